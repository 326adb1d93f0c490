//! The grammar of time expressions: one method a shape, each tried where its first word stands.

use super::{
    TimeExpression,
    value::{self, Value},
    words::{Piece, Unit, piece},
};
use crate::{
    DateKind,
    article::{Article, TokenKind},
    calendar::Date,
    facts::number::{self, Number},
    parse::{Parsed, Relation},
    tag::{Form, Pos},
};
use std::ops::Range;

/// Reads one sentence.
pub struct Reader<'a, 't> {
    parsed: &'a Parsed<'t>,
    article: &'a Article<'t>,
    range: Range<usize>,
    pieces: Vec<Piece>,
    anchor: Option<Date>,
    last: Option<Date>,
}

/// Tokens taken, kind and value.
struct Found {
    len: usize,
    kind: DateKind,
    value: Value,
}

impl Found {
    fn date(len: usize, value: Value) -> Option<Self> {
        Some(Self { len, kind: DateKind::Date, value })
    }

    fn duration(len: usize, unit: Unit, count: Option<f64>) -> Option<Self> {
        Some(Self { len, kind: DateKind::Duration, value: (value::duration(unit, count), None) })
    }
}

/// Years that four digits alone may mean.
const YEARS: std::ops::RangeInclusive<i32> = 1500..=2099;

impl<'a, 't> Reader<'a, 't> {
    /// Reads the sentence of those tokens; `last` is the last day told before it.
    pub fn new(
        parsed: &'a Parsed<'t>,
        range: Range<usize>,
        anchor: Option<Date>,
        last: Option<Date>,
    ) -> Self {
        let article = &parsed.named.tagged.article;
        let pieces = range.clone().map(|t| piece(article.word(t))).collect();
        Self { parsed, article, range, pieces, anchor, last: last.or(anchor) }
    }

    /// Takes a day that was told, from which "two years later" counts.
    pub fn tell(&mut self, day: Date) {
        self.last = Some(day);
    }

    /// The time expression that starts at a token.
    pub fn read(&self, at: usize) -> Option<TimeExpression> {
        let determiner = usize::from(
            ["the", "The", "about", "nearly", "almost", "some", "around"].contains(&self.word(at)),
        );
        let found = self.shapes(at, determiner).map(|mut found| {
            self.with_time(at, &mut found);
            found
        })?;
        let tokens = at..at + found.len;
        Some(TimeExpression { tokens, kind: found.kind, value: found.value.0, days: found.value.1 })
    }

    fn shapes(&self, at: usize, determiner: usize) -> Option<Found> {
        let inner = at + determiner;
        let mut found = if determiner == 1 {
            let about = !self.is(at, &["the"]);
            self.determined(inner)
                .or_else(|| self.counted(inner).filter(|f| about || f.kind == DateKind::Date))
        } else {
            self.plain(at)
        };
        if let Some(found) = found.as_mut() {
            found.len += determiner;
        }
        found
    }

    fn word(&self, at: usize) -> &'t str {
        if self.range.contains(&at) { self.article.word(at) } else { "" }
    }

    fn is(&self, at: usize, words: &[&str]) -> bool {
        words.iter().any(|w| w.eq_ignore_ascii_case(self.word(at)))
    }

    fn piece(&self, at: usize) -> Piece {
        if self.range.contains(&at) { self.pieces[at - self.range.start] } else { Piece::Other }
    }

    fn pos(&self, at: usize) -> Pos {
        if self.range.contains(&at) { self.parsed.named.tagged.pos(at) } else { Pos::X }
    }

    fn number(&self, at: usize) -> Option<Number> {
        self.range.contains(&at).then(|| number::number(self.article, at, self.range.end))?
    }

    /// What may stand without a determiner.
    fn plain(&self, at: usize) -> Option<Found> {
        match self.piece(at) {
            Piece::Month(month) if month != 5 && month != 3 || self.month_fits(at) => {
                self.month(at, month)
            }
            Piece::Weekday(day) => self.weekday(at, day),
            Piece::Shift(shift) => self.shifted(at, shift),
            Piece::Edge(_) => self.edge(at),
            Piece::Season(season) if self.is(at + 1, &["of"]) || self.year(at + 1).is_some() => {
                self.season(at, season)
            }
            Piece::Day(100) => Found::date(1, self.part(self.anchor, "NI")),
            Piece::Day(shift) => Found::date(
                1,
                self.day_or(
                    self.anchor.map(|d| d.plus_days(shift)),
                    if shift < 0 {
                        "PAST_REF"
                    } else if shift > 0 {
                        "FUTURE_REF"
                    } else {
                        "PRESENT_REF"
                    },
                ),
            ),
            Piece::Vague(value) => self.vague(at, value),
            Piece::Set(value) => {
                Some(Found { len: 1, kind: DateKind::Set, value: (value.to_owned(), None) })
            }
            Piece::Decade(tens) => Found::date(1, value::decade(tens.into())),
            Piece::Part(part) => self.day_part(at, part),
            Piece::Feast(..)
                if matches!(self.pos(at + 1), Pos::Noun | Pos::Propn)
                    && !self.is(at + 1, &["Day", "Eve"]) =>
            {
                None
            }
            Piece::Feast(month, day) => Found::date(
                1 + usize::from(self.is(at + 1, &["Day"])),
                self.day_of_year(at, month, day),
            ),
            Piece::Units(unit) => self.bare_units(at, unit),
            _ => self.every(at).or_else(|| self.counted(at)),
        }
    }

    /// What a determiner introduces: "the 1990s", "the end of the year", "the third quarter".
    fn determined(&self, at: usize) -> Option<Found> {
        match self.piece(at) {
            Piece::Decade(tens) => Found::date(1, value::decade(tens.into())),
            Piece::Edge(_) => self.edge(at),
            Piece::Shift(shift) => self.shifted(at, shift),
            Piece::Season(season) => self.season(at, season),
            Piece::Part("MO" | "AF" | "EV" | "NI") => None,
            _ if self.is(at, &["same", "day"]) => self.same(at),
            _ => self.ordinal_period(at).or_else(|| self.ordinal_day(at)),
        }
    }

    /// "the 7th of December".
    fn ordinal_day(&self, at: usize) -> Option<Found> {
        self.number(at)
            .filter(|n| n.ordinal && n.digits && self.is(at + 1, &["of"]))
            .and_then(|_| self.counted(at))
    }

    /// Whether "May" or "March" is the month: behind a preposition, before or behind a number.
    fn month_fits(&self, at: usize) -> bool {
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
    fn month(&self, at: usize, month: u8) -> Option<Found> {
        let day_at = at + 1 + usize::from(self.is(at + 1, &["."]));
        if let Some(day) = self.day_number(day_at) {
            let behind = day_at + 1;
            let comma = usize::from(self.is(behind, &[","]));
            if let Some(year) = self.year(behind + comma) {
                return Found::date(behind + comma + 1 - at, self.full(year, month, day));
            }
            return Found::date(behind - at, self.day_of_year(at, month, day));
        }
        let of = usize::from(self.is(day_at, &["of", ","]));
        if let Some(year) = self.year(day_at + of) {
            return Found::date(day_at + of + 1 - at, value::month(year, month));
        }
        let Some(anchor) = self.anchor else {
            return Found::date(1, (format!("XXXX-{month:02}"), None));
        };
        let shift = self.shift_of_year(at, i32::from(month) - i32::from(anchor.month));
        Found::date(1, value::month(anchor.year + shift, month))
    }

    fn full(&self, year: i32, month: u8, day: u8) -> Value {
        Date::new(year, month, day).map_or_else(|| value::month(year, month), value::day)
    }

    /// A day of some year: this one, unless the tense says last or next.
    fn day_of_year(&self, at: usize, month: u8, day: u8) -> Value {
        let Some(anchor) = self.anchor else {
            return (format!("XXXX-{month:02}-{day:02}"), None);
        };
        let distance = (i32::from(month) - i32::from(anchor.month)) * 31 + i32::from(day)
            - i32::from(anchor.day);
        self.full(anchor.year + self.shift_of_year(at, distance), month, day)
    }

    /// Which year a time `distance` after this year's day falls in, by tense: past things lie before,
    /// planned ones behind the day of publication; without a tense the nearer one.
    fn shift_of_year(&self, at: usize, distance: i32) -> i32 {
        match self.tense(at) {
            Tense::Past if distance > 0 => -1,
            Tense::Future if distance < 0 => 1,
            Tense::Unknown
                if distance.abs() > 186 || (distance.abs() > 7 && distance.abs() < 13) =>
            {
                -distance.signum()
            }
            _ => 0,
        }
    }

    /// A day of a month in digits, 1 to 31.
    fn day_number(&self, at: usize) -> Option<u8> {
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
    fn year(&self, at: usize) -> Option<i32> {
        let word = self.word(at);
        let digits = word.len() == 4 && word.bytes().all(|b| b.is_ascii_digit());
        let year = digits.then(|| number::digits_value(word))?? as i32;
        (YEARS.contains(&year) || (1000..1500).contains(&year)).then_some(year)
    }

    /// "Thursday", "Thursday, December 7, 2023", "Thursday morning".
    fn weekday(&self, at: usize, weekday: u8) -> Option<Found> {
        let next = at + 1 + usize::from(self.is(at + 1, &["."]));
        let next = next + usize::from(self.is(next, &[","]));
        let dated = match self.piece(next) {
            Piece::Month(month) => self.month(next, month).filter(|f| f.len > 1),
            _ => self.day_first(next),
        };
        if let Some(found) = dated {
            return Found::date(next - at + found.len, found.value);
        }
        let date = self.anchor.map(|anchor| self.near_weekday(at, anchor, weekday));
        Found::date(1, self.day_or(date, &format!("XXXX-WXX-{}", weekday + 1)))
    }

    /// The weekday nearest to the day of publication on the side that the tense says.
    fn near_weekday(&self, at: usize, anchor: Date, weekday: u8) -> Date {
        let ahead = (i64::from(weekday) - i64::from(anchor.weekday())).rem_euclid(7);
        match self.tense(at) {
            Tense::Future => anchor.plus_days(ahead),
            _ if ahead == 0 => anchor,
            _ => anchor.plus_days(ahead - 7),
        }
    }

    /// "7 December 2023", "7th of December".
    fn day_first(&self, at: usize) -> Option<Found> {
        let day = self.day_number(at)?;
        let next = at + 1 + usize::from(self.is(at + 1, &["of"]));
        let Piece::Month(month) = self.piece(next) else {
            return None;
        };
        let behind = next + 1 + usize::from(self.is(next + 1, &[","]));
        if let Some(year) = self.year(behind) {
            return Found::date(behind + 1 - at, self.full(year, month, day));
        }
        Found::date(next + 1 - at, self.day_of_year(at, month, day))
    }

    /// "last year", "next Monday", "this morning", "the last two months".
    fn shifted(&self, at: usize, shift: i32) -> Option<Found> {
        let next = at + 1;
        match self.piece(next) {
            Piece::Unit(unit) => self.period(at, unit, shift),
            Piece::Units(unit) if shift != 0 => Found::duration(2, unit, None),
            Piece::Weekday(weekday) => {
                let date = self.anchor.map(|anchor| {
                    let ahead = (i64::from(weekday) - i64::from(anchor.weekday())).rem_euclid(7);
                    anchor.plus_days(match shift {
                        -1 => {
                            if ahead == 0 {
                                -7
                            } else {
                                ahead - 7
                            }
                        }
                        1 => {
                            if ahead == 0 {
                                7
                            } else {
                                ahead
                            }
                        }
                        _ => ahead,
                    })
                });
                Found::date(2, self.day_or(date, &format!("XXXX-WXX-{}", weekday + 1)))
            }
            Piece::Month(month) => {
                let year = self.anchor.map(|a| {
                    a.year
                        + match shift {
                            -1 => -i32::from(month >= a.month),
                            1 => i32::from(month <= a.month),
                            _ => 0,
                        }
                });
                Found::date(
                    2,
                    year.map_or_else(
                        || (format!("XXXX-{month:02}"), None),
                        |y| value::month(y, month),
                    ),
                )
            }
            Piece::Season(season) => {
                let year = self.anchor.map(|a| {
                    a.year
                        + match shift {
                            -1 => -i32::from(season_month(season) >= a.month),
                            1 => i32::from(season_month(season) < a.month),
                            _ => 0,
                        }
                });
                Found::date(
                    2,
                    year.map_or_else(
                        || (format!("XXXX-{season}"), None),
                        |y| value::season(y, season),
                    ),
                )
            }
            Piece::Part(part @ ("MO" | "AF" | "EV" | "NI")) => Some(Found {
                len: 2,
                kind: DateKind::Time,
                value: self.part(self.anchor.map(|a| a.plus_days(shift.into())), part),
            }),
            _ => self.shifted_count(at, shift),
        }
    }

    /// "last two months", "next few years": a length of time.
    fn shifted_count(&self, at: usize, shift: i32) -> Option<Found> {
        let next = at + 1;
        if shift == 0 {
            return None;
        }
        if self.is(next, &["few", "several", "couple"]) {
            let of = usize::from(self.is(next + 1, &["of"]));
            let Piece::Units(unit) = self.piece(next + 1 + of) else {
                return None;
            };
            return Found::duration(3 + of, unit, None);
        }
        let number = self.number(next).filter(|n| !n.ordinal)?;
        let (Piece::Units(unit) | Piece::Unit(unit)) = self.piece(next + number.len) else {
            return None;
        };
        Found::duration(2 + number.len, unit, number.value)
    }

    /// "last year", "this week", "the following day".
    fn period(&self, at: usize, unit: Unit, shift: i32) -> Option<Found> {
        if unit < Unit::Day {
            return None;
        }
        let told = self.is(at, &["following", "previous"]);
        let base = if told { self.last } else { self.anchor };
        let Some(base) = base else {
            let vague = ["PAST_REF", "PRESENT_REF", "FUTURE_REF"][(shift + 1).clamp(0, 2) as usize];
            return Found::date(2, (vague.to_owned(), None));
        };
        Found::date(2, value::period(unit, value::shift(base, unit, shift.into())))
    }

    /// "early 2023", "the end of the year", "mid-September", "late last week".
    fn edge(&self, at: usize) -> Option<Found> {
        let hyphen = usize::from(self.is(at + 1, &["-"]));
        let of = usize::from(self.is(at + 1, &["of", "in"]));
        let inner = at + 1 + hyphen.max(of);
        let the = usize::from(self.is(inner, &["the", "this"]));
        if self.is(at, &["end", "start", "beginning", "middle"]) && of == 0 {
            return None;
        }
        let found = match self.piece(inner + the) {
            Piece::Unit(unit) if the == 1 && unit > Unit::Day => {
                self.anchor.and_then(|a| Found::date(1, value::period(unit, a)))
            }
            Piece::Month(month) => self.month(inner + the, month),
            Piece::Decade(tens) => Found::date(1, value::decade(tens.into())),
            Piece::Shift(shift) => self.shifted(inner + the, shift),
            Piece::Weekday(day) if the == 0 => self.weekday(inner, day),
            Piece::Season(season) if the == 1 || of == 0 => self.season(inner + the, season),
            _ => self
                .year(inner + the)
                .and_then(|y| Found::date(1, value::year(y)))
                .or_else(|| self.ordinal_period(inner + the)),
        }?;
        Found::date(inner + the - at + found.len, found.value)
    }

    /// "the summer of 2020", "the winter".
    fn season(&self, at: usize, season: &'static str) -> Option<Found> {
        if self.is(at, &["fall", "spring"]) && self.pos(at) == Pos::Verb {
            return None;
        }
        let of = usize::from(self.is(at + 1, &["of"]));
        if let Some(year) = self.year(at + 1 + of) {
            return Found::date(2 + of, value::season(year, season));
        }
        let anchor = self.anchor?;
        let distance = (i32::from(season_month(season)) - i32::from(anchor.month)) * 30;
        Found::date(1, value::season(anchor.year + self.shift_of_year(at, distance), season))
    }

    /// "the third quarter", "the first half of 2023", "the 19th century".
    fn ordinal_period(&self, at: usize) -> Option<Found> {
        let number = self.number(at).filter(|n| n.ordinal)?;
        let next = at + number.len;
        let hyphen = usize::from(self.is(next, &["-"]));
        let count = number.value? as i32;
        if let Piece::Unit(Unit::Century) = self.piece(next + hyphen) {
            return (1..=30)
                .contains(&count)
                .then(|| Found::date(number.len + hyphen + 1, value::century(count - 1)))?;
        }
        let quarter = self.piece(next) == Piece::Unit(Unit::Quarter) && (1..=4).contains(&count);
        let of = usize::from(self.is(next + 1, &["of"]));
        let told = self.year(next + 1 + of);
        let this = of == 1 && self.is(next + 2, &["the", "this"]) && self.is(next + 3, &["year"]);
        let half = self.is(next, &["half"]) && (1..=2).contains(&count) && (told.is_some() || this);
        let year = told.or(self.anchor.map(|a| a.year))?;
        let len = number.len
            + 1
            + if told.is_some() {
                of + 1
            } else if this {
                3
            } else {
                0
            };
        match () {
            () if quarter => Found::date(len, value::quarter(year, count as u8)),
            () if half => Found::date(len, value::half(year, count as u8)),
            () => None,
        }
    }

    /// "the same day".
    fn same(&self, at: usize) -> Option<Found> {
        let Piece::Unit(unit) = self.piece(at + 1) else {
            return None;
        };
        let last = self.last.filter(|_| self.is(at, &["same"]) && unit >= Unit::Day)?;
        Found::date(2, value::period(unit, last))
    }

    /// "now" as the present, "soon" as the future; "now that" and "now 34" too.
    fn vague(&self, at: usize, value: &'static str) -> Option<Found> {
        Found::date(1, (value.to_owned(), None))
            .filter(|_| self.pos(at) == Pos::Adv || self.pos(at) == Pos::Adj)
    }

    /// "noon"; parts of the day stand behind a day or "this".
    fn day_part(&self, at: usize, part: &'static str) -> Option<Found> {
        let clock = part.contains(':') || self.is(at, &["overnight"]);
        clock.then(|| Found { len: 1, kind: DateKind::Time, value: self.part(self.anchor, part) })
    }

    fn part(&self, date: Option<Date>, part: &str) -> Value {
        let day = date.map_or("XXXX-XX-XX".to_owned(), |d| d.to_string());
        (format!("{day}T{part}"), date.map(|d| (d, d)))
    }

    fn day_or(&self, date: Option<Date>, otherwise: &str) -> Value {
        date.map_or_else(|| (otherwise.to_owned(), None), value::day)
    }

    /// "every day", "each Monday", "every two years".
    fn every(&self, at: usize) -> Option<Found> {
        if !self.is(at, &["every", "each"]) {
            return None;
        }
        let set = |len: usize, value: String| {
            Some(Found { len, kind: DateKind::Set, value: (value, None) })
        };
        match self.piece(at + 1) {
            Piece::Unit(unit) => set(2, value::duration(unit, Some(1.0))),
            Piece::Weekday(day) => set(2, format!("XXXX-WXX-{}", day + 1)),
            Piece::Month(month) => set(2, format!("XXXX-{month:02}")),
            Piece::Season(season) => set(2, format!("XXXX-{season}")),
            Piece::Part(part) => set(2, format!("XXXX-XX-XXT{part}")),
            _ => {
                let number = self.number(at + 1)?;
                let Piece::Units(unit) = self.piece(at + 1 + number.len) else {
                    return None;
                };
                set(2 + number.len, value::duration(unit, number.value))
            }
        }
    }

    /// "years" behind a preposition: a length that is not told.
    fn bare_units(&self, at: usize, unit: Unit) -> Option<Found> {
        let behind = at > self.range.start
            && self.is(at - 1, &["for", "in", "over", "after", "of", "within"]);
        let ago = self.is(at + 1, &["ago"]);
        if ago {
            return Found::date(2, ("PAST_REF".to_owned(), None));
        }
        (behind && unit >= Unit::Hour).then(|| Found::duration(1, unit, None))?
    }

    /// What starts with a number or a counting word: "10 days", "three years ago", "a week", "5 p.m.",
    /// "7 December", "2023", "several months".
    fn counted(&self, at: usize) -> Option<Found> {
        if let Some(found) = self.iso(at).or_else(|| self.day_first(at)).or_else(|| self.clock(at))
        {
            return Some(found);
        }
        if self.is(at, &["several", "few", "many"])
            || (self.is(at, &["a"]) && self.is(at + 1, &["few", "couple"]))
        {
            let len = 1 + usize::from(self.is(at, &["a"]));
            let len = len + usize::from(self.is(at + len, &["of"]));
            let Piece::Units(unit) = self.piece(at + len) else {
                return None;
            };
            return self.length(at, len, unit, None);
        }
        if self.is(at, &["a", "an", "half"]) {
            let half = if self.is(at, &["half"]) { 0.5 } else { 1.0 };
            let len = if half < 1.0 { 1 + usize::from(self.is(at + 1, &["a", "an"])) } else { 1 };
            if let Piece::Unit(unit) = self.piece(at + len) {
                let fits =
                    unit >= Unit::Minute && unit != Unit::Quarter && (len == 2 || half == 1.0);
                return fits.then(|| self.length(at, len, unit, Some(half)))?;
            }
        }
        let number = self.number(at).filter(|n| !n.ordinal)?;
        let hyphen = usize::from(self.is(at + number.len, &["-"]));
        match self.piece(at + number.len + hyphen) {
            Piece::Units(unit) if hyphen == 0 => self.length(at, number.len, unit, number.value),
            Piece::Unit(_) if self.is(at + number.len + hyphen + 2, &["old"]) => None,
            Piece::Unit(unit) if hyphen == 1 || number.value == Some(1.0) => {
                self.length(at, number.len + hyphen, unit, number.value)
            }
            _ if number.len == 1 => self.lone_year(at),
            _ => None,
        }
    }

    /// A length of `len` tokens before its unit, or the time so long ago.
    fn length(&self, at: usize, len: usize, unit: Unit, count: Option<f64>) -> Option<Found> {
        let behind = at + len + 1;
        let (direction, words) = match () {
            () if self.is(behind, &["ago"]) => (-1.0, 1),
            () if self.is(behind, &["earlier", "before"])
                && !self.is(behind + 1, &["the", "he", "she", "they", "it"]) =>
            {
                (-1.0, 1)
            }
            () if self.is(behind, &["later"]) => (1.0, 1),
            () if self.is(behind, &["from"]) && self.is(behind + 1, &["now"]) => (1.0, 2),
            () => return Found::duration(len + 1, unit, count),
        };
        let base = if self.is(behind, &["ago", "from"]) { self.anchor } else { self.last };
        let vague = if direction < 0.0 { "PAST_REF" } else { "FUTURE_REF" };
        let value = match (base, count) {
            (Some(base), Some(count)) => {
                value::period(unit, value::shift(base, unit, direction * count))
            }
            _ => (vague.to_owned(), None),
        };
        Found::date(len + 1 + words, value)
    }

    /// "2023-12-07" and "7/12/2023" in digits alone.
    fn iso(&self, at: usize) -> Option<Found> {
        let year = self.year(at);
        if year.is_some() && self.is(at + 1, &["-"]) && self.is(at + 3, &["-"]) {
            let digits = |i: usize| number::digits_value(self.word(i)).map(|n| n as u8);
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

    /// "5 p.m.", "10:30", "10.30am", "17:00 GMT".
    fn clock(&self, at: usize) -> Option<Found> {
        let word = self.word(at);
        let half = |i: usize| {
            let marks: String = self.word(i).chars().filter(|c| *c != '.').collect();
            match marks.to_ascii_lowercase().as_str() {
                "am" => Some(0),
                "pm" => Some(12),
                _ => None,
            }
        };
        let (hours, minutes) = word.split_once([':', '.']).unwrap_or((word, ""));
        let digits = |s: &str| {
            (matches!(s.len(), 1 | 2) && s.bytes().all(|b| b.is_ascii_digit()))
                .then(|| s.parse::<u32>().ok())?
        };
        let hour = digits(hours)?;
        let minute =
            if minutes.is_empty() { 0 } else { digits(minutes).filter(|_| minutes.len() == 2)? };
        let marked = half(at + 1);
        if (marked.is_none() && !word.contains(':'))
            || hour > 24
            || minute > 59
            || (marked.is_some() && hour > 12)
        {
            return None;
        }
        let hour = marked.map_or(hour, |shift| hour % 12 + shift);
        let mut len = 1 + usize::from(marked.is_some());
        len += usize::from(
            self.is(at + len, &["GMT", "UTC", "EST", "EDT", "ET", "PT", "PST", "CET", "BST"]),
        );
        Some(Found {
            len,
            kind: DateKind::Time,
            value: self.part(self.anchor, &format!("{hour:02}:{minute:02}")),
        })
    }

    /// Four digits alone: a year behind a preposition or in brackets, or before the end of a clause,
    /// never before what it would count.
    fn lone_year(&self, at: usize) -> Option<Found> {
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
        let counts = matches!(self.pos(at + 1), Pos::Noun | Pos::Propn | Pos::Adj | Pos::Num)
            && !self.is(at + 1, &["and"]);
        let plural = counts
            && self.range.contains(&(at + 1))
            && self.parsed.named.tagged.form(at + 1) == Form::Plural;
        let modifier = before.is_some_and(|b| self.is(b, &["the", "a"])) && counts && !plural;
        let fits = introduced && !counts
            || modifier
            || (before.is_none() && self.is(at + 1, &[",", ":", "-"]));
        (fits && !currency && !self.is(at + 1, &["%", "percent", "per"]))
            .then(|| Found::date(1, value::year(year)))?
    }

    /// A time of day before or behind a day: "5 p.m. on Monday", "Monday morning", "Monday at 5 p.m.".
    fn with_time(&self, at: usize, found: &mut Found) {
        let next = at + found.len;
        if found.kind == DateKind::Time {
            let on = usize::from(self.is(next, &["on"]));
            let day = match self.piece(next + on) {
                Piece::Weekday(day) => self.weekday(next + on, day),
                Piece::Day(_) if on == 0 => self.plain(next),
                Piece::Month(month) if on == 1 => self.month(next + 1, month).filter(|f| f.len > 1),
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
        if let (true, Piece::Part(part @ ("MO" | "AF" | "EV" | "NI"))) = (of_day, self.piece(next))
        {
            found.len += 1;
            found.kind = DateKind::Time;
            found.value.0 = format!("{}T{part}", found.value.0);
        }
    }

    /// The tense of the verb that governs a token.
    fn tense(&self, at: usize) -> Tense {
        let mut token = at;
        for _ in 0..MOST_STEPS {
            let arc = self.parsed.arcs[token];
            if matches!(self.pos(token), Pos::Verb | Pos::Aux) {
                return self.tense_of_verb(token);
            }
            // "payable on December 6": an adjective's time is not that of the verb above it.
            if self.pos(token) == Pos::Adj {
                return Tense::Unknown;
            }
            if arc.head == token {
                break;
            }
            token = arc.head;
        }
        Tense::Unknown
    }

    fn tense_of_verb(&self, verb: usize) -> Tense {
        let helper = |relation: Relation| matches!(relation, Relation::Aux | Relation::Mark);
        let ahead = self.range.clone().any(|t| {
            self.parsed.arcs[t].head == verb
                && helper(self.parsed.arcs[t].relation)
                && self.is(
                    t,
                    &[
                        "will", "shall", "'ll", "’ll", "to", "may", "might", "could", "should",
                        "can", "wo",
                    ],
                )
        });
        let planned = self.is(verb, &["scheduled", "due", "set", "expected", "planned", "slated"])
            && !self.range.clone().any(|t| {
                self.parsed.arcs[t].head == verb && self.is(t, &["had", "was", "were", "been"])
            });
        match self.parsed.named.tagged.form(verb) {
            _ if ahead || planned => Tense::Future,
            Form::Past | Form::Participle => Tense::Past,
            _ => Tense::Unknown,
        }
    }
}

/// Steps from a word up to its verb, at most.
const MOST_STEPS: usize = 8;

enum Tense {
    Past,
    Future,
    Unknown,
}

fn season_month(season: &str) -> u8 {
    match season {
        "SP" => 3,
        "SU" => 6,
        "FA" => 9,
        _ => 12,
    }
}
