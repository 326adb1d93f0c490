//! nutgraf reads any article and answers what happened, who, where, when, how much, who said what,
//! and a short summary; every word of the answer is a slice of the article, with its place.
//!
//! ```
//! let models = nutgraf::Models::english();
//! let text = "The council met on Monday. It approved the new bridge by 12 votes to 3.";
//! let brief = nutgraf::brief(&models, text, &nutgraf::Options::default());
//! assert_eq!(brief.article.sentences.len(), 2);
//! ```
#![forbid(unsafe_code)]
#![warn(missing_docs)]

mod alone;
pub mod article;
mod brief;
pub mod calendar;
pub mod enhance;
pub mod entity;
mod export;
pub mod facts;
mod language;
mod lemma;
pub mod line;
pub mod look;
pub mod models;
pub mod name;
pub mod net;
mod offsets;
mod options;
pub mod parse;
pub mod rank;
mod shorten;
mod span;
pub mod summary;
pub mod tag;
#[cfg(target_arch = "wasm32")]
pub mod wasm;
mod word_set;

pub use brief::*;
use brief::{Parts, compose};
pub use export::{AnnotationPage, Fragment, NewsArticle, page_json};
use facts::Facts;
pub use models::Models;
pub use offsets::OffsetUnit;
pub use options::{Given, Length, OptionError, Options};
use parse::Parsed;
pub use span::Span;

/// The Brief of an article. Any text has one; an empty text has an empty one.
pub fn brief(models: &Models, text: &str, options: &Options) -> Brief {
    brief_watched(models, text, options, &mut |_| ())
}

/// The Brief of an article, as [`brief`] makes it. `progress` sees the share of the work that is done,
/// from 0 to 1, more than once a second even of the text of a book.
pub fn brief_watched(
    models: &Models,
    text: &str,
    options: &Options,
    progress: &mut dyn FnMut(f64),
) -> Brief {
    let language = options.language.as_deref().unwrap_or_else(|| language::detect(text));
    let coverage = coverage(language, text);
    progress(0.0);
    let title = options.title.as_deref();
    let parsed = Parsed::watched(text, title, models, &mut |share| {
        progress(CUT + (READ - CUT) * share);
    });
    progress(READ);
    let told = parsed.named.tagged.article.published;
    let published = options.published.or(told.map(|(date, _)| date));
    let (entities, facts) = match coverage {
        Coverage::Full => (entity::find(&parsed), Facts::new(&parsed, published)),
        Coverage::Summary => (Vec::new(), Facts::default()),
    };
    progress(FOUND);
    let ranked = rank::rank(&parsed, &entities, &facts, title);
    let summary = summary::summarize(&parsed, &entities, &facts, &ranked, options);
    progress(CHOSEN);
    let brief = compose(&Parts {
        parsed: &parsed,
        entities: &entities,
        facts: &facts,
        ranked: &ranked,
        summary: &summary,
        language,
        coverage,
        options,
    });
    progress(1.0);
    brief
}

/// Share of the work that is done when a long text was cut, when it was read, when its facts were found,
/// and when its summary was chosen.
const CUT: f64 = 0.15;
const READ: f64 = 0.92;
const FOUND: f64 = 0.97;
const CHOSEN: f64 = 0.99;

/// Facts need a model of the language; a text too short to tell is read as English where it may be that.
fn coverage(language: &str, text: &str) -> Coverage {
    let primary = language.split('-').next().unwrap_or("");
    let english = primary.eq_ignore_ascii_case("en");
    if english || primary == "und" && language::may_be_english(text) {
        Coverage::Full
    } else {
        Coverage::Summary
    }
}
