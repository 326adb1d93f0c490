//! Key facts, key points and facts of a Brief as one list, for the exports that treat them alike.

use crate::{
    brief::{Brief, Range, fact::Quantity},
    extract::timex::value::DateKind,
    syntax::entity_kind::EntityKind,
};

/// A key fact, a key point or a fact of a list.
pub(super) struct Item {
    /// Its place in the Brief: `quotes-3`, `entities-0-mentions-2`.
    pub path: String,
    /// What it is, in a word or two.
    pub kind: &'static str,
    /// Its normalised value, or whose words it holds.
    pub value: Option<String>,
    /// The slices that it is, in the Brief's unit.
    pub ranges: Vec<Range>,
}

impl Item {
    fn new(list: &str, index: usize, kind: &'static str, start: usize, end: usize) -> Self {
        let ranges = vec![Range { start, end }];
        Self { path: format!("{list}-{index}"), kind, value: None, ranges }
    }

    fn valued(self, value: impl Into<String>) -> Self {
        Self { value: Some(value.into()), ..self }
    }
}

impl Brief {
    /// All key facts, key points and the facts that lists show, kind by kind.
    pub(super) fn items(&self) -> impl Iterator<Item = Item> {
        let points = self.summary.key_points.iter().enumerate().map(|(i, line)| Item {
            ranges: line.ranges.clone(),
            ..Item::new("summary-keyPoints", i, "key point", 0, 0)
        });
        let key_facts = self.key_facts.iter().enumerate().map(|(i, fact)| Item {
            ranges: fact.ranges.clone(),
            ..Item::new("keyFacts", i, "key fact", 0, 0)
        });
        let dates = self.dates.iter().enumerate().map(|(i, d)| {
            Item::new("dates", i, date_kind(d.kind), d.start, d.end).valued(&d.value)
        });
        let quantities =
            self.quantities.iter().enumerate().map(|(i, q)| {
                Item::new("quantities", i, "quantity", q.start, q.end).valued(amount(q))
            });
        let quotes = self.quotes.iter().enumerate().filter(|(_, q)| q.listed).map(|(i, q)| Item {
            value: q.whose().map(|s| s.exact.clone()),
            ..Item::new("quotes", i, quote_kind(q.direct), q.start, q.end)
        });
        let events = self.events.iter().enumerate().filter(|(_, e)| e.listed).map(|(i, e)| {
            Item::new("events", i, "event", e.start, e.end).valued(&e.predicate.exact)
        });
        let lines = key_facts.chain(points);
        lines.chain(self.mentions()).chain(dates).chain(quantities).chain(quotes).chain(events)
    }

    fn mentions(&self) -> impl Iterator<Item = Item> {
        self.entities.iter().enumerate().flat_map(|(i, entity)| {
            let list = format!("entities-{i}-mentions");
            entity.mentions.iter().enumerate().map(move |(j, m)| {
                Item::new(&list, j, entity_kind(entity.kind), m.start, m.end).valued(&entity.name)
            })
        })
    }
}

fn entity_kind(kind: EntityKind) -> &'static str {
    match kind {
        EntityKind::Person => "person",
        EntityKind::Organization => "organization",
        EntityKind::Place => "place",
        EntityKind::Group => "group",
    }
}

fn date_kind(kind: DateKind) -> &'static str {
    match kind {
        DateKind::Date => "date",
        DateKind::Time => "time",
        DateKind::Duration => "duration",
        DateKind::Set => "set",
    }
}

fn quote_kind(direct: bool) -> &'static str {
    if direct { "quotation" } else { "reported speech" }
}

/// The number or its bounds, with the unit: `3500000 USD`, `10 to 12 %`.
fn amount(quantity: &Quantity) -> String {
    let bounds = [quantity.low, quantity.high];
    let numbers =
        quantity.value.iter().chain(bounds.iter().flatten().filter(|_| quantity.value.is_none()));
    let number = numbers.map(f64::to_string).collect::<Vec<_>>().join(" to ");
    format!("{number} {}", quantity.unit).trim().to_owned()
}
