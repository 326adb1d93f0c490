//! What holds for every summary of the seeds, however it is asked for: each line reads well alone,
//! and no shape is longer than it may be.
#![cfg(not(target_arch = "wasm32"))]

use nutgraf::{
    DateKind, Length, Models, Options,
    stages::{
        analysis::Document,
        entity,
        extract::Facts,
        rank,
        segment::Article,
        summary::{Chosen, Summary, line::half_quoted, summarize},
    },
};
use std::{fs, path::Path};

/// What is asked of each seed: a length, sentences, words, whole or shortened.
struct Asked {
    length: Length,
    max_sentences: usize,
    max_words: Option<usize>,
    compress: bool,
}

impl Asked {
    fn options(&self) -> Options {
        let options = Options::default().length(self.length).compress(self.compress);
        let options = options.max_sentences(self.max_sentences).expect("one or more");
        match self.max_words {
            Some(words) => options.max_words(words).expect("one or more"),
            None => options,
        }
    }
}

fn choices() -> Vec<Asked> {
    let mut choices = Vec::new();
    for length in [Length::Short, Length::Medium, Length::Long] {
        for max_sentences in 1..=5 {
            for max_words in [None, Some(30), Some(60), Some(120)] {
                for compress in [false, true] {
                    choices.push(Asked { length, max_sentences, max_words, compress });
                }
            }
        }
    }
    choices
}

/// What a summary is made of.
fn stages(doc: &Document) -> (Vec<entity::resolved::Entity>, Facts, Vec<rank::Ranked>) {
    let published = doc.article.published.map(|(date, _)| date);
    let (entities, facts) = (entity::find(doc), Facts::new(doc, published));
    let ranked = rank::rank(doc, &entities, &facts, None);
    (entities, facts, ranked)
}

/// Calls `check` with each seed, each choice, and the summary.
fn each(mut check: impl FnMut(&Document, &Asked, &Summary)) {
    let models = Models::english();
    for text in texts() {
        let doc = Document::read(&text, None, models);
        let (entities, facts, ranked) = stages(&doc);
        for asked in choices() {
            let options = asked.options();
            check(&doc, &asked, &summarize(&doc, &entities, &facts, &ranked, &options));
        }
    }
}

/// The seeds' texts.
fn texts() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds");
    let mut seeds: Vec<_> = fs::read_dir(&folder)
        .expect("seeds/ is there")
        .map(|entry| entry.expect("a readable folder").path())
        .filter(|path| path.extension().is_some_and(|e| e == "txt"))
        .collect();
    seeds.sort();
    assert!(seeds.len() >= 9, "seeds are missing: {seeds:?}");
    seeds.iter().map(|seed| fs::read_to_string(seed).expect("a seed is UTF-8")).collect()
}

/// The shapes that are read as one text, in order.
fn shapes(summary: &Summary) -> [&[Chosen]; 4] {
    [&summary.tldr, &summary.teaser, &summary.key_points, &summary.sentences]
}

fn lines(summary: &Summary) -> impl Iterator<Item = &Chosen> {
    summary.headline.iter().chain(shapes(summary).into_iter().flatten())
}

fn text(article: &Article, line: &Chosen) -> String {
    line.shown.text(article).1
}

/// Words as white space parts them, without marks that stand alone.
fn words(text: &str) -> usize {
    text.split_whitespace().filter(|w| w.contains(char::is_alphanumeric)).count()
}

fn first_word(line: &str) -> String {
    let letters = |c: char| c.is_alphabetic();
    line.chars()
        .skip_while(|c| !letters(*c))
        .take_while(|c| letters(*c))
        .collect::<String>()
        .to_lowercase()
}

/// Words that say nothing without the sentence before.
const LEANING: &[&str] = &[
    "additionally", "and", "but", "furthermore", "however", "meanwhile", "moreover",
    "nevertheless", "nonetheless", "so", "still", "then", "yet",
];

/// Words that no line ends with.
const HANGING: &[&str] =
    &["and", "or", "but", "because", "that", "which", "who", "with", "of", "the", "a"];

#[test]
fn lines_are_their_ranges_parted_by_a_space_at_most() {
    each(|doc, _, summary| {
        let article = &doc.article;
        for line in lines(summary) {
            let (ranges, shown) = line.shown.text(article);
            let mut rest = shown.as_str();
            for range in ranges {
                let slice = range.of(article.text);
                let follows = rest
                    .strip_prefix(slice)
                    .or_else(|| rest.strip_prefix(' ')?.strip_prefix(slice));
                rest = follows.expect("the range follows");
            }
            assert_eq!(rest, "", "{shown}");
        }
    });
}

#[test]
fn no_line_opens_with_a_word_that_leans_back() {
    each(|doc, _, summary| {
        for line in lines(summary) {
            let shown = text(&doc.article, line);
            assert!(!LEANING.contains(&first_word(&shown).as_str()), "{shown}");
        }
    });
}

#[test]
fn quotation_marks_are_paired() {
    each(|doc, _, summary| {
        let article = &doc.article;
        for line in lines(summary).filter(|line| !half_quoted(article, line.shown.sentence)) {
            let shown = text(article, line);
            let count = |mark: char| shown.matches(mark).count();
            assert_eq!((count('"') % 2, count('“')), (0, count('”')), "{shown}");
        }
    });
}

#[test]
fn no_line_ends_in_the_air() {
    each(|doc, _, summary| {
        let article = &doc.article;
        for line in lines(summary) {
            let shown = text(article, line);
            let bare = shown.trim_end_matches(['.', '”', '"', ' ']);
            let last = bare.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or("");
            assert!(!bare.ends_with([',', ';', ':', '—', '–', '(']), "{shown}");
            assert!(!HANGING.contains(&last.to_lowercase().as_str()), "{shown}");
            // "…, she said." ends a sentence well: what is said stands before it.
            assert!(last != "said" || words(&shown) > 3, "{shown}");
        }
    });
}

#[test]
fn every_shape_keeps_its_length() {
    each(|doc, asked, summary| {
        let article = &doc.article;
        let (points, tldr, teaser) = match asked.length {
            Length::Short => (3, 1, 2),
            Length::Medium => (5, 2, 3),
            Length::Long => (7, 3, 4),
            other => panic!("{other:?} has no bounds here"),
        };
        assert!(summary.key_points.len() <= points);
        assert!(summary.tldr.len() <= tldr && summary.teaser.len() <= teaser);
        for shape in shapes(summary) {
            assert!(shape.len() <= asked.max_sentences);
            // No sentence is broken to fit, so that few words may be none.
            let used: usize = shape.iter().map(|line| words(&text(article, line))).sum();
            assert!(asked.max_words.is_none_or(|most| used <= most), "{used} words");
        }
        let roomy = asked.max_words.is_none() && ranked_sentences(doc) >= 7;
        assert!(!roomy || summary.sentences.len() == asked.max_sentences);
    });
}

fn ranked_sentences(doc: &Document) -> usize {
    doc.article.body().count()
}

#[test]
fn key_points_tell_the_lead_first_and_go_on_in_order() {
    let mut seen = 0;
    each(|doc, _, summary| {
        let article = &doc.article;
        let first = article.body().next();
        let told: Vec<usize> = summary.key_points.iter().map(|line| line.shown.sentence).collect();
        assert!(told.iter().skip(1).is_sorted(), "{told:?}");
        if told.contains(&first.expect("a seed has sentences")) {
            seen += 1;
            let lead = &summary.key_points[0];
            assert!(Some(told[0]) == first || lead.score > 0.9, "{}", text(article, lead));
        }
    });
    assert!(seen > 100, "{seen}");
}

/// Words that stand for somebody or something named before.
const PRONOUNS: &[&str] = &["he", "she", "it", "they", "his", "her", "its", "their", "him", "them"];

/// Openings that point at one of several told before.
const POINTERS: &[&str] =
    &["the last one", "the former ", "the latter ", "this is", "this was", "that was"];

fn leans_back(line: &str) -> bool {
    let lower = line.to_lowercase();
    PRONOUNS.contains(&first_word(line).as_str()) || POINTERS.iter().any(|p| lower.starts_with(p))
}

#[test]
fn what_opens_a_line_is_told_by_it_or_the_line_before() {
    let mut seen = 0;
    each(|doc, _, summary| {
        let article = &doc.article;
        let entities = entity::find(doc);
        for shape in shapes(summary) {
            for (i, line) in shape.iter().enumerate() {
                let shown = text(article, line);
                if !leans_back(&shown) {
                    continue;
                }
                seen += 1;
                let first = line.shown.runs[0].start;
                let meant =
                    entities.iter().find(|e| e.mentions.iter().any(|m| m.tokens.start == first));
                let before = i.checked_sub(1).map(|before| &shape[before]);
                let led = before.is_some_and(|before| {
                    let last = (0..line.shown.sentence).rev().find(|&s| article.sentences[s].body);
                    let named = |m: &entity::mention::Mention| {
                        before.shown.runs.iter().any(|run| run.contains(&m.tokens.start))
                    };
                    last == Some(before.shown.sentence)
                        || meant.is_some_and(|e| e.mentions.iter().any(named))
                });
                assert!(led, "{shown}");
            }
        }
    });
    assert!(seen > 0, "no line opens with a pronoun, so that this test holds nothing");
}

#[test]
fn they_and_it_give_way_to_the_subject_before() {
    let models = Models::english();
    for (text, place, alone) in [
        (
            "The old mill closed. It fed a hundred families for eighty years and was sold to \
            Brightwater Foods for $4 million on Monday.",
            1,
            "The old mill fed a hundred families for eighty years and was sold to Brightwater Foods for \
            $4 million on Monday.",
        ),
        (
            "Traders on Mill Street met. They want the council to buy the mill and the land for $4 million \
            before the railway opens in 2025.",
            1,
            "Traders on Mill Street want the council to buy the mill and the land for $4 million before the \
            railway opens in 2025.",
        ),
    ] {
        let shown = |most: usize| {
            let options = Options::default().max_sentences(most).expect("one or more");
            let lines = nutgraf::brief(models, text, &options).summary.sentences;
            lines.into_iter().find(|line| line.sentence == place).map(|line| line.text)
        };
        assert_eq!(shown(1).as_deref(), Some(alone));
        // Behind its own sentence the pronoun stays.
        assert_eq!(shown(2).as_deref(), text.split_inclusive(". ").nth(place));
    }
}

#[test]
fn lines_carry_the_values_that_their_dates_need() {
    let models = Models::english();
    let mut carried = 0;
    for (text, asked) in texts().iter().flat_map(|t| choices().into_iter().map(move |o| (t, o))) {
        let brief = nutgraf::brief(models, text, &asked.options());
        let summary = &brief.summary;
        let shapes = [&summary.tldr, &summary.teaser, &summary.key_points, &summary.sentences];
        for line in shapes.into_iter().flatten() {
            for (i, date) in brief.dates.iter().enumerate() {
                let shown = line.ranges.iter().any(|r| r.start <= date.start && date.end <= r.end);
                let year = date.value.get(..4).unwrap_or("X");
                let open = matches!(date.kind, DateKind::Date | DateKind::Time)
                    && year.bytes().all(|b| b.is_ascii_digit())
                    && !date.exact.contains(year);
                assert_eq!(line.dates.contains(&i), shown && open, "{}: {}", line.text, date.exact);
                carried += usize::from(shown && open);
            }
        }
    }
    assert!(carried > 100, "{carried}");
}

#[test]
fn headlines_and_tldrs_are_shortened() {
    let text = "The old mill (built in 1891), which stands beside the river at Wennbury and feeds a \
        hundred families, will close on Friday after the council voted 11 to 6 on Monday night to \
        sell the land beneath it to a railway.";
    let summary = nutgraf::brief(Models::english(), text, &Options::default()).summary;
    let short = "The old mill will close on Friday after the council voted 11 to 6 on Monday night \
        to sell the land beneath it to a railway.";
    assert_eq!(summary.tldr[0].text, short);
    let headline = summary.headline.expect("the grammar can make it short enough").text;
    assert_eq!(headline, "The old mill will close on Friday.");
}

#[test]
fn without_a_title_the_headline_is_the_main_point() {
    for text in [
        "At least nine people were killed on Sunday in a landslide that buried a row of houses in Harwick, \
         officials said. Another 14 are missing. In 2022 more than 230 people died in the same city.",
        "The old mill will close on Friday after the council voted to sell the land. It was built in 1891. \
         The railway will open.",
    ] {
        let summary = nutgraf::brief(Models::english(), text, &Options::default()).summary;
        let headline = summary.headline.expect("a text has a main point");
        assert_eq!(headline.sentence, summary.key_points[0].sentence, "{}", headline.text);
        assert!(headline.text.len() <= summary.key_points[0].text.len());
    }
}

#[test]
fn a_headline_does_not_count_the_words_allowed() {
    let text =
        "The old mill will close on Friday after the council voted to sell the land beneath it.";
    let options = Options::default().max_words(3).expect("one or more");
    let summary = nutgraf::brief(Models::english(), text, &options).summary;
    assert!(summary.key_points.is_empty());
    assert_eq!(summary.headline.expect("a headline").text, "The old mill will close on Friday.");
}

#[test]
fn a_title_is_the_headline_as_it_is() {
    let models = Models::english();
    let title = "Old mill (built in 1891), which feeds a hundred families, to close if the council \
        sells the land for a railway, but not before its last harvest; workers denied that they knew";
    let story = "The old mill at Wennbury will close on Friday after the council voted 11 to 6 on Monday \
        night to sell the land beneath it.\n\nIt was built in 1891. The railway is to open next year.";
    let headline = |text: &str, title: Option<&str>| {
        let options = title.map_or_else(Options::default, |title| Options::default().title(title));
        nutgraf::brief(models, text, &options).summary.headline.expect("a headline")
    };
    let titled = format!("{title}\n\n{story}");
    for given in [None, Some(title), Some(title.to_uppercase().as_str())] {
        let line = headline(&titled, given);
        assert_eq!(line.text, title, "{given:?}");
        assert_eq!(line.ranges.len(), 1);
        assert_eq!(line.sentence, 0);
    }
    // What the text does not hold has no place in it, and is the headline all the same.
    let line = headline(story, Some(title));
    assert_eq!((line.text.as_str(), line.ranges.len(), line.sentence), (title, 0, 0));
    assert_eq!(headline(&titled, Some("Another title")).text, "Another title");
    assert!(
        nutgraf::brief(models, "", &Options::default().title(title)).summary.headline.is_none()
    );
}

#[test]
fn the_one_sentence_of_a_tldr_is_the_main_point() {
    let models = Models::english();
    for text in texts() {
        let doc = Document::read(&text, None, models);
        let (entities, facts, ranked) = stages(&doc);
        let options = Options::default();
        let Summary { tldr, key_points, .. } =
            summarize(&doc, &entities, &facts, &ranked, &options);
        let told: Vec<usize> = tldr.iter().map(|line| line.shown.sentence).collect();
        assert_eq!(told, [key_points[0].shown.sentence], "{}", &text[..60]);
    }
}
