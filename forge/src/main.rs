//! The command of the workshop.

use anyhow::{Context, Result};
use clap::{Parser, Subcommand};
use forge::{score, train};
use std::path::PathBuf;

/// Trains the models of nutgraf and scores them.
#[derive(Parser)]
struct Arguments {
    /// The folder with the sets to learn from.
    #[arg(long, env = "NUTGRAF_DATA", global = true)]
    data: Option<PathBuf>,
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
    /// Learns where sentences end, and writes the table that the crate is built with.
    Boundaries {
        /// The table, a source file.
        #[arg(long, default_value = "src/article/boundary_weights.rs")]
        table: PathBuf,
    },
    /// Cuts en.bin again from what was trained, with so many weights for tags, names and grammar.
    Cut {
        #[arg(num_args = 3, default_values_t = [train::TAG_WEIGHTS, train::NAME_WEIGHTS, train::PARSE_WEIGHTS])]
        keep: Vec<usize>,
    },
    /// Scores en.bin on our own gold, and on the development sets where there are any, as Markdown.
    Score {
        /// The folder of our own gold.
        #[arg(long, default_value = "tests/gold")]
        gold: PathBuf,
        /// The page with the figures, which keeps those of the models before.
        #[arg(long, default_value = "tests/scores.md")]
        page: PathBuf,
    },
}

fn main() -> Result<()> {
    let arguments = Arguments::parse();
    let data = || {
        arguments.data.as_deref().context("say where the sets are: set NUTGRAF_DATA or give --data")
    };
    match &arguments.step {
        Step::Train { section } => {
            train::all(data()?, &arguments.models, &arguments.work, section.as_deref())
        }
        Step::Boundaries { table } => train::boundary::train(data()?, table),
        Step::Cut { keep } => {
            let keep = <[usize; 3]>::try_from(&keep[..]).expect("clap counts the weights");
            train::cut(&arguments.models, &arguments.work, keep)
        }
        Step::Score { gold, page } => {
            let data = arguments.data.as_deref();
            score::all(&score::Places { data, gold, models: &arguments.models, page })
        }
    }
}
