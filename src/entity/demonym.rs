//! Words for peoples, faiths and parties.

use crate::{
    analysis::Document,
    lexicon::people,
    syntax::pos::{Form, Pos},
};

/// Whether a capitalised token names a people: a plural noun, or an adjective behind "the" with no
/// noun behind it.
pub fn is_people(doc: &Document, token: usize) -> bool {
    let lower = doc.article.word(token).to_lowercase();
    let noun = matches!(doc.pos(token), Pos::Noun | Pos::Propn);
    if noun && doc.form(token) == Form::Plural {
        return people::is_plural(&lower);
    }
    let the = token > 0 && doc.article.word(token - 1).eq_ignore_ascii_case("the");
    let alone = !matches!(
        doc.tags.get(token + 1).map(|_| doc.pos(token + 1)),
        Some(Pos::Noun | Pos::Propn | Pos::Adj)
    );
    the && alone && people::is_collective(&lower)
}
