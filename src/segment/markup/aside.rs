//! What stands among an article's elements and is none of it: advertisements, related stories,
//! newsletters, share bars, comments. Publishers say so in elements, attributes, and the words of
//! classes and ids; `www/package/article/boilerplate.js` knows more of them, for a page as it stands.

use super::tag::Tag;
use crate::text::word_set::WordSet;

/// How sure it is that an element is no part of the article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Apart {
    /// It says so, or is not shown at all.
    Surely,
    /// Its names say so, and names err: one that holds most of the text is part of it nevertheless.
    ByName,
}

/// Elements whose content is no article text, beside those without tags in it.
const ELEMENTS: WordSet = WordSet::new(&[
    "aside", "button", "figcaption", "footer", "head", "iframe", "nav", "noscript", "script",
    "style", "svg", "template",
]);

const ROLES: WordSet = WordSet::new(&[
    "alertdialog", "complementary", "contentinfo", "dialog", "menu", "menubar", "navigation",
    "search", "toolbar",
]);

/// Words that name such a block.
const KINDS: WordSet = WordSet::new(&[
    "ad", "ads", "advert", "advertisement", "advertising", "adverts", "comment", "comments",
    "disqus", "newsletter", "newsletters", "outbrain", "promo", "recommended", "related", "share",
    "sharing", "social", "sponsored", "subscribe", "taboola",
]);

/// Words that say where or how such a block stands. Any other makes it a block of its own kind: a table
/// of share prices.
const NEUTRAL: WordSet = WordSet::new(&[
    "after", "area", "article", "articles", "bar", "block", "body", "bottom", "box", "button",
    "buttons", "card", "column", "container", "content", "embed", "footer", "form", "inline",
    "item", "items", "leaderboard", "left", "link", "links", "list", "main", "media", "module",
    "news", "panel", "post", "posts", "rail", "right", "section", "sidebar", "signup", "slot",
    "stories", "story", "thread", "tools", "top", "unit", "widget", "wrapper",
]);

/// Whether what the tag opens is no part of the article.
pub fn apart(tag: &Tag) -> Option<Apart> {
    let is = |name: &str, value: &str| {
        tag.attribute(name).is_some_and(|own| own.trim().eq_ignore_ascii_case(value))
    };
    let role = tag.attribute("role").unwrap_or("");
    let sure = ELEMENTS.contains(&tag.name)
        || tag.attribute("hidden").is_some()
        || is("aria-hidden", "true")
        || tag.attribute("data-nutgraf-ignore").is_some()
        || tag.attribute("style").is_some_and(is_not_shown)
        || role.split_ascii_whitespace().any(|role| ROLES.contains(&role.to_ascii_lowercase()));
    let named = || {
        let names = ["class", "id", "role"].into_iter().filter_map(|name| tag.attribute(name));
        // A form may be the newsletter's, or hold the whole page.
        tag.name == "form" || names.flat_map(str::split_ascii_whitespace).any(names_apart)
    };
    sure.then_some(Apart::Surely).or_else(|| named().then_some(Apart::ByName))
}

fn is_not_shown(style: &str) -> bool {
    let style: String = style.chars().filter(|c| !c.is_whitespace()).collect();
    style.to_ascii_lowercase().split(';').any(|rule| rule.starts_with("display:none"))
}

/// Whether a class, id or role names such a block: whole words, however they are joined.
fn names_apart(name: &str) -> bool {
    let mut words = vec![String::new()];
    let mut before = ' ';
    for c in name.chars() {
        let begins = c.is_ascii_uppercase() && before.is_ascii_lowercase();
        if begins || !c.is_ascii_alphabetic() {
            words.push(String::new());
        }
        if let Some(word) = words.last_mut().filter(|_| c.is_ascii_alphabetic()) {
            word.push(c.to_ascii_lowercase());
        }
        before = c;
    }
    words.retain(|word| word.len() > 1);
    words.iter().any(|word| KINDS.contains(word))
        && words.iter().all(|word| KINDS.contains(word) || NEUTRAL.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::segment::markup::tag::Tags;

    #[test]
    fn what_says_that_it_stands_apart() {
        for (tag, expected) in [
            ("<aside>", Some(Apart::Surely)),
            ("<figcaption class=x>", Some(Apart::Surely)),
            ("<p hidden>", Some(Apart::Surely)),
            ("<p hidden=until-found>", Some(Apart::Surely)),
            ("<div aria-hidden=\"true\">", Some(Apart::Surely)),
            ("<div aria-hidden=\"false\">", None),
            ("<div data-nutgraf-ignore>", Some(Apart::Surely)),
            ("<div style='color: red; Display : none'>", Some(Apart::Surely)),
            ("<div role=navigation>", Some(Apart::Surely)),
            ("<section id=Comments>", Some(Apart::ByName)),
            ("<div class=\"wide related-posts\">", Some(Apart::ByName)),
            ("<div class=adSlot_3>", Some(Apart::ByName)),
            ("<div class=ad-slot-2>", Some(Apart::ByName)),
            ("<ul class=share__buttons>", Some(Apart::ByName)),
            ("<form action=/>", Some(Apart::ByName)),
            ("<table class=share-prices>", None),
            ("<p class=commentary>", None),
            ("<p class=\"adverse header-story\">", None),
            ("<div class=no-ads>", None),
            ("<div class=ads-free>", None),
            ("<article class=post>", None),
        ] {
            assert_eq!(apart(&Tags::new(tag).at(0).expect(tag)), expected, "{tag}");
        }
    }
}
