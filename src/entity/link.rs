//! Which entity a phrase means, and which it only mentions.

use super::resolved::Entity;
use crate::{
    analysis::{Arc, Document},
    lexicon::title,
    syntax::{entity_kind::EntityKind, pos::Pos, relation::Relation},
};
use std::ops::Range;

/// What part a mention has in a phrase.
#[derive(Clone, Copy, PartialEq)]
enum Part {
    /// What the phrase is of: "the mayor, Ann Lee".
    Head,
    /// One of two or more: "Ann Lee and Bob Roe".
    Joined,
    /// Whom its head works for: "analysts at Lund Bank".
    House,
    /// Beside its head: "Ann Lee's friends", "traders in Oslo".
    Aside,
}

/// The entity that some tokens mean: a person first, else the one named last in them. An organization
/// speaks through its people; of two who are joined, none is meant alone. `mentions` are in order,
/// each with the index of its entity.
pub fn meant(
    doc: &Document,
    entities: &[Entity],
    mentions: &[(Range<usize>, usize)],
    phrase: &Range<usize>,
) -> Option<usize> {
    let named = named(mentions, phrase).filter_map(|(mention, entity)| {
        let (kind, part) = (entities[*entity].kind, part(doc, mention, phrase));
        let speaks = match part {
            Part::Head | Part::Joined => true,
            Part::House => kind != EntityKind::Person,
            Part::Aside => kind == EntityKind::Organization,
        };
        speaks.then_some((kind == EntityKind::Person, mention.end, *entity, part))
    });
    match named.max_by_key(|&(person, end, ..)| (person, end)) {
        Some((_, _, entity, part)) => (part != Part::Joined).then_some(entity),
        None => beside(doc, entities, mentions, phrase),
    }
}

/// The person whose name a comma parts from a phrase: "her son, | Peter Lund".
fn beside(
    doc: &Document,
    entities: &[Entity],
    mentions: &[(Range<usize>, usize)],
    phrase: &Range<usize>,
) -> Option<usize> {
    let word = |t: usize| doc.article.tokens.get(t).map_or("", |_| doc.article.word(t));
    let noun = doc.node(phrase.end.checked_sub(1)?).pos() == Pos::Noun;
    let name = phrase.end + 1;
    let name = name + usize::from(title::is_title(word(name)));
    let at = mentions.partition_point(|(m, _)| m.start < name);
    let (mention, entity) = mentions.get(at).filter(|(m, _)| m.start == name)?;
    let closed = !doc.node(mention.start).sentence().contains(&mention.end)
        || doc.node(mention.end).pos() == Pos::Punct;
    let person = entities[*entity].kind == EntityKind::Person;
    (noun && word(phrase.end) == "," && person && closed).then_some(*entity)
}

/// The mentions that lie within a phrase, each with the index of its entity.
pub fn named<'m>(
    mentions: &'m [(Range<usize>, usize)],
    phrase: &Range<usize>,
) -> impl Iterator<Item = &'m (Range<usize>, usize)> {
    let (from, end) = (mentions.partition_point(|(m, _)| m.start < phrase.start), phrase.end);
    mentions[from..]
        .iter()
        .take_while(move |(m, _)| m.start < end)
        .filter(move |(m, _)| m.end <= end)
}

fn part(doc: &Document, mention: &Range<usize>, phrase: &Range<usize>) -> Part {
    let top = mention.clone().find(|&t| !mention.contains(&doc.arcs[t].head));
    let mut at = top.unwrap_or(mention.start);
    let mut part = Part::Head;
    for _ in phrase.clone() {
        let Arc { head, relation, .. } = doc.arcs[at];
        if head == at || !phrase.contains(&head) {
            break;
        }
        let case = doc.child(at, &[Relation::Case]);
        match (relation, case) {
            (Relation::NmodPoss, _) => return Part::Aside,
            (Relation::Nmod | Relation::Obl, Some(case)) => {
                let house = ["at", "for"].contains(&doc.node(case).text());
                return if house { Part::House } else { Part::Aside };
            }
            (Relation::Conj, _) => part = Part::Joined,
            _ => {}
        }
        at = head;
    }
    if part == Part::Head { behind_preposition(doc, mention, phrase) } else { part }
}

/// The part of a mention that the parser hung on what stands outside its phrase: "researchers in Oslo |
/// report".
fn behind_preposition(doc: &Document, mention: &Range<usize>, phrase: &Range<usize>) -> Part {
    let within = |t: &usize| matches!(doc.node(*t).pos(), Pos::Det | Pos::Adj);
    let before = (phrase.start..mention.start).rev().find(|t| !within(t));
    match before.filter(|&t| doc.node(t).pos() == Pos::Adp && t > phrase.start) {
        Some(case) if ["at", "for"].contains(&doc.node(case).text()) => Part::House,
        Some(_) => Part::Aside,
        None => Part::Head,
    }
}

#[cfg(test)]
mod tests {
    use crate::{analysis::conllu, brief, entity, extract::quote, model::Models, options::Options};
    use std::ops::Range;

    /// The speaker of a text's first quotation and the entity that it means.
    fn check(text: &str, speaker: &str, entity: &str) {
        let brief = brief(Models::english(), text, &Options::default());
        let quote = brief.quotes.first().expect("a quotation");
        let named = quote.entity.map_or("-", |e| brief.entities[e].name.as_str());
        let whose = quote.whose().map_or("-", |s| s.exact.as_str());
        assert_eq!((whose, named), (speaker, entity), "{text}");
    }

    #[test]
    fn people_who_are_only_mentioned_do_not_speak() {
        check(
            "The mayor, Ann Lee, said the bridge would close in May.",
            "The mayor, Ann Lee",
            "Ann Lee",
        );
        check(
            "Ann Lee's neighbours said the bridge would close in May.",
            "Ann Lee's neighbours",
            "-",
        );
        check(
            "The bridge will close in May, researchers in Oslo report.",
            "researchers in Oslo",
            "-",
        );
        check("Traders in Oslo said the bridge would close in May.", "Traders in Oslo", "-");
        check("France and Germany said the bridge would close in May.", "France and Germany", "-");
    }

    #[test]
    fn names_beside_a_description_speak() {
        check(
            "The bridge will close in May, according to its engineer, Ann Lee, who built it.",
            "its engineer",
            "Ann Lee",
        );
        check("The bridge will close in May, according to its engineer.", "its engineer", "-");
    }

    #[test]
    fn organizations_speak_through_their_people() {
        check(
            "A spokesman for Greenpeace said the bridge would close in May.",
            "A spokesman for Greenpeace",
            "Greenpeace",
        );
    }

    /// Asserts which entity the speaker of a written tree's words means.
    fn speaks(text: &str, expected: &str) {
        let doc = conllu::of(text);
        let entities = entity::find(&doc);
        let mut mentions: Vec<(Range<usize>, usize)> = Vec::new();
        for (e, entity) in entities.iter().enumerate() {
            mentions.extend(entity.mentions.iter().map(|m| (m.tokens.clone(), e)));
        }
        mentions.sort_by_key(|(tokens, _)| tokens.start);
        let quotes = quote::find(&doc);
        let speaker = quotes[0].whose().expect("a speaker");
        let found = super::meant(&doc, &entities, &mentions, speaker).map(|e| &entities[e].name);
        let name = found.map_or("-", |name| doc.article.span(name).of(doc.article.text));
        assert_eq!(name, expected, "{text}");
    }

    #[test]
    fn speakers_of_written_trees() {
        speaks("A spokeswoman for Norvik Shipping said the crane fell.", "Norvik Shipping");
        speaks("The curator, Amara Okafor, said the mask was real.", "Amara Okafor");
        speaks("Leila Haddad's tenants said the roof leaks.", "-");
        speaks("Ghana and Togo said the port would reopen.", "-");
        speaks("Pilots in Manila said the radar failed.", "-");
    }
}
