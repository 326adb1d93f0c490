//! Pronouns that can only mean one person.

use super::{
    Entity, Mention,
    gender::{self, Gender},
};
use crate::{EntityKind, MentionBy, parse::Parsed, tag::Pos};

/// Sentences before a pronoun's own in which the person that it means is sought, the nearest first.
const FARTHEST: usize = 4;

/// Adds "he" and "she" to the person who alone was named in this sentence so far or the one before, of
/// those whom the pronoun fits; where none was, to whom a sentence a little farther back names so.
pub(super) fn add(parsed: &Parsed, entities: &mut [Entity]) {
    let article = &parsed.named.tagged.article;
    // Where the people of each sentence are named, in order, and who they are.
    let mut named: Vec<Vec<(usize, usize)>> = vec![Vec::new(); article.sentences.len()];
    for (e, entity) in entities.iter().enumerate().filter(|(_, e)| e.kind == EntityKind::Person) {
        for mention in &entity.mentions {
            named[article.sentence_of(mention.tokens.start)].push((mention.tokens.start, e));
        }
    }
    named.iter_mut().for_each(|people| people.sort_unstable());
    let mut genders: Vec<Option<Gender>> = entities.iter().map(|e| gender(parsed, e)).collect();
    // Whom a pronoun has meant so far.
    let mut pronouns = vec![false; entities.len()];
    let body: Vec<usize> = article.body().collect();
    for (at, &sentence) in body.iter().enumerate() {
        for token in article.sentences[sentence].tokens.clone() {
            let Some(gender) = gender::of_pronoun(article.word(token)) else { continue };
            if parsed.named.tagged.pos(token) != Pos::Pron {
                continue;
            }
            let who = &genders;
            let before = |&&(start, _): &&(usize, usize)| start < token;
            let people = |back: usize| {
                let near = body[at.saturating_sub(back)..=at].iter();
                // Farther back, only who is known to be a man or a woman.
                let fits = move |p: &&(usize, usize)| who[p.1].map_or(back == 1, |g| g == gender);
                near.flat_map(|&s| &named[s]).filter(before).filter(fits)
            };
            let back = (1..=FARTHEST).find(|&back| people(back).next().is_some());
            let Some(back) = back else { continue };
            // Of several, the one whom the pronouns before this one mean.
            let meant = |p: &&(usize, usize)| pronouns[p.1];
            if let Some(e) = only(people(back)).or_else(|| only(people(back).filter(meant))) {
                pronouns[e] = true;
                genders[e] = Some(gender);
                let mention = Mention { tokens: token..token + 1, by: MentionBy::Pronoun };
                entities[e].mentions.push(mention);
                let people = &mut named[sentence];
                people.insert(people.partition_point(|p| p.0 < token), (token, e));
            }
        }
    }
    entities.iter_mut().for_each(|e| e.mentions.sort_by_key(|m| m.tokens.start));
}

/// The one whom all mentions name.
fn only<'a>(mut people: impl Iterator<Item = &'a (usize, usize)>) -> Option<usize> {
    let &(_, first) = people.next()?;
    people.all(|p| p.1 == first).then_some(first)
}

/// What the given name, the role, and the words right before the names say.
fn gender(parsed: &Parsed, entity: &Entity) -> Option<Gender> {
    let article = &parsed.named.tagged.article;
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
