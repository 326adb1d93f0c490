//! The extractor to copy for a new one: the web addresses of an article. It is built with the tests only, so
//! that it stays true; CONTRIBUTING.md says where a copy is called from and shown.

use crate::{analysis::Document, text::token::TokenKind};
use std::ops::Range;

/// A web address.
#[derive(Clone, Debug, PartialEq)]
pub struct Address {
    /// Its tokens, within one sentence. Words are sliced from the text when the Brief is made, not here.
    pub tokens: Range<usize>,
    /// The rule that made it, as [`super::Facts`] names them.
    pub rule: &'static str,
}

/// The web addresses of an article's running text, in order.
pub fn find(doc: &Document) -> Vec<Address> {
    let sentences = doc.article.body().map(|s| doc.article.sentences[s].tokens.clone());
    sentences.flatten().filter_map(|token| address(doc, token)).collect()
}

/// The address that a token is.
fn address(doc: &Document, token: usize) -> Option<Address> {
    let link = doc.article.tokens[token].kind == TokenKind::Link;
    // "ann@example.org" is a link to somebody, and none to a page.
    let mail = doc.node(token).text().contains('@');
    (link && !mail).then_some(Address { tokens: token..token + 1, rule: "address" })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Models;

    fn check(text: &str, expected: &str) {
        let doc = Document::read(text, None, Models::english());
        let words = |a: &Address| doc.article.span(&a.tokens).of(text);
        let shown: Vec<&str> = find(&doc).iter().map(words).collect();
        assert_eq!(shown.join("; "), expected, "{text}");
    }

    #[test]
    fn web_addresses() {
        check("Read on at https://example.org/tides today.", "https://example.org/tides");
        // What must not be found is as much worth a row.
        check("Write to ann@example.org before noon.", "");
        check("The score was 3:2 after extra time.", "");
    }
}
