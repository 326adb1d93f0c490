//! What a ground found in a sentence, in a few plain words.

use super::{Ground, Reasons};
use crate::{
    extract::event::status::Status,
    rank::{Ranked, features::NAMES, words::content_word},
    text::token::is_quote,
};
use std::{cmp::Ordering, ops::Range};

/// Names, words and dates that one reason holds, at most.
const LISTED: usize = 2;

/// Tokens of an event that a reason tells, at most.
const EVENT_TOKENS: usize = 9;

/// The first sentences, which stand near the top.
const TOP: usize = 4;

impl Reasons<'_, '_> {
    /// A ground in plain words, with what it found; none where it found nothing that one could name.
    pub(super) fn phrase(&self, ground: Ground, place: usize) -> Option<String> {
        let sentence = &self.ranked[place];
        match ground {
            Ground::Place => self.place(place).map(str::to_owned),
            Ground::Length => self.length(sentence),
            Ground::Repeats => self.repeats(sentence),
            Ground::Title => self.title(sentence),
            Ground::Around => self.around(sentence),
            Ground::Names => self.names(sentence),
            Ground::When => self.when(sentence),
            Ground::Figures => self.figures(sentence),
            Ground::Said => self.said(sentence),
            Ground::Act => self.act(sentence),
            Ground::Alone => self.alone(sentence),
            // Weighed too, but no plain words tell how.
            Ground::Wording | Ground::Article => None,
        }
    }

    fn place(&self, place: usize) -> Option<&'static str> {
        let count = self.ranked.len();
        match place {
            0 => Some("opens the article"),
            _ if place < TOP => Some("stands near the top"),
            _ if place + 1 == count => Some("closes the article"),
            _ if 2 * place < count => Some("stands in the first half"),
            _ => None,
        }
    }

    fn length(&self, sentence: &Ranked) -> Option<String> {
        let words = sentence.length;
        let of = if words == 1 { "word" } else { "words" };
        let [own, ordinary] =
            [&sentence.features, &self.ordinary].map(|features| feature(features, "words"));
        match own.total_cmp(&ordinary) {
            Ordering::Greater => Some(format!("says much at once, in {words} {of}")),
            Ordering::Less => Some(format!("is short: {words} {of}")),
            Ordering::Equal => None,
        }
    }

    /// The names and nouns that the most sentences have.
    fn repeats(&self, sentence: &Ranked) -> Option<String> {
        let count = |t: usize| {
            let word = content_word(self.doc, t)?;
            self.counts.get(&word).copied().filter(|count| *count > 1 && self.is_thing(t))
        };
        let mut runs = self.runs(sentence, |t| count(t).is_some());
        let most = |run: &Range<usize>| run.clone().filter_map(count).max();
        runs.sort_by(|a, b| most(b).cmp(&most(a)).then(a.start.cmp(&b.start)));
        Some(format!("says what the article keeps coming back to: {}", self.marked(runs)?))
    }

    fn title(&self, sentence: &Ranked) -> Option<String> {
        let runs = self.runs(sentence, |t| {
            content_word(self.doc, t).is_some_and(|w| self.title.binary_search(&w).is_ok())
        });
        Some(format!("takes up the title: {}", self.marked(runs)?))
    }

    /// Whether a token is of a name or a noun, which say most by themselves.
    fn is_thing(&self, token: usize) -> bool {
        self.doc.node(token).is_noun()
    }

    /// The stretches of tokens that all pass a test, with what a hyphen ties to their first word.
    fn runs(&self, sentence: &Ranked, test: impl Fn(usize) -> bool) -> Vec<Range<usize>> {
        let mut runs: Vec<Range<usize>> = Vec::new();
        let article = &self.doc.article;
        let tokens = self.tokens(sentence);
        for token in tokens.clone().filter(|t| test(*t)) {
            let tied =
                |t: &usize| *t > tokens.start && article.glued(*t) && article.word(*t - 1) == "-";
            let start =
                if tied(&token) { token.saturating_sub(2).max(tokens.start) } else { token };
            match runs.last_mut() {
                Some(run) if run.end >= start => run.end = token + 1,
                _ => runs.push(start..token + 1),
            }
        }
        runs
    }

    fn marked(&self, runs: Vec<Range<usize>>) -> Option<String> {
        self.listed(runs.into_iter(), |words| format!("“{words}”"))
    }

    fn around(&self, sentence: &Ranked) -> Option<String> {
        let more = |name: &str| feature(&sentence.features, name) > feature(&self.ordinary, name);
        let reason = match () {
            () if more("behind") || more("next") => "is taken up by what follows",
            () if more("with the first") => "comes back to what opens the article",
            () if more("before") || more("most alike") => "goes on from what stands before it",
            () if more("new words") => "says what is not said before",
            () => return None,
        };
        Some(reason.to_owned())
    }

    fn names(&self, sentence: &Ranked) -> Option<String> {
        let carried = &sentence.carried;
        let of = |entities: &[usize]| {
            self.listed(entities.iter().map(|&e| self.entities[e].name.clone()), str::to_owned)
        };
        let is_first = |e: &usize| {
            let first = &self.entities[*e].mentions[0].tokens;
            self.doc.article.sentence_of(first.start) == sentence.sentence
        };
        let first: Vec<usize> = carried.named.iter().copied().filter(is_first).collect();
        let opens = self.ranked[0].sentence == sentence.sentence;
        match () {
            () if first.len() == carried.named.len() && !opens && !first.is_empty() => {
                Some(format!("is the first to name {}", of(&first)?))
            }
            () if !carried.named.is_empty() => Some(format!("names {}", of(&carried.named)?)),
            () if carried.about.is_some() => {
                Some(format!("is about {}", of(carried.about.as_slice())?))
            }
            () => None,
        }
    }

    fn when(&self, sentence: &Ranked) -> Option<String> {
        let own = self.tokens(sentence);
        let dates = self.facts.dates.iter().filter(|d| own.contains(&d.tokens.start));
        let dates = self.listed(dates.map(|d| d.tokens.clone()), str::to_owned)?;
        let new = sentence.carried.days > 0;
        Some(format!("{} when: {dates}", if new { "is the first to tell" } else { "tells" }))
    }

    fn figures(&self, sentence: &Ranked) -> Option<String> {
        let quantities = &self.facts.quantities;
        let own = || sentence.carried.quantities.iter().map(|&q| &quantities[q]);
        let counted = own().filter(|q| q.unit.is_empty()).find_map(|q| q.of.as_ref());
        let Some(of) = counted else {
            return Some(format!(
                "gives {}",
                self.listed(own().map(|q| q.tokens.clone()), str::to_owned)?
            ));
        };
        let word = |of: &Range<usize>| self.text(&(of.end - 1..of.end)).to_lowercase();
        let earlier = quantities.iter().filter(|q| q.tokens.start < self.tokens(sentence).start);
        let first = earlier.filter_map(|q| q.of.as_ref()).all(|earlier| word(earlier) != word(of));
        let gives = if first { "is the first to give" } else { "gives" };
        Some(format!("{gives} the number of {}", self.text(of)))
    }

    fn said(&self, sentence: &Ranked) -> Option<String> {
        let own = self.tokens(sentence);
        let quote = self.facts.quotes.iter().find(|q| own.contains(&q.tokens.start));
        let Some(quote) = quote else {
            let marked = self.text(&own).contains(is_quote);
            return (!marked).then(|| "is told in the article's own words".to_owned());
        };
        let named = |tokens: &Range<usize>| {
            let mentioned = |e: &&crate::entity::resolved::Entity| {
                e.mentions.iter().any(|m| tokens.contains(&m.tokens.start))
            };
            self.text(self.entities.iter().find(mentioned).map_or(tokens, |e| &e.name))
        };
        Some(match (quote.whose().map(named), quote.direct) {
            (Some(who), true) => format!("is said in quotation marks by {who}"),
            (Some(who), false) => format!("tells what was said by {who}"),
            (None, true) => "is said in quotation marks".to_owned(),
            (None, false) => "tells what was said".to_owned(),
        })
    }

    fn alone(&self, sentence: &Ranked) -> Option<String> {
        let needs = ["depends", "pronouns", "unfinished"];
        let alone = needs.iter().all(|need| feature(&sentence.features, need) == 0.0);
        alone.then(|| "can be read alone".to_owned())
    }

    /// The event that matters most by its grammar.
    fn act(&self, sentence: &Ranked) -> Option<String> {
        let own = self.tokens(sentence);
        let events = self.facts.events.iter().filter(|e| own.contains(&e.predicate.start));
        let event = events.max_by(|a, b| {
            a.weight.total_cmp(&b.weight).then(b.predicate.start.cmp(&a.predicate.start))
        })?;
        let parts = [event.subject.as_ref(), Some(&event.predicate), event.object.as_ref()];
        let told: Vec<&Range<usize>> = parts.into_iter().flatten().collect();
        let long = told.iter().map(|part| part.len()).sum::<usize>() > EVENT_TOKENS;
        if long || !told.is_sorted_by_key(|part| part.start) {
            return None;
        }
        let told: Vec<String> = told.iter().map(|part| self.text(part)).collect();
        let what = match (event.status, event.negated) {
            (Status::Happened, false) => "what happened",
            (Status::Happened, true) => "what did not happen",
            (Status::Planned, false) => "what is planned",
            (Status::Possible, false) => "what may happen",
            (Status::Planned | Status::Possible, true) => "what may not happen",
        };
        Some(format!("tells {what}: “{}”", told.join(" ")))
    }

    fn tokens(&self, sentence: &Ranked) -> Range<usize> {
        self.doc.article.sentences[sentence.sentence].tokens.clone()
    }

    /// Some words on one line.
    fn text(&self, tokens: &Range<usize>) -> String {
        let article = &self.doc.article;
        let words: Vec<&str> = article.span(tokens).of(article.text).split_whitespace().collect();
        words.join(" ")
    }

    /// The first of some words, each once: "a and b".
    fn listed(
        &self,
        tokens: impl Iterator<Item = Range<usize>>,
        show: impl Fn(&str) -> String,
    ) -> Option<String> {
        let mut listed: Vec<String> = Vec::new();
        for tokens in tokens {
            let words = show(&self.text(&tokens));
            let again = listed.iter().any(|other| other.eq_ignore_ascii_case(&words));
            if listed.len() < LISTED && !again {
                listed.push(words);
            }
        }
        (!listed.is_empty()).then(|| listed.join(" and "))
    }
}

/// A feature by its name.
fn feature(features: &[f32], name: &str) -> f32 {
    NAMES.iter().position(|n| *n == name).map_or(0.0, |at| features[at])
}
