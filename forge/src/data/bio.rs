//! Files of `token<TAB>label` lines, a blank line between sentences, labels B-PER, I-ORG, O…
//!
//! Tokens are cut again as nutgraf cuts them, and the labels follow the characters.

use super::Corpus;
use anyhow::{Context, Result};
use nutgraf::stages::text::{
    span::Span,
    token::{Token, tokenize},
};
use std::path::Path;

/// A set of sentences with a label a token.
#[derive(Default)]
pub struct Labelled {
    pub corpus: Corpus,
    /// 0 outside; 1 + 2k begin, 2 + 2k inside of kind k: person, organization, place.
    pub labels: Vec<u8>,
}

/// Reads one sentence in every `step` of a file and appends it to `set`.
pub fn read(path: &Path, step: usize, set: &mut Labelled) -> Result<()> {
    let content = std::fs::read_to_string(path).with_context(|| path.display().to_string())?;
    for block in content.split("\n\n").step_by(step) {
        let words: Vec<(&str, u8)> =
            block.lines().filter_map(|l| l.rsplit_once('\t')).map(|(w, l)| (w, label(l))).collect();
        if !words.is_empty() {
            push_sentence(&words, set);
        }
    }
    Ok(())
}

fn label(name: &str) -> u8 {
    match name.trim() {
        "B-PER" => 1,
        "I-PER" => 2,
        "B-ORG" => 3,
        "I-ORG" => 4,
        "B-LOC" => 5,
        "I-LOC" => 6,
        _ => 0,
    }
}

fn push_sentence(words: &[(&str, u8)], set: &mut Labelled) {
    let start = set.corpus.text.len();
    let mut owners: Vec<(usize, u8)> = Vec::new();
    for (i, (word, label)) in words.iter().enumerate() {
        owners.push((set.corpus.text.len(), *label));
        set.corpus.text.push_str(word);
        if !glues(words, i) {
            set.corpus.text.push(' ');
        }
    }
    let mut tokens: Vec<Token> = Vec::new();
    tokenize(&set.corpus.text, Span::new(start, set.corpus.text.len()), &mut tokens);
    let mut last = usize::MAX;
    for token in &tokens {
        let owner = owners.partition_point(|&(at, _)| at <= token.span.start) - 1;
        let label = owners[owner].1;
        let again = owner == last && label % 2 == 1;
        set.labels.push(if again { label + 1 } else { label });
        last = owner;
    }
    set.corpus.sentences.push(tokens.iter().map(|t| t.span).collect());
    set.corpus.text.push('\n');
}

/// Whether no space stood between a token and the next, as people write.
fn glues(words: &[(&str, u8)], at: usize) -> bool {
    let next = words.get(at + 1).map_or("", |(w, _)| w);
    let closes = matches!(
        next,
        "." | ","
            | ";"
            | ":"
            | "?"
            | "!"
            | ")"
            | "]"
            | "%"
            | "'s"
            | "n't"
            | "'"
            | "'re"
            | "'ll"
            | "'ve"
            | "’s"
    );
    closes || matches!(words[at].0, "(" | "[" | "$" | "#")
}
