//! A Brief handed back is exported as it is; what is none is refused by the name of its field.

use super::{ARTICLE, brief, get, json, made};
use js_sys::{Array, JSON, JsString, Reflect, TypeError};
use nutgraf::wasm::{annotations, fragments, json_ld, links, markdown};
use nutgraf::{Models, OffsetUnit, Options};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;

const SOURCE: &str = "https://example.org/a";

#[wasm_bindgen_test]
fn exports_of_a_brief_are_those_of_rust() {
    let options = Options::default().offset_unit(OffsetUnit::Utf16);
    let text = format!("😀 {ARTICLE}");
    let native = nutgraf::brief(Models::english(), &text, &options);
    let (given, source) = (JsString::from(text.as_str()), JsString::from(SOURCE));
    let brief = made(&brief(&given, "{}").expect("a Brief"));
    assert_eq!(markdown(&brief).expect("Markdown"), native.to_markdown());
    assert_eq!(links(&brief, &given, &source).expect("links"), native.links(&text, SOURCE));
    let page = native.annotations(&text, SOURCE);
    for (given, native) in [
        (json_ld(&brief).expect("JSON-LD").into(), serde_json::to_string(&native.json_ld())),
        (fragments(&brief, &given).expect("links").into(), {
            serde_json::to_string(&native.fragments(&text))
        }),
        (
            annotations(&brief, &given, &source).expect("a page").into(),
            serde_json::to_string(&page),
        ),
    ] {
        assert_eq!(json(&given), native.expect("JSON"));
    }
}

#[wasm_bindgen_test]
fn a_struck_and_corrected_brief_exports_itself() {
    let text = JsString::from("“We waited,” said Ann Lee on Monday. She paid £3 million for it.");
    let brief = brief(&text, "{}").expect("a Brief");
    assert!(markdown(&made(&brief)).expect("Markdown").contains("Ann Lee said: “We waited,”"));
    set(&get(&brief, "quotes").unchecked_into::<Array>().get(0), "direct", false.into());
    set(&brief, "quantities", Array::new().into());
    set(&brief, "checked", "by A. B.".into());
    let page = markdown(&made(&brief)).expect("Markdown");
    assert!(page.contains("Ann Lee said: We waited,\n") && !page.contains("## Numbers"), "{page}");
    let places = json(&fragments(&made(&brief), &text).expect("links"));
    assert!(places.contains("quotes-0") && !places.contains("quantities"), "{places}");
}

#[wasm_bindgen_test]
fn places_among_lone_surrogates_are_true() {
    let half = JsString::from_char_code1(0xD83D);
    let text = half.concat(&ARTICLE.into()).concat(&half);
    let brief = made(&brief(&text, "{}").expect("a Brief"));
    let found = Array::from(&fragments(&brief, &text).expect("links"));
    assert!(found.length() > 50);
    for fragment in found.iter() {
        let bound = |key| get(&fragment, key).as_f64().expect("a number") as u32;
        let exact = get(&fragment, "exact").as_string().expect("words");
        let slice = text.slice(bound("start"), bound("end")).as_string().expect("a string");
        assert_eq!(exact, slice);
    }
}

#[wasm_bindgen_test]
fn what_is_no_brief_is_refused() {
    let text = JsString::from(ARTICLE);
    for (given, told) in [
        (JsValue::from(ARTICLE), "brief: given a string, expected an object"),
        (JsValue::NULL, "brief: given null, expected an object"),
        (JsValue::UNDEFINED, "brief: given undefined, expected an object"),
        (Array::new().into(), "brief: given an array, expected an object"),
        (
            JSON::parse("{}").expect("JSON"),
            "brief.schemaVersion: given undefined, expected a whole number from 0 to 4294967295",
        ),
    ] {
        let given = made(&given);
        for thrown in [
            markdown(&given).expect_err(told),
            json_ld(&given).err().expect(told),
            fragments(&given, &text).err().expect(told),
            annotations(&given, &text, &text).err().expect(told),
            links(&given, &text, &text).expect_err(told),
        ] {
            refused(thrown, told);
        }
    }
}

#[wasm_bindgen_test]
fn a_wrong_field_is_named() {
    let whole = json(&brief(&ARTICLE.into(), "{}").expect("a Brief"));
    let endless = js_sys::eval("({ *[Symbol.iterator]() { for (;;) yield {}; } })").expect("JS");
    let throwing = js_sys::eval("({ get title() { throw new Error() } })").expect("JS");
    for (path, wrong, told) in [
        (&["schemaVersion"][..], 2.into(), "schemaVersion: given 2, expected 1"),
        (&["language"], JsValue::NULL, "language: given null, expected a string"),
        (&["entities"], endless, "entities: given an object, expected an array"),
        (&["article"], throwing, "article.title: cannot be read"),
        (&["article", "sentences", "1"], 5.into(), {
            "article.sentences[1]: given a number, expected an object"
        }),
        (&["quotes", "0", "direct"], "yes".into(), {
            "quotes[0].direct: given a string, expected true or false"
        }),
        (&["events", "0", "predicate", "start"], (-1).into(), {
            "events[0].predicate.start: given a number, expected a whole number from 0 to 4294967295"
        }),
        (&["events", "0", "score"], "1".into(), {
            "events[0].score: given a string, expected a number"
        }),
        (&["events", "0", "status"], "done".into(), {
            "events[0].status: given \"done\", expected one of happened, planned, possible"
        }),
        (&["summary", "keyPoints", "0", "text"], JsValue::UNDEFINED, {
            "summary.keyPoints[0].text: given undefined, expected a string"
        }),
    ] {
        let brief = JSON::parse(&whole).expect("JSON");
        let (last, to) = path.split_last().expect("a path");
        set(&to.iter().fold(brief.clone(), |at, key| get(&at, key)), last, wrong);
        refused(markdown(&made(&brief)).expect_err(told), &format!("brief.{told}"));
    }
}

fn set(object: &JsValue, key: &str, value: JsValue) {
    Reflect::set(object, &key.into(), &value).expect("an object");
}

fn refused(thrown: JsValue, told: &str) {
    assert_eq!(get(&thrown, "code"), "invalid-argument", "{told}");
    let error: TypeError = thrown.dyn_into().expect(told);
    assert_eq!(String::from(error.message()), told);
}
