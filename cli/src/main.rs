//! The command; all of it stands in the library beside it.

use std::process::ExitCode;

fn main() -> ExitCode {
    nutgraf_cli::main()
}
