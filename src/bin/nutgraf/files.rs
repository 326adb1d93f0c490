//! Briefs of files, in the order given.

use crate::{engine, pipeline::in_order, progress::progress, request::Answer};
use nutgraf::{Brief, Options};
use serde_json::value::to_raw_value;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Prints the Brief of each file. One that cannot be read is named on standard error; the others are
/// done all the same.
pub fn run(files: Vec<PathBuf>, json: bool, options: Options) -> io::Result<ExitCode> {
    let several = files.len() > 1;
    let progress = progress(Some(files.len() as u64));
    let mut status = ExitCode::SUCCESS;
    let work = move |path: PathBuf| {
        let outcome = read(&path).and_then(|text| engine::brief(&text, &options));
        (path, outcome)
    };
    in_order(files.into_iter(), work, |(path, outcome)| {
        if let Err(error) = &outcome {
            progress.suspend(|| eprintln!("nutgraf: {}: {error}", path.display()));
            status = ExitCode::FAILURE;
        }
        let shown = if json {
            as_json(&path, outcome, several)?
        } else {
            outcome.map_or_else(|_| String::new(), |brief| as_markdown(&path, &brief, several))
        };
        progress.inc(1);
        io::stdout().write_all(shown.as_bytes())
    })?;
    progress.finish_and_clear();
    Ok(status)
}

fn read(path: &Path) -> Result<String, String> {
    let mut bytes = Vec::new();
    if path == Path::new("-") {
        io::stdin().lock().read_to_end(&mut bytes)
    } else {
        std::fs::File::open(path).and_then(|mut file| file.read_to_end(&mut bytes))
    }
    .map_err(|error| error.to_string())?;
    String::from_utf8(bytes).map_err(|error| {
        let byte = error.utf8_error().valid_up_to();
        format!("not UTF-8: the character at byte {byte} is broken")
    })
}

/// One file gives its Brief; several give a line each that names the file, as `--jsonl` does.
fn as_json(path: &Path, outcome: Result<Brief, String>, several: bool) -> io::Result<String> {
    let line = match outcome {
        outcome if several => {
            Answer::new(&to_raw_value(&path.to_string_lossy())?, outcome).to_json()?
        }
        Ok(brief) => serde_json::to_string(&brief)?,
        Err(_) => return Ok(String::new()),
    };
    Ok(line + "\n")
}

fn as_markdown(path: &Path, brief: &Brief, several: bool) -> String {
    let heading = several.then(|| format!("# `{}`\n\n", path.display()));
    let gap = if several { "\n" } else { "" };
    format!("{}{}{gap}", heading.unwrap_or_default(), brief.to_markdown())
}
