//! An article's summary, each line with its place and why it was chosen:
//! `cargo run --example brief seeds/town-bridge.txt`

use nutgraf::{Length, Models, Options};
use std::error::Error;

fn main() -> Result<(), Box<dyn Error>> {
    let file = std::env::args_os().nth(1).ok_or("usage: brief FILE")?;
    let text = std::fs::read_to_string(file)?;

    let options = Options::default().length(Length::Medium);
    let brief = nutgraf::brief(Models::english(), &text, &options);

    if let Some(headline) = &brief.summary.headline {
        println!("{}\n", headline.text);
    }
    for line in &brief.summary.key_points {
        println!("- {}", line.text);
        println!("  {}", line.reasons.join(", "));
        // Offsets are bytes where nothing else is asked for, so that they are places of `text` itself.
        for range in &line.ranges {
            println!("  {}..{}: {:?}", range.start, range.end, &text[range.start..range.end]);
        }
    }
    Ok(())
}
