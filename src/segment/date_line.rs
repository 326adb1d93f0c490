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

/// A date without spaces: "16/03/2024", "06-Mar-2024", "06.03.2024". Of two numbers that may be the month, the
/// second is one.
fn joined(text: &str, tokens: &[Token]) -> Option<(Date, usize)> {
    let glued = |i: &usize| *i == 0 || tokens[i - 1].span.end == tokens[*i].span.start;
    let len = (0..tokens.len().min(5)).take_while(glued).count();
    let (mut pieces, mut took): ([&str; 3], usize) = ([""; 3], 0);
    for end in 1..=len {
        let word = Span::new(tokens[0].span.start, tokens[end - 1].span.end).of(text);
        let mut parts = word.split(['/', '-', '.']);
        let three = [parts.next()?, parts.next().unwrap_or(""), parts.next().unwrap_or("")];
        if parts.next().is_none() && three[2].len() == 4 {
            (pieces, took) = (three, end);
        }
    }
    let number = |piece: &str| piece.parse::<u8>().ok();
    let year: i32 = pieces[2].parse().ok()?;
    let day = number(pieces[0])?;
    let date = match (piece(pieces[1]), number(pieces[1])) {
        (Piece::Month(month), _) => Date::new(year, month, day),
        (_, Some(second)) if second > 12 => Date::new(year, day, second),
        (_, Some(month)) => Date::new(year, month, day),
        _ => None,
    };
    date.map(|date| (date, took))
}

/// A full calendar date at the start of some tokens, and how many it takes: "Dec 7 2023",
/// "Thursday, 7 December 2023", "2023-12-07", "07/12/2023".
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
        if let Some(date) = Date::parse(iso) {
            return Some((date, at + 5));
        }
    }
    if let Some(found) = joined(text, &tokens[at..]) {
        return Some((found.0, found.1 + at));
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
