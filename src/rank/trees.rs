//! Regression trees, summed: what the features of a sentence say it is worth (Friedman 2001).

use super::features::{ASKED, COUNT, LEVELS};

/// Questions that a tree asks of a sentence, one behind the other.
pub const DEPTH: usize = 3;

/// The questions of a tree.
pub const SPLITS: usize = (1 << DEPTH) - 1;

/// The answers of a tree.
pub const LEAVES: usize = 1 << DEPTH;

/// A tree of three levels. Its questions stand row by row: behind question `i`, "no" leads to `2i + 1`
/// and "yes" to `2i + 2`; what lies beyond the last question is an answer.
///
/// With questions 0 to 6, "yes" to 0, "no" to 2 and "yes" to 5 lead to answer 12 - 7 = 5.
#[derive(Clone, Debug, PartialEq)]
pub struct Tree {
    /// The feature of each question.
    pub features: [u8; SPLITS],
    /// The answer is "yes" above this.
    pub above: [f32; SPLITS],
    /// What the sentence gains.
    pub gains: [f32; LEAVES],
}

impl Tree {
    /// What a sentence with these features gains.
    pub fn gain(&self, features: &[f32]) -> f32 {
        let mut at = 0;
        while at < SPLITS {
            let yes = features[usize::from(self.features[at])] > self.above[at];
            at = 2 * at + 1 + usize::from(yes);
        }
        self.gains[at - SPLITS]
    }

    /// Adds to `shares` what each feature of a sentence adds to its gain beside another's.
    ///
    /// `taken` holds the features that parted the two on the way here, each with whether this way is the
    /// sentence's own.
    fn share(
        &self,
        at: usize,
        rows: (&[f32; COUNT], &[f32; COUNT]),
        taken: &mut Vec<(u8, bool)>,
        shares: &mut [f64; COUNT],
    ) {
        let Some(&feature) = self.features.get(at) else {
            return divide(f64::from(self.gains[at - SPLITS]), taken, shares);
        };
        let behind = |row: &[f32; COUNT]| {
            2 * at + 1 + usize::from(row[usize::from(feature)] > self.above[at])
        };
        let (own, other) = (behind(rows.0), behind(rows.1));
        match taken.iter().find(|(f, _)| *f == feature) {
            _ if own == other => self.share(own, rows, taken, shares),
            Some((_, true)) => self.share(own, rows, taken, shares),
            Some((_, false)) => self.share(other, rows, taken, shares),
            None => {
                for (is_own, next) in [(true, own), (false, other)] {
                    taken.push((feature, is_own));
                    self.share(next, rows, taken, shares);
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

/// What each feature of a sentence adds to its worth beside another's, exactly: the Shapley values of
/// the difference (Shapley 1953; for trees, Lundberg et al. 2020). They sum to that difference.
pub fn shares(trees: &[Tree], features: &[f32; COUNT], beside: &[f32; COUNT]) -> [f64; COUNT] {
    let mut shares = [0.0; COUNT];
    let mut taken = Vec::with_capacity(DEPTH);
    for tree in trees {
        tree.share(0, (features, beside), &mut taken, &mut shares);
    }
    shares
}

/// What all trees give a sentence of a summary of 1, 2, … sentences. Most trees do not ask how many.
pub fn worths(trees: &[Tree], features: &[f32; COUNT]) -> [f64; LEVELS] {
    let mut features = *features;
    let mut worths = [0.0; LEVELS];
    for tree in trees {
        let asks = tree.features.contains(&(ASKED as u8));
        let mut gain = 0.0;
        for (before, worth) in worths.iter_mut().enumerate() {
            if before == 0 || asks {
                features[ASKED] = (before + 1) as f32;
                gain = tree.gain(&features);
            }
            *worth += f64::from(gain);
        }
    }
    worths
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn worth_depends_on_the_sentences_asked_for() {
        let mut tree =
            Tree { features: [0; SPLITS], above: [f32::MAX; SPLITS], gains: [0.5; LEAVES] };
        let features = [0.0; COUNT];
        assert_eq!(worths(&[tree.clone()], &features), [0.5; LEVELS]);
        (tree.features[0], tree.above[0]) = (ASKED as u8, 2.0);
        tree.gains[LEAVES / 2..].fill(1.0);
        assert_eq!(worths(&[tree], &features), [0.5, 0.5, 1.0, 1.0]);
    }

    #[test]
    fn answers_stand_behind_their_questions() {
        let tree = Tree {
            features: [0, 0, 1, 0, 0, 2, 0],
            above: [0.5; SPLITS],
            gains: [0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0],
        };
        assert_eq!(tree.gain(&[1.0, 0.0, 1.0]), 5.0);
        assert_eq!(tree.gain(&[0.0, 0.0, 0.0]), 0.0);
        assert_eq!(tree.gain(&[1.0, 1.0, 0.0]), 7.0);
    }

    #[test]
    fn shares_are_what_features_add() {
        // 1 for the first feature, 4 more for the first and the second together.
        let tree = Tree {
            features: [0, 0, 1, 0, 0, 2, 0],
            above: [0.5; SPLITS],
            gains: [0.0, 0.0, 0.0, 0.0, 1.0, 1.0, 5.0, 5.0],
        };
        let row = |first: f32, second: f32| {
            let mut row = [0.0; COUNT];
            (row[0], row[1]) = (first, second);
            row
        };
        let told = |own: [f32; COUNT], other: [f32; COUNT]| {
            let shares = shares(std::slice::from_ref(&tree), &own, &other);
            assert!(shares[2..].iter().all(|share| *share == 0.0));
            (shares[0], shares[1])
        };
        assert_eq!(told(row(1.0, 0.0), row(0.0, 0.0)), (1.0, 0.0));
        assert_eq!(told(row(1.0, 1.0), row(0.0, 0.0)), (3.0, 2.0));
        assert_eq!(told(row(1.0, 1.0), row(1.0, 0.0)), (0.0, 4.0));
        assert_eq!(told(row(0.0, 1.0), row(1.0, 0.0)), (-3.0, 2.0));
    }
}
