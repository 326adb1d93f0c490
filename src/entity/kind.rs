//! What the words of a name say of its kind: "… Bay" is a place, "… University" an organization.

use crate::EntityKind;

/// Last words of places. Sorted.
const PLACES: &[&str] = &[
    "airport", "archipelago", "avenue", "bay", "beach", "boulevard", "bridge", "canal", "canyon",
    "cape", "castle", "city", "coast", "county", "creek", "desert", "district", "falls", "forest",
    "garden", "gardens", "glacier", "gulf", "harbor", "harbour", "heights", "hill", "hills",
    "island", "islands", "lake", "lakes", "lane", "mountain", "mountains", "ocean", "park",
    "peninsula", "plaza", "province", "quay", "reef", "river", "road", "sea", "springs", "square",
    "stadium", "strait", "street", "territory", "town", "valley", "village", "volcano",
];

/// First words of places. Sorted.
const PLACE_OPENINGS: &[&str] =
    &["cape", "fort", "gulf", "lake", "mount", "mt", "port", "river", "strait"];

/// Last words of organizations. Sorted.
const ORGANIZATIONS: &[&str] = &[
    "academy", "ag", "agency", "airlines", "airways", "alliance", "army", "assembly", "associates",
    "association", "authority", "bank", "board", "brigade", "broadcasting", "brothers", "bureau",
    "cabinet", "capital", "center", "centre", "chamber", "club", "co", "coalition", "college",
    "commission", "committee", "company", "congress", "consortium", "corp", "corporation",
    "council", "court", "department", "directorate", "energy", "enterprises", "federation",
    "financial", "force", "forum", "foundation", "front", "fund", "gmbh", "group", "holdings",
    "hospital", "inc", "industries", "initiative", "institute", "insurance", "international",
    "laboratories", "laboratory", "league", "llc", "ltd", "media", "ministry", "motors",
    "movement", "museum", "network", "news", "observatory", "office", "orchestra", "organisation",
    "organization", "parliament", "partners", "party", "pharmaceuticals", "plc", "police", "press",
    "rovers", "school", "securities", "senate", "service", "services", "society", "software",
    "solutions", "studios", "systems", "team", "technologies", "technology", "times", "treasury",
    "tribunal", "tribune", "trust", "union", "united", "university", "wanderers", "watch", "works",
];

/// The kind that the first or last word of a name of several words tells, if one does.
pub fn told_by(words: &[String]) -> Option<EntityKind> {
    let (first, last) = (words.first()?, words.last()?);
    let lower = |word: &str| word.trim_end_matches('.').to_lowercase();
    let (first, last) = (lower(first), lower(last));
    let stands = |list: &[&str], word: &str| list.binary_search(&word).is_ok();
    match () {
        () if words.len() < 2 => None,
        () if stands(ORGANIZATIONS, &last) || first == "university" => {
            Some(EntityKind::Organization)
        }
        () if stands(PLACES, &last) || stands(PLACE_OPENINGS, &first) => Some(EntityKind::Place),
        () => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted() {
        assert!(PLACES.is_sorted() && PLACE_OPENINGS.is_sorted() && ORGANIZATIONS.is_sorted());
    }

    #[test]
    fn words_tell_the_kind() {
        let told = |name: &str| told_by(&name.split(' ').map(str::to_owned).collect::<Vec<_>>());
        assert_eq!(told("Trinity Bay"), Some(EntityKind::Place));
        assert_eq!(told("University of Bergen"), Some(EntityKind::Organization));
        assert_eq!(told("Ann Lee"), None);
        assert_eq!(told("Park"), None);
    }
}
