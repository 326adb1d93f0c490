//! One line of `--jsonl`: what it asks, and the line that answers it.

use crate::engine;
use nutgraf::{Brief, Given, Options};
use serde::de::{Deserializer, MapAccess, Visitor};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use serde_json::value::RawValue;
use std::fmt;

/// The longest line taken, in bytes, so that input which is no JSONL cannot fill the memory.
pub const MAX_LINE: usize = 64 << 20;

/// A line of input. The id is any JSON, echoed letter by letter.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Request<'a> {
    #[serde(borrow)]
    id: &'a RawValue,
    text: String,
    published: Option<Value>,
    title: Option<Value>,
    options: Option<Fields>,
}

/// The id alone, of a line that may be wrong in all else.
#[derive(Deserialize)]
struct Id<'a> {
    #[serde(borrow)]
    id: &'a RawValue,
}

/// A JSON object as it was written: a map would hide that a name stands there twice.
struct Fields(Vec<(String, Value)>);

/// A line of output.
#[derive(Serialize)]
#[serde(untagged)]
pub enum Answer<'a> {
    Brief { id: &'a RawValue, brief: Box<Brief> },
    Error { id: &'a RawValue, error: String },
}

impl<'a> Answer<'a> {
    pub fn new(id: &'a RawValue, outcome: Result<Brief, String>) -> Self {
        match outcome.map(Box::new) {
            Ok(brief) => Answer::Brief { id, brief },
            Err(error) => Answer::Error { id, error },
        }
    }

    pub fn to_json(&self) -> serde_json::Result<String> {
        serde_json::to_string(self)
    }
}

/// The answer to line `number` (from 1) as JSON, with the options of the command line as `base`.
/// The id is `null` where it cannot be read.
pub fn answer(number: usize, line: &[u8], base: &Options) -> serde_json::Result<String> {
    let at_line = |error| format!("line {number}: {error}");
    match Request::read(line) {
        Ok(request) => Answer::new(request.id, request.brief(base).map_err(at_line)),
        Err(error) => {
            // Text that is not UTF-8 is passed over here, so that its id is still found. An array
            // would be taken for an object without names.
            let object = line.trim_ascii_start().starts_with(b"{");
            let read = serde_json::from_slice::<Id>(line).ok().filter(|_| object);
            let id = read.map_or(RawValue::NULL, |line| line.id);
            Answer::new(id, Err(at_line(error)))
        }
    }
    .to_json()
}

impl<'a> Request<'a> {
    fn read(line: &'a [u8]) -> Result<Self, String> {
        if line.len() > MAX_LINE {
            return Err(format!("longer than {} MiB", MAX_LINE >> 20));
        }
        let line = std::str::from_utf8(line).map_err(|error| {
            let byte = error.valid_up_to();
            format!("not UTF-8: the character at byte {byte} of the line is broken")
        })?;
        if !line.trim_ascii_start().starts_with('{') {
            return Err("expected an object, {\"id\": …, \"text\": …}".to_owned());
        }
        serde_json::from_str(line).map_err(|error| explain(&error))
    }

    fn brief(&self, base: &Options) -> Result<Brief, String> {
        engine::brief(&self.text, &self.options(base)?)
    }

    /// Those of the command line, and over them those of this line.
    fn options(&self, base: &Options) -> Result<Options, String> {
        let mut options = base.clone();
        let mut seen: Vec<&str> = Vec::new();
        let beside = [("published", &self.published), ("title", &self.title)];
        let beside = beside.iter().filter_map(|(name, value)| Some((*name, value.as_ref()?)));
        let within = self.options.iter().flat_map(|fields| &fields.0);
        let within = within.map(|(name, value)| (name.as_str(), value));
        for (name, value) in beside.chain(within) {
            if seen.contains(&name) {
                return Err(format!("option `{name}` is given twice"));
            }
            seen.push(name);
            options.set(name, given(value)).map_err(|error| error.to_string())?;
        }
        Ok(options)
    }
}

/// The parser counts lines within what it was given, and that is always one.
fn explain(error: &serde_json::Error) -> String {
    error.to_string().replace(" at line 1 column ", " at column ")
}

fn given(value: &Value) -> Given<'_> {
    match value {
        Value::Null => Given::Nothing,
        Value::Bool(yes) => Given::Bool(*yes),
        Value::Number(number) => number.as_f64().map_or(Given::Other("a number"), Given::Number),
        Value::String(text) => Given::Text(text),
        Value::Array(_) => Given::Other("an array"),
        Value::Object(_) => Given::Other("an object"),
    }
}

impl<'de> Deserialize<'de> for Fields {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct InOrder;
        impl<'de> Visitor<'de> for InOrder {
            type Value = Fields;

            fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
                f.write_str("an object of options")
            }

            fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<Fields, M::Error> {
                let mut fields = Vec::new();
                while let Some(field) = map.next_entry()? {
                    fields.push(field);
                }
                Ok(Fields(fields))
            }
        }
        deserializer.deserialize_map(InOrder)
    }
}
