//! Times of day: "5 p.m.", "noon", "Monday morning".

use crate::{
    extract::timex::{
        grammar::{Found, Reader},
        value::{DateKind, Value},
    },
    lexicon::time::{Piece, piece},
    text::{calendar::Date, number_word},
};

/// Days from the day published within which an hour may be of the day told last.
const NEAR_DAYS: i64 = 31;

impl<'t> Reader<'_, 't> {
    /// "noon"; parts of the day stand behind a day or "this".
    pub(super) fn day_part(&self, at: usize, part: &'static str) -> Option<Found> {
        let clock = part.contains(':') || self.is(at, &["overnight"]);
        clock.then(|| Found { len: 1, kind: DateKind::Time, value: self.part(self.anchor, part) })
    }

    pub(super) fn part(&self, date: Option<Date>, part: &str) -> Value {
        let day = date.map_or("XXXX-XX-XX".to_owned(), |d| d.to_string());
        (format!("{day}T{part}"), date.map(|d| (d, d)))
    }

    fn is_zone(&self, at: usize) -> bool {
        self.is(at, &["GMT", "UTC", "EST", "EDT", "ET", "PT", "PST", "CET", "BST"])
    }

    /// "5 p.m.", "10:30", "11:00:09", "10.30am", "17:00 GMT", "1030 GMT", "half past six".
    pub(super) fn clock(&self, at: usize) -> Option<Found> {
        let word = self.word(at);
        let (word, seconds) = match word.match_indices(':').nth(1) {
            Some((colon, _)) => (&word[..colon], &word[colon..]),
            None => (word, ""),
        };
        let second = seconds.strip_prefix(':').map(|s| s.parse::<u8>().ok().filter(|s| *s < 60));
        if second == Some(None) {
            return None;
        }
        let half = |i: usize| {
            let marks: String = self.word(i).chars().filter(|c| *c != '.').collect();
            match marks.to_ascii_lowercase().as_str() {
                "am" => Some(0),
                "pm" => Some(12),
                _ => None,
            }
        };
        let zoned = word.len() == 4
            && word.is_ascii()
            && (self.is_zone(at + 1) || self.is_military(at) && self.is_day(at + 1));
        let parts = if zoned { Some(word.split_at(2)) } else { word.split_once([':', '.']) };
        let (hours, minutes) = parts.unwrap_or((word, ""));
        let digits = |s: &str| {
            (matches!(s.len(), 1 | 2) && s.bytes().all(|b| b.is_ascii_digit()))
                .then(|| s.parse::<u32>().ok())?
        };
        let hour = digits(hours)?;
        let minute =
            if minutes.is_empty() { 0 } else { digits(minutes).filter(|_| minutes.len() == 2)? };
        let marked = half(at + 1);
        if (marked.is_none() && !word.contains(':') && !zoned)
            || hour > 24
            || minute > 59
            || (marked.is_some() && hour > 12)
        {
            return None;
        }
        let hour = marked.map_or(hour, |shift| hour % 12 + shift);
        let mut len = 1 + usize::from(marked.is_some());
        len += usize::from(self.is_zone(at + len) || self.is(at + len, &["hours"]) && zoned);
        let stretch = self.ends_stretch(at) && !self.recurs();
        let day = if stretch { self.last } else { self.day_meant() };
        let time = format!("{hour:02}:{minute:02}{seconds}");
        Some(Found { len, kind: DateKind::Time, value: self.part(day, &time) })
    }

    /// Four digits of an hour and its minutes: "0930", "1400".
    fn is_military(&self, at: usize) -> bool {
        let parts = self.word(at).split_at_checked(2);
        let number = |part: &str| part.parse::<u8>().ok();
        parts
            .and_then(|(hour, minute)| number(hour).zip(number(minute)))
            .is_some_and(|(hour, minute)| hour < 24 && minute < 60 && self.word(at).len() == 4)
    }

    /// What makes four digits an hour: "hours on", or "on Friday".
    fn is_day(&self, at: usize) -> bool {
        let on = at + usize::from(self.is(at, &["hours"]));
        self.is(on, &["on"]) && (self.day_of_clock(on).is_some() || on > at)
            || on > at && !self.is(on, &["of", "a", "per"]) && self.is_led_by(at - 1, &["at", "by"])
    }

    fn is_led_by(&self, at: usize, words: &[&str]) -> bool {
        at > self.range.start && self.is(at - 1, words)
    }

    /// Whether a time of day ends a stretch that another opens: "12:00 - 23:59", "from 9am to 5pm".
    fn ends_stretch(&self, at: usize) -> bool {
        let opens = |t: usize| {
            let word = self.word(t);
            word.contains(':') && word.starts_with(|c: char| c.is_ascii_digit())
                || ["am", "pm", "a.m", "p.m"]
                    .iter()
                    .any(|half| word.to_ascii_lowercase().trim_end_matches('.').ends_with(half))
        };
        at >= self.range.start + 2
            && self.is(at - 1, &["to", "until", "and", "-", "–"])
            && opens(at - 2)
    }

    /// "half past six", "quarter to nine", "ten minutes past four": the hour as twelve count it.
    pub(super) fn spoken_clock(&self, at: usize) -> Option<Found> {
        let article = usize::from(self.is(at, &["a"]));
        let first = at + article;
        let minutes = match () {
            () if self.is(first, &["half"]) && article == 0 => 30,
            () if self.is(first, &["quarter"]) => 15,
            () => number_word::small(self.word(first)).filter(|m| *m < 30.0)? as u32,
        };
        let counted = usize::from(self.is(first + 1, &["minutes"]));
        let side = first + 1 + counted;
        let hour =
            number_word::small(self.word(side + 1)).filter(|h| (1.0..=12.0).contains(h))? as u32;
        let to = self.is(side, &["to"]);
        // "ten to six" may be a score or a stretch.
        let told = self.is(side, &["past"]) || to && (minutes == 15 || counted == 1);
        let (hour, minute) = if to { ((hour + 11) % 12, 60 - minutes) } else { (hour, minutes) };
        let spoken = told && (minutes < 30 || !to);
        spoken.then(|| Found {
            len: side + 2 - at,
            kind: DateKind::Time,
            value: self.part(self.day_meant(), &format!("{hour:02}:{minute:02}")),
        })
    }

    /// The day of an hour that names none: the one told last, where it is near the day published.
    fn day_meant(&self) -> Option<Date> {
        let near = |day: &Date| {
            self.anchor.is_none_or(|anchor| (day.days() - anchor.days()).abs() <= NEAR_DAYS)
        };
        if self.recurs() { None } else { self.last.filter(near).or(self.anchor) }
    }

    /// Whether a sentence tells of hours that come again: "on Thursdays from 5 p.m.", "daily at noon".
    fn recurs(&self) -> bool {
        let weekdays = |word: &str| {
            let day = word.strip_suffix('s').map(piece);
            word.ends_with("days") && matches!(day, Some(Piece::Weekday(_)))
        };
        self.range.clone().any(|t| weekdays(self.word(t)) || self.is(t, &["daily", "nightly"]))
    }

    /// A time of day before or behind a day: "5 p.m. on Monday", "Monday morning", "9 October, 02:14".
    pub(super) fn with_time(&self, at: usize, found: &mut Found) {
        let next = at + found.len;
        if found.kind == DateKind::Time {
            let clock = found.value.0.split('T').nth(1).map(str::to_owned);
            if let (Some((len, day)), Some(clock)) = (self.day_of_clock(next), clock) {
                found.len += len;
                found.value = (format!("{}T{clock}", day.0), day.1);
            } else if let Some((_, day)) = self.day_of_stretch(next) {
                let clock = found.value.0.split('T').nth(1).unwrap_or_default();
                found.value = (format!("{}T{clock}", day.0), day.1);
            }
            return;
        }
        if found.value.1.is_none_or(|(first, last)| first != last) {
            return;
        }
        if let Some((len, clock)) = self.clock_of_day(next) {
            found.value.0 = format!("{}T{clock}", found.value.0);
            found.kind = DateKind::Time;
            found.len += len;
            self.with_year(at, found);
            return;
        }
        if let Piece::Part(part @ ("MO" | "AF" | "EV" | "NI")) = self.piece(next) {
            found.len += 1;
            found.kind = DateKind::Time;
            found.value.0 = format!("{}T{part}", found.value.0);
        }
    }

    /// The day behind a time of day, and how many tokens it takes: "on Monday", ", Nov. 9", "tonight".
    fn day_of_clock(&self, next: usize) -> Option<(usize, Value)> {
        let comma = usize::from(self.is(next, &[","]));
        let on = usize::from(self.is(next + comma, &["on"]));
        let day_at = next + comma + on;
        let full = |found: &Found| found.value.1.is_some_and(|(first, last)| first == last);
        let day = match self.piece(day_at) {
            Piece::Weekday(day) => self.weekday(day_at, day),
            // Tonight is today.
            Piece::Day(shift) if on + comma == 0 => self.near_day(shift % 100),
            Piece::Month(month) => self.month(day_at, month).filter(|f| f.len > 1),
            _ if on == 1 => self.day_first(day_at),
            _ => None,
        };
        let day = day.filter(|day| comma == 0 || full(day))?;
        Some((comma + on + day.len, day.value))
    }

    /// The day of a time that opens a stretch within a day: "9am | to 5pm on 5 May".
    fn day_of_stretch(&self, next: usize) -> Option<(usize, Value)> {
        let to = self.is(next, &["to", "until", "-", "–", "and"]);
        let clock = self.clock(next + 1).filter(|_| to)?;
        self.day_of_clock(next + 1 + clock.len)
    }

    /// The time of day behind a day, and how many tokens it takes: "at 5 p.m.", ", 02:14", "17:00".
    fn clock_of_day(&self, next: usize) -> Option<(usize, String)> {
        let joined =
            self.is(next, &["at", ","]) || self.is(next, &["-"]) && self.article.glued(next);
        let between = usize::from(joined);
        let clock = self.clock(next + between)?;
        let time = clock.value.0.split('T').nth(1)?.to_owned();
        Some((between + clock.len, time))
    }

    /// "Oct 26 11:00:09 EDT | 2023": the year behind a time, where the day has none of its own.
    fn with_year(&self, at: usize, found: &mut Found) {
        let next = at + found.len;
        let told = (at..next).any(|t| self.year(t).is_some());
        let Some(year) = self.year(next).filter(|_| !told) else { return };
        let Some((day, _)) = found.value.1 else { return };
        let clock = found.value.0.split('T').nth(1).unwrap_or_default();
        let (value, days) = self.full(year, day.month, day.day);
        found.value = (format!("{value}T{clock}"), days);
        found.len += 1;
    }
}

#[cfg(test)]
mod tests {
    use crate::extract::timex::tests::check;

    #[test]
    fn days_have_their_time_behind_them() {
        check("Notes: 9 October, 02:14, first request.", "9 October, 02:14=2023-10-09T02:14");
        check(
            "Updated Wednesday, Oct. 18, 2023, 6:40 p.m.",
            "Wednesday, Oct. 18, 2023, 6:40 p.m.=2023-10-18T18:40",
        );
        check("The log says 2022-06-16 17:00 for it.", "2022-06-16 17:00=2022-06-16T17:00");
        check(
            "It failed on Oct 26 11:00:09 EDT 2022.",
            "Oct 26 11:00:09 EDT 2022=2022-10-26T11:00:09",
        );
        check("They met on Monday, 5 people said.", "Monday=2023-12-04");
    }

    #[test]
    fn times_have_their_day_behind_them() {
        check("The offer ended at 5 p.m. EST, Nov. 9.", "5 p.m. EST, Nov. 9=2023-11-09T17:00");
        check("He was seen at 0930 on Friday.", "0930 on Friday=2023-12-01T09:30");
        check("At 1400 hours on 5 March it rang.", "1400 hours on 5 March=2023-03-05T14:00");
        check(
            "It is open from 9am to 5pm on 5 May.",
            "9am=2024-05-05T09:00; 5pm on 5 May=2024-05-05T17:00",
        );
        check("It began at half past six on Monday.", "half past six on Monday=2023-12-04T06:30");
        check("It ended at a quarter to nine.", "a quarter to nine=2023-12-07T08:45");
        check("They won by ten to six.", "");
        check(
            "It is free on Thursdays from 5 p.m. to 9 p.m.",
            "5 p.m.=XXXX-XX-XXT17:00; 9 p.m.=XXXX-XX-XXT21:00",
        );
        check("He sold 2400 hours of film.", "2400 hours=PT2400H");
    }
}
