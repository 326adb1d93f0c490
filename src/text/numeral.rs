//! Numerals: digits with all that may be written into them, without a space or with one.
//!
//! "100,000", "10 000", "2 1/2", "3/4", "2½", "1e-3", "2.48×10−5", "8x2^10".

use super::number_word::digits_value;

/// The value of a numeral at the start of a text, and the bytes that it takes.
pub fn numeral(text: &str) -> Option<(f64, usize)> {
    read(text).filter(|(value, _)| value.is_finite())
}

fn read(text: &str) -> Option<(f64, usize)> {
    let mut len = plain(text);
    let mut value = digits_value(&text[..len])?;
    if let Some((grouped, end)) = grouped(text, len) {
        (value, len) = (grouped, end);
    }
    if text[len..].strip_prefix('/').is_some_and(|rest| digits(rest) > 0) {
        return slashed(text, len, value);
    }
    if let Some((part, end)) = mixed(text, len) {
        return Some((value + part, end));
    }
    let scaled = scientific(text, len, value).or_else(|| powered(text, len, value));
    Some(scaled.unwrap_or((value, len)))
}

/// One sign that stands for a part of one.
pub fn sign(sign: char) -> Option<f64> {
    Some(match sign {
        '½' => 0.5,
        '¼' => 0.25,
        '¾' => 0.75,
        '⅓' => 1.0 / 3.0,
        '⅔' => 2.0 / 3.0,
        '⅕' => 0.2,
        '⅛' => 0.125,
        '⅜' => 0.375,
        _ => return None,
    })
}

/// Bytes of the digits and the separators between them.
fn plain(text: &str) -> usize {
    let bytes = text.as_bytes();
    let digit = |i: usize| bytes.get(i).is_some_and(u8::is_ascii_digit);
    (0..bytes.len())
        .find(|&i| !(digit(i) || matches!(bytes[i], b'.' | b',') && digit(i + 1)))
        .unwrap_or(bytes.len())
}

fn digits(text: &str) -> usize {
    text.bytes().take_while(u8::is_ascii_digit).count()
}

/// Groups of three digits parted by a space: "10 000".
fn grouped(text: &str, len: usize) -> Option<(f64, usize)> {
    let mut end = len;
    let mut value = digits_value(&text[..len]).filter(|_| digits(text) == len && len <= 3)?;
    while let Some(space) = text[end..].chars().next().filter(|c| " \u{a0}\u{202f}".contains(*c)) {
        let group = &text[end + space.len_utf8()..];
        let count = digits(group);
        // A group of plain spaces is ambiguous ("rooms 100 200"): only round thousands are taken.
        let whole = count == 3 && !group[3..].starts_with([',', '.', '/', '-', ':', '–']);
        let clear = space != ' ' || group.starts_with("000") || end > len;
        if !(whole && clear) || text.starts_with('0') {
            break;
        }
        value = value * 1000.0 + digits_value(&group[..3])?;
        end += space.len_utf8() + 3;
    }
    (end > len).then_some((value, end))
}

/// "3/4" of a numeral whose top was read; not a date, not "9/11", not "24/7".
fn slashed(text: &str, len: usize, top: f64) -> Option<(f64, usize)> {
    let count = digits(&text[len + 1..]);
    let end = len + 1 + count;
    let bottom = digits_value(&text[len + 1..end])?;
    let fits = top > 0.0
        && top < bottom
        && (bottom <= 10.0 || top == 1.0)
        && top.fract() == 0.0
        && !text[end..].starts_with('/');
    fits.then_some((top / bottom, end))
}

/// " 1/2" or "½" behind digits.
fn mixed(text: &str, len: usize) -> Option<(f64, usize)> {
    let space = usize::from(text[len..].starts_with(' '));
    let rest = &text[len + space..];
    let first = rest.chars().next()?;
    if let Some(part) = sign(first) {
        return Some((part, len + space + first.len_utf8()));
    }
    let top = digits(rest);
    let fraction = space == 1 && top > 0 && rest[top..].starts_with('/');
    let (part, end) = fraction.then(|| slashed(rest, top, digits_value(&rest[..top])?))??;
    Some((part, len + space + end))
}

/// A power of ten or of another base as it is written behind a number: its sign and its digits.
fn exponent(text: &str) -> Option<(i32, usize)> {
    const RAISED: &str = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    let minus = text.chars().next().filter(|c| "-−–⁻".contains(*c));
    let plus = usize::from(text.starts_with('+'));
    let start = minus.map_or(plus, char::len_utf8);
    let mut end = start;
    let mut value = 0;
    for c in text[start..].chars().take(3) {
        let raised = RAISED.chars().position(|r| r == c).map(|d| d as i32);
        let Some(digit) = c.to_digit(10).map(|d| d as i32).or(raised) else {
            break;
        };
        value = value * 10 + digit;
        end += c.len_utf8();
    }
    let value = if minus.is_some() { -value } else { value };
    (end > start).then_some((value, end))
}

/// "1e-3"
fn scientific(text: &str, len: usize, value: f64) -> Option<(f64, usize)> {
    let rest = text[len..].strip_prefix(['e', 'E'])?;
    let (power, end) = exponent(rest)?;
    let whole = !rest[end..].starts_with(char::is_alphanumeric);
    whole.then_some((scale(value, 10.0, power), len + 1 + end))
}

/// "×10−5", "x 10^6", "x2^10"
fn powered(text: &str, len: usize, value: f64) -> Option<(f64, usize)> {
    let space = |at: usize| at + usize::from(text[at..].starts_with(' '));
    let times = space(len);
    let sign = text[times..].chars().next().filter(|c| "×x*·".contains(*c))?;
    let base_at = space(times + sign.len_utf8());
    let base_end = base_at + digits(&text[base_at..]);
    let base = digits_value(&text[base_at..base_end])?;
    let caret = usize::from(text[base_end..].starts_with('^'));
    let raised = text[base_end..].starts_with(|c| "⁻⁰¹²³⁴⁵⁶⁷⁸⁹".contains(c))
        || base == 10.0 && text[base_end..].starts_with(['-', '−', '–']);
    let (power, end) = exponent(&text[base_end + caret..]).filter(|_| caret == 1 || raised)?;
    Some((scale(value, base, power), base_end + caret + end))
}

/// Divided where the power is negative, which rounds less.
fn scale(value: f64, base: f64, power: i32) -> f64 {
    if power < 0 { value / base.powi(-power) } else { value * base.powi(power) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: Option<(f64, &str)>) {
        let found = numeral(text).map(|(value, len)| (value, &text[len..]));
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn plain_digits() {
        check("100,000 people", Some((100_000.0, " people")));
        check("10 000 dollars", Some((10_000.0, " dollars")));
        check("1\u{202f}234 dollars", Some((1234.0, " dollars")));
        check("45 100 mg pills", Some((45.0, " 100 mg pills")));
        check("5. The end", Some((5.0, ". The end")));
        check("word", None);
    }

    #[test]
    fn fractions() {
        check("2 1/2 in", Some((2.5, " in")));
        check("1/4 inch", Some((0.25, " inch")));
        check("2½ hours", Some((2.5, " hours")));
        check("9/11", None);
        check("24/7", None);
        check("15.4/hour", Some((15.4, "/hour")));
        check("1/0", None);
        check("7/12/2023", None);
    }

    #[test]
    fn powers() {
        check("1e-3 W", Some((1e-3, " W")));
        check("4e14 s", Some((4e14, " s")));
        check("2.48×10−5, with", Some((2.48e-5, ", with")));
        check("3 x 10^6 cells", Some((3e6, " cells")));
        check("8x2^10 bits", Some((8192.0, " bits")));
        check("3 x 4 metres", Some((3.0, " x 4 metres")));
        check("10-20 metres", Some((10.0, "-20 metres")));
    }
}
