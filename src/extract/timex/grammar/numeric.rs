//! Days in digits and marks: "2023-12-07", "7/12/2023", "26.09.2019", "12-Dec-2014".

use super::{year::YEARS, *};
use crate::text::number_word;

impl Reader<'_, '_> {
    /// "2023-12-07" and "7/12/2023" in digits alone.
    pub(super) fn iso(&self, at: usize) -> Option<Found> {
        if !self.word(at).starts_with(|c: char| c.is_ascii_digit()) {
            return None;
        }
        if let Some(found) = self.hyphened(at).or_else(|| self.dotted(at)) {
            return Some(found);
        }
        let year = self.year(at);
        if year.is_some() && self.is(at + 1, &["-"]) && self.is(at + 3, &["-"]) {
            let digits = |i: usize| number_word::digits_value(self.word(i)).map(|n| n as u8);
            let date = Date::new(year?, digits(at + 2)?, digits(at + 4)?)?;
            return Found::date(5, value::day(date));
        }
        let parts: Vec<u32> =
            self.word(at).split('/').map(|p| p.parse().ok()).collect::<Option<_>>()?;
        let [a, b, year] = parts[..] else { return None };
        let year = if year < 100 { 2000 + year } else { year } as i32;
        let (month, day) = if a > 12 { (b, a) } else { (a, b) };
        Found::date(1, value::day(Date::new(year, month as u8, day as u8)?))
    }

    /// "Q3 2022".
    pub(super) fn quarter_in_letters(&self, at: usize) -> Option<Found> {
        let quarter = self.word(at).strip_prefix('Q')?.parse().ok()?;
        let year = self.year(at + 1).filter(|_| (1..=4).contains(&quarter))?;
        Found::date(2, value::quarter(year, quarter))
    }

    /// "12-Dec-2014", "14/Dec/2014", "19-Nov-12".
    fn hyphened(&self, at: usize) -> Option<Found> {
        let joined = |t: usize| self.is(t, &["-", "/"]) && self.article.glued(t);
        let day = self.day_number(at).filter(|_| joined(at + 1) && joined(at + 3))?;
        let Piece::Month(month) = self.piece(at + 2) else { return None };
        let short =
            number_word::digits_value(self.word(at + 4)).filter(|_| self.word(at + 4).len() == 2);
        let year = self.year(at + 4).or(short.map(|year| 2000 + year as i32))?;
        Found::date(5, value::day(Date::new(year, month, day)?))
    }

    /// "26.09.2019" and "27-03-2022", the day first unless only the month can stand there.
    fn dotted(&self, at: usize) -> Option<Found> {
        let joined =
            |t: usize| self.is(t, &["-"]) && self.range.contains(&t) && self.article.glued(t);
        let (parts, len): (Vec<&str>, usize) = if joined(at + 1) && joined(at + 3) {
            (vec![self.word(at), self.word(at + 2), self.word(at + 4)], 5)
        } else {
            (self.word(at).split('.').collect(), 1)
        };
        let [a, b, year] = parts[..] else { return None };
        let numbered = ["version", "v", "release", "build", "section", "no"];
        if at > self.range.start && self.is(at - 1, &numbered) {
            return None;
        }
        let short = |part: &str| part.len() <= 2;
        let numbers = (a.parse::<u8>().ok()?, b.parse::<u8>().ok()?, year.parse::<i32>().ok()?);
        let fits = short(a) && short(b) && year.len() == 4 && YEARS.contains(&numbers.2);
        let (day, month) =
            if numbers.1 > 12 { (numbers.1, numbers.0) } else { (numbers.0, numbers.1) };
        fits.then(|| Found::date(len, value::day(Date::new(numbers.2, month, day)?)))?
    }
}
