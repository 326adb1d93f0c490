//! Days, months and years by their names and numbers: "7 December 2023", "Thursday", "2019".

use super::{tense::Tense, *};
use crate::{lexicon::time, text::number_word};

impl<'t> Reader<'_, 't> {
    /// "the 7th of December".
    pub(super) fn ordinal_day(&self, at: usize) -> Option<Found> {
        let number = self.number(at).filter(|n| n.ordinal)?;
        self.day_first(at).filter(|_| self.is(at + number.len, &["of"]))
    }

    /// Whether a month's name is somebody's: "April Stone", "said June".
    pub(super) fn names_person(&self, at: usize) -> bool {
        use Relation::{Case, Compound, Flat, Nmod, Nsubj, Obj, Obl};
        let arc = self.doc.arcs[at];
        let next = at + 1;
        let surname = self.pos(next) == Pos::Propn
            && self.piece(next) == Piece::Other
            && self.article.tokens[next].kind == TokenKind::Word
            && (self.doc.arcs[next].head == at && self.doc.node(next).relation() == Flat
                || arc.head == next
                    && matches!(arc.relation, Compound | Flat | Nmod)
                    && self.is_met(next));
        let says = cue::takes(self.article.word(arc.head)) & (cue::SPEECH | cue::THOUGHT) != 0;
        let bare =
            arc.relation == Obl && arc.head + 1 == at && self.doc.child(at, &[Case]).is_none();
        let said = says && (bare || matches!(arc.relation, Nsubj | Obj));
        surname || said && self.day_number(next).is_none()
    }

    /// Whether what a name heads does something, or has it done: no fair or league that a month names.
    fn is_met(&self, name: usize) -> bool {
        use Relation::{Nsubj, Obj};
        matches!(self.doc.node(name).relation(), Nsubj | Obj)
    }

    /// Finds months that are written small, which are months where a day or a year stands beside them: "31st
    /// march, 2016", "december 2019".
    pub(super) fn find_small_months(&mut self) {
        for at in self.range.clone() {
            let Some(month) = time::month(self.word(at)) else { continue };
            let comma = |t: usize| t + usize::from(self.is(t, &[","]));
            let dated = self.day_number(at + 1).is_some_and(|_| self.year(comma(at + 2)).is_some());
            let day = at > self.range.start && self.day_number(at - 1).is_some();
            let fits = dated
                || self.year(at + 1).is_some() && !matches!(month, 3 | 5)
                || day && self.year(comma(at + 1)).is_some();
            if fits {
                self.pieces[at - self.range.start] = Piece::Month(month);
            }
        }
    }

    /// A day of a month in digits, or in words where a year stands behind it, and its tokens.
    fn day_told(&self, at: usize) -> Option<(u8, usize)> {
        if let Some(day) = self.day_number(at) {
            return Some((day, 1));
        }
        let (day, len) = self.day_in_words(at)?;
        let behind = at + len + usize::from(self.is(at + len, &[","]));
        self.year(behind).map(|_| (day, len))
    }

    /// "twenty-first", and its tokens.
    fn day_in_words(&self, at: usize) -> Option<(u8, usize)> {
        let number = self.number(at).filter(|n| n.ordinal && !n.digits)?;
        let day = number.value.filter(|v| (1.0..=31.0).contains(v))?;
        Some((day as u8, number.len))
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
            || self.is(at + 1, &["."]) && numbered(at + 2)
            || before
            || (at > self.range.start
                && (numbered(at - 1)
                    || self.pos(at) == Pos::Propn
                        && self.pos(at + 1) != Pos::Verb
                        && self.pos(at + 1) != Pos::Propn))
    }

    /// "December 7, 2023", "December 7", "December 2023", "December".
    pub(super) fn month(&self, at: usize, month: u8) -> Option<Found> {
        // "San Jacinto del Mar" is a place.
        let sea = at > self.range.start && self.is(at - 1, &["al", "da", "de", "del", "do", "la"]);
        if sea && self.is(at, &["mar", "mar."]) {
            return None;
        }
        let day_at = at + 1 + usize::from(self.is(at + 1, &["."]));
        if let Some((day, len)) = self.day_told(day_at) {
            let behind = day_at + len;
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
        let glued = self.is(day_at, &["-"]) && self.article.glued(day_at);
        let of = usize::from(self.is(day_at, &["of", ","]) || glued);
        if let Some(year) = self.year(day_at + of) {
            return Found::date(day_at + of + 1 - at, value::month(year, month));
        }
        let Some(anchor) = self.anchor else {
            return Found::date(1, (format!("XXXX-{month:02}"), None));
        };
        if self.is(at + 1, &["quarter"]) {
            let distance = (i32::from(month) - i32::from(anchor.month)) * 30;
            let year = anchor.year + self.shift_of_year(at, distance);
            return Found::date(2, value::quarter(year, (month - 1) / 3 + 1));
        }
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
        let number = number_word::ordinal(word)
            .or_else(|| number_word::digits_value(word).filter(|_| word.len() <= 2))?;
        let fits = token.kind == TokenKind::Number
            && (1.0..=31.0).contains(&number)
            && number.fract() == 0.0;
        (fits && !self.is(at + 1, &["%", "per", "percent"])).then_some(number as u8)
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
        let (day, len) =
            self.day_number(at).map(|day| (day, 1)).or_else(|| self.day_in_words(at))?;
        let next = at + len + usize::from(self.is(at + len, &["of"]));
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
}

#[cfg(test)]
mod tests {
    use crate::extract::timex::tests::check;

    #[test]
    fn days_of_months_in_words_and_small_letters() {
        check("The lease ended on 31st march, 2016.", "31st march, 2016=2016-03-31");
        check("It ended in december 2019.", "december 2019=2019-12");
        check("It was rebuilt by May eighth, 2012.", "May eighth, 2012=2012-05-08");
        check("The Fourth of July 2022 was wet.", "The Fourth of July 2022=2022-07-04");
        check(
            "On the twenty-first of June 2020 it ended.",
            "the twenty-first of June 2020=2020-06-21",
        );
        check("They march in may 5 times.", "");
    }

    #[test]
    fn months_are_no_people() {
        check("Lee, the saxophonist, met April Stone in Harwick.", "");
        check("June said she was ill.", "");
        check("\"I am glad,\" said April.", "");
        check("The firm said April sales rose.", "April=2023-04");
    }
}
