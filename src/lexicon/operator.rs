//! Words under which a clause stands, by lemma, and what they make of it.

use crate::text::word_set::WordMap;
use OperatorKind::*;
use serde::{Deserialize, Serialize};

/// What words make of the clause that stands under them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum OperatorKind {
    /// "did not say that", "without"
    Negated,
    /// "denied that"
    Denied,
    /// "refused to"
    Refused,
    /// "if"
    Conditional,
    /// "would have"
    Counterfactual,
    /// "doubts that", "whether"
    Doubted,
    /// "hopes that"
    Hoped,
    /// "fears that"
    Feared,
    /// "wants to"
    Wanted,
    /// "asked them to", a question
    Asked,
    /// "ordered them to"
    Ordered,
    /// "plans to"
    Planned,
    /// "claims that"
    Alleged,
    /// "a rumour that"
    Rumoured,
}

/// Words that negate the verb that they hang on.
pub const NEGATIONS: &[&str] = &[
    "not", "n't", "n’t", "never", "no", "neither", "nor", "hardly", "scarcely", "nowhere", "cannot",
];

/// First words of a subject or object that negate its verb.
pub const NONE: &[&str] = &["no", "nobody", "none", "neither", "nothing", "no-one"];

/// Words before a clause that make a condition of it.
pub const CONDITIONS: &[&str] =
    &["if", "unless", "provided", "providing", "assuming", "supposing", "lest"];

/// Phrases before a clause that make a condition of it.
pub const CONDITION_PHRASES: &[&[&str]] = &[
    &["as", "long", "as"],
    &["so", "long", "as"],
    &["in", "case"],
    &["on", "condition"],
    &["in", "the", "event"],
];

/// Words before a clause that say that it did not take place.
pub const ABSENCES: &[&str] = &["without", "instead", "rather"];

/// Adverbs of what others are said to have done.
pub const HEARSAY: &[&str] = &[
    "allegedly", "apparently", "ostensibly", "presumably", "purportedly", "reportedly",
    "rumouredly", "seemingly", "supposedly",
];

/// Prepositions that lead from a verb or noun to a deed: "acquitted of stealing", "barred from voting".
pub const LEADING: &[&str] =
    &["about", "against", "as", "for", "from", "in", "of", "on", "that", "to", "with"];

/// Verbs of plain speech: what they tell stands under an operator only where nobody is named.
pub const SPEECH: &[&str] = &["estimate", "reckon", "report", "say", "understand"];

/// Verbs.
#[rustfmt::skip]
pub const VERBS: WordMap<OperatorKind> = WordMap::new(&[
    ("abandon", Refused), ("absolve", Refused), ("abstain", Refused), ("accuse", Alleged),
    ("acquit", Refused), ("advocate", Wanted), ("agree", Planned), ("aim", Wanted),
    ("allege", Alleged), ("allow", Ordered), ("anticipate", Doubted), ("appeal", Asked),
    ("appear", Doubted), ("argue", Alleged), ("ask", Asked), ("aspire", Hoped), ("assert", Alleged),
    ("assume", Doubted), ("attempt", Planned), ("authorise", Ordered), ("authorize", Ordered),
    ("avoid", Refused), ("ban", Refused), ("bar", Refused), ("beg", Asked), ("believe", Alleged),
    ("bet", Doubted), ("block", Refused), ("call", Asked), ("cancel", Refused),
    ("challenge", Asked), ("charge", Alleged), ("check", Doubted), ("claim", Alleged),
    ("clear", Refused), ("command", Ordered), ("commit", Planned), ("conceive", Doubted),
    ("consider", Planned), ("contemplate", Doubted), ("contend", Alleged), ("contest", Denied),
    ("contradict", Denied), ("crave", Wanted), ("debate", Doubted), ("debunk", Denied),
    ("decide", Planned), ("decline", Refused), ("demand", Asked), ("deny", Denied),
    ("deserve", Wanted), ("desire", Wanted), ("direct", Ordered), ("disavow", Denied),
    ("discount", Denied), ("discourage", Refused), ("discuss", Doubted), ("dismiss", Denied),
    ("disown", Denied), ("disprove", Denied), ("dispute", Denied), ("dissuade", Refused),
    ("doubt", Doubted), ("dread", Feared), ("dream", Doubted), ("enable", Ordered),
    ("encourage", Asked), ("endeavour", Planned), ("entreat", Asked), ("escape", Refused),
    ("estimate", Alleged),
    ("examine", Doubted), ("exempt", Refused), ("exonerate", Refused), ("expect", Planned),
    ("fabricate", Denied), ("fail", Refused), ("fake", Denied), ("favor", Wanted),
    ("favour", Wanted), ("fear", Feared), ("forbid", Refused), ("forget", Refused),
    ("gamble", Doubted), ("guess", Doubted), ("halt", Refused), ("hesitate", Refused),
    ("hope", Hoped), ("imagine", Doubted), ("implore", Asked), ("insist", Alleged),
    ("instruct", Ordered), ("intend", Planned), ("investigate", Doubted), ("invite", Asked),
    ("joke", Doubted), ("let", Ordered), ("lie", Denied), ("like", Wanted), ("lobby", Asked),
    ("long", Hoped), ("love", Wanted), ("maintain", Alleged), ("mandate", Ordered),
    ("miss", Refused), ("mull", Planned), ("need", Wanted), ("negate", Denied),
    ("neglect", Refused), ("oblige", Ordered), ("offer", Planned), ("oppose", Refused),
    ("order", Ordered), ("permit", Ordered), ("petition", Asked), ("plan", Planned),
    ("plead", Asked), ("pledge", Planned), ("ponder", Doubted), ("pray", Hoped),
    ("preclude", Refused), ("prefer", Wanted), ("prepare", Planned), ("press", Asked),
    ("pressure", Asked), ("pretend", Doubted), ("prevent", Refused), ("probe", Doubted),
    ("prohibit", Refused), ("project", Planned), ("promise", Planned), ("propose", Asked),
    ("provide", Conditional), ("purport", Alleged), ("query", Doubted), ("question", Doubted),
    ("rebut", Denied),
    ("recant", Denied), ("reckon", Alleged), ("recommend", Asked), ("refrain", Refused),
    ("refuse", Refused), ("refute", Denied), ("reject", Denied), ("renounce", Denied),
    ("report", Alleged), ("repudiate", Denied), ("request", Asked), ("require", Ordered),
    ("resist", Refused), ("retract", Denied), ("rumor", Rumoured), ("rumour", Rumoured),
    ("say", Alleged), ("schedule", Planned), ("scotch", Denied), ("scrap", Refused),
    ("seek", Wanted), ("seem", Doubted), ("shelve", Refused), ("speculate", Doubted),
    ("stop", Refused), ("suggest", Asked), ("suppose", Doubted), ("surmise", Doubted),
    ("suspect", Alleged), ("swear", Planned), ("tell", Ordered), ("think", Alleged),
    ("threaten", Planned), ("toy", Doubted), ("try", Planned), ("understand", Alleged),
    ("undertake", Planned), ("urge", Asked), ("veto", Refused), ("vote", Planned), ("vow", Planned),
    ("want", Wanted), ("weigh", Doubted), ("whisper", Rumoured), ("wish", Hoped),
    ("withdraw", Denied), ("wonder", Doubted), ("worry", Feared), ("yearn", Hoped),
]);

/// Nouns.
#[rustfmt::skip]
pub const NOUNS: WordMap<OperatorKind> = WordMap::new(&[
    ("accusation", Alleged), ("aim", Planned), ("allegation", Alleged), ("ambition", Hoped),
    ("anxiety", Feared), ("appeal", Asked), ("argument", Alleged), ("aspiration", Hoped),
    ("assertion", Alleged), ("assumption", Alleged), ("attempt", Planned), ("ban", Refused),
    ("belief", Alleged), ("bid", Planned), ("call", Asked), ("campaign", Planned),
    ("chance", Doubted), ("charge", Alleged), ("claim", Alleged), ("commitment", Planned),
    ("complaint", Alleged), ("concern", Feared), ("condition", Conditional),
    ("contention", Alleged), ("danger", Feared), ("demand", Asked), ("denial", Denied),
    ("desire", Hoped), ("dismissal", Denied), ("doubt", Doubted), ("dream", Hoped),
    ("effort", Planned), ("expectation", Hoped), ("fabrication", Denied), ("failure", Refused),
    ("falsehood", Denied), ("fantasy", Denied), ("fear", Feared), ("fiction", Denied),
    ("goal", Planned), ("gossip", Rumoured), ("hoax", Denied), ("hope", Hoped),
    ("hypothesis", Alleged), ("idea", Alleged), ("impression", Alleged), ("inability", Refused),
    ("insinuation", Alleged), ("instruction", Ordered), ("intention", Planned),
    ("invitation", Asked), ("legend", Rumoured), ("lie", Denied), ("likelihood", Doubted),
    ("mandate", Ordered), ("myth", Rumoured), ("need", Wanted), ("notion", Alleged),
    ("obligation", Ordered), ("offer", Planned), ("opinion", Alleged), ("order", Ordered),
    ("perception", Alleged), ("petition", Asked), ("plan", Planned), ("plea", Asked),
    ("pledge", Planned), ("plot", Planned), ("possibility", Doubted), ("prayer", Hoped),
    ("pretence", Denied), ("pretense", Denied), ("promise", Planned), ("proposal", Planned),
    ("prospect", Doubted), ("proviso", Conditional), ("push", Planned), ("question", Doubted),
    ("refusal", Refused), ("rejection", Denied), ("reluctance", Refused), ("report", Alleged),
    ("repudiation", Denied), ("request", Asked), ("requirement", Ordered), ("retraction", Denied),
    ("risk", Feared), ("rumor", Rumoured), ("rumour", Rumoured), ("scheme", Planned),
    ("speculation", Alleged), ("story", Alleged), ("suggestion", Alleged), ("suspicion", Alleged),
    ("tale", Rumoured), ("talk", Rumoured), ("theory", Alleged), ("threat", Feared),
    ("uncertainty", Doubted), ("unwillingness", Refused), ("view", Alleged), ("vow", Planned),
    ("whisper", Rumoured), ("wish", Hoped), ("worry", Feared),
]);

/// Nouns under which a clause stands only where they are negated: "no evidence that".
pub const GROUNDS: &[&str] = &[
    "basis", "case", "confirmation", "evidence", "guarantee", "hint", "indication", "information",
    "need", "proof", "question", "reason", "record", "report", "sign", "trace", "truth", "way",
];

/// Adjectives.
#[rustfmt::skip]
pub const ADJECTIVES: WordMap<OperatorKind> = WordMap::new(&[
    ("afraid", Feared), ("anxious", Hoped), ("apprehensive", Feared), ("conceivable", Doubted),
    ("concerned", Feared), ("convinced", Alleged), ("debatable", Doubted), ("desperate", Hoped),
    ("determined", Planned), ("doubtful", Doubted), ("dubious", Doubted), ("due", Planned),
    ("eager", Hoped), ("false", Denied), ("fearful", Feared), ("hesitant", Refused),
    ("hopeful", Hoped), ("impossible", Doubted), ("incorrect", Denied), ("keen", Hoped),
    ("likely", Doubted), ("loath", Refused), ("nervous", Feared), ("optimistic", Hoped),
    ("plausible", Doubted), ("possible", Doubted), ("prepared", Planned), ("probable", Doubted),
    ("questionable", Doubted), ("ready", Planned), ("reluctant", Refused), ("scared", Feared),
    ("sceptical", Doubted), ("set", Planned), ("skeptical", Doubted), ("suspicious", Alleged),
    ("unable", Refused), ("uncertain", Doubted), ("unclear", Doubted), ("unconvinced", Doubted),
    ("unfounded", Denied), ("unknown", Doubted), ("unlikely", Doubted), ("unprepared", Refused),
    ("unproven", Doubted), ("unsure", Doubted), ("untrue", Denied), ("unwilling", Refused),
    ("wary", Feared), ("willing", Planned), ("worried", Feared), ("wrong", Denied),
]);
