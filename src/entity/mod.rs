//! Names → entities: the mentions of each person, organization, place and group gathered.
//!
//! Rules in the order of their precision (after Lee et al. 2013): the same name, a short form of a
//! longer one, an acronym, a family name, and a pronoun where only one person can be meant.

mod cluster;
mod consistency;
mod context;
mod demonym;
mod description;
mod kind;
pub mod link;
pub mod mention;
mod names;
mod pronoun;
mod propagate;
pub mod resolved;
pub(crate) mod role;
pub mod state;
mod trim;

use crate::{
    analysis::Document,
    entity::resolved::Entity,
    model::features::CAPITAL,
    segment::ParagraphKind,
    syntax::{entity_kind::EntityKind, relation::Relation},
};
use mention::{Mention, MentionBy, Written};
use std::collections::HashMap;

/// The entities of an article, most salient first.
pub fn find(doc: &Document) -> Vec<Entity> {
    let written = names::collect(doc);
    let groups = cluster::gather(&doc.article, &written);
    let mut entities: Vec<Entity> = groups.iter().map(|group| entity(doc, group)).collect();
    add_groups(doc, &mut entities);
    description::add(doc, &mut entities);
    pronoun::add(doc, &mut entities);
    weigh(doc, &mut entities);
    state::tie(doc, &mut entities);
    entities
}

fn entity(doc: &Document, group: &[&Written]) -> Entity {
    let full = group
        .iter()
        .max_by_key(|w| {
            let borne = !cluster::is_born(&doc.article, w);
            (borne, w.letters(), usize::MAX - w.tokens.start)
        })
        .expect("a group has a name");
    let kinds =
        [EntityKind::Person, EntityKind::Organization, EntityKind::Place, EntityKind::Group];
    let kind = kinds
        .into_iter()
        .max_by_key(|k| group.iter().filter(|w| w.kind == *k).count())
        .unwrap_or(full.kind);
    // A club's town may be named more often than the club.
    let kind = if kind::is_club(&full.words) { full.kind } else { kind };
    let kind = kind::settled(&full.words, kind, trim::is_personal(doc, &full.tokens));
    let mut mentions: Vec<Mention> =
        group.iter().map(|w| Mention { tokens: w.tokens.clone(), by: MentionBy::Name }).collect();
    mentions.sort_by_key(|m| m.tokens.start);
    let role = (kind == EntityKind::Person)
        .then(|| mentions.iter().find_map(|m| role::role(doc, &m.tokens)))
        .flatten();
    Entity { kind, name: full.tokens.clone(), role, stands_for: None, salience: 0.0, mentions }
}

/// Peoples, faiths and parties, named by a noun: "Armenians", "Muslims", "the French".
fn add_groups(doc: &Document, entities: &mut Vec<Entity>) {
    let article = &doc.article;
    let mut groups: HashMap<String, usize> = HashMap::new();
    let mut taken = vec![false; article.tokens.len()];
    entities.iter().flat_map(|e| &e.mentions).for_each(|m| taken[m.tokens.clone()].fill(true));
    for sentence in article.body() {
        for token in article.sentences[sentence].tokens.clone() {
            if doc.features[token].flags & CAPITAL == 0
                || !demonym::is_people(doc, token)
                || taken[token]
            {
                continue;
            }
            let mention = Mention { tokens: token..token + 1, by: MentionBy::Name };
            let key = article.word(token).to_lowercase();
            match groups.get(&key) {
                Some(&at) => entities[at].mentions.push(mention),
                None => {
                    groups.insert(key, entities.len());
                    entities.push(Entity {
                        kind: EntityKind::Group,
                        name: token..token + 1,
                        role: None,
                        stands_for: None,
                        salience: 0.0,
                        mentions: vec![mention],
                    });
                }
            }
        }
    }
}

/// What a mention counts for: in the title, in the first sentences, as a subject.
fn weigh(doc: &Document, entities: &mut [Entity]) {
    let article = &doc.article;
    let opening = article.body().nth(OPENING_SENTENCES).unwrap_or(usize::MAX);
    let weight = |mention: &Mention| {
        let sentence = article.sentence_of(mention.tokens.start);
        let title = article
            .paragraphs
            .get(article.sentences[sentence].paragraph)
            .is_some_and(|p| p.kind == ParagraphKind::Title);
        let subject = mention
            .tokens
            .clone()
            .any(|t| matches!(doc.node(t).relation(), Relation::Nsubj | Relation::NsubjPass));
        let base = if mention.by == MentionBy::Name { 1.0 } else { 0.5 };
        base + if title { 2.0 } else { 0.0 }
            + if sentence < opening { 1.0 } else { 0.0 }
            + if subject { 0.5 } else { 0.0 }
    };
    for entity in entities.iter_mut() {
        entity.salience = entity.mentions.iter().map(weight).sum();
    }
    let most = entities.iter().map(|e| e.salience).fold(1.0, f64::max);
    entities.iter_mut().for_each(|e| e.salience = (e.salience / most * 1000.0).round() / 1000.0);
    entities
        .sort_by(|a, b| b.salience.total_cmp(&a.salience).then(a.name.start.cmp(&b.name.start)));
}

/// Sentences at the head of the text whose names count more.
const OPENING_SENTENCES: usize = 3;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Models;
    use std::ops::Range;

    pub(super) fn check(text: &str, expected: &[&str]) {
        let doc = Document::read(text, None, Models::english());
        let article = &doc.article;
        let words = |tokens: &Range<usize>| article.span(tokens).of(text);
        let mut shown: Vec<String> = find(&doc)
            .iter()
            .map(|e| {
                let mentions: Vec<&str> = e.mentions.iter().map(|m| words(&m.tokens)).collect();
                let role = e.role.as_ref().map_or("-", words);
                format!("{:?} {} [{role}] {}", e.kind, words(&e.name), mentions.join(", "))
            })
            .collect();
        shown.sort();
        assert_eq!(shown, expected, "{text}");
    }

    #[test]
    fn given_names_that_no_list_knows() {
        check(
            "Agnese Conti had never bought anything. The town knew Conti well. \"It was late,\" Conti said.",
            &["Person Agnese Conti [-] Agnese Conti, Conti, Conti"],
        );
    }

    #[test]
    fn short_names_join_long_ones() {
        check(
            "Prime Minister Anna Petersen met reporters in London. Petersen said she was tired.",
            &[
                "Person Anna Petersen [Prime Minister] Anna Petersen, Petersen, she",
                "Place London [-] London",
            ],
        );
        check(
            "The European Union agreed. The EU will pay.",
            &["Organization European Union [-] European Union, EU"],
        );
    }

    #[test]
    fn short_forms_of_organizations() {
        check(
            "Stenford Rovers beat Marlow United. Rovers led, but United came back.",
            &[
                "Organization Marlow United [-] Marlow United, United",
                "Organization Stenford Rovers [-] Stenford Rovers, Rovers",
            ],
        );
        check(
            "The Natural Heritage Council (NHC) will stay, NHC said.",
            &["Organization Natural Heritage Council [-] Natural Heritage Council, NHC, NHC"],
        );
        check(
            "The Bank of Norland lent money to Solvane Energy. The company will build a plant.",
            &[
                "Organization Bank of Norland [-] Bank of Norland",
                "Organization Solvane Energy [-] Solvane Energy",
            ],
        );
        check(
            "Solvane Energy opened a plant in Norway. The company will hire engineers.",
            &[
                "Organization Solvane Energy [-] Solvane Energy, The company",
                "Place Norway [-] Norway",
            ],
        );
    }

    #[test]
    fn pronouns_stand_for_whom_they_fit() {
        check(
            "Anna Petersen met Robert Smith in London. She paid, and he left.",
            &[
                "Person Anna Petersen [-] Anna Petersen, She",
                "Person Robert Smith [-] Robert Smith, he",
                "Place London [-] London",
            ],
        );
    }

    #[test]
    fn who_is_spoken_of_does_not_speak() {
        check(
            "Robert Smith gave another account. David Marlowe had complained about the belt, he said.",
            &["Person David Marlowe [-] David Marlowe", "Person Robert Smith [-] Robert Smith, he"],
        );
        check(
            "When David Marlowe saw it, he said no.",
            &["Person David Marlowe [-] David Marlowe, he"],
        );
    }

    #[test]
    fn pronouns_go_on_about_who_did_something() {
        check(
            "Justice Carmen Vole wrote that Dale Hutch had erred. “No juror could tell,” she wrote.",
            &["Person Carmen Vole [Justice] Carmen Vole, she", "Person Dale Hutch [-] Dale Hutch"],
        );
        check(
            "Ann Lee thanked Mary Roe. Then she left.",
            &["Person Ann Lee [-] Ann Lee, she", "Person Mary Roe [-] Mary Roe"],
        );
        check(
            "Ann Lee and Mary Roe left. Then she came back.",
            &["Person Ann Lee [-] Ann Lee", "Person Mary Roe [-] Mary Roe"],
        );
    }

    #[test]
    fn it_is_who_says_something() {
        check(
            "Lund Bank shut two branches. It said that costs had risen.",
            &["Organization Lund Bank [-] Lund Bank, It"],
        );
        // What is bought, what is said in somebody's words, and what a paper says.
        check("Lund Bank bought a mill. It burnt.", &["Organization Lund Bank [-] Lund Bank"]);
        check(
            "Lund Bank published a note. “It says nothing,” a trader said.",
            &["Organization Lund Bank [-] Lund Bank"],
        );
    }

    #[test]
    fn ages_stand_for_who_did_something() {
        check(
            "Emil Novak won again. The 78-year-old said it was luck.",
            &["Person Emil Novak [-] Emil Novak, The 78-year-old"],
        );
        check("Emil Novak won. The 78-year-old boat sank.", &["Person Emil Novak [-] Emil Novak"]);
    }

    #[test]
    fn who_is_said_to_be_somebody_is_a_person() {
        check(
            "Sable Quarry, a widow of 70, sued the council.",
            &["Person Sable Quarry [widow of 70] Sable Quarry"],
        );
        check(
            "Marston Steel, a supplier of rails, sued the council.",
            &["Organization Marston Steel [-] Marston Steel"],
        );
    }

    #[test]
    fn people_have_capitals_where_others_have() {
        check("I asked which herb it was. Rini Lund laughed.", &["Person Rini Lund [-] Rini Lund"]);
    }

    #[test]
    fn pronouns_a_little_farther_back() {
        check(
            "Anna Petersen ran the mill. The roof leaked. Trade was slow. She sold it.",
            &["Person Anna Petersen [-] Anna Petersen, She"],
        );
        // Nothing tells that the name is a woman's.
        check(
            "Quenby Marlowe ran the mill. The roof leaked. Trade was slow. She sold it.",
            &["Person Quenby Marlowe [-] Quenby Marlowe"],
        );
    }

    #[test]
    fn names_in_two_parts_and_with_titles() {
        check(
            "Thieves took coins, Lincolnshire Police said.",
            &["Organization Lincolnshire Police [-] Lincolnshire Police"],
        );
    }

    #[test]
    fn capitals_are_no_people() {
        check(
            "Yerevan will release two soldiers, and Baku will free 32.",
            &["Place Baku [-] Baku", "Place Yerevan [-] Yerevan"],
        );
    }

    #[test]
    fn towns_of_datelines() {
        check("LONDON 2021-03-04\n\nIt rained.", &["Place LONDON [-] LONDON"]);
    }

    #[test]
    fn days_end_no_name() {
        check("They met in Port Sudan Saturday.", &["Place Port Sudan [-] Port Sudan"]);
    }

    #[test]
    fn towns_that_are_clubs() {
        check(
            "Ashford United lost in Leeds. Ashford had led twice.",
            &["Organization Ashford United [-] Ashford United, Ashford", "Place Leeds [-] Leeds"],
        );
        check(
            "Harrow City won the cup. Harrow had led twice.",
            &["Organization Harrow City [-] Harrow City, Harrow"],
        );
    }

    #[test]
    fn titles_that_are_names() {
        check(
            "Coach Billie King was cautious. The doctors told King to wait. The king of Norway left.",
            &["Person Billie King [Coach] Billie King, King", "Place Norway [-] Norway"],
        );
        check(
            "Todd Brown of the Cardinals won in Rome.",
            &[
                "Organization Cardinals [-] Cardinals",
                "Person Todd Brown [-] Todd Brown",
                "Place Rome [-] Rome",
            ],
        );
    }

    #[test]
    fn acronyms_are_no_small_words() {
        check(
            "The people who paid left. WHO spokesman Ben Hill flew to Geneva.",
            &[
                "Organization WHO [-] WHO",
                "Person Ben Hill [WHO spokesman] Ben Hill",
                "Place Geneva [-] Geneva",
            ],
        );
    }

    #[test]
    fn names_written_small() {
        check(
            "i am from mexico and want to see kerala",
            &["Place kerala [-] kerala", "Place mexico [-] mexico"],
        );
    }

    #[test]
    fn words_that_only_a_sentence_capitalises() {
        check("They measured its depth by boat. Depth is hard to measure.", &[]);
    }

    #[test]
    fn people_of_one_surname_stay_apart() {
        check(
            "John Miller and Sarah Miller arrived in Paris.",
            &[
                "Person John Miller [-] John Miller",
                "Person Sarah Miller [-] Sarah Miller",
                "Place Paris [-] Paris",
            ],
        );
    }

    #[test]
    fn roles_stand_beside_names() {
        check(
            "Robert Smith, a teacher from Leeds, won.",
            &["Person Robert Smith [teacher from Leeds] Robert Smith", "Place Leeds [-] Leeds"],
        );
        check(
            "They praised the office of French President Emmanuel Macron.",
            &["Person Emmanuel Macron [French President] Emmanuel Macron"],
        );
    }

    #[test]
    fn roles_stand_before_a_comma_too() {
        check(
            "The plan is bad, said its regional secretary, Lars Holm.",
            &["Person Lars Holm [regional secretary] Lars Holm"],
        );
        check(
            "Dr Hannah Okoye, a biologist at Leeds and the author of the study, agreed.",
            &["Person Hannah Okoye [biologist at Leeds] Hannah Okoye", "Place Leeds [-] Leeds"],
        );
    }

    #[test]
    fn offices_are_described() {
        check(
            "Prime Minister Anna Petersen flew to London. The prime minister met farmers.",
            &[
                "Person Anna Petersen [Prime Minister] Anna Petersen, The prime minister",
                "Place London [-] London",
            ],
        );
    }

    #[test]
    fn peoples_are_groups() {
        check("Many Armenians fled.", &["Group Armenians [-] Armenians"]);
    }
}
