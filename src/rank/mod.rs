//! Which sentences say what matters: a score from 0 to 1 for each.
//!
//! [`features`] tells how a sentence stands in its article; [`trees`] that `forge rank` learned from
//! stories and their summaries weigh it. Linear in the text: sentences are compared with the article's
//! word counts and their neighbours, and with each other only among the first hundred.

pub mod carried;
mod central;
pub(crate) mod event;
pub mod features;
pub mod reasons;
pub mod trees;
mod weights;
pub mod words;

use crate::{
    analysis::Document, entity::resolved::Entity, extract::Facts, segment::block::ends_sentence,
    text::word_set::WordSet,
};
use carried::{Carried, carried};
use features::{COUNT, PROSE, read};
use trees::{LEVELS, Tree, level, worths};
pub use weights::TREES;
pub use words::{count, is_word, shared};

/// What speaks for a sentence, and against it.
#[derive(Clone, Debug, PartialEq)]
pub struct Ranked {
    /// Index into [`crate::segment::Article::sentences`].
    pub sentence: usize,
    /// What a summary of 1, 2, … sentences gains by the sentence, as the trees say: shares of F1, those of
    /// longer summaries made as far apart as those of one sentence.
    pub worths: [f64; LEVELS],
    /// The worth for a summary of `USUAL` sentences, from the least (0) to the most (1) of the article.
    pub score: f64,
    /// Whether it ends as a sentence does.
    pub finished: bool,
    /// What the worths are made of.
    pub features: [f32; COUNT],
    /// What it carries.
    pub carried: Carried,
    /// The content words, sorted, each once.
    pub words: Vec<u32>,
    /// Words, as people count them.
    pub length: usize,
}

impl Ranked {
    /// What a summary of so many sentences gains by the sentence.
    pub fn worth(&self, sentences: usize) -> f64 {
        self.worths[level(sentences)]
    }
}

/// Sentences of the summary that scores are told for.
const USUAL: usize = 3;

/// What a line loses that does not end as a sentence does, in a text of sentences.
const UNFINISHED: f64 = 0.3;

/// Scores the sentences of the running text, in order.
pub fn rank(
    doc: &Document,
    entities: &[Entity],
    facts: &Facts,
    title: Option<&str>,
) -> Vec<Ranked> {
    let mut ranked = unranked(doc, entities, facts, title);
    weigh(&mut ranked, &TREES);
    ranked
}

/// The sentences of the running text with what speaks for each, not weighed yet.
pub fn unranked(
    doc: &Document,
    entities: &[Entity],
    facts: &Facts,
    title: Option<&str>,
) -> Vec<Ranked> {
    let article = &doc.article;
    let mut carried = carried(article, entities, facts);
    let reads = read(doc, &carried, title).into_iter();
    reads
        .map(|read| Ranked {
            worths: [0.0; LEVELS],
            score: 0.0,
            finished: ends_sentence(article.sentence_span(read.sentence).of(article.text)),
            features: read.features,
            carried: std::mem::take(&mut carried[read.sentence]),
            sentence: read.sentence,
            words: read.words,
            length: read.length,
        })
        .collect()
}

/// Weighs sentences by trees: those of the crate, or others, as those that learned from a part of the
/// stories.
pub fn weigh(ranked: &mut [Ranked], trees: &[Tree]) {
    let prose = ranked.iter().filter(|r| r.finished).nth(PROSE - 1).is_some();
    for sentence in &mut *ranked {
        let lost = if prose && !sentence.finished { UNFINISHED } else { 0.0 };
        sentence.worths = worths(trees, &sentence.features).map(|worth| worth - lost);
    }
    let least = ranked.iter().map(|r| r.worth(USUAL)).fold(f64::MAX, f64::min);
    let most = ranked.iter().map(|r| r.worth(USUAL)).fold(f64::MIN, f64::max);
    for sentence in ranked {
        let share =
            if most > least { (sentence.worth(USUAL) - least) / (most - least) } else { 1.0 };
        sentence.score = (share * 1000.0).round() / 1000.0;
    }
}

/// Words that tie a sentence to the one before it.
const TIES: WordSet = WordSet::new(&[
    "also", "although", "and", "another", "besides", "but", "consequently", "finally",
    "furthermore", "he", "hence", "her", "however", "instead", "it", "meanwhile", "moreover",
    "nevertheless", "or", "otherwise", "she", "similarly", "so", "still", "that", "then",
    "therefore", "these", "they", "this", "those", "thus", "yet",
]);

/// Whether a sentence leans on the one before it, promises what follows, or opens with a quotation mark.
pub fn depends(doc: &Document, sentence: usize) -> bool {
    let article = &doc.article;
    let tokens = article.sentences[sentence].tokens.clone();
    let first = article.word(tokens.start);
    ties(first)
        || article.word(tokens.end - 1) == ":"
        || first.starts_with(crate::text::token::is_quote)
}

/// Whether a first word ties its sentence to the one before.
pub fn ties(first: &str) -> bool {
    TIES.contains(first.to_lowercase().as_str())
}
