//! Prunes, quantizes and packs models; the layouts are those that `nutgraf::models` reads.

use crate::perceptron::Weight;
use nutgraf::models::{MAGIC, SECTIONS, VERSION, checksum, wordlist::WordLists};

/// The share of weights whose size fits into a byte as it is; larger ones are held at its bounds.
const WITHIN: f64 = 0.9995;

/// Keeps the `keep` weights of the largest size, as one byte each.
pub fn linear(classes: usize, mut weights: Vec<Weight>, keep: usize) -> Vec<u8> {
    weights.sort_by(|a, b| {
        b.value
            .abs()
            .total_cmp(&a.value.abs())
            .then((a.feature, a.class).cmp(&(b.feature, b.class)))
    });
    weights.truncate(keep);
    let largest = weights
        .get((weights.len() as f64 * (1.0 - WITHIN)) as usize)
        .map_or(1.0, |w| w.value.abs());
    let scale = 127.0 / largest;
    let mut kept: Vec<(u32, u8, i8)> = weights
        .iter()
        .map(|w| {
            (
                w.feature,
                w.class,
                (w.value * scale).round().clamp(-127.0, 127.0) as i8,
            )
        })
        .filter(|&(_, _, weight)| weight != 0)
        .collect();
    kept.sort_unstable();
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
