//! Our own gold of facts, `tests/gold/facts/`: that the extractors read it well enough.
#![cfg(not(target_arch = "wasm32"))]

use forge::{data::facts::read_all, score::facts::measure};
use nutgraf::Models;
use std::path::Path;

/// The least F1 of each kind of fact, in percent. Each is a few points below what is reached today:
/// raise it when the extractors get better, and lower none.
const FLOORS: [(&str, f64); 10] = [
    ("entities", 86.0),
    ("roles", 87.0),
    ("mentions", 93.0),
    ("dates", 84.0),
    ("quantities", 79.0),
    ("counted", 90.0),
    ("quotes", 78.0),
    ("speakers", 89.0),
    ("events", 77.0),
    ("statuses", 93.0),
];

/// Passages that the gold holds at least.
const PASSAGES: usize = 40;

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/gold/facts");

#[test]
fn extractors_keep_above_the_floors() {
    let found = measure(Path::new(FOLDER), &Models::english()).expect("the gold is read");
    for ((name, measure), (floored, floor)) in found.all().into_iter().zip(FLOORS) {
        assert_eq!(name, floored);
        let got = measure.tally.f1();
        assert!(got >= floor, "{name} F1: {got:.1}, expected at least {floor}");
    }
}

#[test]
fn there_is_enough_gold() {
    let kinds = read_all(Path::new(FOLDER)).expect("the gold is read");
    let passages: usize = kinds.iter().map(|kind| kind.passages.len()).sum();
    assert!(passages >= PASSAGES, "{passages} passages, expected at least {PASSAGES}");
}
