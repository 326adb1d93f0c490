//! The workshop of nutgraf: trains and packs `models/en.bin` from the sets under `NUTGRAF_DATA`, and
//! scores it on their development parts. Ships nothing.

mod data;
mod lessons;
mod lexicon;
mod manifest;
mod net;
mod pack;
mod random;
mod score;
mod taught;
mod teach;
mod train;

use anyhow::Result;
use clap::{Parser, Subcommand};
use std::path::PathBuf;

/// Trains the models of nutgraf and scores them.
#[derive(Parser)]
struct Arguments {
    /// The folder with the sets to learn from.
    #[arg(long, env = "NUTGRAF_DATA", global = true, default_value = "data")]
    data: PathBuf,
    /// The folder of the models.
    #[arg(long, global = true, default_value = "models")]
    models: PathBuf,
    #[command(subcommand)]
    step: Step,
}

#[derive(Subcommand)]
enum Step {
    /// Trains the network, from gold labels and from what the teacher said, and packs en.bin.
    Train {
        /// Rounds.
        #[arg(long, default_value_t = train::EPOCHS)]
        epochs: usize,
    },
    /// Writes the sentences that the teacher labels, as JSON lines.
    Export,
    /// Packs the teacher's answers to what Export wrote, JSON lines on standard input.
    Keep,
    /// Scores en.bin on the development sets, as Markdown.
    Score,
}

fn main() -> Result<()> {
    let Arguments { data, models, step } = Arguments::parse();
    let lessons = || lessons::read(&data, &lexicon::read(&data)?, None);
    match step {
        Step::Train { epochs } => train::all(&data, &models, epochs),
        Step::Export => teach::export(&lessons()?, &mut std::io::stdout().lock()),
        Step::Keep => {
            let answers = std::io::read_to_string(std::io::stdin())?;
            let lengths: Vec<usize> = lessons()?.iter().map(|l| l.tokens.len()).collect();
            let packed = taught::pack(&taught::read_answers(&answers, &lengths)?)?;
            Ok(std::fs::write(models.join(train::TAUGHT), packed)?)
        }
        Step::Score => score::all(&data, &models),
    }
}
