//! Pronouns that can only mean one person.

use super::{Mention, mention::MentionBy, resolved::Entity};
use crate::{
    analysis::Document,
    lexicon::{
        cue,
        gender::{self, Gender},
    },
    syntax::{entity_kind::EntityKind, pos::Pos, relation::Relation},
};
use std::ops::Range;

/// Sentences before a pronoun's own in which the person that it means is sought, the nearest first.
const FARTHEST: usize = 4;

/// Adds "he" and "she" to the person who alone was named in this sentence so far or the one before, of
/// those whom the pronoun fits; where none was, to whom a sentence a little farther back names so.
pub(super) fn add(doc: &Document, entities: &mut [Entity]) {
    let article = &doc.article;
    let mut people = People::new(doc, entities);
    let body: Vec<usize> = article.body().collect();
    for (at, &sentence) in body.iter().enumerate() {
        for token in article.sentences[sentence].tokens.clone() {
            let gender = gender::of_pronoun(article.word(token));
            let gender = gender.filter(|_| doc.node(token).pos() == Pos::Pron);
            let Some(gender) = gender else { continue };
            let near = &body[at.saturating_sub(FARTHEST)..=at];
            let told = told_before(doc, token);
            if let Some(e) = people.meant(near, token, gender, &told) {
                people.tell(sentence, token, e, gender);
                let mention = Mention { tokens: token..token + 1, by: MentionBy::Pronoun };
                entities[e].mentions.push(mention);
            }
        }
    }
    entities.iter_mut().for_each(|e| e.mentions.sort_by_key(|m| m.tokens.start));
}

/// Who is told of where.
struct People {
    /// Where each sentence tells of whom, in order: token and entity.
    named: Vec<Vec<(usize, usize)>>,
    /// What is known of each entity.
    genders: Vec<Option<Gender>>,
    /// Whom a pronoun has meant so far.
    pronouns: Vec<bool>,
}

impl People {
    fn new(doc: &Document, entities: &[Entity]) -> Self {
        let article = &doc.article;
        let mut named: Vec<Vec<(usize, usize)>> = vec![Vec::new(); article.sentences.len()];
        let people = entities.iter().enumerate().filter(|(_, e)| e.kind == EntityKind::Person);
        for (e, entity) in people {
            for mention in &entity.mentions {
                named[article.sentence_of(mention.tokens.start)].push((mention.tokens.start, e));
            }
        }
        named.iter_mut().for_each(|people| people.sort_unstable());
        let genders = entities.iter().map(|e| gender(doc, e)).collect();
        Self { named, genders, pronouns: vec![false; entities.len()] }
    }

    /// Whom a pronoun means, in the last of some sentences; nobody named among the tokens `told`.
    fn meant(
        &self,
        sentences: &[usize],
        token: usize,
        gender: Gender,
        told: &Range<usize>,
    ) -> Option<usize> {
        let before = |&&(start, _): &&(usize, usize)| start < token && !told.contains(&start);
        let people = |back: usize| {
            let near = sentences[sentences.len().saturating_sub(back + 1)..].iter();
            // Farther back, only who is known to be a man or a woman.
            let fits = move |p: &&(usize, usize)| {
                self.genders[p.1].map_or(back == 1, |known| known == gender)
            };
            near.flat_map(|&s| &self.named[s]).filter(before).filter(fits)
        };
        let back = (1..=FARTHEST).find(|&back| people(back).next().is_some())?;
        // Of several, the one whom the pronouns before this one mean.
        only(people(back)).or_else(|| only(people(back).filter(|p| self.pronouns[p.1])))
    }

    /// Notes whom a pronoun means.
    fn tell(&mut self, sentence: usize, token: usize, entity: usize, gender: Gender) {
        self.pronouns[entity] = true;
        self.genders[entity] = Some(gender);
        let people = &mut self.named[sentence];
        people.insert(people.partition_point(|p| p.0 < token), (token, entity));
    }
}

/// The tokens of what a pronoun says before it: "Lee had complained, | he said". Whoever is named there is
/// spoken of, and does not speak (Principle C of binding, Chomsky 1981).
fn told_before(doc: &Document, token: usize) -> Range<usize> {
    let verb = doc.node(token).head();
    let says =
        doc.node(token).relation() == Relation::Nsubj && cue::takes(verb.text()) & cue::SPEECH != 0;
    let content = doc.child(verb.index, &[Relation::Ccomp]).filter(|&content| content < token);
    match content {
        Some(content) if says => doc.phrase(content).start..token,
        None if says && verb.relation() == Relation::Parataxis => verb.sentence().start..token,
        _ => token..token,
    }
}

/// The one whom all mentions name.
fn only<'a>(mut people: impl Iterator<Item = &'a (usize, usize)>) -> Option<usize> {
    let &(_, first) = people.next()?;
    people.all(|p| p.1 == first).then_some(first)
}

/// What the given name, the role, and the words right before the names say.
fn gender(doc: &Document, entity: &Entity) -> Option<Gender> {
    let article = &doc.article;
    if entity.kind != EntityKind::Person {
        return None;
    }
    let titles = entity.mentions.iter().filter_map(|m| m.tokens.start.checked_sub(1));
    let given = (entity.name.len() > 1).then_some(entity.name.start);
    titles
        .chain(entity.role.clone().into_iter().flatten())
        .chain(given)
        .find_map(|t| gender::told_by(article.word(t)))
}
