//! Which pronouns fit a person: "he" is no Anna, "she" no king.

use crate::text::word_set::WordSet;

/// Common given names of men, and words beside a name that say so.
const MEN: WordSet = WordSet::new(&[
    "adam", "ahmed", "alan", "albert", "alexander", "ali", "andrew", "anthony", "antonio",
    "arthur", "baron", "ben", "benjamin", "bill", "bob", "boris", "brian", "brother", "bruce",
    "businessman", "carlos", "chairman", "charles", "charlie", "christopher", "colin",
    "congressman", "craig", "daniel", "dave", "david", "dennis", "derek", "dmitry", "donald",
    "douglas", "duke", "ed", "edward", "emmanuel", "eric", "ethan", "father", "felix", "fernando",
    "francis", "frank", "fred", "gary", "geoff", "geoffrey", "george", "gerald", "giovanni",
    "graham", "grandfather", "greg", "gregory", "guy", "hans", "harold", "harry", "hassan",
    "henry", "herbert", "howard", "hugh", "husband", "ian", "ibrahim", "igor", "isaac", "ivan",
    "jack", "jacob", "jake", "james", "jamie", "jason", "javier", "jeff", "jeremy", "jim", "joe",
    "john", "jonathan", "jorge", "jose", "joseph", "joshua", "juan", "justin", "keith", "ken",
    "kenneth", "kevin", "king", "larry", "lars", "leo", "leonard", "liam", "lord", "louis", "luca",
    "luis", "luke", "marco", "marcus", "mark", "martin", "matthew", "max", "michael", "miguel",
    "mike", "mohamed", "mohammed", "mr", "muhammad", "nathan", "neil", "nephew", "nicholas",
    "nick", "noah", "oliver", "omar", "oscar", "owen", "pablo", "patrick", "paul", "pedro",
    "peter", "phil", "philip", "pierre", "policeman", "prince", "rafael", "ralph", "raymond",
    "richard", "rob", "robert", "roger", "ron", "ronald", "roy", "russell", "ryan", "samuel",
    "scott", "sean", "sebastian", "sergei", "simon", "sir", "son", "spokesman", "stanley",
    "stefan", "stephen", "steve", "steven", "stuart", "ted", "terry", "thomas", "tim", "timothy",
    "tom", "tomás", "tony", "uncle", "victor", "vincent", "vladimir", "walter", "warren", "wayne",
    "william", "xavier", "yusuf",
]);

/// Common given names of women, and words beside a name that say so.
const WOMEN: WordSet = WordSet::new(&[
    "abigail", "actress", "agnes", "alexandra", "alice", "alison", "amanda", "amelia", "amy",
    "ana", "andrea", "angela", "angelina", "anita", "ann", "anna", "anne", "annie", "aunt",
    "barbara", "baroness", "beatrice", "betty", "brenda", "businesswoman", "camilla", "carla",
    "carmen", "carol", "caroline", "catherine", "chairwoman", "charlotte", "chloe", "christina",
    "christine", "claire", "clara", "claudia", "congresswoman", "cynthia", "daisy", "dame",
    "daughter", "deborah", "diana", "diane", "donna", "dorothy", "duchess", "edith", "eleanor",
    "elena", "elizabeth", "ella", "ellen", "emily", "emma", "erica", "esther", "eva", "evelyn",
    "fatima", "fiona", "florence", "frances", "gabriela", "gloria", "grace", "grandmother",
    "greta", "hannah", "harriet", "heather", "helen", "helena", "ines", "ingrid", "irene",
    "isabel", "isabella", "jane", "janet", "jennifer", "jessica", "jill", "joan", "joanna",
    "joyce", "judith", "julia", "julie", "karen", "kate", "katherine", "kathleen", "katie", "lady",
    "laura", "leila", "lily", "linda", "lisa", "louise", "lucia", "lucy", "margaret", "maria",
    "marie", "marion", "martha", "mary", "megan", "melissa", "michelle", "miss", "monica",
    "mother", "mrs", "ms", "nancy", "naomi", "natalia", "natalie", "nicole", "niece", "nina",
    "nora", "olga", "olivia", "pamela", "patricia", "paula", "petra", "policewoman", "princess",
    "priya", "queen", "rachel", "rebecca", "rosa", "rose", "ruth", "sandra", "sara", "sarah",
    "sharon", "sister", "sofia", "sophia", "sophie", "spokeswoman", "stella", "susan", "sylvia",
    "tatiana", "teresa", "theresa", "ursula", "valerie", "vanessa", "vera", "victoria", "virginia",
    "wendy", "widow", "wife", "yvonne", "zoe",
]);

/// What is known of which pronouns fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gender {
    /// "he"
    Man,
    /// "she"
    Woman,
}

/// What a given name, a title or a noun for a person says.
pub fn told_by(word: &str) -> Option<Gender> {
    let lower = word.trim_end_matches('.').to_lowercase();
    let stands = |set: WordSet| set.contains(&lower);
    match () {
        () if stands(MEN) => Some(Gender::Man),
        () if stands(WOMEN) => Some(Gender::Woman),
        () => None,
    }
}

/// What a pronoun says of the person that it stands for.
pub fn of_pronoun(word: &str) -> Option<Gender> {
    match word.to_lowercase().as_str() {
        "he" | "him" | "his" | "himself" => Some(Gender::Man),
        "she" | "her" | "hers" | "herself" => Some(Gender::Woman),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_apart() {
        assert!(MEN.iter().all(|name| !WOMEN.contains(name)));
    }

    #[test]
    fn words_tell() {
        assert_eq!(told_by("Anna"), Some(Gender::Woman));
        assert_eq!(told_by("Mr."), Some(Gender::Man));
        assert_eq!(told_by("Conti"), None);
    }
}
