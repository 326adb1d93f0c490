//! Forms of English verbs and nouns → their lemmas, the words that dictionaries list them under.
//!
//! A form is led back by the list of irregular ones, else by its ending, and counts for the first lemma that
//! somebody knows (detachment rules after WordNet's Morphy, Fellbaum 1998). What is asked is whether a
//! word is a form of something known: no list of all lemmas is needed.

use crate::text::word_set::WordMap;

/// Longest form that is read, in bytes.
const LONGEST: usize = 16;

/// What is known of the lemma of a form, which may have capitals.
pub(crate) fn find<T>(form: &str, known: impl Fn(&str) -> Option<T>) -> Option<T> {
    let mut lower = [0; LONGEST];
    let lower = lower.get_mut(..form.len())?;
    lower.copy_from_slice(form.as_bytes());
    lower.make_ascii_lowercase();
    let form = std::str::from_utf8(lower).ok()?;
    match IRREGULAR.get(form) {
        Some(lemma) => known(lemma),
        None => known(form).or_else(|| regular(form, known)),
    }
}

/// Whether a word is a form of one of some lemmas.
pub(crate) fn is_form_of(word: &str, lemmas: &[&str]) -> bool {
    find(word, |lemma| lemmas.contains(&lemma).then_some(())).is_some()
}

/// What the forms of a word have in common, for words that no list holds: of an irregular form its lemma,
/// of both that and a regular form what stands before the ending. Forms of one word nearly always give the
/// same; what is given need not be a word.
pub(crate) fn stem(form: &str) -> &str {
    let mut lower = [0; LONGEST];
    let lemma = lower.get_mut(..form.len()).and_then(|lower| {
        lower.copy_from_slice(form.as_bytes());
        lower.make_ascii_lowercase();
        IRREGULAR.get(std::str::from_utf8(lower).ok()?)
    });
    let form = lemma.unwrap_or(form);
    let ending = ENDINGS.iter().find(|e| form.len() > e.len() + 3 && form.ends_with(**e));
    ending.map_or(form, |ending| &form[..form.len() - ending.len()])
}

/// Endings of forms, those before others that end them.
const ENDINGS: [&str; 8] = ["ings", "ing", "ies", "ied", "ed", "es", "s", "y"];

/// A form with an ending: its lemma is the form without it, with an "e" or a "y" for it, or with a
/// doubled consonant made single.
fn regular<T>(form: &str, known: impl Fn(&str) -> Option<T>) -> Option<T> {
    let mut lemma = [0; LONGEST + 1];
    let mut with = |stem: &str, end: u8| {
        lemma[..stem.len()].copy_from_slice(stem.as_bytes());
        lemma[stem.len()] = end;
        std::str::from_utf8(&lemma[..=stem.len()]).ok().and_then(&known)
    };
    let stems = ["s", "es", "d", "ed", "ing"].into_iter().filter_map(|end| form.strip_suffix(end));
    for stem in stems.filter(|stem| stem.len() > 1) {
        let bytes = stem.as_bytes();
        let doubled = bytes[bytes.len() - 1] == bytes[bytes.len() - 2];
        let single = doubled.then(|| &stem[..stem.len() - 1]);
        let found = known(stem)
            .or_else(|| with(stem, b'e'))
            .or_else(|| single.and_then(&known))
            .or_else(|| with(stem.strip_suffix('i')?, b'y'));
        if found.is_some() {
            return found;
        }
    }
    None
}

/// Forms that no ending tells.
#[rustfmt::skip]
const IRREGULAR: WordMap<&str> = WordMap::new(&[
    ("arisen", "arise"), ("arose", "arise"), ("awoke", "awake"), ("became", "become"),
    ("began", "begin"), ("begun", "begin"), ("bent", "bend"), ("bit", "bite"), ("blew", "blow"),
    ("blown", "blow"), ("bought", "buy"), ("bred", "breed"), ("broke", "break"),
    ("broken", "break"), ("brought", "bring"), ("built", "build"), ("burnt", "burn"),
    ("came", "come"), ("caught", "catch"), ("chose", "choose"), ("chosen", "choose"),
    ("clung", "cling"), ("crept", "creep"), ("dealt", "deal"), ("did", "do"), ("done", "do"),
    ("drank", "drink"), ("drawn", "draw"), ("dreamt", "dream"), ("drew", "draw"),
    ("driven", "drive"), ("drove", "drive"), ("drunk", "drink"), ("dug", "dig"), ("eaten", "eat"),
    ("fallen", "fall"), ("fed", "feed"), ("fell", "fall"), ("felt", "feel"), ("fled", "flee"),
    ("flew", "fly"), ("flown", "fly"), ("forbade", "forbid"), ("forbidden", "forbid"),
    ("foresaw", "foresee"), ("foreseen", "foresee"), ("foretold", "foretell"),
    ("forgave", "forgive"), ("forgiven", "forgive"), ("forgot", "forget"), ("forgotten", "forget"),
    ("fought", "fight"), ("found", "find"), ("froze", "freeze"), ("frozen", "freeze"),
    ("gave", "give"), ("given", "give"), ("gone", "go"), ("got", "get"), ("grew", "grow"),
    ("grown", "grow"), ("had", "have"), ("has", "have"), ("heard", "hear"), ("held", "hold"),
    ("hid", "hide"), ("hidden", "hide"), ("hung", "hang"), ("kept", "keep"), ("knew", "know"),
    ("known", "know"), ("laid", "lay"), ("lain", "lie"), ("learned", "learn"), ("learnt", "learn"),
    ("led", "lead"), ("left", "leave"), ("lent", "lend"), ("lit", "light"), ("lost", "lose"),
    ("made", "make"), ("meant", "mean"), ("met", "meet"), ("mistook", "mistake"),
    ("overcame", "overcome"), ("paid", "pay"), ("proven", "prove"), ("ran", "run"),
    ("rang", "ring"), ("rethought", "rethink"), ("retold", "retell"), ("ridden", "ride"),
    ("risen", "rise"), ("rode", "ride"), ("rose", "rise"), ("said", "say"), ("sang", "sing"),
    ("sank", "sink"), ("sat", "sit"), ("saw", "see"), ("seen", "see"), ("sent", "send"),
    ("shaken", "shake"), ("shone", "shine"), ("shook", "shake"), ("shot", "shoot"),
    ("shown", "show"), ("shrank", "shrink"), ("slept", "sleep"), ("slid", "slide"),
    ("sold", "sell"), ("sought", "seek"), ("spelt", "spell"), ("spent", "spend"),
    ("split", "split"), ("spoke", "speak"), ("spoken", "speak"), ("sprang", "spring"),
    ("stole", "steal"), ("stolen", "steal"), ("stood", "stand"), ("strove", "strive"),
    ("struck", "strike"), ("stuck", "stick"), ("sung", "sing"), ("swam", "swim"),
    ("swept", "sweep"), ("swore", "swear"), ("sworn", "swear"), ("swung", "swing"),
    ("taken", "take"), ("taught", "teach"), ("thought", "think"), ("told", "tell"),
    ("took", "take"), ("tore", "tear"), ("torn", "tear"), ("understood", "understand"),
    ("undertaken", "undertake"), ("undertook", "undertake"), ("went", "go"),
    ("withdrawn", "withdraw"), ("withdrew", "withdraw"), ("withheld", "withhold"), ("woke", "wake"),
    ("won", "win"), ("wore", "wear"), ("worn", "wear"), ("written", "write"), ("wrote", "write"),
]);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_are_led_back_to_their_lemmas() {
        for (form, lemma) in [
            ("mark", "mark"),
            ("marks", "mark"),
            ("Marked", "mark"),
            ("marking", "mark"),
            ("came", "come"),
            ("coming", "come"),
            ("denies", "deny"),
            ("denied", "deny"),
            ("planned", "plan"),
            ("agreed", "agree"),
            ("passes", "pass"),
            ("urging", "urge"),
            ("took", "take"),
            ("forbade", "forbid"),
        ] {
            assert!(is_form_of(form, &[lemma]), "{form}");
        }
    }

    #[test]
    fn forms_of_one_word_share_their_stem() {
        for (one, other) in
            [("talk", "talks"), ("told", "telling"), ("study", "studied"), ("Rose", "rise")]
        {
            assert_eq!(stem(one), stem(other), "{one} {other}");
        }
        for (one, other) in [("bus", "busy"), ("organ", "organise")] {
            assert_ne!(stem(one), stem(other), "{one} {other}");
        }
    }

    #[test]
    fn words_that_only_begin_alike_are_no_forms() {
        for (word, lemma) in [
            ("marketed", "mark"),
            ("market", "mark"),
            ("meantime", "mean"),
            ("comet", "come"),
            ("takeover", "take"),
            ("turnout", "turn"),
            ("wantonly", "want"),
            ("seeming", "see"),
            ("askew", "ask"),
            ("", "mark"),
            ("s", "mark"),
        ] {
            assert!(!is_form_of(word, &[lemma]), "{word}");
        }
    }
}
