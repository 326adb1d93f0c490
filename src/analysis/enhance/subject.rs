//! Whose subject a noun is, wherever the parser hung it: of several, of a verb across another, of the
//! clause behind it; and who does what a passive tells.

use crate::analysis::noun_phrase::noun_phrase;
use crate::{
    analysis::Document,
    lexicon::time::{is_weekday, names_time},
    syntax::{
        pos::{Form, Pos},
        relation::Relation,
    },
};
use std::ops::Range;

/// The verb of saying that a verb behind "and" or "but" goes on from, where the parser joined that to what
/// is said: "Lund said that she had not read it, but called it …". They have one form, which the verb
/// between them has not.
pub(crate) fn goes_on_from(doc: &Document, verb: usize) -> Option<usize> {
    let arc = doc.arcs[verb];
    let form = doc.node(verb).form();
    let finite = matches!(form, Form::Past | Form::Present | Form::Present3);
    let helped = [Relation::Aux, Relation::AuxPass, Relation::Mark];
    let other = arc.relation == Relation::Conj
        && finite
        && doc.child(verb, &helped).is_none()
        && doc.node(arc.head).form() != form;
    let above = doc.arcs[arc.head];
    let said = matches!(above.relation, Relation::Ccomp | Relation::Advcl).then_some(above.head)?;
    (other && doc.node(said).pos() == Pos::Verb && doc.node(said).form() == form).then_some(said)
}

/// The subject of a verb. Where the parser found several, the one right behind a verb that a mark parts
/// from what is said ("… will close, said Ann Lee"), or else the nearest before it: "what Lund says".
pub(crate) fn subject(doc: &Document, verb: usize) -> Option<usize> {
    let article = &doc.article;
    let subject = |&t: &usize| {
        // "As many experts say", whose "as" parsers take for a preposition.
        let led = doc.child(t, &[Relation::Case]).filter(|&c| c < t);
        doc.node(t).relation() == Relation::Nsubj
            && !is_time(doc, t)
            && led.is_none_or(|c| article.word(c).eq_ignore_ascii_case("as"))
    };
    let parts = |t: usize| article.is_mark(t) && article.word(t) != ":";
    let parted = |&t: &usize| parts(verb.max(1) - 1) && parts(doc.phrase(t).end);
    let of_clause = clause_subject(doc, verb);
    let own = |t: &usize| subject(t) && Some(*t) != of_clause;
    let behind = doc.children(verb).filter(own).find(|&t| t > verb);
    behind
        .filter(parted)
        .or_else(|| doc.children(verb).filter(subject).take_while(|&t| t < verb).last())
        .or(behind)
}

/// A subject behind a verb that is its clause's, not its own: "said women | were glad".
pub(crate) fn clause_subject(doc: &Document, verb: usize) -> Option<usize> {
    let starts = |at: usize| {
        let clause = |&t: &usize| doc.node(t).relation() == Relation::Ccomp;
        doc.children(verb).filter(clause).any(|t| t > verb && doc.phrase(t).start == at)
    };
    let subject = |&t: &usize| t > verb && doc.node(t).relation() == Relation::Nsubj;
    doc.children(verb).filter(subject).find(|&t| starts(doc.phrase(t).end))
}

/// Whether a noun tells when: "wrote last week", "said this month".
pub(crate) fn is_time(doc: &Document, noun: usize) -> bool {
    let article = &doc.article;
    let before = noun.checked_sub(1).map_or("", |t| article.word(t));
    let led = ["last", "this", "next", "that", "the", "each", "every", "earlier"].contains(&before)
        || is_weekday(before);
    led && names_time(article.word(noun))
}

/// "hailed by the EU": the one who says.
pub(crate) fn agent(doc: &Document, verb: usize) -> Option<Range<usize>> {
    let article = &doc.article;
    let by = |t: usize| doc.child(t, &[Relation::Case]).is_some_and(|c| article.word(c) == "by");
    let agent = doc.children(verb).find(|&t| doc.node(t).relation() == Relation::Obl && by(t))?;
    noun_phrase(doc, agent)
}

/// The subject before a verb that the parser hung on a verb behind it, across the first: "The poll | showed
/// that Lund leads".
pub(crate) fn across(doc: &Document, verb: usize) -> Option<usize> {
    let across = |t: &usize| {
        let subject = matches!(doc.node(*t).relation(), Relation::Nsubj | Relation::NsubjPass);
        subject && doc.arcs[*t].head > verb
    };
    (doc.node(verb).sentence().start..verb).rev().find(across)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::conllu;

    /// Asserts which word of a written tree is found, counted from 1.
    fn check(tree: &str, found: impl Fn(&Document) -> Option<usize>, expected: Option<usize>) {
        assert_eq!(found(&conllu::document(tree)).map(|t| t + 1), expected, "{tree}");
    }

    #[test]
    fn subjects_are_no_times_and_no_clause_s_own() {
        let said = |first: &str, second: &str| {
            format!(
                "1 He    _ PRON _    _ 2 nsubj _ _
                 2 said  _ VERB Past _ 0 root  _ _
                 3 {first}  _ NOUN _ _ 2 nsubj _ _
                 4 {second} _ ADJ  _ _ 2 ccomp _ _"
            )
        };
        let women = said("women", "glad");
        check(&women, |doc| subject(doc, 1), Some(1));
        check(&women, |doc| clause_subject(doc, 1), Some(3));
        let week = "\
            1 what _ PRON _ _ 4 obj _ _
            2 last _ ADJ _ _ 3 amod _ _
            3 week _ NOUN _ _ 4 nsubj _ _
            4 said _ VERB Past _ 0 root _ _";
        check(week, |doc| subject(doc, 3), None);
        assert!(is_time(&conllu::document(week), 2));
        assert!(!is_time(&conllu::document(&women), 2));
    }

    #[test]
    fn subjects_hang_across_a_verb() {
        let tree = "\
            1 Polls  _ NOUN Plural _ 4 nsubj _ _
            2 showed _ VERB Past _ 4 parataxis _ _
            3 Mora   _ PROPN _ _ 4 nsubj _ _
            4 leads  _ VERB Present3 _ 0 root _ _";
        check(tree, |doc| across(doc, 1), Some(1));
        check(tree, |doc| across(doc, 3), None);
    }

    #[test]
    fn verbs_go_on_from_one_of_their_own_tense() {
        let tree = |called: &str| {
            format!(
                "1 Mora   _ PROPN _ _ 2 nsubj _ _
                 2 said   _ VERB Past _ 0 root _ _
                 3 it     _ PRON _ _ 4 nsubj _ _
                 4 helps  _ VERB Present3 _ 2 ccomp _ _
                 5 but    _ CCONJ _ _ 6 cc _ _
                 6 {called} _ 4 conj _ _"
            )
        };
        check(&tree("called _ VERB Past"), |doc| goes_on_from(doc, 5), Some(2));
        check(&tree("costs _ VERB Present3"), |doc| goes_on_from(doc, 5), None);
    }

    #[test]
    fn agents_stand_behind_by() {
        let tree = |case: &str| {
            format!(
                "1 hailed _ VERB Participle _ 0 root _ _
                 2 {case} _ ADP _ _ 3 case _ _
                 3 critics _ NOUN Plural _ 1 obl _ _"
            )
        };
        let found = |case| agent(&conllu::document(&tree(case)), 0);
        assert_eq!(found("by"), Some(2..3));
        assert_eq!(found("in"), None);
    }
}
