//! What cues tell, and when words are enough to be told.

use crate::{
    analysis::Document,
    extract::quote::{marks::closes, quotation::Quote},
    syntax::{
        pos::{Form, Pos},
        relation::Relation,
    },
};
use std::ops::Range;

/// Tokens that reported words have at least.
pub const SHORTEST: usize = 4;

/// Words that are told, behind the name of the rule that found them.
pub type Ruled = (&'static str, Range<usize>);

pub fn by(rule: &'static str, words: Option<Range<usize>>) -> Option<Ruled> {
    Some((rule, words?))
}

/// What a word tells.
pub struct Told {
    /// Tokens of what is told.
    pub content: Range<usize>,
    /// Tokens of who tells it.
    pub speaker: Option<Range<usize>>,
    pub rule: &'static str,
}

impl Told {
    pub fn by((rule, content): Ruled, speaker: Option<Range<usize>>) -> Self {
        Self { content, speaker, rule }
    }
}

/// Words as a reported quotation, where they are enough for one.
pub fn reported(
    doc: &Document,
    (rule, tokens): Ruled,
    speaker: Range<usize>,
    cue: Range<usize>,
) -> Option<Quote> {
    // "said it was late" is enough, "called it late" is not.
    let long = tokens.len() >= SHORTEST || tokens.len() + 1 == SHORTEST && states(doc, &tokens);
    long.then_some(Quote {
        tokens,
        direct: false,
        speaker: Some(speaker),
        antecedent: None,
        cue: Some(cue),
        rule,
    })
}

/// The longer part of some tokens before or behind others.
pub fn longest_beside(tokens: &Range<usize>, other: &Range<usize>) -> Range<usize> {
    if tokens.end <= other.start || other.end <= tokens.start {
        return tokens.clone();
    }
    let before = tokens.start..other.start.max(tokens.start);
    let behind = other.end.min(tokens.end)..tokens.end;
    if before.len() > behind.len() { before } else { behind }
}

/// Words for people who are not named.
pub const SOME: &[&str] = &["both", "few", "many", "most", "others", "several", "some"];

/// Whether some tokens hold a subject and its verb.
pub fn states(doc: &Document, part: &Range<usize>) -> bool {
    let subject = |t: usize| {
        use Relation::{Csubj, Expl, Nsubj, NsubjPass};
        matches!(doc.node(t).relation(), Nsubj | NsubjPass | Csubj | Expl)
    };
    let heads = |t: &usize| subject(*t) && part.contains(&doc.arcs[*t].head);
    // "Asked about the bridge, Lund said …": a participle says nothing of its own.
    if part.is_empty() {
        return false;
    }
    let leads = doc.node(part.start).form();
    let participle = matches!(leads, Form::Gerund | Form::Participle | Form::Past);
    part.clone().any(|t| heads(&t)) && !(participle && doc.node(part.start).pos() == Pos::Verb)
}

/// A clause without "that" and marks at its ends.
pub fn trimmed(doc: &Document, mut tokens: Range<usize>) -> Range<usize> {
    let article = &doc.article;
    // "said that is unlikely": a subject stays.
    let that = |t: usize| {
        let subject = matches!(doc.node(t).relation(), Relation::Nsubj | Relation::NsubjPass);
        article.word(t).eq_ignore_ascii_case("that") && !subject
    };
    while tokens.len() > 1 && (that(tokens.start) || article.is_mark(tokens.start)) {
        tokens.start += 1;
    }
    while tokens.len() > 1 && article.is_mark(tokens.end - 1) && !closes(article, &tokens) {
        tokens.end -= 1;
    }
    tokens
}

#[cfg(test)]
mod tests {
    use crate::extract::quote::tests::check;

    #[test]
    fn verbs_of_saying_with_another_meaning() {
        for text in [
            "He read the paper on the train to Lima.",
            "The play reads well on the page.",
            "He added salt to the broth and stirred it.",
            "The bank added two branches in the north.",
            "The flood claimed forty lives in the valley.",
            "She maintains the engines of two old ferries.",
            "The army held the hill for two long weeks.",
            "He holds two patents for a better valve.",
            "The dam held back the water for a week.",
            "She found a job at the bakery by the port.",
            "He charged the phone at the back of the bus.",
            "The bull charged two men at the gate of the farm.",
            "She answered the door in an old blue coat.",
            "They asked him in for a cup of tea.",
            "He stated his name and sat down.",
            "She pointed the torch at the old wall.",
            "The vines need a dry week to ripen.",
            "The crowd hailed a taxi near the court.",
            "The pupils learned two songs by heart.",
        ] {
            check(text, "");
        }
    }

    #[test]
    fn idioms_tell_nothing() {
        for text in [
            "He told off the boys in the yard.",
            "She is said to be ill in a clinic abroad.",
            "Needless to say, the soup burned on the stove.",
            "I could not tell the twins apart in the dark.",
            "The bell told the hour across the fields.",
            "The judge threw out the case in a minute.",
            "The choir will answer the call of the bell.",
            "She has no say in the price of her milk.",
            "He is not on speaking terms with his brother.",
            "The writing on the wall was washed off at dawn.",
            "He wrote off the car after the crash near Split.",
            "The bill calls at the third house on Tuesdays.",
            "Doctors are on call from six to ten.",
            "He gave his word and then his coat.",
            "It was easier said than done in the rain.",
            "All things considered, the trip was a success.",
            "The accused sat between two guards in silence.",
        ] {
            check(text, "");
        }
    }
}
