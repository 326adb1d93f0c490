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

mod brief;
pub mod calendar;
mod models;
mod offsets;
mod options;
mod span;
#[cfg(target_arch = "wasm32")]
pub mod wasm;

pub use brief::*;
pub use models::Models;
pub use offsets::OffsetUnit;
pub use options::{Given, Length, OptionError, Options};
pub use span::Span;

/// The Brief of an article. Any text has one; an empty text has an empty one.
pub fn brief(_models: &Models, text: &str, options: &Options) -> Brief {
    let offsets = offsets::Offsets::new(text, options.offset_unit);
    let mut sentences = Vec::new();
    let mut start = 0;
    for piece in text.split_inclusive(['.', '\n']) {
        let span = Span::new(start, start + piece.len()).trim(text);
        start += piece.len();
        if !span.is_empty() {
            sentences.push(Range {
                start: offsets.map(span.start),
                end: offsets.map(span.end),
            });
        }
    }
    Brief {
        schema_version: SCHEMA_VERSION,
        offset_unit: options.offset_unit,
        language: "und".to_owned(),
        coverage: Coverage::Summary,
        article: Article {
            title: None,
            byline: None,
            source: None,
            published: None,
            words: text.split_whitespace().count(),
            reading_minutes: 1,
            paragraphs: Vec::new(),
            sentences,
        },
        summary: Summary::default(),
        entities: Vec::new(),
        dates: Vec::new(),
        quantities: Vec::new(),
        quotes: Vec::new(),
        events: Vec::new(),
        timeline: Vec::new(),
    }
}
