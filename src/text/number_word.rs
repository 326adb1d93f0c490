//! One written word → its value: digits with separators, number words, ordinals, multipliers, parts.

const UNITS: [&str; 20] = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen",
];

const TENS: [&str; 10] =
    ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

const ORDINALS: [&str; 20] = [
    "zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
    "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth",
    "seventeenth", "eighteenth", "nineteenth",
];

/// The value of a number word below a hundred.
pub fn small(word: &str) -> Option<f64> {
    let find = |list: &[&str]| list.iter().position(|w| w.eq_ignore_ascii_case(word));
    find(&UNITS).or_else(|| find(&TENS[2..]).map(|i| (i + 2) * 10)).map(|n| n as f64)
}

/// The value of an ordinal: "third", "20th".
pub fn ordinal(word: &str) -> Option<f64> {
    let digits = word.len().checked_sub(2).filter(|&at| {
        word.is_char_boundary(at)
            && matches!(&word[at..], "st" | "nd" | "rd" | "th" | "ST" | "ND" | "RD" | "TH")
    });
    if let Some(value) = digits.and_then(|at| digits_value(&word[..at])) {
        return Some(value);
    }
    let tens = || {
        word.strip_suffix("ieth")
            .and_then(|stem| {
                TENS.iter().position(|t| {
                    !t.is_empty() && t.trim_end_matches('y').eq_ignore_ascii_case(stem)
                })
            })
            .map(|i| i * 10)
    };
    ORDINALS.iter().position(|w| w.eq_ignore_ascii_case(word)).or_else(tens).map(|n| n as f64)
}

/// What a multiplier word multiplies by. Single letters count only right behind digits.
pub fn multiplier(word: &str, glued: bool) -> Option<f64> {
    let is = |w: &str| w.eq_ignore_ascii_case(word);
    Some(match () {
        () if is("hundred") => 1e2,
        () if is("thousand") || (glued && is("k")) => 1e3,
        () if is("lakh") => 1e5,
        () if is("million") || is("mn") || (glued && (is("m") || is("mln"))) => 1e6,
        () if is("crore") => 1e7,
        () if is("billion") || is("bn") || (glued && is("b")) => 1e9,
        () if is("trillion") || is("tn") || (glued && is("t")) => 1e12,
        () if is("dozen") => 12.0,
        () if is("score") && !glued => return None,
        () => return None,
    })
}

/// The least that a plural counting word means: two of what it counts.
pub fn vague(word: &str) -> Option<f64> {
    let is = |w: &str| w.eq_ignore_ascii_case(word);
    Some(match () {
        () if is("tens") => 20.0,
        () if is("dozens") => 24.0,
        () if is("scores") => 40.0,
        () if is("hundreds") => 200.0,
        () if is("thousands") => 2e3,
        () if is("millions") => 2e6,
        () if is("billions") => 2e9,
        () if is("trillions") => 2e12,
        () => return None,
    })
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
