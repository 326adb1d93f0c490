//! What a person sees of whole articles against what editors marked in them: lists are exhaustive, so that
//! an item that they do not hold is wrong.

mod facts;
mod shown;
mod words;

use super::{english, percent, reliability::Judged};
use crate::{
    data::article::{self, Article},
    train::confidence::Row,
};
use anyhow::Result;
use nutgraf::{
    Brief, Length, Models, brief,
    stages::{self, extract::confidence::quote_signs},
};
use std::{fmt::Write, path::Path};

/// The folders of articles in `tests/gold/`, with what was tuned on each.
const FOLDERS: [(&str, &str); 2] = [
    ("articles", "read after the rules were written, most of them"),
    ("tuned", "rules were tuned on them"),
];

/// How often something was right, by its name and in the order of the page.
#[derive(Default)]
pub struct Counts(Vec<(&'static str, Count)>);

/// Without `shown`, a share of what was asked for.
#[derive(Clone, Copy, Default)]
struct Count {
    hit: usize,
    shown: Option<usize>,
    asked: usize,
}

impl Counts {
    fn of(&mut self, name: &'static str) -> &mut Count {
        let at = self.0.iter().position(|(known, _)| *known == name).unwrap_or_else(|| {
            self.0.push((name, Count::default()));
            self.0.len() - 1
        });
        &mut self.0[at].1
    }

    /// Notes one thing that was asked for.
    fn ask(&mut self, name: &'static str, hit: bool) {
        let count = self.of(name);
        count.asked += 1;
        count.hit += usize::from(hit);
    }

    /// Notes a list that was shown.
    fn list(&mut self, name: &'static str, hit: usize, shown: usize, asked: usize) {
        let count = self.of(name);
        count.hit += hit;
        count.asked += asked;
        count.shown = Some(count.shown.unwrap_or(0) + shown);
    }
}

impl Count {
    /// F1 of a list, a share of anything else, in percent.
    fn figure(&self) -> f64 {
        match self.shown {
            Some(shown) => percent(2 * self.hit, shown + self.asked),
            None => percent(self.hit, self.asked),
        }
    }

    fn cells(&self) -> String {
        let (all, figure) = (percent(self.hit, self.asked), self.figure());
        let precision =
            self.shown.map_or("–".to_owned(), |shown| format!("{:.1}", percent(self.hit, shown)));
        format!("{precision} | {all:.1} | {figure:.1} | {}", self.asked)
    }
}

/// An article with the Briefs of it that are scored.
struct Read<'a> {
    article: &'a Article,
    brief: Brief,
    /// The long one.
    long: Brief,
    /// That of the text without its title line.
    untitled: Brief,
}

/// Confidences of key facts and quotations, each with whether it was right.
#[derive(Default)]
pub struct Sure {
    pub key_facts: Judged,
    pub quotes: Judged,
}

/// What was right in the articles of a folder.
pub fn measure(folder: &Path, models: &Models, sure: &mut Sure) -> Result<Counts> {
    let mut counts = Counts::default();
    for article in &article::read_all(folder)? {
        let options = english().published(&article.published)?;
        let bare = article.title.as_deref().and_then(|title| article.text.strip_prefix(title));
        let read = Read {
            article,
            brief: brief(models, &article.text, &options),
            long: brief(models, &article.text, &options.clone().length(Length::Long)),
            untitled: brief(models, bare.unwrap_or(&article.text).trim_start(), &options),
        };
        facts::count(&read, &mut counts, sure);
        shown::count(&read, &mut counts, sure);
    }
    Ok(counts)
}

/// The signs of all quotations of the articles that are put forward as true, each with whether it is right.
pub fn signs(gold: &Path, models: &Models) -> Result<Vec<Row>> {
    let mut rows = Vec::new();
    for (folder, _) in FOLDERS {
        for article in &article::read_all(&gold.join(folder))? {
            let options = english().published(&article.published)?;
            let brief = brief(models, &article.text, &options);
            let judged = facts::true_as_shown(article, &brief);
            let stages::Read { doc, facts, .. } =
                stages::read(models, &article.text, &options, &mut |_| ());
            let signs = facts.quotes.iter().zip(&facts.stances).zip(&brief.quotes);
            let signs = signs.map(|((quote, stance), told)| {
                quote_signs(&doc, quote, stance, told.entity.is_some())
            });
            rows.extend(signs.zip(judged).filter_map(|(signs, right)| Some((signs, right?))));
        }
    }
    Ok(rows)
}

/// The figures as a part of the page.
pub fn page(gold: &Path, models: &Models, sure: &mut Sure) -> Result<String> {
    let mut page = "## Whole articles\n\nWhat a person sees against what editors marked, exhaustively: P, R and F1 of lists; of the rest the share \
        that is as asked. “Taken back”: clauses that stand alone nowhere; “told”: key facts that one quotation or event tells; “key facts”: of the \
        first eight, those that the key facts at length long hold.\n"
        .to_owned();
    for (folder, what) in FOLDERS {
        let counts = measure(&gold.join(folder), models, sure)?;
        let figures: f64 = counts.0.iter().map(|(_, count)| count.figure()).sum();
        let all = figures / counts.0.len().max(1) as f64;
        let _ = writeln!(
            page,
            "\n`tests/gold/{folder}/`: {what}. In the mean of the rows {all:.1}.\n\n| what | P | R | F1 or share | of |\n|---|---|---|---|---|"
        );
        for (name, count) in &counts.0 {
            let _ = writeln!(page, "| {name} | {} |", count.cells());
        }
    }
    Ok(page)
}
