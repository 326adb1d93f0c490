//! One line of `--jsonl`: what it asks, and the line that answers it.

use crate::engine;
use crate::fields::Fields;
use nutgraf::{Brief, Given, Options};
use serde::de::Deserialize;
use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::Value;
use serde_json::value::RawValue;

/// The longest line taken, in bytes, so that input which is no JSONL cannot fill the memory.
pub const MAX_LINE: usize = 64 << 20;

/// The fields of a line that are read. All others are passed through to the answer.
const READ: [&str; 5] = ["id", "text", "published", "title", "options"];

/// The fields of an answer. One that a line brings along gives way: it would tell of another run.
const WRITTEN: [&str; 2] = ["brief", "error"];

/// The answer to a line.
pub struct Answered {
    /// As JSON, without a line break.
    pub json: String,
    /// Whether the line has its Brief, and no error.
    pub well: bool,
}

/// The answer to line `number` (from 1), with the options of the command line as `base`. The id is
/// `null` where it cannot be read.
pub fn answer(number: usize, line: &[u8], base: &Options) -> serde_json::Result<Answered> {
    let read = if line.len() > MAX_LINE {
        Err(format!("longer than {} MiB", MAX_LINE >> 20))
    } else {
        Request::read(bare(line))
    };
    match read {
        Ok(request) => {
            let outcome = request.brief(base);
            Answer { id: request.id(), passed: request.passed(), outcome }.written(number)
        }
        Err(error) => {
            let id = stray_id(bare(line));
            Answer { id, passed: Vec::new(), outcome: Err(error) }.written(number)
        }
    }
}

/// A line without the byte order mark before it and the blanks around it. Some programs put the mark
/// at the start of a file, and so in the middle of files that are joined.
pub fn bare(line: &[u8]) -> &[u8] {
    line.strip_prefix(b"\xef\xbb\xbf").unwrap_or(line).trim_ascii()
}

/// The id of a line that cannot be read: text that is not UTF-8 is passed over.
fn stray_id(line: &[u8]) -> &RawValue {
    #[derive(serde::Deserialize)]
    struct Id<'a> {
        #[serde(borrow)]
        id: &'a RawValue,
    }
    // An array would be taken for an object without names.
    let read = serde_json::from_slice::<Id>(line).ok().filter(|_| line.starts_with(b"{"));
    read.map_or(RawValue::NULL, |line| line.id)
}

/// A line of output; what it takes over from its line of input stands there letter by letter.
struct Answer<'a> {
    id: &'a RawValue,
    passed: Vec<(&'a str, &'a RawValue)>,
    outcome: Result<Brief, String>,
}

impl Answer<'_> {
    fn written(mut self, number: usize) -> serde_json::Result<Answered> {
        self.outcome = self.outcome.map_err(|error| format!("line {number}: {error}"));
        Ok(Answered { json: serde_json::to_string(&self)?, well: self.outcome.is_ok() })
    }
}

impl Serialize for Answer<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("id", self.id)?;
        for (name, value) in &self.passed {
            map.serialize_entry(name, value)?;
        }
        match &self.outcome {
            Ok(brief) => map.serialize_entry("brief", brief)?,
            Err(error) => map.serialize_entry("error", error)?,
        }
        map.end()
    }
}

/// A line of input: its fields as they were written.
struct Request<'a>(Fields<&'a RawValue>);

impl<'a> Request<'a> {
    /// # Errors
    /// Where the line is no object, or names one of its fields twice.
    fn read(line: &'a [u8]) -> Result<Self, String> {
        let line = std::str::from_utf8(line).map_err(|error| {
            let byte = error.valid_up_to();
            format!("not UTF-8: the character at byte {byte} of the line is broken")
        })?;
        if !line.starts_with('{') {
            return Err("expected an object, {\"id\": …, \"text\": …}".to_owned());
        }
        let fields: Fields<&RawValue> =
            serde_json::from_str(line).map_err(|error| explain(&error, line))?;
        match fields.doubled() {
            Some(name) => Err(format!("field `{name}` is given twice")),
            None => Ok(Self(fields)),
        }
    }

    fn id(&self) -> &'a RawValue {
        self.0.get("id").copied().unwrap_or(RawValue::NULL)
    }

    /// The fields that are neither read nor written here, in the order of the line.
    fn passed(&self) -> Vec<(&str, &'a RawValue)> {
        let ours = |name: &str| READ.contains(&name) || WRITTEN.contains(&name);
        self.0.iter().filter(|(name, _)| !ours(name)).map(|(name, value)| (name, *value)).collect()
    }

    fn brief(&self, base: &Options) -> Result<Brief, String> {
        self.0.get("id").ok_or("missing field `id`")?;
        let text = self.0.get("text").ok_or("missing field `text`")?;
        engine::brief(&read::<String>("text", text, "a string")?, &self.options(base)?)
    }

    /// Those of the command line, and over them those of this line.
    fn options(&self, base: &Options) -> Result<Options, String> {
        let mut options = base.clone();
        let within = match self.0.get("options") {
            Some(given) => read("options", given, "an object of options")?,
            None => None,
        };
        let within: Fields<Value> = within.unwrap_or_default();
        if let Some(name) = within.doubled() {
            return Err(format!("option `{name}` is given twice"));
        }
        for name in ["published", "title"] {
            let Some(beside) = self.0.get(name) else { continue };
            if within.get(name).is_some() && beside.get() != "null" {
                return Err(format!("option `{name}` is given twice"));
            }
            let value: Value = read(name, beside, "a string")?;
            options
                .set(name, given(&value, texts(&value).as_deref()))
                .map_err(|error| error.to_string())?;
        }
        for (name, value) in within.iter() {
            options
                .set(name, given(value, texts(value).as_deref()))
                .map_err(|error| error.to_string())?;
        }
        Ok(options)
    }
}

/// The value of a field as what it must be.
fn read<'a, T: Deserialize<'a>>(
    field: &str,
    value: &'a RawValue,
    expected: &str,
) -> Result<T, String> {
    serde_json::from_str(value.get()).map_err(|error| {
        if error.is_data() {
            let kind = serde_json::from_str::<Value>(value.get());
            let kind =
                kind.map_or("a broken value".to_owned(), |value| given(&value, None).to_string());
            return format!("field `{field}`: given {kind}, expected {expected}");
        }
        format!("field `{field}`: {}", explain(&error, value.get()))
    })
}

/// What the parser says, its column counted in characters. It counts lines within what it was given,
/// and that is always one.
fn explain(error: &serde_json::Error, line: &str) -> String {
    let (told, at) = (error.to_string(), error.column());
    let column = line.get(..at).map_or(at, |before| before.chars().count());
    let place = format!(" at line {} column {at}", error.line());
    told.strip_suffix(&place).map_or(told.clone(), |what| format!("{what} at column {column}"))
}

/// The strings of an array of nothing else.
fn texts(value: &Value) -> Option<Vec<String>> {
    value.as_array()?.iter().map(|item| item.as_str().map(str::to_owned)).collect()
}

fn given<'a>(value: &'a Value, texts: Option<&'a [String]>) -> Given<'a> {
    match value {
        Value::Null => Given::Nothing,
        Value::Bool(yes) => Given::Bool(*yes),
        Value::Number(number) => number.as_f64().map_or(Given::Other("a number"), Given::Number),
        Value::String(text) => Given::Text(text),
        Value::Array(_) => texts.map_or(Given::Other("an array"), Given::Texts),
        Value::Object(_) => Given::Other("an object"),
    }
}
