//! Events: who did what to whom, when and where, read off the grammar (after ClausIE, Del Corro &
//! Gemulla 2013).
//!
//! Each verb with a subject makes one. Passives are turned round where the doer is told; a joined verb
//! takes the subject of the one before it, a relative clause the noun that it tells of, a controlled
//! verb ("agreed to meet") is part of its predicate.

mod arguments;
mod status;

use super::{
    date::TimeExpression,
    quote::Quote,
    saying::{self, noun_phrase},
};
use crate::{
    DateKind, EntityKind, Role, Status,
    article::{Article, TokenKind, token::is_quote},
    parse::{Parsed, Relation},
    tag::{Form, Pos},
};
use std::ops::Range;

/// An event.
#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    /// Tokens from the first part to the last.
    pub tokens: Range<usize>,
    /// Who.
    pub subject: Option<Range<usize>>,
    /// Did what.
    pub predicate: Range<usize>,
    /// To whom or what.
    pub object: Option<Range<usize>>,
    /// When, where, how…
    pub others: Vec<(Role, Range<usize>)>,
    /// Whether it is denied.
    pub negated: bool,
    /// Whether it took place.
    pub status: Status,
    /// According to whom.
    pub attribution: Option<Range<usize>>,
}

/// The events of an article's running text, in order.
pub fn find(parsed: &Parsed, dates: &[TimeExpression], quotes: &[Quote]) -> Vec<Event> {
    let article = &parsed.named.tagged.article;
    let mut events = Vec::new();
    for sentence in article.body() {
        let range = article.sentences[sentence].tokens.clone();
        let reader = Reader { parsed, article, dates, quotes, sentence: range.clone() };
        events.extend(range.filter_map(|verb| reader.read(verb)));
    }
    events
}

struct Reader<'a, 't> {
    parsed: &'a Parsed<'t>,
    article: &'a Article<'t>,
    dates: &'a [TimeExpression],
    quotes: &'a [Quote],
    sentence: Range<usize>,
}

impl Reader<'_, '_> {
    fn relation(&self, token: usize) -> Relation {
        self.parsed.arcs[token].relation
    }

    fn pos(&self, token: usize) -> Pos {
        self.parsed.named.tagged.pos(token)
    }

    fn form(&self, token: usize) -> Form {
        self.parsed.named.tagged.form(token)
    }

    fn is(&self, token: usize, words: &[&str]) -> bool {
        words.iter().any(|w| w.eq_ignore_ascii_case(self.article.word(token)))
    }

    /// The event of a verb, or of a copula's noun or adjective.
    fn read(&self, verb: usize) -> Option<Event> {
        let copula = self.parsed.child(verb, &[Relation::Cop]);
        let worded = self.article.tokens[verb].kind == TokenKind::Word;
        let told = worded && self.pos(verb) == Pos::Verb || copula.is_some();
        if !told || self.is_controlled(verb) {
            return None;
        }
        let passive = self.parsed.child(verb, &[Relation::NsubjPass, Relation::AuxPass]).is_some();
        let subject = self.subject(verb);
        let controlled = self.controlled(verb);
        let last = controlled.unwrap_or(verb);
        let object = if copula.is_some() { None } else { self.object(last) };
        let agent = passive.then(|| self.agent(verb)).flatten();
        let by = agent.as_ref().map(|(token, _)| *token);
        let (subject, object) = match agent {
            Some((_, agent)) => (Some(agent), subject),
            None if passive => (None, subject.or(object)),
            None => (subject, object),
        };
        let (object, time) = self.part_time(object);
        let predicate = self.predicate(verb, last, copula)?;
        let only_says = object.is_none() && saying::is_cue(self.article.word(verb));
        if only_says
            || subject.is_none() && object.is_none()
            || (object.is_none() && copula.is_none() && self.is_bare(verb, last))
        {
            return None;
        }
        let mut others = self.others(verb, last, by);
        let core: Vec<&Range<usize>> =
            [subject.as_ref(), object.as_ref(), Some(&predicate)].into_iter().flatten().collect();
        others.extend(time.map(|time| (Role::When, time)));
        others.retain(|(_, o)| core.iter().all(|part| o.end <= part.start || part.end <= o.start));
        let tokens = [subject.as_ref(), object.as_ref()]
            .into_iter()
            .flatten()
            .chain(others.iter().map(|(_, r)| r))
            .fold(predicate.clone(), |all, part| all.start.min(part.start)..all.end.max(part.end));
        Some(Event {
            negated: self.negated(verb, last),
            status: self.status(verb, last),
            attribution: self.attribution(verb),
            tokens,
            subject,
            predicate,
            object,
            others,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Models;

    fn check(text: &str, expected: &str) {
        let models = Models::english();
        let parsed = Parsed::read(text, None, &models);
        let dates = super::super::date::find(&parsed, None);
        let quotes = super::super::quote::find(&parsed);
        let article = &parsed.named.tagged.article;
        let words = |r: &Option<Range<usize>>| r.as_ref().map_or("-", |r| article.span(r).of(text));
        let shown: Vec<String> = find(&parsed, &dates, &quotes)
            .iter()
            .map(|e| {
                let others: Vec<String> = e
                    .others
                    .iter()
                    .map(|(role, r)| format!(" [{role:?} {}]", article.span(r).of(text)))
                    .collect();
                format!(
                    "{} | {} | {}{}{} {:?}",
                    words(&e.subject),
                    article.span(&e.predicate).of(text),
                    words(&e.object),
                    others.concat(),
                    if e.negated { " not" } else { "" },
                    e.status
                )
            })
            .collect();
        assert_eq!(shown.join("\n"), expected, "{text}");
    }

    #[test]
    fn who_did_what() {
        check("The council approved the bridge.", "The council | approved | the bridge Happened");
        check(
            "The prisoners were freed by the army.",
            "the army | were freed | The prisoners Happened",
        );
        check(
            "Baku will free 32 prisoners of war.",
            "Baku | will free | 32 prisoners of war Planned",
        );
    }

    #[test]
    fn times_belong_to_the_verb() {
        check(
            "The firm raised its forecast on Thursday.",
            "The firm | raised | its forecast [When on Thursday] Happened",
        );
    }

    #[test]
    fn denied_and_possible() {
        check(
            "The minister did not sign the treaty.",
            "The minister | did not sign | the treaty not Happened",
        );
        check("The firm may sell the plant.", "The firm | may sell | the plant Possible");
    }
}
