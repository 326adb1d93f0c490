//! What relative pronouns stand for.

use super::phrase::noun_phrase;
use crate::{
    parse::{Parsed, Relation},
    tag::{Form, Pos},
};
use std::ops::Range;

/// Whether a subject may be a relative pronoun.
pub fn is_relative(word: &str) -> bool {
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
