//! Words that stand around the names of firms, teams and places.

use crate::text::word_set::WordSet;

/// Nouns for what only firms are, besides those that descriptions name, that stand right before their names.
///
pub const FIRMS: WordSet = WordSet::new(&[
    "brand", "builder", "carrier", "chain", "competitors", "conglomerate", "developer",
    "distributor", "giant", "lender", "maker", "manufacturer", "miner", "operator", "publisher",
    "retailer", "rivals", "startup", "subsidiary", "supplier", "utility",
]);

/// What only firms have.
pub const OWNED: WordSet = WordSet::new(&[
    "board", "customers", "earnings", "products", "profits", "revenue", "revenues", "sales",
    "shareholders", "shares", "stock", "subsidiary", "takeover",
]);

/// Words with "in", "of" or "at" behind which a firm is named.
pub const HELD: &[(&str, &str)] = &[
    ("shares", "in"),
    ("shares", "of"),
    ("stake", "in"),
    ("stakes", "in"),
    ("analyst", "at"),
    ("analysts", "at"),
    ("strategist", "at"),
    ("strategists", "at"),
    ("economist", "at"),
    ("economists", "at"),
    ("trader", "at"),
    ("traders", "at"),
    ("staff", "at"),
    ("employees", "of"),
];

/// What people are to the team whose name stands right before.
pub const PLAYERS: &[&str] = &[
    "boss", "captain", "coach", "defender", "fans", "forward", "goalkeeper", "manager",
    "midfielder", "quarterback", "striker", "supporters", "winger",
];

/// What "it" does that is nobody.
pub const WEATHER: &[&str] = &[
    "rain", "raining", "snow", "snowing", "seems", "seemed", "take", "took", "depends", "depended",
];

/// What states have and nobody else: "Kardania's president".
pub const OF_STATES: &[&str] = &[
    "army", "capital", "chancellor", "constitution", "currency", "economy", "government",
    "military", "parliament", "population", "president", "prime",
];

/// What a place is said to be behind its name: "Kardania, one of the poorest countries".
pub const LANDS: &[&str] = &[
    "capital", "city", "countries", "country", "island", "nation", "port", "region", "state",
    "suburb", "town", "village",
];
