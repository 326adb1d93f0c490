//! Texts of other kinds than articles: each gets something sensible, and none breaks a line's rules.
#![cfg(not(target_arch = "wasm32"))]

mod common;

use common::{lines, read};
use nutgraf::{Brief, Length, Line};
use std::{collections::HashSet, fmt::Write};

const LIST: &str = "What to bring to the camp:

- A sleeping bag that is warm down to five degrees.
- Two pairs of dry socks for each day on the hill.
- A torch with spare batteries, because the huts have no light.
- Your signed form, which the leaders collect at the gate.
";

const TRANSCRIPT: &str = "ANNA: Welcome back to the show. Today we talk about the flood in Harwick.

BEN: It was worse than anyone expected. The river rose by two metres in a night.

ANNA: Who was in charge of the pumps?

BEN: The county was, but three of the four pumps had been broken since spring.

ANNA: And what happens to the people who lost their homes?

BEN: The council has rented 40 flats for them until the end of next year.
";

const RECIPE: &str = "Plum cake from the oven

Ingredients

250 g flour
120 g butter
80 g sugar
2 eggs
1 kg ripe plums

Method

1. Heat the oven to 180 degrees and butter a deep tin.
2. Beat the butter with the sugar until the mixture turns pale.
3. Stir in the eggs one by one, then fold in the flour.
4. Press the halved plums into the dough and bake it for 45 minutes.
5. Leave the cake in the tin for ten minutes before you cut it.
";

const POEM: &str = "The heron waits where reeds are thin,
and does not mind the rain,
the river lets the evening in
and lets it out again.

A boy came down to skip a stone,
it sank and made no sound,
he left the heron all alone
upon its muddy ground.
";

const SCORES: &str = "Club\tPlayed\tWon\tPoints
Wennbury Rovers\t12\t9\t28
Harwick Town\t12\t8\t25
Old Mill United\t12\t5\t17
Saltmarsh Athletic\t12\t1\t5
";

const LOG: &str = "2026-03-04 10:15:01 INFO  server: listening on port 8080
2026-03-04 10:15:09 INFO  worker: loaded 1200 records in 310 ms
2026-03-04 10:16:44 WARN  worker: queue is longer than 500 items
2026-03-04 10:17:02 ERROR worker: cannot open /var/data/cache.bin: no space left on device
2026-03-04 10:17:02 INFO  server: shutting down
";

const KINDS: &[(&str, &str)] = &[
    ("list", LIST),
    ("transcript", TRANSCRIPT),
    ("recipe", RECIPE),
    ("poem", POEM),
    ("scores", SCORES),
    ("log", LOG),
];

fn points(brief: &Brief) -> Vec<&str> {
    brief.summary.key_points.iter().map(|line| line.text.as_str()).collect()
}

/// Asserts what holds for the summary of any text.
fn check(kind: &str, text: &str) {
    for (length, most) in [(Length::Short, 3), (Length::Medium, 5), (Length::Long, 7)] {
        let brief = read(text, length);
        for line in lines(&brief) {
            check_line(kind, text, line);
        }
        let points = points(&brief);
        assert!(points.len() <= most, "{kind}: {points:?}");
        let unlike: HashSet<_> = points.iter().collect();
        assert_eq!(unlike.len(), points.len(), "{kind}: {points:?}");
        assert!(brief.summary.sentences.len() <= most, "{kind}");
        assert!(brief.summary.sentences.is_sorted_by_key(|line| line.sentence), "{kind}");
    }
}

/// A line is its ranges, parted by one space at most, and says something.
fn check_line(kind: &str, text: &str, line: &Line) {
    let mut rest = line.text.as_str();
    for range in &line.ranges {
        let slice = &text[range.start..range.end];
        let follows =
            rest.strip_prefix(slice).or_else(|| rest.strip_prefix(' ')?.strip_prefix(slice));
        rest = follows.unwrap_or_else(|| panic!("{kind}: {line:?}"));
    }
    assert_eq!(rest, "", "{kind}");
    assert!(line.text.contains(char::is_alphabetic), "{kind}: {}", line.text);
    assert!(!line.text.starts_with(['-', '•', '*']), "{kind}: {}", line.text);
}

#[test]
fn every_kind_keeps_the_rules() {
    for (kind, text) in KINDS {
        check(kind, text);
        // The stanzas of the poem have too many words for a shorter headline.
        let brief = read(text, Length::Long);
        assert!(brief.summary.headline.is_some(), "{kind}");
        assert!(!brief.summary.key_points.is_empty(), "{kind}");
    }
}

#[test]
fn one_and_two_sentences_are_shown_whole() {
    for sentences in [
        &["The ferry to Oland was cancelled on Friday because of the wind."][..],
        &["The mayor resigned on Monday.", "A new one will be elected in June."],
    ] {
        let text = sentences.join(" ");
        check("short", &text);
        let brief = read(&text, Length::Short);
        let shown: Vec<&str> = brief.summary.sentences.iter().map(|l| l.text.as_str()).collect();
        assert_eq!(shown, sentences);
    }
}

#[test]
fn sentences_come_before_headings_and_bare_items() {
    for (kind, text, never) in [
        ("list", LIST, &["What to bring to the camp:"][..]),
        ("transcript", TRANSCRIPT, &["ANNA:", "BEN:"]),
        ("poem", POEM, &["and does not mind the rain,"]),
        (
            "recipe",
            RECIPE,
            &["Plum cake from the oven", "Ingredients", "Method", "120 g butter", "2 eggs"],
        ),
        ("scores", SCORES, &["Club Played Won Points"]),
    ] {
        let brief = read(text, Length::Long);
        let points = points(&brief);
        let shown: Vec<&str> = points.iter().copied().filter(|p| never.contains(p)).collect();
        assert!(shown.is_empty() && !points.is_empty(), "{kind}: {points:?}");
    }
}

#[test]
fn the_error_of_a_log_is_told() {
    let tells = |length: Length| {
        let brief = read(LOG, length);
        assert_eq!(brief.article.title, None);
        points(&brief).iter().any(|line| line.contains("ERROR"))
    };
    assert!(tells(Length::Medium));
    // FIXME: the ranker knows news, where what comes first matters most; right is the error here too.
    assert!(!tells(Length::Short));
}

#[test]
fn the_steps_of_a_recipe_are_its_summary() {
    let brief = read(RECIPE, Length::Medium);
    assert_eq!(brief.article.title.as_ref().map(|t| t.exact.as_str()), RECIPE.lines().next());
    let shown: Vec<&str> = brief.summary.sentences.iter().map(|l| l.text.as_str()).collect();
    let steps: Vec<&str> = RECIPE.lines().filter_map(|l| Some(l.split_once(". ")?.1)).collect();
    assert_eq!(shown, steps);
}

#[test]
fn stanzas_are_sentences() {
    let brief = read(POEM, Length::Short);
    let shown: Vec<&str> = brief.summary.sentences.iter().map(|l| l.text.as_str()).collect();
    let stanzas: Vec<String> =
        POEM.split("\n\n").map(|s| s.lines().collect::<Vec<_>>().join(" ")).collect();
    assert_eq!(shown, stanzas);
}

/// Four chapters of about 50 kB, each about a town and a trade of its own.
fn book() -> (String, Vec<usize>) {
    let chapters = [
        ("The Salt Road", "Harwick", "salt", "cart"),
        ("The Glass Winter", "Ellmoor", "glass", "furnace"),
        ("The Drowned Bells", "Saltmarsh", "copper", "barge"),
        ("The Long Harvest", "Wennbury", "barley", "mill"),
    ];
    let mut book = String::new();
    let mut starts = Vec::new();
    for (number, (title, town, ware, tool)) in chapters.into_iter().enumerate() {
        starts.push(book.len());
        let _ = write!(book, "Chapter {}\n\n{title}\n\n", number + 1);
        for year in 0.. {
            if book.len() - starts[number] > 50_000 {
                break;
            }
            let _ = write!(
                book,
                "In the year {} the people of {town} sold {} sacks of {ware} to the coast. \
                 The old {tool} broke twice, and nobody in the valley knew how to mend it. \
                 \"We shall build another,\" said the elder of the {year}th house, \
                 and {} families gave what they had.\n\n",
                1400 + year,
                30 + year * 7 % 90,
                3 + year % 11,
            );
        }
    }
    (book, starts)
}

#[test]
fn a_book_is_summed_up_from_more_than_one_chapter() {
    let (book, starts) = book();
    assert!(book.len() > 200_000);
    check("book", &book);
    let brief = read(&book, Length::Long);
    assert_eq!(brief.summary.key_points.len(), 7);
    let chapter = |line: &Line| starts.partition_point(|start| *start <= line.ranges[0].start);
    let told: HashSet<usize> = brief.summary.key_points.iter().map(chapter).collect();
    assert!(told.len() > 1, "all from {told:?}: {:?}", points(&brief));
    let headings = ["The Salt Road", "The Glass Winter", "The Drowned Bells", "The Long Harvest"];
    assert!(points(&brief).iter().all(|p| !headings.contains(p) && !p.starts_with("Chapter")));
}
