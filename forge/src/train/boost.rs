//! Fits summed regression trees, each to what those before it left (Friedman 2001), on features cut
//! into bins of as many rows each. An answer holds a gain for each length of summary; what a tree asks
//! must tell something of all of them, which keeps it from chasing the chances of one.

use crate::random::Random;
use nutgraf::stages::rank::{
    features::COUNT,
    trees::{LEAVES, LEVELS, SPLITS, Tree, UNIT},
};

/// A sentence to learn from.
#[derive(Clone)]
pub struct Row {
    pub features: [f32; COUNT],
    /// What a summary of 1, 2, … sentences should gain by it.
    pub worths: [f32; LEVELS],
    /// How much it counts.
    pub weight: f32,
    /// The story that it is of.
    pub story: usize,
}

/// How many trees, and how far each goes of the way that it sees.
#[derive(Clone, Copy)]
pub struct Pace {
    pub trees: usize,
    pub step: f32,
}

/// Bins of a feature.
const BINS: usize = 24;
/// What a leaf's rows weigh before it is believed by half; rows of less make no leaf.
const DOUBT: f32 = 6.0;
/// A tree may ask about this share of the features and learns from this share of the stories, so that
/// the trees differ (Friedman 2002). Whole stories, since the sentences of one go together: one that is
/// worth more makes others worth less. By cross-validation: half of the stories chose worse in all sets,
/// half of the features swung more from deal to deal.
const ASKED: f32 = 0.35;
const DRAWN: f32 = 0.3;

/// Sums of the rows of a bin: what they should gain, weighed, and their weight. Eight, for the machine's
/// vectors.
type Cell = [f32; 8];
const WEIGHT: usize = LEVELS;

/// What trees learn from.
struct Lessons<'a> {
    rows: &'a [Row],
    /// The values that part a feature's bins.
    edges: Vec<Vec<f32>>,
    /// The bin of each feature of each row.
    bins: Vec<[u8; COUNT]>,
    /// What is left to learn.
    left: Vec<[f32; LEVELS]>,
}

/// Fits the trees.
pub fn fit(rows: &[Row], pace: Pace) -> Vec<Tree> {
    let edges: Vec<Vec<f32>> = (0..COUNT).map(|f| edges(rows, f)).collect();
    let bin = |row: &Row, f: usize| edges[f].partition_point(|&e| e < row.features[f]) as u8;
    let bins = rows.iter().map(|row| std::array::from_fn(|f| bin(row, f))).collect();
    let left = rows.iter().map(|row| row.worths).collect();
    let mut lessons = Lessons { rows, edges, bins, left };
    let stories = rows.last().map_or(0, |row| row.story + 1);
    let mut random = Random(11);
    let mut trees = Vec::new();
    for _ in 0..pace.trees {
        let asked: Vec<usize> = (0..COUNT).filter(|_| random.share() < ASKED).collect();
        let drawn: Vec<bool> = (0..stories).map(|_| random.share() < DRAWN).collect();
        let drawn = (0..rows.len()).filter(|&i| drawn[rows[i].story]).collect();
        let tree = lessons.grow(&asked, drawn, pace.step);
        lessons.take(&tree);
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

impl Lessons<'_> {
    fn grow(&self, asked: &[usize], drawn: Vec<usize>, step: f32) -> Tree {
        let mut tree =
            Tree { features: [0; SPLITS], above: [f32::MAX; SPLITS], gains: [[0; LEVELS]; LEAVES] };
        let mut nodes = vec![Vec::new(); SPLITS + LEAVES];
        nodes[0] = drawn;
        for at in 0..SPLITS {
            let node = std::mem::take(&mut nodes[at]);
            if let Some((feature, bin)) = self.best(asked, &node) {
                tree.features[at] = feature as u8;
                tree.above[at] = self.edges[feature][bin];
            }
            let feature = usize::from(tree.features[at]);
            let yes = |i: &usize| self.rows[*i].features[feature] > tree.above[at];
            let (more, less) = node.into_iter().partition(yes);
            (nodes[2 * at + 1], nodes[2 * at + 2]) = (less, more);
        }
        for (gains, node) in tree.gains.iter_mut().zip(&nodes[SPLITS..]) {
            let sums = node.iter().fold([0.0; 8], |sums, &i| add(sums, self.cell(i)));
            for (gain, sum) in gains.iter_mut().zip(sums) {
                *gain = (step * sum / (sums[WEIGHT] + DOUBT) / UNIT as f32).round() as i16;
            }
        }
        tree
    }

    /// Takes from what is left to learn what a tree knows.
    fn take(&mut self, tree: &Tree) {
        for (left, row) in self.left.iter_mut().zip(self.rows) {
            for (left, &gain) in left.iter_mut().zip(tree.gains(&row.features)) {
                *left -= f32::from(gain) * UNIT as f32;
            }
        }
    }

    fn cell(&self, row: usize) -> Cell {
        let weight = self.rows[row].weight;
        let mut cell = [0.0; 8];
        cell.iter_mut().zip(self.left[row]).for_each(|(sum, left)| *sum = weight * left);
        cell[WEIGHT] = weight;
        cell
    }

    /// The feature and the edge that part a node best: by the squares that the two sides explain.
    fn best(&self, asked: &[usize], node: &[usize]) -> Option<(usize, usize)> {
        let mut sums = vec![[[0.0; 8]; BINS]; COUNT];
        for &i in node {
            let cell = self.cell(i);
            for &f in asked {
                let sum = &mut sums[f][usize::from(self.bins[i][f])];
                *sum = add(*sum, cell);
            }
        }
        let mut found: Option<(usize, usize, f32)> = None;
        for &f in asked {
            let all = sums[f].iter().fold([0.0; 8], |a, b| add(a, *b));
            let mut less = [0.0; 8];
            for (bin, cell) in sums[f][..self.edges[f].len()].iter().enumerate() {
                less = add(less, *cell);
                let more = std::array::from_fn(|i| all[i] - less[i]);
                let gain = explained(&less) + explained(&more) - explained(&all);
                let enough = less[WEIGHT] > DOUBT && more[WEIGHT] > DOUBT;
                if enough && found.is_none_or(|(_, _, most)| gain > most) {
                    found = Some((f, bin, gain));
                }
            }
        }
        found.map(|(f, bin, _)| (f, bin))
    }
}

fn add(a: Cell, b: Cell) -> Cell {
    std::array::from_fn(|i| a[i] + b[i])
}

/// The squares that the mean of some rows explains, of all lengths together.
fn explained(cell: &Cell) -> f32 {
    let squares: f32 = cell[..LEVELS].iter().map(|sum| sum * sum).sum();
    squares / (cell[WEIGHT] + DOUBT)
}
