//! What relative pronouns stand for.

use super::{Document, noun_phrase::noun_phrase};
use crate::syntax::{
    pos::{Form, Pos},
    relation::Relation,
};
use std::ops::Range;

/// Whether a subject may be a relative pronoun.
pub fn is_relative(word: &str) -> bool {
    ["who", "which", "that"].iter().any(|w| w.eq_ignore_ascii_case(word))
}

/// The phrase that a relative pronoun as the speaker stands for.
pub fn stood_for(doc: &Document, speaker: &Range<usize>) -> Option<Range<usize>> {
    let pronoun = speaker.start;
    let noun = antecedent(doc, doc.arcs[pronoun].head, pronoun);
    (speaker.len() == 1 && noun != pronoun).then(|| noun_phrase(doc, noun)).flatten()
}

/// What a relative pronoun stands for: the noun that its clause tells of, or else the noun before it;
/// any other subject stands for itself.
pub fn antecedent(doc: &Document, verb: usize, subject: usize) -> usize {
    if !is_relative(doc.node(subject).text()) {
        return subject;
    }
    let arc = doc.arcs[verb];
    let nominal = |t: usize| doc.node(t).is_noun();
    if arc.relation == Relation::AclRelcl && arc.head < subject {
        // "It was he who built it."
        if doc.node(arc.head).pos() == Pos::Pron && arc.head + 1 == subject {
            return arc.head;
        }
        if nominal(arc.head) {
            return agreeing(doc, verb, arc.head);
        }
    }
    let start = doc.node(subject).sentence().start;
    let end = before_aside(doc, start..subject);
    (start..end).rev().take(4).find(|&t| nominal(t)).unwrap_or(subject)
}

/// Where the dash opens that a dash at the end of some tokens closes; their end, where none does: "two
/// wars — in 2020 and 2023 — that …".
fn before_aside(doc: &Document, tokens: Range<usize>) -> usize {
    let article = &doc.article;
    let dash = |t: usize| matches!(article.word(t), "—" | "–" | "--");
    let closed = tokens.clone().next_back().filter(|&t| dash(t));
    closed.and_then(|last| (tokens.start..last).rev().find(|&t| dash(t))).unwrap_or(tokens.end)
}

/// Nouns that a relative clause is tried on, from the nearest upwards.
const HIGHEST_ANTECEDENT: usize = 4;

/// The noun of those around `noun` that a relative clause agrees with: "talks with Armenia that were
/// planned" were talks. The nearest, where none agrees better.
fn agreeing(doc: &Document, verb: usize, noun: usize) -> usize {
    let Some(plural) = is_plural(doc, verb) else { return noun };
    let suits = |t: usize| {
        let named = doc.node(t).pos() == Pos::Propn && doc.node(t).form() == Form::Plural;
        let joined = doc.child(t, &[Relation::Conj]).is_some();
        let dated = doc.node(t).text().starts_with(|c: char| c.is_ascii_digit());
        !dated && (named || (joined || doc.node(t).form() == Form::Plural) == plural)
    };
    let mut at = noun;
    for _ in 0..HIGHEST_ANTECEDENT {
        if suits(at) {
            return at;
        }
        let head = doc.arcs[at].head;
        let beside =
            |t: &usize| matches!(doc.node(*t).relation(), Relation::Obj | Relation::Obl) && *t < at;
        // "take part in talks | with Armenia": both may hang on the verb.
        let verb = doc.node(head).pos() == Pos::Verb;
        let beside = doc.children(head).filter(|_| verb).filter(beside).last();
        at = beside.unwrap_or(head);
        if at >= noun || !matches!(doc.node(at).pos(), Pos::Noun | Pos::Propn | Pos::Num) {
            break;
        }
    }
    noun
}

/// Whether a clause's finite verb is of many or of one, where that shows.
fn is_plural(doc: &Document, verb: usize) -> Option<bool> {
    let helper = doc.child(verb, &[Relation::Aux, Relation::AuxPass, Relation::Cop]);
    match doc.node(helper.unwrap_or(verb)).text().to_lowercase().as_str() {
        "are" | "were" | "have" | "do" => Some(true),
        "is" | "was" | "has" | "does" => Some(false),
        _ if helper.is_some() => None,
        _ if doc.node(verb).form() == Form::Present3 => Some(false),
        _ if doc.node(verb).form() == Form::Present => Some(true),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use crate::analysis::conllu;

    /// Asserts what the first "who", "which" or "that" of a tree stands for.
    fn stands_for(text: &str, expected: &str) {
        let doc = conllu::of(text);
        let relative = |t: &usize| super::is_relative(doc.node(*t).text());
        let pronoun = (0..doc.arcs.len()).find(relative).expect("a pronoun");
        let noun = super::antecedent(&doc, doc.arcs[pronoun].head, pronoun);
        assert_eq!(doc.node(noun).text(), expected, "{text}");
    }

    #[test]
    fn antecedents_of_written_trees() {
        stands_for("It was she who trained the falcon.", "she");
        stands_for("The keys of the cellar, which were lost, turned up.", "keys");
        stands_for("The owner of the keys, who was asleep, heard nothing.", "owner");
        stands_for("The judge, who had slept, woke.", "judge");
        // A question, and a word for all that was told, stand for no noun.
        stands_for("Who trained the falcon?", "Who");
        stands_for("That is late.", "That");
    }
}
