//! The names of an article, cleaned and made consistent throughout it.

use super::{consistency, context, propagate, trim::clean};
use crate::{
    analysis::{Document, ner::Name},
    model::features::{CAPITAL, COUNTRY, GIVEN, PLACE, TITLE},
    segment::{Article, ParagraphKind},
    syntax::entity_kind::EntityKind,
    text::token::TokenKind,
};
use serde::{Deserialize, Serialize};
use std::{collections::HashSet, ops::Range};

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

/// All names in the title and the running text: what the model found, cleaned, and what the rest of
/// the article makes sure of.
pub fn collect(doc: &Document) -> Vec<Written> {
    let article = &doc.article;
    let families = families(doc);
    let towns = towns(doc);
    let mut names: Vec<Written> = doc
        .names
        .iter()
        .filter(|n| {
            is_text(article, n.tokens.start)
                || n.kind == EntityKind::Place && is_dateline(article, n.tokens.start, &towns)
        })
        .flat_map(|n| divide(doc, n, &families))
        .filter_map(|n| clean(doc, &n))
        .collect();
    consistency::join_of(article, &mut names);
    consistency::drop_common(doc, &mut names);
    propagate::extend(doc, &mut names);
    propagate::add_told(doc, &mut names);
    propagate::add_introduced(doc, &mut names);
    context::add(doc, &mut names);
    consistency::introduce(doc, &mut names);
    consistency::clubs(doc, &mut names);
    context::tell(doc, &mut names);
    context::tell_behind(doc, &mut names);
    consistency::settle(&mut names);
    propagate::add_missed(doc, &mut names);
    names
}

pub(super) fn is_text(article: &Article, token: usize) -> bool {
    let sentence = &article.sentences[article.sentence_of(token)];
    let kind = article.paragraphs.get(sentence.paragraph).map(|p| p.kind);
    sentence.body || matches!(kind, Some(ParagraphKind::Title | ParagraphKind::Heading))
}

/// Whether a token stands in a dateline: "SAN JOSE, Oct. 24 (Newsline) -" before a paragraph's text, or
/// a line of its own that opens with one of the `towns` and tells the day.
fn is_dateline(article: &Article, token: usize, towns: &HashSet<usize>) -> bool {
    let at = article.sentence_of(token);
    let (line, next) = (&article.sentences[at], article.sentences.get(at + 1));
    let before = next.is_some_and(|next| next.body && next.paragraph == line.paragraph);
    let kind = article.paragraphs.get(line.paragraph).map(|p| p.kind);
    let number = |t: usize| article.tokens[t].kind == TokenKind::Number;
    let own = kind == Some(ParagraphKind::Meta)
        && towns.contains(&line.tokens.start)
        && line.tokens.clone().any(number);
    !line.body && (before || own)
}

/// The first tokens of places' names.
fn towns(doc: &Document) -> HashSet<usize> {
    let names = doc.names.iter();
    names.filter(|n| n.kind == EntityKind::Place).map(|n| n.tokens.start).collect()
}

/// The last words of the people whom the model named.
fn families<'t>(doc: &Document<'t>) -> HashSet<&'t str> {
    let people = doc.names.iter().filter(|n| n.kind == EntityKind::Person);
    people.map(|n| doc.article.word(n.tokens.end - 1)).collect()
}

/// Cuts a person out of a longer name that the model ran together: what ends in the family name of
/// somebody named elsewhere, or stands behind a title and "of" something ("President of Ruritania
/// Ann Lee"), or opens with a country.
fn divide(doc: &Document, name: &Name, families: &HashSet<&str>) -> Vec<Name> {
    let article = &doc.article;
    let flags = |t: usize| doc.looks[t].flags;
    let tokens = name.tokens.clone();
    let person = name.kind == EntityKind::Person;
    let last = tokens.end - 1;
    let placed =
        tokens.clone().take_while(|&t| flags(t) & COUNTRY != 0 && flags(t) & GIVEN == 0).count();
    let titled = tokens.start >= 2
        && article.word(tokens.start - 1) == "of"
        && flags(tokens.start - 2) & TITLE != 0;
    let given = (tokens.start + 1..last).find(|&t| flags(t) & GIVEN != 0);
    let start = match () {
        () if placed > 0 && tokens.len() >= placed + 2 && (person || titled) => {
            tokens.start + placed
        }
        () if person => return vec![name.clone()],
        () if titled && given.is_some() => given.unwrap_or(last),
        () if tokens.len() > 1
            && families.contains(article.word(last))
            && flags(last) & (COUNTRY | PLACE) == 0 =>
        {
            let before = last - 1;
            let given = flags(before) & CAPITAL != 0 && flags(before) & (COUNTRY | TITLE) == 0;
            if given { before } else { last }
        }
        () => return vec![name.clone()],
    };
    let mut names = vec![Name { tokens: start..tokens.end, kind: EntityKind::Person }];
    if start > tokens.start && (tokens.start..start).all(|t| flags(t) & COUNTRY != 0) {
        names.insert(0, Name { tokens: tokens.start..start, kind: EntityKind::Place });
    }
    names
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
