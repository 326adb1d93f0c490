//! From a clause up its tree: what stands beside it, and what the words that it hangs on make of it.

use super::{Operator, helpers, negation};
use crate::{
    analysis::Document,
    lexicon::{
        lemma,
        operator::{self, OperatorKind},
    },
    syntax::{
        pos::{Form, Pos},
        relation::Relation,
    },
};

/// A tree with its words at hand.
pub(super) struct Climber<'a, 't> {
    pub doc: &'a Document<'t>,
}

impl Climber<'_, '_> {
    /// Whether a clause stands beside what it hangs on, and not under it.
    pub(super) fn is_apart(&self, clause: usize) -> bool {
        let start = self.doc.phrase(clause).start;
        let comma =
            start.checked_sub(1).is_some_and(|t| self.doc.node(t).is(&[",", "—", "–", "("]))
                || self.doc.node(start).is(&[",", "—", "–", "("]);
        match self.doc.node(clause).relation() {
            Relation::Parataxis | Relation::Discourse | Relation::Vocative => true,
            // "She denied that the firm, which makes pumps, was for sale."
            Relation::AclRelcl => comma,
            _ => false,
        }
    }

    /// Whether an adverbial clause with a subject and a tense of its own tells why or when.
    pub(super) fn is_told_beside(&self, clause: usize) -> bool {
        self.doc.node(clause).relation() == Relation::Advcl
            && self.is_finite(clause)
            && self.doc.child(clause, &[Relation::Nsubj, Relation::NsubjPass]).is_some()
    }

    /// "would have sold": what did not come to be.
    pub(super) fn unreal(&self, verb: usize) -> Option<Operator> {
        let aux = |words: &[&str]| {
            helpers(self.doc, verb).find(|&t| {
                self.doc.node(t).relation() == Relation::Aux && self.doc.node(t).is(words)
            })
        };
        let would = aux(&["would", "could", "should", "'d", "’d"])?;
        let have = aux(&["have", "'ve", "’ve"]).filter(|&have| have > would)?;
        Some(Operator { tokens: would..have + 1, kind: OperatorKind::Counterfactual })
    }

    /// What stands beside a clause: its conjunction, conditions, hearsay, and "he claimed" behind it.
    pub(super) fn beside(&self, clause: usize) -> Vec<Operator> {
        let one = |t: usize, kind| Operator { tokens: t..t + 1, kind };
        let hearsay = self
            .doc
            .children(clause)
            .find(|&t| {
                self.doc.node(t).relation() == Relation::Advmod
                    && self.doc.node(t).is(operator::HEARSAY)
            })
            .map(|t| one(t, OperatorKind::Rumoured));
        let condition = self
            .doc
            .children(clause)
            .filter(|&t| self.doc.node(t).relation() == Relation::Advcl)
            .find_map(|t| self.conjunction(t).filter(|op| is_condition(op.kind)));
        let claimed = self
            .doc
            .children(clause)
            .filter(|&t| {
                self.doc.node(t).relation() == Relation::Parataxis
                    && self.doc.node(t).pos() == Pos::Verb
            })
            .filter(|&t| self.doc.child(t, &[Relation::Ccomp, Relation::Obj]).is_none())
            .find_map(|t| self.taken(t, true));
        [self.conjunction(clause), hearsay, condition, claimed].into_iter().flatten().collect()
    }

    /// What the word that opens a clause makes of it: "if", "whether", "without", "had he known".
    fn conjunction(&self, clause: usize) -> Option<Operator> {
        let start = self.doc.phrase(clause).start;
        let opens = |t: usize| {
            matches!(
                self.doc.node(t).relation(),
                Relation::Mark | Relation::Advmod | Relation::Case
            ) && t < clause
        };
        let mark = self.doc.children(clause).filter(|&t| opens(t)).find_map(|t| {
            let even = t.checked_sub(1).is_some_and(|t| self.doc.node(t).is(&["even"]));
            let as_if = t.checked_sub(1).is_some_and(|t| self.doc.node(t).is(&["as"]));
            let kind = match () {
                () if self.doc.node(t).is(&["if", "though"]) && as_if => {
                    OperatorKind::Counterfactual
                }
                () if self.doc.node(t).is(operator::CONDITIONS) && !even => {
                    OperatorKind::Conditional
                }
                () if self.doc.node(t).is(&["whether"]) || self.doc.node(t).is(&["if"]) => {
                    OperatorKind::Doubted
                }
                () if self.doc.node(t).is(operator::ABSENCES) => OperatorKind::Negated,
                () => return None,
            };
            // "asked if": no condition.
            let asked = kind == OperatorKind::Conditional
                && self.doc.node(clause).relation() == Relation::Ccomp;
            let kind = if asked { OperatorKind::Doubted } else { kind };
            Some(Operator { tokens: t..t + 1, kind })
        });
        mark.or_else(|| {
            // The parser may take "Had the driver braked" for a clause of having.
            let whole = start == clause && self.doc.node(clause).relation() == Relation::Advcl;
            let turned =
                matches!(self.doc.node(clause).relation(), Relation::Advcl | Relation::Parataxis)
                    && self.doc.node(start).is(&["had", "were", "should"])
                    && (whole || self.doc.arcs[start].head == clause);
            let subject = [Relation::Nsubj, Relation::NsubjPass, Relation::Expl];
            let behind = whole || self.doc.child(clause, &subject).is_some_and(|s| s > start);
            let kind = if self.doc.node(start).is(&["should"]) {
                OperatorKind::Conditional
            } else {
                OperatorKind::Counterfactual
            };
            (turned && behind).then_some(Operator { tokens: start..start + 1, kind })
        })
    }

    /// What the word that a clause hangs on makes of it.
    pub(super) fn over(&self, clause: usize, head: usize) -> Option<Operator> {
        let finite = self.is_finite(clause);
        let led = || {
            let start = self.doc.child(clause, &[Relation::Mark, Relation::Case]);
            start.is_some_and(|t| self.doc.node(t).is(operator::LEADING))
        };
        match self.doc.node(clause).relation() {
            Relation::Ccomp | Relation::Xcomp | Relation::Csubj => self.taken(head, finite),
            // "a claim that", "a plan to", "suspicion of": not "a statement hailed by the EU".
            Relation::Acl if finite || led() => {
                self.taken(head, finite).or_else(|| self.open(clause, head))
            }
            // "acquitted of stealing": the parser makes an adverbial clause of it.
            Relation::Advcl | Relation::Obl | Relation::Nmod
                if led() && !self.is_purpose(clause, head) =>
            {
                self.taken(head, finite).or_else(|| self.against(clause, head))
            }
            // "no plan that would work".
            Relation::AclRelcl => {
                let no = self
                    .doc
                    .child(head, &[Relation::Det])
                    .filter(|&t| self.doc.node(t).is(&["no"]));
                no.map(|no| Operator {
                    tokens: no.min(head)..no.max(head) + 1,
                    kind: OperatorKind::Negated,
                })
            }
            // "denied claims of", "dismissed a report that": the noun stands under the verb.
            Relation::Obj | Relation::Nsubj | Relation::NsubjPass => {
                self.taken(head, false).filter(|op| op.kind == OperatorKind::Denied)
            }
            _ => None,
        }
    }

    /// "a decision to sell": a noun that takes an infinitive leaves open whether it comes to be.
    fn open(&self, clause: usize, head: usize) -> Option<Operator> {
        let to =
            self.doc.child(clause, &[Relation::Mark]).filter(|&t| self.doc.node(t).is(&["to"]))?;
        (to > head).then_some(Operator { tokens: head..head + 1, kind: OperatorKind::Planned })
    }

    /// "warned against selling it".
    fn against(&self, clause: usize, head: usize) -> Option<Operator> {
        let mark = self.doc.child(clause, &[Relation::Mark, Relation::Case])?;
        let leads = self.doc.node(mark).is(&["against"]) && head < mark;
        leads.then_some(Operator { tokens: head..mark + 1, kind: OperatorKind::Refused })
    }

    /// "sold it to pay": a purpose stands under nothing.
    fn is_purpose(&self, clause: usize, head: usize) -> bool {
        let to =
            self.doc.child(clause, &[Relation::Mark]).is_some_and(|t| self.doc.node(t).is(&["to"]));
        to && self.doc.node(head).pos() == Pos::Verb
            && self.doc.child(head, &[Relation::Obj, Relation::AuxPass]).is_none()
            && !self.wills(head)
    }

    pub(super) fn wills(&self, verb: usize) -> bool {
        lemma::find(self.doc.node(verb).text(), |l| operator::VERBS.get(l)).is_some()
    }

    /// Whether a clause has a verb with a tense, so that it can be true or false.
    fn is_finite(&self, clause: usize) -> bool {
        let doc = self.doc;
        let tensed = |t: usize| {
            matches!(doc.node(t).form(), Form::Past | Form::Present | Form::Present3 | Form::Modal)
        };
        let subject = [Relation::Nsubj, Relation::NsubjPass, Relation::Csubj, Relation::Expl];
        tensed(clause)
            || self.doc.children(clause).any(|t| {
                matches!(
                    self.doc.node(t).relation(),
                    Relation::Aux | Relation::AuxPass | Relation::Cop
                ) && tensed(t)
            })
            || self.doc.child(clause, &subject).is_some()
                && !self
                    .doc
                    .child(clause, &[Relation::Mark])
                    .is_some_and(|t| self.doc.node(t).is(&["to"]))
    }

    /// What a word makes of the clause that it takes.
    pub(super) fn taken(&self, head: usize, finite: bool) -> Option<Operator> {
        let kind = match self.doc.node(head).pos() {
            Pos::Noun | Pos::Propn => self.noun(head).map(|op| op.kind),
            Pos::Adj => lemma::find(self.doc.node(head).text(), |l| operator::ADJECTIVES.get(l)),
            _ => self.verb(head, finite),
        };
        let no = self.negator(head);
        let kind = match (kind, no) {
            // "did not deny that", "no doubt that".
            (Some(OperatorKind::Doubted), Some(_)) if self.doc.node(head).pos() == Pos::Noun => {
                return None;
            }
            (Some(OperatorKind::Denied | OperatorKind::Doubted), Some(_)) => OperatorKind::Doubted,
            (_, Some(_)) => OperatorKind::Negated,
            (Some(kind), None) => kind,
            (None, None) => return None,
        };
        let particle = self.doc.child(head, &[Relation::CompoundPrt]).filter(|&t| t == head + 1);
        let end = particle.map_or(head + 1, |t| t + 1);
        let end = end + usize::from(self.doc.node(end).is(&["to"]));
        Some(Operator { tokens: no.unwrap_or(head).min(head)..end, kind })
    }

    /// "far from certain that".
    fn far_from(&self, head: usize) -> Option<usize> {
        let far = head.checked_sub(2)?;
        (self.doc.node(far).is(&["far"]) && self.doc.node(far + 1).is(&["from"])).then_some(far)
    }

    /// What a noun makes of the clause that it takes.
    pub(super) fn noun(&self, noun: usize) -> Option<Operator> {
        let kind = lemma::find(self.doc.node(noun).text(), |l| operator::NOUNS.get(l))?;
        Some(Operator { tokens: noun..noun + 1, kind })
    }

    /// What negates a word that takes a clause; of a noun, also what negates the verb that it stands with.
    fn negator(&self, head: usize) -> Option<usize> {
        let own = negation(self.doc, head).or_else(|| self.far_from(head)).or_else(|| {
            let det = self.doc.child(head, &[Relation::Det, Relation::Advmod]);
            det.filter(|&t| {
                self.doc.node(t).is(operator::NONE) || self.doc.node(t).is(operator::NEGATIONS)
            })
        });
        own.or_else(|| {
            let grounds = operator::GROUNDS
                .iter()
                .any(|w| lemma::is_form_of(self.doc.node(head).text(), &[w]));
            let argument =
                matches!(self.doc.node(head).relation(), Relation::Obj | Relation::Nsubj);
            (grounds && argument)
                .then(|| negation(self.doc, self.doc.arcs[head].head))
                .flatten()
                .filter(|&t| t < head)
        })
    }

    fn verb(&self, verb: usize, finite: bool) -> Option<OperatorKind> {
        let particle = self.doc.child(verb, &[Relation::CompoundPrt]);
        let passive = self.doc.child(verb, &[Relation::AuxPass]).is_some();
        let is = |lemmas: &[&str]| lemma::is_form_of(self.doc.node(verb).text(), lemmas);
        match () {
            () if is(&["rule"]) => {
                return particle
                    .filter(|&t| self.doc.node(t).is(&["out"]))
                    .and(Some(OperatorKind::Denied));
            }
            // "called it a mistake" asks for nothing.
            () if is(&["call"]) && !self.doc.node(verb + 1).is(&["for", "on", "upon"]) => {
                return None;
            }
            () if is(&["expect"]) && finite && passive => return Some(OperatorKind::Doubted),
            () if is(&["suggest"]) && finite => return Some(OperatorKind::Alleged),
            // Plain speech, unless nobody is named: "is said to be".
            () if is(operator::SPEECH) && !passive => return None,
            () => {}
        }
        let kind = lemma::find(self.doc.node(verb).text(), |l| operator::VERBS.get(l))?;
        // "told them that it closed", "promised that it would": speech, and no order or plan.
        let deed =
            matches!(kind, OperatorKind::Ordered | OperatorKind::Planned | OperatorKind::Refused);
        (!(deed && finite)).then_some(kind)
    }
}

fn is_condition(kind: OperatorKind) -> bool {
    matches!(kind, OperatorKind::Conditional | OperatorKind::Counterfactual)
}

#[cfg(test)]
mod tests {
    use crate::{
        analysis::{conllu, enhance::operator::tests::stands},
        lexicon::operator::OperatorKind::{Counterfactual, Denied, Negated},
    };

    #[test]
    fn climbs_of_written_trees() {
        for (text, verb, expected) in [
            (
                "There is no proof that the duke wrote the letter.",
                "wrote",
                &[(Negated, "no proof")][..],
            ),
            ("The court ruled out that the driver slept.", "slept", &[(Denied, "ruled out")]),
            (
                "It is far from certain that the comet returns.",
                "returns",
                &[(Negated, "far from certain")],
            ),
            ("The firm would have paid the fine.", "paid", &[(Counterfactual, "would have")]),
            ("The judge ruled that the driver slept.", "slept", &[]),
            ("The critics called the play a fraud that insults Verdi.", "insults", &[]),
            ("Even if the rain stops, the hay will rot.", "rot", &[]),
        ] {
            stands(&conllu::of(text), verb, expected);
        }
    }
}
