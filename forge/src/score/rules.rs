//! How often each rule of the extractors fired, and how often it was right: where to look for what errs.

use super::percent;
use nutgraf::{
    Brief, DateFact, Event, Models, Options, Quantity, Quote,
    stages::{self, extract::event},
};
use std::{collections::BTreeMap, fmt::Write};

/// The rules that made the facts of one text, in the order of its Brief's.
pub struct Made {
    dates: Vec<&'static str>,
    quantities: Vec<&'static str>,
    quotes: Vec<&'static str>,
    /// By the bytes of an event and of its predicate.
    events: Vec<([usize; 4], &'static str)>,
}

impl Made {
    /// Reads the text that a Brief is of: a Brief does not tell rules.
    pub fn new(text: &str, options: &Options, models: &Models) -> Self {
        let stages::Read { doc, facts, .. } = stages::read(models, text, options, &mut |_| ());
        let article = &doc.article;
        let place = |event: &event::Event| {
            let (all, verb) = (article.span(&event.tokens), article.span(&event.predicate));
            [all.start, all.end, verb.start, verb.end]
        };
        Self {
            dates: facts.dates.iter().map(|date| date.rule).collect(),
            quantities: facts.quantities.iter().map(|quantity| quantity.rule).collect(),
            quotes: facts.quotes.iter().map(|quote| quote.rule).collect(),
            events: facts.events.iter().map(|event| (place(event), event.rule)).collect(),
        }
    }

    /// The rule of a date of the Brief.
    pub fn date(&self, brief: &Brief, date: &DateFact) -> &'static str {
        rule(&self.dates, &brief.dates, date)
    }

    /// The rule of a quantity of the Brief.
    pub fn quantity(&self, brief: &Brief, quantity: &Quantity) -> &'static str {
        rule(&self.quantities, &brief.quantities, quantity)
    }

    /// The rule of a quotation of the Brief.
    pub fn quote(&self, brief: &Brief, quote: &Quote) -> &'static str {
        rule(&self.quotes, &brief.quotes, quote)
    }

    /// The rule of an event of the Brief, whose offsets are bytes.
    pub fn event(&self, event: &Event) -> &'static str {
        let place = [event.start, event.end, event.predicate.start, event.predicate.end];
        let made = self.events.iter().find(|(at, _)| *at == place);
        made.expect("each event of a Brief was made by a rule").1
    }
}

/// The rule of one of the facts of a Brief, which stand in the order in which they were found.
fn rule<F: PartialEq>(rules: &[&'static str], facts: &[F], fact: &F) -> &'static str {
    assert_eq!(rules.len(), facts.len(), "a Brief holds all facts of a kind");
    let place = facts.iter().position(|other| other == fact);
    rules[place.expect("the fact is one of the Brief's")]
}

/// How often rules fired and were right, by what they were scored on.
#[derive(Default)]
pub struct Rules(BTreeMap<(&'static str, &'static str), Fired>);

#[derive(Default)]
struct Fired {
    times: usize,
    right: usize,
}

impl Rules {
    /// Notes that a rule made a fact of a set.
    pub fn note(&mut self, set: &'static str, rule: &'static str, right: bool) {
        let fired = self.0.entry((set, rule)).or_default();
        fired.times += 1;
        fired.right += usize::from(right);
    }

    /// Takes what was noted elsewhere.
    pub fn add(&mut self, other: &Rules) {
        for (key, Fired { times, right }) in &other.0 {
            let fired = self.0.entry(*key).or_default();
            fired.times += times;
            fired.right += right;
        }
    }

    /// The figures as a part of the page, the most used rule of a set first.
    pub fn page(&self) -> String {
        let mut rows: Vec<_> = self.0.iter().collect();
        rows.sort_by_key(|((set, rule), fired)| (*set, usize::MAX - fired.times, *rule));
        let mut page = "## Rules\n\nHow often each rule of `src/extract/` made a fact, and how often that was right, as \
            measured above; an event is right of which at least half of the words are those of one of gold.\n\n\
            | scored on | rule | fired | right | % |\n|---|---|---|---|---|\n"
            .to_owned();
        for ((set, rule), Fired { times, right }) in rows {
            let share = percent(*right, *times);
            let _ = writeln!(page, "| {set} | {rule} | {times} | {right} | {share:.0} |");
        }
        page
    }
}

#[cfg(test)]
mod tests {
    use super::{super::english, *};
    use nutgraf::brief;

    #[test]
    fn each_fact_of_a_brief_has_its_rule() {
        let models = Models::english();
        let text = "“We will rebuild it,” Ann Lee said on 3 May 2019. The flood cost $5 million.";
        let read = brief(models, text, &english());
        let made = Made::new(text, &english(), models);
        assert_eq!(made.quote(&read, &read.quotes[0]), "said");
        assert_eq!(made.date(&read, &read.dates[0]), "day-first");
        assert_eq!(made.quantity(&read, &read.quantities[0]), "money");
        let rules: Vec<_> = read.events.iter().map(|event| made.event(event)).collect();
        assert!(rules.contains(&"verb"), "{rules:?}");
    }

    #[test]
    fn rules_are_counted() {
        let mut rules = Rules::default();
        rules.note("set", "rare", true);
        [true, false, true].into_iter().for_each(|right| rules.note("set", "common", right));
        let page = rules.page();
        let (common, rare) = ("| set | common | 3 | 2 | 67 |", "| set | rare | 1 | 1 | 100 |");
        assert!(page.ends_with(&format!("{common}\n{rare}\n")), "{page}");
    }
}
