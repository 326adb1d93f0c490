//! Units of measure and currencies, by the words and signs that stand for them.
//!
//! Units are named in the singular, British spelling of the SI brochure; currencies by ISO 4217.

/// A unit behind a number: its name, the tokens that it takes, and what the number is multiplied by.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Measure {
    /// Its name.
    pub unit: &'static str,
    /// Tokens.
    pub len: usize,
    /// 1, or 0.01 for pence and cents.
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

/// A currency's code of ISO 4217, as it stands before a number: "CHF 2.3 billion".
pub fn currency_code(word: &str) -> Option<&'static str> {
    const CODES: [&str; 24] = [
        "AED", "AUD", "BRL", "CAD", "CHF", "CNY", "CZK", "DKK", "EUR", "GBP", "HKD", "INR", "JPY",
        "KRW", "MXN", "NOK", "NZD", "PLN", "RUB", "SEK", "SGD", "TRY", "USD", "ZAR",
    ];
    CODES.into_iter().find(|code| *code == word)
}

/// Words for units: one row a unit, its name first. Case counts only in abbreviations.
const WORDS: &[(&str, &[&str], &[&str])] = &[
    ("%", &["percent", "percents", "pct"], &["%"]),
    ("percentage point", &[], &["pp"]),
    ("kilometre", &["kilometre", "kilometres", "kilometer", "kilometers", "kms"], &["km"]),
    ("metre", &["metre", "metres", "meter", "meters"], &["m"]),
    ("centimetre", &["centimetre", "centimetres", "centimeter", "centimeters"], &["cm"]),
    ("millimetre", &["millimetre", "millimetres", "millimeter", "millimeters"], &["mm"]),
    ("nanometre", &["nanometre", "nanometres", "nanometer", "nanometers"], &["nm"]),
    ("mile", &["mile", "miles"], &["mi"]),
    ("foot", &["foot", "feet"], &["ft"]),
    ("inch", &["inch", "inches"], &[]),
    ("yard", &["yard", "yards"], &["yd"]),
    ("light-year", &["lightyear", "lightyears"], &[]),
    ("acre", &["acre", "acres"], &[]),
    ("hectare", &["hectare", "hectares"], &["ha"]),
    ("kilogram", &["kilogram", "kilograms", "kilogramme", "kilogrammes", "kilo", "kilos"], &["kg"]),
    ("gram", &["gram", "grams", "gramme", "grammes"], &["g"]),
    ("milligram", &["milligram", "milligrams"], &["mg"]),
    ("tonne", &["tonne", "tonnes"], &["t"]),
    ("ton", &["ton", "tons"], &[]),
    ("ounce", &["ounce", "ounces"], &["oz"]),
    ("pound-mass", &["lbs"], &["lb"]),
    ("litre", &["litre", "litres", "liter", "liters"], &["l", "L"]),
    ("millilitre", &["millilitre", "millilitres", "milliliter", "milliliters"], &["ml"]),
    ("gallon", &["gallon", "gallons"], &[]),
    ("barrel", &["barrel", "barrels"], &["bbl"]),
    ("degree Celsius", &[], &["°C"]),
    ("degree Fahrenheit", &[], &["°F"]),
    ("mile per hour", &[], &["mph"]),
    ("kilometre per hour", &[], &["kmh", "kph"]),
    ("knot", &["knot", "knots"], &[]),
    ("watt", &["watt", "watts"], &["W"]),
    ("kilowatt", &["kilowatt", "kilowatts"], &["kW"]),
    ("megawatt", &["megawatt", "megawatts"], &["MW"]),
    ("gigawatt", &["gigawatt", "gigawatts"], &["GW"]),
    ("kilowatt hour", &[], &["kWh"]),
    ("volt", &["volt", "volts"], &["V"]),
    ("hertz", &["hertz"], &["Hz"]),
    ("megahertz", &["megahertz"], &["MHz"]),
    ("gigahertz", &["gigahertz"], &["GHz"]),
    ("byte", &["byte", "bytes"], &[]),
    ("kilobyte", &["kilobyte", "kilobytes"], &["kB", "KB"]),
    ("megabyte", &["megabyte", "megabytes"], &["MB"]),
    ("gigabyte", &["gigabyte", "gigabytes"], &["GB"]),
    ("terabyte", &["terabyte", "terabytes"], &["TB"]),
    ("calorie", &["calorie", "calories"], &[]),
    ("joule", &["joule", "joules"], &["J"]),
    ("decibel", &["decibel", "decibels"], &["dB"]),
    ("USD", &["dollar", "dollars", "usd"], &[]),
    ("EUR", &["euro", "euros", "eur"], &[]),
    ("GBP", &["pound", "pounds", "gbp", "sterling"], &[]),
    ("JPY", &["yen", "jpy"], &[]),
    ("CNY", &["yuan", "renminbi", "cny"], &[]),
    ("INR", &["rupee", "rupees", "inr"], &[]),
    ("RUB", &["rouble", "roubles", "ruble", "rubles"], &[]),
    ("CHF", &["francs", "chf"], &[]),
    ("KRW", &["won"], &[]),
    ("TRY", &["lira", "liras"], &[]),
    ("BRL", &["reais"], &[]),
    ("MXN", &["pesos"], &[]),
    ("ZAR", &["rand"], &[]),
    ("SEK", &["kronor"], &[]),
    ("NOK", &["kroner"], &[]),
    ("AED", &["dirham", "dirhams"], &[]),
    ("PLN", &["zloty", "zlotys"], &[]),
];

/// Units of two or three words.
const PHRASES: &[(&str, &[&str])] = &[
    ("percentage point", &["percentage", "point"]),
    ("percentage point", &["percentage", "points"]),
    ("%", &["per", "cent"]),
    ("square kilometre", &["square", "kilometres"]),
    ("square kilometre", &["square", "kilometers"]),
    ("square kilometre", &["square", "km"]),
    ("square metre", &["square", "metres"]),
    ("square metre", &["square", "meters"]),
    ("square mile", &["square", "miles"]),
    ("square foot", &["square", "feet"]),
    ("cubic metre", &["cubic", "metres"]),
    ("cubic metre", &["cubic", "meters"]),
    ("light-year", &["light", "-", "years"]),
    ("light-year", &["light", "years"]),
    ("mile per hour", &["miles", "per", "hour"]),
    ("mile per hour", &["miles", "an", "hour"]),
    ("kilometre per hour", &["kilometres", "per", "hour"]),
    ("kilometre per hour", &["kilometers", "per", "hour"]),
    ("kilometre per hour", &["km", "/", "h"]),
    ("degree Celsius", &["degrees", "Celsius"]),
    ("degree Celsius", &["degrees", "C"]),
    ("degree Celsius", &["°", "C"]),
    ("degree Fahrenheit", &["degrees", "Fahrenheit"]),
    ("degree Fahrenheit", &["degrees", "F"]),
    ("degree Fahrenheit", &["°", "F"]),
    ("kilowatt hour", &["kilowatt", "hours"]),
    ("USD", &["US", "dollars"]),
    ("AUD", &["Australian", "dollars"]),
    ("CAD", &["Canadian", "dollars"]),
    ("CHF", &["Swiss", "francs"]),
    ("GBP", &["pounds", "sterling"]),
];

/// The unit behind a number: `word` gives each token's word, `glued` whether the first one clings to
/// the number. A hyphen may stand between ("a 5-metre wall").
pub fn measure(word: &dyn Fn(usize) -> String, at: usize, glued: bool) -> Option<Measure> {
    let hyphen = usize::from(word(at) == "-" && glued);
    let at = at + hyphen;
    for (unit, phrase) in PHRASES {
        if phrase.iter().enumerate().all(|(i, w)| word(at + i).eq_ignore_ascii_case(w)) {
            return Some(Measure { unit, len: hyphen + phrase.len(), factor: 1.0 });
        }
    }
    let first = word(at);
    if matches!(first.as_str(), "pence" | "p") && (first.len() > 1 || glued) {
        return Some(Measure { unit: "GBP", len: hyphen + 1, factor: 0.01 });
    }
    if matches!(first.as_str(), "cent" | "cents") {
        return Some(Measure { unit: "USD", len: hyphen + 1, factor: 0.01 });
    }
    let lower = first.to_lowercase();
    let found = WORDS.iter().find(|(_, words, signs)| {
        words.contains(&lower.as_str()) || signs.contains(&first.as_str())
    })?;
    Some(Measure { unit: found.0, len: hyphen + 1, factor: 1.0 })
}
