//! HTML source given as text: its blocks, without tags, scripts, and what is no part of the article.
//!
//! A page parses HTML with the browser's own parser; this serves the native command and whoever
//! pastes source. It skips what lies between angle brackets and never fails.

mod aside;
mod tag;

use super::block::Block;
use crate::text::{span::Span, word_set::WordSet};
use aside::{Apart, apart};
use std::ops::Range;
use tag::{Tag, Tags};

/// Elements that stand within a line.
const INLINE: WordSet = WordSet::new(&[
    "", "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "font", "i",
    "ins", "kbd", "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u",
    "var", "wbr",
]);

/// Elements that have no content, and are never closed.
const EMPTY: WordSet = WordSet::new(&[
    "area", "base", "br", "col", "doctype", "embed", "hr", "img", "input", "link", "meta", "param",
    "source", "track", "wbr",
]);

/// Elements whose content holds no tags but the one that closes them.
const RAW: [&str; 5] = ["script", "style", "iframe", "noscript", "textarea"];

/// Bytes at the start of a text in which HTML gives itself away.
const HEAD: usize = 2_000;

/// Closing tags there that make plain text HTML.
const CLOSING_TAGS: usize = 4;

/// Elements within each other that are followed; browsers stop there too.
const DEEPEST: usize = 512;

/// Whether the text is HTML source.
pub fn is_markup(text: &str) -> bool {
    let mut end = text.len().min(HEAD);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let head = text[..end].to_ascii_lowercase();
    let document = ["<!doctype html", "<html", "<body"].iter().any(|tag| head.contains(tag));
    document || (head.trim_start().starts_with('<') && head.matches("</").count() >= CLOSING_TAGS)
}

/// The blocks of HTML source, each as the pieces of text between its inline tags.
pub fn blocks(text: &str) -> Vec<Block> {
    let mut reader = Reader::default();
    let mut tags = Tags::new(text);
    // Elements that are never closed from here on: looked for once, so that the cost stays linear.
    let mut unclosed: Vec<String> = Vec::new();
    let mut at = 0;
    while at < text.len() {
        let open = text[at..].find('<').map_or(text.len(), |i| at + i);
        reader.text(Span::new(at, open).trim(text));
        if open == text.len() {
            break;
        }
        let Some(tag) = tags.at(open) else {
            at = open + 1;
            continue;
        };
        at = tag.end;
        if tag.opens && RAW.contains(&tag.name.as_str()) && !unclosed.contains(&tag.name) {
            match behind_element(text, at, &tag.name) {
                Some(behind) => at = behind,
                None => unclosed.push(tag.name),
            }
            reader.part();
        } else {
            reader.tag(&tag);
        }
    }
    reader.blocks()
}

/// The pieces of text, and which of them are no part of the article.
#[derive(Default)]
struct Reader {
    pieces: Vec<Piece>,
    /// Elements that stand apart and may still be closed, with those of their names within them. What
    /// is never closed hides nothing.
    open: Vec<Open>,
    hidden: Vec<(Range<usize>, Apart)>,
    block: usize,
}

struct Piece {
    span: Span,
    block: usize,
}

struct Open {
    name: String,
    /// None for one that is here only so that its closing tag is known for its own.
    apart: Option<Apart>,
    first: usize,
}

impl Reader {
    fn text(&mut self, span: Span) {
        if !span.is_empty() {
            self.pieces.push(Piece { span, block: self.block });
        }
    }

    /// What follows is another block.
    fn part(&mut self) {
        self.block += 1;
    }

    fn tag(&mut self, tag: &Tag) {
        if !INLINE.contains(&tag.name) {
            self.part();
        }
        if !tag.opens {
            self.close(&tag.name);
        } else if !EMPTY.contains(&tag.name) && !tag.name.is_empty() {
            self.enter(tag);
        }
    }

    fn enter(&mut self, tag: &Tag) {
        // A paragraph ends where the next begins.
        if tag.name == "p" && self.open.last().is_some_and(|open| open.name == "p") {
            self.close("p");
        }
        let apart = apart(tag);
        let known = || self.open.iter().any(|open| open.name == tag.name);
        if self.open.len() < DEEPEST && (apart.is_some() || known()) {
            let first = self.pieces.len();
            self.open.push(Open { name: tag.name.clone(), apart, first });
        }
    }

    fn close(&mut self, name: &str) {
        let Some(place) = self.open.iter().rposition(|open| open.name == name) else { return };
        // What stands within it ends with it.
        for open in self.open.drain(place..) {
            let pieces = open.first..self.pieces.len();
            self.hidden.extend(open.apart.map(|apart| (pieces, apart)));
        }
    }

    /// What is left of it all, block by block.
    fn blocks(self) -> Vec<Block> {
        let surely = self.hidden.iter().filter(|(_, apart)| *apart == Apart::Surely);
        let surely = covered(self.pieces.len(), surely.map(|(pieces, _)| pieces));
        // Bytes of text that are shown before each piece.
        let mut shown = vec![0];
        for (piece, hidden) in self.pieces.iter().zip(&surely) {
            shown.push(shown[shown.len() - 1] + if *hidden { 0 } else { piece.span.len() });
        }
        let all = shown[shown.len() - 1];
        let is_part = |pieces: &Range<usize>| (shown[pieces.end] - shown[pieces.start]) * 2 > all;
        let hidden = self.hidden.iter();
        let hidden = hidden.filter(|(pieces, apart)| *apart == Apart::Surely || !is_part(pieces));
        let hidden = covered(self.pieces.len(), hidden.map(|(pieces, _)| pieces));
        let mut blocks: Vec<(usize, Block)> = Vec::new();
        for (piece, _) in self.pieces.iter().zip(hidden).filter(|(_, hidden)| !hidden) {
            match blocks.last_mut() {
                Some((number, block)) if *number == piece.block => block.pieces.push(piece.span),
                _ => blocks.push((piece.block, Block { pieces: vec![piece.span] })),
            }
        }
        blocks.into_iter().map(|(_, block)| block).collect()
    }
}

/// Which of `len` pieces lie in any of the ranges.
fn covered<'r>(len: usize, ranges: impl Iterator<Item = &'r Range<usize>>) -> Vec<bool> {
    let mut steps = vec![0_isize; len + 1];
    for range in ranges {
        steps[range.start] += 1;
        steps[range.end] -= 1;
    }
    let depths = steps[..len].iter().scan(0, |depth, step| {
        *depth += step;
        Some(*depth)
    });
    depths.map(|depth| depth > 0).collect()
}

/// The place behind the closing tag of the element `name` whose content starts at `from`, where it is
/// closed at all: what is not, hides nothing.
fn behind_element(text: &str, from: usize, name: &str) -> Option<usize> {
    let mut at = from;
    while let Some(found) = text[at..].find("</") {
        let close = at + found + 2;
        let end = close + name.len();
        let own = text.get(close..end).is_some_and(|tag| tag.eq_ignore_ascii_case(name));
        if own && !text[end..].starts_with(|c: char| c.is_ascii_alphanumeric() || c == '-') {
            return Some(text[end..].find('>').map_or(text.len(), |i| end + i + 1));
        }
        at = close;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(html: &str, expected: &[&str]) {
        let shown: Vec<String> = blocks(html)
            .iter()
            .map(|b| b.pieces.iter().map(|p| p.of(html)).collect::<Vec<_>>().join("|"))
            .collect();
        assert_eq!(shown, expected, "{html}");
    }

    #[test]
    fn blocks_without_boilerplate() {
        check(
            "<html><head><title>T</title></head><body><nav>Home</nav><p>One <b>two</b> three.</p><p>Four.<!-- no --></p></body></html>",
            &["One|two|three.", "Four."],
        );
        check("<script>a < b</script>text <", &["text"]);
        check("<script>never closed", &["never closed"]);
    }

    #[test]
    fn what_stands_apart_is_left_out_to_its_own_end() {
        for apart in [
            "<aside><p>No.</p></aside>",
            "<figure><img hidden><figcaption>No.</figcaption></figure>",
            "<div hidden>No. <div>No.</div> No.</div>",
            "<div class='ad-slot'><div><div>No.</div></div>No.</div>",
            "<p hidden>No.",
            "<section id=comments><p>No. <b>No.</section>",
            "<div aria-hidden=true title='a > b'>No.</div>",
            "<div class=newsletter><nav>No.</div>",
            "<script>'</scripts>'; no</script>",
        ] {
            let html = format!("<h1>Title.</h1>{apart}<p>Two.</p><p>Three is long.</p>");
            check(&html, &["Title.", "Two.", "Three is long."]);
        }
        check("<p>One.</p> <aside>is never closed.", &["One.", "is never closed."]);
        check("<p>One <span hidden>no</span> two.</p>", &["One|two."]);
    }

    #[test]
    fn names_do_not_hide_the_most_of_a_text() {
        check(
            "<body class=comments><form><p>One is long.</p><div class=share>No.</div></form></body>",
            &["One is long."],
        );
    }

    #[test]
    fn plain_text_is_no_markup() {
        assert!(is_markup("<!DOCTYPE html><p>x"));
        assert!(!is_markup("If a < b and c > d, then </b> is odd."));
    }
}
