//! Tokens, tags, trees and names as CoNLL-U (<https://universaldependencies.org/format.html>), which any
//! viewer of Universal Dependencies shows.

use nutgraf::{
    EntityKind,
    stages::{
        analysis::Document,
        segment::Sentence,
        syntax::{
            pos::{Form, Pos},
            relation::{RELATIONS, Relation},
        },
    },
};
use std::fmt::Write;

/// All sentences of an article, those that are no running text with a comment that says so.
pub fn shown(doc: &Document) -> String {
    let article = &doc.article;
    let mut page = String::new();
    for (s, sentence) in article.sentences.iter().enumerate() {
        let text = words(article.sentence_span(s).of(article.text));
        let kind = article.paragraphs[sentence.paragraph].kind;
        let _ = writeln!(page, "# sent_id = {s}\n# text = {text}\n# paragraph = {kind:?}");
        sentence.tokens.clone().for_each(|token| page.push_str(&line(doc, sentence, token)));
        page.push('\n');
    }
    page
}

/// A token: its place in the sentence, form, lemma (none), part of speech, form beyond it (as XPOS), features
/// (none), head, relation, enhanced heads (none), and its name.
fn line(doc: &Document, sentence: &Sentence, token: usize) -> String {
    let start = sentence.tokens.start;
    let arc = doc.arcs[token];
    let head = if arc.head == token { 0 } else { arc.head + 1 - start };
    let (id, form) = (token + 1 - start, words(doc.node(token).text()));
    let (pos, finer) = (pos(doc.node(token).pos()), finer(doc.node(token).form()));
    let (relation, misc) = (relation(arc.relation), misc(doc, sentence, token));
    format!("{id}\t{form}\t_\t{pos}\t{finer}\t_\t{head}\t{relation}\t_\t{misc}\n")
}

/// What CoNLL-U has no column for: a name's label (BIO), and that no space follows.
fn misc(doc: &Document, sentence: &Sentence, token: usize) -> String {
    let name = doc.names.iter().find(|name| name.tokens.contains(&token)).map(|name| {
        let begins = if name.tokens.start == token { 'B' } else { 'I' };
        let kind = match name.kind {
            EntityKind::Person => "PER",
            EntityKind::Organization => "ORG",
            EntityKind::Place => "LOC",
            _ => "MISC",
        };
        format!("Name={begins}-{kind}")
    });
    let next = token + 1;
    let glued = next < sentence.tokens.end && doc.article.glued(next);
    let glued = glued.then(|| "SpaceAfter=No".to_owned());
    let all: Vec<String> = name.into_iter().chain(glued).collect();
    if all.is_empty() { "_".to_owned() } else { all.join("|") }
}

fn pos(pos: Pos) -> String {
    format!("{pos:?}").to_uppercase()
}

fn finer(form: Form) -> String {
    if form == Form::Plain { "_".to_owned() } else { format!("{form:?}") }
}

fn relation(relation: Relation) -> &'static str {
    RELATIONS.iter().find(|(r, _)| *r == relation).map_or("dep", |(_, name)| name)
}

/// Some text in one line.
fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
