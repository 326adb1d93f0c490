//! Who says what a verb of saying tells: its subject, wherever the parser hung it, or the doer of a passive.

use super::{
    cue, date,
    mark::is_mark,
    phrase::{noun_phrase, whole_names},
    relative::is_relative,
    saying,
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
    if let Some(outer) = beside_outer(parsed, verb) {
        return of(parsed, outer);
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

/// The verb of saying that a verb behind "and" or "but" goes on from, where the parser joined that to what
/// is said: "Lund said that she had not read it, but called it …". They have one form, which the verb
/// between them has not.
fn beside_outer(parsed: &Parsed, verb: usize) -> Option<usize> {
    let tagged = &parsed.named.tagged;
    let arc = parsed.arcs[verb];
    let form = tagged.form(verb);
    let finite = matches!(form, Form::Past | Form::Present | Form::Present3);
    let helped = [Relation::Aux, Relation::AuxPass, Relation::Mark];
    let other = arc.relation == Relation::Conj
        && finite
        && parsed.child(verb, &helped).is_none()
        && tagged.form(arc.head) != form;
    let above = parsed.arcs[arc.head];
    let said = matches!(above.relation, Relation::Ccomp | Relation::Advcl).then_some(above.head)?;
    (other && tagged.pos(said) == Pos::Verb && tagged.form(said) == form).then_some(said)
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
    let before = verb.checked_sub(1)?;
    // "but Ann Lee, who led the inquiry, wants to": the parser may have lost the name.
    let sentence = &parsed.named.tagged.article.sentences;
    let sentence = &sentence[parsed.named.tagged.article.sentence_of(verb)].tokens;
    if matches!(form, Form::Past | Form::Present3)
        && let Some(name) = saying::before_comment(parsed, verb, sentence)
        && is_somebody(parsed, name)
    {
        return Some(Some(whole_names(parsed, name..name + 1)));
    }
    // "pictures of Lund saying that …": whoever is named right before a participle.
    if form == Form::Gerund && is_somebody(parsed, before) {
        return Some(Some(whole_names(parsed, before..before + 1)));
    }
    share(parsed, verb)
}

/// "with 30 percent of voters saying": some of many, counted right before a participle.
fn share(parsed: &Parsed, verb: usize) -> Option<Option<Range<usize>>> {
    let tagged = &parsed.named.tagged;
    let says = cue::takes(tagged.article.word(verb)) & cue::SPEECH != 0;
    if tagged.form(verb) != Form::Gerund || !says {
        return None;
    }
    let sentence = &tagged.article.sentences[tagged.article.sentence_of(verb)].tokens;
    let within = |t: &usize| {
        matches!(tagged.pos(*t), Pos::Noun | Pos::Propn | Pos::Num | Pos::Adj | Pos::Det)
            || tagged.article.word(*t) == "of"
            || tagged.article.word(*t) == "in"
    };
    let start = (sentence.start..verb).rev().take_while(within).last()?;
    (start..verb).find(|&t| tagged.pos(t) == Pos::Num).map(|t| Some(t..verb))
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
            && !is_time(parsed, t)
            && !is_manner(parsed, verb, t)
            && led.is_none_or(|c| article.word(c).eq_ignore_ascii_case("as"))
    };
    let parts = |t: usize| is_mark(article, t) && article.word(t) != ":";
    let parted = |&t: &usize| parts(verb.max(1) - 1) && parts(parsed.phrase(t).end);
    let of_clause = clause_subject(parsed, verb);
    let own = |t: &usize| subject(t) && Some(*t) != of_clause;
    let behind = parsed.children(verb).filter(own).find(|&t| t > verb);
    behind
        .filter(parted)
        .or_else(|| parsed.children(verb).filter(subject).take_while(|&t| t < verb).last())
        .or(behind)
}

/// A subject behind a verb that is its clause's, not its own: "said women | were glad".
pub fn clause_subject(parsed: &Parsed, verb: usize) -> Option<usize> {
    let starts = |at: usize| {
        let clause = |&t: &usize| parsed.arcs[t].relation == Relation::Ccomp;
        parsed.children(verb).filter(clause).any(|t| t > verb && parsed.phrase(t).start == at)
    };
    let subject = |&t: &usize| t > verb && parsed.arcs[t].relation == Relation::Nsubj;
    parsed.children(verb).filter(subject).find(|&t| starts(parsed.phrase(t).end))
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
    Some(match name_beside(parsed, subject, phrase.end) {
        Some(name) if name.start == phrase.end + 1 => phrase.start..name.end,
        Some(name) => name,
        None => phrase,
    })
}

/// The name that a comma parts from its bearer's office, or from one of many: "the council leader, Ann
/// Lee", "one farmer who fled, Ann Lee".
fn name_beside(parsed: &Parsed, office: usize, end: usize) -> Option<Range<usize>> {
    let tagged = &parsed.named.tagged;
    let name = parsed.child(office, &[Relation::Appos]).filter(|&t| tagged.pos(t) == Pos::Propn)?;
    let name = whole_names(parsed, name..name + 1);
    let noun = matches!(tagged.pos(office), Pos::Noun | Pos::Num);
    (noun && name.start > end && tagged.article.word(name.start - 1) == ",").then_some(name)
}

pub fn is_weekday(word: &str) -> bool {
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"].contains(&word)
}

/// Whether a word right behind a verb is an adverb that taggers took for a noun: "said dryly".
pub fn is_manner(parsed: &Parsed, verb: usize, noun: usize) -> bool {
    let tagged = &parsed.named.tagged;
    let adverb = tagged.pos(noun) == Pos::Noun && tagged.article.word(noun).ends_with("ly");
    noun == verb + 1 && adverb && parsed.phrase(noun).len() == 1
}

/// Whether a noun tells when: "wrote last week", "said this month".
pub fn is_time(parsed: &Parsed, noun: usize) -> bool {
    let article = &parsed.named.tagged.article;
    let before = noun.checked_sub(1).map_or("", |t| article.word(t));
    let led = ["last", "this", "next", "that", "the", "each", "every", "earlier"].contains(&before)
        || is_weekday(before);
    led && date::names_time(article.word(noun))
}

/// "hailed by the EU": the one who says.
pub fn agent(parsed: &Parsed, verb: usize) -> Option<Range<usize>> {
    let article = &parsed.named.tagged.article;
    let by = |t: usize| parsed.child(t, &[Relation::Case]).is_some_and(|c| article.word(c) == "by");
    let agent =
        parsed.children(verb).find(|&t| parsed.arcs[t].relation == Relation::Obl && by(t))?;
    noun_phrase(parsed, agent)
}

#[cfg(test)]
mod tests {
    use super::super::quote::tests::check;

    #[test]
    fn speakers_wherever_they_stand() {
        check(
            "The mayor has gained, with 30 percent of voters saying they like her plan.",
            "30 percent of voters <saying> they like her plan",
        );
        check(
            "One farmer who lost his barn, Ann Lee, said he had never seen such rain.",
            "Ann Lee <said> he had never seen such rain",
        );
        check(
            "Lund said on Monday that she had not read the plan, but called it “a good starting point for our work”.",
            "Lund <said> she had not read the plan\nLund <called> a good starting point for our work",
        );
        check(
            "But Ann Lee, who led the inquiry into the fire, wants to close the old harbour.",
            "Ann Lee <wants> to close the old harbour",
        );
    }
}
