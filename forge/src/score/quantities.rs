//! Quantities: the values of quantulum3's examples.

use super::{Confusions, english, percent};
use anyhow::{Context, Result};
use nutgraf::{DateFact, Models, Quantity, brief};
use serde::Deserialize;
use std::{ops::Range, path::Path};

#[derive(Deserialize)]
struct Example {
    #[serde(rename = "req")]
    text: String,
    #[serde(rename = "res")]
    values: Vec<Value>,
}

#[derive(Deserialize)]
struct Value {
    value: f64,
    unit: String,
    surface: String,
}

/// How far a value may be from the right one, as a share of it.
const TOLERANCE: f64 = 1e-6;

/// Scores the set and writes the figures as a part of the page.
pub fn page(data: &Path, models: &Models) -> Result<String> {
    let path = data.join("quantities/quantulum3.json");
    let text = std::fs::read_to_string(&path).with_context(|| path.display().to_string())?;
    let examples: Vec<Example> = serde_json::from_str(&text)?;
    let (mut right, mut all) = (0, 0);
    let mut missed = Confusions::default();
    for example in &examples {
        let read = brief(models, &example.text, &english());
        let mut given = read.quantities;
        all += example.values.len();
        for value in &example.values {
            match given.iter().position(|quantity| is_right(quantity, value, &example.text)) {
                Some(at) => {
                    given.remove(at);
                    right += 1;
                }
                None if read.dates.iter().any(|d| is_time(d, value, &example.text)) => right += 1,
                None => missed.note(format!("\"{}\"", value.surface)),
            }
        }
    }
    Ok(format!(
        "## Quantities\n\nquantulum3: the value right, where its words stand: {right} of {all} ({:.1} %).\n\n\
        Missed: {}\n",
        percent(right, all),
        missed.line()
    ))
}

/// How far a part in words may be from the right one: a Brief tells it to three places.
const PLACES: f64 = 5e-4;

/// Whether a quantity has the value, and shares a character with one of the places of its words. A
/// range has the value that lies in its middle, as the set has it; a dozen and a gross are the counts
/// that they stand for.
fn is_right(quantity: &Quantity, value: &Value, text: &str) -> bool {
    let middle = quantity.low.zip(quantity.high).map(|(low, high)| f64::midpoint(low, high));
    let gold = match value.unit.as_str() {
        "dozen" => value.value * 12.0,
        "gross" => value.value * 144.0,
        _ => value.value,
    };
    let worded = !value.surface.contains(|c: char| c.is_ascii_digit()) && gold.fract() != 0.0;
    let off = if worded { PLACES } else { TOLERANCE * gold.abs() };
    let near = |given: f64| (given - gold).abs() <= off;
    quantity.value.or(middle).is_some_and(near)
        && stands(text, &value.surface, quantity.start..quantity.end)
}

/// Whether a plain number of the set is a year, which a Brief has among its dates: "1979", "the 1960s".
fn is_year(date: &DateFact, value: &Value, text: &str) -> bool {
    let year = format!("{}", value.value);
    value.unit == "dimensionless"
        && year.len() == 4
        && (date.value == year || date.value.len() == 3 && year == format!("{}0", date.value))
        && stands(text, &value.surface, date.start..date.end)
}

/// Whether a value of the set is one of time, which a Brief has among its dates: a year, or a length.
fn is_time(date: &DateFact, value: &Value, text: &str) -> bool {
    is_year(date, value, text) || is_length(date, value, text)
}

/// Whether a length of time is that of a date or a part of it: 3 and "hour" of "P1DT3H".
fn is_length(date: &DateFact, value: &Value, text: &str) -> bool {
    let Some(length) = date.value.strip_prefix('P') else { return false };
    // A letter a unit: decades and centuries have two.
    let length = length.replace("DE", "d").replace("CE", "c");
    let (days, hours) = length.split_once('T').unwrap_or((&length, ""));
    let (parts, letters) = match value.unit.as_str() {
        "second" => (hours, "S"),
        "minute" => (hours, "M"),
        "hour" => (hours, "H"),
        "day" => (days, "D"),
        "week" => (days, "W"),
        "month" => (days, "M"),
        "year" => (days, "Y"),
        "decade" => (days, "d"),
        "century" => (days, "c"),
        _ => return false,
    };
    let figure = |c: char| c.is_ascii_digit() || c == '.';
    let mut told =
        parts.split_inclusive(|c: char| !figure(c)).filter(|part| part.ends_with(letters));
    told.any(|part| {
        part.trim_end_matches(|c| !figure(c))
            .parse()
            .is_ok_and(|told: f64| (told - value.value).abs() <= TOLERANCE * told.abs())
    }) && stands(text, &value.surface, date.start..date.end)
}

/// Whether a range shares a character with one of the places of some words.
fn stands(text: &str, words: &str, range: Range<usize>) -> bool {
    let mut places = text.match_indices(words).peekable();
    places.peek().is_none()
        || places.any(|(at, words)| range.start < at + words.len() && at < range.end)
}
