//! The rounds of learning: examples in a fixed order, their gradients on all cores, Adam's steps.

use super::{
    layout::{MATRICES, SIZE},
    sentence::{Dropout, Example, Gradients, learn},
};
use crate::{lessons::Tree, random::Random};
use indicatif::{ProgressBar, ProgressStyle};
use nutgraf::stages::model::network::{
    embedding::{AFFIXES, KNOWN},
    shape::EMBED,
};

/// The network's parameters in training.
pub struct Parameters {
    pub flat: Vec<f32>,
    pub table: Vec<f32>,
}

/// A sentence: the rows of each token, the last of which is its word's, and what is right of it.
pub struct Sentence {
    pub rows: Vec<[u32; nutgraf::stages::model::network::embedding::ROWS]>,
    pub tree: Option<Tree>,
    pub names: Option<Vec<u8>>,
}

/// Sentences whose gradients make one step.
const BATCH: usize = 32;
/// Parts of a batch, summed in order, so that the number of cores does not change the sum.
const SHARDS: usize = 4;
/// How often a word's own row is left out, each of its affixes' and that of what is known of it, so that
/// what it learns by heart is not all that it goes by. Without, names are read worse from the fourth
/// round on; and the lists were counted in the sentences that are learned from.
const FORGET: Forget = Forget { word: 0.25, affix: 0.1, known: 0.2 };

struct Forget {
    word: f32,
    affix: f32,
    known: f32,
}

/// How often a place of the tokens' vectors is left out, and one of what the layers say of them.
const DROPOUT: (f32, f32) = (0.1, 0.2);
/// Largest step of Adam (Kingma & Ba 2015), and its decays.
const RATE: f32 = 0.003;
const DECAY: (f32, f32) = (0.9, 0.995);
/// Steps until the rate is at its largest.
const WARM: usize = 400;

struct Adam {
    mean: Vec<f32>,
    square: Vec<f32>,
}

impl Adam {
    fn new(size: usize) -> Self {
        Self { mean: vec![0.0; size], square: vec![0.0; size] }
    }

    fn step(&mut self, at: usize, values: &mut [f32], gradients: &[f32], rate: f32) {
        let means = self.mean[at..].iter_mut().zip(&mut self.square[at..]);
        for ((value, &g), (mean, square)) in values.iter_mut().zip(gradients).zip(means) {
            *mean += (1.0 - DECAY.0) * (g - *mean);
            *square += (1.0 - DECAY.1) * (g * g - *square);
            *value -= rate * *mean / (square.sqrt() + 1e-8);
        }
    }
}

/// Parameters before learning.
fn start(rows: usize, random: &mut Random) -> Parameters {
    let mut spread = |width: f32| (random.share() * 2.0 - 1.0) * width;
    let mut flat: Vec<f32> = (0..SIZE).map(|_| spread(0.1)).collect();
    for matrix in MATRICES {
        let width = (3.0 / matrix.inputs as f32).sqrt();
        flat[matrix.at..matrix.biases()].iter_mut().for_each(|w| *w = spread(width));
        flat[matrix.biases()..matrix.end()].fill(0.0);
    }
    let table = (0..rows * EMBED).map(|_| spread(0.2)).collect();
    Parameters { flat, table }
}

/// Learns from `sentences` in `epochs` rounds; `check` sees the parameters after each.
pub fn train(
    sentences: &[Sentence],
    rows: usize,
    epochs: usize,
    mut check: impl FnMut(usize, &Parameters),
) -> Parameters {
    let mut random = Random(7);
    let mut parameters = start(rows, &mut random);
    let (mut flat, mut table) = (Adam::new(SIZE), Adam::new(rows * EMBED));
    let mut shards: Vec<Gradients> = (0..SHARDS).map(|_| Gradients::new(rows)).collect();
    let mut order: Vec<usize> = (0..sentences.len()).collect();
    let steps = epochs * sentences.len().div_ceil(BATCH);
    let bar = progress("network", steps);
    let mut step = 0;
    for epoch in 0..epochs {
        random.shuffle(&mut order);
        let mut loss = 0.0;
        for batch in order.chunks(BATCH) {
            let seed = random.next();
            loss += gradients(&parameters, sentences, batch, seed, &mut shards);
            let warm = ((step + 1) as f32 / WARM as f32).min(1.0);
            let rate = RATE * warm * (1.0 - step as f32 / steps as f32).max(0.01);
            let (sum, rest) = shards.split_first_mut().expect("there are shards");
            rest.iter_mut().for_each(|shard| merge(sum, shard));
            flat.step(0, &mut parameters.flat, &sum.flat, rate);
            for &row in &sum.rows {
                let at = row as usize * EMBED..(row as usize + 1) * EMBED;
                table.step(at.start, &mut parameters.table[at.clone()], &sum.table[at], rate);
            }
            sum.clear();
            step += 1;
            bar.inc(1);
        }
        bar.println(format!("epoch {epoch}: loss {:.4}", loss / sentences.len() as f32));
        check(epoch, &parameters);
    }
    bar.finish();
    parameters
}

fn merge(sum: &mut Gradients, shard: &mut Gradients) {
    sum.flat.iter_mut().zip(&shard.flat).for_each(|(a, b)| *a += b);
    for i in 0..shard.rows.len() {
        let row = shard.rows[i];
        sum.add_row(row, &shard.table[row as usize * EMBED..][..EMBED]);
    }
    shard.clear();
}

fn gradients(
    parameters: &Parameters,
    sentences: &[Sentence],
    batch: &[usize],
    seed: u64,
    shards: &mut [Gradients],
) -> f32 {
    let tokens: usize = batch.iter().map(|&s| sentences[s].rows.len()).sum();
    let scale = 1.0 / tokens as f32;
    let part = batch.len().div_ceil(SHARDS);
    let losses: Vec<f32> = std::thread::scope(|scope| {
        let work = |(k, (batch, shard)): (usize, (&[usize], &mut Gradients))| {
            let mut random = Random(seed.wrapping_add(k as u64));
            batch
                .iter()
                .map(|&s| example(parameters, &sentences[s], scale, &mut random, shard))
                .sum::<f32>()
        };
        let parts: Vec<_> = batch.chunks(part).zip(shards).enumerate().collect();
        let (even, odd): (Vec<_>, Vec<_>) = parts.into_iter().partition(|(k, _)| k % 2 == 0);
        let other = scope.spawn(move || odd.into_iter().map(work).collect::<Vec<_>>());
        let mut losses: Vec<f32> = even.into_iter().map(work).collect();
        losses.extend(other.join().expect("learning does not panic"));
        losses
    });
    losses.iter().sum()
}

fn example(
    parameters: &Parameters,
    sentence: &Sentence,
    scale: f32,
    random: &mut Random,
    shard: &mut Gradients,
) -> f32 {
    let rows: Vec<Vec<u32>> = sentence
        .rows
        .iter()
        .map(|rows| {
            let forget = |i: usize| match i {
                KNOWN => FORGET.known,
                i if AFFIXES.contains(&i) => FORGET.affix,
                i if i >= AFFIXES.end => FORGET.word,
                _ => 0.0,
            };
            let kept = rows.iter().enumerate().filter(|(i, _)| random.share() >= forget(*i));
            kept.map(|(_, &row)| row).collect()
        })
        .collect();
    let dropout = &Dropout {
        vectors: std::array::from_fn(|_| kept(DROPOUT.0, random)),
        deep: std::array::from_fn(|_| kept(DROPOUT.1, random)),
    };
    let (tree, names) = (sentence.tree.as_ref(), sentence.names.as_deref());
    let example = Example { rows: &rows, dropout, tree, names };
    learn(&parameters.flat, &parameters.table, &example, scale, shard)
}

/// What a place counts for that is left out with probability `dropout`.
fn kept(dropout: f32, random: &mut Random) -> f32 {
    if random.share() < dropout { 0.0 } else { 1.0 / (1.0 - dropout) }
}

/// A bar that says what is being learned.
pub fn progress(what: &'static str, steps: usize) -> ProgressBar {
    let style =
        ProgressStyle::with_template("{msg:10} {bar:40} {pos}/{len} {elapsed} of {duration}")
            .expect("the template is fixed");
    ProgressBar::new(steps as u64).with_style(style).with_message(what)
}
