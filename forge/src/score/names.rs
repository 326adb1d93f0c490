//! Names: exact span and kind.

use super::{Confusions, Tally};
use crate::data::bio::{self, Labelled};
use anyhow::Result;
use nutgraf::{
    EntityKind, Models,
    stages::{
        analysis::{
            ner::{self, Name, collect},
            tag::Tagged,
        },
        segment::Article,
        syntax::label::KINDS,
    },
};
use std::{fmt::Write, path::Path};

/// The development sets.
const SETS: [&str; 3] = ["uner-ewt", "gmb", "conllpp"];

/// What was right in a set, by kind, in the order of [`KINDS`].
#[derive(Default)]
pub struct Found {
    pub kinds: [Tally; KINDS.len()],
    pub confused: Confusions,
}

impl Found {
    /// All kinds together.
    pub fn all(&self) -> Tally {
        let mut all = Tally::default();
        self.kinds.iter().for_each(|kind| all.add(kind));
        all
    }

    /// Counts the names that were given, beside those of gold; both are in the order of the text.
    /// A kind that the model does not know is left out.
    pub fn count(&mut self, given: &[Name], gold: &[Name]) {
        let known = |kind: EntityKind| KINDS.iter().position(|&k| k == kind);
        for name in given {
            let Some(kind) = known(name.kind) else { continue };
            self.kinds[kind].given += 1;
            if overlapping(name, gold).is_none() {
                self.confused.note(format!("none → {:?}", name.kind));
            }
        }
        for name in gold {
            let Some(kind) = known(name.kind) else { continue };
            self.kinds[kind].gold += 1;
            match overlapping(name, given) {
                Some(other) if other == name => self.kinds[kind].right += 1,
                Some(other) if other.kind == name.kind => {
                    self.confused.note(format!("{:?} → another extent", name.kind));
                }
                Some(other) => self.confused.note(format!("{:?} → {:?}", name.kind, other.kind)),
                None => self.confused.note(format!("{:?} → none", name.kind)),
            }
        }
    }
}

/// The name among `others` that is the same, or else the first one that shares a token with it.
fn overlapping<'a>(name: &Name, others: &'a [Name]) -> Option<&'a Name> {
    let first = others.partition_point(|o| o.tokens.end <= name.tokens.start);
    let mut shared = others[first..].iter().take_while(|o| o.tokens.start < name.tokens.end);
    let nearest = shared.next()?;
    Some(if nearest == name { nearest } else { shared.find(|o| *o == name).unwrap_or(nearest) })
}

/// The development sets with what was found in them.
pub fn sets(data: &Path, models: &Models) -> Result<Vec<(&'static str, Found)>> {
    let measure = |name| {
        let mut set = Labelled::default();
        bio::read(&data.join(format!("names/dev/{name}.bio")), 1, &mut set)?;
        let article = set.corpus.article();
        let (mut given, mut gold) = (Vec::new(), Vec::new());
        for sentence in &article.sentences {
            // An article of its own, so that it is not helped by what stands elsewhere in the set.
            let spans = article.tokens[sentence.tokens.clone()].iter().map(|t| t.span).collect();
            let alone = Article::from_sentences(article.text, vec![spans]);
            let start = sentence.tokens.start;
            let found = ner::find(&Tagged::new(alone, models), models).into_iter();
            given.extend(found.map(|Name { tokens, kind }| Name {
                tokens: start + tokens.start..start + tokens.end,
                kind,
            }));
            collect(&set.labels[sentence.tokens.clone()], start, &mut gold);
        }
        let mut found = Found::default();
        found.count(&given, &gold);
        Ok((name, found))
    };
    SETS.into_iter().map(measure).collect()
}

/// The figures as a part of the page.
pub fn page(sets: &[(&str, Found)]) -> String {
    let mut page = "## Names\n\nExact span and kind, on single sentences.\n\n\
        | set | kind | P | R | F1 | of |\n|---|---|---|---|---|---|\n"
        .to_owned();
    for (set, found) in sets {
        let _ = writeln!(page, "| {set} | all | {} |", found.all().cells());
        for (kind, tally) in KINDS.iter().zip(&found.kinds) {
            let _ = writeln!(page, "| | {kind:?} | {} |", tally.cells());
        }
    }
    page.push_str("\nCommonest confusions, gold → given:\n");
    for (set, found) in sets {
        let _ = writeln!(page, "- {set}: {}", found.confused.line());
    }
    page
}
