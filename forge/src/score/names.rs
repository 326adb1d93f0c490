//! Names, exact, by kind.

use super::Tally;
use crate::data::bio::{self, Labelled};
use anyhow::Result;
use nutgraf::{
    EntityKind, Models,
    name::{KINDS, Name, Named, collect},
    tag::Tagged,
};
use std::path::Path;

pub fn score(data: &Path, models: &Models) -> Result<()> {
    println!("\n## Names\n\nExact span and kind, on single sentences.\n");
    println!("| set | kind | P | R | F1 | of |\n|---|---|---|---|---|---|");
    for name in ["uner-ewt", "gmb", "conllpp"] {
        let mut set = Labelled::default();
        bio::read(&data.join(format!("names/dev/{name}.bio")), 1, &mut set)?;
        let named = Named::new(Tagged::new(set.corpus.article(), models));
        let mut gold = Vec::new();
        for sentence in &named.tagged.article.sentences {
            collect(&set.labels[sentence.tokens.clone()], sentence.tokens.start, &mut gold);
        }
        println!("| {name} | all | {} |", tally(&named.names, &gold, None).cells());
        for kind in KINDS {
            println!("| | {kind:?} | {} |", tally(&named.names, &gold, Some(kind)).cells());
        }
    }
    Ok(())
}

fn tally(given: &[Name], gold: &[Name], kind: Option<EntityKind>) -> Tally {
    let of_kind = |n: &&Name| kind.is_none_or(|k| n.kind == k);
    let found = |n: &&Name| {
        gold.binary_search_by_key(&n.tokens.start, |g| g.tokens.start).is_ok_and(|i| gold[i] == **n)
    };
    Tally {
        right: given.iter().filter(of_kind).filter(found).count(),
        given: given.iter().filter(of_kind).count(),
        gold: gold.iter().filter(of_kind).count(),
    }
}
