//! Units of measure and currencies, by the words and signs that stand for them.
//!
//! Units are named in the singular, British spelling of the SI brochure; currencies by ISO 4217. Powers and
//! quotients are spelt out: "square kilometre", "watt per minute", "USD per barrel".

mod prefix;
mod table;

use std::borrow::Cow;
use table::{PHRASES, WORDS};

/// A unit behind a number: its name, the tokens that it takes, and what the number is multiplied by.
#[derive(Clone, Debug, PartialEq)]
pub struct Measure {
    /// Its name.
    pub unit: Cow<'static, str>,
    /// Tokens.
    pub len: usize,
    /// 1, or 0.01 for pence.
    pub factor: f64,
}

/// The currency of a sign.
pub fn currency_sign(sign: &str) -> Option<&'static str> {
    Some(match sign {
        "$" => "USD",
        "£" => "GBP",
        "€" => "EUR",
        "¥" => "JPY",
        "₹" => "INR",
        "₽" => "RUB",
        "₩" => "KRW",
        "₪" => "ILS",
        "₺" => "TRY",
        "₴" => "UAH",
        "₦" => "NGN",
        "₿" => "BTC",
        _ => return None,
    })
}

/// The currency of a dollar sign by the letters that cling to it: "A$", "R$".
pub fn dollar_of(country: &str) -> Option<&'static str> {
    Some(match country {
        "US" | "U.S." | "USD" => "USD",
        "A" | "AU" | "AUD" => "AUD",
        "C" | "CA" | "CAD" | "Can" => "CAD",
        "HK" | "HKD" => "HKD",
        "NZ" | "NZD" => "NZD",
        "S" | "SG" | "SGD" => "SGD",
        "R" => "BRL",
        "NT" => "TWD",
        "J" => "JMD",
        "TT" => "TTD",
        "Bds" => "BBD",
        "EC" => "XCD",
        "FJ" => "FJD",
        "N" => "NAD",
        "MX" | "Mex" => "MXN",
        _ => return None,
    })
}

/// A currency's code of ISO 4217, as it stands beside a number: "CHF 2.3 billion", "5 million AUD"; that of
/// India for "Rs".
pub fn currency_code(word: &str) -> Option<&'static str> {
    const CODES: [&str; 66] = [
        "AED", "ARS", "AUD", "BDT", "BHD", "BRL", "CAD", "CHF", "CLP", "CNY", "COP", "CZK", "DKK",
        "DZD", "EGP", "ETB", "EUR", "GBP", "GHS", "HKD", "HUF", "IDR", "ILS", "INR", "IQD", "JMD",
        "JOD", "JPY", "KES", "KRW", "KWD", "KZT", "LKR", "MAD", "MXN", "MYR", "NGN", "NOK", "NPR",
        "NZD", "OMR", "PEN", "PHP", "PKR", "PLN", "QAR", "RON", "RSD", "RUB", "SAR", "SEK", "SGD",
        "THB", "TND", "TRY", "TWD", "TZS", "UAH", "UGX", "USD", "UYU", "VND", "XAF", "XOF", "ZAR",
        "ZMW",
    ];
    if let "Rs" | "Rs." = word {
        return Some("INR");
    }
    CODES.binary_search(&word).ok().map(|at| CODES[at])
}

/// Whether a unit is a currency, by its code or as a hundredth of one.
pub fn is_currency(unit: &str) -> bool {
    let code = unit.get(..3).unwrap_or("");
    code.bytes().all(|b| b.is_ascii_uppercase()) && code.len() == 3
        || matches!(unit, "cent" | "penny" | "dime")
}

/// Whether a unit is a length of time.
pub fn is_time(unit: &str) -> bool {
    matches!(
        unit,
        "second"
            | "minute"
            | "hour"
            | "day"
            | "weekend"
            | "week"
            | "fortnight"
            | "month"
            | "quarter"
            | "year"
            | "decade"
            | "century"
    )
}

/// A line's tokens as the units read them.
pub struct Words<'a> {
    /// Each token's word, empty behind the end.
    pub word: &'a dyn Fn(usize) -> &'a str,
    /// Whether a token clings to the one before it.
    pub glued: &'a dyn Fn(usize) -> bool,
}

impl Words<'_> {
    #[inline(never)]
    fn is(&self, at: usize, words: &[&str]) -> bool {
        words.iter().any(|w| w.eq_ignore_ascii_case((self.word)(at)))
    }

    /// The unit behind a number, with its power and what it is divided by. A hyphen may stand between ("a
    /// 5-metre wall").
    pub fn measure(&self, at: usize) -> Option<Measure> {
        let hyphen = usize::from((self.word)(at) == "-" && (self.glued)(at));
        let mut measure = self.powered(at + hyphen, hyphen == 0 && (self.glued)(at))?;
        measure.len += hyphen;
        if let Some((below, len)) = self.divisor(at + measure.len) {
            measure.unit = format!("{} per {below}", measure.unit).into();
            measure.len += len;
        }
        Some(measure)
    }

    /// "/h", "per barrel", "an hour": what a unit is divided by, and its tokens.
    pub fn divisor(&self, at: usize) -> Option<(Cow<'static, str>, usize)> {
        let slash = self.is(at, &["/"]) && (self.glued)(at);
        let per = self.is(at, &["per"]);
        let article = self.is(at, &["a", "an"]);
        if !(slash || per || article) {
            return None;
        }
        let below = self.powered(at + 1, false)?;
        let then = ["earlier", "ago", "later", "before", "after", "-"];
        let rate = !article || is_time(&below.unit) && !self.is(at + 1 + below.len, &then);
        (rate && below.factor == 1.0 && !below.unit.starts_with('%'))
            .then_some((below.unit, below.len + 1))
    }

    /// A unit with its power: "square kilometres", "km2", "km^3", "km squared", "s-1".
    fn powered(&self, at: usize, glued: bool) -> Option<Measure> {
        let before = match () {
            () if self.is(at, &["square", "sq"]) => Some("square"),
            () if self.is(at, &["cubic", "cu"]) => Some("cubic"),
            () => None,
        };
        let Some(power) = before else {
            return self.atom(at, glued).map(|atom| self.power_behind(at, atom));
        };
        let stop = usize::from(self.is(at + 1, &["."]));
        let atom = self.atom(at + 1 + stop, false)?;
        let unit = format!("{power} {}", atom.unit).into();
        Some(Measure { unit, len: atom.len + 1 + stop, ..atom })
    }

    /// Takes the power that stands behind a unit into it.
    fn power_behind(&self, at: usize, atom: Measure) -> Measure {
        let next = at + atom.len;
        let clings = |t: usize| (self.glued)(t);
        let named = |digit: &str| match digit {
            "2" | "²" => Some("square"),
            "3" | "³" => Some("cubic"),
            _ => None,
        };
        let (power, len) = match (self.word)(next) {
            "squared" => (Some("square"), 1),
            "cubed" => (Some("cubic"), 1),
            "^" if clings(next) => (named((self.word)(next + 1)), 2),
            "²" | "³" if clings(next) => (named((self.word)(next)), 1),
            "-" | "−" | "–" if clings(next) && clings(next + 1) && self.is(next + 1, &["1"]) => {
                (Some("inverse"), 2)
            }
            _ => (None, 0),
        };
        match power {
            Some(power) => Measure {
                unit: format!("{power} {}", atom.unit).into(),
                len: atom.len + len,
                ..atom
            },
            None => atom,
        }
    }

    /// One unit, without its power.
    fn atom(&self, at: usize, glued: bool) -> Option<Measure> {
        let plain = |unit: Cow<'static, str>, len: usize| Measure { unit, len, factor: 1.0 };
        for (unit, phrase) in PHRASES {
            if phrase.iter().enumerate().all(|(i, w)| self.is(at + i, &[w])) {
                return Some(plain((*unit).into(), phrase.len()));
            }
        }
        let first = (self.word)(at);
        if first == "pence" || first == "p" && glued {
            return Some(Measure { factor: 0.01, ..plain("GBP".into(), 1) });
        }
        // "km2", "m³"
        let bare = first.trim_end_matches(['2', '3', '²', '³']);
        let power = match first.get(bare.len()..) {
            Some("2" | "²") => "square ",
            Some("3" | "³") => "cubic ",
            _ => "",
        };
        if bare.is_empty() || first.len() > LONGEST {
            return None;
        }
        let lower = bare.to_lowercase();
        if let Some(code) = currency_code(first) {
            return Some(plain(code.into(), 1));
        }
        let row = WORDS
            .iter()
            .find(|(_, words, signs)| words.contains(&lower.as_str()) || signs.contains(&bare));
        let unit = match row {
            Some((unit, ..)) => Cow::Borrowed(*unit),
            None => prefix::prefixed(bare)?.into(),
        };
        Some(match power {
            "" => plain(unit, 1),
            _ => plain(format!("{power}{unit}").into(), 1),
        })
    }
}

/// Bytes of a word for a unit, at most.
const LONGEST: usize = 24;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::segment::Article;

    fn check(text: &str, expected: Option<(&str, usize)>) {
        let article = Article::read(text, None);
        let word = |t: usize| if t < article.tokens.len() { article.word(t) } else { "" };
        let glued = |t: usize| t < article.tokens.len() && article.glued(t);
        let found = Words { word: &word, glued: &glued }.measure(1);
        let found = found.as_ref().map(|m| (m.unit.as_ref(), m.len));
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn plain_units() {
        check("3 km of road", Some(("kilometre", 1)));
        check("3 miles of road", Some(("mile", 1)));
        check("3-metre wall", Some(("metre", 2)));
        check("7.3 MWh of power", Some(("megawatt hour", 1)));
        check("15 exabytes of data", Some(("exabyte", 1)));
        check("14 mGy of it", Some(("milligray", 1)));
        check("3 per cent of it", Some(("%", 2)));
        check("3 people came", None);
        check("3 bars closed", None);
    }

    #[test]
    fn powers_and_quotients() {
        check("4 square kilometres of land", Some(("square kilometre", 2)));
        check("4 km2 of land", Some(("square kilometre", 1)));
        check("4 km^3 of ice", Some(("cubic kilometre", 3)));
        check("4 km cubed", Some(("cubic kilometre", 2)));
        check("4 km/h now", Some(("kilometre per hour", 3)));
        check("4 miles an hour", Some(("mile per hour", 3)));
        check("4 euros per barrel", Some(("EUR per barrel", 3)));
        check("4 W/min now", Some(("watt per minute", 3)));
        check("4 euros a day", Some(("EUR per day", 3)));
        check("4 euros a day earlier", Some(("EUR", 1)));
        check("4 miles a friend walked", Some(("mile", 1)));
    }
}
