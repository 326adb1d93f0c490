//! The labels of names as a chain: a conditional random field (Lafferty et al. 2001) over BIO labels.

use super::math::exp;
use nutgraf::stages::syntax::label::{LABELS, follows};

type Row = [f32; LABELS];

/// Turns the scores of a sentence's labels into their gradients, adds those of the moves (`moves[a *
/// LABELS + b]`: how well label b follows a; outside stands before the sentence), and gives the loss.
pub fn learn(
    scores: &mut [Row],
    moves: &[f32],
    right: &[u8],
    weight: f32,
    d_moves: &mut [f32],
) -> f32 {
    let odds = |a: usize, b: usize| if follows(a, b) { exp(moves[a * LABELS + b]) } else { 0.0 };
    let odds: [Row; LABELS] = std::array::from_fn(|a| std::array::from_fn(|b| odds(a, b)));
    let mut loss = 0.0;
    let mut before = 0;
    for (row, &label) in scores.iter_mut().zip(right) {
        let label = usize::from(label);
        let most = row.iter().copied().fold(f32::NEG_INFINITY, f32::max);
        loss += most - row[label] - moves[before * LABELS + label];
        row.iter_mut().for_each(|score| *score = exp(*score - most));
        before = label;
    }
    let (forward, sums) = run_forward(scores, &odds);
    loss += sums.iter().map(|sum| sum.ln()).sum::<f32>();
    let backward = run_backward(scores, &odds, &sums);
    let outside: Row = std::array::from_fn(|label| f32::from(u8::from(label == 0)));
    for t in (0..scores.len()).rev() {
        let from = t.checked_sub(1).map_or(outside, |t| forward[t]);
        for (a, b) in (0..LABELS).flat_map(|a| (0..LABELS).map(move |b| (a, b))) {
            let share = from[a] * odds[a][b] * scores[t][b] * backward[t][b] / sums[t];
            d_moves[a * LABELS + b] += weight * share;
        }
        let before = t.checked_sub(1).map_or(0, |t| usize::from(right[t]));
        d_moves[before * LABELS + usize::from(right[t])] -= weight;
        scores[t] = std::array::from_fn(|b| weight * forward[t][b] * backward[t][b]);
        scores[t][usize::from(right[t])] -= weight;
    }
    weight * loss
}

/// Shares of each label given what stands before, and what they summed to before they were shares.
fn run_forward(scores: &[Row], odds: &[Row; LABELS]) -> (Vec<Row>, Vec<f32>) {
    let mut shares: Vec<Row> = Vec::with_capacity(scores.len());
    let mut sums = Vec::with_capacity(scores.len());
    for row in scores {
        let mut next: Row = match shares.last() {
            None => odds[0],
            Some(last) => std::array::from_fn(|b| (0..LABELS).map(|a| last[a] * odds[a][b]).sum()),
        };
        next.iter_mut().zip(row).for_each(|(share, score)| *share *= score);
        let sum = next.iter().sum::<f32>().max(1e-30);
        shares.push(next.map(|share| share / sum));
        sums.push(sum);
    }
    (shares, sums)
}

/// What stands behind says of each label, so scaled that its product with the share is a share.
fn run_backward(scores: &[Row], odds: &[Row; LABELS], sums: &[f32]) -> Vec<Row> {
    let mut behind = vec![[1.0; LABELS]; scores.len()];
    for t in (1..scores.len()).rev() {
        let next: Row = std::array::from_fn(|b| scores[t][b] * behind[t][b] / sums[t]);
        behind[t - 1] = std::array::from_fn(|a| (0..LABELS).map(|b| odds[a][b] * next[b]).sum());
    }
    behind
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The loss by its definition: all chains in turn.
    fn slow(scores: &[Row], moves: &[f32], right: &[u8]) -> f32 {
        let chains = LABELS.pow(scores.len() as u32);
        let score = |labels: &[usize]| {
            let mut before = 0;
            let mut sum = 0.0;
            for (row, &label) in scores.iter().zip(labels) {
                if !follows(before, label) {
                    return f32::NEG_INFINITY;
                }
                sum += row[label] + moves[before * LABELS + label];
                before = label;
            }
            sum
        };
        let labels = |n: usize| -> Vec<usize> {
            (0..scores.len()).map(|t| n / LABELS.pow(t as u32) % LABELS).collect()
        };
        let all: f32 = (0..chains).map(|n| score(&labels(n)).exp()).sum();
        let right: Vec<usize> = right.iter().map(|&label| label.into()).collect();
        all.ln() - score(&right)
    }

    #[test]
    fn loss_and_gradients_are_those_of_all_chains() {
        let number = |i: usize| ((i * 37 % 19) as f32 - 9.0) / 7.0;
        let scores: Vec<Row> =
            (0..3).map(|t| std::array::from_fn(|b| number(t * LABELS + b))).collect();
        let moves: Vec<f32> = (0..LABELS * LABELS).map(|i| number(i + 5)).collect();
        let right = [1, 2, 0];
        let mut d_scores = scores.clone();
        let mut d_moves = vec![0.0; moves.len()];
        let loss = learn(&mut d_scores, &moves, &right, 1.0, &mut d_moves);
        let expected = slow(&scores, &moves, &right);
        assert!((loss - expected).abs() < 1e-3, "{loss} {expected}");
        let step = 1e-2;
        for (t, b) in [(0, 1), (0, 3), (1, 2), (2, 0), (2, 5)] {
            let mut other = scores.clone();
            other[t][b] += step;
            let slope = (slow(&other, &moves, &right) - expected) / step;
            assert!((d_scores[t][b] - slope).abs() < 1e-2, "{t} {b}: {} {slope}", d_scores[t][b]);
        }
        for i in [1, 9, 16] {
            let mut other = moves.clone();
            other[i] += step;
            let slope = (slow(&scores, &other, &right) - expected) / step;
            assert!((d_moves[i] - slope).abs() < 1e-2, "{i}: {} {slope}", d_moves[i]);
        }
    }
}
