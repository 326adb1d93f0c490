//! What the words of a name say of its kind: "… Bay" is a place, "… University" an organization.

use crate::{syntax::entity_kind::EntityKind, text::word_set::WordSet};

/// Last words of places.
const PLACES: WordSet = WordSet::new(&[
    "airfield", "airport", "archipelago", "avenue", "bay", "beach", "borough", "boulevard",
    "bridge", "canal", "canyon", "cape", "castle", "cathedral", "city", "coast", "county", "creek",
    "desert", "district", "falls", "forest", "garden", "gardens", "glacier", "gorge", "gulf",
    "harbor", "harbour", "heights", "hill", "hills", "island", "islands", "lake", "lakes", "lane",
    "marina", "moor", "mountain", "mountains", "ocean", "park", "peninsula", "plateau", "plaza",
    "province", "quay", "reef", "region", "ridge", "river", "road", "sea", "springs", "square",
    "stadium", "station", "strait", "street", "territory", "town", "valley", "village", "volcano",
    "wood", "woods",
]);

/// First words of places.
const PLACE_OPENINGS: WordSet =
    WordSet::new(&["cape", "fort", "gulf", "lake", "mount", "mt", "port", "river", "strait"]);

/// Last words of organizations.
const ORGANIZATIONS: WordSet = WordSet::new(&[
    "academy", "aerospace", "ag", "agency", "airline", "airlines", "airports", "airways", "albion",
    "alliance", "appliances", "army", "assembly", "associates", "association", "athletic",
    "authority", "bakeries", "bancorp", "bancshares", "bank", "biosciences", "biotech",
    "biotechnologies", "board", "brands", "breweries", "brigade", "broadcasting", "brothers",
    "bureau", "cabinet", "capital", "cement", "center", "centre", "chamber", "chemicals", "club",
    "co", "coalition", "college", "commission", "committee", "communications", "company",
    "congress", "consortium", "construction", "cooperative", "corp", "corporation", "cosmetics",
    "council", "court", "cruises", "dairies", "department", "devices", "diagnostics",
    "directorate", "distillers", "distillery", "dynamics", "electronics", "energy", "engineering",
    "enterprises", "entertainment", "express", "federation", "ferries", "films", "financial",
    "foods", "foodservice", "footwear", "force", "forces", "forum", "foundation", "freight",
    "front", "fund", "furniture", "gaming", "gazette", "genetics", "genomics", "gmbh", "group",
    "guard", "guardian", "healthcare", "herald", "holdings", "hospital", "hotels", "hotspur",
    "inc", "industries", "initiative", "inquirer", "institute", "instruments", "insurance",
    "interactive", "international", "laboratories", "laboratory", "labs", "league", "lines", "llc",
    "logistics", "ltd", "marine", "media", "microsystems", "mining", "ministry", "motors",
    "movement", "museum", "network", "networks", "news", "observatory", "office", "oil", "opera",
    "optics", "orchestra", "organics", "organisation", "organization", "parliament", "partners",
    "party", "petroleum", "pharma", "pharmaceuticals", "philharmonic", "pictures", "plastics",
    "plc", "police", "post", "press", "productions", "properties", "publishers", "publishing",
    "railways", "rangers", "realty", "records", "refineries", "retail", "robotics", "rovers",
    "rubber", "school", "seafoods", "securities", "semiconductor", "semiconductors", "senate",
    "service", "services", "shipping", "society", "software", "solutions", "steel", "stores",
    "studio", "studios", "supermarkets", "systems", "team", "technologies", "technology",
    "telecom", "telecommunications", "telecoms", "textiles", "theatres", "therapeutics", "times",
    "tobacco", "toys", "treasury", "tribunal", "tribune", "trust", "tyres", "union", "united",
    "university", "utilities", "ventures", "vineyards", "wanderers", "watch", "works",
]);

/// The kind that the first or last word of a name of several words tells, if one does.
pub fn told_by(words: &[String]) -> Option<EntityKind> {
    let first = lower(words.first()?);
    let of = words.get(1).is_some_and(|word| word == "of");
    let last = told_by_last(words);
    match () {
        () if words.len() < 2 => None,
        () if last == Some(EntityKind::Organization) || is_body(&first) && of => {
            Some(EntityKind::Organization)
        }
        () if is_region(&first) && of || PLACE_OPENINGS.contains(&first) => Some(EntityKind::Place),
        () => last,
    }
}

/// The kind that the last word of a name of several words tells alone.
pub fn told_by_last(words: &[String]) -> Option<EntityKind> {
    let last = lower(words.last()?);
    match () {
        () if words.len() < 2 => None,
        () if ORGANIZATIONS.contains(&last) => Some(EntityKind::Organization),
        () if PLACES.contains(&last) => Some(EntityKind::Place),
        () => None,
    }
}

/// A word as the lists have it: "Inc." as "inc".
fn lower(word: &str) -> String {
    word.trim_end_matches('.').to_lowercase()
}

/// The kind of a name that was read as one of `kind`, where its words tell another: "Ann Hill" stays a
/// person where the lists know the name (`personal`), and "Soviet Union" a place.
pub fn settled(words: &[String], kind: EntityKind, personal: bool) -> EntityKind {
    use EntityKind::{Organization, Person, Place};
    let either = words.last().is_some_and(|word| is_either(&lower(word)));
    let told = told_by(words);
    match (kind, told) {
        (Person, Some(Place)) if personal && !either => kind,
        (Place, Some(Organization)) | (Organization, Some(Place)) if either => kind,
        _ => told.unwrap_or(kind),
    }
}

/// Whether the last word of a name tells too little: "West Bank" and "World Bank", "Norwich City" and
/// "Mexico City".
fn is_either(lower: &str) -> bool {
    matches!(lower, "bank" | "union" | "federation" | "city" | "town" | "county")
}

/// Whether a name is a sport club's, which goes by its town's name alone as well.
pub fn is_club(words: &[String]) -> bool {
    let ends = [
        "albion", "athletic", "city", "county", "hotspur", "orient", "rangers", "rovers", "town",
        "united", "wanderers", "wednesday",
    ];
    let ends_so = |word: &String| ends.contains(&lower(word).as_str());
    words.len() > 1 && words.last().is_some_and(ends_so)
}

/// Whether an organization's name can open with a word and "of": "Bank of …".
fn is_body(lower: &str) -> bool {
    matches!(
        lower,
        "university"
            | "bank"
            | "church"
            | "house"
            | "ministry"
            | "department"
            | "institute"
            | "museum"
            | "court"
            | "board"
            | "academy"
            | "college"
            | "school"
            | "council"
            | "chamber"
            | "federation"
            | "league"
            | "union"
            | "association"
            | "society"
            | "office"
            | "bureau"
    )
}

/// Whether a place's name can open with a word and "of": "Port of …".
fn is_region(lower: &str) -> bool {
    matches!(
        lower,
        "port"
            | "bay"
            | "gulf"
            | "isle"
            | "city"
            | "county"
            | "town"
            | "republic"
            | "kingdom"
            | "strait"
            | "sea"
            | "cape"
            | "province"
            | "state"
    )
}

/// Whether a word and "of" open a name that the name behind it belongs to.
pub fn opens_of(word: &str) -> bool {
    let lower = word.to_lowercase();
    word.starts_with(char::is_uppercase) && (is_body(&lower) || is_region(&lower))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_tell_the_kind() {
        let told = |name: &str| told_by(&name.split(' ').map(str::to_owned).collect::<Vec<_>>());
        assert_eq!(told("Trinity Bay"), Some(EntityKind::Place));
        assert_eq!(told("University of Bergen"), Some(EntityKind::Organization));
        assert_eq!(told("Bank of England"), Some(EntityKind::Organization));
        assert_eq!(told("Port of Kestrel"), Some(EntityKind::Place));
        assert_eq!(told("Ann Lee"), None);
        assert_eq!(told("Park"), None);
    }

    #[test]
    fn words_do_not_always_settle_the_kind() {
        use EntityKind::{Organization, Person, Place};
        for (name, read, given, right) in [
            ("West Bank", Place, false, Place),
            ("West Bank", Organization, false, Organization),
            ("Soviet Union", Place, false, Place),
            ("Norwich City", Organization, false, Organization),
            ("Ann Hill", Person, true, Person),
            ("Chestnut Hill", Person, false, Place),
            ("Solvane Energy", Place, false, Organization),
        ] {
            let words: Vec<String> = name.split(' ').map(str::to_owned).collect();
            assert_eq!(settled(&words, read, given), right, "{name}");
        }
    }
}
