//! A clause: the verb or copula that heads it, the verbs that it controls, and the words of its
//! predicate.

use crate::{
    analysis::enhance::control,
    extract::event::reader::Reader,
    syntax::{pos::Pos, relation::Relation},
    text::token::TokenKind,
};
use std::ops::Range;

/// Tokens that a predicate's helpers stand before its verb at most.
const FARTHEST_HELPER: usize = 6;

/// What heads a clause.
pub(super) struct Clause {
    /// The verb, or the noun or adjective of a copula.
    pub head: usize,
    /// The last verb that it controls, else itself.
    pub last: usize,
    /// The copula.
    pub copula: Option<usize>,
    /// Whether the subject is who it is done to.
    pub passive: bool,
}

impl Reader<'_, '_> {
    /// The clause that a token heads.
    pub(super) fn clause(&self, head: usize) -> Option<Clause> {
        let copula = self.doc.child(head, &[Relation::Cop]);
        let worded = self.article.tokens[head].kind == TokenKind::Word;
        let heads = worded && self.doc.node(head).pos() == Pos::Verb || copula.is_some();
        if !heads || self.is_part(head) {
            return None;
        }
        let last = control::last_controlled(self.doc, head);
        let passive = copula.is_none() && control::is_passive(self.doc, last)
            || last != head && copula.is_some() && control::is_passive(self.doc, last);
        Some(Clause { head, last, copula, passive })
    }

    /// The rule that makes an event of a clause: what heads it, or how it came to its subject.
    pub(super) fn rule(&self, clause: &Clause, by: bool) -> &'static str {
        match self.doc.node(clause.head).relation() {
            _ if by => "agent",
            _ if clause.copula.is_some() => "copula",
            Relation::Conj => "joined",
            Relation::AclRelcl => "relative",
            Relation::Acl => "adnominal",
            Relation::Advcl => "adverbial",
            _ if clause.last != clause.head => "controlled",
            _ if clause.passive => "passive",
            _ => "verb",
        }
    }

    /// A verb that another one controls, or that serves as an adjective or a preposition.
    fn is_part(&self, verb: usize) -> bool {
        let head = self.doc.arcs[verb].head;
        match self.doc.node(verb).relation() {
            Relation::Compound
            | Relation::Amod
            | Relation::Case
            | Relation::Mark
            | Relation::Fixed
            | Relation::Flat
            | Relation::Aux
            | Relation::AuxPass
            | Relation::Cop
            | Relation::Advmod => true,
            Relation::Xcomp => control::controls(self.doc, head, verb),
            _ => false,
        }
    }

    /// The words of the predicate: helpers, adverbs beside them, the verbs, a particle; of a copula
    /// without what it tells.
    pub(super) fn predicate(
        &self,
        clause: &Clause,
        subject: Option<&Range<usize>>,
    ) -> Range<usize> {
        let Clause { head, last, copula, .. } = *clause;
        let helps = |t: usize| {
            matches!(self.doc.node(t).relation(), Relation::Aux | Relation::AuxPass | Relation::Cop)
                || self.doc.node(t).is(&["not", "n't", "n’t", "never"])
        };
        let core = copula.unwrap_or(head);
        let first = self.doc.children(head).filter(|&t| t < head && helps(t)).min();
        let inverted = |start: usize| subject.is_some_and(|s| start < s.start && s.start < core);
        let mut start = first
            .filter(|&t| t < core && core - t <= FARTHEST_HELPER && !inverted(t))
            .unwrap_or(core);
        while start > self.sentence.start && self.is_adverb(start - 1, head) {
            start -= 1;
        }
        let mut end = if last == head { core + 1 } else { last + 1 };
        // "is very old": what stands right before an adjective belongs to it.
        let degree = head.saturating_sub(usize::from(self.doc.node(head).pos() == Pos::Adj));
        let adverb = |t: usize| t < self.sentence.end && self.is_adverb(t, head) && t < degree;
        while copula.is_some() && last == head && adverb(end) {
            end += 1;
        }
        let particle = self.doc.child(last, &[Relation::CompoundPrt]);
        end = particle.filter(|&p| p == end).map_or(end, |p| p + 1);
        end += usize::from(self.goes_with(end, last));
        start.min(end - 1)..end
    }

    /// Whether a word right behind a verb makes one meaning with it: "take place", "bring back".
    fn goes_with(&self, token: usize, verb: usize) -> bool {
        if token >= self.sentence.end || self.doc.arcs[token].head != verb {
            return false;
        }
        let takes = self.doc.node(verb).is(&["take", "takes", "took", "taken", "taking"]);
        match self.doc.node(token).relation() {
            Relation::Obj => takes && self.doc.node(token).is(&["place", "part"]),
            Relation::Advmod => self.doc.node(token).is(&["back", "away"]),
            _ => false,
        }
    }

    /// Whether a bare noun is a part of the predicate: "take place".
    pub(super) fn takes_noun(&self, clause: &Clause) -> bool {
        let next = clause.last + 1;
        self.goes_with(next, clause.last) && self.doc.node(next).relation() == Relation::Obj
    }

    /// A passive's predicate with the preposition that it leaves behind: "was paid for | by the state".
    pub(super) fn with_preposition(&self, predicate: &Range<usize>, by: usize) -> Range<usize> {
        let left = |t: &usize| {
            self.doc.arcs[*t].head == by
                && self.doc.node(*t).relation() == Relation::Case
                && !self.doc.node(*t).is(&["by"])
        };
        predicate.start..predicate.end + (predicate.end..by).take_while(left).count()
    }

    /// A passive's predicate and its doer, the "by" between them in the predicate where nothing else stands
    /// there: "were freed by | the army", "were freed | by the army".
    pub(super) fn done_by(
        &self,
        predicate: &Range<usize>,
        by: usize,
    ) -> (Range<usize>, Range<usize>) {
        let agent = self.together(by);
        let case = self.doc.children(by).find(|&t| t < agent.start && self.doc.node(t).is(&["by"]));
        match case {
            Some(case) if case == predicate.end && case + 1 == agent.start => {
                (predicate.start..agent.start, agent)
            }
            Some(case) => (predicate.clone(), case..agent.end),
            None => (predicate.clone(), agent),
        }
    }

    /// A predicate that tells nothing else, with the adverb right behind it: "was put higher".
    pub(super) fn with_adverb(&self, clause: &Clause, predicate: &Range<usize>) -> Range<usize> {
        let end = predicate.end;
        let adverb = end < self.sentence.end && self.is_adverb(end, clause.last);
        predicate.start..end + usize::from(adverb)
    }

    /// An adverb of a verb that stands among its words: "has also won".
    pub(super) fn is_adverb(&self, token: usize, verb: usize) -> bool {
        self.doc.arcs[token].head == verb
            && self.doc.node(token).relation() == Relation::Advmod
            && self.doc.phrase(token).len() == 1
            && !self.is_time(token)
            && !self.doc.node(token).is(&["when", "where", "why", "how", "then", "however"])
    }
}

#[cfg(test)]
mod tests {
    use crate::extract::event::tests::{check, told};

    #[test]
    fn clauses_of_written_trees() {
        told(
            "The concert will take place in Accra.",
            "verb: The concert | will take place in | Accra Planned",
        );
        told(
            "The fee was paid for by the widow.",
            "agent: The fee | was paid for by | the widow Happened",
        );
        told(
            "The vet has also treated two owls.",
            "verb: The vet | has also treated | two owls Happened",
        );
        // One event, not one for each verb.
        told(
            "The crew tried to mend the sail.",
            "controlled: The crew | tried to mend | the sail Happened",
        );
        // Nobody retires here, and nothing starts.
        told("The retired judge slept.", "verb: The retired judge | slept | - Happened");
        told(
            "The report of the old starting gun woke the village.",
            "verb: The report of the old starting gun | woke | the village Happened",
        );
    }

    #[test]
    fn lines_without_a_verb_are_no_events() {
        for text in [
            "Heavy snow in the north.",
            "Flour, water, salt and a pinch of sugar.",
            "To let: two rooms with a view.",
            "Dear Aunt Leila,",
            "Ten out of ten for the soup.",
            "Kick-off at eight.",
            "The retired judge, the broken clock, the lost keys.",
            "No comment.",
            "What a goal!",
            "More soup, please.",
            "A long night in Lima.",
            "A day of wind and rain on the coast.",
            "Photograph: Amina Diallo.",
            "Yours truly, Tomas.",
            "Sunny spells, light winds, a high of 21C.",
            "Price on request.",
            "A must-see show, with or without children.",
            "The end of an era.",
            "Low tide at noon.",
            "Serves four.",
            "A night to remember.",
            "Two dead in Quito fire.",
            "Nothing new under the sun.",
            "Fresh bread daily.",
            "So far, so good.",
        ] {
            check(text, "");
        }
    }
}
