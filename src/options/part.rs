//! The parts of a Brief that a caller may ask for.

/// A part of a Brief that may be left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Part {
    /// The summary in its shapes.
    Summary,
    /// What a reader needs first.
    KeyFacts,
    /// People, organizations, places and groups.
    Entities,
    /// Time expressions.
    Dates,
    /// Quantities.
    Quantities,
    /// Quotations.
    Quotes,
    /// Who did what.
    Events,
    /// Dated events in order of time.
    Timeline,
}

/// All parts by their names in JSON and JavaScript.
const NAMES: [(&str, Part); 8] = [
    ("summary", Part::Summary),
    ("keyFacts", Part::KeyFacts),
    ("entities", Part::Entities),
    ("dates", Part::Dates),
    ("quantities", Part::Quantities),
    ("quotes", Part::Quotes),
    ("events", Part::Events),
    ("timeline", Part::Timeline),
];

/// The names, as an error tells them.
pub(super) const EXPECTED: &str = "an array of \"summary\", \"keyFacts\", \"entities\", \"dates\", \
    \"quantities\", \"quotes\", \"events\" and \"timeline\"";

/// Which parts are asked for; all by default.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Parts(u8);

impl Default for Parts {
    fn default() -> Self {
        Self(u8::MAX)
    }
}

impl Parts {
    /// Those alone.
    pub(super) fn of(parts: impl IntoIterator<Item = Part>) -> Self {
        Self(parts.into_iter().fold(0, |bits, part| bits | 1 << part as u8))
    }

    /// Whether a part is asked for.
    pub(crate) fn has(self, part: Part) -> bool {
        self.0 & 1 << part as u8 != 0
    }
}

/// The part of a name.
pub(super) fn named(name: &str) -> Option<Part> {
    NAMES.iter().find(|(known, _)| *known == name).map(|(_, part)| *part)
}
