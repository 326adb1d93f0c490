//! The proleptic Gregorian calendar, as far as TIMEX3 values need it.
//!
//! Days are counted from 1970-01-01 by Howard Hinnant's `days_from_civil`.

use std::fmt;

/// A day of the calendar, years 1 to 9999.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    /// 1 to 9999.
    pub year: i32,
    /// 1 to 12.
    pub month: u8,
    /// 1 to 31.
    pub day: u8,
}

impl Date {
    /// The day, where the calendar has it.
    pub fn new(year: i32, month: u8, day: u8) -> Option<Date> {
        let valid = (1..=9999).contains(&year)
            && (1..=12).contains(&month)
            && (1..=days_in_month(year, month)).contains(&day);
        valid.then_some(Date { year, month, day })
    }

    /// Reads `YYYY-MM-DD`, with or without a time behind it (`T…`).
    pub fn parse(iso: &str) -> Option<Date> {
        let day = iso.split(['T', ' ']).next()?;
        let mut parts = day.split('-');
        let mut next = |width: usize| {
            let part = parts.next().filter(|p| p.len() == width)?;
            part.bytes().all(|b| b.is_ascii_digit()).then(|| part.parse::<i32>().ok())?
        };
        let (year, month, day) = (next(4)?, next(2)?, next(2)?);
        parts.next().is_none().then(|| Date::new(year, month as u8, day as u8))?
    }

    /// Days since 1970-01-01.
    pub fn days(self) -> i64 {
        let year = i64::from(self.year) - i64::from(self.month <= 2);
        let era = year.div_euclid(400);
        let of_era = year - era * 400;
        let month = (i64::from(self.month) + 9) % 12;
        let of_year = (153 * month + 2) / 5 + i64::from(self.day) - 1;
        era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
    }

    /// The day that lies `days` after 1970-01-01, held within years 1 to 9999.
    pub fn from_days(days: i64) -> Date {
        let days = days.clamp(-719_162, 2_932_896) + 719_468;
        let era = days.div_euclid(146_097);
        let of_era = days.rem_euclid(146_097);
        let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * year + year / 4 - year / 100);
        let month = (5 * of_year + 2) / 153;
        let day = (of_year - (153 * month + 2) / 5 + 1) as u8;
        let month = if month < 10 { month + 3 } else { month - 9 } as u8;
        Date { year: (year + era * 400 + i64::from(month <= 2)) as i32, month, day }
    }

    /// The day `days` later (earlier where negative), held within years 1 to 9999.
    pub fn plus_days(self, days: i64) -> Date {
        Date::from_days(self.days().saturating_add(days))
    }

    /// The same day `months` later, or that month's last where it is shorter, held within years 1 to 9999.
    pub fn plus_months(self, months: i32) -> Date {
        let index = (self.year * 12 + i32::from(self.month) - 1).saturating_add(months);
        let index = index.clamp(12, 119_999);
        let (year, month) = (index.div_euclid(12), index.rem_euclid(12) as u8 + 1);
        Date { year, month, day: self.day.min(days_in_month(year, month)) }
    }

    /// 0 for Monday to 6 for Sunday.
    pub fn weekday(self) -> u8 {
        (self.days() + 3).rem_euclid(7) as u8
    }

    /// ISO 8601 week: the year that it belongs to and its number.
    pub fn week(self) -> (i32, u8) {
        let thursday = self.plus_days(3 - i64::from(self.weekday()));
        let first = Date { year: thursday.year, month: 1, day: 1 };
        (thursday.year, ((thursday.days() - first.days()) / 7 + 1) as u8)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

/// Days in a month of a year.
pub fn days_in_month(year: i32, month: u8) -> u8 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(iso: &str) -> Date {
        Date::parse(iso).unwrap_or_else(|| panic!("{iso} is a date"))
    }

    #[test]
    fn days_and_weekdays() {
        for (iso, days, weekday) in
            [("1970-01-01", 0, 3), ("2023-12-07", 19_698, 3), ("2000-02-29", 11_016, 1)]
        {
            assert_eq!((day(iso).days(), day(iso).weekday()), (days, weekday), "{iso}");
            assert_eq!(Date::from_days(days), day(iso));
        }
    }

    #[test]
    fn every_day_of_four_centuries_comes_back() {
        for days in day("1800-01-01").days()..day("2200-01-01").days() {
            assert_eq!(Date::from_days(days).days(), days);
        }
    }

    #[test]
    fn months_and_weeks() {
        assert_eq!(day("2023-12-31").plus_months(2), day("2024-02-29"));
        assert_eq!(day("2023-01-31").plus_months(-2), day("2022-11-30"));
        assert_eq!(day("2021-01-03").week(), (2020, 53));
        assert_eq!(day("2023-12-07").week(), (2023, 49));
    }

    #[test]
    fn the_calendar_has_ends() {
        for far in [i64::MAX, 10_000_000] {
            assert_eq!(day("2023-12-07").plus_days(far), day("9999-12-31"));
            assert_eq!(day("2023-12-07").plus_days(-far), day("0001-01-01"));
        }
        assert_eq!(day("2023-12-07").plus_months(i32::MAX), day("9999-12-07"));
        assert_eq!(day("2023-12-07").plus_months(i32::MIN), day("0001-01-07"));
    }

    #[test]
    fn what_is_no_date_is_refused() {
        for text in ["", "2023", "2023-13-01", "2023-02-30", "23-01-01", "2023-1-1", "2023-01-01-1"]
        {
            assert_eq!(Date::parse(text), None, "{text}");
        }
        assert_eq!(Date::parse("2023-12-07T10:00:00Z"), Some(day("2023-12-07")));
    }
}
