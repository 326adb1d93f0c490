//! Whole articles with all that an editor would mark, one to a file: `tests/gold/articles/README.md` tells how.

use anyhow::{Context, Result};
use serde::Deserialize;
use std::path::Path;

/// An article and its marks.
#[derive(Deserialize)]
pub struct Article {
    pub id: String,
    pub published: String,
    pub title: Option<String>,
    pub text: String,
    /// The most important first.
    pub key_facts: Vec<KeyFact>,
    /// The first words of sentences that may stand among the first three key points.
    pub publishable: Vec<String>,
    /// Words of which a headline holds one of each group.
    pub headline_must: Vec<Vec<String>>,
    pub people: Vec<Named>,
    pub organizations: Vec<Named>,
    pub places: Vec<Named>,
    pub dates: Vec<Date>,
    pub quantities: Vec<Quantity>,
    pub statements: Vec<Statement>,
    pub not_facts: Vec<NotFact>,
    #[serde(default)]
    pub junk: Vec<String>,
}

/// What a reader must learn, and the clauses that tell it.
#[derive(Deserialize)]
pub struct KeyFact {
    pub evidence: Vec<String>,
}

/// Marks that are neither asked for nor wrong.
#[derive(Deserialize, Default)]
pub struct Free {
    #[serde(default)]
    optional: bool,
    #[serde(default)]
    in_junk: bool,
    #[serde(default)]
    nested: bool,
    #[serde(default)]
    duration: bool,
}

impl Free {
    pub fn is_free(&self) -> bool {
        self.optional || self.in_junk || self.nested || self.duration
    }
}

#[derive(Deserialize)]
pub struct Named {
    pub name: String,
    #[serde(default)]
    pub also: Vec<String>,
    pub role: Option<String>,
    #[serde(flatten)]
    pub free: Free,
}

/// Words of the text, by which of their places is meant, counted from 1.
#[derive(Deserialize)]
pub struct Place {
    pub exact: String,
    #[serde(default = "first")]
    pub nth: usize,
}

fn first() -> usize {
    1
}

#[derive(Deserialize)]
pub struct Date {
    #[serde(flatten)]
    pub place: Place,
    pub value: String,
    #[serde(flatten)]
    pub free: Free,
}

#[derive(Deserialize)]
pub struct Quantity {
    #[serde(flatten)]
    pub place: Place,
    pub value: Option<f64>,
    pub low: Option<f64>,
    pub high: Option<f64>,
    pub of: Option<String>,
    #[serde(flatten)]
    pub free: Free,
}

#[derive(Deserialize)]
pub struct Statement {
    #[serde(flatten)]
    pub place: Place,
    pub speaker: String,
    pub asserted: bool,
    #[serde(flatten)]
    pub free: Free,
}

/// Words that must not stand alone, and those of which one must stand with them.
#[derive(Deserialize)]
pub struct NotFact {
    pub exact: String,
    pub needs: Vec<String>,
}

/// Reads all articles of a folder, in the order of their names.
pub fn read_all(folder: &Path) -> Result<Vec<Article>> {
    let entries = std::fs::read_dir(folder).with_context(|| folder.display().to_string())?;
    let mut paths = entries.map(|e| Ok(e?.path())).collect::<Result<Vec<_>>>()?;
    paths.retain(|path| path.extension().is_some_and(|e| e == "json"));
    paths.sort();
    let read = |path: &std::path::PathBuf| {
        let json = std::fs::read_to_string(path)?;
        serde_json::from_str(&json).with_context(|| path.display().to_string())
    };
    paths.iter().map(read).collect()
}

impl Place {
    /// Where the words stand in a text, in bytes; `None` where they do not.
    pub fn find(&self, text: &str) -> Option<std::ops::Range<usize>> {
        let mut places = text.match_indices(self.exact.as_str());
        places.nth(self.nth.saturating_sub(1)).map(|(at, _)| at..at + self.exact.len())
    }
}
