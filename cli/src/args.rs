//! What the command line may say.

use crate::explain::Explain;
use clap::{Parser, Subcommand};
use nutgraf::{Given, OffsetUnit, OptionError, Options};
use std::path::PathBuf;
use url::Url;

const EXAMPLES: &str = "\
Examples:
  nutgraf article.txt                     the Brief as Markdown
  nutgraf --length long --compress a.txt  a longer summary, phrases left out
  curl -s URL | html2text | nutgraf -     from another program
  nutgraf --json article.txt | jq .dates  the Brief as JSON, as www/package/brief.d.ts describes it
  nutgraf --json-ld article.txt           for the page's <script type=\"application/ld+json\">
  nutgraf --fragments article.txt         links that scroll to each fact: #:~:text=…
  nutgraf --json *.txt > briefs.jsonl     a line {\"id\": FILE, \"brief\": …} for each file
  nutgraf --jsonl < archive.jsonl         an archive, on all cores, in order
  nutgraf --json --only summary a.txt     some parts of the Brief alone
  nutgraf explain article.txt             what each stage makes of it: trees, facts, ranking

With --jsonl, each line of standard input is an object
  {\"id\": …, \"text\": …, \"published\"?: …, \"title\"?: …, \"options\"?: {…}}
and gives a line {\"id\": …, \"brief\": …}, or {\"id\": …, \"error\": …} where it is wrong; empty lines are
passed over. Other fields of a line stand in its answer as they were given, but for \"brief\" and \"error\",
which are always the answer's own. A wrong line spoils only itself: all others are answered, standard
error says how many were wrong, and the status is 1, or 0 with --keep-going.
\"options\" are published, title, language, length, maxWords, maxSentences, compress and include; they go
before those of the command line.

Status: 0 where all went well, 1 where a file could not be read or a line could not be answered, 2 for
a wrong option.";

/// Summary and typed facts of any article, every word of it a slice of the text.
#[derive(Debug, Parser)]
#[command(
    name = "nutgraf",
    version,
    args_conflicts_with_subcommands = true,
    subcommand_negates_reqs = true,
    disable_help_subcommand = true,
    after_long_help = EXAMPLES,
    after_help = "More and examples: --help"
)]
pub struct Args {
    #[command(subcommand)]
    pub command: Option<Command>,

    /// Articles as UTF-8 text; - is standard input
    #[arg(value_name = "FILE", required_unless_present = "jsonl")]
    pub files: Vec<PathBuf>,

    /// Print JSON instead of Markdown; offsets count UTF-16 code units
    #[arg(long, group = "format")]
    json: bool,

    /// Print a NewsArticle of schema.org as JSON-LD
    #[arg(long, group = "format")]
    json_ld: bool,

    /// Print key points and facts as W3C Web Annotations of the article at --url
    #[arg(long, group = "format")]
    annotations: bool,

    /// Print key points and facts with their text fragments, links into the article, as JSON
    #[arg(long, group = "format")]
    fragments: bool,

    /// Read articles from standard input as JSON, one a line; print their Briefs so
    #[arg(long, conflicts_with_all = ["files", "format"])]
    pub jsonl: bool,

    /// End with status 0 although lines of --jsonl could not be answered
    #[arg(long, requires = "jsonl", conflicts_with_all = ["files", "format"])]
    pub keep_going: bool,

    /// The day that the article was published, such as 2023-12-07
    #[arg(long, value_name = "DAY")]
    published: Option<String>,

    /// The article's address on the web, for --annotations; the file's own when absent
    #[arg(
        long,
        value_name = "URL",
        value_parser = web_address,
        requires = "annotations",
        conflicts_with_all = ["json", "json_ld", "fragments"]
    )]
    pub url: Option<Url>,

    /// The article's title, where the text does not hold it
    #[arg(long)]
    title: Option<String>,

    /// BCP 47 tag, such as en or pt-BR; found from the text when absent
    #[arg(long, value_name = "TAG")]
    language: Option<String>,

    /// Length of the summary: short, medium or long
    #[arg(long)]
    length: Option<String>,

    /// Words that each list of the summary may use at most; its sentences then go by this, not by --length
    #[arg(long, value_name = "N", allow_negative_numbers = true)]
    max_words: Option<String>,

    /// Sentences that each list of the summary may hold at most; its sentences then go by this, not by --length
    #[arg(long, value_name = "N", allow_negative_numbers = true)]
    max_sentences: Option<String>,

    /// Leave phrases out of long sentences
    #[arg(long)]
    compress: bool,

    /// Parts of the Brief that are wanted, such as summary,keyFacts; all when absent
    #[arg(long, value_name = "PARTS", value_delimiter = ',')]
    only: Option<Vec<String>>,
}

/// What else the command does.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Look inside: tokens and trees, every fact with its rule, the ranking with its reasons
    Explain(Explain),
}

/// What to print of each file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    Markdown,
    Brief,
    JsonLd,
    Annotations,
    Fragments,
}

impl Format {
    /// What a line of several files' JSON calls it.
    pub fn key(self) -> &'static str {
        match self {
            Format::Markdown => "markdown",
            Format::Brief => "brief",
            Format::JsonLd => "jsonLd",
            Format::Annotations => "annotations",
            Format::Fragments => "fragments",
        }
    }
}

impl Args {
    /// What to print; the command line names one at most.
    pub fn format(&self) -> Format {
        let asked = [
            (self.json, Format::Brief),
            (self.json_ld, Format::JsonLd),
            (self.annotations, Format::Annotations),
            (self.fragments, Format::Fragments),
        ];
        asked.iter().find(|(asked, _)| *asked).map_or(Format::Markdown, |(_, format)| *format)
    }

    /// The options for the library. Offsets are always those of the JSON contract.
    ///
    /// # Errors
    /// Where an option cannot take its value.
    pub fn options(&self) -> Result<Options, OptionError> {
        let mut options = Options::default().offset_unit(OffsetUnit::Utf16);
        for (field, value) in [
            ("published", &self.published),
            ("title", &self.title),
            ("language", &self.language),
            ("length", &self.length),
        ] {
            options.set(field, value.as_deref().map_or(Given::Nothing, Given::Text))?;
        }
        for (field, value) in [("maxWords", &self.max_words), ("maxSentences", &self.max_sentences)]
        {
            options.set(field, value.as_deref().map_or(Given::Nothing, number))?;
        }
        options.set("compress", Given::Bool(self.compress))?;
        options.set("include", self.only.as_deref().map_or(Given::Nothing, Given::Texts))?;
        Ok(options)
    }
}

/// An address that others may make a link of. Its fragment is left out, for each annotation adds its own.
fn web_address(text: &str) -> Result<Url, String> {
    let mut url = Url::parse(text)
        .ok()
        .filter(|url| matches!(url.scheme(), "http" | "https"))
        .ok_or("expected an http or https address, such as https://example.org/story")?;
    url.set_fragment(None);
    Ok(url)
}

fn number(text: &str) -> Given<'_> {
    text.parse().map_or(Given::Text(text), Given::Number)
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn the_command_line_is_well_formed() {
        Args::command().debug_assert();
    }
}
