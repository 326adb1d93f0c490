//! Verbs of saying and who says.

use super::{
    cue,
    mark::is_mark,
    phrase::{chunk, noun_phrase, whole_names},
    relative::is_relative,
};
use crate::{
    EntityKind,
    article::token::is_quote,
    parse::{Arc, Parsed, Relation},
    tag::{Form, Pos},
};
use std::ops::Range;

/// A verb of saying, or "according to", with its speaker.
#[derive(Clone, Debug, PartialEq)]
pub struct Said {
    /// Its tokens.
    pub cue: Range<usize>,
    /// The speaker's tokens.
    pub speaker: Option<Range<usize>>,
}

/// The verb of saying nearest to a quotation among the tokens `around` it, with its speaker; one with
/// a speaker is preferred.
pub fn around(
    parsed: &Parsed,
    quote: &Range<usize>,
    around: &Range<usize>,
    marked: &[Range<usize>],
) -> Option<Said> {
    let within = |t: usize| marked.iter().any(|pair| pair.contains(&t));
    let distance = |t: usize| {
        if t < quote.start { quote.start - t } else { t + 1 - quote.end }
    };
    let mut cues: Vec<usize> = around
        .clone()
        .filter(|t| {
            !within(*t)
                && parsed.named.tagged.pos(*t) == Pos::Verb
                && takes(parsed, *t) != 0
                && !is_asked(parsed, *t)
        })
        .collect();
    let above = governing(parsed, quote);
    // A verb that says may stand anywhere around; one that thinks or judges takes the quotation.
    cues.retain(|t| takes(parsed, *t) & cue::SPEECH != 0 || above.contains(t));
    // First the nearest verb over the quotation that says or judges, then one that says beside it.
    let rank = |t: usize| {
        let over = above.iter().position(|&a| a == t);
        match takes(parsed, t) {
            takes if takes & (cue::SPEECH | cue::WORDING) == 0 => usize::MAX,
            takes if takes & cue::SPEECH == 0 => over.unwrap_or(usize::MAX),
            _ => over.unwrap_or(FARTHEST_CUE + 1),
        }
    };
    cues.sort_by_key(|&t| (rank(t), distance(t)));
    let with_speaker = cues.iter().find_map(|&cue| {
        let outside = |s: &Range<usize>| s.end <= quote.start || s.start >= quote.end;
        let speaker = speaker(parsed, cue)
            .filter(outside)
            .or_else(|| beside(parsed, cue, quote, around).filter(outside));
        speaker.map(|speaker| Said { cue: cue..cue + 1, speaker: Some(speaker) })
    });
    with_speaker
        .or_else(|| around.clone().find_map(|t| according(parsed, t, around)))
        .or_else(|| cues.first().map(|&cue| Said { cue: cue..cue + 1, speaker: None }))
}

/// What a verb takes where other words make it one of saying: "as Lund put it", "the letter reads", "shot
/// back"; else what [`cue`] says.
fn takes(parsed: &Parsed, verb: usize) -> u8 {
    let article = &parsed.named.tagged.article;
    let next = article.tokens.len().checked_sub(verb + 2).map_or("", |_| article.word(verb + 1));
    match article.word(verb) {
        "put" | "puts" if next == "it" => cue::SPEECH,
        "read" | "reads" => match subject(parsed, verb) {
            Some(t) if parsed.named.tagged.pos(t) == Pos::Noun => cue::SPEECH,
            _ => 0,
        },
        "shot" | "shoots" | "fired" | "fires" | "hit" | "hits" if next == "back" => cue::SPEECH,
        word => cue::takes(word),
    }
}

/// Whether a participle tells what somebody is asked or told: "Asked about the bridge, Lund said …".
fn is_asked(parsed: &Parsed, verb: usize) -> bool {
    let passive = matches!(parsed.named.tagged.form(verb), Form::Participle | Form::Past);
    let apart = matches!(parsed.arcs[verb].relation, Relation::Advcl | Relation::Acl);
    let own = [Relation::Nsubj, Relation::Aux];
    passive && apart && parsed.child(verb, &own).is_none() && agent(parsed, verb).is_none()
}

/// The verbs on the way from a quotation up to the root, and those that hang on its words from outside.
fn governing(parsed: &Parsed, quote: &Range<usize>) -> Vec<usize> {
    let mut above = Vec::new();
    let top =
        quote.clone().find(|&t| !quote.contains(&parsed.arcs[t].head) || parsed.arcs[t].head == t);
    let Some(mut at) = top else { return above };
    let hangs = |t: &usize| !quote.contains(t) && parsed.arcs[*t].relation == Relation::Parataxis;
    above.extend(parsed.children(at).filter(hangs));
    for _ in 0..FARTHEST_CUE {
        let head = parsed.arcs[at].head;
        if head == at {
            break;
        }
        above.push(head);
        at = head;
    }
    above
}

/// Heads on the way from a quotation up to its verb of saying at most.
const FARTHEST_CUE: usize = 6;

/// Verbs that a verb without a subject of its own borrows one from at most.
const FARTHEST_SUBJECT: usize = 4;

/// Whoever says: the subject of a verb of saying; of the verb that it is joined to or hangs on, where
/// it has none; the doer of a passive.
pub fn speaker(parsed: &Parsed, verb: usize) -> Option<Range<usize>> {
    let tagged = &parsed.named.tagged;
    let mut at = verb;
    for _ in 0..FARTHEST_SUBJECT {
        if let Some(subject) = subject(parsed, at) {
            return Some(joined(parsed, subject, named(parsed, subject)?));
        }
        if let Some(patient) = parsed.child(at, &[Relation::NsubjPass]) {
            return if at == verb { agent(parsed, at) } else { noun_phrase(parsed, patient) };
        }
        // "who were asked to leave": the one who is asked does not ask.
        if at == verb && parsed.child(at, &[Relation::AuxPass]).is_some() {
            return agent(parsed, at);
        }
        let arc = parsed.arcs[at];
        if arc.head == at {
            return None;
        }
        // "pictures of Lund saying that …": whoever is named right before a participle.
        if at == verb && tagged.form(at) == Form::Gerund && at > 0 && is_somebody(parsed, at - 1) {
            return Some(whole_names(parsed, at - 1..at));
        }
        // "Asked by a reporter whether …, he said".
        let passive = matches!(tagged.form(at), Form::Participle | Form::Past);
        if at == verb && arc.relation == Relation::Advcl && passive {
            return agent(parsed, at);
        }
        match arc.relation {
            Relation::Xcomp => match parsed.child(arc.head, &[Relation::Obj, Relation::Iobj]) {
                Some(asked) if asked < at => return noun_phrase(parsed, asked),
                _ => at = arc.head,
            },
            Relation::Advcl => at = said_between(parsed, arc.head, at).unwrap_or(arc.head),
            Relation::Conj => at = arc.head,
            Relation::Ccomp if tagged.form(at) == Form::Gerund => at = arc.head,
            Relation::Acl if tagged.form(at) == Form::Participle => return agent(parsed, at),
            Relation::Acl if is_somebody(parsed, arc.head) => return noun_phrase(parsed, arc.head),
            Relation::Acl if tagged.pos(arc.head) == Pos::Propn => {
                return noun_phrase(parsed, arc.head);
            }
            Relation::Acl => match parsed.arcs[arc.head] {
                Arc { head, relation: Relation::Obj, .. } => at = head,
                _ => return noun_phrase(parsed, arc.head),
            },
            _ => return None,
        }
    }
    None
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
fn subject(parsed: &Parsed, verb: usize) -> Option<usize> {
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
fn agent(parsed: &Parsed, verb: usize) -> Option<Range<usize>> {
    let article = &parsed.named.tagged.article;
    let by = |t: usize| parsed.child(t, &[Relation::Case]).is_some_and(|c| article.word(c) == "by");
    let agent =
        parsed.children(verb).find(|&t| parsed.arcs[t].relation == Relation::Obl && by(t))?;
    noun_phrase(parsed, agent)
}

/// Where the grammar gives no subject: the name or noun between the verb and the quotation's far side.
fn beside(
    parsed: &Parsed,
    cue: usize,
    quote: &Range<usize>,
    around: &Range<usize>,
) -> Option<Range<usize>> {
    let article = &parsed.named.tagged.article;
    let nominal = |t: &usize| {
        let arc = parsed.arcs[*t];
        let owner = arc.relation == Relation::NmodPoss
            || parsed.arcs[arc.head].relation == Relation::NmodPoss;
        let pos = parsed.named.tagged.pos(*t);
        matches!(pos, Pos::Noun | Pos::Propn | Pos::Pron)
            && !owner
            && !quote.contains(t)
            && !is_weekday(article.word(*t))
    };
    let stops = |t: &usize| !article.word(*t).chars().all(is_quote) && article.word(*t) != ";";
    let before = before_comment(parsed, cue, around)
        .or_else(|| (around.start..cue).rev().take_while(stops).take(6).find(nominal));
    let behind = || (cue + 1..around.end).take_while(stops).take(4).find(nominal);
    let says = cue::takes(article.word(cue)) & cue::JUDGEMENT == 0;
    let head = if says && cue + 1 < around.end && parsed.named.tagged.pos(cue + 1) == Pos::Propn {
        behind().or(before)
    } else {
        before.or_else(behind)
    };
    let phrase = noun_phrase(parsed, head?)?;
    Some(if phrase.contains(&cue) { chunk(parsed, head?) } else { phrase })
}

/// The name before a comment that ends right before a verb: "Ann Lee, who led the inquiry, said".
fn before_comment(parsed: &Parsed, verb: usize, around: &Range<usize>) -> Option<usize> {
    let article = &parsed.named.tagged.article;
    let comma = |t: &usize| article.word(*t) == ",";
    let closing = verb.checked_sub(1).filter(|t| *t > around.start && comma(t))?;
    let opening = (around.start..closing).rev().find(comma)?;
    let name = opening.checked_sub(1).filter(|t| around.contains(t))?;
    (parsed.named.tagged.pos(name) == Pos::Propn).then_some(name)
}

/// "according to the statement" at a token.
pub fn according(parsed: &Parsed, token: usize, range: &Range<usize>) -> Option<Said> {
    let article = &parsed.named.tagged.article;
    let fits = article.word(token).eq_ignore_ascii_case("according")
        && token + 2 < range.end
        && article.word(token + 1) == "to";
    if !fits {
        return None;
    }
    let noun = (token + 2..range.end).take_while(|&t| article.word(t) != ",").find(|&t| {
        matches!(parsed.named.tagged.pos(t), Pos::Noun | Pos::Propn | Pos::Pron)
            && !(t + 1 < range.end
                && matches!(parsed.named.tagged.pos(t + 1), Pos::Noun | Pos::Propn))
    })?;
    let phrase = noun_phrase(parsed, noun)?;
    Some(Said {
        cue: token..token + 2,
        speaker: Some(phrase.start.max(token + 2)..phrase.end.max(noun + 1)),
    })
}
