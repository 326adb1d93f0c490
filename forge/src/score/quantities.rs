//! Quantities: the values of quantulum3's examples.

use super::{Confusions, percent};
use anyhow::{Context, Result};
use nutgraf::{Models, Options, Quantity, brief};
use serde::Deserialize;
use std::path::Path;

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
    let options = Options { language: Some("en".to_owned()), ..Options::default() };
    for example in &examples {
        let mut given = brief(models, &example.text, &options).quantities;
        all += example.values.len();
        for value in &example.values {
            match given.iter().position(|quantity| is_right(quantity, value, &example.text)) {
                Some(at) => {
                    given.remove(at);
                    right += 1;
                }
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

/// Whether a quantity has the value, and shares a character with one of the places of its words. A
/// range has the value that lies in its middle, as the set has it.
fn is_right(quantity: &Quantity, value: &Value, text: &str) -> bool {
    let middle = quantity.low.zip(quantity.high).map(|(low, high)| f64::midpoint(low, high));
    let near = |given: f64| (given - value.value).abs() <= TOLERANCE * value.value.abs();
    let mut places = text.match_indices(value.surface.as_str()).peekable();
    quantity.value.or(middle).is_some_and(near)
        && (places.peek().is_none()
            || places.any(|(at, words)| quantity.start < at + words.len() && at < quantity.end))
}
