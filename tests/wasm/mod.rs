//! What JavaScript sees of `src/wasm.rs`. Both entry files, `tests/wasm_node.rs` and
//! `tests/wasm_browser.rs`, run these.

mod exports;
mod offsets;
mod options;
mod shape;

use js_sys::{JSON, JsString, Object, Reflect};
use nutgraf::wasm::JsBrief;
use wasm_bindgen::{JsCast, JsValue};

/// The France 24 piece on Armenia and Azerbaijan.
const ARTICLE: &str = include_str!("../../seeds/armenia-azerbaijan.txt");

/// The Brief of a text, with options as JSON.
fn brief(text: &JsString, options: &str) -> Result<JsValue, JsValue> {
    let options = JSON::parse(options).expect(options);
    nutgraf::wasm::brief(text, Some(options.unchecked_into()), None).map(JsValue::from)
}

/// That value as the exports take it, whatever it is.
fn made(value: &JsValue) -> JsBrief {
    value.clone().unchecked_into()
}

fn json(value: &JsValue) -> String {
    JSON::stringify(value).expect("a plain object").into()
}

fn get(object: &JsValue, key: &str) -> JsValue {
    Reflect::get(object, &key.into()).expect("an object")
}

fn keys(object: &JsValue) -> Vec<String> {
    let keys = Object::keys(object.unchecked_ref::<Object>());
    keys.iter().filter_map(|key| key.as_string()).collect()
}
