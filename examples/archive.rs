//! A folder of articles as JSON, a line an article:
//! `cargo run --release --example archive seeds >briefs.jsonl`

use nutgraf::{Brief, Models, OffsetUnit, Options};
use std::path::{Path, PathBuf};
use std::{error::Error, fs, io, io::Write};

#[derive(serde::Serialize)]
struct Line<'a> {
    id: &'a Path,
    brief: &'a Brief,
}

fn main() -> Result<(), Box<dyn Error>> {
    let folder = std::env::args_os().nth(1).ok_or("usage: archive FOLDER")?;
    let entries = fs::read_dir(folder)?.map(|entry| Ok(entry?.path()));
    let mut files = entries.collect::<io::Result<Vec<PathBuf>>>()?;
    files.retain(|file| file.extension().is_some_and(|extension| extension == "txt"));
    files.sort();

    // As the JSON contract has them, for readers in JavaScript; leave it out where bytes are wanted.
    let options = Options::default().offset_unit(OffsetUnit::Utf16);
    let mut out = io::stdout().lock();
    for file in files {
        let text = fs::read_to_string(&file)?;
        let brief = nutgraf::brief(Models::english(), &text, &options);
        writeln!(out, "{}", serde_json::to_string(&Line { id: &file, brief: &brief })?)?;
    }
    Ok(())
}
