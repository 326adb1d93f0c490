//! A sentence with what is known of it, to be read for its events.

use crate::{
    analysis::Document,
    extract::{
        quote::{quotation::Quote, stance::Stance},
        timex::TimeExpression,
    },
    segment::Article,
    syntax::{
        pos::{Form, Pos},
        relation::Relation,
    },
};
use std::ops::Range;

/// A sentence, and all that its events may tell.
pub struct Reader<'a, 't> {
    pub doc: &'a Document<'t>,
    pub article: &'a Article<'t>,
    pub dates: &'a [TimeExpression],
    pub quotes: &'a [Quote],
    /// What the speaker of each does with its words.
    pub stances: &'a [Stance],
    pub sentence: Range<usize>,
}

impl Reader<'_, '_> {
    pub fn relation(&self, token: usize) -> Relation {
        self.doc.arcs[token].relation
    }

    #[inline(never)]
    pub fn pos(&self, token: usize) -> Pos {
        self.doc.pos(token)
    }

    pub fn form(&self, token: usize) -> Form {
        self.doc.form(token)
    }

    #[inline(never)]
    pub fn is(&self, token: usize, words: &[&str]) -> bool {
        words.iter().any(|w| w.eq_ignore_ascii_case(self.article.word(token)))
    }
}
