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

/// Adds "he" and "she" to the person whom the pronoun fits: who alone was named in this sentence so far and
/// the one before, or alone, or as the doer, in the nearest sentence that names any.
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
                let tokens = token..token + 1;
                let depth = depth(doc, &tokens);
                people.tell(sentence, Named { token, entity: e, depth }, gender);
                let mention = Mention { tokens, by: MentionBy::Pronoun };
                entities[e].mentions.push(mention);
            }
        }
    }
    entities.iter_mut().for_each(|e| e.mentions.sort_by_key(|m| m.tokens.start));
}

/// Who is told of where.
struct People {
    /// Where each sentence tells of whom, in order.
    named: Vec<Vec<Named>>,
    /// The paragraph of each sentence.
    paragraphs: Vec<usize>,
    /// What is known of each entity.
    genders: Vec<Option<Gender>>,
    /// Whom a pronoun has meant so far.
    pronouns: Vec<bool>,
}

/// Where somebody is told of.
#[derive(Clone, Copy)]
struct Named {
    token: usize,
    entity: usize,
    /// For who does something: how many clauses it lies within.
    depth: Option<usize>,
}

impl People {
    fn new(doc: &Document, entities: &[Entity]) -> Self {
        let article = &doc.article;
        let mut named: Vec<Vec<Named>> = vec![Vec::new(); article.sentences.len()];
        let genders: Vec<Option<Gender>> = entities.iter().map(|e| gender(doc, e)).collect();
        // A single name that never does anything, and has no role, may be a place or a thing.
        let acts = |entity: &Entity| {
            let does = || entity.mentions.iter().any(|m| depth(doc, &m.tokens).is_some());
            entity.name.len() > 1 || entity.role.is_some() || does()
        };
        let people = entities.iter().enumerate().filter(|(_, e)| e.kind == EntityKind::Person);
        for (e, entity) in people.filter(|&(e, entity)| genders[e].is_some() || acts(entity)) {
            for mention in &entity.mentions {
                let token = mention.tokens.start;
                let depth = depth(doc, &mention.tokens);
                named[article.sentence_of(token)].push(Named { token, entity: e, depth });
            }
        }
        named.iter_mut().for_each(|people| people.sort_unstable_by_key(|p| (p.token, p.entity)));
        let paragraphs = article.sentences.iter().map(|s| s.paragraph).collect();
        Self { named, paragraphs, genders, pronouns: vec![false; entities.len()] }
    }

    /// Whom a pronoun means, in the last of some sentences; nobody named among the tokens `told`.
    fn meant(
        &self,
        sentences: &[usize],
        token: usize,
        gender: Gender,
        told: &Range<usize>,
    ) -> Option<usize> {
        let last = *sentences.last()?;
        let near = |back: usize| sentences[..sentences.len() - back].last().copied();
        let people = |back: usize| {
            let sentence = near(back);
            let beside = sentence.is_some_and(|s| self.paragraphs[s] == self.paragraphs[last]);
            // Farther back, only who is known to be a man or a woman.
            let open = back < 2 || back == 2 && beside;
            let named = sentence.map_or(&[][..], |s| &self.named[s]);
            named.iter().filter(move |p| {
                p.token < token
                    && !told.contains(&p.token)
                    && self.genders[p.entity].map_or(open, |known| known == gender)
            })
        };
        let back = (0..sentences.len()).find(|&back| people(back).next().is_some())?;
        if back == 0 {
            let both =
                || people(0).chain((sentences.len() > 1).then(|| people(1)).into_iter().flatten());
            return only(both()).or_else(|| self.spoken_of(both()));
        }
        only(people(back))
            .or_else(|| first_doer(people(back)))
            .or_else(|| self.spoken_of(people(back)))
    }

    /// Of several, the one whom the pronouns before this one mean.
    fn spoken_of<'a>(&self, people: impl Iterator<Item = &'a Named>) -> Option<usize> {
        only(people.filter(|p| self.pronouns[p.entity]))
    }

    /// Notes whom a pronoun means.
    fn tell(&mut self, sentence: usize, pronoun: Named, gender: Gender) {
        self.pronouns[pronoun.entity] = true;
        self.genders[pronoun.entity] = Some(gender);
        let people = &mut self.named[sentence];
        people.insert(people.partition_point(|p| p.token < pronoun.token), pronoun);
    }
}

/// For somebody who does something, in how many clauses within others; none for all else.
fn depth(doc: &Document, mention: &Range<usize>) -> Option<usize> {
    let head = mention.clone().find(|&t| !mention.contains(&doc.arcs[t].head))?;
    // "Its director, | Ann Lee, said so", "Ann Lee and | Bob Roe said so".
    let joined = matches!(doc.node(head).relation(), Relation::Appos | Relation::Conj);
    let doer = if joined { doc.arcs[head].head } else { head };
    let subject = matches!(doc.node(doer).relation(), Relation::Nsubj | Relation::NsubjPass);
    let verb = doc.arcs[doer].head;
    let up = |&t: &usize| Some(doc.arcs[t].head).filter(|&head| head != t);
    subject.then(|| std::iter::successors(Some(verb), up).take(DEEPEST).count())
}

/// Steps from a verb to the root of its sentence that are counted, at most.
const DEEPEST: usize = 12;

/// Of several, who does something in the outermost clause: whom the next sentence goes on about most
/// likely (the backward-looking centre of Grosz, Joshi & Weinstein 1995).
fn first_doer<'a>(people: impl Iterator<Item = &'a Named> + Clone) -> Option<usize> {
    let least = people.clone().filter_map(|p| p.depth).min()?;
    only(people.filter(|p| p.depth == Some(least)))
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
fn only<'a>(mut people: impl Iterator<Item = &'a Named>) -> Option<usize> {
    let first = people.next()?.entity;
    people.all(|p| p.entity == first).then_some(first)
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
