//! What grammar says beyond the tree: which auxiliaries and negations a verb shares with the one that it is
//! joined to, whose deed it is, whether it will or may be done, and under which words a clause stands (after enhanced dependencies, Schuster
//! & Manning 2016).
//!
//! Found here once, for every extractor that asks whether something took place.

mod climb;
pub(crate) mod complement;
pub(crate) mod control;
pub(crate) mod modality;
pub mod operator;
mod sentence;
pub(crate) mod subject;

use super::Document;
use crate::{
    lexicon::operator::{NEGATIONS, NONE, OperatorKind},
    syntax::{pos::Form, relation::Relation},
};
use std::ops::Range;

/// Verbs in a row that share what stands before the first of them, at most.
const MOST_JOINED: usize = 5;

/// The verbs whose auxiliaries and negations hold for a verb: itself, and each that it is joined to and
/// borrows from. "did not sign or publish": "publish", "sign".
pub(crate) fn lenders<'a>(doc: &'a Document, verb: usize) -> impl Iterator<Item = usize> + use<'a> {
    std::iter::successors(Some(verb), |&verb| lender(doc, verb)).take(MOST_JOINED)
}

/// The verb that a joined one borrows auxiliaries and negations from: it has none of its own, and is of the
/// same form without a tense.
fn lender(doc: &Document, verb: usize) -> Option<usize> {
    use Relation::{Aux, AuxPass, Conj, Cop, Csubj, Mark, Nsubj, NsubjPass};
    let arc = doc.arcs[verb];
    let own = [Aux, AuxPass, Cop, Csubj, Mark, Nsubj, NsubjPass];
    if arc.relation != Conj || arc.head >= verb || doc.child(verb, &own).is_some() {
        return None;
    }
    let form = |t: usize| doc.node(t).form();
    let tenseless = matches!(form(verb), Form::Base | Form::Participle | Form::Gerund);
    let helped = doc.child(arc.head, &[Aux, AuxPass, Mark]).is_some()
        || doc.node(arc.head).relation() == Conj;
    (tenseless && form(verb) == form(arc.head) && helped).then_some(arc.head)
}

/// The tokens that hang on a verb or on one that it borrows from.
pub(crate) fn helpers<'a>(doc: &'a Document, verb: usize) -> impl Iterator<Item = usize> + use<'a> {
    lenders(doc, verb).flat_map(move |lender| {
        // What stands behind the lender is its own: objects, times, what else is joined to it.
        doc.children(lender).filter(move |&t| lender == verb || t < lender)
    })
}

/// The word by which a clause's verb is negated: its own "not", "never", "no", or one that it borrows.
pub(crate) fn negation(doc: &Document, verb: usize) -> Option<usize> {
    let denies = |t: usize| {
        doc.node(t).is(NEGATIONS)
            && matches!(doc.node(t).relation(), Relation::Advmod | Relation::Det | Relation::Aux)
    };
    let none = |t: usize| {
        let first = doc.arcs[t].left;
        matches!(doc.node(t).relation(), Relation::Nsubj | Relation::NsubjPass | Relation::Obj)
            && doc.node(first).is(NONE)
            // "No fewer than", "none other than".
            && !doc.node(first + 1).is(&["fewer", "less", "other"])
    };
    // "At no time did she say so"; but "in no time".
    let nowhere = |t: usize| {
        let (first, no) = (doc.arcs[t].left, doc.arcs[t].left + 1);
        matches!(doc.node(t).relation(), Relation::Obl | Relation::Advmod)
            && t < verb
            && doc.node(no).is(&["no"])
            && !(doc.node(first).is(&["in"]) && doc.node(no + 1).is(&["time"]))
    };
    // "has yet to confirm": wherever the parser hung "yet".
    let yet =
        verb.checked_sub(2).filter(|&t| doc.node(t).is(&["yet"]) && doc.node(t + 1).is(&["to"]));
    yet.or_else(|| {
        helpers(doc, verb).find_map(|t| match () {
            () if denies(t) => Some(t),
            () if none(t) => Some(doc.arcs[t].left),
            () if nowhere(t) => Some(doc.arcs[t].left + 1),
            () => None,
        })
    })
}

/// Words under which a clause stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Operator {
    /// Their tokens.
    pub tokens: Range<usize>,
    /// What they make of the clause.
    pub kind: OperatorKind,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{analysis::conllu, model::Models};

    /// The word that negates a verb.
    fn check(text: &str, verb: &str, expected: Option<&str>) {
        negates(&Document::read(text, None, Models::english()), verb, expected);
    }

    fn negates(doc: &Document, verb: &str, expected: Option<&str>) {
        let article = &doc.article;
        let head = (0..article.tokens.len()).find(|&t| article.word(t) == verb).expect("the verb");
        let found = negation(doc, head).map(|t| article.word(t));
        assert_eq!(found, expected, "{}", article.text);
    }

    #[test]
    fn verbs_are_negated_by_their_own_words_and_those_that_they_share() {
        check("She did not sign it.", "sign", Some("not"));
        check("She did not sign or publish it.", "publish", Some("not"));
        check("She did not sign it but published another.", "published", None);
        check("Nobody came.", "came", Some("Nobody"));
        check("They found no trace of it.", "found", Some("no"));
        check("No fewer than 40 people came.", "came", None);
    }

    #[test]
    fn texts_may_end_behind_any_word() {
        check("The board found none", "found", Some("none"));
        check("She denied it and wanted nothing", "wanted", Some("nothing"));
    }

    #[test]
    fn negations_of_written_trees() {
        for (text, verb, expected) in [
            ("The heirs did not sell or rent the farm.", "rent", Some("not")),
            ("At no time did the umpire look up.", "look", Some("no")),
            ("The twins have yet to agree.", "agree", Some("yet")),
            ("In no time the pot boiled.", "boiled", None),
            ("No fewer than ninety singers came.", "came", None),
            ("The tenor did not rest but sang again.", "sang", None),
        ] {
            negates(&conllu::of(text), verb, expected);
        }
    }
}
