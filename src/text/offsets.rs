//! From byte offsets to the unit that the caller counts in.
//!
//! JavaScript counts UTF-16 code units. The index keeps one checkpoint per block of bytes, so that a
//! look-up reads at most one block and building it reads the text once (after rust-analyzer's
//! `line-index`). Text that is all ASCII needs no checkpoint at all.

use serde::{Deserialize, Serialize};

/// What the offsets of a [`Brief`](crate::brief::Brief) count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum OffsetUnit {
    /// Bytes of the UTF-8 text: `&text[start..end]` in Rust.
    #[default]
    Byte,
    /// UTF-16 code units: `text.slice(start, end)` in JavaScript. The unit of the JSON contract.
    Utf16,
}

/// Bytes per checkpoint.
const BLOCK: usize = 256;

/// Maps byte offsets of one text to an [`OffsetUnit`].
pub(crate) struct Offsets<'t> {
    text: &'t str,
    /// `blocks[i]`: UTF-16 units before the first character at or after byte `i * BLOCK`, with that
    /// character's byte offset. Empty where the two counts agree.
    blocks: Vec<(usize, usize)>,
}

impl<'t> Offsets<'t> {
    pub fn new(text: &'t str, unit: OffsetUnit) -> Self {
        let blocks = match unit {
            OffsetUnit::Byte => Vec::new(),
            OffsetUnit::Utf16 if text.is_ascii() => Vec::new(),
            OffsetUnit::Utf16 => checkpoints(text),
        };
        Self { text, blocks }
    }

    /// The offset that stands for the byte offset `byte`, which lies on a character boundary.
    pub fn map(&self, byte: usize) -> usize {
        if self.blocks.is_empty() {
            return byte;
        }
        let (mut at, mut units) = self.blocks[byte / BLOCK];
        if at > byte {
            (at, units) = self.blocks[byte / BLOCK - 1];
        }
        units + self.text[at..byte].chars().map(char::len_utf16).sum::<usize>()
    }
}

fn checkpoints(text: &str) -> Vec<(usize, usize)> {
    let mut blocks = Vec::with_capacity(text.len() / BLOCK + 2);
    let mut units = 0;
    for (at, c) in text.char_indices() {
        while blocks.len() * BLOCK <= at {
            blocks.push((at, units));
        }
        units += c.len_utf16();
    }
    while blocks.len() * BLOCK <= text.len() {
        blocks.push((text.len(), units));
    }
    blocks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_as_javascript_does() {
        let text = "é😀x".repeat(400);
        let offsets = Offsets::new(&text, OffsetUnit::Utf16);
        for (byte, _) in text.char_indices().chain([(text.len(), ' ')]) {
            assert_eq!(offsets.map(byte), text[..byte].encode_utf16().count(), "byte {byte}");
        }
    }

    #[test]
    fn empty_text_has_one_offset() {
        assert_eq!(Offsets::new("", OffsetUnit::Utf16).map(0), 0);
    }
}
