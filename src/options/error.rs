//! Why an option cannot be taken.

use super::{FIELDS, Given};
use std::fmt;

/// An option that cannot be taken. What it displays names the option, the value that was given and what
/// would have been right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OptionError {
    field: String,
    /// None where there is no such option.
    given: Option<String>,
    expected: String,
}

impl OptionError {
    pub(super) fn wrong(field: &str, given: Given, expected: &str) -> Self {
        let (field, expected) = (field.to_owned(), expected.to_owned());
        Self { field, given: Some(given.to_string()), expected }
    }

    pub(super) fn unknown(field: &str) -> Self {
        Self { field: field.to_owned(), given: None, expected: FIELDS.join(", ") }
    }

    /// The option's name as it was given.
    pub fn field(&self) -> &str {
        &self.field
    }

    /// Whether there is no option of that name, whatever its value.
    pub fn is_unknown(&self) -> bool {
        self.given.is_none()
    }
}

impl fmt::Display for OptionError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { field, given, expected } = self;
        match given {
            Some(given) => write!(f, "option `{field}`: given {given}, expected {expected}"),
            None => write!(f, "unknown option `{field}`: expected one of {expected}"),
        }
    }
}

impl std::error::Error for OptionError {}
