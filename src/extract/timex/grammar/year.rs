//! Years and decades: "2019", "44 BC", "nineteen eighty-four", "2023 March 5", "the 1970's".

use crate::{
    extract::timex::{
        grammar::{Found, Reader, WordSet},
        value,
    },
    lexicon::time::Piece,
    syntax::{
        pos::{Form, Pos},
        relation::Relation,
    },
    text::{calendar::Date, number_word, token::TokenKind},
};

/// Prepositions of time, behind which four digits are a year unless they count what follows.
const TIMING: &[&str] = &["in", "since", "by", "until", "till", "during", "before", "after"];

/// Years that articles name before a plural: "the 2019 elections".
const RECENT: std::ops::RangeInclusive<i32> = 1900..=2099;

/// Tokens between a number and the noun that it counts, at most.
const FARTHEST_COUNTED: usize = 5;

/// Years that four digits alone may mean.
pub(super) const YEARS: std::ops::RangeInclusive<i32> = 1500..=2099;

/// Words that tell of degrees, points and strokes, of which "the 70s" are as many.
const DEGREES: WordSet = WordSet::new(&[
    "high", "highs", "low", "lower", "lows", "scored", "scores", "shot", "temperature",
    "temperatures", "upper",
]);

/// Tokens before "the 70s" among which one of [`DEGREES`] stands, at most.
const FARTHEST_DEGREE: usize = 5;

impl<'t> Reader<'_, 't> {
    /// Four digits that are a year.
    pub(super) fn year(&self, at: usize) -> Option<i32> {
        let word = self.word(at);
        let digits = word.len() == 4 && word.bytes().all(|b| b.is_ascii_digit());
        let year = digits.then(|| number_word::digits_value(word))?? as i32;
        (YEARS.contains(&year) || (1000..1500).contains(&year)).then_some(year)
    }

    /// A decade; not somebody's age ("a man in his 60s", "her early 40s").
    pub(super) fn decade(&self, at: usize, tens: u16) -> Option<Found> {
        let owners = ["his", "her", "their", "my", "our", "your"];
        let age = (self.range.start..at).rev().take(3).any(|t| self.is(t, &owners));
        let near = at.saturating_sub(FARTHEST_DEGREE).max(self.range.start)..at;
        let marked = self.is(at.wrapping_sub(1), &["'", "’", "‘"]);
        let degrees = || near.rev().any(|t| DEGREES.contains(&self.word(t).to_ascii_lowercase()));
        let short = self.word(at).len() < 4;
        let other = short && (age || !marked && degrees());
        if other { None } else { Found::date(1, value::decade(tens.into())) }
    }

    /// "1970's" behind "the".
    pub(super) fn decade_of_year(&self, at: usize) -> Option<Found> {
        let year = self.year(at).filter(|year| year % 10 == 0)?;
        let len = match () {
            () if self.is(at + 1, &["'s", "’s"]) => 2,
            () if self.is(at + 1, &["'", "’"]) && self.is(at + 2, &["s"]) => 3,
            () => return None,
        };
        Found::date(len, value::decade(year / 10))
    }

    /// "2023 March 5", "2024 August".
    pub(super) fn year_first(&self, at: usize) -> Option<Found> {
        let year = self.year(at).filter(|y| RECENT.contains(y))?;
        let Piece::Month(month) = self.piece(at + 1) else { return None };
        if self.year(at + 2).is_some() {
            return None;
        }
        match self.day_number(at + 2) {
            Some(day) => Found::date(3, value::day(Date::new(year, month, day)?)),
            None => Found::date(2, value::month(year, month)),
        }
    }

    /// "44 BC", "AD 79", as ISO 8601 has no years before its first: `BC0044` (TIMEX3).
    pub(super) fn era(&self, at: usize) -> Option<Found> {
        let count = |t: usize| {
            let word = self.word(t);
            let digits = word.len() <= 4 && word.bytes().all(|b| b.is_ascii_digit());
            digits.then(|| word.parse::<i32>().ok().filter(|year| *year > 0))?
        };
        let named = |t: usize, names: &[&str]| names.contains(&self.word(t));
        if let Some(year) = count(at) {
            return match () {
                () if named(at + 1, &["BC", "BCE", "B.C.", "B.C"]) => {
                    Found::date(2, (format!("BC{year:04}"), None))
                }
                () if named(at + 1, &["AD", "CE", "A.D."]) => Found::date(2, value::year(year)),
                () => None,
            };
        }
        let year = count(at + 1).filter(|_| named(at, &["AD", "A.D."]))?;
        Found::date(2, value::year(year))
    }

    /// "in nineteen eighty-four", "since twenty twelve".
    pub(super) fn spoken_year(&self, at: usize) -> Option<Found> {
        let hundreds = number_word::small(self.word(at)).filter(|h| (18.0..=20.0).contains(h))?;
        let rest = self.number(at + 1).filter(|n| !n.digits && !n.ordinal)?;
        let years = rest.value.filter(|v| (10.0..100.0).contains(v))?;
        let timed = at > self.range.start
            && (self.is(at - 1, TIMING) || self.is(at - 1, &["of", "from", "to"]));
        let len = 1 + rest.len;
        let counts = matches!(self.pos(at + len), Pos::Noun | Pos::Adj | Pos::Num)
            || self.is(at + len, &["-", "per", "percent", "%"]);
        let year = (hundreds * 100.0 + years) as i32;
        (timed && !counts).then(|| Found::date(len, value::year(year)))?
    }

    /// Whether grammar makes a number count the plural behind it.
    fn counts_what_follows(&self, at: usize) -> bool {
        let arc = self.doc.arcs[at];
        (at + 1..=at + FARTHEST_COUNTED).contains(&arc.head)
            && self.doc.node(arc.head).form() == Form::Plural
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
            && self.doc.node(at + 1).form() == Form::Plural
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

#[cfg(test)]
mod tests {
    use crate::extract::timex::tests::check;

    #[test]
    fn years_in_all_their_shapes() {
        check("The count was held on 2023 March 5 in Oslo.", "2023 March 5=2023-03-05");
        check("The survey ran in 2022 August.", "2022 August=2022-08");
        check("In 44 BC he was killed.", "44 BC=BC0044");
        check("It was buried in AD 79 by ash.", "AD 79=0079");
        check("He was born in nineteen eighty-four.", "nineteen eighty-four=1984");
        check("In twenty twelve the fort closed.", "twenty twelve=2012");
        check("He ran in twenty sixteen-mile races.", "");
    }

    #[test]
    fn decades_are_no_degrees() {
        check("In the 1970's it snowed.", "the 1970's=197");
        check("Songs of the '70s sold well.", "70s=197");
        check("She moved there in the 90s.", "the 90s=199");
        check("Highs in the 70s are due.", "");
        check("He shot in the low 80s on the course.", "");
        check("The model 1500S was recalled.", "");
    }

    #[test]
    fn numbers_that_are_no_years() {
        for text in [
            "Flight 2019 was late.",
            "Room 1984 is locked.",
            "The Boeing 747 landed.",
            "They won 2-1.",
            "The score was 20-12.",
            "Route 66 crosses the desert.",
            "Call 911 at once.",
            "Psalm 23 was read.",
            "Chapter 12 tells of the flood.",
            "He paid 2024 euros for the oven.",
            "The Peugeot 2008 was towed.",
            "The kit has 1,999 parts.",
            "The yard is 1984 metres long.",
            "Add 2000 grams of flour.",
            "Isaiah 40:3 was read aloud.",
            "He won in straight sets, 6-4, 7-5.",
            "The house number is 1914.",
            "Windows 95 was slow.",
            "The PIN was 2005.",
            "The bill was HR 2012.",
            "The code is 2412.",
            "Lot 1889 sold at once.",
            "The altitude is 2019 metres.",
        ] {
            check(text, "");
        }
    }
}
