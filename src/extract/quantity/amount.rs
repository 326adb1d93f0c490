//! A number with its sign, its currency and its unit.

use crate::{
    extract::quantity::{Cow, Measure, Number, Reader, Words, unit},
    syntax::pos::Pos,
    text::{number_word, token::TokenKind},
};

/// A number with its signs and its unit.
pub(super) struct Amount {
    pub(super) number: Number,
    pub(super) value: Option<f64>,
    pub(super) unit: Option<Cow<'static, str>>,
    /// The token behind it.
    pub(super) end: usize,
}

/// Lines of pictures, as screens and cameras have them.
const RESOLUTIONS: &[f64] = &[240.0, 360.0, 480.0, 576.0, 720.0, 1080.0, 1440.0, 2160.0, 4320.0];

impl Reader<'_, '_> {
    /// A number with its sign, its currency before it and its unit behind it: "-$99.99", "15 km".
    pub(super) fn amount(&self, at: usize) -> Option<Amount> {
        let mut first = at;
        let mut negative = self.minus(first);
        first += usize::from(negative);
        let sign = self.currency(first);
        first += usize::from(sign.is_some());
        if sign.is_some() && self.is(first, &["-", "−"]) && self.glued(first + 1) {
            (negative, first) = (true, first + 1);
        }
        let number = self.number(first).filter(|n| !n.ordinal)?;
        let mut end = self.behind_error(first + number.len);
        // "$120,000 AUD": the code behind tells which dollar.
        let dollar = sign.filter(|_| self.is(first - 1, &["$"])).and(Some(self.word(end)));
        let told = dollar.and_then(unit::currency_code).filter(|code| code.ends_with('D'));
        let sign = told.or(sign);
        end += usize::from(told.is_some());
        let measure = match sign {
            Some(code) => {
                let below = self.units(|words| words.divisor(end));
                let (unit, len) = match below {
                    Some((below, len)) => (format!("{code} per {below}").into(), len),
                    None => (code.into(), 0),
                };
                Some(Measure { unit, len, factor: 1.0 })
            }
            None => self.measure(end, &number),
        };
        end += measure.as_ref().map_or(0, |m| m.len);
        let bracketed = sign.is_some() && self.loss(at, end);
        let factor = measure.as_ref().map_or(1.0, |m| m.factor);
        let factor = if negative || bracketed { -factor } else { factor };
        let value = if number.low.is_some() {
            Some(factor)
        } else {
            number.value.map(|v| number_word::times(v, factor))
        };
        Some(Amount { number, value, unit: measure.map(|m| m.unit), end })
    }

    /// The currency of a sign or a code before a number; letters that cling to a dollar sign say whose.
    pub(super) fn currency(&self, at: usize) -> Option<&'static str> {
        let word = self.word(at);
        let sign =
            unit::currency_sign(word).filter(|_| self.article.tokens[at].kind == TokenKind::Symbol);
        let country = self.country(at).and_then(|at| unit::dollar_of(self.word(at)));
        country.or(sign).or_else(|| unit::currency_code(word))
    }

    /// The token of the letters that cling to a dollar sign: "A" of "A$".
    pub(super) fn country(&self, at: usize) -> Option<usize> {
        let before = at
            .checked_sub(1)
            .filter(|&b| self.is(at, &["$"]) && self.glued(at) && b >= self.start)?;
        unit::dollar_of(self.word(before)).map(|_| before)
    }

    /// A minus: it clings to the number behind it and to nothing before it.
    fn minus(&self, at: usize) -> bool {
        let apart = !self.glued(at) || self.is(at.wrapping_sub(1), &["(", "[", "~"]);
        let word = self.is(at, &["minus"]) && self.number(at + 1).is_some();
        word || self.is(at, &["-", "−", "–"]) && apart && self.glued(at + 1)
    }

    /// Money in brackets is a loss, as accountants write it, where it stands behind a verb or a preposition;
    /// elsewhere it says the same amount again ("3 billion kroner ($450 million)").
    fn loss(&self, at: usize, end: usize) -> bool {
        self.is(at.wrapping_sub(1), &["("])
            && self.is(end, &[")"])
            && matches!(self.pos(at.wrapping_sub(2)), Pos::Verb | Pos::Aux | Pos::Adp)
    }

    /// Skips how far a measured number may be off: "± 0.2", "+/- 1e-5".
    fn behind_error(&self, at: usize) -> usize {
        let marks = match () {
            () if self.is(at, &["±"]) => 1,
            () if self.is(at, &["+/-"]) => 1,
            () if self.is(at, &["+"]) && self.is(at + 1, &["/"]) && self.is(at + 2, &["-"]) => 3,
            () => return at,
        };
        self.number(at + marks).map_or(at, |n| at + marks + n.len)
    }

    pub(super) fn units<T>(&self, read: impl FnOnce(&Words) -> T) -> T {
        read(&Words { word: &|t| self.word(t), glued: &|t| self.glued(t) })
    }

    /// The unit behind a number, if grammar lets it be one.
    fn measure(&self, at: usize, number: &Number) -> Option<Measure> {
        if let Some(inches) = self.inches(at, number) {
            return Some(inches);
        }
        let measure = self.units(|words| words.measure(at))?;
        let word = at + usize::from(self.is(at, &["-"]));
        let long = self.word(word).len() > 2;
        // "two won medals", "a three second-half goals spell"
        // "12bn won.", but "two won medals"
        let won = self.is(word, &["won"])
            && matches!(self.pos(word + 1), Pos::Punct | Pos::Adp | Pos::Cconj);
        let other = long && !won && matches!(self.pos(word), Pos::Verb | Pos::Adv)
            || self.is(word, &["second"]) && self.pos(word) == Pos::Adj;
        let short_letter = self.word(word).len() == 1 && !number.digits;
        if other || short_letter || self.dated.get(word).copied().unwrap_or(false) {
            return None;
        }
        let weight = self.is(word, &["pounds", "pound"]) && self.weighs(word);
        let unit = if weight { "pound-mass".into() } else { measure.unit };
        Some(Measure { unit, ..measure })
    }

    /// Whether "p" says how many lines a picture has and not how many pence: "1080p", "a 720p camera".
    pub(super) fn is_resolution(&self, at: usize, number: &Number) -> bool {
        let sign = at + number.len;
        let Some(lines) = number.value.filter(|lines| RESOLUTIONS.contains(lines)) else {
            return false;
        };
        let noun = matches!(self.pos(sign + 1), Pos::Noun | Pos::Adj | Pos::Propn);
        let paid = self.is(sign + 1, &["dividend", "stake", "offer", "bid"]);
        self.is(sign, &["p"]) && self.glued(sign) && (lines >= 1080.0 || noun && !paid)
    }

    /// "in" as a unit: behind digits, at the end or before a word for a dimension.
    fn inches(&self, at: usize, number: &Number) -> Option<Measure> {
        let sizes = ["thick", "wide", "long", "tall", "high", "deep", "across", "by", "x", "×"];
        let closes = self.is(at + 1, &sizes) || matches!(self.pos(at + 1), Pos::Punct);
        let inch = number.digits && self.word(at) == "in" && closes;
        inch.then(|| Measure { unit: "inch".into(), len: 1, factor: 1.0 })
    }

    /// Whether pounds are a weight: something weighs them, or is made of them.
    fn weighs(&self, at: usize) -> bool {
        let from = at.saturating_sub(8).max(self.start);
        let words =
            ["weigh", "weighs", "weighed", "weighing", "weight", "lost", "heavy", "heavier"];
        (from..at).any(|t| self.is(t, &words))
            || self.is(at + 1, &["of"]) && self.pos(at + 2) == Pos::Noun
            || self.is(at + 1, &["lighter", "heavier", "overweight"])
    }
}
