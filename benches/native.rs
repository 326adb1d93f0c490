//! Times the library natively for `benches/run.js`: a path on each line of standard input, the
//! milliseconds that its text took on each line of standard output. The argument says what is timed.

use nutgraf::{
    Models, OffsetUnit, Options,
    stages::{analysis::Document, segment::Article},
};
use std::hint::black_box;
use std::io;
use std::time::Instant;

/// The whole Brief.
fn brief(models: &Models, text: &str) {
    let options = Options::default().offset_unit(OffsetUnit::Utf16);
    black_box(nutgraf::brief(models, text, &options));
}

/// Sentences, tags, names and grammar.
fn core(models: &Models, text: &str) {
    black_box(Document::read(text, None, models));
}

/// Paragraphs, sentences and tokens alone.
fn tokens(_: &Models, text: &str) {
    black_box(Article::read(text, None));
}

fn main() -> io::Result<()> {
    // Cargo itself passes `--bench`.
    let stage = std::env::args().skip(1).find(|argument| !argument.starts_with('-'));
    let run = match stage.as_deref() {
        None | Some("brief") => brief,
        Some("core") => core,
        Some("tokens") => tokens,
        Some(other) => panic!("stage {other}, expected brief, core or tokens"),
    };
    let models = Models::english();
    for path in io::stdin().lines() {
        let text = std::fs::read_to_string(path?)?;
        let start = Instant::now();
        run(models, &text);
        println!("{}", start.elapsed().as_secs_f64() * 1e3);
    }
    Ok(())
}
