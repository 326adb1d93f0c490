//! The command `nutgraf`: Briefs of files, or of an archive line by line.
#![forbid(unsafe_code)]

mod args;
mod engine;
mod explain;
mod fields;
mod files;
mod input;
mod lines;
mod pipeline;
mod progress;
pub mod request;

use args::{Args, Command};
use clap::{CommandFactory, Parser, error::ErrorKind};
use std::io;
use std::process::ExitCode;

/// Does what the command line asks, and tells how it went.
pub fn main() -> ExitCode {
    let args = Args::parse();
    let options = match &args.command {
        Some(Command::Explain(explain)) => explain.options(),
        None => args.options(),
    };
    let options = options
        .unwrap_or_else(|error| Args::command().error(ErrorKind::ValueValidation, error).exit());
    let outcome = if let Some(Command::Explain(explain)) = &args.command {
        explain.run(&options)
    } else if args.jsonl {
        lines::run(options, args.keep_going)
    } else {
        let printer = files::Printer::new(&args);
        files::run(args.files, printer, options)
    };
    match outcome {
        Ok(status) => status,
        // Whoever reads has seen enough, as `head` does.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("nutgraf: {error}");
            ExitCode::FAILURE
        }
    }
}
