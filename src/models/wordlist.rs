//! Which lists a word or name stands on: given names, places, countries.
//!
//! A list is packed as the sorted 24-bit hashes of its entries, deltas as LEB128; a look-up is a
//! binary search. A word that is not on a list of 30,000 is taken for one of it once in 550 times. An
//! entry of several words is hashed word by word.

use super::{ModelError, reader::Reader};

/// The lists, in the order in which they are packed; `models/lexicon/` holds them as text.
pub const LISTS: [&str; 3] = ["given", "places", "countries"];

/// Which list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum List {
    /// Given names.
    Given,
    /// Cities and regions, also of several words.
    Places,
    /// Countries, also of several words.
    Countries,
}

/// The hash of one lower-cased word.
pub fn word_hash(lower: &str) -> u32 {
    super::checksum(lower.as_bytes())
}

/// The hash of a name of several words, from that of the words before and the next word's.
pub fn join_hash(before: u32, word: u32) -> u32 {
    before.rotate_left(5).wrapping_mul(0x9e37_79b1) ^ word
}

/// All lists.
#[derive(Debug, Default)]
pub struct WordLists {
    lists: [Vec<u32>; LISTS.len()],
}

impl WordLists {
    /// Reads the packed lists.
    ///
    /// # Errors
    /// Where bytes are missing.
    pub fn unpack(bytes: &[u8]) -> Result<Self, ModelError> {
        let mut reader = Reader::new("lists", bytes);
        let mut lists = Self::default();
        for list in &mut lists.lists {
            *list = reader.ascending()?;
        }
        reader.finish()?;
        Ok(lists)
    }

    /// The part of a hash that lists keep.
    pub fn kept(hash: u32) -> u32 {
        hash >> 8
    }

    /// Lists from sorted hashes, as training makes them.
    pub fn from_hashes(lists: [Vec<u32>; LISTS.len()]) -> Self {
        Self { lists }
    }

    /// The packed form.
    pub fn hashes(&self) -> &[Vec<u32>] {
        &self.lists
    }

    /// Whether a list holds the word or name of that hash.
    pub fn holds(&self, list: List, hash: u32) -> bool {
        self.lists[list as usize].binary_search(&Self::kept(hash)).is_ok()
    }
}
