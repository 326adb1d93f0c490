//! Our own gold, kind of text by kind of text.

use super::{
    Tally,
    grammar::{self, Grammar},
    names::Found,
    sentences,
};
use crate::data::gold::{self, Gold};
use anyhow::Result;
use nutgraf::{
    Models,
    stages::analysis::{ner, tag::Tagged},
};
use std::{fmt::Write, path::Path};

/// What was right in our own gold.
pub struct Own {
    /// Each kind of text, then all together.
    pub kinds: Vec<Measures>,
}

/// What was right in a kind of text.
#[derive(Default)]
pub struct Measures {
    pub kind: String,
    pub cut: Tally,
    pub grammar: Grammar,
    pub names: Found,
}

impl Own {
    /// All kinds together.
    pub fn all(&self) -> &Measures {
        self.kinds.last().expect("there is always the sum")
    }
}

/// Measures every file of the folder.
pub fn measure(folder: &Path, models: &Models) -> Result<Own> {
    let mut kinds = Vec::new();
    let mut all = Measures { kind: "all".to_owned(), ..Measures::default() };
    for gold in gold::read_all(folder)? {
        let mut measures = Measures { kind: gold.kind.clone(), ..Measures::default() };
        count(&gold, models, &mut measures);
        count(&gold, models, &mut all);
        kinds.push(measures);
    }
    kinds.push(all);
    Ok(Own { kinds })
}

fn count(gold: &Gold, models: &Models, measures: &mut Measures) {
    measures.cut.add(&sentences::boundaries(&gold.paragraphs));
    grammar::measure(&gold.bank, models, &mut measures.grammar);
    let found = ner::find(&Tagged::new(gold.bank.corpus.article(), models), models);
    measures.names.count(&found, &gold.names);
}

/// The figures as a part of the page.
pub fn page(own: &Own) -> String {
    let mut page =
        "## Our own gold\n\n`tests/gold/`, measured as above; F1 for boundaries and names.\n\n\
        | kind | boundaries | of | UPOS | UAS | LAS | tokens | names P | R | F1 | of |\n\
        |---|---|---|---|---|---|---|---|---|---|---|\n"
            .to_owned();
    for Measures { kind, cut, grammar, names } in &own.kinds {
        let _ = writeln!(
            page,
            "| {kind} | {} | {} | {:.1} | {:.1} | {:.1} | {} | {} |",
            if cut.gold == 0 { "–".to_owned() } else { format!("{:.1}", cut.f1()) },
            cut.gold,
            grammar.upos(),
            grammar.uas(),
            grammar.las(),
            grammar.tokens,
            names.all().cells()
        );
    }
    let Measures { grammar, names, .. } = own.all();
    let _ = writeln!(
        page,
        "\nCommonest confusions, gold → given:\n- tags: {}\n- relations: {}\n- names: {}",
        grammar.tags_confused.line(),
        grammar.relations_confused.line(),
        names.confused.line()
    );
    page
}
