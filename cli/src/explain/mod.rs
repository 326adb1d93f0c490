//! `nutgraf explain`: what each stage makes of an article, for those who look for where a fact comes from.

mod facts;
mod ranking;
mod tree;

use crate::{engine, input};
use clap::{Args, ValueEnum};
use nutgraf::{Given, Models, OptionError, Options, stages};
use std::{
    io::{self, Write},
    path::PathBuf,
    process::ExitCode,
};

/// What to explain.
#[derive(Debug, Args)]
pub struct Explain {
    /// An article as UTF-8 text; - is standard input
    #[arg(value_name = "FILE", default_value = "-")]
    file: PathBuf,

    /// One part alone; all of them when absent
    #[arg(long, value_name = "PART")]
    only: Option<Part>,

    /// The day that the article was published, such as 2023-12-07
    #[arg(long, value_name = "DAY")]
    published: Option<String>,

    /// The article's title, where the text does not hold it
    #[arg(long)]
    title: Option<String>,
}

/// A part of what is explained.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Part {
    /// Tokens, tags, trees and names, as CoNLL-U
    Tree,
    /// Every fact with the rule that made it
    Facts,
    /// Every sentence with its score, the best first, and why
    Ranking,
}

impl Explain {
    /// The options for the library.
    ///
    /// # Errors
    /// Where an option cannot take its value.
    pub fn options(&self) -> Result<Options, OptionError> {
        let mut options = Options::default();
        for (field, value) in [("published", &self.published), ("title", &self.title)] {
            options.set(field, value.as_deref().map_or(Given::Nothing, Given::Text))?;
        }
        Ok(options)
    }

    /// Prints the parts that are asked for.
    pub fn run(&self, options: &Options) -> io::Result<ExitCode> {
        let shown = input::read(&self.file)
            .and_then(|text| engine::caught(|| self.explained(&text, options, Models::english())));
        match shown {
            Ok(shown) => {
                io::stdout().write_all(shown.as_bytes())?;
                Ok(ExitCode::SUCCESS)
            }
            Err(error) => {
                eprintln!("nutgraf: {}: {error}", self.file.display());
                Ok(ExitCode::FAILURE)
            }
        }
    }

    fn explained(&self, text: &str, options: &Options, models: &Models) -> String {
        let read = stages::read(models, text, options, &mut |_| ());
        let part = |part| match part {
            Part::Tree => tree::shown(&read.doc),
            Part::Facts => facts::shown(&read),
            Part::Ranking => ranking::shown(&read),
        };
        match self.only {
            Some(only) => part(only),
            None => Part::value_variants().iter().map(|&p| part(p)).collect::<Vec<_>>().join("\n"),
        }
    }
}
