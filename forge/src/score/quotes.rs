//! Whose words: quotations of some length with their speakers, on news with attributions (PolNeAR,
//! Newell et al. 2018).

use super::{
    Confusions, Tally, english,
    reliability::Judged,
    rules::{Made, Rules},
};
use anyhow::{Context, Result};
use nutgraf::{Models, Quote, brief};
use serde::Deserialize;
use std::{ops::Range, path::Path};

#[derive(Deserialize)]
struct Story {
    text: String,
    attributions: Vec<Attribution>,
}

/// Spans in code points, each `[start, end]`.
#[derive(Deserialize)]
struct Attribution {
    source: Vec<[usize; 2]>,
    content: Vec<[usize; 2]>,
}

/// The source and the content of an attribution, in bytes.
struct Said {
    source: Vec<Range<usize>>,
    content: Vec<Range<usize>>,
    /// Whether it is asked for: it has a source, and words enough.
    counts: bool,
}

/// Words that a quotation has at least to be counted.
const WORDS: usize = 4;

/// What was right.
#[derive(Default)]
pub struct Spoken {
    pub tally: Tally,
    confused: Confusions,
    pub rules: Rules,
    /// The confidence of each quotation, and whether it was right.
    pub sure: Judged,
}

/// PolNeAR dev. A quotation with a speaker is right where it overlaps the words of an attribution
/// and its speaker overlaps that one's source; each attribution counts once. Attributions that are not
/// asked for, since they have fewer words or no source, are no errors where they are told: a quotation of
/// one of them is neither right nor wrong, as a detection in a region marked as ignored is in images.
pub fn polnear(data: &Path, models: &Models) -> Result<Spoken> {
    let path = data.join("quotes/polnear-dev.jsonl");
    let lines = std::fs::read_to_string(&path).with_context(|| path.display().to_string())?;
    let mut spoken = Spoken::default();
    for line in lines.lines() {
        count(&serde_json::from_str(line)?, models, &mut spoken);
    }
    Ok(spoken)
}

fn count(story: &Story, models: &Models, spoken: &mut Spoken) {
    let read = brief(models, &story.text, &english());
    let made = Made::new(&story.text, &english(), models);
    let long = |quote: &&Quote| quote.speaker.is_some() && words(&quote.exact) >= WORDS;
    let given: Vec<&Quote> = read.quotes.iter().filter(long).collect();
    let (gold, others): (Vec<Said>, Vec<Said>) =
        attributions(story).into_iter().partition(|said| said.counts);
    let mut found = vec![false; gold.len()];
    // A second part of the same quotation is neither right nor wrong, nor is one that is not asked for.
    let mut passed = 0;
    for quote in &given {
        let speaker = quote.speaker.as_ref().map_or(0..0, |s| s.start..s.end);
        let near = |i: &usize| overlaps(&gold[*i].content, quote.start..quote.end);
        let whose: Vec<usize> = (0..gold.len()).filter(near).collect();
        let mut said =
            whose.iter().filter(|&&i| overlaps(&gold[i].source, speaker.clone())).peekable();
        let any = said.peek().is_some();
        let right = match said.find(|&&i| !found[i]) {
            Some(&i) => {
                found[i] = true;
                true
            }
            None if any || others.iter().any(|other| other.is_told(quote)) => {
                passed += 1;
                continue;
            }
            None => false,
        };
        spoken.rules.note("PolNeAR dev", made.quote(&read, quote), right);
        spoken.sure.push((quote.confidence, right));
        if !right {
            let error = if whose.is_empty() { "no attribution there" } else { "another speaker" };
            spoken.confused.note(error.to_owned());
        }
    }
    for (Said { content, .. }, _) in gold.iter().zip(&found).filter(|(_, found)| !**found) {
        let near = given.iter().any(|quote| overlaps(content, quote.start..quote.end));
        let marked = content.iter().any(|c| story.text[c.clone()].contains(['"', '“', '”']));
        spoken.confused.note(
            match (near, marked) {
                (true, _) => "missed beside another",
                (false, true) => "missed, in quotation marks",
                (false, false) => "missed, reported",
            }
            .to_owned(),
        );
    }
    spoken.tally.right += found.iter().filter(|found| **found).count();
    spoken.tally.given += given.len() - passed;
    spoken.tally.gold += gold.len();
}

impl Said {
    /// Whether a quotation overlaps an attribution's words and, where it has one, its source.
    fn is_told(&self, quote: &Quote) -> bool {
        let speaker = quote.speaker.as_ref().map_or(0..0, |s| s.start..s.end);
        overlaps(&self.content, quote.start..quote.end)
            && (self.source.is_empty() || overlaps(&self.source, speaker))
    }
}

/// The attributions of a story.
fn attributions(story: &Story) -> Vec<Said> {
    let places: Vec<usize> =
        story.text.char_indices().map(|(i, _)| i).chain([story.text.len()]).collect();
    let bytes = |spans: &[[usize; 2]]| -> Vec<Range<usize>> {
        spans.iter().map(|&[start, end]| places[start]..places[end]).collect()
    };
    story
        .attributions
        .iter()
        .map(|a| {
            let (source, content) = (bytes(&a.source), bytes(&a.content));
            let long = content.iter().map(|c| words(&story.text[c.clone()])).sum::<usize>();
            Said { counts: long >= WORDS && !source.is_empty(), source, content }
        })
        .collect()
}

fn words(text: &str) -> usize {
    text.split_whitespace().count()
}

fn overlaps(spans: &[Range<usize>], other: Range<usize>) -> bool {
    spans.iter().any(|span| span.start < other.end && other.start < span.end)
}

/// The figures as a part of the page.
pub fn page(spoken: &Spoken) -> String {
    format!(
        "## Quotes\n\nQuotations of {WORDS} words and more; their words and their speaker overlap the right ones; attributions with fewer words or no source are passed over.\n\n\
        | set | P | R | F1 | of |\n|---|---|---|---|---|\n| PolNeAR dev | {} |\n\nErrors: {}\n",
        spoken.tally.cells(),
        spoken.confused.line()
    )
}
