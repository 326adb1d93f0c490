//! Abbreviations that are written with a full stop, by what may follow them.

use super::word_set::WordSet;

/// Before a name or a number: the stop never ends a sentence.
const LEADING: WordSet = WordSet::new(&[
    "adm", "art", "ave", "avv", "brig", "bzw", "capt", "cf", "ch", "cmdr", "col", "cpl", "dhr",
    "dott", "dr", "dra", "e.g", "eq", "evtl", "fig", "figs", "fr", "ft", "gen", "ggf", "gov",
    "hon", "i.e", "ing", "inkl", "inż", "lt", "maj", "messrs", "mevr", "mgr", "mlle", "mme", "mr",
    "mrs", "ms", "mt", "mx", "nos", "n°", "op", "ph", "pp", "prof", "pte", "pvt", "rep", "reps",
    "rev", "rs", "sen", "sens", "sgt", "sog", "sr", "sra", "srta", "st", "supt", "v", "vgl", "viz",
    "vol", "vs", "акад", "вул", "проф", "ул", "डॉ", "प्रो",
]);

/// The stop may also end the sentence: what follows decides.
const TRAILING: WordSet = WordSet::new(&[
    "a.m", "al", "approx", "apr", "assn", "aug", "bc", "blvd", "bros", "cent", "co", "corp", "dec",
    "dept", "dist", "est", "etc", "feb", "inc", "jan", "jr", "jul", "jun", "ltd", "mar", "min",
    "mos", "no", "nov", "oct", "p", "p.m", "plc", "rd", "sec", "sep", "sept", "tel", "univ",
]);

/// Abbreviations that are also common words: they keep the stop only with a capital letter.
const CAPITALISED: &[&str] =
    &["art", "mar", "sun", "sat", "gen", "rep", "col", "fig", "jan", "dec", "sen", "hon", "est"];

/// Abbreviations that are also common words, kept only before a cardinal: "No. 10", "p. 55".
const NUMBERED: &[&str] = &[
    "no", "p", "ch", "art", "fig", "eq", "sec", "op", "v", "vol", "pp", "nos", "n°", "ca", "cor",
    "dez", "matt", "nr", "núm", "okt", "para", "paras", "phil", "ref", "refs", "rs", "tab",
];

/// How the stop at the end of a token is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stop {
    /// It belongs to the word alone.
    Inside,
    /// What follows decides.
    Doubtful,
}

/// Whether a text opens with a cardinal, after spaces: "10", but not "8th".
fn is_cardinal(text: &str) -> bool {
    let text = text.trim_start_matches([' ', '\u{a0}']);
    let digits = text.trim_start_matches(|c: char| c.is_ascii_digit());
    digits.len() < text.len() && !digits.starts_with(char::is_alphabetic)
}

/// Whether a word keeps the stop that follows it; `after` is the text behind the stop.
pub fn keeps_stop(word: &str, after: &str) -> bool {
    let next = after.trim_start_matches([' ', '\u{a0}']).chars().next();
    let mut letters = word.chars();
    let first = letters.next();
    let single = letters.next().is_none();
    if single {
        let initial = first.is_some_and(char::is_uppercase);
        let numbered = matches!(word, "p" | "v") && next.is_some_and(|c| c.is_ascii_digit());
        // "Pell v. Harwick", "Rovers v. Town"
        if word == "v" && next.is_some_and(char::is_uppercase) {
            return true;
        }
        return numbered || (initial && next.is_some_and(|c| c.is_alphabetic() || c == '.'));
    }
    if word.contains('.') {
        return dotted(word);
    }
    let lower = word.to_lowercase();
    let known = |set: WordSet| set.contains(&lower);
    if NUMBERED.contains(&lower.as_str()) && !CAPITALISED.contains(&lower.as_str()) {
        return is_cardinal(after);
    }
    if CAPITALISED.contains(&lower.as_str()) {
        return first.is_some_and(char::is_uppercase) && next.is_some_and(|c| !c.is_lowercase());
    }
    (known(LEADING) || known(TRAILING)) && next.is_some()
        || (known(TRAILING)
            && matches!(lower.as_str(), "inc" | "ltd" | "corp" | "co" | "jr" | "etc"))
}

/// "U.S", "a.m", "Ph.D": short pieces between stops.
fn dotted(word: &str) -> bool {
    word.split('.').all(|piece| (1..=2).contains(&piece.chars().count()) || piece == "Eng")
}

/// How to read the stop of a token that ends in one.
pub fn stop(token: &str) -> Stop {
    let word = token.trim_end_matches('.').to_lowercase();
    let title = LEADING.contains(word.as_str());
    let initial = word.chars().count() == 1;
    if title || initial { Stop::Inside } else { Stop::Doubtful }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_follows_decides() {
        for (word, after, keeps) in [
            ("Mr", " Smith", true),
            ("no", " 10", true),
            ("no", " It", false),
            ("J", " Jones", true),
            ("U.S", "", true),
            ("etc", "", true),
            ("end", " Next", false),
            ("art", " He", false),
            ("Gen", " Milley", true),
            ("dott", " Rossi", true),
            ("डॉ", " मीरा", true),
            ("ca", " 120", true),
            ("ca", " 8th", false),
            ("dez", " Depois", false),
        ] {
            assert_eq!(keeps_stop(word, after), keeps, "{word}.{after}");
        }
    }
}
