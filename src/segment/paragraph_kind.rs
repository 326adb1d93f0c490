//! What each block of a text is.

use super::{
    ParagraphKind,
    block::{self, Block},
    boilerplate, heading, table,
};
use crate::text::token;

/// What each block is. Short lines between paragraphs are headings, unless the text has no
/// paragraphs at all: then it is a list or a poem, and its lines are its text.
pub fn kinds(text: &str, blocks: &[Block], heading: &heading::Heading) -> Vec<ParagraphKind> {
    let slices: Vec<&str> = blocks.iter().map(|b| b.span().of(text)).collect();
    let running: Vec<bool> = slices.iter().map(|block| heading::is_body(block)).collect();
    let paragraphs = running.iter().filter(|r| **r).count();
    let prose = paragraphs * 4 >= slices.len() || paragraphs >= 4;
    let mut kinds: Vec<ParagraphKind> = slices
        .iter()
        .enumerate()
        .map(|(i, block)| match () {
            () if heading.headline == Some(i) => ParagraphKind::Title,
            () if heading.blocks.contains(&i) => ParagraphKind::Meta,
            () if running[i] => ParagraphKind::Body,
            () if boilerplate::is_boilerplate(block) => ParagraphKind::Boilerplate,
            () if prose && is_heading(block) => ParagraphKind::Heading,
            () if table::is_head(&slices, i) => ParagraphKind::Heading,
            () => ParagraphKind::Body,
        })
        .collect();
    if prose {
        let first = running.iter().position(|r| *r).unwrap_or(0);
        for kind in kinds[..first].iter_mut().filter(|k| **k == ParagraphKind::Heading) {
            *kind = ParagraphKind::Boilerplate;
        }
        // A heading has text behind it: what stands behind "Related topics" at the end are links.
        let last = kinds.iter().rposition(|k| *k == ParagraphKind::Body).unwrap_or(0);
        for i in last + 1..kinds.len() {
            if kinds[i - 1] == ParagraphKind::Boilerplate && kinds[i] == ParagraphKind::Heading {
                kinds[i] = ParagraphKind::Boilerplate;
            }
        }
    }
    let end = comments(&slices, &running).unwrap_or(slices.len());
    for kind in kinds[end..].iter_mut().filter(|k| **k != ParagraphKind::Meta) {
        *kind = ParagraphKind::Boilerplate;
    }
    kinds
}

/// Paragraphs of running text behind which readers' comments may begin.
const BEFORE_COMMENTS: usize = 3;

/// Blocks behind the line that counts the comments among which one bears a comment's marks.
const NEAR_COMMENTS: usize = 5;

/// The block with which readers' comments begin: behind a few paragraphs, or before lines like "Reply".
fn comments(blocks: &[&str], running: &[bool]) -> Option<usize> {
    let mut paragraphs = 0;
    blocks.iter().zip(running).enumerate().position(|(i, (block, running))| {
        paragraphs += usize::from(*running);
        let near = || blocks[i + 1..].iter().take(NEAR_COMMENTS).any(|b| is_comment_mark(b));
        paragraphs > 0
            && boilerplate::opens_comments(block)
            && (paragraphs >= BEFORE_COMMENTS || near())
    })
}

/// What stands beside each comment: "Reply · 14 likes", "angryfish88 2 hours ago".
fn is_comment_mark(block: &str) -> bool {
    let lower = block.trim().to_lowercase();
    lower.starts_with("reply") || lower.ends_with(" ago")
}

/// Words that a heading or a caption within the text has at most.
const HEADING_WORDS: usize = 25;

fn is_heading(block: &str) -> bool {
    let short = block.split_whitespace().nth(HEADING_WORDS).is_none();
    let item = block.starts_with(|c: char| !c.is_alphanumeric() && !token::is_quote(c));
    let wide = block.chars().any(token::is_ideograph);
    // "“I have never seen so much rain.” ― Ann Lee"
    let signed = block.starts_with(token::is_quote)
        && block
            .rsplit_once(['―', '—', '–'])
            .is_some_and(|(words, _)| words.trim_end().ends_with(token::is_quote));
    short && !item && !wide && !signed && !block::ends_sentence(block)
}
