//! Feasts by their names: "Good Friday", "Boxing Day 2022", "New Year's Eve".

use super::{
    nth::{Count, nth_weekday},
    *,
};

/// On which day of its year a feast falls.
#[derive(Clone, Copy)]
enum Falls {
    /// Month and day.
    On(u8, u8),
    /// The first, second or last of a weekday (0 is Monday) in a month.
    Weekday(Count, u8, u8),
    /// Days behind Easter Sunday of the western churches.
    Easter(i64),
}

use Falls::{Easter, On, Weekday};

/// Feasts that articles tell as days, by their words in lower case; those of one country as most mean them
/// who name them without it.
const FEASTS: &[(&[&str], Falls)] = &[
    (&["all", "saints", "’", "day"], On(11, 1)),
    (&["armistice", "day"], On(11, 11)),
    (&["ascension", "day"], Easter(39)),
    (&["ash", "wednesday"], Easter(-46)),
    (&["bastille", "day"], On(7, 14)),
    (&["boxing", "day"], On(12, 26)),
    (&["christmas", "day"], On(12, 25)),
    (&["christmas", "eve"], On(12, 24)),
    (&["christmas"], On(12, 25)),
    (&["columbus", "day"], Weekday(Count::Nth(2), 0, 10)),
    (&["easter", "monday"], Easter(1)),
    (&["easter", "sunday"], Easter(0)),
    (&["easter"], Easter(0)),
    (&["good", "friday"], Easter(-2)),
    (&["halloween"], On(10, 31)),
    (&["independence", "day"], On(7, 4)),
    (&["juneteenth"], On(6, 19)),
    (&["labor", "day"], Weekday(Count::Nth(1), 0, 9)),
    (&["martin", "luther", "king", "day"], Weekday(Count::Nth(3), 0, 1)),
    (&["maundy", "thursday"], Easter(-3)),
    (&["may", "day"], On(5, 1)),
    (&["memorial", "day"], Weekday(Count::Last, 0, 5)),
    (&["new", "year", "'s", "day"], On(1, 1)),
    (&["new", "year", "'s", "eve"], On(12, 31)),
    (&["new", "year", "’s", "day"], On(1, 1)),
    (&["new", "year", "’s", "eve"], On(12, 31)),
    (&["palm", "sunday"], Easter(-7)),
    (&["pentecost"], Easter(49)),
    (&["st.", "patrick", "'s", "day"], On(3, 17)),
    (&["st.", "patrick", "’s", "day"], On(3, 17)),
    (&["thanksgiving", "day"], Weekday(Count::Nth(4), 3, 11)),
    (&["thanksgiving"], Weekday(Count::Nth(4), 3, 11)),
    (&["valentine", "'s", "day"], On(2, 14)),
    (&["valentine", "’s", "day"], On(2, 14)),
    (&["veterans", "day"], On(11, 11)),
];

impl Reader<'_, '_> {
    /// A feast with its year where that is told: this one, unless the tense says last or next. "Christmas trees",
    /// "the Boxing Day sales" are none.
    pub(super) fn feast(&self, at: usize) -> Option<Found> {
        if !self.word(at).starts_with(|c: char| c.is_ascii_uppercase()) {
            return None;
        }
        let stands = |words: &[&str]| words.iter().enumerate().all(|(i, w)| self.is(at + i, &[w]));
        let (words, falls) = FEASTS.iter().find(|(words, _)| stands(words))?;
        let next = at + words.len();
        if matches!(self.pos(next), Pos::Noun | Pos::Propn) {
            return None;
        }
        if let Some(year) = self.year(next) {
            return Found::date(words.len() + 1, value::day(falls.day(year)?));
        }
        let Some(anchor) = self.anchor else {
            let On(month, day) = falls else { return None };
            return Found::date(words.len(), (format!("XXXX-{month:02}-{day:02}"), None));
        };
        let distance = (falls.day(anchor.year)?.days() - anchor.days()) as i32;
        // The last word: the verb over "Good" is none.
        let year = anchor.year + self.shift_of_year(next - 1, distance);
        Found::date(words.len(), value::day(falls.day(year)?))
    }
}

impl Falls {
    fn day(self, year: i32) -> Option<Date> {
        match self {
            On(month, day) => Date::new(year, month, day),
            Weekday(count, weekday, month) => {
                nth_weekday(Date::new(year, month, 1)?, weekday, count)
            }
            Easter(days) => Some(easter(year)?.plus_days(days)),
        }
    }
}

/// Easter Sunday of the western churches, by the anonymous Gregorian computus (Meeus 1991, chapter 8).
fn easter(year: i32) -> Option<Date> {
    let (golden, century) = (year % 19, year / 100);
    let skipped = century / 4;
    let corrected = (century - (century + 8) / 25 + 1) / 3;
    let epact = (19 * golden + century - skipped - corrected + 15) % 30;
    let weekday = (32 + 2 * (century % 4) + 2 * (year % 100 / 4) - epact - year % 100 % 4) % 7;
    let late = (golden + 11 * epact + 22 * weekday) / 451;
    let days = epact + weekday - 7 * late + 114;
    Date::new(year, (days / 31) as u8, (days % 31 + 1) as u8)
}

#[cfg(test)]
mod tests {
    use super::easter;
    use crate::extract::timex::tests::check;

    #[test]
    fn feasts_fall_on_days() {
        check("They met on Independence Day.", "Independence Day=2023-07-04");
        check("They met on Good Friday.", "Good Friday=2023-04-07");
        check("They met on Thanksgiving.", "Thanksgiving=2023-11-23");
        check("They met on New Year's Eve.", "New Year's Eve=2022-12-31");
        check("They will meet on New Year’s Day.", "New Year’s Day=2024-01-01");
        check("They met on Boxing Day 2022.", "Boxing Day 2022=2022-12-26");
        check("It will open on Memorial Day.", "Memorial Day=2024-05-27");
        check("They sold Christmas trees on Monday.", "Monday=2023-12-04");
        check("They had a good Friday.", "Friday=2023-12-01");
    }

    #[test]
    fn easter_moves() {
        for (year, day) in [
            (1818, "1818-03-22"),
            (1961, "1961-04-02"),
            (2000, "2000-04-23"),
            (2024, "2024-03-31"),
            (2038, "2038-04-25"),
        ] {
            assert_eq!(easter(year).map(|d| d.to_string()).as_deref(), Some(day));
        }
    }
}
