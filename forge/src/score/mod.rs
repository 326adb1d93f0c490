//! Scores `en.bin` and the extractors on our own gold and on the development sets, as Markdown.

pub mod articles;
mod confusions;
mod dates;
mod events;
pub mod facts;
pub mod gold;
pub mod grammar;
mod history;
pub mod names;
mod quantities;
mod quotes;
pub mod reliability;
mod rules;
pub mod sentences;
pub mod summaries;
mod telling;

use crate::train::trade::FILE as TRADE;
use anyhow::{Context, Result};
use nutgraf::{Models, Options, stages::model::format::checksum};
use std::{fmt::Write, path::Path};

pub use confusions::Confusions;
use rules::Rules;

/// Where things are: the sets, if there are any, our own gold, the models, and the page to write.
pub struct Places<'a> {
    pub data: Option<&'a Path>,
    pub gold: &'a Path,
    pub models: &'a Path,
    pub page: &'a Path,
}

/// The sets are English, and sentences of them too short to tell.
fn english() -> Options {
    Options::default().language("en").expect("a tag")
}

/// Scores everything, prints the page and keeps it. Without the sets only our own gold is scored,
/// and the page that is kept stays as it is.
pub fn all(places: &Places) -> Result<()> {
    let file = places.models.join("en.bin");
    let bytes = std::fs::read(&file).with_context(|| file.display().to_string())?;
    let models = Models::load(&bytes)?;
    let own = gold::measure(places.gold, &models)?;
    let marked = facts::measure(&places.gold.join("facts"), &models)?;
    let mut sure = articles::Sure::default();
    let articles = articles::page(places.gold, &models, &mut sure)?;
    let Some(data) = places.data else {
        println!(
            "{}\n{}\n{articles}\nOnly our own gold: for the other sets, set NUTGRAF_DATA.",
            gold::page(&own),
            facts::page(&marked)
        );
        return Ok(());
    };
    let bank = grammar::ewt(data, &models)?;
    let named = names::sets(data, &models)?;
    let cut = sentences::sets(data)?;
    let spoken = quotes::polnear(data, &models)?;
    let events = events::carb(data, &models)?;
    let figures = history::Figures {
        model: checksum(&bytes),
        bytes: bytes.len(),
        cut: &cut.ewt,
        grammar: &bank,
        names: &named,
        quotes: spoken.tally.f1(),
        events: events.f1,
        own: &own,
    };
    let before = std::fs::read_to_string(places.page).unwrap_or_default();
    let mut rules = Rules::default();
    let dates = dates::page(data, &models, &mut rules)?;
    [&spoken.rules, &events.rules, &marked.rules].into_iter().for_each(|noted| rules.add(noted));
    let page = [
        format!(
            "# Scores\n\nWritten by `make score`; models: {} kB, fnv1a {:08x}.\n",
            bytes.len() / 1000,
            checksum(&bytes)
        ),
        sentences::page(&cut),
        grammar::page(&bank),
        names::page(&named),
        dates,
        quantities::page(data, &models)?,
        quotes::page(&spoken),
        events::page(&events),
        summaries::page(data, &models)?,
        gold::page(&own),
        facts::page(&marked),
        articles,
        reliability::page(&[
            ("key facts of whole articles", &sure.key_facts),
            ("quotations of whole articles", &sure.quotes),
            ("quotations of PolNeAR dev", &spoken.sure),
            ("events of CaRB dev", &events.sure),
        ]),
        rules.page(),
        trade(places.models),
        history::page(&before, &figures),
    ]
    .join("\n");
    print!("{page}");
    std::fs::write(places.page, page).with_context(|| places.page.display().to_string())
}

/// What fewer bits and words would save and cost, as training left it.
fn trade(models: &Path) -> String {
    let table = std::fs::read_to_string(models.join(TRADE)).unwrap_or_default();
    format!("## Bytes against scores\n\nThe network as it was trained, packed smaller.\n\n{table}")
}

/// A line of what the network alone scores, printed while it learns.
pub fn brief(data: &Path, models: &Models) -> Result<String> {
    let bank = grammar::ewt(data, models)?;
    let mut line = format!("UPOS {:.1}, UAS {:.1}, LAS {:.1}", bank.upos(), bank.uas(), bank.las());
    for (name, found) in names::sets(data, models)? {
        let _ = write!(line, ", {name} {:.1}", found.all().f1());
    }
    Ok(line)
}

/// What was right among what was given and what there was to find.
#[derive(Clone, Copy, Default)]
pub struct Tally {
    pub right: usize,
    pub given: usize,
    pub gold: usize,
}

impl Tally {
    /// Share of what was given that is right, in percent.
    pub fn precision(&self) -> f64 {
        percent(self.right, self.given)
    }

    /// Share of what there was to find that was found, in percent.
    pub fn recall(&self) -> f64 {
        percent(self.right, self.gold)
    }

    /// Their harmonic mean, in percent.
    pub fn f1(&self) -> f64 {
        percent(2 * self.right, self.given + self.gold)
    }

    /// Precision, recall, F1 and the size of the set, as cells of a table.
    pub fn cells(&self) -> String {
        let Tally { gold, .. } = self;
        format!("{:.1} | {:.1} | {:.1} | {gold}", self.precision(), self.recall(), self.f1())
    }

    pub fn add(&mut self, other: &Tally) {
        self.right += other.right;
        self.given += other.given;
        self.gold += other.gold;
    }
}

/// A sum as a share of a count, in percent; 0 of nothing.
fn percent_of(sum: f64, count: usize) -> f64 {
    if count == 0 { 0.0 } else { 100.0 * sum / count as f64 }
}

/// A share in percent; 0 of nothing.
pub fn percent(part: usize, whole: usize) -> f64 {
    if whole == 0 { 0.0 } else { 100.0 * part as f64 / whole as f64 }
}
