//! Tokens of a paragraph → sentences.
//!
//! A stop ends a sentence unless something says that it does not: an abbreviation, an initial, a
//! number in a list, a lower-case word behind it, a verb of saying behind a closed quotation. The
//! cases are those of the Golden Rules (Dias, Pragmatic Segmenter, 2014).

use super::{
    abbreviation::{self, Stop},
    list::ListMarkers,
    token::{Token, TokenKind, is_quote},
};
use std::ops::Range;

/// Words that open a sentence far more often than a name: capitalised behind a doubtful stop, they
/// say that it ended one. Sorted.
const STARTERS: &[&str] = &[
    "a", "about", "according", "after", "all", "also", "although", "among", "an", "and", "another",
    "are", "as", "at", "because", "before", "between", "both", "but", "by", "can", "could",
    "despite", "did", "do", "does", "during", "each", "every", "for", "from", "had", "has", "have",
    "he", "her", "here", "his", "how", "however", "i", "if", "in", "is", "it", "its", "many",
    "may", "meanwhile", "might", "most", "my", "no", "not", "now", "on", "one", "or", "other",
    "our", "over", "she", "should", "since", "so", "some", "still", "that", "the", "their", "then",
    "there", "these", "they", "this", "those", "though", "two", "under", "until", "was", "we",
    "were", "what", "when", "where", "while", "who", "why", "will", "with", "would", "yet", "you",
    "your",
];

/// Verbs that follow a closed quotation within the same sentence.
const SAYING: &[&str] = &["added", "asked", "replied", "said", "says", "told", "wrote"];

/// Tokens that a sentence has at most: a longer run is no sentence that anyone wrote, and is cut, so
/// that the later stages stay linear in the text.
const MOST_TOKENS: usize = 300;

/// Tokens of an opening like "At 5 a.m." that is no sentence yet.
const UNFINISHED: usize = 4;

/// Cuts `range` of `tokens`, one paragraph's, into sentences, each a range of tokens.
pub fn split(text: &str, tokens: &[Token], range: Range<usize>) -> Vec<Range<usize>> {
    let reader = Reader { text, tokens, end: range.end };
    let markers = ListMarkers::find(text, tokens, range.clone());
    let mut sentences = Vec::new();
    let mut start = range.start;
    let mut at = range.start;
    while at < range.end {
        if at > start && (markers.starts_item(at) || at - start >= MOST_TOKENS) {
            sentences.push(start..at);
            start = at;
        }
        if !reader.is_terminator(at) || markers.is_part(at) {
            at += 1;
            continue;
        }
        let (next, ends) = reader.decide(start, at);
        at = next;
        if ends && at < range.end {
            sentences.push(start..at);
            start = at;
        }
    }
    if start < range.end {
        sentences.push(start..range.end);
    }
    sentences
}

struct Reader<'a> {
    text: &'a str,
    tokens: &'a [Token],
    end: usize,
}

impl Reader<'_> {
    fn word(&self, at: usize) -> &str {
        self.tokens[at].span.of(self.text)
    }

    fn glued(&self, at: usize) -> bool {
        at > 0 && self.tokens[at - 1].span.end == self.tokens[at].span.start
    }

    fn is_terminator(&self, at: usize) -> bool {
        let word = self.word(at);
        let left_out = at > 0 && self.glued(at) && self.word(at - 1) == "[";
        match self.tokens[at].kind {
            TokenKind::Punct => word.chars().all(is_stop) && !left_out,
            TokenKind::Word => word.ends_with('.'),
            _ => false,
        }
    }

    /// Where reading goes on behind the terminator at `at`, and whether a sentence ends there.
    fn decide(&self, start: usize, at: usize) -> (usize, bool) {
        let (next, dots) = self.spaced_dots(at);
        if dots > 1 && next < self.end {
            let clinging = self.glued(at);
            return match (clinging, dots) {
                (true, 4) if self.opens_upper(next) => (at + 1, true),
                _ => (next, dots == 4 && self.opens_upper(next)),
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
        // An ASCII quote that stands apart closes what was opened: `said . "`.
        if next < self.end && self.word(next) == "''" {
            next += 1;
        }
        (next, next >= self.end || self.ends(start, at, next, closed))
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
            || spaced && matches!(word, "\"" | "'" | "''")
    }

    fn closes_further(&self, at: usize) -> bool {
        matches!(self.word(at), ")" | "]" | "\"" | "'" | "”" | "’" | "." | "," | ";")
    }

    fn ends(&self, start: usize, at: usize, next: usize, closed: bool) -> bool {
        let stop = self.word(at);
        if stop.chars().all(is_wide_stop) {
            return !closed || !self.says_behind(next);
        }
        let spaced = !self.glued(next);
        let next_word = self.opens_upper(next) && self.tokens[next].kind == TokenKind::Word;
        let run_on = stop == "." && at + 1 == next && next_word;
        if !spaced && !run_on {
            return false;
        }
        if self.opens_lower(next)
            || self.closes_sentence_mark(next)
            || (closed && self.says_behind(next))
        {
            return false;
        }
        match self.tokens[at].kind {
            TokenKind::Word => self.ends_at_abbreviation(start, at, next),
            _ if stop == "." => {
                !(self.glued(at)
                    && self.tokens[at - 1].kind == TokenKind::Symbol
                    && self.tokens[next].kind == TokenKind::Number
                    && self.word(at - 1) == "°")
            }
            _ => true,
        }
    }

    /// A comma, colon or dash behind the stop: the sentence goes on.
    fn closes_sentence_mark(&self, next: usize) -> bool {
        matches!(self.word(next), "," | ";" | ":" | ")" | "]")
    }

    fn ends_at_abbreviation(&self, start: usize, at: usize, next: usize) -> bool {
        let word = self.word(at);
        let opening = self.starter(next);
        if word.trim_end_matches('.').chars().count() == 1 {
            let capital = at > start && self.word(at - 1).starts_with(char::is_uppercase);
            return opening && !capital;
        }
        if abbreviation::stop(word) == Stop::Inside {
            return false;
        }
        if at - start < UNFINISHED
            && self.word(start).starts_with(char::is_uppercase)
            && self.starter(start)
            && !opening
        {
            return false;
        }
        let clock = matches!(word, "a.m." | "p.m." | "A.M." | "P.M." | "etc.");
        opening || (clock && self.tokens[next].kind == TokenKind::Word)
    }

    fn starter(&self, at: usize) -> bool {
        let at = if self.opens_quote(at) && at + 1 < self.end { at + 1 } else { at };
        let word = self.word(at);
        word.starts_with(char::is_uppercase)
            && STARTERS.binary_search(&word.to_lowercase().as_str()).is_ok()
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

    fn opens_upper(&self, at: usize) -> bool {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Span, article::token::tokenize};

    fn check(text: &str, expected: &[&str]) {
        let mut tokens = Vec::new();
        tokenize(text, Span::new(0, text.len()), &mut tokens);
        let shown: Vec<&str> = split(text, &tokens, 0..tokens.len())
            .iter()
            .map(|s| tokens[s.start].span.cover(tokens[s.end - 1].span).of(text))
            .collect();
        assert_eq!(shown, expected, "{text}");
    }

    #[test]
    fn stops_that_end_sentences() {
        check("It closed. It will open in May.", &["It closed.", "It will open in May."]);
        check("Will it open? Yes! In May.", &["Will it open?", "Yes!", "In May."]);
        check("He waited… Then he left.", &["He waited…", "Then he left."]);
        check("“It closed.” He left.", &["“It closed.”", "He left."]);
        check("It closed.[3] He left.[4][5] So?", &["It closed.[3]", "He left.[4][5]", "So?"]);
        check("大桥关闭。五月开放。", &["大桥关闭。", "五月开放。"]);
    }

    #[test]
    fn stops_that_do_not() {
        for text in [
            "Mr. Lee of the U.S. Army paid $3.5 million to Dr. J. K. Ray at 5 p.m. on Monday.",
            "“It closed!” said Ann Lee.",
            "He waited . . . and left.",
            "It closed (e.g. for cars) in No. 10 of vol. 3.",
        ] {
            check(text, &[text]);
        }
    }

    #[test]
    fn a_run_without_end_is_cut() {
        let text = "word ".repeat(MOST_TOKENS + 1);
        let mut tokens = Vec::new();
        tokenize(&text, Span::new(0, text.len()), &mut tokens);
        assert_eq!(split(&text, &tokens, 0..tokens.len()).len(), 2);
    }
}
