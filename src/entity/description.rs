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

/// Nouns for bodies that are no business. They stand only for the one whose name holds them: "the council"
/// for "Lund City Council".
const PUBLIC: WordSet = WordSet::new(&[
    "academy", "army", "association", "authority", "board", "club", "college", "commission",
    "committee", "confederation", "council", "court", "department", "federation", "foundation",
    "gallery", "hospital", "institute", "ministry", "museum", "orchestra", "parliament", "party",
    "police", "school", "senate", "society", "theatre", "tribunal", "trust", "union", "university",
]);

/// Sentences through which a public body is kept in mind.
const FARTHEST_HOLDER: usize = 8;

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
    let holders = holders(doc, entities);
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
        for start in article.sentences[sentence].tokens.clone() {
            let Some(noun) = definite(doc, start, &offices).filter(|noun| !taken[noun.end - 1])
            else {
                continue;
            };
            let head = article.word(noun.end - 1).to_lowercase();
            let from = is_from(doc, noun.start);
            let body = (noun.len() == 1 || from) && is_named_by(&head);
            let holder = holders.get(&head).copied().flatten();
            let meant = if body && is_body(&head) {
                let such = |e: usize| is_such(doc, &entities[e], &head);
                only(&near, such).or_else(|| holder.filter(|e| near.contains(e)))
            } else if body {
                holder.filter(|&e| is_in_mind(doc, &entities[e], sentence))
            } else {
                offices.get(&words(doc, &noun)).copied().flatten()
            };
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

/// The one that all are that may be meant.
fn only(near: &[usize], may: impl Fn(usize) -> bool) -> Option<usize> {
    let mut fit = near.iter().copied().filter(|&e| may(e));
    let first = fit.next()?;
    fit.all(|e| e == first).then_some(first)
}

/// Whether an organization was told of a few sentences ago.
fn is_in_mind(doc: &Document, entity: &Entity, sentence: usize) -> bool {
    let told = entity.mentions.iter().map(|m| doc.article.sentence_of(m.tokens.start));
    told.into_iter().any(|told| told <= sentence && sentence - told <= FARTHEST_HOLDER)
}

/// Whether a noun may stand for an organization.
pub(super) fn is_named_by(noun: &str) -> bool {
    is_body(noun) || PUBLIC.contains(noun)
}

/// Bodies of a state or a town, which no "charity", "group" or "organization" is.
const STATE: WordSet = WordSet::new(&[
    "army", "authority", "commission", "council", "court", "department", "ministry", "parliament",
    "police", "senate", "tribunal",
]);

/// Whether an organization may be what a noun calls it: no council is "the company", no court "the charity",
/// no bank "the union".
fn is_such(doc: &Document, entity: &Entity, noun: &str) -> bool {
    let wide = ["charity", "group", "organisation", "organization"].contains(&noun);
    let other = |word: &str| match () {
        () if noun == "agency" => is_body(word) && !PUBLIC.contains(word),
        () if wide => STATE.contains(word),
        () if PUBLIC.contains(noun) => is_named_by(word),
        () => PUBLIC.contains(word),
    };
    let words = || entity.name.clone().map(|t| doc.node(t).text().to_lowercase());
    words().any(|word| word == noun) || !words().any(|word| other(&word))
}

/// The organizations by the nouns in their names, in lower case: none, where two hold the same.
fn holders(doc: &Document, entities: &[Entity]) -> HashMap<String, Option<usize>> {
    let mut holders: HashMap<String, Option<usize>> = HashMap::new();
    let bodies = entities.iter().enumerate().filter(|(_, e)| e.kind == EntityKind::Organization);
    for (e, entity) in bodies.filter(|(_, e)| e.name.len() > 1) {
        for token in entity.name.clone() {
            let noun = doc.node(token).text().to_lowercase();
            if is_named_by(&noun) {
                let holder = holders.entry(noun).or_insert(Some(e));
                *holder = holder.filter(|other| *other == e);
            }
        }
    }
    holders
}

/// Whether a word tells where somebody or something is from: "the | British | company", "the | Leeds | firm".
fn is_from(doc: &Document, token: usize) -> bool {
    let named = doc.names.iter().find(|n| n.tokens.contains(&token));
    people::state_of(doc.node(token).text()).is_some()
        || named.is_some_and(|n| n.kind == EntityKind::Place && n.tokens.len() == 1)
}

/// The offices that people hold, in lower case, and whose each is: none's, where two hold the same.
fn offices(doc: &Document, entities: &[Entity]) -> HashMap<String, Option<usize>> {
    let article = &doc.article;
    let mut held: Vec<(u8, String, usize)> = Vec::new();
    for (e, entity) in entities.iter().enumerate().filter(|(_, e)| e.kind == EntityKind::Person) {
        let Some(role) = &entity.role else { continue };
        let stop =
            role.clone().find(|&t| matches!(article.word(t), "of" | "for" | "from" | "at" | ","));
        let end = stop.unwrap_or(role.end);
        let head = (role.start..end).rev().find(|&t| !article.word(t).starts_with(['\'', '’']));
        let Some(head) = head else { continue };
        let two = (head > role.start).then(|| head - 1..head + 1);
        // "the head teacher" and "the teacher" may both mean "Ann Lee, head teacher of", but not "the
        // governor" a deputy governor beside him.
        let prime = head > role.start && is_first_half(article.word(head - 1));
        let one = (head..head + 1, u8::from(prime));
        for (noun, rank) in [Some(one), two.map(|two| (two, 0))].into_iter().flatten() {
            held.push((rank, words(doc, &noun), e));
        }
    }
    held.sort_by_key(|(rank, ..)| *rank);
    let mut offices: HashMap<String, (u8, Option<usize>)> = HashMap::new();
    for (rank, noun, e) in held {
        let (first, holder) = offices.entry(noun).or_insert((rank, Some(e)));
        if *first == rank {
            *holder = holder.filter(|holder| *holder == e);
        }
    }
    offices.into_iter().map(|(noun, (_, holder))| (noun, holder)).collect()
}

/// Words that make an office with the next one: "prime minister", "chief executive".
fn is_first_half(word: &str) -> bool {
    ["prime", "foreign", "vice", "chief", "deputy", "interior", "finance", "defence", "defense"]
        .iter()
        .any(|w| w.eq_ignore_ascii_case(word))
}

/// The noun behind "the" that no other word describes: one word, or two that are an office or tell where a
/// body is from.
fn definite(
    doc: &Document,
    at: usize,
    offices: &HashMap<String, Option<usize>>,
) -> Option<Range<usize>> {
    let word = |t: usize| doc.article.tokens.get(t).map_or("", |_| doc.node(t).text());
    if !word(at).eq_ignore_ascii_case("the") || at + 1 >= doc.article.tokens.len() {
        return None;
    }
    // "the British company": where it comes from tells no more than the noun.
    let from = || is_body(word(at + 2)) && is_from(doc, at + 1);
    let two = at + 2 < doc.article.tokens.len()
        && (is_first_half(word(at + 1))
            || from()
            || offices.contains_key(&words(doc, &(at + 1..at + 3))));
    let end = at + 2 + usize::from(two);
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
    use crate::{
        analysis::{Document, conllu},
        entity,
        entity::mention::MentionBy,
        model::Models,
    };
    use std::ops::Range;

    /// Asserts which descriptions stand for whom in the trees of a text.
    fn described(text: &str, expected: &[&str]) {
        shown(&conllu::of(text), expected);
    }

    fn shown(doc: &Document, expected: &[&str]) {
        let words = |tokens: &Range<usize>| doc.article.span(tokens).of(doc.article.text);
        let mut found = Vec::new();
        for entity in &entity::find(doc) {
            let by = |m: &&entity::Mention| m.by == MentionBy::Description;
            let descriptions = entity.mentions.iter().filter(by);
            found.extend(
                descriptions.map(|m| format!("{} = {}", words(&m.tokens), words(&entity.name))),
            );
        }
        assert_eq!(found, expected, "{}", doc.article.text);
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

    /// Asserts which descriptions stand for whom in a text.
    fn check(text: &str, expected: &[&str]) {
        shown(&Document::read(text, None, Models::english()), expected);
    }

    #[test]
    fn bodies_are_told_by_the_nouns_in_their_names() {
        check(
            "Mira Solano sued Harwick City Council. Lund Bank watched. The council said nothing.",
            &["The council = Harwick City Council"],
        );
        check(
            "Lund Bank sued the farm workers. The bank lost. The union cheered.",
            &["The bank = Lund Bank"],
        );
        // No council is a company, and no other ministry is meant.
        check("Harwick City Council met. The company stayed away.", &[]);
        check("The Supreme Court of Norland met. The ministry stayed away.", &[]);
    }

    #[test]
    fn where_a_body_is_from_tells_no_more() {
        check(
            "Marston Steel plc shut a plant. The Leeds company blamed costs.",
            &["The Leeds company = Marston Steel plc"],
        );
    }

    #[test]
    fn offices_of_two_words_are_told_by_either() {
        check(
            "Finance Minister Ana Ruiz spoke. The minister smiled.",
            &["The minister = Ana Ruiz"],
        );
        check(
            "Ana Ruiz, head teacher of the school, wept. The head teacher left.",
            &["The head teacher = Ana Ruiz"],
        );
    }
}
