//! Prunes, quantizes and packs models; the layouts are those that `nutgraf::models` reads.

use crate::perceptron::Weight;
use nutgraf::{
    linear::key,
    models::{MAGIC, SECTIONS, VERSION, checksum, wordlist::WordLists},
};

/// Of so many weights, one is too large for a byte and is held at its bounds: the price of telling the
/// many small ones apart.
const ONE_CLIPPED_IN: usize = 8_000;

/// Bytes of a weight as [`save`] writes it: feature, class, value.
const WEIGHT_BYTES: usize = 9;

/// Weights as they were trained, for `full.bin`.
pub fn save(weights: &[Weight]) -> Vec<u8> {
    let bytes = |w: &Weight| {
        [&w.feature.to_le_bytes()[..], &[w.class], &(w.value as f32).to_le_bytes()].concat()
    };
    weights.iter().flat_map(bytes).collect()
}

/// What [`save`] wrote.
pub fn load(bytes: &[u8]) -> Vec<Weight> {
    let number = |b: &[u8]| [b[0], b[1], b[2], b[3]];
    let weight = |b: &[u8]| Weight {
        feature: u32::from_le_bytes(number(b)),
        class: b[4],
        value: f32::from_le_bytes(number(&b[5..])).into(),
    };
    bytes.chunks_exact(WEIGHT_BYTES).map(weight).collect()
}

/// Keeps the `keep` weights of the largest size, as one byte each, by the short form of their
/// features; of two that meet there, the larger.
pub fn linear(classes: usize, mut weights: Vec<Weight>, keep: usize) -> Vec<u8> {
    weights.sort_by(|a, b| {
        b.value
            .abs()
            .total_cmp(&a.value.abs())
            .then((a.feature, a.class).cmp(&(b.feature, b.class)))
    });
    weights.truncate(keep);
    let largest = weights.get(weights.len() / ONE_CLIPPED_IN).map_or(1.0, |w| w.value.abs());
    let scale = 127.0 / largest;
    let mut kept: Vec<(u32, u8, i8)> = weights
        .iter()
        .map(|w| (key(w.feature), w.class, (w.value * scale).round().clamp(-127.0, 127.0) as i8))
        .filter(|&(_, _, weight)| weight != 0)
        .collect();
    kept.sort_by_key(|&(feature, class, weight)| {
        (feature, class, -i32::from(weight.unsigned_abs()))
    });
    kept.dedup_by_key(|&mut (feature, class, _)| (feature, class));
    let mut bytes = Vec::new();
    let rows: Vec<&[(u32, u8, i8)]> = kept.chunk_by(|a, b| a.0 == b.0).collect();
    number(classes, &mut bytes);
    number(rows.len(), &mut bytes);
    deltas(rows.iter().map(|row| row[0].0), &mut bytes);
    rows.iter().for_each(|row| number(row.len(), &mut bytes));
    bytes.extend(kept.iter().map(|&(_, class, _)| class));
    bytes.extend(kept.iter().map(|&(_, _, weight)| weight as u8));
    bytes
}

/// The word lists.
pub fn lists(lists: &WordLists) -> Vec<u8> {
    let mut bytes = Vec::new();
    for hashes in lists.hashes() {
        number(hashes.len(), &mut bytes);
        deltas(hashes.iter().copied(), &mut bytes);
    }
    bytes
}

/// A model file of all sections, in their order.
pub fn file(sections: [Vec<u8>; SECTIONS.len()]) -> Vec<u8> {
    let mut bytes = MAGIC.to_vec();
    bytes.extend(VERSION.to_le_bytes());
    for section in sections {
        bytes.extend((section.len() as u32).to_le_bytes());
        bytes.extend(checksum(&section).to_le_bytes());
        bytes.extend(section);
    }
    bytes
}

fn deltas(keys: impl Iterator<Item = u32>, bytes: &mut Vec<u8>) {
    let mut last = 0;
    for key in keys {
        number((key - last) as usize, bytes);
        last = key;
    }
}

/// LEB128.
fn number(mut n: usize, bytes: &mut Vec<u8>) {
    while n >= 0x80 {
        bytes.push(n as u8 | 0x80);
        n >>= 7;
    }
    bytes.push(n as u8);
}
