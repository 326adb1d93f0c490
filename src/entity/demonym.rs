//! Words for peoples, faiths and parties.

use crate::{
    parse::Parsed,
    tag::{Form, Pos},
};

/// Names of peoples that no rule makes from their country's, singular. Sorted.
const PEOPLES: &[&str] = &[
    "afghan", "arab", "basque", "bosniak", "brit", "briton", "catholic", "christian", "croat",
    "dane", "democrat", "finn", "greek", "hindu", "hutu", "jew", "kurd", "latino", "muslim",
    "pole", "protestant", "republican", "roma", "scot", "serb", "shia", "shiite", "sikh", "slav",
    "spaniard", "sunni", "swede", "tamil", "tatar", "thai", "turk", "tutsi", "uighur", "uyghur",
    "uzbek", "yazidi",
];

/// Endings of the words for a country's people, singular.
const ENDINGS: &[&str] = &[
    "ian", "ean", "ican", "isan", "jani", "stani", "raeli", "raqi", "meni", "waiti", "moani",
    "ladeshi", "epali",
];

/// Adjectives that name a people behind "the". Sorted.
const COLLECTIVE: &[&str] = &[
    "british", "chinese", "danish", "dutch", "english", "french", "irish", "japanese", "polish",
    "portuguese", "scottish", "spanish", "swedish", "swiss", "turkish", "vietnamese", "welsh",
];

/// Whether a capitalised token names a people: a plural noun, or an adjective behind "the" with no
/// noun behind it.
pub fn is_people(parsed: &Parsed, token: usize) -> bool {
    let tagged = &parsed.named.tagged;
    let lower = tagged.article.word(token).to_lowercase();
    let noun = matches!(tagged.pos(token), Pos::Noun | Pos::Propn);
    if noun && tagged.form(token) == Form::Plural {
        let singular = lower.strip_suffix('s').unwrap_or(&lower);
        return PEOPLES.binary_search(&singular).is_ok()
            || ENDINGS.iter().any(|e| singular.len() > e.len() + 1 && singular.ends_with(e));
    }
    let the = token > 0 && tagged.article.word(token - 1).eq_ignore_ascii_case("the");
    let alone = !matches!(
        tagged.readings.get(token + 1).map(|_| tagged.pos(token + 1)),
        Some(Pos::Noun | Pos::Propn | Pos::Adj)
    );
    the && alone && COLLECTIVE.binary_search(&lower.as_str()).is_ok()
}
