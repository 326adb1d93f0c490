//! Summaries: ROUGE-1 F1 (Lin 2004) beside the lead, the first sentences, as many of them.
//!
//! No well-kept crate measures ROUGE, and its unigram part is the overlap of two bags of words: in
//! lower case, cut at all that is no letter or digit, without stemming. Written so, it agreed with the
//! package rouge-score to 0.02 points in the mean of each set, and to 2 in any story: that one cuts
//! words at letters beyond ASCII. The stories are those that the
//! ranker learns from, so each is scored by trees that learned from the other parts of the sets.

use crate::{
    random::Random,
    train::rank::{Lesson, learn},
};
use anyhow::{Context, Result};
use nutgraf::{
    Models, Options, entity, facts::Facts, parse::Parsed, rank::rank_by, rank::trees::Tree, summary,
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
    let mut page = "## Summaries\n\nROUGE-1 F1 without stemming, beside the first sentences; each fifth of \
        the stories by a ranker that learned from the others. The difference with its 95 % interval \
        (bootstrap over stories); the share of the reference's names, numbers and dates that the summary \
        holds, and that the lead holds.\n\n\
        | set | sentences | nutgraf | lead | difference | names | numbers | dates | articles |\n\
        |---|---|---|---|---|---|---|---|---|\n"
        .to_owned();
    let sets: Vec<(&Set, Vec<Story>)> =
        SETS.iter().map(|set| Ok((set, stories(data, set.name)?))).collect::<Result<_>>()?;
    let mut scores: Vec<Vec<Score>> = SETS.iter().map(|_| Vec::new()).collect();
    let lessons: Vec<Vec<Lesson>> =
        sets.iter().map(|(_, stories)| Lesson::all(stories, models)).collect();
    for part in 0..PARTS {
        let others = lessons.iter().flat_map(|set| set.iter().enumerate());
        let others: Vec<&Lesson> =
            others.filter(|(i, _)| i % PARTS != part).map(|(_, lesson)| lesson).collect();
        let trees = learn(&others);
        for ((set, stories), scores) in sets.iter().zip(&mut scores) {
            let held = stories.iter().skip(part).step_by(PARTS);
            scores.extend(held.map(|story| measure(story, set.sentences, models, &trees)));
        }
    }
    for (set, scores) in SETS.iter().zip(&scores) {
        page.push_str(&row(set, scores));
    }
    Ok(page)
}

/// What one story scores, in percent, with the names and numbers told and to tell.
struct Score {
    ours: f64,
    lead: f64,
    told: [usize; KINDS],
    lead_told: [usize; KINDS],
    to_tell: [usize; KINDS],
}

fn row(set: &Set, scores: &[Score]) -> String {
    let mean = |value: &dyn Fn(&Score) -> f64| {
        scores.iter().map(value).sum::<f64>() / scores.len().max(1) as f64
    };
    let sum = |value: &dyn Fn(&Score) -> usize| scores.iter().map(value).sum::<usize>();
    let (low, high) = interval(scores);
    let told: Vec<String> = (0..KINDS)
        .map(|kind| {
            let to_tell = sum(&|s| s.to_tell[kind]);
            let ours = super::percent(sum(&|s| s.told[kind]), to_tell);
            let lead = super::percent(sum(&|s| s.lead_told[kind]), to_tell);
            format!("{ours:.1} / {lead:.1}")
        })
        .collect();
    format!(
        "| {} | {} | {:.1} | {:.1} | {:+.1} ({low:+.1} to {high:+.1}) | {} | {} |\n",
        set.name,
        set.sentences,
        mean(&|s| s.ours),
        mean(&|s| s.lead),
        mean(&|s| s.ours - s.lead),
        told.join(" | "),
        scores.len()
    )
}

/// The middle 95 % of the mean difference over samples of the stories, drawn with replacement (Efron
/// 1979).
fn interval(scores: &[Score]) -> (f64, f64) {
    let mut random = Random(5);
    let mut means: Vec<f64> = (0..SAMPLES)
        .map(|_| {
            let draw = |_| &scores[random.below(scores.len())];
            let total: f64 = (0..scores.len()).map(draw).map(|s| s.ours - s.lead).sum();
            total / scores.len().max(1) as f64
        })
        .collect();
    means.sort_by(f64::total_cmp);
    (means[SAMPLES / 40], means[SAMPLES - 1 - SAMPLES / 40])
}

/// Our summary, as `nutgraf::brief` makes it but for the trees, and the lead.
fn measure(story: &Story, sentences: usize, models: &Models, trees: &[Tree]) -> Score {
    let title = story.title.as_deref();
    let options = Options {
        title: story.title.clone(),
        language: Some("en".to_owned()),
        max_sentences: Some(sentences),
        ..Options::default()
    };
    let parsed = Parsed::read(&story.text, title, models);
    let article = &parsed.named.tagged.article;
    let entities = entity::find(&parsed);
    let facts = Facts::new(&parsed, article.published.map(|(day, _)| day));
    let ranked = rank_by(trees, &parsed, &entities, &facts, title);
    let summary = summary::summarize(&parsed, &entities, &facts, &ranked, &options);
    let lines: Vec<String> = summary.sentences.iter().map(|c| c.shown.text(article).1).collect();
    let lead: Vec<&str> = (0..article.sentences.len().min(sentences))
        .map(|s| article.sentence_span(s).of(&story.text))
        .collect();
    let (ours, lead, gold) = (lines.join(" "), lead.join(" "), story.summary.join(" "));
    let (to_tell, told, lead_told) = (telling(&gold), telling(&ours), telling(&lead));
    let shared = |told: &[HashSet<&str>; KINDS]| {
        std::array::from_fn(|kind| to_tell[kind].intersection(&told[kind]).count())
    };
    Score {
        ours: rouge(&ours, &gold),
        lead: rouge(&lead, &gold),
        told: shared(&told),
        lead_told: shared(&lead_told),
        to_tell: shared(&to_tell),
    }
}

/// The words of a text that name, count or date, a set of each: with a capital within a sentence, with a
/// digit, and of the calendar: days of the week, months and the numbers beside them, years.
fn telling(text: &str) -> [HashSet<&str>; KINDS] {
    let pieces: Vec<&str> = text.split_whitespace().collect();
    let words: Vec<&str> = pieces.iter().map(|piece| bare(piece)).collect();
    let is_month = |i: usize| words.get(i).is_some_and(|word| MONTHS.contains(word));
    let mut told: [HashSet<&str>; KINDS] = Default::default();
    for (i, &word) in words.iter().enumerate() {
        let opens = i == 0 || pieces[i - 1].ends_with(['.', '?', '!']);
        let counts = word.contains(|c: char| c.is_ascii_digit());
        let year = word.len() == 4 && matches!(word.parse(), Ok(1500..=2099));
        let beside = is_month(i + 1) || i > 0 && is_month(i - 1);
        match () {
            () if is_month(i) && !opens || DAYS.contains(&word) => told[2].insert(word),
            () if counts && (year || beside) => told[2].insert(word),
            () if counts => told[1].insert(word),
            () if word.starts_with(char::is_uppercase) && !opens && word != "I" => {
                told[0].insert(word)
            }
            () => false,
        };
    }
    told
}

/// Kinds of what is told: names, numbers, dates.
const KINDS: usize = 3;

const MONTHS: [&str; 12] = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
];

const DAYS: [&str; 7] =
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/// A word without the marks around it and without "'s".
fn bare(piece: &str) -> &str {
    let word = piece.trim_matches(|c: char| !c.is_alphanumeric());
    word.strip_suffix("'s").or(word.strip_suffix("’s")).unwrap_or(word)
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
    use super::{rouge, telling};

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

    #[test]
    fn names_numbers_and_dates_tell() {
        let text = "The mayor met Ann Lee's 12 aides on May 4, 2021. Monday was wet. May he rest.";
        let told = telling(text).map(|told| {
            let mut told: Vec<&str> = told.into_iter().collect();
            told.sort_unstable();
            told.join(" ")
        });
        assert_eq!(told, ["Ann Lee", "12", "2021 4 May Monday"]);
    }
}
