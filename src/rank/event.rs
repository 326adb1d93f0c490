//! How much a reader needs an event: its sentence's worth, who acts, what its grammar says, what it shares
//! with the title, and whether it is news.

use super::{Ranked, words};
use crate::{
    analysis::Document,
    entity::{link::named, resolved::Entity},
    extract::{event::Event, timex::TimeExpression},
    syntax::{pos::Pos, relation::Relation},
    text::calendar::Date,
};
use std::ops::Range;

/// What each part counts. By least squares on stories with summaries (CNN / Daily Mail, Inshorts) against
/// the words that an event shares with the summary, a title's words count most, and a doer without a name
/// costs what a salient one adds.
const SENTENCE: f64 = 0.5;
const SUBJECT: f64 = 0.2;
const OBJECT: f64 = 0.1;
const TITLE: f64 = 0.5;
const UNNAMED: f64 = 0.2;

/// What an event of long ago counts less, and the days from which it is one: no set tells.
const PAST: f64 = 0.1;
const BACKGROUND: i64 = 45;

/// What the worth of an event is made of.
pub struct Worth<'a, 't> {
    pub doc: &'a Document<'t>,
    pub entities: &'a [Entity],
    /// Tokens of every mention in order, with the index of its entity.
    pub mentions: &'a [(Range<usize>, usize)],
    pub ranked: &'a [Ranked],
    pub dates: &'a [TimeExpression],
    pub published: Option<Date>,
    /// The title's content words, sorted.
    pub title: Vec<u32>,
}

impl Worth<'_, '_> {
    /// The worth of an event, between 0 and 1.
    pub fn of(&self, event: &Event) -> f64 {
        let sentence = self.doc.article.sentence_of(event.tokens.start);
        let ranked = self.ranked.binary_search_by_key(&sentence, |r| r.sentence);
        let ranked = ranked.map_or(0.0, |i| self.ranked[i].score);
        let spoken_of = self.spoken_of(event);
        let subject = self.salience(event.subject.as_ref()).max(spoken_of.unwrap_or(0.0));
        let unnamed = spoken_of == Some(0.0);
        let score = SENTENCE * ranked
            + SUBJECT * subject
            + OBJECT * self.salience(event.object.as_ref())
            + TITLE * self.in_title(event)
            + event.weight
            - if unnamed { UNNAMED } else { 0.0 }
            - if self.is_background(event) { PAST } else { 0.0 };
        (score.clamp(0.0, 1.0) * 1000.0).round() / 1000.0
    }

    fn salience(&self, tokens: Option<&Range<usize>>) -> f64 {
        let named = tokens.into_iter().flat_map(|tokens| named(self.mentions, tokens));
        named.map(|(_, entity)| self.entities[*entity].salience).fold(0.0, f64::max)
    }

    /// The salience of those who say that "they" do something, where a pronoun does it.
    fn spoken_of(&self, event: &Event) -> Option<f64> {
        let pronoun = event.subject.as_ref().is_some_and(|subject| {
            subject.len() == 1 && self.doc.node(subject.start).pos() == Pos::Pron
        });
        pronoun.then(|| self.salience(event.attribution.as_ref()))
    }

    /// The share of the title's words that an event's parts take up. A clause for its object is an event of
    /// its own.
    fn in_title(&self, event: &Event) -> f64 {
        let clause = |verb| self.doc.child(verb, &[Relation::Ccomp]);
        let clauses: Vec<usize> = event.predicate.clone().filter_map(clause).collect();
        let thing = |object: &&Range<usize>| !clauses.iter().any(|t| object.contains(t));
        let object = event.object.as_ref().filter(thing);
        let parts = [event.subject.as_ref(), Some(&event.predicate), object];
        let tokens = parts.into_iter().flatten().flat_map(Clone::clone);
        words::shared(&words::content(self.doc, tokens), &self.title)
    }

    /// Whether an event took place long before publication.
    fn is_background(&self, event: &Event) -> bool {
        let dated = |tokens: &Range<usize>| {
            let from = self.dates.partition_point(|d| d.tokens.start < tokens.start);
            let within = self.dates[from..].iter().take_while(|d| d.tokens.end <= tokens.end);
            within.filter_map(|d| d.days).map(|(_, last)| last).max()
        };
        let last = event.others.iter().filter_map(|(_, tokens)| dated(tokens)).max();
        last.zip(self.published)
            .is_some_and(|(last, published)| published.days() - last.days() >= BACKGROUND)
    }
}
