//! Who says what a verb of saying tells: its subject, wherever the parser hung it, or the doer of a passive.

use super::cue_search;
use crate::{
    analysis::{
        Arc, Document,
        enhance::{
            control::{self, Doer},
            subject,
        },
        noun_phrase::{noun_phrase, whole_names},
        relative::is_relative,
    },
    lexicon::cue,
    syntax::{
        entity_kind::EntityKind,
        pos::{Form, Pos},
        relation::Relation,
    },
};
use std::ops::Range;

/// Verbs that a verb without a subject of its own borrows one from at most.
const FARTHEST_SUBJECT: usize = 4;

/// Whoever says: the subject of a verb of saying; of the verb that it is joined to or hangs on, where
/// it has none; the doer of a passive.
pub fn of(doc: &Document, verb: usize) -> Option<Range<usize>> {
    if let Some(own) = own(doc, verb) {
        return own;
    }
    if let Some(outer) = subject::goes_on_from(doc, verb) {
        return of(doc, outer);
    }
    let mut at = verb;
    for _ in 0..FARTHEST_SUBJECT {
        match above(doc, at) {
            Above::Verb(verb) => at = verb,
            Above::Speaker(speaker) => return speaker,
        }
        if let Some(subject) = subject::subject(doc, at) {
            return Some(joined(doc, subject, named(doc, subject)?));
        }
        if let Some(patient) = doc.child(at, &[Relation::NsubjPass]) {
            return noun_phrase(doc, patient);
        }
    }
    None
}

/// What a verb itself tells of who says, which may be that nobody is told.
fn own(doc: &Document, verb: usize) -> Option<Option<Range<usize>>> {
    if let Some(subject) = subject::subject(doc, verb) {
        return Some(named(doc, subject).map(|speaker| joined(doc, subject, speaker)));
    }
    // "who were asked to leave", "asked by a reporter whether …": the one who is asked does not ask.
    let form = doc.node(verb).form();
    let asked = doc.node(verb).relation() == Relation::Advcl
        && matches!(form, Form::Participle | Form::Past);
    if asked || doc.child(verb, &[Relation::NsubjPass, Relation::AuxPass]).is_some() {
        return Some(subject::agent(doc, verb));
    }
    let before = verb.checked_sub(1)?;
    // "but Ann Lee, who led the inquiry, wants to": the parser may have lost the name.
    let sentence = &doc.article.sentences;
    let sentence = &sentence[doc.article.sentence_of(verb)].tokens;
    if matches!(form, Form::Past | Form::Present3)
        && let Some(name) = cue_search::before_comment(doc, verb, sentence)
        && is_somebody(doc, name)
    {
        return Some(Some(whole_names(doc, name..name + 1)));
    }
    // "pictures of Lund saying that …": whoever is named right before a participle.
    if form == Form::Gerund && is_somebody(doc, before) {
        return Some(Some(whole_names(doc, before..before + 1)));
    }
    share(doc, verb)
}

/// "with 30 percent of voters saying": some of many, counted right before a participle.
fn share(doc: &Document, verb: usize) -> Option<Option<Range<usize>>> {
    let says = cue::takes(doc.node(verb).text()) & cue::SPEECH != 0;
    if doc.node(verb).form() != Form::Gerund || !says {
        return None;
    }
    let sentence = &doc.node(verb).sentence();
    let within = |t: &usize| {
        matches!(doc.node(*t).pos(), Pos::Noun | Pos::Propn | Pos::Num | Pos::Adj | Pos::Det)
            || doc.node(*t).text() == "of"
            || doc.node(*t).text() == "in"
    };
    let start = (sentence.start..verb).rev().take_while(within).last()?;
    (start..verb).find(|&t| doc.node(t).pos() == Pos::Num).map(|t| Some(t..verb))
}

/// Where a verb without a subject has one from.
enum Above {
    Verb(usize),
    Speaker(Option<Range<usize>>),
}

fn above(doc: &Document, verb: usize) -> Above {
    let (relation, form) = (doc.node(verb).relation(), doc.node(verb).form());
    match (relation, control::doer(doc, verb)) {
        (Relation::Ccomp, _) if form == Form::Gerund => Above::Verb(doc.arcs[verb].head),
        (Relation::Acl, _) if form == Form::Participle => Above::Speaker(subject::agent(doc, verb)),
        // "released a statement saying that": whoever released it says so.
        (Relation::Acl, Some(Doer::Noun(noun))) if is_told_of(doc, noun) => {
            Above::Verb(doc.arcs[noun].head)
        }
        (_, Some(Doer::Noun(noun))) => Above::Speaker(noun_phrase(doc, noun)),
        (_, Some(Doer::Of(over))) => Above::Verb(over),
        (_, None) => Above::Speaker(None),
    }
}

/// Whether a noun is the object of a verb, and nobody's name.
fn is_told_of(doc: &Document, noun: usize) -> bool {
    let object = doc.node(noun).relation() == Relation::Obj;
    object && doc.node(noun).pos() != Pos::Propn && !is_somebody(doc, noun)
}

/// Whether a token is of a person's or an organization's name, or a word for one of several.
fn is_somebody(doc: &Document, token: usize) -> bool {
    let names = &doc.names;
    let behind = names.partition_point(|n| n.tokens.end <= token);
    let named = names.get(behind).filter(|n| n.tokens.contains(&token));
    named.is_some_and(|n| n.kind != EntityKind::Place)
        || ["one", "others", "some", "those"].contains(&doc.node(token).text())
}

/// A speaker with the office before it that the parser took for a subject of its own: "the old mayor |
/// Ann Lee said".
fn joined(doc: &Document, subject: usize, speaker: Range<usize>) -> Range<usize> {
    let Arc { head, .. } = doc.arcs[subject];
    let office = |t: &usize| {
        doc.node(*t).relation() == Relation::Nsubj && doc.phrase(*t).end == speaker.start
    };
    let noun = |t: &usize| doc.node(*t).pos() != Pos::Pron;
    let office = doc.children(head).filter(noun).find(office);
    let phrase = office.and_then(|t| noun_phrase(doc, t));
    phrase.map_or(speaker.clone(), |p| p.start..speaker.end)
}

/// A subject as the speaker: its phrase, or the relative pronoun that it is.
pub fn named(doc: &Document, subject: usize) -> Option<Range<usize>> {
    if is_relative(doc.node(subject).text()) {
        return Some(subject..subject + 1);
    }
    let phrase = noun_phrase(doc, subject)?;
    Some(match name_beside(doc, subject, phrase.end) {
        Some(name) if name.start == phrase.end + 1 => phrase.start..name.end,
        Some(name) => name,
        None => phrase,
    })
}

/// The name that a comma parts from its bearer's office, or from one of many: "the council leader, Ann
/// Lee", "one farmer who fled, Ann Lee".
fn name_beside(doc: &Document, office: usize, end: usize) -> Option<Range<usize>> {
    let name =
        doc.child(office, &[Relation::Appos]).filter(|&t| doc.node(t).pos() == Pos::Propn)?;
    let name = whole_names(doc, name..name + 1);
    let noun = matches!(doc.node(office).pos(), Pos::Noun | Pos::Num);
    (noun && name.start > end && doc.node(name.start - 1).text() == ",").then_some(name)
}

#[cfg(test)]
mod tests {
    use crate::{analysis::conllu, extract::quote::tests::check};

    #[test]
    fn speakers_wherever_they_stand() {
        check(
            "The mayor has gained, with 30 percent of voters saying they like her plan.",
            "30 percent of voters <saying> they like her plan",
        );
        check(
            "One baker who lost his shop, Anna Petrov, said he had never seen such rain.",
            "Anna Petrov <said> he had never seen such rain",
        );
        check(
            "Kaya said on Monday that she had not read the script, but called it “a good starting point for our work”.",
            "Kaya <said> she had not read the script\n\
             Kaya <called> a good starting point for our work",
        );
        check(
            "But Noor Rahman, who led the inquiry into the crash, wants to close the old airport.",
            "Noor Rahman <wants> to close the old airport",
        );
    }

    /// Asserts who says what a verb of a written tree tells.
    fn says(text: &str, verb: &str, expected: &str) {
        let doc = conllu::of(text);
        let verb = (0..doc.arcs.len()).find(|&t| doc.node(t).text() == verb).expect("the verb");
        let speaker = super::of(&doc, verb);
        let words = speaker.map_or("-", |tokens| doc.article.span(&tokens).of(doc.article.text));
        assert_eq!(words, expected, "{text}");
    }

    #[test]
    fn speakers_of_written_trees() {
        says("The referee, a teacher from Galway, said the goal stood.", "said", "The referee");
        says(
            "One grower who lost his crop, Amina Diallo, said the hail fell at noon.",
            "said",
            "Amina Diallo",
        );
        says("Asked by a pupil whether whales sleep, the diver smiled.", "Asked", "a pupil");
        says("The tenants met the landlord and threatened to leave.", "threatened", "The tenants");
        says("Asked about the fine, the jockey shrugged.", "Asked", "-");
        says("The pilot was told to turn back to Lisbon.", "told", "-");
        says("“The score is lost,” Wanjiru wrote last week.", "wrote", "Wanjiru");
    }
}
