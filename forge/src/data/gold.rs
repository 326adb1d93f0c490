//! Our own gold, `tests/gold/`: a file a kind of text, CoNLL-U with the names in MISC.
//!
//! `# newpar` opens a paragraph, `# text` holds a sentence as it is written, and `Name=B-PER` or
//! `Name=I-PER` marks a token of a name; the kinds are PER, ORG, LOC and GRP.

use super::conllu::{self, Treebank};
use anyhow::{Context, Result, bail};
use nutgraf::{EntityKind, stages::analysis::ner::Name};
use std::path::Path;

/// The gold of one kind of text.
pub struct Gold {
    /// The kind: the file's name.
    pub kind: String,
    /// Tags, heads and relations.
    pub bank: Treebank,
    /// The names, in order; their tokens are counted through the file.
    pub names: Vec<Name>,
    /// The paragraphs, each a list of its sentences as they are written.
    pub paragraphs: Vec<Vec<String>>,
}

/// Reads all files of the folder, in the order of their names.
pub fn read_all(folder: &Path) -> Result<Vec<Gold>> {
    let entries = std::fs::read_dir(folder).with_context(|| folder.display().to_string())?;
    let mut paths = entries.map(|e| Ok(e?.path())).collect::<Result<Vec<_>>>()?;
    paths.retain(|path| path.extension().is_some_and(|e| e == "conllu"));
    paths.sort();
    paths.iter().map(|path| read(path)).collect()
}

fn read(path: &Path) -> Result<Gold> {
    let content = std::fs::read_to_string(path).with_context(|| path.display().to_string())?;
    let kind = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let (bank, paragraphs) = (conllu::read(path)?, conllu::paragraphs(&content));
    let mut gold = Gold { kind, bank, names: Vec::new(), paragraphs };
    let rows = content.lines().filter_map(|line| line.rsplit_once('\t'));
    for (token, (row, misc)) in rows.enumerate() {
        if let Some(label) = misc.split('|').find_map(|m| m.strip_prefix("Name=")) {
            mark(label, token, &mut gold.names).with_context(|| format!("{}: {row}", gold.kind))?;
        }
    }
    Ok(gold)
}

/// Opens a name with the token at `at`, or adds it to the last one.
fn mark(label: &str, at: usize, names: &mut Vec<Name>) -> Result<()> {
    let (place, kind) = label.split_once('-').context("a label is B- or I- and a kind")?;
    let kind = match kind {
        "PER" => EntityKind::Person,
        "ORG" => EntityKind::Organization,
        "LOC" => EntityKind::Place,
        "GRP" => EntityKind::Group,
        _ => bail!("kind {kind}, expected PER, ORG, LOC or GRP"),
    };
    match (place, names.last_mut()) {
        ("B", _) => names.push(Name { tokens: at..at + 1, kind }),
        ("I", Some(name)) if name.tokens.end == at && name.kind == kind => name.tokens.end += 1,
        _ => bail!("{label} follows no name of its kind"),
    }
    Ok(())
}
