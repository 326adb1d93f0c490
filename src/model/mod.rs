//! Immutable tables, checked once when loaded.
//!
//! A model file is `nutgraf\0`, the version, then per section its name, length, checksum (FNV-1a)
//! and bytes. `forge` packs it; `models/MANIFEST` says what each section learned from.

pub mod error;
pub mod features;
pub mod format;
pub mod network;
pub mod wordlist;

use crate::model::format::{checksum, sections};
use error::ModelError;
use network::Net;
use std::sync::LazyLock;
use wordlist::WordLists;

/// What the stages know of a language.
#[derive(Debug)]
pub struct Models {
    /// Names and places that lists tell.
    pub(crate) lists: WordLists,
    /// Parts of speech, names and grammar.
    pub(crate) net: Net,
    /// The checksum of the whole file.
    pub(crate) checksum: u32,
}

impl Models {
    /// The English models that the crate carries, read and checked by the first call, which takes a few
    /// milliseconds.
    pub fn english() -> &'static Models {
        static ENGLISH: LazyLock<Models> = LazyLock::new(|| {
            Models::load(include_bytes!("../../models/en.bin"))
                .expect("the packed model is checked by the tests")
        });
        &ENGLISH
    }

    /// Reads and checks a model file.
    ///
    /// # Errors
    /// Where it is no model, of another version, cut short, or damaged: the error names the section
    /// and both values.
    pub fn load(bytes: &[u8]) -> Result<Models, ModelError> {
        let sections = sections(bytes)?;
        Ok(Models {
            lists: WordLists::unpack(sections["lists"])?,
            net: Net::unpack(sections["net"])?,
            checksum: checksum(bytes),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ENGLISH: &[u8] = include_bytes!("../../models/en.bin");

    #[test]
    fn the_packed_model_loads() {
        Models::load(ENGLISH).expect("en.bin");
    }

    #[test]
    fn damage_is_an_error() {
        for cut in [0, 7, 11, 20, 1000, ENGLISH.len() / 2, ENGLISH.len() - 1] {
            Models::load(&ENGLISH[..cut]).expect_err("cut short");
        }
        for at in [0, 9, 13, 17, 400, ENGLISH.len() / 2, ENGLISH.len() - 1] {
            let mut bytes = ENGLISH.to_vec();
            bytes[at] ^= 0x10;
            let error = Models::load(&bytes).expect_err("damaged");
            assert_eq!(error.is_other_version(), at == 9);
        }
        let mut newer = ENGLISH.to_vec();
        newer[8] = 9;
        let error = Models::load(&newer).expect_err("another version");
        assert!(error.is_other_version());
        assert_eq!(error.to_string(), "model version 9, expected 2: run \"make forge\"");
    }
}
