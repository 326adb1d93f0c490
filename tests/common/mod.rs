//! What tests of whole Briefs share.

use nutgraf::{Brief, Length, Line, Models, Options, brief};

/// The Brief of a text at that length.
pub fn read(text: &str, length: Length) -> Brief {
    brief(Models::english(), text, &Options::default().length(length))
}

/// All lines of a Brief's summary.
pub fn lines(brief: &Brief) -> impl Iterator<Item = &Line> {
    let summary = &brief.summary;
    let shapes = [&summary.tldr, &summary.teaser, &summary.key_points, &summary.sentences];
    summary.headline.iter().chain(shapes.into_iter().flatten())
}
