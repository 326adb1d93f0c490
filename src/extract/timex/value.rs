//! TIMEX3 values and the days that they cover.

use crate::{
    lexicon::time::Unit,
    text::calendar::{Date, days_in_month},
};
use serde::{Deserialize, Serialize};

/// The four types of TIMEX3.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum DateKind {
    /// A day, month, year…
    Date,
    /// A time of day.
    Time,
    /// A length of time.
    Duration,
    /// A recurrence.
    Set,
}

/// A value with its days.
pub type Value = (String, Option<(Date, Date)>);

/// `2023-12-07`
pub fn day(date: Date) -> Value {
    (date.to_string(), Some((date, date)))
}

/// `2023-12`
pub fn month(year: i32, month: u8) -> Value {
    let first = Date::new(year, month, 1);
    let last = Date::new(year, month, days_in_month(year, month));
    (format!("{year:04}-{month:02}"), first.zip(last))
}

/// `2023`
pub fn year(year: i32) -> Value {
    (format!("{year:04}"), Date::new(year, 1, 1).zip(Date::new(year, 12, 31)))
}

/// `2023-W49`
pub fn week(date: Date) -> Value {
    let monday = date.plus_days(-i64::from(date.weekday()));
    let (year, week) = date.week();
    (format!("{year:04}-W{week:02}"), Some((monday, monday.plus_days(6))))
}

/// `2023-W49-WE`
pub fn weekend(date: Date) -> Value {
    let saturday = date.plus_days(5 - i64::from(date.weekday()));
    let (year, week) = date.week();
    (format!("{year:04}-W{week:02}-WE"), Some((saturday, saturday.plus_days(1))))
}

/// `199` for the 1990s.
pub fn decade(tens: i32) -> Value {
    (format!("{tens:03}"), Date::new(tens * 10, 1, 1).zip(Date::new(tens * 10 + 9, 12, 31)))
}

/// `18` for the 19th century.
pub fn century(hundreds: i32) -> Value {
    (
        format!("{hundreds:02}"),
        Date::new((hundreds * 100).max(1), 1, 1).zip(Date::new(hundreds * 100 + 99, 12, 31)),
    )
}

/// `2023-Q3`
pub fn quarter(year: i32, quarter: u8) -> Value {
    let first = Date::new(year, quarter * 3 - 2, 1);
    (format!("{year:04}-Q{quarter}"), first.map(|f| (f, f.plus_months(3).plus_days(-1))))
}

/// `2023-H1`
pub fn half(year: i32, half: u8) -> Value {
    let first = Date::new(year, half * 6 - 5, 1);
    (format!("{year:04}-H{half}"), first.map(|f| (f, f.plus_months(6).plus_days(-1))))
}

/// `2023-SU`; seasons of the northern half of the Earth, winter at the end of its year.
pub fn season(year: i32, season: &str) -> Value {
    let month = match season {
        "SP" => 3,
        "SU" => 6,
        "FA" => 9,
        _ => 12,
    };
    let first = Date::new(year, month, 1);
    (format!("{year:04}-{season}"), first.map(|f| (f, f.plus_months(3).plus_days(-1))))
}

/// The period of a unit that holds a day.
pub fn period(unit: Unit, date: Date) -> Value {
    match unit {
        Unit::Week | Unit::Fortnight => week(date),
        Unit::Weekend => weekend(date),
        Unit::Month => month(date.year, date.month),
        Unit::Quarter => quarter(date.year, (date.month - 1) / 3 + 1),
        Unit::Year => year(date.year),
        Unit::Decade => decade(date.year / 10),
        Unit::Century => century(date.year / 100),
        Unit::Second | Unit::Minute | Unit::Hour | Unit::Day => day(date),
    }
}

/// The day `count` units later.
pub fn shift(date: Date, unit: Unit, count: f64) -> Date {
    let days = |n: f64| date.plus_days((count * n) as i64);
    let months = |n: f64| date.plus_months((count * n) as i32);
    match unit {
        Unit::Second | Unit::Minute => date,
        Unit::Hour => days(1.0 / 24.0),
        Unit::Day => days(1.0),
        Unit::Week | Unit::Weekend => days(7.0),
        Unit::Fortnight => days(14.0),
        Unit::Month => months(1.0),
        Unit::Quarter => months(3.0),
        Unit::Year => months(12.0),
        Unit::Decade => months(120.0),
        Unit::Century => months(1200.0),
    }
}

/// `P3D`, `PT2H`, `PXY`: a length of time; no count where it is not told.
pub fn duration(unit: Unit, count: Option<f64>) -> String {
    let (prefix, letters) = match unit {
        Unit::Second => ("PT", "S"),
        Unit::Minute => ("PT", "M"),
        Unit::Hour => ("PT", "H"),
        Unit::Day => ("P", "D"),
        Unit::Weekend => ("P", "WE"),
        Unit::Week => ("P", "W"),
        Unit::Fortnight => ("P", "W"),
        Unit::Month => ("P", "M"),
        Unit::Quarter => ("P", "Q"),
        Unit::Year => ("P", "Y"),
        Unit::Decade => ("P", "DE"),
        Unit::Century => ("P", "CE"),
    };
    let weeks = if unit == Unit::Fortnight { 2.0 } else { 1.0 };
    let count = count.map_or("X".to_owned(), |n| decimal(n * weeks));
    format!("{prefix}{count}{letters}")
}

/// `P2Y3M` of `P2Y` and `P3M`, `P1DT6H` of `P1D` and `PT6H`: a length with a finer part.
pub fn joined(length: &str, part: &str) -> String {
    let timed = length.contains('T') && part.starts_with("PT");
    format!("{length}{}", &part[if timed { 2 } else { 1 }..])
}

/// A number with at most two places behind the point.
fn decimal(n: f64) -> String {
    let hundredths = (n * 100.0).round() as i64;
    let (whole, rest) = (hundredths / 100, hundredths % 100);
    match rest {
        0 => whole.to_string(),
        _ if rest % 10 == 0 => format!("{whole}.{}", rest / 10),
        _ => format!("{whole}.{rest:02}"),
    }
}
