//! A text → all that its summary is chosen from.

use crate::{
    analysis::Document,
    brief::Coverage,
    entity::{self, resolved::Entity},
    extract::Facts,
    model::Models,
    options::Options,
    rank::{self, Ranked},
    text::language,
};

/// What the steps make of a text before its summary is chosen.
pub struct Read<'a> {
    /// BCP 47.
    pub language: &'a str,
    /// What was read for it.
    pub coverage: Coverage,
    /// Its tokens, tags, names and trees.
    pub doc: Document<'a>,
    /// Its people, organizations, places and groups.
    pub entities: Vec<Entity>,
    /// Its dates, quantities, quotations and events.
    pub facts: Facts,
    /// Its sentences, weighed.
    pub ranked: Vec<Ranked>,
    /// The title, where it is given beside the text.
    #[cfg(feature = "stages")]
    pub title: Option<&'a str>,
}

/// Reads a text up to the weights of its sentences. `progress` sees the share of a Brief that is done.
pub fn read<'a>(
    models: &Models,
    text: &'a str,
    options: &'a Options,
    progress: &mut dyn FnMut(f64),
) -> Read<'a> {
    let language = options.language.as_deref().unwrap_or_else(|| language::detect(text));
    let coverage = coverage(language, text);
    progress(0.0);
    let title = options.title.as_deref();
    let doc = Document::watched(text, title, models, &mut |share| {
        progress(CUT + (READ - CUT) * share);
    });
    progress(READ);
    let told = doc.article.published;
    let published = options.published.or(told.map(|(date, _)| date));
    let (entities, facts) = match coverage {
        Coverage::Full => (entity::find(&doc), Facts::new(&doc, published)),
        Coverage::Summary => (Vec::new(), Facts::default()),
    };
    progress(FOUND);
    let ranked = rank::rank(&doc, &entities, &facts, title);
    Read {
        language,
        coverage,
        doc,
        entities,
        facts,
        ranked,
        #[cfg(feature = "stages")]
        title,
    }
}

/// Share of the work that is done when a long text was cut, when it was read, and when its facts were found.
const CUT: f64 = 0.15;
const READ: f64 = 0.92;
const FOUND: f64 = 0.97;

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
