//! Lines of one clause: who did what, as far as so many words reach, with whose words it stands in.

use super::{
    compress::{Cut, is_unconditional, shorten},
    line::Shown,
};
use crate::{
    analysis::Document,
    extract::event::{Event, argument_role::Role},
    rank::count,
    syntax::{pos::Pos, relation::Relation},
};
use std::ops::Range;

/// The line of an event in at most so many words, where it has one that stays true: without the last of its
/// times, places, reasons and manners, as many as it takes.
pub fn line(doc: &Document, event: &Event, most: usize) -> Option<Shown> {
    let article = &doc.article;
    let sentence = article.sentence_of(event.predicate.start);
    let tokens = &article.sentences[sentence].tokens;
    if !event.is_listed() || event.negated {
        return None;
    }
    let top = |t: usize| doc.arcs[t].head == t || !event.predicate.contains(&doc.arcs[t].head);
    let head = event.predicate.clone().find(|&t| top(t));
    let head = head.filter(|&t| is_claim(doc, t, event.attribution.is_some()))?;
    let start = event.tokens.start.max(tokens.start);
    ends(event).into_iter().rev().find_map(|end| {
        let rest = end..tokens.end;
        if !parts(doc, event, end, tokens.end) || !is_apart(doc, event, head, end, &rest) {
            return None;
        }
        let shown = with_attribution(doc, event, sentence, start..end)?;
        let shown = shorten(doc, &shown, Cut::All);
        let words = count(article, shown.runs.iter().flat_map(Clone::clone));
        (words <= most && is_unconditional(doc, &rest)).then_some(shown)
    })
}

/// Where a clause can end: behind who did what, and behind each further argument, in order.
fn ends(event: &Event) -> Vec<usize> {
    let core = [event.subject.as_ref(), event.object.as_ref()].into_iter().flatten();
    let core = core.fold(event.predicate.end, |end, part| end.max(part.end));
    let behind = event.others.iter().filter(|(role, part)| {
        part.start >= core && part.end <= event.tokens.end && *role != Role::About
    });
    let mut ends: Vec<usize> = behind.map(|(_, part)| part.end).chain([core]).collect();
    ends.sort_unstable();
    ends.dedup();
    ends
}

/// Whether what is left out of a clause belongs to none of what stays, but its verb, which does without it:
/// "£1.73 billion a year | earlier" cannot be parted.
fn is_apart(doc: &Document, event: &Event, verb: usize, end: usize, rest: &Range<usize>) -> bool {
    let stays = event.tokens.start..end;
    // "sets out three ways for her party | to pass the budget"
    if rest
        .clone()
        .next()
        .is_some_and(|t| doc.node(t).pos() == Pos::Part && doc.node(t).is(&["to"]))
    {
        return false;
    }
    !rest.clone().filter(|&t| doc.node(t).pos() != Pos::Punct).any(|t| {
        let above = doc.arcs[t].head;
        if above == verb {
            return is_needed(doc.node(t).relation());
        }
        stays.contains(&above) && !event.predicate.contains(&above)
    })
}

/// Whether a verb's clause is a claim of its own: no relative or adverbial clause, and none under another verb
/// but that of whose words it is.
fn is_claim(doc: &Document, verb: usize, attributed: bool) -> bool {
    match doc.node(verb).relation() {
        Relation::Root | Relation::Parataxis => true,
        Relation::Conj => is_claim(doc, doc.arcs[verb].head, attributed),
        Relation::Ccomp => attributed,
        _ => false,
    }
}

/// Whether a clause can end before a token: a mark, a conjunction or a further argument stands there. "waved
/// play | on" and "earned OMR | 8.9 million" cannot.
fn parts(doc: &Document, event: &Event, at: usize, end: usize) -> bool {
    let argument =
        event.others.iter().any(|(_, part)| part.start == at) && doc.node(at).pos() != Pos::Num;
    let joins = || matches!(doc.node(at).pos(), Pos::Punct | Pos::Cconj | Pos::Sconj);
    at >= end || argument || joins()
}

/// Whether what hangs on a verb by a relation cannot be left out: "waved play | on", "made him | leave".
fn is_needed(relation: Relation) -> bool {
    use Relation::{Ccomp, CompoundPrt, Iobj, Obj, Xcomp};
    matches!(relation, Ccomp | CompoundPrt | Iobj | Obj | Xcomp)
}

/// A clause with whose words it stands in, before it or behind.
fn with_attribution(
    doc: &Document,
    event: &Event,
    sentence: usize,
    clause: Range<usize>,
) -> Option<Shown> {
    let Some(said) = event.attribution.clone() else {
        return Some(Shown { sentence, runs: vec![clause] });
    };
    let article = &doc.article;
    if article.sentence_of(said.start) != sentence {
        return None;
    }
    if said.start < clause.start {
        let whole = said.start..clause.end;
        return Some(Shown { sentence, runs: vec![whole] });
    }
    let comma = said.start > clause.end && article.word(said.start - 1) == ",";
    let said = said.start - usize::from(comma)..said.end;
    let apart = said.start >= clause.end;
    let whole = clause.start..said.end;
    let runs = if said.start == clause.end { vec![whole] } else { vec![clause, said] };
    apart.then_some(Shown { sentence, runs })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{extract::Facts, model::Models};

    /// The lines of a sentence's events.
    fn check(text: &str, most: usize, expected: &[&str]) {
        let doc = Document::read(text, None, Models::english());
        let facts = Facts::new(&doc, None);
        let lines = facts.events.iter().filter_map(|event| line(&doc, event, most));
        let mut shown: Vec<String> = lines.map(|line| line.text(&doc.article).1).collect();
        shown.dedup();
        assert_eq!(shown, expected, "{text}");
    }

    #[test]
    fn a_clause_goes_without_its_last_arguments() {
        let text = "The firm cut 400 jobs in Leeds on Monday, and the mayor left the room.";
        check(text, 9, &["The firm cut 400 jobs in Leeds on Monday", "the mayor left the room"]);
        check(text, 7, &["The firm cut 400 jobs in Leeds", "the mayor left the room"]);
    }

    #[test]
    fn whose_words_they_are_stays() {
        check(
            "The plan would cost £4 million a year, according to the mayor, and would hurt the mill.",
            13,
            &["The plan would cost £4 million a year, according to the mayor"],
        );
    }

    #[test]
    fn what_would_not_be_true_alone_is_no_line() {
        check("The firm will cut 400 jobs in Leeds unless the mayor pays for the roof.", 8, &[]);
        check("The mill closed if the firm had sold the land to the council.", 4, &[]);
        check("The firm did not cut 400 jobs in Leeds on Monday.", 6, &[]);
        check("The firm denied that it had cut 400 jobs in Leeds on Monday.", 6, &[]);
    }
}
