//! Our own gold of facts, kind of fact by kind of fact.

use super::{
    Confusions, Tally, english,
    rules::{Made, Rules},
};
use crate::data::facts::{self, Passage};
use anyhow::Result;
use nutgraf::{Brief, Models, Options, Slice, brief};
use serde::Serialize;
use std::{fmt::Write, ops::Range, path::Path};

/// What was right of a kind of fact.
#[derive(Default)]
pub struct Measure {
    pub tally: Tally,
    confused: Confusions,
}

/// What was right of each kind of fact.
#[derive(Default)]
pub struct Facts {
    /// Kind and full name.
    pub entities: Measure,
    /// The words of each, of entities found.
    pub roles: Measure,
    /// Each place at which a found entity is mentioned.
    pub mentions: Measure,
    /// Extent, kind and value.
    pub dates: Measure,
    /// Value and unit.
    pub quantities: Measure,
    /// What is counted and how exactly, of quantities found.
    pub counted: Measure,
    /// Words, directness and speaker.
    pub quotes: Measure,
    /// The entity that speaks, of quotations found.
    pub speakers: Measure,
    /// Subject, predicate and object. The main events alone are marked: what else is told beside them
    /// is not counted as wrong.
    pub events: Measure,
    /// Negation and status, of events found.
    pub statuses: Measure,
    /// The rules of quantities, of which no other set has enough.
    pub rules: Rules,
}

impl Facts {
    /// Each measure with its name.
    pub fn all(&self) -> [(&'static str, &Measure); 10] {
        [
            ("entities", &self.entities),
            ("roles", &self.roles),
            ("mentions", &self.mentions),
            ("dates", &self.dates),
            ("quantities", &self.quantities),
            ("counted", &self.counted),
            ("quotes", &self.quotes),
            ("speakers", &self.speakers),
            ("events", &self.events),
            ("statuses", &self.statuses),
        ]
    }
}

/// Measures all passages of the folder.
pub fn measure(folder: &Path, models: &Models) -> Result<Facts> {
    let mut found = Facts::default();
    for passage in facts::read_all(folder)?.iter().flat_map(|kind| &kind.passages) {
        let made = Made::new(&passage.text, &asked(passage)?, models);
        found.count(passage, &read(passage, models)?, &made);
    }
    Ok(found)
}

/// The Brief of a passage, offsets in bytes.
pub fn read(passage: &Passage, models: &Models) -> Result<Brief> {
    Ok(brief(models, &passage.text, &asked(passage)?))
}

fn asked(passage: &Passage) -> Result<Options> {
    Ok(english().published(&passage.published)?)
}

impl Facts {
    fn count(&mut self, passage: &Passage, given: &Brief, made: &Made) {
        self.count_entities(passage, given);
        self.count_dates(passage, given);
        self.count_quantities(passage, given, made);
        self.count_quotes(passage, given);
        self.count_events(passage, given);
    }

    fn count_entities(&mut self, passage: &Passage, given: &Brief) {
        let show = |kind: &str, name: &str| format!("{kind} {name}");
        let right = pair(
            &passage.entities,
            &given.entities,
            |gold, given| gold.kind == word(&given.kind) && gold.name == flat(&given.name),
            |gold| show(&gold.kind, &gold.name),
            |given| show(&word(&given.kind), &given.name),
            &mut self.entities,
        );
        for (gold, given) in right {
            let role = gold.role.clone().map(|r| flat(&passage.text[r]));
            let told = given.role.as_ref().map(|r| flat(&r.exact));
            self.roles.one(role, told);
            let told: Vec<_> = given.mentions.iter().map(|m| m.start..m.end).collect();
            let show =
                |place: &Range<usize>| format!("{} = {}", &passage.text[place.clone()], gold.name);
            pair(&gold.mentions, &told, |a, b| a == b, show, show, &mut self.mentions);
        }
    }

    fn count_dates(&mut self, passage: &Passage, given: &Brief) {
        pair(
            &passage.dates,
            &given.dates,
            |gold, given| {
                gold.place == (given.start..given.end)
                    && (&gold.kind, &gold.value) == (&word(&given.kind), &given.value)
            },
            |gold| format!("{} {} = {}", gold.kind, &passage.text[gold.place.clone()], gold.value),
            |given| format!("{} {} = {}", word(&given.kind), given.exact, given.value),
            &mut self.dates,
        );
    }

    fn count_quantities(&mut self, passage: &Passage, given: &Brief, made: &Made) {
        let bounds = |q: &nutgraf::Quantity| {
            let bound = |b: Option<f64>| q.value.or(b).unwrap_or(f64::NAN);
            (bound(q.low), bound(q.high))
        };
        let right = pair(
            &passage.quantities,
            &given.quantities,
            |gold, given| {
                overlap(&gold.place, given.start..given.end)
                    && gold.bounds == bounds(given)
                    && gold.unit == given.unit
            },
            |gold| {
                format!("{} = {:?} {}", &passage.text[gold.place.clone()], gold.bounds, gold.unit)
            },
            |given| format!("{} = {:?} {}", given.exact, bounds(given), given.unit),
            &mut self.quantities,
        );
        for quantity in &given.quantities {
            let is_right = right.iter().any(|(_, found)| std::ptr::eq(*found, quantity));
            self.rules.note("our own gold", made.quantity(given, quantity), is_right);
        }
        for (gold, given) in right {
            let of = gold.of.clone().map_or("-".to_owned(), |of| flat(&passage.text[of]));
            let told = given.of.as_ref().map_or("-".to_owned(), |of| flat(&of.exact));
            let told = format!("{} {told}", word(&given.qualifier));
            self.counted.one(Some(format!("{} {of}", gold.qualifier)), Some(told));
        }
    }

    fn count_quotes(&mut self, passage: &Passage, given: &Brief) {
        let words = |place: &Option<Range<usize>>| {
            place.clone().map_or("-", |p| &passage.text[p]).to_owned()
        };
        let right = pair(
            &passage.quotes,
            &given.quotes,
            |gold, given| {
                overlap(&gold.place, given.start..given.end)
                    && gold.direct == given.direct
                    && alike(&gold.speaker, &given.whose().cloned())
            },
            |gold| format!("{}: {}", words(&gold.speaker), &passage.text[gold.place.clone()]),
            |given| format!("{}: {}", exact(&given.whose().cloned()), given.exact),
            &mut self.quotes,
        );
        for (gold, quote) in right {
            let entity = quote.entity.map(|e| flat(&given.entities[e].name));
            self.speakers.one(gold.entity.clone(), entity);
        }
    }

    fn count_events(&mut self, passage: &Passage, given: &Brief) {
        let words = |place: &Option<Range<usize>>| {
            place.clone().map_or("-", |p| &passage.text[p]).to_owned()
        };
        let near: Vec<&nutgraf::Event> = given
            .events
            .iter()
            .filter(|e| {
                let place = e.predicate.start..e.predicate.end;
                passage.events.iter().any(|gold| overlap(&gold.predicate, place.clone()))
            })
            .collect();
        let right = pair(
            &passage.events,
            &near,
            |gold, given| {
                overlap(&gold.predicate, given.predicate.start..given.predicate.end)
                    && alike(&gold.subject, &given.subject)
                    && alike(&gold.object, &given.object)
            },
            |gold| {
                let predicate = &passage.text[gold.predicate.clone()];
                format!("{} / {predicate} / {}", words(&gold.subject), words(&gold.object))
            },
            |given| {
                let (subject, object) = (exact(&given.subject), exact(&given.object));
                format!("{subject} / {} / {object}", given.predicate.exact)
            },
            &mut self.events,
        );
        for (gold, given) in right {
            let show = |negated: bool, status: &str| {
                format!("{status}{}", if negated { " not" } else { "" })
            };
            let told = show(given.negated, &word(&given.status));
            self.statuses.one(Some(show(gold.negated, &gold.status)), Some(told));
        }
    }
}

impl Measure {
    /// Counts a field of a fact that was found.
    fn one(&mut self, gold: Option<String>, given: Option<String>) {
        self.tally.gold += usize::from(gold.is_some());
        self.tally.given += usize::from(given.is_some());
        if gold == given {
            self.tally.right += usize::from(gold.is_some());
        } else {
            let show = |words: Option<String>| words.unwrap_or_else(|| "none".to_owned());
            self.confused.note(format!("{} → {}", show(gold), show(given)));
        }
    }
}

/// Finds for each fact the first that is given for it, counts, and notes what was missed and what
/// was given beside.
fn pair<'a, G, F>(
    gold: &'a [G],
    given: &'a [F],
    fits: impl Fn(&G, &F) -> bool,
    show_gold: impl Fn(&G) -> String,
    show_given: impl Fn(&F) -> String,
    measure: &mut Measure,
) -> Vec<(&'a G, &'a F)> {
    let mut left: Vec<&F> = given.iter().collect();
    let mut right = Vec::new();
    for fact in gold {
        match left.iter().position(|candidate| fits(fact, candidate)) {
            Some(at) => right.push((fact, left.remove(at))),
            None => measure.confused.note(format!("missed {}", flat(&show_gold(fact)))),
        }
    }
    left.iter()
        .for_each(|fact| measure.confused.note(format!("extra {}", flat(&show_given(fact)))));
    measure.tally.add(&Tally { right: right.len(), given: given.len(), gold: gold.len() });
    right
}

/// What serde calls a value, as the contract does.
fn word(value: &impl Serialize) -> String {
    serde_json::to_value(value).ok().and_then(|v| v.as_str().map(str::to_owned)).unwrap_or_default()
}

fn exact(slice: &Option<Slice>) -> &str {
    slice.as_ref().map_or("-", |s| &s.exact)
}

fn alike(gold: &Option<Range<usize>>, given: &Option<Slice>) -> bool {
    match (gold, given) {
        (Some(gold), Some(given)) => overlap(gold, given.start..given.end),
        (None, None) => true,
        _ => false,
    }
}

fn overlap(a: &Range<usize>, b: Range<usize>) -> bool {
    a.start < b.end && b.start < a.end
}

fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The figures as a part of the page.
pub fn page(facts: &Facts) -> String {
    let mut page = "## Our own gold of facts\n\n`tests/gold/facts/`, all facts marked by hand.\n\n\
        | facts | P | R | F1 | of |\n|---|---|---|---|---|\n"
        .to_owned();
    for (name, measure) in facts.all() {
        let _ = writeln!(page, "| {name} | {} |", measure.tally.cells());
    }
    page.push_str("\nErrors, or gold → given:\n");
    for (name, measure) in facts.all() {
        let _ = writeln!(page, "- {name}: {}", measure.confused.line());
    }
    page
}
