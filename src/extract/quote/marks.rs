//! Quotation marks: which open, which close, and what stands between them.

use crate::{
    segment::Article,
    text::token::{TokenKind, is_quote},
};
use std::ops::Range;

/// What stands between quotation marks in a paragraph, and whether its last mark is left open, as it
/// is where the next paragraph goes on.
pub fn pair_marks(article: &Article, range: Range<usize>) -> (Vec<Range<usize>>, bool) {
    let mut pairs = Vec::new();
    let mut open: Option<(usize, char)> = None;
    for token in range.clone() {
        let Some(mark) = Mark::read(article, token, &range) else {
            continue;
        };
        match open {
            None if mark.opens => open = Some((token, mark.closing)),
            Some((_, closing)) if mark.sign == closing && owns(article, token, &range) => {}
            Some((start, closing)) if mark.closes && alike(mark.sign, closing) => {
                if start + 1 < token {
                    pairs.push(start + 1..token);
                }
                open = None;
            }
            _ => {}
        }
    }
    if let Some((start, _)) =
        open.filter(|(start, closing)| start + 1 < range.end && *closing != '\'')
    {
        pairs.push(start + 1..range.end);
    }
    (pairs, open.is_some())
}

/// Whether a single mark is the apostrophe of a plural within a quotation: "'The players' bus was late,'": a mark
/// behind a stop or a comma closes it, and none opens before that.
fn owns(article: &Article, token: usize, range: &Range<usize>) -> bool {
    let single = matches!(article.word(token), "'" | "’");
    let plural = token > range.start && article.word(token - 1).ends_with('s');
    let noun = article.tokens.get(token + 1).is_some_and(|t| t.kind == TokenKind::Word);
    if !(single && plural && noun) {
        return false;
    }
    let marks = (token + 1..range.end).filter_map(|t| Some((t, Mark::read(article, t, range)?)));
    let stop = |t: usize| matches!(article.word(t - 1), "," | "." | "!" | "?" | "…");
    let mut single = marks.filter(|(_, mark)| matches!(mark.sign, '\'' | '‘' | '’'));
    let next = single.find(|(t, mark)| mark.opens || stop(*t));
    next.is_some_and(|(_, mark)| mark.closes && !mark.opens)
}

/// Whether a mark may close what waits for another: curly and straight ones are mixed up.
fn alike(mark: char, closing: char) -> bool {
    mark == closing || matches!((mark, closing), ('"', '”') | ('”', '"'))
}

struct Mark {
    sign: char,
    closing: char,
    opens: bool,
    closes: bool,
}

impl Mark {
    fn read(article: &Article, token: usize, range: &Range<usize>) -> Option<Mark> {
        let word = article.word(token);
        let sign = word.chars().next().filter(|c| is_quote(*c))?;
        if !word.chars().all(is_quote) {
            return None;
        }
        let sign = if matches!(word, "``" | "''") { '"' } else { sign };
        let before = token == range.start || !article.glued(token);
        let behind = token + 1 >= range.end || !article.glued(token + 1);
        let single = matches!(sign, '\'' | '‘' | '’');
        let bracket =
            token > range.start && matches!(article.word(token - 1), "(" | "[" | "—" | "-" | "–");
        let inner = token > range.start && article.word(token - 1).chars().all(is_quote);
        let (opens, closes) = match sign {
            '“' | '„' | '‘' | '「' | '『' | '«' | '‹' => (true, false),
            // Set the wrong way round, as some editors do, it opens.
            '”' => (before && !behind, true),
            '’' | '」' | '』' | '»' | '›' => (false, true),
            _ if word == "``" => (true, false),
            // Set apart on both sides, as by tokenizers, it closes; else it is like the straight mark.
            _ if word == "''" && before && behind => (false, true),
            _ if single => (
                (before || bracket || inner) && !behind,
                !before && (behind || article.is_mark(token + 1)),
            ),
            _ => (before || bracket || inner || !behind, !before || behind),
        };
        let closing = match sign {
            '“' | '„' | '”' => '”',
            '‘' => '’',
            '«' => '»',
            '‹' => '›',
            '「' => '」',
            '『' => '』',
            other => other,
        };
        Some(Mark { sign, closing, opens, closes })
    }
}

/// Whether the last of some tokens is a quotation mark or bracket whose other half stands among them.
pub fn closes(article: &Article, tokens: &Range<usize>) -> bool {
    let quote = |t: usize| article.word(t).chars().all(is_quote);
    let Some(last) = tokens.clone().next_back() else { return false };
    let mut within = tokens.start..last;
    if quote(last) {
        within.filter(|&t| quote(t)).count() % 2 == 1
    } else {
        article.word(last) == ")" && within.any(|t| article.word(t) == "(")
    }
}
