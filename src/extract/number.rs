//! Numbers as they are written: digits with separators, words, multipliers, fractions, vague counts.

use crate::{
    segment::Article,
    text::{
        number_word::{is_number, multiplier, ordinal, part, small, times, vague},
        numeral,
        token::TokenKind,
        word_set::WordSet,
    },
};

/// A number and the tokens that it takes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Number {
    /// Tokens that it takes, from where it was read.
    pub len: usize,
    /// Its value; none where only a bound is known ("dozens").
    pub value: Option<f64>,
    /// The lower bound of a vague number: 24 of "dozens".
    pub low: Option<f64>,
    /// Whether it is written as an ordinal: "20th", "third".
    pub ordinal: bool,
    /// Whether it is written in digits.
    pub digits: bool,
    /// What its multipliers make of it: 1e6 of "3 million".
    pub scale: f64,
}

impl Number {
    fn exact(len: usize, value: f64) -> Self {
        Self { len, value: Some(value), low: None, ordinal: false, digits: false, scale: 1.0 }
    }
}

/// Reads a number from `at`, not beyond `end`.
pub fn number(article: &Article, at: usize, end: usize) -> Option<Number> {
    let reader = Reader { article, end };
    let word = reader.word(at)?;
    if word.starts_with(|c: char| c.is_ascii_digit() || c == '.')
        && article.tokens[at].kind != TokenKind::Punct
    {
        return reader.digits(at, word);
    }
    if let Some(value) = word.chars().next().and_then(numeral::sign) {
        return Some(Number { digits: true, ..Number::exact(1, value) });
    }
    if !is_number(word) && !OPENS.iter().any(|w| w.eq_ignore_ascii_case(word)) {
        return None;
    }
    reader.vague(at, word).or_else(|| reader.words(at)).or_else(|| reader.fraction(at, word))
}

/// Words that are no number by themselves and open one: "a dozen", "half a million".
const OPENS: [&str; 3] = ["a", "an", "half"];

struct Reader<'a, 't> {
    article: &'a Article<'t>,
    end: usize,
}

impl<'t> Reader<'_, 't> {
    #[inline(never)]
    fn word(&self, at: usize) -> Option<&'t str> {
        (at < self.end).then(|| self.article.word(at))
    }

    #[inline(never)]
    fn is(&self, at: usize, word: &str) -> bool {
        self.word(at).is_some_and(|w| w.eq_ignore_ascii_case(word))
    }

    /// The tokens of a hyphen that joins two words, 0 or 1.
    #[inline(never)]
    fn hyphen(&self, at: usize) -> usize {
        usize::from(self.is(at, "-") && self.article.glued(at))
    }

    fn digits(&self, at: usize, word: &str) -> Option<Number> {
        if let Some(value) = ordinal(word) {
            return Some(Number { ordinal: true, digits: true, ..Number::exact(1, value) });
        }
        let tokens = &self.article.tokens;
        let start = tokens[at].span.start;
        let text = &self.article.text[start..tokens[self.end - 1].span.end];
        let (value, bytes) = numeral::numeral(text)?;
        let inside = (at..self.end).take_while(|&t| tokens[t].span.end <= start + bytes).count();
        let mut number = Number { digits: true, ..Number::exact(inside, value) };
        // Letters that cling to the digits: "10B", "2.174T".
        let cut = tokens.get(at + inside).filter(|t| t.span.start < start + bytes);
        if let Some(cut) = cut.filter(|_| at + inside < self.end) {
            let letters = &self.article.text[start + bytes..cut.span.end];
            number.scale = multiplier(letters, true)?;
            number.value = Some(times(value, number.scale));
            number.len += 1;
            return Some(number);
        }
        if word.contains(':') {
            return None;
        }
        self.multiply(at, &mut number);
        Some(number)
    }

    /// Multipliers behind a number: "3.5 billion", "2-million", "300 thousand".
    fn multiply(&self, at: usize, number: &mut Number) {
        loop {
            let next = at + number.len;
            let hyphen = self.hyphen(next);
            let glued = hyphen == 0 && next < self.end && self.article.glued(next);
            let Some(factor) =
                self.word(next + hyphen).and_then(|w| multiplier(w, glued && number.digits))
            else {
                return;
            };
            number.value = number.value.map(|v| times(v, factor));
            number.scale *= factor;
            number.len += hyphen + 1;
        }
    }

    /// "dozens", "tens of thousands", "hundreds of millions".
    fn vague(&self, at: usize, word: &str) -> Option<Number> {
        let low = vague(word)?;
        let mut number = Number {
            len: 1,
            value: None,
            low: Some(low),
            ordinal: false,
            digits: false,
            scale: 1.0,
        };
        if self.is(at + 1, "of")
            && let Some(more) = self.word(at + 2).and_then(vague).filter(|m| *m >= 1e3)
        {
            number.low = Some(low * more / 2.0);
            number.len = 3;
        }
        Some(number)
    }

    /// "twenty-five", "two hundred and five thousand", "two and a half", "a million", "a dozen".
    fn words(&self, at: usize) -> Option<Number> {
        let article_first = self.is(at, "a") || self.is(at, "an");
        let mut len = usize::from(article_first);
        let (mut total, mut group, mut seen, mut scale) = (0.0, 0.0, false, 1.0);
        if article_first {
            let factor = multiplier(self.word(at + 1)?, false)?;
            (group, len, seen, scale) = (factor, 2, true, factor);
        }
        let mut ordinal_end = false;
        while let Some(word) = self.word(at + len) {
            let and = self.is(at + len, "and") || self.is(at + len, "&");
            let comma = total > 0.0 && group == 0.0 && self.is(at + len, ",");
            let goes_on = comma && self.is(at + len + 2, "hundred");
            let joined = usize::from(seen) * (self.hyphen(at + len) + usize::from(and || goes_on));
            let word = if joined > 0 { self.word(at + len + joined).unwrap_or("") } else { word };
            if let Some(value) =
                small(word).filter(|v| fits(group, *v, seen, joined, self.hyphen(at + len)))
            {
                group += value;
            } else if let Some(factor) = multiplier(word, false).filter(|_| joined == 0 && seen) {
                scale *= factor;
                if factor > 100.0 || factor == 12.0 {
                    total += group.max(1.0) * factor;
                    group = 0.0;
                } else {
                    group *= factor;
                }
            } else if let Some(value) = ordinal(word)
                .filter(|v| !seen || (*v < 10.0 && group >= 20.0 && self.hyphen(at + len) == 1))
            {
                group += value;
                (ordinal_end, seen) = (true, true);
                len += joined + 1;
                break;
            } else {
                break;
            }
            seen = true;
            len += joined + 1;
        }
        let mut number = Number { ordinal: ordinal_end, ..Number::exact(len, total + group) };
        number.scale = scale;
        if seen && !ordinal_end {
            self.point(at, &mut number);
            self.and_a_part(at, &mut number);
            self.parts(at, &mut number);
        }
        seen.then_some(number)
    }

    /// "three point two [million]".
    fn point(&self, at: usize, number: &mut Number) {
        let next = at + number.len;
        let digit = |t: usize| self.word(t).and_then(small).filter(|v| *v < 10.0);
        if !self.is(next, "point") || number.scale > 1.0 {
            return;
        }
        let digits: Vec<f64> = (next + 1..).map_while(digit).collect();
        let behind = digits.iter().rev().fold(0.0, |sum, digit| (sum + digit) / 10.0);
        if !digits.is_empty() {
            let places = 10_f64.powi(digits.len() as i32);
            let value = |v: f64| ((v + behind) * places).round() / places;
            number.value = number.value.map(value);
            number.len += 1 + digits.len();
            self.multiply(at, number);
        }
    }

    /// "two and a half [million]", "one and one-half", "three and a quarter", "one-and-a-half".
    fn and_a_part(&self, at: usize, number: &mut Number) {
        let behind = |t: usize| t + self.hyphen(t);
        let and = behind(at + number.len);
        let count = behind(and + 1);
        let part = behind(count + 1);
        let counts = match self.word(count) {
            Some("a" | "one") => 1.0,
            Some("three") => 3.0,
            _ => return,
        };
        let part_of = match self.word(part) {
            Some("half") if counts == 1.0 => 0.5,
            Some("quarter") if counts == 1.0 => 0.25,
            Some("quarters") if counts == 3.0 => 0.25,
            _ => return,
        };
        if self.is(and, "and") {
            // "a million and a half": half of a million.
            number.value = number.value.map(|v| v + counts * part_of * number.scale);
            number.len = part + 1 - at;
            self.multiply(at, number);
        }
    }

    /// "two thirds", "three-quarters", "one in five" are parts of one.
    fn parts(&self, at: usize, number: &mut Number) {
        let next = at + number.len;
        let hyphen = self.hyphen(next);
        let Some((bottom, plural)) = self.word(next + hyphen).and_then(part) else {
            return;
        };
        let stop = self.word(next + hyphen + 1).is_none_or(|w| !w.starts_with(char::is_alphabetic));
        let fits = plural || hyphen == 1 || stop || self.is(next + hyphen + 1, "of");
        let small = number.value.is_some_and(|v| v < bottom || bottom == 2.0 && plural);
        if fits && small && number.value.is_some_and(|v| v > 0.0) {
            number.value = number.value.map(|v| v / bottom);
            number.len += hyphen + 1;
        }
    }

    /// "half", "half a million", "a third of", "a quarter".
    fn fraction(&self, at: usize, word: &str) -> Option<Number> {
        if word.eq_ignore_ascii_case("half") {
            let article = usize::from(self.is(at + 1, "a") || self.is(at + 1, "an"));
            let mut number = Number::exact(1 + article, 0.5);
            self.multiply(at, &mut number);
            return Some(if number.len > 1 + article { number } else { Number::exact(1, 0.5) });
        }
        // "fell by a third", but "a third man".
        let by = at.checked_sub(1).is_some_and(|t| MEASURED.iter().any(|w| self.is(t, w)));
        let ends = self
            .word(at + 2)
            .is_none_or(|w| !w.starts_with(char::is_alphanumeric) || BEHIND_PART.contains(w));
        let one = ["a", "an"].iter().any(|a| a.eq_ignore_ascii_case(word))
            && (PART_OF.iter().any(|w| self.is(at + 2, w)) || by && ends);
        let (bottom, _) = self.word(at + 1).filter(|_| one).and_then(part)?;
        Some(Number::exact(2, 1.0 / bottom))
    }
}

/// Words before a part that something grew or fell by, or to.
const MEASURED: &[&str] =
    &["about", "almost", "around", "by", "nearly", "only", "or", "over", "roughly", "than", "to"];

/// Words behind a part of something, or a part less or more, whatever stands before it.
const PART_OF: &[&str] =
    &["of", "were", "are", "have", "had", "less", "more", "fewer", "higher", "lower"];

/// Words behind such a part.
const BEHIND_PART: WordSet = WordSet::new(&[
    "after", "and", "as", "at", "because", "before", "between", "but", "compared", "during", "for",
    "from", "in", "last", "on", "over", "since", "this", "to", "when", "while", "with", "within",
]);

/// Whether a word below a hundred may go on from the group so far: "twenty" + "-five", "hundred" +
/// "and five"; not "two" + "three".
fn fits(group: f64, value: f64, seen: bool, joined: usize, hyphen: usize) -> bool {
    if !seen {
        return true;
    }
    let rest = group % 100.0;
    (rest >= 20.0
        && rest % 10.0 == 0.0
        && value < 10.0
        && value > 0.0
        && (joined == 0 || hyphen == 1))
        || (rest == 0.0 && hyphen == 0 && (group >= 100.0 || group == 0.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, value: Option<f64>, rest: &str) {
        let article = Article::read(text, None);
        let number = number(&article, 0, article.tokens.len())
            .unwrap_or_else(|| panic!("{text} has a number"));
        let behind = article.tokens.get(number.len).map_or("", |t| &text[t.span.start..]);
        assert_eq!((number.value, behind), (value, rest), "{text}");
    }

    #[test]
    fn digits() {
        check("100,000 people", Some(100_000.0), "people");
        check("3.5 billion dollars", Some(3.5e9), "dollars");
        check("3.5bn dollars", Some(3.5e9), "dollars");
        check("300 thousand", Some(300_000.0), "");
        check("20th century", Some(20.0), "century");
        check("0.07 per cent", Some(0.07), "per cent");
        check("12,5 per cent", Some(12.5), "per cent");
        check("9,58 seconds", Some(9.58), "seconds");
        check("1,234 people", Some(1234.0), "people");
        check("1,00,000 people", Some(100_000.0), "people");
        check("12-point lead", Some(12.0), "-point lead");
    }

    #[test]
    fn words() {
        check("twenty-five years", Some(25.0), "years");
        check("two hundred and five people", Some(205.0), "people");
        check("two and a half years", Some(2.5), "years");
        check("a million and a half people", Some(1.5e6), "people");
        check("a million people", Some(1e6), "people");
        check("4.1 billion people", Some(4.1e9), "people");
        check("half a million people", Some(5e5), "people");
        check("two thirds of voters", Some(2.0 / 3.0), "of voters");
        check("three people", Some(3.0), "people");
        check("one hundred and twenty thousand", Some(120_000.0), "");
        check("two-year deal", Some(2.0), "-year deal");
        check("twenty-first century", Some(21.0), "century");
    }

    #[test]
    fn vague_counts() {
        let article = Article::read("tens of thousands of lives", None);
        let found = number(&article, 0, 5).expect("a number");
        assert_eq!((found.low, found.value, found.len), (Some(20_000.0), None, 3));
    }
}
