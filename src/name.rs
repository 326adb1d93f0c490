//! [`Tagged`] → [`Named`]: names of people, organizations and places.
//!
//! A structured perceptron over BIO labels with first-order Viterbi decoding (Collins 2002), features
//! after Ratinov & Roth (2009): words and affixes around, shapes, tags, lists, capital context.

use crate::{
    EntityKind,
    linear::{Scorer, feature, pair, triple},
    look::{COUNTRY, FAMILY, FIRST, GIVEN, HEADLINE, Look, PLACE, TITLE},
    models::Models,
    tag::{Tagged, around},
};
use std::ops::Range;

/// Labels: 0 outside, then begin and inside of each of [`KINDS`].
pub const LABELS: usize = 7;

/// The kinds that the model knows, in the order of its labels.
pub const KINDS: [EntityKind; 3] =
    [EntityKind::Person, EntityKind::Organization, EntityKind::Place];

/// A name: its tokens and its kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    /// Tokens, never empty, within one sentence.
    pub tokens: Range<usize>,
    /// What it names.
    pub kind: EntityKind,
}

/// A tagged article with its names, in order, not overlapping.
#[derive(Clone, Debug)]
pub struct Named<'t> {
    /// The stage before.
    pub tagged: Tagged<'t>,
    /// All names.
    pub names: Vec<Name>,
}

impl<'t> Named<'t> {
    /// Finds the names of an article.
    pub fn new(tagged: Tagged<'t>, models: &Models) -> Self {
        let mut names = Vec::new();
        for sentence in &tagged.article.sentences {
            let labels = decode(
                &models.name,
                &tagged.looks,
                &tagged.classes,
                sentence.tokens.clone(),
                |_, _| 0,
            );
            collect(&labels, sentence.tokens.start, &mut names);
        }
        Self { tagged, names }
    }
}

/// Whether a label may follow another: inside only behind begin or inside of the same kind.
fn follows(before: usize, label: usize) -> bool {
    label == 0 || label % 2 == 1 || before == label || before + 1 == label
}

/// The best labels of one sentence. `cost` adds to a label's score at a token; training uses it.
pub fn decode(
    scorer: &impl Scorer,
    looks: &[Look],
    classes: &[u8],
    range: Range<usize>,
    cost: impl Fn(usize, usize) -> i32,
) -> Vec<u8> {
    let mut features = Vec::with_capacity(64);
    let mut steps: Vec<[u8; LABELS]> = Vec::with_capacity(range.len());
    let mut totals = [0_i32; LABELS];
    let moves: Vec<[i32; LABELS]> = (0..LABELS).map(|before| transition(scorer, before)).collect();
    for at in range.clone() {
        features.clear();
        extract(looks, classes, &range, at, &mut features);
        let mut scores = [0; LABELS];
        features.iter().for_each(|&feature| scorer.add(feature, &mut scores));
        let mut next = [i32::MIN / 2; LABELS];
        let mut from = [0_u8; LABELS];
        for label in 0..LABELS {
            for before in 0..LABELS {
                let opens = at == range.start;
                if (opens && before != 0) || !follows(before, label) {
                    continue;
                }
                let total = totals[before] + moves[before][label];
                if total > next[label] {
                    next[label] = total;
                    from[label] = before as u8;
                }
            }
            next[label] = next[label].saturating_add(scores[label] + cost(at, label));
        }
        totals = next;
        steps.push(from);
    }
    trace(&steps, &totals)
}

fn trace(steps: &[[u8; LABELS]], totals: &[i32; LABELS]) -> Vec<u8> {
    let mut label = crate::linear::best(totals) as u8;
    let mut labels = vec![0; steps.len()];
    for (at, from) in steps.iter().enumerate().rev() {
        labels[at] = label;
        label = from[usize::from(label)];
    }
    labels
}

fn transition(scorer: &impl Scorer, before: usize) -> [i32; LABELS] {
    let mut scores = [0; LABELS];
    scorer.add(transition_feature(before), &mut scores);
    scores
}

/// The feature of a step from one label to the next.
pub fn transition_feature(before: usize) -> u32 {
    feature(0, before as u32)
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

/// The features of a token.
pub fn extract(
    looks: &[Look],
    classes: &[u8],
    range: &Range<usize>,
    at: usize,
    features: &mut Vec<u32>,
) {
    let look = |distance: isize| around(looks, range, at, distance);
    let class = |distance: isize| {
        at.checked_add_signed(distance)
            .filter(|i| range.contains(i))
            .map_or(255, |i| u32::from(classes[i]))
    };
    let word = look(0);
    let case = u32::from(word.flags & (FIRST | HEADLINE));
    let lists = |l: &Look| u32::from(l.flags & (GIVEN | FAMILY | PLACE | COUNTRY | TITLE));
    features.extend([
        feature(1, 0),
        feature(2, word.lower),
        pair(3, word.lower, word.shape),
        pair(4, word.shape, case),
        feature(5, word.suffix[1]),
        feature(6, word.suffix[2]),
        feature(7, word.suffix[3]),
        feature(8, word.prefix[1]),
        feature(9, word.prefix[2]),
        feature(10, look(-1).lower),
        feature(11, look(1).lower),
        feature(12, look(-2).lower),
        feature(13, look(2).lower),
        feature(14, look(-3).lower),
        pair(15, look(-1).lower, word.lower),
        pair(16, word.lower, look(1).lower),
        pair(17, look(-1).lower, word.shape),
        pair(18, look(1).lower, word.shape),
        triple(19, look(-1).shape, word.shape, look(1).shape),
        pair(20, look(-1).shape, word.shape),
        pair(21, word.shape, look(1).shape),
        pair(22, look(-2).lower, look(-1).lower),
        pair(23, look(1).lower, look(2).lower),
        feature(24, class(0)),
        pair(25, class(-1), class(0)),
        triple(26, class(-1), class(0), class(1)),
        pair(27, class(0), case),
        feature(28, lists(word)),
        triple(29, lists(look(-1)), lists(word), lists(look(1))),
        pair(30, lists(word), word.shape),
        pair(31, lists(word), case),
        pair(32, lists(look(1)), word.shape),
        pair(33, lists(look(-1)), word.shape),
        pair(34, look(-1).suffix[2], word.shape),
        pair(35, look(1).suffix[2], word.shape),
        feature(36, word.shape),
        pair(37, lists(word), class(0)),
        pair(38, look(-2).lower, word.shape),
        pair(39, look(2).lower, word.shape),
        triple(40, lists(look(-2)), lists(look(-1)), lists(word)),
        triple(41, lists(word), lists(look(1)), lists(look(2))),
        triple(42, look(-2).lower, look(-1).lower, lists(word)),
    ]);
}
