//! [`Tagged`] → names of people, organizations and places.
//!
//! The network's logits over BIO labels and of the moves between them (a conditional random field,
//! Lafferty et al. 2001), decoded by Viterbi, twice: the second time each word is
//! drawn to what it was elsewhere in the article, so that once "Aliyev" is a person, it stays one
//! (after Ratinov & Roth 2009 and their extended prediction history).

mod boundaries;
mod score_lines;

use super::tag::Tagged;
use crate::{
    model::{
        Models,
        features::{CAPITAL, HEADLINE},
        network::shape::{Reading, best},
    },
    syntax::{
        entity_kind::EntityKind,
        label::{KINDS, LABELS, follows},
    },
};
use std::{collections::HashMap, ops::Range};

/// A name: its tokens and its kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    /// Tokens, never empty, within one sentence.
    pub tokens: Range<usize>,
    /// What it names.
    pub kind: EntityKind,
}

/// The names of an article, in order, not overlapping.
pub fn find(tagged: &Tagged, models: &Models) -> Vec<Name> {
    let moves = models.net.moves();
    let mut labels = vec![0; tagged.readings.len()];
    label(tagged, moves, &mut labels, |_| [0.0; LABELS]);
    let votes = Votes::count(tagged, &labels);
    let first = labels.clone();
    label(tagged, moves, &mut labels, |t| votes.pull(tagged, &first, t));
    let mut names = Vec::new();
    for sentence in &tagged.article.sentences {
        let mut read = Vec::new();
        collect(&labels[sentence.tokens.clone()], sentence.tokens.start, &mut read);
        let read = score_lines::read(tagged, &sentence.tokens, read);
        names.extend(boundaries::settled(tagged, &models.lists, &sentence.tokens, read));
    }
    names
}

/// How well each label (column) follows each (row).
type Moves = [[f32; LABELS]; LABELS];

fn label(tagged: &Tagged, moves: &Moves, labels: &mut [u8], pull: impl Fn(usize) -> [f32; LABELS]) {
    for sentence in &tagged.article.sentences {
        let range = sentence.tokens.clone();
        decode(
            &tagged.readings[range.clone()],
            moves,
            |i| pull(range.start + i),
            &mut labels[range.clone()],
        );
    }
}

/// How often each word of the article, written with a capital, was of each kind, and of none.
struct Votes(HashMap<u32, [u32; KINDS.len() + 1]>);

/// What a word that was always of one kind elsewhere adds to the logits of that kind.
/// Newswire in blocks of twenty sentences chose it.
const PULL: f32 = 1.0;

impl Votes {
    fn count(tagged: &Tagged, labels: &[u8]) -> Self {
        let mut votes: HashMap<u32, [u32; KINDS.len() + 1]> = HashMap::new();
        for (word, label) in tagged.features.iter().zip(labels) {
            if word.flags & CAPITAL != 0 && word.flags & HEADLINE == 0 {
                votes.entry(word.lower).or_default()[kind(*label)] += 1;
            }
        }
        Self(votes)
    }

    fn pull(&self, tagged: &Tagged, first: &[u8], token: usize) -> [f32; LABELS] {
        let mut pulls = [0.0; LABELS];
        let word = &tagged.features[token];
        let Some(mut votes) =
            self.0.get(&word.lower).copied().filter(|_| word.flags & CAPITAL != 0)
        else {
            return pulls;
        };
        if word.flags & HEADLINE == 0 {
            votes[kind(first[token])] -= 1;
        }
        let all: u32 = votes.iter().sum();
        if all > 0 {
            for (label, pull) in pulls.iter_mut().enumerate() {
                *pull = PULL * votes[kind(label as u8)] as f32 / all as f32;
            }
        }
        pulls
    }
}

/// 0 for outside, 1 + k for kind k.
fn kind(label: u8) -> usize {
    usize::from(label).div_ceil(2)
}

/// The best labels of one sentence, `pull` added to the logits of each token.
fn decode(
    readings: &[Reading],
    moves: &Moves,
    pull: impl Fn(usize) -> [f32; LABELS],
    labels: &mut [u8],
) {
    let mut steps: Vec<[u8; LABELS]> = Vec::with_capacity(readings.len());
    let mut totals = [f32::NEG_INFINITY; LABELS];
    totals[0] = 0.0;
    for (i, reading) in readings.iter().enumerate() {
        let pulls = pull(i);
        let mut next = [f32::NEG_INFINITY; LABELS];
        let mut from = [0_u8; LABELS];
        for label in 0..LABELS {
            for before in (0..LABELS).filter(|&before| follows(before, label)) {
                let total = totals[before] + moves[before][label];
                if total > next[label] {
                    next[label] = total;
                    from[label] = before as u8;
                }
            }
            next[label] += reading.names[label] + pulls[label];
        }
        totals = next;
        steps.push(from);
    }
    let mut label = best(&totals) as u8;
    for (slot, from) in labels.iter_mut().zip(&steps).rev() {
        *slot = label;
        label = from[usize::from(label)];
    }
}

/// Labels → names.
pub fn collect(labels: &[u8], start: usize, names: &mut Vec<Name>) {
    let mut at = 0;
    while at < labels.len() {
        let label = labels[at];
        let mut end = at + 1;
        if label != 0 {
            let inside = label + label % 2;
            while end < labels.len() && labels[end] == inside {
                end += 1;
            }
            names.push(Name {
                tokens: start + at..start + end,
                kind: KINDS[usize::from((label - 1) / 2)],
            });
        }
        at = end;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::segment::Article;

    pub(super) fn check(text: &str, expected: &[&str]) {
        let models = Models::english();
        let tagged = Tagged::new(Article::read(text, None), models);
        let article = &tagged.article;
        let name = |n: &Name| format!("{} {:?}", article.span(&n.tokens).of(text), n.kind);
        assert_eq!(find(&tagged, models).iter().map(name).collect::<Vec<_>>(), expected, "{text}");
    }

    #[test]
    fn insides_follow_their_begin() {
        let reading = |label: usize| {
            let mut names = [0.0; LABELS];
            names[label] = 5.0;
            Reading { class: 0, names, head: 0, relation: 0 }
        };
        for (strongest, expected) in
            [([1, 2, 0], [1, 2, 0]), ([0, 2, 0], [0, 0, 0]), ([1, 2, 4], [1, 2, 0])]
        {
            let mut labels = [9; 3];
            decode(
                &strongest.map(reading),
                &[[0.0; LABELS]; LABELS],
                |_| [0.0; LABELS],
                &mut labels,
            );
            assert_eq!(labels, expected, "{strongest:?}");
        }
    }

    #[test]
    fn names_of_three_kinds() {
        check(
            "Mary Smith of the World Bank flew to Kenya.",
            &["Mary Smith Person", "World Bank Organization", "Kenya Place"],
        );
        check("the rain fell on the old roof", &[]);
    }
}
