//! The parts of an event: subject, object and the others, from the grammar around a verb.

use crate::{
    analysis::{
        enhance::control::{self, Doer},
        relative,
    },
    extract::event::{argument_role::Role, clause::Clause, reader::Reader},
    lexicon::lemma::is_form_of,
    syntax::{
        pos::{Form, Pos},
        relation::Relation,
    },
};
use std::ops::Range;

/// Heads that a verb without a subject of its own borrows one from at most: "came, saw and won".
const FARTHEST_SUBJECT: usize = 5;

/// Verbs of being there.
const PARTAKING: &[&str] = &["attend", "boycott", "join", "participate", "skip"];

/// What something is done with or by chance, where no word stands before it: "rescued by boat".
const MEANS: &[&str] = &[
    "accident", "air", "boat", "bus", "car", "chance", "default", "design", "email", "hand",
    "helicopter", "law", "letter", "mail", "mistake", "phone", "plane", "post", "rail", "road",
    "sea", "ship", "taxi", "text", "train", "truck",
];

/// What an event tells of, and the words of its predicate that lead to it.
pub(super) struct Object {
    pub tokens: Range<usize>,
    /// One past the last word of the predicate.
    pub predicate_end: usize,
    /// The argument that it is, left out of the others.
    pub taken: Option<usize>,
}

impl Reader<'_, '_> {
    /// Who: the subject, or that of the clause which this one is joined to or hangs on.
    pub(super) fn subject(&self, clause: &Clause) -> Option<Range<usize>> {
        let mut at = clause.head;
        for _ in 0..FARTHEST_SUBJECT {
            let subject = |t: &usize| {
                matches!(
                    self.doc.node(*t).relation(),
                    Relation::Nsubj | Relation::NsubjPass | Relation::Csubj
                ) && !self.is_time(*t)
                    && !(self.doc.node(*t).is(&["time"])
                        && *t > self.sentence.start
                        && self.doc.node(*t - 1).is(&["that", "this"]))
            };
            if let Some(subject) = self.doc.children(at).find(subject) {
                let noun = relative::antecedent(self.doc, at, subject);
                return Some(if self.doc.node(subject).relation() == Relation::Csubj {
                    self.whole(subject)
                } else if noun == subject {
                    self.together(noun)
                } else {
                    // The clause may hang on a later noun of the phrase that it tells of.
                    let phrase = self.together(noun);
                    phrase.start..phrase.end.min(self.doc.arcs[at].left).max(noun + 1)
                });
            }
            at = match control::doer(self.doc, at)? {
                Doer::Of(verb) => verb,
                Doer::Noun(noun) => return self.controller(noun, at),
            };
        }
        None
    }

    /// The noun that controls a verb, or that it tells of.
    fn controller(&self, noun: usize, verb: usize) -> Option<Range<usize>> {
        if self.doc.node(verb).relation() == Relation::Xcomp {
            return Some(self.together(noun));
        }
        let member = self.member(noun);
        let end = member.end.min(self.doc.arcs[verb].left).max(noun + 1);
        let tells = matches!(self.doc.node(verb).form(), Form::Participle | Form::Gerund);
        (tells && !self.is_time(noun)).then_some(member.start..end)
    }

    /// What the clause tells of its subject: objects, each of its own; else a complement, a clause, or
    /// the argument right behind the verb with its preposition in the predicate: "relies on".
    pub(super) fn objects(&self, clause: &Clause, predicate: &Range<usize>) -> Vec<Object> {
        let at = clause.last;
        let told = |tokens: Range<usize>, taken: usize| Object {
            predicate_end: predicate.end,
            tokens,
            taken: Some(taken),
        };
        if clause.copula.is_some() && clause.last == clause.head {
            return self.complement(clause, predicate);
        }
        // What stands before the verb is its object only where a pronoun stands for it: "which they saw".
        let behind = |t: &usize| {
            *t >= predicate.end
                || *t < at && matches!(self.doc.node(*t).pos(), Pos::Pron | Pos::Det)
        };
        let object = self.doc.child(at, &[Relation::Obj]).filter(behind);
        if let Some(object) = object.or_else(|| self.doc.child(at, &[Relation::Iobj])) {
            let noun = relative::antecedent(self.doc, at, object);
            let mut objects: Vec<Object> =
                self.members(noun).into_iter().map(|o| told(o, object)).collect();
            if let ([object], Some(complement)) = (&mut objects[..], self.small_clause(at)) {
                // "called the plan a mistake": what the object is called belongs to it.
                let end = object.tokens.end.max(self.whole(complement).end);
                let mark =
                    |t: &usize| self.doc.node(*t).text().starts_with(crate::text::token::is_quote);
                let open = (object.tokens.start..end).filter(mark).count() % 2 == 1;
                object.tokens.end =
                    end + usize::from(open && end < self.sentence.end && mark(&end));
            }
            return objects;
        }
        if let Some(noun) = self.relative_object(clause) {
            return vec![told(self.member(noun), noun)];
        }
        if let Some(complement) = self.small_clause(at) {
            return self.led(complement, predicate);
        }
        if let Some(content) = self.doc.child(at, &[Relation::Ccomp]) {
            return vec![self.content(content, predicate)];
        }
        // "at once", "at best" tell how.
        let near = |t: &usize| {
            self.doc.node(*t).relation() == Relation::Obl
                && *t > at
                && self.doc.node(*t).pos() != Pos::Adv
        };
        let argument = self.doc.children(at).find(near);
        argument.map_or(Vec::new(), |argument| self.led(argument, predicate))
    }

    /// A clause that the verb takes, its "that" in the predicate: "says that".
    fn content(&self, content: usize, predicate: &Range<usize>) -> Object {
        let Range { start, end } = self.whole(content);
        let led = start == predicate.end && start + 1 < end && self.doc.node(start).is(&["that"]);
        let start = start + usize::from(led);
        let predicate_end = if led { start } else { predicate.end };
        Object { tokens: start..end, predicate_end, taken: Some(content) }
    }

    /// The noun or adjective that a verb says its subject or object to be.
    fn small_clause(&self, verb: usize) -> Option<usize> {
        let nominal =
            |t: &usize| self.doc.node(*t).relation() == Relation::Xcomp && !self.is_verb(*t);
        self.doc.children(verb).find(nominal)
    }

    fn is_verb(&self, token: usize) -> bool {
        self.doc.node(token).pos() == Pos::Verb
    }

    /// Arguments whose preposition, right behind the predicate, becomes a part of it.
    fn led(&self, argument: usize, predicate: &Range<usize>) -> Vec<Object> {
        let members = self.members(argument);
        let Some(first) = members.first().map(|m| m.start) else { return Vec::new() };
        let leads = |t: usize| {
            self.doc.arcs[t].head == argument
                && matches!(
                    self.doc.node(t).relation(),
                    Relation::Case
                        | Relation::Mark
                        | Relation::Fixed
                        | Relation::Cop
                        | Relation::Aux
                )
                || self.doc.node(t).pos() == Pos::Adv
                || self.doc.node(t).pos() == Pos::Adp
        };
        let near = predicate.end <= first && (predicate.end..first).all(leads);
        let time = members[0].clone().any(|t| self.is_time(t));
        if !near || time {
            return Vec::new();
        }
        let object = |tokens| Object { tokens, predicate_end: first, taken: Some(argument) };
        members.into_iter().map(object).collect()
    }

    /// What a copula tells: "is | a bridge", "is in | Rome", "is proud of | it".
    fn complement(&self, clause: &Clause, predicate: &Range<usize>) -> Vec<Object> {
        let head = clause.head;
        // A copula may stand behind what it tells: "proud of it she is".
        let before = predicate.start <= head;
        if before && matches!(self.doc.node(head).pos(), Pos::Adj | Pos::Verb) {
            let led = |&t: &usize| self.doc.node(t).relation() == Relation::Obl && t > head;
            let behind = predicate.start..head + 1;
            let argument = self.doc.children(head).find(led);
            let objects = argument.map_or(Vec::new(), |argument| self.led(argument, &behind));
            if !objects.is_empty() {
                return objects;
            }
        }
        let members = self.members(head);
        let led = self.doc.child(head, &[Relation::Case]).filter(|&c| c >= predicate.end);
        let end = led.map_or(predicate.end, |_| members[0].start.max(predicate.end));
        members
            .into_iter()
            .map(|mut tokens| {
                tokens.start = tokens.start.max(end);
                Object { tokens, predicate_end: end, taken: None }
            })
            .filter(|o| !o.tokens.is_empty())
            .collect()
    }

    /// The noun that a relative clause without pronoun takes as its object: "the price they paid".
    fn relative_object(&self, clause: &Clause) -> Option<usize> {
        let arc = self.doc.arcs[clause.head];
        let subject = self.doc.child(clause.head, &[Relation::Nsubj])?;
        let other = self.doc.child(clause.last, &[Relation::Ccomp]);
        let noun = relative::antecedent(self.doc, clause.head, subject) != subject;
        // "the broker Russia, mired in …": what a mark parts from the verb is no subject of its own.
        let apart = (subject..clause.head).any(|t| self.doc.node(t).pos() == Pos::Punct);
        let bare = other.is_none() && !noun && !apart;
        (arc.relation == Relation::AclRelcl && bare && !clause.passive)
            .then_some(arc.head)
            .filter(|&h| h < subject && (h + 1 == self.doc.arcs[clause.head].left))
    }

    /// Who it was done by.
    pub(super) fn agent(&self, clause: &Clause) -> Option<usize> {
        let by = |t: usize| {
            let case = |c: &usize| self.doc.node(*c).relation() == Relation::Case;
            self.doc.children(t).filter(case).any(|c| self.doc.node(c).is(&["by"]))
        };
        self.doc.children(clause.last).find(|&t| {
            self.doc.node(t).relation() == Relation::Obl
                && by(t)
                && !(self.doc.node(t - 1).is(&["by"]) && self.doc.node(t).is(MEANS))
                && !self.doc.phrase(t).any(|t| self.is_time(t))
        })
    }

    /// When, where, to whom, how…: the arguments of the verbs that are not told yet.
    pub(super) fn others(
        &self,
        clause: &Clause,
        told: &[&Range<usize>],
        taken: Option<usize>,
    ) -> Vec<(Role, Range<usize>)> {
        let Clause { head, last, .. } = *clause;
        let mut others: Vec<(Role, Range<usize>)> = Vec::new();
        let second = (last != head).then(|| self.doc.children(last)).into_iter().flatten();
        let partaken = taken.filter(|_| self.partakes(last)).and_then(|noun| self.told_of(noun));
        let third = partaken.map(|verb| self.doc.children(verb).filter(|&t| self.sets(t)));
        let children = self.doc.children(head).chain(second).chain(third.into_iter().flatten());
        for child in children.filter(|&t| Some(t) != taken) {
            let clausal = |role| (role, self.whole(child));
            let phrase = self.role(child).map(|role| (role, self.argument(child)));
            let Some((role, phrase)) = phrase.or_else(|| self.clause_role(child).map(clausal))
            else {
                continue;
            };
            let apart = |o: &Range<usize>| o.end <= phrase.start || phrase.end <= o.start;
            if told.iter().all(|o| apart(o)) && others.iter().all(|(_, o)| apart(o)) {
                others.push((role, phrase));
            }
        }
        others.sort_by_key(|(_, range)| range.start);
        others
    }

    /// Whether a verb says that somebody is there: what tells when and where the meeting is tells when
    /// and where he is.
    fn partakes(&self, verb: usize) -> bool {
        is_form_of(self.doc.node(verb).text(), PARTAKING)
    }

    /// The clause that tells of a noun: "talks that were planned in Oslo".
    fn told_of(&self, noun: usize) -> Option<usize> {
        let tells =
            |t: &usize| matches!(self.doc.node(*t).relation(), Relation::Acl | Relation::AclRelcl);
        self.whole(noun).find(tells)
    }

    /// Whether an argument says when or where.
    fn sets(&self, argument: usize) -> bool {
        matches!(self.role(argument), Some(Role::When | Role::Where))
    }
}

#[cfg(test)]
mod tests {
    use crate::extract::event::tests::told;

    #[test]
    fn arguments_of_written_trees() {
        told(
            "The surgeon cleaned and closed the wound.",
            "verb: The surgeon | cleaned | - Happened\n\
             joined: The surgeon | closed | the wound Happened",
        );
        told("Juries rely on witnesses.", "verb: Juries | rely on | witnesses Happened");
        told(
            "The company that insured them paid.",
            "relative: The company | insured | them Happened\n\
             verb: The company | paid | - Happened",
        );
        // Neither forges anybody, and a truck does nothing.
        told(
            "Two clerks were held on suspicion of forging stamps.",
            "passive: Two clerks | were held on | suspicion of forging stamps Happened",
        );
        told(
            "The lambs were moved by truck.",
            "passive: The lambs | were moved by | truck Happened",
        );
    }
}
