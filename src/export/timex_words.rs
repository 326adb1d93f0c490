//! TIMEX3 values as people read them: `2023-12-07` is "7 December 2023", `P3D` is "3 days".
//!
//! The page, which has no wasm at hand where it shows a value, says the same by `www/package/brief/timex-words.js`;
//! `tests/timex.txt` holds both to the same words.

use crate::text::calendar::Date;

const MONTHS: [&str; 12] = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
];

/// The value in words; one that nobody has words for, as it is.
pub(super) fn readable(value: &str) -> String {
    let words = match value {
        "PRESENT_REF" => Some("now".to_owned()),
        "PAST_REF" => Some("in the past".to_owned()),
        "FUTURE_REF" => Some("in the future".to_owned()),
        _ => value.strip_prefix('P').map_or_else(|| point(value), duration),
    };
    words.unwrap_or_else(|| value.to_owned())
}

/// A day or a longer time, with the time of day if there is one.
fn point(value: &str) -> Option<String> {
    let Some((day, time)) = value.split_once('T').filter(|(_, time)| !time.is_empty()) else {
        return date(value);
    };
    let zoned = || time.strip_suffix('Z').map_or(time.to_owned(), |time| format!("{time} UTC"));
    let part = match time {
        "MO" => "morning",
        "MI" => "midday",
        "AF" => "afternoon",
        "EV" => "evening",
        "NI" => "night",
        _ => &zoned(),
    };
    Some(format!("{}, {part}", date(day)?))
}

fn date(value: &str) -> Option<String> {
    let mut parts = value.split('-');
    let year = parts.next()?;
    match *parts.collect::<Vec<_>>() {
        [] if year.len() == 2 => Some(format!("{} century", ordinal(digits(year, 2)? + 1))),
        [] if year.len() == 3 => digits(year, 3).map(|_| format!("{year}0s")),
        [] => digits(year, 4).map(|_| year.to_owned()),
        [month] if digits(month, 2).is_some() => in_words(year, month, None),
        [month, day] if digits(month, 2).is_some() => in_words(year, month, Some(day)),
        [part] => digits(year, 4).and_then(|_| part_of(year, part)),
        [week, "WE"] => {
            let week = digits(week.strip_prefix('W')?, 2)?;
            digits(year, 4).map(|_| format!("weekend of week {week}, {year}"))
        }
        _ => None,
    }
}

/// A month or a day; `year` is "XXXX" where it is not told.
fn in_words(year: &str, month: &str, day: Option<&str>) -> Option<String> {
    let known = digits(year, 4);
    // A leap year has each day that a date without a year may name.
    let any = (year == "XXXX").then_some(2000);
    let first = day.map_or(Some(1), |day| digits(day, 2))?;
    let date = Date::new(known.or(any)?, digits(month, 2)? as u8, first as u8)?;
    let day = day.map_or(String::new(), |_| format!("{} ", date.day));
    let year = known.map_or(String::new(), |_| format!(" {year}"));
    Some(format!("{day}{}{year}", MONTHS[usize::from(date.month) - 1]))
}

/// A quarter, half, season or week.
fn part_of(year: &str, part: &str) -> Option<String> {
    let of = match part {
        "H1" => "first half of",
        "H2" => "second half of",
        "SP" => "spring",
        "SU" => "summer",
        "FA" => "autumn",
        "WI" => "winter",
        _ => {
            let week = part.strip_prefix('W').and_then(|week| digits(week, 2));
            let quarter = part.strip_prefix('Q').and_then(|quarter| digits(quarter, 1));
            let week = week.map(|week| format!("week {week} of"));
            let of = week.or(quarter.map(|quarter| format!("{} quarter of", ordinal(quarter))))?;
            return Some(format!("{of} {year}"));
        }
    };
    Some(format!("{of} {year}"))
}

/// The number that a text of so many digits is.
fn digits(text: &str, width: usize) -> Option<i32> {
    let number = text.len() == width && text.bytes().all(|b| b.is_ascii_digit());
    number.then(|| text.parse().ok())?
}

fn ordinal(n: i32) -> String {
    let ending = match (n % 10, n % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    };
    format!("{n}{ending}")
}

const UNITS: &[(char, &str)] = &[
    ('Y', "year"),
    ('M', "month"),
    ('W', "week"),
    ('D', "day"),
    ('E', "decade"),
    ('C', "century"),
];
const CLOCK_UNITS: &[(char, &str)] = &[('H', "hour"), ('M', "minute"), ('S', "second")];

/// What stands behind the P: `3D`, `1Y6M`, `T1H30M`, `XD` where the number is not told.
fn duration(value: &str) -> Option<String> {
    let (days, clock) = value.split_once('T').unwrap_or((value, ""));
    let mut parts = Vec::new();
    count(days, UNITS, &mut parts);
    count(clock, CLOCK_UNITS, &mut parts);
    (!parts.is_empty()).then(|| parts.join(", "))
}

fn count(text: &str, units: &[(char, &str)], parts: &mut Vec<String>) {
    let mut rest = text;
    while let Some(end) = rest.find(|c: char| c.is_ascii_uppercase() && c != 'X') {
        let (count, behind) = rest.split_at(end);
        let unit = units.iter().find(|(unit, _)| behind.starts_with(*unit));
        rest = &behind[1..];
        let told = count == "X" || count.chars().all(|c| c.is_ascii_digit() || c == '.');
        let Some((_, name)) = unit.filter(|_| told && !count.is_empty()) else { continue };
        let many =
            name.strip_suffix("ury").map_or(format!("{name}s"), |stem| format!("{stem}uries"));
        parts.push(match count {
            "X" => format!("some {many}"),
            "1" => format!("1 {name}"),
            _ => format!("{count} {many}"),
        });
    }
}

#[cfg(test)]
mod tests {
    use super::readable;

    #[test]
    fn values_read_as_on_the_page() {
        for line in include_str!("../../tests/timex.txt").lines() {
            let (value, words) = line.split_once(" = ").expect("value = words");
            assert_eq!(readable(value), words);
        }
    }
}
