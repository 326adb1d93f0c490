//! Names that the model missed, which their own words or the rest of the article make sure of.

use super::{
    context, description, kind,
    mention::{Written, is_office, is_text, words},
};
use crate::{
    analysis::Document,
    entity::mention::taken,
    model::features::{CAPITAL, COUNTRY, FIRST, GIVEN, HEADLINE, ORDINARY, PLACE, TITLE},
    syntax::{entity_kind::EntityKind, pos::Pos},
};
use std::collections::{HashMap, HashSet};

/// Names that go on with a word that ends organizations' and places' names: "Stenford Rovers" where
/// the model took "Stenford".
pub(super) fn extend(doc: &Document, names: &mut Vec<Written>) {
    let article = &doc.article;
    // "Lincolnshire" and "Police" in a row.
    names.dedup_by(|next, name| {
        let beside = next.tokens.start == name.tokens.end && !article.glued(next.tokens.start);
        let words = words(article, &(name.tokens.start..next.tokens.end));
        let one = beside
            && next.words.len() == 1
            && name.kind != EntityKind::Person
            && kind::told_by_last(&words) == Some(EntityKind::Organization);
        if one {
            let tokens = name.tokens.start..next.tokens.end;
            *name = Written { tokens, kind: EntityKind::Organization, words };
        }
        one
    });
    for i in 0..names.len() {
        let next = names[i].tokens.end;
        let free = names.get(i + 1).is_none_or(|after| after.tokens.start > next);
        let sentence = &doc.node(names[i].tokens.start).sentence();
        let flags = doc.features.get(next).map_or(0, |word| word.flags);
        let capital = flags & CAPITAL != 0 && !article.glued(next);
        if free && capital && sentence.contains(&next) && names[i].kind != EntityKind::Person {
            let tokens = names[i].tokens.start..next + 1;
            let words = words(article, &tokens);
            if let Some(kind) = kind::told_by_last(&words) {
                names[i] = Written { tokens, kind, words };
            }
        }
    }
}

/// Proper nouns in a row whose last word says that they name something: "Vantor Semiconductor".
pub(super) fn add_told(doc: &Document, names: &mut Vec<Written>) {
    let article = &doc.article;
    let taken = taken(article, names);
    for sentence in article.body() {
        let range = article.sentences[sentence].tokens.clone();
        let mut at = range.start;
        while at < range.end {
            let proper = |t: &usize| {
                let flags = doc.features[*t].flags;
                let inner = *t > at && matches!(doc.node(*t).pos(), Pos::Noun | Pos::Adj);
                let opens = doc.node(*t).pos() == Pos::Propn
                    || flags & FIRST == 0 && *t > range.start && doc.node(*t).pos() == Pos::Adj;
                (opens || inner)
                    && flags & CAPITAL != 0
                    && flags & (HEADLINE | TITLE) == 0
                    && !taken[*t]
            };
            let len = (at..range.end.min(at + LONGEST_TOLD)).take_while(proper).count();
            let tokens = at..at + len;
            at += len.max(1);
            // "Chief Financial Officer" names an office.
            let office =
                at < range.end && doc.features[at].flags & (TITLE | CAPITAL) == TITLE | CAPITAL;
            if len < 2 || office {
                continue;
            }
            let words = words(article, &tokens);
            if let Some(kind) = kind::told_by(&words) {
                names.push(Written { tokens, kind, words });
            }
        }
    }
    names.sort_by_key(|n| n.tokens.start);
}

/// Words with a capital between commas behind a definite word for a body: "the contractor, Halden
/// Civil, …".
pub(super) fn add_introduced(doc: &Document, names: &mut Vec<Written>) {
    let article = &doc.article;
    let taken = taken(article, names);
    for sentence in article.body() {
        let range = article.sentences[sentence].tokens.clone();
        for body in range.start + 1..range.end.saturating_sub(2) {
            let definite = article.word(body - 1).eq_ignore_ascii_case("the");
            if !definite
                || article.word(body + 1) != ","
                || !(description::is_body(article.word(body))
                    || context::is_firm_noun(article.word(body)))
            {
                continue;
            }
            let capital = |t: &usize| doc.features[*t].flags & CAPITAL != 0 && !taken[*t];
            let len =
                (body + 2..range.end.min(body + 2 + LONGEST_TOLD)).take_while(capital).count();
            let tokens = body + 2..body + 2 + len;
            if len > 0 && tokens.end < range.end && matches!(article.word(tokens.end), "," | ".") {
                let words = words(article, &tokens);
                names.push(Written { tokens, kind: EntityKind::Organization, words });
            }
        }
    }
    names.sort_by_key(|n| n.tokens.start);
}

/// Tokens of a name that only its last word tells, at most.
const LONGEST_TOLD: usize = 6;

/// The first words of organizations' names stand for them where no list knows them as another name.
fn shorten(doc: &Document, names: &[Written], known: &mut HashMap<String, EntityKind>) {
    let small: HashSet<&str> = (0..doc.features.len())
        .filter(|&t| doc.features[t].flags & CAPITAL == 0)
        .map(|t| doc.node(t).text())
        .collect();
    for name in names.iter().filter(|n| n.is_full() && n.kind == EntityKind::Organization) {
        let flags = doc.features[name.tokens.start].flags;
        let word = &name.words[0];
        let own = flags & (COUNTRY | PLACE | GIVEN | TITLE) == 0
            && doc.node(name.tokens.start).pos() == Pos::Propn
            && !is_office(word)
            && word.chars().count() > 3
            && !small.contains(word.to_lowercase().as_str());
        if own {
            known.entry(word.clone()).or_insert(name.kind);
        }
    }
}

/// Whether a capital word that no list knows opens the sentence right before a family name: "Agnese Conti had
/// never", which taggers take for an adjective.
fn follows_given(doc: &Document, family: usize, taken: &[bool]) -> bool {
    let Some(given) = family.checked_sub(1).filter(|&t| !taken[t]) else { return false };
    let sentence = &doc.node(family).sentence();
    let word = doc.node(given).text();
    let flags = doc.features[given].flags;
    let unknown = flags & (ORDINARY | COUNTRY | PLACE | TITLE | HEADLINE) == 0;
    given == sentence.start
        && flags & CAPITAL != 0
        && unknown
        && word.chars().count() > 2
        && word.chars().all(char::is_alphabetic)
        && matches!(doc.node(given).pos(), Pos::Adj | Pos::Noun | Pos::Propn)
}

/// Capitalised words that are a name elsewhere in the article and stand alone here.
pub(super) fn add_missed(doc: &Document, names: &mut Vec<Written>) {
    let article = &doc.article;
    let mut known: HashMap<String, EntityKind> = HashMap::new();
    for name in names.iter() {
        if name.kind == EntityKind::Person {
            known.insert(name.family().to_owned(), name.kind);
        } else if name.words.len() == 1 && name.tokens.len() == 1 {
            known.insert(name.words[0].clone(), name.kind);
        } else if name.kind == EntityKind::Organization {
            known.extend(name.initials().map(|initials| (initials, name.kind)));
        }
    }
    shorten(doc, names, &mut known);
    let taken = taken(article, names);
    for token in 0..article.tokens.len() {
        let hyphen = token + 1 < article.tokens.len() && article.word(token + 1) == "-";
        let joined = article.glued(token) || hyphen && article.glued(token + 1);
        let proper = !matches!(
            doc.node(token).pos(),
            Pos::Det | Pos::Pron | Pos::Adp | Pos::Cconj | Pos::Sconj | Pos::Aux | Pos::Part
        );
        if taken[token]
            || joined
            || !proper
            || doc.features[token].flags & CAPITAL == 0
            || !is_text(article, token)
        {
            continue;
        }
        let beside = [token.wrapping_sub(1), token + 1].into_iter().any(|t| {
            doc.features.get(t).is_some_and(|l| l.flags & CAPITAL != 0)
                && !taken[t]
                && doc.node(t).pos() == Pos::Propn
        });
        if let Some(&kind) = known.get(article.word(token)).filter(|_| !beside) {
            let given = kind == EntityKind::Person && follows_given(doc, token, &taken);
            let tokens = token - usize::from(given)..token + 1;
            names.push(Written { words: words(article, &tokens), tokens, kind });
        }
    }
    names.sort_by_key(|n| n.tokens.start);
}
