//! Grammar.

use super::{progress, tag};
use crate::{
    data::conllu::Treebank,
    perceptron::{Perceptron, Weight, shuffled},
};
use nutgraf::{
    linear::Scorer,
    look::looks,
    models::wordlist::WordLists,
    parse::{State, TRANSITIONS, Words, decode},
};

const EPOCHS: u64 = 12;

/// Parts into which the treebank is cut, each tagged by a tagger that has not seen it, so that the
/// parser learns from tags as wrong as those that it will meet.
const FOLDS: usize = 5;

/// Learns from a treebank.
pub fn train(bank: &Treebank, lists: &WordLists) -> Vec<Weight> {
    let article = bank.corpus.article();
    let looks = looks(&article, lists);
    let classes = unseen_tags(bank, lists);
    let mut model = Perceptron::default();
    let bar = progress("grammar", EPOCHS as usize);
    for epoch in 0..EPOCHS {
        for sentence in shuffled(article.sentences.len(), epoch) {
            let range = article.sentences[sentence].tokens.clone();
            let words = Words { looks: &looks[range.clone()], classes: &classes[range] };
            learn(&mut model, &words, &bank.heads[sentence], &bank.relations[sentence]);
        }
        bar.inc(1);
    }
    bar.finish();
    model.average()
}

fn unseen_tags(bank: &Treebank, lists: &WordLists) -> Vec<u8> {
    let article = bank.corpus.article();
    let looks = looks(&article, lists);
    let mut classes = vec![0; looks.len()];
    for fold in 0..FOLDS {
        let model = tag::packed(tag::train(bank, lists, |s| s % FOLDS != fold));
        for sentence in article.sentences.iter().skip(fold).step_by(FOLDS) {
            nutgraf::tag::decode(
                &model,
                &looks,
                sentence.tokens.clone(),
                &mut classes,
                |_, _, best| best,
            );
        }
    }
    classes
}

/// Parses a sentence with the weights as they are; where the best transition is not among those that
/// lose least of the gold tree, the best of these gains and the other loses. Goes on with the
/// transition that it believed in, so that it learns to recover.
fn learn(model: &mut Perceptron, words: &Words, heads: &[usize], relations: &[u8]) {
    let mut wrong: Vec<(Vec<u32>, usize, usize)> = Vec::new();
    let mut state = State::new(words.classes.len());
    decode(&*model, words, &mut state, |state, features, guess| {
        let gold = oracle(model, state, features, heads, relations);
        if guess != gold.0 && !gold.1.contains(&guess) {
            wrong.push((features.to_vec(), gold.0, guess));
        }
        guess
    });
    model.tick();
    for (features, gold, guess) in wrong {
        model.update(&features, gold as u8, 1);
        model.update(&features, guess as u8, -1);
    }
}

/// The best-scored transition among those that lose least, and all of these.
fn oracle(
    model: &Perceptron,
    state: &State,
    features: &[u32],
    heads: &[usize],
    relations: &[u8],
) -> (usize, Vec<usize>) {
    let mut scores = [0; TRANSITIONS];
    features.iter().for_each(|&feature| model.add(feature, &mut scores));
    let allowed: Vec<usize> = (0..TRANSITIONS).filter(|&t| state.allows(t)).collect();
    let (mut left, mut right) = (None, None);
    let costs: Vec<usize> = allowed
        .iter()
        .map(|&t| {
            let lost = match t {
                0 | 2 => state.cost(t, heads),
                t if t % 2 == 1 => *left.get_or_insert_with(|| state.cost(t, heads)),
                t => *right.get_or_insert_with(|| state.cost(t, heads)),
            };
            2 * lost + usize::from(!state.labels_right(t, heads, relations))
        })
        .collect();
    let least = costs.iter().copied().min().unwrap_or(0);
    let best: Vec<usize> =
        allowed.into_iter().zip(costs).filter(|&(_, cost)| cost == least).map(|(t, _)| t).collect();
    let chosen = best.iter().copied().max_by_key(|&t| (scores[t], usize::MAX - t)).unwrap_or(0);
    (chosen, best)
}
