//! Trains every section of `en.bin`.

pub mod boundary;
mod name;
mod parse;
mod tag;

use crate::{data::conllu, lexicon, manifest::manifest, pack, perceptron::Weight};
use anyhow::{Context, Result};
use indicatif::{ProgressBar, ProgressStyle};
use nutgraf::{models::sections, name::LABELS, parse::TRANSITIONS, tag::TAGS};
use std::path::Path;

/// Weights that each section of `en.bin` keeps.
pub const TAG_WEIGHTS: usize = 40_000;
pub const NAME_WEIGHTS: usize = 65_000;
pub const PARSE_WEIGHTS: usize = 80_000;

/// Trains all sections, or the one called `only` with the others as they are in `full.bin`, and
/// packs `en.bin`.
pub fn all(data: &Path, models: &Path, work: &Path, only: Option<&str>) -> Result<()> {
    let path = work.join("full.bin");
    let before = std::fs::read(&path).unwrap_or_default();
    let kept = |name: &str| -> Result<Option<Vec<Weight>>> {
        Ok(match only {
            Some(section) if section != name => Some(pack::load(sections(&before)?[name])),
            _ => None,
        })
    };
    let lists = lexicon::read(data)?;
    let bank = conllu::read(&data.join("grammar/en_ewt-train.conllu"))?;
    let tags = kept("tag")?.unwrap_or_else(|| tag::train(&bank, &lists, |_| true));
    let names =
        kept("name")?.map_or_else(|| name::train(data, &lists, &tag::packed(tags.clone())), Ok)?;
    let grammar = kept("parse")?.unwrap_or_else(|| parse::train(&bank, &lists));
    let file = pack::file([
        pack::lists(&lists),
        pack::save(&tags),
        pack::save(&names),
        pack::save(&grammar),
    ]);
    std::fs::create_dir_all(work)?;
    std::fs::write(&path, &file).with_context(|| path.display().to_string())?;
    cut(models, work, [TAG_WEIGHTS, NAME_WEIGHTS, PARSE_WEIGHTS])
}

/// Cuts `en.bin` from `full.bin`, with so many weights for tags, names and grammar.
pub fn cut(models: &Path, work: &Path, keep: [usize; 3]) -> Result<()> {
    let full = work.join("full.bin");
    let full =
        std::fs::read(&full).with_context(|| format!("{}: run \"make forge\"", full.display()))?;
    let trained = sections(&full)?;
    let linear = |name: &str, classes: usize, keep: usize| {
        pack::linear(classes, pack::load(trained[name]), keep)
    };
    let [tags, names, grammar] = keep;
    let file = pack::file([
        trained["lists"].to_vec(),
        linear("tag", TAGS.len(), tags),
        linear("name", LABELS, names),
        linear("parse", TRANSITIONS, grammar),
    ]);
    std::fs::create_dir_all(models)?;
    let path = models.join("en.bin");
    std::fs::write(&path, &file).with_context(|| path.display().to_string())?;
    std::fs::write(models.join("MANIFEST"), manifest(&file, &sections(&file)?, keep))?;
    println!("{}: {} bytes", path.display(), file.len());
    Ok(())
}

/// A bar that says what is being learned.
pub fn progress(what: &'static str, steps: usize) -> ProgressBar {
    let style = ProgressStyle::with_template("{msg:10} {bar:40} {pos}/{len} {elapsed}")
        .expect("the template is fixed");
    ProgressBar::new(steps as u64).with_style(style).with_message(what)
}
