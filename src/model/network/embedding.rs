//! A token's features → the rows of the table that are summed into its vector.
//!
//! Words that training saw often have a row of their own; the others share rows by their hash, as
//! affixes and shapes do (the hashing trick, Ganchev & Dredze 2008). Blocks of rows, in order: edge,
//! flags of case, flags of lists, shapes, flags of what is known of words, prefixes of 2 and 3, suffixes
//! of 1 to 3 letters, rare words, kept words.

use crate::model::{
    error::ModelError,
    features::{
        CAPITAL, CAPS, COUNTRY, FAMILY, FIRST, Features, GIVEN, GLUED, HEADLINE, OF_ORGANIZATIONS,
        OF_PEOPLE, OF_PLACES, ORDINARY, PLACE, TITLE,
    },
    format::Reader,
    wordlist::WordLists,
};

/// The row of what stands beyond a sentence.
pub const EDGE: u32 = 0;
/// Rows that each token has: case, lists and shape, what is known, affixes, and the word itself.
pub const ROWS: usize = 10;
/// That of what is known of the word.
#[cfg(feature = "stages")]
pub const KNOWN: usize = 3;
/// Those of affixes.
#[cfg(feature = "stages")]
pub const AFFIXES: std::ops::Range<usize> = 4..9;

/// Rows of each block of hashed features, and the flags before them.
const CASES: usize = 32;
const LISTS: usize = 32;
const SHAPES: usize = 128;
const KNOWNS: usize = 64;
const PREFIX_2: usize = 256;
const PREFIX_3: usize = 768;
const SUFFIX_1: usize = 64;
const SUFFIX_2: usize = 384;
const SUFFIX_3: usize = 1024;
const RARE: usize = 1536;

/// First row of each block.
const CASE_AT: usize = 1;
const LIST_AT: usize = CASE_AT + CASES;
const SHAPE_AT: usize = LIST_AT + LISTS;
const KNOWN_AT: usize = SHAPE_AT + SHAPES;
const PREFIX_2_AT: usize = KNOWN_AT + KNOWNS;
const PREFIX_3_AT: usize = PREFIX_2_AT + PREFIX_2;
const SUFFIX_1_AT: usize = PREFIX_3_AT + PREFIX_3;
const SUFFIX_2_AT: usize = SUFFIX_1_AT + SUFFIX_1;
const SUFFIX_3_AT: usize = SUFFIX_2_AT + SUFFIX_2;
const RARE_AT: usize = SUFFIX_3_AT + SUFFIX_3;
/// First row of the kept words.
pub const WORDS_AT: usize = RARE_AT + RARE;

/// The words that have a row of their own: an open-addressing table of their hashes.
#[derive(Debug, Default)]
pub struct Vocabulary {
    /// `(hash, row)`; row 0 in an empty slot. A power of two long, at most half full.
    slots: Vec<(u32, u32)>,
    words: usize,
}

impl Vocabulary {
    /// From the kept parts of words' hashes, sorted ([`WordLists::kept`]).
    pub fn new(hashes: &[u32]) -> Self {
        let size = (hashes.len() * 2 + 1).next_power_of_two();
        let mut slots = vec![(0, 0); size];
        for (i, &hash) in hashes.iter().enumerate() {
            let mut at = hash as usize & (size - 1);
            while slots[at].1 != 0 {
                at = (at + 1) & (size - 1);
            }
            slots[at] = (hash, (WORDS_AT + i) as u32);
        }
        Self { slots, words: hashes.len() }
    }

    /// Reads the packed hashes: how many, then the steps between them.
    ///
    /// # Errors
    /// Where bytes are missing.
    pub fn unpack(reader: &mut Reader) -> Result<Self, ModelError> {
        Ok(Self::new(&reader.ascending()?))
    }

    /// Rows of the table.
    pub fn rows(&self) -> usize {
        WORDS_AT + self.words
    }

    /// The rows of a token.
    pub fn rows_of(&self, word: &Features) -> [u32; ROWS] {
        let hashed = |at: usize, size: usize, hash: u32| (at + (hash >> 8) as usize % size) as u32;
        let case = word.flags & (CAPITAL | CAPS | FIRST | HEADLINE);
        let case = usize::from(case) | if word.flags & GLUED == 0 { 0 } else { 16 };
        let bits = |flags: &[u16]| {
            let bit = |(bit, flag): (usize, &u16)| usize::from(word.flags & flag != 0) << bit;
            flags.iter().enumerate().map(bit).sum::<usize>()
        };
        // A listed place without its capital is mostly another word.
        let listed = bits(&[GIVEN, PLACE, COUNTRY, TITLE, CAPITAL]);
        let known = bits(&[CAPITAL, FAMILY, ORDINARY, OF_PEOPLE, OF_ORGANIZATIONS, OF_PLACES]);
        [
            (CASE_AT + case) as u32,
            (LIST_AT + listed) as u32,
            hashed(SHAPE_AT, SHAPES, word.shape),
            (KNOWN_AT + known) as u32,
            hashed(PREFIX_2_AT, PREFIX_2, word.prefix[0]),
            hashed(PREFIX_3_AT, PREFIX_3, word.prefix[1]),
            hashed(SUFFIX_1_AT, SUFFIX_1, word.suffix[0]),
            hashed(SUFFIX_2_AT, SUFFIX_2, word.suffix[1]),
            hashed(SUFFIX_3_AT, SUFFIX_3, word.suffix[2]),
            self.word(word.lower).unwrap_or_else(|| hashed(RARE_AT, RARE, word.lower)),
        ]
    }

    fn word(&self, hash: u32) -> Option<u32> {
        let kept = WordLists::kept(hash);
        let mask = self.slots.len().wrapping_sub(1);
        let mut at = kept as usize & mask;
        while let Some(&(found, row)) = self.slots.get(at).filter(|slot| slot.1 != 0) {
            if found == kept {
                return Some(row);
            }
            at = (at + 1) & mask;
        }
        None
    }
}
