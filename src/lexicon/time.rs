//! The words of time.

use crate::text::number_word;

/// A length of time, from the shortest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unit {
    Second,
    Minute,
    Hour,
    Day,
    Weekend,
    Week,
    Fortnight,
    Month,
    Quarter,
    Year,
    Decade,
    Century,
}

/// What a word says of time.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Piece {
    Month(u8),
    /// 0 for Monday.
    Weekday(u8),
    Unit(Unit),
    Units(Unit),
    /// "last" -1, "this" 0, "next" 1.
    Shift(i32),
    /// TIMEX3's name of a season.
    Season(&'static str),
    /// TIMEX3's name of a part of the day.
    Part(&'static str),
    /// "today" 0, "yesterday" -1.
    Day(i64),
    /// `PAST_REF` and the like.
    Vague(&'static str),
    /// A recurrence and its value.
    Set(&'static str),
    /// "early", "end": TIMEX3's MOD.
    Edge(&'static str),
    /// A feast of one word.
    Feast,
    /// "1990s": the first three digits.
    Decade(u16),
    Other,
}

/// Reads one word; a capital letter is needed where the lower-case word is another one.
pub fn piece(word: &str) -> Piece {
    let mut lower = [0; 12];
    let bare = word.strip_suffix('.').unwrap_or(word);
    let Some(lower) = bare.len().checked_sub(1).and_then(|_| lower.get_mut(..bare.len())) else {
        return Piece::Other;
    };
    lower.copy_from_slice(bare.as_bytes());
    lower.make_ascii_lowercase();
    let Ok(lower) = std::str::from_utf8(lower) else {
        return Piece::Other;
    };
    let capital = word.starts_with(|c: char| c.is_ascii_uppercase());
    if capital && let Some(piece) = capitalised(lower) {
        return piece;
    }
    unit(lower)
        .or_else(|| deictic(lower))
        .or_else(|| decade(lower).filter(|_| word.ends_with('s')))
        .unwrap_or(Piece::Other)
}

/// Whether a word names a time: "Monday", "year", "spring", "yesterday".
pub fn names_time(word: &str) -> bool {
    use Piece::{Day, Decade, Feast, Month, Part, Season, Unit, Units, Weekday};
    matches!(
        piece(word),
        Month(_)
            | Weekday(_)
            | Unit(_)
            | Units(_)
            | Season(_)
            | Part(_)
            | Day(_)
            | Feast
            | Decade(_)
    )
}

/// Whether a word is the whole name of a day of the week.
pub fn is_weekday(word: &str) -> bool {
    matches!(piece(word), Piece::Weekday(_)) && word.ends_with("day")
}

fn capitalised(lower: &str) -> Option<Piece> {
    if let Some(month) = month(lower) {
        return Some(Piece::Month(month));
    }
    Some(match lower {
        "monday" | "mon" => Piece::Weekday(0),
        "tuesday" | "tue" | "tues" => Piece::Weekday(1),
        "wednesday" | "wed" => Piece::Weekday(2),
        "thursday" | "thu" | "thurs" => Piece::Weekday(3),
        "friday" | "fri" => Piece::Weekday(4),
        "saturday" | "sat" => Piece::Weekday(5),
        "sunday" | "sun" => Piece::Weekday(6),
        "christmas" | "easter" | "halloween" | "juneteenth" | "pentecost" | "thanksgiving" => {
            Piece::Feast
        }
        _ => return None,
    })
}

/// The month of a name in lower case, 1 to 12.
pub fn month(lower: &str) -> Option<u8> {
    Some(match lower {
        "january" | "jan" => 1,
        "february" | "feb" => 2,
        "march" | "mar" => 3,
        "april" | "apr" => 4,
        "may" => 5,
        "june" | "jun" => 6,
        "july" | "jul" => 7,
        "august" | "aug" => 8,
        "september" | "sept" | "sep" => 9,
        "october" | "oct" => 10,
        "november" | "nov" => 11,
        "december" | "dec" => 12,
        _ => return None,
    })
}

fn unit(lower: &str) -> Option<Piece> {
    Some(match lower {
        "second" => Piece::Unit(Unit::Second),
        "minute" => Piece::Unit(Unit::Minute),
        "hour" => Piece::Unit(Unit::Hour),
        "day" => Piece::Unit(Unit::Day),
        "weekend" => Piece::Unit(Unit::Weekend),
        "week" => Piece::Unit(Unit::Week),
        "fortnight" => Piece::Unit(Unit::Fortnight),
        "month" => Piece::Unit(Unit::Month),
        "quarter" => Piece::Unit(Unit::Quarter),
        "year" => Piece::Unit(Unit::Year),
        "decade" => Piece::Unit(Unit::Decade),
        "century" => Piece::Unit(Unit::Century),
        "seconds" => Piece::Units(Unit::Second),
        "minutes" => Piece::Units(Unit::Minute),
        "hours" => Piece::Units(Unit::Hour),
        "days" => Piece::Units(Unit::Day),
        "weeks" => Piece::Units(Unit::Week),
        "months" => Piece::Units(Unit::Month),
        "quarters" => Piece::Units(Unit::Quarter),
        "years" => Piece::Units(Unit::Year),
        "decades" => Piece::Units(Unit::Decade),
        "centuries" => Piece::Units(Unit::Century),
        _ => return None,
    })
}

fn deictic(lower: &str) -> Option<Piece> {
    Some(match lower {
        "last" | "past" | "previous" => Piece::Shift(-1),
        "this" | "current" => Piece::Shift(0),
        "next" | "coming" | "following" | "upcoming" => Piece::Shift(1),
        "spring" => Piece::Season("SP"),
        "summer" => Piece::Season("SU"),
        "autumn" | "fall" => Piece::Season("FA"),
        "winter" => Piece::Season("WI"),
        "morning" => Piece::Part("MO"),
        "afternoon" => Piece::Part("AF"),
        "evening" => Piece::Part("EV"),
        "night" | "overnight" => Piece::Part("NI"),
        "noon" | "midday" => Piece::Part("12:00"),
        "midnight" => Piece::Part("24:00"),
        "today" => Piece::Day(0),
        "tonight" => Piece::Day(100),
        "yesterday" => Piece::Day(-1),
        "tomorrow" => Piece::Day(1),
        "now" | "currently" | "nowadays" | "presently" => Piece::Vague("PRESENT_REF"),
        "recently" | "lately" => Piece::Vague("PAST_REF"),
        "daily" | "nightly" => Piece::Set("P1D"),
        "weekly" => Piece::Set("P1W"),
        "monthly" => Piece::Set("P1M"),
        "yearly" | "annually" => Piece::Set("P1Y"),
        "hourly" => Piece::Set("PT1H"),
        "early" | "beginning" | "start" => Piece::Edge("START"),
        "mid" | "middle" => Piece::Edge("MID"),
        "late" | "end" => Piece::Edge("END"),
        _ => return None,
    })
}

/// "1990s", "90s".
fn decade(lower: &str) -> Option<Piece> {
    let digits = lower.strip_suffix('s')?;
    let value = number_word::digits_value(digits)? as u16;
    let valid = digits.bytes().all(|b| b.is_ascii_digit()) && digits.ends_with('0');
    match digits.len() {
        4 if valid && (1000..2100).contains(&value) => Some(Piece::Decade(value / 10)),
        2 if valid && value >= 20 => Some(Piece::Decade(190 + value / 10)),
        _ => None,
    }
}

/// Whether a word is the name of a month, whole or cut short, as datelines and stops have it.
pub fn is_month(word: &str) -> bool {
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        .iter()
        .any(|m| word.starts_with(m))
}
