//! What the network read as a name → the name alone: titles, articles, clitics and marks cut from its
//! ends, and its kind settled by its words; or nothing, where it names nobody.

use super::{
    description, kind,
    mention::{Written, is_office, is_state, words},
};
use crate::{
    analysis::{Document, ner::Name},
    lexicon::title::is_title,
    model::features::{CAPITAL, COUNTRY, FAMILY, FIRST, GIVEN, HEADLINE, PLACE},
    syntax::{entity_kind::EntityKind, pos::Pos},
    text::token::TokenKind,
};
use std::ops::Range;

/// Words that name nothing alone, however they are capitalised.
const NO_NAMES: &[&str] = &[
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january",
    "february", "march", "april", "june", "july", "august", "september", "october", "november",
    "december", "i", "he", "she", "we", "they", "it", "the", "a", "an", "but", "and", "covid",
];

/// Titles that only people have before their names.
const RULERS: &[&str] = &[
    "dame", "dr", "emperor", "empress", "king", "mr", "mrs", "ms", "pope", "prince", "princess",
    "queen", "sir",
];

/// The name alone, if it names something.
pub(super) fn clean(doc: &Document, name: &Name) -> Option<Written> {
    let article = &doc.article;
    let features = &doc.features;
    let tokens = cut(doc, name);
    let read = Name { tokens: tokens.clone(), kind: name.kind };
    if names_nothing(doc, &read) {
        return None;
    }
    let country = tokens.clone().all(|t| features[t].flags & COUNTRY != 0);
    let state = tokens.len() == 1 && is_state(article.word(tokens.start));
    let place = country && name.kind == EntityKind::Organization || state;
    let first = article.word(name.tokens.start).to_lowercase();
    let ruler = name.kind == EntityKind::Organization && RULERS.contains(&first.as_str());
    let kind = match () {
        () if place => EntityKind::Place,
        // "Emperor Hadrian"
        () if ruler && name.tokens.len() < 4 => EntityKind::Person,
        () => name.kind,
    };
    let words = words(article, &tokens);
    let kind = kind::settled(&words, kind, is_personal(doc, &tokens));
    Some(Written { words, tokens, kind })
}

/// The tokens without what does not belong to the name at its ends.
fn cut(doc: &Document, name: &Name) -> Range<usize> {
    let article = &doc.article;
    let mut tokens = name.tokens.clone();
    let mark = |t: usize| article.tokens[t].kind == TokenKind::Punct && article.word(t) != ")";
    let clitic = |t: usize| article.word(t).starts_with(['\'', '’']);
    let title = |t: usize| name.kind == EntityKind::Person && is_title(article.word(t));
    let determiner = |t: usize| matches!(article.word(t), "the" | "The" | "a" | "A");
    let opens = |t: usize| mark(t) || clitic(t) || title(t) || determiner(t);
    while tokens.len() > 1 && opens(tokens.start) {
        tokens.start += 1;
    }
    // "Austrian union PRO-GE"
    let capital = |t: usize| doc.features[t].flags & CAPITAL != 0;
    let body =
        |t: &usize| !capital(*t) && capital(*t + 1) && description::is_body(article.word(*t));
    let led = name.kind == EntityKind::Organization;
    tokens.start =
        (tokens.start..tokens.end - 1).rfind(body).filter(|_| led).map_or(tokens.start, |t| t + 1);
    // "accusing France of bias": a place that begins with a capital is not "of" a small word.
    let small = |t: usize| {
        let place = name.kind == EntityKind::Place && capital(tokens.start) && t > tokens.start;
        place && article.word(t - 1) == "of" && article.word(t).chars().all(char::is_lowercase)
    };
    let hanging = |t: usize| matches!(article.word(t), "of" | "and" | "for" | "in");
    // "violence in Port Sudan Saturday"
    let stray = |word: &str| word.chars().count() > 2 && names_no_one(word);
    let mut end = tokens.end;
    while end > tokens.start + 1
        && (mark(end - 1) || hanging(end - 1) || small(end - 1) || stray(article.word(end - 1)))
    {
        end -= 1;
    }
    tokens.start..end
}

/// Whether those tokens are no name: a pronoun, a title, an office, a number, a small word.
fn names_nothing(doc: &Document, name: &Name) -> bool {
    let article = &doc.article;
    let tokens = &name.tokens;
    let lettered = |t: usize| article.word(t).chars().any(char::is_alphabetic);
    let office = |t: usize| is_office(article.word(t)) && !is_bearer(doc, t);
    let word = article.word(tokens.start);
    // "the Cardinals beat the Rockies": a club.
    let club = name.kind == EntityKind::Organization && tokens.len() == 1 && word.ends_with('s');
    let person = name.kind == EntityKind::Person;
    let title = || person && is_title(word) && !is_bearer(doc, tokens.start);
    let numbered =
        || person && article.tokens.get(tokens.end).is_some_and(|t| t.kind == TokenKind::Number);
    // Who writes without capitals still names what the lists know: "max and jen went to kerala".
    let listed = doc.features[tokens.start].flags & (GIVEN | PLACE | COUNTRY) != 0;
    let small = || word.chars().all(|c| c.is_lowercase() || !c.is_alphabetic()) && !listed;
    let alone =
        || names_no_one(word) || word.chars().count() < 2 || title() || small() || numbered();
    !tokens.clone().any(lettered)
        || !club && tokens.clone().all(office)
        || tokens.len() == 1 && alone()
}

/// Whether a word names nothing alone, however it is capitalised.
pub(super) fn names_no_one(word: &str) -> bool {
    NO_NAMES.contains(&word.to_lowercase().as_str())
}

/// Whether the lists know a name's first word as a given name or its last as a family name.
pub(super) fn is_personal(doc: &Document, tokens: &Range<usize>) -> bool {
    let features = &doc.features;
    features[tokens.start].flags & GIVEN != 0 || features[tokens.end - 1].flags & FAMILY != 0
}

/// Whether a title stands as the name of somebody: "…," said King. It opens no sentence, nothing says
/// whose or which it is, and no name is behind it.
fn is_bearer(doc: &Document, token: usize) -> bool {
    let flags = |t: usize| doc.features.get(t).map_or(0, |word| word.flags);
    let told = token.checked_sub(1).is_none_or(|before| {
        matches!(doc.node(before).pos(), Pos::Det | Pos::Adj | Pos::Pron | Pos::Noun | Pos::Part)
    });
    let next = token + 1;
    let of = next < doc.article.tokens.len() && doc.node(next).text() == "of";
    flags(token) & (FAMILY | FIRST | HEADLINE) == FAMILY
        && !told
        && flags(next) & CAPITAL == 0
        && !of
}
