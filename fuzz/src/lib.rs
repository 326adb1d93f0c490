//! What must hold for every input, checked on whatever the fuzzer comes up with.

use nutgraf::{Brief, Models, OffsetUnit, Options};
use serde_json::Value;

/// Makes the Brief of a text and all its exports, and checks them against the text. `title` is the one that
/// `options` hold.
pub fn check(text: &str, title: Option<&str>, options: &Options) {
    check_with(Models::english(), text, title, options);
}

/// As [`check`], with other models than the crate's own.
pub fn check_with(models: &Models, text: &str, title: Option<&str>, options: &Options) {
    let brief = nutgraf::brief(models, text, options);
    let units = Units::new(text, brief.offset_unit);
    let json = serde_json::to_value(&brief).expect("a Brief is JSON");
    reads_back(&json);
    slices(&json, &units);
    lines(&brief, &units, title);
    numbers(&brief);
    let _ = brief.to_markdown();
    reads_back(&serde_json::to_value(brief.json_ld()).expect("JSON-LD is JSON"));
    annotations(&brief, text);
    fragments(&brief, text, &units);
    let spoilt = spoilt(json, text);
    let _ = spoilt.to_markdown();
    reads_back(&serde_json::to_value(spoilt.json_ld()).expect("JSON-LD is JSON"));
    annotations(&spoilt, text);
    fragments(&spoilt, text, &units);
}

/// The Brief as somebody may hand it back: about one place or index in four is another, as the text's own
/// bytes have it.
fn spoilt(mut json: Value, text: &str) -> Brief {
    let read = |json| serde_json::from_value::<Brief>(json).expect("a Brief");
    let known = json.clone();
    let mut bytes = text.bytes().rev().cycle();
    spoil(&mut json, &mut bytes);
    json["schemaVersion"] = known["schemaVersion"].clone();
    assert_eq!(serde_json::to_value(read(known.clone())).expect("a Brief is JSON"), known);
    read(json)
}

fn spoil(value: &mut Value, bytes: &mut impl Iterator<Item = u8>) {
    match value {
        Value::Object(object) => object.values_mut().for_each(|value| spoil(value, bytes)),
        Value::Array(items) => items.iter_mut().for_each(|value| spoil(value, bytes)),
        Value::Number(number) if number.is_u64() => match bytes.next() {
            Some(255) => *value = usize::MAX.into(),
            Some(byte) if byte % 4 == 0 => *value = byte.into(),
            _ => {}
        },
        _ => {}
    }
}

/// What is written reads back as the same.
fn reads_back(value: &Value) {
    let written = value.to_string();
    let read: Value = serde_json::from_str(&written).expect("what was written is JSON");
    assert_eq!(&read, value);
}

/// A text whose slices are taken in the Brief's unit.
struct Units<'t> {
    text: &'t str,
    /// The text's own where offsets count UTF-16 code units.
    utf16: Option<Vec<u16>>,
}

impl<'t> Units<'t> {
    fn new(text: &'t str, unit: OffsetUnit) -> Self {
        let utf16 = (unit == OffsetUnit::Utf16).then(|| text.encode_utf16().collect());
        Self { text, utf16 }
    }

    /// Panics where the slice is out of bounds or cuts a character.
    fn slice(&self, start: usize, end: usize) -> String {
        match &self.utf16 {
            None => self.text[start..end].to_owned(),
            Some(units) => String::from_utf16(&units[start..end]).expect("whole characters"),
        }
    }
}

/// Every `exact` of the JSON is the slice of the text between its `start` and `end`.
fn slices(value: &Value, units: &Units) {
    match value {
        Value::Object(object) => {
            let number = |key| object.get(key).and_then(Value::as_u64).map(|n| n as usize);
            if let (Some(start), Some(end)) = (number("start"), number("end")) {
                let slice = units.slice(start, end);
                let exact = object.get("exact").and_then(Value::as_str);
                assert_eq!(exact.unwrap_or(&slice), slice);
            }
            object.values().for_each(|value| slices(value, units));
        }
        Value::Array(items) => items.iter().for_each(|value| slices(value, units)),
        _ => {}
    }
}

/// Every line of the summary is its ranges in order, parted by spaces at most; a headline without a
/// place is the title that was given.
fn lines(brief: &Brief, units: &Units, title: Option<&str>) {
    let summary = &brief.summary;
    let shapes = [&summary.tldr, &summary.teaser, &summary.key_points, &summary.sentences];
    for line in summary.headline.iter().chain(shapes.into_iter().flatten()) {
        let mut rest = line.text.as_str();
        if line.ranges.is_empty() {
            assert_eq!((Some(line), Some(rest)), (summary.headline.as_ref(), title.map(str::trim)));
            continue;
        }
        for range in &line.ranges {
            let slice = units.slice(range.start, range.end);
            rest = rest
                .strip_prefix(&slice)
                .or_else(|| rest.trim_start().strip_prefix(&slice))
                .expect("the line goes on with its next range");
        }
        assert_eq!(rest, "");
        assert!((0.0..=1.0).contains(&line.score));
        assert!(line.dates.iter().all(|&date| date < brief.dates.len()));
    }
}

/// Numbers are finite, and indices point at what is there.
fn numbers(brief: &Brief) {
    for quantity in &brief.quantities {
        let numbers = [quantity.value, quantity.low, quantity.high];
        assert!(numbers.iter().flatten().all(|n| n.is_finite()), "{quantity:?}");
    }
    assert!(brief.events.iter().all(|event| event.score.is_finite()));
    assert!(brief.entities.iter().all(|entity| (0.0..=1.0).contains(&entity.salience)));
    assert!(brief.timeline.iter().all(|moment| moment.date < brief.dates.len()));
    assert!(brief.quotes.iter().flat_map(|q| q.entity).all(|e| e < brief.entities.len()));
}

/// Annotations say the same place twice: by code points and by words.
fn annotations(brief: &Brief, text: &str) {
    let page = brief.annotations(text, "https://example.org/story");
    let page = serde_json::to_value(page).expect("annotations are JSON");
    reads_back(&page);
    let points: Vec<char> = text.chars().collect();
    for item in page["items"].as_array().expect("items") {
        for target in item["target"].as_array().expect("targets") {
            let (position, quote) = (&target["selector"][0], &target["selector"][1]);
            let at = |key: &str| position[key].as_u64().expect("an offset") as usize;
            let words: String = points[at("start")..at("end")].iter().collect();
            assert_eq!(quote["exact"], words);
        }
    }
}

fn fragments(brief: &Brief, text: &str, units: &Units) {
    for fragment in brief.fragments(text) {
        assert_eq!(fragment.exact, units.slice(fragment.start, fragment.end));
        let address = fragment.fragment.unwrap_or_default();
        assert!(address.is_ascii() && !address.contains(char::is_whitespace), "{address}");
    }
}
