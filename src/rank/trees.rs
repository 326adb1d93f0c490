//! Regression trees, summed: what the features of a sentence say it is worth (Friedman 2001).
//!
//! An answer of a tree is a gain for each length of summary, in whole numbers, so that their sum is the
//! same on every machine.

use super::features::COUNT;

/// Summaries of as many sentences and more are taken for one: how much length costs depends on it.
pub const LEVELS: usize = 4;

/// What 1 of a gain is worth.
pub const UNIT: f64 = 1e-5;

/// Questions that a tree asks of a sentence, one behind the other. By cross-validation: with three,
/// summaries told fewer of the reference's names and dates; five chose no better.
pub const DEPTH: usize = 4;

/// The questions of a tree.
pub const SPLITS: usize = (1 << DEPTH) - 1;

/// The answers of a tree.
pub const LEAVES: usize = 1 << DEPTH;

/// A tree of four levels. Its questions stand row by row: behind question `i`, "no" leads to `2i + 1`
/// and "yes" to `2i + 2`; what lies beyond the last question is an answer.
///
/// With questions 0 to 14, "yes" to 0, "no" to 2, "yes" to 5 and "no" to 12 lead to answer 25 - 15 = 10.
#[derive(Clone, Debug, PartialEq)]
pub struct Tree {
    /// The feature of each question.
    pub features: [u8; SPLITS],
    /// The answer is "yes" above this.
    pub above: [f32; SPLITS],
    /// What a summary of 1, 2, … sentences gains by the sentence, in [`UNIT`]s.
    pub gains: [[i16; LEVELS]; LEAVES],
}

/// Two sentences, and the summary that one adds more to than the other.
struct Pair<'a> {
    own: &'a [f32; COUNT],
    other: &'a [f32; COUNT],
    level: usize,
}

impl Tree {
    /// What a sentence with these features gains.
    pub fn gains(&self, features: &[f32]) -> &[i16; LEVELS] {
        let mut at = 0;
        while at < SPLITS {
            let yes = features[usize::from(self.features[at])] > self.above[at];
            at = 2 * at + 1 + usize::from(yes);
        }
        &self.gains[at - SPLITS]
    }

    /// Adds to `shares` what each feature of a sentence adds to its gain beside another's.
    ///
    /// `taken` holds the features that parted the two on the way here, each with whether this way is the
    /// sentence's own.
    fn share(
        &self,
        at: usize,
        pair: &Pair,
        taken: &mut Vec<(u8, bool)>,
        shares: &mut [f64; COUNT],
    ) {
        let Some(&feature) = self.features.get(at) else {
            let gain = f64::from(self.gains[at - SPLITS][pair.level]) * UNIT;
            return divide(gain, taken, shares);
        };
        let behind = |row: &[f32; COUNT]| {
            2 * at + 1 + usize::from(row[usize::from(feature)] > self.above[at])
        };
        let (own, other) = (behind(pair.own), behind(pair.other));
        match taken.iter().find(|(f, _)| *f == feature) {
            _ if own == other => self.share(own, pair, taken, shares),
            Some((_, true)) => self.share(own, pair, taken, shares),
            Some((_, false)) => self.share(other, pair, taken, shares),
            None => {
                for (is_own, next) in [(true, own), (false, other)] {
                    taken.push((feature, is_own));
                    self.share(next, pair, taken, shares);
                    taken.pop();
                }
            }
        }
    }
}

/// Divides the gain of an answer among the features that lead to it: those of the sentence itself gain,
/// those of the other lose, each by the share of orders in which it would be the last to come.
fn divide(gain: f64, taken: &[(u8, bool)], shares: &mut [f64; COUNT]) {
    let factorial = |n: usize| (1..=n).product::<usize>() as f64;
    let own = taken.iter().filter(|(_, own)| *own).count();
    let other = taken.len() - own;
    for (feature, is_own) in taken {
        let orders = if *is_own {
            factorial(own - 1) * factorial(other)
        } else {
            -factorial(own) * factorial(other - 1)
        };
        shares[usize::from(*feature)] += gain * orders / factorial(taken.len());
    }
}

/// What each feature of a sentence adds to its worth beside another's, for a summary of so many
/// sentences, exactly: the Shapley values of the difference (Shapley 1953; for trees, Lundberg et al.
/// 2020). They sum to that difference.
pub fn shares(
    trees: &[Tree],
    sentences: usize,
    own: &[f32; COUNT],
    other: &[f32; COUNT],
) -> [f64; COUNT] {
    let mut shares = [0.0; COUNT];
    let mut taken = Vec::with_capacity(DEPTH);
    let pair = Pair { own, other, level: level(sentences) };
    for tree in trees {
        tree.share(0, &pair, &mut taken, &mut shares);
    }
    shares
}

/// The place of a summary of so many sentences among the gains.
pub fn level(sentences: usize) -> usize {
    sentences.clamp(1, LEVELS) - 1
}

/// What all trees give a sentence of a summary of 1, 2, … sentences.
pub fn worths(trees: &[Tree], features: &[f32; COUNT]) -> [f64; LEVELS] {
    let mut sums = [0_i32; LEVELS];
    for tree in trees {
        sums.iter_mut().zip(tree.gains(features)).for_each(|(sum, &gain)| *sum += i32::from(gain));
    }
    sums.map(|sum| f64::from(sum) * UNIT)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A tree that asks only the questions given, each above 0.5: where it stands, of which feature.
    fn tree(asked: &[(usize, u8)], gain: impl Fn(usize) -> i16) -> Tree {
        let mut tree = Tree {
            features: [0; SPLITS],
            above: [f32::MAX; SPLITS],
            gains: std::array::from_fn(|leaf| [gain(leaf), 1, -2, 0]),
        };
        for &(at, feature) in asked {
            (tree.features[at], tree.above[at]) = (feature, 0.5);
        }
        tree
    }

    fn row(first: f32, second: f32, third: f32) -> [f32; COUNT] {
        let mut row = [0.0; COUNT];
        (row[0], row[1], row[2]) = (first, second, third);
        row
    }

    #[test]
    fn worth_is_the_sum_for_each_length() {
        let trees = [tree(&[], |_| 5), tree(&[], |_| i16::MAX)];
        let worths = worths(&trees, &row(0.0, 0.0, 0.0)).map(|worth| (worth / UNIT).round());
        assert_eq!(worths, [32_772.0, 2.0, -4.0, 0.0]);
    }

    #[test]
    fn answers_stand_behind_their_questions() {
        let tree = tree(&[(0, 0), (2, 1), (5, 2)], |leaf| leaf as i16);
        assert_eq!(tree.gains(&row(1.0, 0.0, 1.0))[0], 10);
        assert_eq!(tree.gains(&row(0.0, 0.0, 0.0))[0], 0);
        assert_eq!(tree.gains(&row(1.0, 1.0, 0.0))[0], 12);
    }

    #[test]
    fn shares_are_what_features_add() {
        // 1 for the first feature, 4 more for the first and the second together.
        let tree = tree(&[(0, 0), (2, 1)], |leaf| match leaf {
            0..8 => 0,
            8..12 => 1,
            _ => 5,
        });
        let told = |own: [f32; COUNT], other: [f32; COUNT]| {
            let shares = shares(std::slice::from_ref(&tree), 1, &own, &other);
            assert!(shares[2..].iter().all(|share| *share == 0.0));
            ((shares[0] / UNIT).round(), (shares[1] / UNIT).round())
        };
        let row = |first, second| row(first, second, 0.0);
        assert_eq!(told(row(1.0, 0.0), row(0.0, 0.0)), (1.0, 0.0));
        assert_eq!(told(row(1.0, 1.0), row(0.0, 0.0)), (3.0, 2.0));
        assert_eq!(told(row(1.0, 1.0), row(1.0, 0.0)), (0.0, 4.0));
        assert_eq!(told(row(0.0, 1.0), row(1.0, 0.0)), (-3.0, 2.0));
    }
}
