//! Documents whose tags, names and trees are written down, as `nutgraf explain --only tree` prints them, so
//! that a rule is tested by itself and not through the network.
//!
//! The format is CoNLL-U, with any run of spaces or tabs between the columns. XPOS is the form's name
//! ("Past", "Plural", `_` for none), MISC holds `SpaceAfter=No` and `Name=B-PER` (`ORG`, `LOC`; `I-` inside).
//!
//! The trees of `tests/trees/` are what a reader of grammar would draw, each theme a file. A test names a tree
//! by its words.

use super::{Arc, Document, ner::Name, span_phrases};
use crate::{
    model::{Models, features::features},
    segment::{Article, Paragraph, ParagraphKind},
    syntax::{
        entity_kind::EntityKind,
        pos::{TAGS, Tag},
        relation::RELATIONS,
    },
    text::span::Span,
};

/// One line of a tree.
struct Row<'w> {
    form: &'w str,
    tag: Tag,
    /// Counted from 1; 0 is the root.
    head: usize,
    relation: &'w str,
    misc: &'w str,
}

/// The trees that are kept.
const TREES: [&str; 10] = [
    include_str!("../../tests/trees/asides.conllu"),
    include_str!("../../tests/trees/entities.conllu"),
    include_str!("../../tests/trees/events.conllu"),
    include_str!("../../tests/trees/judging.conllu"),
    include_str!("../../tests/trees/misread.conllu"),
    include_str!("../../tests/trees/nouns.conllu"),
    include_str!("../../tests/trees/operators.conllu"),
    include_str!("../../tests/trees/phrases.conllu"),
    include_str!("../../tests/trees/saying.conllu"),
    include_str!("../../tests/trees/speakers.conllu"),
];

/// The text of each tree that is kept, with the tree.
fn kept() -> impl Iterator<Item = (&'static str, &'static str)> {
    let blocks = TREES.into_iter().flat_map(|theme| theme.split("\n\n"));
    blocks.filter_map(|block| {
        let text = block.lines().find_map(|line| line.strip_prefix("# text = "))?;
        Some((text, block))
    })
}

/// The document of a text, each sentence of which has its tree in `tests/trees/`.
pub fn of(text: &str) -> Document<'static> {
    let mut written = String::new();
    let mut rest = text;
    while !rest.is_empty() {
        let opens = kept().filter(|(sentence, _)| rest.starts_with(sentence));
        let longest = opens.max_by_key(|(sentence, _)| sentence.len());
        let (sentence, tree) = longest.unwrap_or_else(|| panic!("no tree is kept for: {rest}"));
        written = format!("{written}{tree}\n\n");
        rest = rest[sentence.len()..].trim_start();
    }
    document(&written)
}

/// The document that some sentences in CoNLL-U are, blank lines between them: one paragraph of running text.
pub fn document(written: &str) -> Document<'static> {
    let lines: Vec<&str> = written.lines().map(str::trim).collect();
    let sentences: Vec<Vec<Row>> = lines
        .split(|line| line.is_empty())
        .map(|block| block.iter().filter(|line| !line.starts_with('#')).map(|l| row(l)).collect())
        .filter(|rows: &Vec<Row>| !rows.is_empty())
        .collect();
    let (text, spans) = text(&sentences);
    let (end, sentence_count) = (text.len(), spans.len());
    let mut article = Article::from_sentences(Box::leak(text.into_boxed_str()), spans);
    article.paragraphs.push(Paragraph {
        kind: ParagraphKind::Body,
        span: Span::new(0, end),
        sentences: 0..sentence_count,
    });
    let features = features(&article, &Models::english().lists);
    let rows = || sentences.iter().flatten();
    let tags = rows().map(|row| row.tag).collect();
    let mut arcs = arcs(&sentences);
    span_phrases(&mut arcs);
    Document { article, features, tags, names: names(rows()), arcs }
}

fn row(line: &str) -> Row<'_> {
    let fields: Vec<&str> = line.split_whitespace().collect();
    let [_, form, _, pos, finer, _, head, relation, _, misc] = fields[..] else {
        panic!("a row has ten columns, this one {}: {line}", fields.len());
    };
    let finer = if finer == "_" { "Plain" } else { finer };
    let is = |tag: &&Tag| {
        format!("{:?}", tag.pos).eq_ignore_ascii_case(pos) && format!("{:?}", tag.form) == finer
    };
    let tag = *TAGS.iter().find(is).unwrap_or_else(|| panic!("no tag is {pos} {finer}: {line}"));
    let head = head.parse().unwrap_or_else(|_| panic!("a head is a number: {line}"));
    Row { form, tag, head, relation, misc }
}

/// The text of some sentences, and the place of each token in it.
fn text(sentences: &[Vec<Row>]) -> (String, Vec<Vec<Span>>) {
    let mut text = String::new();
    let mut places = Vec::new();
    for rows in sentences {
        let mut spans = Vec::new();
        for row in rows {
            let start = text.len();
            text.push_str(row.form);
            spans.push(Span::new(start, text.len()));
            if !row.misc.contains("SpaceAfter=No") {
                text.push(' ');
            }
        }
        places.push(spans);
    }
    (text, places)
}

fn arcs(sentences: &[Vec<Row>]) -> Vec<Arc> {
    let mut arcs = Vec::new();
    for rows in sentences {
        let start = arcs.len();
        for (i, row) in rows.iter().enumerate() {
            let at = start + i;
            let named = RELATIONS.iter().find(|(_, name)| *name == row.relation);
            let (relation, _) = named.unwrap_or_else(|| panic!("no relation is {}", row.relation));
            let head = if row.head == 0 { at } else { start + row.head - 1 };
            arcs.push(Arc { head, relation: *relation, left: at, right: at });
        }
    }
    arcs
}

fn names<'w>(rows: impl Iterator<Item = &'w Row<'w>>) -> Vec<Name> {
    let mut names: Vec<Name> = Vec::new();
    for (t, row) in rows.enumerate() {
        let Some(label) = row.misc.split('|').find_map(|part| part.strip_prefix("Name=")) else {
            continue;
        };
        let kind = match &label[2..] {
            "PER" => EntityKind::Person,
            "ORG" => EntityKind::Organization,
            "LOC" => EntityKind::Place,
            other => panic!("no name is a {other}"),
        };
        match names.last_mut().filter(|_| label.starts_with("I-")) {
            Some(name) => name.tokens.end = t + 1,
            None => names.push(Name { tokens: t..t + 1, kind }),
        }
    }
    names
}

#[test]
fn what_is_written_is_read() {
    let doc = document(
        "1 Anna     _ PROPN _      _ 2 nsubj _ Name=B-PER
         2 sold     _ VERB  Past   _ 0 root  _ _
         3 two      _ NUM   _      _ 4 nummod _ _
         4 houses   _ NOUN  Plural _ 2 obj   _ SpaceAfter=No
         5 .        _ PUNCT _      _ 2 punct _ _",
    );
    let houses = doc.node(3);
    assert_eq!(doc.article.text, "Anna sold two houses. ");
    assert_eq!((houses.text(), houses.head().text()), ("houses", "sold"));
    assert_eq!((doc.phrase(3), doc.names[0].tokens.clone()), (2..4, 0..1));
}

#[test]
fn trees_are_trees_of_their_texts() {
    let mut names = std::collections::HashSet::new();
    for (text, tree) in kept() {
        let doc = document(tree);
        let roots = doc.arcs.iter().enumerate().filter(|(t, arc)| arc.head == *t).count();
        let name = tree.lines().find(|line| line.starts_with("# sent_id = "));
        assert_eq!((doc.article.text.trim_end(), roots), (text, 1));
        assert!(names.insert(name.expect("a name")) & names.insert(text), "{text} stands once");
    }
}
