//! A full calendar date, as lines about an article tell it.

use crate::{
    lexicon::time::{Piece, piece},
    text::{
        calendar::Date,
        number_word,
        span::Span,
        token::{Token, TokenKind},
    },
};

/// A full calendar date at the start of some tokens, and how many it takes: "Dec 7 2023",
/// "Thursday, 7 December 2023", "2023-12-07".
pub fn calendar_date(text: &str, tokens: &[Token]) -> Option<(Date, usize)> {
    let word = |i: usize| tokens.get(i).map_or("", |t| t.span.of(text));
    let skip = |i: usize, mark: &str| i + usize::from(word(i) == mark);
    let mut at = 0;
    if let Piece::Weekday(_) = piece(word(0)) {
        at = skip(skip(1, "."), ",");
    }
    let day = |i: usize| {
        number_word::digits_value(word(i))
            .or_else(|| number_word::ordinal(word(i)))
            .map(|n| n as u8)
    };
    let year = |i: usize| {
        (word(i).len() == 4).then(|| number_word::digits_value(word(i)))?.map(|n| n as i32)
    };
    if tokens.get(at)?.kind == TokenKind::Number && word(at + 1) == "-" && word(at + 3) == "-" {
        let ends = tokens.get(at + 4)?.span.end;
        let iso = Span::new(tokens[at].span.start, ends).of(text);
        return Date::parse(iso).map(|date| (date, at + 5));
    }
    let (month, day, behind) = match (piece(word(at)), day(at)) {
        (Piece::Month(month), _) => (month, day(skip(at + 1, "."))?, skip(at + 1, ".") + 1),
        (_, Some(first)) => {
            let at = skip(at + 1, "of");
            let Piece::Month(month) = piece(word(at)) else {
                return None;
            };
            (month, first, skip(at + 1, "."))
        }
        _ => return None,
    };
    let behind = skip(behind, ",");
    Some((Date::new(year(behind)?, month, day)?, behind + 1))
}
