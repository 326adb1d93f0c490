//! Parameters → the bytes that `nutgraf::net` reads.

use super::{layout::*, learn::Parameters};
use crate::pack::{deltas, number};
use nutgraf::stages::model::network::{REACH, SEEK};

/// Of so many weights, one is too large for a byte and is held at its bounds: the price of telling the
/// many small ones apart.
const ONE_CLIPPED_IN: usize = 2_000;

/// Bits of a weight of the table, which is most of the bytes (see `models/TRADE.md`).
pub const BITS: u32 = 5;
/// Bits of a weight of the matrices: they are few, and grammar is lost first where they are coarse.
pub const MATRIX_BITS: u32 = 8;

/// Packs the hashes of the kept words and the parameters, so many bits a weight of the table.
pub fn pack(words: &[u32], parameters: &Parameters, bits: u32) -> Vec<u8> {
    let mut bytes = Vec::new();
    number(words.len(), &mut bytes);
    deltas(words.iter().copied(), &mut bytes);
    let (scale, table) = quantize(&parameters.table, bits);
    bytes.extend(scale.to_le_bytes());
    bytes.extend(table);
    let flat = &parameters.flat;
    for m in [FIRST, SECOND, TAG, NAME] {
        matrix(flat, m, &mut bytes);
    }
    floats(&flat[MOVES..SIZE], &mut bytes);
    for m in [SEEKING, OFFERING] {
        matrix(flat, m, &mut bytes);
    }
    floats(&flat[ROOT..ROOT + SEEK], &mut bytes);
    floats(&flat[DISTANCE..DISTANCE + 2 * REACH + 1], &mut bytes);
    for m in [DEPENDENT, HEAD, RELATION] {
        matrix(flat, m, &mut bytes);
    }
    bytes
}

fn matrix(flat: &[f32], matrix: Matrix, bytes: &mut Vec<u8>) {
    let (scale, weights) = quantize(&flat[matrix.at..matrix.biases()], MATRIX_BITS);
    bytes.extend(scale.to_le_bytes());
    floats(&flat[matrix.biases()..matrix.end()], bytes);
    bytes.extend(weights);
}

fn floats(numbers: &[f32], bytes: &mut Vec<u8>) {
    bytes.extend(numbers.iter().flat_map(|n| n.to_le_bytes()));
}

/// What one step stands for, and each number in such steps, as many as the bits tell apart.
fn quantize(numbers: &[f32], bits: u32) -> (f32, Vec<u8>) {
    let steps = ((1 << (bits - 1)) - 1) as f32;
    let mut sizes: Vec<f32> = numbers.iter().map(|n| n.abs()).collect();
    sizes.sort_by(|a, b| b.total_cmp(a));
    let scale = sizes.get(sizes.len() / ONE_CLIPPED_IN).map_or(1.0, |most| most.max(1e-6)) / steps;
    let byte = |n: &f32| (n / scale).round().clamp(-steps, steps) as i8 as u8;
    (scale, numbers.iter().map(byte).collect())
}
