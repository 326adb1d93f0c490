//! Which words of a document name a people, faith or party.

use crate::{
    analysis::Document,
    lexicon::people,
    syntax::pos::{Form, Pos},
};

/// Whether a capitalised token names a people: a plural noun, or an adjective behind "the" with no
/// noun behind it.
pub fn is_people(doc: &Document, token: usize) -> bool {
    let lower = doc.node(token).text().to_lowercase();
    let noun = doc.node(token).is_noun();
    if noun && doc.node(token).form() == Form::Plural {
        return people::is_plural(&lower);
    }
    let the = token > 0 && doc.node(token - 1).text().eq_ignore_ascii_case("the");
    let alone = !matches!(
        doc.tags.get(token + 1).map(|_| doc.node(token + 1).pos()),
        Some(Pos::Noun | Pos::Propn | Pos::Adj)
    );
    the && alone && people::is_collective(&lower)
}
