//! One small network reads each sentence once, and its answers are shared by tags, names and grammar.
//!
//! A token's hashed looks ([`rows`]) are summed into a vector; two layers of minimal gated recurrent
//! units (Feng et al. 2024, after Cho et al. 2014) carry it along the sentence in both directions
//! ([`layer`]); on top are linear heads for parts of speech and names, and a graph-based reader of grammar
//! after Dozat & Manning (2017), [`grammar`]. Weights are bytes; products are sums of 16-bit whole
//! numbers, so that every machine gives the same answer.

mod biaffine;
mod dense;
pub mod embedding;
mod gru;
mod mst;

use super::{error::ModelError, features::Look, format::Reader};
use crate::syntax::{
    label::LABELS,
    pos::{TAGS, Tag},
};
use biaffine::Grammar;
#[cfg(feature = "stages")]
pub use biaffine::{JOIN, REACH, SEEK};
use dense::Dense;
use embedding::Vocabulary;
use gru::Layer;
#[cfg(feature = "stages")]
pub use gru::{sigmoid, tanh};

/// Numbers in a token's vector.
pub const EMBED: usize = 48;
/// Tokens that the first layer sees at once: the one before, the token, the one behind.
pub const WINDOW: usize = 3;
/// Numbers that one direction of a layer carries.
pub const STATE: usize = 56;
/// Numbers of both directions.
pub const DEEP: usize = 2 * STATE;
/// What 1 is, where a layer's output is held as whole numbers.
const ONE: f32 = 2048.0;

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

/// The network of a language.
#[derive(Debug)]
pub struct Net {
    vocabulary: Vocabulary,
    /// [`EMBED`] numbers a row.
    table: Vec<[i8; EMBED]>,
    table_scale: f32,
    first: Layer<{ WINDOW * EMBED }>,
    second: Layer<DEEP>,
    tags: Dense<DEEP>,
    names: Dense<DEEP>,
    moves: [[f32; LABELS]; LABELS],
    grammar: Grammar,
}

/// Buffers that sentences share.
#[derive(Default)]
pub struct Scratch {
    vectors: Vec<[i16; EMBED]>,
    one: Vec<[i16; DEEP]>,
    deep: Vec<[i16; DEEP]>,
    layer: gru::Scratch,
    grammar: biaffine::Scratch,
}

impl Net {
    /// Reads a packed network.
    ///
    /// # Errors
    /// Where bytes are missing, or a count is not what this version expects.
    pub fn unpack(bytes: &[u8]) -> Result<Self, ModelError> {
        let mut reader = Reader::new("net", bytes);
        let vocabulary = Vocabulary::unpack(&mut reader)?;
        let table_scale = reader.float()?;
        let rows = vocabulary.rows();
        let bytes = reader.bytes(rows * EMBED)?.as_chunks::<EMBED>().0;
        let table = bytes.iter().map(|row| row.map(|byte| byte as i8)).collect();
        let net = Self {
            vocabulary,
            table,
            table_scale,
            first: Layer::unpack(&mut reader)?,
            second: Layer::unpack(&mut reader)?,
            tags: Dense::unpack(&mut reader, TAGS.len())?,
            names: Dense::unpack(&mut reader, LABELS)?,
            moves: moves(&mut reader)?,
            grammar: Grammar::unpack(&mut reader)?,
        };
        reader.finish()?;
        Ok(net)
    }

    /// How well each label of a name (column) follows each (row).
    pub fn moves(&self) -> &[[f32; LABELS]; LABELS] {
        &self.moves
    }

    /// Reads one sentence and appends what it says of each token.
    pub fn read(&self, looks: &[Look], scratch: &mut Scratch, readings: &mut Vec<Reading>) {
        let Scratch { vectors, one, deep, layer, grammar } = scratch;
        self.embed(looks, vectors);
        // A token's window lies flat between its neighbours.
        let flat = vectors.as_flattened();
        let window = |t: usize| flat[t * EMBED..].first_chunk().expect("edges stand around");
        self.first.run((0..looks.len()).map(window), self.table_scale, layer, one);
        self.second.run(one.iter(), 1.0 / ONE, layer, deep);
        for (deep, one) in deep.iter_mut().zip(one.iter()) {
            deep.iter_mut().zip(one).for_each(|(a, b)| *a += b);
        }
        let start = readings.len();
        let mut tags = [0.0; TAGS.len()];
        for vector in deep.iter() {
            self.tags.run(vector, 1.0 / ONE, &mut tags);
            let mut names = [0.0; LABELS];
            self.names.run(vector, 1.0 / ONE, &mut names);
            readings.push(Reading { class: best(&tags) as u8, names, head: 0, relation: 0 });
        }
        self.grammar.read(deep, grammar, &mut readings[start..]);
    }

    /// The vectors of a sentence's tokens, with one of its edges before and behind.
    fn embed(&self, looks: &[Look], vectors: &mut Vec<[i16; EMBED]>) {
        let sum = |rows: &[u32]| {
            let mut vector = [0; EMBED];
            for &row in rows {
                let parts = &self.table[row as usize];
                vector.iter_mut().zip(parts).for_each(|(sum, &part)| *sum += i16::from(part));
            }
            vector
        };
        let edge = sum(&[embedding::EDGE]);
        vectors.clear();
        vectors.push(edge);
        vectors.extend(looks.iter().map(|look| sum(&self.vocabulary.rows_of(look))));
        vectors.push(edge);
    }
}

fn moves(reader: &mut Reader) -> Result<[[f32; LABELS]; LABELS], ModelError> {
    let mut moves = [[0.0; LABELS]; LABELS];
    for row in &mut moves {
        row.copy_from_slice(&reader.floats(LABELS)?);
    }
    Ok(moves)
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
