//! Sums and products in a fixed order, so that training gives the same bits on every machine.

use super::layout::Matrix;

/// Sums that run side by side, as a vector unit adds them.
const LANES: usize = 16;

pub fn dot(a: &[f32], b: &[f32]) -> f32 {
    let mut lanes = [0.0_f32; LANES];
    let (a, b) = (a.chunks_exact(LANES), b.chunks_exact(LANES));
    let rest: f32 = a.remainder().iter().zip(b.remainder()).map(|(a, b)| a * b).sum();
    for (a, b) in a.zip(b) {
        for k in 0..LANES {
            lanes[k] += a[k] * b[k];
        }
    }
    lanes.iter().sum::<f32>() + rest
}

/// `to += factor · from`.
pub fn add_scaled(to: &mut [f32], factor: f32, from: &[f32]) {
    to.iter_mut().zip(from).for_each(|(to, from)| *to += factor * from);
}

/// The outputs of a matrix.
pub fn apply(parameters: &[f32], matrix: Matrix, input: &[f32], outputs: &mut [f32]) {
    let biases = &parameters[matrix.biases()..matrix.end()];
    let rows = parameters[matrix.at..matrix.biases()].chunks_exact(matrix.inputs);
    for ((output, row), bias) in outputs.iter_mut().zip(rows).zip(biases) {
        *output = dot(row, input) + bias;
    }
}

/// Adds the gradients of a matrix and of its input, given those of its outputs.
pub fn unapply(
    parameters: &[f32],
    matrix: Matrix,
    input: &[f32],
    outputs: &[f32],
    gradients: &mut [f32],
    inputs: &mut [f32],
) {
    for (o, &gradient) in outputs.iter().enumerate().filter(|(_, g)| **g != 0.0) {
        let row = matrix.at + o * matrix.inputs..matrix.at + (o + 1) * matrix.inputs;
        add_scaled(inputs, gradient, &parameters[row.clone()]);
        add_scaled(&mut gradients[row], gradient, input);
        gradients[matrix.biases() + o] += gradient;
    }
}

/// eˣ to seven digits, the same on every machine.
pub fn exp(x: f32) -> f32 {
    let power = (x * std::f32::consts::LOG2_E).clamp(-120.0, 120.0);
    let whole = power.floor();
    let f = (power - whole) * std::f32::consts::LN_2;
    let fraction = 1.0
        + f * (1.0
            + f * (0.5 + f * (1.0 / 6.0 + f * (1.0 / 24.0 + f * (1.0 / 120.0 + f / 720.0)))));
    f32::from_bits(((whole as i32 + 127) as u32) << 23) * fraction
}

/// Turns scores into the gradient of their cross entropy with the right class; gives its loss.
pub fn cross_entropy(scores: &mut [f32], right: usize, weight: f32) -> f32 {
    let most = scores.iter().copied().fold(f32::NEG_INFINITY, f32::max);
    scores.iter_mut().for_each(|s| *s = exp(*s - most));
    let sum: f32 = scores.iter().sum();
    let share = scores[right] / sum;
    scores.iter_mut().for_each(|s| *s *= weight / sum);
    scores[right] -= weight;
    -weight * share.max(1e-9).ln()
}
