//! Small words by language, and one table of them all that the compiler makes.

use super::word_set::{WordMap, precedes};

/// Small words by language, for the scripts that several share. A word may stand for several.
pub(super) const SMALL_WORDS: &[(&str, &[&str])] = &[
    (
        "en",
        &[
            "the", "and", "of", "to", "in", "is", "that", "was", "for", "it", "with", "his", "are",
            "this", "from", "have", "be", "at", "were", "has", "said", "which", "not", "they",
            "on", "by", "she", "who", "will", "their", "after", "but", "its", "i", "my", "me",
            "we", "you", "our", "your", "had", "been", "would", "could", "or", "if", "when",
            "what", "there", "than", "into", "about", "as", "so", "do", "no", "men", "per",
        ],
    ),
    (
        "fr",
        &[
            "le", "la", "les", "et", "des", "est", "une", "du", "dans", "que", "qui", "pour",
            "sur", "pas", "au", "avec", "plus", "par", "sont", "ont", "ce", "cette", "il", "elle",
        ],
    ),
    (
        "de",
        &[
            "der", "die", "das", "und", "ist", "nicht", "ein", "eine", "den", "von", "zu", "mit",
            "dem", "des", "auf", "für", "sich", "auch", "im", "wurde", "hat", "nach", "werden",
            "bei",
        ],
    ),
    (
        "es",
        &[
            "el", "la", "los", "las", "de", "que", "y", "en", "un", "una", "del", "se", "por",
            "con", "para", "es", "al", "lo", "como", "más", "su", "fue", "pero", "ha",
        ],
    ),
    (
        "pt",
        &[
            "o", "os", "as", "de", "que", "e", "do", "da", "em", "um", "uma", "não", "para", "com",
            "dos", "das", "no", "na", "por", "mais", "foi", "ao", "são", "também",
        ],
    ),
    (
        "it",
        &[
            "il", "di", "che", "e", "la", "un", "una", "per", "del", "della", "non", "è", "con",
            "sono", "nel", "gli", "dei", "anche", "come", "più", "ha", "alla", "le", "si",
        ],
    ),
    (
        "nl",
        &[
            "de", "het", "een", "van", "en", "in", "is", "dat", "op", "te", "niet", "zijn", "voor",
            "met", "die", "aan", "er", "ook", "door", "naar", "bij", "werd", "hij", "wordt",
        ],
    ),
    (
        "pl",
        &[
            "i", "w", "na", "z", "się", "nie", "do", "że", "jest", "to", "o", "przez", "od", "po",
            "jak", "dla", "ale", "był", "za", "są", "co", "tym", "przy", "roku",
        ],
    ),
    (
        "tr",
        &[
            "ve", "bir", "bu", "için", "ile", "da", "de", "olarak", "daha", "çok", "olan", "gibi",
            "sonra", "ise", "kadar", "en", "ne", "oldu", "var", "ama", "değil", "göre", "olduğunu",
            "dedi",
        ],
    ),
    (
        "sv",
        &[
            "och", "att", "det", "som", "en", "på", "är", "av", "för", "med", "till", "den", "har",
            "inte", "om", "ett", "han", "men", "var", "jag", "sig", "från", "vi", "så",
        ],
    ),
    (
        "da",
        &[
            "og", "at", "det", "er", "en", "til", "på", "som", "af", "for", "med", "den", "har",
            "ikke", "de", "et", "han", "men", "var", "jeg", "sig", "fra", "vi", "blev",
        ],
    ),
    (
        "ru",
        &[
            "и", "в", "на", "не", "что", "с", "по", "как", "это", "из", "его", "за", "от", "для",
            "был", "о", "но", "при", "она", "так", "их", "после", "также", "был",
        ],
    ),
    (
        "uk",
        &[
            "і", "в", "на", "не", "що", "з", "та", "у", "як", "це", "до", "за", "від", "для",
            "його", "про", "але", "при", "після", "також", "був", "є", "із", "щоб",
        ],
    ),
    (
        "bg",
        &[
            "и", "в", "на", "не", "че", "с", "по", "как", "това", "от", "за", "се", "да", "е",
            "са", "но", "при", "след", "ще", "като", "към", "беше", "който", "тези",
        ],
    ),
];

/// Each small word once, and the languages that have it: a bit for each row of `SMALL_WORDS`.
pub(super) const LANGUAGES: WordMap<u16> = WordMap::new(&TABLE);
const TABLE: [(&str, u16); table::<TOTAL>().1] = first(&table::<TOTAL>().0);
const TOTAL: usize = {
    let (mut total, mut row) = (0, 0);
    while row < SMALL_WORDS.len() {
        total += SMALL_WORDS[row].1.len();
        row += 1;
    }
    total
};

/// The words sorted, each with the bits of its languages, and how many they are.
const fn table<const N: usize>() -> ([(&'static str, u16); N], usize) {
    let mut table = [("", 0); N];
    let (mut len, mut row) = (0, 0);
    while row < SMALL_WORDS.len() {
        let (words, mut i) = (SMALL_WORDS[row].1, 0);
        while i < words.len() {
            let mut at = len;
            while at > 0 && !precedes(table[at - 1].0.as_bytes(), words[i].as_bytes()) {
                at -= 1;
            }
            let known = at < len && !precedes(words[i].as_bytes(), table[at].0.as_bytes());
            if !known {
                let mut last = len;
                while last > at {
                    table[last] = table[last - 1];
                    last -= 1;
                }
                table[at] = (words[i], 0);
                len += 1;
            }
            table[at].1 |= 1 << row;
            i += 1;
        }
        row += 1;
    }
    (table, len)
}

const fn first<const N: usize>(all: &[(&'static str, u16)]) -> [(&'static str, u16); N] {
    let mut kept = [("", 0); N];
    let mut i = 0;
    while i < N {
        kept[i] = all[i];
        i += 1;
    }
    kept
}

/// The bit of the first row of `SMALL_WORDS`.
pub(super) const ENGLISH: u16 = 1;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_has_a_bit_for_each_of_its_languages() {
        let languages = |word: &str| {
            let bits = LANGUAGES.get(word).unwrap_or(0);
            let rows = SMALL_WORDS.iter().enumerate().filter(|(row, _)| bits >> row & 1 == 1);
            rows.map(|(_, (language, _))| *language).collect::<Vec<_>>().join(" ")
        };
        assert_eq!(languages("the"), "en");
        assert_eq!(languages("que"), "fr es pt");
        assert_eq!(languages("bridge"), "");
        assert_eq!(LANGUAGES.get("the"), Some(ENGLISH));
    }
}
