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
            .filter(|(_, date)| !self.is_compared(&date.tokens) && !self.is_beside(&date.tokens))
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

    /// Whether a time is only what another is compared with: "4% more than | in 2023", "for the first time
    /// since | 1994".
    fn is_compared(&self, time: &Range<usize>) -> bool {
        let doc = self.parts.doc;
        let mut before = (0..time.start).rev().map(|t| doc.node(t)).peekable();
        before.next_if(|node| node.is(&["in", "on", "at", "for", "during"]));
        let Some(leads) = before.next() else { return false };
        let of_time = before.next().is_some_and(|node| node.is(&["time"]));
        leads.is(&["than"]) || of_time && leads.is(&["since"])
    }

    /// Whether a time only describes a noun of what is told: "Lund Town, beaten finalists | last year, lead".
    fn is_beside(&self, time: &Range<usize>) -> bool {
        let mut around = self.events_around(time).map(|i| &self.parts.facts.events[i]).peekable();
        let of = |e: &&Event| {
            e.others.iter().any(|(_, part)| part.start <= time.start && time.end <= part.end)
        };
        around.peek().is_some() && !around.any(|e| of(&e))
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
        self.events_around(tokens).min_by_key(|&i| events[i].tokens.len())
    }

    /// The indices of the events of a sentence that hold some of its tokens.
    fn events_around(&self, tokens: &Range<usize>) -> impl Iterator<Item = usize> {
        let events = &self.parts.facts.events;
        let sentence =
            self.source().sentences[self.source().sentence_of(tokens.start)].tokens.clone();
        let from = events.partition_point(|e| e.predicate.start < sentence.start);
        let end = events.partition_point(|e| e.predicate.start < sentence.end);
        let holds = |e: &Event| e.tokens.start <= tokens.start && tokens.end <= e.tokens.end;
        (from..end.max(from)).filter(move |&i| holds(&events[i]))
    }
}

#[cfg(test)]
mod tests {
    use crate::{brief, model::Models, options::Options};

    /// Asserts of which times the timeline of a text tells.
    fn check(text: &str, expected: &[&str]) {
        let brief = brief(Models::english(), text, &Options::default());
        let told = brief.timeline.iter().map(|moment| brief.dates[moment.date].exact.as_str());
        assert_eq!(told.collect::<Vec<_>>(), expected, "{text}");
    }

    #[test]
    fn times_that_others_are_compared_with_are_no_events_of_theirs() {
        check("The line carried more people in 2024 than in 2023.", &["2024"]);
        check("In 2024 the club won for the first time since 1994.", &["2024"]);
        check("The winners of the 2022 final came into the match on Sunday.", &[]);
        check("The firm has been led by Ana Ruiz since 2019.", &["2019"]);
    }
}
