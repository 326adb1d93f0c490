//! What a cue tells that stands in the middle of its words: "Had it rained, she added, we would have left".

use super::told::{SHORTEST, states};
use crate::{
    analysis::Document,
    syntax::{
        pos::{Form, Pos},
        relation::Relation,
    },
    text::word_set::WordSet,
};
use std::ops::Range;

/// Words that lead what a clause before them holds under.
const RESERVES: WordSet = WordSet::new(&["if", "provided", "unless"]);

/// Verbs that stand before their subject in a condition: "had it rained", "should it rain".
const TURNED: WordSet = WordSet::new(&["had", "should", "were"]);

/// The words around an inserted cue: those before it where they say something by themselves, else all of
/// the clause, with the cue.
pub(super) fn around(doc: &Document, before: Range<usize>, behind: Range<usize>) -> Range<usize> {
    let parts = |t: &usize| matches!(doc.node(*t).text(), ";" | ":");
    let start = before.clone().rev().find(parts).map_or(before.start, |t| t + 1);
    let before = start..before.end;
    let stop = |t: &usize| doc.node(*t).text() == ";";
    let behind = behind.start..behind.clone().find(stop).unwrap_or(behind.end);
    let Some(opens) = behind.clone().next() else { return before };
    if doc.node(opens).text() == "that" || before.is_empty() || is_aside(doc, before.start) {
        return behind;
    }
    let whole = before.start..behind.end;
    let alone = before.len() >= SHORTEST && states(doc, &before) && !depends(doc, &before);
    if alone && !is_reserve(doc, &behind) { before } else { whole }
}

/// Whether a participle opens some words, which tells of the speaker: "Asked about the bridge, Lund said, …".
fn is_aside(doc: &Document, first: usize) -> bool {
    let participle = matches!(doc.node(first).form(), Form::Gerund | Form::Participle | Form::Past);
    doc.node(first).pos() == Pos::Verb && participle && !doc.node(first).is(&["had", "were"])
}

/// Whether some words are a clause that another is to follow: "if it rains", "had it rained", "when it rains".
fn depends(doc: &Document, words: &Range<usize>) -> bool {
    let leads = |t: &usize| !matches!(doc.node(*t).pos(), Pos::Punct | Pos::Cconj);
    let Some(first) = words.clone().find(leads) else { return false };
    let turned = TURNED.contains(&doc.node(first).text().to_lowercase())
        && words.contains(&(first + 1))
        && !doc.node(first + 1).is_verbal();
    let marked = doc.node(first).relation() == Relation::Mark
        || doc.node(first).is(&["even", "if", "once", "unless", "when", "whenever", "while"]);
    let comma = words.clone().rev().find(|&t| doc.node(t).text() == ",");
    let goes_on = comma.is_some_and(|t| states(doc, &(t + 1..words.end)));
    (turned || marked) && !goes_on
}

/// Whether some words say under what those before them hold: "but only if she pays".
fn is_reserve(doc: &Document, words: &Range<usize>) -> bool {
    let leads = |t: &usize| !doc.node(*t).is(&["but", "and", "only", "even"]);
    words.clone().find(leads).is_some_and(|t| RESERVES.contains(doc.node(t).text()))
}

#[cfg(test)]
mod tests {
    use crate::extract::quote::tests::check;

    #[test]
    fn conditions_stay_with_what_they_lead() {
        check(
            "Had the storm come a day later, the captain added, they would have lost the boat.",
            "the captain <added> Had the storm come a day later, the captain added, they would have \
             lost the boat",
        );
        check(
            "If the price fell, she promised, the bakery would stay open until May.",
            "she <promised> If the price fell, she promised, the bakery would stay open until May",
        );
        check(
            "The insurer will pay for the roof, he said, but only if the owner mends the wall.",
            "he <said> The insurer will pay for the roof, he said, but only if the owner mends the wall",
        );
    }

    #[test]
    fn a_clause_ends_at_its_mark() {
        check(
            "The mill is old; its wheel, engineers say, may last another winter.",
            "engineers <say> its wheel, engineers say, may last another winter",
        );
        check(
            "The mill, engineers say, may last another winter; the owner wants to sell it.",
            "engineers <say> The mill, engineers say, may last another winter",
        );
    }

    #[test]
    fn words_before_a_cue_may_stand_alone() {
        check(
            "The river will rise by two metres, the agency said, and the town was cleared.",
            "the agency <said> The river will rise by two metres",
        );
    }
}
