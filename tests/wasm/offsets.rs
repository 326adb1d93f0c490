//! `text.slice(start, end) === exact`, wherever a Brief has a span.

use super::{ARTICLE, brief, get, json};
use js_sys::{Array, JsString, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;

/// Half of an emoji, as a text cut in the wrong place has it.
const HALF: u32 = 0xD83D;

#[wasm_bindgen_test]
fn spans_are_slices_of_plain_text() {
    assert!(spans_checked(&ARTICLE.into()) > 50);
}

#[wasm_bindgen_test]
fn spans_are_slices_behind_emoji() {
    let text = ARTICLE.replace(' ', " 👩‍👩‍👧 ").replace('e', "é");
    spans_checked(&text.into());
    let text = format!("😀😀 {ARTICLE}");
    assert!(spans_checked(&text.into()) > 50);
}

#[wasm_bindgen_test]
fn spans_are_slices_among_lone_surrogates() {
    let half = JsString::from_char_code1(HALF);
    let mut text = half.clone();
    for word in ARTICLE.split_inclusive(' ') {
        text = text.concat(&word.into()).concat(&half);
    }
    spans_checked(&text);
    let text = half.concat(&ARTICLE.into()).concat(&half);
    assert!(spans_checked(&text) > 50);
}

#[wasm_bindgen_test]
fn a_lone_surrogate_within_a_span_is_kept() {
    let half = JsString::from_char_code1(HALF);
    let body = " opens in Leeds\n\nThe council of Leeds opened the bridge on Monday.\n";
    let text = JsString::from("New bridge ").concat(&half).concat(&body.into());
    assert!(!text.is_valid_utf16());
    let brief = brief(&text, "{}").expect("a Brief");
    let title: JsString = get(&get(&get(&brief, "article"), "title"), "exact").unchecked_into();
    assert!(title.iter().any(|unit| u32::from(unit) == HALF));
    assert!(spans_checked(&text) > 0);
}

/// How many spans and summary lines the Brief of `text` has, each compared with the text.
fn spans_checked(text: &JsString) -> usize {
    let brief = brief(text, "{\"length\": \"long\"}").expect("a Brief");
    check(&brief, text)
}

fn check(value: &JsValue, text: &JsString) -> usize {
    let Some(object) = value.dyn_ref::<Object>() else {
        return 0;
    };
    let own = if has(value, "exact") {
        let words = slice(value, text);
        assert_eq!(get(value, "exact"), JsValue::from(words), "{}", json(value));
        1
    } else if has(value, "ranges") {
        check_line(value, text);
        1
    } else {
        0
    };
    let inner = Object::values(object);
    own + inner.iter().map(|item| check(&item, text)).sum::<usize>()
}

/// A line's text is its ranges, joined by spaces or by nothing.
fn check_line(line: &JsValue, text: &JsString) {
    let shown: JsString = get(line, "text").unchecked_into();
    let mut at = 0;
    for range in Array::from(&get(line, "ranges")).iter() {
        let words = slice(&range, text);
        if shown.char_code_at(at) == 32.0 && words.char_code_at(0) != 32.0 {
            at += 1;
        }
        assert_eq!(shown.slice(at, at + words.length()), words, "{}", json(line));
        at += words.length();
    }
    assert_eq!(at, shown.length(), "{}", json(line));
}

fn slice(range: &JsValue, text: &JsString) -> JsString {
    let bound = |key| get(range, key).as_f64().expect("a number") as u32;
    assert!(bound("start") <= bound("end") && bound("end") <= text.length());
    text.slice(bound("start"), bound("end"))
}

fn has(object: &JsValue, key: &str) -> bool {
    Reflect::has(object, &key.into()).expect("an object")
}
