//! Text → blocks: paragraphs, headings, items, each the pieces of text that belong together.

use super::{list::is_bullet, markup};
use crate::text::span::Span;

/// One block: the pieces of text that it holds, in order. Plain text has one piece a block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// Never empty; pieces do not overlap.
    pub pieces: Vec<Span>,
}

impl Block {
    /// From the first piece's start to the last one's end.
    pub fn span(&self) -> Span {
        self.pieces[0].cover(self.pieces[self.pieces.len() - 1])
    }
}

/// The blocks of a text, in order.
///
/// A blank line always parts two blocks. A single line break does too, unless the text is wrapped at
/// a width, or the next line goes on in lower case from a line of some length.
pub fn blocks(text: &str) -> Vec<Block> {
    if markup::is_markup(text) {
        return markup::blocks(text);
    }
    let lines = lines(text);
    let width = wrap_width(text, &lines);
    let mut blocks: Vec<Span> = Vec::new();
    let mut last: Option<Line> = None;
    for line in lines {
        let goes_on = last.is_some_and(|before| continues(text, before, line, width));
        match blocks.last_mut().filter(|_| goes_on) {
            Some(block) => block.end = line.span.end,
            None => blocks.push(line.span),
        }
        last = Some(line);
    }
    blocks.into_iter().map(|span| Block { pieces: vec![span] }).collect()
}

#[derive(Clone, Copy)]
struct Line {
    span: Span,
    /// Characters, as a reader sees the line's width.
    width: usize,
    /// Whether a blank line stands before it.
    apart: bool,
}

/// Lines with something on them.
fn lines(text: &str) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut apart = true;
    let mut start = 0;
    for piece in
        text.split_inclusive(['\n', '\r', '\u{c}', '\u{b}', '\u{85}', '\u{2028}', '\u{2029}'])
    {
        let span = Span::new(start, start + piece.len()).trim(text);
        let crlf = piece == "\n" && text[..start].ends_with('\r');
        start += piece.len();
        if span.is_empty() {
            apart |= !crlf;
        } else {
            lines.push(Line { span, width: span.of(text).chars().count(), apart });
            apart = piece.ends_with(['\u{c}', '\u{2029}']);
        }
    }
    lines
}

/// Lines needed to believe that a text is wrapped.
const WRAP_EVIDENCE: usize = 4;

/// The widths at which people and programs wrap text.
const WRAP_WIDTHS: std::ops::RangeInclusive<usize> = 45..=130;

/// The width at which the text is wrapped, if it is: lines that others follow directly are nearly as
/// long as the longest of them, and mostly break off within a sentence.
fn wrap_width(text: &str, lines: &[Line]) -> Option<usize> {
    let followed: Vec<Line> = lines.windows(2).filter(|w| !w[1].apart).map(|w| w[0]).collect();
    if followed.len() < WRAP_EVIDENCE {
        return None;
    }
    let mut widths: Vec<usize> = followed.iter().map(|line| line.width).collect();
    widths.sort_unstable();
    let width = widths[widths.len() * 9 / 10];
    let full = followed.iter().filter(|l| l.width * 4 >= width * 3).count();
    let broken = followed.iter().filter(|l| !ends_sentence(l.span.of(text))).count();
    let wrapped = full * 3 >= followed.len() * 2 && broken * 3 >= followed.len() * 2;
    (wrapped && WRAP_WIDTHS.contains(&width)).then_some(width)
}

/// Words that a line must have for a lower-case line to go on from it.
const RUNNING_WORDS: usize = 4;

fn continues(text: &str, before: Line, line: Line, width: Option<usize>) -> bool {
    let (first, next) = (before.span.of(text), line.span.of(text));
    if line.apart || opens_item(next) {
        return false;
    }
    let wrapped = width.is_some_and(|w| before.width * 3 >= w * 2 && before.width <= w + w / 4);
    let running = !ends_sentence(first)
        && next.starts_with(char::is_lowercase)
        && (first.split_whitespace().nth(RUNNING_WORDS - 1).is_some() && ends_sentence(next)
            || first.ends_with([',', ';', '-', '–']) && width.is_none());
    wrapped || running
}

fn opens_item(line: &str) -> bool {
    let first = line.split_whitespace().next().unwrap_or("");
    let numbered = first
        .strip_suffix(['.', ')'])
        .is_some_and(|n| !n.is_empty() && n.len() <= 2 && n.bytes().all(|b| b.is_ascii_digit()));
    is_bullet(first) || first == "-" || numbered
}

/// Whether a line ends as a sentence does, closing quotes and brackets aside, and what stands in the
/// brackets behind it: "It closed. (AFP)", `It closed.[1]`.
pub fn ends_sentence(line: &str) -> bool {
    let closed = line.ends_with([')', ']']);
    let open = line.rfind(['(', '[']).filter(|open| closed && line.len() - open <= MARK_BYTES);
    ends_in_stop(line) || open.is_some_and(|open| ends_in_stop(&line[..open]))
}

/// Bytes of an agency's or a footnote's mark, at most.
const MARK_BYTES: usize = 24;

fn ends_in_stop(line: &str) -> bool {
    line.trim_end_matches(['"', '\'', '”', '’', '»', ')', ']', ' '])
        .ends_with(['.', '!', '?', '…', ':', '。', '！', '？', '।', '؟', '۔'])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        let shown: Vec<String> =
            blocks(text).iter().map(|b| b.span().of(text).replace('\n', "/")).collect();
        assert_eq!(shown, expected);
    }

    #[test]
    fn lines_are_blocks_unless_wrapped() {
        check(
            "Title here\n\nFrance 24\nDec 7 2023\n\nText.",
            &["Title here", "France 24", "Dec 7 2023", "Text."],
        );
        check(
            "This is a sentence\ncut off in the middle because pdf.",
            &["This is a sentence/cut off in the middle because pdf."],
        );
        check(
            "features\ncontact manager\nevents, activities",
            &["features", "contact manager", "events, activities"],
        );
        check("One.\r\nTwo.\r\n\r\nThree.", &["One.", "Two.", "Three."]);
        check("", &[]);
    }

    #[test]
    fn what_cannot_be_seen_is_no_line() {
        check("\u{feff}Title here\u{200b}\n\u{7}\nText.", &["Title here", "Text."]);
        check("\u{200b}\nText.", &["Text."]);
        check("\u{200b}", &[]);
    }

    #[test]
    fn ends_of_sentences() {
        for (line, ends) in [
            ("It closed.", true),
            ("“It closed.”", true),
            ("It closed. (AFP)", true),
            ("It closed.[1]", true),
            ("It closed (in May)", false),
            ("It closed", false),
        ] {
            assert_eq!(ends_sentence(line), ends, "{line}");
        }
    }

    #[test]
    fn wrapped_text_is_joined() {
        let wrapped = "The committee met in the old town hall on Monday evening and heard\n\
                       more than forty residents speak about the plan to close the bridge\n\
                       for two years. Most of them were against it, and several asked for\n\
                       a ferry, which the mayor promised to look into before the council\n\
                       votes.\n\nIt votes in May.";
        assert_eq!(blocks(wrapped).len(), 2);
    }
}
