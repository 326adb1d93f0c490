//! Where sentences end that the rules leave in doubt, into `src/segment/boundary_weights.rs`.
//!
//! The table is part of the crate's source: the crate cuts sentences before it loads a model.

use crate::{
    data::{
        bio::{self, Labelled},
        conllu,
    },
    random::Random,
};
use anyhow::{Context, Result};
use nutgraf::stages::{
    segment::{
        boundary::{FEATURES, SLOTS},
        sentence::split,
    },
    text::{span::Span, token::tokenize},
};
use std::{collections::BTreeSet, fmt::Write, path::Path};

const EPOCHS: usize = 6;

/// One sentence in so many of the news is read, and so many make a paragraph: edited text, so that
/// names within a sentence are no boundaries.
const NEWS_STEP: usize = 8;
const NEWS_PARAGRAPH: usize = 4;

/// How far from zero the score of a gap must lie before nothing more is learned from it.
const MARGIN: i32 = 20;

/// A doubtful gap: the slots of its features, and whether a sentence ends there.
struct Example {
    features: [usize; FEATURES],
    ends: bool,
}

/// Learns from the paragraphs of EWT and writes the table.
pub fn train(data: &Path, table: &Path) -> Result<()> {
    let path = data.join("grammar/en_ewt-train.conllu");
    let content = std::fs::read_to_string(&path).with_context(|| path.display().to_string())?;
    let mut examples = Vec::new();
    for paragraph in conllu::paragraphs(&content) {
        collect(&paragraph, &mut examples);
    }
    let mut news = Labelled::default();
    bio::read(&data.join("names/train/gmb.bio"), NEWS_STEP, &mut news)?;
    let lines: Vec<String> =
        news.corpus.text.lines().map(|line| line.trim_end().to_owned()).collect();
    lines.chunks(NEWS_PARAGRAPH).for_each(|paragraph| collect(paragraph, &mut examples));
    let ends = examples.iter().filter(|e| e.ends).count();
    println!("{}: {} doubtful gaps, {ends} of them ends", table.display(), examples.len());
    std::fs::write(table, source(&learn(&examples))).with_context(|| table.display().to_string())
}

/// Cuts a paragraph as it should be cut, and keeps what the rules asked.
fn collect(sentences: &[String], examples: &mut Vec<Example>) {
    let text = sentences.join(" ");
    let mut openings = BTreeSet::new();
    let mut at = 0;
    for sentence in sentences {
        openings.insert(at);
        at += sentence.len() + 1;
    }
    let mut tokens = Vec::new();
    tokenize(&text, Span::new(0, text.len()), &mut tokens);
    split(&text, &tokens, 0..tokens.len(), |gap| {
        let ends = openings.contains(&tokens[gap.next].span.start);
        examples.push(Example { features: gap.features(), ends });
        ends
    });
}

fn learn(examples: &[Example]) -> [i8; SLOTS] {
    let mut weights = [0_i32; SLOTS];
    let mut totals = [0_i64; SLOTS];
    let mut order: Vec<usize> = (0..examples.len()).collect();
    let mut random = Random(7);
    for _ in 0..EPOCHS {
        random.shuffle(&mut order);
        for &i in &order {
            let Example { features, ends } = &examples[i];
            let score: i32 = features.iter().map(|&slot| weights[slot]).sum();
            let step = match ends {
                true if score <= MARGIN => 1,
                false if score >= -MARGIN => -1,
                _ => continue,
            };
            features.iter().for_each(|&slot| weights[slot] += step);
        }
        totals.iter_mut().zip(&weights).for_each(|(total, &w)| *total += i64::from(w));
    }
    let largest = totals.iter().map(|t| t.abs()).max().unwrap_or(1).max(1);
    totals.map(|total| (total * 127 / largest) as i8)
}

fn source(weights: &[i8; SLOTS]) -> String {
    let mut page = format!(
        "//! Made by `forge boundaries` from UD English EWT (CC BY-SA 4.0) and news of the Groningen Meaning\n\
        //! Bank (public domain). Not to be edited by hand.\n\n\
        /// The weight of each slot.\n#[rustfmt::skip]\npub const WEIGHTS: [i8; {SLOTS}] = [\n"
    );
    for row in weights.chunks(32) {
        let row: Vec<String> = row.iter().map(i8::to_string).collect();
        let _ = writeln!(page, "    {},", row.join(", "));
    }
    page.push_str("];\n");
    page
}
