//! Texts that break off: whoever types an article stops after each word once, and a clipped paste begins
//! anywhere. Every run of words that begins or ends a sentence has a Brief.
#![cfg(not(target_arch = "wasm32"))]

use nutgraf::{Models, Options, brief};
use serde_json::Value;
use std::{collections::BTreeSet, fs, panic, path::Path, thread};

/// The seeds and the articles of the gold.
fn texts() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    let seeds = fs::read_dir(folder.join("seeds")).expect("seeds/ is there");
    let mut texts: Vec<String> = seeds
        .map(|entry| entry.expect("a readable folder").path())
        .filter(|path| path.extension().is_some_and(|e| e == "txt"))
        .map(|path| fs::read_to_string(path).expect("a seed is UTF-8"))
        .collect();
    let folders = ["articles", "tuned"].map(|name| folder.join("tests/gold").join(name));
    let whole = folders.into_iter().flat_map(|f| fs::read_dir(f).expect("the whole articles"));
    let files = whole.map(|entry| entry.expect("a readable folder").path());
    texts.extend(files.filter(|path| path.extension().is_some_and(|e| e == "json")).map(|path| {
        let file = fs::read(&path).expect("a readable file");
        let article: Value = serde_json::from_slice(&file).expect("an article is JSON");
        article["text"].as_str().expect("a text").to_owned()
    }));
    texts.sort();
    texts
}

/// The beginnings and ends of each sentence of a text, at the borders of words.
fn broken_off(models: &Models, text: &str) -> BTreeSet<String> {
    let sentences = brief(models, text, &Options::default()).article.sentences;
    let mut parts = BTreeSet::new();
    for sentence in sentences {
        let sentence = &text[sentence.start..sentence.end];
        for (at, _) in sentence.char_indices().filter(|(_, c)| c.is_whitespace()) {
            parts.insert(sentence[..at].to_owned());
            parts.insert(sentence[at..].trim_start().to_owned());
        }
    }
    parts
}

#[test]
fn every_beginning_and_end_of_a_sentence_has_a_brief() {
    let models = Models::english();
    let parts: BTreeSet<String> = texts().iter().flat_map(|t| broken_off(models, t)).collect();
    let parts: Vec<String> = parts.into_iter().collect();
    assert!(parts.len() > 55_000, "{} parts of sentences are too few", parts.len());
    let options = Options::default().published("2023-12-07").expect("a day");
    let read = |part: &String| {
        panic::catch_unwind(|| drop(brief(models, part, &options))).err().map(|_| part.clone())
    };
    let cores = thread::available_parallelism().map_or(1, usize::from);
    let broke: Vec<String> = thread::scope(|scope| {
        let share = parts.len().div_ceil(cores);
        let runs: Vec<_> = parts
            .chunks(share)
            .map(|parts| scope.spawn(|| parts.iter().filter_map(read).collect::<Vec<_>>()))
            .collect();
        runs.into_iter().flat_map(|run| run.join().expect("panics are caught")).collect()
    });
    assert!(broke.is_empty(), "{} of {} broke down: {broke:#?}", broke.len(), parts.len());
}
