//! Sentence boundaries: the Golden Rules, and the boundaries within a paragraph.

use super::Tally;
use anyhow::{Context, Result};
use nutgraf::stages::segment::Article;
use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
};

/// What was right.
#[derive(Default)]
pub struct Cut {
    /// Golden rules by language: those that are kept, of how many.
    pub rules: BTreeMap<String, (usize, usize)>,
    pub ewt: Tally,
}

/// The Golden Rules, and the paragraphs of EWT dev.
pub fn sets(data: &Path) -> Result<Cut> {
    let read = |name: &str| {
        let path = data.join("sentences").join(name);
        std::fs::read_to_string(&path).with_context(|| path.display().to_string())
    };
    let rules: BTreeMap<String, Vec<(String, Vec<String>)>> =
        serde_json::from_str(&read("golden-rules.json")?)?;
    let keeps = |(text, gold): &&(String, Vec<String>)| {
        sentences(text) == gold.iter().map(|s| flat(s)).collect::<Vec<_>>()
    };
    let paragraphs: Vec<Vec<String>> = serde_json::from_str(&read("ewt-dev.json")?)?;
    Ok(Cut {
        rules: rules
            .into_iter()
            .map(|(language, cases)| (language, (cases.iter().filter(keeps).count(), cases.len())))
            .collect(),
        ewt: boundaries(&paragraphs),
    })
}

/// Inner boundaries of paragraphs that are lists of sentences; each is cut again from its text, its
/// sentences joined by a space.
pub fn boundaries(paragraphs: &[Vec<String>]) -> Tally {
    let mut tally = Tally::default();
    for gold in paragraphs {
        let text = gold.join(" ");
        let expected = inner_ends(gold);
        let got = inner_ends(&sentences(&text));
        tally.right += expected.intersection(&got).count();
        tally.given += got.len();
        tally.gold += expected.len();
    }
    tally
}

/// Where sentences end but the last, counted in characters that are no space.
fn inner_ends(sentences: &[String]) -> BTreeSet<usize> {
    let letters = |s: &String| s.chars().filter(|c| !c.is_whitespace()).count();
    let mut ends: BTreeSet<usize> = sentences
        .iter()
        .scan(0, |at, sentence| {
            *at += letters(sentence);
            Some(*at)
        })
        .collect();
    ends.pop_last();
    ends
}

fn sentences(text: &str) -> Vec<String> {
    let article = Article::read(text, None);
    (0..article.sentences.len()).map(|s| flat(article.sentence_span(s).of(text))).collect()
}

fn flat(sentence: &str) -> String {
    sentence.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The figures as a part of the page.
pub fn page(cut: &Cut) -> String {
    let rules: Vec<_> = cut
        .rules
        .iter()
        .map(|(language, (right, of))| format!("{language} {right} of {of}"))
        .collect();
    let others = cut.rules.iter().filter(|(language, _)| *language != "english");
    let (right, of) = others.fold((0, 0), |sum, (_, n)| (sum.0 + n.0, sum.1 + n.1));
    format!(
        "## Sentences\n\nGolden Rules, all languages but English: {right} of {of}. By language: {}.\n\n\
        | inner boundaries | P | R | F1 | of |\n|---|---|---|---|---|\n| EWT dev | {} |\n",
        rules.join(", "),
        cut.ewt.cells()
    )
}
