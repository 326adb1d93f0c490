//! A Brief is a plain object of the contract's shape.

use super::{ARTICLE, brief, get, json, keys, made};
use js_sys::{Array, JsString};
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn a_brief_has_the_parts_of_the_contract() {
    let brief = brief(&ARTICLE.into(), "{}").expect("a Brief");
    assert_eq!(
        keys(&brief),
        [
            "schemaVersion", "engine", "offsetUnit", "language", "coverage", "article", "summary",
            "keyFacts", "entities", "dates", "quantities", "quotes", "events", "timeline",
        ]
    );
    assert_eq!(get(&brief, "schemaVersion"), 1);
    assert_eq!(get(&brief, "offsetUnit"), "utf16");
    assert_eq!(
        keys(&get(&brief, "article")),
        [
            "title", "byline", "source", "published", "words", "readingMinutes", "paragraphs",
            "sentences",
        ]
    );
    assert_eq!(
        keys(&get(&brief, "summary")),
        ["headline", "tldr", "teaser", "keyPoints", "sentences"]
    );
    for list in ["entities", "dates", "quantities", "quotes", "events"] {
        let items = get(&brief, list);
        assert!(Array::is_array(&items) && Array::from(&items).length() > 0, "{list}");
    }
}

#[wasm_bindgen_test]
fn parts_that_are_not_asked_for_are_empty() {
    let brief = brief(&ARTICLE.into(), r#"{"include": ["quotes"]}"#).expect("a Brief");
    let length = |list: &str| Array::from(&get(&brief, list)).length();
    assert!(length("quotes") > 0);
    assert_eq!((length("events"), length("keyFacts"), length("entities")), (0, 0, 0));
}

#[wasm_bindgen_test]
fn what_is_absent_is_null_and_never_undefined() {
    let text = json(&brief(&"Hello.".into(), "{}").expect("a Brief"));
    for part in ["\"title\":null", "\"byline\":null", "\"published\":null"] {
        assert!(text.contains(part), "{part} in {text}");
    }
}

#[wasm_bindgen_test]
fn empty_text_has_an_empty_brief() {
    for text in ["", " ", "\n\n\t"] {
        let brief = brief(&text.into(), "{}").expect("a Brief");
        let article = get(&brief, "article");
        assert_eq!(get(&article, "words"), 0);
        assert_eq!(get(&article, "readingMinutes"), 0);
        for (object, list) in [(&article, "sentences"), (&brief, "entities"), (&brief, "events")] {
            assert_eq!(Array::from(&get(object, list)).length(), 0, "{list}");
        }
        assert!(get(&get(&brief, "summary"), "headline").is_null());
    }
}

#[wasm_bindgen_test]
fn one_instance_serves_many_calls_and_forgets_each() {
    let first = json(&brief(&ARTICLE.into(), "{\"length\": \"long\"}").expect("a Brief"));
    for text in ["", "Another text of one sentence.", "😀", ARTICLE] {
        brief(&text.into(), "{}").expect("a Brief");
    }
    let again = json(&brief(&ARTICLE.into(), "{\"length\": \"long\"}").expect("a Brief"));
    assert_eq!(first, again);
}

#[wasm_bindgen_test]
fn a_text_of_a_megabyte_has_a_brief() {
    let text = ARTICLE.repeat(1_000_000 / ARTICLE.len() + 1);
    let brief = brief(&JsString::from(text), "{}").expect("a Brief");
    assert!(Array::from(&get(&get(&brief, "article"), "sentences")).length() > 1000);
}

#[wasm_bindgen_test]
fn markdown_holds_the_lines_of_the_summary() {
    let brief = brief(&ARTICLE.into(), "{}").expect("a Brief");
    let markdown = nutgraf::wasm::markdown(&made(&brief)).expect("Markdown");
    // It escapes the article's own marks, and a line's no-break spaces are spaces in it.
    let plain = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let unescaped = plain(&markdown.replace('\\', ""));
    let lines = Array::from(&get(&get(&brief, "summary"), "keyPoints"));
    assert!(lines.length() > 0);
    for line in lines.iter() {
        let text = get(&line, "text").as_string().expect("text");
        assert!(unescaped.contains(&plain(&text)), "{text} in {markdown}");
    }
}
