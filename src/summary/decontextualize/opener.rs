//! Sentences that open with a word for something told before, and what "they" and "it" mean there.
//!
//! A subject mostly goes on as a subject (centering, Grosz et al. 1995): the pronoun is taken for the
//! subject of the sentence before, but only where nothing else in that sentence can be meant.

use crate::{
    analysis::Document,
    lexicon::{lemma::is_form_of, time::names_time, title::is_title},
    rank::is_word,
    segment::Article,
    summary::line::Shown,
    syntax::{
        pos::{Form, Pos},
        relation::Relation,
    },
    text::{token::is_quote, word_set::WordSet},
};
use std::ops::Range;

/// Tokens of a subject that stands in for a pronoun, at most.
const MOST_TOKENS: usize = 8;

/// The first word of a sentence's line.
pub fn first_word(doc: &Document, sentence: usize) -> Option<usize> {
    let article = &doc.article;
    let run = Shown::whole(article, sentence).runs[0].clone();
    run.into_iter().find(|&t| is_word(article, t))
}

/// Whether a sentence opens with a word that means something told before: "They", "This", "The last one".
pub fn leans(doc: &Document, sentence: usize) -> bool {
    let Some(first) = first_word(doc, sentence) else { return false };
    let word = lower(doc, first);
    match word.as_str() {
        "he" | "she" | "they" | "it" | "him" | "them" => {
            doc.node(first).relation() != Relation::Expl && !is_empty_it(doc, first)
        }
        "his" | "her" | "their" | "its" => doc.node(first).pos() == Pos::Pron,
        "this" | "that" | "these" | "those" | "both" | "neither" | "others" | "another" => {
            is_subject(doc, first)
        }
        "the" => is_pointer(doc, first + 1),
        _ => false,
    }
}

/// Whether one pair of quotation marks holds a whole sentence, which does not say whose words it is.
pub fn is_all_quoted(article: &Article, sentence: usize) -> bool {
    let text = article.sentence_span(sentence).of(article.text);
    let marks = |c: char| matches!(c, '"' | '“' | '”' | '«' | '»' | '„' | '「' | '」');
    text.starts_with(marks)
        && text.ends_with(marks)
        && text.chars().filter(|c| marks(*c)).count() == 2
}

/// Whether the subject behind "the" only points at one of several: "the former", "the last one", "the two".
fn is_pointer(doc: &Document, at: usize) -> bool {
    let end = doc.node(at - 1).sentence().end;
    let points = |t: usize| t < end && POINTERS.contains(lower(doc, t).as_str());
    let behind = (at..end).find(|&t| !points(t)).unwrap_or(end);
    let head = (at..behind).find(|&t| is_subject(doc, t));
    // "The two of them" points too, "the last of the otters" says what it means.
    head.is_some_and(|_| behind > at && (behind == end || lower(doc, behind) != "of"))
}

/// Words behind "the" that say which and not what.
const POINTERS: WordSet = WordSet::new(&[
    "first", "former", "four", "last", "latter", "one", "ones", "other", "others", "pair", "same",
    "second", "third", "three", "trio", "two",
]);

/// Whether "it" stands for nothing: "it was raining", "it is hard to say", "it took years to build".
fn is_empty_it(doc: &Document, it: usize) -> bool {
    if lower(doc, it) != "it" {
        return false;
    }
    let verb = doc.arcs[it].head;
    let clause = doc.child(verb, &[Relation::Csubj, Relation::Ccomp, Relation::Xcomp]).is_some();
    let passive = doc.node(it).relation() == Relation::NsubjPass;
    let word = lower(doc, verb);
    let copula = doc.child(verb, &[Relation::Cop]).is_some();
    let is = |verbs: &[&str]| is_form_of(&word, verbs);
    let alone = || doc.child(verb, &[Relation::Obj]).is_none();
    is(WEATHER) && doc.node(verb).pos() == Pos::Verb && alone()
        || clause && (copula || passive || is(SEEMING))
}

/// Verbs of the weather.
const WEATHER: &[&str] = &["rain", "snow", "hail", "drizzle", "thunder"];

/// Verbs whose "it" stands for the clause behind them.
const SEEMING: &[&str] = &[
    "appear", "cost", "emerge", "happen", "matter", "remain", "seem", "take", "turn", "transpire",
];

/// The subject of the sentence before that "they" or "it" at the head of a sentence can only mean.
pub fn antecedent(doc: &Document, sentence: usize) -> Option<Range<usize>> {
    let article = &doc.article;
    let pronoun = first_word(doc, sentence)?;
    let many = match lower(doc, pronoun).as_str() {
        "they" => true,
        "it" if !is_empty_it(doc, pronoun) => false,
        _ => return None,
    };
    let verb = lower(doc, doc.arcs[pronoun].head);
    if !is_subject(doc, pronoun) || is_form_of(&verb, FOLLOWING) {
        return None;
    }
    let before = sentence.checked_sub(1).filter(|&s| article.sentences[s].body)?;
    let tokens = article.sentences[before].tokens.clone();
    let root = tokens.clone().find(|&t| doc.arcs[t].head == t)?;
    let head = doc.child(root, &[Relation::Nsubj, Relation::NsubjPass])?;
    let phrase = doc.phrase(head);
    let comma = phrase.clone().find(|&t| article.word(t) == ",").unwrap_or(phrase.end);
    let subject = phrase.start..comma;
    let fits = subject.contains(&head)
        && is_telling(doc, subject.clone())
        && is_many(doc, head, &subject) == many
        && (many || !is_title(article.word(head)));
    let rival = |t: &usize| !phrase.contains(t) && is_rival(doc, *t, many);
    (fits && !tokens.clone().any(|t| rival(&t))).then_some(subject)
}

/// Verbs behind an "it" that means what happened, and not something that was named.
const FOLLOWING: &[&str] = &["come", "follow", "happen", "mark", "mean"];

/// Whether a subject says by itself whom or what it means, and can open a sentence.
fn is_telling(doc: &Document, subject: Range<usize>) -> bool {
    let word = |t: usize| doc.node(t).text();
    let opens = word(subject.start).starts_with(char::is_uppercase);
    opens
        && subject.len() <= MOST_TOKENS
        && subject.clone().all(|t| {
            let vague = VAGUE.contains(&lower(doc, t).as_str());
            let said = word(t).chars().all(is_quote) || matches!(word(t), "(" | "—" | "–" | ":");
            !vague && !said && !matches!(doc.node(t).pos(), Pos::Pron | Pos::Verb | Pos::Aux)
        })
        && subject.clone().any(|t| doc.node(t).is_noun())
}

/// Words of subjects that mean none, all at once, or something told before.
const VAGUE: &[&str] = &[
    "no", "none", "neither", "every", "each", "few", "another", "other", "others", "this", "that",
    "these", "those", "such", "both", "same", "former", "latter",
];

fn is_many(doc: &Document, head: usize, subject: &Range<usize>) -> bool {
    let and = |t: usize| lower(doc, t) == "and";
    doc.node(head).form() == Form::Plural || subject.clone().any(and)
}

/// Whether a word beside the subject might be what a pronoun for many, or for one, means.
fn is_rival(doc: &Document, token: usize, many: bool) -> bool {
    let nominal = doc.node(token).is_nominal();
    let part = matches!(doc.node(token).relation(), Relation::Compound | Relation::Flat);
    let plural = doc.node(token).form() == Form::Plural;
    let word = lower(doc, token);
    let timed = names_time(doc.node(token).text()) || matches!(word.as_str(), "time" | "times");
    match many {
        true => nominal && plural && !timed || matches!(word.as_str(), "they" | "them" | "and"),
        false => nominal && !plural && !part && !timed,
    }
}

/// Whether a token is what a clause is about.
pub fn is_subject(doc: &Document, token: usize) -> bool {
    matches!(doc.node(token).relation(), Relation::Nsubj | Relation::NsubjPass)
}

fn lower(doc: &Document, token: usize) -> String {
    doc.node(token).text().to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Models;

    /// What the pronoun at the head of the second of two sentences means.
    fn check(text: &str, expected: Option<&str>) {
        let doc = Document::read(text, None, Models::english());
        let article = &doc.article;
        let found = antecedent(&doc, 1).map(|tokens| article.span(&tokens).of(text));
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn the_only_subject_is_meant() {
        check("The roofs leak. They are old.", Some("The roofs"));
        check("The firm grew. It marketed pumps.", Some("The firm"));
        check("Two workers were hurt on Monday. They were taken to hospital.", Some("Two workers"));
        check("The bridge was built in 1891. It carries 9,000 cars a day.", Some("The bridge"));
        check(
            "Traders on Mill Street complained. They fear the closure.",
            Some("Traders on Mill Street"),
        );
        check(
            "Anna Petersen and Robert Smith left. They flew home.",
            Some("Anna Petersen and Robert Smith"),
        );
        check("The mill, a landmark, closed in May. It will be sold.", Some("The mill"));
    }

    #[test]
    fn rivals_leave_it_open() {
        check("The council bought the mill. It was built in 1891.", None);
        check("Farmers met the ministers. They were angry.", None);
        check("The mayor resigned on Monday. It was expected.", None);
        check("The bridge pleased the marcher. It was built in 1891.", None);
        check("The mill burned down. It came after a storm.", None);
        check("No trains ran. They were cancelled.", None);
        check("He left. They stayed.", None);
        check("The dam broke. It was raining.", None);
        check("The dam broke. It is hard to say why.", None);
    }

    #[test]
    fn words_that_do_not_say_whose_they_are() {
        for (text, expected) in [
            ("\"We are going to need a fence.\"", true),
            ("“We need a fence.”", true),
            ("\"We need a fence,\" said Anna Petersen.", false),
            ("\"We need\" was what she called \"a fence\"", false),
        ] {
            assert_eq!(is_all_quoted(&Article::read(text, None), 0), expected, "{text}");
        }
    }

    #[test]
    fn openers_that_point_back() {
        let doc = |text: &str| leans(&Document::read(text, None, Models::english()), 0);
        for text in [
            "The last one was seen in 1963.",
            "The former will be sold.",
            "The first was a fishing boat from Harwick.",
            "The two met in Paris.",
            "This surprised the council.",
            "They are old.",
            "Both were arrested on Monday.",
            "Others left early.",
            "It hailed the new law.",
        ] {
            assert!(doc(text), "{text}");
        }
        for text in [
            "The last bus left at ten.",
            "The two men met in Paris.",
            "The last of the otters was seen in 1963.",
            "Both clubs were fined on Monday.",
            "It was raining when the crowd left.",
            "It is hard to say why the dam broke.",
        ] {
            assert!(!doc(text), "{text}");
        }
    }
}
