//! Summaries: ROUGE-1 F1 (Lin 2004) beside the lead, the first sentences, as many of them.
//!
//! No well-kept crate measures ROUGE, and its unigram part is the overlap of two bags of words: in
//! lower case, cut at all that is no letter or digit, without stemming. Written so, it agreed with the
//! package rouge-score to 0.02 points in the mean of each set, and to 2 in any story: that one cuts
//! words at letters beyond ASCII. The stories are those that the
//! ranker learns from, so each is scored by trees that learned from the other parts of the sets.

use super::{
    english,
    telling::{KINDS, telling},
};
use crate::{
    random::Random,
    train::rank::{Lesson, learn},
};
use anyhow::{Context, Result};
use nutgraf::{
    Models, Options,
    stages::{
        analysis::Document,
        entity::{self, resolved::Entity},
        extract::Facts,
        rank::{Ranked, trees::Tree, unranked, weigh},
        summary,
    },
};
use serde::Deserialize;
use std::{
    collections::{HashMap, HashSet},
    path::Path,
};

/// A set of stories.
pub struct Set {
    pub name: &'static str,
    /// Sentences that a summary may have there.
    pub sentences: usize,
}

pub const SETS: [Set; 4] = [
    Set { name: "cnn-train", sentences: 3 },
    Set { name: "cnndm-mixed", sentences: 3 },
    Set { name: "inshorts", sentences: 2 },
    Set { name: "xsum", sentences: 1 },
];

/// Parts of the sets; each is scored by what was learned from the others.
const PARTS: usize = 5;

/// How often the stories are dealt into parts anew: what is told is the mean, since the trees and with
/// them the figures differ each time, by 0.3 on the largest set. The mean of twelve differs by 0.03.
const DEALS: usize = 12;

/// Samples from which an interval is read.
const SAMPLES: usize = 1_000;

/// An article with its reference.
#[derive(Deserialize)]
pub struct Story {
    pub text: String,
    pub title: Option<String>,
    pub summary: Vec<String>,
}

/// The stories of a set.
pub fn stories(data: &Path, set: &str) -> Result<Vec<Story>> {
    let path = data.join(format!("summaries/{set}.jsonl"));
    let lines = std::fs::read_to_string(&path).with_context(|| path.display().to_string())?;
    lines.lines().map(|line| Ok(serde_json::from_str(line)?)).collect()
}

/// Scores the sets and writes the figures as a part of the page.
pub fn page(data: &Path, models: &Models) -> Result<String> {
    let mut page = format!(
        "## Summaries\n\nROUGE-1 F1 without stemming, beside the first sentences; each fifth of \
        the stories by a ranker that learned from the others, in the mean of {DEALS} times that the stories \
        were dealt into fifths. The difference with its 95 % interval (bootstrap over stories) and its \
        range over the deals; the share of the reference's names, numbers and dates that the summary \
        holds, and that the lead holds.\n\n\
        | set | sentences | nutgraf | lead | difference | deals | names | numbers | dates | articles |\n\
        |---|---|---|---|---|---|---|---|---|---|\n"
    );
    let sets: Vec<Vec<Story>> =
        SETS.iter().map(|set| stories(data, set.name)).collect::<Result<_>>()?;
    let deals = deals(&sets, models);
    let mut start = 0;
    for (set, stories) in SETS.iter().zip(&sets) {
        let part = start..start + stories.len();
        page.push_str(&row(set, &deals.iter().map(|deal| &deal[part.clone()]).collect::<Vec<_>>()));
        start = part.end;
    }
    Ok(page)
}

/// The scores of all stories, set behind set, in each deal.
fn deals(sets: &[Vec<Story>], models: &Models) -> Vec<Vec<Score>> {
    let lessons: Vec<Lesson> = sets.iter().flat_map(|set| Lesson::all(set, models)).collect();
    let cases: Vec<Case> = SETS
        .iter()
        .zip(sets)
        .flat_map(|(set, stories)| stories.iter().map(|story| Case::new(story, set, models)))
        .collect();
    let (cases, lessons) = (&cases, &lessons);
    std::thread::scope(|scope| {
        let deal = |deal| scope.spawn(move || dealt(deal, cases, lessons));
        let threads: Vec<_> = (0..DEALS).map(deal).collect();
        threads.into_iter().map(|thread| thread.join().expect("a deal is scored")).collect()
    })
}

/// Deals the stories into parts and scores each by what was learned from the other parts.
fn dealt(deal: usize, cases: &[Case], lessons: &[Lesson]) -> Vec<Score> {
    let mut order: Vec<usize> = (0..cases.len()).collect();
    Random(deal as u64).shuffle(&mut order);
    let mut scores: Vec<(usize, Score)> = Vec::new();
    for part in 0..PARTS {
        let held = order.iter().skip(part).step_by(PARTS).copied();
        let is_held: HashSet<usize> = held.clone().collect();
        let others = lessons.iter().enumerate().filter(|(i, _)| !is_held.contains(i));
        let trees = learn(&others.map(|(_, lesson)| lesson).collect::<Vec<_>>());
        scores.extend(held.map(|i| (i, cases[i].measure(&trees))));
    }
    scores.sort_by_key(|(i, _)| *i);
    scores.into_iter().map(|(_, score)| score).collect()
}

/// What one story scores, in percent, with the names and numbers told and to tell.
struct Score {
    ours: f64,
    lead: f64,
    told: [usize; KINDS],
    lead_told: [usize; KINDS],
    to_tell: [usize; KINDS],
}

/// The row of a set: its stories' scores in each deal.
fn row(set: &Set, deals: &[&[Score]]) -> String {
    let all: Vec<&Score> = deals.iter().copied().flatten().collect();
    let stories = all.len() / deals.len();
    let mean = |values: &[f64]| values.iter().sum::<f64>() / values.len().max(1) as f64;
    let of = |value: fn(&Score) -> f64| mean(&all.iter().map(|s| value(s)).collect::<Vec<_>>());
    let gain = |deal: &&[Score], i: usize| deal[i].ours - deal[i].lead;
    let story = |i| mean(&deals.iter().map(|deal| gain(deal, i)).collect::<Vec<_>>());
    let (low, high) = interval(&(0..stories).map(story).collect::<Vec<_>>());
    let deal = |deal| mean(&(0..stories).map(|i| gain(deal, i)).collect::<Vec<_>>());
    let mut gains: Vec<f64> = deals.iter().map(deal).collect();
    gains.sort_by(f64::total_cmp);
    format!(
        "| {} | {} | {:.1} | {:.1} | {:+.2} ({low:+.1} to {high:+.1}) | {:+.2} to {:+.2} | {} | {stories} |\n",
        set.name,
        set.sentences,
        of(|s| s.ours),
        of(|s| s.lead),
        of(|s| s.ours - s.lead),
        gains[0],
        gains[gains.len() - 1],
        shares(&all),
    )
}

/// Columns of the share of what there is to tell that we tell, and that the lead tells.
fn shares(scores: &[&Score]) -> String {
    let columns = (0..KINDS).map(|kind| {
        let sum = |of: fn(&Score) -> &[usize; KINDS]| scores.iter().map(|s| of(s)[kind]).sum();
        let to_tell = sum(|s| &s.to_tell);
        let ours = super::percent(sum(|s| &s.told), to_tell);
        let lead = super::percent(sum(|s| &s.lead_told), to_tell);
        format!("{ours:.1} / {lead:.1}")
    });
    columns.collect::<Vec<_>>().join(" | ")
}

/// The middle 95 % of the mean difference over samples of the stories, drawn with replacement (Efron
/// 1979).
fn interval(gains: &[f64]) -> (f64, f64) {
    let mut random = Random(5);
    let mut means: Vec<f64> = (0..SAMPLES)
        .map(|_| {
            let draw = |_| gains[random.below(gains.len())];
            (0..gains.len()).map(draw).sum::<f64>() / gains.len().max(1) as f64
        })
        .collect();
    means.sort_by(f64::total_cmp);
    (means[SAMPLES / 40], means[SAMPLES - 1 - SAMPLES / 40])
}

/// A story that was read, to be summarized by one ranker and another.
struct Case<'a> {
    doc: Document<'a>,
    entities: Vec<Entity>,
    facts: Facts,
    ranked: Vec<Ranked>,
    options: Options,
    gold: String,
    lead: String,
}

impl<'a> Case<'a> {
    fn new(story: &'a Story, set: &Set, models: &Models) -> Self {
        let title = story.title.as_deref();
        let options = english().max_sentences(set.sentences).expect("one or more");
        let options = match title {
            Some(title) => options.title(title),
            None => options,
        };
        let doc = Document::read(&story.text, title, models);
        let article = &doc.article;
        let entities = entity::find(&doc);
        let facts = Facts::new(&doc, article.published.map(|(day, _)| day));
        let ranked = unranked(&doc, &entities, &facts, title);
        let lead: Vec<&str> = (0..article.sentences.len().min(set.sentences))
            .map(|s| article.sentence_span(s).of(&story.text))
            .collect();
        let (gold, lead) = (story.summary.join(" "), lead.join(" "));
        Self { doc, entities, facts, ranked, options, gold, lead }
    }

    /// Our summary, as `nutgraf::brief` makes it but for the trees, and the lead.
    fn measure(&self, trees: &[Tree]) -> Score {
        let Self { doc, entities, facts, options, .. } = self;
        let mut ranked = self.ranked.clone();
        weigh(&mut ranked, trees);
        let summary = summary::summarize(doc, entities, facts, &ranked, options);
        let article = &doc.article;
        let lines: Vec<String> =
            summary.sentences.iter().map(|c| c.shown.text(article).1).collect();
        let ours = lines.join(" ");
        let (to_tell, told, lead_told) = (telling(&self.gold), telling(&ours), telling(&self.lead));
        let shared = |told: &[HashSet<&str>; KINDS]| {
            std::array::from_fn(|kind| to_tell[kind].intersection(&told[kind]).count())
        };
        Score {
            ours: rouge(&ours, &self.gold),
            lead: rouge(&self.lead, &self.gold),
            told: shared(&told),
            lead_told: shared(&lead_told),
            to_tell: std::array::from_fn(|kind| to_tell[kind].len()),
        }
    }
}

/// F1 of the words that both have, in percent.
fn rouge(given: &str, gold: &str) -> f64 {
    let (given, gold) = (words(given), words(gold));
    let total = |bag: &HashMap<String, usize>| bag.values().sum::<usize>();
    super::percent(2 * overlap(&given, &gold), total(&given) + total(&gold))
}

/// Words that both have.
pub fn overlap(given: &HashMap<String, usize>, gold: &HashMap<String, usize>) -> usize {
    given.iter().map(|(w, &n)| n.min(gold.get(w).copied().unwrap_or(0))).sum()
}

/// How often a text has each word.
pub fn words(text: &str) -> HashMap<String, usize> {
    let mut bag = HashMap::new();
    for word in text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        *bag.entry(word.to_lowercase()).or_default() += 1;
    }
    bag
}

#[cfg(test)]
mod tests {
    use super::rouge;

    #[test]
    fn shared_words_count_once_each() {
        assert_eq!(rouge("The cat sat.", "the cat sat"), 100.0);
        assert_eq!(rouge("the the the", "the dog"), 40.0);
        assert_eq!(rouge("", "a dog"), 0.0);
    }

    /// What the package rouge-score 0.1.2 gives: rouge1, F-measure, no stemmer.
    #[test]
    fn figures_are_those_of_rouge_score() {
        for (given, gold, expected) in [
            (
                "The council closed the old bridge on Monday, 12 votes to 3.",
                "The bridge was closed by 12 votes to 3 on Monday.",
                78.26086956521738,
            ),
            (
                "Rovers' 2-1 win wasn't pretty; the U.S.-born keeper saved it.",
                "The keeper, born in the U.S., saved a 2-1 win for Rovers.",
                71.42857142857143,
            ),
            (
                "The mill, the mill and the river: the town's wealth.",
                "The town lost the mill and the river.",
                73.68421052631578,
            ),
            (
                "Prices rose by 3.5% to $1,200 in May.",
                "In May prices rose 3.5 % to 1200 dollars.",
                73.68421052631578,
            ),
        ] {
            let figure = rouge(given, gold);
            assert!((figure - expected).abs() < 1e-9, "{given}: {figure}, expected {expected}");
        }
    }
}
