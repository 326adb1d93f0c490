//! A Brief as Markdown, for people.

use super::{
    amount,
    escape::{bold, escape, line},
    timex_words::readable,
};
use crate::{
    Line,
    brief::{
        Brief, Slice,
        fact::{DateFact, Entity, Event, Moment, Quantity, Quote},
    },
    entity::{mention::MentionBy, resolved::Via},
    extract::event::status::Status,
    syntax::entity_kind::EntityKind,
    text::offsets::OffsetUnit,
};
use std::collections::HashMap;

/// The confidence from which a fact is listed; the others are counted.
const SURE: f64 = 0.6;

impl Brief {
    /// The Brief as Markdown (CommonMark): headline, key facts, key points, and the facts by kind.
    ///
    /// Marks of the article's own text are escaped, so that it shows as it is. What points at a date or
    /// an entity that the Brief does not have is told without it.
    #[must_use]
    pub fn to_markdown(&self) -> String {
        let mut page = String::new();
        self.head(&mut page);
        self.people(&mut page);
        let moments = self.timeline.iter().filter_map(|moment| self.moment(moment));
        section(&mut page, "Timeline", 3, &mut moments.map(sure));
        let mut numbers: Vec<&Quantity> = self.quantities.iter().collect();
        numbers.sort_by_key(|number| is_minor(number));
        section(&mut page, "Numbers", 4, &mut numbers.into_iter().map(quantity).map(sure));
        let quotes = self.quotes.iter().filter(|q| q.listed);
        let mut quotes = quotes.map(|quote| (self.quote(quote), quote.confidence));
        section(&mut page, "Who said what", 4, &mut quotes);
        let clauses = clauses(self.events.iter().filter(|e| e.listed));
        let mut clauses = clauses.into_iter().map(|e| (self.event(e), e.confidence));
        section(&mut page, "Who did what", 5, &mut clauses);
        page
    }

    fn head(&self, page: &mut String) {
        if let Some(line) = &self.summary.headline {
            page.push_str(&format!("# {}\n\n", escape(&line.text)));
        }
        let about = self.about();
        if !about.is_empty() {
            page.push_str(&format!("{}\n\n", line(&about.join(" · "))));
        }
        let tldr: Vec<String> = self.summary.tldr.iter().map(|line| escape(&line.text)).collect();
        if !tldr.is_empty() {
            page.push_str(&format!("{}\n\n", line(&tldr.join(" "))));
        }
        let told = |text: &str| self.summary.tldr.iter().any(|line| line.text == text);
        let facts = self.key_facts.iter().filter(|fact| !told(&fact.text));
        let facts = facts.map(|fact| self.dated(&fact.text, &fact.dates));
        section(page, "Key facts", usize::MAX, &mut facts.map(sure));
        let points = self.summary.key_points.iter().filter(|line| !self.is_key_fact(line));
        let points = points.map(|line| self.dated(&line.text, &line.dates));
        section(page, "Key points", usize::MAX, &mut points.map(sure));
    }

    /// What is told of the article as a whole: date, source, byline, length.
    fn about(&self) -> Vec<String> {
        let article = &self.article;
        let slice = |s: &Option<Slice>| s.as_ref().map(|s| escape(&s.exact));
        let day = article.published.as_ref().map(|p| escape(&readable(&p.value)));
        let words = article.words;
        let length = (words > 0).then(|| {
            let (words, minutes) = (amount::grouped(words as f64), article.reading_minutes);
            let noun = if article.words == 1 { "word" } else { "words" };
            format!("{words} {noun} · {} min read", amount::grouped(minutes as f64))
        });
        [day, slice(&article.source), slice(&article.byline), length]
            .into_iter()
            .flatten()
            .collect()
    }

    /// A line with what its dates leave open: "They met on Thursday. (Thursday: 7 December 2023)".
    fn dated(&self, text: &str, dates: &[usize]) -> String {
        let dates = dates.iter().filter_map(|&date| self.dates.get(date));
        let dates: Vec<String> = dates.map(meant).collect();
        let dates =
            if dates.is_empty() { String::new() } else { format!(" ({})", dates.join("; ")) };
        escape(text) + &dates
    }

    /// Whether a line stands among the key facts, word for word.
    fn is_key_fact(&self, line: &Line) -> bool {
        self.key_facts.iter().any(|fact| fact.text == line.text)
    }

    fn people(&self, page: &mut String) {
        for (kind, title, most) in [
            (EntityKind::Person, "People", 3),
            (EntityKind::Organization, "Organizations", 2),
            (EntityKind::Place, "Places", 2),
            (EntityKind::Group, "Groups", 1),
        ] {
            let entities = self.entities.iter().filter(|e| e.kind == kind).map(entity);
            section(page, title, most, &mut entities.map(sure));
        }
    }

    fn moment(&self, moment: &Moment) -> Option<String> {
        let date = self.dates.get(moment.date)?;
        Some(format!("{}: {}", escape(&readable(&date.value)), escape(&moment.what.exact)))
    }

    fn quote(&self, quote: &Quote) -> String {
        let cue = quote.cue.as_ref().map_or("", |cue| cue.exact.as_str());
        let speaker = self.speaker(quote).map_or(String::new(), |speaker| {
            let speaker = escape(speaker);
            match cue.split_whitespace().count() {
                1 if cue.starts_with(char::is_alphabetic) => format!("{speaker} {}: ", escape(cue)),
                0 | 1 => format!("{speaker}: "),
                _ => format!("{} {speaker}: ", escape(cue)),
            }
        });
        if quote.direct {
            format!("{speaker}“{}”", escape(&quote.exact))
        } else {
            format!("{speaker}{}", escape(&quote.exact))
        }
    }

    fn event(&self, told: &Event) -> String {
        let means = |entity: &&Entity| {
            let at = |start| {
                entity.mentions.iter().any(|m| m.start == start && m.by == MentionBy::Pronoun)
            };
            told.subject.as_ref().is_some_and(|subject| at(subject.start))
        };
        let named = self.entities.iter().find(means).map(|entity| entity.name.as_str());
        event(told, named, self.offset_unit)
    }

    /// Whose words they are as the article has it there; by name where that is a pronoun.
    fn speaker<'b>(&'b self, quote: &'b Quote) -> Option<&'b str> {
        let whose = quote.whose()?;
        let entity = quote.entity.and_then(|entity| self.entities.get(entity));
        let named = entity.filter(|entity| {
            let at = entity.mentions.iter().find(|m| (m.start, m.end) == (whose.start, whose.end));
            at.is_some_and(|mention| mention.by == MentionBy::Pronoun)
        });
        Some(named.map_or(&whose.exact, |entity| &entity.name))
    }
}

/// What is seldom looked for: a count so low as in "two sides", "one man"; a number or a measure of nothing
/// that is told: "27", "4cm".
fn is_minor(quantity: &Quantity) -> bool {
    let few = quantity.unit.is_empty() && quantity.value.is_some_and(|value| value < 3.0);
    let money =
        quantity.unit.get(..3).is_some_and(|code| code.bytes().all(|b| b.is_ascii_uppercase()));
    few || quantity.of.is_none() && !money && quantity.unit != "%"
}

/// A fact that has no confidence of its own.
fn sure(item: String) -> (String, f64) {
    (item, 1.0)
}

/// A list of at most so many items that are sure; the others are counted.
fn section(
    page: &mut String,
    title: &str,
    most: usize,
    items: &mut dyn Iterator<Item = (String, f64)>,
) {
    let (shown, less): (Vec<_>, Vec<_>) = items.partition(|(_, confidence)| *confidence >= SURE);
    if shown.is_empty() {
        return;
    }
    page.push_str(&format!("## {title}\n\n"));
    for (item, _) in shown.iter().take(most) {
        page.push_str(&format!("- {}\n", line(item)));
    }
    let rest = [(shown.len().saturating_sub(most), "more"), (less.len(), "less sure")];
    let rest: Vec<String> =
        rest.iter().filter(|(n, _)| *n > 0).map(|(n, word)| format!("{n} {word}")).collect();
    if !rest.is_empty() {
        page.push_str(&format!("- and {}\n", rest.join(", ")));
    }
    page.push('\n');
}

/// What the words of a date leave open: "Thursday: 7 December 2023", "September 2023".
fn meant(date: &DateFact) -> String {
    let whole = readable(&date.value);
    let words = if whole.contains(&date.exact) { "" } else { &date.exact };
    let parted = if words.is_empty() { "" } else { ": " };
    format!("{}{parted}{}", escape(words), escape(&whole))
}

fn entity(entity: &Entity) -> String {
    let role = entity.role.as_ref().map_or(String::new(), |r| format!(", {}", escape(&r.exact)));
    let state = entity.stands_for.as_ref().map_or(String::new(), |state| match state.via {
        Via::Capital => format!(", stands for {}", escape(&state.name)),
        Via::Demonym => format!(", people of {}", escape(&state.name)),
    });
    format!("{}{role}{state}", escape(&entity.name))
}

/// A quantity with what it counts, and its value where the words do not show it.
fn quantity(quantity: &Quantity) -> String {
    let Quantity { exact, start, end, of, .. } = quantity;
    let beside = |before: bool| {
        let of = of.as_ref().filter(|of| of.start < *start || of.end > *end);
        of.filter(|of| (of.start < *start) == before).map(|of| escape(&of.exact))
    };
    let before = beside(true).map_or(String::new(), |of| format!("{of}: "));
    let of = beside(false).map_or(String::new(), |of| format!(" {of}"));
    let amount = amount::of(quantity).filter(|amount| !exact.contains(amount));
    let amount = amount.map_or(String::new(), |amount| format!(" ({})", escape(&amount)));
    format!("{before}{}{of}{amount}", escape(exact))
}

/// Of the events that are one clause the one with the most words.
fn clauses<'b>(events: impl Iterator<Item = &'b Event>) -> Vec<&'b Event> {
    let mut told: Vec<&Event> = Vec::new();
    let mut places: HashMap<usize, usize> = HashMap::new();
    for event in events {
        let next = told.len();
        let place = event.clause_id.map_or(next, |id| *places.entry(id).or_insert(next));
        match told.get_mut(place) {
            Some(same) if event.exact.len() > same.exact.len() => *same = event,
            Some(_) => {}
            None => told.push(event),
        }
    }
    told
}

/// The words of an event as they stand, the subject in bold, and what is told of them.
fn event(event: &Event, named: Option<&str>, unit: OffsetUnit) -> String {
    let status = match event.status {
        Status::Happened => "",
        Status::Planned => " (planned)",
        Status::Possible => " (possible)",
    };
    let denied = event.negated && !denies(&event.exact);
    let denied = if denied { " (did not happen)" } else { "" };
    let named = named.zip(event.subject.as_ref());
    let named = named.map(|(name, subject)| format!("{}: {name}", subject.exact));
    let source = event.attribution.as_ref().map(|source| source.exact.clone());
    let told: Vec<String> = [named, source].into_iter().flatten().collect();
    let told =
        if told.is_empty() { told.concat() } else { format!(" ({})", escape(&told.join("; "))) };
    format!("{}{status}{denied}{told}", words(event, unit))
}

fn words(event: &Event, unit: OffsetUnit) -> String {
    let width = |c: char| if unit == OffsetUnit::Byte { c.len_utf8() } else { c.len_utf16() };
    let parts = event.subject.as_ref().and_then(|subject| {
        let mut left = subject.start.checked_sub(event.start)?;
        let before = event.exact.char_indices().find(|&(_, c)| {
            let reached = left == 0;
            left = left.saturating_sub(width(c));
            reached
        });
        let (before, rest) = event.exact.split_at(before?.0);
        let subject = Some(subject.exact.as_str()).filter(|subject| subject.trim() == *subject)?;
        Some((before, subject, rest.strip_prefix(subject)?))
    });
    // A corrected doer may stand elsewhere, or have spaces at its ends.
    let Some((before, subject, behind)) = parts else { return escape(&event.exact) };
    let subject = bold(before, subject, behind);
    let [before, behind] = [before, behind].map(|part| {
        let gap = |spaced| if spaced { " " } else { "" };
        let opens = gap(part.starts_with(char::is_whitespace));
        let closes = gap(part.ends_with(char::is_whitespace));
        format!("{opens}{}{closes}", escape(part))
    });
    format!("{before}{subject}{behind}")
}

/// Whether an event's own words say that it did not happen.
fn denies(words: &str) -> bool {
    let words = words.to_lowercase().replace('’', "'");
    words.split(|c: char| !c.is_alphabetic() && c != '\'').any(|word| {
        word.ends_with("n't")
            || DENIALS.contains(&word)
            || REFUSALS.iter().any(|stem| word.starts_with(stem))
    })
}

const DENIALS: &[&str] = &[
    "no", "not", "never", "nobody", "none", "nothing", "neither", "nor", "cannot", "hardly", "yet",
];
/// How they begin: "refuses", "declined", "failing", "denies", "deny".
const REFUSALS: &[&str] = &["refus", "declin", "fail", "deni", "deny"];

#[cfg(test)]
mod tests {
    use crate::{brief, model::Models, options::Options};

    #[test]
    fn a_clause_is_told_once() {
        let text = "The storm flooded two villages and a port.";
        let page = brief(Models::english(), text, &Options::default()).to_markdown();
        assert_eq!(
            page.matches("**The storm** flooded two villages and a port").count(),
            1,
            "{page}"
        );
    }

    #[test]
    fn events_read_as_they_stand() {
        let text = "The prisoners were freed on Monday by the army.";
        let page = brief(Models::english(), text, &Options::default()).to_markdown();
        assert!(page.contains("- **The prisoners** were freed on Monday by the army\n"), "{page}");
    }
}
