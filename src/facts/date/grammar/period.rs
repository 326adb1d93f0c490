//! Parts of years: "the end of 2023", "the third quarter", "the summer of 2020".

use super::*;

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

    /// "the third quarter", "the first half of 2023", "the 19th century".
    pub(super) fn ordinal_period(&self, at: usize) -> Option<Found> {
        let number = self.number(at).filter(|n| n.ordinal)?;
        let next = at + number.len;
        let hyphen = usize::from(self.is(next, &["-"]));
        let count = number.value? as i32;
        if let Piece::Unit(Unit::Century) = self.piece(next + hyphen) {
            return (1..=30)
                .contains(&count)
                .then(|| Found::date(number.len + hyphen + 1, value::century(count - 1)))?;
        }
        let quarter = self.piece(next) == Piece::Unit(Unit::Quarter) && (1..=4).contains(&count);
        let of = usize::from(self.is(next + 1, &["of"]));
        let told = self.year(next + 1 + of);
        let this = of == 1 && self.is(next + 2, &["the", "this"]) && self.is(next + 3, &["year"]);
        let half = self.is(next, &["half"]) && (1..=2).contains(&count) && (told.is_some() || this);
        let year = told.or(self.anchor.map(|a| a.year))?;
        let len = number.len
            + 1
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
