//! What part an argument plays: when, where, to whom, how.

use crate::{
    extract::{event::reader::Reader, quote::marks::closes, timex::value::DateKind},
    syntax::{entity_kind::EntityKind, pos::Pos, relation::Relation},
};
use serde::{Deserialize, Serialize};
use std::ops::Range;

/// The part that an argument plays in an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum Role {
    /// Time.
    When,
    /// Place.
    Where,
    /// Receiver or goal.
    To,
    /// Company or means.
    With,
    /// Source.
    From,
    /// Subject matter.
    About,
    /// Manner.
    How,
    /// Cause or purpose.
    Why,
}

impl Reader<'_, '_> {
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
        let joined = before.is_some_and(|t| {
            self.doc.node(t).pos() != Pos::Adp || self.doc.node(t).is(&["of", "for"])
        });
        let noun = before.is_some_and(|t| self.doc.node(t).is_noun());
        if joined && !noun {
            return (Some(object), None);
        }
        let cut = before.filter(|_| !noun).unwrap_or(start);
        let mark = |&t: &usize| {
            self.doc.node(t).pos() == Pos::Punct && !closes(self.article, &(object.start..t + 1))
        };
        let marks = (object.start..cut).rev().take_while(mark).count();
        let left = object.start..cut - marks;
        ((!left.is_empty()).then_some(left), Some(cut..object.end))
    }

    /// Whether a token belongs to a time expression.
    pub(super) fn is_time(&self, token: usize) -> bool {
        let behind = self.dates.partition_point(|d| d.tokens.end <= token);
        self.dates.get(behind).is_some_and(|d| d.tokens.contains(&token))
    }

    /// Whether a token belongs to a place's name.
    fn is_place(&self, token: usize) -> bool {
        let names = &self.doc.names;
        let behind = names.partition_point(|n| n.tokens.end <= token);
        names.get(behind).is_some_and(|n| n.kind == EntityKind::Place && n.tokens.contains(&token))
    }

    pub(super) fn role(&self, child: usize) -> Option<Role> {
        let time = |t: usize| self.is_time(t);
        if self.doc.node(child).is(&["which", "whom", "what", "that", "whose"]) {
            return None;
        }
        match self.doc.node(child).relation() {
            Relation::Obl | Relation::Nmod | Relation::Iobj => {
                let case = self
                    .doc
                    .child(child, &[Relation::Case])
                    .map_or("", |c| self.doc.node(c).text());
                let place = || self.is_place(child);
                Some(match case.to_lowercase().as_str() {
                    // "at once", "at last"
                    "at" if self.doc.node(child).pos() == Pos::Adv => return None,
                    _ if time(child) || self.doc.phrase(child).any(time) && case.is_empty() => {
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
                    "in" | "on" if self.doc.node(child).is(&["place"]) => return None,
                    // Whose words it is stands in the attribution.
                    "according" => return None,
                    "in" => Role::Where,
                    "to" | "into" | "toward" | "towards" | "onto" => Role::To,
                    "with" | "alongside" | "without" => Role::With,
                    "from" => Role::From,
                    "about" | "on" | "over" | "of" | "regarding" | "against" => Role::About,
                    "for" | "because" | "due" => Role::Why,
                    "by" | "through" | "via" | "as" | "like" | "under" => Role::How,
                    "" if self.doc.node(child).relation() == Relation::Iobj => Role::To,
                    "" => return None,
                    _ => Role::How,
                })
            }
            Relation::Advmod if time(child) => Some(Role::When),
            Relation::Advmod if self.doc.node(child).text().ends_with("ly") => Some(Role::How),
            _ => None,
        }
    }

    /// What part a clause plays that hangs on a verb: by the word that leads it.
    pub(super) fn clause_role(&self, child: usize) -> Option<Role> {
        match self.doc.node(child).relation() {
            Relation::Ccomp => Some(Role::About),
            Relation::Xcomp if self.doc.node(child).pos() == Pos::Verb => Some(Role::About),
            Relation::Advcl if child > self.doc.arcs[child].head => {
                let leads = |t: &usize| {
                    *t < child
                        && matches!(self.doc.node(*t).relation(), Relation::Mark | Relation::Advmod)
                };
                let word = self.doc.node(self.doc.children(child).find(leads)?).text();
                match word.to_ascii_lowercase().as_str() {
                    "when" | "after" | "before" | "since" | "until" | "once" => Some(Role::When),
                    "where" => Some(Role::Where),
                    "because" | "so" | "to" => Some(Role::Why),
                    "by" | "if" | "unless" | "with" | "without" => Some(Role::How),
                    _ => None,
                }
            }
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::extract::event::tests::told;

    #[test]
    fn roles_of_written_trees() {
        told(
            "The rower trained in Kisumu with her brother before the race.",
            "verb: The rower | trained in | Kisumu [With with her brother] [When before the race] Happened",
        );
        told(
            "The teacher sent the parents a letter about lice.",
            "verb: The teacher | sent | a letter about lice [To the parents] Happened",
        );
        // "In place of" is no place, "at once" no time.
        told(
            "The lawyer spoke in place of her client.",
            "verb: The lawyer | spoke in | place of her client Happened",
        );
        told("The ferry sailed at once.", "verb: The ferry | sailed | - Happened");
    }
}
