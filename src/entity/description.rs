//! "The Prime Minister", "the company": descriptions of somebody or something named before.

use super::{Mention, mention::MentionBy, resolved::Entity};
use crate::{
    analysis::Document,
    lexicon::{people, title},
    syntax::entity_kind::EntityKind,
    text::word_set::WordSet,
};
use std::{collections::HashMap, ops::Range};

/// Nouns for organizations that stand for the one that was named.
const BODIES: WordSet = WordSet::new(&[
    "agency", "airline", "automaker", "bank", "bloc", "brewer", "broadcaster", "carmaker",
    "charity", "chipmaker", "club", "company", "contractor", "developer", "drugmaker", "firm",
    "group", "institute", "insurer", "lender", "manufacturer", "ministry", "newspaper",
    "organisation", "organization", "retailer", "startup", "supermarket", "union", "university",
    "utility",
]);

/// Sentences in a row without an organization through which one that was named before is kept in mind.
const MOST_UNNAMED: usize = 2;

/// Whether a noun is for an organization.
pub(super) fn is_body(word: &str) -> bool {
    BODIES.contains(word.to_lowercase().as_str())
}

/// Adds the descriptions to the entities that they can only mean.
pub(super) fn add(doc: &Document, entities: &mut [Entity]) {
    let article = &doc.article;
    let offices = offices(doc, entities);
    let mut named: Vec<Vec<usize>> = vec![Vec::new(); article.sentences.len()];
    let mut taken = vec![false; article.tokens.len()];
    for (e, entity) in entities.iter().enumerate() {
        for mention in &entity.mentions {
            taken[mention.tokens.clone()].fill(true);
            if entity.kind == EntityKind::Organization {
                named[article.sentence_of(mention.tokens.start)].push(e);
            }
        }
        entity.role.iter().for_each(|role| taken[role.clone()].fill(true));
    }
    let (mut last, mut unnamed): (Vec<usize>, usize) = (Vec::new(), 0);
    for sentence in article.body() {
        let near = [&last[..], &named[sentence]].concat();
        let only = near.first().filter(|first| near.iter().all(|e| e == *first)).copied();
        for start in article.sentences[sentence].tokens.clone() {
            let Some(noun) = definite(doc, start).filter(|noun| !taken[noun.start]) else {
                continue;
            };
            let lower = words(doc, &noun);
            let from = people::state_of(article.word(noun.start)).is_some();
            let body = (noun.len() == 1 || from) && is_body(article.word(noun.end - 1));
            let meant = if body { only } else { offices.get(&lower).copied().flatten() };
            let before = |e: &usize| entities[*e].mentions.iter().any(|m| m.tokens.end <= start);
            if let Some(e) = meant.filter(before) {
                let mention = Mention { tokens: start..noun.end, by: MentionBy::Description };
                entities[e].mentions.push(mention);
                if body {
                    named[sentence].push(e);
                }
            }
        }
        // Sentences that name no organization leave the one before them in mind.
        if !named[sentence].is_empty() || unnamed == MOST_UNNAMED {
            last.clone_from(&named[sentence]);
            unnamed = 0;
        } else {
            unnamed += 1;
        }
    }
    entities.iter_mut().for_each(|e| e.mentions.sort_by_key(|m| m.tokens.start));
}

/// The offices that people hold, in lower case, and whose each is: none's, where two hold the same.
fn offices(doc: &Document, entities: &[Entity]) -> HashMap<String, Option<usize>> {
    let article = &doc.article;
    let mut offices: HashMap<String, Option<usize>> = HashMap::new();
    for (e, entity) in entities.iter().enumerate().filter(|(_, e)| e.kind == EntityKind::Person) {
        let Some(role) = &entity.role else { continue };
        let stop =
            role.clone().find(|&t| matches!(article.word(t), "of" | "for" | "from" | "at" | ","));
        let end = stop.unwrap_or(role.end);
        let head = (role.start..end).rev().find(|&t| !article.word(t).starts_with(['\'', '’']));
        let Some(head) = head else { continue };
        let prime = head > role.start && is_first_half(article.word(head - 1));
        let noun = head - usize::from(prime)..head + 1;
        let office = offices.entry(words(doc, &noun)).or_insert(Some(e));
        *office = office.filter(|holder| *holder == e);
    }
    offices
}

/// Words that make an office with the next one: "prime minister", "chief executive".
fn is_first_half(word: &str) -> bool {
    ["prime", "foreign", "vice", "chief", "deputy", "interior", "finance", "defence", "defense"]
        .iter()
        .any(|w| w.eq_ignore_ascii_case(word))
}

/// The noun behind "the" that no other word describes: one word, or two that make an office.
fn definite(doc: &Document, at: usize) -> Option<Range<usize>> {
    let word = |t: usize| doc.article.tokens.get(t).map_or("", |_| doc.node(t).text());
    if !word(at).eq_ignore_ascii_case("the") {
        return None;
    }
    // "the British company": where it comes from tells no more than the noun.
    let from = is_body(word(at + 2)) && people::state_of(word(at + 1)).is_some();
    let end = at + 2 + usize::from(is_first_half(word(at + 1)) || from);
    let noun = |t: usize| doc.tags.get(t).is_some() && doc.node(t).is_noun();
    // "the bank manager", "the president of the club" and "the group that" are others.
    let goes_on = noun(end) || matches!(word(end), "of" | "that" | "which" | "who" | "-" | "for");
    let office = title::is_title(word(end - 1)) || noun(end - 1);
    (office && noun(end - 1) && !goes_on).then_some(at + 1..end)
}

fn words(doc: &Document, tokens: &Range<usize>) -> String {
    let article = &doc.article;
    tokens.clone().map(|t| article.word(t).to_lowercase()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use crate::{analysis::conllu, entity, entity::mention::MentionBy};
    use std::ops::Range;

    /// Asserts which descriptions stand for whom in the trees of a text.
    fn described(text: &str, expected: &[&str]) {
        let doc = conllu::of(text);
        let words = |tokens: &Range<usize>| doc.article.span(tokens).of(doc.article.text);
        let mut found = Vec::new();
        for entity in &entity::find(&doc) {
            let by = |m: &&entity::Mention| m.by == MentionBy::Description;
            let descriptions = entity.mentions.iter().filter(by);
            found.extend(
                descriptions.map(|m| format!("{} = {}", words(&m.tokens), words(&entity.name))),
            );
        }
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn descriptions_of_written_trees() {
        described(
            "Norvik Shipping lost two tugs. The company sold the yard.",
            &["The company = Norvik Shipping"],
        );
        described(
            "The curator, Amara Okafor, said the mask was real. The curator wept.",
            &["The curator = Amara Okafor"],
        );
        described("Norvik Shipping lost two tugs. The company that insured them paid.", &[]);
        described("Norvik Shipping lost two tugs. The company lawyer wept.", &[]);
        described("Norvik Shipping sued Aldane Bank. The company sold the yard.", &[]);
        described("The company sold the yard. Norvik Shipping lost two tugs.", &[]);
    }
}
