//! Packs word lists and the model file; the layouts are those that `nutgraf::models` reads.

use nutgraf::stages::model::{
    format::{MAGIC, SECTIONS, VERSION, checksum},
    wordlist::WordLists,
};

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

/// Ascending numbers as the steps between them.
pub fn deltas(keys: impl Iterator<Item = u32>, bytes: &mut Vec<u8>) {
    let mut last = 0;
    for key in keys {
        number((key - last) as usize, bytes);
        last = key;
    }
}

/// LEB128.
pub fn number(mut n: usize, bytes: &mut Vec<u8>) {
    while n >= 0x80 {
        bytes.push(n as u8 | 0x80);
        n >>= 7;
    }
    bytes.push(n as u8);
}
