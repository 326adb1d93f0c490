//! The sizes of the network, and what it says of a token.

use crate::syntax::{
    label::LABELS,
    pos::{TAGS, Tag},
};

/// Numbers in a token's vector.
pub const EMBED: usize = 48;

/// Tokens that the first layer sees at once: the one before, the token, the one behind.
pub const WINDOW: usize = 3;

/// Numbers that one direction of a layer carries.
pub const STATE: usize = 56;

/// Numbers of both directions.
pub const DEEP: usize = 2 * STATE;

/// What 1 is, where a layer's output is held as whole numbers.
pub const ONE: f32 = 2048.0;

/// What the network says of a token.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reading {
    /// Index into [`TAGS`].
    pub class: u8,
    /// Logit of each label of a name.
    pub names: [f32; LABELS],
    /// Distance to the head in tokens; 0 for the root of the sentence.
    pub head: i16,
    /// Index into [`crate::syntax::relation::RELATIONS`].
    pub relation: u8,
}

impl Reading {
    /// The part of speech and the form.
    pub fn tag(&self) -> Tag {
        TAGS[usize::from(self.class)]
    }
}

/// Index of the highest score, the first of equals.
pub fn best(scores: &[f32]) -> usize {
    let mut best = 0;
    for (i, score) in scores.iter().enumerate() {
        if *score > scores[best] {
            best = i;
        }
    }
    best
}
