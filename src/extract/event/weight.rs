//! How much a reader needs an event, as far as its grammar tells.

use crate::{
    extract::event::{clause::Clause, reader::Reader},
    lexicon::cue,
    syntax::{pos::Pos, relation::Relation},
};
use std::ops::Range;

impl Reader<'_, '_> {
    /// Main clauses before those that hang on a noun, and what is told before what is not. Whose words
    /// something is says less than the words, which are events too.
    pub(super) fn weight(&self, clause: &Clause, has_object: bool, others: usize) -> f64 {
        let place = match self.doc.node(clause.head).relation() {
            Relation::Root => 0.08,
            Relation::Conj | Relation::Parataxis => 0.04,
            Relation::AclRelcl => -0.02,
            Relation::Advcl | Relation::Xcomp => -0.05,
            Relation::Acl => -0.12,
            _ => 0.0,
        };
        let told = match (has_object, others.min(2)) {
            (false, 0) => -0.15,
            (true, others) => 0.1 + 0.08 * others as f64,
            (false, others) => 0.08 * others as f64,
        };
        let says = cue::is_cue(self.doc.node(clause.head).text())
            && self.doc.child(clause.head, &[Relation::Ccomp]).is_some();
        place + told - if says { 0.1 } else { 0.0 }
    }

    /// Whether a verb says enough with its subject alone: "Three people died."
    pub(super) fn stands_alone(&self, clause: &Clause, subject: Option<&Range<usize>>) -> bool {
        let main = matches!(self.doc.node(clause.head).relation(), Relation::Root | Relation::Conj);
        let named = subject.is_some_and(|s| s.clone().any(|t| self.doc.node(t).pos() != Pos::Pron));
        let particle = cue::is_cue(self.doc.node(clause.head).text());
        main && named && !particle && clause.copula.is_none()
    }
}
