//! The tense of the verb that governs a time: past things lie before the day of publication, planned ones
//! behind it.

use super::*;

/// Steps from a word up to its verb, at most.
const MOST_STEPS: usize = 8;

pub(super) enum Tense {
    Past,
    Future,
    Unknown,
}

impl<'t> Reader<'_, 't> {
    /// Which year a time `distance` after this year's day falls in, by tense: past things lie before,
    /// planned ones behind the day of publication; without a tense the nearer one.
    pub(super) fn shift_of_year(&self, at: usize, distance: i32) -> i32 {
        match self.tense(at) {
            Tense::Past if distance > 0 => -1,
            Tense::Future if distance < 0 => 1,
            Tense::Unknown
                if distance.abs() > 186 || (distance.abs() > 7 && distance.abs() < 13) =>
            {
                -distance.signum()
            }
            _ => 0,
        }
    }

    /// The tense of the verb that governs a token.
    pub(super) fn tense(&self, at: usize) -> Tense {
        let mut token = at;
        for _ in 0..MOST_STEPS {
            let arc = self.parsed.arcs[token];
            if matches!(self.pos(token), Pos::Verb | Pos::Aux) {
                return self.tense_of_verb(token);
            }
            // "payable on December 6": an adjective's time is not that of the verb above it.
            if self.pos(token) == Pos::Adj {
                return Tense::Unknown;
            }
            if arc.head == token {
                break;
            }
            token = arc.head;
        }
        Tense::Unknown
    }

    pub(super) fn tense_of_verb(&self, verb: usize) -> Tense {
        let helper = |relation: Relation| matches!(relation, Relation::Aux | Relation::Mark);
        let ahead = self.range.clone().any(|t| {
            self.parsed.arcs[t].head == verb
                && helper(self.parsed.arcs[t].relation)
                && self.is(
                    t,
                    &[
                        "will", "shall", "'ll", "’ll", "to", "may", "might", "could", "should",
                        "can", "wo",
                    ],
                )
        });
        let planned = self.is(verb, &["scheduled", "due", "set", "expected", "planned", "slated"])
            && !self.range.clone().any(|t| {
                self.parsed.arcs[t].head == verb && self.is(t, &["had", "was", "were", "been"])
            });
        match self.parsed.named.tagged.form(verb) {
            _ if ahead || planned => Tense::Future,
            Form::Past | Form::Participle => Tense::Past,
            _ => Tense::Unknown,
        }
    }
}
