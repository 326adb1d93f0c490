//! HTML source, however broken, gives a Brief that is true to it.
#![no_main]

use libfuzzer_sys::fuzz_target;
use nutgraf::Options;

fuzz_target!(|source: &str| {
    nutgraf_fuzz::check(&format!("<!doctype html>{source}"), None, &Options::default());
});
