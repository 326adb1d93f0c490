//! A sentence with what is known of it, to be read for its events.

use crate::{
    analysis::Document,
    extract::{
        quote::{quotation::Quote, stance::Stance},
        timex::TimeExpression,
    },
    segment::Article,
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
