//! Every fact, a line each: its kind, the rule that made it, its place in bytes, and its parts.

use nutgraf::stages::{
    Read,
    analysis::{Document, enhance::Operator},
    entity::resolved::Entity,
    extract::{
        event::Event,
        quantity::Quantity,
        quote::{quotation::Quote, stance::Stance},
    },
};
use std::ops::Range;

/// All facts of an article, kind by kind, in the order of the text.
pub fn shown(Read { doc, entities, facts, .. }: &Read) -> String {
    let words = Words { doc };
    let entities = entities.iter().map(|entity| words.entity(entity));
    let dates = facts.dates.iter().map(|d| {
        let told = format!("{} {:?} {}", words.of(&d.tokens), d.kind, d.value);
        words.line("date", d.rule, &d.tokens, &told)
    });
    let quantities = facts.quantities.iter().map(|q| words.quantity(q));
    let quotes = facts.quotes.iter().zip(&facts.stances).map(|(q, s)| words.quote(q, s));
    let events = facts.events.iter().map(|event| words.event(event));
    entities.chain(dates).chain(quantities).chain(quotes).chain(events).collect()
}

/// The words of an article by their tokens.
struct Words<'a, 't> {
    doc: &'a Document<'t>,
}

impl Words<'_, '_> {
    fn of(&self, tokens: &Range<usize>) -> String {
        let article = &self.doc.article;
        let text = article.span(tokens).of(article.text);
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    fn or_dash(&self, tokens: Option<&Range<usize>>) -> String {
        tokens.map_or("-".to_owned(), |tokens| self.of(tokens))
    }

    fn line(&self, kind: &str, rule: &str, tokens: &Range<usize>, told: &str) -> String {
        let span = self.doc.article.span(tokens);
        format!("{kind}\t{rule}\t{}..{}\t{told}\n", span.start, span.end)
    }

    /// An entity has no rule of its own: each mention says by what it is one.
    fn entity(&self, entity: &Entity) -> String {
        let mentions: Vec<String> = entity
            .mentions
            .iter()
            .map(|m| format!("{} ({:?})", self.of(&m.tokens), m.by))
            .collect();
        let role = self.or_dash(entity.role.as_ref());
        let told = format!(
            "{} {:?}, role {role}: {}",
            self.of(&entity.name),
            entity.kind,
            mentions.join("; ")
        );
        self.line("entity", "names", &entity.name, &told)
    }

    fn quantity(&self, quantity: &Quantity) -> String {
        let Quantity { value, low, high, unit, of, qualifier, .. } = quantity;
        let bound = |n: &Option<f64>| n.map_or("?".to_owned(), |n| n.to_string());
        let value = match value {
            Some(value) => value.to_string(),
            None => format!("{} to {}", bound(low), bound(high)),
        };
        let (words, of) = (self.of(&quantity.tokens), self.or_dash(of.as_ref()));
        let told = format!("{words}: {qualifier:?} {value} {unit}, of {of}");
        self.line("quantity", quantity.rule, &quantity.tokens, &told)
    }

    fn quote(&self, quote: &Quote, stance: &Stance) -> String {
        let (speaker, cue) = (self.or_dash(quote.whose()), self.or_dash(quote.cue.as_ref()));
        let marks = if quote.direct { ["“", "”"] } else { ["", ""] };
        let words = marks.join(&self.of(&quote.tokens));
        let told = format!(
            "{speaker} <{cue}, {:?}> {words}{}",
            stance.act,
            self.standing(stance.asserted, stance.is_listed(), &stance.under)
        );
        self.line("quote", quote.rule, &quote.tokens, &told)
    }

    fn event(&self, event: &Event) -> String {
        let Event { subject, predicate, object, others, status, .. } = event;
        let others: Vec<String> = others
            .iter()
            .map(|(role, tokens)| format!(" | {role:?} {}", self.of(tokens)))
            .collect();
        let told = format!(
            "{} | {} | {}{}; {status:?}{}{}",
            self.or_dash(subject.as_ref()),
            self.of(predicate),
            self.or_dash(object.as_ref()),
            others.concat(),
            if event.negated { ", negated" } else { "" },
            self.standing(event.is_asserted(), event.is_listed(), &event.under)
        );
        self.line("event", event.rule, &event.tokens, &told)
    }

    /// What a fact stands under, and whether lists show it.
    fn standing(&self, asserted: bool, listed: bool, under: &[Operator]) -> String {
        let under: Vec<String> =
            under.iter().map(|op| format!("{:?} “{}”", op.kind, self.of(&op.tokens))).collect();
        let told = [
            (!under.is_empty()).then(|| format!("under {}", under.join(", "))),
            (!asserted).then(|| "not asserted".to_owned()),
            (!listed).then(|| "not listed".to_owned()),
        ];
        let told: Vec<String> = told.into_iter().flatten().collect();
        if told.is_empty() { String::new() } else { format!(" [{}]", told.join("; ")) }
    }
}
