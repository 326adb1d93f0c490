//! The stages' results → an owned Brief. Strings are made here, and offsets in the caller's unit.

use super::{
    Argument, Article, Brief, Coverage, DateFact, Engine, Entity, Event, Mention, Operator,
    Published, PublishedFrom, Quantity, Quote, Range, SCHEMA_VERSION, Slice, StandsFor, clause_id,
};
use crate::{
    analysis::{Document, enhance},
    entity::{self, link::meant},
    extract::{self, Facts, confidence, quote::stance::Stance},
    options::{Options, Part},
    rank::{Ranked, count, event::Worth, words},
    segment::ParagraphKind,
    summary,
    syntax::{pos::Pos, relation::Relation},
    text::{calendar::Date, offsets::Offsets, span::Span},
};
use std::ops;

/// All that a Brief is made of.
pub struct Parts<'a, 't> {
    pub doc: &'a Document<'t>,
    pub entities: &'a [entity::resolved::Entity],
    pub facts: &'a Facts,
    pub ranked: &'a [Ranked],
    pub summary: &'a summary::Summary,
    pub language: &'a str,
    pub coverage: Coverage,
    pub options: &'a Options,
    /// The checksum of the packed models.
    pub model: u32,
}

/// Composes the Brief.
pub fn compose(parts: &Parts) -> Brief {
    let text = parts.doc.article.text;
    let mut mentions: Vec<(ops::Range<usize>, usize)> = parts
        .entities
        .iter()
        .enumerate()
        .flat_map(|(i, e)| e.mentions.iter().map(move |m| (m.tokens.clone(), i)))
        .collect();
    mentions.sort_by_key(|(tokens, _)| tokens.start);
    let composer =
        Composer { parts, offsets: Offsets::new(text, parts.options.offset_unit), mentions };
    let wants = |part| parts.options.include.has(part);
    let ordered = wants(Part::Events) || wants(Part::Timeline) || wants(Part::KeyFacts);
    let (events, order) = if ordered { composer.events() } else { (Vec::new(), Vec::new()) };
    let (summary, key_facts) = composer.summary(&order);
    Brief {
        schema_version: SCHEMA_VERSION,
        engine: Engine::new(parts.model),
        offset_unit: parts.options.offset_unit,
        language: parts.language.to_owned(),
        coverage: parts.coverage,
        article: composer.article(),
        summary: wanted(wants(Part::Summary), || summary),
        entities: wanted(wants(Part::Entities), || {
            parts.entities.iter().map(|e| composer.entity(e)).collect()
        }),
        dates: wanted(wants(Part::Dates), || {
            parts.facts.dates.iter().map(|d| composer.date(d)).collect()
        }),
        quantities: wanted(wants(Part::Quantities), || {
            parts.facts.quantities.iter().map(|q| composer.quantity(q)).collect()
        }),
        quotes: wanted(wants(Part::Quotes), || composer.quotes()),
        key_facts: wanted(wants(Part::KeyFacts), || key_facts),
        timeline: wanted(wants(Part::Timeline), || composer.timeline(&order)),
        events: wanted(wants(Part::Events), || events),
    }
}

/// A part that is asked for, or an empty one.
fn wanted<T: Default>(is_wanted: bool, part: impl FnOnce() -> T) -> T {
    if is_wanted { part() } else { T::default() }
}

pub(super) struct Composer<'a, 't> {
    pub(super) parts: &'a Parts<'a, 't>,
    offsets: Offsets<'a>,
    /// Tokens of every mention in order, with the index of its entity.
    pub(super) mentions: Vec<(ops::Range<usize>, usize)>,
}

/// Words that an adult reads in a minute (Brysbaert 2019).
const WORDS_A_MINUTE: usize = 238;

impl Composer<'_, '_> {
    pub(super) fn source(&self) -> &crate::segment::Article<'_> {
        &self.parts.doc.article
    }

    pub(super) fn range(&self, span: Span) -> Range {
        Range { start: self.offsets.map(span.start), end: self.offsets.map(span.end) }
    }

    pub(super) fn slice(&self, span: Span) -> Slice {
        let source = self.source();
        let Range { start, end } = self.range(span);
        let sentence = source.sentence_of(source.token_at(span.start));
        Slice { exact: span.of(source.text).to_owned(), start, end, sentence }
    }

    pub(super) fn tokens(&self, tokens: &ops::Range<usize>) -> Slice {
        self.slice(self.source().span(tokens))
    }

    fn article(&self) -> Article {
        let source = self.source();
        let counted = |s: usize| {
            let kind = source.paragraphs.get(source.sentences[s].paragraph).map(|p| p.kind);
            matches!(
                kind,
                Some(ParagraphKind::Body | ParagraphKind::Title | ParagraphKind::Heading)
            )
        };
        let tokens = (0..source.sentences.len())
            .filter(|&s| counted(s))
            .flat_map(|s| source.sentences[s].tokens.clone());
        let words = count(source, tokens);
        Article {
            title: source.title.map(|s| self.slice(s)),
            byline: source.byline.map(|s| self.slice(s)),
            source: source.source.map(|s| self.slice(s)),
            published: self.published(),
            words,
            reading_minutes: words.div_ceil(WORDS_A_MINUTE),
            paragraphs: source.paragraphs.iter().map(|p| self.range(p.span)).collect(),
            sentences: (0..source.sentences.len())
                .map(|s| self.range(source.sentence_span(s)))
                .collect(),
        }
    }

    pub(super) fn day_published(&self) -> Option<Date> {
        self.parts.options.published.or(self.source().published.map(|(date, _)| date))
    }

    fn published(&self) -> Option<Published> {
        let told = self.source().published;
        match (self.parts.options.published, told) {
            (Some(date), _) => Some(Published {
                value: date.to_string(),
                from: PublishedFrom::Option,
                span: told.filter(|t| t.0 == date).map(|t| self.slice(t.1)),
            }),
            (None, Some((date, span))) => Some(Published {
                value: date.to_string(),
                from: PublishedFrom::Text,
                span: Some(self.slice(span)),
            }),
            (None, None) => None,
        }
    }

    fn entity(&self, entity: &entity::resolved::Entity) -> Entity {
        let mention = |m: &entity::mention::Mention| {
            let Slice { exact, start, end, sentence } = self.tokens(&m.tokens);
            Mention { exact, start, end, sentence, by: m.by }
        };
        Entity {
            kind: entity.kind,
            name: self.tokens(&entity.name).exact,
            role: entity.role.as_ref().map(|r| self.tokens(r)),
            stands_for: entity.stands_for.map(|tie| StandsFor {
                name: tie.name.to_owned(),
                via: tie.via,
                entity: tie.entity,
            }),
            salience: entity.salience,
            mentions: entity.mentions.iter().map(mention).collect(),
        }
    }

    fn date(&self, date: &extract::timex::TimeExpression) -> DateFact {
        let Slice { exact, start, end, sentence } = self.tokens(&date.tokens);
        DateFact { exact, start, end, sentence, kind: date.kind, value: date.value.clone() }
    }

    fn quantity(&self, quantity: &extract::quantity::Quantity) -> Quantity {
        let Slice { exact, start, end, sentence } = self.tokens(&quantity.tokens);
        Quantity {
            exact,
            start,
            end,
            sentence,
            value: quantity.value,
            low: quantity.low,
            high: quantity.high,
            unit: quantity.unit.clone().into_owned(),
            of: quantity.of.as_ref().map(|o| self.tokens(o)),
            qualifier: quantity.qualifier,
        }
    }

    fn operators(&self, under: &[enhance::Operator]) -> Vec<Operator> {
        let told =
            |op: &enhance::Operator| Operator { span: self.tokens(&op.tokens), kind: op.kind };
        under.iter().map(told).collect()
    }

    fn quotes(&self) -> Vec<Quote> {
        let facts = self.parts.facts;
        let each = facts.quotes.iter().zip(&facts.stances);
        each.map(|(quote, stance)| self.quote(quote, stance)).collect()
    }

    fn quote(&self, quote: &extract::quote::quotation::Quote, stance: &Stance) -> Quote {
        let Slice { exact, start, end, sentence } = self.tokens(&quote.tokens);
        let Parts { doc, entities, .. } = *self.parts;
        let entity = quote.whose().and_then(|s| meant(doc, entities, &self.mentions, s));
        Quote {
            exact,
            start,
            end,
            sentence,
            direct: quote.direct,
            speaker: quote.speaker.as_ref().map(|s| self.tokens(s)),
            antecedent: quote.antecedent.as_ref().map(|a| self.tokens(a)),
            entity,
            cue: quote.cue.as_ref().map(|c| self.tokens(c)),
            act: stance.act,
            asserted: stance.asserted,
            clause: self.tokens(&stance.clause),
            under: self.operators(&stance.under),
            confidence: confidence::of_quote(doc, quote, stance, entity.is_some()),
            listed: stance.is_listed(),
        }
    }

    /// The events, highest score first, and which of the facts each is.
    fn events(&self) -> (Vec<Event>, Vec<usize>) {
        let Parts { doc, entities, facts, ranked, options, .. } = *self.parts;
        let worth = Worth {
            doc,
            entities,
            mentions: &self.mentions,
            ranked,
            dates: &facts.dates,
            published: self.day_published(),
            title: words::of_title(doc, options.title.as_deref()),
        };
        let told = facts.events.iter().map(|event| self.event(event, worth.of(event)));
        let mut events: Vec<(usize, Event)> = told.enumerate().collect();
        events.sort_by(|(_, a), (_, b)| b.score.total_cmp(&a.score).then(a.start.cmp(&b.start)));
        let (order, mut events): (Vec<usize>, Vec<Event>) = events.into_iter().unzip();
        clause_id::number(&mut events);
        (events, order)
    }

    /// Whether an event leaves open who did it: a pronoun that the article's names do not settle.
    fn is_somebody_open(&self, event: &extract::event::Event) -> bool {
        let Some(subject) = &event.subject else { return false };
        let doc = self.parts.doc;
        let pronoun = doc.node(subject.start).pos() == Pos::Pron
            && (subject.len() == 1 || doc.node(subject.start).relation() == Relation::NmodPoss);
        let at = self.mentions.partition_point(|(m, _)| m.start < subject.start);
        let told = self.mentions.get(at).is_some_and(|(m, _)| m.start == subject.start);
        pronoun && !told && !doc.node(subject.start).is(&["who", "which", "that"])
    }

    fn event(&self, event: &extract::event::Event, score: f64) -> Event {
        let Slice { exact, start, end, sentence } = self.tokens(&event.tokens);
        Event {
            exact,
            start,
            end,
            sentence,
            subject: event.subject.as_ref().map(|s| self.tokens(s)),
            predicate: self.tokens(&event.predicate),
            object: event.object.as_ref().map(|o| self.tokens(o)),
            others: event
                .others
                .iter()
                .map(|(role, tokens)| Argument { role: *role, span: self.tokens(tokens) })
                .collect(),
            negated: event.negated,
            status: event.status,
            attribution: event.attribution.as_ref().map(|a| self.tokens(a)),
            asserted: event.is_asserted(),
            under: self.operators(&event.under),
            confidence: match self.is_somebody_open(event) {
                true => confidence::of_event(self.parts.doc, event).min(confidence::OPEN),
                false => confidence::of_event(self.parts.doc, event),
            },
            listed: event.is_listed(),
            clause_id: None,
            score,
        }
    }
}
