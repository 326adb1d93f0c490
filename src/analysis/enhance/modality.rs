//! What auxiliaries make of a verb's deed, its own and those that it shares: that it will be done, may be
//! done, or is a condition.

use super::helpers;
use crate::{
    analysis::Document,
    syntax::{pos::Form, relation::Relation},
};

const WILL: &[&str] = &["will", "shall", "'ll", "’ll", "wo"];

const MAY: &[&str] = &["can", "could", "may", "might", "should", "would"];

/// "would", and before a participle "had".
const WOULD_OR_HAD: &[&str] = &["'d", "’d"];

/// Whether one of some words helps a verb, or leads it: an auxiliary, a copula or a mark.
pub(crate) fn helped(doc: &Document, verb: usize, words: &[&str]) -> bool {
    helpers(doc, verb).any(|t| {
        use Relation::{Aux, AuxPass, Cop, Mark};
        matches!(doc.node(t).relation(), Aux | AuxPass | Cop | Mark) && doc.node(t).is(words)
    })
}

/// "It will open", "it shall be opened".
pub(crate) fn will(doc: &Document, verb: usize) -> bool {
    helped(doc, verb, WILL)
}

/// "It may open", "it would have been opened", "it'd open"; not "it'd opened".
pub(crate) fn may(doc: &Document, verb: usize) -> bool {
    let base = || doc.node(verb).form() == Form::Base;
    helped(doc, verb, MAY) || helped(doc, verb, WOULD_OR_HAD) && base()
}

/// "If it opens", "whether it opens".
pub(crate) fn is_condition(doc: &Document, verb: usize) -> bool {
    helped(doc, verb, &["if", "unless", "whether"])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Models;

    /// Whether a verb's deed will be done, may be done, is a condition.
    fn check(text: &str, verb: &str, expected: (bool, bool, bool)) {
        let doc = Document::read(text, None, Models::english());
        let head = (0..doc.arcs.len()).find(|&t| doc.article.word(t) == verb).expect("the verb");
        let found = (will(&doc, head), may(&doc, head), is_condition(&doc, head));
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn auxiliaries_are_shared() {
        check("The ferry will leave and return on Friday.", "return", (true, false, false));
        check("The ferry may leave or stay.", "stay", (false, true, false));
        check("They left and will return.", "left", (false, false, false));
    }

    #[test]
    fn short_forms_are_two_words() {
        check("They'll leave on Friday.", "leave", (true, false, false));
        check("They'd leave on Friday.", "leave", (false, true, false));
        check("They'd left on Friday.", "left", (false, false, false));
    }

    #[test]
    fn conditions_lead_a_verb() {
        check("If the ferry leaves, they wave.", "leaves", (false, false, true));
        check("If the ferry leaves, they wave.", "wave", (false, false, false));
    }
}
