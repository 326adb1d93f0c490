//! Words that tell of another's words: verbs of saying, thinking, wanting and judging, and nouns made
//! of them, with what each takes as the words that it tells.
//!
//! The classes follow the attribution relations of Pareti (2015): assertions, beliefs, facts and
//! eventualities.

use crate::table;

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
/// Takes a noun phrase behind "at" or "in": "bristled at …".
pub const TARGET: u8 = 64;
/// Takes a noun phrase and "as": "sees it as a …".
pub const REGARD: u8 = 128;
/// Tells words of the speaker's own, even one alone: "called it a …".
pub const WORDING: u8 = 32;

use JUDGEMENT as N;
use MATTER as O;
use REGARD as G;
use SPEECH as S;
use TARGET as A;
use THOUGHT as T;
use WILL as I;
use WORDING as W;

/// Verbs and what they take. Sorted.
#[rustfmt::skip]
const VERBS: &[(&str, u8)] = &[
    ("abhor", N), ("accept", T), ("acclaim", N), ("accuse", N), ("acknowledge", S | N), ("add", S),
    ("address", N), ("admire", N), ("admit", S | N), ("admonish", N), ("adore", N),
    ("advise", S | I | O), ("advocate", N | O), ("affirm", S), ("agree", S | T | I | O),
    ("aim", I), ("alert", S | O), ("allege", S), ("allude", O), ("amplify", N),
    ("announce", S | N), ("answer", S), ("anticipate", T | N), ("apologize", O),
    ("applaud", N | W), ("appreciate", N), ("approve", N | O), ("argue", S | O), ("articulate", N),
    ("ask", S | I | O), ("assail", N | W), ("assert", S), ("assess", T | N), ("assume", T),
    ("assure", S), ("attack", N | W), ("attest", S), ("attribute", N), ("back", N), ("bait", N),
    ("balk", A), ("bark", S), ("bash", N), ("baulk", A), ("beg", S | I | O),
    ("believe", T | N | O | A), ("belittle", N), ("bemoan", N), ("berate", N), ("beseech", I),
    ("bet", T), ("bewail", N), ("blame", N | O), ("blast", S | N | W), ("blog", S), ("blurt", S),
    ("boast", S | O), ("boo", N), ("brag", S | O), ("brand", N | W), ("bridle", A), ("bristle", A),
    ("calculate", T), ("call", N | O | W), ("campaign", O), ("caricature", N), ("cast", G),
    ("castigate", N | W), ("caution", S | I | O), ("celebrate", N), ("censure", N), ("chafe", A),
    ("challenge", N), ("champion", N), ("chant", S), ("characterise", N | W),
    ("characterize", N | W), ("charge", S | N), ("chastise", N), ("chat", O), ("cheer", N),
    ("chide", N), ("chime", S), ("choose", I), ("christen", N | W), ("chronicle", N),
    ("chuckle", S), ("cite", N | W), ("claim", S | I), ("clarify", S), ("command", S | I),
    ("commend", N | W), ("comment", S | O), ("compare", N), ("complain", S | O), ("compliment", N),
    ("concede", S), ("conclude", S), ("concur", S | O), ("condemn", N | W), ("confess", S | O),
    ("confide", S), ("confirm", S | N), ("conflate", N), ("confront", N), ("congratulate", N),
    ("conjecture", T), ("consent", I), ("consider", T | N), ("contemplate", N), ("contend", S),
    ("contest", N), ("continue", S), ("contradict", N), ("contrast", N), ("counsel", S),
    ("counter", S | N), ("covet", N), ("crave", N), ("credit", N), ("criticise", N | W),
    ("criticize", N | W), ("critique", N), ("crow", O), ("cry", S), ("dare", I), ("debate", N),
    ("debunk", N), ("decide", T | I | O), ("declare", S | N), ("decline", I), ("decry", N | W),
    ("deduce", T), ("deem", T | N | W), ("defend", N), ("degrade", N), ("delight", A),
    ("demand", S | I | N | O), ("demean", N), ("demonstrate", T), ("denigrate", N),
    ("denounce", N | W), ("deny", S | N), ("depict", N | W), ("deplore", N | W), ("deprecate", N),
    ("deride", N | W), ("describe", N | W), ("desire", I | N), ("detail", N), ("determine", T | I),
    ("detest", N), ("direct", I), ("disagree", T | O), ("disapprove", O), ("disavow", N),
    ("disclose", S | N), ("discover", T), ("discredit", N), ("discuss", N), ("dislike", N),
    ("dismiss", N | W), ("disown", N), ("disparage", N), ("dispute", T | N), ("dissect", N),
    ("divulge", N), ("document", N), ("doubt", T | N), ("downplay", N), ("drawl", S),
    ("dread", T | N), ("dream", T | O), ("dub", N | W), ("dwell", O), ("echo", N),
    ("elaborate", S), ("email", S), ("embrace", N), ("emphasise", S | N), ("emphasize", S | N),
    ("encourage", I | N), ("endorse", N), ("enquire", S | O), ("enthuse", S), ("enumerate", N),
    ("envisage", T | N), ("envision", T | N), ("envy", N), ("equate", N), ("espouse", N),
    ("estimate", T), ("eulogize", N), ("exaggerate", N), ("exalt", N), ("exclaim", S),
    ("excoriate", N | W), ("exhort", I), ("expect", T | I | N), ("explain", S | N), ("explore", N),
    ("expound", O), ("express", N), ("extol", N | W), ("exult", S), ("fault", N), ("favor", N),
    ("favour", N), ("fear", T | I | N), ("feel", T), ("fete", N), ("figure", T), ("find", T),
    ("float", N), ("forecast", S | T | N), ("foresee", T | N), ("foretell", S), ("forget", T),
    ("frame", N), ("fret", O), ("fume", S | O), ("gasp", S | A), ("gloat", O), ("glorify", N),
    ("goad", N), ("grill", N), ("gripe", S | O), ("groan", S), ("grouse", S), ("growl", S),
    ("grumble", S | O), ("guess", T), ("gush", S), ("hail", N | W), ("hammer", N | W),
    ("harangue", N), ("hark", O), ("hate", I | N), ("hear", T), ("heckle", N), ("herald", N),
    ("hesitate", I), ("highlight", N), ("hint", S | O | A), ("hope", T | I | O), ("hype", N),
    ("hypothesize", S), ("identify", N), ("idolize", N), ("illustrate", T | N), ("imagine", T | N),
    ("implore", S | I), ("imply", S), ("impugn", N), ("indicate", S | N), ("infer", T),
    ("inform", S | O), ("inquire", S | O), ("insist", S | O), ("instruct", S | I | O),
    ("insult", N), ("intend", I), ("interject", S), ("interpret", N), ("intone", S), ("intuit", T),
    ("invite", I), ("invoke", N), ("jeer", N | A), ("joke", S | O), ("judge", T | N), ("know", T),
    ("label", N | W), ("lambast", N | W), ("lambaste", N), ("lament", S | N), ("lampoon", N),
    ("lash", N | O | A), ("laud", N | W), ("laugh", S | A), ("learn", T | O), ("lecture", N),
    ("lie", O), ("like", T | I | N), ("liken", N | W), ("lionize", N), ("list", N), ("loathe", N),
    ("lobby", O), ("long", I), ("love", I | N), ("maintain", S), ("malign", N), ("marvel", A),
    ("mean", I), ("mention", S | N), ("minimize", N), ("mischaracterize", N), ("misrepresent", N),
    ("moan", S | O), ("mock", N | W), ("mourn", N), ("mumble", S), ("murmur", S), ("muse", S | O),
    ("mutter", S), ("name", N | W), ("nickname", N | W), ("nominate", N), ("note", S | N),
    ("notice", T), ("notify", S), ("object", S | O), ("observe", S), ("offer", I | N),
    ("opine", S | O), ("oppose", N), ("opt", I), ("order", I), ("outline", S | N), ("overhype", N),
    ("overstate", N), ("paint", N), ("pan", N | W), ("perceive", S | T | N), ("persuade", I),
    ("pillory", N), ("pitch", N), ("plan", T | I), ("plead", S | I | O), ("pledge", S | I | N),
    ("point", S | O), ("ponder", N), ("pontificate", S), ("portray", N | W), ("posit", S),
    ("post", S), ("praise", N | W), ("pray", T | O), ("preach", S | O), ("predict", S | N),
    ("prefer", I | N), ("present", N), ("press", O), ("presume", T), ("proclaim", S | N),
    ("promise", S | I | N), ("promote", N), ("prophesy", S), ("propose", S | I | N),
    ("propound", N), ("protest", S | N | O), ("prove", T), ("push", I | O), ("question", N),
    ("quip", S), ("quote", N | W), ("rage", A), ("rail", O), ("rant", S | O), ("rap", N),
    ("rasp", S), ("rate", N), ("reaffirm", S | N), ("realise", T), ("realize", T), ("reason", S),
    ("reassure", S), ("rebuff", N), ("rebuke", N | W), ("rebut", N), ("recall", S | N),
    ("recite", N), ("reckon", T), ("recognise", T | N), ("recognize", T | N), ("recoil", A),
    ("recommend", S | N), ("recount", S | N), ("refer", O), ("reference", N), ("reflect", O),
    ("reframe", N), ("refuse", I), ("refute", N), ("regard", N), ("regret", T | N),
    ("reiterate", S | N), ("reject", N), ("rejoice", S | A), ("relay", S | N), ("remark", S),
    ("remember", T), ("remind", S | O), ("reminisce", O), ("renounce", N), ("repeat", S | N),
    ("reply", S), ("report", S | N), ("reprimand", N), ("reproach", N), ("repudiate", N),
    ("request", S | I | N), ("resent", N), ("resolve", T | I), ("respond", S | O), ("restate", N),
    ("retell", N), ("retort", S), ("retweet", S), ("reveal", S | N), ("revile", N),
    ("ridicule", N), ("rip", N | W), ("roar", S), ("roast", N | W), ("romanticize", N),
    ("rubbish", N | W), ("rule", S | O), ("ruminate", O), ("salute", N), ("savage", N | W), ("say", S),
    ("scoff", S | A), ("scold", N), ("scorn", N), ("scream", S), ("see", T | G), ("seek", I | N),
    ("seethe", S | O), ("sense", T | N), ("shame", N), ("shout", S | A), ("show", T | N),
    ("side", O), ("sigh", S), ("signal", S | N), ("skewer", N | W), ("slam", N | W), ("smear", N),
    ("snap", S), ("snarl", S), ("sneer", A), ("sniff", S | A), ("snipe", A), ("sob", S),
    ("speak", O), ("specify", S), ("speculate", S | O), ("spell", N), ("spit", S), ("splutter", S),
    ("spurn", N), ("stammer", S), ("state", S | N), ("stipulate", S), ("stress", S | N),
    ("stutter", S), ("style", N | W), ("suggest", S | N), ("summarize", N), ("support", N),
    ("suppose", T), ("surmise", S), ("suspect", T | N), ("swear", S | I), ("swipe", A),
    ("sympathise", O), ("sympathize", O), ("table", N), ("talk", O), ("taunt", N), ("tease", N),
    ("tell", S | I | O), ("term", N | W), ("testify", S | O), ("thank", N), ("theorize", S),
    ("think", T | O), ("threaten", S | I), ("thunder", S), ("touch", O), ("tout", N | W),
    ("trash", N), ("treat", G), ("trivialize", N), ("trumpet", N), ("trust", T | A), ("tweet", S),
    ("underline", S | N), ("underplay", N), ("underscore", S | N), ("understand", T),
    ("understate", N), ("unveil", N), ("upbraid", N), ("uphold", N), ("urge", S | I | N | O),
    ("value", N), ("vent", O), ("venture", S), ("view", N), ("vilify", N), ("voice", N),
    ("volunteer", S | I), ("vote", I | O), ("vouch", S | O), ("vow", S | I | N), ("wail", S),
    ("want", I | N), ("warble", S), ("warn", S | I | N | O), ("weigh", O), ("welcome", N | W),
    ("whine", S | O), ("whisper", S), ("wish", T | I), ("wonder", S | T | O), ("worry", T | O),
    ("write", S), ("yearn", I | O), ("yell", S),
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
    ("saw", "see"),
    ("seen", "see"),
    ("shown", "show"),
    ("sought", "seek"),
    ("spoke", "speak"),
    ("spoken", "speak"),
    ("swore", "swear"),
    ("sworn", "swear"),
    ("thought", "think"),
    ("told", "tell"),
    ("understood", "understand"),
    ("written", "write"),
    ("wrote", "write"),
];

/// Nouns, and whether they take a clause ("the claim that …"), an infinitive ("a promise to …") or a
/// phrase behind a preposition ("her criticism of …"). Sorted.
#[rustfmt::skip]
const NOUNS: &[(&str, u8)] = &[
    ("accusation", T), ("acknowledgment", T), ("admiration", O), ("admission", T), ("advocacy", O),
    ("agreement", T | I), ("allegation", T | O), ("ambition", I | O), ("anger", O),
    ("announcement", T | O), ("apology", O), ("appreciation", O), ("approval", O),
    ("argument", T | O), ("assertion", T | O), ("assessment", T | O), ("assumption", T),
    ("assurance", T), ("attack", O), ("backing", O), ("belief", T | O), ("blame", O), ("boast", T),
    ("call", T | I | O), ("case", O), ("claim", T | O), ("comment", T | O), ("commitment", T | I | O),
    ("complaint", T | O), ("concern", T | O), ("concession", T), ("conclusion", T),
    ("condemnation", O), ("confession", T | O), ("confidence", O), ("consensus", T),
    ("contempt", O), ("contention", T), ("conviction", T), ("criticism", O), ("critique", O),
    ("decision", T | I), ("declaration", T), ("defence", O), ("defense", O), ("demand", T | I | O),
    ("denial", T | O), ("denunciation", O), ("depiction", O), ("description", O),
    ("desire", T | I), ("determination", T | I), ("disappointment", O), ("disapproval", O),
    ("disdain", O), ("disgust", O), ("dismay", O), ("dismissal", O), ("dissatisfaction", O),
    ("distrust", O), ("doubt", T | O), ("dream", T | O), ("eagerness", T | I), ("embrace", O),
    ("emphasis", O), ("endorsement", O), ("enthusiasm", O), ("estimate", T | O), ("evaluation", O),
    ("expectation", T), ("explanation", O), ("faith", O), ("fear", T | O), ("finding", T),
    ("forecast", T | O), ("frustration", O), ("guess", T), ("hatred", O), ("hint", T),
    ("hope", T | O), ("hypothesis", T), ("idea", T | O), ("illusion", O), ("impression", T),
    ("indictment", O), ("insinuation", T), ("insistence", T), ("intent", I), ("intention", T | I),
    ("invitation", T | I), ("ire", O), ("jab", O), ("joke", T), ("judgement", T | O),
    ("judgment", T | O), ("lie", T), ("mention", O), ("message", T), ("misgiving", O),
    ("mistrust", O), ("mockery", O), ("notion", T), ("objection", O), ("observation", T),
    ("obsession", O), ("offence", O), ("offense", O), ("offer", T | I), ("opinion", T | O),
    ("opposition", O), ("order", T | I), ("outrage", O), ("perception", T | O),
    ("plan", T | I | O), ("plea", T | I | O), ("pledge", T | I), ("portrayal", O), ("praise", O),
    ("prediction", T | O), ("preference", T | I | O), ("projection", T | O),
    ("promise", T | I | O), ("pronouncement", T), ("proposal", T | I | O), ("qualm", O),
    ("question", O), ("readiness", T | I), ("realization", T), ("rebuke", O),
    ("recommendation", T | I | O), ("refusal", T | I), ("regret", O), ("rejection", O),
    ("reluctance", T | I), ("remark", T | O), ("reminder", T), ("report", T), ("request", T | I),
    ("resentment", O), ("reservation", O), ("resolve", I), ("respect", O), ("revelation", T),
    ("rhetoric", O), ("ridicule", O), ("ruling", T), ("rumor", T), ("rumour", T),
    ("scepticism", O), ("scorn", O), ("sense", T), ("shot", O), ("skepticism", O), ("stance", O),
    ("statement", T | O), ("suggestion", T), ("support", O), ("suspicion", T | O), ("swipe", O),
    ("sympathy", O), ("take", O), ("talk", O), ("testimony", T), ("theory", T | O), ("threat", T | I),
    ("tirade", O), ("tweet", T | O), ("unwillingness", T | I), ("verdict", T | O), ("view", T | O),
    ("vision", O), ("vow", T | I), ("warning", T | O), ("willingness", T | I), ("wish", T | I),
    ("worry", T | O),
];

/// Adjectives of mind, and whether they take an infinitive ("eager to …") or a phrase behind a
/// preposition ("critical of …"). Sorted.
#[rustfmt::skip]
const ADJECTIVES: &[(&str, u8)] = &[
    ("adamant", O), ("afraid", O | I), ("alarmed", O), ("ambivalent", O), ("angry", O),
    ("anxious", O | I), ("appalled", O), ("ashamed", O), ("aware", O), ("bearish", O),
    ("bullish", O), ("certain", O), ("complimentary", O), ("concerned", O),
    ("confident", O), ("contemptuous", O), ("convinced", O), ("critical", O),
    ("delighted", I), ("determined", I), ("disappointed", O), ("disdainful", O),
    ("disgusted", O), ("dismissive", O), ("dissatisfied", O), ("eager", I),
    ("enthusiastic", O), ("envious", O), ("excited", O), ("fearful", O), ("fond", O),
    ("frustrated", O), ("furious", O), ("glad", I), ("happy", O | I), ("hesitant", I),
    ("hopeful", O), ("horrified", O), ("inclined", I), ("insistent", O), ("jealous", O),
    ("keen", I), ("loath", I), ("mindful", O), ("nervous", O), ("opposed", O),
    ("optimistic", O), ("outraged", O), ("passionate", O), ("pessimistic", O),
    ("pleased", O), ("prepared", I), ("proud", O), ("ready", I), ("reluctant", I),
    ("satisfied", O), ("sceptical", O), ("scornful", O), ("skeptical", O),
    ("supportive", O), ("sure", O), ("suspicious", O), ("tired", O), ("uncertain", O),
    ("unhappy", O), ("unsure", O), ("unwilling", I), ("upbeat", O), ("upset", O),
    ("wary", O), ("willing", I), ("worried", O),
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

/// Whether a verb's "to" leads to those who hear it, not to what it tells: "spoke to reporters".
pub fn addresses(word: &str) -> bool {
    ["speak", "spoke", "talk", "chat", "testif", "preach", "complain"]
        .iter()
        .any(|stem| word.to_lowercase().starts_with(stem))
}

/// What a noun takes as the words that it tells, as bits.
pub fn noun_takes(word: &str) -> u8 {
    with_lower(word, |lower| {
        let one = lower.strip_suffix('s').unwrap_or(lower);
        table::find(NOUNS, lower).or_else(|| table::find(NOUNS, one)).unwrap_or(0)
    })
    .unwrap_or(0)
}

/// What an adjective of mind takes as the words that it tells, as bits.
pub fn adjective_takes(word: &str) -> u8 {
    with_lower(word, |lower| table::find(ADJECTIVES, lower).unwrap_or(0)).unwrap_or(0)
}

fn with_lower<T>(word: &str, read: impl FnOnce(&str) -> T) -> Option<T> {
    let mut lower = [0; LONGEST];
    let lower = lower.get_mut(..word.len())?;
    lower.copy_from_slice(word.as_bytes());
    lower.make_ascii_lowercase();
    std::str::from_utf8(lower).ok().map(read)
}

fn verb(lemma: &str) -> Option<u8> {
    table::find(VERBS, lemma)
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
        assert!(NOUNS.is_sorted_by_key(|row| row.0));
        assert!(ADJECTIVES.is_sorted_by_key(|row| row.0));
    }
}
