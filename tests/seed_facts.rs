//! What must be in the Brief of each seed, written by hand from the article: `tests/seed_facts/`, whose
//! README tells the format. What is not told, and what is told beside, both fail.
#![cfg(not(target_arch = "wasm32"))]

use nutgraf::{
    Brief, Entity, Event, Models, Options, Quantity, Quote, Role, Slice, Status, Via, brief,
};
use serde::Serialize;
use std::path::Path;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// Facts expected of a seed: what is right and told, what is right and not told yet, and what is told
/// and wrong.
#[derive(Default)]
struct Expected<'t> {
    right: Vec<&'t str>,
    missing: Vec<&'t str>,
    wrong: Vec<&'t str>,
}

const MISSING: &str = "FIXME not told: ";
const WRONG: &str = "FIXME told: ";

impl<'t> Expected<'t> {
    fn read(page: &'t str) -> Self {
        let mut expected = Expected::default();
        for line in page.lines().filter(|line| !line.is_empty()) {
            match (line.strip_prefix(MISSING), line.strip_prefix(WRONG)) {
                (Some(fact), _) => expected.missing.push(fact),
                (_, Some(fact)) => expected.wrong.push(fact),
                _ => expected.right.push(line),
            }
        }
        expected
    }

    /// Whether a fact told is compared: the main events alone are written by hand, so another one
    /// counts only where it tells of the same verb.
    fn compares(&self, fact: &str) -> bool {
        let all = || self.right.iter().chain(&self.missing).chain(&self.wrong);
        predicate(fact)
            .is_none_or(|told| all().filter_map(|f| predicate(f)).any(|p| same_verb(p, told)))
    }

    /// How what is told differs from it, a line each.
    fn differences(&self, brief: &Brief) -> Vec<String> {
        let mut told = facts(brief);
        let mut take = |fact: &&str| {
            let at = told.iter().position(|t| t == fact);
            at.map(|at| told.remove(at)).is_some()
        };
        let mut wrong = Vec::new();
        for fact in self.right.iter().filter(|f| !take(f)) {
            wrong.push(format!("not told: {fact}"));
        }
        for fact in self.wrong.iter().filter(|f| !take(f)) {
            wrong.push(format!("told no more, so take its FIXME out: {fact}"));
        }
        for fact in self.missing.iter().filter(|f| take(f)) {
            wrong.push(format!("told now, so take its FIXME off: {fact}"));
        }
        told.retain(|fact| self.compares(fact));
        wrong.extend(told.iter().map(|fact| format!("told: {fact}")));
        wrong
    }
}

/// The predicate of an event's line.
fn predicate(fact: &str) -> Option<&str> {
    fact.strip_prefix("event ")?.split(" | ").nth(1)
}

fn same_verb(a: &str, b: &str) -> bool {
    let opens = |long: &str, short: &str| {
        short.contains(' ') && long.strip_prefix(short).is_some_and(|rest| rest.starts_with(' '))
    };
    a == b || opens(a, b) || opens(b, a)
}

/// All facts of a Brief, a line each.
fn facts(brief: &Brief) -> Vec<String> {
    let published = brief.article.published.as_ref().map_or("-", |p| &p.value);
    let dates = brief.dates.iter().map(|d| format!("{} {} = {}", word(&d.kind), d.exact, d.value));
    std::iter::once(format!("published {published}"))
        .chain(brief.entities.iter().map(entity))
        .chain(dates)
        .chain(brief.quantities.iter().map(quantity))
        .chain(brief.quotes.iter().map(|quote| quotation(quote, brief)))
        .chain(brief.events.iter().map(event))
        .chain(brief.events.iter().take(TOP).map(top))
        .map(|fact| fact.split_whitespace().collect::<Vec<_>>().join(" "))
        .collect()
}

/// Events that stand at the top, which are those that a reader needs.
const TOP: usize = 5;

fn top(event: &Event) -> String {
    let Event { subject, predicate, object, .. } = event;
    format!("top {} | {} | {}", words(subject), predicate.exact, words(object))
}

fn entity(entity: &Entity) -> String {
    format!("{} {} | {}", word(&entity.kind), entity.name, words(&entity.role))
}

fn quantity(q: &Quantity) -> String {
    let number = |bound: Option<f64>| bound.map_or(String::new(), |b| b.to_string());
    let value = q.value.map_or_else(
        || format!("{}..{}", number(q.low), number(q.high)),
        |value| number(Some(value)),
    );
    let unit = if q.unit.is_empty() { String::new() } else { format!(" {}", q.unit) };
    let qualifier = match word(&q.qualifier).as_str() {
        "exactly" => String::new(),
        other => format!(" | {other}"),
    };
    format!("quantity {} = {value}{unit} | {}{qualifier}", q.exact, words(&q.of))
}

fn quotation(quote: &Quote, brief: &Brief) -> String {
    let kind = if quote.direct { "quote" } else { "reported" };
    let entity = quote.entity.map_or("-", |e| &brief.entities[e].name);
    format!("{kind} {} | {} | {entity}", quote.exact, words(&quote.whose().cloned()))
}

fn event(event: &Event) -> String {
    let status = (event.status != Status::Happened).then(|| word(&event.status));
    let denied = event.negated.then(|| "not".to_owned());
    let flags: Vec<String> = status.into_iter().chain(denied).collect();
    let flags = if flags.is_empty() { String::new() } else { format!(" | {}", flags.join(" ")) };
    let (subject, object) = (words(&event.subject), words(&event.object));
    format!("event {subject} | {} | {object}{flags}", event.predicate.exact)
}

fn words(slice: &Option<Slice>) -> &str {
    slice.as_ref().map_or("-", |s| &s.exact)
}

/// What serde calls a value, as the contract does.
fn word(value: &impl Serialize) -> String {
    let value = serde_json::to_value(value).expect("a value of the contract");
    value.as_str().expect("a word").to_owned()
}

fn seed(name: &str) -> Brief {
    let path = Path::new(ROOT).join("seeds").join(name).with_extension("txt");
    let text = std::fs::read_to_string(path).expect("a seed is UTF-8");
    brief(Models::english(), &text, &Options::default())
}

#[test]
fn seeds_have_the_facts_written_by_hand() {
    let entries = std::fs::read_dir(Path::new(ROOT).join("seeds")).expect("seeds/ is there");
    let paths = entries.map(|entry| entry.expect("a readable folder").path());
    let mut differences = Vec::new();
    for path in paths.filter(|path| path.extension().is_some_and(|e| e == "txt")) {
        let name = path.file_stem().expect("a name").to_str().expect("a name in UTF-8");
        let list = Path::new(ROOT).join("tests/seed_facts").join(name).with_extension("facts");
        let page = std::fs::read_to_string(list).expect("each seed has its list of facts");
        let found = Expected::read(&page).differences(&seed(name));
        differences.extend(found.into_iter().map(|line| format!("{name}: {line}")));
    }
    assert!(differences.is_empty(), "\n{}", differences.join("\n"));
}

#[test]
fn capitals_stand_for_their_states() {
    let brief = seed("armenia-azerbaijan");
    for (capital, state) in [("Baku", "Azerbaijan"), ("Yerevan", "Armenia")] {
        let entity = brief.entities.iter().find(|e| e.name == capital).expect(capital);
        let tie = entity.stands_for.as_ref().expect(capital);
        assert_eq!((tie.name.as_str(), tie.via), (state, Via::Capital));
        assert_eq!(tie.entity.map(|i| brief.entities[i].name.as_str()), Some(state));
    }
}

#[test]
fn talks_that_were_refused_have_their_place_and_day() {
    let brief = seed("armenia-azerbaijan");
    let is = |e: &&Event| e.predicate.exact.starts_with("refused to participate");
    let refused = brief.events.iter().find(is).expect("the refusal");
    let others: Vec<(Role, &str)> =
        refused.others.iter().map(|o| (o.role, o.span.exact.as_str())).collect();
    assert_eq!(others, [(Role::Where, "in the United States"), (Role::When, "on November 20")]);
}

#[test]
fn exchange_is_told_as_the_statement_has_it() {
    let brief = seed("armenia-azerbaijan");
    for predicate in ["will free", "will release"] {
        let event = brief.events.iter().find(|e| e.predicate.exact == predicate).expect(predicate);
        assert_eq!(words(&event.attribution), "according to the statement");
    }
}
