//! Days and weeks that are counted: "the last Friday of April", "the first week of January 2019", "the 2nd of
//! this month", "the day before yesterday".

use crate::{
    extract::timex::{
        grammar::{Found, Reader},
        value,
    },
    lexicon::time::{Piece, Unit},
    text::calendar::Date,
};

/// Which of a month's days or weeks is meant.
#[derive(Clone, Copy)]
pub(super) enum Count {
    Nth(i64),
    Last,
}

impl Reader<'_, '_> {
    /// "last Friday of April 2023", "first week of this month", "2nd of this month".
    pub(super) fn nth_of_month(&self, at: usize) -> Option<Found> {
        let (count, len) = self.count_of_month(at)?;
        let unit = at + len;
        if self.is(unit, &["of"]) {
            let Count::Nth(day) = count else { return None };
            let (first, taken) =
                self.month_counted(unit + 1).filter(|_| self.is_shift(unit + 1))?;
            return Found::date(len + 1 + taken, value::day(within(first, day - 1)?));
        }
        let (first, taken) = self.month_counted(unit + 2).filter(|_| self.is(unit + 1, &["of"]))?;
        let value = match (self.piece(unit), count) {
            (Piece::Weekday(weekday), count) => value::day(nth_weekday(first, weekday, count)?),
            // A month's first week is the one that has most of its days there, as the year's is.
            (Piece::Unit(Unit::Week), Count::Nth(n)) => {
                value::week(within(first, 7 * (n - 1) + 3)?)
            }
            (Piece::Unit(Unit::Week), Count::Last) => {
                value::week(first.plus_months(1).plus_days(-1))
            }
            (Piece::Unit(Unit::Weekend), count) => value::weekend(nth_weekday(first, 5, count)?),
            _ => return None,
        };
        Found::date(len + 2 + taken, value)
    }

    /// "first", "2nd", "last", and how many tokens they take.
    fn count_of_month(&self, at: usize) -> Option<(Count, usize)> {
        if self.is(at, &["last"]) {
            return Some((Count::Last, 1));
        }
        let number = self.number(at).filter(|n| n.ordinal)?;
        let count = number.value.filter(|v| (1.0..=31.0).contains(v))? as i64;
        Some((Count::Nth(count), number.len))
    }

    fn is_shift(&self, at: usize) -> bool {
        matches!(self.piece(at), Piece::Shift(_))
    }

    /// The first day of a month, and the tokens that tell it: "April 2023", "this month".
    fn month_counted(&self, at: usize) -> Option<(Date, usize)> {
        let found = match self.piece(at) {
            Piece::Month(month) => self.month(at, month)?,
            Piece::Shift(shift) if self.piece(at + 1) == Piece::Unit(Unit::Month) => {
                self.period(at, Unit::Month, shift)?
            }
            _ => return None,
        };
        let (first, last) = found.value.1?;
        (first.day == 1 && last.day > 1).then_some((first, found.len))
    }

    /// "day before yesterday", "day after tomorrow".
    pub(super) fn day_beside(&self, at: usize) -> Option<Found> {
        let (side, shift) = match (self.word(at + 1), self.piece(at + 2)) {
            ("before", Piece::Day(-1)) => (-1, -1),
            ("after", Piece::Day(1)) => (1, 1),
            _ => return None,
        };
        let unknown = if side < 0 { "PAST_REF" } else { "FUTURE_REF" };
        let day = self.anchor.map(|anchor| anchor.plus_days(side + shift));
        Found::date(3, self.day_or(day, unknown))
    }
}

/// A day so many days behind the first of a month, in the same month.
fn within(first: Date, days: i64) -> Option<Date> {
    Some(first.plus_days(days)).filter(|day| day.month == first.month)
}

/// The first, second or last of a weekday in the month that opens with a day.
pub(super) fn nth_weekday(first: Date, weekday: u8, count: Count) -> Option<Date> {
    let ahead = (i64::from(weekday) - i64::from(first.weekday())).rem_euclid(7);
    match count {
        Count::Nth(n) => within(first, ahead + 7 * (n - 1)),
        Count::Last => within(first, ahead + 28).or_else(|| within(first, ahead + 21)),
    }
}

#[cfg(test)]
mod tests {
    use crate::extract::timex::tests::check;

    #[test]
    fn days_and_weeks_are_counted() {
        check(
            "It falls on the last Friday of April 2023.",
            "the last Friday of April 2023=2023-04-28",
        );
        check(
            "It met on the second Tuesday of May 2023.",
            "the second Tuesday of May 2023=2023-05-09",
        );
        check(
            "It shut in the first week of January 2019.",
            "the first week of January 2019=2019-W01",
        );
        check("It left in the first week of March 2026.", "the first week of March 2026=2026-W10");
        check("The rent is due on the 2nd of this month.", "the 2nd of this month=2023-12-02");
        check("He left the day before yesterday.", "the day before yesterday=2023-12-05");
        check("It was the 40th of this month.", "this month=2023-12");
        check("He was the second man of the month.", "");
    }
}
