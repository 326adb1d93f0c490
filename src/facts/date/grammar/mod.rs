//! The grammar of time expressions: one method a shape, each tried where its first word stands.

mod calendar;
mod clock;
mod period;
mod relative;
mod tense;

use super::{
    TimeExpression,
    value::{self, Value},
    words::{Piece, Unit, piece},
};
use crate::{
    DateKind,
    article::{Article, TokenKind},
    calendar::Date,
    facts::number::{self, Number},
    parse::{Parsed, Relation},
    tag::{Form, Pos},
};
use std::ops::Range;

/// Reads one sentence.
pub struct Reader<'a, 't> {
    parsed: &'a Parsed<'t>,
    article: &'a Article<'t>,
    range: Range<usize>,
    pieces: Vec<Piece>,
    anchor: Option<Date>,
    last: Option<Date>,
}

/// Tokens taken, kind and value.
struct Found {
    len: usize,
    kind: DateKind,
    value: Value,
}

impl Found {
    fn date(len: usize, value: Value) -> Option<Self> {
        Some(Self { len, kind: DateKind::Date, value })
    }

    fn duration(len: usize, unit: Unit, count: Option<f64>) -> Option<Self> {
        Some(Self { len, kind: DateKind::Duration, value: (value::duration(unit, count), None) })
    }
}

impl<'a, 't> Reader<'a, 't> {
    /// Reads the sentence of those tokens; `last` is the last day told before it.
    pub fn new(
        parsed: &'a Parsed<'t>,
        range: Range<usize>,
        anchor: Option<Date>,
        last: Option<Date>,
    ) -> Self {
        let article = &parsed.named.tagged.article;
        let pieces = range.clone().map(|t| piece(article.word(t))).collect();
        Self { parsed, article, range, pieces, anchor, last: last.or(anchor) }
    }

    /// Takes a day that was told, from which "two years later" counts.
    pub fn tell(&mut self, day: Date) {
        self.last = Some(day);
    }

    /// The time expression that starts at a token.
    pub fn read(&self, at: usize) -> Option<TimeExpression> {
        let determiner = usize::from(
            ["the", "The", "about", "nearly", "almost", "some", "around"].contains(&self.word(at)),
        );
        let found = self.shapes(at, determiner).map(|mut found| {
            self.with_time(at, &mut found);
            found
        })?;
        let tokens = at..at + found.len;
        Some(TimeExpression { tokens, kind: found.kind, value: found.value.0, days: found.value.1 })
    }

    fn shapes(&self, at: usize, determiner: usize) -> Option<Found> {
        let inner = at + determiner;
        let mut found = if determiner == 1 {
            let about = !self.is(at, &["the"]);
            self.determined(inner)
                .or_else(|| self.counted(inner).filter(|f| about || f.kind == DateKind::Date))
        } else {
            self.plain(at)
        };
        if let Some(found) = found.as_mut() {
            found.len += determiner;
        }
        found
    }

    fn word(&self, at: usize) -> &'t str {
        if self.range.contains(&at) { self.article.word(at) } else { "" }
    }

    fn is(&self, at: usize, words: &[&str]) -> bool {
        words.iter().any(|w| w.eq_ignore_ascii_case(self.word(at)))
    }

    fn piece(&self, at: usize) -> Piece {
        if self.range.contains(&at) { self.pieces[at - self.range.start] } else { Piece::Other }
    }

    fn pos(&self, at: usize) -> Pos {
        if self.range.contains(&at) { self.parsed.named.tagged.pos(at) } else { Pos::X }
    }

    fn number(&self, at: usize) -> Option<Number> {
        self.range.contains(&at).then(|| number::number(self.article, at, self.range.end))?
    }

    /// What may stand without a determiner.
    fn plain(&self, at: usize) -> Option<Found> {
        match self.piece(at) {
            Piece::Month(month) if month != 5 && month != 3 || self.month_fits(at) => {
                self.month(at, month)
            }
            Piece::Weekday(day) => self.weekday(at, day),
            Piece::Shift(shift) => self.shifted(at, shift),
            Piece::Edge(_) => self.edge(at),
            Piece::Season(season) if self.is(at + 1, &["of"]) || self.year(at + 1).is_some() => {
                self.season(at, season)
            }
            Piece::Day(100) => Found::date(1, self.part(self.anchor, "NI")),
            Piece::Day(shift) => Found::date(
                1,
                self.day_or(
                    self.anchor.map(|d| d.plus_days(shift)),
                    if shift < 0 {
                        "PAST_REF"
                    } else if shift > 0 {
                        "FUTURE_REF"
                    } else {
                        "PRESENT_REF"
                    },
                ),
            ),
            Piece::Vague(value) => self.vague(at, value),
            Piece::Set(value) => {
                Some(Found { len: 1, kind: DateKind::Set, value: (value.to_owned(), None) })
            }
            Piece::Decade(tens) => self.decade(at, tens),
            Piece::Part(part) => self.day_part(at, part),
            Piece::Feast(..)
                if matches!(self.pos(at + 1), Pos::Noun | Pos::Propn)
                    && !self.is(at + 1, &["Day", "Eve"]) =>
            {
                None
            }
            Piece::Feast(month, day) => Found::date(
                1 + usize::from(self.is(at + 1, &["Day"])),
                self.day_of_year(at, month, day),
            ),
            Piece::Units(unit) => self.bare_units(at, unit),
            _ => self.every(at).or_else(|| self.counted(at)),
        }
    }

    /// What a determiner introduces: "the 1990s", "the end of the year", "the third quarter".
    fn determined(&self, at: usize) -> Option<Found> {
        match self.piece(at) {
            Piece::Decade(tens) => self.decade(at, tens),
            Piece::Edge(_) => self.edge(at),
            Piece::Shift(shift) => self.shifted(at, shift),
            Piece::Season(season) => self.season(at, season),
            Piece::Part("MO" | "AF" | "EV" | "NI") => None,
            _ if self.is(at, &["same", "day"]) => self.same(at),
            _ => self.ordinal_period(at).or_else(|| self.ordinal_day(at)),
        }
    }

    /// A decade; not somebody's age ("a man in his 60s", "her early 40s").
    fn decade(&self, at: usize, tens: u16) -> Option<Found> {
        let owners = ["his", "her", "their", "my", "our", "your"];
        let age = (self.range.start..at).rev().take(3).any(|t| self.is(t, &owners));
        let short = self.word(at).len() < 4;
        if short && age { None } else { Found::date(1, value::decade(tens.into())) }
    }

    fn day_or(&self, date: Option<Date>, otherwise: &str) -> Value {
        date.map_or_else(|| (otherwise.to_owned(), None), value::day)
    }
}
