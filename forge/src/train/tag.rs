//! Parts of speech.

use super::{TAG_WEIGHTS, progress};
use crate::{
    data::conllu::Treebank,
    pack,
    perceptron::{Perceptron, Weight, shuffled},
};
use nutgraf::{
    linear::Linear,
    look::looks,
    models::wordlist::WordLists,
    tag::{TAGS, decode},
};

const EPOCHS: u64 = 8;

/// Learns from the sentences of a treebank that `takes` says yes to.
pub fn train(bank: &Treebank, lists: &WordLists, takes: impl Fn(usize) -> bool) -> Vec<Weight> {
    let article = bank.corpus.article();
    let looks = looks(&article, lists);
    let mut model = Perceptron::default();
    let bar = progress("tags", EPOCHS as usize);
    let mut classes = vec![0; looks.len()];
    for epoch in 0..EPOCHS {
        for sentence in shuffled(article.sentences.len(), epoch).into_iter().filter(|&s| takes(s)) {
            let range = article.sentences[sentence].tokens.clone();
            let mut wrong: Vec<(Vec<u32>, u8, u8)> = Vec::new();
            decode(&model, &looks, range, &mut classes, |at, features, guess| {
                if guess != bank.classes[at] {
                    wrong.push((features.to_vec(), bank.classes[at], guess));
                }
                guess
            });
            model.tick();
            for (features, gold, guess) in wrong {
                model.update(&features, gold, 1);
                model.update(&features, guess, -1);
            }
        }
        bar.inc(1);
    }
    bar.finish();
    model.average()
}

/// The tagger as it will run: pruned and quantized.
pub fn packed(weights: Vec<Weight>) -> Linear {
    let bytes = pack::linear(TAGS.len(), weights, TAG_WEIGHTS);
    Linear::unpack("tag", &bytes).expect("just packed")
}
