//! Which language a text is in: by its script, then by the small words that it is full of.

use super::small_word::{ENGLISH, LANGUAGES, SMALL_WORDS};

/// Words that are looked at.
const SAMPLE: usize = 2_000;

/// Letters of one script among all, from which it tells the language.
const SCRIPT_SHARE: f64 = 0.4;

/// The BCP 47 tag of a text's language, `und` where it cannot be told.
pub fn detect(text: &str) -> &'static str {
    let sample: String = text.chars().take(SAMPLE * 8).collect();
    match script(&sample) {
        Script::Told(language) => language,
        Script::Shared(languages) => by_words(&sample, languages),
        Script::None => "und",
    }
}

/// Whether a text whose language cannot be told may be English: its letters are, and so is one of its small
/// words, unless it has too few words to have any.
pub fn may_be_english(text: &str) -> bool {
    let sample: String = text.chars().take(SAMPLE * 8).collect();
    let letters = || sample.chars().filter(|c| c.is_alphabetic());
    let foreign = letters().filter(|c| !c.is_ascii()).count();
    if foreign * FOREIGN_LETTERS > letters().count() {
        return false;
    }
    let words = || sample.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    let is_english = |word: &str| LANGUAGES.get(word).is_some_and(|theirs| theirs & ENGLISH > 0);
    words().nth(FEW_WORDS).is_none()
        || words().any(|word| word == "a" || is_english(&word.to_lowercase()))
}

/// Of so many letters of English at most one is not plain: "café", "Zoë".
const FOREIGN_LETTERS: usize = 12;

/// Words that English may string together without a small one.
const FEW_WORDS: usize = 8;

enum Script {
    Told(&'static str),
    Shared(&'static [&'static str]),
    None,
}

const LATIN: &[&str] = &["en", "fr", "de", "es", "pt", "it", "nl", "pl", "tr", "sv", "da"];
const CYRILLIC: &[&str] = &["ru", "uk", "bg"];

/// Scripts by their blocks, and the language that each is taken for.
const BLOCKS: &[(std::ops::RangeInclusive<u32>, &str)] = &[
    (0x0041..=0x024f, "latin"),
    (0x0370..=0x03ff, "el"),
    (0x0400..=0x052f, "cyrillic"),
    (0x0530..=0x058f, "hy"),
    (0x0590..=0x05ff, "he"),
    (0x0600..=0x06ff, "ar"),
    (0x0900..=0x097f, "hi"),
    (0x0980..=0x09ff, "bn"),
    (0x0b80..=0x0bff, "ta"),
    (0x0e00..=0x0e7f, "th"),
    (0x1000..=0x109f, "my"),
    (0x10a0..=0x10ff, "ka"),
    (0x1200..=0x137f, "am"),
    (0x3040..=0x30ff, "ja"),
    (0x4e00..=0x9fff, "zh"),
    (0xac00..=0xd7af, "ko"),
];

fn script(sample: &str) -> Script {
    let mut counts = [0_usize; BLOCKS.len()];
    let mut letters = 0;
    for c in sample.chars().filter(|c| c.is_alphabetic()) {
        letters += 1;
        if let Some(block) = BLOCKS.iter().position(|(range, _)| range.contains(&(c as u32))) {
            counts[block] += 1;
        }
    }
    let count = |name: &str| BLOCKS.iter().position(|(_, n)| *n == name).map_or(0, |i| counts[i]);
    // Japanese mixes its own letters with Chinese ones.
    if count("ja") * 10 > count("zh")
        && count("ja") > 0
        && (count("ja") + count("zh")) * 2 > letters
    {
        return Script::Told("ja");
    }
    let most = (0..BLOCKS.len())
        .max_by_key(|&i| (counts[i], BLOCKS.len() - i))
        .filter(|&i| counts[i] > 0 && counts[i] as f64 >= SCRIPT_SHARE * letters as f64);
    match most.map(|i| BLOCKS[i].1) {
        Some("latin") => Script::Shared(LATIN),
        Some("cyrillic") => Script::Shared(CYRILLIC),
        Some(language) => Script::Told(language),
        None => Script::None,
    }
}

/// Small words needed to tell a language, at least.
const EVIDENCE: u16 = 2;

fn by_words(sample: &str, languages: &[&'static str]) -> &'static str {
    let mut counts = [0; SMALL_WORDS.len()];
    for word in small_words(sample) {
        let Some(mut theirs) = LANGUAGES.get(&word.to_lowercase()) else { continue };
        // "I" is English, "i" is Polish.
        if let "I" | "i" = word {
            theirs &= if word == "I" { ENGLISH } else { !ENGLISH };
        }
        for (row, count) in counts.iter_mut().enumerate() {
            *count += theirs >> row & 1;
        }
    }
    let rows = || (0..SMALL_WORDS.len()).filter(|&row| languages.contains(&SMALL_WORDS[row].0));
    let best = rows().max_by_key(|&row| (counts[row], SMALL_WORDS.len() - row));
    best.filter(|&row| counts[row] >= EVIDENCE).map_or("und", |row| SMALL_WORDS[row].0)
}

/// The words of a sample that may be small ones of its own language. Those within names ("Ludwig van den
/// Berg", "De Kuip") tell where the names are from.
fn small_words(sample: &str) -> impl Iterator<Item = &str> {
    // A text in capitals alone has no names to tell.
    let cased = sample.contains(char::is_lowercase);
    sample
        .split(['.', '!', '?', ':', ';', '\n', '"', '“', '”', '«', '»'])
        .flat_map(move |clause| {
            let words: Vec<&str> =
                clause.split(|c: char| !c.is_alphabetic()).filter(|w| !w.is_empty()).collect();
            let own: Vec<&str> = (0..words.len())
                .filter(|&i| !cased || !in_name(&words, i))
                .map(|i| words[i])
                .collect();
            own
        })
        .take(SAMPLE)
}

/// Whether a word of a clause is a part of a name: it has a capital and does not open the clause, or it
/// is a particle between two that have one.
fn in_name(words: &[&str], at: usize) -> bool {
    let capital = |word: &&&str| word.starts_with(char::is_uppercase);
    let particle = |word: &&&str| PARTICLES.contains(*word);
    if capital(&&words[at]) {
        return at > 0 && words[at] != "I";
    }
    let before = || words[..at].iter().rev().find(|word| !particle(word));
    let behind = || words[at..].iter().find(|word| !particle(word));
    particle(&&words[at])
        && before().is_some_and(|w| capital(&w))
        && behind().is_some_and(|w| capital(&w))
}

/// Small words that stand within names.
const PARTICLES: &[&str] = &[
    "da", "das", "de", "del", "della", "dem", "den", "der", "des", "di", "do", "dos", "du", "e",
    "el", "het", "la", "las", "le", "los", "op", "ter", "van", "von", "vor", "y", "zu", "zur",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_may_be_english() {
        for (text, may) in [
            ("", true),
            ("Ann Lee met Tom Shaw.", true),
            ("Zoë Lund opened a small café in Leeds.", true),
            ("Kaza sabah saatlerinde oldu. İki kişi hastaneye kaldırıldı.", false),
            ("Chủ tịch nước Tô Lâm đã gặp Tổng thống Joe Biden tại New York.", false),
            ("Presiden bertemu gubernur Jakarta kemarin pagi membahas banjir besar.", false),
            (
                "Mayor Lund opens bridge; traders cheer; council votes; storm hits Leeds by night.",
                true,
            ),
        ] {
            assert_eq!(may_be_english(text), may, "{text}");
        }
    }

    #[test]
    fn languages_are_told() {
        for (text, language) in [
            ("The council said that the bridge is closed for a year.", "en"),
            ("Ann Lee met Tom Shaw in Leeds on Monday.", "en"),
            ("On a fermé le pont, dit la mairie.", "fr"),
            ("I did it. I do not know how I did it. I want to sleep, I want to go home.", "en"),
            ("I leave to spend more time at home. I hope to travel, to read, to sleep.", "en"),
            ("I poszedł do domu, i nie wrócił po to.", "pl"),
            ("Ludwig van den Berg met Ana de la Cruz and Ursula von der Lahn in Leeds.", "en"),
            ("Jan van der Meer of De Kuip beat Het Wiel in Den Haag on Sunday.", "en"),
            ("Rents rose 6 per cent, prices 5 per cent and wages 2 per cent.", "en"),
            ("No as yet. As Tom goes, so do as many as ten men. Do no more.", "en"),
            ("THE COUNCIL SAID THAT THE BRIDGE IS CLOSED.", "en"),
            ("DER RAT SAGTE, DASS DIE BRÜCKE GESCHLOSSEN IST.", "de"),
            ("Der Rat der Stadt Bonn sagte, die Brücke ist zu.", "de"),
            ("La banque de Lyon et le maire de Lens ont signé.", "fr"),
            ("Hij werkte met het team in Leeds.", "nl"),
            ("Le conseil a dit que le pont est fermé pour une année.", "fr"),
            ("Der Rat sagte, dass die Brücke für ein Jahr geschlossen ist.", "de"),
            ("El consejo dijo que el puente está cerrado por un año.", "es"),
            ("O conselho disse que a ponte não abre e que a obra para com o tempo.", "pt"),
            ("Il consiglio ha detto che il ponte è chiuso per un anno.", "it"),
            ("De raad zei dat de brug voor een jaar gesloten is.", "nl"),
            ("Rada powiedziała, że most jest zamknięty na rok i nie ma objazdu.", "pl"),
            (
                "Meclis, köprünün bir yıl için kapalı olduğunu ve bu yolun açık kaldığını söyledi.",
                "tr",
            ),
            ("Совет сказал, что мост закрыт на год и не откроется.", "ru"),
            ("Рада сказала, що міст закрито на рік і він не відкриється.", "uk"),
            ("قال المجلس إن الجسر مغلق لمدة عام.", "ar"),
            ("परिषद ने कहा कि पुल एक साल के लिए बंद है।", "hi"),
            ("委员会表示，大桥将关闭一年。", "zh"),
            ("議会は橋が一年間閉鎖されると述べた。", "ja"),
            ("", "und"),
            ("12345 !!!", "und"),
        ] {
            assert_eq!(detect(text), language, "{text}");
        }
    }
}
