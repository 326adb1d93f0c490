//! Averaged perceptrons over hashed features, in whole numbers, so that the same data gives the same
//! weights to the bit.

use nutgraf::linear::Scorer;
use rustc_hash::FxHashMap;

struct Cell {
    class: u8,
    weight: i32,
    total: i64,
    stamp: i64,
}

/// Weights in training.
#[derive(Default)]
pub struct Perceptron {
    rows: FxHashMap<u32, Vec<Cell>>,
    now: i64,
}

impl Scorer for Perceptron {
    fn add(&self, feature: u32, scores: &mut [i32]) {
        for cell in self.rows.get(&feature).into_iter().flatten() {
            scores[usize::from(cell.class)] += cell.weight;
        }
    }
}

/// A trained weight.
#[derive(Clone, Copy)]
pub struct Weight {
    pub feature: u32,
    pub class: u8,
    pub value: f64,
}

impl Perceptron {
    /// Counts an example: averages are over examples.
    pub fn tick(&mut self) {
        self.now += 1;
    }

    /// Adds `change` to the weight of a class for each feature.
    pub fn update(&mut self, features: &[u32], class: u8, change: i32) {
        let now = self.now;
        for &feature in features {
            let row = self.rows.entry(feature).or_default();
            let cell = match row.iter().position(|cell| cell.class == class) {
                Some(i) => &mut row[i],
                None => {
                    row.push(Cell { class, weight: 0, total: 0, stamp: now });
                    row.last_mut().expect("just pushed")
                }
            };
            cell.total += i64::from(cell.weight) * (now - cell.stamp);
            cell.stamp = now;
            cell.weight += change;
        }
    }

    /// The averaged weights that are not zero.
    pub fn average(&self) -> Vec<Weight> {
        let mut weights: Vec<Weight> = Vec::new();
        for (&feature, row) in &self.rows {
            for cell in row {
                let total = cell.total + i64::from(cell.weight) * (self.now - cell.stamp);
                let value = total as f64 / self.now.max(1) as f64;
                if value != 0.0 {
                    weights.push(Weight { feature, class: cell.class, value });
                }
            }
        }
        weights.sort_by_key(|w| (w.feature, w.class));
        weights
    }
}

/// A fixed order of examples for an epoch: shuffled by a multiplicative generator.
pub fn shuffled(len: usize, epoch: u64) -> Vec<usize> {
    let mut order: Vec<usize> = (0..len).collect();
    let mut state = 0x9e37_79b9_7f4a_7c15_u64.wrapping_add(epoch);
    for i in (1..len).rev() {
        state = state.wrapping_mul(0x5851_f42d_4c95_7f2d).wrapping_add(0x1405_7b7e_f767_814f);
        order.swap(i, (state >> 33) as usize % (i + 1));
    }
    order
}
