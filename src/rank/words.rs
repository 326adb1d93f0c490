//! The words of a sentence that say something, as hashes that can be compared.

use crate::{
    analysis::Document,
    lexicon::lemma,
    model::{features::Features, wordlist::word_hash},
    segment::Article,
    syntax::pos::Pos,
    text::token::{TokenKind, is_ideograph},
};

/// Whether a token begins a word, as people count them.
pub fn is_word(article: &Article, token: usize) -> bool {
    let clitic = article.glued(token) && article.word(token).starts_with(['\'', '’'])
        || article.word(token).eq_ignore_ascii_case("n't");
    matches!(article.tokens[token].kind, TokenKind::Word | TokenKind::Number | TokenKind::Link)
        && !clitic
}

/// How many words some tokens make, as people count them. Languages that part no words are counted by
/// two letters to a word, as long as most words of written Chinese and Japanese are.
pub fn count(article: &Article, tokens: impl Iterator<Item = usize>) -> usize {
    let (letters, words): (Vec<usize>, Vec<usize>) = tokens
        .filter(|&t| is_word(article, t))
        .partition(|&t| article.word(t).starts_with(is_ideograph));
    words.len() + letters.len().div_ceil(2)
}

/// The content words of some tokens, sorted, each once.
pub fn content(doc: &Document, tokens: impl Iterator<Item = usize>) -> Vec<u32> {
    sorted(tokens.filter_map(|t| content_word(doc, t)).collect())
}

/// The words of the title: the one in the text, else the one that the caller knows.
pub fn of_title(doc: &Document, given: Option<&str>) -> Vec<u32> {
    let article = &doc.article;
    match (article.title, given) {
        (Some(span), _) => {
            let tokens =
                article.token_at(span.start)..article.token_at(span.end.saturating_sub(1)) + 1;
            content(doc, tokens.filter(|&t| t < article.tokens.len()))
        }
        (None, Some(title)) => sorted(
            title
                .split(|c: char| !c.is_alphanumeric())
                .filter(|w| w.len() > 3)
                .map(|w| {
                    let lower = word_hash(&w.to_lowercase());
                    stem(&Features { lower, ..Features::default() }, w)
                })
                .collect(),
        ),
        (None, None) => Vec::new(),
    }
}

/// The share of `of` that stands in `words`, both sorted.
pub fn shared(words: &[u32], of: &[u32]) -> f64 {
    if of.is_empty() {
        return 0.0;
    }
    of.iter().filter(|w| words.binary_search(w).is_ok()).count() as f64 / of.len() as f64
}

fn sorted(mut words: Vec<u32>) -> Vec<u32> {
    words.sort_unstable();
    words.dedup();
    words
}

/// A token as a content word, where it is one.
pub fn content_word(doc: &Document, token: usize) -> Option<u32> {
    is_content(doc, token).then(|| stem(&doc.features[token], doc.node(token).text()))
}

fn is_content(doc: &Document, token: usize) -> bool {
    matches!(doc.node(token).pos(), Pos::Noun | Pos::Propn | Pos::Verb | Pos::Adj | Pos::Num)
        && is_word(&doc.article, token)
}

/// A word without its plural or tense, so that "talks" and "talk" count as one.
fn stem(features: &Features, word: &str) -> u32 {
    let stem = lemma::stem(word);
    if stem == word { features.lower } else { word_hash(&stem.to_lowercase()) }
}
