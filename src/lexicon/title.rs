//! Titles of people, and nouns for what people do.

use crate::text::word_set::WordSet;

/// Titles that stand before a name and belong to no name.
const TITLES: WordSet = WordSet::new(&[
    "admiral", "ambassador", "archbishop", "baron", "baroness", "bishop", "brigadier", "captain",
    "cardinal", "chairman", "chairwoman", "chancellor", "col", "colonel", "commissioner",
    "congressman", "congresswoman", "councillor", "count", "countess", "dame", "detective", "dr",
    "gen", "general", "gov", "governor", "inspector", "judge", "justice", "king", "lady",
    "lieutenant", "lord", "lt", "madame", "major", "mayor", "minister", "miss", "mr", "mrs", "ms",
    "officer", "pastor", "pope", "president", "prime", "prince", "princess", "prof", "professor",
    "queen", "rabbi", "rep", "representative", "rev", "reverend", "secretary", "sen", "senator",
    "sergeant", "sgt", "sheikh", "sheriff", "sir", "speaker", "sultan",
]);

/// Nouns for what people do, beside those that end as such nouns do.
const ROLES: WordSet = WordSet::new(&[
    "activist", "actor", "actress", "adviser", "aide", "alderman", "alderwoman", "analyst",
    "apprentice", "architect", "astronaut", "athlete", "attorney", "aunt", "author", "baker",
    "boss", "bowler", "boxer", "brother", "buyer", "captain", "cellmate", "ceo", "cfo", "chair",
    "chairperson", "chairwoman", "champion", "chaplain", "chef", "chief", "clerk", "coach",
    "colleague", "colonel", "composer", "cook", "correspondent", "counsel", "cousin", "critic",
    "cto", "curator", "daughter", "deacon", "dean", "defendant", "delegate", "deputy", "diplomat",
    "diver", "donor", "duchess", "duke", "envoy", "executive", "expert", "father", "fellow",
    "founder", "friend", "geologist", "grandfather", "grandmother", "guard", "guru", "head",
    "heir", "heiress", "hero", "host", "hostess", "husband", "imam", "inmate", "juror", "lawyer",
    "leader", "matron", "mechanic", "medic", "mep", "miner", "monk", "mother", "mp", "neighbor",
    "neighbour", "nephew", "niece", "novelist", "nun", "nurse", "official", "owner", "parent",
    "partner", "pilot", "poet", "premier", "priest", "principal", "representative", "resident",
    "rider", "roommate", "scholar", "seamstress", "sister", "skipper", "solicitor", "son",
    "spokesman", "spokesperson", "spokeswoman", "spouse", "star", "stepfather", "stepmother",
    "student", "substitute", "surgeon", "teammate", "teenager", "treasurer", "trustee", "tsar",
    "tutor", "umpire", "uncle", "veteran", "vicar", "waitress", "widow", "wife", "winner",
    "witness",
]);

/// Nouns for what people do that an office may be of: "minister of Justice".
pub const OFFICES: WordSet = WordSet::new(&["Guard", "Justice", "guard", "justice"]);

/// Words that tell of a role that it is held for the time being, or no more.
pub const PASSING: WordSet = WordSet::new(&["Acting", "Ex", "Then", "acting", "ex", "then"]);

/// Endings of nouns for what people do.
const ENDINGS: &[&str] = &["er", "or", "ist", "ian", "ant", "man", "woman", "eer", "ary", "crat"];

/// Whether a word is a title that stands before names.
pub fn is_title(word: &str) -> bool {
    let mut lower = [0; 16];
    let word = word.trim_end_matches('.');
    let Some(lower) = lower.get_mut(..word.len()) else {
        return false;
    };
    lower.copy_from_slice(word.as_bytes());
    lower.make_ascii_lowercase();
    std::str::from_utf8(lower).is_ok_and(|w| TITLES.contains(w))
}

/// Whether a lower-case noun is for a person alone: a "maker" may be a firm, a "widow" is none.
pub fn is_person(lower: &str) -> bool {
    ROLES.contains(lower) || ["man", "woman", "ist", "ian"].iter().any(|e| lower.ends_with(e))
}

/// Whether a lower-case noun says what somebody does or is called by.
pub fn is_role(lower: &str) -> bool {
    let title = lower.trim_end_matches('.');
    let honorific = matches!(
        title,
        "mr" | "mrs" | "ms" | "miss" | "dr" | "sir" | "lady" | "lord" | "dame" | "madame"
    );
    !honorific
        && (TITLES.contains(title)
            || ROLES.contains(lower)
            || lower.len() > 5 && ENDINGS.iter().any(|e| lower.ends_with(e)))
}
