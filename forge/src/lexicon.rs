//! The word lists that names are recognised by: gathered from `NUTGRAF_DATA/names/lists` into sorted
//! text, `models/lexicon/*.txt`, and packed from there.
//!
//! A file opens with lines behind `#` that say what it is, where it is from and under which licence;
//! then one entry a line, in the order of their bytes.

use anyhow::{Context, Result, ensure};
use nutgraf::models::wordlist::{LISTS, WordLists, join_hash, word_hash};
use std::{collections::BTreeSet, fmt::Write, path::Path};

/// The folder of the lists, in that of the models.
const FOLDER: &str = "lexicon";

/// Shortest name of a place that is kept, in letters: shorter ones are mostly other words.
const PLACE_LETTERS: usize = 4;

/// What each list is, where it is from and its licence, in the order of [`LISTS`].
const SOURCES: [[&str; 2]; LISTS.len()] = [
    ["Given names of the United States.", "NameDatabases, first names; public domain."],
    ["Cities and regions of the world.", "GeoNames, cities; CC BY 4.0, https://www.geonames.org."],
    ["Countries.", "GeoNames, cities; CC BY 4.0, https://www.geonames.org."],
];

/// Writes the lists as text.
pub fn gather(data: &Path, models: &Path) -> Result<()> {
    let folder = models.join(FOLDER);
    std::fs::create_dir_all(&folder)?;
    for ((list, source), entries) in LISTS.iter().zip(SOURCES).zip(entries(data)?) {
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
fn entries(data: &Path) -> Result<[BTreeSet<String>; LISTS.len()]> {
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
    Ok([given, places, countries])
}

/// Reads the text of the lists.
///
/// # Errors
/// Where a file is missing, or an entry is not behind the one before.
pub fn read(models: &Path) -> Result<WordLists> {
    let mut lists: [Vec<u32>; LISTS.len()] = Default::default();
    for (list, name) in lists.iter_mut().zip(LISTS) {
        let path = models.join(FOLDER).join(format!("{name}.txt"));
        let page = std::fs::read_to_string(&path).with_context(|| path.display().to_string())?;
        let entries: Vec<&str> = page.lines().filter(|line| !line.starts_with('#')).collect();
        for pair in entries.windows(2) {
            ensure!(pair[0] < pair[1], "{name}.txt: {:?} stands before {:?}", pair[0], pair[1]);
        }
        *list = entries.into_iter().map(hash).collect::<BTreeSet<u32>>().into_iter().collect();
    }
    Ok(WordLists::from_hashes(lists))
}

/// A name's hash, its words cut at spaces and hyphens as tokens are.
fn hash(name: &str) -> u32 {
    let lower = name.to_lowercase().replace('-', " - ");
    let mut words = lower.split_whitespace().map(word_hash);
    let first = words.next().unwrap_or(0);
    WordLists::kept(words.fold(first, join_hash))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::PathBuf;

    #[test]
    fn the_packed_lists_are_those_of_the_text() {
        let models = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../models");
        let file = std::fs::read(models.join("en.bin")).unwrap();
        let packed = nutgraf::models::sections(&file).unwrap()["lists"];
        assert_eq!(crate::pack::lists(&read(&models).unwrap()), packed);
    }
}
