//! Words that tell of another's words: verbs of saying, thinking, wanting and judging, and nouns made
//! of them, with what each takes as the words that it tells.
//!
//! The frames follow the attribution relations of Pareti (2015): assertions, beliefs, facts and
//! eventualities; the words, VerbNet's classes (Kipper Schuler 2005) of communication, judgement, desire,
//! conjecture and perception. A word stays where it tells somebody's words more often than not on news
//! with attributions.

mod words;

use crate::table;
use words::{ADJECTIVES, IRREGULAR, NOUNS, VERBS};

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
    with_lower(word, |lower| {
        let past = IRREGULAR.binary_search_by_key(&lower, |row| row.0);
        past.map_or_else(|_| regular(lower), |at| verb(IRREGULAR[at].1).unwrap_or(0))
    })
    .unwrap_or(0)
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
    ["speak", "spoke", "talk", "chat", "testif", "preach", "complain"]
        .iter()
        .any(|stem| word.to_lowercase().starts_with(stem))
}

/// What a noun takes as the words that it tells, as bits.
pub fn noun_takes(word: &str) -> u8 {
    with_lower(word, |lower| {
        let one = lower.strip_suffix('s').unwrap_or(lower);
        table::find(NOUNS, lower).or_else(|| table::find(NOUNS, one)).unwrap_or(0)
    })
    .unwrap_or(0)
}

/// What an adjective of mind takes as the words that it tells, as bits.
pub fn adjective_takes(word: &str) -> u8 {
    with_lower(word, |lower| table::find(ADJECTIVES, lower).unwrap_or(0)).unwrap_or(0)
}

fn with_lower<T>(word: &str, read: impl FnOnce(&str) -> T) -> Option<T> {
    let mut lower = [0; LONGEST];
    let lower = lower.get_mut(..word.len())?;
    lower.copy_from_slice(word.as_bytes());
    lower.make_ascii_lowercase();
    std::str::from_utf8(lower).ok().map(read)
}

fn verb(lemma: &str) -> Option<u8> {
    table::find(VERBS, lemma)
}

/// A form with an ending: its lemma is the form without it, with an "e" or a "y" for it, or with a
/// doubled consonant made single.
fn regular(form: &str) -> u8 {
    if let Some(takes) = verb(form) {
        return takes;
    }
    let stems = ["s", "es", "d", "ed", "ing"].into_iter().filter_map(|end| form.strip_suffix(end));
    let mut lemma = [0; LONGEST + 1];
    for stem in stems.filter(|stem| stem.len() > 1) {
        let bytes = stem.as_bytes();
        let doubled = bytes[bytes.len() - 1] == bytes[bytes.len() - 2];
        let single = doubled.then(|| &stem[..stem.len() - 1]);
        lemma[..bytes.len()].copy_from_slice(bytes);
        lemma[bytes.len()] = b'e';
        let silent = std::str::from_utf8(&lemma[..=bytes.len()]).ok();
        let found = verb(stem).or_else(|| silent.and_then(verb)).or_else(|| single.and_then(verb));
        let found = found.or_else(|| {
            let root = stem.strip_suffix('i')?;
            lemma[root.len()] = b'y';
            verb(std::str::from_utf8(&lemma[..=root.len()]).ok()?)
        });
        if let Some(takes) = found {
            return takes;
        }
    }
    0
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

    #[test]
    fn tables_are_sorted() {
        assert!(VERBS.is_sorted_by_key(|row| row.0));
        assert!(IRREGULAR.is_sorted_by_key(|row| row.0));
        assert!(NOUNS.is_sorted_by_key(|row| row.0));
        assert!(ADJECTIVES.is_sorted_by_key(|row| row.0));
    }
}
