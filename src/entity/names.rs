//! The names of an article, trimmed and made consistent throughout it.

use crate::{
    analysis::{Document, ner::Name},
    entity::{
        consistency, context,
        mention::{Written, is_text},
        propagate,
        trim::clean,
    },
    model::features::{CAPITAL, COUNTRY, GIVEN, PLACE, TITLE},
    segment::{Article, ParagraphKind},
    syntax::entity_kind::EntityKind,
    text::token::TokenKind,
};
use std::collections::HashSet;

/// All names in the title and the running text: what the model found, cleaned, and what the rest of
/// the article makes sure of.
pub fn collect(doc: &Document) -> Vec<Written> {
    let article = &doc.article;
    let families = families(doc);
    let towns = towns(doc);
    let mut names: Vec<Written> = doc
        .names
        .iter()
        .filter(|n| {
            is_text(article, n.tokens.start)
                || n.kind == EntityKind::Place && is_dateline(article, n.tokens.start, &towns)
        })
        .flat_map(|n| divide(doc, n, &families))
        .filter_map(|n| clean(doc, &n))
        .collect();
    consistency::join_of(article, &mut names);
    consistency::drop_common(doc, &mut names);
    propagate::extend(doc, &mut names);
    propagate::add_told(doc, &mut names);
    propagate::add_introduced(doc, &mut names);
    context::add(doc, &mut names);
    consistency::introduce(doc, &mut names);
    consistency::clubs(doc, &mut names);
    context::tell(doc, &mut names);
    context::tell_behind(doc, &mut names);
    consistency::settle(&mut names);
    propagate::add_missed(doc, &mut names);
    consistency::drop_things(doc, &mut names);
    names
}

/// Whether a token stands in a dateline: "SAN JOSE, Oct. 24 (Newsline) -" before a paragraph's text, or
/// a line of its own that opens with one of the `towns` and tells the day.
fn is_dateline(article: &Article, token: usize, towns: &HashSet<usize>) -> bool {
    let at = article.sentence_of(token);
    let (line, next) = (&article.sentences[at], article.sentences.get(at + 1));
    let before = next.is_some_and(|next| next.body && next.paragraph == line.paragraph);
    let kind = article.paragraphs.get(line.paragraph).map(|p| p.kind);
    let number = |t: usize| article.tokens[t].kind == TokenKind::Number;
    let own = kind == Some(ParagraphKind::Meta)
        && towns.contains(&line.tokens.start)
        && line.tokens.clone().any(number);
    !line.body && (before || own)
}

/// The first tokens of places' names.
fn towns(doc: &Document) -> HashSet<usize> {
    let names = doc.names.iter();
    names.filter(|n| n.kind == EntityKind::Place).map(|n| n.tokens.start).collect()
}

/// The last words of the people whom the model named.
fn families<'t>(doc: &Document<'t>) -> HashSet<&'t str> {
    let people = doc.names.iter().filter(|n| n.kind == EntityKind::Person);
    people.map(|n| doc.node(n.tokens.end - 1).text()).collect()
}

/// Cuts a person out of a longer name that the model ran together: what ends in the family name of
/// somebody named elsewhere, or stands behind a title and "of" something ("President of Ruritania
/// Ann Lee"), or opens with a country.
fn divide(doc: &Document, name: &Name, families: &HashSet<&str>) -> Vec<Name> {
    let article = &doc.article;
    let flags = |t: usize| doc.features[t].flags;
    let tokens = name.tokens.clone();
    let person = name.kind == EntityKind::Person;
    let last = tokens.end - 1;
    let placed =
        tokens.clone().take_while(|&t| flags(t) & COUNTRY != 0 && flags(t) & GIVEN == 0).count();
    let titled = tokens.start >= 2
        && article.word(tokens.start - 1) == "of"
        && flags(tokens.start - 2) & TITLE != 0;
    let given = (tokens.start + 1..last).find(|&t| flags(t) & GIVEN != 0);
    let start = match () {
        () if placed > 0 && tokens.len() >= placed + 2 && (person || titled) => {
            tokens.start + placed
        }
        () if person => return vec![name.clone()],
        () if titled && given.is_some() => given.unwrap_or(last),
        () if tokens.len() > 1
            && families.contains(article.word(last))
            && flags(last) & (COUNTRY | PLACE) == 0 =>
        {
            let before = last - 1;
            let given = flags(before) & CAPITAL != 0 && flags(before) & (COUNTRY | TITLE) == 0;
            if given { before } else { last }
        }
        () => return vec![name.clone()],
    };
    let mut names = vec![Name { tokens: start..tokens.end, kind: EntityKind::Person }];
    if start > tokens.start && (tokens.start..start).all(|t| flags(t) & COUNTRY != 0) {
        names.insert(0, Name { tokens: tokens.start..start, kind: EntityKind::Place });
    }
    names
}

#[cfg(test)]
mod tests {
    use crate::entity::tests::check;

    #[test]
    fn words_that_only_look_like_names() {
        for text in [
            "They played bridge after supper.",
            "May we come in?",
            "Rich soil feeds the vines.",
            "Will it rain?",
            "Hope is cheap.",
            "Dear Sir or Madam,",
            "The doctor was late.",
            "The Prime Minister spoke.",
            "NOTE: serve at once.",
            "The Internet was down.",
            "Mum sang.",
            "Monday was wet.",
            "Christmas was quiet.",
            "He speaks French.",
            "Danish pastry is sweet.",
            "A French horn sounded.",
            "The cheddar was ripe.",
            "Best wishes to all.",
            "Rose petals fell.",
            "Dawn broke.",
            "Miles of wire rusted.",
            "Chase the hens out.",
            "PLEASE TURN OVER.",
            "Section Eight applies.",
            "The turkey was dry.",
            "It rained cats and dogs.",
            "The bishop moved to e4.",
            "The ace of spades was gone.",
            "Ingredients: flour, water, salt.",
            "Wash Hands Before Work.",
            "Happy New Year!",
            "A jersey cow slept.",
            "Olive oil is dear.",
            "Faith moves mountains.",
            "The DNA was old.",
            "The CEO left.",
        ] {
            check(text, &[]);
        }
    }
}
