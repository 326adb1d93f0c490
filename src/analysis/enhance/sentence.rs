//! What the words of a sentence say of a clause where the tree may be wrong: a question mark, "that" behind
//! a word for hearsay, a condition that the parser hung elsewhere.

use super::{Operator, climb::Climber};
use crate::{
    analysis::Document,
    lexicon::operator::{self, OperatorKind},
    syntax::{
        pos::{Form, Pos},
        relation::Relation,
    },
};
use std::ops::Range;

/// Tokens between a clause's verb and the "that" that opens it, at most.
const FARTHEST_THAT: usize = 12;

/// The sentence of a clause.
pub(super) struct Sentence<'c, 'a, 't> {
    climber: &'c Climber<'a, 't>,
    doc: &'a Document<'t>,
    tokens: Range<usize>,
}

impl<'c, 'a, 't> Sentence<'c, 'a, 't> {
    pub(super) fn of(climber: &'c Climber<'a, 't>, clause: usize) -> Self {
        let article = &climber.doc.article;
        let tokens = article.sentences[article.sentence_of(clause)].tokens.clone();
        Self { climber, doc: climber.doc, tokens }
    }

    /// The question mark that ends the sentence.
    pub(super) fn question(&self) -> Option<Operator> {
        let closes =
            |t: &usize| self.doc.node(*t).pos() == Pos::Punct && !self.doc.node(*t).is(&["?"]);
        let last = self.tokens.clone().rev().find(|t| !closes(t))?;
        self.climber
            .doc
            .node(last)
            .is(&["?"])
            .then_some(Operator { tokens: last..last + 1, kind: OperatorKind::Asked })
    }

    /// "A rumour that the bank had failed spread": what stands right before the "that" before a clause,
    /// whatever the parser made of it.
    pub(super) fn that(&self, clause: usize) -> Option<Operator> {
        let opens = |t: &usize| self.doc.node(*t).is(&["that", "whether"]);
        let that = self.before(clause).find(opens).filter(|&t| t > self.tokens.start)?;
        let doubtful = |op: &Operator| {
            use OperatorKind::{
                Alleged, Conditional, Denied, Doubted, Feared, Hoped, Negated, Rumoured,
            };
            matches!(
                op.kind,
                Alleged | Conditional | Denied | Doubted | Feared | Hoped | Negated | Rumoured
            )
        };
        // The tagger may take the noun for a verb: "brushed aside talk that".
        let noun =
            || self.climber.noun(that - 1).filter(|_| self.doc.node(that - 1).pos() == Pos::Verb);
        self.climber.taken(that - 1, true).or_else(noun).filter(doubtful)
    }

    /// The tokens before a clause's verb, the nearest first, back to another verb.
    fn before(&self, clause: usize) -> impl Iterator<Item = usize> {
        let verbal = |t: &usize| self.doc.node(*t).is_verbal();
        let own = move |t: usize| self.doc.arcs[t].head == clause;
        let before = (self.tokens.start..clause).rev();
        before.take_while(move |&t| !verbal(&t) || own(t)).take(FARTHEST_THAT)
    }

    /// "as long as it rains", "in case it rains".
    pub(super) fn phrase(&self, clause: usize) -> Option<Operator> {
        let last = self.before(clause).min()?;
        let opens = |t: usize, phrase: &[&str]| {
            phrase
                .iter()
                .enumerate()
                .all(|(i, word)| t + i < clause && self.doc.node(t + i).is(&[word]))
        };
        (last.saturating_sub(1).max(self.tokens.start)..clause).find_map(|t| {
            let phrase = operator::CONDITION_PHRASES.iter().find(|phrase| opens(t, phrase))?;
            Some(Operator { tokens: t..t + phrase.len(), kind: OperatorKind::Conditional })
        })
    }

    /// "without the bank selling it": what comes before a gerund and its doer.
    pub(super) fn absence(&self, clause: usize) -> Option<Operator> {
        let gerund = self.doc.node(clause).form() == Form::Gerund;
        let doer = |t: &usize| {
            matches!(
                self.doc.node(*t).pos(),
                Pos::Det | Pos::Adj | Pos::Noun | Pos::Propn | Pos::Pron | Pos::Num
            )
        };
        let before = (self.tokens.start..clause).rev().find(|t| !doer(t)).filter(|_| gerund)?;
        self.climber
            .doc
            .node(before)
            .is(operator::ABSENCES)
            .then_some(Operator { tokens: before..before + 1, kind: OperatorKind::Negated })
    }

    /// A condition that opens the sentence, or what may come to be beside an "if" that hangs elsewhere.
    pub(super) fn condition(&self, clause: usize) -> Option<Operator> {
        let opening = self.tokens.clone().find(|&t| self.doc.node(t).pos() != Pos::Punct)?;
        let kind = match () {
            () if self.turned(opening) => OperatorKind::Counterfactual,
            () if self.doc.node(opening).is(&["suppose", "imagine", "assume"]) => {
                OperatorKind::Conditional
            }
            () => return self.loose_condition(clause),
        };
        Some(Operator { tokens: opening..opening + 1, kind })
    }

    /// "Had the driver braked", "Were he to win", "Should it turn out": a verb before its subject, in no
    /// question.
    fn turned(&self, verb: usize) -> bool {
        self.doc.node(verb).is(&["had", "were", "should"])
            && self.tokens.contains(&(verb + 1))
            && matches!(
                self.doc.node(verb + 1).pos(),
                Pos::Det | Pos::Pron | Pos::Propn | Pos::Noun | Pos::Adj | Pos::Num
            )
            && self.question().is_none()
    }

    /// "The increase will be 3%, the bank said, if growth falls short": what is to be, beside a condition.
    fn loose_condition(&self, clause: usize) -> Option<Operator> {
        let modal = super::helpers(self.doc, clause).any(|t| {
            self.doc.node(t).relation() == Relation::Aux
                && self.doc.node(t).is(&[
                    "will", "would", "could", "can", "may", "might", "should", "'ll", "’ll", "'d",
                ])
        });
        if !modal {
            return None;
        }
        let led = |t: usize| {
            let before = t.checked_sub(1);
            before.is_some_and(|b| {
                self.doc.node(b).is(&["even", "as", "what"])
                    || self.doc.node(b).pos() == Pos::Verb
                    || self.climber.wills(b)
            })
        };
        let open = |t: &usize| {
            matches!(self.doc.node(*t).relation(), Relation::Mark | Relation::Advmod)
                && self.doc.node(*t).is(operator::CONDITIONS)
                && !led(*t)
        };
        let inverted = |t: &usize| {
            *t > self.tokens.start + 1
                && self.doc.node(*t - 1).is(&[",", "and", "—", "–"])
                && self.turned(*t)
        };
        let condition = self.tokens.clone().find(|t| open(t) || inverted(t))?;
        Some(Operator { tokens: condition..condition + 1, kind: OperatorKind::Conditional })
    }
}
