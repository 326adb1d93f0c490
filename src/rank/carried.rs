//! What each sentence carries: entities, dates, figures, quoted words, events.

use crate::{
    entity::{mention::MentionBy, resolved::Entity},
    extract::Facts,
    segment::Article,
};
use std::ops::Range;

/// What one sentence carries.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Carried {
    /// The salience of its entities, summed.
    pub salience: f64,
    /// The salience of the most salient one.
    pub most_salient: f64,
    /// Entities that it names.
    pub names: usize,
    /// Entities that no sentence before mentions.
    pub new: usize,
    /// Entities that it means by a pronoun or a description only.
    pub meant: usize,
    /// Those that it names, as indices: most salient first, as the entities are.
    pub named: Vec<usize>,
    /// The most salient one that it means without naming it.
    pub about: Option<usize>,
    /// Time expressions.
    pub dates: usize,
    /// Time expressions with a known day that no sentence before has.
    pub days: usize,
    /// Quantities, as indices.
    pub quantities: Vec<usize>,
    /// Tokens of words between quotation marks.
    pub quoted: usize,
    /// Whether it reports somebody's words.
    pub reported: bool,
    /// Events.
    pub events: usize,
    /// What its best event is worth by its grammar.
    pub event: f64,
}

/// What the sentences of an article carry.
pub fn carried(article: &Article, entities: &[Entity], facts: &Facts) -> Vec<Carried> {
    let mut all = vec![Carried::default(); article.sentences.len()];
    for (index, entity) in entities.iter().enumerate() {
        let mut last = None;
        for mention in &entity.mentions {
            let sentence = article.sentence_of(mention.tokens.start);
            let carried = &mut all[sentence];
            if last == Some(sentence) {
                continue;
            }
            carried.new += usize::from(last.is_none());
            last = Some(sentence);
            carried.salience += entity.salience;
            carried.most_salient = carried.most_salient.max(entity.salience);
            match mention.by {
                MentionBy::Name => {
                    carried.names += 1;
                    carried.named.push(index);
                }
                _ => {
                    carried.meant += 1;
                    carried.about.get_or_insert(index);
                }
            }
        }
    }
    carry_facts(article, facts, &mut all);
    all
}

fn carry_facts(article: &Article, facts: &Facts, all: &mut [Carried]) {
    let at = |tokens: &Range<usize>| article.sentence_of(tokens.start);
    let mut days = Vec::new();
    for date in &facts.dates {
        let carried = &mut all[at(&date.tokens)];
        carried.dates += 1;
        if let Some(day) = date.days.filter(|day| !days.contains(day)).filter(|_| days.len() < DAYS)
        {
            days.push(day);
            carried.days += 1;
        }
    }
    for (i, quantity) in facts.quantities.iter().enumerate() {
        all[at(&quantity.tokens)].quantities.push(i);
    }
    for quote in &facts.quotes {
        if quote.direct {
            for token in quote.tokens.clone() {
                all[article.sentence_of(token)].quoted += 1;
            }
        } else {
            all[at(&quote.tokens)].reported = true;
        }
    }
    for event in &facts.events {
        let carried = &mut all[at(&event.predicate)];
        carried.events += 1;
        carried.event = carried.event.max(event.weight);
    }
}

/// Days that are kept to tell a new one.
const DAYS: usize = 64;
