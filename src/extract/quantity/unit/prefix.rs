//! Units with a prefix of the SI, or of IEC 80000-13: "kilometres", "MWh", "TeV", "kibibyte".

/// Names of prefixes with their symbols; those whose symbols make other words have none.
const PREFIXES: &[(&str, &str)] = &[
    ("", ""),
    ("exa", "E"),
    ("peta", "P"),
    ("tera", "T"),
    ("giga", "G"),
    ("mega", "M"),
    ("kilo", "k"),
    ("hecto", ""),
    ("deci", ""),
    ("centi", "c"),
    ("milli", "m"),
    ("micro", "µ"),
    ("micro", "μ"),
    ("nano", "n"),
    ("pico", "p"),
    ("femto", "f"),
    ("atto", ""),
    ("kibi", "Ki"),
    ("mebi", "Mi"),
    ("gibi", "Gi"),
    ("tebi", "Ti"),
];

/// Names of units as they are shown, other spellings in the singular, and their symbols.
const BASES: &[(&str, &[&str], &[&str])] = &[
    ("metre", &["meter"], &["m"]),
    ("gram", &["gramme"], &["g"]),
    ("litre", &["liter"], &["l", "L"]),
    ("watt", &[], &["W"]),
    ("watt hour", &[], &["Wh"]),
    ("volt", &[], &["V"]),
    ("ampere", &["amp"], &["A"]),
    ("joule", &[], &["J"]),
    ("hertz", &[], &["Hz"]),
    ("electronvolt", &[], &["eV"]),
    ("gray", &[], &["Gy"]),
    ("sievert", &[], &["Sv"]),
    ("becquerel", &[], &["Bq"]),
    ("pascal", &[], &["Pa"]),
    ("newton", &[], &["N"]),
    ("mole", &[], &["mol"]),
    ("byte", &[], &["B"]),
    ("bit", &[], &["bit"]),
    ("calorie", &[], &["cal"]),
    ("barn", &[], &["b"]),
    ("ohm", &[], &["Ω"]),
    ("ton", &[], &[]),
    ("second", &[], &[]),
    ("pixel", &[], &[]),
    ("bar", &[], &[]),
];

/// The unit that a word stands for, if a prefix and a base make it. Case counts in symbols.
pub(super) fn prefixed(word: &str) -> Option<String> {
    symbol(word).or_else(|| named(&word.to_lowercase()))
}

fn symbol(word: &str) -> Option<String> {
    // "KB", "KG" and "KM" are common slips; "5 b", "5 A", "5 N" and "5 B" are rarely units alone.
    let word = match word {
        "KB" => "kB",
        "KG" => "kg",
        "KM" => "km",
        "b" | "A" | "N" | "B" => return None,
        _ => word,
    };
    PREFIXES.iter().filter(|(name, sign)| name.is_empty() || !sign.is_empty()).find_map(
        |(name, sign)| {
            let base = word.strip_prefix(sign)?;
            let (unit, ..) = BASES.iter().find(|(.., signs)| signs.contains(&base))?;
            Some(format!("{name}{unit}"))
        },
    )
}

fn named(lower: &str) -> Option<String> {
    PREFIXES.iter().find_map(|(name, _)| {
        let base = lower.strip_prefix(name)?;
        let singular = base.strip_suffix('s').unwrap_or(base);
        let is = |w: &str| w == base || w == singular;
        let (unit, ..) = BASES
            .iter()
            .find(|(unit, others, _)| is(unit) || others.iter().any(|other| is(other)))?;
        let alone = name.is_empty() && matches!(*unit, "bar" | "mole" | "gray" | "barn" | "bit");
        (!alone || base.ends_with('s') && *unit == "bit").then(|| format!("{name}{unit}"))
    })
}
