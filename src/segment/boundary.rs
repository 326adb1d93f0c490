//! A doubtful gap between two tokens → whether a sentence ends there.
//!
//! A linear model over pairs and triples of what stands around the gap: the class of each token, a
//! few words, how far the sentence has come and how it opened. Each feature is hashed into one of
//! [`SLOTS`] weights (Weinberger et al. 2009), so that the whole table is two kilobytes. It learns as
//! an averaged perceptron (Collins 2002) from the paragraphs of a treebank.

use super::boundary_weights::WEIGHTS;
use crate::text::token::{Token, TokenKind};
use std::ops::Range;

/// Weights of the table, one byte each.
pub const SLOTS: usize = 2048;

/// Features of a gap.
pub const FEATURES: usize = 13;

/// Tokens that a line of names has at most.
const BARE_TOKENS: usize = 8;

/// Bytes of a word that are looked at, so that a token of a megabyte costs no more than another; and
/// of a mark, so that a run of dots is one mark however long.
const WORD_BYTES: usize = 16;
const MARK_BYTES: usize = 2;

/// A gap between two tokens of a paragraph.
#[derive(Clone, Debug)]
pub struct Gap<'a> {
    /// The whole text.
    pub text: &'a str,
    /// Its tokens.
    pub tokens: &'a [Token],
    /// The paragraph's tokens.
    pub paragraph: Range<usize>,
    /// The first token of the sentence so far.
    pub start: usize,
    /// The token behind the gap.
    pub next: usize,
}

/// Whether a sentence ends at the gap.
pub fn ends(gap: &Gap) -> bool {
    gap.features().iter().map(|&slot| i32::from(WEIGHTS[slot])).sum::<i32>() > 0
}

impl Gap<'_> {
    /// The slots of its features.
    pub fn features(&self) -> [usize; FEATURES] {
        let class = |distance: isize| self.class(self.next.checked_add_signed(distance));
        let (third, second, last) = (class(-3), class(-2), class(-1));
        let last = last.rotate_left(1) ^ u32::from(self.glued(self.next - 1));
        let (next, then) = (class(0), class(1));
        let (word, opener) = (self.word_hash(self.next - 1), self.word_hash(self.next));
        let length = length_class(self.next - self.start);
        let opened = self.class(Some(self.start));
        let paragraph = self.class(Some(self.paragraph.start));
        [
            slot(0, next, 0, 0),
            slot(1, last, next, 0),
            slot(2, second, last, next),
            slot(3, last, next, then),
            slot(4, word, next, 0),
            slot(5, last, opener, 0),
            slot(6, last, next, length),
            slot(7, last, next, opened),
            slot(8, last, next, paragraph),
            slot(9, third, second, last),
            slot(10, opener, then, 0),
            slot(11, last, next, self.bare()),
            slot(12, last, next, self.class(self.paragraph.end.checked_sub(1))),
        ]
    }

    /// Whether the sentence so far holds no word in lower case: 2 where it is longer than a name.
    fn bare(&self) -> u32 {
        let range = self.start..self.next;
        let lower = |at: usize| self.tokens[at].span.of(self.text).starts_with(char::is_lowercase);
        if range.len() > BARE_TOKENS { 2 } else { u32::from(range.into_iter().any(lower)) }
    }

    fn glued(&self, at: usize) -> bool {
        at > self.paragraph.start && self.tokens[at - 1].span.end == self.tokens[at].span.start
    }

    /// What a token is made of, coarsely; a mark of punctuation is itself.
    fn class(&self, at: Option<usize>) -> u32 {
        let Some(at) = at.filter(|at| self.paragraph.contains(at)) else {
            return 0;
        };
        let word = self.tokens[at].span.of(self.text);
        match self.tokens[at].kind {
            TokenKind::Number => 1,
            TokenKind::Link => 2,
            TokenKind::Word if word.ends_with('.') => 3,
            TokenKind::Word => 4 + case(word),
            TokenKind::Punct | TokenKind::Symbol => 16 | hash(word, MARK_BYTES),
        }
    }

    fn word_hash(&self, at: usize) -> u32 {
        hash(self.tokens[at].span.of(self.text), WORD_BYTES)
    }
}

/// 0 for a lower-case word, then capitalised, all in capitals, one capital letter, no case.
fn case(word: &str) -> u32 {
    let mut chars = word.chars();
    let first = chars.next().unwrap_or(' ');
    match first {
        _ if first.is_lowercase() => 0,
        _ if !first.is_uppercase() => 4,
        _ if chars.as_str().is_empty() => 3,
        _ if chars.take(WORD_BYTES).all(|c| !c.is_lowercase()) => 2,
        _ => 1,
    }
}

/// Lengths in tokens, coarser as they grow.
fn length_class(tokens: usize) -> u32 {
    match tokens {
        0..=3 => tokens as u32,
        4..=6 => 4,
        7..=12 => 5,
        13..=24 => 6,
        _ => 7,
    }
}

/// FNV-1a of the first bytes of a word in lower case (ASCII).
fn hash(word: &str, most: usize) -> u32 {
    word.bytes().take(most).fold(0x811c_9dc5, |hash, b| {
        (hash ^ u32::from(b.to_ascii_lowercase())).wrapping_mul(0x0100_0193)
    })
}

fn slot(template: u32, a: u32, b: u32, c: u32) -> usize {
    let mixed = [a, b, c]
        .into_iter()
        .fold(template.wrapping_add(1).wrapping_mul(0x9e37_79b9), |hash, part| {
            (hash ^ part).wrapping_mul(0x85eb_ca6b).rotate_left(13)
        });
    ((mixed ^ mixed >> 15).wrapping_mul(0xc2b2_ae35) >> 21) as usize % SLOTS
}
