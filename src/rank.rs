//! Which sentences say what matters: a score from 0 to 1 for each, with its reasons.
//!
//! A sum of features that hold for any kind of article: place (the lead of Edmundson 1969), words that
//! the article keeps coming back to (SumBasic, Nenkova & Vanderwende 2005), words of the title, the
//! entities and facts carried, length. Linear in the text: sentences are compared with the article's
//! word counts, never with each other.

use crate::{
    article::{Article, TokenKind, ends_sentence},
    entity::Entity,
    facts::Facts,
    look::Look,
    parse::Parsed,
    tag::Pos,
};
use std::collections::HashMap;

/// What speaks for a sentence, and against it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Ranked {
    /// Index into [`Article::sentences`].
    pub sentence: usize,
    /// 0 to 1.
    pub score: f64,
    /// For people.
    pub reasons: Vec<String>,
    /// The content words, sorted, each once.
    pub words: Vec<u32>,
    /// Words, as people count them.
    pub length: usize,
}

/// How much each feature counts. Set by hand from what the news literature finds, not yet learned.
const LEAD: f64 = 1.0;
const TITLE: f64 = 0.6;
const CENTRAL: f64 = 0.9;
const SALIENT: f64 = 0.5;
const FACTS: f64 = 0.25;
const LENGTH: f64 = 0.4;
/// What a sentence loses that does not read well alone.
const DEPENDENT: f64 = 0.35;
/// What a line loses that does not end as a sentence does, in a text of sentences.
const UNFINISHED: f64 = 0.8;

/// Sentences that make a text one of sentences.
const PROSE: usize = 3;

/// Words between which a sentence is neither too short nor too long to stand in a summary.
const GOOD_LENGTH: std::ops::RangeInclusive<usize> = 9..=38;

/// Scores the sentences of the running text, in order.
pub fn rank(
    parsed: &Parsed,
    entities: &[Entity],
    facts: &Facts,
    title: Option<&str>,
) -> Vec<Ranked> {
    let article = &parsed.named.tagged.article;
    let body: Vec<usize> = article.body().collect();
    let mut ranked: Vec<Ranked> = body.iter().map(|&s| read(parsed, s)).collect();
    let mut counts: HashMap<u32, usize> = HashMap::new();
    ranked.iter().flat_map(|r| &r.words).for_each(|&w| *counts.entry(w).or_default() += 1);
    let most = counts.values().copied().max().unwrap_or(1) as f64;
    let title = title_words(parsed, title);
    let carried = Carried::new(article, entities, facts);
    let central: Vec<f64> = ranked.iter().map(|r| centrality(&r.words, &counts, most)).collect();
    let top = central.iter().copied().fold(f64::MIN_POSITIVE, f64::max);
    let finished = |s: usize| ends_sentence(article.sentence_span(s).of(article.text));
    let sentences = ranked.iter().filter(|r| finished(r.sentence)).nth(PROSE - 1).is_some();
    for (place, sentence) in ranked.iter_mut().enumerate() {
        let features = Features {
            lead: 1.0 / (1.0 + place as f64 * 0.5),
            title: shared(&sentence.words, &title),
            central: central[place] / top,
            salient: carried.salience[sentence.sentence].min(1.5) / 1.5,
            facts: (carried.facts[sentence.sentence] as f64 / 3.0).min(1.0),
            length: length_fit(sentence.length),
            dependent: depends(parsed, sentence.sentence),
            unfinished: sentences && !finished(sentence.sentence),
        };
        sentence.score = features.total();
        sentence.reasons = features.reasons(
            place,
            carried.names[sentence.sentence].as_slice(),
            &carried,
            sentence.sentence,
        );
    }
    let best = ranked.iter().map(|r| r.score).fold(f64::MIN_POSITIVE, f64::max);
    ranked
        .iter_mut()
        .for_each(|r| r.score = ((r.score / best).clamp(0.0, 1.0) * 1000.0).round() / 1000.0);
    ranked
}

struct Features {
    lead: f64,
    title: f64,
    central: f64,
    salient: f64,
    facts: f64,
    length: f64,
    dependent: bool,
    unfinished: bool,
}

impl Features {
    fn total(&self) -> f64 {
        LEAD * self.lead
            + TITLE * self.title
            + CENTRAL * self.central
            + SALIENT * self.salient
            + FACTS * self.facts
            + LENGTH * self.length
            - if self.dependent { DEPENDENT } else { 0.0 }
            - if self.unfinished { UNFINISHED } else { 0.0 }
    }

    fn reasons(
        &self,
        place: usize,
        names: &[String],
        carried: &Carried,
        sentence: usize,
    ) -> Vec<String> {
        let mut reasons = Vec::new();
        if place == 0 {
            reasons.push("opens the article".to_owned());
        } else if self.lead > 0.3 {
            reasons.push("stands near the top".to_owned());
        }
        if self.title > 0.3 {
            reasons.push("takes up the title".to_owned());
        }
        if !names.is_empty() {
            reasons.push(format!("names {}", names.join(" and ")));
        }
        if carried.dated[sentence] {
            reasons.push("says when".to_owned());
        }
        if carried.counted[sentence] {
            reasons.push("gives figures".to_owned());
        }
        if self.central > 0.7 {
            reasons.push("says what the article keeps coming back to".to_owned());
        }
        if reasons.is_empty() {
            reasons.push("adds to what the others say".to_owned());
        }
        reasons
    }
}

/// What each sentence carries.
struct Carried {
    salience: Vec<f64>,
    facts: Vec<usize>,
    names: Vec<Vec<String>>,
    dated: Vec<bool>,
    counted: Vec<bool>,
}

/// Entities that a reason names, at most.
const NAMED: usize = 2;

impl Carried {
    fn new(article: &Article, entities: &[Entity], facts: &Facts) -> Self {
        let count = article.sentences.len();
        let mut carried = Self {
            salience: vec![0.0; count],
            facts: vec![0; count],
            names: vec![Vec::new(); count],
            dated: vec![false; count],
            counted: vec![false; count],
        };
        for entity in entities {
            let mut last = None;
            for mention in &entity.mentions {
                let sentence = article.sentence_of(mention.tokens.start);
                if last == Some(sentence) {
                    continue;
                }
                last = Some(sentence);
                carried.salience[sentence] += entity.salience;
                if carried.names[sentence].len() < NAMED && entity.salience >= 0.3 {
                    carried.names[sentence]
                        .push(article.span(&entity.name).of(article.text).to_owned());
                }
            }
        }
        for date in &facts.dates {
            let sentence = article.sentence_of(date.tokens.start);
            carried.dated[sentence] |= date.days.is_some();
            carried.facts[sentence] += 1;
        }
        for quantity in &facts.quantities {
            let sentence = article.sentence_of(quantity.tokens.start);
            carried.counted[sentence] = true;
            carried.facts[sentence] += 1;
        }
        carried
    }
}

fn read(parsed: &Parsed, sentence: usize) -> Ranked {
    let article = &parsed.named.tagged.article;
    let tokens = article.sentences[sentence].tokens.clone();
    let mut words: Vec<u32> = tokens
        .clone()
        .filter(|&t| is_content(parsed, t))
        .map(|t| stem(&parsed.named.tagged.looks[t], article.word(t)))
        .collect();
    words.sort_unstable();
    words.dedup();
    let length = tokens.filter(|&t| is_word(article, t)).count();
    Ranked { sentence, words, length, ..Ranked::default() }
}

/// Whether a token begins a word, as people count them.
pub fn is_word(article: &Article, token: usize) -> bool {
    let clitic = article.glued(token) && article.word(token).starts_with(['\'', '’'])
        || article.word(token).eq_ignore_ascii_case("n't");
    matches!(article.tokens[token].kind, TokenKind::Word | TokenKind::Number | TokenKind::Link)
        && !clitic
}

fn is_content(parsed: &Parsed, token: usize) -> bool {
    let tagged = &parsed.named.tagged;
    matches!(tagged.pos(token), Pos::Noun | Pos::Propn | Pos::Verb | Pos::Adj | Pos::Num)
        && is_word(&tagged.article, token)
}

/// A word without its plural or tense, so that "talks" and "talk" count as one.
fn stem(look: &Look, word: &str) -> u32 {
    let strip = ["ings", "ing", "ies", "ied", "ed", "es", "s", "y"]
        .into_iter()
        .find(|e| word.len() > e.len() + 3 && word.ends_with(e));
    strip.map_or(look.lower, |e| {
        crate::models::wordlist::word_hash(&word[..word.len() - e.len()].to_lowercase())
    })
}

fn title_words(parsed: &Parsed, given: Option<&str>) -> Vec<u32> {
    let article = &parsed.named.tagged.article;
    let of_article = |span: crate::Span| {
        let tokens = article.token_at(span.start)..article.token_at(span.end.saturating_sub(1)) + 1;
        tokens
            .filter(|&t| t < article.tokens.len() && is_content(parsed, t))
            .map(|t| stem(&parsed.named.tagged.looks[t], article.word(t)))
            .collect()
    };
    let mut words: Vec<u32> = match (article.title, given) {
        (Some(span), _) => of_article(span),
        (None, Some(title)) => title
            .split(|c: char| !c.is_alphanumeric())
            .filter(|w| w.len() > 3)
            .map(|w| {
                stem(
                    &Look {
                        lower: crate::models::wordlist::word_hash(&w.to_lowercase()),
                        ..Look::default()
                    },
                    w,
                )
            })
            .collect(),
        (None, None) => Vec::new(),
    };
    words.sort_unstable();
    words.dedup();
    words
}

/// The share of `of` that stands in `words`, both sorted.
pub fn shared(words: &[u32], of: &[u32]) -> f64 {
    if of.is_empty() {
        return 0.0;
    }
    of.iter().filter(|w| words.binary_search(w).is_ok()).count() as f64 / of.len() as f64
}

/// How often the article comes back to a sentence's words: the mean over its words, damped so that a
/// long sentence gains a little.
fn centrality(words: &[u32], counts: &HashMap<u32, usize>, most: f64) -> f64 {
    let total: f64 = words.iter().map(|w| (counts[w] as f64 - 1.0) / most).sum();
    total / (words.len() as f64 + 4.0).powf(0.7)
}

fn length_fit(length: usize) -> f64 {
    match length {
        n if n < *GOOD_LENGTH.start() => n as f64 / *GOOD_LENGTH.start() as f64 - 1.0,
        n if n > *GOOD_LENGTH.end() => (*GOOD_LENGTH.end() as f64 / n as f64) - 0.5,
        _ => 1.0,
    }
}

/// Words that tie a sentence to the one before it.
const TIES: &[&str] = &[
    "also", "although", "and", "another", "besides", "but", "consequently", "finally",
    "furthermore", "he", "hence", "her", "however", "instead", "it", "meanwhile", "moreover",
    "nevertheless", "or", "otherwise", "she", "similarly", "so", "still", "that", "then",
    "therefore", "these", "they", "this", "those", "thus", "yet",
];

/// Whether a sentence leans on the one before it, is a question, or opens with a quotation mark.
pub fn depends(parsed: &Parsed, sentence: usize) -> bool {
    let article = &parsed.named.tagged.article;
    let tokens = article.sentences[sentence].tokens.clone();
    let first = article.word(tokens.start).to_lowercase();
    let last = article.word(tokens.end - 1);
    TIES.binary_search(&first.as_str()).is_ok()
        || last == "?"
        || last == ":"
        || first.starts_with(crate::article::token::is_quote)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ties_are_sorted() {
        assert!(TIES.is_sorted());
    }

    #[test]
    fn lengths() {
        assert!(length_fit(20) > length_fit(4) && length_fit(20) > length_fit(80));
    }
}
