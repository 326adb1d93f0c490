//! Parts of speech and dependencies on EWT dev, gold tokens, predicted tags, punctuation counted.

use crate::data::conllu;
use anyhow::Result;
use nutgraf::{
    Models,
    name::Named,
    parse::{Parsed, RELATIONS},
    tag::{TAGS, Tagged},
};
use std::path::Path;

pub fn score(data: &Path, models: &Models) -> Result<()> {
    let bank = conllu::read(&data.join("grammar/en_ewt-dev.conllu"))?;
    let tagged = Tagged::new(bank.corpus.article(), models);
    let pos = |class: u8| TAGS[usize::from(class)].pos;
    let right =
        tagged.readings.iter().zip(&bank.classes).filter(|(a, b)| pos(a.class) == pos(**b)).count();
    let parsed = Parsed::new(Named { tagged, names: Vec::new() });
    let (mut heads, mut labelled) = (0, 0);
    let coarse = |relation: usize| RELATIONS[relation].1.split(':').next();
    for (s, sentence) in parsed.named.tagged.article.sentences.iter().enumerate() {
        for (i, token) in sentence.tokens.clone().enumerate() {
            let arc = parsed.arcs[token];
            let head = if arc.head == token { 0 } else { arc.head - sentence.tokens.start + 1 };
            let same = head == bank.heads[s][i + 1];
            heads += usize::from(same);
            labelled += usize::from(
                same && coarse(arc.relation as usize)
                    == coarse(usize::from(bank.relations[s][i + 1])),
            );
        }
    }
    let share = |count: usize| 100.0 * count as f64 / bank.classes.len() as f64;
    println!(
        "\n## Grammar\n\nGold tokens, predicted tags, punctuation counted, coarse relations.\n"
    );
    println!("| set | UPOS | UAS | LAS | tokens |\n|---|---|---|---|---|");
    println!(
        "| EWT dev | {:.1} | {:.1} | {:.1} | {} |",
        share(right),
        share(heads),
        share(labelled),
        bank.classes.len()
    );
    Ok(())
}
