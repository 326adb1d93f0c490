//! Events: who did what to whom, when and where, read off the grammar (after ClausIE, Del Corro &
//! Gemulla 2013).
//!
//! Each verb with a subject makes one. Passives are turned round where the doer is told; a joined verb
//! takes the subject of the one before it, a relative clause the noun that it tells of, a controlled
//! verb ("agreed to meet") is part of its predicate.

use super::{
    date::TimeExpression,
    quote::Quote,
    saying::{self, noun_phrase},
};
use crate::{
    EntityKind, Role, Status,
    article::{Article, token::is_quote},
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

/// Tokens that a quotation has at most for what happens in it to be told as its speaker's words.
const LONGEST_QUOTE: usize = 1_000;

struct Reader<'a, 't> {
    parsed: &'a Parsed<'t>,
    article: &'a Article<'t>,
    dates: &'a [TimeExpression],
    quotes: &'a [Quote],
    sentence: Range<usize>,
}

/// Verbs that turn what they control into its opposite.
const REFUSING: &[&str] = &[
    "refuse", "refused", "refuses", "refusing", "decline", "declined", "declines", "declining",
    "fail", "failed", "fails", "failing", "deny", "denied",
];

/// Verbs and words that put what they control into the future.
const PLANNING: &[&str] = &[
    "agree", "agreed", "agrees", "plan", "planned", "plans", "planning", "intend", "intends",
    "intended", "scheduled", "set", "due", "expected", "expects", "expect", "promised", "pledged",
    "vowed", "aims", "hopes", "wants", "wanted", "going", "about", "prepares", "preparing",
];

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
        if self.pos(verb) != Pos::Verb && copula.is_none() || self.is_controlled(verb) {
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

    /// A verb that another one controls is told with it.
    fn is_controlled(&self, verb: usize) -> bool {
        let head = self.parsed.arcs[verb].head;
        self.relation(verb) == Relation::Xcomp
            && self.pos(head) == Pos::Verb
            && self.pos(verb) == Pos::Verb
            || self.relation(verb) == Relation::Compound
            || self.relation(verb) == Relation::Amod
    }

    fn controlled(&self, verb: usize) -> Option<usize> {
        let mut last = None;
        let mut at = verb;
        for _ in 0..3 {
            match self.parsed.children(at).find(|&t| {
                t > at && self.relation(t) == Relation::Xcomp && self.pos(t) == Pos::Verb
            }) {
                Some(next) if self.parsed.child(at, &[Relation::Obj]).is_none() => {
                    last = Some(next);
                    at = next;
                }
                _ => break,
            }
        }
        last
    }

    /// A verb without object and arguments says nothing.
    fn is_bare(&self, verb: usize, last: usize) -> bool {
        let argument = |t: usize| {
            matches!(
                self.relation(t),
                Relation::Obl | Relation::Xcomp | Relation::Ccomp | Relation::CompoundPrt
            )
        };
        !self.parsed.children(verb).chain(self.parsed.children(last)).any(argument)
    }

    fn subject(&self, verb: usize) -> Option<Range<usize>> {
        let mut at = verb;
        for _ in 0..4 {
            let subject = |t: &usize| {
                matches!(self.relation(*t), Relation::Nsubj | Relation::NsubjPass | Relation::Csubj)
                    && !self.is_time(*t)
            };
            if let Some(subject) = self.parsed.children(at).find(subject) {
                let noun = saying::antecedent(self.parsed, at, subject);
                return noun_phrase(self.parsed, noun);
            }
            let arc = self.parsed.arcs[at];
            match arc.relation {
                Relation::Conj | Relation::Advcl | Relation::Xcomp if arc.head != at => {
                    at = arc.head
                }
                Relation::Acl | Relation::AclRelcl
                    if matches!(self.form(verb), Form::Participle | Form::Gerund)
                        && arc.head != at =>
                {
                    return noun_phrase(self.parsed, arc.head);
                }
                _ => return None,
            }
        }
        None
    }

    fn object(&self, verb: usize) -> Option<Range<usize>> {
        let object = self.parsed.child(verb, &[Relation::Obj])?;
        let noun = saying::antecedent(self.parsed, verb, object);
        let mut phrase = noun_phrase(self.parsed, noun)?;
        // "of" right behind a noun belongs to it, wherever the parser hung it.
        let of = self
            .parsed
            .children(verb)
            .find(|&t| self.parsed.phrase(t).start == phrase.end && self.is(phrase.end, &["of"]));
        if let Some(more) = of.and_then(|t| noun_phrase(self.parsed, t)) {
            phrase.end = more.end;
        }
        Some(phrase)
    }

    fn agent(&self, verb: usize) -> Option<(usize, Range<usize>)> {
        let by =
            |t: usize| self.parsed.child(t, &[Relation::Case]).is_some_and(|c| self.is(c, &["by"]));
        let agent = self.parsed.children(verb).find(|&t| {
            self.relation(t) == Relation::Obl
                && by(t)
                && !self.parsed.phrase(t).any(|t| self.is_time(t))
        })?;
        Some((agent, noun_phrase(self.parsed, agent)?))
    }

    /// The verb with its helpers, particle and the verb that it controls; a copula with its noun.
    fn predicate(&self, verb: usize, last: usize, copula: Option<usize>) -> Option<Range<usize>> {
        let helper = |t: usize| {
            matches!(self.relation(t), Relation::Aux | Relation::AuxPass | Relation::Cop)
                || self.relation(t) == Relation::Advmod
                    && self.is(t, &["not", "n't", "n’t", "never"])
        };
        let mut start = self
            .parsed
            .children(verb)
            .filter(|&t| t < verb && helper(t))
            .min()
            .unwrap_or(verb)
            .min(verb);
        if copula.is_none() && verb - start > 6 {
            start = verb;
        }
        let mut end = last + 1;
        if let Some(particle) =
            self.parsed.child(last, &[Relation::CompoundPrt]).filter(|&p| p <= end + 1)
        {
            end = end.max(particle + 1);
        }
        if copula.is_some() {
            end = noun_phrase(self.parsed, verb)?.end.max(end);
        }
        (start < end).then_some(start..end)
    }

    fn others(&self, verb: usize, last: usize, agent: Option<usize>) -> Vec<(Role, Range<usize>)> {
        let mut others: Vec<(Role, Range<usize>)> = Vec::new();
        let verbs = if last == verb { vec![verb] } else { vec![verb, last] };
        for at in verbs {
            for child in self.parsed.children(at).filter(|&t| Some(t) != agent) {
                if let Some(role) = self.role(child) {
                    let phrase = self.argument(child);
                    let apart = !phrase.contains(&verb)
                        && others
                            .iter()
                            .all(|(_, o)| o.end <= phrase.start || phrase.end <= o.start);
                    if apart && !phrase.is_empty() {
                        others.push((role, phrase));
                    }
                }
            }
        }
        others.sort_by_key(|(_, range)| range.start);
        others
    }

    /// An argument's words, its preposition among them, without marks at the ends.
    fn argument(&self, child: usize) -> Range<usize> {
        let mut phrase = noun_phrase(self.parsed, child).unwrap_or(child..child + 1);
        if let Some(case) =
            self.parsed.child(child, &[Relation::Case]).filter(|&c| c < phrase.start)
        {
            phrase.start = case;
        }
        let mark = |t: usize| {
            self.article.word(t).chars().all(|c| {
                is_quote(c) || matches!(c, ',' | '.' | ';' | ':' | '(' | ')' | '-' | '—' | '–')
            })
        };
        while phrase.len() > 1 && mark(phrase.end - 1) {
            phrase.end -= 1;
        }
        while phrase.len() > 1 && mark(phrase.start) {
            phrase.start += 1;
        }
        phrase
    }

    /// Whether a token belongs to a time expression.
    fn is_time(&self, token: usize) -> bool {
        let behind = self.dates.partition_point(|d| d.tokens.end <= token);
        self.dates.get(behind).is_some_and(|d| d.tokens.contains(&token))
    }

    fn role(&self, child: usize) -> Option<Role> {
        let time = |t: usize| self.is_time(t);
        match self.relation(child) {
            Relation::Obl | Relation::Nmod | Relation::Iobj => {
                let case = self
                    .parsed
                    .child(child, &[Relation::Case])
                    .map_or("", |c| self.article.word(c));
                let place = || {
                    self.parsed
                        .named
                        .names
                        .iter()
                        .any(|n| n.kind == EntityKind::Place && n.tokens.contains(&child))
                };
                Some(match case.to_lowercase().as_str() {
                    _ if time(child) || self.parsed.phrase(child).any(time) && case.is_empty() => {
                        Role::When
                    }
                    "in" | "at" | "on" | "near" | "inside" | "outside" | "across"
                    | "throughout" | "within"
                        if place() =>
                    {
                        Role::Where
                    }
                    "during" | "since" | "until" | "after" | "before" => Role::When,
                    "at" | "near" | "inside" | "outside" | "across" | "around" => Role::Where,
                    "in" | "on" if self.is(child, &["place"]) => return None,
                    "in" => Role::Where,
                    "to" | "into" | "toward" | "towards" | "onto" => Role::To,
                    "with" | "alongside" | "without" => Role::With,
                    "from" => Role::From,
                    "about" | "on" | "over" | "of" | "regarding" | "against" => Role::About,
                    "for" | "because" | "due" => Role::Why,
                    "by" | "through" | "via" | "as" | "like" | "under" => Role::How,
                    "" if self.relation(child) == Relation::Iobj => Role::To,
                    "" => return None,
                    _ => Role::How,
                })
            }
            Relation::Advmod if time(child) => Some(Role::When),
            Relation::Advmod if self.article.word(child).ends_with("ly") => Some(Role::How),
            _ => None,
        }
    }

    fn negated(&self, verb: usize, last: usize) -> bool {
        let denies = |t: usize| {
            self.is(t, &["not", "n't", "n’t", "never", "no"])
                && matches!(self.relation(t), Relation::Advmod | Relation::Det | Relation::Aux)
        };
        self.parsed.children(verb).chain(self.parsed.children(last)).any(denies)
            || (last != verb && self.is(verb, REFUSING))
    }

    fn status(&self, verb: usize, last: usize) -> Status {
        let helper = |words: &[&str]| {
            self.parsed.children(verb).any(|t| {
                matches!(self.relation(t), Relation::Aux | Relation::Mark) && self.is(t, words)
            })
        };
        let infinitive = self.form(verb) == Form::Base && helper(&["to"]);
        match () {
            () if helper(&[
                "may", "might", "could", "can", "would", "should", "if", "unless", "whether",
            ]) =>
            {
                Status::Possible
            }
            () if helper(&["will", "shall", "'ll", "’ll", "wo"]) || infinitive => Status::Planned,
            () if last != verb && self.is(verb, PLANNING) => Status::Planned,
            () if self.is(verb, &["planned", "scheduled", "expected", "due"])
                && self.parsed.child(verb, &[Relation::AuxPass]).is_some() =>
            {
                Status::Planned
            }
            () => Status::Happened,
        }
    }

    /// Whose words an event stands in: a quotation's speaker, or the subject of the verb of saying
    /// that takes it.
    fn attribution(&self, verb: usize) -> Option<Range<usize>> {
        let from =
            self.quotes.partition_point(|q| q.tokens.start + LONGEST_QUOTE < self.sentence.start);
        let near = self.quotes[from..].iter().take_while(|q| q.tokens.start <= verb);
        let quoted =
            near.filter(|q| q.tokens.contains(&verb)).last().and_then(|q| q.speaker.clone());
        quoted.or_else(|| {
            self.sentence
                .clone()
                .find_map(|t| saying::according(self.parsed, t, &self.sentence))
                .and_then(|said| said.speaker)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Models, name::Named, tag::Tagged};

    fn check(text: &str, expected: &str) {
        let models = Models::english();
        let parsed = Parsed::new(
            Named::new(Tagged::new(Article::read(text, None), &models), &models),
            &models,
        );
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
    fn denied_and_possible() {
        check(
            "The minister did not sign the treaty.",
            "The minister | did not sign | the treaty not Happened",
        );
        check("The firm may sell the plant.", "The firm | may sell | the plant Possible");
    }
}
