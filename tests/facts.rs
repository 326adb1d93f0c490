//! Our own gold of facts, `tests/gold/facts/`: how well the extractors read it.
#![cfg(not(target_arch = "wasm32"))]

use expect_test::expect_file;
use forge::{
    data::facts::read_all,
    score::{Tally, facts::measure},
};
use nutgraf::Models;
use std::{fmt::Write, path::Path};

/// Passages that the gold holds at least.
const PASSAGES: usize = 40;

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/gold/facts");

/// A change of any figure is a change of this file: `make gold-scores` writes it again.
#[test]
fn extractors_keep_their_scores() {
    let found = measure(Path::new(FOLDER), Models::english()).expect("the gold is read");
    let mut page = "facts: right, given, of\n".to_owned();
    for (name, measure) in found.all() {
        let Tally { right, given, gold } = measure.tally;
        let _ = writeln!(page, "{name}: {right} {given} {gold}");
    }
    expect_file!["gold/facts.scores"].assert_eq(&page);
}

#[test]
fn there_is_enough_gold() {
    let kinds = read_all(Path::new(FOLDER)).expect("the gold is read");
    let passages: usize = kinds.iter().map(|kind| kind.passages.len()).sum();
    assert!(passages >= PASSAGES, "{passages} passages, expected at least {PASSAGES}");
}
