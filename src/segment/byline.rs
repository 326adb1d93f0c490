//! One line of a page → the people who wrote the article.

use super::{block::ends_sentence, heading_line::Line};
use crate::{
    lexicon::press::{AGENCIES, BYLINES, JOBS, NAME_JOINTS, PAPER, SECTIONS},
    text::{span::Span, token::TokenKind},
};

/// Tokens that a line with a job has at most.
const JOB_TOKENS: usize = 12;

/// Tokens that a line has at most which tells where somebody reported from.
const CREDIT_TOKENS: usize = 24;

impl Line<'_> {
    /// Whether the line ends in a job at a paper: "Science reporter", "Ann Lee, Political Editor".
    pub fn tells_job(&self) -> bool {
        let last = self.tokens.len().saturating_sub(1);
        let job = (0..=last).rfind(|&i| JOBS.contains(&self.word(i).to_lowercase().as_str()));
        self.tokens.len() <= JOB_TOKENS && job.is_some() && !ends_sentence(self.text())
    }

    /// Whether the line opens with the name of a person, and holds little else.
    pub fn signs(&self) -> bool {
        let names = (0..self.tokens.len()).take_while(|&i| self.is_letters(i)).count();
        let rest = self.word(names);
        // "Ann Lee in Oslo"
        let town = rest == "in"
            && (names + 1..self.tokens.len()).all(|i| self.capital(i))
            && names + 1 < self.tokens.len();
        (2..=4).contains(&names)
            && (matches!(rest, "" | "," | "|" | "and" | "&") || town || JOBS.contains(&rest))
            && !self.is_section()
            && !(0..names).any(|i| PAPER.contains(&self.word(i).to_lowercase().as_str()))
    }

    /// Whether the line tells where those who wrote the article were: "Ann Lee reported from Oslo."
    pub fn credits(&self) -> bool {
        let names = (0..self.tokens.len()).take_while(|&i| self.is_letters(i)).count();
        let pair = (self.word(names), self.word(names + 1));
        (2..=4).contains(&names)
            && self.tokens.len() <= CREDIT_TOKENS
            && matches!(pair, ("reported", "from") | ("contributed", "to" | "reporting"))
    }

    pub(super) fn is_letters(&self, at: usize) -> bool {
        self.word(at).starts_with(char::is_uppercase)
            && self.tokens.get(at).is_some_and(|t| t.kind == TokenKind::Word)
    }

    /// "By Ann Lee and Bob Ray, Political Correspondent" → the names.
    pub fn byline(&self) -> Option<Span> {
        let lower = self.text().to_lowercase();
        let label = BYLINES.iter().find(|l| lower.starts_with(**l))?;
        let start =
            self.tokens.iter().position(|t| t.span.start >= self.span.start + label.len())?;
        let names = self.names_from(start)?;
        let end = self.tokens.partition_point(|t| t.span.end <= names.end);
        let alone = end - start == 1 && !AGENCIES.contains(&names.of(self.text));
        let goes_on = self.word(end).starts_with(char::is_lowercase)
            && !matches!(self.word(end), "in" | "for" | "at" | "and" | "is" | "with");
        let sentence = ends_sentence(self.text()) && self.tokens.len() > 12;
        (self.tokens.len() <= 40 && !alone && !goes_on && !sentence).then_some(names)
    }

    /// The names of people that start at a token.
    pub fn names_from(&self, start: usize) -> Option<Span> {
        let mut end = start;
        let mut at = start;
        while at < self.tokens.len() && self.tokens[at].kind != TokenKind::Number {
            if self.capital(at) {
                end = at + 1;
            } else if !NAME_JOINTS.contains(&self.word(at)) {
                break;
            }
            if self.word(at) == "," && !self.is_person_behind(at + 1) {
                break;
            }
            at += 1;
        }
        // "Ann Lee Science Editor": the job stands behind the name without a comma.
        let job = |i: usize| {
            let lower = self.word(i).to_lowercase();
            JOBS.contains(&lower.as_str()) || SECTIONS.contains(lower.as_str())
        };
        while end > start + 2 && job(end - 1) {
            end -= 1;
        }
        (end > start).then(|| self.spans(start..end))
    }

    /// Two capitalised words, then an end or "and": another name, not a job or a paper.
    fn is_person_behind(&self, at: usize) -> bool {
        let ends = matches!(self.word(at + 2), "" | "," | "and" | "AND");
        let job = |i: usize| {
            let lower = self.word(i).to_lowercase();
            lower.ends_with("or")
                || PAPER.contains(&lower.as_str())
                || JOBS.contains(&lower.as_str())
                || matches!(lower.as_str(), "staff" | "desk" | "in" | "chief")
        };
        self.capital(at) && self.capital(at + 1) && ends && !job(at) && !job(at + 1)
    }
}

#[cfg(test)]
mod tests {
    use crate::segment::heading_line::tests::{line, told};

    #[test]
    fn bylines() {
        for (text, names) in [
            ("By JANE DOE", "JANE DOE"),
            ("By Jane Doe and John Roe, Science Editor", "Jane Doe and John Roe"),
            ("BY JANE DOE, JOHN ROE AND ANN LEE", "JANE DOE, JOHN ROE AND ANN LEE"),
            ("Story by Jane Doe • 3h • 4 min read", "Jane Doe"),
            ("By Jane van der Berg in Paris", "Jane van der Berg"),
            ("By Reuters", "Reuters"),
            ("By Jane Doe Science Editor", "Jane Doe"),
            ("From: Dana Whitlock <dana@example.org>", "Dana Whitlock"),
            ("Par Claire Martin", "Claire Martin"),
            ("Reporting by Ann Lee in Milan; Editing by Jan Peters", "Ann Lee"),
            ("By Christmas the shop was shut.", "-"),
            ("By Monday night, all was quiet", "-"),
            ("By Design", "-"),
        ] {
            assert_eq!(told(text, |line| line.byline()), names, "{text}");
        }
    }

    #[test]
    fn jobs_and_signatures() {
        for (text, is) in [
            ("Science reporter", true),
            ("Ann Lee, Political Editor", true),
            ("The editor said that he would go.", false),
        ] {
            assert_eq!(line(text, |line| line.tells_job()), is, "{text}");
        }
        for (text, is) in [
            ("Hannah Whitfield", true),
            ("Hannah Whitfield, Science Reporter", true),
            ("Hannah Whitfield Environment editor", true),
            ("Science & Environment", false),
            ("The Harbour Post", false),
        ] {
            assert_eq!(line(text, |line| line.signs()), is, "{text}");
        }
    }
}
