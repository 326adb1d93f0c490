//! The figures of every model that was kept: a table at the end of the page, to which a run adds a
//! row where they are not those of the last one.

use super::{Tally, gold::Own, grammar::Grammar, names::Found};

const HEADING: &str = "## Models kept";

/// What a row tells of a model.
pub struct Figures<'a> {
    /// Its checksum, as `models/MANIFEST` has it.
    pub model: u32,
    pub bytes: usize,
    pub cut: &'a Tally,
    pub grammar: &'a Grammar,
    pub names: &'a [(&'static str, Found)],
    pub own: &'a Own,
}

/// The table of the page before, and a row for these figures where they are new.
pub fn page(before: &str, figures: &Figures) -> String {
    let mut rows = rows(before);
    let row = row(figures);
    if rows.last() != Some(&row) {
        rows.push(row);
    }
    let names: Vec<_> = figures.names.iter().map(|(set, _)| *set).collect();
    let columns = format!(
        "| model | kB | boundaries | UPOS | UAS | LAS | {} | own UPOS | LAS | names |",
        names.join(" | ")
    );
    let rule = "|---".repeat(columns.matches('|').count() - 1);
    format!(
        "{HEADING}\n\nEWT dev for boundaries, tags and grammar; F1 for names; the last are of our own gold.\n\n\
        {columns}\n{rule}|\n{}\n",
        rows.join("\n")
    )
}

/// The rows of a page's table.
fn rows(page: &str) -> Vec<String> {
    let table = page.split_once(HEADING).map_or("", |(_, rest)| rest);
    table.lines().filter(|line| line.starts_with("| ")).skip(1).map(str::to_owned).collect()
}

fn row(figures: &Figures) -> String {
    let Figures { model, bytes, cut, grammar, names, own } = figures;
    let own = own.all();
    let names: Vec<_> = names.iter().map(|(_, found)| format!("{:.1}", found.all().f1())).collect();
    format!(
        "| {model:08x} | {} | {:.1} | {:.1} | {:.1} | {:.1} | {} | {:.1} | {:.1} | {:.1} |",
        bytes / 1000,
        cut.f1(),
        grammar.upos(),
        grammar.uas(),
        grammar.las(),
        names.join(" | "),
        own.grammar.upos(),
        own.grammar.las(),
        own.names.all().f1()
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_is_added_where_the_figures_are_new() {
        let own = Own { kinds: vec![crate::score::gold::Measures::default()] };
        let grammar = Grammar::default();
        let figures = |model| Figures {
            model,
            bytes: 500_000,
            cut: &Tally { right: 1, given: 2, gold: 2 },
            grammar: &grammar,
            names: &[],
            own: &own,
        };
        let first = page("", &figures(1));
        assert_eq!(page(&first, &figures(1)), first);
        let second = page(&first, &figures(2));
        assert_eq!(rows(&second).len(), 2, "{second}");
        assert!(rows(&second)[1].starts_with("| 00000002 | 500 | 50.0 |"), "{second}");
    }
}
