//! Why a sentence scores as it does, in words for people: what the trees weighed most in its favour.
//!
//! Each feature of a sentence adds something to its worth beside the ordinary sentence of its article,
//! the one that has the middle of each feature ([`shares`]). Features that people would name with one
//! phrase are a [`Ground`]; the grounds that add most are told, with what they found in the sentence.

mod phrase;

use super::{Ranked, USUAL, features::COUNT, trees::shares};
use crate::{analysis::Document, entity::resolved::Entity, extract::Facts};
use std::collections::HashMap;

/// What speaks for a sentence, as people would put it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Ground {
    /// Where it stands.
    Place,
    /// How long it is.
    Length,
    /// Words that the article repeats.
    Repeats,
    /// Words of the title.
    Title,
    /// What it shares with the sentences around it.
    Around,
    /// Whom and what it names.
    Names,
    /// When.
    When,
    /// How much, how many.
    Figures,
    /// Whose words it holds.
    Said,
    /// Who did what.
    Act,
    /// That it needs no other sentence.
    Alone,
    /// How it is worded.
    Wording,
    /// The article as a whole, which tells no sentence from another.
    Article,
}

use Ground::{
    Act, Alone, Around, Article, Figures, Length, Names, Place, Repeats, Said, Title, When, Wording,
};

/// The ground of each feature, in the order of [`super::features::NAMES`].
#[rustfmt::skip]
const GROUNDS: [Ground; COUNT] = [
    Place, Place, Place, Place, Place, Place,
    Place, Length, Length, Length, Length,
    Repeats, Repeats, Repeats, Repeats, Title, Article, Around,
    Around, Around, Around, Around, Around,
    Names, Names, Names, Names, Names, When, When,
    Figures, Figures, Said, Said, Said, Act, Act,
    Alone, Alone, Alone, Alone, Alone, Alone, Alone,
    Wording, Names, Wording, Act, Act, Act, Act, Said, Wording,
    Wording, Wording, Names, Article, Article,
    Wording, Wording, Names, Wording, Wording, Wording,
];

/// Reasons that are told, at most.
const TOLD: usize = 4;

/// A reason is told that adds at least this share of all that speaks for a sentence.
const LEAST: f64 = 0.01;

/// What the reasons of an article's sentences are read from.
pub struct Reasons<'a, 't> {
    doc: &'a Document<'t>,
    entities: &'a [Entity],
    facts: &'a Facts,
    ranked: &'a [Ranked],
    /// The middle of each feature.
    ordinary: [f32; COUNT],
    /// In how many sentences each content word stands.
    counts: HashMap<u32, usize>,
    title: Vec<u32>,
}

impl<'a, 't> Reasons<'a, 't> {
    /// Gathers what the sentences of an article are weighed against.
    pub fn new(
        doc: &'a Document<'t>,
        entities: &'a [Entity],
        facts: &'a Facts,
        title: Option<&str>,
        ranked: &'a [Ranked],
    ) -> Self {
        let mut counts = HashMap::new();
        ranked.iter().flat_map(|r| &r.words).for_each(|w| *counts.entry(*w).or_default() += 1);
        let title = super::words::of_title(doc, title);
        let ordinary = ordinary(ranked);
        Self { doc, entities, facts, ranked, ordinary, counts, title }
    }

    /// Why one of the ranked sentences scores as it does: what adds most comes first.
    pub fn of(&self, place: usize) -> Vec<String> {
        let mut reasons: Vec<String> =
            self.told(place).into_iter().map(|(_, _, phrase)| phrase).collect();
        if reasons.is_empty() {
            reasons.push(self.nothing().to_owned());
        }
        reasons
    }

    /// The same for a sentence that was chosen for its place among the first.
    pub fn of_opening(&self, place: usize) -> Vec<String> {
        let others = self.told(place).into_iter().filter(|(ground, ..)| *ground != Place);
        let first = std::iter::once("is one of the first sentences".to_owned());
        first.chain(others.map(|(_, _, phrase)| phrase)).collect()
    }

    /// The grounds that are told of a sentence, what each adds, and its words.
    fn told(&self, place: usize) -> Vec<(Ground, f64, String)> {
        let grounds = self.grounds(place);
        let all: f64 = grounds.iter().map(|(_, adds)| adds).sum();
        let worth = grounds.into_iter().filter(|(_, adds)| *adds >= LEAST * all);
        let phrased = worth.filter_map(|(g, adds)| Some((g, adds, self.phrase(g, place)?)));
        phrased.take(TOLD).collect()
    }

    /// What each ground adds to a sentence's worth, those that add something, the most first.
    fn grounds(&self, place: usize) -> Vec<(Ground, f64)> {
        let mut adds: Vec<(Ground, f64)> = Vec::new();
        for (ground, share) in GROUNDS.into_iter().zip(self.shares(place)) {
            match adds.iter_mut().find(|(g, _)| *g == ground) {
                Some((_, sum)) => *sum += share,
                None => adds.push((ground, share)),
            }
        }
        adds.retain(|(_, adds)| *adds > 0.0);
        adds.sort_by(|a, b| b.1.total_cmp(&a.1));
        adds
    }

    /// What each feature adds to the worth that the score is made of.
    fn shares(&self, place: usize) -> [f64; COUNT] {
        shares(&super::TREES, USUAL, &self.ranked[place].features, &self.ordinary)
    }

    /// What is said of a sentence that nothing sets above the others.
    fn nothing(&self) -> &'static str {
        match self.ranked.len() {
            1 => "is all that the text says",
            _ => "adds to what the others say",
        }
    }
}

/// The middle of each feature: of two, the lesser.
fn ordinary(ranked: &[Ranked]) -> [f32; COUNT] {
    std::array::from_fn(|feature| {
        let mut values: Vec<f32> = ranked.iter().map(|r| r.features[feature]).collect();
        let middle = values.len().saturating_sub(1) / 2;
        match values.is_empty() {
            true => 0.0,
            false => *values.select_nth_unstable_by(middle, f32::total_cmp).1,
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{model::Models, rank::rank};

    /// Calls `check` with the reasons of a text.
    fn with<T>(text: &str, check: impl Fn(&Reasons) -> T) -> T {
        let doc = Document::read(text, None, Models::english());
        let published = doc.article.published.map(|(day, _)| day);
        let (entities, facts) = (crate::entity::find(&doc), Facts::new(&doc, published));
        let ranked = rank(&doc, &entities, &facts, None);
        check(&Reasons::new(&doc, &entities, &facts, None, &ranked))
    }

    const PRISONERS: &str = "Old prison in Harwick to close

        Harwick, 4 March 2024 (Newsline) - The old prison in Harwick will close in June, the justice \
        ministry said on Monday. Its walls are cracked. About 320 prisoners will be moved to Leeds and \
        Hull. \"We have waited for this for years,\" said the governor, Anna Petersen. The prison was \
        built in 1891, when the town had a harbour. The town council wants to buy the prison.";

    #[test]
    fn what_is_told_adds_to_the_score() {
        with(PRISONERS, |reasons| {
            for place in 0..reasons.ranked.len() {
                let told = reasons.told(place);
                assert!(told.iter().all(|(_, adds, _)| *adds > 0.0), "{told:?}");
                assert!(told.is_sorted_by(|a, b| a.1 >= b.1), "{told:?}");
                let worth = |features: &[f32; COUNT]| {
                    crate::rank::trees::worths(&crate::rank::TREES, features)[USUAL - 1]
                };
                let above = worth(&reasons.ranked[place].features) - worth(&reasons.ordinary);
                let sum: f64 = reasons.shares(place).iter().sum();
                assert!((above - sum).abs() < 1e-9, "{above} is not {sum}");
            }
        });
    }

    #[test]
    fn reasons_say_what_they_found() {
        with(PRISONERS, |reasons| {
            for (ground, place, expected) in [
                (Place, 0, "opens the article"),
                (Place, 5, "closes the article"),
                (Title, 0, "takes up the title: “old prison” and “Harwick”"),
                (Repeats, 0, "says what the article keeps coming back to: “prison”"),
                (Length, 1, "is short: 4 words"),
                (Figures, 2, "is the first to give the number of prisoners"),
                (Names, 2, "is the first to name Leeds and Hull"),
                (Said, 3, "is said in quotation marks by Anna Petersen"),
                (When, 4, "is the first to tell when: 1891"),
                (Act, 5, "tells what is planned: “The town council wants to buy the prison”"),
            ] {
                assert_eq!(reasons.phrase(ground, place).as_deref(), Some(expected));
            }
            // Its first word hangs on the sentence before.
            assert_eq!(reasons.phrase(Alone, 1), None);
        });
    }

    #[test]
    fn one_sentence_has_its_reason() {
        let told = with("The mayor resigned on Monday.", |reasons| reasons.of(0));
        assert_eq!(told, ["is all that the text says"]);
    }
}
