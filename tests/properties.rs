//! What holds for every text: places are in bounds and true, nothing is lost, the same text gives the
//! same Brief.
#![cfg(not(target_arch = "wasm32"))]

use nutgraf::{Given, Models, OffsetUnit, Options, brief};
use proptest::prelude::*;
use serde_json::Value;

/// Texts as people and machines make them.
fn texts() -> impl Strategy<Value = String> {
    prop_oneof![3 => pieces(), 1 => damaged()]
}

/// What is put into an article to damage it.
const JUNK: &[&str] = &[
    "\"", "“", "”", "'", "’", "«", "(", ")", "[", "—", "-", ",", ".", ":", "…", "\n", "\n\n", "\r",
    "<p>", "</div>", "<!--", "😀", "\u{feff}", "\u{200b}", "\u{301}", "\0", "东京", "مرحبا", "12%",
    "$3.5bn", "said", "by ", "1990s", "May", "Thursday", "he", "not", "&amp;",
];

/// A piece of a seed in which words and lines are left out, doubled, moved, and junk is put between.
fn damaged() -> impl Strategy<Value = String> {
    let step = (
        0..4,
        any::<prop::sample::Index>(),
        any::<prop::sample::Index>(),
        prop::sample::select(JUNK),
    );
    (
        prop::sample::select(seeds()),
        any::<prop::sample::Index>(),
        1..400_usize,
        prop::collection::vec(step, 0..30),
    )
        .prop_map(|(seed, from, length, steps)| {
            let all: Vec<&str> = seed.split_inclusive([' ', '\n']).collect();
            let from = from.index(all.len());
            let mut words = all[from..all.len().min(from + length)].to_vec();
            for (step, at, to, junk) in steps {
                let (at, to) = (at.index(words.len()), to.index(words.len()));
                match step {
                    0 if words.len() > 1 => drop(words.remove(at)),
                    1 => words.insert(to, words[at]),
                    2 => words.swap(at, to),
                    _ => words.insert(at, junk),
                }
            }
            words.concat()
        })
}

fn seeds() -> Vec<String> {
    let files = std::fs::read_dir(std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds"))
        .expect("the folder of seeds");
    let mut paths: Vec<_> = files
        .map(|file| file.expect("a file").path())
        .filter(|path| path.extension().is_some_and(|e| e == "txt"))
        .collect();
    paths.sort();
    paths.iter().map(|path| std::fs::read_to_string(path).expect("a seed is UTF-8")).collect()
}

/// Sentences, marks, other scripts, line breaks, anything.
fn pieces() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => "[A-Z][a-z]{1,9}",
        6 => "[a-z]{1,10}",
        2 => prop::sample::select(vec!["said", "will", "Mr.", "U.S.", "on Monday", "$3.5 billion", "12%", "\"Yes,\"", "“No”", "in 2019", "more than 40 people", "he", "the President of", "don't", "New York"]).prop_map(str::to_owned),
        2 => prop::sample::select(vec![".", ",", "!", "?", "…", "\n", "\n\n", "\r\n", "—", "(", ")", "\"", "'", "’", "-", ":"]).prop_map(str::to_owned),
        1 => "[0-9]{1,5}([.,/:][0-9]{1,3})?",
        1 => prop::sample::select(vec!["😀", "👩‍👩‍👧", "Ärger", "Łódź", "東京", "مرحبا", "हिन्दी", "<b>", "</p>", "\u{200b}", "\u{feff}", "½", "²"]).prop_map(str::to_owned),
        1 => ".{0,6}",
    ];
    prop::collection::vec((piece, prop::sample::select(vec![" ", " ", " ", "", "\n"])), 0..80)
        .prop_map(|pieces| pieces.into_iter().map(|(piece, gap)| piece + gap).collect())
}

/// Options, and the title among them.
fn options() -> impl Strategy<Value = (Options, Option<String>)> {
    let length = prop::sample::select(vec!["short", "medium", "long"]);
    let day = prop::option::of(Just("2023-12-07"));
    let title = prop::option::of("[A-Z][a-z]{1,6}( [a-z]{1,6}){0,3}");
    let language = prop::option::of(prop::sample::select(vec!["en", "en-GB", "fr", "zh", "und"]));
    let limit = |most| prop::option::of((1..most).prop_map(f64::from));
    (length, any::<bool>(), (limit(60), limit(9)), day, title, language).prop_map(
        |(length, compress, (words, sentences), day, title, language)| {
            let mut options = Options::default();
            for (field, given) in [
                ("length", Given::Text(length)),
                ("compress", Given::Bool(compress)),
                ("maxWords", words.map_or(Given::Nothing, Given::Number)),
                ("maxSentences", sentences.map_or(Given::Nothing, Given::Number)),
                ("published", day.map_or(Given::Nothing, Given::Text)),
                ("title", title.as_deref().map_or(Given::Nothing, Given::Text)),
                ("language", language.map_or(Given::Nothing, Given::Text)),
            ] {
                options.set(field, given).expect(field);
            }
            (options, title)
        },
    )
}

/// Calls `check` on every object within a JSON value.
fn objects(value: &Value, check: &mut impl FnMut(&serde_json::Map<String, Value>)) {
    match value {
        Value::Object(object) => {
            check(object);
            object.values().for_each(|v| objects(v, check));
        }
        Value::Array(items) => items.iter().for_each(|v| objects(v, check)),
        _ => {}
    }
}

fn number(object: &serde_json::Map<String, Value>, key: &str) -> Option<usize> {
    object.get(key)?.as_u64().map(|n| n as usize)
}

proptest! {
    #![proptest_config(ProptestConfig::default())]

    #[test]
    fn every_exact_stands_at_its_place(text in texts(), (options, _) in options()) {
        let utf16: Vec<u16> = text.encode_utf16().collect();
        for unit in [OffsetUnit::Byte, OffsetUnit::Utf16] {
            let options = options.clone().offset_unit(unit);
            let json = serde_json::to_value(brief(Models::english(), &text, &options)).expect("a Brief is JSON");
            objects(&json, &mut |object| {
                let (Some(start), Some(end), Some(exact)) = (number(object, "start"), number(object, "end"), object.get("exact")) else { return };
                let slice = match unit {
                    OffsetUnit::Byte => text[start..end].to_owned(),
                    OffsetUnit::Utf16 => String::from_utf16(&utf16[start..end]).expect("whole characters"),
                    other => panic!("{other:?} is not counted here"),
                };
                assert_eq!(exact.as_str(), Some(slice.as_str()));
            });
        }
    }

    #[test]
    fn sentences_and_gaps_rebuild_the_text(text in texts()) {
        let brief = brief(Models::english(), &text, &Options::default());
        let mut at = 0;
        for range in &brief.article.sentences {
            prop_assert!(at <= range.start && range.start < range.end && range.end <= text.len());
            at = range.end;
        }
        let ranges = brief.article.sentences.iter().map(|r| (r.start, r.end));
        let mut rebuilt = String::new();
        let mut at = 0;
        for (start, end) in ranges.chain([(text.len(), text.len())]) {
            rebuilt.push_str(&text[at..start]);
            rebuilt.push_str(&text[start..end]);
            at = end;
        }
        prop_assert_eq!(rebuilt, text);
    }

    #[test]
    fn no_word_is_outside_a_sentence(text in "[a-zA-Z .,!?\n]{0,200}") {
        let brief = brief(Models::english(), &text, &Options::default());
        for (at, _) in text.char_indices().filter(|(_, c)| c.is_alphanumeric()) {
            prop_assert!(brief.article.sentences.iter().any(|r| r.start <= at && at < r.end), "byte {} of {:?}", at, text);
        }
    }

    #[test]
    fn lines_are_made_of_their_ranges(text in texts(), (options, title) in options()) {
        let brief = brief(Models::english(), &text, &options);
        let summary = &brief.summary;
        let lines = summary.headline.iter().chain(&summary.tldr).chain(&summary.teaser).chain(&summary.key_points).chain(&summary.sentences);
        for line in lines {
            prop_assert!(line.sentence < brief.article.sentences.len());
            if line.ranges.is_empty() {
                // A title that was given beside the text has no place in it.
                prop_assert_eq!(Some(line.text.as_str()), title.as_deref());
                continue;
            }
            let mut rest = line.text.as_str();
            for (i, range) in line.ranges.iter().enumerate() {
                prop_assert!(range.start < range.end);
                prop_assert!(line.ranges[..i].iter().all(|r| r.end <= range.start || range.end <= r.start));
                let slice = &text[range.start..range.end];
                rest = rest.strip_prefix(slice).or_else(|| rest.trim_start().strip_prefix(slice)).expect("the range follows");
            }
            prop_assert_eq!(rest, "");
            prop_assert!((0.0..=1.0).contains(&line.score) && !line.reasons.is_empty());
        }
    }

    #[test]
    fn limits_are_kept(text in texts(), words in 1..40_usize, sentences in 1..5_usize) {
        let options = Options::default().max_words(words).and_then(|o| o.max_sentences(sentences)).expect("one or more");
        let brief = brief(Models::english(), &text, &options);
        let count = |text: &str| text.split_whitespace().filter(|w| w.contains(char::is_alphanumeric)).count();
        let used: usize = brief.summary.sentences.iter().map(|l| count(&l.text)).sum();
        prop_assert!(brief.summary.sentences.len() <= sentences && used <= words, "{} words", used);
        prop_assert!(brief.summary.sentences.is_sorted_by_key(|l| l.sentence));
    }

    #[test]
    fn the_same_text_gives_the_same_brief(text in texts(), (options, _) in options()) {
        let written = || {
            let brief = brief(Models::english(), &text, &options);
            (serde_json::to_string(&brief).expect("a Brief is JSON"), brief.to_markdown())
        };
        prop_assert_eq!(written(), written());
    }

    #[test]
    fn what_is_written_is_read_back(text in texts(), (options, _) in options(), utf16: bool) {
        let offset_unit = if utf16 { OffsetUnit::Utf16 } else { OffsetUnit::Byte };
        let brief = brief(Models::english(), &text, &options.offset_unit(offset_unit));
        let value = serde_json::to_value(&brief).expect("a Brief is JSON");
        prop_assert_eq!(serde_json::from_value::<nutgraf::Brief>(value).expect("a Brief"), brief);
    }

    #[test]
    fn indices_point_at_what_is_there(text in texts()) {
        let brief = brief(Models::english(), &text, &Options::default());
        for entity in &brief.entities {
            prop_assert!((0.0..=1.0).contains(&entity.salience) && !entity.mentions.is_empty());
            prop_assert!(entity.mentions.is_sorted_by_key(|m| m.start));
        }
        prop_assert!(brief.quotes.iter().all(|q| q.entity.is_none_or(|e| e < brief.entities.len())));
        prop_assert!(brief.timeline.iter().all(|m| m.date < brief.dates.len()));
        prop_assert!(brief.events.iter().all(|e| (0.0..=1.0).contains(&e.score)));
    }

    #[test]
    fn any_option_is_taken_or_refused_by_name(field in "[a-zA-Z]{0,12}", value in ".{0,12}") {
        let mut options = Options::default();
        if let Err(error) = options.set(&field, Given::Text(&value)) {
            prop_assert!(error.to_string().contains(&field));
        }
    }
}
