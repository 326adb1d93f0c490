//! What verbs, nouns and adjectives take: clauses, infinitives, and phrases behind prepositions.

use crate::{
    analysis::Document,
    lexicon::{cue, lemma::is_form_of, time::is_weekday},
    syntax::{pos::Pos, relation::Relation},
};
use std::ops::Range;

/// Prepositions of what somebody speaks for or about.
const MATTERS: &[&str] = &["for", "of", "about", "against", "with", "on", "over", "to"];

/// Whether a preposition leads to what somebody speaks for or about, behind a noun.
pub(super) fn leads(word: &str) -> bool {
    MATTERS.contains(&word) || word == "at"
}

/// "called for a vote": what stands behind the preposition.
pub(super) fn matter(doc: &Document, verb: usize, more: &[&str]) -> Option<Range<usize>> {
    use Relation::{Acl, Advcl, Ccomp, Nmod, Obj, Obl, Xcomp};
    // "talked to a crowd | about the vote": the matter may hang on those who hear of it.
    let hung = heard(doc, verb)
        .into_iter()
        .flat_map(|t| doc.children(t).filter(move |&behind| behind > t));
    let takes =
        |t: &usize| matches!(doc.node(*t).relation(), Acl | Advcl | Ccomp | Nmod | Obj | Obl);
    let behind = doc.children(verb).chain(hung).filter(|&t| t > verb).filter(takes);
    behind.into_iter().find_map(|t| {
        let case = leading(doc, verb, t).filter(|&case| leads_to(doc, verb, case, t, more))?;
        let further = [Xcomp, Advcl, Obl];
        let tail =
            doc.children(verb).filter(|&o| o > t && further.contains(&doc.node(o).relation()));
        let end = tail.map(|o| doc.phrase(o).end).fold(doc.phrase(t).end, usize::max);
        Some(case + 1..end)
    })
}

/// Those whom a verb of speech addresses: "talked to | a crowd".
fn heard(doc: &Document, verb: usize) -> Option<usize> {
    let article = &doc.article;
    let to = |t: usize| {
        let case = doc.child(t, &[Relation::Case]);
        case.is_some_and(|c| matches!(article.word(c), "to" | "with"))
    };
    doc.children(verb)
        .filter(|_| cue::addresses(article.word(verb)))
        .find(|&t| t > verb && doc.node(t).relation() == Relation::Obl && to(t))
}

/// The preposition before what hangs on a verb. "Called for the papers to be burnt": it may mark what is
/// wanted of them.
fn leading(doc: &Document, verb: usize, token: usize) -> Option<usize> {
    let start = doc.phrase(token).start;
    let mark = (start > verb && doc.node(start).relation() == Relation::Mark).then_some(start);
    let next = (start == verb + 2).then_some(verb + 1);
    doc.child(token, &[Relation::Case, Relation::Mark]).or(mark).or(next)
}

/// Whether a preposition leads to the matter of a verb. "Voted 11 to 6 on Monday night" tells none.
fn leads_to(doc: &Document, verb: usize, case: usize, token: usize, more: &[&str]) -> bool {
    let article = &doc.article;
    let (word, next) = (article.word(case), case + 1);
    // "She pleaded not guilty March 22 to": a text may break off behind it.
    if next >= article.tokens.len() {
        return false;
    }
    let than = next + 1 < article.tokens.len() && article.word(next + 1) == "than";
    let number = doc.node(next).pos() == Pos::Num || article.word(next) == "more" && than;
    let into = is_form_of(article.word(verb), &["look"]).then_some(&"into");
    MATTERS.iter().chain(more).chain(into).any(|w| w.eq_ignore_ascii_case(word))
        && !is_weekday(article.word(next))
        && !(number && word != "of" && word != "about")
        && !(["to", "with"].contains(&word) && cue::addresses(article.word(verb)))
        && !["behalf", "condition"].contains(&article.word(token))
}

#[cfg(test)]
mod tests {
    use crate::extract::quote::{indirect::tests::told, tests::check};

    #[test]
    fn matters_behind_prepositions() {
        check(
            "Ortega spoke about how the first vaccine had been made.",
            "Ortega <spoke> how the first vaccine had been made",
        );
        check(
            "They talked to a class about ways to save the turtles.",
            "They <talked> ways to save the turtles",
        );
        check(
            "The unions called for the papers to be made public.",
            "The unions <called> the papers to be made public",
        );
        check("They spoke on the condition of anonymity to the newspaper.", "");
        check("She pleaded not guilty March 22 to", "");
    }

    #[test]
    fn matters_of_written_trees() {
        told(
            "The farmers called for the dam to be drained.",
            "verb-matter: The farmers <called> the dam to be drained",
        );
        told(
            "The keeper talked to the pupils about the bees of the heath.",
            "verb-matter: The keeper <talked> the bees of the heath",
        );
        told("The board voted 9 to 2 on Thursday of last week.", "");
        told("The witness spoke on the condition of anonymity.", "");
        told("The surgeon spoke to the nurses in the corridor.", "");
    }
}
