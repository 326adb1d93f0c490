//! Scores `en.bin` on the development sets.

use crate::data::{
    bio::{self, Labelled},
    conllu,
};
use anyhow::Result;
use nutgraf::{
    Models,
    name::Named,
    name::collect,
    parse::Parsed,
    tag::{TAGS, Tagged},
};
use std::path::Path;

/// Scores every section; prints Markdown.
pub fn all(data: &Path, models: &Path) -> Result<()> {
    let models = Models::load(&std::fs::read(models.join("en.bin"))?)?;
    grammar(data, &models)?;
    for name in ["uner-ewt", "gmb", "conllpp"] {
        names(data, name, &models)?;
    }
    Ok(())
}

fn grammar(data: &Path, models: &Models) -> Result<()> {
    let bank = conllu::read(&data.join("grammar/en_ewt-dev.conllu"))?;
    let tagged = Tagged::new(bank.corpus.article(), models);
    let total = bank.classes.len() as f64;
    let right = tagged
        .classes
        .iter()
        .zip(&bank.classes)
        .filter(|(a, b)| TAGS[usize::from(**a)].pos == TAGS[usize::from(**b)].pos)
        .count();
    let parsed = Parsed::new(
        Named {
            tagged,
            names: Vec::new(),
        },
        models,
    );
    let (mut uas, mut las) = (0, 0);
    for (s, sentence) in parsed.named.tagged.article.sentences.iter().enumerate() {
        for (i, token) in sentence.tokens.clone().enumerate() {
            let arc = parsed.arcs[token];
            let head = if arc.head == token {
                0
            } else {
                arc.head - sentence.tokens.start + 1
            };
            let same = head == bank.heads[s][i + 1];
            let coarse = |r: usize| nutgraf::parse::RELATIONS[r].1.split(':').next();
            uas += usize::from(same);
            las += usize::from(
                same && coarse(arc.relation as usize)
                    == coarse(usize::from(bank.relations[s][i + 1])),
            );
        }
    }
    println!(
        "EWT dev, gold tokens: UPOS {:.2} UAS {:.2} LAS {:.2}",
        100.0 * right as f64 / total,
        100.0 * uas as f64 / total,
        100.0 * las as f64 / total
    );
    Ok(())
}

fn names(data: &Path, name: &str, models: &Models) -> Result<()> {
    let mut set = Labelled::default();
    bio::read(&data.join(format!("names/dev/{name}.bio")), 1, &mut set)?;
    let named = Named::new(Tagged::new(set.corpus.article(), models), models);
    let mut gold = Vec::new();
    for sentence in &named.tagged.article.sentences {
        collect(
            &set.labels[sentence.tokens.clone()],
            sentence.tokens.start,
            &mut gold,
        );
    }
    let right = named
        .names
        .iter()
        .filter(|n| {
            gold.binary_search_by_key(&n.tokens.start, |g| g.tokens.start)
                .is_ok_and(|i| gold[i] == **n)
        })
        .count() as f64;
    let (p, r) = (right / named.names.len() as f64, right / gold.len() as f64);
    println!(
        "{name}: P {:.2} R {:.2} F1 {:.2} of {}",
        100.0 * p,
        100.0 * r,
        200.0 * p * r / (p + r),
        gold.len()
    );
    Ok(())
}
