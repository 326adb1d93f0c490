//! Our own gold under `tests/gold/`: that it is sound, and how well the models read it.
#![cfg(not(target_arch = "wasm32"))]

use expect_test::expect_file;
use forge::{
    data::gold::{Gold, read_all},
    score::{
        Tally,
        gold::{Measures, measure},
        grammar::Grammar,
    },
};
use nutgraf::{
    Models,
    stages::{
        syntax::relation::RELATIONS,
        text::{
            span::Span,
            token::{Token, tokenize},
        },
    },
};
use std::{fmt::Write, path::Path};

/// Sentences that the gold holds at least.
const SENTENCES: usize = 150;

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/gold");

fn gold() -> Vec<Gold> {
    read_all(Path::new(FOLDER)).expect("the gold is read")
}

/// A change of any figure is a change of this file: `make gold-scores` writes it again.
#[test]
fn models_keep_their_scores() {
    let own = measure(Path::new(FOLDER), Models::english()).expect("the gold is read");
    let mut page =
        "kind: boundaries, names as right, given, of; tokens with tag, head, both, of\n".to_owned();
    for Measures { kind, cut, grammar, names } in &own.kinds {
        let tally = |t: &Tally| format!("{} {} {}", t.right, t.given, t.gold);
        let tags: usize = grammar.tags.values().map(|tag| tag.right).sum();
        let Grammar { heads, labelled, tokens, .. } = grammar;
        let _ = writeln!(
            page,
            "{kind}: {}, {}; {tags} {heads} {labelled} {tokens}",
            tally(cut),
            tally(&names.all())
        );
    }
    expect_file!["gold/models.scores"].assert_eq(&page);
}

#[test]
fn there_is_enough_gold() {
    let sentences: usize = gold().iter().map(|g| g.bank.heads.len()).sum();
    assert!(sentences >= SENTENCES, "{sentences} sentences, expected at least {SENTENCES}");
}

#[test]
fn sentences_are_cut_as_we_cut_them() {
    for Gold { kind, bank, paragraphs, .. } in gold() {
        let texts: Vec<String> = paragraphs.concat();
        assert_eq!(texts.len(), bank.corpus.sentences.len(), "{kind}: texts and sentences");
        for (text, spans) in texts.iter().zip(&bank.corpus.sentences) {
            let mut tokens: Vec<Token> = Vec::new();
            tokenize(text, Span::new(0, text.len()), &mut tokens);
            let cut: Vec<&str> = tokens.iter().map(|t| t.span.of(text)).collect();
            let given: Vec<&str> = spans.iter().map(|s| s.of(&bank.corpus.text)).collect();
            assert_eq!(given, cut, "{kind}: {text}");
            let written = &bank.corpus.text[spans[0].start..spans[spans.len() - 1].end];
            assert_eq!(written, text, "{kind}: spaces");
        }
    }
}

#[test]
fn trees_have_one_root_and_no_cycle() {
    let root = RELATIONS.iter().position(|(_, name)| *name == "root").expect("a root") as u8;
    for Gold { kind, bank, paragraphs, .. } in gold() {
        let texts = paragraphs.concat();
        for ((heads, relations), text) in bank.heads.iter().zip(&bank.relations).zip(&texts) {
            let tokens = 1..heads.len();
            let roots: Vec<usize> = tokens.clone().filter(|&t| heads[t] == 0).collect();
            let called: Vec<usize> = tokens.clone().filter(|&t| relations[t] == root).collect();
            assert_eq!(roots.len(), 1, "{kind}: {text}");
            assert_eq!(roots, called, "{kind}: {text}");
            for token in tokens {
                assert!(reaches_root(heads, token), "{kind}: token {token} of {text}");
            }
        }
    }
}

/// Whether the way up from a token ends at the root within the sentence's length.
fn reaches_root(heads: &[usize], token: usize) -> bool {
    let mut at = token;
    for _ in 0..heads.len() {
        match heads.get(at) {
            Some(0) => return true,
            Some(&head) => at = head,
            None => return false,
        }
    }
    false
}

#[test]
fn names_lie_within_a_sentence() {
    for Gold { kind, bank, names, .. } in gold() {
        let article = bank.corpus.article();
        for name in names {
            let (first, last) = (name.tokens.start, name.tokens.end - 1);
            let words = article.span(&name.tokens).of(article.text);
            assert_eq!(article.sentence_of(first), article.sentence_of(last), "{kind}: {words}");
        }
    }
}
