//! Times counted from another: "last year", "three days ago", "the same day", and lengths and recurrences.

use super::{period::season_month, *};

impl<'t> Reader<'_, 't> {
    /// "last year", "next Monday", "this morning", "the last two months".
    pub(super) fn shifted(&self, at: usize, shift: i32) -> Option<Found> {
        let next = at + 1;
        match self.piece(next) {
            Piece::Unit(unit) => self.period(at, unit, shift),
            Piece::Units(unit) if shift != 0 => Found::duration(2, unit, None),
            // "The last Sunday of every month" is not the one before.
            Piece::Weekday(_) if self.is(next + 1, &["of"]) => {
                self.every(next + 2).map(|every| Found { len: 3 + every.len, ..every })
            }
            Piece::Weekday(weekday) => {
                let day = self.anchor.map(|anchor| shifted_weekday(anchor, weekday, shift));
                Found::date(2, self.day_or(day, &format!("XXXX-WXX-{}", weekday + 1)))
            }
            Piece::Month(month) => {
                // In December, "last December" and "next December" are of other years.
                let year = |a: Date| shifted_year(a, month >= a.month, month <= a.month, shift);
                let known = self.anchor.map(|anchor| value::month(year(anchor), month));
                Found::date(2, known.unwrap_or_else(|| (format!("XXXX-{month:02}"), None)))
            }
            Piece::Season(season) => {
                let start = season_month(season);
                let year = |a: Date| shifted_year(a, start >= a.month, start < a.month, shift);
                let known = self.anchor.map(|anchor| value::season(year(anchor), season));
                Found::date(2, known.unwrap_or_else(|| (format!("XXXX-{season}"), None)))
            }
            Piece::Part(part @ ("MO" | "AF" | "EV" | "NI")) => Some(Found {
                len: 2,
                kind: DateKind::Time,
                value: self.part(self.anchor.map(|a| a.plus_days(shift.into())), part),
            }),
            _ => self.shifted_count(at, shift),
        }
    }

    /// "last two months", "next few years": a length of time.
    pub(super) fn shifted_count(&self, at: usize, shift: i32) -> Option<Found> {
        let next = at + 1;
        if shift == 0 {
            return None;
        }
        if self.is(next, &["few", "several", "couple"]) {
            let of = usize::from(self.is(next + 1, &["of"]));
            let Piece::Units(unit) = self.piece(next + 1 + of) else {
                return None;
            };
            return Found::duration(3 + of, unit, None);
        }
        let number = self.number(next).filter(|n| !n.ordinal)?;
        let (Piece::Units(unit) | Piece::Unit(unit)) = self.piece(next + number.len) else {
            return None;
        };
        Found::duration(2 + number.len, unit, number.value)
    }

    /// "last year", "this week", "the following day".
    pub(super) fn period(&self, at: usize, unit: Unit, shift: i32) -> Option<Found> {
        // "the last day of the season" is not the day before.
        let of_something = unit <= Unit::Week && shift != 0 && self.is(at + 2, &["of"]);
        if unit < Unit::Day || of_something || self.is(at, &["past"]) && unit < Unit::Week {
            return None;
        }
        let told = self.is(at, &["following", "previous"]);
        let base = if told { self.last } else { self.anchor };
        let Some(base) = base else {
            let vague = ["PAST_REF", "PRESENT_REF", "FUTURE_REF"][(shift + 1).clamp(0, 2) as usize];
            return Found::date(2, (vague.to_owned(), None));
        };
        Found::date(2, value::period(unit, value::shift(base, unit, shift.into())))
    }

    /// "the same day".
    pub(super) fn same(&self, at: usize) -> Option<Found> {
        let Piece::Unit(unit) = self.piece(at + 1) else {
            return None;
        };
        let last = self.last.filter(|_| self.is(at, &["same"]) && unit >= Unit::Day)?;
        Found::date(2, value::period(unit, last))
    }

    /// "now" as the present, "soon" as the future; "now that" and "now 34" too.
    pub(super) fn vague(&self, at: usize, value: &'static str) -> Option<Found> {
        Found::date(1, (value.to_owned(), None))
            .filter(|_| self.pos(at) == Pos::Adv || self.pos(at) == Pos::Adj)
    }

    /// "every day", "each Monday", "every two years".
    pub(super) fn every(&self, at: usize) -> Option<Found> {
        if !self.is(at, &["every", "each"]) {
            return None;
        }
        let set = |len: usize, value: String| {
            Some(Found { len, kind: DateKind::Set, value: (value, None) })
        };
        if self.is(at + 1, &["second", "other"]) {
            let value = match self.piece(at + 2) {
                Piece::Unit(unit) => value::duration(unit, Some(2.0)),
                Piece::Weekday(_) => value::duration(Unit::Week, Some(2.0)),
                Piece::Month(_) | Piece::Season(_) => value::duration(Unit::Year, Some(2.0)),
                _ => return None,
            };
            return set(3, value);
        }
        match self.piece(at + 1) {
            Piece::Unit(unit) => set(2, value::duration(unit, Some(1.0))),
            Piece::Weekday(day) => set(2, format!("XXXX-WXX-{}", day + 1)),
            Piece::Month(month) => set(2, format!("XXXX-{month:02}")),
            Piece::Season(season) => set(2, format!("XXXX-{season}")),
            Piece::Part(part) => set(2, format!("XXXX-XX-XXT{part}")),
            _ => {
                let number = self.number(at + 1)?;
                let Piece::Units(unit) = self.piece(at + 1 + number.len) else {
                    return None;
                };
                set(2 + number.len, value::duration(unit, number.value))
            }
        }
    }

    /// "recent years", "in recent weeks".
    pub(super) fn recent(&self, at: usize) -> Option<Found> {
        let Piece::Units(_) = self.piece(at + 1) else {
            return None;
        };
        self.is(at, &["recent"]).then(|| Found::date(2, ("PAST_REF".to_owned(), None)))?
    }

    /// "years" behind a preposition: a length that is not told.
    pub(super) fn bare_units(&self, at: usize, unit: Unit) -> Option<Found> {
        let behind =
            at > self.range.start && self.is(at - 1, &["for", "in", "over", "after", "within"]);
        let ago = self.is(at + 1, &["ago"]);
        if ago {
            return Found::date(2, ("PAST_REF".to_owned(), None));
        }
        (behind && unit >= Unit::Hour).then(|| Found::duration(1, unit, None))?
    }
}

/// The weekday before a day, behind it, or of its week to come.
fn shifted_weekday(anchor: Date, weekday: u8, shift: i32) -> Date {
    let ahead = (i64::from(weekday) - i64::from(anchor.weekday())).rem_euclid(7);
    anchor.plus_days(match shift {
        -1 if ahead == 0 => -7,
        -1 => ahead - 7,
        1 if ahead == 0 => 7,
        _ => ahead,
    })
}

/// The year of a part of the year: the last one, unless this year's is over; the next one, unless this
/// year's is still to come.
fn shifted_year(anchor: Date, not_over: bool, begun: bool, shift: i32) -> i32 {
    anchor.year
        + match shift {
            -1 => -i32::from(not_over),
            1 => i32::from(begun),
            _ => 0,
        }
}
