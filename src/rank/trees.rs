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
}
