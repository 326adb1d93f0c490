//! How central a sentence is to its article.

use std::collections::HashMap;

/// Sentences that are compared with each other: the first ones, so that the cost stays linear.
const COMPARED: usize = 100;

/// Steps of the walk; more change no choice.
const STEPS: usize = 12;

/// The share of the walk that starts anew anywhere.
const ANEW: f64 = 0.15;

/// What the words of an article tell of its sentences.
pub struct Central {
    counts: HashMap<u32, u32>,
    most: f64,
}

impl Central {
    /// Counts the words of sentences, each sorted, each word once.
    pub fn new<'a>(sentences: impl Iterator<Item = &'a [u32]>) -> Self {
        let mut counts: HashMap<u32, u32> = HashMap::new();
        sentences.flatten().for_each(|&w| *counts.entry(w).or_default() += 1);
        let most = counts.values().copied().max().unwrap_or(1).into();
        Self { counts, most }
    }

    /// How often the article comes back to a sentence's words (SumBasic, Nenkova & Vanderwende 2005):
    /// the mean over its words, damped so that a long sentence gains a little.
    pub fn mean(&self, words: &[u32]) -> f64 {
        self.sum(words) / (words.len() as f64 + 4.0).powf(0.7)
    }

    /// The same, summed: what the whole sentence holds of the article.
    pub fn sum(&self, words: &[u32]) -> f64 {
        words.iter().map(|w| (f64::from(self.counts[w]) - 1.0) / self.most).sum()
    }

    /// The share of the words that other sentences have too.
    pub fn repeated(&self, words: &[u32]) -> f64 {
        let again = words.iter().filter(|w| self.counts[w] > 1).count();
        again as f64 / words.len().max(1) as f64
    }
}

/// Where a reader who walks from sentence to sentence by their shared words would mostly be (LexRank,
/// Erkan & Radev 2004), 1 for the mean. The sentences behind the first hundred are told by 0.
pub fn walk(sentences: &[&[u32]]) -> Vec<f64> {
    let compared = sentences.len().min(COMPARED);
    let mut postings: HashMap<u32, Vec<usize>> = HashMap::new();
    for (i, words) in sentences[..compared].iter().enumerate() {
        words.iter().for_each(|&w| postings.entry(w).or_default().push(i));
    }
    let mut weights = vec![vec![0.0_f64; compared]; compared];
    for (i, words) in sentences[..compared].iter().enumerate() {
        for word in *words {
            let with = &postings[word];
            let rare = (1.0 + compared as f64 / with.len() as f64).ln();
            with.iter().filter(|&&j| j != i).for_each(|&j| weights[i][j] += rare);
        }
        for (j, weight) in weights[i].iter_mut().enumerate() {
            *weight /= ((words.len() + 1) as f64 * (sentences[j].len() + 1) as f64).sqrt();
        }
        let total: f64 = weights[i].iter().sum();
        weights[i].iter_mut().for_each(|w| *w /= total.max(f64::MIN_POSITIVE));
    }
    let mut ranks = vec![1.0; compared];
    for _ in 0..STEPS {
        let mut next = vec![ANEW; compared];
        for (row, rank) in weights.iter().zip(&ranks) {
            next.iter_mut().zip(row).for_each(|(n, w)| *n += (1.0 - ANEW) * w * rank);
        }
        ranks = next;
    }
    ranks.resize(sentences.len(), 0.0);
    ranks
}
