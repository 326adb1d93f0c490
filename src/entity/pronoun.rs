//! Pronouns that can only mean one person.

use super::{
    Entity, Mention,
    gender::{self, Gender},
};
use crate::{EntityKind, MentionBy, parse::Parsed, tag::Pos};

/// Adds "he" and "she" to the person who alone was named in this sentence so far and the one before, of those
/// whom the pronoun fits.
pub(super) fn add(parsed: &Parsed, entities: &mut [Entity]) {
    let article = &parsed.named.tagged.article;
    let mut named: Vec<Vec<(usize, usize)>> = vec![Vec::new(); article.sentences.len()];
    for (e, entity) in entities.iter().enumerate().filter(|(_, e)| e.kind == EntityKind::Person) {
        for mention in &entity.mentions {
            named[article.sentence_of(mention.tokens.start)].push((mention.tokens.start, e));
        }
    }
    let mut genders: Vec<Option<Gender>> = entities.iter().map(|e| gender(parsed, e)).collect();
    let mut last = None;
    for sentence in article.body() {
        let mut people: Vec<(usize, usize)> = last.map_or(Vec::new(), |s: usize| named[s].clone());
        let mut found: Vec<(usize, usize)> = Vec::new();
        for token in article.sentences[sentence].tokens.clone() {
            people.extend(named[sentence].iter().filter(|(start, _)| *start == token));
            let Some(gender) = gender::of_pronoun(article.word(token)) else {
                continue;
            };
            let fits = |p: &&(usize, usize)| genders[p.1].is_none_or(|g| g == gender);
            let first = people.iter().find(fits);
            let only = first.filter(|f| people.iter().filter(fits).all(|p| p.1 == f.1));
            if let Some(&(_, e)) = only.filter(|_| parsed.named.tagged.pos(token) == Pos::Pron) {
                genders[e] = Some(gender);
                entities[e]
                    .mentions
                    .push(Mention { tokens: token..token + 1, by: MentionBy::Pronoun });
                found.push((token, e));
            }
        }
        named[sentence].extend(found);
        last = Some(sentence);
    }
    entities.iter_mut().for_each(|e| e.mentions.sort_by_key(|m| m.tokens.start));
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
