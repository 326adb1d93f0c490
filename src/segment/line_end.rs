//! A gap without a stop before it: whether a line of its own may end there.
//!
//! Pasted text runs lines together that had no stop: headings, greetings, signatures, addresses.

use super::stop::{Reader, Verdict};
use crate::text::token::TokenKind;

/// Last words of the line that closes a letter ("Kind regards,"): the name behind it is another line.
const CLOSINGS: &[&str] = &["faithfully", "regards", "sincerely", "truly", "wishes"];

/// Tokens that such a line, or "Dear all,", has at most, its comma too.
const LETTER_LINE: usize = 5;

/// Whether a word is three capital letters, as codes of currencies are (ISO 4217).
fn is_code(word: &str) -> bool {
    word.len() == 3 && word.bytes().all(|b| b.is_ascii_uppercase())
}

impl Reader<'_> {
    /// A gap without a stop before it: in doubt between a word or an address and what opens like a
    /// line of its own. Numbers, and the marks within a sentence, leave no doubt.
    pub(super) fn open_gap(&self, start: usize, next: usize) -> Verdict {
        if next >= self.end || self.glued(next) {
            return Verdict::GoesOn;
        }
        if self.is_letter_line(start, next) {
            return Verdict::Ends;
        }
        if self.word(next) == "I" {
            return Verdict::GoesOn;
        }
        let kind = |at: usize| self.tokens[at].kind;
        // "earned EUR | 8.9 million"
        if kind(next) == TokenKind::Number && is_code(self.word(next - 1)) {
            return Verdict::GoesOn;
        }
        let lower = self.word(next).starts_with(char::is_lowercase);
        let closes = match kind(next - 1) {
            TokenKind::Word | TokenKind::Link => true,
            TokenKind::Number => false,
            TokenKind::Punct | TokenKind::Symbol => {
                matches!(self.word(next - 1), ">" | "]")
                    || self.is_rule(next - 1)
                    || self.ends_emoticon(next - 1)
            }
        };
        let mark = matches!(kind(next), TokenKind::Punct | TokenKind::Symbol);
        let opens = !lower && (!mark || self.is_rule(next));
        if closes && opens { Verdict::Doubtful } else { Verdict::GoesOn }
    }

    /// A row of one mark, as typed to part two texts: "***", "------".
    fn is_rule(&self, at: usize) -> bool {
        let word = self.word(at);
        word.starts_with("***")
            || ["____", "----", "====", "~~~~"].iter().any(|w| word.starts_with(w))
    }

    /// The mouth of ":)" or ";-)".
    fn ends_emoticon(&self, at: usize) -> bool {
        let eyes = |at: usize| at > 0 && self.glued(at) && matches!(self.word(at - 1), ":" | ";");
        let nose = at > 0 && self.glued(at) && self.word(at - 1) == "-";
        matches!(self.word(at), ")" | "(") && (eyes(at) || nose && eyes(at - 1))
    }

    /// "Dear all," or "Kind regards," before a capital letter.
    fn is_letter_line(&self, start: usize, next: usize) -> bool {
        let line = start..next;
        let is =
            |at: usize, words: &[&str]| words.iter().any(|w| w.eq_ignore_ascii_case(self.word(at)));
        (2..=LETTER_LINE).contains(&line.len())
            && self.word(next - 1) == ","
            && self.opens_upper(next)
            && (is(start, &["dear"]) || is(next - 2, CLOSINGS))
    }
}
