//! A Brief is read back as it was written; one that somebody struck, corrected or spoilt has exports too.
#![cfg(not(target_arch = "wasm32"))]

use nutgraf::{Brief, Length, Models, OffsetUnit, Options, brief};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::path::Path;

const TEXT: &str = "“We 😀 waited,” said Ann Lee, mayor of Leeds. She paid £3.5 million on 4 March 2024. \
                    The storm flooded two villages and a port.";

fn seeds() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds");
    let files = std::fs::read_dir(folder).expect("the folder of seeds");
    let paths = files.map(|file| file.expect("a file").path());
    let texts = paths.filter(|path| path.extension().is_some_and(|e| e == "txt"));
    texts.map(|path| std::fs::read_to_string(path).expect("a seed is UTF-8")).collect()
}

fn written(text: &str, options: &Options) -> (Brief, Value) {
    let brief = brief(Models::english(), text, options);
    let value = serde_json::to_value(&brief).expect("a Brief is JSON");
    (brief, value)
}

fn read(value: Value) -> Result<Brief, String> {
    serde_path_to_error::deserialize(value).map_err(|error| error.to_string())
}

#[test]
fn seeds_are_read_back_as_they_were_written() {
    for text in seeds() {
        for offset_unit in [OffsetUnit::Byte, OffsetUnit::Utf16] {
            for length in [Length::Short, Length::Long] {
                let options = Options::default().offset_unit(offset_unit).length(length);
                let (brief, value) = written(&text, &options);
                assert_eq!(read(value), Ok(brief));
            }
        }
    }
}

#[test]
fn what_a_caller_added_is_passed_over() {
    let (brief, mut value) = written(TEXT, &Options::default());
    value["note"] = json!("checked by A. B.");
    value["quotes"][0]["checked"] = json!({ "by": ["A. B."] });
    assert_eq!(read(value), Ok(brief));
}

#[test]
fn what_may_be_null_may_be_missing() {
    let (mut brief, mut value) = written(TEXT, &Options::default());
    brief.article.title = None;
    brief.quotes[0].speaker = None;
    brief.events.iter_mut().for_each(|event| event.clause_id = None);
    for (path, field) in [("/article", "title"), ("/quotes/0", "speaker")] {
        let object = value.pointer_mut(path).and_then(Value::as_object_mut).expect(path);
        object.remove(field);
    }
    for event in value["events"].as_array_mut().expect("events") {
        event.as_object_mut().expect("an event").remove("clauseId");
    }
    assert_eq!(read(value), Ok(brief));
}

#[test]
fn errors_name_the_field() {
    let (_, good) = written(TEXT, &Options::default());
    for (path, wrong, told) in [
        ("/schemaVersion", json!(2), "schemaVersion: invalid value: integer `2`, expected 1"),
        (
            "/offsetUnit",
            json!("utf8"),
            "offsetUnit: unknown variant `utf8`, expected `byte` or `utf16`",
        ),
        (
            "/quotes/0/direct",
            json!("yes"),
            "quotes[0].direct: invalid type: string \"yes\", expected a boolean",
        ),
        (
            "/events/0/predicate/start",
            json!(-1),
            "events[0].predicate.start: invalid value: integer `-1`, expected usize",
        ),
        (
            "/summary/keyPoints/0/text",
            json!(null),
            "summary.keyPoints[0].text: invalid type: null, expected a string",
        ),
        ("/article", json!([]), "article: "),
        ("/entities", json!(null), "entities: invalid type: null, expected a sequence"),
    ] {
        let mut value = good.clone();
        *value.pointer_mut(path).expect(path) = wrong;
        let error = read(value).expect_err(path);
        assert!(error.starts_with(told), "{path}: {error}");
    }
}

#[test]
fn errors_name_what_is_missing() {
    let (_, good) = written(TEXT, &Options::default());
    for (path, field, told) in [
        ("", "language", "missing field `language`"),
        ("/quotes/0", "act", "quotes[0]: missing field `act`"),
        ("/article", "words", "article: missing field `words`"),
    ] {
        let mut value = good.clone();
        let object = value.pointer_mut(path).and_then(Value::as_object_mut).expect(path);
        object.remove(field).expect(field);
        let error = read(value).expect_err(path);
        assert!(error.contains(told), "{path}: {error}");
    }
}

/// Numbers that a place or an index of a spoilt Brief may be.
const NUMBERS: &[u64] = &[0, 1, 2, 3, 7, 60, 199, 1000, u32::MAX as u64, usize::MAX as u64];

/// Every few whole numbers is another, every few strings and lists are others.
fn spoil(value: &mut Value, steps: &mut impl Iterator<Item = usize>) {
    let step = steps.next().unwrap_or(0);
    match value {
        Value::Number(number) if number.is_u64() && step % 3 == 1 => {
            *value = json!(NUMBERS[step / 3 % NUMBERS.len()]);
        }
        Value::Array(items) => {
            match step % 7 {
                1 => items.reverse(),
                2 => drop(items.pop()),
                3 => items.extend(items.clone()),
                _ => {}
            }
            items.iter_mut().for_each(|item| spoil(item, steps));
        }
        Value::Object(fields) => {
            for (key, value) in fields.iter_mut().filter(|(key, _)| *key != "schemaVersion") {
                match value {
                    Value::String(text)
                        if ["exact", "text", "value", "name"].contains(&key.as_str()) =>
                    {
                        let spoilt = ["", " ", "é", "😀x", "P\u{301}T", "2023-", "the storm"];
                        if let Some(spoilt) = spoilt.get(steps.next().unwrap_or(0) % 20) {
                            *text = (*spoilt).to_owned();
                        }
                    }
                    _ => spoil(value, steps),
                }
            }
        }
        _ => {}
    }
}

/// Makes all exports, and checks that each place of theirs is one of the text.
fn export(brief: &Brief, text: &str) {
    let _ = (brief.to_markdown(), brief.links(text, "https://example.org/a"));
    let article = serde_json::to_value(brief.json_ld()).expect("JSON");
    for part in article["hasPart"].as_array().expect("quotations") {
        let speaker = &part["spokenByCharacter"]["@id"];
        let mut mentions = article["mentions"].as_array().expect("mentions").iter();
        assert!(speaker.is_null() || mentions.any(|mention| mention["@id"] == *speaker));
    }
    let points: Vec<char> = text.chars().collect();
    let page = serde_json::to_value(brief.annotations(text, "urn:a")).expect("JSON");
    for item in page["items"].as_array().expect("items") {
        let targets = item["target"].as_array().expect("targets");
        assert!(!targets.is_empty());
        for target in targets {
            let (position, quote) = (&target["selector"][0], &target["selector"][1]);
            let at = |key: &str| position[key].as_u64().expect("an offset") as usize;
            assert!(at("start") < at("end"));
            assert_eq!(quote["exact"], points[at("start")..at("end")].iter().collect::<String>());
        }
    }
    let utf16: Vec<u16> = text.encode_utf16().collect();
    for fragment in brief.fragments(text) {
        let place = fragment.start..fragment.end;
        let slice = match brief.offset_unit {
            OffsetUnit::Byte => text[place].to_owned(),
            _ => String::from_utf16(&utf16[place]).expect("whole characters"),
        };
        assert_eq!(fragment.exact, slice);
        assert!(!slice.is_empty());
    }
}

proptest! {
    #[test]
    fn a_spoilt_brief_has_exports(steps in prop::collection::vec(0..1000_usize, 0..900), utf16: bool) {
        let offset_unit = if utf16 { OffsetUnit::Utf16 } else { OffsetUnit::Byte };
        let options = Options::default().offset_unit(offset_unit).length(Length::Long);
        let (_, mut value) = written(TEXT, &options);
        let mut steps = steps.into_iter().cycle();
        spoil(&mut value, &mut steps);
        let brief = read(value).expect("only places and words were spoilt");
        for text in [TEXT, "é", ""] {
            export(&brief, text);
        }
    }
}

#[test]
fn what_points_at_nothing_is_left_out() {
    let (mut brief, _) = written(TEXT, &Options::default());
    let whole = brief.clone();
    brief.quotes[0].entity = Some(99);
    brief.timeline[0].date = 99;
    brief.summary.key_points[0].dates = vec![99];
    let quotation = serde_json::to_value(brief.json_ld()).expect("JSON")["hasPart"][0].clone();
    assert_eq!(
        (&quotation["spokenByCharacter"], &quotation["creditText"]),
        (&json!(null), &json!("Ann Lee"))
    );
    assert!(whole.to_markdown().contains("## Timeline"));
    assert!(!brief.to_markdown().contains("## Timeline"), "{}", brief.to_markdown());
    brief.quotes[0].end = usize::MAX;
    brief.quantities[0].start = usize::MAX;
    let paths = |brief: &Brief| -> Vec<String> {
        brief.fragments(TEXT).into_iter().map(|fragment| fragment.path).collect()
    };
    let left: Vec<_> = paths(&whole).into_iter().filter(|path| path != "quantities-0").collect();
    assert_eq!(paths(&brief), left);
}

#[test]
fn a_struck_brief_exports_what_is_left() {
    let (mut brief, _) = written(TEXT, &Options::default());
    brief.quotes.clear();
    brief.entities.retain(|entity| entity.name != "Ann Lee");
    brief.quantities.clear();
    let article = serde_json::to_string(&brief.json_ld()).expect("JSON");
    let marked = serde_json::to_string(&brief.annotations(TEXT, "urn:a")).expect("JSON");
    for (page, gone) in [
        (brief.to_markdown(), &["## People", "## Numbers", "## Who said what"][..]),
        (article, &["\"Quotation\"", "\"name\":\"Ann Lee\""]),
        (marked, &["\"quotation\"", "\"quantity\"", "\"person\""]),
        (brief.links(TEXT, "https://example.org/a"), &["- quotation", "- quantity", "- person"]),
    ] {
        for gone in gone {
            assert!(!page.contains(gone), "{gone} in {page}");
        }
    }
}
