//! Trains every section of `en.bin`.

mod name;
mod parse;
mod tag;

use crate::{data::conllu, lexicon, pack};
use anyhow::{Context, Result};
use indicatif::{ProgressBar, ProgressStyle};
use nutgraf::{linear::Linear, tag::TAGS};
use std::path::Path;

/// Weights that each section keeps; `tests/scores.md` shows what they cost and give.
pub const TAG_WEIGHTS: usize = 80_000;
pub const NAME_WEIGHTS: usize = 90_000;
pub const PARSE_WEIGHTS: usize = 130_000;

/// Trains and packs all sections.
pub fn all(data: &Path, models: &Path) -> Result<()> {
    let lists = lexicon::read(data)?;
    let bank = conllu::read(&data.join("grammar/en_ewt-train.conllu"))?;
    let tags = pack::linear(TAGS.len(), tag::train(&bank, &lists, |_| true), TAG_WEIGHTS);
    let tagger = Linear::unpack("tag", &tags)?;
    let names = name::train(data, &lists, &tagger)?;
    let grammar = parse::train(&bank, &lists);
    let file = pack::file([pack::lists(&lists), tags, names, grammar]);
    std::fs::create_dir_all(models)?;
    let path = models.join("en.bin");
    std::fs::write(&path, &file).with_context(|| path.display().to_string())?;
    println!("{}: {} bytes", path.display(), file.len());
    Ok(())
}

/// A bar that says what is being learned.
pub fn progress(what: &'static str, steps: usize) -> ProgressBar {
    let style = ProgressStyle::with_template("{msg:10} {bar:40} {pos}/{len} {elapsed}")
        .expect("the template is fixed");
    ProgressBar::new(steps as u64)
        .with_style(style)
        .with_message(what)
}
