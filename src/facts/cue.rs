//! Words that tell of another's words: verbs of saying, thinking, wanting and judging, and nouns made
//! of them, with what each takes as the words that it tells.
//!
//! The classes follow the attribution relations of Pareti (2015): assertions, beliefs, facts and
//! eventualities.

/// Takes a clause, or words between quotation marks: "said (that) …".
pub const SPEECH: u8 = 1;
/// Takes a clause: "believes (that) …".
pub const THOUGHT: u8 = 2;
/// Takes an infinitive: "vowed to …".
pub const WILL: u8 = 4;
/// Takes a noun phrase: "condemned the …".
pub const JUDGEMENT: u8 = 8;
/// Takes a noun phrase behind a preposition: "called for …".
pub const MATTER: u8 = 16;

/// Tells words of the speaker's own, even one alone: "called it a …".
pub const WORDING: u8 = 32;

use JUDGEMENT as N;
use MATTER as O;
use SPEECH as S;
use THOUGHT as T;
use WILL as I;
use WORDING as W;

/// Verbs and what they take. Sorted.
#[rustfmt::skip]
const VERBS: &[(&str, u8)] = &[
    ("accept", T), ("accuse", N), ("acknowledge", S | N), ("add", S),
    ("address", N), ("admire", N), ("admit", S | N), ("advise", S | I | O),
    ("advocate", N | O), ("affirm", S), ("agree", S | T | I | O), ("aim", I),
    ("alert", S | O), ("allege", S), ("allude", O), ("announce", S | N),
    ("answer", S), ("anticipate", T | N), ("apologize", O), ("applaud", N | W),
    ("appreciate", N), ("approve", N | O), ("argue", S | O), ("ask", S | I | O),
    ("assail", N | W), ("assert", S), ("assess", T | N), ("assume", T),
    ("assure", S), ("attack", N | W), ("attest", S), ("attribute", N),
    ("back", N), ("bark", S), ("bash", N), ("beg", S | I | O),
    ("believe", T | N), ("belittle", N), ("bemoan", N), ("berate", N),
    ("bet", T), ("blame", N | O), ("blast", S | N | W), ("blog", S),
    ("boast", S | O), ("brag", S | O), ("brand", N | W), ("calculate", T),
    ("call", N | O | W), ("campaign", O), ("cast", N), ("castigate", N | W),
    ("caution", S | I | O), ("celebrate", N), ("challenge", N), ("chant", S),
    ("characterise", N | W), ("characterize", N | W), ("charge", S), ("chat", O),
    ("cheer", N), ("chide", N), ("choose", I), ("chronicle", N),
    ("cite", N | W), ("claim", S | I), ("clarify", S), ("command", S | I),
    ("commend", N | W), ("comment", S | O), ("compare", N), ("complain", S | O),
    ("concede", S), ("conclude", S), ("concur", S), ("condemn", N | W),
    ("confess", S | O), ("confide", S), ("confirm", S | N), ("congratulate", N),
    ("consider", T | N), ("contemplate", N), ("contend", S), ("continue", S), ("counter", S),
    ("covet", N), ("crave", N), ("credit", N), ("criticise", N | W),
    ("criticize", N | W), ("cry", S), ("dare", I), ("debate", N),
    ("decide", T | I), ("declare", S | N), ("decline", I), ("decry", N | W),
    ("deduce", T), ("deem", T | N | W), ("defend", N),
    ("demand", S | I | N | O), ("demonstrate", T), ("denigrate", N), ("denounce", N | W),
    ("deny", S | N), ("depict", N | W), ("deride", N | W), ("describe", N | W),
    ("desire", I | N), ("detail", N), ("determine", T | I), ("direct", I),
    ("disagree", T | O), ("disapprove", O), ("disclose", S | N), ("discover", T),
    ("discuss", N), ("dislike", N), ("dismiss", N | W), ("disparage", N),
    ("dispute", T | N), ("document", N), ("doubt", T | N), ("downplay", N),
    ("dream", T | O), ("dub", N | W), ("echo", N), ("elaborate", S),
    ("embrace", N), ("emphasise", S | N), ("emphasize", S | N), ("encourage", I | N),
    ("endorse", N), ("envisage", T | N), ("envision", T | N), ("envy", N),
    ("estimate", T), ("exaggerate", N), ("exclaim", S),
    ("excoriate", N | W), ("expect", T | I | N), ("explain", S | N), ("explore", N),
    ("express", N), ("favor", N), ("favour", N), ("fear", T | N),
    ("feel", T), ("figure", T), ("find", T), ("forecast", S | T | N),
    ("foresee", T | N), ("forget", T), ("frame", N), ("fume", S | O),
    ("gripe", S | O), ("growl", S), ("grumble", S | O), ("guess", T),
    ("gush", S), ("hail", N | W), ("hear", T), ("hesitate", I),
    ("highlight", N), ("hint", S | O), ("hope", T | I | O), ("hypothesize", S),
    ("identify", N), ("illustrate", T | N), ("imagine", T | N), ("imply", S),
    ("indicate", S | N), ("infer", T), ("inform", S | O), ("insist", S | O),
    ("instruct", S | I | O), ("insult", N), ("intend", I), ("interject", S),
    ("interpret", N), ("invite", I), ("joke", S | O),
    ("judge", T), ("know", T), ("label", N | W), ("lambast", N),
    ("lambaste", N), ("lament", S | N), ("lash", O), ("laud", N | W),
    ("laugh", S), ("learn", T | O), ("like", T | I), ("liken", N | W),
    ("lobby", O), ("long", I), ("maintain", S), ("mean", I),
    ("mention", S | N), ("minimize", N), ("mischaracterize", N), ("misrepresent", N),
    ("moan", S | O), ("mock", N | W), ("murmur", S), ("muse", S),
    ("mutter", S), ("note", S | N), ("notice", T), ("notify", S),
    ("object", S | O), ("observe", S), ("offer", I | N), ("opine", S),
    ("oppose", N), ("opt", I), ("order", I), ("outline", S | N),
    ("overstate", N), ("paint", N), ("perceive", T | N), ("persuade", I),
    ("pitch", N), ("plan", T | I), ("plead", S | I | O), ("pledge", S | I | N),
    ("point", O), ("ponder", N), ("portray", N | W), ("posit", S),
    ("post", S), ("praise", N | W), ("pray", T | O), ("preach", S),
    ("predict", S | N), ("prefer", I | N), ("present", N), ("press", O),
    ("presume", T), ("proclaim", S | N), ("promise", S | I | N), ("propose", S | I | N),
    ("protest", S | N | O), ("prove", T), ("push", I | O), ("question", N),
    ("quip", S), ("quote", N | W), ("rail", O),
    ("rant", S | O), ("rate", N), ("reaffirm", S | N), ("realise", T),
    ("realize", T), ("reason", S), ("reassure", S), ("rebuke", N | W),
    ("rebut", N), ("recall", S | N), ("reckon", T), ("recognise", T | N),
    ("recognize", T | N), ("recommend", S | N), ("recount", S | N), ("refer", O),
    ("reference", N), ("refuse", I), ("refute", N), ("regard", N),
    ("regret", T | N), ("reiterate", S | N), ("reject", N), ("rejoice", S),
    ("remark", S), ("remember", T), ("remind", S | O), ("repeat", S | N),
    ("reply", S), ("report", S | N), ("request", S | I | N), ("resent", N),
    ("resolve", T | I), ("respond", S | O), ("retort", S),
    ("reveal", S | N), ("ridicule", N), ("rule", S),
    ("salute", N), ("say", S), ("scoff", S), ("scold", N),
    ("seek", I | N), ("seethe", S | O), ("sense", T | N),
    ("shout", S), ("show", T), ("sigh", S), ("signal", S | N),
    ("slam", N | W), ("snap", S), ("speak", O), ("specify", S),
    ("speculate", S | O), ("spell", N), ("stammer", S), ("state", S | N),
    ("stipulate", S), ("stress", S | N), ("suggest", S | N),
    ("support", N), ("suppose", T), ("surmise", S), ("suspect", T | N),
    ("swear", S | I), ("talk", O), ("tell", S | I | O), ("term", N | W),
    ("testify", S | O), ("thank", N), ("theorize", S), ("think", T | O),
    ("threaten", S | I), ("thunder", S), ("tout", N | W), ("trust", T),
    ("tweet", S), ("underline", S | N), ("underscore", S | N), ("understand", T),
    ("unveil", N), ("urge", S | I | N | O), ("value", N), ("vent", O),
    ("view", N), ("voice", N), ("vote", I), ("vow", S | I | N),
    ("wail", S), ("want", I | N), ("warn", S | I | N | O), ("welcome", N | W),
    ("whine", S | O), ("whisper", S), ("wish", T | I), ("wonder", S | T),
    ("worry", T | O), ("write", S), ("yearn", I | O), ("yell", S),
];

/// Past forms that no ending tells. Sorted.
const IRREGULAR: &[(&str, &str)] = &[
    ("chose", "choose"),
    ("chosen", "choose"),
    ("felt", "feel"),
    ("foresaw", "foresee"),
    ("foreseen", "foresee"),
    ("forgot", "forget"),
    ("found", "find"),
    ("heard", "hear"),
    ("knew", "know"),
    ("known", "know"),
    ("meant", "mean"),
    ("said", "say"),
    ("shown", "show"),
    ("sought", "seek"),
    ("swore", "swear"),
    ("sworn", "swear"),
    ("thought", "think"),
    ("told", "tell"),
    ("understood", "understand"),
    ("written", "write"),
    ("wrote", "write"),
];

/// Nouns that take a clause or an infinitive: "the claim that …", "a promise to …". Sorted.
const NOUNS: &[&str] = &[
    "accusation", "allegation", "announcement", "argument", "assertion", "assessment", "assurance",
    "belief", "call", "claim", "comment", "complaint", "concern", "conclusion", "contention",
    "conviction", "decision", "demand", "denial", "desire", "estimate", "expectation", "fear",
    "finding", "hope", "idea", "insistence", "intention", "notion", "opinion", "plan", "pledge",
    "prediction", "promise", "proposal", "refusal", "remark", "report", "request", "statement",
    "suggestion", "suspicion", "theory", "threat", "view", "vow", "warning", "wish",
];

/// Longest word looked up, in bytes.
const LONGEST: usize = 16;

/// What a verb takes as the words that it tells, as bits; 0 where it tells none.
pub fn takes(word: &str) -> u8 {
    with_lower(word, |lower| {
        let past = IRREGULAR.binary_search_by_key(&lower, |row| row.0);
        past.map_or_else(|_| regular(lower), |at| verb(IRREGULAR[at].1).unwrap_or(0))
    })
    .unwrap_or(0)
}

/// Whether a word is a verb of saying or thinking.
pub fn is_cue(word: &str) -> bool {
    takes(word) & (SPEECH | THOUGHT) != 0
}

/// Whether words between quotation marks may be what a verb tells.
pub fn quotes(word: &str) -> bool {
    takes(word) & (SPEECH | WORDING) != 0
}

/// Whether a noun is made of such a verb.
pub fn is_noun(word: &str) -> bool {
    with_lower(word, |lower| {
        let one = lower.strip_suffix('s').unwrap_or(lower);
        NOUNS.binary_search(&lower).or_else(|_| NOUNS.binary_search(&one)).is_ok()
    })
    .unwrap_or(false)
}

fn with_lower<T>(word: &str, read: impl FnOnce(&str) -> T) -> Option<T> {
    let mut lower = [0; LONGEST];
    let lower = lower.get_mut(..word.len())?;
    lower.copy_from_slice(word.as_bytes());
    lower.make_ascii_lowercase();
    std::str::from_utf8(lower).ok().map(read)
}

fn verb(lemma: &str) -> Option<u8> {
    VERBS.binary_search_by_key(&lemma, |row| row.0).ok().map(|at| VERBS[at].1)
}

/// A form with an ending: its lemma is the form without it, with an "e" or a "y" for it, or with a
/// doubled consonant made single.
fn regular(form: &str) -> u8 {
    if let Some(takes) = verb(form) {
        return takes;
    }
    let stems = ["s", "es", "d", "ed", "ing"].into_iter().filter_map(|end| form.strip_suffix(end));
    let mut lemma = [0; LONGEST + 1];
    for stem in stems.filter(|stem| stem.len() > 1) {
        let bytes = stem.as_bytes();
        let doubled = bytes[bytes.len() - 1] == bytes[bytes.len() - 2];
        let single = doubled.then(|| &stem[..stem.len() - 1]);
        lemma[..bytes.len()].copy_from_slice(bytes);
        lemma[bytes.len()] = b'e';
        let silent = std::str::from_utf8(&lemma[..=bytes.len()]).ok();
        let found = verb(stem).or_else(|| silent.and_then(verb)).or_else(|| single.and_then(verb));
        let found = found.or_else(|| {
            let root = stem.strip_suffix('i')?;
            lemma[root.len()] = b'y';
            verb(std::str::from_utf8(&lemma[..=root.len()]).ok()?)
        });
        if let Some(takes) = found {
            return takes;
        }
    }
    0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_are_led_back_to_their_verbs() {
        for (word, expected) in [
            ("said", S),
            ("Said", S),
            ("says", S),
            ("denied", S | N),
            ("denies", S | N),
            ("arguing", S | O),
            ("planned", T | I),
            ("admitted", S | N),
            ("knew", T),
            ("hailed", N | W),
            ("sat", 0),
            ("", 0),
            ("s", 0),
        ] {
            assert_eq!(takes(word), expected, "{word}");
        }
    }

    #[test]
    fn tables_are_sorted() {
        assert!(VERBS.is_sorted_by_key(|row| row.0));
        assert!(IRREGULAR.is_sorted_by_key(|row| row.0));
        assert!(NOUNS.is_sorted());
    }
}
