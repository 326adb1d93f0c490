//! Names.

use super::progress;
use crate::{
    data::bio::{self, Labelled},
    perceptron::{Perceptron, Weight, shuffled},
};
use anyhow::Result;
use nutgraf::{
    linear::Linear,
    look::looks,
    models::wordlist::WordLists,
    name::{decode, extract, transition_feature},
    tag,
};
use std::path::Path;

const EPOCHS: u64 = 6;

/// The sets, and one sentence in how many is taken: the Bank's labels are made by machine and many.
const SETS: [(&str, usize); 7] = [
    ("uner-ewt", 1),
    ("gmb", 3),
    ("wikigold", 1),
    ("wnut17", 1),
    ("btc", 1),
    ("sec-filings", 1),
    ("crossner-politics", 1),
];

/// What a label other than the gold one gains while training, so that the margin is wide.
const MARGIN: i32 = 4;

/// Learns from all sets.
pub fn train(data: &Path, lists: &WordLists, tagger: &Linear) -> Result<Vec<Weight>> {
    let mut set = Labelled::default();
    for (name, step) in SETS {
        bio::read(&data.join(format!("names/train/{name}.bio")), step, &mut set)?;
    }
    let article = set.corpus.article();
    let looks = looks(&article, lists);
    let mut classes = vec![0; looks.len()];
    for sentence in &article.sentences {
        tag::decode(tagger, &looks, sentence.tokens.clone(), &mut classes, |_, _, best| best);
    }
    let mut model = Perceptron::default();
    let bar = progress("names", EPOCHS as usize);
    let mut features = Vec::new();
    for epoch in 0..EPOCHS {
        for sentence in shuffled(article.sentences.len(), epoch) {
            let range = article.sentences[sentence].tokens.clone();
            let gold = &set.labels[range.clone()];
            let cost = |at: usize, label: usize| {
                if usize::from(set.labels[at]) == label { 0 } else { MARGIN }
            };
            let guess = decode(&model, &looks, &classes, range.clone(), cost);
            model.tick();
            for (i, at) in range.clone().enumerate() {
                if guess[i] != gold[i] {
                    features.clear();
                    extract(&looks, &classes, &range, at, &mut features);
                    model.update(&features, gold[i], 1);
                    model.update(&features, guess[i], -1);
                }
                let before = |labels: &[u8]| i.checked_sub(1).map_or(0, |j| usize::from(labels[j]));
                if (before(gold), gold[i]) != (before(&guess), guess[i]) {
                    model.update(&[transition_feature(before(gold))], gold[i], 1);
                    model.update(&[transition_feature(before(&guess))], guess[i], -1);
                }
            }
        }
        bar.inc(1);
    }
    bar.finish();
    Ok(model.average())
}
