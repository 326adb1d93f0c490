//! Why an article's lines and facts are as they are: `cargo run --example explain seeds/glacier-lake.txt`
//!
//! What each stage made of every word is shown by the command, `nutgraf explain`.

use nutgraf::{Models, Operator, Options};
use std::error::Error;

fn main() -> Result<(), Box<dyn Error>> {
    let file = std::env::args_os().nth(1).ok_or("usage: explain FILE")?;
    let text = std::fs::read_to_string(file)?;
    let brief = nutgraf::brief(Models::english(), &text, &Options::default());

    println!("Lines, and what raised them above the ordinary sentence of the article");
    for line in &brief.summary.sentences {
        println!("{:.2} | {} | {}", line.score, line.text, line.reasons.join("; "));
    }
    println!("\nFacts, and the words that take them back or hedge them");
    for quote in brief.quotes.iter().filter(|quote| !quote.under.is_empty()) {
        println!("{:?} | {} | {}", quote.act, quote.clause.exact, words(&quote.under));
    }
    for event in brief.events.iter().filter(|event| !event.under.is_empty()) {
        println!("{:?} | {} | {}", event.status, event.exact, words(&event.under));
    }
    Ok(())
}

/// "denied (Denied), if (Conditional)", the outermost first.
fn words(under: &[Operator]) -> String {
    let words = under.iter().map(|op| format!("{} ({:?})", op.span.exact, op.kind));
    words.collect::<Vec<_>>().join(", ")
}
