//! Capitals that act for their states ("Baku will free …") and peoples, each tied to its state. The
//! state's name is the lexicon's; where the article names the state too, the tie leads to that entity.

use super::resolved::Entity;
use crate::{
    analysis::Document,
    entity::resolved::{StandsFor, Via},
    lexicon::{capital, cue, people},
    syntax::{entity_kind::EntityKind, pos::Pos, relation::Relation},
    text::word_set::WordMap,
};

/// Other names of states, as articles write them.
const ALIASES: WordMap<&[&str]> = WordMap::new(&[
    ("Czech Republic", &["Czechia"]),
    ("Democratic Republic of the Congo", &["Congo", "DRC", "DR Congo"]),
    ("East Timor", &["Timor-Leste"]),
    ("Myanmar", &["Burma"]),
    ("Netherlands", &["Holland"]),
    ("Turkey", &["Türkiye"]),
    ("United Kingdom", &["Britain", "Great Britain", "UK", "U.K."]),
    ("United States", &["America", "US", "U.S.", "USA", "U.S.A."]),
]);

/// Verbs of what befalls a city as it does no government.
const CITY: &[&str] = &["host", "hosts", "hosted", "see", "saw", "sees", "get", "gets", "got"];

/// Ties capitals that act as governments, and peoples, to their states.
pub(super) fn tie(doc: &Document, entities: &mut [Entity]) {
    let ties: Vec<Option<StandsFor>> = entities
        .iter()
        .map(|entity| {
            let (name, via) = state(doc, entity)?;
            Some(StandsFor { name, via, entity: named(doc, entities, name) })
        })
        .collect();
    entities.iter_mut().zip(ties).for_each(|(entity, tie)| entity.stands_for = tie);
}

fn state(doc: &Document, entity: &Entity) -> Option<(&'static str, Via)> {
    let word = doc.node(entity.name.start).text();
    if entity.name.len() > 1 {
        return None;
    }
    match entity.kind {
        EntityKind::Group => people::state_of(word).map(|state| (state, Via::Demonym)),
        EntityKind::Place => capital::state_of(word)
            .filter(|state| *state != word && governs(doc, entity))
            .map(|state| (state, Via::Capital)),
        _ => None,
    }
}

/// Whether a capital is somewhere the subject of a verb of saying, wanting or of what is to come, or
/// the owner of a government.
fn governs(doc: &Document, entity: &Entity) -> bool {
    let article = &doc.article;
    entity.mentions.iter().any(|mention| {
        let arc = doc.arcs[mention.tokens.start];
        let head = article.word(arc.head);
        match arc.relation {
            Relation::Nsubj if doc.node(arc.head).pos() == Pos::Verb => {
                let will = |t| matches!(article.word(t), "will" | "would" | "'ll" | "wo");
                let wills = doc
                    .children(arc.head)
                    .any(|t| doc.node(t).relation() == Relation::Aux && will(t));
                let acts = cue::SPEECH | cue::THOUGHT | cue::WILL;
                !CITY.contains(&head) && (wills || cue::takes(head) & acts != 0)
            }
            Relation::NmodPoss | Relation::Compound => {
                ["government", "foreign", "ministry", "troops"].contains(&head)
            }
            _ => false,
        }
    })
}

/// The entity that bears a state's name.
fn named(doc: &Document, entities: &[Entity], state: &str) -> Option<usize> {
    let article = &doc.article;
    let aliases = ALIASES.get(state).unwrap_or_default();
    entities.iter().position(|entity| {
        let name = article.span(&entity.name).of(article.text);
        matches!(entity.kind, EntityKind::Place | EntityKind::Organization)
            && (name == state || aliases.contains(&name))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{analysis::conllu, entity::find, model::Models};

    fn check(text: &str, expected: &[&str]) {
        tied(&Document::read(text, None, Models::english()), expected);
    }

    fn tied(doc: &Document, expected: &[&str]) {
        let article = &doc.article;
        let entities = find(doc);
        let words = |e: &Entity| article.span(&e.name).of(article.text);
        let mut ties: Vec<String> = entities
            .iter()
            .filter_map(|e| {
                let StandsFor { name, entity, .. } = e.stands_for?;
                Some(format!(
                    "{} = {name} ({})",
                    words(e),
                    entity.map_or("-", |i| words(&entities[i]))
                ))
            })
            .collect();
        ties.sort();
        assert_eq!(ties, expected, "{}", article.text);
    }

    #[test]
    fn capitals_that_act_stand_for_their_states() {
        check(
            "Baku will free the prisoners, Azerbaijan said on Monday.",
            &["Baku = Azerbaijan (Azerbaijan)"],
        );
        check("Moscow said that it would answer.", &["Moscow = Russia (-)"]);
        check(
            "Washington wants a treaty. The United States has waited for years.",
            &["Washington = United States (United States)"],
        );
    }

    #[test]
    fn places_of_events_do_not() {
        check("The fair took place in Moscow on Monday.", &[]);
        check("Oslo will host the fair in May.", &[]);
    }

    #[test]
    fn peoples_are_tied_to_their_states() {
        check("Thousands of Armenians left their homes.", &["Armenians = Armenia (-)"]);
    }

    #[test]
    fn states_of_written_trees() {
        tied(&conllu::of("Tokyo will lift the ban."), &["Tokyo = Japan (-)"]);
        tied(&conllu::of("The Tokyo government fell."), &["Tokyo = Japan (-)"]);
        tied(&conllu::of("Thousands of Nigerians marched."), &["Nigerians = Nigeria (-)"]);
        tied(&conllu::of("Tokyo will host the games."), &[]);
        tied(&conllu::of("The fair in Tokyo closed."), &[]);
        tied(&conllu::of("Pilots in Manila said the radar failed."), &[]);
    }
}
