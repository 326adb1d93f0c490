//! One written word → its value: digits with separators, number words, ordinals, multipliers, parts.

use super::word_set::WordMap;

/// What a number word means.
#[derive(Clone, Copy, Debug)]
enum Meaning {
    /// A number below a hundred.
    Cardinal(u8),
    Ordinal(u8),
    Multiplier(f64),
    /// A plural counting word: two of what it counts, or more.
    AtLeast(f64),
}
use Meaning::*;

const WORDS: WordMap<Meaning> = WordMap::new(&[
    ("billion", Multiplier(1e9)),
    ("billions", AtLeast(2e9)),
    ("bn", Multiplier(1e9)),
    ("crore", Multiplier(1e7)),
    ("dozen", Multiplier(12.0)),
    ("dozens", AtLeast(24.0)),
    ("eight", Cardinal(8)),
    ("eighteen", Cardinal(18)),
    ("eighteenth", Ordinal(18)),
    ("eighth", Ordinal(8)),
    ("eightieth", Ordinal(80)),
    ("eighty", Cardinal(80)),
    ("eleven", Cardinal(11)),
    ("eleventh", Ordinal(11)),
    ("fifteen", Cardinal(15)),
    ("fifteenth", Ordinal(15)),
    ("fifth", Ordinal(5)),
    ("fiftieth", Ordinal(50)),
    ("fifty", Cardinal(50)),
    ("first", Ordinal(1)),
    ("five", Cardinal(5)),
    ("fortieth", Ordinal(40)),
    ("forty", Cardinal(40)),
    ("four", Cardinal(4)),
    ("fourteen", Cardinal(14)),
    ("fourteenth", Ordinal(14)),
    ("fourth", Ordinal(4)),
    ("hundred", Multiplier(1e2)),
    ("hundreds", AtLeast(200.0)),
    ("lakh", Multiplier(1e5)),
    ("million", Multiplier(1e6)),
    ("millions", AtLeast(2e6)),
    ("mn", Multiplier(1e6)),
    ("nine", Cardinal(9)),
    ("nineteen", Cardinal(19)),
    ("nineteenth", Ordinal(19)),
    ("ninetieth", Ordinal(90)),
    ("ninety", Cardinal(90)),
    ("ninth", Ordinal(9)),
    ("one", Cardinal(1)),
    ("scores", AtLeast(40.0)),
    ("second", Ordinal(2)),
    ("seven", Cardinal(7)),
    ("seventeen", Cardinal(17)),
    ("seventeenth", Ordinal(17)),
    ("seventh", Ordinal(7)),
    ("seventieth", Ordinal(70)),
    ("seventy", Cardinal(70)),
    ("six", Cardinal(6)),
    ("sixteen", Cardinal(16)),
    ("sixteenth", Ordinal(16)),
    ("sixth", Ordinal(6)),
    ("sixtieth", Ordinal(60)),
    ("sixty", Cardinal(60)),
    ("ten", Cardinal(10)),
    ("tens", AtLeast(20.0)),
    ("tenth", Ordinal(10)),
    ("third", Ordinal(3)),
    ("thirteen", Cardinal(13)),
    ("thirteenth", Ordinal(13)),
    ("thirtieth", Ordinal(30)),
    ("thirty", Cardinal(30)),
    ("thousand", Multiplier(1e3)),
    ("thousands", AtLeast(2e3)),
    ("three", Cardinal(3)),
    ("tn", Multiplier(1e12)),
    ("trillion", Multiplier(1e12)),
    ("trillions", AtLeast(2e12)),
    ("twelfth", Ordinal(12)),
    ("twelve", Cardinal(12)),
    ("twentieth", Ordinal(20)),
    ("twenty", Cardinal(20)),
    ("two", Cardinal(2)),
    ("zero", Cardinal(0)),
    ("zeroth", Ordinal(0)),
]);

/// Bytes of the longest of them.
const LONGEST: usize = "seventeenth".len();

/// What a word means, in any case.
fn meaning(word: &str) -> Option<Meaning> {
    let mut lower = [0; LONGEST];
    let lower = lower.get_mut(..word.len())?;
    lower.copy_from_slice(word.as_bytes());
    lower.make_ascii_lowercase();
    WORDS.get(str::from_utf8(lower).ok()?)
}

/// Whether a word alone stands for a number, exact or not: "three", "third", "dozens".
pub fn is_number(word: &str) -> bool {
    matches!(meaning(word), Some(Cardinal(_) | Ordinal(_) | AtLeast(_)))
}

/// The value of a number word below a hundred.
pub fn small(word: &str) -> Option<f64> {
    match meaning(word)? {
        Cardinal(value) => Some(value.into()),
        _ => None,
    }
}

/// The value of an ordinal: "third", "20th".
pub fn ordinal(word: &str) -> Option<f64> {
    if word.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '.' | ',')) {
        let (digits, ending) = word.split_at_checked(word.len().checked_sub(2)?)?;
        let is_ending = matches!(ending, "st" | "nd" | "rd" | "th" | "ST" | "ND" | "RD" | "TH");
        return digits_value(digits).filter(|_| is_ending);
    }
    match meaning(word)? {
        Ordinal(value) => Some(value.into()),
        _ => None,
    }
}

/// What a multiplier word multiplies by. Single letters count only right behind digits.
pub fn multiplier(word: &str, glued: bool) -> Option<f64> {
    match meaning(word) {
        Some(Multiplier(factor)) => Some(factor),
        Some(_) => None,
        None if glued => Some(match word {
            "k" | "K" => 1e3,
            "m" | "M" | "mln" | "MLN" | "Mln" => 1e6,
            "b" | "B" => 1e9,
            "t" | "T" => 1e12,
            _ => return None,
        }),
        None => None,
    }
}

/// The least that a plural counting word means: two of what it counts.
pub fn vague(word: &str) -> Option<f64> {
    match meaning(word)? {
        AtLeast(least) => Some(least),
        _ => None,
    }
}

/// What a part of one is one of, and whether the word is a plural: 5 of "fifths".
pub fn part(word: &str) -> Option<(f64, bool)> {
    let is = |w: &str| w.eq_ignore_ascii_case(word);
    match () {
        () if is("half") => Some((2.0, false)),
        () if is("halves") => Some((2.0, true)),
        () if is("quarter") => Some((4.0, false)),
        () if is("quarters") => Some((4.0, true)),
        () => {
            let singular = word.strip_suffix('s').unwrap_or(word);
            let bottom = ordinal(singular).filter(|b| (3.0..=10.0).contains(b));
            let written = singular.starts_with(|c: char| c.is_ascii_alphabetic());
            bottom.filter(|_| written).map(|b| (b, singular != word))
        }
    }
}

/// The value of digits with separators: "100,000", "3.5", "1.234.567", ".5".
pub fn digits_value(word: &str) -> Option<f64> {
    let groups = |mark: char| {
        let mut parts = word.split(mark);
        let first = parts.next().is_some_and(|p| (1..=3).contains(&p.len()) && !p.starts_with('0'));
        first && word.contains(mark) && parts.all(|p| p.len() == 3)
    };
    let dotted = word.matches('.').count() > 1 && groups('.');
    // "12,5 percent": no thousands end in one digit or two.
    if let Some((whole, part)) = word.split_once(',').filter(|_| !word.contains('.'))
        && (1..=2).contains(&part.len())
        && whole.len() <= 3
    {
        return digits_value(&format!("{whole}.{part}"));
    }
    let (mut value, mut scale, mut seen) = (0.0, 1.0, false);
    let mut fraction = false;
    for c in word.chars() {
        match c {
            '0'..='9' if fraction => {
                scale /= 10.0;
                value += f64::from(c as u32 - 48) * scale;
                seen = true;
            }
            '0'..='9' => {
                value = value * 10.0 + f64::from(c as u32 - 48);
                seen = true;
            }
            ',' if !fraction => {}
            '.' if dotted => {}
            '.' if !fraction => fraction = true,
            _ => return None,
        }
    }
    // A decimal point gathers rounding errors; the digits behind it say how many places to keep.
    let places = word.rsplit_once('.').filter(|_| fraction).map_or(0, |(_, f)| f.len().min(12));
    let power = 10_f64.powi(places as i32);
    seen.then(|| (value * power).round() / power)
}

/// A product, whole where it misses a whole number by no more than rounding: 4.1 times a billion.
pub fn times(value: f64, factor: f64) -> f64 {
    let product = value * factor;
    let whole = product.round();
    if (product - whole).abs() <= whole.abs() * 1e-12 { whole } else { product }
}
