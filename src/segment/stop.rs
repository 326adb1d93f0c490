//! What a stop, or a gap without one, says by rule: a sentence ends there, it goes on, or who knows.
//!
//! A stop ends a sentence unless something says that it does not: an abbreviation, an initial, a
//! number in a list, a verb of saying behind a closed quotation. The cases are those of the Golden
//! Rules (Dias, Pragmatic Segmenter, 2014).

use crate::{
    lexicon::{
        stop::{
            BEGINNINGS, COPULAS, DAYS, ENGLISH, MARKED, ORDINAL, SAYING, STARTERS, UNITS, ZONES,
        },
        time::is_month,
    },
    text::{
        abbreviation::{self, Stop},
        token::{Token, TokenKind, is_quote},
    },
};
use std::ops::Range;

/// Tokens of an opening like "At 5 a.m." that is no sentence yet.
const UNFINISHED: usize = 4;

/// Tokens from a stop to the mark that opens or closes the quotation around it, at most.
const LONGEST_FRAME: usize = 10;

/// What the rules say of the gap behind a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// A sentence ends there.
    Ends,
    /// It goes on.
    GoesOn,
    /// The rules do not know.
    Doubtful,
}

/// Reads the stops of a paragraph.
pub struct Reader<'a> {
    text: &'a str,
    pub(super) tokens: &'a [Token],
    /// The token behind the paragraph's last.
    pub(super) end: usize,
    /// Whether a small word of English stands in the paragraph.
    pub english: bool,
}

impl<'a> Reader<'a> {
    /// Reads one paragraph, `range` of the tokens.
    pub fn new(text: &'a str, tokens: &'a [Token], range: Range<usize>) -> Self {
        let is_small = |token: &Token| {
            let word = token.span.of(text);
            ENGLISH.iter().any(|small| small.eq_ignore_ascii_case(word))
        };
        let english = tokens[range.clone()].iter().any(is_small);
        Self { text, tokens, end: range.end, english }
    }

    pub(super) fn word(&self, at: usize) -> &str {
        self.tokens[at].span.of(self.text)
    }

    pub(super) fn glued(&self, at: usize) -> bool {
        at > 0 && self.tokens[at - 1].span.end == self.tokens[at].span.start
    }

    fn is_terminator(&self, at: usize) -> bool {
        let word = self.word(at);
        let left_out = at > 0 && self.glued(at) && self.word(at - 1) == "[";
        match self.tokens[at].kind {
            TokenKind::Punct => {
                word.chars().all(is_stop) && !left_out || self.is_stop_of_script(at)
            }
            TokenKind::Word => word.ends_with('.'),
            _ => false,
        }
    }

    /// A colon behind Armenian is its full stop, a semicolon behind Greek its question mark.
    fn is_stop_of_script(&self, at: usize) -> bool {
        let last = |at: usize| self.word(at).chars().last();
        self.glued(at)
            && matches!(
                (self.word(at), last(at - 1)),
                (":", Some('\u{531}'..='\u{587}')) | (";", Some('\u{370}'..='\u{3ff}'))
            )
    }

    /// Where reading goes on behind the token at `at`, and whether a sentence ends there.
    pub fn decide(&self, start: usize, at: usize) -> (usize, Verdict) {
        if !self.is_terminator(at) {
            return (at + 1, self.open_gap(start, at + 1));
        }
        let (next, dots) = self.spaced_dots(at);
        if dots > 1 && next < self.end {
            let clinging = self.glued(at);
            return match (clinging, dots) {
                (true, 4) if self.opens_upper(next) => (at + 1, Verdict::Ends),
                (_, 4) if self.opens_upper(next) => (next, Verdict::Ends),
                _ => (next, Verdict::GoesOn),
            };
        }
        let mut next = next;
        let mut closed = false;
        while next < self.end && self.glued(next) && self.closes(next) {
            closed |= self.word(next).starts_with(is_quote);
            next += 1;
        }
        while self.is_footnote(next) {
            next += 3;
        }
        // An ASCII quote that stands apart closes what was opened: `said . ''`; beside a word it opens.
        let opens = next + 1 < self.end && self.glued(next + 1) && !self.closes_further(next + 1);
        if next < self.end && self.word(next) == "''" && !opens {
            next += 1;
        }
        let verdict =
            if next >= self.end { Verdict::Ends } else { self.verdict(start, at, next, closed) };
        (next, verdict)
    }

    /// "[3]" right behind a stop.
    fn is_footnote(&self, at: usize) -> bool {
        at + 2 < self.end
            && (at..at + 3).all(|i| self.glued(i))
            && self.word(at) == "["
            && self.tokens[at + 1].kind == TokenKind::Number
            && self.word(at + 2) == "]"
    }

    /// ". . ." written with spaces: where it ends and how many stops it has.
    fn spaced_dots(&self, at: usize) -> (usize, usize) {
        let mut next = at + 1;
        if self.word(at) != "." {
            return (next, 0);
        }
        while next < self.end && self.word(next) == "." {
            next += 1;
        }
        (next, next - at)
    }

    /// Whether the glued token at `at` still belongs to the sentence before it.
    fn closes(&self, at: usize) -> bool {
        let word = self.word(at);
        let spaced = at + 1 >= self.end || !self.glued(at + 1) || self.closes_further(at + 1);
        self.is_terminator(at) && self.tokens[at].kind == TokenKind::Punct
            || matches!(word, ")" | "]" | "}" | "”" | "’" | "»" | "」" | "』" | "）")
            || spaced && matches!(word, "\"" | "'" | "''" | "“" | "‘")
    }

    fn closes_further(&self, at: usize) -> bool {
        matches!(self.word(at), ")" | "]" | "\"" | "'" | "”" | "’" | "." | "," | ";")
    }

    fn verdict(&self, start: usize, at: usize, next: usize, closed: bool) -> Verdict {
        let stop = self.word(at);
        let says = closed && stop != "." && self.says_behind(next);
        if stop.chars().all(is_wide_stop) {
            return if says { Verdict::GoesOn } else { Verdict::Ends };
        }
        let spaced = !self.glued(next);
        let next_word = self.opens_upper(next) && self.tokens[next].kind == TokenKind::Word;
        // "It ended.Then", but "ASP.NET".
        let run_on =
            stop == "." && next_word && (at + 1 == next && !self.is_acronym(next) || closed);
        let inner = self.is_inner(at, next) || self.is_framed(start, at);
        if !spaced && !run_on || says || self.goes_on_with(next) || inner {
            return Verdict::GoesOn;
        }
        let abbreviated = self.tokens[at].kind == TokenKind::Word;
        if self.opens_lower(next) {
            let clear = abbreviated
                || next > at + 1
                || stop == "…"
                || self.names(start, at)
                || self.measures(at);
            return if clear { Verdict::GoesOn } else { Verdict::Doubtful };
        }
        if abbreviated && !self.ends_at_abbreviation(start, at, next) {
            return Verdict::GoesOn;
        }
        Verdict::Ends
    }

    /// A name that is written with a mark: "Yahoo!" within a sentence, a well-known one at its head.
    fn names(&self, start: usize, at: usize) -> bool {
        let known = || MARKED.contains(&self.word(at - 1));
        at > start
            && self.glued(at)
            && matches!(self.word(at), "!" | "?")
            && self.word(at - 1).starts_with(char::is_uppercase)
            && self.word(at - 1).contains(char::is_lowercase)
            && (at > start + 1 || known())
    }

    fn is_acronym(&self, at: usize) -> bool {
        let word = self.word(at);
        word.len() > 1 && word.chars().all(char::is_uppercase)
    }

    /// A stop within a short quotation that its sentence goes on behind: "yelled “No! No!” at the umpire".
    fn is_framed(&self, start: usize, at: usize) -> bool {
        let mark = |t: &usize| self.word(*t).starts_with(is_quote);
        let near = (start + 1)..at;
        let opens = near.rev().take(LONGEST_FRAME).find(mark).filter(|&t| {
            !self.glued(t) && self.glued(t + 1) && self.tokens[t - 1].kind == TokenKind::Word
        });
        let behind = at + 1..self.end.min(at + LONGEST_FRAME);
        let closes = behind.into_iter().find(mark).filter(|&t| self.glued(t) && t + 1 < self.end);
        opens.is_some()
            && closes.is_some_and(|t| {
                !self.glued(t + 1) && self.opens_lower(t + 1) && !self.opens_quote(t + 1)
            })
    }

    /// The stop of a unit behind its number: "40 mi. long".
    fn measures(&self, at: usize) -> bool {
        at >= 2
            && self.word(at) == "."
            && self.glued(at)
            && self.tokens[at - 2].kind == TokenKind::Number
            && UNITS.contains(&self.word(at - 1))
    }

    /// What tells on which day or in which zone an hour is, behind "a.m.": "9 a.m. Monday", "2 p.m. EST". In
    /// "Monday is a holiday" it opens a sentence.
    fn dates(&self, at: usize) -> bool {
        let word = self.word(at).trim_end_matches('.');
        let cut = |name: &&str| word.len() >= 3 && name.starts_with(word) && word.len() <= 4;
        let day = DAYS.contains(&word) || DAYS.iter().filter(|name| name.len() > 4).any(cut);
        let verb = at + 1 < self.end && COPULAS.contains(&self.word(at + 1));
        day && !verb || ZONES.contains(&word)
    }

    /// A comma or colon behind the stop, or a dash and a lower-case word: the sentence goes on.
    fn goes_on_with(&self, next: usize) -> bool {
        let dash = matches!(self.word(next), "-" | "–" | "—" | "--");
        matches!(self.word(next), "," | ";" | ":" | ")" | "]" | "&")
            || dash && next + 1 < self.end && self.opens_lower(next + 1)
    }

    /// A stop within a measure, an ordinal as languages but English write it, or an abbreviation of
    /// letters: "5 °. 10", "12. Juni", "im 19. Jahrhundert", "z. B.".
    fn is_inner(&self, at: usize, next: usize) -> bool {
        if self.word(at) != "." || !self.glued(at) || next > at + 1 {
            return false;
        }
        let (before, behind) = (self.word(at - 1), self.word(next));
        let number = self.tokens[next].kind == TokenKind::Number;
        let day = !self.english && before.parse().is_ok_and(|day: u32| (1..=31).contains(&day));
        // Short texts are not known for English: "I am 19. My brother is 21."
        let i_am = at >= 3 && self.word(at - 3) == "I";
        let article = at >= 2 && ORDINAL.contains(&self.word(at - 2)) && !i_am;
        let letter = |word: &str| word.trim_end_matches('.').chars().count() == 1;
        let ordinal = before.starts_with(|c: char| c.is_ascii_digit())
            && ["st", "nd", "rd", "th"].iter().any(|end| before.ends_with(end));
        // "two parts: a. the road, b. the wall"
        let item = before.starts_with(char::is_lowercase)
            && letter(before)
            && at >= 2
            && matches!(self.word(at - 2), ":" | "," | ";" | "and" | "or")
            && behind.starts_with(char::is_lowercase);
        before == "°" && number
            || item
            || ordinal && is_month(behind)
            || day && (is_month(behind) || article)
            || before.starts_with(char::is_lowercase)
                && letter(before)
                && letter(behind)
                && behind.ends_with('.')
    }

    fn ends_at_abbreviation(&self, start: usize, at: usize, next: usize) -> bool {
        let word = self.word(at);
        // "rose by 6 per cent. Prices fell"
        if word == "cent." && at > start && self.word(at - 1) == "per" {
            return true;
        }
        let opening = self.starter(next);
        if word.trim_end_matches('.').chars().count() == 1 {
            let capital = at > start && self.word(at - 1).starts_with(char::is_uppercase);
            // "It was Plan B. The town chose it", but "George W. Will".
            return opening && (!capital || self.begins(next) && !word.starts_with('v'));
        }
        if abbreviation::stop(word) == Stop::Inside {
            // "He lives on Mill St. The road is long."
            return matches!(word, "St." | "Ave." | "Mt." | "Ft.") && self.begins(next);
        }
        if at - start < UNFINISHED
            && self.word(start).starts_with(char::is_uppercase)
            && self.starter(start)
            && !opening
        {
            return false;
        }
        let clock = matches!(word, "a.m." | "p.m." | "A.M." | "P.M.");
        if clock && self.dates(next) {
            return false;
        }
        opening || (clock || word == "etc.") && self.tokens[next].kind == TokenKind::Word
    }

    fn starter(&self, at: usize) -> bool {
        let at = if self.opens_quote(at) && at + 1 < self.end { at + 1 } else { at };
        let word = self.word(at);
        word.starts_with(char::is_uppercase) && STARTERS.contains(word.to_lowercase().as_str())
    }

    /// Whether a word is one that no name holds.
    fn begins(&self, at: usize) -> bool {
        BEGINNINGS.contains(&self.word(at))
    }

    fn opens_quote(&self, at: usize) -> bool {
        self.word(at).starts_with(|c| is_quote(c) || matches!(c, '(' | '['))
    }

    fn first_letter(&self, at: usize) -> Option<char> {
        (at..self.end.min(at + 3))
            .find(|&i| !self.opens_quote(i))
            .and_then(|i| self.word(i).chars().next())
    }

    fn opens_lower(&self, at: usize) -> bool {
        self.first_letter(at).is_some_and(char::is_lowercase)
    }

    pub(super) fn opens_upper(&self, at: usize) -> bool {
        self.first_letter(at).is_some_and(char::is_uppercase)
    }

    /// "…," Smith said: a name or two and a verb of saying behind a closed quotation.
    fn says_behind(&self, next: usize) -> bool {
        let window = next..self.end.min(next + 4);
        window
            .into_iter()
            .skip(1)
            .take_while(|&i| self.word(i - 1).starts_with(char::is_uppercase))
            .any(|i| SAYING.contains(&self.word(i)))
    }
}

fn is_stop(c: char) -> bool {
    matches!(c, '.' | '!' | '?' | '…' | '．') || is_wide_stop(c)
}

/// Stops of scripts that need no space behind them.
fn is_wide_stop(c: char) -> bool {
    matches!(c, '。' | '！' | '？' | '｡' | '।' | '॥' | '؟' | '۔' | '։' | '።' | '፧' | '။' | '၏')
}
