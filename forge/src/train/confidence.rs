//! How much each sign of a quotation or an event tells of whether it is right, into
//! `src/extract/confidence_weights.rs`, by logistic regression.
//!
//! A quotation is right that the editors of a whole article marked, with its speaker. An event is right that
//! the tree of a treebank gives as well, in all but where its phrases end: what goes wrong is the grammar.

use crate::{
    data::conllu::{self, Treebank},
    score::articles,
};
use anyhow::{Context, Result};
use nutgraf::{
    Models,
    stages::{
        analysis::{Document, ner, tag::Tagged},
        extract::{
            Facts,
            confidence::{Signs, event_signs},
            event::Event,
        },
        model::network::shape::Reading,
    },
};
use std::{collections::BTreeMap, fmt::Write, ops::Range, path::Path};

/// A fact's signs, and whether it was right.
pub type Row = (Signs, bool);

/// Rounds of descent, the step of each, and what large weights cost.
const ROUNDS: usize = 600;
const STEP: f64 = 4.0;
const RIDGE: f64 = 2e-4;

/// Times that a sign is seen at least to have a weight.
const SEEN: usize = 5;

/// The rarest sign's weight is bounded so, in logits.
const MOST: f64 = 4.0;

/// Learns from the treebank and our own gold, and writes the table.
pub fn train(data: &Path, gold: &Path, models: &Path, table: &Path) -> Result<()> {
    let file = models.join("en.bin");
    let models = Models::load(&std::fs::read(&file).with_context(|| file.display().to_string())?)?;
    let quotes = articles::signs(gold, &models)?;
    let events = events(&conllu::read(&data.join("grammar/en_ewt-dev.conllu"))?, &models);
    let right = |rows: &[Row]| rows.iter().filter(|(_, right)| *right).count();
    println!(
        "{}: {} of {} quotations and {} of {} events right",
        table.display(),
        right(&quotes),
        quotes.len(),
        right(&events),
        events.len()
    );
    let source = source(&fit(&quotes), &fit(&events));
    std::fs::write(table, source).with_context(|| table.display().to_string())
}

/// The events of a treebank's text, each with whether its own trees have it too.
fn events(bank: &Treebank, models: &Models) -> Vec<Row> {
    let given = Tagged::new(bank.corpus.article(), models);
    let mut gold = given.clone();
    for (s, sentence) in given.article.sentences.iter().enumerate() {
        for (i, token) in sentence.tokens.clone().enumerate() {
            let head = bank.heads[s][i + 1];
            let head = if head == 0 { token } else { sentence.tokens.start + head - 1 };
            gold.readings[token] = Reading {
                class: bank.classes[token],
                relation: bank.relations[s][i + 1],
                head: (head as isize - token as isize) as i16,
                ..gold.readings[token]
            };
        }
    }
    let names = ner::find(&given, models);
    let (given, gold) = (Document::new(given, names.clone()), Document::new(gold, names));
    let told = Facts::new(&gold, None).events;
    let beside = |a: &Option<Range<usize>>, b: &Option<Range<usize>>| match (a, b) {
        (Some(a), Some(b)) => a.start < b.end && b.start < a.end,
        (a, b) => a.is_none() && b.is_none(),
    };
    // Where a phrase ends is a matter of taste; who, what and whom are not.
    let same = |a: &Event, b: &Event| {
        let predicates = (Some(a.predicate.clone()), Some(b.predicate.clone()));
        beside(&a.subject, &b.subject)
            && beside(&predicates.0, &predicates.1)
            && beside(&a.object, &b.object)
            && a.negated == b.negated
            && a.status == b.status
    };
    Facts::new(&given, None)
        .events
        .iter()
        .map(|event| (event_signs(&given, event), told.iter().any(|gold| same(event, gold))))
        .collect()
}

type Weights = BTreeMap<&'static str, f64>;

fn sum(weights: &Weights, signs: &Signs) -> f64 {
    signs.iter().filter_map(|sign| weights.get(sign)).sum()
}

fn share(sum: f64) -> f64 {
    1.0 / (1.0 + (-sum).exp())
}

/// The weights that make the rows likeliest.
fn fit(rows: &[Row]) -> Weights {
    let mut seen: BTreeMap<&'static str, usize> = BTreeMap::new();
    rows.iter().flat_map(|(signs, _)| signs).for_each(|sign| *seen.entry(sign).or_default() += 1);
    let mut weights: Weights =
        seen.into_iter().filter(|(_, times)| *times >= SEEN).map(|(sign, _)| (sign, 0.0)).collect();
    for _ in 0..ROUNDS {
        let mut slope: Weights =
            weights.iter().map(|(sign, weight)| (*sign, -RIDGE * weight)).collect();
        for (signs, right) in rows {
            let error = f64::from(u8::from(*right)) - share(sum(&weights, signs));
            for sign in signs {
                if let Some(slope) = slope.get_mut(sign) {
                    *slope += error / rows.len() as f64;
                }
            }
        }
        weights.iter_mut().for_each(|(sign, weight)| *weight += STEP * slope[sign]);
    }
    weights
}

fn source(quote: &Weights, event: &Weights) -> String {
    let mut source = "//! Made by `forge confidence` from UD English EWT (CC BY-SA 4.0) and articles of our own. Not to be edited by hand.\n\nuse crate::text::word_set::WordMap;\n"
        .to_owned();
    let parts = [
        ("QUOTE", "What each sign of a quotation adds, in hundredths of a logit.", quote),
        ("EVENT", "The same for events.", event),
    ];
    for (name, doc, weights) in parts {
        let _ = writeln!(
            source,
            "\n/// {doc}\n#[rustfmt::skip]\npub const {name}: WordMap<i16> = WordMap::new(&["
        );
        for (sign, weight) in weights {
            let weight = (weight.clamp(-MOST, MOST) * 100.0).round();
            let _ = writeln!(source, "    ({sign:?}, {weight}),");
        }
        source.push_str("]);\n");
    }
    source
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_are_worth_what_they_tell() {
        let rows: Vec<Row> = (0..200)
            .map(|i| {
                if i % 2 == 0 {
                    (vec!["base", "good"], i % 10 != 0)
                } else {
                    (vec!["base", "bad"], i % 10 == 1)
                }
            })
            .collect();
        let weights = fit(&rows);
        let sure = |sign| share(sum(&weights, &vec!["base", sign]));
        assert!(
            (sure("good") - 0.8).abs() < 0.05 && (sure("bad") - 0.2).abs() < 0.05,
            "{weights:?}"
        );
    }
}
