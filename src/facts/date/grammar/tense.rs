//! The tense of the verb that governs a time: past things lie before the day of publication, planned ones
//! behind it.

use super::*;

/// Steps from a word up to its verb, at most.
const MOST_STEPS: usize = 8;

/// Days that a time without a tense may lie away from the day of publication.
const HALF_YEAR: i32 = 186;

/// Verbs whose infinitive has happened, or not, when they have (Karttunen 1971).
const IMPLICATIVE: &[&str] = &[
    "began", "continued", "declined", "failed", "forced", "had", "helped", "managed", "refused",
    "seemed", "started", "used",
];

pub(super) enum Tense {
    Past,
    Future,
    Unknown,
}

impl<'t> Reader<'_, 't> {
    /// Which year a time `distance` days after this year's day falls in, by tense: past things lie before,
    /// planned ones behind the day of publication; without a tense the nearer one.
    pub(super) fn shift_of_year(&self, at: usize, distance: i32) -> i32 {
        match self.side(at) {
            Tense::Past if distance > 0 => -1,
            Tense::Future if distance < 0 => 1,
            Tense::Unknown if distance.abs() > HALF_YEAR => -distance.signum(),
            _ => 0,
        }
    }

    /// The tense that holds for a time: "since" and "by" say more than the verb does.
    fn side(&self, at: usize) -> Tense {
        let before = (at.saturating_sub(2).max(self.range.start)..at).rev();
        for t in before {
            match () {
                () if self.is(t, &["since"]) => return Tense::Past,
                () if self.is(t, &["until", "till"]) => return Tense::Future,
                () if self.is(t, &["the", "early", "late", "mid", "-", "end"]) => {}
                () => break,
            }
        }
        self.tense(at)
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
        let above = self.parsed.arcs[verb];
        let infinitive = self.range.clone().take_while(|&t| t < verb).any(|t| {
            self.parsed.arcs[t].head == verb && self.is(t, &["to"]) && self.pos(t) != Pos::Adp
        });
        // "came back to win on Monday", "failed to win on Monday": what is told has been done or not.
        let done = above.relation == Relation::Advcl || self.is(above.head, IMPLICATIVE);
        if infinitive && done && above.head < verb {
            return self.tense_of_verb(above.head);
        }
        let helper = |relation: Relation| matches!(relation, Relation::Aux | Relation::Mark);
        let ahead = self.range.clone().any(|t| {
            self.parsed.arcs[t].head == verb
                && helper(self.parsed.arcs[t].relation)
                && self.is(
                    t,
                    &[
                        "will", "shall", "'ll", "’ll", "to", "may", "might", "could", "should",
                        "can", "wo", "must",
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
