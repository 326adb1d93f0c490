//! Summaries: ROUGE-1 F1 (Lin 2004) beside the lead, the first sentences, as many of them.
//!
//! No well-kept crate measures ROUGE, and its unigram part is the overlap of two bags of words: in
//! lower case, cut at all that is no letter or digit, without stemming.

use anyhow::{Context, Result};
use nutgraf::{Models, Options, brief};
use serde::Deserialize;
use std::{collections::HashMap, fmt::Write, path::Path};

/// The sets and the sentences that a summary may have there.
const SETS: [(&str, usize); 3] = [("cnn-train", 3), ("inshorts", 2), ("xsum", 1)];

/// Articles of a set that are read, evenly spread.
const SAMPLE: usize = 300;

#[derive(Deserialize)]
struct Story {
    text: String,
    title: Option<String>,
    summary: Vec<String>,
}

/// Scores the sets and writes the figures as a part of the page.
pub fn page(data: &Path, models: &Models) -> Result<String> {
    let mut page = "## Summaries\n\nROUGE-1 F1 without stemming, beside the first sentences.\n\n\
        | set | sentences | nutgraf | lead | difference | articles |\n|---|---|---|---|---|---|\n"
        .to_owned();
    for (set, sentences) in SETS {
        let path = data.join(format!("summaries/{set}.jsonl"));
        let lines = std::fs::read_to_string(&path).with_context(|| path.display().to_string())?;
        let step = lines.lines().count().div_ceil(SAMPLE).max(1);
        let (mut ours, mut lead, mut count) = (0.0, 0.0, 0);
        for line in lines.lines().step_by(step) {
            let (summary, first) = measure(&serde_json::from_str(line)?, sentences, models);
            ours += summary;
            lead += first;
            count += 1;
        }
        let (ours, lead) = (ours / f64::from(count), lead / f64::from(count));
        let _ = writeln!(
            page,
            "| {set} | {sentences} | {ours:.1} | {lead:.1} | {:+.1} | {count} |",
            ours - lead
        );
    }
    Ok(page)
}

/// ROUGE-1 of our summary and of the lead, in percent.
fn measure(story: &Story, sentences: usize, models: &Models) -> (f64, f64) {
    let options = Options {
        title: story.title.clone(),
        language: Some("en".to_owned()),
        max_sentences: Some(sentences),
        ..Options::default()
    };
    let brief = brief(models, &story.text, &options);
    let lines: Vec<&str> = brief.summary.sentences.iter().map(|line| line.text.as_str()).collect();
    let lead = brief.article.sentences.iter().take(sentences);
    let lead: Vec<&str> = lead.map(|range| &story.text[range.start..range.end]).collect();
    let gold = story.summary.join(" ");
    (rouge(&lines.join(" "), &gold), rouge(&lead.join(" "), &gold))
}

/// F1 of the words that both have, in percent.
fn rouge(given: &str, gold: &str) -> f64 {
    let (given, gold) = (words(given), words(gold));
    let total = |bag: &HashMap<String, usize>| bag.values().sum::<usize>();
    let right: usize = given.iter().map(|(w, &n)| n.min(gold.get(w).copied().unwrap_or(0))).sum();
    super::percent(2 * right, total(&given) + total(&gold))
}

fn words(text: &str) -> HashMap<String, usize> {
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
}
