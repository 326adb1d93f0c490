//! What the cues of quotations say that a speaker does, by lemma.

use crate::text::word_set::WordMap;
use serde::{Deserialize, Serialize};

/// What a speaker does with words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum Act {
    /// "said", "wrote", "according to"
    Say,
    /// "asked"
    Ask,
    /// "promised"
    Promise,
    /// "ordered", "told them to"
    Order,
    /// "denied"
    Deny,
    /// "refused"
    Refuse,
    /// "doubts"
    Doubt,
    /// "hopes"
    Hope,
    /// "fears"
    Fear,
    /// "believes"
    Believe,
    /// "claimed"
    Claim,
    /// "praised", "called it a mistake"
    Judge,
    /// "warned"
    Warn,
    /// "predicted"
    Predict,
    /// "wants"
    Want,
    /// "admitted"
    Admit,
    /// "withdrew the claim that"
    Retract,
    /// "threatened"
    Threaten,
}

impl Act {
    /// Whether who does it puts the words forward as true.
    pub(crate) fn puts_forward(self) -> bool {
        use Act::{Ask, Deny, Doubt, Fear, Hope, Order, Refuse, Retract, Want};
        !matches!(self, Ask | Order | Deny | Refuse | Doubt | Hope | Fear | Want | Retract)
    }

    /// Whether it is done by saying or writing the words.
    pub(crate) fn is_speech(self) -> bool {
        use Act::{Admit, Claim, Predict, Promise, Say, Threaten, Warn};
        matches!(self, Say | Claim | Warn | Predict | Promise | Admit | Threaten)
    }
}

/// Verbs whose act is not simply saying, thinking or judging. "tell … to" is an order.
#[rustfmt::skip]
pub const VERBS: WordMap<Act> = WordMap::new(&[
    ("accuse", Act::Claim), ("acknowledge", Act::Admit), ("admit", Act::Admit),
    ("advise", Act::Ask), ("agree", Act::Promise), ("aim", Act::Want), ("alert", Act::Warn),
    ("allege", Act::Claim), ("anticipate", Act::Predict), ("applaud", Act::Judge),
    ("argue", Act::Claim), ("ask", Act::Ask), ("aspire", Act::Hope), ("assert", Act::Claim),
    ("assume", Act::Believe), ("assure", Act::Promise), ("beg", Act::Ask),
    ("believe", Act::Believe), ("beseech", Act::Ask), ("blame", Act::Judge), ("blast", Act::Judge),
    ("boast", Act::Claim), ("caution", Act::Warn), ("charge", Act::Claim), ("claim", Act::Claim),
    ("command", Act::Order), ("commend", Act::Judge), ("concede", Act::Admit),
    ("condemn", Act::Judge), ("confess", Act::Admit), ("consider", Act::Believe),
    ("contend", Act::Claim), ("contradict", Act::Deny), ("criticise", Act::Judge),
    ("criticize", Act::Judge), ("debunk", Act::Deny), ("decide", Act::Want),
    ("decline", Act::Refuse), ("demand", Act::Order), ("denounce", Act::Judge), ("deny", Act::Deny),
    ("direct", Act::Order), ("disavow", Act::Deny), ("discount", Act::Deny), ("dismiss", Act::Deny),
    ("dispute", Act::Deny), ("doubt", Act::Doubt), ("dread", Act::Fear), ("dream", Act::Hope),
    ("encourage", Act::Ask), ("entreat", Act::Ask), ("envisage", Act::Predict),
    ("exhort", Act::Ask), ("expect", Act::Predict), ("fear", Act::Fear), ("feel", Act::Believe),
    ("forecast", Act::Predict), ("foresee", Act::Predict), ("foretell", Act::Predict),
    ("guarantee", Act::Promise), ("guess", Act::Believe), ("hail", Act::Judge), ("hope", Act::Hope),
    ("imagine", Act::Believe), ("implore", Act::Ask), ("inquire", Act::Ask), ("insist", Act::Claim),
    ("instruct", Act::Order), ("intend", Act::Want), ("invite", Act::Ask), ("know", Act::Believe),
    ("long", Act::Hope), ("maintain", Act::Claim), ("mock", Act::Judge), ("offer", Act::Promise),
    ("opt", Act::Want), ("order", Act::Order), ("perceive", Act::Believe), ("petition", Act::Ask),
    ("plan", Act::Want), ("plead", Act::Ask), ("pledge", Act::Promise), ("ponder", Act::Doubt),
    ("praise", Act::Judge), ("pray", Act::Hope), ("predict", Act::Predict), ("prefer", Act::Want),
    ("press", Act::Ask), ("project", Act::Predict), ("promise", Act::Promise),
    ("prophesy", Act::Predict), ("propose", Act::Ask), ("purport", Act::Claim), ("query", Act::Ask),
    ("question", Act::Ask), ("quiz", Act::Ask), ("realise", Act::Believe),
    ("realize", Act::Believe), ("rebut", Act::Deny), ("recant", Act::Retract),
    ("reckon", Act::Believe), ("recommend", Act::Ask), ("refuse", Act::Refuse),
    ("refute", Act::Deny), ("regard", Act::Believe), ("reject", Act::Deny),
    ("repudiate", Act::Deny), ("request", Act::Ask), ("resist", Act::Refuse), ("see", Act::Believe),
    ("seek", Act::Want), ("slam", Act::Judge), ("speculate", Act::Doubt), ("strive", Act::Want),
    ("suggest", Act::Claim), ("suppose", Act::Believe), ("suspect", Act::Believe),
    ("swear", Act::Promise), ("tell", Act::Say), ("thank", Act::Judge), ("think", Act::Believe),
    ("threaten", Act::Threaten), ("understand", Act::Believe), ("undertake", Act::Promise),
    ("urge", Act::Ask), ("vote", Act::Want), ("vow", Act::Promise), ("want", Act::Want),
    ("warn", Act::Warn), ("welcome", Act::Judge), ("wish", Act::Hope), ("wonder", Act::Ask),
    ("worry", Act::Fear), ("yearn", Act::Hope),
]);

/// Nouns made of such verbs.
#[rustfmt::skip]
pub const NOUNS: WordMap<Act> = WordMap::new(&[
    ("accusation", Act::Claim), ("acknowledgment", Act::Admit), ("admission", Act::Admit),
    ("allegation", Act::Claim), ("ambition", Act::Hope), ("anger", Act::Judge),
    ("anxiety", Act::Fear), ("appeal", Act::Ask), ("approval", Act::Judge),
    ("argument", Act::Claim), ("assertion", Act::Claim), ("assumption", Act::Believe),
    ("assurance", Act::Promise), ("belief", Act::Believe), ("bid", Act::Want),
    ("blame", Act::Judge), ("call", Act::Ask), ("charge", Act::Claim), ("claim", Act::Claim),
    ("commitment", Act::Promise), ("concern", Act::Fear), ("concession", Act::Admit),
    ("condemnation", Act::Judge), ("confession", Act::Admit), ("contention", Act::Claim),
    ("conviction", Act::Believe), ("criticism", Act::Judge), ("decision", Act::Want),
    ("demand", Act::Order), ("denial", Act::Deny), ("desire", Act::Hope),
    ("determination", Act::Want), ("dismissal", Act::Deny), ("doubt", Act::Doubt),
    ("dream", Act::Hope), ("expectation", Act::Predict), ("fear", Act::Fear),
    ("feeling", Act::Believe), ("forecast", Act::Predict), ("goal", Act::Want),
    ("guarantee", Act::Promise), ("hope", Act::Hope), ("idea", Act::Believe),
    ("impression", Act::Believe), ("insistence", Act::Claim), ("instruction", Act::Order),
    ("intention", Act::Want), ("invitation", Act::Ask), ("longing", Act::Hope),
    ("notion", Act::Believe), ("oath", Act::Promise), ("offer", Act::Promise),
    ("opinion", Act::Believe), ("order", Act::Order), ("petition", Act::Ask), ("plan", Act::Want),
    ("plea", Act::Ask), ("pledge", Act::Promise), ("praise", Act::Judge),
    ("prediction", Act::Predict), ("projection", Act::Predict), ("promise", Act::Promise),
    ("proposal", Act::Ask), ("question", Act::Ask), ("readiness", Act::Want),
    ("recommendation", Act::Ask), ("refusal", Act::Refuse), ("rejection", Act::Deny),
    ("reluctance", Act::Refuse), ("repudiation", Act::Deny), ("request", Act::Ask),
    ("scorn", Act::Judge), ("sense", Act::Believe), ("speculation", Act::Doubt),
    ("suggestion", Act::Claim), ("suspicion", Act::Believe), ("theory", Act::Believe),
    ("thought", Act::Believe), ("threat", Act::Threaten), ("unwillingness", Act::Refuse),
    ("view", Act::Believe), ("vow", Act::Promise), ("warning", Act::Warn),
    ("willingness", Act::Want), ("wish", Act::Hope), ("worry", Act::Fear),
]);

/// Adjectives of mind.
#[rustfmt::skip]
pub const ADJECTIVES: WordMap<Act> = WordMap::new(&[
    ("adamant", Act::Believe), ("afraid", Act::Fear), ("anxious", Act::Fear),
    ("aware", Act::Believe), ("certain", Act::Believe), ("clear", Act::Believe),
    ("concerned", Act::Fear), ("confident", Act::Believe), ("convinced", Act::Believe),
    ("desperate", Act::Want), ("determined", Act::Want), ("doubtful", Act::Doubt),
    ("dubious", Act::Doubt), ("eager", Act::Want), ("fearful", Act::Fear),
    ("hesitant", Act::Refuse), ("hopeful", Act::Hope), ("keen", Act::Want), ("loath", Act::Refuse),
    ("nervous", Act::Fear), ("optimistic", Act::Hope), ("prepared", Act::Want),
    ("ready", Act::Want), ("reluctant", Act::Refuse), ("sceptical", Act::Doubt),
    ("skeptical", Act::Doubt), ("sure", Act::Believe), ("uncertain", Act::Doubt),
    ("unconvinced", Act::Doubt), ("unsure", Act::Doubt), ("unwilling", Act::Refuse),
    ("upbeat", Act::Hope), ("willing", Act::Want), ("worried", Act::Fear),
]);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::{cue, operator};

    /// A cue that takes words back, and is no operator, would be told without what takes them back.
    #[test]
    fn what_takes_words_back_is_an_operator() {
        let lists = [(VERBS, operator::VERBS), (NOUNS, operator::NOUNS)];
        for (acts, operators) in lists {
            let back = acts
                .iter()
                .filter(|(_, act)| matches!(act, Act::Deny | Act::Refuse | Act::Retract));
            let lacking: Vec<&str> = back
                .map(|(lemma, _)| lemma)
                .filter(|lemma| operators.get(lemma).is_none())
                .collect();
            assert_eq!(lacking, [""; 0]);
        }
    }

    /// A verb whose act is known is a cue, or the act is nobody's: "fail" leads to no words.
    #[test]
    fn acts_are_those_of_cues() {
        let lacking: Vec<&str> =
            VERBS.iter().map(|(lemma, _)| lemma).filter(|lemma| cue::takes(lemma) == 0).collect();
        assert_eq!(lacking, [""; 0]);
    }
}
