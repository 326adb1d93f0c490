//! Made by `forge confidence` from UD English EWT (CC BY-SA 4.0) and articles of our own. Not to be edited by hand.

use crate::text::word_set::WordMap;

/// What each sign of a quotation adds, in hundredths of a logit.
#[rustfmt::skip]
pub const QUOTE: WordMap<i16> = WordMap::new(&[
    ("according", 168),
    ("adopted", 64),
    ("base", -134),
    ("believes", -114),
    ("clause", 23),
    ("commits", 20),
    ("cue before", 44),
    ("cue behind", 72),
    ("direct", -15),
    ("entity", 22),
    ("few words", -110),
    ("goes-on", 40),
    ("inherited", -9),
    ("inserted", 114),
    ("judges", -46),
    ("name", 153),
    ("noun", 114),
    ("pronoun", 73),
    ("said", 138),
    ("says", 6),
    ("speaker apart", 130),
    ("under words", 30),
    ("verb-clause", 171),
    ("verb-deed", 253),
    ("verb-judgement", -1),
]);

/// The same for events.
#[rustfmt::skip]
pub const EVENT: WordMap<i16> = WordMap::new(&[
    ("adnominal", -124),
    ("adverbial", -37),
    ("agent", 83),
    ("attributed", -56),
    ("base", 95),
    ("controlled", 23),
    ("copula", 23),
    ("joined", -20),
    ("many others", 1),
    ("many words", 49),
    ("marks", -17),
    ("name", 36),
    ("no object", -18),
    ("no others", -17),
    ("not yet", 6),
    ("noun", 21),
    ("object", 69),
    ("object clause", 43),
    ("passive", 33),
    ("pronoun", 48),
    ("relative", 60),
    ("subject behind", 32),
    ("subject far", -127),
    ("under words", -10),
    ("verb", 54),
    ("who", -10),
]);
