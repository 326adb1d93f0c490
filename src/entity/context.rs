//! Names whose surroundings give them away as an organization's or a place's, whatever the network took
//! them for: "chipmaker Kyoden", "shares in Novatek", "Novatek said it would close", "Infineon fell 3%",
//! "Valmont manager Claire Dufour", "Kardania's president".

use super::{
    description,
    mention::{Written, is_state, words},
    trim,
};
use crate::{
    analysis::Document,
    entity::mention::taken,
    lexicon::{
        name_context::{FIRMS, HELD, LANDS, OF_STATES, OWNED, PLAYERS, WEATHER},
        title,
    },
    model::features::{CAPITAL, COUNTRY, FAMILY, GIVEN, HEADLINE, ORDINARY, TITLE},
    syntax::{entity_kind::EntityKind, pos::Pos, relation::Relation},
};
use std::collections::{HashMap, HashSet};

/// Tokens of a name that its surroundings give away, at most.
const LONGEST: usize = 4;

/// Adds the proper nouns that no one took for a name behind "chipmaker" and before "manager Claire Dufour".
pub(super) fn add(doc: &Document, names: &mut Vec<Written>) {
    let article = &doc.article;
    let taken = taken(article, names);
    let people: HashSet<usize> =
        names.iter().filter(|n| n.kind == EntityKind::Person).map(|n| n.tokens.start).collect();
    let proper = |t: &usize| {
        let flags = doc.features[*t].flags;
        let name = flags & (CAPITAL | ORDINARY | HEADLINE | TITLE) == CAPITAL;
        let long = article.word(*t).chars().count() > 1 && !trim::names_no_one(article.word(*t));
        name && long && !taken[*t] && doc.node(*t).pos() != Pos::Adj
    };
    for sentence in article.body() {
        let range = article.sentences[sentence].tokens.clone();
        let mut at = range.start;
        while at < range.end {
            let len = (at..range.end.min(at + LONGEST)).take_while(proper).count();
            let tokens = at..at + len;
            at += len.max(1);
            let kind = EntityKind::Organization;
            let name = Written { words: words(article, &tokens), tokens, kind };
            let inner = name.tokens.start > range.start;
            let bears = people.contains(&(name.tokens.end + 1)) && has_players(doc, &name);
            if len > 0 && (inner && is_firm(doc, &name) || bears || owns(doc, &name)) {
                names.push(name);
            }
        }
    }
    names.sort_by_key(|n| n.tokens.start);
}

/// Makes places and organizations of the single words that what follows says to be one: "Kardania's
/// president", "Gavi, the vaccine alliance"; and people of those that are said to be one: "Sable Quarry, a
/// widow".
pub(super) fn tell_behind(doc: &Document, names: &mut [Written]) {
    let mut told: HashMap<String, EntityKind> = HashMap::new();
    for name in names.iter().filter(|n| n.kind == EntityKind::Person && n.words.len() == 1) {
        if !is_known(doc, name) {
            let state = has_state(doc, name).then_some(EntityKind::Place);
            let kind = state.or_else(|| said_to_be(doc, name));
            told.extend(kind.map(|kind| (name.key(), kind)));
        }
    }
    for name in names.iter().filter(|n| n.kind == EntityKind::Organization && n.words.len() > 1) {
        if is_said_to_be_somebody(doc, name) {
            told.insert(name.key(), EntityKind::Person);
        }
    }
    for name in names {
        name.kind = told.get(&name.key()).copied().unwrap_or(name.kind);
    }
}

/// "Kardania's president", but not "Putin's government": whoever is named in full is somebody.
fn has_state(doc: &Document, name: &Written) -> bool {
    let owner = matches!(doc.node(name.tokens.end).text(), "'s" | "’s");
    let features = &doc.features;
    let named = features[name.tokens.start].flags & FAMILY != 0;
    owner && !named && OF_STATES.contains(&doc.node(name.tokens.end + 1).text())
}

/// What the noun in apposition behind a name is for.
fn said_to_be(doc: &Document, name: &Written) -> Option<EntityKind> {
    let last = name.tokens.end - 1;
    let noun = doc.child(last, &[Relation::Appos]).filter(|&noun| noun > last)?;
    // "one of the poorest countries"
    let of = doc.child(noun, &[Relation::Nmod]).filter(|_| doc.node(noun).text() == "one");
    let noun = word(doc, of.or(Some(noun)));
    match () {
        () if LANDS.contains(&noun) => Some(EntityKind::Place),
        () if description::is_body(noun) || matches!(noun, "alliance" | "fund") => {
            Some(EntityKind::Organization)
        }
        () => None,
    }
}

/// Whether a noun for a person stands in apposition right behind a name that holds no word for a body.
fn is_said_to_be_somebody(doc: &Document, name: &Written) -> bool {
    let body = |word: &String| description::is_named_by(&word.to_lowercase()) || is_firm_noun(word);
    let marked = doc.node(name.tokens.end).is(&[","]);
    let nouns = name.tokens.clone().filter_map(|t| doc.child(t, &[Relation::Appos]));
    let person = |noun: usize| title::is_person(&doc.node(noun).text().to_lowercase());
    marked && !name.words.iter().any(body) && nouns.filter(|&n| n > name.tokens.end).any(person)
}

/// Makes organizations of the names that stand so, and of their like throughout.
pub(super) fn tell(doc: &Document, names: &mut [Written]) {
    let told = |name: &&Written| {
        let known = name.kind == EntityKind::Person && is_known(doc, name);
        // One that was read rightly here tells what it is elsewhere.
        let person = name.words.len() == 1
            && matches!(name.kind, EntityKind::Person | EntityKind::Organization);
        let place = name.kind == EntityKind::Place && !is_country(doc, name);
        let named = || is_firm(doc, name) || is_held(doc, name) || owns(doc, name);
        let acts = || says_it(doc, name) || falls(doc, name) || has_players(doc, name);
        !known && ((person || place) && named() || person && acts())
    };
    let keys: HashSet<String> = names.iter().filter(told).map(Written::key).collect();
    for name in names.iter_mut().filter(|name| keys.contains(&name.key())) {
        name.kind = EntityKind::Organization;
    }
}

/// Whether a name opens with a given name of the lists.
fn is_known(doc: &Document, name: &Written) -> bool {
    doc.features[name.tokens.start].flags & GIVEN != 0
}

fn is_country(doc: &Document, name: &Written) -> bool {
    let features = &doc.features;
    name.tokens.clone().any(|t| features[t].flags & COUNTRY != 0) || is_state(&name.words[0])
}

fn word<'t>(doc: &'t Document, token: Option<usize>) -> &'t str {
    token.map_or("", |token| doc.node(token).text())
}

/// Whether a noun is for what only firms are.
pub(super) fn is_firm_noun(word: &str) -> bool {
    FIRMS.contains(word.to_lowercase().as_str())
}

/// "chipmaker Kyoden", "Rivals STMicro and Infineon".
fn is_firm(doc: &Document, name: &Written) -> bool {
    let mut at = name.tokens.start;
    let joined = word(doc, at.checked_sub(1)) == "and" && at > 2;
    at -= if joined { 2 } else { 0 };
    let before = word(doc, at.checked_sub(1)).to_lowercase();
    let start_up = before == "up" && word(doc, at.checked_sub(3)).eq_ignore_ascii_case("start");
    // "rivals STMicro and Infineon": the first of two is one word.
    !before.is_empty()
        && if joined {
            before == "rivals"
        } else {
            start_up || is_firm_noun(&before) || description::is_body(&before)
        }
}

/// "Novatek's chief executive", "Novatek's shareholders".
fn owns(doc: &Document, name: &Written) -> bool {
    let owner = matches!(doc.node(name.tokens.end).text(), "'s" | "’s");
    let behind = |n: usize| doc.node(name.tokens.end + n).text();
    let named = doc.features[name.tokens.start].flags & (GIVEN | FAMILY) != 0;
    let chief =
        behind(1) == "chief" && matches!(behind(2), "executive" | "financial" | "operating");
    owner && !named && (chief || OWNED.contains(behind(1)))
}

/// "shares in Novatek", "analysts at Berenfeld".
fn is_held(doc: &Document, name: &Written) -> bool {
    let back = |n: usize| word(doc, name.tokens.start.checked_sub(n)).to_lowercase();
    let (noun, preposition) = (back(2), back(1));
    HELD.contains(&(noun.as_str(), preposition.as_str()))
}

/// "Novatek said it would close a plant": who is "it" is nobody. What is said of the weather or of some
/// other thing has a copula: "said it was late".
fn says_it(doc: &Document, name: &Written) -> bool {
    let last = name.tokens.end - 1;
    let arc = doc.arcs[last];
    let says = matches!(doc.node(arc.head).text(), "said" | "says" | "announced");
    let content = doc
        .child(arc.head, &[Relation::Ccomp])
        .filter(|_| arc.relation == Relation::Nsubj && arc.head > last && says)
        .filter(|&content| doc.node(content).pos() == Pos::Verb && content > arc.head);
    let speaks = content.and_then(|content| doc.child(content, &[Relation::Nsubj]));
    let rains = content.is_some_and(|content| WEATHER.contains(&doc.node(content).text()));
    speaks.is_some_and(|t| doc.node(t).text() == "it") && !rains
}

/// "Infineon fell 3%".
fn falls(doc: &Document, name: &Written) -> bool {
    let mut arc = doc.arcs[name.tokens.end - 1];
    if arc.relation == Relation::Conj {
        arc = doc.arcs[arc.head];
    }
    let moves = matches!(
        doc.node(arc.head).text(),
        "fell" | "rose" | "gained" | "lost" | "slid" | "dropped" | "jumped" | "climbed" | "slumped"
    );
    let share = |t: usize| matches!(doc.node(t).text(), "%" | "percent");
    arc.relation == Relation::Nsubj
        && moves
        && doc.children(arc.head).any(|t| t > arc.head && doc.phrase(t).any(share))
}

/// "Valmont manager Claire Dufour", but not "Mr Coach".
fn has_players(doc: &Document, name: &Written) -> bool {
    let next = doc.node(name.tokens.end).text();
    let titled =
        name.tokens.start.checked_sub(1).is_some_and(|t| doc.features[t].flags & TITLE != 0);
    let noun = name.tokens.end < doc.tags.len() && doc.node(name.tokens.end).pos() == Pos::Noun;
    PLAYERS.contains(&next) && noun && !titled
}

#[cfg(test)]
mod tests {
    use crate::{analysis::Document, entity::find, model::Models};

    fn check(text: &str, expected: &[&str]) {
        let doc = Document::read(text, None, Models::english());
        let article = &doc.article;
        let mut found: Vec<String> = find(&doc)
            .iter()
            .map(|e| format!("{:?} {}", e.kind, article.span(&e.name).of(text)))
            .collect();
        found.sort();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn firms() {
        check("It was bought by the German chipmaker Kyoden in May.", &["Organization Kyoden"]);
        check("The Austrian union PRO-GE fought it.", &["Organization PRO-GE"]);
        check(
            "Rivals Qualtek and Lumatec fell 4%.",
            &["Organization Lumatec", "Organization Qualtek"],
        );
        check("Analysts at Berenfeld cut their rating.", &["Organization Berenfeld"]);
        check("The operator, Crestline, would scrap the plan.", &["Organization Crestline"]);
        check(
            "She met Crestline's chief executive, Daniel Marsh.",
            &["Organization Crestline", "Person Daniel Marsh"],
        );
        check(
            "Zalbrecht said it would close a plant in Leeds.",
            &["Organization Zalbrecht", "Place Leeds"],
        );
    }

    #[test]
    fn teams() {
        check(
            "Valmont manager Claire Dufour praised her side.",
            &["Organization Valmont", "Person Claire Dufour"],
        );
    }

    #[test]
    fn what_follows_tells() {
        check("It was bought by Gavari, the vaccine alliance.", &["Organization Gavari"]);
        check("Kardania's president has resigned.", &["Place Kardania"]);
    }

    #[test]
    fn people_and_places_stay() {
        check("Brandt said it was raining in Leeds.", &["Person Brandt", "Place Leeds"]);
        check("Analysts at the office in London disagreed.", &["Place London"]);
    }
}
