//! The one module that knows JavaScript: camelCase, UTF-16 offsets, real `Error` objects.
//!
//! The models are checked once per instance and then serve every call. After a trap the instance is
//! poisoned, as any WebAssembly instance is: a page makes a fresh one (`www/package/worker.js` does).

mod from_js;

use crate::{
    OptionError,
    brief::Brief,
    model::Models,
    options::{FIELDS, Given, Options},
    text::offsets::OffsetUnit,
};
use js_sys::{Array, Function, JsString, Object, Reflect};
use serde::Serialize;
use wasm_bindgen::prelude::*;

#[wasm_bindgen(typescript_custom_section)]
const CONTRACT: &str = include_str!("../www/package/brief.d.ts");

#[wasm_bindgen]
extern "C" {
    /// A [`Brief`] as JavaScript sees it.
    #[wasm_bindgen(typescript_type = "Brief")]
    pub type JsBrief;
    /// Options as JavaScript gives them.
    #[wasm_bindgen(typescript_type = "BriefOptions")]
    pub type JsOptions;
    /// A function that sees the share of the work that is done.
    #[wasm_bindgen(typescript_type = "(share: number) => void")]
    pub type JsProgress;
    /// A [`NewsArticle`](crate::NewsArticle) as JavaScript sees it.
    #[wasm_bindgen(typescript_type = "NewsArticle")]
    pub type JsNewsArticle;
    /// An [`AnnotationPage`](crate::AnnotationPage) as JavaScript sees it.
    #[wasm_bindgen(typescript_type = "AnnotationPage")]
    pub type JsAnnotationPage;
    /// [`Fragment`](crate::Fragment)s as JavaScript sees them.
    #[wasm_bindgen(typescript_type = "Fragment[]")]
    pub type JsFragments;
}

/// Sends panics to the console, with their message, before the instance traps.
#[wasm_bindgen(start)]
pub fn start() {
    std::panic::set_hook(Box::new(|panic| web_sys::console::error_1(&panic.to_string().into())));
}

/// The Brief of a text. `progress` is called with the share of the work that is done, from 0 to 1. Throws
/// a `TypeError` whose `code` is "invalid-argument" where the text is no string, `progress` is no function or
/// an option cannot be taken, and what `progress` throws.
#[wasm_bindgen]
pub fn brief(
    text: &JsString,
    options: Option<JsOptions>,
    progress: Option<JsProgress>,
) -> Result<JsBrief, JsValue> {
    let options = read_options(options)?;
    let progress = read_progress(progress)?;
    let mut thrown = None;
    let mut tell = |share: f64| {
        if let Some(told) = progress.as_ref().filter(|_| thrown.is_none()) {
            thrown = told.call1(&JsValue::UNDEFINED, &share.into()).err();
        }
    };
    let brief =
        crate::brief_watched(Models::english(), &read_string("text", text)?, &options, &mut tell);
    if let Some(thrown) = thrown {
        return Err(thrown);
    }
    let value = to_js(&brief)?;
    if !text.is_valid_utf16() {
        restore(&value, text)?;
    }
    Ok(value.unchecked_into())
}

/// A Brief as Markdown, as it was given or as somebody struck and corrected it. Throws a `TypeError` whose
/// `code` is "invalid-argument" where it is given no Brief; so do those below. Nothing is read anew.
#[wasm_bindgen]
pub fn markdown(brief: &JsBrief) -> Result<String, JsValue> {
    Ok(read_brief(brief)?.to_markdown())
}

/// A Brief as a `NewsArticle` of schema.org. `pageJson` of `nutgraf/json` writes it as JSON-LD for a page;
/// `JSON.stringify` alone would leave a `</script>` of the text as it is. A lone surrogate, which JSON
/// cannot hold, is U+FFFD here and in all below.
#[wasm_bindgen(js_name = jsonLd)]
pub fn json_ld(brief: &JsBrief) -> Result<JsNewsArticle, JsValue> {
    Ok(to_js(&read_brief(brief)?.json_ld())?.unchecked_into())
}

/// A Brief as W3C Web Annotations of the article at the address `source`. `text` is what it was made of.
#[wasm_bindgen]
pub fn annotations(
    brief: &JsBrief,
    text: &JsString,
    source: &JsString,
) -> Result<JsAnnotationPage, JsValue> {
    let [text, source] = [read_string("text", text)?, read_string("source", source)?];
    Ok(to_js(&read_brief(brief)?.annotations(&text, &source))?.unchecked_into())
}

/// Text fragments that lead to each key point and fact of a Brief. `text` is what it was made of.
#[wasm_bindgen]
pub fn fragments(brief: &JsBrief, text: &JsString) -> Result<JsFragments, JsValue> {
    let text = read_string("text", text)?;
    Ok(to_js(&read_brief(brief)?.fragments(&text))?.unchecked_into())
}

/// A list in Markdown of links into the article at the address `source`: one for each key point, fact and
/// name of a Brief that a link can lead to. `text` is what it was made of.
#[wasm_bindgen]
pub fn links(brief: &JsBrief, text: &JsString, source: &JsString) -> Result<String, JsValue> {
    let [text, source] = [read_string("text", text)?, read_string("source", source)?];
    Ok(read_brief(brief)?.links(&text, &source))
}

fn to_js(value: &impl Serialize) -> Result<JsValue, JsValue> {
    let serializer = serde_wasm_bindgen::Serializer::new().serialize_missing_as_null(true);
    Ok(value.serialize(&serializer)?)
}

/// JavaScript may pass anything, whatever the types say.
fn read_string(field: &str, given: &JsString) -> Result<String, JsValue> {
    given.as_string().ok_or_else(|| {
        let kind = kind_of(given);
        refusal(&format!("{field}: given {kind}, expected a string"))
    })
}

fn read_brief(given: &JsBrief) -> Result<Brief, JsValue> {
    from_js::brief(given.into()).map_err(|fault| refusal(&fault.to_string()))
}

fn read_progress(given: Option<JsProgress>) -> Result<Option<Function>, JsValue> {
    let given = given.map(JsValue::from).filter(|v| !v.is_undefined() && !v.is_null());
    given.map(JsValue::dyn_into).transpose().map_err(|given: JsValue| {
        let kind = kind_of(&given);
        refusal(&format!("progress: given {kind}, expected a function"))
    })
}

fn read_options(given: Option<JsOptions>) -> Result<Options, JsValue> {
    let mut options = Options { offset_unit: OffsetUnit::Utf16, ..Options::default() };
    let Some(given) = given.map(JsValue::from).filter(|v| !v.is_undefined() && !v.is_null()) else {
        return Ok(options);
    };
    let kind = kind_of(&given);
    let Some(object) = given.dyn_ref::<Object>().filter(|_| kind == "an object") else {
        let fields = FIELDS.join(", ");
        return Err(refusal(&format!(
            "options: given {kind}, expected an object with any of {fields}"
        )));
    };
    for key in Object::keys(object).iter() {
        let value = Reflect::get(object, &key)?;
        let text = value.as_string();
        let kind = kind_of(&value);
        let texts = texts(&value);
        let given = if value.is_undefined() || value.is_null() {
            Given::Nothing
        } else if let Some(text) = &text {
            Given::Text(text)
        } else if let Some(number) = value.as_f64() {
            Given::Number(number)
        } else if let Some(yes) = value.as_bool() {
            Given::Bool(yes)
        } else if let Some(texts) = &texts {
            Given::Texts(texts)
        } else {
            Given::Other(&kind)
        };
        options.set(&key.as_string().unwrap_or_default(), given)?;
    }
    Ok(options)
}

/// The strings of an array of nothing else.
fn texts(value: &JsValue) -> Option<Vec<String>> {
    let array = value.dyn_ref::<Array>()?;
    array.iter().map(|item| item.as_string()).collect()
}

fn kind_of(value: &JsValue) -> String {
    match value.js_typeof().as_string() {
        _ if Array::is_array(value) => "an array".to_owned(),
        _ if value.is_null() => "null".to_owned(),
        _ if value.is_undefined() => "undefined".to_owned(),
        Some(kind) if kind == "object" => "an object".to_owned(),
        Some(kind) => format!("a {kind}"),
        None => "a value".to_owned(),
    }
}

impl From<OptionError> for JsValue {
    fn from(error: OptionError) -> Self {
        refusal(&error.to_string())
    }
}

/// The error for what a caller gave and cannot be taken. Its `code` tells it from a `TypeError` that
/// tells of a fault inside, after which an instance may not be asked again.
fn refusal(message: &str) -> JsValue {
    let error = js_sys::TypeError::new(message);
    // A property of a fresh object can be set.
    let _ = Reflect::set(&error, &"code".into(), &"invalid-argument".into());
    error.into()
}

/// Puts lone surrogates back. They cross into Rust as U+FFFD, one unit for one unit, so that only
/// the copied strings differ from the text: each is taken again from it.
fn restore(value: &JsValue, text: &JsString) -> Result<(), JsValue> {
    if let Some(items) = value.dyn_ref::<Array>() {
        return items.iter().try_for_each(|item| restore(&item, text));
    }
    let Some(object) = value.dyn_ref::<Object>() else {
        return Ok(());
    };
    let number = |key: &str| Reflect::get(object, &key.into()).map(|v| v.as_f64());
    if Reflect::has(object, &"exact".into())?
        && let (Some(start), Some(end)) = (number("start")?, number("end")?)
    {
        Reflect::set(object, &"exact".into(), &text.slice(start as u32, end as u32))?;
    }
    let ranges = Reflect::get(object, &"ranges".into())?;
    // A headline that is a title given beside the text has none.
    if let Some(ranges) = ranges.dyn_ref::<Array>().filter(|ranges| ranges.length() > 0) {
        restore_line(object, ranges, text)?;
    }
    Object::values(object).iter().try_for_each(|value| restore(&value, text))
}

/// A line's words are its ranges, some of them joined by a space.
fn restore_line(line: &Object, ranges: &Array, text: &JsString) -> Result<(), JsValue> {
    let shown = JsString::from(Reflect::get(line, &"text".into())?);
    let mut at = 0;
    let mut words = JsString::from("");
    for range in ranges.iter() {
        let bound =
            |key: &str| Reflect::get(&range, &key.into()).map(|v| v.as_f64().unwrap_or(0.0));
        let slice = text.slice(bound("start")? as u32, bound("end")? as u32);
        if at > 0 && shown.char_code_at(at) == 32.0 && slice.char_code_at(0) != 32.0 {
            words = words.concat(&" ".into());
            at += 1;
        }
        at += slice.length();
        words = words.concat(&slice);
    }
    Reflect::set(line, &"text".into(), &words)?;
    Ok(())
}
