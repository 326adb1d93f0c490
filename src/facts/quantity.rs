//! Quantities: a number with its unit or with what it counts, and how exact it is.

use super::{
    date::TimeExpression,
    number::{self, Number},
    unit::{self, Measure},
};
use crate::{
    Qualifier,
    article::{Article, TokenKind},
    parse::Parsed,
    tag::{Form, Pos},
};
use std::ops::Range;

/// A quantity.
#[derive(Clone, Debug, PartialEq)]
pub struct Quantity {
    /// Tokens from the qualifier to what is counted.
    pub tokens: Range<usize>,
    /// The number; none for a range or a vague count.
    pub value: Option<f64>,
    /// Lower bound.
    pub low: Option<f64>,
    /// Upper bound.
    pub high: Option<f64>,
    /// "USD", "%", "kilometre"; empty for a count.
    pub unit: &'static str,
    /// Tokens of what is counted.
    pub of: Option<Range<usize>>,
    /// How exact it is.
    pub qualifier: Qualifier,
}

/// The quantities of an article's running text, in order; times are not among them.
pub fn find(parsed: &Parsed, dates: &[TimeExpression]) -> Vec<Quantity> {
    let article = &parsed.named.tagged.article;
    let mut dated = vec![false; article.tokens.len()];
    dates.iter().for_each(|d| dated[d.tokens.clone()].fill(true));
    let mut busy = dated.clone();
    parsed.named.names.iter().for_each(|n| busy[n.tokens.clone()].fill(true));
    let mut found = Vec::new();
    for sentence in article.body() {
        let range = article.sentences[sentence].tokens.clone();
        let reader = Reader { parsed, article, dated: &dated, end: range.end, start: range.start };
        let mut at = range.start;
        while at < range.end {
            match reader.read(at).filter(|_| !busy[at]) {
                Some(quantity) => {
                    at = quantity.tokens.end;
                    found.push(quantity);
                }
                None => at += 1,
            }
        }
    }
    found
}

struct Reader<'a, 't> {
    parsed: &'a Parsed<'t>,
    article: &'a Article<'t>,
    /// Whether each token belongs to a time expression: such a one is not counted.
    dated: &'a [bool],
    start: usize,
    end: usize,
}

impl Reader<'_, '_> {
    fn word(&self, at: usize) -> &str {
        if at < self.end { self.article.word(at) } else { "" }
    }

    fn is(&self, at: usize, words: &[&str]) -> bool {
        words.iter().any(|w| w.eq_ignore_ascii_case(self.word(at)))
    }

    /// The quantity whose number, or currency sign, stands at a token.
    fn read(&self, at: usize) -> Option<Quantity> {
        let sign = unit::currency_sign(self.word(at))
            .filter(|_| self.article.tokens[at].kind == TokenKind::Symbol)
            .or_else(|| unit::currency_code(self.word(at)));
        let first = at + usize::from(sign.is_some());
        let number = self.number(first).filter(|n| !n.ordinal)?;
        let mut end = first + number.len;
        let high = self.range_end(&mut end);
        let measure = match sign {
            Some(code) => Some(Measure { unit: code, len: 0, factor: 1.0 }),
            None => unit::measure(
                &|i| self.word(i).to_owned(),
                end,
                self.article.tokens.get(end).is_some() && self.article.glued(end),
            ),
        };
        end += measure.as_ref().map_or(0, |m| m.len);
        if measure.is_none() && !self.counts(first, end, &number) {
            return None;
        }
        let of = self.counted(end).filter(|_| measure.as_ref().is_none_or(|m| m.unit == "%"));
        let (qualifier, mut start) = self.qualifier(at);
        start -= self.dollar_country(start, at, sign);
        let factor = measure.as_ref().map_or(1.0, |m| m.factor);
        let scaled = |v: Option<f64>| v.map(|v| v * factor);
        let tokens = start..of.as_ref().filter(|_| measure.is_none()).map_or(end, |o| o.end);
        Some(Quantity {
            tokens,
            value: scaled(number.value.filter(|_| high.is_none())),
            low: scaled(if high.is_some() { number.value } else { number.low }),
            high: scaled(high),
            unit: measure.map_or("", |m| m.unit),
            of,
            qualifier,
        })
    }

    fn number(&self, at: usize) -> Option<Number> {
        (at < self.end).then(|| number::number(self.article, at, self.end))?
    }

    /// The second number of a range: "10 to 20", "10-20", "between 10 and 20".
    fn range_end(&self, end: &mut usize) -> Option<f64> {
        let dash = self.is(*end, &["-", "–"]) && self.article.glued(*end);
        let to = self.is(*end, &["to"]);
        let between = self.is(*end, &["and"])
            && (self.start..*end).rev().take(4).any(|t| self.is(t, &["between"]));
        if !(dash || to || between) {
            return None;
        }
        let at = *end + 1 + usize::from(unit::currency_sign(self.word(*end + 1)).is_some());
        let high = self.number(at).filter(|n| !n.ordinal)?;
        *end = at + high.len;
        high.value
    }

    /// Whether a number without a unit counts something: not a label ("Room 5"), a score, a list's or
    /// a footnote's marker, or "one" as a pronoun.
    fn counts(&self, at: usize, end: usize, number: &Number) -> bool {
        let one = number.value == Some(1.0) && !number.digits;
        let label = at > self.start
            && number.digits
            && number.value.is_some_and(|v| v < 1000.0)
            && matches!(self.parsed.named.tagged.pos(at - 1), Pos::Propn)
            && self.counted(end).is_none();
        let score = (at > self.start
            && self.is(at - 1, &["-", "–", ":", "/", "#"])
            && self.article.glued(at))
            || (self.is(end, &["-", "–", ":", "/"])
                && self.article.glued(end)
                && !self.is(end, &["-"]));
        let footnote = at > self.start && self.is(at - 1, &["["]) && self.is(end, &["]"]);
        let marker = at == self.start && self.is(end, &[".", ")"]) || footnote;
        let half = !number.digits
            && number.value.is_some_and(|v| v < 1.0)
            && !self.is(end, &["of", "the", "a"]);
        !label && !score && !marker && !half && (!one || self.counted(end).is_some())
    }

    /// What is counted: adjectives and nouns behind the number, with an "of" phrase.
    fn counted(&self, at: usize) -> Option<Range<usize>> {
        let tagged = &self.parsed.named.tagged;
        let of = usize::from(self.is(at, &["of"]));
        let skip = of
            + usize::from(
                of == 1 && self.is(at + 1, &["the", "its", "their", "his", "her", "our", "those"]),
            );
        let start = at + skip + usize::from(self.is(at, &["-"]));
        let mut end = start;
        let mut noun = None;
        while end < self.end && end - start < MOST_WORDS && !self.dated[end] {
            let worded = self.article.tokens[end].kind == TokenKind::Word;
            match tagged.pos(end) {
                Pos::Noun | Pos::Propn if worded => noun = Some(end + 1),
                Pos::Adj | Pos::Num => {}
                Pos::Verb
                    if matches!(tagged.form(end), Form::Participle | Form::Gerund)
                        && noun.is_none() => {}
                Pos::Adv if noun.is_none() => {}
                _ if self.is(end, &["-"]) && self.article.glued(end) => {}
                _ if self.is(end, &["of"]) && noun == Some(end) => {}
                _ => break,
            }
            end += 1;
        }
        let end = noun?;
        let first = (start..end).find(|&t| !self.is(t, &["-"]))?;
        Some(first..end)
    }

    /// The words before a number that say how exact it is, and where they start.
    fn qualifier(&self, at: usize) -> (Qualifier, usize) {
        for (words, qualifier) in QUALIFIERS {
            let len = words.len();
            let fits = at >= self.start + len
                && words.iter().enumerate().all(|(i, w)| self.is(at - len + i, &[w]));
            if fits {
                return (*qualifier, at - len);
            }
        }
        (Qualifier::Exactly, at)
    }

    /// "US" of "US$".
    fn dollar_country(&self, start: usize, at: usize, sign: Option<&str>) -> usize {
        let country = start == at
            && at > self.start
            && self.article.glued(at)
            && self.is(at - 1, &["US", "A", "C", "NZ", "HK", "S"]);
        usize::from(sign == Some("USD") && country)
    }
}

/// Words of what is counted, at most.
const MOST_WORDS: usize = 8;

/// What says how exact a number is, longest first.
const QUALIFIERS: &[(&[&str], Qualifier)] = &[
    (&["no", "more", "than"], Qualifier::UpTo),
    (&["no", "fewer", "than"], Qualifier::AtLeast),
    (&["no", "less", "than"], Qualifier::AtLeast),
    (&["as", "many", "as"], Qualifier::UpTo),
    (&["as", "much", "as"], Qualifier::UpTo),
    (&["more", "than"], Qualifier::MoreThan),
    (&["greater", "than"], Qualifier::MoreThan),
    (&["less", "than"], Qualifier::LessThan),
    (&["fewer", "than"], Qualifier::LessThan),
    (&["at", "least"], Qualifier::AtLeast),
    (&["at", "most"], Qualifier::UpTo),
    (&["up", "to"], Qualifier::UpTo),
    (&["close", "to"], Qualifier::About),
    (&["an", "estimated"], Qualifier::About),
    (&["over"], Qualifier::MoreThan),
    (&["above"], Qualifier::MoreThan),
    (&["exceeding"], Qualifier::MoreThan),
    (&["under"], Qualifier::LessThan),
    (&["below"], Qualifier::LessThan),
    (&["about"], Qualifier::About),
    (&["around"], Qualifier::About),
    (&["approximately"], Qualifier::About),
    (&["roughly"], Qualifier::About),
    (&["nearly"], Qualifier::About),
    (&["almost"], Qualifier::About),
    (&["some"], Qualifier::About),
    (&["estimated"], Qualifier::About),
    (&["~"], Qualifier::About),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Models;

    fn check(text: &str, expected: &str) {
        let models = Models::english();
        let parsed = Parsed::read(text, None, &models);
        let dates = super::super::date::find(&parsed, None);
        let article = &parsed.named.tagged.article;
        let shown: Vec<String> = find(&parsed, &dates)
            .iter()
            .map(|q| {
                let of = q.of.as_ref().map_or("", |o| article.span(o).of(text));
                let bounds = match (q.value, q.low, q.high) {
                    (Some(value), ..) => value.to_string(),
                    (_, low, high) => format!(
                        "{}..{}",
                        low.map_or(String::new(), |l| l.to_string()),
                        high.map_or(String::new(), |h| h.to_string())
                    ),
                };
                format!(
                    "{}: {bounds} {} {of} {:?}",
                    article.span(&q.tokens).of(text),
                    q.unit,
                    q.qualifier
                )
            })
            .collect();
        assert_eq!(shown.join("; "), expected, "{text}");
    }

    #[test]
    fn counts() {
        check(
            "More than 100,000 people fled.",
            "More than 100,000 people: 100000  people MoreThan",
        );
        check(
            "They freed 32 prisoners of war.",
            "32 prisoners of war: 32  prisoners of war Exactly",
        );
        check(
            "It claimed tens of thousands of lives.",
            "tens of thousands of lives: 20000..  lives Exactly",
        );
        check("One of them left.", "");
        check("The lake was lowered.[3] It drained a village.[12]", "");
    }

    #[test]
    fn money_and_measures() {
        check("It paid $3.5 billion for it.", "$3.5 billion: 3500000000 USD  Exactly");
        check("It cost about 40 million euros.", "about 40 million euros: 40000000 EUR  About");
        check("Sales rose by 12%.", "12%: 12 %  Exactly");
        check("It is 3.5 km long.", "3.5 km: 3.5 kilometre  Exactly");
        check("It takes 10 to 20 kilograms.", "10 to 20 kilograms: 10..20 kilogram  Exactly");
    }
}
