//! CoNLL-U treebanks: tags, heads and relations.

use super::Corpus;
use anyhow::{Context, Result};
use nutgraf::stages::syntax::{
    pos::{Form, Pos, TAGS},
    relation::RELATIONS,
};
use std::path::Path;

/// A treebank: per token, in order of [`Corpus::sentences`], its class, head and relation.
#[derive(Default)]
pub struct Treebank {
    pub corpus: Corpus,
    /// Index into [`TAGS`], a token each.
    pub classes: Vec<u8>,
    /// Per sentence, counted from 1 with the root at 0; index 0 itself is unused.
    pub heads: Vec<Vec<usize>>,
    /// Per sentence, index into [`RELATIONS`]; index 0 is unused.
    pub relations: Vec<Vec<u8>>,
}

/// Reads a file.
pub fn read(path: &Path) -> Result<Treebank> {
    let content = std::fs::read_to_string(path).with_context(|| path.display().to_string())?;
    let mut bank = Treebank::default();
    for block in content.split("\n\n").filter(|b| !b.trim().is_empty()) {
        read_sentence(block, &mut bank);
    }
    Ok(bank)
}

/// The paragraphs of a file's content, each a list of its sentences as they are written.
pub fn paragraphs(content: &str) -> Vec<Vec<String>> {
    let mut paragraphs: Vec<Vec<String>> = vec![Vec::new()];
    for line in content.lines() {
        if line.starts_with("# newpar") || line.starts_with("# newdoc") {
            paragraphs.push(Vec::new());
        } else if let Some(text) = line.strip_prefix("# text = ") {
            paragraphs.last_mut().expect("there is one").push(text.to_owned());
        }
    }
    paragraphs.retain(|sentences| !sentences.is_empty());
    paragraphs
}

fn read_sentence(block: &str, bank: &mut Treebank) {
    bank.corpus.sentences.push(Vec::new());
    let (mut heads, mut relations) = (vec![0], vec![0]);
    // The last word of a multi-word token carries that token's space.
    let mut held: Option<(usize, bool)> = None;
    for line in block.lines().filter(|l| !l.starts_with('#')) {
        let fields: Vec<&str> = line.split('\t').collect();
        let [id, form, _, upos, xpos, feats, head, relation, _, misc] = fields[..] else {
            continue;
        };
        let space = !misc.contains("SpaceAfter=No");
        if let Some((_, last)) = id.split_once('-') {
            held = last.parse().ok().map(|last| (last, space));
            continue;
        }
        let Ok(number) = id.parse::<usize>() else {
            continue;
        };
        let space = match held {
            Some((last, _)) if number < last => false,
            Some((last, space)) if number == last => space,
            _ => space,
        };
        bank.corpus.push(form, space);
        bank.classes.push(class(upos, xpos, feats));
        heads.push(head.parse().unwrap_or(0));
        relations.push(relation_index(relation));
    }
    bank.corpus.text.push('\n');
    bank.heads.push(heads);
    bank.relations.push(relations);
}

/// The relation with its subtype where we know that, else without it.
fn relation_index(name: &str) -> u8 {
    let find = |name: &str| RELATIONS.iter().position(|(_, known)| *known == name);
    let coarse = name.split(':').next().unwrap_or(name);
    find(name).or_else(|| find(coarse)).unwrap_or(17) as u8
}

fn class(upos: &str, xpos: &str, feats: &str) -> u8 {
    let pos = match upos {
        "ADJ" => Pos::Adj,
        "ADP" => Pos::Adp,
        "ADV" => Pos::Adv,
        "AUX" => Pos::Aux,
        "CCONJ" => Pos::Cconj,
        "DET" => Pos::Det,
        "INTJ" => Pos::Intj,
        "NOUN" => Pos::Noun,
        "NUM" => Pos::Num,
        "PART" => Pos::Part,
        "PRON" => Pos::Pron,
        "PROPN" => Pos::Propn,
        "PUNCT" => Pos::Punct,
        "SCONJ" => Pos::Sconj,
        "SYM" => Pos::Sym,
        "VERB" => Pos::Verb,
        _ => Pos::X,
    };
    let form = match pos {
        Pos::Noun | Pos::Propn if feats.contains("Number=Plur") || xpos.ends_with('S') => {
            Form::Plural
        }
        Pos::Verb | Pos::Aux => match xpos {
            "VBD" => Form::Past,
            "VBG" => Form::Gerund,
            "VBN" => Form::Participle,
            "VBP" => Form::Present,
            "VBZ" => Form::Present3,
            "MD" => Form::Modal,
            _ => Form::Base,
        },
        _ => Form::Plain,
    };
    TAGS.iter().position(|tag| tag.pos == pos && tag.form == form).unwrap_or(16) as u8
}
