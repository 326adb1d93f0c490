//! Whether an event took place, is denied, and who says so.

use crate::{
    analysis::enhance::{self, Operator, modality, operator},
    extract::{
        event::{clause::Clause, reader::Reader},
        quote::{cue_search, quotation::Quote, stance::Stance},
    },
    lexicon::{cue, lemma::is_form_of, operator::OperatorKind},
    syntax::relation::Relation,
};
use serde::{Deserialize, Serialize};
use std::ops::Range;

/// Whether an event took place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum Status {
    /// It took place, or takes place.
    Happened,
    /// It is to take place.
    Planned,
    /// It may take place.
    Possible,
}

/// Verbs that turn what they control into its opposite.
const REFUSING: &[&str] = &["decline", "deny", "fail", "refuse"];

/// Verbs that put what they control into the future.
const PLANNING: &[&str] = &[
    "agree", "aim", "expect", "hope", "intend", "plan", "pledge", "prepare", "promise", "schedule",
    "set", "vote", "vow", "want",
];

/// Words that do so in this form alone: "is due to", "is going to".
const AHEAD: &[&str] = &["about", "due", "going"];

/// Verbs whose infinitive behind what was done tells what came of it: "beat Aldea to reach the final".
const REACHED: &[&str] = &[
    "advance", "avoid", "become", "claim", "clinch", "complete", "earn", "end", "equalise",
    "equalize", "finish", "level", "lift", "qualify", "reach", "retain", "score", "seal", "secure",
    "win",
];

/// Past verbs of those who got what such an infinitive tells.
const GOT: &[&str] = &[
    "beat", "came", "climbed", "defeated", "edged", "fought", "held", "overcame", "rallied",
    "recovered", "rose", "scored", "stunned", "surged", "thrashed", "won",
];

/// Tokens that a quotation has at most for what happens in it to be told as its speaker's words.
const LONGEST_QUOTE: usize = 1_000;

impl Reader<'_, '_> {
    pub(super) fn negated(&self, verb: usize, last: usize) -> bool {
        enhance::negation(self.doc, verb).is_some()
            || last != verb
                && (enhance::negation(self.doc, last).is_some()
                    || is_form_of(self.doc.node(verb).text(), REFUSING))
    }

    pub(super) fn status(&self, verb: usize, last: usize) -> Status {
        let doc = self.doc;
        let helped = |words: &[&str]| modality::helped(doc, verb, words);
        let infinitive = helped(&["to"]) && !helped(&["have"]) && !self.reached(verb);
        // "could not turn it into a goal": what was not to be did not happen.
        let failed = helped(&["could"]) && !helped(&["have", "be"]) && self.negated(verb, last);
        // "said it would close": what is to come, seen from a past moment.
        let reported = doc.node(verb).relation() == Relation::Ccomp && helped(&["would"]);
        match () {
            () if failed => Status::Happened,
            () if modality::is_condition(doc, verb) => Status::Possible,
            () if reported => Status::Planned,
            () if modality::may(doc, verb) => Status::Possible,
            () if modality::will(doc, verb) || infinitive => Status::Planned,
            () if last != verb && self.plans(verb) => Status::Planned,
            () if doc.node(verb).is(&["planned", "scheduled", "expected", "due"])
                && doc.child(verb, &[Relation::AuxPass]).is_some() =>
            {
                Status::Planned
            }
            () => Status::Happened,
        }
    }

    /// Whether a verb puts what it controls into the future.
    fn plans(&self, verb: usize) -> bool {
        self.doc.node(verb).is(AHEAD) || is_form_of(self.doc.node(verb).text(), PLANNING)
    }

    /// Whether an infinitive tells what came of the verb that it hangs on, which took place.
    fn reached(&self, verb: usize) -> bool {
        let main = self.doc.arcs[verb].head;
        self.doc.node(verb).relation() == Relation::Advcl
            && main < verb
            && self.doc.node(main).is(GOT)
            && self.doc.node(verb).is(REACHED)
            && !self.negated(main, main)
    }

    /// The words under which a clause stands: by the tree, and by the cues of the quotations that it stands
    /// in. Those within its own predicate are a part of what it tells.
    pub(super) fn under(
        &self,
        clause: &Clause,
        predicate: &Range<usize>,
        shown: &[&Range<usize>],
    ) -> Vec<Operator> {
        let reported = self.around(clause.head).filter(|(quote, _)| !quote.direct);
        let of_cues = reported.flat_map(|(_, stance)| stance.under.iter().cloned());
        let mut under = operator::above(self.doc, clause.head);
        under.extend(of_cues);
        under.retain(|operator| {
            operator.kind == OperatorKind::Counterfactual
                || !predicate.contains(&operator.tokens.start)
        });
        // "A rumour that the bank had failed | spread": a clause for a subject, cut off from what it stands
        // under.
        let subject = self.doc.child(clause.head, &[Relation::Csubj]);
        let over = subject.into_iter().flat_map(|head| operator::above(self.doc, head));
        let is_shown = |op: &Operator| shown.iter().any(|part| part.contains(&op.tokens.start));
        under.extend(over.filter(|op| !is_shown(op)));
        under.sort_by_key(|operator| (operator.tokens.start, operator.tokens.end));
        under.dedup_by_key(|operator| operator.tokens.clone());
        under
    }

    /// Whether a listed quotation says what a clause says: it stands between its marks, or is its cue.
    pub(super) fn repeats(&self, clause: &Clause, predicate: &Range<usize>) -> bool {
        let from =
            self.quotes.partition_point(|q| q.tokens.start + LONGEST_QUOTE < self.sentence.start);
        let near = self.quotes[from..].iter().zip(&self.stances[from..]);
        let near = near.take_while(|(q, _)| q.tokens.start < self.sentence.end);
        let cue = |q: &Quote| q.cue.as_ref().is_some_and(|cue| predicate.contains(&cue.start));
        near.filter(|(_, stance)| stance.is_listed())
            .any(|(q, _)| q.direct && q.tokens.contains(&clause.head) || cue(q))
    }

    /// The quotations that a token stands in, in order, each with its stance.
    fn around(&self, token: usize) -> impl Iterator<Item = (&Quote, &Stance)> {
        let from =
            self.quotes.partition_point(|q| q.tokens.start + LONGEST_QUOTE < self.sentence.start);
        let near = self.quotes[from..].iter().zip(&self.stances[from..]);
        let near = near.take_while(move |(q, _)| q.tokens.start <= token);
        near.filter(move |(q, _)| q.tokens.contains(&token))
    }

    /// Whose words an event stands in, with the cue that says so: "Lee said", "according to the report".
    pub(super) fn attribution(&self, verb: usize) -> Option<Range<usize>> {
        // What somebody refuses or condemns is told by the article, not by them.
        let says = |q: &&Quote| {
            let cue = q.cue.as_ref().map_or(0, |cue| cue::takes(self.doc.node(cue.start).text()));
            q.direct || cue == 0 || cue & (cue::SPEECH | cue::THOUGHT) != 0
        };
        let quoted = self.around(verb).map(|(quote, _)| quote).filter(says).last();
        let quoted = quoted.and_then(|q| Some((q.whose()?.clone(), q.cue.clone(), &q.tokens)));
        if let Some((speaker, cue, content)) = quoted {
            return Some(with_cue(speaker, cue, content));
        }
        let mut tokens = self.sentence.clone();
        let said = tokens.find_map(|t| cue_search::according(self.doc, t, &self.sentence))?;
        Some(with_cue(said.speaker?, Some(said.cue), &(verb..verb + 1)))
    }
}

/// A speaker with the cue, and what stands between them: not where words that are told do.
fn with_cue(
    speaker: Range<usize>,
    cue: Option<Range<usize>>,
    content: &Range<usize>,
) -> Range<usize> {
    let Some(cue) = cue else { return speaker };
    let all = speaker.start.min(cue.start)..speaker.end.max(cue.end);
    let told = all.start < content.end && content.start < all.end;
    if told || all.len() > LONGEST_ATTRIBUTION { speaker } else { all }
}

/// Tokens of a speaker and a cue that are told together, at most.
const LONGEST_ATTRIBUTION: usize = 20;

#[cfg(test)]
mod tests {
    use crate::extract::event::tests::told;

    #[test]
    fn statuses_of_written_trees() {
        told("The club may sell the striker.", "verb: The club | may sell | the striker Possible");
        told(
            "The school plans to plant a hedge.",
            "controlled: The school | plans to plant | a hedge Planned",
        );
        told(
            "The patient never took the pills.",
            "verb: The patient | never took | the pills not Happened",
        );
        told(
            "The bank failed to warn its clients.",
            "controlled: The bank | failed to warn | its clients not Happened",
        );
        told("If the frost holds, the vines will die.", "verb: the vines | will die | - Planned");
    }
}
