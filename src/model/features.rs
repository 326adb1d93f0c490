//! What each word looks like: its features, hashed once and shared by tags, names and grammar.

use super::wordlist::{List, WordLists, join_hash, word_hash};
use crate::{lexicon::title::is_title, segment::Article, text::token::TokenKind};

/// A word's hashes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Features {
    /// The lower-cased word, its digits as `0`.
    pub lower: u32,
    /// Upper, lower, digit, mark; runs of more than two shortened ("Xx", "X.X.", "00").
    pub shape: u32,
    /// The first 2 and 3 letters.
    pub prefix: [u32; 2],
    /// The last 1, 2 and 3 letters.
    pub suffix: [u32; 3],
    /// Bits, see the constants.
    pub flags: u16,
}

/// The word starts with a capital letter.
pub const CAPITAL: u16 = 1;
/// All its letters are capitals, of two or more.
pub const CAPS: u16 = 1 << 1;
/// It opens its sentence.
pub const FIRST: u16 = 1 << 2;
/// Most words of its sentence are capitalised, as in a headline.
pub const HEADLINE: u16 = 1 << 3;
/// It is on the list of given names.
pub const GIVEN: u16 = 1 << 4;
/// It is, or belongs to, a place of the list.
pub const PLACE: u16 = 1 << 6;
/// It is, or belongs to, a country of the list.
pub const COUNTRY: u16 = 1 << 7;
/// Nothing stands between it and the word before.
pub const GLUED: u16 = 1 << 8;
/// It is a title or a word for what people do.
pub const TITLE: u16 = 1 << 9;
/// It is on the list of family names.
pub const FAMILY: u16 = 1 << 10;
/// It is on the list of ordinary words.
pub const ORDINARY: u16 = 1 << 11;
/// Elsewhere it is mostly part of a person's name, an organization's, a place's.
pub const OF_PEOPLE: u16 = 1 << 12;
/// See [`OF_PEOPLE`].
pub const OF_ORGANIZATIONS: u16 = 1 << 13;
/// See [`OF_PEOPLE`].
pub const OF_PLACES: u16 = 1 << 14;

/// The lists of single words.
const WORDS: [(List, u16); 6] = [
    (List::Given, GIVEN),
    (List::Family, FAMILY),
    (List::Ordinary, ORDINARY),
    (List::OfPeople, OF_PEOPLE),
    (List::OfOrganizations, OF_ORGANIZATIONS),
    (List::OfPlaces, OF_PLACES),
];

/// Longest name of a place on the lists, in words.
const PLACE_WORDS: usize = 4;

/// The features of all tokens of an article.
pub fn features(article: &Article, lists: &WordLists) -> Vec<Features> {
    let mut lower = String::new();
    let mut features: Vec<Features> = (0..article.tokens.len())
        .map(|t| {
            let mut word = of_word(article.word(t), &mut lower);
            word.flags |= if article.glued(t) { GLUED } else { 0 };
            word.flags |= if is_title(article.word(t)) { TITLE } else { 0 };
            for (list, flag) in WORDS {
                word.flags |= if lists.holds(list, word.lower) { flag } else { 0 };
            }
            word
        })
        .collect();
    for sentence in &article.sentences {
        let words = &mut features[sentence.tokens.clone()];
        mark_sentence(article, sentence.tokens.start, words);
        mark_places(words, lists);
    }
    features
}

fn of_word(word: &str, lower: &mut String) -> Features {
    lower.clear();
    let mut shape = Shape::default();
    for c in word.chars() {
        shape.push(c);
        if c.is_numeric() {
            lower.push('0');
        } else if c == '’' {
            lower.push('\'');
        } else if c.is_ascii() {
            lower.push(c.to_ascii_lowercase());
        } else {
            lower.extend(c.to_lowercase());
        }
    }
    let mut flags = if word.starts_with(char::is_uppercase) { CAPITAL } else { 0 };
    flags |= if shape.all_caps() { CAPS } else { 0 };
    let starts = |n: usize| lower.char_indices().nth(n).map_or(lower.len(), |(i, _)| i);
    let ends = |n: usize| lower.char_indices().nth_back(n - 1).map_or(0, |(i, _)| i);
    Features {
        lower: word_hash(lower),
        shape: shape.hash,
        prefix: [2, 3].map(|n| word_hash(&lower[..starts(n)])),
        suffix: [1, 2, 3].map(|n| word_hash(&lower[ends(n)..])),
        flags,
    }
}

/// Adds a number to a hash.
fn mix(hash: u32, number: u32) -> u32 {
    let mut hash = number.wrapping_add(hash.wrapping_mul(0x9e37_79b1));
    hash = (hash ^ (hash >> 16)).wrapping_mul(0x85eb_ca6b);
    hash = (hash ^ (hash >> 13)).wrapping_mul(0xc2b2_ae35);
    hash ^ (hash >> 16)
}

#[derive(Default)]
struct Shape {
    hash: u32,
    last: u32,
    run: u32,
    upper: u32,
    others: u32,
}

impl Shape {
    fn push(&mut self, c: char) {
        let class = match c {
            _ if c.is_uppercase() => 1,
            _ if c.is_alphabetic() => 2,
            _ if c.is_numeric() => 3,
            _ => 4 + c as u32,
        };
        self.upper += u32::from(class == 1);
        self.others += u32::from(class == 2 || class == 3);
        self.run = if class == self.last { self.run + 1 } else { 0 };
        if self.run < 2 {
            self.hash = mix(self.hash, class);
        }
        self.last = class;
    }

    fn all_caps(&self) -> bool {
        self.upper > 1 && self.others == 0
    }
}

/// Words that a capitalised line needs to be read as a headline.
const HEADLINE_WORDS: usize = 4;

fn mark_sentence(article: &Article, start: usize, features: &mut [Features]) {
    let wordy = |i: usize| article.tokens[start + i].kind == TokenKind::Word;
    if let Some(first) = (0..features.len()).find(|&i| wordy(i)) {
        features[first].flags |= FIRST;
    }
    let long =
        (0..features.len()).filter(|&i| wordy(i) && article.tokens[start + i].span.len() > 3);
    let (capital, all) = long.fold((0, 0), |(capital, all), i| {
        (capital + usize::from(features[i].flags & CAPITAL != 0), all + 1)
    });
    if all >= HEADLINE_WORDS && capital * 4 >= all * 3 {
        features.iter_mut().for_each(|word| word.flags |= HEADLINE);
    }
}

fn mark_places(features: &mut [Features], lists: &WordLists) {
    for start in 0..features.len() {
        let mut hash = 0;
        for end in start..features.len().min(start + PLACE_WORDS) {
            hash = if end == start {
                features[end].lower
            } else {
                join_hash(hash, features[end].lower)
            };
            let place = if lists.holds(List::Places, hash) { PLACE } else { 0 };
            let country = if lists.holds(List::Countries, hash) { COUNTRY } else { 0 };
            if place | country != 0 {
                features[start..=end].iter_mut().for_each(|word| word.flags |= place | country);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Models;

    #[test]
    fn lists_tell_words() {
        let article = Article::read("Ann Lee of New York told Microsoft about bread.", None);
        let features = features(&article, &Models::english().lists);
        let flags = |word: &str| {
            let at = (0..features.len()).find(|&t| article.word(t) == word).expect(word);
            features[at].flags
        };
        for (word, flag) in [
            ("Ann", GIVEN),
            ("Ann", OF_PEOPLE),
            ("Lee", FAMILY),
            ("New", PLACE),
            ("York", PLACE),
            ("York", OF_PLACES),
            ("Microsoft", OF_ORGANIZATIONS),
            ("bread", ORDINARY),
        ] {
            assert!(flags(word) & flag != 0, "{word}: {flag:b}");
        }
        for (word, flag) in [("Microsoft", ORDINARY), ("Lee", PLACE)] {
            assert!(flags(word) & flag == 0, "{word}: {flag:b}");
        }
    }
}
