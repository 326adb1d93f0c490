//! Fits summed regression trees, each to what those before it left (Friedman 2001), on features cut
//! into bins of as many rows each.

use crate::random::Random;
use nutgraf::rank::{
    features::COUNT,
    trees::{LEAVES, SPLITS, Tree},
};

/// A sentence to learn from.
#[derive(Clone)]
pub struct Row {
    pub features: [f32; COUNT],
    /// What it should gain.
    pub worth: f32,
    /// How much it counts.
    pub weight: f32,
}

/// Trees, and how far each goes of the way that it sees.
const TREES: usize = 320;
const STEP: f32 = 0.04;
/// Bins of a feature.
const BINS: usize = 24;
/// What a leaf's rows weigh before it is believed by half.
const DOUBT: f32 = 10.0;
/// A tree asks about one feature in so many, and of one row in so many, so that the trees differ
/// (Friedman 2002).
const SKIPPED: usize = 2;

/// Fits the trees.
pub fn fit(rows: &[Row]) -> Vec<Tree> {
    let edges: Vec<Vec<f32>> = (0..COUNT).map(|f| edges(rows, f)).collect();
    let bins: Vec<[u8; COUNT]> = rows
        .iter()
        .map(|row| {
            std::array::from_fn(|f| edges[f].partition_point(|&e| e < row.features[f]) as u8)
        })
        .collect();
    let mut left: Vec<f32> = rows.iter().map(|row| row.worth).collect();
    let mut random = Random(11);
    let mut trees = Vec::new();
    for _ in 0..TREES {
        let asked: Vec<usize> = (0..COUNT).filter(|_| random.below(SKIPPED) == 0).collect();
        let drawn = (0..rows.len()).filter(|_| random.below(SKIPPED) == 0).collect();
        let tree = grow(rows, &bins, &left, &asked, &edges, drawn);
        left.iter_mut().zip(rows).for_each(|(left, row)| *left -= tree.gain(&row.features));
        trees.push(tree);
    }
    trees
}

/// Values that part the rows into bins of about the same size, each once.
fn edges(rows: &[Row], feature: usize) -> Vec<f32> {
    let mut values: Vec<f32> = rows.iter().map(|row| row.features[feature]).collect();
    values.sort_by(f32::total_cmp);
    let mut edges: Vec<f32> =
        (1..BINS).filter_map(|i| values.get(i * values.len() / BINS).copied()).collect();
    edges.dedup();
    edges
}

fn grow(
    rows: &[Row],
    bins: &[[u8; COUNT]],
    left: &[f32],
    asked: &[usize],
    edges: &[Vec<f32>],
    drawn: Vec<usize>,
) -> Tree {
    let mut tree = Tree { features: [0; SPLITS], above: [f32::MAX; SPLITS], gains: [0.0; LEAVES] };
    let mut nodes = vec![Vec::new(); SPLITS + LEAVES];
    nodes[0] = drawn;
    for at in 0..SPLITS {
        let node = std::mem::take(&mut nodes[at]);
        if let Some((feature, bin)) = best(rows, bins, left, asked, edges, &node) {
            tree.features[at] = feature as u8;
            tree.above[at] = edges[feature][bin];
        }
        let yes = |i: &usize| rows[*i].features[usize::from(tree.features[at])] > tree.above[at];
        let (more, less) = node.into_iter().partition(yes);
        (nodes[2 * at + 1], nodes[2 * at + 2]) = (less, more);
    }
    for (gain, node) in tree.gains.iter_mut().zip(&nodes[SPLITS..]) {
        let sum: f32 = node.iter().map(|&i| rows[i].weight * left[i]).sum();
        let weight: f32 = node.iter().map(|&i| rows[i].weight).sum();
        *gain = (STEP * sum / (weight + DOUBT) * 1e6).round() / 1e6;
    }
    tree
}

/// The feature and the edge that part a node best: by the squares that the two sides explain.
fn best(
    rows: &[Row],
    bins: &[[u8; COUNT]],
    left: &[f32],
    asked: &[usize],
    edges: &[Vec<f32>],
    node: &[usize],
) -> Option<(usize, usize)> {
    let mut sums = [[(0.0_f32, 0.0_f32); BINS]; COUNT];
    for &i in node {
        let (sum, weight) = (rows[i].weight * left[i], rows[i].weight);
        for &f in asked {
            let cell = &mut sums[f][usize::from(bins[i][f])];
            *cell = (cell.0 + sum, cell.1 + weight);
        }
    }
    let explained = |(sum, weight): (f32, f32)| sum * sum / (weight + DOUBT);
    let mut found: Option<(usize, usize, f32)> = None;
    for &f in asked {
        let all = sums[f].iter().fold((0.0, 0.0), |a, b| (a.0 + b.0, a.1 + b.1));
        let mut less = (0.0, 0.0);
        for (bin, cell) in sums[f][..edges[f].len()].iter().enumerate() {
            less = (less.0 + cell.0, less.1 + cell.1);
            let more = (all.0 - less.0, all.1 - less.1);
            let gain = explained(less) + explained(more) - explained(all);
            if less.1 > DOUBT && more.1 > DOUBT && found.is_none_or(|(_, _, most)| gain > most) {
                found = Some((f, bin, gain));
            }
        }
    }
    found.map(|(f, bin, _)| (f, bin))
}
