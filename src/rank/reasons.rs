//! Why a sentence was chosen, in words for people.

use super::{
    carried::Carried,
    features::{NAMES, Read},
};
use crate::{entity::Entity, facts::Facts, parse::Parsed};

/// Entities that a reason names, at most.
const NAMED: usize = 2;

/// What speaks for a sentence: its place, the title, whom it names, when, how much, and how often the
/// article comes back to it.
pub fn reasons(
    parsed: &Parsed,
    entities: &[Entity],
    facts: &Facts,
    all: &[Carried],
    read: &Read,
    place: usize,
) -> Vec<String> {
    let article = &parsed.named.tagged.article;
    let carried = &all[read.sentence];
    let feature =
        |name: &str| NAMES.iter().position(|n| *n == name).map_or(0.0, |at| read.features[at]);
    let mut reasons = Vec::new();
    match place {
        0 => reasons.push("opens the article".to_owned()),
        1..=3 => reasons.push("stands near the top".to_owned()),
        _ => {}
    }
    if feature("title") > 0.3 {
        reasons.push("takes up the title".to_owned());
    }
    let names: Vec<&str> = carried
        .salient
        .iter()
        .take(NAMED)
        .map(|&e| article.span(&entities[e].name).of(article.text))
        .collect();
    if !names.is_empty() {
        let day = if carried.days > 0 { " and the day" } else { "" };
        let comma = if day.is_empty() { " and " } else { ", " };
        reasons.push(format!("names {}{day}", names.join(comma)));
    } else if carried.days > 0 {
        reasons.push("says when".to_owned());
    }
    let counted = carried.quantities.iter().map(|&q| &facts.quantities[q]);
    let of = counted.filter(|q| q.unit.is_empty()).find_map(|q| q.of.as_ref());
    match of.map(|of| article.span(of).of(article.text)) {
        Some(of) => {
            let of: Vec<&str> = of.split_whitespace().collect();
            reasons.push(format!("gives the number of {}", of.join(" ")));
        }
        None if !carried.quantities.is_empty() => reasons.push("gives figures".to_owned()),
        None => {}
    }
    if feature("comes back") > 0.7 {
        reasons.push("says what the article keeps coming back to".to_owned());
    }
    if reasons.is_empty() {
        reasons.push("adds to what the others say".to_owned());
    }
    reasons
}
