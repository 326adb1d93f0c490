//! Datelines: "WASHINGTON (AP) —", "BAKU, 7 Dec (AFP) -", "SPLIT, Croatia —".

use crate::{
    lexicon::time::is_month,
    text::token::{Token, TokenKind},
};

/// Tokens that a dateline has at most.
const DATELINE_TOKENS: usize = 16;

/// The tokens of a dateline at the head of a paragraph: "WASHINGTON (AP) —", "BAKU, 7 Dec (AFP) -",
/// "SPLIT, Croatia —".
pub fn dateline(text: &str, tokens: &[Token]) -> Option<usize> {
    let word = |i: usize| tokens[i].span.of(text);
    let dash = (1..tokens.len().min(DATELINE_TOKENS)).find(|&i| {
        let apart = tokens[i - 1].span.end < tokens[i].span.start;
        let closed = matches!(word(i - 1), "." | ")");
        matches!(word(i), "—" | "–" | "-" | "--" | "―") && (apart || closed || word(i) != "-")
    });
    // "OSLO, Norway--(BUSINESS WIRE)--"
    let wire = dash.filter(|&i| i + 1 < tokens.len() && word(i + 1) == "(").and_then(|i| {
        let close = (i + 2..tokens.len().min(i + WIRE_TOKENS)).find(|&t| word(t) == ")")?;
        let behind = tokens.get(close + 1).map(|_| close + 1)?;
        matches!(word(behind), "—" | "–" | "-" | "--" | "―").then_some(behind)
    });
    let dash = wire.or(dash);
    let colon =
        || (2..tokens.len().min(DATELINE_TOKENS)).find(|&i| word(i) == ":" && word(i - 1) == ")");
    let end = dash.or_else(colon)?;
    let shouts = |i: usize| word(i).chars().all(|c| !c.is_lowercase());
    let lower = |i: usize| word(i).starts_with(char::is_lowercase);
    let capitals = word(0).chars().count() > 2 && shouts(0) && tokens[0].kind == TokenKind::Word;
    let agency = (1..end).any(|i| matches!(word(i), "(" | "/"))
        && !(1..end).any(|i| lower(i) && !matches!(word(i), "of" | "the" | "de"));
    let shouted =
        (1..end).all(|i| shouts(i) || is_month(word(i)) || tokens[i].kind == TokenKind::Number);
    let comma = (1..end).find(|&i| word(i) == ",");
    let country = comma.is_some_and(|comma| {
        (1..comma).all(shouts) && end - comma <= COUNTRY_TOKENS && !(comma..end).any(lower)
    });
    (word(0).starts_with(char::is_uppercase)
        && (agency || capitals && (shouted || country))
        && end + 1 < tokens.len())
    .then_some(end + 1)
}

/// Tokens of a wire's name in brackets, at most.
const WIRE_TOKENS: usize = 6;

/// Tokens of the comma and the country behind the town of a dateline, at most.
const COUNTRY_TOKENS: usize = 4;

#[cfg(test)]
mod tests {
    use crate::segment::Article;

    #[test]
    fn datelines_are_no_text() {
        for (text, line) in [
            ("WASHINGTON (AP) — It closed on Monday.", "WASHINGTON (AP) —"),
            ("Baku, 7 Dec (AFP) - It closed on Monday.", "Baku, 7 Dec (AFP) -"),
            ("PARIS, Dec. 7 — It closed on Monday.", "PARIS, Dec. 7 —"),
            ("NEW YORK -- It closed on Monday.", "NEW YORK --"),
            ("SPLIT, Croatia — It closed on Monday.", "SPLIT, Croatia —"),
            ("ST. PAUL, Minn. (AP) — It closed on Monday.", "ST. PAUL, Minn. (AP) —"),
            (
                "OSLO, Norway, May 7, 2024 /PRNewswire/ -- It closed on Monday.",
                "OSLO, Norway, May 7, 2024 /PRNewswire/ --",
            ),
            (
                "OSLO, Norway--(BUSINESS WIRE)--It closed on Monday.",
                "OSLO, Norway--(BUSINESS WIRE)--",
            ),
            ("Oslo, May 7 (EFE).- It closed on Monday.", "Oslo, May 7 (EFE).-"),
            ("It closed — as planned — on Monday.", "-"),
            ("NASA chief Ann Lee — who left — is back.", "-"),
        ] {
            let article = Article::read(text, None);
            let first = Some(0).filter(|&s| !article.sentences[s].body);
            let shown = first.map_or("-", |s| article.sentence_span(s).of(text));
            assert_eq!(shown, line, "{text}");
        }
    }
}
