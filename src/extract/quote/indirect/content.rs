//! The clause that a verb of saying or thinking takes, wherever it stands and whatever the parser hung it on.

use super::{told::SHORTEST, verb::is_told};
use crate::{
    analysis::{
        Document,
        enhance::{
            complement::{is_clause, is_finite},
            subject,
        },
    },
    lexicon::cue,
    syntax::{
        pos::{Form, Pos},
        relation::Relation,
    },
    text::word_set::WordSet,
};
use std::ops::Range;

/// Words that lead a clause of time or reason.
const ADVERBIAL: WordSet = WordSet::new(&[
    "after", "although", "as", "because", "before", "since", "though", "until", "when", "while",
]);

/// "said the river would rise": the clause that a verb takes, with those joined to it.
pub(super) fn clause(doc: &Document, verb: usize) -> Option<Range<usize>> {
    let takes = cue::takes(doc.node(verb).text());
    let says = takes & (cue::SPEECH | cue::THOUGHT) != 0;
    // "praised that the bridge was safe": the clause of a verb that takes a phrase as well.
    let plain =
        |c: usize| takes != 0 && is_told(doc, verb) && is_finite(doc, c) && !is_of_noun(doc, c);
    let clause = doc
        .children(verb)
        .filter(|&t| doc.node(t).relation() == Relation::Ccomp)
        .filter(|&c| says && is_clause(doc, c) || plain(c))
        .filter(|&c| !is_adverbial(doc, c) && !goes_on(doc, verb, c))
        .max_by_key(|&c| (is_next(doc, verb, c), doc.phrase(c).len()))?;
    let content = doc.phrase(clause);
    // A clause behind the verb may hold the verb's subject, where the parser erred.
    let start = if clause > verb { content.start.max(verb + 1) } else { content.start };
    let content = if content.contains(&verb) { start..content.end } else { content };
    // "said women who came | were glad": its subject may hang on the verb of saying.
    let start = subject::clause_subject(doc, verb)
        .map(|t| doc.phrase(t))
        .filter(|subject| subject.end == content.start)
        .map_or(content.start, |subject| subject.start);
    let content = start..content.end;
    let end = joined_end(doc, verb, content.end);
    // "said it helps when it rains": the parser may hang the condition on the verb of saying.
    let condition = doc.children(verb).filter(|&t| doc.node(t).relation() == Relation::Advcl);
    let condition = condition.map(|t| doc.phrase(t)).find(|phrase| {
        let led = matches!(doc.node(phrase.start).relation(), Relation::Mark | Relation::Advmod);
        phrase.start == end && led
    });
    Some(content.start..condition.map_or(end, |phrase| phrase.end))
}

/// Whether a clause stands right behind its verb, up to adverbs and "that".
fn is_next(doc: &Document, verb: usize, clause: usize) -> bool {
    let start = doc.phrase(clause).start;
    let between = |t: usize| matches!(doc.node(t).pos(), Pos::Adv | Pos::Punct);
    start > verb && (verb + 1..start).all(between)
}

/// Where the last of the clauses ends that "that" joins to one: "said that …, that … and that …".
fn joined_end(doc: &Document, verb: usize, end: usize) -> usize {
    let article = &doc.article;
    let joined = |phrase: &Range<usize>| {
        let joint = |&t: &usize| !matches!(article.word(t), "," | ";" | "and" | "but" | "or");
        phrase.clone().find(joint).is_some_and(|t| article.word(t) == "that")
    };
    // "said they are fine | with what it brings".
    let short = end <= verb + SHORTEST;
    let opens = |phrase: &Range<usize>| {
        !matches!(doc.node(phrase.start).pos(), Pos::Punct | Pos::Cconj | Pos::Verb)
    };
    doc.children(verb)
        .filter(|&t| matches!(doc.node(t).relation(), Relation::Ccomp | Relation::Conj))
        .map(|t| (doc.phrase(t), is_rest(doc, t)))
        .filter(|(phrase, _)| phrase.start >= end)
        .fold(end, |end, (phrase, rest)| {
            let next = phrase.start == end && (rest || short && opens(&phrase));
            if next || joined(&phrase) { end.max(phrase.end) } else { end }
        })
}

/// Whether a clause may be the rest of the one before it, which the parser cut: "said he holds | his task
/// done".
fn is_rest(doc: &Document, clause: usize) -> bool {
    let own = [Relation::Nsubj, Relation::NsubjPass, Relation::Expl, Relation::Mark, Relation::Cc];
    let marked = doc.node(doc.phrase(clause).start).pos() == Pos::Punct;
    !marked && doc.child(clause, &own).is_none()
}

/// Whether "that" leads a clause right behind a noun that takes one: "seized on | the claim that …".
fn is_of_noun(doc: &Document, clause: usize) -> bool {
    let start = doc.phrase(clause).start;
    let noun = start.checked_sub(1).filter(|&t| doc.node(t).pos() == Pos::Noun);
    doc.node(start).text() == "that"
        && noun.is_some_and(|t| cue::noun_takes(doc.node(t).text()) & cue::THOUGHT != 0)
}

/// Whether a clause tells when or why: "said as the doors closed".
fn is_adverbial(doc: &Document, clause: usize) -> bool {
    // "…,” Lee said, as the doors closed": a comma belongs to the clause behind it.
    let first = doc.phrase(clause).find(|&t| doc.node(t).pos() != Pos::Punct).unwrap_or(clause);
    doc.arcs[first].head == clause && ADVERBIAL.contains(doc.node(first).text())
}

/// Whether a clause behind a mark tells what happens then, not what is said: "…, he said, leaving the
/// hall", "…, she said, and the doors closed".
fn goes_on(doc: &Document, verb: usize, clause: usize) -> bool {
    if clause < verb {
        return false;
    }
    let start = doc.phrase(clause).start.max(verb + 1);
    let first = (start..clause).find(|&t| doc.node(t).pos() != Pos::Punct).unwrap_or(clause);
    let marked = doc.node(first - 1).text() == ",";
    let joins = doc.node(first).pos() == Pos::Cconj;
    let comments = ["where", "which", "who", "whose"].contains(&doc.node(first).text());
    marked && (joins || comments || doc.node(first).form() == Form::Gerund)
}

#[cfg(test)]
mod tests {
    use crate::extract::quote::{indirect::tests::told, tests::check};

    #[test]
    fn clauses_that_parsers_take_apart() {
        check(
            "While he acknowledged rain was a major reason, others stayed.",
            "he <acknowledged> rain was a major reason",
        );
        check(
            "The minister proposes allowing parents to deduct the cost.",
            "The minister <proposes> allowing parents to deduct the cost",
        );
        check(
            "Ferrante is promising to help the fishing villages.",
            "Ferrante <promising> to help the fishing villages",
        );
        check(
            "Many see the deal as a threat to the town.",
            "Many <see> the deal as a threat to the town",
        );
    }

    #[test]
    fn clauses_stand_apart_from_their_verb() {
        check(
            "Mbeki said on Friday at a trial in Durban that the witness may return.",
            "Mbeki <said> the witness may return",
        );
        check(
            "The vet said that the mare is lame, that it may recover and that nobody knows how long.",
            "The vet <said> the mare is lame, that it may recover and that nobody knows how long",
        );
        check("The goalkeeper said nothing for an hour on Friday.", "");
        check(
            "As the figures show, the river rose by two metres.",
            "the figures <show> the river rose by two metres",
        );
        check("Speaking to reporters from the region, Yusuf smiled.", "");
    }

    #[test]
    fn clauses_that_lost_their_subject() {
        check(
            "He said women who worked there were glad of the change.",
            "He <said> women who worked there were glad of the change",
        );
        check(
            "But the engineers said that is very unlikely.",
            "the engineers <said> that is very unlikely",
        );
        check(
            "Novak asked the jury whether the lawyer would return.",
            "Novak <asked> whether the lawyer would return",
        );
        check(
            "The prosecutor seized on the claim that the alibi was false.",
            "The prosecutor <seized> the claim that the alibi was false",
        );
    }

    #[test]
    fn clauses_of_written_trees() {
        told(
            "The coroner found on Tuesday at the inquest that the brakes had failed.",
            "verb-clause: The coroner <found> the brakes had failed",
        );
        told(
            "The sailors said that the mast broke, that the radio died and that nobody slept.",
            "verb-clause: The sailors <said> the mast broke, that the radio died and that nobody slept",
        );
        told(
            "A customer asked the butcher whether the ham was smoked.",
            "verb-clause: A customer <asked> whether the ham was smoked",
        );
        told("The juror objected when the clerk read his name.", "");
        told("The choir sang that song because the widow asked.", "");
        told("“No,” the goalkeeper said, and the hall fell silent.", "");
        told("The boy who says such things is gone.", "");
    }
}
