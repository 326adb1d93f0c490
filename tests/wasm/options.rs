//! Options as JavaScript gives them, and the errors that it catches.

use super::{brief, get, made};
use js_sys::{JSON, JsString, TypeError};
use nutgraf::wasm::{annotations, fragments, links};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn wrong_options_throw_a_type_error_that_names_them() {
    for (options, message) in [
        (
            r#"{"length": "tiny"}"#,
            r#"option `length`: given "tiny", expected "short", "medium" or "long""#,
        ),
        (
            r#"{"maxWords": 1.5}"#,
            "option `maxWords`: given 1.5, expected a whole number from 1 to 1000000000",
        ),
        (r#"{"compress": "yes"}"#, r#"option `compress`: given "yes", expected true or false"#),
        (r#"{"title": ["a"]}"#, "option `title`: given an array, expected a string"),
        (r#"{"title": {"a": 1}}"#, "option `title`: given an object, expected a string"),
        (
            r#"{"include": ["summary", "facts"]}"#,
            "option `include`: given \"facts\", expected an array of \"summary\", \"keyFacts\", \
             \"entities\", \"dates\", \"quantities\", \"quotes\", \"events\" and \"timeline\"",
        ),
        (
            r#"{"lenght": "long"}"#,
            "unknown option `lenght`: expected one of published, title, language, length, \
             maxWords, maxSentences, compress, include",
        ),
        (
            "[]",
            "options: given an array, expected an object with any of published, title, language, \
             length, maxWords, maxSentences, compress, include",
        ),
        (
            "\"long\"",
            "options: given a string, expected an object with any of published, title, language, \
             length, maxWords, maxSentences, compress, include",
        ),
    ] {
        let thrown = brief(&"Hello.".into(), options).expect_err(options);
        assert_eq!(get(&thrown, "code"), "invalid-argument", "{options}");
        let error: TypeError = thrown.dyn_into().expect(options);
        assert_eq!(String::from(error.message()), message);
    }
}

#[wasm_bindgen_test]
fn what_is_no_text_throws_a_type_error() {
    for (given, kind) in [
        (JsValue::from(5), "a number"),
        (JsValue::NULL, "null"),
        (JsValue::UNDEFINED, "undefined"),
        (JSON::parse("[\"a\"]").expect("JSON"), "an array"),
        (JSON::parse("{}").expect("JSON"), "an object"),
    ] {
        let wrong: JsString = given.unchecked_into();
        let good = brief(&"Hello.".into(), "{}").expect("a Brief");
        let text = JsString::from("Hello.");
        let thrown = [
            ("text", brief(&wrong, "{}").expect_err(kind)),
            ("text", fragments(&made(&good), &wrong).err().expect(kind)),
            ("text", annotations(&made(&good), &wrong, &text).err().expect(kind)),
            ("source", annotations(&made(&good), &text, &wrong).err().expect(kind)),
            ("source", links(&made(&good), &text, &wrong).expect_err(kind)),
        ];
        for (field, error) in thrown {
            assert_eq!(get(&error, "code"), "invalid-argument", "{kind}");
            let error: TypeError = error.dyn_into().expect(kind);
            let message = format!("{field}: given {kind}, expected a string");
            assert_eq!(String::from(error.message()), message);
        }
    }
}

#[wasm_bindgen_test]
fn nothing_leaves_the_defaults() {
    for options in ["null", "{}", r#"{"length": null, "maxWords": null, "title": null}"#] {
        brief(&"Hello.".into(), options).expect(options);
    }
    nutgraf::wasm::brief(&"Hello.".into(), None, None).expect("a Brief");
}

#[wasm_bindgen_test]
fn an_option_reaches_the_brief() {
    let options = r#"{"published": "2023-12-07"}"#;
    let brief = brief(&"Hello.".into(), options).expect("a Brief");
    let published = get(&get(&brief, "article"), "published");
    assert_eq!(get(&published, "value"), "2023-12-07");
    assert_eq!(get(&published, "from"), "option");
}
