//! Any text gives a Brief that is true to it.
#![no_main]

use libfuzzer_sys::fuzz_target;
use nutgraf::{OffsetUnit, Options};

fuzz_target!(|text: &str| {
    // Each unit gets half of the texts.
    let utf16 = text.len().is_multiple_of(2);
    let offset_unit = if utf16 { OffsetUnit::Utf16 } else { OffsetUnit::Byte };
    nutgraf_fuzz::check(text, None, &Options::default().offset_unit(offset_unit));
});
