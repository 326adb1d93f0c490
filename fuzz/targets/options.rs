//! Options are taken or refused by name, and whatever is taken gives a Brief that is true to its text.
//!
//! The input is lines `field: value`, an empty line, and the text.
#![no_main]

use libfuzzer_sys::fuzz_target;
use nutgraf::{Given, OffsetUnit, Options};

fuzz_target!(|input: &str| {
    let (head, text) = input.split_once("\n\n").unwrap_or(("", input));
    let mut options = Options { offset_unit: OffsetUnit::Utf16, ..Options::default() };
    for line in head.lines() {
        let (field, value) = line.split_once(": ").unwrap_or((line, ""));
        if let Err(error) = options.set(field, given(value)) {
            assert!(error.to_string().contains(field), "{error}");
        }
    }
    nutgraf_fuzz::check(text, &options);
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
