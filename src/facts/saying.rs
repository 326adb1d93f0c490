//! Verbs of saying and who says.

use super::cue;
use crate::{
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
pub fn around(parsed: &Parsed, quote: &Range<usize>, around: &Range<usize>) -> Option<Said> {
    let article = &parsed.named.tagged.article;
    let distance = |t: usize| {
        if t < quote.start { quote.start - t } else { t + 1 - quote.end }
    };
    let mut cues: Vec<usize> = around
        .clone()
        .filter(|t| {
            !quote.contains(t)
                && parsed.named.tagged.pos(*t) == Pos::Verb
                && cue::takes(article.word(*t)) != 0
        })
        .collect();
    let above = governing(parsed, quote);
    // A verb that says may stand anywhere around; one that thinks or judges takes the quotation.
    cues.retain(|t| cue::takes(article.word(*t)) & cue::SPEECH != 0 || above.contains(t));
    // First the nearest verb over the quotation that says or judges, then one that says beside it.
    let rank = |t: usize| {
        let over = above.iter().position(|&a| a == t);
        match cue::takes(article.word(t)) {
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
        let subject = |&t: &usize| {
            parsed.arcs[t].relation == Relation::Nsubj && !is_weekday(tagged.article.word(t))
        };
        if let Some(subject) = parsed.children(at).find(subject) {
            return named(parsed, subject);
        }
        if let Some(patient) = parsed.child(at, &[Relation::NsubjPass]) {
            return if at == verb { agent(parsed, at) } else { noun_phrase(parsed, patient) };
        }
        let arc = parsed.arcs[at];
        if arc.head == at {
            return None;
        }
        // "Asked by a reporter whether …, he said": the one who is asked does not ask.
        let passive = matches!(tagged.form(at), Form::Participle | Form::Past);
        if at == verb && arc.relation == Relation::Advcl && arc.head > at && passive {
            return agent(parsed, at);
        }
        match arc.relation {
            Relation::Xcomp => match parsed.child(arc.head, &[Relation::Obj, Relation::Iobj]) {
                Some(asked) if asked < at => return noun_phrase(parsed, asked),
                _ => at = arc.head,
            },
            Relation::Advcl => at = said_between(parsed, arc.head, at).unwrap_or(arc.head),
            Relation::Conj => at = arc.head,
            Relation::Acl if tagged.form(at) == Form::Participle => return agent(parsed, at),
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

/// The verb of saying between what is said and a participle that the parser hung on that: "“It will
/// last,” she said, adding that …".
fn said_between(parsed: &Parsed, said: usize, participle: usize) -> Option<usize> {
    let tagged = &parsed.named.tagged;
    let says = |t: &usize| {
        tagged.pos(*t) == Pos::Verb
            && parsed.arcs[*t].relation == Relation::Parataxis
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

/// Whether a subject may be a relative pronoun.
fn is_relative(word: &str) -> bool {
    ["who", "which", "that"].iter().any(|w| w.eq_ignore_ascii_case(word))
}

/// The phrase that a relative pronoun as the speaker stands for.
pub fn stood_for(parsed: &Parsed, speaker: &Range<usize>) -> Option<Range<usize>> {
    let pronoun = speaker.start;
    let noun = antecedent(parsed, parsed.arcs[pronoun].head, pronoun);
    (speaker.len() == 1 && noun != pronoun).then(|| noun_phrase(parsed, noun)).flatten()
}

/// What a relative pronoun stands for: the noun that its clause tells of, or else the noun before it;
/// any other subject stands for itself.
pub fn antecedent(parsed: &Parsed, verb: usize, subject: usize) -> usize {
    let tagged = &parsed.named.tagged;
    if !is_relative(tagged.article.word(subject)) {
        return subject;
    }
    let arc = parsed.arcs[verb];
    let nominal = |t: usize| matches!(tagged.pos(t), Pos::Noun | Pos::Propn);
    if arc.relation == Relation::AclRelcl && arc.head < subject {
        // "It was he who built it."
        if tagged.pos(arc.head) == Pos::Pron && arc.head + 1 == subject {
            return arc.head;
        }
        if nominal(arc.head) {
            return agreeing(parsed, verb, arc.head);
        }
    }
    let start = tagged.article.sentences[tagged.article.sentence_of(subject)].tokens.start;
    let end = before_aside(parsed, start..subject);
    (start..end).rev().take(4).find(|&t| nominal(t)).unwrap_or(subject)
}

/// Where the dash opens that a dash at the end of some tokens closes; their end, where none does: "two
/// wars — in 2020 and 2023 — that …".
fn before_aside(parsed: &Parsed, tokens: Range<usize>) -> usize {
    let article = &parsed.named.tagged.article;
    let dash = |t: usize| matches!(article.word(t), "—" | "–" | "--");
    let closed = tokens.clone().next_back().filter(|&t| dash(t));
    closed.and_then(|last| (tokens.start..last).rev().find(|&t| dash(t))).unwrap_or(tokens.end)
}

/// Nouns that a relative clause is tried on, from the nearest upwards.
const HIGHEST_ANTECEDENT: usize = 4;

/// The noun of those around `noun` that a relative clause agrees with: "talks with Armenia that were
/// planned" were talks. The nearest, where none agrees better.
fn agreeing(parsed: &Parsed, verb: usize, noun: usize) -> usize {
    let Some(plural) = is_plural(parsed, verb) else { return noun };
    let tagged = &parsed.named.tagged;
    let suits = |t: usize| {
        let named = tagged.pos(t) == Pos::Propn && tagged.form(t) == Form::Plural;
        let joined = parsed.child(t, &[Relation::Conj]).is_some();
        let dated = tagged.article.word(t).starts_with(|c: char| c.is_ascii_digit());
        !dated && (named || (joined || tagged.form(t) == Form::Plural) == plural)
    };
    let mut at = noun;
    for _ in 0..HIGHEST_ANTECEDENT {
        if suits(at) {
            return at;
        }
        let head = parsed.arcs[at].head;
        let beside = |t: &usize| {
            matches!(parsed.arcs[*t].relation, Relation::Obj | Relation::Obl) && *t < at
        };
        // "take part in talks | with Armenia": both may hang on the verb.
        let verb = tagged.pos(head) == Pos::Verb;
        let beside = parsed.children(head).filter(|_| verb).filter(beside).last();
        at = beside.unwrap_or(head);
        if at >= noun || !matches!(tagged.pos(at), Pos::Noun | Pos::Propn | Pos::Num) {
            break;
        }
    }
    noun
}

/// Whether a clause's finite verb is of many or of one, where that shows.
fn is_plural(parsed: &Parsed, verb: usize) -> Option<bool> {
    let tagged = &parsed.named.tagged;
    let helper = parsed.child(verb, &[Relation::Aux, Relation::AuxPass, Relation::Cop]);
    match tagged.article.word(helper.unwrap_or(verb)).to_lowercase().as_str() {
        "are" | "were" | "have" | "do" => Some(true),
        "is" | "was" | "has" | "does" => Some(false),
        _ if helper.is_some() => None,
        _ if tagged.form(verb) == Form::Present3 => Some(false),
        _ if tagged.form(verb) == Form::Present => Some(true),
        _ => None,
    }
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
        let owner = parsed.arcs[*t].relation == Relation::NmodPoss;
        let pos = parsed.named.tagged.pos(*t);
        matches!(pos, Pos::Noun | Pos::Propn | Pos::Pron)
            && !owner
            && !quote.contains(t)
            && !is_weekday(article.word(*t))
    };
    let stops = |t: &usize| !article.word(*t).chars().all(is_quote) && article.word(*t) != ";";
    let before = (around.start..cue).rev().take_while(stops).take(6).find(nominal);
    let behind = || (cue + 1..around.end).take_while(stops).take(4).find(nominal);
    let head = if cue + 1 < around.end && parsed.named.tagged.pos(cue + 1) == Pos::Propn {
        behind().or(before)
    } else {
        before.or_else(behind)
    };
    let phrase = noun_phrase(parsed, head?)?;
    Some(if phrase.contains(&cue) { chunk(parsed, head?) } else { phrase })
}

/// The run of determiners, adjectives and nouns around a noun, whatever the parser made of it.
pub fn chunk(parsed: &Parsed, noun: usize) -> Range<usize> {
    let tagged = &parsed.named.tagged;
    let sentence = &tagged.article.sentences[tagged.article.sentence_of(noun)].tokens;
    let nominal = |t: &usize| matches!(tagged.pos(*t), Pos::Noun | Pos::Propn);
    let before =
        |t: &usize| nominal(t) || matches!(tagged.pos(*t), Pos::Det | Pos::Adj | Pos::Pron);
    let start = (sentence.start..noun).rev().take_while(before).last().unwrap_or(noun);
    let end = (noun + 1..sentence.end).take_while(nominal).last().unwrap_or(noun);
    start..end + 1
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

/// The phrase of a noun without what only comments on it: relative clauses, appositions, brackets.
pub fn noun_phrase(parsed: &Parsed, noun: usize) -> Option<Range<usize>> {
    let article = &parsed.named.tagged.article;
    let mut phrase = parsed.phrase(noun);
    let comment = |t: usize| {
        matches!(
            parsed.arcs[t].relation,
            Relation::AclRelcl
                | Relation::Acl
                | Relation::Appos
                | Relation::Parataxis
                | Relation::Advcl
                | Relation::Conj
                | Relation::Cc
                | Relation::Punct
        )
    };
    for child in parsed.children(noun).filter(|&t| t > noun) {
        let joined = matches!(parsed.arcs[child].relation, Relation::Conj);
        if comment(child) && !joined {
            let tail = parsed.arcs[child].left;
            if parsed.arcs[child].relation != Relation::Punct
                || matches!(article.word(child), "," | "(" | "—" | "–" | ";" | ":")
            {
                phrase.end = phrase.end.min(tail.max(noun + 1));
                break;
            }
        }
    }
    let bracket = (noun + 1..phrase.end).find(|&t| article.word(t) == "(");
    if let Some(open) = bracket
        && !(open..phrase.end).any(|t| article.word(t) == ")")
    {
        phrase.end = open;
    }
    // "In a statement, the company": what a comma parts from the noun is another phrase.
    if let Some(comma) = (phrase.start..noun).rev().find(|&t| article.word(t) == ",") {
        let joined =
            parsed.children(noun).any(|t| t < noun && parsed.arcs[t].relation == Relation::Conj);
        let adjectives = parsed.arcs[comma.max(1) - 1].relation == Relation::Amod;
        phrase.start = if joined || adjectives { phrase.start } else { comma + 1 };
    }
    let drop = |t: usize| {
        let word = article.word(t);
        matches!(
            parsed.arcs[t].relation,
            Relation::Case | Relation::Cc | Relation::Mark | Relation::Advmod
        ) && t < noun
            || word.chars().all(is_quote)
            || matches!(word, "," | "(" | "-" | "—" | ":" | ".")
    };
    while phrase.len() > 1 && phrase.start < noun && drop(phrase.start) {
        phrase.start += 1;
    }
    while phrase.len() > 1 && phrase.end - 1 > noun && (drop(phrase.end - 1)) {
        phrase.end -= 1;
    }
    while phrase.len() > 1
        && phrase.start < noun
        && matches!(article.word(phrase.start), "than" | "Than")
    {
        phrase.start += 1;
    }
    (!phrase.is_empty()).then(|| whole_names(parsed, phrase))
}

/// A phrase that ends or starts within a name, stretched to hold all of it.
pub fn whole_names(parsed: &Parsed, phrase: Range<usize>) -> Range<usize> {
    let names = &parsed.named.names;
    let from = names.partition_point(|n| n.tokens.end <= phrase.start);
    let overlapping = names[from..].iter().take_while(|n| n.tokens.start < phrase.end);
    overlapping
        .fold(phrase.clone(), |all, n| all.start.min(n.tokens.start)..all.end.max(n.tokens.end))
}
