//! Trains every section of `en.bin`.

mod name;
mod parse;
mod tag;

use crate::{data::conllu, lexicon, pack};
use anyhow::{Context, Result};
use indicatif::{ProgressBar, ProgressStyle};
use nutgraf::{linear::Linear, models::sections, tag::TAGS};
use std::path::Path;

/// Weights that each section keeps; `tests/scores.md` shows what they cost and give.
pub const TAG_WEIGHTS: usize = 80_000;
pub const NAME_WEIGHTS: usize = 160_000;
pub const PARSE_WEIGHTS: usize = 10_000_000;

/// Trains and packs all sections, or the one called `only` with the others as they are.
pub fn all(data: &Path, models: &Path, only: Option<&str>) -> Result<()> {
    let path = models.join("en.bin");
    let before = std::fs::read(&path).unwrap_or_default();
    let kept = |name: &str| -> Result<Option<Vec<u8>>> {
        Ok(match only {
            Some(section) if section != name => Some(sections(&before)?[name].to_vec()),
            _ => None,
        })
    };
    let lists = lexicon::read(data)?;
    let bank = conllu::read(&data.join("grammar/en_ewt-train.conllu"))?;
    let train_tags = || pack::linear(TAGS.len(), tag::train(&bank, &lists, |_| true), TAG_WEIGHTS);
    let tags = kept("tag")?.unwrap_or_else(train_tags);
    let tagger = Linear::unpack("tag", &tags)?;
    let names = kept("name")?.map_or_else(|| name::train(data, &lists, &tagger), Ok)?;
    let grammar = kept("parse")?.unwrap_or_else(|| parse::train(&bank, &lists));
    let file = pack::file([pack::lists(&lists), tags, names, grammar]);
    std::fs::create_dir_all(models)?;
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
