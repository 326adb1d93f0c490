//! Vectors of a sentence's tokens → each token's head and relation.
//!
//! How well token j heads token i is the product of what i seeks and what j offers, plus what
//! their distance says; the heads are then made a tree ([`mst`]). Heads are sought at most [`REACH`]
//! tokens away, so that the cost of a sentence grows in a straight line with its length.

use super::{
    dense::{Dense, dot},
    gru::tanh,
    mst,
    shape::{DEEP, ONE, Reading, best},
};
use crate::{
    model::{error::ModelError, format::Reader},
    syntax::relation::RELATIONS,
};

/// Numbers by which tokens seek and offer heads.
pub const SEEK: usize = 48;
/// Numbers from which a relation is told.
pub const JOIN: usize = 48;
/// Tokens that a head is away at most.
pub const REACH: usize = 100;
/// What 1 is, where seeking and offering are held as whole numbers.
const WHOLE: f32 = 4096.0;

/// The largest number from which a relation is told.
const MOST: f32 = 15.0;

#[derive(Debug)]
pub(super) struct Grammar {
    seek: Dense<DEEP>,
    offer: Dense<DEEP>,
    /// What the root offers.
    root: [i16; SEEK],
    /// By distance from −[`REACH`] to [`REACH`].
    distance: Vec<f32>,
    dependent: Dense<DEEP>,
    head: Dense<DEEP>,
    relation: Dense<JOIN>,
}

#[derive(Default)]
pub(super) struct Scratch {
    seek: Vec<[i16; SEEK]>,
    offer: Vec<[i16; SEEK]>,
    heads: Vec<[f32; JOIN]>,
    scores: mst::Scores,
}

impl Grammar {
    pub(super) fn unpack(reader: &mut Reader) -> Result<Self, ModelError> {
        let (seek, offer) = (Dense::unpack(reader, SEEK)?, Dense::unpack(reader, SEEK)?);
        let mut root = [0; SEEK];
        root.iter_mut().zip(reader.floats(SEEK)?).for_each(|(r, x)| *r = whole(x));
        Ok(Self {
            seek,
            offer,
            root,
            distance: reader.floats(2 * REACH + 1)?,
            dependent: Dense::unpack(reader, JOIN)?,
            head: Dense::unpack(reader, JOIN)?,
            relation: Dense::unpack(reader, RELATIONS.len())?,
        })
    }

    pub(super) fn read(
        &self,
        deep: &[[i16; DEEP]],
        scratch: &mut Scratch,
        readings: &mut [Reading],
    ) {
        self.score(deep, scratch);
        for (t, head) in scratch.scores.tree().into_iter().enumerate() {
            readings[t].head = head.map_or(0, |head| head as i16 - t as i16);
        }
        self.relate(deep, scratch, readings);
    }

    fn score(&self, deep: &[[i16; DEEP]], scratch: &mut Scratch) {
        let Scratch { seek, offer, scores, .. } = scratch;
        let side = |dense: &Dense<DEEP>, vector: &[i16; DEEP]| {
            let mut numbers = [0.0; SEEK];
            dense.run(vector, 1.0 / ONE, &mut numbers);
            numbers.map(|x| whole(tanh(x)))
        };
        seek.clear();
        seek.extend(deep.iter().map(|vector| side(&self.seek, vector)));
        offer.clear();
        offer.extend(deep.iter().map(|vector| side(&self.offer, vector)));
        scores.clear(deep.len());
        let product = |a: &[i16; SEEK], b: &[i16; SEEK]| dot(a, b) as f32 / (WHOLE * WHOLE);
        for (t, seek) in seek.iter().enumerate() {
            let root = product(seek, &self.root);
            let near = t.saturating_sub(REACH)..deep.len().min(t + REACH + 1);
            let distances = &self.distance[near.start + REACH - t..];
            let offers = offer[near.clone()].iter().zip(distances);
            scores.push(root, near.start, offers.map(|(offer, far)| product(seek, offer) + far));
        }
    }

    fn relate(&self, deep: &[[i16; DEEP]], scratch: &mut Scratch, readings: &mut [Reading]) {
        let join = |dense: &Dense<DEEP>, vector: &[i16; DEEP]| {
            let mut numbers = [0.0; JOIN];
            dense.run(vector, 1.0 / ONE, &mut numbers);
            numbers
        };
        let heads = &mut scratch.heads;
        heads.clear();
        heads.extend(deep.iter().map(|vector| join(&self.head, vector)));
        let mut scores = [0.0; RELATIONS.len()];
        for (t, (vector, reading)) in deep.iter().zip(readings).enumerate() {
            // The root's child is a root, and nothing else is.
            let head = t.wrapping_add_signed(reading.head.into());
            if head == t {
                reading.relation = 0;
                continue;
            }
            let mut joined = [0; JOIN];
            let sums = join(&self.dependent, vector).into_iter().zip(&heads[head]);
            let whole = sums.map(|(own, other)| ((own + other).clamp(0.0, MOST) * ONE) as i16);
            joined.iter_mut().zip(whole).for_each(|(slot, number)| *slot = number);
            self.relation.run(&joined, 1.0 / ONE, &mut scores);
            scores[0] = f32::NEG_INFINITY;
            reading.relation = best(&scores) as u8;
        }
    }
}

fn whole(x: f32) -> i16 {
    (x * WHOLE) as i16
}
