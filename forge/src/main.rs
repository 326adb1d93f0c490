//! The command of the workshop.

use anyhow::{Context, Result};
use clap::{Parser, Subcommand};
use forge::{lessons, lexicon, score, taught, train};
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
    #[command(subcommand)]
    step: Step,
}

#[derive(Subcommand)]
enum Step {
    /// Learns where sentences end, and writes the table that the crate is built with.
    Boundaries {
        /// The table, a source file.
        #[arg(long, default_value = "src/segment/boundary_weights.rs")]
        table: PathBuf,
    },
    /// Learns how sure quotations and events are, and writes the table that the crate is built with.
    Confidence {
        /// The folder of our own gold.
        #[arg(long, default_value = "tests/gold")]
        gold: PathBuf,
        /// The table, a source file.
        #[arg(long, default_value = "src/extract/confidence_weights.rs")]
        table: PathBuf,
    },
    /// Gathers the word lists into models/lexicon/, as sorted text.
    Lexicon,
    /// Learns which sentences matter, and writes the table that the crate is built with.
    Rank {
        /// The table, a source file.
        #[arg(long, default_value = "src/rank/weights.rs")]
        table: PathBuf,
    },
    /// Trains the network, from gold labels and from what the teacher said, and packs en.bin.
    Train {
        /// Rounds.
        #[arg(long, default_value_t = train::network::EPOCHS)]
        epochs: usize,
    },
    /// Writes the sentences that the teacher labels, as JSON lines.
    Export,
    /// Packs the teacher's answers to what `export` wrote, JSON lines on standard input.
    Keep,
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
    let Arguments { data, models, step } = Arguments::parse();
    let data = data.filter(|folder| !folder.as_os_str().is_empty());
    let sets =
        || data.as_deref().context("say where the sets are: set NUTGRAF_DATA or give --data");
    let lessons = || lessons::read(sets()?, &lexicon::read(&models)?, None);
    match step {
        Step::Boundaries { table } => train::boundary::train(sets()?, &table),
        Step::Confidence { gold, table } => {
            train::confidence::train(sets()?, &gold, &models, &table)
        }
        Step::Lexicon => lexicon::gather(sets()?, &models),
        Step::Rank { table } => train::rank::train(sets()?, &models, &table),
        Step::Train { epochs } => train::network::all(sets()?, &models, epochs),
        Step::Export => lessons::export(&lessons()?, &mut std::io::stdout().lock()),
        Step::Keep => {
            let answers = std::io::read_to_string(std::io::stdin())?;
            let lengths: Vec<usize> = lessons()?.iter().map(|l| l.tokens.len()).collect();
            let packed = taught::pack(&taught::read_answers(&answers, &lengths)?)?;
            Ok(std::fs::write(models.join(taught::FILE), packed)?)
        }
        Step::Score { gold, page } => {
            let places =
                score::Places { data: data.as_deref(), gold: &gold, models: &models, page: &page };
            score::all(&places)
        }
    }
}
