//! How sure a quotation or an event is: of those with a confidence, the share that were right in texts which
//! people marked (logistic regression over signs, calibrated as in Platt 1999).
//!
//! The weights are `forge confidence`'s, from news with attributions (PolNeAR), whole articles of our own and
//! sentences with their relations (CaRB); `tests/scores.md` tells how well they hold.

use super::{
    confidence_weights::{EVENT, QUOTE},
    event::{Event, status::Status},
    quote::{quotation::Quote, stance::Stance},
};
use crate::{
    analysis::{Document, relative::is_relative},
    lexicon::act::Act,
    syntax::pos::Pos,
    text::{token::is_quote, word_set::WordMap},
};
use std::ops::Range;

/// What speaks for or against a fact, by name.
pub type Signs = Vec<&'static str>;

/// The sign that every fact has.
pub const BASE: &str = "base";

/// Words of a quotation that are few, and many.
const FEW: usize = 4;
const MANY: usize = 40;

/// Tokens between a subject and its predicate that are many.
const FAR: usize = 8;

/// Further arguments of an event that are many.
const CROWDED: usize = 2;

/// How sure a quotation is, 0 to 1. `known` is whether an entity is known to have spoken.
pub fn of_quote(doc: &Document, quote: &Quote, stance: &Stance, known: bool) -> f64 {
    share(QUOTE, &quote_signs(doc, quote, stance, known))
}

/// The most that an event is sure whose doer stays open: true it may be, but nobody can tell of whom.
pub const OPEN: f64 = 0.5;

/// How sure an event is, 0 to 1.
pub fn of_event(doc: &Document, event: &Event) -> f64 {
    share(EVENT, &event_signs(doc, event))
}

/// The share that hundredths of a logit make, in hundredths.
fn share(weights: WordMap<i16>, signs: &Signs) -> f64 {
    let sum: i16 = signs.iter().filter_map(|sign| weights.get(sign)).sum();
    let share = 1.0 / (1.0 + (-f64::from(sum) / 100.0).exp());
    (share * 100.0).round() / 100.0
}

/// The signs of a quotation.
pub fn quote_signs(doc: &Document, quote: &Quote, stance: &Stance, known: bool) -> Signs {
    let finite = |t: usize| doc.node(t).is_verbal() && doc.node(t).is_finite();
    let article = &doc.article;
    let away =
        |s: &Range<usize>| article.sentence_of(s.start) != article.sentence_of(quote.tokens.start);
    let place = match &quote.cue {
        None => "no cue",
        Some(cue) if cue.start < quote.tokens.start => "cue before",
        Some(_) => "cue behind",
    };
    let mut signs =
        vec![BASE, quote.rule, act(stance.act), place, who(doc, quote.whose().map(|s| s.start))];
    let mut note = |holds: bool, sign| signs.extend(holds.then_some(sign));
    note(quote.direct, "direct");
    note(known, "entity");
    note(quote.tokens.len() < FEW, "few words");
    note(quote.tokens.len() > MANY, "many words");
    note(quote.tokens.clone().any(finite), "clause");
    note(!stance.under.is_empty(), "under words");
    note(quote.speaker.as_ref().is_some_and(away), "speaker apart");
    signs
}

/// The signs of an event.
pub fn event_signs(doc: &Document, event: &Event) -> Signs {
    let subject = event.subject.as_ref();
    let before = |s: &&Range<usize>| s.start < event.predicate.start;
    let far = |s: &Range<usize>| event.predicate.start.saturating_sub(s.end) > FAR;
    let finite = |t: usize| doc.node(t).is_verbal() && doc.node(t).is_finite();
    let object = match &event.object {
        None => "no object",
        Some(object) if object.clone().any(finite) => "object clause",
        Some(_) => "object",
    };
    let mut signs = vec![BASE, event.rule, object, who(doc, subject.map(|s| s.start))];
    let mut note = |holds: bool, sign| signs.extend(holds.then_some(sign));
    note(subject.filter(before).is_none(), "subject behind");
    note(subject.is_some_and(far), "subject far");
    note(event.others.is_empty(), "no others");
    note(event.others.len() >= CROWDED, "many others");
    note(event.tokens.len() > MANY, "many words");
    note(event.status != Status::Happened, "not yet");
    note(event.attribution.is_some(), "attributed");
    note(!event.under.is_empty(), "under words");
    let mark = |t: usize| doc.node(t).text().chars().all(is_quote);
    note(event.tokens.clone().any(mark), "marks");
    signs
}

/// What a subject or speaker begins with.
fn who(doc: &Document, first: Option<usize>) -> &'static str {
    let Some(first) = first else { return "nobody" };
    match doc.node(first).pos() {
        _ if is_relative(doc.node(first).text()) => "who",
        Pos::Pron => "pronoun",
        Pos::Propn => "name",
        _ => "noun",
    }
}

fn act(act: Act) -> &'static str {
    match act {
        Act::Say => "says",
        Act::Believe => "believes",
        Act::Judge => "judges",
        Act::Claim | Act::Warn | Act::Predict | Act::Promise | Act::Admit | Act::Threaten => {
            "commits"
        }
        _ => "does else",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{extract::Facts, model::Models};

    /// Asserts that the first event and quotation of one text are surer than those of another.
    fn surer(sure: &str, less: &str) {
        let read = |text: &str| {
            let doc = Document::read(text, None, Models::english());
            let facts = Facts::new(&doc, None);
            let quote = facts.quotes.first().zip(facts.stances.first());
            let quote = quote.map(|(quote, stance)| of_quote(&doc, quote, stance, false));
            (quote, facts.events.first().map(|event| of_event(&doc, event)))
        };
        let ((quote, event), (other, others)) = (read(sure), read(less));
        assert!(quote >= other && event >= others && (quote, event) != (other, others));
        for share in [quote, event, other, others].into_iter().flatten() {
            assert!((0.0..=1.0).contains(&share), "{share}");
        }
    }

    #[test]
    fn whole_clauses_of_named_speakers_are_surer_than_scraps_of_nobody_s() {
        surer(
            "Ann Lee said that the bridge would close.",
            "It is hard to see the bridge as a threat, wanting more.",
        );
    }

    #[test]
    fn every_rule_has_a_weight() {
        for (weights, rules) in [(QUOTE, ["said", "verb-clause"]), (EVENT, ["verb", "passive"])] {
            assert!(rules.iter().all(|rule| weights.get(rule).is_some()), "{rules:?}");
            assert!(weights.get(BASE).is_some());
        }
    }
}
