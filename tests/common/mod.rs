//! What tests of whole Briefs share.

use nutgraf::{Brief, Length, Line, Models, Options, brief};
use std::sync::OnceLock;

fn models() -> &'static Models {
    static MODELS: OnceLock<Models> = OnceLock::new();
    MODELS.get_or_init(Models::english)
}

/// The Brief of a text at that length.
pub fn read(text: &str, length: Length) -> Brief {
    brief(models(), text, &Options::default().length(length))
}

/// All lines of a Brief's summary.
pub fn lines(brief: &Brief) -> impl Iterator<Item = &Line> {
    let summary = &brief.summary;
    let shapes = [&summary.tldr, &summary.teaser, &summary.key_points, &summary.sentences];
    summary.headline.iter().chain(shapes.into_iter().flatten())
}
