//! A matrix of bytes with a bias: the step that everything in the network is made of.
//!
//! Packed: the scale, the biases (4 bytes each), then the weights, a row for each output. By a worked
//! example, two outputs of eight inputs: `scale 0.5 | biases 1 −2 | +3 −1 0 0 0 0 0 0 | +7 +2 0 0 0 0 0 0`
//! gives, for an input of eight ones, 0.5 · 2 + 1 and 0.5 · 9 − 2.

use crate::model::{error::ModelError, format::Reader};
use wide::{i16x8, i32x4};

/// A matrix of `N` inputs.
#[derive(Debug)]
pub(super) struct Dense<const N: usize> {
    scale: f32,
    biases: Vec<f32>,
    /// Widened from bytes once, so that products of 16 bits can be summed in pairs.
    rows: Vec<[i16; N]>,
}

impl<const N: usize> Dense<N> {
    pub(super) fn unpack(reader: &mut Reader, outputs: usize) -> Result<Self, ModelError> {
        let scale = reader.float()?;
        let biases = reader.floats(outputs)?;
        let bytes = reader.bytes(outputs * N)?.as_chunks::<N>().0;
        let rows = bytes.iter().map(|row| row.map(|byte| i16::from(byte as i8))).collect();
        Ok(Self { scale, biases, rows })
    }

    /// One number an output, for an input whose whole numbers stand for `unit` each.
    pub(super) fn run(&self, input: &[i16; N], unit: f32, outputs: &mut [f32]) {
        let scale = self.scale * unit;
        for ((output, row), bias) in outputs.iter_mut().zip(&self.rows).zip(&self.biases) {
            *output = dot(row, input) as f32 * scale + bias;
        }
    }
}

/// The sum of products. `N` is a multiple of [`LANES`].
#[inline]
pub(super) fn dot<const N: usize>(a: &[i16; N], b: &[i16; N]) -> i32 {
    let lanes = a.as_chunks::<LANES>().0.iter().zip(b.as_chunks::<LANES>().0);
    let sum =
        |sum, (a, b): (&[i16; LANES], &[i16; LANES])| sum + i16x8::new(*a).dot(i16x8::new(*b));
    lanes.fold(i32x4::ZERO, sum).reduce_add()
}

/// Numbers that a vector unit multiplies at once.
const LANES: usize = 8;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_worked_example() {
        let floats = [0.5_f32, 1.0, -2.0].map(f32::to_le_bytes).concat();
        let rows = [3, -1, 0, 0, 0, 0, 0, 0, 7, 2, 0, 0, 0, 0, 0, 0].map(|w: i8| w as u8);
        let bytes = [&floats[..], &rows].concat();
        let dense = Dense::<8>::unpack(&mut Reader::new("net", &bytes), 2).expect("whole");
        let mut outputs = [0.0; 2];
        dense.run(&[1; 8], 1.0, &mut outputs);
        assert_eq!(outputs, [2.0, 2.5]);
        let mut short = Reader::new("net", &bytes[..bytes.len() - 1]);
        Dense::<8>::unpack(&mut short, 2).expect_err("a byte is missing");
    }
}
