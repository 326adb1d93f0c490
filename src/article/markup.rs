//! HTML source given as text: its blocks, without tags, scripts and page furniture.
//!
//! A page parses HTML with the browser's own parser; this serves the native command and whoever
//! pastes source. It skips what lies between angle brackets and never fails.

use super::paragraph::Block;
use crate::Span;

/// Elements whose content is no article text.
const SKIPPED: &[&str] = &[
    "script", "style", "head", "nav", "footer", "aside", "noscript", "svg", "template", "form",
    "button", "iframe",
];

/// Elements that stand within a line. Sorted.
const INLINE: &[&str] = &[
    "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins",
    "kbd", "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var",
    "wbr",
];

/// Bytes at the start of a text in which HTML gives itself away.
const HEAD: usize = 2_000;

/// Closing tags there that make plain text HTML.
const CLOSING_TAGS: usize = 4;

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
    let mut blocks = Vec::new();
    let mut pieces = Vec::new();
    // Elements that are never closed from here on: looked for once, so that the cost stays linear.
    let mut unclosed: Vec<String> = Vec::new();
    let mut at = 0;
    while at < text.len() {
        let open = text[at..].find('<').map_or(text.len(), |i| at + i);
        let piece = Span::new(at, open).trim(text);
        if !piece.is_empty() {
            pieces.push(piece);
        }
        if open == text.len() {
            break;
        }
        let Some(tag) = Tag::read(text, open) else {
            at = open + 1;
            continue;
        };
        at = tag.end;
        if !INLINE.contains(&tag.name.as_str()) && !pieces.is_empty() {
            blocks.push(Block { pieces: std::mem::take(&mut pieces) });
        }
        if tag.opens && SKIPPED.contains(&tag.name.as_str()) && !unclosed.contains(&tag.name) {
            match behind_element(text, at, &tag.name) {
                Some(behind) => at = behind,
                None => unclosed.push(tag.name),
            }
        }
    }
    if !pieces.is_empty() {
        blocks.push(Block { pieces });
    }
    blocks
}

struct Tag {
    name: String,
    opens: bool,
    end: usize,
}

impl Tag {
    /// The tag, comment or declaration that starts at the angle bracket `open`.
    fn read(text: &str, open: usize) -> Option<Tag> {
        let rest = &text[open + 1..];
        if rest.starts_with("!--") {
            let end = rest.find("-->").map_or(text.len(), |i| open + 1 + i + 3);
            return Some(Tag { name: "span".to_owned(), opens: true, end });
        }
        let opens = !rest.starts_with('/');
        let body = rest.trim_start_matches(['/', '!', '?']);
        let name: String = body.chars().take_while(char::is_ascii_alphanumeric).take(16).collect();
        if name.is_empty() {
            return None;
        }
        let end = rest.find('>').map_or(text.len(), |i| open + 1 + i + 1);
        Some(Tag { name: name.to_ascii_lowercase(), opens, end })
    }
}

/// The place behind the closing tag of the element `name` whose content starts at `from`, where it is
/// closed at all: what is not, hides nothing.
fn behind_element(text: &str, from: usize, name: &str) -> Option<usize> {
    let mut at = from;
    while let Some(found) = text[at..].find("</") {
        let close = at + found + 2;
        let end = close + name.len();
        if text.get(close..end).is_some_and(|tag| tag.eq_ignore_ascii_case(name)) {
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
    fn blocks_without_furniture() {
        check(
            "<html><head><title>T</title></head><body><nav>Home</nav><p>One <b>two</b> three.</p><p>Four.<!-- no --></p></body></html>",
            &["One|two|three.", "Four."],
        );
        check("<script>a < b</script>text <", &["text"]);
        check("<script>never closed", &["never closed"]);
    }

    #[test]
    fn plain_text_is_no_markup() {
        assert!(is_markup("<!DOCTYPE html><p>x"));
        assert!(!is_markup("If a < b and c > d, then </b> is odd."));
    }
}
