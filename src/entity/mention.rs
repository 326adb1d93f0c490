//! A mention of an entity, and a name as it is written at one place.

use crate::{
    segment::{Article, ParagraphKind},
    syntax::entity_kind::EntityKind,
};
use serde::{Deserialize, Serialize};
use std::ops::Range;

/// How an entity is mentioned at one place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum MentionBy {
    /// "Pashinyan"
    Name,
    /// "the prime minister"
    Description,
    /// "he"
    Pronoun,
}

/// One mention of an entity.
#[derive(Clone, Debug, PartialEq)]
pub struct Mention {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// How it is mentioned.
    pub by: MentionBy,
}

/// A name as it is written at one place.
#[derive(Clone, Debug)]
pub struct Written {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// What it names.
    pub kind: EntityKind,
    /// Its words, hyphens joined, without clitics.
    pub words: Vec<String>,
}

impl Written {
    /// Whether it can open an entity that shorter names join.
    pub fn is_full(&self) -> bool {
        self.words.len() > 1
    }

    /// The name, alike however its capitals and stops are written.
    pub fn key(&self) -> String {
        let words = self.words.join(" ").to_lowercase().replace('.', "");
        words.strip_prefix("the ").map_or(words.clone(), str::to_owned)
    }

    /// Letters of the name.
    pub fn letters(&self) -> usize {
        self.words.iter().map(|w| w.chars().count()).sum()
    }

    /// A person's last name.
    pub fn family(&self) -> &str {
        let junior = |w: &&String| matches!(w.trim_end_matches('.'), "Jr" | "Sr" | "II" | "III");
        self.words.iter().rev().find(|w| !junior(w)).map_or("", String::as_str)
    }

    /// The first letters of a name of several words: "European Union" → "EU".
    pub fn initials(&self) -> Option<String> {
        let initials: String = self
            .words
            .iter()
            .filter_map(|w| w.chars().next())
            .filter(|c| c.is_uppercase())
            .collect();
        (self.words.len() > 1 && self.kind != EntityKind::Person && initials.len() > 1)
            .then_some(initials)
    }

    /// Whether two names of people can be one person's: no given name of one contradicts the other's.
    pub fn agrees(&self, other: &Written) -> bool {
        let given = |w: &Written| w.words.len() > 1;
        if !given(self) || !given(other) {
            return true;
        }
        let (a, b) = (&self.words[0], &other.words[0]);
        let initial = |w: &str| w.trim_end_matches('.').chars().count() == 1;
        a == b || ((initial(a) || initial(b)) && a.chars().next() == b.chars().next())
    }
}

pub(super) fn is_text(article: &Article, token: usize) -> bool {
    let sentence = &article.sentences[article.sentence_of(token)];
    let kind = article.paragraphs.get(sentence.paragraph).map(|p| p.kind);
    sentence.body || matches!(kind, Some(ParagraphKind::Title | ParagraphKind::Heading))
}

/// Whether a word is the short form of a state's name.
pub(super) fn is_state(word: &str) -> bool {
    matches!(word, "US" | "U.S." | "USA" | "U.S.A." | "UK" | "U.K." | "UAE" | "USSR" | "DRC")
}

/// Whether a word is a part of the name of an office, which names nobody: "Foreign Ministers", "State".
pub(super) fn is_office(word: &str) -> bool {
    let lower = word.to_lowercase();
    let singular = lower.strip_suffix('s').unwrap_or(&lower);
    crate::lexicon::title::is_title(singular)
        || matches!(
            lower.as_str(),
            "foreign"
                | "state"
                | "vice"
                | "deputy"
                | "interior"
                | "defence"
                | "defense"
                | "chief"
                | "executive"
                | "of"
                | "leaders"
        )
}

/// The words of a name, pieces around a hyphen joined.
pub(super) fn words(article: &Article, tokens: &Range<usize>) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for token in tokens.clone() {
        let word = article.word(token);
        let joined = token > tokens.start && article.glued(token);
        match words.last_mut().filter(|_| joined) {
            Some(last) => last.push_str(word),
            None => words.push(word.to_owned()),
        }
    }
    words
}

/// Whether each token belongs to a name.
pub fn taken(article: &Article, names: &[Written]) -> Vec<bool> {
    let mut taken = vec![false; article.tokens.len()];
    names.iter().for_each(|name| taken[name.tokens.clone()].fill(true));
    taken
}
