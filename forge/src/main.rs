//! The workshop of nutgraf: trains and packs `models/en.bin` from the sets under `NUTGRAF_DATA`, and
//! scores it on their development parts. Ships nothing.

mod data;
mod lexicon;
mod pack;
mod perceptron;
mod score;
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
    /// Trains the sections and packs them into en.bin.
    Train {
        /// Only this section; the others stay as they are in en.bin.
        #[arg(long)]
        section: Option<String>,
    },
    /// Scores en.bin on the development sets, as Markdown.
    Score,
}

fn main() -> Result<()> {
    let arguments = Arguments::parse();
    match arguments.step {
        Step::Train { section } => {
            train::all(&arguments.data, &arguments.models, section.as_deref())
        }
        Step::Score => score::all(&arguments.data, &arguments.models),
    }
}
