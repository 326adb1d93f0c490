//! Days, months and years by their names and numbers: "7 December 2023", "Thursday", "2019".

use super::{tense::Tense, *};

/// Prepositions of time, behind which four digits are a year unless they count what follows.
const TIMING: &[&str] = &["in", "since", "by", "until", "till", "during", "before", "after"];

/// Years that articles name before a plural: "the 2019 elections".
const RECENT: std::ops::RangeInclusive<i32> = 1900..=2099;

/// Tokens between a number and the noun that it counts, at most.
const FARTHEST_COUNTED: usize = 5;

/// Years that four digits alone may mean.
pub(super) const YEARS: std::ops::RangeInclusive<i32> = 1500..=2099;

impl<'t> Reader<'_, 't> {
    /// "the 7th of December".
    pub(super) fn ordinal_day(&self, at: usize) -> Option<Found> {
        self.number(at)
            .filter(|n| n.ordinal && n.digits && self.is(at + 1, &["of"]))
            .and_then(|_| Some(self.counted(at)?.1))
    }

    /// Whether "May" or "March" is the month: behind a preposition, before or behind a number.
    pub(super) fn month_fits(&self, at: usize) -> bool {
        let numbered =
            |i: usize| self.range.contains(&i) && self.article.tokens[i].kind == TokenKind::Number;
        let before = at > self.range.start
            && self.is(
                at - 1,
                &[
                    "in", "of", "by", "since", "until", "from", "to", "late", "early", "mid", "-",
                    "last", "next", "this", "before", "after", "through",
                ],
            );
        numbered(at + 1)
            || before
            || (at > self.range.start
                && (numbered(at - 1)
                    || self.pos(at) == Pos::Propn
                        && self.pos(at + 1) != Pos::Verb
                        && self.pos(at + 1) != Pos::Propn))
    }

    /// "December 7, 2023", "December 7", "December 2023", "December".
    pub(super) fn month(&self, at: usize, month: u8) -> Option<Found> {
        let day_at = at + 1 + usize::from(self.is(at + 1, &["."]));
        if let Some(day) = self.day_number(day_at) {
            let behind = day_at + 1;
            let comma = usize::from(self.is(behind, &[","]));
            if let Some(year) = self.year(behind + comma) {
                return Found::date(behind + comma + 1 - at, self.full(year, month, day));
            }
            let value = match self.shared_year(behind, month) {
                Some(year) => self.full(year, month, day),
                None => self.day_of_year(at, month, day),
            };
            return Found::date(behind - at, value);
        }
        let of = usize::from(self.is(day_at, &["of", ","]));
        if let Some(year) = self.year(day_at + of) {
            return Found::date(day_at + of + 1 - at, value::month(year, month));
        }
        let Some(anchor) = self.anchor else {
            return Found::date(1, (format!("XXXX-{month:02}"), None));
        };
        if let Some(found) = self.month_of_shifted_year(at, month, anchor) {
            return Some(found);
        }
        if let Some(year) = self.shared_year(day_at, month) {
            return Found::date(1, value::month(year, month));
        }
        let shift = self.shift_of_year(at, (i32::from(month) - i32::from(anchor.month)) * 30);
        let year = self.year_told(at, month, anchor).unwrap_or(anchor.year + shift);
        Found::date(1, value::month(year, month))
    }

    /// "in January and in July": the year of a month joined to one that is still to come.
    fn year_told(&self, at: usize, month: u8, anchor: Date) -> Option<i32> {
        let and = |n: usize| at >= self.range.start + n && self.is(at - n, &["and"]);
        let joined = and(1) || and(2) && self.is(at - 1, &["in"]);
        let last = self.last.filter(|last| joined && last.days() > anchor.days())?;
        Some(last.year + i32::from(month < last.month))
    }

    /// "January this year", "June last year".
    fn month_of_shifted_year(&self, at: usize, month: u8, anchor: Date) -> Option<Found> {
        let of = usize::from(self.is(at + 1, &["of"]));
        let Piece::Shift(shift) = self.piece(at + 1 + of) else {
            return None;
        };
        let year = self.piece(at + 2 + of) == Piece::Unit(Unit::Year);
        year.then(|| Found::date(3 + of, value::month(anchor.year + shift, month)))?
    }

    pub(super) fn full(&self, year: i32, month: u8, day: u8) -> Value {
        Date::new(year, month, day).map_or_else(|| value::month(year, month), value::day)
    }

    /// A day of some year: this one, unless the tense says last or next.
    pub(super) fn day_of_year(&self, at: usize, month: u8, day: u8) -> Value {
        let Some(anchor) = self.anchor else {
            return (format!("XXXX-{month:02}-{day:02}"), None);
        };
        let distance = (i32::from(month) - i32::from(anchor.month)) * 31 + i32::from(day)
            - i32::from(anchor.day);
        self.full(anchor.year + self.shift_of_year(at, distance), month, day)
    }

    /// A day of a month in digits, 1 to 31.
    pub(super) fn day_number(&self, at: usize) -> Option<u8> {
        let token = self.range.contains(&at).then(|| self.article.tokens[at])?;
        let word = self.word(at);
        let number = number::ordinal(word)
            .or_else(|| number::digits_value(word).filter(|_| word.len() <= 2))?;
        let fits = token.kind == TokenKind::Number
            && (1.0..=31.0).contains(&number)
            && number.fract() == 0.0;
        (fits && !self.is(at + 1, &["%", "per", "percent"])).then_some(number as u8)
    }

    /// Four digits that are a year.
    pub(super) fn year(&self, at: usize) -> Option<i32> {
        let word = self.word(at);
        let digits = word.len() == 4 && word.bytes().all(|b| b.is_ascii_digit());
        let year = digits.then(|| number::digits_value(word))?? as i32;
        (YEARS.contains(&year) || (1000..1500).contains(&year)).then_some(year)
    }

    /// "Thursday", "Thursday, December 7, 2023", "Thursday morning".
    pub(super) fn weekday(&self, at: usize, weekday: u8) -> Option<Found> {
        let next = at + 1 + usize::from(self.is(at + 1, &["."]));
        let next = next + usize::from(self.is(next, &[","]));
        let dated = match self.piece(next) {
            Piece::Month(month) => self.month(next, month).filter(|f| f.len > 1),
            _ => self.day_first(next),
        };
        if let Some(found) = dated {
            let value = self.year_by_weekday(found.value, weekday);
            return Found::date(next - at + found.len, value);
        }
        if self.short_weekday(at) {
            return None;
        }
        let date = self.anchor.map(|anchor| self.near_weekday(at, anchor, weekday));
        Found::date(1, self.day_or(date, &format!("XXXX-WXX-{}", weekday + 1)))
    }

    /// Whether a weekday is cut short without a stop, which without a date behind it is more often another
    /// word: "Sun", "Sat", "Mon".
    fn short_weekday(&self, at: usize) -> bool {
        let long = self.word(at).ends_with("day") || self.word(at).ends_with('.');
        !long && !self.is(at + 1, &["."])
    }

    /// The year next to the one chosen in which the day falls on the weekday that is told with it.
    fn year_by_weekday(&self, value: Value, weekday: u8) -> Value {
        let Some((day, _)) = value.1.filter(|(first, last)| first == last) else {
            return value;
        };
        let falls = |d: &Date| d.weekday() == weekday;
        let beside =
            [0, -1, 1].into_iter().filter_map(|y| Date::new(day.year + y, day.month, day.day));
        beside.into_iter().find(falls).map_or(value, value::day)
    }

    /// The weekday nearest to the day of publication on the side that the tense says.
    pub(super) fn near_weekday(&self, at: usize, anchor: Date, weekday: u8) -> Date {
        let ahead = (i64::from(weekday) - i64::from(anchor.weekday())).rem_euclid(7);
        let before = |t: usize| self.is(t, &["before"]);
        match self.side(at) {
            Tense::Future if ahead == 0 && self.leading(at).is_some_and(before) => {
                anchor.plus_days(7)
            }
            Tense::Future => anchor.plus_days(ahead),
            _ if ahead == 0 => anchor,
            _ => anchor.plus_days(ahead - 7),
        }
    }

    /// "7 December 2023", "7th of December".
    pub(super) fn day_first(&self, at: usize) -> Option<Found> {
        let day = self.day_number(at)?;
        let next = at + 1 + usize::from(self.is(at + 1, &["of"]));
        let Piece::Month(month) = self.piece(next) else {
            return None;
        };
        let behind = next + 1 + usize::from(self.is(next + 1, &[","]));
        if let Some(year) = self.year(behind) {
            return Found::date(behind + 1 - at, self.full(year, month, day));
        }
        let value = match self.shared_year(next + 1, month) {
            Some(year) => self.full(year, month, day),
            None => self.day_of_year(at, month, day),
        };
        Found::date(next + 1 - at, value)
    }

    /// The year that stands behind the second of two dates: "June 3 to July 5, 2022", "June 3-5, 2022",
    /// "between March and May 2021"; of "December to February 2015" the year before.
    fn shared_year(&self, behind: usize, month: u8) -> Option<i32> {
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

    /// Whether grammar makes a number count the plural behind it.
    fn counts_what_follows(&self, at: usize) -> bool {
        let arc = self.parsed.arcs[at];
        (at + 1..=at + FARTHEST_COUNTED).contains(&arc.head)
            && self.parsed.named.tagged.form(arc.head) == Form::Plural
            && matches!(
                arc.relation,
                Relation::Nummod | Relation::Compound | Relation::Amod | Relation::Nmod
            )
    }

    /// Four digits alone: a year behind a preposition or in brackets, or before the end of a clause,
    /// never before what it would count.
    pub(super) fn lone_year(&self, at: usize) -> Option<Found> {
        let year = self.year(at).filter(|y| YEARS.contains(y))?;
        let before = at.checked_sub(1).filter(|b| self.range.contains(b));
        let introduced = before.is_some_and(|b| {
            self.is(
                b,
                &[
                    "in", "since", "by", "until", "till", "before", "after", "from", "to", "of",
                    "during", "and", "or", "(", "early", "late", "mid", "-", "–", "for", "through",
                    "fiscal", "between", "around", "circa", "the", "a", ",", "than",
                ],
            )
        });
        let currency = before.is_some_and(|b| self.article.tokens[b].kind == TokenKind::Symbol);
        // "In 2011 Apple sold": the year hangs on what was done, not on the name behind it.
        let timed = before.is_some_and(|b| self.is(b, TIMING)) && !self.counts_what_follows(at);
        let counts = matches!(self.pos(at + 1), Pos::Noun | Pos::Propn | Pos::Adj | Pos::Num)
            && !self.is(at + 1, &["and"])
            && !timed;
        // "the 2019 elections", but "the 2000 people": who counts rounds, and who dates does not.
        let plural = counts
            && self.range.contains(&(at + 1))
            && self.parsed.named.tagged.form(at + 1) == Form::Plural
            && (year % 50 == 0 || !RECENT.contains(&year));
        let owners = ["the", "a", "its", "their", "his", "her", "our", "that", "this", "'s", "’s"];
        let modifier = before.is_some_and(|b| self.is(b, &owners))
            && matches!(self.pos(at + 1), Pos::Noun | Pos::Propn | Pos::Adj)
            && !plural;
        let fits = introduced && !counts
            || modifier
            || (before.is_none() && self.is(at + 1, &[",", ":", "-"]));
        (fits && !currency && !self.is(at + 1, &["%", "percent", "per"]))
            .then(|| Found::date(1, value::year(year)))?
    }
}
