//! Noun phrases as they are told: whole, but without what only comments on them.

use super::Document;
use crate::{
    syntax::{pos::Pos, relation::Relation},
    text::token::is_quote,
};
use std::ops::Range;

/// The run of determiners, adjectives and nouns around a noun, whatever the parser made of it.
pub fn chunk(doc: &Document, noun: usize) -> Range<usize> {
    let sentence = &doc.node(noun).sentence();
    let nominal = |t: &usize| doc.node(*t).is_noun();
    let before =
        |t: &usize| nominal(t) || matches!(doc.node(*t).pos(), Pos::Det | Pos::Adj | Pos::Pron);
    let start = (sentence.start..noun).rev().take_while(before).last().unwrap_or(noun);
    let end = (noun + 1..sentence.end).take_while(nominal).last().unwrap_or(noun);
    start..end + 1
}

/// The phrase of a noun without what only comments on it: relative clauses, appositions, brackets.
pub fn noun_phrase(doc: &Document, noun: usize) -> Option<Range<usize>> {
    let start = behind_comma(doc, noun);
    let phrase = bare(doc, noun, start..before_comment(doc, noun));
    (!phrase.is_empty()).then(|| whole_names(doc, phrase))
}

/// Where the first comment on a noun begins; the end of its phrase, where there is none.
fn before_comment(doc: &Document, noun: usize) -> usize {
    use Relation::{Acl, AclRelcl, Advcl, Appos, Cc, Parataxis, Punct};
    let article = &doc.article;
    let comments = |t: &usize| match doc.node(*t).relation() {
        AclRelcl | Acl | Appos | Parataxis | Advcl | Cc => true,
        Punct => matches!(article.word(*t), "," | "(" | "—" | "–" | ";" | ":"),
        _ => false,
    };
    let phrase = doc.phrase(noun);
    let comment = doc.children(noun).find(|t| *t > noun && comments(t));
    let end = comment.map_or(phrase.end, |t| phrase.end.min(doc.arcs[t].left.max(noun + 1)));
    // A bracket that the phrase does not close is not of it.
    let opens = (noun + 1..end).find(|&t| article.word(t) == "(");
    opens.filter(|&open| !(open..end).any(|t| article.word(t) == ")")).unwrap_or(end)
}

/// Where a noun's phrase begins. "In a statement, the company": what a comma parts from the noun is
/// another phrase.
fn behind_comma(doc: &Document, noun: usize) -> usize {
    let article = &doc.article;
    let start = doc.phrase(noun).start;
    let relation = |t: usize| doc.node(t).relation();
    let joined = || doc.children(noun).any(|t| t < noun && relation(t) == Relation::Conj);
    let adjectives = |comma: usize| relation(comma.max(1) - 1) == Relation::Amod;
    let comma = (start..noun).rev().find(|&t| article.word(t) == ",");
    comma.filter(|&comma| !joined() && !adjectives(comma)).map_or(start, |comma| comma + 1)
}

/// A phrase without the prepositions, adverbs and marks at its ends.
fn bare(doc: &Document, noun: usize, mut phrase: Range<usize>) -> Range<usize> {
    let article = &doc.article;
    let edge = |t: usize| {
        use Relation::{Advmod, Case, Cc, Mark};
        let word = article.word(t);
        let leads = matches!(doc.node(t).relation(), Case | Cc | Mark | Advmod)
            || word.eq_ignore_ascii_case("than");
        leads && t < noun
            || word.chars().all(is_quote)
            || matches!(word, "," | "(" | "-" | "—" | ":" | ".")
    };
    while phrase.start < noun && edge(phrase.start) {
        phrase.start += 1;
    }
    while phrase.len() > 1 && phrase.end - 1 > noun && edge(phrase.end - 1) {
        phrase.end -= 1;
    }
    phrase
}

/// A phrase that ends or starts within a name, stretched to hold all of it.
pub fn whole_names(doc: &Document, phrase: Range<usize>) -> Range<usize> {
    let names = &doc.names;
    let from = names.partition_point(|n| n.tokens.end <= phrase.start);
    let overlapping = names[from..].iter().take_while(|n| n.tokens.start < phrase.end);
    overlapping
        .fold(phrase.clone(), |all, n| all.start.min(n.tokens.start)..all.end.max(n.tokens.end))
}

#[cfg(test)]
mod tests {
    use crate::analysis::conllu;

    /// Asserts the phrase of a noun in a tree, without what comments on it.
    fn phrase(text: &str, noun: &str, expected: &str) {
        let doc = conllu::of(text);
        let noun = (0..doc.arcs.len()).find(|&t| doc.node(t).text() == noun).expect("the noun");
        let phrase = super::noun_phrase(&doc, noun).expect("a phrase");
        assert_eq!(doc.article.span(&phrase).of(doc.article.text), expected, "{text}");
    }

    #[test]
    fn phrases_of_written_trees() {
        phrase("The cold, dark winter ended.", "winter", "The cold, dark winter");
        phrase("The head of Aldane Bank of Norland wept.", "Bank", "Aldane Bank of Norland");
        // What is told of a noun, and what stands before a comma, are no part of it.
        phrase(
            "The old well behind the chapel, which froze, was sealed.",
            "well",
            "The old well behind the chapel",
        );
        phrase("In a statement, the brewery apologised.", "brewery", "the brewery");
        phrase("Ravi Menon, the head of the clinic, resigned.", "Ravi", "Ravi Menon");
    }
}
