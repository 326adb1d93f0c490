//! Sparse linear models over hashed features (Ganchev & Dredze 2008), small enough for a page.
//!
//! A feature is a hash of a template's number and what it saw. Each feature that training kept
//! has a row of `(class, weight)` pairs; a class's score is the sum over the features that are present.
//!
//! Packed layout, by a worked example: two features, 5 → {0: +3, 2: −1} and 9 → {1: +7}:
//!
//! ```text
//! classes 3 | features 2 | key deltas 5 4 | row lengths 2 1 | classes 0 2 1 | weights +3 −1 +7
//! ```
//!
//! Counts, deltas and lengths are LEB128 numbers, classes and weights one byte each.

use crate::models::{ModelError, reader::Reader};

/// Scores of classes; training and the shipped models both give them.
pub trait Scorer {
    /// Adds the row of `feature` to `scores`, one number a class.
    fn add(&self, feature: u32, scores: &mut [i32]);
}

/// The part of a feature's hash that a packed model keeps, 28 bits: with fewer, features that it has
/// not seen meet those that it keeps often enough to cost whole points (24 bits: 1 of tags, 3 of
/// grammar); with more, the steps between sorted keys take more bytes.
pub fn key(feature: u32) -> u32 {
    feature >> 4
}

/// Mixes a template's number and one value into a feature.
pub fn feature(template: u32, a: u32) -> u32 {
    let mut hash = a.wrapping_add(template.wrapping_mul(0x9e37_79b1));
    hash = (hash ^ (hash >> 16)).wrapping_mul(0x85eb_ca6b);
    hash = (hash ^ (hash >> 13)).wrapping_mul(0xc2b2_ae35);
    hash ^ (hash >> 16)
}

/// Mixes a template's number and two values into a feature.
pub fn pair(template: u32, a: u32, b: u32) -> u32 {
    feature(template, a.rotate_left(13) ^ b.wrapping_mul(0x27d4_eb2f))
}

/// Mixes a template's number and three values into a feature.
pub fn triple(template: u32, a: u32, b: u32, c: u32) -> u32 {
    pair(template, a, b.rotate_left(7) ^ c.wrapping_mul(0x1656_67b1))
}

/// A trained model: an open-addressing table of feature keys and the rows behind them.
#[derive(Debug, Default)]
pub struct Linear {
    classes: usize,
    /// `(key, first entry, entries)`; no entries in an empty slot. A power of two long.
    slots: Vec<(u32, u32, u32)>,
    /// One bit for each value of a key's low [`PRESENT_BITS`]: most features that a text shows were
    /// not kept, and this table, which fits into a processor's cache, says so at once.
    present: Vec<u64>,
    entries: Vec<(u8, i8)>,
}

impl Linear {
    /// Reads a packed model.
    ///
    /// # Errors
    /// Where bytes are missing, or a class is out of bounds.
    pub fn unpack(section: &'static str, bytes: &[u8]) -> Result<Self, ModelError> {
        let mut reader = Reader::new(section, bytes);
        let classes = reader.number()?;
        let features = reader.count(bytes.len())?;
        let deltas = reader.numbers(features)?;
        let lengths = reader.numbers(features)?;
        let total = lengths.iter().sum::<usize>();
        let owners = reader.bytes(total)?;
        let weights = reader.bytes(total)?;
        reader.finish()?;
        if let Some(&class) = owners.iter().find(|&&class| usize::from(class) >= classes) {
            return Err(ModelError::Bound {
                section,
                what: "class",
                given: class.into(),
                expected: classes,
            });
        }
        let entries =
            owners.iter().zip(weights).map(|(&class, &weight)| (class, weight as i8)).collect();
        let slots = table(&deltas, &lengths);
        Ok(Self { classes, present: present(&slots), slots, entries })
    }

    /// Number of classes.
    pub fn classes(&self) -> usize {
        self.classes
    }

    fn row(&self, key: u32) -> &[(u8, i8)] {
        let bit = key as usize & ((1 << PRESENT_BITS) - 1);
        if self.present.get(bit / 64).is_none_or(|word| word >> (bit % 64) & 1 == 0) {
            return &[];
        }
        let mask = self.slots.len().wrapping_sub(1);
        let mut at = key as usize & mask;
        while let Some(&(found, start, len)) = self.slots.get(at) {
            if len == 0 {
                break;
            }
            if found == key {
                return &self.entries[start as usize..(start + len) as usize];
            }
            at = (at + 1) & mask;
        }
        &[]
    }
}

/// Bits of a key that the table of present ones looks at.
const PRESENT_BITS: u32 = 20;

fn present(slots: &[(u32, u32, u32)]) -> Vec<u64> {
    let mut words = vec![0; (1 << PRESENT_BITS) / 64];
    for &(key, _, _) in slots.iter().filter(|slot| slot.2 > 0) {
        let bit = key as usize & ((1 << PRESENT_BITS) - 1);
        words[bit / 64] |= 1 << (bit % 64);
    }
    words
}

/// Slots at most half full.
fn table(deltas: &[usize], lengths: &[usize]) -> Vec<(u32, u32, u32)> {
    let size = (deltas.len() * 2 + 1).next_power_of_two();
    let mut slots = vec![(0, 0, 0); size];
    let (mut key, mut start) = (0_usize, 0_usize);
    for (&delta, &len) in deltas.iter().zip(lengths) {
        key = key.wrapping_add(delta);
        let mut at = key & (size - 1);
        while slots[at].2 != 0 {
            at = (at + 1) & (size - 1);
        }
        slots[at] = (key as u32, start as u32, len as u32);
        start += len;
    }
    slots
}

impl Scorer for Linear {
    fn add(&self, feature: u32, scores: &mut [i32]) {
        for &(class, weight) in self.row(key(feature)) {
            scores[usize::from(class)] += i32::from(weight);
        }
    }
}

/// The class with the highest score, the first of equals.
pub fn best(scores: &[i32]) -> usize {
    let mut best = 0;
    for (class, score) in scores.iter().enumerate() {
        if *score > scores[best] {
            best = class;
        }
    }
    best
}
