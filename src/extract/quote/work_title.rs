//! Titles of works between marks, which are no quotations.

use crate::{analysis::Document, lexicon::cue, segment::Article, syntax::pos::Pos};
use std::ops::Range;

/// Whether words between marks name a work: by their capitals where nothing says them, or by where they stand.
pub fn names_work(doc: &Document, words: &Range<usize>, cue: Option<&Range<usize>>) -> bool {
    let article = &doc.article;
    !is_said(article, cue) && is_title(article, words) || is_work(doc, words, cue)
}

/// Whether a cue makes words a quotation, be they capital or not.
fn is_said(article: &Article, cue: Option<&Range<usize>>) -> bool {
    cue.is_some_and(|cue| {
        let word = article.word(cue.start);
        cue.len() > 1 || word == ":" || cue::quotes(word)
    })
}

/// Whether most of some words begin with capitals, as those of a title do.
fn is_title(article: &Article, words: &Range<usize>) -> bool {
    let starts = |with: fn(char) -> bool| {
        words.clone().filter(|&t| article.word(t).starts_with(with)).count()
    };
    2 * starts(char::is_uppercase) > starts(char::is_alphanumeric)
}

/// Whether some words begin with capitals but for the small ones, and so does the last.
fn is_capital(article: &Article, words: &Range<usize>) -> bool {
    let words =
        || words.clone().map(|t| article.word(t)).filter(|w| w.starts_with(char::is_alphabetic));
    let capital = |word: &str| word.starts_with(char::is_uppercase);
    let small = |word: &str| word.len() <= LONGEST_SMALL;
    words().filter(|word| capital(word)).count() > 1
        && words().all(|word| capital(word) || small(word))
        && words().next_back().is_some_and(capital)
}

/// Letters of a word that titles write small, at most.
const LONGEST_SMALL: usize = 4;

/// Whether a title's words stand where a work is named, not said: "danced to “Eye of the Tiger”", "his
/// book “Harbour Nights”".
fn is_work(doc: &Document, words: &Range<usize>, cue: Option<&Range<usize>>) -> bool {
    let article = &doc.article;
    let opens = doc.node(words.start).sentence().start;
    let before = words.start.checked_sub(2).filter(|&t| t >= opens);
    let Some(before) = before else { return false };
    // "the short “Tidewrack”": a single word behind what it is.
    let led = before > opens && doc.node(before - 1).pos() == Pos::Det;
    let single = words.len() == 1
        && article.word(words.start).starts_with(char::is_uppercase)
        && led
        && !doc.node(before).is_verbal();
    if single {
        return true;
    }
    if !is_capital(article, words) {
        return false;
    }
    let told = cue.is_some_and(|cue| cue.contains(&doc.arcs[before].head));
    match doc.node(before).pos() {
        Pos::Adp | Pos::Part => !cue.is_some_and(|cue| cue.contains(&before)),
        Pos::Noun | Pos::Propn => !told,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use crate::extract::quote::tests::check;

    #[test]
    fn titles_are_no_quotations() {
        check("She read \"War and Peace\" on the train.", "");
    }

    #[test]
    fn works_are_no_quotations() {
        check(
            "Kaya danced to “Eye of the Tiger” and told the crowd to go home.",
            "Kaya <told> the crowd to go home",
        );
    }

    #[test]
    fn names_between_marks_are_no_quotations() {
        for text in [
            "The novel “War and Peace” is long.",
            "The “Titanic” sank in the cold sea.",
            "She won the “Golden Palm” in Cannes.",
            "They sang “Amazing Grace” by the grave.",
            "Haldane, who is known for the short “Tidewrack”, wrote to her brother.",
            "His nickname was “The Ox”.",
        ] {
            check(text, "");
        }
    }
}
