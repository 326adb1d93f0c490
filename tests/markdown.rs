//! The Markdown of a Brief, read by a parser of CommonMark, shows the article's words and no others.
#![cfg(not(target_arch = "wasm32"))]

use nutgraf::{Brief, Line, MentionBy, Models, Options, Quote, Slice, brief};
use proptest::prelude::*;
use pulldown_cmark::{Event, Parser, Tag, TagEnd};

/// What Markdown could take for its own.
const MARKS: &[&str] = &[
    "&lt;", "&amp;", "&#42;", "&copy", "&", "*", "**", "_", "__x__", "`", "```", "~~~", "~~gone~~",
    "<b>", "</script>", "<!--", "<https://example.org>", "[a](b)", "![a](b)", "[^1]", "[ ]",
    "[x]:", "|", "|-|-|", "#", "##", ">", ">>", "-", "--", "---", "- -", "+", "=", "===", "2)",
    "9.", "0.", "123456789.", "1234567890)", "\\", "\\\\", "\\*", "$x$", ":", "{#id}", "(", ")",
    "\"", "!", "'s",
];

/// Sentences with facts in them, whose names, figures and quotations are full of marks.
fn articles() -> impl Strategy<Value = String> {
    let mark = prop::sample::select(MARKS);
    let template = prop::sample::select(vec![
        "% Ann Lee of % Leeds paid £3.5 million for the bridge on Monday.",
        "“% We waited % for 3 days %,” said Mayor Bo % Hall.",
        "The % council approved %the plan by 12 votes to 3 on 4 March 2024.",
        "%Acme% Inc. told investors that % sales fell 12%% in 2023 %.",
        "% they will close the school in May.",
        "%",
        "% ",
        "%%",
    ]);
    let gap = prop::sample::select(vec![" ", "\n", "\n\n", "\n\n% "]);
    prop::collection::vec((template, gap), 1..8)
        .prop_map(|parts| parts.into_iter().map(|(part, gap)| part.to_owned() + gap).collect())
        .prop_flat_map(move |text: String| {
            let holes = text.matches('%').count();
            prop::collection::vec(prop_oneof![3 => mark.clone(), 1 => Just("")], holes).prop_map(
                move |marks| {
                    let mut pieces = text.split('%');
                    let first = pieces.next().unwrap_or("").to_owned();
                    pieces.zip(marks).fold(first, |text, (piece, mark)| text + mark + piece)
                },
            )
        })
}

/// A document: each block's kind (`h1`, `h2`, `p`, `li`) and its words.
fn blocks(markdown: &str) -> Vec<(String, String)> {
    // What many programs read beside CommonMark may not read anything else into it.
    let extensions = pulldown_cmark::Options::ENABLE_TABLES
        | pulldown_cmark::Options::ENABLE_STRIKETHROUGH
        | pulldown_cmark::Options::ENABLE_TASKLISTS
        | pulldown_cmark::Options::ENABLE_FOOTNOTES;
    let mut blocks: Vec<(String, String)> = Vec::new();
    for event in Parser::new_ext(markdown, extensions) {
        match event {
            Event::Start(Tag::Heading { level, .. }) => {
                blocks.push((level.to_string(), String::new()));
            }
            Event::Start(Tag::Paragraph) => blocks.push(("p".to_owned(), String::new())),
            Event::Start(Tag::Item) => blocks.push(("li".to_owned(), String::new())),
            Event::Text(text) => blocks.last_mut().expect("text is in a block").1.push_str(&text),
            Event::Start(Tag::List(None) | Tag::Strong)
            | Event::End(TagEnd::List(false) | TagEnd::Strong)
            | Event::End(TagEnd::Heading(_) | TagEnd::Paragraph | TagEnd::Item) => {}
            event => panic!("{event:?} in {markdown}"),
        }
    }
    blocks
}

fn words(text: &str) -> String {
    // CommonMark has no other way to show this one.
    text.split_whitespace().collect::<Vec<_>>().join(" ").replace('\0', "\u{fffd}")
}

/// The items of the section with that heading.
fn section(blocks: &[(String, String)], title: &str) -> Vec<String> {
    let from = blocks.iter().position(|block| *block == ("h2".to_owned(), title.to_owned()));
    let items = from.map_or(&[][..], |from| &blocks[from + 1..]).iter();
    items.take_while(|(kind, _)| kind == "li").map(|(_, text)| text.clone()).collect()
}

fn check(brief: &Brief) {
    let markdown = brief.to_markdown();
    let blocks = blocks(&markdown);
    let texts = |lines: &[Line]| lines.iter().map(|l| words(&l.text)).collect::<Vec<_>>();
    let headline: Vec<_> = blocks.iter().filter(|(kind, _)| kind == "h1").collect();
    let title: Vec<_> = brief.summary.headline.iter().map(|line| words(&line.text)).collect();
    assert_eq!(headline.iter().map(|(_, text)| text.as_str()).collect::<Vec<_>>(), title);

    let slice = |slice: &Option<Slice>| slice.as_ref().map(|s| words(&s.exact));
    let day = brief.article.published.as_ref().map(|p| day(&p.value));
    let length = (brief.article.words > 0).then(|| length(brief));
    let told = [day, slice(&brief.article.source), slice(&brief.article.byline), length];
    let told = told.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let tldr = texts(&brief.summary.tldr).join(" ");
    let paragraphs: Vec<_> = blocks.iter().filter(|(k, _)| k == "p").map(|(_, t)| t).collect();
    let expected: Vec<_> = [told, tldr].into_iter().filter(|text| !text.is_empty()).collect();
    assert_eq!(paragraphs, expected.iter().collect::<Vec<_>>(), "{markdown}");

    let told = |text: &&String| brief.summary.tldr.iter().any(|line| line.text == **text);
    let facts = brief.key_facts.iter().map(|fact| (&fact.text, &fact.dates));
    let all: Vec<_> = facts.collect();
    let facts: Vec<_> = all.iter().copied().filter(|(text, _)| !told(text)).collect();
    let points = brief.summary.key_points.iter().map(|line| (&line.text, &line.dates));
    let points: Vec<_> = points.filter(|(text, _)| all.iter().all(|f| f.0 != *text)).collect();
    for (title, lines) in [("Key facts", facts), ("Key points", points)] {
        let items = section(&blocks, title);
        assert_eq!(items.len(), lines.len(), "{markdown}");
        for (item, (text, open)) in items.iter().zip(lines) {
            let dates = behind(item, &words(text));
            assert_eq!(dates.is_some_and(|dates| !dates.is_empty()), !open.is_empty(), "{item}");
        }
    }
    let (items, rest) = counted(section(&blocks, "Numbers"));
    assert_eq!(items.len() + rest, brief.quantities.len(), "{markdown}");
    let mut numbers: Vec<_> = brief.quantities.iter().collect();
    // Small counts, and measures of nothing that is told, stand behind.
    numbers.sort_by_key(|q| {
        let few = q.unit.is_empty() && q.value.is_some_and(|value| value < 3.0);
        let money = q.unit.get(..3).is_some_and(|c| c.chars().all(|c| c.is_ascii_uppercase()));
        few || q.of.is_none() && !money && q.unit != "%"
    });
    for (item, quantity) in items.iter().zip(numbers) {
        let exact = words(&quantity.exact);
        let before = quantity.of.as_ref().is_some_and(|of| of.start < quantity.start);
        let of = slice(&quantity.of);
        let of =
            of.map(|of| if before { format!("{of}: {exact}") } else { format!("{exact} {of}") });
        let amount = of.and_then(|whole| behind(item, &whole)).or_else(|| behind(item, &exact));
        let amount = amount.unwrap_or_else(|| panic!("{item:?} is not {quantity:?}"));
        assert!(amount.is_empty() || !exact.contains(amount), "{item:?} says its value twice");
    }
    for (item, moment) in counted(section(&blocks, "Timeline")).0.iter().zip(&brief.timeline) {
        assert!(item.ends_with(&format!(": {}", words(&moment.what.exact))), "{item}");
    }
    let listed = brief.quotes.iter().filter(|quote| quote.listed);
    let (sure, less): (Vec<_>, Vec<_>) = listed.partition(|quote| quote.confidence >= 0.6);
    let (items, rest) = counted(section(&blocks, "Who said what"));
    let all = if sure.is_empty() { 0 } else { sure.len() + less.len() };
    assert_eq!(items.len() + rest, all, "{markdown}");
    for (item, quote) in items.iter().zip(sure) {
        assert!(tells(item, quote, brief), "{item:?} is not {quote:?}");
    }
    for item in counted(section(&blocks, "Who did what")).0 {
        let events = &brief.events;
        assert!(events.iter().any(|event| happened(&item, event, brief)), "{item:?} in {markdown}");
    }
}

/// The items that are told, and how many the last one counts: "and 3 more, 2 less sure".
fn counted(mut items: Vec<String>) -> (Vec<String>, usize) {
    let rest = items.last().and_then(|last| last.strip_prefix("and ")).map(|rest| {
        let numbers = rest.split(' ').filter_map(|word| word.parse::<usize>().ok());
        numbers.sum()
    });
    if rest.is_some() {
        items.pop();
    }
    (items, rest.unwrap_or(0))
}

/// What stands in brackets behind the words of an item, or nothing; none where it has other words.
fn behind<'i>(item: &'i str, words: &str) -> Option<&'i str> {
    let rest = item.strip_prefix(words)?;
    if rest.is_empty() { Some(rest) } else { rest.strip_prefix(" (")?.strip_suffix(')') }
}

/// A day of ISO 8601 as people write it.
fn day(iso: &str) -> String {
    const MONTHS: [&str; 12] = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
    ];
    let parts: Vec<usize> = iso.split('-').map(|part| part.parse().expect(iso)).collect();
    format!("{} {} {}", parts[2], MONTHS[parts[1] - 1], parts[0])
}

/// How long the article is; none here has a thousand words.
fn length(brief: &Brief) -> String {
    let (words, minutes) = (brief.article.words, brief.article.reading_minutes);
    format!("{words} word{} · {minutes} min read", if words == 1 { "" } else { "s" })
}

/// Whether an item says whose words they are, by which verb, and the words.
fn tells(item: &str, quote: &Quote, brief: &Brief) -> bool {
    let said = words(&quote.exact);
    let said = if quote.direct { format!("“{said}”") } else { said };
    let [cue, speaker] = [quote.cue.as_ref(), quote.whose()]
        .map(|slice| slice.map_or(String::new(), |slice| words(&slice.exact)));
    let name = quote.entity.map(|entity| words(&brief.entities[entity].name));
    [Some(speaker), name].iter().flatten().any(|speaker| {
        let before = [
            String::new(),
            format!("{speaker}: "),
            format!("{speaker} {cue}: "),
            format!("{cue} {speaker}: "),
        ];
        before.iter().any(|before| item == words(&format!("{before}{said}")))
    })
}

/// Whether an item is an event's words, with what is told of them.
fn happened(item: &str, event: &nutgraf::Event, brief: &Brief) -> bool {
    let means = |(subject, entity): (&nutgraf::Slice, &nutgraf::Entity)| {
        let pronoun = |m: &nutgraf::Mention| m.by == MentionBy::Pronoun && m.start == subject.start;
        entity.mentions.iter().any(pronoun).then(|| format!("{}: {}", subject.exact, entity.name))
    };
    let subject = event.subject.as_ref();
    let named = subject.and_then(|s| brief.entities.iter().find_map(|entity| means((s, entity))));
    let source = event.attribution.as_ref().map(|source| source.exact.clone());
    let told: Vec<String> = [named, source].into_iter().flatten().collect();
    let told = words(&told.join("; "));
    let source = if told.is_empty() { told } else { format!(" ({told})") };
    let denied = if event.negated { " (did not happen)" } else { "" };
    ["", " (planned)", " (possible)"].iter().any(|status| {
        let told = format!("{}{status}", words(&event.exact));
        item == format!("{told}{source}") || item == format!("{told}{denied}{source}")
    })
}

proptest! {
    #[test]
    fn what_is_shown_is_what_the_article_says(text in articles()) {
        check(&brief(Models::english(), &text, &Options::default()));
    }
}

#[test]
fn facts_that_begin_as_lists_and_headings_do() {
    for start in ["2)", "9.", "-", "+", "=", "===", "---", "#", ">", "~~~", "```", "1999."] {
        let text =
            format!("{start} Ann Lee paid £3 million for the bridge &lt; in Leeds on Monday.");
        check(&brief(Models::english(), &text, &Options::default()));
    }
}
