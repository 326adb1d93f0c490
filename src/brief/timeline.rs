//! The timeline of a Brief: what happened when, with whose words it stands in.

use super::{Moment, When, compose::Composer};
use crate::{extract::event::Event, text::calendar::Date};
use std::ops::Range;

impl Composer<'_, '_> {
    /// Dates with a known day, in order of time, each once a sentence, with the event that holds it, else its
    /// sentence. `order` tells which of the facts each event of the Brief is.
    pub(super) fn timeline(&self, order: &[usize]) -> Vec<Moment> {
        let source = self.source();
        let mut places = vec![0; order.len()];
        order.iter().enumerate().for_each(|(place, &index)| places[index] = place);
        let mut dated: Vec<(Date, Date, usize)> = self
            .parts
            .facts
            .dates
            .iter()
            .enumerate()
            .filter_map(|(i, d)| d.days.map(|(first, last)| (first, last, i)))
            .collect();
        dated.sort_by_key(|&(first, last, i)| (first, std::cmp::Reverse(last), i));
        dated.dedup_by_key(|(first, last, i)| {
            (*first, *last, source.sentence_of(self.parts.facts.dates[*i].tokens.start))
        });
        dated
            .into_iter()
            .map(|(first, last, date)| {
                let tokens = &self.parts.facts.dates[date].tokens;
                let index = self.event_around(tokens);
                Moment {
                    date,
                    what: self.tokens(&self.what_happened(tokens, index)),
                    event: index.map(|index| places[index]),
                    when: self.day_published().map(|day| match () {
                        () if last < day => When::Past,
                        () if first > day => When::Future,
                        () => When::Present,
                    }),
                }
            })
            .collect()
    }

    /// What the timeline tells of a time: its event, with whose words it stands in. What the article takes
    /// back is told by the whole sentence that does so.
    fn what_happened(&self, time: &Range<usize>, event: Option<usize>) -> Range<usize> {
        let source = self.source();
        let event = event.map(|i| &self.parts.facts.events[i]).filter(|event| event.is_listed());
        let sentence = source.sentences[source.sentence_of(time.start)].tokens.clone();
        let Some(event) = event else { return sentence };
        let said = event.attribution.as_ref();
        let said = said.filter(|said| said.start >= sentence.start && said.end <= sentence.end);
        said.into_iter().fold(event.tokens.clone(), |all, said| {
            all.start.min(said.start)..all.end.max(said.end)
        })
    }

    /// The index of the shortest event of a sentence that holds some of its tokens.
    fn event_around(&self, tokens: &Range<usize>) -> Option<usize> {
        let events = &self.parts.facts.events;
        let sentence =
            self.source().sentences[self.source().sentence_of(tokens.start)].tokens.clone();
        let from = events.partition_point(|e| e.predicate.start < sentence.start);
        let end = events.partition_point(|e| e.predicate.start < sentence.end);
        let holds = |e: &Event| e.tokens.start <= tokens.start && tokens.end <= e.tokens.end;
        (from..end.max(from)).filter(|&i| holds(&events[i])).min_by_key(|&i| events[i].tokens.len())
    }
}
