//! Ranked sentences → the shapes of a summary, within the words and sentences allowed.
//!
//! Sentences are chosen one after the other, each for its score less what the chosen ones already say
//! (maximal marginal relevance, Carbonell & Goldstein 1998).

mod clause;
mod compress;
mod decontextualize;
mod headline;
pub mod key_fact;
pub mod line;

use crate::{
    analysis::Document,
    entity::resolved::Entity,
    extract::Facts,
    options::{Length, Options},
    rank::{Ranked, shared, ties},
    segment::Article,
};
use compress::{Cut, shorten};
use decontextualize::{Alone, is_all_quoted};
use key_fact::KeyFact;
use line::{Shown, half_quoted, is_scrap};

/// A chosen line with the score of its sentence.
#[derive(Clone, Debug, PartialEq)]
pub struct Chosen {
    /// What it shows.
    pub shown: Shown,
    /// 0 to 1.
    pub score: f64,
    /// What it was chosen for.
    pub why: Why,
}

/// What a line was chosen for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Why {
    /// It is the article's title.
    Title,
    /// It is one of the first sentences.
    Opening,
    /// Its worth to a summary.
    Worth,
}

/// The shapes of a summary.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Summary {
    /// The article in one line.
    pub headline: Option<Chosen>,
    /// One to three sentences.
    pub tldr: Vec<Chosen>,
    /// A paragraph that invites reading on.
    pub teaser: Vec<Chosen>,
    /// The main point first, then in the order of the article.
    pub key_points: Vec<Chosen>,
    /// In the order of the article.
    pub sentences: Vec<Chosen>,
    /// What a reader needs first, the most needed first.
    pub key_facts: Vec<KeyFact>,
}

/// Sentences and words that each shape may use.
#[derive(Clone, Copy)]
struct Budget {
    sentences: usize,
    words: usize,
}

impl Budget {
    /// As much as both allow.
    fn least(self, sentences: usize, words: usize) -> Self {
        Self { sentences: self.sentences.min(sentences), words: self.words.min(words) }
    }

    /// Sentences that fit in, of about the length of others.
    fn asked(self) -> usize {
        self.sentences.min((self.words / SENTENCE_WORDS).max(1))
    }
}

/// Words of a sentence of news, about.
const SENTENCE_WORDS: usize = 20;

/// Words of a tldr and a teaser for each key point that there may be.
const SHAPE_WORDS: usize = 30;

/// What a sentence loses where the chosen ones say all of it already, by cross-validation.
const REDUNDANCY: f64 = 0.05;

/// What a sentence gains that tells when, in a summary of several of which none does so far: without it,
/// summaries told fewer of the reference's dates. By cross-validation, of 0 to 0.012: the most that costs
/// no words that are shared.
const DATED: f64 = 0.008;

/// Sentences from which a text is told like a book: about 10,000 words.
const BOOK: usize = 500;

/// Whole sentences from which nothing else is chosen.
const FEWEST_WHOLE: usize = 3;

/// Ranked sentences that are looked at for a choice, and so the most that a summary holds: the best of
/// them, so that a book costs no more than its length.
const CANDIDATES: usize = 400;

/// Chooses the summary.
pub fn summarize(
    doc: &Document,
    entities: &[Entity],
    facts: &Facts,
    ranked: &[Ranked],
    options: &Options,
) -> Summary {
    let chooser = Chooser::new(doc, entities, facts, ranked, options);
    let points = match options.length {
        Length::Short => 3,
        Length::Medium => 5,
        Length::Long => 7,
    };
    let asked = Budget {
        sentences: options.max_sentences.unwrap_or(usize::MAX),
        words: options.max_words.unwrap_or(usize::MAX),
    };
    let bounded = options.max_sentences.is_some() || options.max_words.is_some();
    let sentences = if bounded { asked } else { Budget { sentences: points, words: usize::MAX } };
    let key_points = chooser.pyramid(chooser.choose(asked.least(points, usize::MAX)));
    let tldr = asked.least(points / 2, SHAPE_WORDS * points);
    // One sentence is the main point of several: stories that were learned to be told in one had lost
    // their first, and so the best of them is what adds to it.
    let main = key_points.first().filter(|_| tldr.sentences == 1 && !bounded);
    let tldr = main.map_or_else(|| chooser.choose(tldr), |&main| vec![main]);
    let teaser = asked.least(points.div_ceil(2), SHAPE_WORDS * points);
    Summary {
        headline: chooser.headline(key_points.first().copied().or_else(|| chooser.best())),
        tldr: chooser.in_order(tldr, |i| chooser.brisk(i)),
        teaser: chooser.opening(teaser),
        key_points: chooser.lines(key_points.into_iter().map(|i| chooser.line(i))),
        sentences: chooser.in_order(chooser.choose(sentences), |i| chooser.line(i)),
        key_facts: chooser.key_facts(),
    }
}

struct Chooser<'a, 't> {
    doc: &'a Document<'t>,
    facts: &'a Facts,
    ranked: &'a [Ranked],
    options: &'a Options,
    alone: Alone<'a, 't>,
    /// Whether each of the ranked holds half a quotation.
    half: Vec<bool>,
    /// Whether each opens with a pronoun that no name can stand in for.
    leans: Vec<bool>,
    /// Whether each, as its line shows it, still opens with a word that ties it to the one before, or
    /// without the capital that its tie had; tells a time that counts from one told before; or is
    /// somebody's words and does not say whose.
    ties: Vec<bool>,
    /// The words of each, names that may stand in for pronouns counted.
    lengths: Vec<usize>,
}

impl<'a, 't> Chooser<'a, 't> {
    fn new(
        doc: &'a Document<'t>,
        entities: &'a [Entity],
        facts: &'a Facts,
        ranked: &'a [Ranked],
        options: &'a Options,
    ) -> Self {
        let article = &doc.article;
        let hanging = facts.dates.iter().filter(|date| date.hangs(article));
        let hanging: Vec<usize> =
            hanging.map(|date| article.sentence_of(date.tokens.start)).collect();
        let alone = Alone::new(doc, entities);
        let half = ranked.iter().map(|r| half_quoted(article, r.sentence)).collect();
        let leans = ranked.iter().map(|r| alone.leans(r.sentence)).collect();
        let ties = ranked
            .iter()
            .map(|r| {
                opens_tied(article, &alone, r.sentence)
                    || hanging.binary_search(&r.sentence).is_ok()
                    || is_all_quoted(article, r.sentence)
            })
            .collect();
        let lengths = ranked.iter().map(|r| r.length + alone.longer(r.sentence)).collect();
        Self { doc, facts, ranked, options, alone, half, leans, ties, lengths }
    }

    fn article(&self) -> &Article<'_> {
        &self.doc.article
    }

    /// Indices into `ranked`, best first, within the budget.
    fn choose(&self, budget: Budget) -> Vec<usize> {
        let asked = budget.asked();
        let stretches = self.stretches(budget);
        let mut candidates = self.candidates(asked, stretches);
        let stretch = |i: usize| i * stretches / self.ranked.len();
        let alone = candidates.iter().all(|&i| self.announces(i));
        let mut chosen: Vec<usize> = Vec::new();
        let mut said: Vec<u32> = Vec::new();
        let mut words = 0;
        while chosen.len() < budget.sentences {
            let left = budget.words.saturating_sub(words);
            let gain = |&i: &usize| self.gain(i, asked, &said, &chosen);
            let next = candidates
                .iter()
                .copied()
                .filter(|&i| self.lengths[i] <= left)
                .filter(|&i| alone || !self.announces(i))
                .max_by(|a, b| gain(a).total_cmp(&gain(b)).then(b.cmp(a)));
            let Some(next) = next else { break };
            candidates.retain(|&i| match stretches {
                1 => i != next,
                _ => stretch(i) != stretch(next),
            });
            words += self.lengths[next];
            said.extend(&self.ranked[next].words);
            said.sort_unstable();
            chosen.push(next);
        }
        chosen
    }

    /// The one sentence that says most, whatever was allowed.
    fn best(&self) -> Option<usize> {
        self.choose(Budget { sentences: 1, words: usize::MAX }).first().copied()
    }

    /// Into how many stretches the text is cut, each of which tells one sentence: a book does not say
    /// first what matters most, as news does.
    fn stretches(&self, budget: Budget) -> usize {
        if self.ranked.len() < BOOK { 1 } else { budget.sentences.clamp(1, CANDIDATES) }
    }

    /// The best of each stretch, best first; headings and items of lists only where little else is there.
    fn candidates(&self, asked: usize, stretches: usize) -> Vec<usize> {
        let worth = |i: usize| self.ranked[i].worth(asked);
        let scrap = |i: &usize| is_scrap(self.article(), self.ranked[*i].sentence);
        let (scraps, mut candidates): (Vec<usize>, _) = (0..self.ranked.len()).partition(scrap);
        if candidates.len() < FEWEST_WHOLE {
            candidates.extend(scraps);
        }
        candidates.sort_by(|&a, &b| worth(b).total_cmp(&worth(a)).then(a.cmp(&b)));
        let mut taken = vec![0; stretches];
        candidates.retain(|i| {
            let taken = &mut taken[i * stretches / self.ranked.len()];
            *taken += 1;
            *taken <= CANDIDATES / stretches
        });
        candidates
    }

    /// Whether a sentence only promises what stands behind it: "Key facts:".
    fn announces(&self, i: usize) -> bool {
        let article = self.article();
        article.sentence_span(self.ranked[i].sentence).of(article.text).ends_with(':')
    }

    /// A sentence's worth, less what is said already, and more where it is the first of several to tell
    /// when; one that leans on the sentence before it loses unless that one is chosen too.
    fn gain(&self, i: usize, asked: usize, said: &[u32], chosen: &[usize]) -> f64 {
        let sentence = &self.ranked[i];
        let again = shared(said, &sentence.words);
        let led = i > 0 && chosen.contains(&(i - 1));
        let dated = |i: usize| self.ranked[i].carried.dates > 0;
        let when = asked > 1 && dated(i) && !chosen.iter().any(|&i| dated(i));
        sentence.worth(asked) - REDUNDANCY * again + if when { DATED } else { 0.0 }
            - if self.ties[i] && !led { LEANING } else { 0.0 }
            - if self.leans[i] && !led { UNNAMED } else { 0.0 }
            - if self.half[i] { HALF_QUOTED } else { 0.0 }
    }

    fn line(&self, i: usize) -> Chosen {
        let whole = Shown::whole(self.article(), self.ranked[i].sentence);
        let shown = if self.options.compress { shorten(self.doc, &whole, Cut::All) } else { whole };
        Chosen { shown, score: self.ranked[i].score, why: Why::Worth }
    }

    /// Lines in the order given, with the names that they need.
    fn lines(&self, lines: impl Iterator<Item = Chosen>) -> Vec<Chosen> {
        let mut lines: Vec<Chosen> = lines.collect();
        self.alone.name(lines.iter_mut().map(|line| &mut line.shown));
        lines
    }

    fn in_order(&self, mut chosen: Vec<usize>, line: impl Fn(usize) -> Chosen) -> Vec<Chosen> {
        chosen.sort_unstable();
        self.lines(chosen.into_iter().map(line))
    }

    /// A line of the tldr: a long one goes without its asides.
    fn brisk(&self, i: usize) -> Chosen {
        let line = self.line(i);
        if line.shown.words(self.article()) <= LONG {
            return line;
        }
        Chosen { shown: shorten(self.doc, &line.shown, Cut::Asides), ..line }
    }

    /// The main point first, then the others in the order of the article: as news is told, where the
    /// first sentence says what happened unless the article itself hardly takes it up.
    fn pyramid(&self, chosen: Vec<usize>) -> Vec<usize> {
        let opens = chosen.contains(&0) && self.ranked[0].score >= LEAD;
        let Some(&best) = chosen.first() else { return chosen };
        let mut main = if opens { 0 } else { best };
        while main > 0 && self.leans[main] && chosen.contains(&(main - 1)) {
            main -= 1;
        }
        let mut others: Vec<usize> = chosen.into_iter().filter(|i| *i != main).collect();
        others.sort_unstable();
        self.led(&[vec![main], others].concat())
    }

    /// The chosen in their order, but those that lean on a chosen sentence right behind it.
    fn led(&self, chosen: &[usize]) -> Vec<usize> {
        let follows =
            |i: &usize| self.leans.get(*i) == Some(&true) && *i > 0 && chosen.contains(&(i - 1));
        let heads = chosen.iter().copied().filter(|i| !follows(i));
        heads
            .flat_map(|i| {
                let behind = (i + 1..).take_while(|j| chosen.contains(j) && follows(j));
                std::iter::once(i).chain(behind)
            })
            .collect()
    }

    /// The first sentences that are worth it, in order.
    fn opening(&self, budget: Budget) -> Vec<Chosen> {
        let bounded = self.options.max_words.is_some();
        let mut words = 0;
        let mut lines: Vec<usize> = Vec::new();
        for (i, _) in self
            .ranked
            .iter()
            .enumerate()
            .filter(|(_, r)| r.length >= OPENING_WORDS || self.ranked.len() < 4)
        {
            if lines.len() >= budget.sentences
                || words + self.lengths[i] > budget.words && (bounded || !lines.is_empty())
            {
                break;
            }
            if self.leans[i] && i > 0 && lines.last() != Some(&(i - 1)) {
                continue;
            }
            words += self.lengths[i];
            lines.push(i);
        }
        self.lines(lines.into_iter().map(|i| Chosen { why: Why::Opening, ..self.line(i) }))
    }
}

/// Whether a sentence's line, read alone, opens with a word that ties it to the one before, or in lower
/// case where the sentence does not.
fn opens_tied(article: &Article, alone: &Alone, sentence: usize) -> bool {
    let mut line = Shown::whole(article, sentence);
    alone.name([&mut line]);
    let opening = |token: usize| article.word(token).chars().next();
    let first = line.runs[0].start;
    let upper = opening(article.sentences[sentence].tokens.start).is_some_and(char::is_uppercase);
    ties(article.word(first)) || upper && opening(first).is_some_and(char::is_lowercase)
}

/// The score from which the first sentence is the main point.
const LEAD: f64 = 0.5;

/// What a sentence loses whose predecessor is not chosen and that leans on it.
const LEANING: f64 = 0.05;

/// What a sentence loses that opens with a pronoun for something that no line before it names: it is
/// chosen where nothing else is left.
const UNNAMED: f64 = 1.0;

/// What a sentence loses that holds half a quotation.
const HALF_QUOTED: f64 = 0.3;

/// Words that a line of the tldr may have before it goes without its asides.
const LONG: usize = 30;

/// Words from which a sentence can open a teaser.
const OPENING_WORDS: usize = 6;
