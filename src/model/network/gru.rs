//! A layer that carries what it has seen along the sentence, once in each direction.
//!
//! For each number h of a direction's state: h += z · (c − h), where the gate z and the candidate c
//! depend on the input alone, so that no product waits for the one before.

use super::{
    dense::Dense,
    shape::{DEEP, ONE, STATE},
};
use crate::model::{error::ModelError, format::Reader};

/// A layer of `N` inputs. Outputs of its matrix: gates and candidates forward, then backward.
#[derive(Debug)]
pub(super) struct Layer<const N: usize>(Dense<N>);

/// Numbers of one direction's gates and candidates.
const HALF: usize = 2 * STATE;

/// Gates and candidates of all tokens of a sentence.
pub(super) type Scratch = Vec<f32>;

impl<const N: usize> Layer<N> {
    pub(super) fn unpack(reader: &mut Reader) -> Result<Self, ModelError> {
        Ok(Self(Dense::unpack(reader, 2 * HALF)?))
    }

    /// The states of each token, [`ONE`] for 1.
    pub(super) fn run<'i>(
        &self,
        inputs: impl ExactSizeIterator<Item = &'i [i16; N]>,
        unit: f32,
        all: &mut Scratch,
        out: &mut Vec<[i16; DEEP]>,
    ) {
        let len = inputs.len();
        all.clear();
        all.resize(len * 2 * HALF, 0.0);
        for (input, all) in inputs.zip(all.chunks_exact_mut(2 * HALF)) {
            self.0.run(input, unit, all);
            for half in all.chunks_exact_mut(HALF) {
                let (gates, candidates) = half.split_at_mut(STATE);
                gates.iter_mut().for_each(|a| *a = sigmoid(*a));
                candidates.iter_mut().for_each(|a| *a = tanh(*a));
            }
        }
        out.clear();
        out.resize(len, [0; DEEP]);
        carry(all, 0..len, 0, out);
        carry(all, (0..len).rev(), 1, out);
    }
}

fn carry(all: &[f32], order: impl Iterator<Item = usize>, side: usize, out: &mut [[i16; DEEP]]) {
    let mut state = [0.0_f32; STATE];
    for t in order {
        let (gates, candidates) = all[(2 * t + side) * HALF..][..HALF].split_at(STATE);
        let out = &mut out[t][side * STATE..][..STATE];
        for (((h, z), c), out) in state.iter_mut().zip(gates).zip(candidates).zip(out) {
            *h += z * (c - *h);
            *out = (*h * ONE) as i16;
        }
    }
}

/// Hyperbolic tangent by a fraction of polynomials, exact at 0 and from ±3 on, off by at most 0.024.
pub fn tanh(x: f32) -> f32 {
    let x = x.clamp(-3.0, 3.0);
    let square = x * x;
    x * (27.0 + square) / (27.0 + 9.0 * square)
}

/// The logistic function, from [`tanh`].
pub fn sigmoid(x: f32) -> f32 {
    0.5 + 0.5 * tanh(0.5 * x)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn squashing_keeps_its_bounds() {
        for (x, expected) in [(0.0, 0.0), (3.0, 1.0), (-3.0, -1.0), (1e30, 1.0), (-1e30, -1.0)] {
            assert_eq!(tanh(x), expected, "tanh({x})");
        }
        let off = |i: i32| (tanh(i as f32 / 100.0) - (i as f32 / 100.0).tanh()).abs();
        assert!((-400..400).all(|i| off(i) < 0.024));
        assert_eq!([sigmoid(-9.0), sigmoid(0.0), sigmoid(9.0)], [0.0, 0.5, 1.0]);
    }
}
