//! Any line of `--jsonl` has one line for an answer, with the line's own id and either a Brief or an
//! error that says which line it is.
#![no_main]

use libfuzzer_sys::fuzz_target;
use nutgraf::Options;
use nutgraf_cli::request::answer;
use serde_json::Value;
use serde_json::value::RawValue;

fuzz_target!(|input: &[u8]| {
    let line = input.split(|&byte| byte == b'\n').next().unwrap_or(input);
    let answered = answer(7, line, &Options::default()).expect("an answer is JSON");
    assert!(!answered.json.contains('\n'));
    serde_json::from_str::<&RawValue>(&answered.json).expect("an answer is JSON");
    // What is passed through may hold a lone surrogate, which JSON can write and Rust cannot read.
    let Ok(read) = serde_json::from_str::<Value>(&answered.json) else { return };
    assert_eq!(read["brief"].is_object(), answered.well);
    let error = read.get("error").map(|error| error.as_str().expect("a string"));
    assert_eq!(error.is_none(), answered.well);
    assert!(error.is_none_or(|error| error.starts_with("line 7: ")));
    if answered.well {
        let asked: Value = serde_json::from_slice(line.trim_ascii()).unwrap_or(read.clone());
        assert_eq!(asked["id"], read["id"]);
    }
});
