//! What a caller may ask for, and the errors that name what was wrong with it.

mod error;
pub(crate) mod part;

use crate::text::{calendar::Date, offsets::OffsetUnit};
pub use error::OptionError;
pub use part::Part;
use part::Parts;
use std::fmt;

/// What a caller may ask for. [`Options::default`] asks for a short summary of whole sentences.
///
/// ```
/// use nutgraf::{Length, Options};
///
/// # fn main() -> Result<(), nutgraf::OptionError> {
/// let options = Options::default()
///     .title("Council approves bridge")
///     .length(Length::Long)
///     .published("2024-01-09")?
///     .max_sentences(4)?;
/// # let _ = options;
/// let error = Options::default().max_sentences(0).expect_err("a summary has a sentence");
/// assert_eq!(
///     error.to_string(),
///     "option `maxSentences`: given 0, expected a whole number from 1 to 1000000000"
/// );
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Options {
    pub(crate) published: Option<Date>,
    pub(crate) title: Option<String>,
    pub(crate) language: Option<String>,
    pub(crate) length: Length,
    pub(crate) max_words: Option<usize>,
    pub(crate) max_sentences: Option<usize>,
    pub(crate) compress: bool,
    pub(crate) include: Parts,
    pub(crate) offset_unit: OffsetUnit,
}

/// The three lengths of a summary.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
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
pub const FIELDS: [&str; 8] =
    ["published", "title", "language", "length", "maxWords", "maxSentences", "compress", "include"];

/// A value given for an option, from whatever format it came.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub enum Given<'a> {
    /// `null` or `undefined`: the default stands.
    Nothing,
    /// `true` or `false`.
    Bool(bool),
    /// Any number.
    Number(f64),
    /// A string.
    Text(&'a str),
    /// An array of strings.
    Texts(&'a [String]),
    /// Anything else, by the name of its type.
    Other(&'a str),
}

impl Options {
    /// The day that the article was published, as ISO 8601, with or without a time behind it; else the
    /// dateline or the text's own date is used.
    ///
    /// # Errors
    /// Where the calendar has no such day in the years 1 to 9999.
    pub fn published(self, day: &str) -> Result<Self, OptionError> {
        self.with("published", Given::Text(day))
    }

    /// The article's title. Where a line above the text has the same words, that line is the title;
    /// else the title stands beside the text, and the headline has no place in it.
    #[must_use]
    pub fn title(self, title: impl Into<String>) -> Self {
        Self { title: Some(title.into()), ..self }
    }

    /// The language as a BCP 47 tag, such as `en` or `pt-BR`; else it is found from the text.
    ///
    /// # Errors
    /// Where that is no such tag.
    pub fn language(self, tag: &str) -> Result<Self, OptionError> {
        self.with("language", Given::Text(tag))
    }

    /// How long the summary is.
    #[must_use]
    pub fn length(self, length: Length) -> Self {
        Self { length, ..self }
    }

    /// Words that each list of a summary's lines may use at most. Its `sentences` are then bounded by this
    /// alone; the other shapes keep within the length too. The headline is not counted.
    ///
    /// # Errors
    /// Where that is none, or more than 1,000,000,000.
    pub fn max_words(self, words: usize) -> Result<Self, OptionError> {
        self.with("maxWords", Given::Number(words as f64))
    }

    /// Sentences that each list of a summary's lines may hold at most, as [`Options::max_words`] bounds the
    /// words.
    ///
    /// # Errors
    /// As for words.
    pub fn max_sentences(self, sentences: usize) -> Result<Self, OptionError> {
        self.with("maxSentences", Given::Number(sentences as f64))
    }

    /// Whether to leave phrases out of long sentences.
    #[must_use]
    pub fn compress(self, compress: bool) -> Self {
        Self { compress, ..self }
    }

    /// The parts wanted beside the article's own; a part left out is empty, and what points into it says
    /// where it would point.
    #[must_use]
    pub fn include(self, parts: &[Part]) -> Self {
        Self { include: Parts::of(parts.iter().copied()), ..self }
    }

    /// What the offsets of the Brief count.
    #[must_use]
    pub fn offset_unit(self, offset_unit: OffsetUnit) -> Self {
        Self { offset_unit, ..self }
    }

    fn with(mut self, field: &str, given: Given) -> Result<Self, OptionError> {
        self.set(field, given)?;
        Ok(self)
    }

    /// Sets the option called `field`, by its name in JSON and JavaScript: `published`, `title`,
    /// `language`, `length`, `maxWords`, `maxSentences`, `compress` or `include`. What it is given as `Nothing` is the
    /// default again.
    ///
    /// # Errors
    /// Where there is no such option, or it cannot take the value: the error names the field, the
    /// value given and what was expected.
    pub fn set(&mut self, field: &str, given: Given) -> Result<(), OptionError> {
        let wrong = |expected: &str| OptionError::wrong(field, given, expected);
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
            "include" => {
                self.include = match given {
                    Given::Nothing => Parts::default(),
                    Given::Texts(names) => {
                        let part = |name: &String| {
                            let wrong =
                                || OptionError::wrong(field, Given::Text(name), part::EXPECTED);
                            part::named(name).ok_or_else(wrong)
                        };
                        Parts::of(names.iter().map(part).collect::<Result<Vec<_>, _>>()?)
                    }
                    _ => return Err(wrong(part::EXPECTED)),
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
            Given::Texts(_) => f.write_str("an array"),
            Given::Other(kind) => f.write_str(kind),
        }
    }
}

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
                "include",
                Given::Texts(&["summary".to_owned(), "facts".to_owned()]),
                "option `include`: given \"facts\", expected an array of \"summary\", \"keyFacts\", \"entities\", \"dates\", \"quantities\", \"quotes\", \"events\" and \"timeline\"",
            ),
            (
                "lenght",
                Given::Nothing,
                "unknown option `lenght`: expected one of published, title, language, length, maxWords, maxSentences, compress, include",
            ),
        ] {
            let error = Options::default().set(field, given).expect_err(field);
            assert_eq!(error.to_string(), message);
            assert_eq!((error.field(), error.is_unknown()), (field, field == "lenght"));
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
