//! Why a model file cannot be used.

use super::format::MAGIC;
use std::fmt;

/// A model file that cannot be used. What it displays names the section and both values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ModelError(Fault);

impl ModelError {
    /// Whether the file was packed for another version of this crate, and may be whole.
    pub fn is_other_version(&self) -> bool {
        matches!(self.0, Fault::Version { .. })
    }
}

impl From<Fault> for ModelError {
    fn from(fault: Fault) -> Self {
        Self(fault)
    }
}

impl fmt::Display for ModelError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl std::error::Error for ModelError {}

/// What is wrong with a model file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Fault {
    /// It does not start as a model file does.
    Magic,
    /// It was packed for another version of the crate.
    Version {
        /// The file's.
        given: u32,
        /// This crate's.
        expected: u32,
    },
    /// A section's bytes are not those that were packed.
    Checksum {
        /// The section.
        section: &'static str,
        /// Of the bytes found.
        given: u32,
        /// As packed.
        expected: u32,
    },
    /// It ends too early.
    Short {
        /// The section.
        section: &'static str,
        /// Bytes left.
        given: usize,
        /// Bytes needed.
        expected: usize,
    },
    /// A number is infinite or none.
    NotFinite {
        /// The section.
        section: &'static str,
    },
    /// A count is not what it must be.
    Bound {
        /// The section.
        section: &'static str,
        /// What was counted.
        what: &'static str,
        /// As found.
        given: usize,
        /// The most, or the only, right value.
        expected: usize,
    },
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Magic => write!(f, "not a model file: it does not start with {MAGIC:?}"),
            Self::Version { given, expected } => {
                write!(f, "model version {given}, expected {expected}: run \"make forge\"")
            }
            Self::Checksum { section, given, expected } => {
                write!(
                    f,
                    "model section `{section}`: checksum {given:08x}, expected {expected:08x}: the file is damaged"
                )
            }
            Self::Short { section, given, expected } => {
                write!(
                    f,
                    "model section `{section}`: {given} bytes left, expected {expected}: the file is cut short"
                )
            }
            Self::NotFinite { section } => {
                write!(f, "model section `{section}`: a number is not finite, expected finite ones")
            }
            Self::Bound { section, what, given, expected } => {
                write!(f, "model section `{section}`: {what} {given}, expected {expected}")
            }
        }
    }
}
