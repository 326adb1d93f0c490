//! Counts of what was taken for what.

use std::collections::BTreeMap;

/// Confusions that a page shows.
const SHOWN: usize = 10;

/// How often each confusion happened.
#[derive(Default)]
pub struct Confusions(BTreeMap<String, usize>);

impl Confusions {
    pub fn note(&mut self, what: String) {
        *self.0.entry(what).or_default() += 1;
    }

    /// The commonest, with their counts, as a line.
    pub fn line(&self) -> String {
        let mut all: Vec<_> = self.0.iter().collect();
        all.sort_by_key(|&(what, &count)| (usize::MAX - count, what));
        let shown: Vec<_> =
            all.iter().take(SHOWN).map(|(what, count)| format!("{what} ({count})")).collect();
        shown.join("; ")
    }
}
