//! nutgraf reads any article and answers what happened, who, where, when, how much, who said what,
//! and a short summary; every word of the answer is a slice of the article, with its place.
//!
//! ```
//! use nutgraf::{Models, Options};
//!
//! let text = "The council met on Monday. It approved the new bridge by 12 votes to 3.";
//! let brief = nutgraf::brief(Models::english(), text, &Options::default());
//! assert_eq!(brief.article.sentences.len(), 2);
//! ```
//!
//! The feature `stages` opens the steps that a Brief goes through, as `nutgraf::stages`. It is for the
//! workshop, the fuzzers and explain, and changes without notice: depend on what is here without it.
#![forbid(unsafe_code)]
#![warn(missing_docs)]

mod analysis;
mod brief;
mod entity;
mod export;
mod extract;
mod lexicon;
mod model;
mod options;
mod rank;
mod read;
mod segment;
mod summary;
mod syntax;
mod text;

#[cfg(feature = "stages")]
pub mod stages;
#[cfg(target_arch = "wasm32")]
pub mod wasm;

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

use brief::compose::{Parts, compose};
pub use brief::*;
pub use export::{AnnotationPage, Fragment, NewsArticle, page_json};
pub use model::{Models, error::ModelError};
pub use options::{Given, Length, OptionError, Options, Part};
use read::{Read, read};
pub use text::offsets::OffsetUnit;

/// The Brief of an article. Any text has one; an empty text has an empty one.
#[must_use]
pub fn brief(models: &Models, text: &str, options: &Options) -> Brief {
    brief_watched(models, text, options, &mut |_| ())
}

/// The Brief of an article, as [`brief`] makes it. `progress` sees the share of the work that is done,
/// from 0 to 1, more than once a second even of the text of a book.
#[must_use]
pub fn brief_watched(
    models: &Models,
    text: &str,
    options: &Options,
    progress: &mut dyn FnMut(f64),
) -> Brief {
    let Read { language, coverage, doc, entities, facts, ranked, .. } =
        read(models, text, options, progress);
    let wanted = [Part::Summary, Part::KeyFacts].iter().any(|&part| options.include.has(part));
    let summary = if wanted {
        summary::summarize(&doc, &entities, &facts, &ranked, options)
    } else {
        summary::Summary::default()
    };
    progress(CHOSEN);
    let brief = compose(&Parts {
        doc: &doc,
        entities: &entities,
        facts: &facts,
        ranked: &ranked,
        summary: &summary,
        language,
        coverage,
        options,
        model: models.checksum,
    });
    progress(1.0);
    brief
}

/// Share of the work that is done when the summary was chosen.
const CHOSEN: f64 = 0.99;
