//! Times of day: "5 p.m.", "noon", "Monday morning".

use super::*;

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

    /// "5 p.m.", "10:30", "10.30am", "17:00 GMT", "1030 GMT".
    pub(super) fn clock(&self, at: usize) -> Option<Found> {
        let word = self.word(at);
        let half = |i: usize| {
            let marks: String = self.word(i).chars().filter(|c| *c != '.').collect();
            match marks.to_ascii_lowercase().as_str() {
                "am" => Some(0),
                "pm" => Some(12),
                _ => None,
            }
        };
        let zoned = word.len() == 4 && word.is_ascii() && self.is_zone(at + 1);
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
        len += usize::from(self.is_zone(at + len));
        Some(Found {
            len,
            kind: DateKind::Time,
            value: self.part(self.day_meant(), &format!("{hour:02}:{minute:02}")),
        })
    }

    /// The day of an hour that names none: the one told last, where it is near the day published.
    fn day_meant(&self) -> Option<Date> {
        let near = |day: &Date| {
            self.anchor.is_none_or(|anchor| (day.days() - anchor.days()).abs() <= NEAR_DAYS)
        };
        self.last.filter(near).or(self.anchor)
    }

    /// A time of day before or behind a day: "5 p.m. on Monday", "Monday morning", "Monday at 5 p.m.".
    pub(super) fn with_time(&self, at: usize, found: &mut Found) {
        let next = at + found.len;
        if found.kind == DateKind::Time {
            let on = usize::from(self.is(next, &["on"]));
            let day = match self.piece(next + on) {
                Piece::Weekday(day) => self.weekday(next + on, day),
                // Tonight is today.
                Piece::Day(shift) if on == 0 => self.near_day(shift % 100),
                Piece::Month(month) if on == 1 => self.month(next + 1, month).filter(|f| f.len > 1),
                _ if on == 1 => self.day_first(next + 1),
                _ => None,
            };
            let clock = found.value.0.split('T').nth(1).map(str::to_owned);
            if let (Some(day), Some(clock)) = (day, clock) {
                found.len += on + day.len;
                found.value = (format!("{}T{clock}", day.value.0), day.value.1);
            }
            return;
        }
        let of_day = found.value.1.is_some_and(|(first, last)| first == last);
        let clock = || self.clock(next + 1).filter(|_| of_day && self.is(next, &["at"]));
        if let Some(clock) = clock() {
            let time = clock.value.0.split('T').nth(1).unwrap_or_default();
            found.value.0 = format!("{}T{time}", found.value.0);
            found.kind = DateKind::Time;
            found.len += 1 + clock.len;
            return;
        }
        if let (true, Piece::Part(part @ ("MO" | "AF" | "EV" | "NI"))) = (of_day, self.piece(next))
        {
            found.len += 1;
            found.kind = DateKind::Time;
            found.value.0 = format!("{}T{part}", found.value.0);
        }
    }
}
