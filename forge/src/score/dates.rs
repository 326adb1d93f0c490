//! Time expressions: exact extents, and values of those found, on news with TIMEX3.

use super::{
    Confusions, Tally, english,
    rules::{Made, Rules},
};
use anyhow::{Context, Result};
use nutgraf::{Models, brief};
use serde::Deserialize;
use std::{fmt::Write, path::Path};

#[derive(Deserialize)]
struct Story {
    text: String,
    published: Option<String>,
    dates: Vec<Timex>,
}

#[derive(Deserialize)]
struct Timex {
    start: usize,
    end: usize,
    value: String,
}

/// Scores the sets and writes the figures as a part of the page, and notes by which rule each was right.
pub fn page(data: &Path, models: &Models, rules: &mut Rules) -> Result<String> {
    let mut page = "## Dates\n\nTIMEX3, exact extent; and the value right as well.\n\n\
        | set | measure | P | R | F1 | of |\n|---|---|---|---|---|---|\n"
        .to_owned();
    let mut confused = Confusions::default();
    for set in ["timebank", "aquaint"] {
        let path = data.join(format!("dates/{set}.jsonl"));
        let lines = std::fs::read_to_string(&path).with_context(|| path.display().to_string())?;
        let (mut extent, mut value) = (Tally::default(), Tally::default());
        for line in lines.lines() {
            let story: Story = serde_json::from_str(line)?;
            tally(&story, models, &mut extent, &mut value, &mut confused, rules);
        }
        let (extent, value) = (extent.cells(), value.cells());
        let _ = writeln!(page, "| {set} | extent | {extent} |\n| | value | {value} |");
    }
    let _ = writeln!(page, "\nCommonest errors: {}", confused.line());
    Ok(page)
}

fn tally(
    story: &Story,
    models: &Models,
    extent: &mut Tally,
    value: &mut Tally,
    confused: &mut Confusions,
    rules: &mut Rules,
) {
    // A day that the set tells wrongly is none.
    let published = story.published.as_deref().and_then(|day| english().published(day).ok());
    let options = published.unwrap_or_else(english);
    let read = brief(models, &story.text, &options);
    let (found, made) = (&read.dates, Made::new(&story.text, &options, models));
    let places: Vec<usize> =
        story.text.char_indices().map(|(i, _)| i).chain([story.text.len()]).collect();
    for date in found {
        let same =
            story.dates.iter().find(|t| places[t.start] == date.start && places[t.end] == date.end);
        extent.right += usize::from(same.is_some());
        let right = same.is_some_and(|t| t.value == date.value);
        value.right += usize::from(right);
        rules.note("TimeBank, AQUAINT", made.date(&read, date), right);
        match same {
            None => confused.note(format!("extra \"{}\"", date.exact)),
            Some(t) if t.value != date.value => {
                confused.note(format!("\"{}\" {} for {}", date.exact, date.value, t.value));
            }
            Some(_) => {}
        }
    }
    for timex in &story.dates {
        let (start, end) = (places[timex.start], places[timex.end]);
        if !found.iter().any(|d| (d.start, d.end) == (start, end)) {
            confused.note(format!("missed \"{}\"", &story.text[start..end].replace('\n', " ")));
        }
    }
    for tally in [extent, value] {
        tally.given += found.len();
        tally.gold += story.dates.len();
    }
}
