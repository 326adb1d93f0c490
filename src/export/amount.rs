//! Numbers as people read them.

use crate::brief::fact::Quantity;

/// A quantity's number or its bounds with the unit: "3,500,000 GBP", "10 to 12%"; none where only one
/// bound is known.
pub(super) fn of(quantity: &Quantity) -> Option<String> {
    let Quantity { value, low, high, unit, .. } = quantity;
    let number = match (value, low, high) {
        (Some(value), ..) => grouped(*value),
        (None, Some(low), Some(high)) => format!("{} to {}", grouped(*low), grouped(*high)),
        _ => return None,
    };
    let gap = if unit.is_empty() || unit == "%" { "" } else { " " };
    Some(format!("{number}{gap}{unit}"))
}

/// A number with a comma before each three digits of its whole part, and six digits behind the point at
/// most.
pub(super) fn grouped(number: f64) -> String {
    let rounded = (number * 1e6).round() / 1e6;
    let written = if rounded.is_finite() { rounded } else { number }.to_string();
    let (whole, point) = written.split_at(written.find('.').unwrap_or(written.len()));
    let digits = whole.trim_start_matches('-');
    if !digits.bytes().all(|b| b.is_ascii_digit()) {
        return written;
    }
    let mut grouped = whole[..whole.len() - digits.len()].to_owned();
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped + point
}

#[cfg(test)]
mod tests {
    use super::grouped;

    #[test]
    fn digits_are_grouped_by_three() {
        for (number, written) in [
            (0.0, "0"),
            (999.0, "999"),
            (1200.0, "1,200"),
            (3_500_000.0, "3,500,000"),
            (-1234.5, "-1,234.5"),
            (0.1 + 0.2, "0.3"),
            (f64::NAN, "NaN"),
            (f64::INFINITY, "inf"),
        ] {
            assert_eq!(grouped(number), written);
        }
        assert!(grouped(f64::MAX).starts_with("179,769,313,486,231,"));
    }
}
