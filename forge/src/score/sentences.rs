//! Sentence boundaries: the Golden Rules, and inner boundaries of EWT's paragraphs.

use super::Tally;
use anyhow::{Context, Result};
use nutgraf::article::Article;
use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
};

pub fn score(data: &Path) -> Result<()> {
    println!("\n## Sentences\n");
    golden(data)?;
    ewt(data)
}

fn sentences(text: &str) -> Vec<String> {
    let article = Article::read(text, None);
    let flat = |s: &str| s.split_whitespace().collect::<Vec<_>>().join(" ");
    (0..article.sentences.len()).map(|s| flat(article.sentence_span(s).of(text))).collect()
}

fn golden(data: &Path) -> Result<()> {
    let path = data.join("sentences/golden-rules.json");
    let text = std::fs::read_to_string(&path).with_context(|| path.display().to_string())?;
    let rules: BTreeMap<String, Vec<(String, Vec<String>)>> = serde_json::from_str(&text)?;
    let flat = |s: &String| s.split_whitespace().collect::<Vec<_>>().join(" ");
    let (mut cells, mut others, mut all) = (String::new(), 0, 0);
    for (language, cases) in &rules {
        let right = cases
            .iter()
            .filter(|(text, gold)| sentences(text) == gold.iter().map(flat).collect::<Vec<_>>())
            .count();
        if language == "english" {
            cells = format!("Golden Rules, English: {right} of {}", cases.len());
            for (text, gold) in cases
                .iter()
                .filter(|(text, gold)| sentences(text) != gold.iter().map(flat).collect::<Vec<_>>())
            {
                eprintln!("{text:?}\n  expected {gold:?}\n  got {:?}", sentences(text));
            }
        } else {
            others += right;
            all += cases.len();
        }
    }
    println!("{cells}; other languages: {others} of {all}\n");
    Ok(())
}

fn ewt(data: &Path) -> Result<()> {
    let path = data.join("sentences/ewt-dev.json");
    let text = std::fs::read_to_string(&path).with_context(|| path.display().to_string())?;
    let paragraphs: Vec<Vec<String>> = serde_json::from_str(&text)?;
    let mut tally = Tally::default();
    for gold in &paragraphs {
        let text = gold.join(" ");
        let ends = |lengths: Vec<usize>| {
            lengths
                .iter()
                .scan(0, |at, len| {
                    *at += len;
                    Some(*at)
                })
                .collect::<BTreeSet<usize>>()
        };
        let letters = |s: &str| s.chars().filter(|c| !c.is_whitespace()).count();
        let mut expected = ends(gold.iter().map(|s| letters(s)).collect());
        let mut got = ends(sentences(&text).iter().map(|s| letters(s)).collect());
        expected.remove(&letters(&text));
        got.remove(&letters(&text));
        tally.right += expected.intersection(&got).count();
        tally.given += got.len();
        tally.gold += expected.len();
    }
    println!(
        "| inner boundaries | P | R | F1 | of |\n|---|---|---|---|---|\n| EWT dev | {} |",
        tally.cells()
    );
    Ok(())
}
