//! Which lists a word or name stands on: given names, places, countries, family names, ordinary words,
//! and what the sets that were learned from name with it.
//!
//! A list is packed as the sorted hashes of its entries, deltas as LEB128; a look-up is a binary
//! search. Hashes have 24 bits: a word that is not on a list of 30,000 is taken for one of it once in
//! 550 times. Those of lists of single words have 20: they cost half, and err once in 12 times for the
//! family names, which are most. An entry of several words is hashed word by word.

use super::{error::ModelError, format::Reader};

/// The lists, in the order in which they are packed; `models/lexicon/` holds them as text.
pub const LISTS: [&str; 8] = [
    "given", "places", "countries", "family", "ordinary", "of-people", "of-organizations",
    "of-places",
];

/// Which list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum List {
    /// Given names.
    Given,
    /// Cities and regions, also of several words.
    Places,
    /// Countries, also of several words.
    Countries,
    /// Family names.
    Family,
    /// Words that are mostly written small.
    Ordinary,
    /// Words that are mostly part of a person's name.
    OfPeople,
    /// Words that are mostly part of an organization's name.
    OfOrganizations,
    /// Words that are mostly part of a place's name.
    OfPlaces,
}

impl List {
    /// All lists, in the order of [`LISTS`].
    #[cfg(feature = "stages")]
    pub const ALL: [Self; LISTS.len()] = [
        Self::Given,
        Self::Places,
        Self::Countries,
        Self::Family,
        Self::Ordinary,
        Self::OfPeople,
        Self::OfOrganizations,
        Self::OfPlaces,
    ];

    /// The part of a hash that the list keeps.
    pub fn kept(self, hash: u32) -> u32 {
        match self {
            Self::Given | Self::Places | Self::Countries => WordLists::kept(hash),
            _ => hash >> 12,
        }
    }
}

/// The hash of one lower-cased word.
pub fn word_hash(lower: &str) -> u32 {
    super::format::checksum(lower.as_bytes())
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

    /// The part of a word's hash that the kept words are told by.
    pub fn kept(hash: u32) -> u32 {
        hash >> 8
    }

    /// Lists from sorted hashes, as training makes them.
    #[cfg(feature = "stages")]
    pub fn from_hashes(lists: [Vec<u32>; LISTS.len()]) -> Self {
        Self { lists }
    }

    /// The packed form.
    #[cfg(feature = "stages")]
    pub fn hashes(&self) -> &[Vec<u32>] {
        &self.lists
    }

    /// Whether a list holds the word or name of that hash.
    pub fn holds(&self, list: List, hash: u32) -> bool {
        self.lists[list as usize].binary_search(&list.kept(hash)).is_ok()
    }
}
