//! The words of an argument: a phrase without what only comments on it, its joined members apart.

use crate::{
    analysis::noun_phrase::whole_names,
    extract::{event::reader::Reader, quote::marks::closes},
    syntax::{pos::Pos, relation::Relation},
};
use std::ops::Range;

/// Joined members that an argument is split into at most.
const MOST_MEMBERS: usize = 8;

impl Reader<'_, '_> {
    /// The phrases of a noun and of those joined to it: "ships, planes and the port".
    pub(super) fn members(&self, noun: usize) -> Vec<Range<usize>> {
        let heads = [noun].into_iter().chain(self.joined(noun));
        heads.take(MOST_MEMBERS).map(|head| self.member(head)).collect()
    }

    /// What is joined to a noun and is no clause or argument of its own.
    fn joined(&self, noun: usize) -> impl Iterator<Item = usize> + '_ {
        let own = [Relation::Cop, Relation::Case, Relation::Nsubj, Relation::Aux, Relation::Mark];
        self.doc.children(noun).filter(move |&t| {
            t > noun
                && self.doc.node(t).relation() == Relation::Conj
                && self.doc.node(t).pos() != Pos::Verb
                && self.is_time(t) == self.is_time(noun)
                && self.doc.child(t, &own).is_none()
        })
    }

    /// The phrase of a noun alone: joined ones, relative clauses, appositions and brackets left out.
    pub(super) fn member(&self, noun: usize) -> Range<usize> {
        let ends = |t: &usize| {
            matches!(
                self.doc.node(*t).relation(),
                Relation::Conj
                    | Relation::Cc
                    | Relation::AclRelcl
                    | Relation::Parataxis
                    | Relation::Advcl
            ) || self.doc.node(*t).relation() == Relation::Punct && self.parts(*t)
        };
        let behind = self.doc.children(noun).filter(|t| *t > noun).find(ends);
        let end = behind.map_or(self.doc.phrase(noun).end, |t| self.doc.arcs[t].left);
        let end = self.aside(noun..end).unwrap_or(end);
        self.trimmed(noun, self.doc.phrase(noun).start..end.max(noun + 1))
    }

    /// The phrase of a noun with those joined to it: "the routes 12 and 15".
    pub(super) fn together(&self, noun: usize) -> Range<usize> {
        let alone = self.member(noun);
        let last = self.joined(noun).last();
        last.map_or(alone.clone(), |last| alone.start..self.member(last).end.max(alone.end))
    }

    /// Where, deeper in a phrase, a comment starts that a mark parts from it: "the end of the war, which
    /// took years".
    fn aside(&self, phrase: Range<usize>) -> Option<usize> {
        let comment = |t: usize| {
            matches!(
                self.doc.node(t).relation(),
                Relation::Acl
                    | Relation::AclRelcl
                    | Relation::Appos
                    | Relation::Parataxis
                    | Relation::Advcl
            )
        };
        let lefts = phrase.clone().filter(|&t| comment(t)).map(|t| self.doc.arcs[t].left);
        lefts
            .filter(|&left| left > phrase.start)
            .find(|&left| self.parts(left) || self.parts(left - 1))
            .map(|left| if self.parts(left) { left } else { left - 1 })
    }

    /// Whether a mark parts a phrase from what comments on it.
    fn parts(&self, mark: usize) -> bool {
        matches!(self.doc.node(mark).text(), "," | "(" | "—" | "–" | "--" | ";" | ":")
    }

    /// A phrase without words before its head that belong to the clause, and marks at its ends.
    fn trimmed(&self, noun: usize, phrase: Range<usize>) -> Range<usize> {
        let Range { mut start, mut end } = phrase;
        let joins = |t: usize| {
            self.doc.arcs[t].head == noun
                && matches!(
                    self.doc.node(t).relation(),
                    Relation::Case
                        | Relation::Cc
                        | Relation::Mark
                        | Relation::Cop
                        | Relation::Aux
                        | Relation::Nsubj
                        | Relation::Expl
                )
        };
        // "In a statement, the company": what a comma parts from the noun is another phrase.
        if let Some(joint) = (start..noun).rev().find(|&t| joins(t)) {
            start = (self.doc.arcs[joint].right + 1).min(noun);
        }
        let edge =
            |t: usize| self.doc.node(t).pos() == Pos::Punct && !self.doc.node(t).is(&["$", "%"]);
        while start < noun && edge(start) {
            start += 1;
        }
        while end - 1 > noun && edge(end - 1) && !closes(self.article, &(start..end)) {
            end -= 1;
        }
        // "6.2 | %": a sign goes with its number.
        let sign = self.doc.node(start).is(&["%"]) && start > self.sentence.start;
        start -= usize::from(sign && self.doc.node(start - 1).pos() == Pos::Num);
        whole_names(self.doc, start..end)
    }

    /// All words of a clause or phrase, without marks at its ends.
    pub(super) fn whole(&self, head: usize) -> Range<usize> {
        let Range { mut start, mut end } = self.doc.phrase(head);
        let edge = |t: usize| self.doc.node(t).pos() == Pos::Punct;
        while start < head && edge(start) {
            start += 1;
        }
        while end - 1 > head && edge(end - 1) && !closes(self.article, &(start..end)) {
            end -= 1;
        }
        start..end
    }

    /// An argument's words, its preposition among them.
    pub(super) fn argument(&self, child: usize) -> Range<usize> {
        let phrase = self.together(child);
        let case = self.doc.child(child, &[Relation::Case, Relation::Mark]);
        case.filter(|&c| c < phrase.start).unwrap_or(phrase.start)..phrase.end
    }
}
