//! Key facts: what a reader needs first, each a line of few words that stands alone.
//!
//! Lines are chosen one after the other by a worth that was learned from the key facts that editors marked in
//! whole articles (ridge regression on five features), less what is said already.

use super::{Chooser, clause, compress::fit, decontextualize::is_all_quoted, line::Shown};
use crate::{
    extract::event::Event,
    options::Length,
    rank::{shared, words},
    syntax::{pos::Pos, relation::Relation},
    text::word_set::WordSet,
};

/// Words that a key fact has at most.
const MOST_WORDS: usize = 25;

/// The share of its words from which a line says again what the lines before it say.
const SAME: f64 = 0.7;

/// The confidence from which a line is a key fact.
const LEAST: f64 = 0.35;

/// What a line loses where the lines before it say all of it already.
const SAID_AGAIN: f64 = 0.2;

/// Words that open a line which needs the sentence before it.
const POINTING: WordSet = WordSet::new(&[
    "he", "her", "his", "it", "its", "she", "such", "that", "their", "these", "they", "this",
    "those",
]);

/// A line that tells what a reader needs first.
#[derive(Clone, Debug, PartialEq)]
pub struct KeyFact {
    /// What it shows.
    pub shown: Shown,
    /// The score of its sentence.
    pub score: f64,
    /// Of lines with this confidence, the share that told a key fact of the editors.
    pub confidence: f64,
}

/// A line that may be a key fact.
struct Candidate {
    /// Index into the ranked sentences.
    ranked: usize,
    shown: Shown,
    /// Its content words, sorted, each once.
    words: Vec<u32>,
    worth: f64,
}

impl Chooser<'_, '_> {
    /// The key facts, the most needed first; fewer where fewer lines stand alone in so many words.
    pub(super) fn key_facts(&self) -> Vec<KeyFact> {
        let most = match self.options.length {
            Length::Short => 3,
            Length::Medium => 5,
            Length::Long => 8,
        };
        let ranked = self.candidates(most, 1);
        let mut candidates: Vec<Candidate> =
            ranked.into_iter().flat_map(|i| self.told(i)).collect();
        let mut facts = Vec::new();
        let mut said: Vec<u32> = Vec::new();
        while facts.len() < most && !candidates.is_empty() {
            let gain = |c: &Candidate| c.worth - SAID_AGAIN * shared(&said, &c.words);
            candidates.retain(|c| shared(&said, &c.words) < SAME);
            let best = (0..candidates.len()).max_by(|&a, &b| {
                gain(&candidates[a]).total_cmp(&gain(&candidates[b])).then(b.cmp(&a))
            });
            let Some(best) = best else { break };
            let Candidate { ranked, shown, words, worth } = candidates.swap_remove(best);
            said.extend(words);
            said.sort_unstable();
            said.dedup();
            let confidence = confidence(worth);
            if confidence >= LEAST {
                facts.push(KeyFact { shown, score: self.ranked[ranked].score, confidence });
            }
        }
        facts
    }

    /// A sentence in so few words as a key fact has, where it stands alone so; else those of its clauses that
    /// do.
    fn told(&self, ranked: usize) -> Vec<Candidate> {
        let article = self.article();
        let sentence = self.ranked[ranked].sentence;
        let asks = article.word(article.sentences[sentence].tokens.end - 1) == "?";
        if asks || self.half[ranked] || self.announces(ranked) || is_all_quoted(article, sentence) {
            return Vec::new();
        }
        let fitting = |mut shown: Shown| {
            self.alone.name_pronouns(&mut shown);
            let shown = fit(self.doc, &shown, MOST_WORDS)?;
            let first = article.word(shown.runs[0].start).to_lowercase();
            (!POINTING.contains(&first)).then(|| self.candidate(ranked, shown))
        };
        let leans = self.ties[ranked] || self.leans[ranked];
        let whole = (!leans).then(|| fitting(Shown::whole(article, sentence))).flatten();
        whole.map_or_else(
            || {
                let start = article.sentences[sentence].tokens.start;
                let opens = |shown: &Shown| leans && shown.runs[0].start == start;
                let clauses = self.clauses(sentence).into_iter();
                clauses.filter(|shown| !opens(shown)).filter_map(fitting).collect()
            },
            |whole| vec![whole],
        )
    }

    /// The clauses of a sentence that tell who did what, each in so few words.
    fn clauses(&self, sentence: usize) -> Vec<Shown> {
        let tokens = &self.article().sentences[sentence].tokens;
        let events = &self.facts.events;
        let from = events.partition_point(|e| e.predicate.start < tokens.start);
        let near = events[from..].iter().take_while(|e| e.predicate.start < tokens.end);
        let named = |event: &&Event| {
            let subject = event.subject.as_ref();
            subject.is_some_and(|subject| self.doc.node(subject.start).pos() != Pos::Pron)
        };
        let mut lines: Vec<Shown> = near
            .filter(named)
            .filter_map(|event| clause::line(self.doc, event, MOST_WORDS))
            .collect();
        lines.dedup();
        lines
    }

    fn candidate(&self, ranked: usize, shown: Shown) -> Candidate {
        let words = words::content(self.doc, shown.runs.iter().flat_map(Clone::clone));
        let worth = self.worth_of_line(ranked, words.len());
        Candidate { ranked, shown, words, worth }
    }

    /// What a line of a sentence is worth that has so many content words.
    fn worth_of_line(&self, ranked: usize, words: usize) -> f64 {
        let sentence = &self.ranked[ranked];
        let tokens = self.article().sentences[sentence.sentence].tokens.clone();
        let place = ranked as f64 / self.ranked.len() as f64;
        let quoted = (sentence.carried.quoted as f64 / (sentence.length as f64 + 2.0)).min(1.0);
        let relative = tokens.clone().any(|t| self.doc.node(t).relation() == Relation::AclRelcl);
        0.025 * words as f64 + 0.467 * sentence.carried.event
            - 0.55 * place
            - 0.238 * quoted
            - 0.078 * f64::from(u8::from(relative))
    }
}

/// The share of lines of so much worth that told a key fact of the editors, by logistic regression.
fn confidence(worth: f64) -> f64 {
    let share = 1.0 / (1.0 + (-(worth * SLOPE + BASE)).exp());
    (share * 100.0).round() / 100.0
}

const SLOPE: f64 = 3.62;
const BASE: f64 = -0.67;
