//! The parts of an event: subject, predicate, object and the others, from the grammar around a verb.

use super::*;

impl Reader<'_, '_> {
    /// A verb that another one controls is told with it.
    pub(super) fn is_controlled(&self, verb: usize) -> bool {
        let head = self.parsed.arcs[verb].head;
        self.relation(verb) == Relation::Xcomp
            && self.pos(head) == Pos::Verb
            && self.pos(verb) == Pos::Verb
            || self.relation(verb) == Relation::Compound
            || self.relation(verb) == Relation::Amod
    }

    pub(super) fn controlled(&self, verb: usize) -> Option<usize> {
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
    pub(super) fn is_bare(&self, verb: usize, last: usize) -> bool {
        let argument = |t: usize| {
            matches!(
                self.relation(t),
                Relation::Obl | Relation::Xcomp | Relation::Ccomp | Relation::CompoundPrt
            )
        };
        !self.parsed.children(verb).chain(self.parsed.children(last)).any(argument)
    }

    pub(super) fn subject(&self, verb: usize) -> Option<Range<usize>> {
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

    pub(super) fn object(&self, verb: usize) -> Option<Range<usize>> {
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

    pub(super) fn agent(&self, verb: usize) -> Option<(usize, Range<usize>)> {
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
    pub(super) fn predicate(
        &self,
        verb: usize,
        last: usize,
        copula: Option<usize>,
    ) -> Option<Range<usize>> {
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

    pub(super) fn others(
        &self,
        verb: usize,
        last: usize,
        agent: Option<usize>,
    ) -> Vec<(Role, Range<usize>)> {
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

    /// An object without the time at its end, which belongs to the verb: "raised its forecast on
    /// Thursday"; and that time.
    pub(super) fn part_time(
        &self,
        object: Option<Range<usize>>,
    ) -> (Option<Range<usize>>, Option<Range<usize>>) {
        let Some(object) = object else { return (None, None) };
        let behind = self.dates.partition_point(|d| d.tokens.end < object.end);
        let date = self.dates.get(behind).filter(|d| d.tokens.end == object.end);
        let Some(start) = date.map(|d| d.tokens.start).filter(|&s| s >= object.start) else {
            return (Some(object), None);
        };
        // "took 14 months": a length is what the verb is about.
        let length = date.is_some_and(|d| d.kind == DateKind::Duration);
        if length && start == object.start {
            return (Some(object), None);
        }
        let before = start.checked_sub(1).filter(|&t| t >= object.start);
        let joined = before.is_some_and(|t| self.pos(t) != Pos::Adp || self.is(t, &["of", "for"]));
        let noun = before.is_some_and(|t| matches!(self.pos(t), Pos::Noun | Pos::Propn));
        if joined && !noun {
            return (Some(object), None);
        }
        let cut = before.filter(|_| !noun).unwrap_or(start);
        let left = object.start..cut;
        ((!left.is_empty()).then_some(left), Some(cut..object.end))
    }

    /// An argument's words, its preposition among them, without marks at the ends.
    pub(super) fn argument(&self, child: usize) -> Range<usize> {
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
    pub(super) fn is_time(&self, token: usize) -> bool {
        let behind = self.dates.partition_point(|d| d.tokens.end <= token);
        self.dates.get(behind).is_some_and(|d| d.tokens.contains(&token))
    }

    /// Whether a token belongs to a place's name.
    fn is_place(&self, token: usize) -> bool {
        let names = &self.parsed.named.names;
        let behind = names.partition_point(|n| n.tokens.end <= token);
        names.get(behind).is_some_and(|n| n.kind == EntityKind::Place && n.tokens.contains(&token))
    }

    pub(super) fn role(&self, child: usize) -> Option<Role> {
        let time = |t: usize| self.is_time(t);
        match self.relation(child) {
            Relation::Obl | Relation::Nmod | Relation::Iobj => {
                let case = self
                    .parsed
                    .child(child, &[Relation::Case])
                    .map_or("", |c| self.article.word(c));
                let place = || self.is_place(child);
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
}
