//! Who says what a verb of saying tells: its subject, wherever the parser hung it, or the doer of a passive.

use super::{cue_search, marks::is_mark};
use crate::{
    analysis::{
        Arc, Document,
        enhance::control::{self, Doer},
        noun_phrase::{noun_phrase, whole_names},
        relative::is_relative,
    },
    extract::timex,
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
    if let Some(outer) = beside_outer(doc, verb) {
        return of(doc, outer);
    }
    let mut at = verb;
    for _ in 0..FARTHEST_SUBJECT {
        match above(doc, at) {
            Above::Verb(verb) => at = verb,
            Above::Speaker(speaker) => return speaker,
        }
        if let Some(subject) = subject(doc, at) {
            return Some(joined(doc, subject, named(doc, subject)?));
        }
        if let Some(patient) = doc.child(at, &[Relation::NsubjPass]) {
            return noun_phrase(doc, patient);
        }
    }
    None
}

/// The verb of saying that a verb behind "and" or "but" goes on from, where the parser joined that to what
/// is said: "Lund said that she had not read it, but called it …". They have one form, which the verb
/// between them has not.
fn beside_outer(doc: &Document, verb: usize) -> Option<usize> {
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

/// What a verb itself tells of who says, which may be that nobody is told.
fn own(doc: &Document, verb: usize) -> Option<Option<Range<usize>>> {
    if let Some(subject) = subject(doc, verb) {
        return Some(named(doc, subject).map(|speaker| joined(doc, subject, speaker)));
    }
    // "who were asked to leave", "asked by a reporter whether …": the one who is asked does not ask.
    let form = doc.node(verb).form();
    let asked = doc.node(verb).relation() == Relation::Advcl
        && matches!(form, Form::Participle | Form::Past);
    if asked || doc.child(verb, &[Relation::NsubjPass, Relation::AuxPass]).is_some() {
        return Some(agent(doc, verb));
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
        (Relation::Acl, _) if form == Form::Participle => Above::Speaker(agent(doc, verb)),
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

/// The subject of a verb. Where the parser found several, the one right behind a verb that a mark parts
/// from what is said ("… will close, said Ann Lee"), or else the nearest before it: "what Lund says".
pub fn subject(doc: &Document, verb: usize) -> Option<usize> {
    let article = &doc.article;
    let subject = |&t: &usize| {
        // "As many experts say", whose "as" parsers take for a preposition.
        let led = doc.child(t, &[Relation::Case]).filter(|&c| c < t);
        doc.node(t).relation() == Relation::Nsubj
            && !is_time(doc, t)
            && led.is_none_or(|c| article.word(c).eq_ignore_ascii_case("as"))
    };
    let parts = |t: usize| is_mark(article, t) && article.word(t) != ":";
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
pub fn clause_subject(doc: &Document, verb: usize) -> Option<usize> {
    let starts = |at: usize| {
        let clause = |&t: &usize| doc.node(t).relation() == Relation::Ccomp;
        doc.children(verb).filter(clause).any(|t| t > verb && doc.phrase(t).start == at)
    };
    let subject = |&t: &usize| t > verb && doc.node(t).relation() == Relation::Nsubj;
    doc.children(verb).filter(subject).find(|&t| starts(doc.phrase(t).end))
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

pub fn is_weekday(word: &str) -> bool {
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"].contains(&word)
}

/// Whether a noun tells when: "wrote last week", "said this month".
pub fn is_time(doc: &Document, noun: usize) -> bool {
    let article = &doc.article;
    let before = noun.checked_sub(1).map_or("", |t| article.word(t));
    let led = ["last", "this", "next", "that", "the", "each", "every", "earlier"].contains(&before)
        || is_weekday(before);
    led && timex::names_time(article.word(noun))
}

/// "hailed by the EU": the one who says.
pub fn agent(doc: &Document, verb: usize) -> Option<Range<usize>> {
    let article = &doc.article;
    let by = |t: usize| doc.child(t, &[Relation::Case]).is_some_and(|c| article.word(c) == "by");
    let agent = doc.children(verb).find(|&t| doc.node(t).relation() == Relation::Obl && by(t))?;
    noun_phrase(doc, agent)
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
