//! Items of a list that runs on within a line: "1. The first 2. The second", "a) … b) …", "• … • …".

use crate::text::token::{Token, TokenKind};
use std::ops::Range;

/// Where the items of a list start, by token.
pub struct ListMarkers {
    /// First tokens of items, in order.
    items: Vec<usize>,
    /// Tokens of the markers themselves: their stops end no sentence.
    parts: Vec<Range<usize>>,
}

impl ListMarkers {
    /// Finds the items of a list in a paragraph that opens with one. A marker counts where it goes
    /// on from the last: 1, 2, 3 or a, b, c. A bullet always counts.
    pub fn find(text: &str, tokens: &[Token], range: Range<usize>) -> Self {
        let mut found = Self { items: Vec::new(), parts: Vec::new() };
        let mut expected = None;
        let mut at = range.start;
        while at < range.end {
            let bullet = usize::from(is_bullet(tokens[at].span.of(text)));
            let marker = read_marker(text, tokens, at + bullet, range.end);
            let opens = at == range.start || bullet == 1;
            match marker {
                Some((value, end)) if opens || expected == Some(value) => {
                    found.items.push(at);
                    found.parts.push(at..end);
                    expected = Some(value + 1);
                    at = end;
                }
                _ => {
                    if bullet == 1 {
                        found.items.push(at);
                    }
                    if at == range.start && bullet == 0 {
                        return found;
                    }
                    at += 1;
                }
            }
        }
        found
    }

    /// Whether an item starts at the token.
    pub fn starts_item(&self, at: usize) -> bool {
        self.items.binary_search(&at).is_ok()
    }

    /// Whether the token belongs to a marker.
    pub fn is_part(&self, at: usize) -> bool {
        let behind = self.parts.partition_point(|part| part.end <= at);
        self.parts.get(behind).is_some_and(|part| part.contains(&at))
    }
}

/// Signs that open an item of a list.
pub fn is_bullet(word: &str) -> bool {
    matches!(word, "•" | "⁃" | "‣" | "◦" | "▪" | "●" | "–" | "*")
}

/// A number or letter with its stop or bracket, and the token behind it.
fn read_marker(text: &str, tokens: &[Token], at: usize, end: usize) -> Option<(u32, usize)> {
    let word = tokens.get(at).filter(|_| at < end)?.span.of(text);
    let (value, dotted) = match tokens[at].kind {
        TokenKind::Number => (word.parse().ok().filter(|&n: &u32| n < 1000)?, false),
        TokenKind::Word => {
            let letter = word.strip_suffix('.').unwrap_or(word);
            let mut letters = letter.chars();
            let first = letters.next().filter(char::is_ascii_lowercase)?;
            (letters.next().is_none().then_some(first as u32)?, letter.len() < word.len())
        }
        _ => return None,
    };
    let mut next = at + 1;
    while next < end
        && tokens[next - 1].span.end == tokens[next].span.start
        && matches!(tokens[next].span.of(text), "." | ")")
    {
        next += 1;
    }
    let marked = dotted || next > at + 1;
    let spaced = next < end && tokens[next - 1].span.end < tokens[next].span.start;
    (marked && spaced).then_some((value, next))
}
