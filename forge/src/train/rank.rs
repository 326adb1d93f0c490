//! Which sentences say what matters, into `src/rank/weights.rs`.
//!
//! The reference says how much each sentence is worth: the words that both share, less what the length
//! costs. In a summary of M shared words among L of its own and R of the reference, F1 is 2M / (L + R);
//! where F is the best that can be had, the set with the greatest sum of 2m - F l has it (Dinkelbach
//! 1967), so 2m - F l is a sentence's own part.

use super::boost::{Row, fit};
use crate::score::summaries::{SETS, Story, overlap, stories, words};
use anyhow::{Context, Result};
use nutgraf::{
    Models, entity,
    facts::Facts,
    parse::Parsed,
    rank::{carried::carried, features, trees::Tree},
};
use std::{fmt::Write, path::Path};

/// Learns from all stories and writes the table.
pub fn train(data: &Path, models: &Path, table: &Path) -> Result<()> {
    let file = models.join("en.bin");
    let models = Models::load(&std::fs::read(&file).with_context(|| file.display().to_string())?)?;
    let mut rows = Vec::new();
    for set in SETS {
        for story in stories(data, set.name)? {
            rows.extend(lessons(&story, set.cost, &models));
        }
    }
    println!("{}: {} sentences", table.display(), rows.len());
    std::fs::write(table, source(&fit(&rows))).with_context(|| table.display().to_string())
}

/// A story's sentences with what each is worth. A long story counts no more than its square root.
pub fn lessons(story: &Story, cost: f32, models: &Models) -> Vec<Row> {
    let title = story.title.as_deref();
    let parsed = Parsed::read(&story.text, title, models);
    let entities = entity::find(&parsed);
    let article = &parsed.named.tagged.article;
    let facts = Facts::new(&parsed, article.published.map(|(day, _)| day));
    let reads = features::read(&parsed, &carried(article, &entities, &facts), title);
    let gold = words(&story.summary.join(" "));
    let total = gold.values().sum::<usize>().max(1) as f32;
    let weight = 1.0 / (reads.len() as f32).sqrt();
    reads
        .iter()
        .map(|read| {
            let own = words(article.sentence_span(read.sentence).of(&story.text));
            let length = own.values().sum::<usize>() as f32;
            let worth = (2.0 * overlap(&own, &gold) as f32 - cost * length) / total;
            Row { features: read.features, worth, weight }
        })
        .collect()
}

fn source(trees: &[Tree]) -> String {
    let mut page = format!(
        "//! Made by `forge rank` from news stories and their summaries (CNN / Daily Mail, XSum, Inshorts: text\n\
         //! of others, of which only these numbers are kept). Not to be edited by hand.\n\n\
         use super::trees::Tree;\n\n\
         /// The trees.\n#[rustfmt::skip]\n#[allow(clippy::approx_constant)]\npub const TREES: [Tree; {}] = [\n",
        trees.len()
    );
    for Tree { features, above, gains } in trees {
        let _ = writeln!(
            page,
            "    Tree {{ features: {features:?}, above: {above:?}, gains: {gains:?} }},"
        );
    }
    page.push_str("];\n");
    page
}
