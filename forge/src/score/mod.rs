//! Scores `en.bin` and the extractors on the development sets, as Markdown.

mod dates;
mod grammar;
mod names;
mod sentences;

use anyhow::Result;
use nutgraf::Models;
use std::path::Path;

/// Scores everything and prints the page that is kept as `tests/scores.md`.
pub fn all(data: &Path, models: &Path) -> Result<()> {
    let file = models.join("en.bin");
    let bytes = std::fs::read(&file)?;
    let models = Models::load(&bytes)?;
    println!("# Scores\n");
    println!(
        "Written by `make score` from the development sets; models: {} kB.",
        bytes.len() / 1000
    );
    sentences::score(data)?;
    grammar::score(data, &models)?;
    names::score(data, &models)?;
    dates::score(data, &models)
}

/// Scores of the network alone, printed while it learns.
pub fn brief(data: &Path, models: &Models) -> Result<()> {
    grammar::score(data, models)?;
    names::score(data, models)
}

/// What was right among what was given and what there was to find.
#[derive(Default)]
pub struct Tally {
    pub right: usize,
    pub given: usize,
    pub gold: usize,
}

impl Tally {
    /// Precision, recall and F1 in percent, as cells of a table.
    pub fn cells(&self) -> String {
        let share = |of: usize| {
            if of == 0 { 0.0 } else { 100.0 * self.right as f64 / of as f64 }
        };
        let (precision, recall) = (share(self.given), share(self.gold));
        let f1 = if precision + recall == 0.0 {
            0.0
        } else {
            2.0 * precision * recall / (precision + recall)
        };
        format!("{precision:.1} | {recall:.1} | {f1:.1} | {}", self.gold)
    }
}
