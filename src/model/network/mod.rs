//! One small network reads each sentence once, and its answers are shared by tags, names and grammar.
//!
//! A token's hashed features ([`embedding`]) are summed into a vector; two layers of minimal gated recurrent
//! units (Feng et al. 2024, after Cho et al. 2014) carry it along the sentence in both directions
//! (`gru`); on top are linear heads for parts of speech and names, and a graph-based reader of grammar
//! after Dozat & Manning (2017), `biaffine`. Weights are bytes; products are sums of 16-bit whole
//! numbers, so that every machine gives the same answer.

mod biaffine;
mod dense;
pub mod embedding;
mod gru;
mod mst;
pub mod shape;

use super::{error::ModelError, features::Features, format::Reader};
use crate::{
    model::network::shape::{DEEP, EMBED, ONE, Reading, WINDOW, best},
    syntax::{label::LABELS, pos::TAGS},
};
use biaffine::Grammar;
#[cfg(feature = "stages")]
pub use biaffine::{JOIN, REACH, SEEK};
use dense::Dense;
use embedding::Vocabulary;
use gru::Layer;
#[cfg(feature = "stages")]
pub use gru::{sigmoid, tanh};

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
    pub fn read(&self, features: &[Features], scratch: &mut Scratch, readings: &mut Vec<Reading>) {
        let Scratch { vectors, one, deep, layer, grammar } = scratch;
        self.embed(features, vectors);
        // A token's window lies flat between its neighbours.
        let flat = vectors.as_flattened();
        let window = |t: usize| flat[t * EMBED..].first_chunk().expect("edges stand around");
        self.first.run((0..features.len()).map(window), self.table_scale, layer, one);
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
    fn embed(&self, features: &[Features], vectors: &mut Vec<[i16; EMBED]>) {
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
        vectors.extend(features.iter().map(|word| sum(&self.vocabulary.rows_of(word))));
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
