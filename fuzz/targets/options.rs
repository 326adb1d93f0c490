//! Options are taken or refused by name, and whatever is taken gives a Brief that is true to its text.
//!
//! The input is lines `field: value`, an empty line, and the text.
#![no_main]

use libfuzzer_sys::fuzz_target;
use nutgraf::{Given, OffsetUnit, Options};

fuzz_target!(|input: &str| {
    let (head, text) = input.split_once("\n\n").unwrap_or(("", input));
    let mut options = Options::default().offset_unit(OffsetUnit::Utf16);
    let mut title = None;
    for line in head.lines() {
        let (field, value) = line.split_once(": ").unwrap_or((line, ""));
        match options.set(field, given(value)) {
            Ok(()) if field == "title" => title = Some(value).filter(|title| !title.is_empty()),
            Ok(()) => {}
            Err(error) => assert!(error.to_string().contains(field), "{error}"),
        }
    }
    nutgraf_fuzz::check(text, title, &options);
});

fn given(value: &str) -> Given<'_> {
    match value {
        "" => Given::Nothing,
        "true" => Given::Bool(true),
        "false" => Given::Bool(false),
        "[]" => Given::Other("an array"),
        _ => value.parse().map_or(Given::Text(value), Given::Number),
    }
}
