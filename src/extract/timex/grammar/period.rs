//! Parts of years: "the end of 2023", "the third quarter", "the summer of 2020".

use crate::{
    extract::timex::{
        grammar::{Found, Reader},
        value::{self, DateKind},
    },
    lexicon::time::{Piece, Unit},
    syntax::pos::Pos,
    text::calendar::Date,
};

/// Days since the start of a quarter that is still reported on.
const LATELY: i32 = 150;

/// The last century that is told as one.
const LAST_CENTURY: i32 = 30;

/// The month in which a season starts.
pub(super) fn season_month(season: &str) -> u8 {
    match season {
        "SP" => 3,
        "SU" => 6,
        "FA" => 9,
        _ => 12,
    }
}

impl<'t> Reader<'_, 't> {
    /// "early 2023", "the end of the year", "mid-September", "late last week".
    pub(super) fn edge(&self, at: usize) -> Option<Found> {
        let hyphen = usize::from(self.is(at + 1, &["-"]));
        let of = usize::from(self.is(at + 1, &["of", "in"]));
        let inner = at + 1 + hyphen.max(of);
        let the = usize::from(self.is(inner, &["the", "this"]));
        if self.is(at, &["end", "start", "beginning", "middle"]) && of == 0 {
            return None;
        }
        let found = match self.piece(inner + the) {
            Piece::Unit(Unit::Quarter) if the == 1 => self.this_quarter(inner + the, 1),
            Piece::Unit(unit) if the == 1 && unit > Unit::Day => {
                self.anchor.and_then(|a| Found::date(1, value::period(unit, a)))
            }
            Piece::Month(month) => self.month(inner + the, month),
            Piece::Decade(tens) => self.decade(inner + the, tens),
            Piece::Shift(shift) => self.shifted(inner + the, shift),
            Piece::Weekday(day) if the == 0 => self.weekday(inner, day),
            Piece::Season(season) if the == 1 || of == 0 => self.season(inner + the, season),
            _ => self
                .year(inner + the)
                .and_then(|y| Found::date(1, value::year(y)))
                .or_else(|| self.ordinal_period(inner + the)),
        }?;
        Found::date(inner + the - at + found.len, found.value)
    }

    /// "the summer of 2020", "the winter".
    pub(super) fn season(&self, at: usize, season: &'static str) -> Option<Found> {
        if self.is(at, &["fall", "spring"]) && self.pos(at) == Pos::Verb {
            return None;
        }
        let of = usize::from(self.is(at + 1, &["of"]));
        if let Some(year) = self.year(at + 1 + of) {
            return Found::date(2 + of, value::season(year, season));
        }
        let anchor = self.anchor?;
        let distance = (i32::from(season_month(season)) - i32::from(anchor.month)) * 30;
        Found::date(1, value::season(anchor.year + self.shift_of_year(at, distance), season))
    }

    /// "the quarter", "the latest quarter": the one that the text reports on, or else the last that had
    /// ended; `len` tokens.
    pub(super) fn this_quarter(&self, at: usize, len: usize) -> Option<Found> {
        let quarter = self.piece(at) == Piece::Unit(Unit::Quarter);
        let period = len == 2 && self.is(at, &["period"]) && self.quarter.is_some();
        let of_another = self.is(at + 1, &["of", "-"]) || self.is(at + 1, &["mile", "century"]);
        if !(quarter || period) || of_another {
            return None;
        }
        let day = self.quarter.or_else(|| self.anchor.map(|a| a.plus_months(-3)))?;
        Found::date(len, value::period(Unit::Quarter, day))
    }

    /// "year-earlier", "the year-ago quarter": the same time a year before.
    pub(super) fn year_ago(&self, at: usize) -> Option<Found> {
        let ago = self.is(at + 2, &["ago", "earlier"]);
        let period = usize::from(self.is(at + 3, &["quarter", "period"]));
        let value = match (self.quarter, self.last) {
            (Some(quarter), _) => {
                value::period(Unit::Quarter, value::shift(quarter, Unit::Year, -1.0))
            }
            (None, Some(day)) => value::year(day.year - 1),
            _ => ("PAST_REF".to_owned(), None),
        };
        let the = at > self.range.start && self.is(at - 1, &["the"]);
        let period = if the { period } else { 0 };
        ago.then(|| Found::date(3 + period, value))?
    }

    /// "the weekend": the last one, or the next one where the tense says so.
    pub(super) fn weekend(&self, at: usize) -> Option<Found> {
        let ahead = matches!(self.tense(at), super::tense::Tense::Future);
        let began = i64::from(self.anchor?.weekday()) >= 5;
        let back = if ahead || began { 0 } else { -7 };
        Found::date(1, value::weekend(self.anchor?.plus_days(back)))
    }

    /// "the first nine months".
    pub(super) fn first_months(&self, at: usize) -> Option<Found> {
        let (_, found) = self.counted(at + 1).filter(|(_, f)| f.kind == DateKind::Duration)?;
        Some(Found { len: found.len + 1, ..found })
    }

    /// "fiscal 2023", "the fiscal second quarter".
    pub(super) fn fiscal(&self, at: usize) -> Option<Found> {
        let found = match self.year(at + 1) {
            Some(year) => Found::date(1, value::year(year)),
            None => self.ordinal_period(at + 1),
        }?;
        Found::date(1 + found.len, found.value)
    }

    /// "the third quarter", "the first half of 2023", "the 19th century".
    pub(super) fn ordinal_period(&self, at: usize) -> Option<Found> {
        let number = self.number(at).filter(|n| n.ordinal)?;
        let next = at + number.len;
        let hyphen = usize::from(self.is(next, &["-"]));
        // "the 900000000th": no part of a year or of history is counted so far.
        let count =
            Some(number.value? as i32).filter(|count| (1..=LAST_CENTURY).contains(count))?;
        if let Piece::Unit(Unit::Century) = self.piece(next + hyphen) {
            return Found::date(number.len + hyphen + 1, value::century(count - 1));
        }
        let joined = usize::from(hyphen == 1 && self.piece(next + 1) == Piece::Unit(Unit::Quarter));
        let next = next + joined;
        let quarter = self.piece(next) == Piece::Unit(Unit::Quarter) && (1..=4).contains(&count);
        let of = usize::from(self.is(next + 1, &["of"]));
        let told = self.year(next + 1 + of);
        let this = of == 1 && self.is(next + 2, &["the", "this"]) && self.is(next + 3, &["year"]);
        let half = self.is(next, &["half"]) && (1..=2).contains(&count) && (told.is_some() || this);
        let distance = |a: Date| ((count * 3 - 2).clamp(1, 12) - i32::from(a.month)) * 30;
        let near = |a: Date| {
            // A quarter that ended lately is the one that companies go on to report.
            let lately = (-LATELY..=0).contains(&distance(a));
            a.year + if quarter && !lately { self.shift_of_year(next, distance(a)) } else { 0 }
        };
        let year = told.or(self.anchor.map(near))?;
        let len = number.len
            + 1
            + joined
            + if told.is_some() {
                of + 1
            } else if this {
                3
            } else {
                0
            };
        match () {
            () if quarter => Found::date(len, value::quarter(year, count as u8)),
            () if half => Found::date(len, value::half(year, count as u8)),
            () => None,
        }
    }
}
