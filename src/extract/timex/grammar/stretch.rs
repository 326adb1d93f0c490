//! Stretches of days that share a month or a year: "June 3-5, 2022", "3 to 5 June", "from 5/22 to 5/28".

use crate::{
    extract::timex::grammar::{Found, Reader},
    lexicon::time::Piece,
    syntax::pos::Pos,
};

/// Words between the first and the last day of a stretch.
const JOINTS: &[&str] = &["to", "until", "through", "and", "-", "–"];

impl Reader<'_, '_> {
    /// The day that opens a stretch whose month stands behind its end: "3 | to 5 June 2022".
    pub(super) fn opening_day(&self, at: usize) -> Option<Found> {
        let day = self.day_number(at)?;
        let dashed = self.is(at + 1, &["-", "–"]);
        let led = at > self.range.start && self.is(at - 1, &["from", "between", "on", "of", "the"]);
        let joined = dashed || led && self.is(at + 1, JOINTS);
        let end = self.day_first(at + 2).filter(|_| joined)?;
        let (last, _) = end.value.1?;
        (day < last.day).then(|| Found::date(1, self.full(last.year, last.month, day)))?
    }

    /// The day that closes a stretch whose month stands before its start: "June 3 | -5, 2022".
    pub(super) fn closing_day(&self, at: usize) -> Option<Found> {
        let day = self.day_number(at)?;
        let opened = at >= self.range.start + 3 && self.is(at - 1, &["-", "–", "to", "and"]);
        let first = self.day_number(at - opened.then_some(2)?).filter(|first| *first < day)?;
        let Piece::Month(month) = self.piece(at - 3) else { return None };
        // "June 3 and 4 people": what is counted.
        let dashed = self.is(at - 1, &["-", "–"]);
        let behind = at + 1 + usize::from(self.is(at + 1, &[","]));
        if let Some(year) = self.year(behind) {
            return Found::date(behind + 1 - at, self.full(year, month, day));
        }
        let counts = matches!(self.pos(at + 1), Pos::Noun | Pos::Propn | Pos::Adj | Pos::Num);
        let fits = first > 0 && (dashed || !counts);
        let year = self.last.filter(|last| last.month == month).map(|last| last.year);
        let value = match year {
            Some(year) => self.full(year, month, day),
            None => self.day_of_year(at, month, day),
        };
        fits.then(|| Found::date(1, value))?
    }

    /// "5/22" of "from 5/22 to 5/28", the month first; alone it may be a share or a date of any kind.
    pub(super) fn slashed(&self, at: usize) -> Option<Found> {
        let parts = |t: usize| {
            let (month, day) = self.word(t).split_once('/')?;
            let (month, day) = (month.parse::<u8>().ok()?, day.parse::<u8>().ok()?);
            ((1..=12).contains(&month) && (1..=31).contains(&day)).then_some((month, day))
        };
        let (month, day) = parts(at)?;
        let opens = self.is(at + 1, JOINTS) && parts(at + 2).is_some();
        let closes =
            at >= self.range.start + 2 && self.is(at - 1, JOINTS) && parts(at - 2).is_some();
        (opens || closes).then(|| Found::date(1, self.day_of_year(at, month, day)))?
    }

    /// The year that stands behind the second of two dates: "June 3 to July 5, 2022", "June 3-5, 2022",
    /// "between March and May 2021"; of "December to February 2015" the year before.
    pub(super) fn shared_year(&self, behind: usize, month: u8) -> Option<i32> {
        if !self.is(behind, &["to", "until", "through", "and", "-", "–"]) {
            return None;
        }
        let day = |at: usize| at + usize::from(self.day_number(at).is_some());
        let mut at = day(behind + 1);
        let mut last = month;
        if let Piece::Month(other) = self.piece(at) {
            (at, last) = (day(at + 1), other);
        } else if at == behind + 1 || !self.is(behind, &["-", "–"]) {
            return None;
        }
        let year = self.year(at + usize::from(self.is(at, &[","])))?;
        Some(year - i32::from(month > last))
    }
}

#[cfg(test)]
mod tests {
    use crate::extract::timex::tests::check;

    #[test]
    fn days_of_a_stretch_share_month_and_year() {
        check("The fair ran June 3-5, 2022.", "June 3=2022-06-03; 5, 2022=2022-06-05");
        check("It ran 3-5 June 2022.", "3=2022-06-03; 5 June 2022=2022-06-05");
        check("From 3 to 5 June 2022 it rained.", "3=2022-06-03; 5 June 2022=2022-06-05");
        check("It will run from 5/22 to 5/28.", "5/22=2024-05-22; 5/28=2024-05-28");
        check("They won 3-5 on Monday.", "Monday=2023-12-04");
        check("On June 3 and 40 people came.", "June 3=2023-06-03");
    }
}
