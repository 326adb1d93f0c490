//! The word lists that names are recognised by: gathered from `NUTGRAF_DATA` into sorted text,
//! `models/lexicon/*.txt`, and packed from there.
//!
//! A file opens with lines behind `#` that say what it is, where it is from and under which licence;
//! then one entry a line, in the order of their bytes.

use crate::{
    lessons::{self, Lesson},
    taught,
};
use anyhow::{Context, Result, ensure};
use nutgraf::stages::{
    model::wordlist::{LISTS, List, WordLists, join_hash, word_hash},
    syntax::label::LABELS,
};
use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write,
    path::Path,
};

/// The folder of the lists, in that of the models.
const FOLDER: &str = "lexicon";

/// Shortest name of a place that is kept, in letters: shorter ones are mostly other words.
const PLACE_LETTERS: usize = 4;

/// Shortest ordinary word that is kept, and how often it is seen at least: what is written small once
/// may be a name in a careless post.
const ORDINARY_LETTERS: usize = 3;
const ORDINARY_TIMES: usize = 2;

/// How often a word is part of a name of one kind, at least.
const NAMED_TIMES: usize = 2;

/// Where a list is from that is counted.
const COUNTED: &str = "Counted in the sets that models/MANIFEST says the network learned from.";

/// What each list is, where it is from and its licence, in the order of [`LISTS`].
const SOURCES: [[&str; 2]; LISTS.len()] = [
    ["Given names of the United States.", "NameDatabases, first names; public domain."],
    ["Cities and regions of the world.", "GeoNames, cities; CC BY 4.0, https://www.geonames.org."],
    ["Countries.", "GeoNames, cities; CC BY 4.0, https://www.geonames.org."],
    ["Family names of the United States.", "NameDatabases, last names; public domain."],
    ["Words that are mostly written small.", COUNTED],
    ["Words that are mostly part of people's names.", COUNTED],
    ["Words that are mostly part of organizations' names.", COUNTED],
    ["Words that are mostly part of places' names.", COUNTED],
];

/// Writes the lists as text.
pub fn gather(data: &Path, models: &Path) -> Result<()> {
    let folder = models.join(FOLDER);
    std::fs::create_dir_all(&folder)?;
    for ((list, source), entries) in LISTS.iter().zip(SOURCES).zip(entries(data, models)?) {
        let mut page = String::new();
        source.iter().for_each(|line| writeln!(page, "# {line}").expect("a string takes all"));
        entries.iter().for_each(|entry| writeln!(page, "{entry}").expect("a string takes all"));
        let path = folder.join(format!("{list}.txt"));
        std::fs::write(&path, page).with_context(|| path.display().to_string())?;
        println!("{}: {} entries", path.display(), entries.len());
    }
    Ok(())
}

/// The entries of each list, in the order of [`LISTS`].
fn entries(data: &Path, models: &Path) -> Result<[BTreeSet<String>; LISTS.len()]> {
    let text = |name: &str| {
        let path = data.join("names/lists").join(name);
        std::fs::read_to_string(&path).with_context(|| path.display().to_string())
    };
    let given = text("first.txt")?.lines().map(|line| line.trim().to_owned()).collect();
    let (mut places, mut countries) = (BTreeSet::new(), BTreeSet::new());
    for line in text("cities.tsv")?.lines() {
        let fields: Vec<&str> = line.split('\t').collect();
        let [city, country, region] = fields[..] else {
            continue;
        };
        let long = |place: &&str| place.chars().count() >= PLACE_LETTERS;
        places.extend([city, region].into_iter().filter(long).map(str::to_owned));
        countries.insert(country.to_owned());
    }
    let family = text("last.txt")?.lines().map(|line| line.trim().to_owned()).collect();
    let taught = taught::read(models)?;
    let lessons = lessons::read(data, &WordLists::default(), Some(taught))?;
    let [people, organizations, named_places] = named(&lessons);
    let ordinary = ordinary(&lessons);
    Ok([given, places, countries, family, ordinary, people, organizations, named_places])
}

/// The words that are written small often enough, and more often than not.
fn ordinary(lessons: &[Lesson]) -> BTreeSet<String> {
    let mut counts: BTreeMap<String, [usize; 2]> = BTreeMap::new();
    for word in lessons.iter().flat_map(|lesson| &lesson.tokens) {
        let lettered = word.chars().all(char::is_alphabetic);
        if lettered && word.chars().count() >= ORDINARY_LETTERS {
            let capital = usize::from(word.starts_with(char::is_uppercase));
            counts.entry(word.to_lowercase()).or_default()[capital] += 1;
        }
    }
    let kept =
        |&(_, [small, capital]): &(_, [usize; 2])| small >= ORDINARY_TIMES && small >= capital;
    counts.into_iter().filter(kept).map(|(word, _)| word).collect()
}

/// The words that, with their capital, are part of a name often enough and at least every second time,
/// by the kind of it.
fn named(lessons: &[Lesson]) -> [BTreeSet<String>; 3] {
    let mut counts: BTreeMap<String, [usize; LABELS / 2 + 1]> = BTreeMap::new();
    for lesson in lessons {
        let labels = lesson.names.iter().flatten();
        for (word, &label) in lesson.tokens.iter().zip(labels) {
            let name = word.starts_with(char::is_uppercase) && word.chars().count() > 1;
            if name {
                counts.entry(word.to_lowercase()).or_default()[usize::from(label).div_ceil(2)] += 1;
            }
        }
    }
    let mut lists: [BTreeSet<String>; 3] = Default::default();
    for (word, counts) in counts {
        let all: usize = counts.iter().sum();
        for (list, &times) in lists.iter_mut().zip(&counts[1..]) {
            if times >= NAMED_TIMES && times * 2 >= all {
                list.insert(word.clone());
            }
        }
    }
    lists
}

/// Reads the text of the lists.
///
/// # Errors
/// Where a file is missing, or an entry is not behind the one before.
pub fn read(models: &Path) -> Result<WordLists> {
    let mut lists: [Vec<u32>; LISTS.len()] = Default::default();
    for ((hashes, name), list) in lists.iter_mut().zip(LISTS).zip(List::ALL) {
        let path = models.join(FOLDER).join(format!("{name}.txt"));
        let page = std::fs::read_to_string(&path).with_context(|| path.display().to_string())?;
        let entries: Vec<&str> = page.lines().filter(|line| !line.starts_with('#')).collect();
        for pair in entries.windows(2) {
            ensure!(pair[0] < pair[1], "{name}.txt: {:?} stands before {:?}", pair[0], pair[1]);
        }
        let kept: BTreeSet<u32> = entries.into_iter().map(|name| list.kept(hash(name))).collect();
        *hashes = kept.into_iter().collect();
    }
    Ok(WordLists::from_hashes(lists))
}

/// A name's hash, its words cut at spaces and hyphens as tokens are.
fn hash(name: &str) -> u32 {
    let lower = name.to_lowercase().replace('-', " - ");
    let mut words = lower.split_whitespace().map(word_hash);
    let first = words.next().unwrap_or(0);
    words.fold(first, join_hash)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::PathBuf;

    #[test]
    fn the_packed_lists_are_those_of_the_text() {
        let models = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../models");
        let file = std::fs::read(models.join("en.bin")).unwrap();
        let packed = nutgraf::stages::model::format::sections(&file).unwrap()["lists"];
        assert_eq!(crate::pack::lists(&read(&models).unwrap()), packed);
    }
}
