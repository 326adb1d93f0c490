//! Words that tell of another's words: verbs of saying, thinking, wanting and judging, and nouns made
//! of them, with what each takes as the words that it tells.
//!
//! The frames follow the attribution relations of Pareti (2015): assertions, beliefs, facts and
//! eventualities; the words, VerbNet's classes (Kipper Schuler 2005) of communication, judgement, desire,
//! conjecture and perception. A word stays where it tells somebody's words more often than not on news
//! with attributions.

mod words;

use super::lemma;
use words::{ADJECTIVES, NOUNS, VERBS};

/// Takes a clause, or words between quotation marks: "said (that) …".
pub const SPEECH: u8 = 1;
/// Takes a clause: "believes (that) …".
pub const THOUGHT: u8 = 2;
/// Takes an infinitive: "vowed to …".
pub const WILL: u8 = 4;
/// Takes a noun phrase: "condemned the …".
pub const JUDGEMENT: u8 = 8;
/// Takes a noun phrase behind a preposition: "called for …".
pub const MATTER: u8 = 16;
/// Takes a noun phrase behind "at" or "in": "bristled at …".
pub const TARGET: u8 = 64;
/// Takes a noun phrase and "as": "sees it as a …".
pub const REGARD: u8 = 128;
/// Tells words of the speaker's own, even one alone: "called it a …".
pub const WORDING: u8 = 32;

/// Longest word looked up, in bytes.
const LONGEST: usize = 16;

/// What a verb takes as the words that it tells, as bits; 0 where it tells none.
pub fn takes(word: &str) -> u8 {
    lemma::find(word, |lemma| VERBS.get(lemma)).unwrap_or(0)
}

/// Whether a word is a verb of saying or thinking.
pub fn is_cue(word: &str) -> bool {
    takes(word) & (SPEECH | THOUGHT) != 0
}

/// Whether words between quotation marks may be what a verb tells.
pub fn quotes(word: &str) -> bool {
    takes(word) & (SPEECH | WORDING) != 0
}

/// Whether a verb's "to" leads to those who hear it, not to what it tells: "spoke to reporters".
pub fn addresses(word: &str) -> bool {
    let lemmas = ["speak", "talk", "chat", "testify", "preach", "complain"];
    lemma::is_form_of(word, &lemmas)
}

/// What a noun takes as the words that it tells, as bits.
pub fn noun_takes(word: &str) -> u8 {
    with_lower(word, |lower| {
        let one = lower.strip_suffix('s').unwrap_or(lower);
        NOUNS.get(lower).or_else(|| NOUNS.get(one)).unwrap_or(0)
    })
    .unwrap_or(0)
}

/// What an adjective of mind takes as the words that it tells, as bits.
pub fn adjective_takes(word: &str) -> u8 {
    with_lower(word, |lower| ADJECTIVES.get(lower).unwrap_or(0)).unwrap_or(0)
}

fn with_lower<T>(word: &str, read: impl FnOnce(&str) -> T) -> Option<T> {
    let mut lower = [0; LONGEST];
    let lower = lower.get_mut(..word.len())?;
    lower.copy_from_slice(word.as_bytes());
    lower.make_ascii_lowercase();
    std::str::from_utf8(lower).ok().map(read)
}

#[cfg(test)]
mod tests {
    use super::*;
    use super::{JUDGEMENT as N, MATTER as O, SPEECH as S, THOUGHT as T, WILL as I, WORDING as W};

    #[test]
    fn forms_are_led_back_to_their_verbs() {
        for (word, expected) in [
            ("said", S),
            ("Said", S),
            ("says", S),
            ("denied", S | N),
            ("denies", S | N),
            ("arguing", S | O),
            ("planned", T | I),
            ("admitted", S | N),
            ("knew", T | N),
            ("hailed", N | W),
            ("sat", 0),
            ("", 0),
            ("s", 0),
        ] {
            assert_eq!(takes(word), expected, "{word}");
        }
    }
}
