//! Parts of speech and dependencies: gold tokens, predicted tags, punctuation counted.

use super::{Confusions, Tally, percent};
use crate::data::conllu::{self, Treebank};
use anyhow::Result;
use nutgraf::{
    Models,
    stages::{
        analysis::{Document, tag::Tagged},
        syntax::{pos::TAGS, relation::RELATIONS},
    },
};
use std::{collections::BTreeMap, fmt::Write, path::Path};

/// What was right in a treebank.
#[derive(Default)]
pub struct Grammar {
    /// By part of speech.
    pub tags: BTreeMap<String, Tally>,
    /// By coarse relation; right where the head is right too.
    pub relations: BTreeMap<String, Tally>,
    pub tags_confused: Confusions,
    pub relations_confused: Confusions,
    pub tokens: usize,
    pub heads: usize,
    pub labelled: usize,
}

impl Grammar {
    /// Share of the tokens whose part of speech is right.
    pub fn upos(&self) -> f64 {
        percent(self.tags.values().map(|t| t.right).sum(), self.tokens)
    }

    /// Share of the tokens whose head is right.
    pub fn uas(&self) -> f64 {
        percent(self.heads, self.tokens)
    }

    /// Share of the tokens whose head and coarse relation are right.
    pub fn las(&self) -> f64 {
        percent(self.labelled, self.tokens)
    }
}

/// Tags and parses the treebank, and counts into `grammar` what is right.
pub fn measure(bank: &Treebank, models: &Models, grammar: &mut Grammar) {
    let tagged = Tagged::new(bank.corpus.article(), models);
    let pos = |class: u8| format!("{:?}", TAGS[usize::from(class)].pos).to_uppercase();
    for (given, &gold) in tagged.readings.iter().zip(&bank.classes) {
        let (given, gold) = (pos(given.class), pos(gold));
        count(&mut grammar.tags, &given, &gold, given == gold);
        if given != gold {
            grammar.tags_confused.note(format!("{gold} → {given}"));
        }
    }
    grammar.tokens += bank.classes.len();
    let doc = Document::new(tagged, Vec::new());
    for (s, sentence) in doc.article.sentences.iter().enumerate() {
        for (i, token) in sentence.tokens.clone().enumerate() {
            let arc = doc.arcs[token];
            let head = if arc.head == token { 0 } else { arc.head - sentence.tokens.start + 1 };
            let same = head == bank.heads[s][i + 1];
            let given = coarse(arc.relation as usize);
            let gold = coarse(usize::from(bank.relations[s][i + 1]));
            count(&mut grammar.relations, given, gold, same && given == gold);
            grammar.heads += usize::from(same);
            grammar.labelled += usize::from(same && given == gold);
            if given != gold {
                grammar.relations_confused.note(format!("{gold} → {given}"));
            }
        }
    }
}

fn coarse(relation: usize) -> &'static str {
    RELATIONS[relation].1.split(':').next().unwrap_or_default()
}

fn count(tallies: &mut BTreeMap<String, Tally>, given: &str, gold: &str, right: bool) {
    tallies.entry(given.to_owned()).or_default().given += 1;
    let tally = tallies.entry(gold.to_owned()).or_default();
    tally.gold += 1;
    tally.right += usize::from(right);
}

/// EWT dev.
pub fn ewt(data: &Path, models: &Models) -> Result<Grammar> {
    let mut grammar = Grammar::default();
    measure(&conllu::read(&data.join("grammar/en_ewt-dev.conllu"))?, models, &mut grammar);
    Ok(grammar)
}

/// The figures as a part of the page.
pub fn page(grammar: &Grammar) -> String {
    let mut page = format!(
        "## Grammar\n\nEWT dev: gold tokens, predicted tags, punctuation counted, coarse relations.\n\n\
        | UPOS | UAS | LAS | tokens |\n|---|---|---|---|\n| {:.1} | {:.1} | {:.1} | {} |\n",
        grammar.upos(),
        grammar.uas(),
        grammar.las(),
        grammar.tokens
    );
    let parts = [
        ("part of speech", &grammar.tags, &grammar.tags_confused),
        ("relation, with its head", &grammar.relations, &grammar.relations_confused),
    ];
    for (what, tallies, confused) in parts {
        let _ = writeln!(page, "\n| {what} | P | R | F1 | of |\n|---|---|---|---|---|");
        for (name, tally) in tallies {
            let _ = writeln!(page, "| {name} | {} |", tally.cells());
        }
        let _ = writeln!(page, "\nCommonest confusions, gold → given: {}", confused.line());
    }
    page
}
