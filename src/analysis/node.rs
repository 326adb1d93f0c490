//! A token of a document with its words, tag and place in the tree at hand: the one way in which
//! stages read a document.

use super::Document;
use crate::{
    syntax::{
        pos::{Form, Pos},
        relation::Relation,
    },
    text::token::is_quote,
};
use std::ops::Range;

/// One token. Two words wide: pass it by value.
#[derive(Clone, Copy)]
pub struct Node<'d, 't> {
    doc: &'d Document<'t>,
    /// Index into the article's tokens. One beyond the last has no words, and must not be asked for its tag.
    pub index: usize,
}

impl<'t> Document<'t> {
    /// The token at an index.
    pub fn node(&self, index: usize) -> Node<'_, 't> {
        Node { doc: self, index }
    }
}

impl<'d, 't> Node<'d, 't> {
    /// Its words.
    #[inline(never)]
    pub fn text(self) -> &'t str {
        let article = &self.doc.article;
        article.tokens.get(self.index).map_or("", |token| token.span.of(article.text))
    }

    /// Whether it is one of some lower-case words, whatever its case.
    #[inline(never)]
    pub fn is(self, words: &[&str]) -> bool {
        let text = self.text();
        words.iter().any(|word| word.eq_ignore_ascii_case(text))
    }

    /// Its part of speech.
    #[inline(never)]
    pub fn pos(self) -> Pos {
        self.doc.tags[self.index].pos
    }

    /// Its form.
    #[inline(never)]
    pub fn form(self) -> Form {
        self.doc.tags[self.index].form
    }

    /// Its relation to its head.
    #[inline(never)]
    pub fn relation(self) -> Relation {
        self.doc.arcs[self.index].relation
    }

    /// Its head; itself where it is the root.
    pub fn head(self) -> Node<'d, 't> {
        self.doc.node(self.doc.arcs[self.index].head)
    }

    /// A noun or a proper noun.
    pub fn is_noun(self) -> bool {
        matches!(self.pos(), Pos::Noun | Pos::Propn)
    }

    /// A noun, a proper noun or a pronoun.
    pub fn is_nominal(self) -> bool {
        matches!(self.pos(), Pos::Noun | Pos::Propn | Pos::Pron)
    }

    /// A verb or an auxiliary.
    pub fn is_verbal(self) -> bool {
        matches!(self.pos(), Pos::Verb | Pos::Aux)
    }

    /// A form that has a tense.
    pub fn is_finite(self) -> bool {
        matches!(self.form(), Form::Past | Form::Present | Form::Present3)
    }

    /// A quotation mark.
    pub fn is_quote_mark(self) -> bool {
        self.text().chars().all(is_quote)
    }

    /// The tokens of its sentence.
    pub fn sentence(self) -> Range<usize> {
        let article = &self.doc.article;
        article.sentences[article.sentence_of(self.index)].tokens.clone()
    }
}
