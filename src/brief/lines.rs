//! The lines of a Brief: summary and key facts, each with its places and reasons.

use super::{
    KeyFact, Line, Summary,
    compose::{Composer, Parts},
};
use crate::{
    rank::{Ranked, reasons::Reasons},
    summary::{self, Chosen, Why},
};
use std::{collections::HashMap, ops};

/// The reasons of sentences, each found once, however many shapes show it.
struct Told<'a, 't> {
    reasons: Reasons<'a, 't>,
    ranked: &'a [Ranked],
    known: HashMap<(usize, Why), Vec<String>>,
}

impl Told<'_, '_> {
    fn of(&mut self, chosen: &Chosen) -> Vec<String> {
        let sentence = chosen.shown.sentence;
        let place = self.ranked.binary_search_by_key(&sentence, |r| r.sentence);
        let find = || match (chosen.why, place) {
            (Why::Worth, Ok(place)) => self.reasons.of(place),
            (Why::Opening, Ok(place)) => self.reasons.of_opening(place),
            _ => vec![IS_TITLE.to_owned()],
        };
        self.known.entry((sentence, chosen.why)).or_insert_with(find).clone()
    }
}

/// The reason of a headline that is the title.
const IS_TITLE: &str = "is the article's title";

impl Composer<'_, '_> {
    fn line(&self, chosen: &Chosen, reasons: &mut Told) -> Line {
        let (spans, text) = chosen.shown.text(self.source());
        Line {
            text,
            ranges: spans.into_iter().map(|s| self.range(s)).collect(),
            sentence: chosen.shown.sentence,
            score: chosen.score,
            reasons: reasons.of(chosen),
            dates: self.dates_of(chosen),
        }
    }

    /// The title that the caller gave, where the text does not hold it: a line without a place.
    fn title_beside(&self) -> Option<Line> {
        let title = self.source().title_beside(self.parts.options.title.as_deref())?;
        (!self.source().sentences.is_empty()).then(|| Line {
            text: title.to_owned(),
            ranges: Vec::new(),
            sentence: 0,
            score: 1.0,
            reasons: vec![IS_TITLE.to_owned()],
            dates: Vec::new(),
        })
    }

    /// The dates that a line shows and does not tell whole.
    fn dates_of(&self, chosen: &Chosen) -> Vec<usize> {
        let dates = &self.parts.facts.dates;
        let shown = |run: &ops::Range<usize>| {
            let first = dates.partition_point(|d| d.tokens.start < run.start);
            let end = dates.partition_point(|d| d.tokens.end <= run.end);
            first..end.max(first)
        };
        let shown = chosen.shown.runs.iter().flat_map(shown);
        shown.filter(|&d| dates[d].needs_value(self.source())).collect()
    }

    /// The summary and the key facts; `order` tells which of the facts each event of the Brief is.
    pub(super) fn summary(&self, order: &[usize]) -> (Summary, Vec<KeyFact>) {
        let Parts { doc, entities, facts, ranked, summary, options, .. } = self.parts;
        let title = options.title.as_deref();
        let reasons = Reasons::new(doc, entities, facts, title, ranked);
        let mut told = Told { reasons, ranked, known: HashMap::new() };
        let key_facts = summary.key_facts.iter().map(|f| self.key_fact(f, order, &mut told));
        let key_facts = key_facts.collect();
        let mut lines =
            |chosen: &[Chosen]| chosen.iter().map(|c| self.line(c, &mut told)).collect::<Vec<_>>();
        let headline = summary.headline.as_ref().and_then(|c| lines(std::slice::from_ref(c)).pop());
        let summary = Summary {
            headline: headline.or_else(|| self.title_beside()),
            tldr: lines(&summary.tldr),
            teaser: lines(&summary.teaser),
            key_points: lines(&summary.key_points),
            sentences: lines(&summary.sentences),
        };
        (summary, key_facts)
    }

    fn key_fact(
        &self,
        fact: &summary::key_fact::KeyFact,
        order: &[usize],
        told: &mut Told,
    ) -> KeyFact {
        let shown = fact.shown.clone();
        let chosen = Chosen { shown, score: fact.score, why: Why::Worth };
        let Line { text, ranges, sentence, score, reasons, dates } = self.line(&chosen, told);
        let holds = self.holds(&chosen.shown.runs, order);
        let kind = self.kind(&chosen.shown.runs);
        KeyFact {
            text,
            ranges,
            sentence,
            score,
            reasons,
            dates,
            kind,
            confidence: fact.confidence,
            holds,
        }
    }
}
