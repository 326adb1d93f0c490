//! The tense of the verb that governs a time: past things lie before the day of publication, planned ones
//! behind it.

use crate::{
    analysis::enhance::modality,
    extract::timex::grammar::{Reader, WordSet},
    lexicon::{cue, lemma::is_form_of},
    syntax::{
        pos::{Form, Pos},
        relation::Relation,
    },
};

/// Steps from a word up to its verb, at most.
const MOST_STEPS: usize = 8;

/// Days that a time without a tense may lie away from the day of publication.
const HALF_YEAR: i32 = 186;

/// Tokens before a time among which a word stands that says on which side it lies, at most.
const FARTHEST_SIDE: usize = 6;

/// Words between a time and the one that says on which side it lies: "until at least noon on | Friday".
const BETWEEN: WordSet = WordSet::new(&[
    "-", "a.m.", "at", "early", "end", "late", "least", "mid", "midnight", "noon", "of", "on",
    "p.m.", "the",
]);

/// Verbs whose infinitive has happened, or not, when they have (Karttunen 1971).
const IMPLICATIVE: &[&str] = &[
    "began", "continued", "declined", "failed", "forced", "had", "helped", "managed", "refused",
    "seemed", "started", "used",
];

/// Verbs that give what is to come its time: "was set for September", "moved to 3 April".
const PLANNING: &[&str] = &[
    "adjourn", "book", "delay", "fix", "forecast", "move", "pencil", "plan", "postpone",
    "reschedule", "schedule", "set", "slate", "time",
];

/// Verbs whose present tells what is to come, where a day stands beside them: "opens on Friday". That of
/// others tells as often what a picture shows.
const SCHEDULED: &[&str] = &[
    "arrive", "begin", "close", "come", "conclude", "decide", "end", "expect", "expire", "face",
    "fall", "finish", "forecast", "go", "leave", "meet", "open", "play", "predict", "remain",
    "reopen", "resume", "return", "run", "start", "stay", "take", "vote",
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

    /// The tense that holds for a time: "since" and "until" say more than the verb does.
    pub(super) fn side(&self, at: usize) -> Tense {
        match self.leading(at) {
            Some(t) if self.is(t, &["since"]) => Tense::Past,
            Some(t) if self.is(t, &["until", "till", "ahead"]) => Tense::Future,
            Some(t) if self.is(t, &["for", "to"]) && self.is_planned(at) => Tense::Future,
            Some(t) if self.is(t, &["from", "by"]) && self.is_willed(at) => Tense::Future,
            Some(t) if self.is_due(t) => Tense::Future,
            Some(t) if self.is(t, &["before"]) => match self.tense(at) {
                Tense::Unknown => Tense::Future,
                tense => tense,
            },
            _ => self.tense(at),
        }
    }

    /// The word that leads to a time: "until" of "until at least noon on Friday".
    pub(super) fn leading(&self, at: usize) -> Option<usize> {
        let far = at.saturating_sub(FARTHEST_SIDE).max(self.range.start);
        (far..at).rev().find(|&t| !BETWEEN.contains(&self.word(t).to_ascii_lowercase()))
    }

    /// "due in" before a time, where it has not been due before: "was due in May" may lie on either side.
    fn is_due(&self, preposition: usize) -> bool {
        let Some(due) = preposition.checked_sub(1) else { return false };
        let was = due.checked_sub(1).is_some_and(|t| self.is(t, &["was", "were"]));
        self.is(due, &["due"]) && !was
    }

    /// Whether the verb over a time gives it to what is to come, and nothing says that this was long ago.
    fn is_planned(&self, at: usize) -> bool {
        self.verb_over(at).is_some_and(|verb| {
            is_form_of(self.word(verb), PLANNING) && !self.helped(verb, &["had"])
        })
    }

    /// "promised a rise from April", "demanded an answer by Monday".
    fn is_willed(&self, at: usize) -> bool {
        self.verb_over(at).is_some_and(|verb| cue::takes(self.article.word(verb)) & cue::WILL != 0)
    }

    fn verb_over(&self, at: usize) -> Option<usize> {
        std::iter::successors(Some(at), |&t| Some(self.doc.arcs[t].head))
            .take(MOST_STEPS)
            .find(|&t| self.pos(t) == Pos::Verb)
    }

    /// The tense of the verb that governs a token.
    pub(super) fn tense(&self, at: usize) -> Tense {
        let mut token = at;
        for _ in 0..MOST_STEPS {
            let arc = self.doc.arcs[token];
            if matches!(self.pos(token), Pos::Verb | Pos::Aux) {
                return self.tense_of_verb(token);
            }
            // "payable on December 6": an adjective's time is not that of the verb above it.
            if self.pos(token) == Pos::Adj {
                let due =
                    self.is(token, &["due", "payable"]) && !self.helped(token, &["was", "were"]);
                return if due { Tense::Future } else { Tense::Unknown };
            }
            if arc.head == token {
                break;
            }
            token = arc.head;
        }
        Tense::Unknown
    }

    fn tense_of_verb(&self, verb: usize) -> Tense {
        let above = self.doc.arcs[verb];
        let infinitive = self.range.clone().take_while(|&t| t < verb).any(|t| {
            self.doc.arcs[t].head == verb && self.is(t, &["to"]) && self.pos(t) != Pos::Adp
        });
        // "came back to win on Monday", "failed to win on Monday": what is told has been done or not; what
        // was voted or planned has not.
        let willed = cue::takes(self.article.word(above.head)) & cue::WILL != 0
            || is_form_of(self.word(above.head), &["vote"]);
        let implied = self.is(above.head, IMPLICATIVE);
        let done = above.relation == Relation::Advcl && !willed || implied;
        if infinitive && done && above.head < verb {
            return self.tense_of_verb(above.head);
        }
        let planned = self.is(verb, &["scheduled", "due", "set", "expected", "planned", "slated"])
            && !self.helped(verb, &["had", "was", "were", "been"]);
        let form = self.doc.node(verb).form();
        // "should have told you in May", but "will have told you by May".
        let bygone = self.helped(verb, &["have", "'ve", "’ve"]) && form == Form::Participle;
        match form {
            _ if modality::will(self.doc, verb) => Tense::Future,
            _ if bygone => Tense::Past,
            _ if planned || self.is_ahead(verb) || self.is_condition(verb) => Tense::Future,
            Form::Past | Form::Participle => Tense::Past,
            Form::Present | Form::Present3 if is_form_of(self.word(verb), SCHEDULED) => {
                Tense::Future
            }
            Form::Gerund if self.helped(verb, &["am", "is", "are", "'s", "’s"]) => Tense::Future,
            Form::Base if self.is_asked_for(verb) => Tense::Future,
            _ => Tense::Unknown,
        }
    }

    fn helped(&self, verb: usize, words: &[&str]) -> bool {
        modality::helped(self.doc, verb, words)
    }

    /// "to open on Monday", "must open on Monday", "may open on Monday".
    fn is_ahead(&self, verb: usize) -> bool {
        self.helped(verb, &["to", "must"]) || modality::may(self.doc, verb)
    }

    /// "if he has not heard by Monday", "unless it withdraws"; not "asked if he came on Monday".
    fn is_condition(&self, verb: usize) -> bool {
        let asked = is_form_of(self.word(self.doc.arcs[verb].head), &["ask", "know", "wonder"]);
        self.helped(verb, &["if", "unless"]) && !asked
    }

    /// "Write to us before Tuesday."
    fn is_asked_for(&self, verb: usize) -> bool {
        let own = [Relation::Nsubj, Relation::NsubjPass, Relation::Aux];
        self.doc.node(verb).relation() == Relation::Root && self.doc.child(verb, &own).is_none()
    }
}

#[cfg(test)]
mod tests {
    use crate::extract::timex::tests::check;

    #[test]
    fn what_is_planned_lies_ahead_whatever_the_tense_of_the_plan() {
        check("The trial was set for March.", "March=2024-03");
        check("The match was moved to 3 April.", "3 April=2024-04-03");
        check("The trial had been set for March.", "March=2023-03");
        check("The report, due in April, was leaked.", "April=2024-04");
        check("The vote is due on Tuesday.", "Tuesday=2023-12-12");
        check("He quit ahead of the June election.", "June=2024-06");
        check("The minister promised a 6% rise from April.", "April=2024-04");
        check(
            "The council voted on Monday to shut the bridge from May.",
            "Monday=2023-12-04; May=2024-05",
        );
        check("She said that he would ask for bail on Monday.", "Monday=2023-12-11");
        check("She should have told him about it in May.", "May=2023-05");
    }

    #[test]
    fn present_and_conditions_lie_ahead() {
        check("Debate resumes on Tuesday.", "Tuesday=2023-12-12");
        check("His contract runs out in June.", "June=2024-06");
        check("They are playing in Leeds on Saturday.", "Saturday=2023-12-09");
        check("He will go unless it withdraws the tariff by Monday.", "Monday=2023-12-11");
        check("Write to your councillor before Thursday.", "Thursday=2023-12-14");
        check("The report says that sales fell on Monday.", "Monday=2023-12-04");
        check("He asked if she came on Monday.", "Monday=2023-12-04");
    }

    #[test]
    fn until_leads_ahead() {
        check(
            "The canal stays closed until at least noon on Friday.",
            "noon on Friday=2023-12-08T12:00",
        );
        check("The bridge, the road and the pier were closed until Monday.", "Monday=2023-12-11");
    }
}
