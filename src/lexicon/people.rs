//! Words for peoples, faiths and parties, each with its state where it has one.

use crate::text::word_set::{WordMap, WordSet};

/// Names of peoples that no rule makes from their country's, singular.
const PEOPLES: WordSet = WordSet::new(&[
    "afghan", "arab", "basque", "bosniak", "brit", "briton", "catholic", "christian", "croat",
    "dane", "democrat", "finn", "greek", "hindu", "hutu", "jew", "kurd", "latino", "muslim",
    "pole", "protestant", "republican", "roma", "scot", "serb", "shia", "shiite", "sikh", "slav",
    "spaniard", "sunni", "swede", "tamil", "tatar", "thai", "turk", "tutsi", "uighur", "uyghur",
    "uzbek", "yazidi",
]);

/// Endings of the words for a country's people, singular.
const ENDINGS: &[&str] = &[
    "ian", "ean", "ican", "isan", "jani", "stani", "raeli", "raqi", "meni", "waiti", "moani",
    "ladeshi", "epali",
];

/// Adjectives that name a people behind "the".
const COLLECTIVE: WordSet = WordSet::new(&[
    "british", "chinese", "danish", "dutch", "english", "french", "irish", "japanese", "polish",
    "portuguese", "scottish", "spanish", "swedish", "swiss", "turkish", "vietnamese", "welsh",
]);

/// Words for a state's people, singular and in lower case, each with the state.
#[rustfmt::skip]
const STATES: WordMap<&str> = WordMap::new(&[
    ("afghan", "Afghanistan"), ("albanian", "Albania"), ("algerian", "Algeria"),
    ("american", "United States"), ("angolan", "Angola"), ("argentine", "Argentina"),
    ("argentinian", "Argentina"), ("armenian", "Armenia"), ("australian", "Australia"),
    ("austrian", "Austria"), ("azerbaijani", "Azerbaijan"), ("bahraini", "Bahrain"),
    ("bangladeshi", "Bangladesh"), ("belarusian", "Belarus"), ("belgian", "Belgium"),
    ("bolivian", "Bolivia"), ("bosnian", "Bosnia and Herzegovina"), ("brazilian", "Brazil"),
    ("brit", "United Kingdom"), ("british", "United Kingdom"), ("briton", "United Kingdom"),
    ("bulgarian", "Bulgaria"), ("burundian", "Burundi"), ("cambodian", "Cambodia"),
    ("cameroonian", "Cameroon"), ("canadian", "Canada"), ("chadian", "Chad"),
    ("chilean", "Chile"), ("chinese", "China"), ("colombian", "Colombia"),
    ("congolese", "Democratic Republic of the Congo"), ("croat", "Croatia"),
    ("croatian", "Croatia"), ("cuban", "Cuba"), ("cypriot", "Cyprus"),
    ("czech", "Czech Republic"), ("dane", "Denmark"), ("danish", "Denmark"),
    ("dutch", "Netherlands"), ("ecuadorian", "Ecuador"), ("egyptian", "Egypt"),
    ("eritrean", "Eritrea"), ("estonian", "Estonia"), ("ethiopian", "Ethiopia"),
    ("filipino", "Philippines"), ("finn", "Finland"), ("french", "France"), ("gambian", "Gambia"),
    ("georgian", "Georgia"), ("german", "Germany"), ("ghanaian", "Ghana"), ("greek", "Greece"),
    ("guatemalan", "Guatemala"), ("haitian", "Haiti"), ("honduran", "Honduras"),
    ("hungarian", "Hungary"), ("icelander", "Iceland"), ("indian", "India"),
    ("indonesian", "Indonesia"), ("iranian", "Iran"), ("iraqi", "Iraq"), ("irish", "Ireland"),
    ("israeli", "Israel"), ("italian", "Italy"), ("jamaican", "Jamaica"), ("japanese", "Japan"),
    ("jordanian", "Jordan"), ("kazakh", "Kazakhstan"), ("kenyan", "Kenya"), ("kosovar", "Kosovo"),
    ("kuwaiti", "Kuwait"), ("kyrgyz", "Kyrgyzstan"), ("laotian", "Laos"), ("latvian", "Latvia"),
    ("lebanese", "Lebanon"), ("liberian", "Liberia"), ("libyan", "Libya"),
    ("lithuanian", "Lithuania"), ("malawian", "Malawi"), ("malaysian", "Malaysia"),
    ("malian", "Mali"), ("maltese", "Malta"), ("mauritanian", "Mauritania"),
    ("mexican", "Mexico"), ("moldovan", "Moldova"), ("mongolian", "Mongolia"),
    ("montenegrin", "Montenegro"), ("moroccan", "Morocco"), ("mozambican", "Mozambique"),
    ("namibian", "Namibia"), ("nepalese", "Nepal"), ("nepali", "Nepal"),
    ("nicaraguan", "Nicaragua"), ("nigerian", "Nigeria"), ("nigerien", "Niger"),
    ("norwegian", "Norway"), ("omani", "Oman"), ("pakistani", "Pakistan"),
    ("palestinian", "Palestine"), ("panamanian", "Panama"), ("paraguayan", "Paraguay"),
    ("peruvian", "Peru"), ("pole", "Poland"), ("polish", "Poland"), ("portuguese", "Portugal"),
    ("qatari", "Qatar"), ("romanian", "Romania"), ("russian", "Russia"), ("rwandan", "Rwanda"),
    ("salvadoran", "El Salvador"), ("saudi", "Saudi Arabia"), ("senegalese", "Senegal"),
    ("serb", "Serbia"), ("serbian", "Serbia"), ("singaporean", "Singapore"),
    ("slovak", "Slovakia"), ("slovene", "Slovenia"), ("slovenian", "Slovenia"),
    ("somali", "Somalia"), ("spaniard", "Spain"), ("spanish", "Spain"), ("sudanese", "Sudan"),
    ("swede", "Sweden"), ("swedish", "Sweden"), ("swiss", "Switzerland"), ("syrian", "Syria"),
    ("taiwanese", "Taiwan"), ("tajik", "Tajikistan"), ("tanzanian", "Tanzania"),
    ("thai", "Thailand"), ("togolese", "Togo"), ("tunisian", "Tunisia"), ("turk", "Turkey"),
    ("turkish", "Turkey"), ("turkmen", "Turkmenistan"), ("ugandan", "Uganda"),
    ("ukrainian", "Ukraine"), ("uruguayan", "Uruguay"), ("uzbek", "Uzbekistan"),
    ("venezuelan", "Venezuela"), ("vietnamese", "Vietnam"), ("yemeni", "Yemen"),
    ("zambian", "Zambia"), ("zimbabwean", "Zimbabwe"),
]);

/// The state whose people a word names, one or many.
pub fn state_of(word: &str) -> Option<&'static str> {
    let lower = word.to_lowercase();
    let singular = lower.strip_suffix('s').unwrap_or(&lower);
    STATES.get(&lower).or_else(|| STATES.get(singular))
}

/// Whether a lower-case noun in the plural names a people.
pub fn is_plural(lower: &str) -> bool {
    let singular = lower.strip_suffix('s').unwrap_or(lower);
    PEOPLES.contains(singular)
        || ENDINGS.iter().any(|e| singular.len() > e.len() + 1 && singular.ends_with(e))
}

/// Whether a lower-case adjective names a people behind "the".
pub fn is_collective(lower: &str) -> bool {
    COLLECTIVE.contains(lower)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn peoples_belong_to_their_states() {
        assert_eq!(state_of("Armenians"), Some("Armenia"));
        assert_eq!(state_of("Swiss"), Some("Switzerland"));
        assert_eq!(state_of("Kurds"), None);
    }
}
