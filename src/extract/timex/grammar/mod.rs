//! The grammar of time expressions: one method a shape, each tried where its first word stands.

mod calendar;
mod clock;
mod feast;
mod length;
mod nth;
mod numeric;
mod period;
mod relative;
mod stretch;
mod tense;
mod year;

use super::{
    TimeExpression,
    value::{self, DateKind, Value},
};
use crate::{
    analysis::Document,
    extract::number::{self, Number},
    lexicon::{
        cue,
        time::{Piece, Unit, piece},
    },
    segment::Article,
    syntax::{entity_kind::EntityKind, pos::Pos, relation::Relation},
    text::{calendar::Date, token::TokenKind, word_set::WordSet},
};
use std::ops::Range;

/// Reads one sentence.
pub struct Reader<'a, 't> {
    doc: &'a Document<'t>,
    article: &'a Article<'t>,
    range: Range<usize>,
    pieces: Vec<Piece>,
    anchor: Option<Date>,
    last: Option<Date>,
    /// A day of the quarter that the text reports on.
    quarter: Option<Date>,
}

/// What the sentences before a sentence have told.
#[derive(Clone, Copy, Default)]
pub struct Told {
    /// The last day.
    pub last: Option<Date>,
    /// A day of the quarter that figures were told for, as long as no other time was.
    pub quarter: Option<Date>,
}

impl Told {
    /// Takes a time expression that was read.
    pub fn take(&mut self, expression: &TimeExpression) {
        let Some((first, _)) = expression.days else {
            let months = expression.kind == DateKind::Duration && expression.value.ends_with('M');
            self.quarter = self.quarter.filter(|_| !months);
            return;
        };
        self.last = Some(first);
        let this_quarter = expression.value.contains("-Q") || expression.value.len() == 4;
        let quarter = expression.value.contains("-Q").then_some(first);
        // "A year earlier" stays with the quarter that it is counted from.
        self.quarter = if this_quarter { self.quarter.or(quarter) } else { None };
    }
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

/// What was found, behind the name of the rule that found it.
type Ruled = (&'static str, Found);

fn named(rule: &'static str, found: Option<Found>) -> Option<Ruled> {
    Some((rule, found?))
}

impl<'a, 't> Reader<'a, 't> {
    /// Reads the sentence of those tokens; `told` is what was told before it.
    pub fn new(
        doc: &'a Document<'t>,
        range: Range<usize>,
        anchor: Option<Date>,
        told: Told,
    ) -> Self {
        let article = &doc.article;
        let pieces = range.clone().map(|t| piece(article.word(t))).collect();
        let mut reader = Self { doc, article, range, pieces, anchor, last: None, quarter: None };
        reader.find_small_months();
        reader.tell(told);
        reader
    }

    /// Takes what was told, from which "two years later" and "a year earlier" count.
    pub fn tell(&mut self, told: Told) {
        (self.last, self.quarter) = (told.last.or(self.anchor), told.quarter);
    }

    /// The time expression that starts at a token.
    pub fn read(&self, at: usize) -> Option<TimeExpression> {
        let determiner = usize::from(
            ["the", "The", "about", "nearly", "almost", "some", "around"].contains(&self.word(at)),
        );
        if self.names_another(at) {
            return None;
        }
        let ahead = self.ahead(at);
        let inner = at + ahead;
        let determiner = if ahead > 0 { usize::from(self.is(inner, &["the"])) } else { determiner };
        let (rule, mut found) = self.shapes(inner, determiner)?;
        self.with_time(inner, &mut found);
        let days = matches!(found.kind, DateKind::Date | DateKind::Time);
        let fits = match ahead {
            0 => true,
            1 => days && found.value.1.is_some(),
            _ => found.kind == DateKind::Duration,
        };
        if !fits {
            return None;
        }
        let tokens = at..inner + found.len;
        // "the two-year deal": the article is the deal's, unless what it is of stands there too.
        let modifier = determiner > 0 && self.is(at, &["the"]) && self.is_modifier(&tokens);
        if modifier {
            return None;
        }
        let Found { kind, value: (value, days), .. } = found;
        Some(TimeExpression { tokens, kind, value, days, rule })
    }

    /// Whether a time of words that hyphens join ends as a modifier of what stands behind it.
    fn is_modifier(&self, tokens: &Range<usize>) -> bool {
        let last = tokens.end - 1;
        tokens.clone().any(|t| self.is(t, &["-"]) && t + 1 >= last)
            && !self.is(last, &["quarter", "century", "period"])
            || self.is(last, &["quarter"]) && self.is(last - 1, &["-"])
    }

    /// Words before a time that belong to it: "earlier" of "earlier this year", "more than" of "more than two
    /// hours".
    fn ahead(&self, at: usize) -> usize {
        let near = matches!(self.piece(at + 1), Piece::Shift(0) | Piece::Day(_));
        let then = |words: &[&str]| self.is(at + 1, words);
        match () {
            () if self.is(at, &["earlier", "later"]) && near => 1,
            () if self.is(at, &["no"]) && then(&["more", "less"]) && self.is(at + 2, &["than"]) => {
                3
            }
            () if self.is(at, &["more", "less"]) && then(&["than"]) => 2,
            () if self.is(at, &["at"]) && then(&["least", "most"]) => 2,
            () if self.is(at, &["up"]) && then(&["to"]) => 2,
            () => 0,
        }
    }

    /// Whether a word that could be a month or a weekday is a part of somebody's or some company's name.
    fn names_another(&self, at: usize) -> bool {
        if !matches!(self.piece(at), Piece::Month(_) | Piece::Weekday(_) | Piece::Season(_)) {
            return false;
        }
        let names = &self.doc.names;
        let next = names.partition_point(|name| name.tokens.end <= at);
        names.get(next).is_some_and(|name| {
            name.tokens.contains(&at) && name.kind != EntityKind::Place && name.tokens.len() > 1
        })
    }

    fn shapes(&self, at: usize, determiner: usize) -> Option<Ruled> {
        let inner = at + determiner;
        if determiner == 0 {
            return self.plain(at);
        }
        let about = !self.is(at, &["the"]);
        let counted = || self.counted(inner).filter(|_| about || self.year(inner).is_none());
        let (rule, found) = self.determined(inner).or_else(counted)?;
        Some((rule, Found { len: found.len + determiner, ..found }))
    }

    #[inline(never)]
    fn word(&self, at: usize) -> &'t str {
        if self.range.contains(&at) { self.article.word(at) } else { "" }
    }

    #[inline(never)]
    fn is(&self, at: usize, words: &[&str]) -> bool {
        words.iter().any(|w| w.eq_ignore_ascii_case(self.word(at)))
    }

    #[inline(never)]
    fn piece(&self, at: usize) -> Piece {
        if self.range.contains(&at) { self.pieces[at - self.range.start] } else { Piece::Other }
    }

    #[inline(never)]
    fn pos(&self, at: usize) -> Pos {
        if self.range.contains(&at) { self.doc.node(at).pos() } else { Pos::X }
    }

    #[inline(never)]
    fn number(&self, at: usize) -> Option<Number> {
        self.range.contains(&at).then(|| number::number(self.article, at, self.range.end))?
    }

    /// What may stand without a determiner.
    fn plain(&self, at: usize) -> Option<Ruled> {
        if let Some(feast) = self.feast(at) {
            return Some(("feast", feast));
        }
        match self.piece(at) {
            Piece::Month(_) if self.names_person(at) => None,
            Piece::Month(month) if month != 5 && month != 3 || self.month_fits(at) => {
                named("month", self.month(at, month))
            }
            Piece::Weekday(day) => named("weekday", self.weekday(at, day)),
            Piece::Shift(shift) => named("shifted", self.shifted(at, shift)),
            Piece::Edge(_) => named("edge", self.edge(at)),
            Piece::Season(season) if self.is(at + 1, &["of"]) || self.year(at + 1).is_some() => {
                named("season", self.season(at, season))
            }
            Piece::Day(100) => named("tonight", Found::date(1, self.part(self.anchor, "NI"))),
            Piece::Day(shift) => named("near-day", self.near_day(shift)),
            Piece::Vague(value) => named("vague", self.vague(at, value)),
            Piece::Set(_) if self.pos(at + 1) == Pos::Propn => None,
            Piece::Set(value) => {
                let value = (value.to_owned(), None);
                Some(("set", Found { len: 1, kind: DateKind::Set, value }))
            }
            Piece::Decade(tens) => named("decade", self.decade(at, tens)),
            Piece::Part(part) => named("day-part", self.day_part(at, part)),
            Piece::Units(unit) => named("bare-units", self.bare_units(at, unit)),
            Piece::Unit(Unit::Year) if self.is(at + 1, &["-"]) => {
                named("year-ago", self.year_ago(at))
            }
            Piece::Unit(Unit::Day) => named("day-beside", self.day_beside(at)),
            _ if self.is(at, &["fiscal"]) => named("fiscal", self.fiscal(at)),
            _ => named("every", self.every(at))
                .or_else(|| named("recent", self.recent(at)))
                .or_else(|| {
                    let period = self.ordinal_period(at).filter(|f| f.kind == DateKind::Date);
                    named("ordinal-period", period)
                })
                .or_else(|| self.counted(at)),
        }
    }

    /// What a determiner introduces: "the 1990s", "the end of the year", "the third quarter".
    fn determined(&self, at: usize) -> Option<Ruled> {
        if let Some(found) = self.nth_of_month(at) {
            return Some(("nth", found));
        }
        match self.piece(at) {
            Piece::Decade(tens) => named("decade", self.decade(at, tens)),
            Piece::Edge(_) => named("edge", self.edge(at)),
            Piece::Shift(shift) => named("shifted", self.shifted(at, shift)),
            // "the fall is less than a point": one of prices; "broke a leg in the fall on 4 August".
            Piece::Season(_)
                if self.is(at, &["fall"]) && (!self.is_led(at) || self.is(at + 1, &["on"])) =>
            {
                None
            }
            Piece::Season(season) => named("season", self.season(at, season)),
            Piece::Unit(Unit::Day) => named("day-beside", self.day_beside(at)),
            Piece::Part("MO" | "AF" | "EV" | "NI") => None,
            Piece::Unit(Unit::Quarter) => named("this-quarter", self.this_quarter(at, 1)),
            Piece::Unit(Unit::Weekend) => named("weekend", self.weekend(at)),
            Piece::Unit(Unit::Year) if self.is(at + 1, &["-"]) => {
                named("year-ago", self.year_ago(at))
            }
            _ if self.is(at, &["first"]) => named("first-months", self.first_months(at))
                .or_else(|| named("ordinal-period", self.ordinal_period(at))),
            _ if self.is(at, &["latest"]) => named("this-quarter", self.this_quarter(at + 1, 2)),
            _ if self.is(at, &["future"]) && self.pos(at) == Pos::Noun => {
                named("vague", Found::date(1, ("FUTURE_REF".to_owned(), None)))
            }
            _ if self.is(at, &["fiscal"]) => named("fiscal", self.fiscal(at)),
            _ if self.is(at, &["same", "day"]) => named("same", self.same(at)),
            _ => named("ordinal-period", self.ordinal_period(at))
                .or_else(|| named("ordinal-day", self.ordinal_day(at)))
                .or_else(|| named("decade", self.decade_of_year(at))),
        }
    }

    /// "yesterday", "today", "tomorrow".
    fn near_day(&self, shift: i64) -> Option<Found> {
        let unknown = match shift.signum() {
            -1 => "PAST_REF",
            1 => "FUTURE_REF",
            _ => "PRESENT_REF",
        };
        Found::date(1, self.day_or(self.anchor.map(|d| d.plus_days(shift)), unknown))
    }

    /// Whether a preposition leads to a time: "in the fall", "since last spring".
    fn is_led(&self, at: usize) -> bool {
        let the = at - usize::from(at > self.range.start && self.is(at - 1, &["the"]));
        the > self.range.start && self.pos(the - 1) == Pos::Adp
    }

    fn day_or(&self, date: Option<Date>, otherwise: &str) -> Value {
        date.map_or_else(|| (otherwise.to_owned(), None), value::day)
    }
}
