//! Key facts of a Brief: lines that stand alone, and what they hold.

use super::{Range, compose::Composer};
use serde::{Deserialize, Serialize};
use std::ops;

/// A line that stands alone: who did what, who says what, or how much of what, with whatever takes it back or
/// hedges it. It has at most 25 words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct KeyFact {
    /// The words as they read.
    pub text: String,
    /// The slices that they are, in the order shown, as in a [`Line`](super::Line).
    pub ranges: Vec<Range>,
    /// Index into [`Article::sentences`](super::Article::sentences): the sentence that the line shows.
    pub sentence: usize,
    /// 0 to 1: that of the sentence.
    pub score: f64,
    /// What raised the sentence above the article's ordinary one, for people: the most first.
    pub reasons: Vec<String>,
    /// Indices into [`Brief::dates`](super::Brief::dates): times of the line that need their value.
    pub dates: Vec<usize>,
    /// What it tells most of.
    pub kind: KeyFactKind,
    /// 0 to 1: of lines with this confidence, the share that told one of the key facts that editors listed.
    pub confidence: f64,
    /// What the line holds.
    pub holds: Holds,
}

/// What a key fact tells most of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum KeyFactKind {
    /// Who did what.
    Event,
    /// Who says what.
    Statement,
    /// How much of what.
    Figure,
}

/// Indices into the lists of a [`Brief`](super::Brief), in order.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Holds {
    /// Into [`Brief::events`](super::Brief::events).
    pub events: Vec<usize>,
    /// Into [`Brief::quotes`](super::Brief::quotes).
    pub quotes: Vec<usize>,
    /// Into [`Brief::quantities`](super::Brief::quantities).
    pub quantities: Vec<usize>,
    /// Into [`Brief::dates`](super::Brief::dates).
    pub dates: Vec<usize>,
    /// Into [`Brief::entities`](super::Brief::entities).
    pub entities: Vec<usize>,
}

impl Composer<'_, '_> {
    /// What some runs of tokens hold whole; `order` tells which of the facts each event of the Brief is.
    pub(super) fn holds(&self, runs: &[ops::Range<usize>], order: &[usize]) -> Holds {
        let facts = self.parts.facts;
        let held = |tokens: &ops::Range<usize>| {
            runs.iter().any(|run| run.start <= tokens.start && tokens.end <= run.end)
        };
        let indices = |held: &mut dyn Iterator<Item = bool>| -> Vec<usize> {
            held.enumerate().filter(|(_, held)| *held).map(|(i, _)| i).collect()
        };
        let entities = self.mentions.iter().filter(|(tokens, _)| held(tokens)).map(|(_, e)| *e);
        let mut entities: Vec<usize> = entities.collect();
        entities.sort_unstable();
        entities.dedup();
        Holds {
            events: indices(&mut order.iter().map(|&i| held(&facts.events[i].tokens))),
            quotes: indices(&mut facts.quotes.iter().map(|q| held(&q.tokens))),
            quantities: indices(&mut facts.quantities.iter().map(|q| held(&q.tokens))),
            dates: indices(&mut facts.dates.iter().map(|d| held(&d.tokens))),
            entities,
        }
    }

    /// What some runs of tokens tell most of: somebody's words with their cue, a figure of money or a measure,
    /// or an event.
    pub(super) fn kind(&self, runs: &[ops::Range<usize>]) -> KeyFactKind {
        let facts = self.parts.facts;
        let held = |t: usize| runs.iter().any(|run| run.contains(&t));
        let says = facts.quotes.iter().any(|quote| {
            let cue = quote.cue.as_ref().is_some_and(|cue| held(cue.start));
            cue && quote.tokens.clone().any(held)
        });
        let figure = facts.quantities.iter().any(|q| held(q.tokens.start) && !q.unit.is_empty());
        match () {
            () if says => KeyFactKind::Statement,
            () if figure => KeyFactKind::Figure,
            () => KeyFactKind::Event,
        }
    }
}
