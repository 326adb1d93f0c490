//! What a caller may ask for, and the errors that name what was wrong with it.

use crate::{calendar::Date, offsets::OffsetUnit};
use std::fmt;

/// What a caller may ask for. [`Options::default`] asks for a short summary of whole sentences.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Options {
    /// The day that the article was published; else the dateline or the text's own date is used.
    pub published: Option<Date>,
    /// The article's title. Where a line above the text has the same words, that line is the title;
    /// else the title stands beside the text, and the headline has no place in it.
    pub title: Option<String>,
    /// BCP 47 tag; found from the text when absent.
    pub language: Option<String>,
    /// How long the summary is.
    pub length: Length,
    /// Words that each list of a summary's lines may use at most, 1 or more. Its `sentences` are then bounded
    /// by this alone; the other shapes keep within `length` too. The headline is not counted.
    pub max_words: Option<usize>,
    /// Sentences that each list of a summary's lines may hold at most, 1 or more, as `max_words` bounds
    /// the words.
    pub max_sentences: Option<usize>,
    /// Leave phrases out of long sentences.
    pub compress: bool,
    /// What offsets count.
    pub offset_unit: OffsetUnit,
}

/// The three lengths of a summary.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Length {
    /// At most 3 key points.
    #[default]
    Short,
    /// At most 5 key points.
    Medium,
    /// At most 7 key points.
    Long,
}

/// The names of the options, as JSON and JavaScript write them.
pub const FIELDS: [&str; 7] =
    ["published", "title", "language", "length", "maxWords", "maxSentences", "compress"];

/// A value given for an option, from whatever format it came.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Given<'a> {
    /// `null` or `undefined`: the default stands.
    Nothing,
    /// `true` or `false`.
    Bool(bool),
    /// Any number.
    Number(f64),
    /// A string.
    Text(&'a str),
    /// Anything else, by the name of its type.
    Other(&'a str),
}

impl Options {
    /// Sets the option called `field`, by its name in JSON.
    ///
    /// # Errors
    /// Where there is no such option, or it cannot take the value: the error names the field, the
    /// value given and what was expected.
    pub fn set(&mut self, field: &str, given: Given) -> Result<(), OptionError> {
        let wrong = |expected: &str| OptionError {
            field: field.to_owned(),
            given: given.to_string(),
            expected: expected.to_owned(),
        };
        let count = || match given {
            Given::Nothing => Ok(None),
            Given::Number(n) if n >= 1.0 && n.fract() == 0.0 && n <= 1e9 => Ok(Some(n as usize)),
            _ => Err(wrong("a whole number from 1 to 1000000000")),
        };
        let text = || match given {
            Given::Nothing => Ok(None),
            Given::Text(text) => Ok(Some(text)),
            _ => Err(wrong("a string")),
        };
        match field {
            "published" => {
                let date = "a day as ISO 8601, such as \"2023-12-07\"";
                let parse = |iso| Date::parse(iso).ok_or_else(|| wrong(date));
                self.published = text()?.map(parse).transpose()?;
            }
            "title" => self.title = text()?.map(str::to_owned),
            "language" => {
                let tag = "a BCP 47 tag, such as \"en\" or \"pt-BR\"";
                let check = |t: &str| {
                    if is_tag(t) { Ok(t.to_owned()) } else { Err(wrong(tag)) }
                };
                self.language = text()?.map(check).transpose()?;
            }
            "length" => {
                self.length = match text()? {
                    None | Some("short") => Length::Short,
                    Some("medium") => Length::Medium,
                    Some("long") => Length::Long,
                    Some(_) => return Err(wrong("\"short\", \"medium\" or \"long\"")),
                }
            }
            "maxWords" => self.max_words = count()?,
            "maxSentences" => self.max_sentences = count()?,
            "compress" => {
                self.compress = match given {
                    Given::Nothing => false,
                    Given::Bool(yes) => yes,
                    _ => return Err(wrong("true or false")),
                }
            }
            _ => return Err(OptionError::unknown(field)),
        }
        Ok(())
    }
}

/// The shape of a BCP 47 tag: parts of 1 to 8 letters or digits, the first of 2 or 3 letters.
fn is_tag(tag: &str) -> bool {
    let first = tag.split('-').next().unwrap_or("");
    matches!(first.len(), 2 | 3)
        && first.bytes().all(|b| b.is_ascii_alphabetic())
        && tag.split('-').all(|part| {
            (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric())
        })
}

impl fmt::Display for Given<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Given::Nothing => f.write_str("nothing"),
            Given::Bool(yes) => write!(f, "{yes}"),
            Given::Number(number) => write!(f, "{number}"),
            Given::Text(text) => write!(f, "{text:?}"),
            Given::Other(kind) => f.write_str(kind),
        }
    }
}

/// An option that cannot be taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OptionError {
    /// The option's name.
    pub field: String,
    /// The value as it was given; empty where the option itself is unknown.
    pub given: String,
    /// What would have been right.
    pub expected: String,
}

impl OptionError {
    fn unknown(field: &str) -> Self {
        Self { field: field.to_owned(), given: String::new(), expected: FIELDS.join(", ") }
    }
}

impl fmt::Display for OptionError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { field, given, expected } = self;
        if given.is_empty() {
            write!(f, "unknown option `{field}`: expected one of {expected}")
        } else {
            write!(f, "option `{field}`: given {given}, expected {expected}")
        }
    }
}

impl std::error::Error for OptionError {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wrong_values_are_named() {
        for (field, given, message) in [
            (
                "length",
                Given::Text("tiny"),
                "option `length`: given \"tiny\", expected \"short\", \"medium\" or \"long\"",
            ),
            (
                "maxWords",
                Given::Number(0.0),
                "option `maxWords`: given 0, expected a whole number from 1 to 1000000000",
            ),
            (
                "maxSentences",
                Given::Number(2.5),
                "option `maxSentences`: given 2.5, expected a whole number from 1 to 1000000000",
            ),
            (
                "published",
                Given::Text("7/12/23"),
                "option `published`: given \"7/12/23\", expected a day as ISO 8601, such as \"2023-12-07\"",
            ),
            (
                "language",
                Given::Text("english!"),
                "option `language`: given \"english!\", expected a BCP 47 tag, such as \"en\" or \"pt-BR\"",
            ),
            (
                "title",
                Given::Other("an array"),
                "option `title`: given an array, expected a string",
            ),
            (
                "compress",
                Given::Text("yes"),
                "option `compress`: given \"yes\", expected true or false",
            ),
            (
                "lenght",
                Given::Nothing,
                "unknown option `lenght`: expected one of published, title, language, length, maxWords, maxSentences, compress",
            ),
        ] {
            let error = Options::default().set(field, given).expect_err(field);
            assert_eq!(error.to_string(), message);
        }
    }

    #[test]
    fn nothing_leaves_the_default() {
        let mut options = Options::default();
        for field in FIELDS {
            options.set(field, Given::Nothing).expect(field);
        }
        assert_eq!(options, Options::default());
    }
}
