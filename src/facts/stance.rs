//! What a speaker does with the words of a quotation, and whether the words are put forward as true.
//!
//! Speech acts after Searle (1976), told by the cue's own lemma; veridicality by what stands over the cue
//! ([`crate::enhance::operator`]).

use super::{cue, quote::Quote};
use crate::{
    enhance::operator::{self, Operator, OperatorKind},
    lemma,
    parse::Parsed,
    tag::Pos,
    word_set::WordMap,
};
use serde::Serialize;
use std::ops::Range;

/// What a speaker does with words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
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

/// What a speaker does with the words of a quotation.
#[derive(Clone, Debug, PartialEq)]
pub struct Stance {
    /// What the speaker does, as the cue says it.
    pub act: Act,
    /// Whether the speaker puts the words forward as true.
    pub asserted: bool,
    /// The words that take them back or hedge them, outermost first.
    pub under: Vec<Operator>,
    /// Tokens of the cue.
    pub cue: Option<Range<usize>>,
    /// Whether the words stand under a verb of saying or writing, or between marks, and may be listed.
    pub says: bool,
    /// Tokens of the least stretch that holds the words, their cue with its negation and auxiliaries, and
    /// the speaker where the same sentence names one.
    pub clause: Range<usize>,
}

impl Stance {
    /// Whether lists show the quotation: as what somebody says, with nothing over it left out but its cue,
    /// which they show.
    pub fn is_listed(&self) -> bool {
        let shown =
            |op: &Operator| self.cue.as_ref().is_some_and(|cue| op.tokens.contains(&cue.start));
        self.asserted && self.says && self.under.iter().all(shown)
    }
}

/// The stance of a quotation's speaker.
pub fn of(parsed: &Parsed, quote: &Quote) -> Stance {
    let tagged = &parsed.named.tagged;
    let article = &tagged.article;
    let told = quote.cue.as_ref().filter(|c| c.len() == 1 && article.word(c.start) != ":");
    let Some(cue) = told.map(|cue| cue.start) else {
        let asked = quote.direct && asks(parsed, &quote.tokens);
        let act = if asked { Act::Ask } else { Act::Say };
        let clause = clause(parsed, quote, &[]);
        let cue = quote.cue.clone();
        return Stance { act, asserted: !asked, under: Vec::new(), cue, says: true, clause };
    };
    let infinitive = !quote.direct && article.word(quote.tokens.start) == "to";
    let whole = quote.direct && stands_whole(parsed, &quote.tokens);
    let mut under = operator::above(parsed, cue);
    under.extend(operator::of_cue(parsed, cue, !infinitive));
    let asked = asks(parsed, &quote.tokens);
    // Whole sentences between marks are what was said, whatever the verb beside them.
    under.retain(|op| !whole || op.kind == OperatorKind::Negated);
    let act = match act_of(parsed, cue, infinitive) {
        Act::Say if asked => Act::Ask,
        Act::Deny | Act::Refuse if whole => Act::Say,
        act => act,
    };
    let open = |op: &Operator| matches!(op.kind, OperatorKind::Alleged | OperatorKind::Planned);
    let put_forward = !matches!(
        act,
        Act::Ask
            | Act::Order
            | Act::Deny
            | Act::Refuse
            | Act::Doubt
            | Act::Hope
            | Act::Fear
            | Act::Want
            | Act::Retract
    );
    let asserted = put_forward && !asked && under.iter().all(open);
    let verb = tagged.pos(cue) == Pos::Verb;
    let says = verb
        && !infinitive
        && (quote.direct || cue::takes(article.word(cue)) & cue::SPEECH != 0)
        && matches!(
            act,
            Act::Say
                | Act::Claim
                | Act::Warn
                | Act::Predict
                | Act::Promise
                | Act::Admit
                | Act::Threaten
        );
    let helpers: Vec<usize> = crate::enhance::helpers(parsed, cue).collect();
    let clause = clause(parsed, quote, &helpers);
    Stance { act, asserted, under, cue: quote.cue.clone(), says, clause }
}

fn clause(parsed: &Parsed, quote: &Quote, helpers: &[usize]) -> Range<usize> {
    use crate::parse::Relation::{Advmod, Aux, AuxPass};
    let article = &parsed.named.tagged.article;
    let helps = |t: &&usize| {
        matches!(parsed.arcs[**t].relation, Aux | AuxPass)
            || parsed.arcs[**t].relation == Advmod && article.word(**t) != "when"
    };
    let first = article.sentence_of(quote.tokens.start);
    let last = article.sentence_of(quote.tokens.end - 1);
    let sentences = article.sentences[first].tokens.start..article.sentences[last].tokens.end;
    let beside = |part: &Range<usize>| sentences.start <= part.start && part.end <= sentences.end;
    let helpers = helpers.iter().filter(helps).map(|&t| t..t + 1);
    let parts = quote.cue.iter().chain(&quote.speaker).cloned();
    let parts = parts.filter(&beside);
    let near = quote.cue.as_ref().is_some_and(beside);
    let helpers: Vec<Range<usize>> = helpers.filter(|part| near && beside(part)).collect();
    parts
        .chain(helpers)
        .fold(quote.tokens.clone(), |all, part| all.start.min(part.start)..all.end.max(part.end))
}

/// Whether words are a question.
fn asks(parsed: &Parsed, tokens: &Range<usize>) -> bool {
    let article = &parsed.named.tagged.article;
    let first = article.word(tokens.start).to_lowercase();
    let marked = |t: usize| t < article.tokens.len() && article.word(t) == "?";
    marked(tokens.end - 1)
        || article.tokens.get(tokens.end).is_some() && marked(tokens.end)
        || first == "whether"
}

/// Whether words between marks fill whole sentences.
fn stands_whole(parsed: &Parsed, tokens: &Range<usize>) -> bool {
    let article = &parsed.named.tagged.article;
    let sentence = &article.sentences[article.sentence_of(tokens.start)].tokens;
    let opens = article.word(tokens.start).starts_with(|c: char| !c.is_lowercase());
    let first = tokens.start <= sentence.start + 1;
    let before = tokens.start.checked_sub(2).map_or("", |t| article.word(t));
    opens && (first || matches!(before, ":" | ","))
}

/// What a cue says that the speaker does.
fn act_of(parsed: &Parsed, cue: usize, infinitive: bool) -> Act {
    let tagged = &parsed.named.tagged;
    let word = tagged.article.word(cue);
    let told = match tagged.pos(cue) {
        Pos::Noun => lemma::find(word, |l| NOUNS.get(l)),
        Pos::Adj => lemma::find(word, |l| ADJECTIVES.get(l)),
        _ => lemma::find(word, |l| VERBS.get(l)),
    };
    match told {
        Some(Act::Say) if infinitive => Act::Order,
        Some(act) => act,
        None if infinitive => Act::Want,
        None if tagged.pos(cue) == Pos::Adj => Act::Judge,
        None if tagged.pos(cue) == Pos::Verb => match cue::takes(word) {
            takes if takes & cue::SPEECH != 0 => Act::Say,
            takes if takes & cue::THOUGHT != 0 => Act::Believe,
            takes if takes & (cue::JUDGEMENT | cue::WORDING | cue::TARGET) != 0 => Act::Judge,
            _ => Act::Say,
        },
        None => Act::Say,
    }
}

/// Verbs whose act is not simply saying, thinking or judging. "tell … to" is an order.
#[rustfmt::skip]
const VERBS: WordMap<Act> = WordMap::new(&[
    ("accuse", Act::Claim), ("acknowledge", Act::Admit), ("admit", Act::Admit),
    ("agree", Act::Promise), ("aim", Act::Want), ("alert", Act::Warn), ("allege", Act::Claim),
    ("anticipate", Act::Predict), ("appeal", Act::Ask), ("applaud", Act::Judge),
    ("argue", Act::Claim), ("ask", Act::Ask), ("aspire", Act::Hope), ("assert", Act::Claim),
    ("assume", Act::Believe), ("assure", Act::Promise), ("avoid", Act::Refuse), ("beg", Act::Ask),
    ("believe", Act::Believe), ("blame", Act::Judge), ("blast", Act::Judge), ("boast", Act::Claim),
    ("caution", Act::Warn), ("charge", Act::Claim), ("claim", Act::Claim), ("command", Act::Order),
    ("commend", Act::Judge), ("commit", Act::Promise), ("concede", Act::Admit),
    ("condemn", Act::Judge), ("confess", Act::Admit), ("consider", Act::Believe),
    ("contend", Act::Claim), ("contradict", Act::Deny), ("criticise", Act::Judge),
    ("criticize", Act::Judge), ("debunk", Act::Deny), ("decide", Act::Want),
    ("decline", Act::Refuse), ("demand", Act::Order), ("denounce", Act::Judge), ("deny", Act::Deny),
    ("direct", Act::Order), ("disavow", Act::Deny), ("discount", Act::Deny), ("dismiss", Act::Deny),
    ("dispute", Act::Deny), ("doubt", Act::Doubt), ("dread", Act::Fear), ("dream", Act::Hope),
    ("envisage", Act::Predict), ("expect", Act::Predict), ("fail", Act::Refuse),
    ("fear", Act::Fear), ("feel", Act::Believe), ("forecast", Act::Predict),
    ("foresee", Act::Predict), ("foretell", Act::Predict), ("guarantee", Act::Promise),
    ("guess", Act::Believe), ("hail", Act::Judge), ("hope", Act::Hope), ("imagine", Act::Believe),
    ("inquire", Act::Ask), ("insist", Act::Claim), ("instruct", Act::Order), ("intend", Act::Want),
    ("invite", Act::Ask), ("know", Act::Believe), ("long", Act::Hope), ("maintain", Act::Claim),
    ("mock", Act::Judge), ("offer", Act::Promise), ("opt", Act::Want), ("order", Act::Order),
    ("perceive", Act::Believe), ("petition", Act::Ask), ("plan", Act::Want), ("plead", Act::Ask),
    ("pledge", Act::Promise), ("ponder", Act::Doubt), ("praise", Act::Judge), ("pray", Act::Hope),
    ("predict", Act::Predict), ("prefer", Act::Want), ("prepare", Act::Want),
    ("project", Act::Predict), ("promise", Act::Promise), ("prophesy", Act::Predict),
    ("propose", Act::Ask), ("purport", Act::Claim), ("query", Act::Ask), ("question", Act::Ask),
    ("quiz", Act::Ask), ("realise", Act::Believe), ("realize", Act::Believe), ("rebut", Act::Deny),
    ("recant", Act::Retract), ("reckon", Act::Believe), ("recommend", Act::Ask),
    ("refuse", Act::Refuse), ("refute", Act::Deny), ("regard", Act::Believe), ("reject", Act::Deny),
    ("repudiate", Act::Deny), ("request", Act::Ask), ("require", Act::Order),
    ("resist", Act::Refuse), ("retract", Act::Retract), ("see", Act::Believe), ("seek", Act::Want),
    ("slam", Act::Judge), ("speculate", Act::Doubt), ("strive", Act::Want), ("suggest", Act::Claim),
    ("suppose", Act::Believe), ("suspect", Act::Believe), ("swear", Act::Promise),
    ("tell", Act::Say), ("thank", Act::Judge), ("think", Act::Believe), ("threaten", Act::Threaten),
    ("try", Act::Want), ("understand", Act::Believe), ("undertake", Act::Promise),
    ("urge", Act::Ask), ("vote", Act::Want), ("vow", Act::Promise), ("want", Act::Want),
    ("warn", Act::Warn), ("welcome", Act::Judge), ("wish", Act::Hope), ("withdraw", Act::Retract),
    ("wonder", Act::Ask), ("worry", Act::Fear), ("yearn", Act::Hope),
]);

/// Nouns made of such verbs.
#[rustfmt::skip]
const NOUNS: WordMap<Act> = WordMap::new(&[
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
const ADJECTIVES: WordMap<Act> = WordMap::new(&[
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
    use crate::Models;

    /// The first quotation's act, whether it is put forward as true and listed, what it stands under, and
    /// the clause that is shown.
    fn check(text: &str, expected: &str) {
        let parsed = Parsed::read(text, None, &Models::english());
        let article = &parsed.named.tagged.article;
        let quotes = crate::facts::quote::find(&parsed);
        let quote = quotes.first().unwrap_or_else(|| panic!("{text} has a quotation"));
        let stance = of(&parsed, quote);
        let under = stance
            .under
            .iter()
            .map(|op| format!("{:?} <{}> ", op.kind, article.span(&op.tokens).of(text)));
        let told = format!(
            "{:?} {}{}{}",
            stance.act,
            if stance.asserted { "true " } else { "open " },
            if stance.is_listed() { "listed " } else { "" },
            under.collect::<String>(),
        );
        let clause = article.span(&stance.clause).of(text);
        assert_eq!(format!("{told}| {clause}"), expected, "{text}");
    }

    #[test]
    fn what_is_said_is_listed() {
        check("Lund said it would last.", "Say true listed | Lund said it would last");
        check(
            "“We will rebuild it,” Lund told reporters.",
            "Say true listed | We will rebuild it,” Lund told",
        );
        check(
            "The agency warned that the river would rise.",
            "Warn true listed | The agency warned that the river would rise",
        );
        check(
            "The river rose by two metres, according to the agency.",
            "Say true listed | The river rose by two metres, according to the agency",
        );
        check(
            "“We did not sell the yard to them,” she denied.",
            "Say true listed | We did not sell the yard to them,” she denied",
        );
    }

    #[test]
    fn what_is_taken_back_is_not() {
        check(
            "The chief denied that the company was preparing to sell.",
            "Deny open Denied <denied> | The chief denied that the company was preparing to sell",
        );
        check(
            "Lee rejected claims that the firm had hidden a loss.",
            "Deny open Denied <rejected> | Lee rejected claims that the firm had hidden a loss",
        );
        check(
            "Lee did not say that the firm was for sale.",
            "Say open Negated <not say> | Lee did not say that the firm was for sale",
        );
        check(
            "Officials refused to say whether the mayor had met the builder.",
            "Refuse open Refused <refused to> | Officials refused to say whether the mayor had met the \
             builder",
        );
        check(
            "The union hopes that the plant will stay open.",
            "Hope open Hoped <hopes> | The union hopes that the plant will stay open",
        );
    }

    #[test]
    fn thought_and_will_are_not_said() {
        check(
            "The union believes that the plant will stay open.",
            "Believe true Alleged <believes> | The union believes that the plant will stay open",
        );
        check(
            "The mayor plans to sell the old harbour.",
            "Want open Planned <plans to> | The mayor plans to sell the old harbour",
        );
        check(
            "Police asked residents to leave the town.",
            "Ask open Asked <asked> | Police asked residents to leave the town",
        );
    }
}
