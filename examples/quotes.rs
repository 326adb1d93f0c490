//! Who said what in an article: `cargo run --example quotes seeds/glacier-lake.txt`

use nutgraf::{Models, Options};
use std::error::Error;

fn main() -> Result<(), Box<dyn Error>> {
    let file = std::env::args_os().nth(1).ok_or("usage: quotes FILE")?;
    let text = std::fs::read_to_string(file)?;
    let brief = nutgraf::brief(Models::english(), &text, &Options::default());

    // What is denied, hoped or asked is a quotation too, but no list shows it as what somebody said.
    for quote in brief.quotes.iter().filter(|quote| quote.listed) {
        // The speaker as the article names it there ("she"), and whom that means.
        let speaker = quote.whose().map_or("somebody", |speaker| &speaker.exact);
        let entity = quote.entity.map(|index| &brief.entities[index]);
        let name = entity.map_or(speaker, |entity| &entity.name);
        // The words that say so: "said", "according to". Without quotation marks they are reported.
        let cue = quote.cue.as_ref().map_or("", |cue| &cue.exact);
        let manner = if quote.direct { "quoted" } else { "reported" };
        println!("{name} | {cue} | {manner} | {}", quote.exact);
    }
    Ok(())
}
