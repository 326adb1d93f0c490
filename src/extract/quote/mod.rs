//! Quotations: what somebody said, between marks or reported, and who said it.
//!
//! Marks are paired paragraph by paragraph; the verb of saying is looked for around them, its subject
//! in the grammar (after Pareti et al. 2013). Reported speech is the clause that a verb of saying
//! takes, or what "according to" somebody is so.

mod block_quote;
pub(super) mod cue_search;
mod indirect;
mod interview;
pub(super) mod marks;
mod nesting;
mod overlap;
pub mod quotation;
mod signature;
mod speaker;
mod speaker_label;
pub mod stance;
mod work_title;

use crate::{
    analysis::{Document, relative},
    extract::quote::quotation::{Quote, WORDS_ALONE},
    lexicon::cue,
    segment::{Article, Paragraph, ParagraphKind},
};
use marks::pair_marks;
use nesting::{adopt, inherit, outermost};
use overlap::{apart, is_told_whole};
use signature::{led, signed};
use std::ops::Range;
use work_title::names_work;

/// The quotations of an article's running text, in order.
pub fn find(doc: &Document) -> Vec<Quote> {
    let article = &doc.article;
    let mut quotes = between_marks(doc);
    quotes.extend(block_quote::find(doc));
    quotes.sort_by_key(|q| q.tokens.start);
    let labelled = speaker_label::find(doc).into_iter().chain(interview::find(doc));
    let told = labelled.chain(indirect::find(doc)).collect();
    let reported = outermost(doc, told);
    adopt(article, &mut quotes, &reported);
    inherit(article, &mut quotes, &reported);
    let apart = apart(article, &quotes, reported);
    quotes.retain(|quote| !is_told_whole(article, quote, &apart));
    quotes.extend(apart);
    quotes.sort_by_key(|q| (q.tokens.start, q.tokens.end));
    for quote in &mut quotes {
        quote.antecedent = quote.speaker.as_ref().and_then(|s| relative::stood_for(doc, s));
    }
    quotes
}

/// The quotations between marks, paragraph by paragraph.
fn between_marks(doc: &Document) -> Vec<Quote> {
    let article = &doc.article;
    let mut quotes: Vec<Quote> = Vec::new();
    let mut open_end = false;
    for paragraph in article.paragraphs.iter().filter(|p| p.kind == ParagraphKind::Body) {
        let tokens = article.sentences[paragraph.sentences.start].tokens.start
            ..article.sentences[paragraph.sentences.end - 1].tokens.end;
        let (pairs, unclosed) = pair_marks(article, tokens);
        let first = quotes.len();
        for (i, pair) in pairs.iter().enumerate() {
            let goes_on = open_end && i == 0;
            let last = if goes_on { quotes.last() } else { said_last(article, &quotes[first..]) };
            let heir = last.cloned();
            quotes.extend(direct(doc, pair.clone(), heir, &Around { paragraph, pairs: &pairs }));
        }
        open_end = unclosed;
    }
    quotes
}

/// A quotation's surroundings: its paragraph, and all that stands between marks there.
struct Around<'a> {
    paragraph: &'a Paragraph,
    pairs: &'a [Range<usize>],
}

/// The last of some quotations that somebody says, not only words that somebody uses of something.
fn said_last<'q>(article: &Article, quotes: &'q [Quote]) -> Option<&'q Quote> {
    let says = |q: &&Quote| {
        q.cue.as_ref().is_none_or(|cue| {
            cue.len() > 1 || cue::takes(article.word(cue.start)) & cue::WORDING == 0
        })
    };
    quotes.iter().rev().take(FARTHEST_HEIR).find(says)
}

/// Quotations back to the one that another goes on from at most.
const FARTHEST_HEIR: usize = 8;

/// A quotation between marks with its speaker: from its own sentence, from the sentence beside it, or
/// from the quotation before.
fn direct(
    doc: &Document,
    pair: Range<usize>,
    heir: Option<Quote>,
    beside: &Around,
) -> Option<Quote> {
    let article = &doc.article;
    let words =
        pair.clone().filter(|&t| article.word(t).starts_with(char::is_alphanumeric)).count();
    if words == 0 {
        return None;
    }
    if let Some(signed) = signed(doc, &pair) {
        return Some(signed);
    }
    let (first, last) = (article.sentence_of(pair.start), article.sentence_of(pair.end - 1));
    let around = article.sentences[first].tokens.start..article.sentences[last].tokens.end;
    let ruled = |rule| move |said| (rule, said);
    let said = cue_search::around(doc, &pair, &around, beside.pairs)
        .map(ruled("said"))
        .or_else(|| neighbour(doc, &pair, first, last, beside).map(ruled("said-beside")))
        .or_else(|| led(doc, &pair).map(ruled("led")));
    let (rule, (cue, speaker)) = match (said, heir) {
        (Some((rule, said)), _) => (rule, said.apart()),
        // "“We are not closing,” said Lee. “Not now.”"
        (None, Some(heir)) if words >= WORDS_ALONE || is_next(article, &heir, &pair) => {
            ("goes-on", (heir.cue, heir.speaker))
        }
        _ if words >= WORDS_ALONE => ("marks", (None, None)),
        _ => return None,
    };
    (!names_work(doc, &pair, cue.as_ref())).then_some(Quote {
        tokens: pair,
        direct: true,
        speaker,
        antecedent: None,
        cue,
        rule,
    })
}

/// Whether a quotation fills the sentence behind that of another, with its cue.
fn is_next(article: &Article, heir: &Quote, pair: &Range<usize>) -> bool {
    let sentence = article.sentence_of(pair.start);
    let tokens = &article.sentences[sentence].tokens;
    let whole = tokens.start + 1 == pair.start && pair.end + 1 >= tokens.end;
    let cue = heir.cue.as_ref().map_or(heir.tokens.start, |cue| cue.start);
    whole && article.sentence_of(cue) + 1 == sentence
}

/// "X said." before or behind a quotation that fills its sentences.
fn neighbour(
    doc: &Document,
    pair: &Range<usize>,
    first: usize,
    last: usize,
    beside: &Around,
) -> Option<cue_search::Said> {
    let article = &doc.article;
    let whole = pair.start <= article.sentences[first].tokens.start + 1
        && pair.end + 2 >= article.sentences[last].tokens.end;
    let behind = (last + 1 < beside.paragraph.sentences.end)
        .then(|| article.sentences[last + 1].tokens.clone());
    // "He went on:" may be a paragraph of its own.
    let leads = |s: usize| article.word(article.sentences[s].tokens.end - 1) == ":";
    let before = first
        .checked_sub(1)
        .filter(|&s| s >= beside.paragraph.sentences.start || leads(s))
        .map(|s| article.sentences[s].tokens.clone());
    let colon = |range: &Range<usize>| matches!(article.word(range.end - 1), ":" | ",");
    if !whole {
        return None;
    }
    let tagline =
        behind.filter(|range| range.len() <= TAGLINE && !doc.node(range.start).is_quote_mark());
    let lead = before.filter(colon);
    lead.into_iter()
        .chain(tagline)
        .find_map(|range| cue_search::around(doc, pair, &range, beside.pairs))
}

/// Tokens of a sentence like "he said." that belongs to the quotation before it.
pub const TAGLINE: usize = 8;

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::model::Models;

    /// Asserts which quotations a text has, each with its speaker and cue.
    pub fn check(text: &str, expected: &str) {
        let models = Models::english();
        let doc = Document::read(text, None, models);
        let shown: Vec<String> = find(&doc).iter().map(|q| shown(&doc, q)).collect();
        assert_eq!(shown.join("\n"), expected, "{text}");
    }

    /// A quotation's speaker, its cue, and its words.
    pub fn shown(doc: &Document, quote: &Quote) -> String {
        let words = |tokens: &Range<usize>| doc.article.span(tokens).of(doc.article.text);
        let part = |tokens: &Option<Range<usize>>| tokens.as_ref().map_or("-", words);
        format!("{} <{}> {}", part(&quote.speaker), part(&quote.cue), words(&quote.tokens))
    }

    #[test]
    fn speakers_before_and_behind() {
        check(
            "\"We are very happy with the draw,\" Lucía Vega said on Monday.",
            "Lucía Vega <said> We are very happy with the draw,",
        );
        check(
            "“The runway will be closed for a year,” said the pilot.",
            "the pilot <said> The runway will be closed for a year,",
        );
        check(
            "The minister said: \"There is no other way to do it.\"",
            "The minister <said> There is no other way to do it.",
        );
    }

    #[test]
    fn relative_pronouns_speak_for_what_they_stand_for() {
        let models = Models::english();
        let doc = Document::read("Critics who say the play is old want it cut.", None, models);
        let quotes = find(&doc);
        let words = |r: Option<&Range<usize>>| doc.node(r.unwrap().start).text();
        assert_eq!(words(quotes[0].speaker.as_ref()), "who");
        assert_eq!(words(quotes[0].whose()), "Critics");
    }

    #[test]
    fn words_within_reported_ones_are_told_with_them() {
        check(
            "The mayor said the plan was \"a costly mistake\" from the start.",
            "The mayor <said> the plan was \"a costly mistake\" from the start",
        );
        check(
            "Okafor said the union had called the offer \"an insult\".",
            "Okafor <said> the union had called the offer \"an insult\"\n\
             the union <called> an insult",
        );
    }

    #[test]
    fn single_marks_are_told_from_apostrophes() {
        check(
            "'The sailors' bus was late and the boys' kit was lost,' said Mendes.",
            "Mendes <said> The sailors' bus was late and the boys' kit was lost,",
        );
        check(
            "‘We want our patients’ views heard,’ Rahman said.",
            "Rahman <said> We want our patients’ views heard,",
        );
        check(
            "'It rained for hours,' Mendes said. 'It is late,' said Sato.",
            "Mendes <said> It rained for hours,\nSato <said> It is late,",
        );
    }

    #[test]
    fn what_happens_beside_is_not_said() {
        check(
            "\"It was very hard,\" Ana Ruiz said, as Mendes nodded.",
            "Ana Ruiz <said> It was very hard,",
        );
        check(
            "\"It is all done,\" Tomas Reyes said, because he was tired.",
            "Tomas Reyes <said> It is all done,",
        );
    }

    #[test]
    fn labels_and_leads_of_many_kinds() {
        check(
            "\"We are not selling,\" said Ingrid Solheim. \"Not now.\"",
            "Ingrid Solheim <said> We are not selling,\n\
             Ingrid Solheim <said> Not now.",
        );
        check(
            "“The dough must be folded before evening comes.” - Rosa Mendes",
            "Rosa Mendes <-> The dough must be folded before evening comes.",
        );
        check(
            "Statement from Pavel Novak:\n\
             “The verdict is sound and the family will gain from it.”",
            "Pavel Novak <:> The verdict is sound and the family will gain from it.",
        );
        check(
            "In the words of Leila Haddad, \"the reef is a trap\".",
            "Leila Haddad <In the words of> the reef is a trap",
        );
    }

    #[test]
    fn marks_of_many_kinds() {
        check("''We are very happy with it,'' she said.", "she <said> We are very happy with it,");
        check("«We are very happy with it,» she said.", "she <said> We are very happy with it,");
        check("‘We are very happy with it,’ she said.", "she <said> We are very happy with it,");
        check("“We are very happy with it,\" she said.", "she <said> We are very happy with it,");
        check("”We are very happy with it,” she said.", "she <said> We are very happy with it,");
    }

    #[test]
    fn other_words_make_verbs_of_saying() {
        check(
            "As Mbeki put it, “this is the end of a very long season.”",
            "Mbeki <put> this is the end of a very long season.",
        );
        check(
            "“The mountain belongs to all of us,” the letter reads.",
            "the letter <reads> The mountain belongs to all of us,",
        );
        check(
            "Asked whether it would heal, Petrov shot back: “It has healed a hundred times.”",
            "Petrov <shot> It has healed a hundred times.",
        );
        check(
            "“Close the bridge before it falls,” Lund entreated.",
            "Lund <entreated> Close the bridge before it falls,",
        );
    }

    #[test]
    fn words_alone_go_on_from_the_sentence_before() {
        check(
            "Silva said that the engine was old. “Nobody has looked after it for years.”",
            "Silva <said> the engine was old\n\
             Silva <said> Nobody has looked after it for years.",
        );
        check(
            "The engine was old. “Nobody has looked after it for years.”",
            "- <-> Nobody has looked after it for years.",
        );
    }
}
