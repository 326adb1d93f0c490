//! Words before a number that say how exact it is.

use serde::{Deserialize, Serialize};

/// How exact a quantity is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub enum Qualifier {
    /// As it stands.
    #[serde(rename = "exactly")]
    Exactly,
    /// "some", "nearly", "around".
    #[serde(rename = "about")]
    About,
    /// "more than", "over".
    #[serde(rename = "more than")]
    MoreThan,
    /// "fewer than", "under".
    #[serde(rename = "less than")]
    LessThan,
    /// "up to", "as many as".
    #[serde(rename = "up to")]
    UpTo,
    /// "at least".
    #[serde(rename = "at least")]
    AtLeast,
}

/// What says how exact a number is, longest first.
pub(super) const QUALIFIERS: &[(&[&str], Qualifier)] = &[
    (&["no", "more", "than"], Qualifier::UpTo),
    (&["no", "fewer", "than"], Qualifier::AtLeast),
    (&["no", "less", "than"], Qualifier::AtLeast),
    (&["in", "excess", "of"], Qualifier::MoreThan),
    (&["not", "more", "than"], Qualifier::UpTo),
    (&["a", "maximum", "of"], Qualifier::UpTo),
    (&["a", "minimum", "of"], Qualifier::AtLeast),
    (&["a", "total", "of"], Qualifier::Exactly),
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
    (&["exactly"], Qualifier::Exactly),
    (&["well", "over"], Qualifier::MoreThan),
    (&["just", "over"], Qualifier::MoreThan),
    (&["just", "under"], Qualifier::LessThan),
    (&["somewhere", "around"], Qualifier::About),
    (&["estimated"], Qualifier::About),
    (&["~"], Qualifier::About),
];
