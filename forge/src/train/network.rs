//! Trains the network from gold and taught lessons, and packs `en.bin`.

use super::trade;
use crate::{
    lessons::{self, Lesson},
    lexicon,
    manifest::manifest,
    net::{
        learn::{Parameters, Sentence, train},
        pack::{BITS, pack},
    },
    pack, score, taught,
};
use anyhow::{Context, Result};
use nutgraf::{
    Models,
    stages::model::{format::sections, network::embedding::Vocabulary, wordlist::WordLists},
};
use std::{collections::BTreeMap, path::Path};

/// Words that have a row of their own.
pub const WORDS: usize = 6_400;
/// How often each sentence of these sets, whose labels people made with care, is shown in a round.
const GOLD: [(&str, usize); 4] =
    [("ewt", 3), ("uner-ewt", 2), ("wikigold", 2), ("crossner-politics", 2)];
/// One sentence in so many is also shown in capitals, one without any, and one as a headline is written.
const REWRITTEN: usize = 16;

/// Rounds of learning.
pub const EPOCHS: usize = 10;

/// Trains and packs.
pub fn all(data: &Path, models: &Path, epochs: usize) -> Result<()> {
    let lists = lexicon::read(models)?;
    let lessons = lessons::read(data, &lists, Some(taught::read(models)?))?;
    let (words, ranks) = vocabulary(&lessons);
    let known = Vocabulary::new(&words);
    let sentences = sentences(&lessons, &lists, &known);
    drop(lessons);
    let packed = pack::lists(&lists);
    let file =
        |parameters: &Parameters| pack::file([packed.clone(), pack(&words, parameters, BITS)]);
    let parameters = train(&sentences, known.rows(), epochs, |_, parameters| {
        let models = Models::load(&file(parameters)).expect("just packed");
        println!("{}", score::brief(data, &models).expect("the sets were read before"));
    });
    let file = file(&parameters);
    std::fs::create_dir_all(models)?;
    let path = models.join("en.bin");
    std::fs::write(&path, &file).with_context(|| path.display().to_string())?;
    std::fs::write(models.join("MANIFEST"), manifest(&file, &sections(&file)?))?;
    let trade = trade::table(data, &packed, &words, &ranks, &parameters)?;
    std::fs::write(models.join(trade::FILE), trade)?;
    println!("{}: {} bytes", path.display(), file.len());
    Ok(())
}

/// The hashes of the words that a round shows most often, sorted, and the rank of each by how often.
fn vocabulary(lessons: &[Lesson]) -> (Vec<u32>, Vec<usize>) {
    let mut counts: BTreeMap<u32, usize> = BTreeMap::new();
    for lesson in lessons {
        let times = times(lesson);
        for word in &lesson.features {
            *counts.entry(WordLists::kept(word.lower)).or_default() += times;
        }
    }
    let mut counts: Vec<(u32, usize)> = counts.into_iter().collect();
    counts.sort_by_key(|&(hash, count)| (usize::MAX - count, hash));
    let mut words: Vec<(u32, usize)> =
        counts.into_iter().take(WORDS).enumerate().map(|(rank, (hash, _))| (hash, rank)).collect();
    words.sort_unstable();
    words.into_iter().unzip()
}

/// How often a lesson is shown in a round.
fn times(lesson: &Lesson) -> usize {
    GOLD.iter().find(|(set, _)| *set == lesson.set).map_or(1, |&(_, times)| times)
}

fn sentences(lessons: &[Lesson], lists: &WordLists, known: &Vocabulary) -> Vec<Sentence> {
    let mut sentences = Vec::new();
    let mut push = |lesson: &Lesson, features: &[nutgraf::stages::model::features::Features]| {
        sentences.push(Sentence {
            rows: features.iter().map(|word| known.rows_of(word)).collect(),
            tree: lesson.tree.clone(),
            names: lesson.names.clone(),
        });
    };
    for (i, lesson) in lessons.iter().enumerate() {
        if lesson.tree.is_none() {
            continue;
        }
        (0..times(lesson)).for_each(|_| push(lesson, &lesson.features));
        match i % REWRITTEN {
            3 => push(lesson, &lessons::rewritten(lesson, lists, str::to_uppercase)),
            7 => push(lesson, &lessons::rewritten(lesson, lists, str::to_lowercase)),
            11 => push(lesson, &lessons::rewritten(lesson, lists, headline)),
            _ => {}
        }
    }
    sentences
}

/// A word as it stands in a headline: short ones small, the others with a capital.
fn headline(word: &str) -> String {
    let mut letters = word.chars();
    match letters.next() {
        Some(first) if word.chars().count() > 3 => first.to_uppercase().chain(letters).collect(),
        _ => word.to_owned(),
    }
}
