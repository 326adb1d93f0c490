//! What somebody is, told beside the name: "Ann Lee, the mayor of Oslo, …".

use crate::{
    extract::event::{Event, reader::Reader, status::Status},
    syntax::{pos::Pos, relation::Relation},
};

/// Least of all events: the clause around it tells more.
const WEIGHT: f64 = -0.4;

impl Reader<'_, '_> {
    /// A name and the noun that a mark parts from it: the name is the subject, the noun the predicate.
    pub(super) fn apposition(&self, token: usize) -> Option<Event> {
        let other = self.doc.arcs[token].head;
        let named = |t: usize| self.doc.node(t).pos() == Pos::Propn;
        let (name, noun) = match (named(token), named(other)) {
            (true, false) => (token, other),
            (false, true) => (other, token),
            _ => return None,
        };
        let (subject, predicate) = (self.member(name), self.member(noun));
        let timed = predicate.clone().any(|t| self.is_time(t));
        let apart = subject.end < predicate.start || predicate.end < subject.start;
        // "a spokesman for the regulator, Ann Lee": she is no regulator.
        let within = self.doc.node(noun).relation() == Relation::Nmod && noun < name;
        if within
            || self.doc.node(noun).pos() != Pos::Noun
            || timed
            || !apart
            || predicate.len() < 2
        {
            return None;
        }
        Some(Event {
            tokens: subject.start.min(predicate.start)..subject.end.max(predicate.end),
            subject: Some(subject),
            predicate,
            object: None,
            others: Vec::new(),
            negated: false,
            status: Status::Happened,
            weight: WEIGHT,
            attribution: self.attribution(token),
            under: Vec::new(),
            quoted: false,
            rule: "apposition",
        })
    }
}

#[cfg(test)]
mod tests {
    use crate::extract::event::tests::told;

    #[test]
    fn appositions_of_written_trees() {
        told(
            "Ravi Menon, the head of the clinic, resigned.",
            "apposition: Ravi Menon | the head of the clinic | - Happened\n\
             verb: Ravi Menon | resigned | - Happened",
        );
        told(
            "A spokesman for the regulator, Leila Haddad, resigned.",
            "apposition: Leila Haddad | A spokesman for the regulator | - Happened\n\
             verb: A spokesman for the regulator | resigned | - Happened",
        );
        told("My brother Tomas swam.", "verb: My brother Tomas | swam | - Happened");
        told(
            "The cook bought leeks, onions and thyme.",
            "verb: The cook | bought | leeks Happened\n\
             verb: The cook | bought | onions Happened\n\
             verb: The cook | bought | thyme Happened",
        );
    }
}
