//! What a speaker does with the words of a quotation, and whether the words are put forward as true.
//!
//! Speech acts after Searle (1976), told by the cue's own lemma; veridicality by what stands over the cue
//! ([`crate::analysis::enhance::operator`]).

use super::quotation::Quote;
use crate::{
    analysis::{
        Document,
        enhance::{self, Operator, operator},
    },
    lexicon::{
        act::{self, Act},
        cue, lemma,
        operator::OperatorKind,
    },
    syntax::{
        pos::{Form, Pos},
        relation::Relation,
    },
};
use std::ops::Range;

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
pub fn of(doc: &Document, quote: &Quote) -> Stance {
    let article = &doc.article;
    let told = quote.cue.as_ref().filter(|c| c.len() == 1 && article.word(c.start) != ":");
    let asked = asks(doc, &quote.tokens);
    let ordered = quote.direct && orders(doc, &quote.tokens);
    let Some(cue) = told.map(|cue| cue.start) else {
        let act = match quote.direct && asked {
            true => Act::Ask,
            false if ordered => Act::Order,
            false => Act::Say,
        };
        let (asserted, clause) = (act == Act::Say, clause(doc, quote, &[]));
        let cue = quote.cue.clone();
        return Stance { act, asserted, under: Vec::new(), cue, says: true, clause };
    };
    let infinitive = !quote.direct && article.word(quote.tokens.start) == "to";
    let whole = quote.direct && stands_whole(doc, &quote.tokens);
    let mut under = operator::above(doc, cue);
    under.extend(operator::of_cue(doc, cue, !infinitive));
    // "Had it rained, she said, we would have left": what the words themselves hold is not over them.
    let words = &quote.tokens;
    let own = |op: &Operator| words.start <= op.tokens.start && op.tokens.end <= words.end;
    under.retain(|op| !words.contains(&cue) || !own(op) || op.tokens.contains(&cue));
    // Whole sentences between marks are what was said, whatever the verb beside them.
    under.retain(|op| !whole || op.kind == OperatorKind::Negated);
    let act = match act_of(doc, cue, infinitive) {
        Act::Say if asked => Act::Ask,
        Act::Say if ordered => Act::Order,
        Act::Deny | Act::Refuse if whole => Act::Say,
        act => act,
    };
    let open = |op: &Operator| matches!(op.kind, OperatorKind::Alleged | OperatorKind::Planned);
    let asserted = act.puts_forward() && !asked && under.iter().all(open);
    let speech = quote.direct || cue::takes(article.word(cue)) & cue::SPEECH != 0;
    let says = doc.node(cue).pos() == Pos::Verb && !infinitive && speech && act.is_speech();
    let helpers: Vec<usize> = enhance::helpers(doc, cue).collect();
    let clause = clause(doc, quote, &helpers);
    Stance { act, asserted, under, cue: quote.cue.clone(), says, clause }
}

/// The least stretch that holds a quotation's words, their cue with its helpers, and the speaker.
fn clause(doc: &Document, quote: &Quote, helpers: &[usize]) -> Range<usize> {
    use crate::syntax::relation::Relation::{Advmod, Aux, AuxPass};
    let article = &doc.article;
    let helps = |t: &&usize| {
        matches!(doc.node(**t).relation(), Aux | AuxPass)
            || doc.node(**t).relation() == Advmod && article.word(**t) != "when"
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
fn asks(doc: &Document, tokens: &Range<usize>) -> bool {
    let article = &doc.article;
    let first = article.word(tokens.start).to_lowercase();
    let marked = |t: usize| t < article.tokens.len() && article.word(t) == "?";
    marked(tokens.end - 1)
        || article.tokens.get(tokens.end).is_some() && marked(tokens.end)
        || first == "whether"
}

/// Whether words of one sentence tell somebody what to do: "Ask me on Saturday", "Please don't".
fn orders(doc: &Document, tokens: &Range<usize>) -> bool {
    let sentence = doc.node(tokens.start).sentence();
    let leads = |t: &usize| {
        matches!(doc.node(*t).pos(), Pos::Adv | Pos::Intj | Pos::Punct | Pos::Part | Pos::Aux)
            && !doc.node(*t).is(&["to"])
    };
    let within = tokens.start..tokens.end.min(sentence.end);
    let Some(verb) = within.clone().find(|t| !leads(t)) else { return false };
    // "will go", "not go": what helps a verb that is no order.
    let helped = (tokens.start..verb).filter(|&t| doc.node(t).pos() == Pos::Aux);
    let subject = [Relation::Nsubj, Relation::NsubjPass, Relation::Mark];
    // "Come what may, we will win": another clause tells something.
    let tells = |t: usize| {
        let clause = doc.node(t).head();
        let part =
            tokens.contains(&doc.arcs[clause.index].head) && clause.head().index != clause.index;
        matches!(doc.node(t).relation(), Relation::Nsubj | Relation::NsubjPass) && !part
    };
    tokens.end <= sentence.end + 1
        && !within.into_iter().any(tells)
        && doc.node(verb).pos() == Pos::Verb
        && doc.node(verb).form() == Form::Base
        && helped.into_iter().all(|t| doc.node(t).is(&["do"]))
        && doc.child(verb, &subject).is_none()
        && (doc.arcs[verb].head == verb || !tokens.contains(&doc.arcs[verb].head))
}

/// Whether words between marks fill whole sentences.
fn stands_whole(doc: &Document, tokens: &Range<usize>) -> bool {
    let article = &doc.article;
    let sentence = &doc.node(tokens.start).sentence();
    let opens = article.word(tokens.start).starts_with(|c: char| !c.is_lowercase());
    let first = tokens.start <= sentence.start + 1;
    let before = tokens.start.checked_sub(2).map_or("", |t| article.word(t));
    opens && (first || matches!(before, ":" | ","))
}

/// What a cue says that the speaker does.
fn act_of(doc: &Document, cue: usize, infinitive: bool) -> Act {
    let word = doc.node(cue).text();
    let told = match doc.node(cue).pos() {
        Pos::Noun => lemma::find(word, |l| act::NOUNS.get(l)),
        Pos::Adj => lemma::find(word, |l| act::ADJECTIVES.get(l)),
        _ => lemma::find(word, |l| act::VERBS.get(l)),
    };
    match told {
        Some(Act::Say) if infinitive => Act::Order,
        Some(act) => act,
        None if infinitive => Act::Want,
        None if doc.node(cue).pos() == Pos::Adj => Act::Judge,
        None if doc.node(cue).pos() == Pos::Verb => match cue::takes(word) {
            takes if takes & cue::SPEECH != 0 => Act::Say,
            takes if takes & cue::THOUGHT != 0 => Act::Believe,
            takes if takes & (cue::JUDGEMENT | cue::WORDING | cue::TARGET) != 0 => Act::Judge,
            _ => Act::Say,
        },
        None => Act::Say,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{analysis::conllu, model::Models};

    /// The first quotation's act, whether it is put forward as true and listed, what it stands under, and
    /// the clause that is shown.
    fn check(text: &str, expected: &str) {
        stands(&Document::read(text, None, Models::english()), expected);
    }

    fn stands(doc: &Document, expected: &str) {
        let article = &doc.article;
        let text = article.text;
        let quotes = crate::extract::quote::find(doc);
        let quote = quotes.first().unwrap_or_else(|| panic!("{text} has a quotation"));
        let stance = of(doc, quote);
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
        check("Silva said it would last.", "Say true listed | Silva said it would last");
        check(
            "“We will replant it,” Silva told reporters.",
            "Say true listed | We will replant it,” Silva told",
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
            "Ruiz rejected claims that the lab had hidden a result.",
            "Deny open Denied <rejected> | Ruiz rejected claims that the lab had hidden a result",
        );
        check(
            "Ruiz did not say that the horse was for sale.",
            "Say open Negated <not say> | Ruiz did not say that the horse was for sale",
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
    fn orders_are_not_put_forward_as_true() {
        check("“Ask me on Saturday,” Silva said.", "Order open | Ask me on Saturday,” Silva said");
        check(
            "“Please don't go there,” Silva said.",
            "Order open | Please don't go there,” Silva said",
        );
        check(
            "“Come what may, we will win,” Silva said.",
            "Say true listed | Come what may, we will win,” Silva said",
        );
        check("“They go there,” Silva said.", "Say true listed | They go there,” Silva said");
    }

    #[test]
    fn thought_and_will_are_not_said() {
        check(
            "The union believes that the plant will stay open.",
            "Believe true Alleged <believes> | The union believes that the plant will stay open",
        );
        check(
            "The trust plans to sell the old lighthouse.",
            "Want open Planned <plans to> | The trust plans to sell the old lighthouse",
        );
        check(
            "Police asked residents to leave the town.",
            "Ask open Asked <asked> | Police asked residents to leave the town",
        );
    }

    #[test]
    fn stances_of_written_trees() {
        stands(
            &conllu::of("The brewer said the well had dried up."),
            "Say true listed | The brewer said the well had dried up",
        );
        stands(
            &conllu::of("“The kiln was cold,” the potter said."),
            "Say true listed | The kiln was cold,” the potter said",
        );
        stands(
            &conllu::of("The jockey denied that the horse was lame."),
            "Deny open Denied <denied> | The jockey denied that the horse was lame",
        );
        stands(
            &conllu::of("The museum refused to say whether the mask was real."),
            "Refuse open Refused <refused to> | The museum refused to say whether the mask was real",
        );
        stands(
            &conllu::of("The parents hope that the school stays open."),
            "Hope open Hoped <hope> | The parents hope that the school stays open",
        );
    }
}
