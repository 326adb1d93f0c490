//! The figures of every model that was kept: a table at the end of the page, a row a model, to which
//! a run with another model adds one.

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
    /// F1 of speakers, and of events.
    pub quotes: f64,
    pub events: f64,
    pub own: &'a Own,
}

/// The table of the page before, its last row anew where that is of the same model, else with a row
/// more. Rows from before a column was added are left out.
pub fn page(before: &str, figures: &Figures) -> String {
    let row = row(figures);
    let mut rows = rows(before, row.matches('|').count());
    if rows.last().is_some_and(|last| model(last) == model(&row)) {
        rows.pop();
    }
    rows.push(row);
    let names: Vec<_> = figures.names.iter().map(|(set, _)| *set).collect();
    let columns = format!(
        "| model | kB | boundaries | UPOS | UAS | LAS | {} | quotes | events | own UPOS | LAS | names |",
        names.join(" | ")
    );
    let rule = "|---".repeat(columns.matches('|').count() - 1);
    format!(
        "{HEADING}\n\nEWT dev for boundaries, tags and grammar; F1 for names, quotes and events; the last are of our own gold.\n\n\
        {columns}\n{rule}|\n{}\n",
        rows.join("\n")
    )
}

/// The rows of a page's table that have so many bars.
fn rows(page: &str, bars: usize) -> Vec<String> {
    let table = page.split_once(HEADING).map_or("", |(_, rest)| rest);
    let rows = table.lines().filter(|line| line.starts_with("| ")).skip(1);
    rows.filter(|row| row.matches('|').count() == bars).map(str::to_owned).collect()
}

/// The model that a row is of: its first cell.
fn model(row: &str) -> Option<&str> {
    row.split('|').nth(1)
}

fn row(figures: &Figures) -> String {
    let Figures { model, bytes, cut, grammar, names, quotes, events, own } = figures;
    let own = own.all();
    let names: Vec<_> = names.iter().map(|(_, found)| format!("{:.1}", found.all().f1())).collect();
    format!(
        "| {model:08x} | {} | {:.1} | {:.1} | {:.1} | {:.1} | {} | {quotes:.1} | {events:.1} | {:.1} | {:.1} | {:.1} |",
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
    fn a_model_has_one_row() {
        let own = Own { kinds: vec![crate::score::gold::Measures::default()] };
        let grammar = Grammar::default();
        let cuts = [1, 2].map(|right| Tally { right, given: 2, gold: 2 });
        let figures = |model, right: usize| Figures {
            model,
            bytes: 500_000,
            cut: &cuts[right],
            grammar: &grammar,
            names: &[],
            quotes: 0.0,
            events: 0.0,
            own: &own,
        };
        let rows = |page: &str| -> Vec<String> {
            page.lines().filter(|l| l.starts_with("| 0")).map(|l| l[..25].to_owned()).collect()
        };
        let first = page("", &figures(1, 0));
        assert_eq!(page(&first, &figures(1, 0)), first);
        let better = page(&first, &figures(1, 1));
        assert_eq!(rows(&better), ["| 00000001 | 500 | 100.0 "]);
        let second = page(&better, &figures(2, 0));
        assert_eq!(rows(&second), ["| 00000001 | 500 | 100.0 ", "| 00000002 | 500 | 50.0 |"]);
    }
}
