//! Time expressions: exact extents, and values of those found, on news with TIMEX3.

use super::Tally;
use anyhow::{Context, Result};
use nutgraf::{Models, Options, brief, calendar::Date};
use serde::Deserialize;
use std::{collections::BTreeMap, path::Path};

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

/// Confusions that are shown.
const SHOWN: usize = 10;

pub fn score(data: &Path, models: &Models) -> Result<()> {
    println!("\n## Dates\n\nTIMEX3, exact extent; and the value right as well.\n");
    println!("| set | measure | P | R | F1 | of |\n|---|---|---|---|---|---|");
    let mut confused: BTreeMap<String, usize> = BTreeMap::new();
    for set in ["timebank", "aquaint"] {
        let path = data.join(format!("dates/{set}.jsonl"));
        let lines = std::fs::read_to_string(&path).with_context(|| path.display().to_string())?;
        let (mut extent, mut value) = (Tally::default(), Tally::default());
        for line in lines.lines() {
            let story: Story = serde_json::from_str(line)?;
            tally(&story, models, &mut extent, &mut value, &mut confused);
        }
        println!("| {set} | extent | {} |\n| | value | {} |", extent.cells(), value.cells());
    }
    let mut confused: Vec<_> = confused.into_iter().collect();
    confused.sort_by_key(|(what, count)| (usize::MAX - count, what.clone()));
    println!(
        "\nCommonest errors: {}",
        confused
            .iter()
            .take(SHOWN)
            .map(|(what, count)| format!("{what} ({count})"))
            .collect::<Vec<_>>()
            .join("; ")
    );
    Ok(())
}

fn tally(
    story: &Story,
    models: &Models,
    extent: &mut Tally,
    value: &mut Tally,
    confused: &mut BTreeMap<String, usize>,
) {
    let options = Options {
        published: story.published.as_deref().and_then(Date::parse),
        language: Some("en".to_owned()),
        ..Options::default()
    };
    let found = brief(models, &story.text, &options).dates;
    let places: Vec<usize> =
        story.text.char_indices().map(|(i, _)| i).chain([story.text.len()]).collect();
    for date in &found {
        let same =
            story.dates.iter().find(|t| places[t.start] == date.start && places[t.end] == date.end);
        extent.right += usize::from(same.is_some());
        value.right += usize::from(same.is_some_and(|t| t.value == date.value));
        match same {
            None => *confused.entry(format!("extra \"{}\"", date.exact)).or_default() += 1,
            Some(t) if t.value != date.value => {
                *confused
                    .entry(format!("\"{}\" {} for {}", date.exact, date.value, t.value))
                    .or_default() += 1
            }
            Some(_) => {}
        }
    }
    for timex in &story.dates {
        let (start, end) = (places[timex.start], places[timex.end]);
        if !found.iter().any(|d| (d.start, d.end) == (start, end)) {
            *confused
                .entry(format!("missed \"{}\"", &story.text[start..end].replace('\n', " ")))
                .or_default() += 1;
        }
    }
    for tally in [extent, value] {
        tally.given += found.len();
        tally.gold += story.dates.len();
    }
}
