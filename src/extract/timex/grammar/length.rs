//! Lengths of time, and times so long ago: "10 days", "three years ago", "11 hours and 20 minutes".

use super::named;
use crate::{
    extract::{
        number::Number,
        timex::{
            grammar::{Found, Reader, Ruled},
            value::{self, DateKind},
        },
    },
    lexicon::time::{Piece, Unit},
    syntax::pos::{Form, Pos},
};

impl<'t> Reader<'_, 't> {
    /// What starts with a number or a counting word: "10 days", "three years ago", "a week", "5 p.m.",
    /// "7 December", "2023", "several months".
    pub(super) fn counted(&self, at: usize) -> Option<Ruled> {
        named("digits", self.iso(at).or_else(|| self.slashed(at)))
            .or_else(|| named("quarter", self.quarter_in_letters(at)))
            .or_else(|| named("era", self.era(at)))
            .or_else(|| named("stretch", self.opening_day(at).or_else(|| self.closing_day(at))))
            .or_else(|| named("day-first", self.day_first(at)))
            .or_else(|| named("clock", self.clock(at)))
            .or_else(|| named("spoken-clock", self.spoken_clock(at)))
            .or_else(|| {
                let (rule, found) = self.length_or_year(at)?;
                Some((rule, self.with_parts(at, found)))
            })
    }

    /// A number of units, or a number that is a year.
    fn length_or_year(&self, at: usize) -> Option<Ruled> {
        if let Some(len) = self.some(at) {
            let Piece::Units(unit) = self.piece(at + len) else { return None };
            return named("length", self.length(at, len, unit, None));
        }
        if let Some((len, value)) = self.one_or_half(at)
            && let Piece::Unit(unit) = self.piece(at + len)
        {
            let fits = self.is_length(at, len, unit);
            return named("length", self.length(at, len, unit, Some(value)).filter(|_| fits));
        }
        if let Some(found) = self.stretch_of_lengths(at).or_else(|| self.length_of_kind(at)) {
            return Some(("length", found));
        }
        let number = self.number(at).filter(|n| !n.ordinal)?;
        let hyphen = usize::from(self.is(at + number.len, &["-"]));
        let counted = |len: usize, unit| self.length(at, len, unit, number.value);
        let length = match self.piece(at + number.len + hyphen) {
            Piece::Units(_) if self.is(at + number.len + 1, &["old"]) => None,
            Piece::Units(unit) if hyphen == 0 => counted(number.len, unit),
            Piece::Unit(_) if self.is(at + number.len + hyphen + 2, &["old"]) => None,
            Piece::Unit(unit) if hyphen == 0 && self.is_low_or_high(at, &number, unit) => {
                counted(number.len, unit)
            }
            Piece::Unit(unit) if hyphen == 1 || number.value == Some(1.0) => {
                counted(number.len + hyphen, unit)
            }
            _ if number.len == 1 => {
                let worded = self.year_first(at).or_else(|| self.spoken_year(at));
                return named("year", worded.or_else(|| self.lone_year(at)));
            }
            _ => None,
        };
        named("length", length)
    }

    /// Tokens of a word for an uncertain number: "several", "a few", "a couple of".
    fn some(&self, at: usize) -> Option<usize> {
        let led = usize::from(self.is(at, &["a"]));
        let some = self.is(at, &["several", "few", "many"])
            || led == 1 && self.is(at + 1, &["few", "couple"]);
        some.then(|| 1 + led + usize::from(self.is(at + 1 + led, &["of"])))
    }

    /// Tokens of "a", "half", "half an", and their value.
    fn one_or_half(&self, at: usize) -> Option<(usize, f64)> {
        match () {
            () if self.is(at, &["a", "an"]) => Some((1, 1.0)),
            () if self.is(at, &["half"]) => {
                Some((1 + usize::from(self.is(at + 1, &["a", "an"])), 0.5))
            }
            () => None,
        }
    }

    /// Whether "a month", "half an hour" are a length: no rate, and no "half month".
    fn is_length(&self, at: usize, len: usize, unit: Unit) -> bool {
        let behind = at + len + 1;
        unit >= Unit::Minute
            && unit != Unit::Quarter
            && (len == 2 || !self.is(at, &["half"]))
            && !self.is_rate(at, at + len)
            && !(self.is(behind, &["-"]) && self.is(behind + 1, &["ago", "earlier"]))
    }

    /// "a five year low".
    fn is_low_or_high(&self, at: usize, number: &Number, unit: Unit) -> bool {
        let behind = at + number.len + 1;
        unit >= Unit::Minute
            && unit != Unit::Quarter
            && number.value.is_some_and(|v| v > 1.0)
            && (self.pos(behind) == Pos::Noun || self.is(behind, &["high", "low"]))
    }

    /// "three to five years", "14-18 hours": both ends, as ISO 8601 parts those of a stretch.
    fn stretch_of_lengths(&self, at: usize) -> Option<Found> {
        let first = self.number(at).filter(|n| !n.ordinal)?;
        let joint = at + first.len;
        let last = self.number(joint + 1).filter(|n| !n.ordinal)?;
        let joined = self.is(joint, &["to", "or", "-", "–"]);
        let unit = joint + 1 + last.len;
        let Piece::Units(kind) = self.piece(unit) else { return None };
        let (low, high) = first.value.zip(last.value).filter(|(low, high)| low < high)?;
        let old = self.is(unit + 1, &["old", "ago", "earlier", "later"]);
        let [low, high] = [low, high].map(|count| value::duration(kind, Some(count)));
        let value = (format!("{low}/{high}"), None);
        (joined && !old).then_some(Found { len: unit + 1 - at, kind: DateKind::Duration, value })
    }

    /// "15 business days", "six consecutive years".
    fn length_of_kind(&self, at: usize) -> Option<Found> {
        let number = self.number(at).filter(|n| !n.ordinal)?;
        let kind = at + number.len;
        let kinds = [
            "business", "calendar", "consecutive", "full", "straight", "successive", "whole",
            "working",
        ];
        let Piece::Units(unit) = self.piece(kind + 1) else { return None };
        let named = self.is(kind, &kinds) && !self.is(kind + 2, &["ago", "old"]);
        named.then(|| Found::duration(number.len + 2, unit, number.value))?
    }

    /// A length with the finer parts behind it: "two years and three months", "1 hour 31 minutes".
    fn with_parts(&self, at: usize, mut found: Found) -> Found {
        while let Some((len, part)) = self.part_behind(at + found.len, &found) {
            found.len += len;
            found.value.0 = part;
        }
        found
    }

    /// The value of a length with the part that stands behind it, and the part's tokens.
    fn part_behind(&self, next: usize, found: &Found) -> Option<(usize, String)> {
        let told = found.kind == DateKind::Duration && !found.value.0.contains(['X', '/']);
        let (Piece::Unit(unit) | Piece::Units(unit)) = self.piece(next - 1) else { return None };
        let comma = usize::from(self.is(next, &[","]));
        let and = comma + usize::from(self.is(next + comma, &["and"]));
        let part = next + and;
        let half = self.is(part, &["a"]) && self.is(part + 1, &["half"]) && and == 1;
        if told && half && self.piece(next - 1) == Piece::Unit(unit) && self.ends_phrase(part + 2) {
            return Some((3, value::duration(unit, Some(1.5))));
        }
        let number = self.number(part).filter(|n| !n.ordinal && told)?;
        let (Piece::Unit(finer) | Piece::Units(finer)) = self.piece(part + number.len) else {
            return None;
        };
        let len = and + number.len + 1;
        let shifts = self.is(next + len, &["ago", "earlier", "later", "before", "old", "from"]);
        let fits = finer < unit && finer != Unit::Weekend && !shifts;
        let value = value::duration(finer, Some(number.value?));
        fits.then(|| (len, value::joined(&found.value.0, &value)))
    }

    /// "an hour and a half", but "an hour and a half-empty hall".
    fn ends_phrase(&self, at: usize) -> bool {
        !matches!(self.pos(at), Pos::Noun | Pos::Adj | Pos::Propn) && !self.is(at, &["-", "of"])
    }

    /// Whether "a" and a unit say how often or how much: "four flights a week", "$3 a day".
    fn is_rate(&self, at: usize, unit: usize) -> bool {
        let before = at.wrapping_sub(1);
        let counted = matches!(self.pos(before), Pos::Num | Pos::Sym)
            || self.pos(before) == Pos::Noun && self.doc.node(before).form() == Form::Plural;
        let ago = ["ago", "earlier", "later", "before", "from", "after", "-"];
        self.is(at, &["a", "an"]) && counted && !self.is(unit + 1, &ago)
    }

    /// Whether nothing stands behind "before" that it leads: "two years before, in Oslo".
    fn ends_time(&self, at: usize) -> bool {
        matches!(self.pos(at), Pos::Punct | Pos::Cconj | Pos::Adp | Pos::Aux)
    }

    /// A length of `len` tokens before its unit, or the time so long ago.
    pub(super) fn length(
        &self,
        at: usize,
        len: usize,
        unit: Unit,
        count: Option<f64>,
    ) -> Option<Found> {
        let behind = at + len + 1;
        let (direction, words) = match () {
            () if self.is(behind, &["ago"]) => (-1.0, 1),
            () if self.is(behind, &["earlier"])
                && !self.is(behind + 1, &["the", "he", "she", "they", "it"]) =>
            {
                (-1.0, 1)
            }
            // "three hours before bed" is before that, and as long as it says.
            () if self.is(behind, &["before"]) && self.ends_time(behind + 1) => (-1.0, 1),
            () if self.is(behind, &["later"]) => (1.0, 1),
            () if self.is(behind, &["from"]) && self.is(behind + 1, &["now"]) => (1.0, 2),
            () => return Found::duration(len + 1, unit, count),
        };
        let year = unit == Unit::Year && count == Some(1.0) && direction < 0.0;
        if let Some(quarter) = self.quarter.filter(|_| year) {
            let before = value::shift(quarter, unit, direction);
            return Found::date(len + 1 + words, value::period(Unit::Quarter, before));
        }
        let base = if self.is(behind, &["ago", "from"]) { self.anchor } else { self.last };
        let vague = if direction < 0.0 { "PAST_REF" } else { "FUTURE_REF" };
        let day = base.zip(count).map(|(base, count)| value::shift(base, unit, direction * count));
        // The calendar here has years 1 to 9999: "three billion years ago" is before all of it.
        let value = match day.filter(|day| (2..9999).contains(&day.year)) {
            Some(day) => value::period(unit, day),
            None => (vague.to_owned(), None),
        };
        Found::date(len + 1 + words, value)
    }
}

#[cfg(test)]
mod tests {
    use crate::extract::timex::tests::check;

    #[test]
    fn lengths_have_parts() {
        check("It took 11 hours and 20 minutes.", "11 hours and 20 minutes=PT11H20M");
        check(
            "He won in 1 hour 31 minutes 8.2 seconds.",
            "1 hour 31 minutes 8.2 seconds=PT1H31M8.2S",
        );
        check("He served two years and three months.", "two years and three months=P2Y3M");
        check("It took a day and six hours.", "a day and six hours=P1DT6H");
        check("It took an hour and a half.", "an hour and a half=PT1.5H");
        check("She saw more light in the three hours before bed.", "the three hours=PT3H");
        check("It took two years, three more than planned.", "two years=P2Y");
        check("Refunds take 15 business days.", "15 business days=P15D");
    }

    #[test]
    fn lengths_have_two_ends() {
        check("The work will take three to five years.", "three to five years=P3Y/P5Y");
        check("Cook it for 4-5 minutes.", "4-5 minutes=PT4M/PT5M");
        check("It meets every second April.", "every second April=P2Y");
        check("It meets every other day.", "every other day=P2D");
    }
}
