//! Who says what a verb of saying tells: its subject, wherever the parser hung it, or the doer of a passive.

use super::{
    cue,
    mark::is_mark,
    phrase::{noun_phrase, whole_names},
    relative::is_relative,
};
use crate::{
    EntityKind,
    parse::{Arc, Parsed, Relation},
    tag::{Form, Pos},
};
use std::ops::Range;

/// Verbs that a verb without a subject of its own borrows one from at most.
const FARTHEST_SUBJECT: usize = 4;

/// Whoever says: the subject of a verb of saying; of the verb that it is joined to or hangs on, where
/// it has none; the doer of a passive.
pub fn of(parsed: &Parsed, verb: usize) -> Option<Range<usize>> {
    if let Some(own) = own(parsed, verb) {
        return own;
    }
    let mut at = verb;
    for _ in 0..FARTHEST_SUBJECT {
        match above(parsed, at) {
            Above::Verb(verb) => at = verb,
            Above::Speaker(speaker) => return speaker,
        }
        if let Some(subject) = subject(parsed, at) {
            return Some(joined(parsed, subject, named(parsed, subject)?));
        }
        if let Some(patient) = parsed.child(at, &[Relation::NsubjPass]) {
            return noun_phrase(parsed, patient);
        }
    }
    None
}

/// What a verb itself tells of who says, which may be that nobody is told.
fn own(parsed: &Parsed, verb: usize) -> Option<Option<Range<usize>>> {
    if let Some(subject) = subject(parsed, verb) {
        return Some(named(parsed, subject).map(|speaker| joined(parsed, subject, speaker)));
    }
    // "who were asked to leave", "asked by a reporter whether …": the one who is asked does not ask.
    let form = parsed.named.tagged.form(verb);
    let asked = parsed.arcs[verb].relation == Relation::Advcl
        && matches!(form, Form::Participle | Form::Past);
    if asked || parsed.child(verb, &[Relation::NsubjPass, Relation::AuxPass]).is_some() {
        return Some(agent(parsed, verb));
    }
    // "pictures of Lund saying that …": whoever is named right before a participle.
    let before = verb.checked_sub(1).filter(|&t| form == Form::Gerund && is_somebody(parsed, t))?;
    Some(Some(whole_names(parsed, before..before + 1)))
}

/// Where a verb without a subject has one from.
enum Above {
    Verb(usize),
    Speaker(Option<Range<usize>>),
}

fn above(parsed: &Parsed, verb: usize) -> Above {
    let tagged = &parsed.named.tagged;
    let arc = parsed.arcs[verb];
    match arc.relation {
        Relation::Root => Above::Speaker(None),
        Relation::Xcomp => match parsed.child(arc.head, &[Relation::Obj, Relation::Iobj]) {
            Some(asked) if asked < verb => Above::Speaker(noun_phrase(parsed, asked)),
            _ => Above::Verb(arc.head),
        },
        Relation::Advcl => Above::Verb(said_between(parsed, arc.head, verb).unwrap_or(arc.head)),
        Relation::Conj => Above::Verb(arc.head),
        Relation::Ccomp if tagged.form(verb) == Form::Gerund => Above::Verb(arc.head),
        Relation::Acl if tagged.form(verb) == Form::Participle => {
            Above::Speaker(agent(parsed, verb))
        }
        Relation::Acl => match parsed.arcs[arc.head] {
            Arc { head, relation: Relation::Obj, .. }
                if tagged.pos(arc.head) != Pos::Propn && !is_somebody(parsed, arc.head) =>
            {
                Above::Verb(head)
            }
            _ => Above::Speaker(noun_phrase(parsed, arc.head)),
        },
        _ => Above::Speaker(None),
    }
}

/// Whether a token is of a person's or an organization's name, or a word for one of several.
fn is_somebody(parsed: &Parsed, token: usize) -> bool {
    let names = &parsed.named.names;
    let behind = names.partition_point(|n| n.tokens.end <= token);
    let named = names.get(behind).filter(|n| n.tokens.contains(&token));
    named.is_some_and(|n| n.kind != EntityKind::Place)
        || ["one", "others", "some", "those"].contains(&parsed.named.tagged.article.word(token))
}

/// The subject of a verb. Where the parser found several, the one right behind a verb that a mark parts
/// from what is said ("… will close, said Ann Lee"), or else the nearest before it: "what Lund says".
pub fn subject(parsed: &Parsed, verb: usize) -> Option<usize> {
    let article = &parsed.named.tagged.article;
    let subject = |&t: &usize| {
        // "As many experts say", whose "as" parsers take for a preposition.
        let led = parsed.child(t, &[Relation::Case]).filter(|&c| c < t);
        parsed.arcs[t].relation == Relation::Nsubj
            && !is_weekday(article.word(t))
            && led.is_none_or(|c| article.word(c).eq_ignore_ascii_case("as"))
    };
    let parts = |t: usize| is_mark(article, t) && article.word(t) != ":";
    let parted = |&t: &usize| parts(verb.max(1) - 1) && parts(parsed.phrase(t).end);
    let behind = parsed.children(verb).filter(subject).find(|&t| t > verb);
    behind
        .filter(parted)
        .or_else(|| parsed.children(verb).filter(subject).take_while(|&t| t < verb).last())
        .or(behind)
}

/// A speaker with the office before it that the parser took for a subject of its own: "the old mayor |
/// Ann Lee said".
fn joined(parsed: &Parsed, subject: usize, speaker: Range<usize>) -> Range<usize> {
    let Arc { head, .. } = parsed.arcs[subject];
    let office = |t: &usize| {
        parsed.arcs[*t].relation == Relation::Nsubj && parsed.phrase(*t).end == speaker.start
    };
    let noun = |t: &usize| parsed.named.tagged.pos(*t) != Pos::Pron;
    let office = parsed.children(head).filter(noun).find(office);
    let phrase = office.and_then(|t| noun_phrase(parsed, t));
    phrase.map_or(speaker.clone(), |p| p.start..speaker.end)
}

/// The verb of saying between what is said and a participle that the parser hung on that: "“It will
/// last,” she said, adding that …".
fn said_between(parsed: &Parsed, said: usize, participle: usize) -> Option<usize> {
    let tagged = &parsed.named.tagged;
    let says = |t: &usize| {
        tagged.pos(*t) == Pos::Verb
            && (parsed.arcs[*t].relation == Relation::Parataxis || parsed.arcs[said].head == *t)
            && cue::takes(tagged.article.word(*t)) & cue::SPEECH != 0
            && parsed.child(*t, &[Relation::Nsubj]).is_some()
    };
    let gerund = tagged.form(participle) == Form::Gerund;
    (said..participle).rev().filter(|_| gerund).find(says)
}

/// A subject as the speaker: its phrase, or the relative pronoun that it is.
pub fn named(parsed: &Parsed, subject: usize) -> Option<Range<usize>> {
    if is_relative(parsed.named.tagged.article.word(subject)) {
        return Some(subject..subject + 1);
    }
    let phrase = noun_phrase(parsed, subject)?;
    Some(phrase.start..name_beside(parsed, subject, phrase.end).unwrap_or(phrase.end))
}

/// The end of the name that a comma parts from its bearer's office: "the council leader, Ann Lee".
fn name_beside(parsed: &Parsed, office: usize, end: usize) -> Option<usize> {
    let tagged = &parsed.named.tagged;
    let name = parsed.child(office, &[Relation::Appos]).filter(|&t| tagged.pos(t) == Pos::Propn)?;
    let name = whole_names(parsed, name..name + 1);
    (tagged.pos(office) == Pos::Noun && name.start == end + 1 && tagged.article.word(end) == ",")
        .then_some(name.end)
}

pub fn is_weekday(word: &str) -> bool {
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"].contains(&word)
}

/// "hailed by the EU": the one who says.
pub fn agent(parsed: &Parsed, verb: usize) -> Option<Range<usize>> {
    let article = &parsed.named.tagged.article;
    let by = |t: usize| parsed.child(t, &[Relation::Case]).is_some_and(|c| article.word(c) == "by");
    let agent =
        parsed.children(verb).find(|&t| parsed.arcs[t].relation == Relation::Obl && by(t))?;
    noun_phrase(parsed, agent)
}
