//! The word lists that names are recognised by, from `NUTGRAF_DATA/names/lists`.

use anyhow::{Context, Result};
use nutgraf::models::wordlist::{LISTS, WordLists, join_hash, word_hash};
use std::{collections::BTreeSet, path::Path};

/// Shortest name of a place that is kept, in letters: shorter ones are mostly other words.
const PLACE_LETTERS: usize = 4;

/// Reads the lists.
pub fn read(data: &Path) -> Result<WordLists> {
    let folder = data.join("names/lists");
    let text =
        |name: &str| std::fs::read_to_string(folder.join(name)).with_context(|| name.to_owned());
    let names = |text: String| text.lines().map(|l| hash(l.trim())).collect::<BTreeSet<u32>>();
    let cities = text("cities.tsv")?;
    let mut places = BTreeSet::new();
    let mut countries = BTreeSet::new();
    for line in cities.lines() {
        let fields: Vec<&str> = line.split('\t').collect();
        let [city, country, region] = fields[..] else {
            continue;
        };
        for place in [city, region].into_iter().filter(|p| p.chars().count() >= PLACE_LETTERS) {
            places.insert(hash(place));
        }
        countries.insert(hash(country));
    }
    let lists = [names(text("first.txt")?), places, countries];
    debug_assert_eq!(lists.len(), LISTS.len());
    Ok(WordLists::from_hashes(lists.map(|set| set.into_iter().collect())))
}

/// A name's hash, its words cut at spaces and hyphens as tokens are.
fn hash(name: &str) -> u32 {
    let lower = name.to_lowercase().replace('-', " - ");
    let mut words = lower.split_whitespace().map(word_hash);
    let first = words.next().unwrap_or(0);
    WordLists::kept(words.fold(first, join_hash))
}
