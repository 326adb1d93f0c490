//! Immutable tables, checked once when loaded.
//!
//! A model file is `nutgraf\0`, the version, then per section its name, length, checksum (FNV-1a)
//! and bytes. `forge` packs it; `models/MANIFEST` says what each section learned from.

pub mod error;
pub mod features;
pub mod format;
pub mod network;
pub mod wordlist;

use error::{Fault, ModelError};
use network::Net;
use std::{collections::HashMap, sync::LazyLock};
use wordlist::WordLists;

/// First bytes of a model file.
pub const MAGIC: &[u8; 8] = b"nutgraf\0";

/// Version of the layout.
pub const VERSION: u32 = 2;

/// The sections of a model file, in order.
pub const SECTIONS: [&str; 2] = ["lists", "net"];

/// What the stages know of a language.
#[derive(Debug)]
pub struct Models {
    /// Names and places that lists tell.
    pub(crate) lists: WordLists,
    /// Parts of speech, names and grammar.
    pub(crate) net: Net,
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
        })
    }
}

/// The sections of a model file by name, their lengths and checksums checked.
///
/// # Errors
/// As [`Models::load`].
pub fn sections(bytes: &[u8]) -> Result<HashMap<&'static str, &[u8]>, ModelError> {
    let mut reader = format::Reader::new("header", bytes);
    if reader.bytes(MAGIC.len())? != MAGIC {
        return Err(Fault::Magic.into());
    }
    let version = fixed(&mut reader)?;
    if version != VERSION {
        return Err(Fault::Version { given: version, expected: VERSION }.into());
    }
    let mut sections = HashMap::new();
    for section in SECTIONS {
        let (len, sum) = (fixed(&mut reader)?, fixed(&mut reader)?);
        let content = reader.bytes(len as usize)?;
        let given = checksum(content);
        if given != sum {
            return Err(Fault::Checksum { section, given, expected: sum }.into());
        }
        sections.insert(section, content);
    }
    reader.finish()?;
    Ok(sections)
}

fn fixed(reader: &mut format::Reader) -> Result<u32, ModelError> {
    let bytes = reader.bytes(4)?;
    Ok(u32::from_le_bytes([bytes[0], bytes[1], bytes[2], bytes[3]]))
}

/// FNV-1a over bytes, 32 bits.
pub fn checksum(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0x811c_9dc5, |hash, &byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
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
