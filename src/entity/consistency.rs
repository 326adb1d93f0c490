//! One name, one kind throughout the article; what is no name goes.

use super::{
    description, kind,
    mention::{self, Written, words},
};
use crate::{
    analysis::Document,
    lexicon::{capital, lemma::is_form_of},
    model::features::{CAPITAL, CAPS, COUNTRY, FIRST, GIVEN, HEADLINE},
    segment::Article,
    syntax::{entity_kind::EntityKind, relation::Relation},
    text::word_set::WordSet,
};
use std::collections::{HashMap, HashSet};

/// Nouns before the name of a storm or a vessel, which is nobody's: "Hurricane Rosaura", "the ferry Lund".
const THINGS: WordSet = WordSet::new(&[
    "cyclone", "ferry", "freighter", "frigate", "hurricane", "liner", "schooner", "ship",
    "steamer", "storm", "submarine", "tanker", "trawler", "tugboat", "typhoon", "vessel", "yacht",
]);

/// Drops the people who are storms or vessels by the noun before one of their names, and the letters that
/// tell who speaks in an interview: "NT: How did you begin?".
pub(super) fn drop_things(doc: &Document, names: &mut Vec<Written>) {
    let article = &doc.article;
    let thing = |n: &&Written| {
        let before = n.tokens.start.checked_sub(1).map(|t| article.word(t).to_lowercase());
        let own = n.words[0].to_lowercase();
        before.is_some_and(|w| THINGS.contains(&w)) || n.words.len() > 1 && THINGS.contains(&own)
    };
    let label = |n: &&Written| {
        let next = article.tokens.get(n.tokens.end).map(|_| article.word(n.tokens.end));
        let opens = doc.node(n.tokens.start).sentence().start == n.tokens.start;
        n.words.len() == 1 && n.words[0].len() <= 3 && opens && next == Some(":")
    };
    let person = |n: &&Written| n.kind == EntityKind::Person;
    let last = |n: &Written| n.words[n.words.len() - 1].clone();
    let things: HashSet<String> = names.iter().filter(person).filter(thing).map(last).collect();
    let labels: HashSet<String> = names.iter().filter(label).map(Written::key).collect();
    names.retain(|n| {
        let thing = n.kind == EntityKind::Person && things.contains(&last(n));
        !thing && !labels.contains(&n.key())
    });
}

/// Joins what "of" parts: "Port" and "Kestrel" of "the Port of Kestrel".
pub(super) fn join_of(article: &Article, names: &mut Vec<Written>) {
    let mut joined: Vec<Written> = Vec::with_capacity(names.len());
    for name in names.drain(..) {
        let before = joined.last_mut().filter(|before| {
            let opens = before.words.last().is_some_and(|w| kind::opens_of(w));
            let of = before.tokens.end + 1 == name.tokens.start;
            opens && of && article.word(before.tokens.end) == "of"
        });
        match before {
            Some(before) => {
                before.tokens.end = name.tokens.end;
                before.words = words(article, &before.tokens);
                before.kind = kind::told_by(&before.words).unwrap_or(before.kind);
            }
            None => joined.push(name),
        }
    }
    *names = joined;
}

/// Drops words that have a capital only where a sentence or a headline gives it to any word, and stand
/// elsewhere in the article without one: "Depth has to be measured"; and people without a capital, "which
/// herb it was", where other names have theirs.
pub(super) fn drop_common(doc: &Document, names: &mut Vec<Written>) {
    let small: HashSet<&str> = (0..doc.features.len())
        .filter(|&t| doc.features[t].flags & CAPITAL == 0)
        .map(|t| doc.node(t).text())
        .collect();
    let given = |t: usize| {
        let sentence = &doc.article.sentences[doc.article.sentence_of(t)];
        !sentence.body || doc.features[t].flags & (FIRST | HEADLINE) != 0
    };
    let earned: HashSet<String> = names
        .iter()
        .filter(|n| n.words.len() == 1 && !given(n.tokens.start))
        .map(Written::key)
        .collect();
    let capital = |n: &Written| doc.features[n.tokens.start].flags & CAPITAL != 0;
    let cased = names.iter().any(capital);
    let person = |n: &Written| n.kind == EntityKind::Person && n.words.len() == 1;
    names.retain(|n| !cased || capital(n) || !person(n));
    names.retain(|n| {
        let flags = doc.features[n.tokens.start].flags;
        // "WHO" is not "who".
        let acronym = flags & (CAPS | HEADLINE) == CAPS;
        n.words.len() > 1
            || acronym
            || flags & CAPITAL == 0
            || earned.contains(&n.key())
            || !small.contains(n.key().as_str())
    });
    // What only opens a title or a heading would stand in the text too, were it a name.
    let inside: HashSet<String> = names
        .iter()
        .filter(|n| doc.article.sentences[doc.article.sentence_of(n.tokens.start)].body)
        .flat_map(|n| {
            let ends = [n.words.first(), n.words.last()];
            ends.into_iter()
                .flatten()
                .map(|w| w.to_lowercase())
                .chain([n.key()])
                .collect::<Vec<_>>()
        })
        .collect();
    names.retain(|n| {
        let opens = doc.features[n.tokens.start].flags & FIRST != 0 && given(n.tokens.start);
        // A country, or the town of a dateline.
        let place = n.kind == EntityKind::Place && !mention::is_text(&doc.article, n.tokens.start)
            || doc.features[n.tokens.start].flags & COUNTRY != 0;
        n.words.len() > 1 || !opens || place || inside.contains(&n.key())
    });
}

/// Kinds that the words before a name make sure of: "the contractor, Halden Civil" is an organization, what
/// something is "in" is no person, unless a list knows the given name.
pub(super) fn introduce(doc: &Document, names: &mut [Written]) {
    let article = &doc.article;
    let word = |t: usize, back: usize| t.checked_sub(back).map_or("", |t| article.word(t));
    let places: HashSet<String> = names
        .iter()
        .filter(|n| {
            let given = doc.features[n.tokens.start].flags & GIVEN != 0;
            let owner = article
                .tokens
                .get(n.tokens.end)
                .is_some_and(|_| matches!(article.word(n.tokens.end), "'s" | "’s"));
            let alone = n.words.len() == 1 && !given && !owner;
            let trusted = is_trust(word(n.tokens.start, 2));
            n.kind == EntityKind::Person && alone && word(n.tokens.start, 1) == "in" && !trusted
        })
        .map(Written::key)
        .collect();
    for name in names.iter_mut() {
        let start = name.tokens.start;
        let body = word(start, 1) == "," && description::is_body(word(start, 2));
        let definite =
            ["the", "its", "their"].iter().any(|w| w.eq_ignore_ascii_case(word(start, 3)));
        if body && definite {
            name.kind = EntityKind::Organization;
        } else if places.contains(&name.key()) {
            name.kind = EntityKind::Place;
        }
    }
}

/// Whether a word and "in" are said of people: "they believe in Ann".
fn is_trust(word: &str) -> bool {
    is_form_of(
        word,
        &["believe", "believer", "belief", "trust", "faith", "confidence", "confident"],
    )
}

/// Forms of verbs whose subject or object, where it is named like a town's club, is that club.
const PLAYS: &[&str] = &[
    "beat", "beaten", "beating", "beats", "defeat", "defeated", "defeating", "defeats", "drew",
    "lead", "led", "lose", "loses", "losing", "lost", "overcame", "score", "scored", "scores",
    "stun", "stunned", "stuns", "thrash", "thrashed", "thrashes", "win", "winning", "wins", "won",
];

/// "Harlow Town beat Bexford": a town by its name, a club by what it does.
pub(super) fn clubs(doc: &Document, names: &mut [Written]) {
    let plays = |name: &Written| {
        name.tokens.clone().any(|t| {
            let arc = doc.arcs[t];
            let verb = doc.node(arc.head).text();
            !name.tokens.contains(&arc.head)
                && matches!(arc.relation, Relation::Nsubj | Relation::Obj)
                && PLAYS.contains(&verb)
        })
    };
    let club = |name: &&Written| kind::is_club(&name.words) && plays(name);
    let clubs: HashSet<String> = names.iter().filter(club).map(Written::key).collect();
    names
        .iter_mut()
        .filter(|name| clubs.contains(&name.key()))
        .for_each(|name| name.kind = EntityKind::Organization);
}

/// The same name names the same kind of thing throughout: the kind it has most often.
pub(super) fn settle(names: &mut [Written]) {
    let mut counts: HashMap<String, [usize; 4]> = HashMap::new();
    for name in names.iter() {
        counts.entry(name.key()).or_default()[name.kind as usize] += 1;
    }
    let kinds =
        [EntityKind::Person, EntityKind::Organization, EntityKind::Place, EntityKind::Group];
    for name in names.iter_mut() {
        let count = counts[&name.key()];
        let most = kinds.into_iter().rev().max_by_key(|k| count[*k as usize]).unwrap_or(name.kind);
        name.kind = most;
    }
    let families: HashMap<String, usize> = names
        .iter()
        .filter(|n| n.kind == EntityKind::Person && n.is_full())
        .map(|n| (n.family().to_owned(), 0))
        .collect();
    let acronyms: HashSet<String> = names
        .iter()
        .filter(|n| n.kind == EntityKind::Organization)
        .filter_map(Written::initials)
        .collect();
    for name in names.iter_mut().filter(|n| n.words.len() == 1) {
        if acronyms.contains(&name.words[0]) && !mention::is_state(&name.words[0]) {
            name.kind = EntityKind::Organization;
        } else if families.contains_key(&name.words[0]) {
            name.kind = EntityKind::Person;
        } else if capital::state_of(&name.words[0]).is_some() {
            // "Yerevan will release …": the state speaks by its capital.
            name.kind = EntityKind::Place;
        }
    }
}
