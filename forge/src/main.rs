//! The workshop of nutgraf: trains and packs `models/en.bin` from the sets under `NUTGRAF_DATA`, and
//! scores it on their development parts. Ships nothing.

mod data;
mod lexicon;
mod manifest;
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
    /// The folder for what is only needed here.
    #[arg(long, global = true, default_value = "target/forge")]
    work: PathBuf,
    #[command(subcommand)]
    step: Step,
}

#[derive(Subcommand)]
enum Step {
    /// Trains the sections and packs them into en.bin.
    Train {
        /// Only this section; the others stay as they were trained.
        #[arg(long)]
        section: Option<String>,
    },
    /// Cuts en.bin again from what was trained, with so many weights for tags, names and grammar.
    Cut {
        #[arg(num_args = 3, default_values_t = [train::TAG_WEIGHTS, train::NAME_WEIGHTS, train::PARSE_WEIGHTS])]
        keep: Vec<usize>,
    },
    /// Scores en.bin on the development sets, as Markdown.
    Score,
}

fn main() -> Result<()> {
    let arguments = Arguments::parse();
    match arguments.step {
        Step::Train { section } => {
            train::all(&arguments.data, &arguments.models, &arguments.work, section.as_deref())
        }
        Step::Cut { keep } => {
            let keep = <[usize; 3]>::try_from(keep).expect("clap counts the weights");
            train::cut(&arguments.models, &arguments.work, keep)
        }
        Step::Score => score::all(&arguments.data, &arguments.models),
    }
}
