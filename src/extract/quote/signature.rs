//! Quotations whose speaker no verb of saying tells: a name signs them, labels them, or is the subject of a
//! clause that ends in a colon.

use super::{TAGLINE, cue_search::Said, quotation::Quote, speaker, speaker_label};
use crate::{
    analysis::Document,
    lexicon::cue,
    syntax::{pos::Pos, relation::Relation},
};
use std::ops::Range;

/// Tokens that a name has at most where it signs a quotation.
const LONGEST_NAME: usize = 6;

/// Words that stand beside their speaker's name and no verb: "… — Ann Lee", "LEE: …".
pub fn signed(doc: &Document, pair: &Range<usize>) -> Option<Quote> {
    let article = &doc.article;
    let is =
        |t: usize, words: &[&str]| t < article.tokens.len() && words.contains(&article.word(t));
    // "the book “Lund: A Life”" is a title: a label opens a sentence.
    let opens = doc.node(pair.start).sentence().start + 1 >= pair.start;
    if let Some(speaker) = name(doc, pair.start).filter(|_| opens)
        && is(speaker.end, &[":"])
        && speaker.end + 1 < pair.end
    {
        return Some(quote("label", speaker.end + 1..pair.end, speaker.clone(), speaker.end));
    }
    if let Some(colon) = pair.start.checked_sub(2).filter(|&t| is(t, &[":"]))
        && let Some(speaker) = speaker_label::before(doc, colon)
        && !is_told_behind(doc, pair)
    {
        return Some(quote("label", pair.clone(), speaker, colon));
    }
    let dash = pair.end + 1;
    let verbal = |t: usize| t < article.tokens.len() && doc.node(t).pos() == Pos::Verb;
    name(doc, dash + 1)
        .filter(|name| {
            is(dash, &["―", "—", "–", "--", "-"]) && !(name.end..name.end + 2).any(verbal)
        })
        .map(|speaker| quote("signed", pair.clone(), speaker, dash))
}

/// The capital words from a token on.
fn name(doc: &Document, from: usize) -> Option<Range<usize>> {
    let article = &doc.article;
    if from >= article.tokens.len() {
        return None;
    }
    let end = doc.node(from).sentence().end.min(from + LONGEST_NAME);
    let capital = |&t: &usize| article.word(t).starts_with(char::is_uppercase);
    let named = (from..end).take_while(capital).count();
    (named > 0).then_some(from..from + named)
}

/// Words with their speaker and the sign between them.
fn quote(rule: &'static str, tokens: Range<usize>, speaker: Range<usize>, sign: usize) -> Quote {
    let cue = Some(sign..sign + 1);
    Quote { tokens, direct: true, speaker: Some(speaker), antecedent: None, cue, rule }
}

/// Whether a verb of saying stands behind a quotation in its sentence: "For one: “…,” she said".
fn is_told_behind(doc: &Document, pair: &Range<usize>) -> bool {
    let article = &doc.article;
    let sentence = &doc.node(pair.end - 1).sentence();
    let said = pair.end + 1..sentence.end.min(pair.end + 1 + TAGLINE);
    said.into_iter()
        .any(|t| doc.node(t).pos() == Pos::Verb && cue::takes(article.word(t)) & cue::SPEECH != 0)
}

/// "She turned to the crowd again: “…”": the subject of the clause whose colon leads to a quotation, where
/// it is somebody.
pub fn led(doc: &Document, pair: &Range<usize>) -> Option<Said> {
    let article = &doc.article;
    let colon = pair.start.checked_sub(2).filter(|&t| article.word(t) == ":")?;
    let sentence = &doc.node(colon).sentence();
    let subjects =
        || (sentence.start..colon).filter(|&t| doc.node(t).relation() == Relation::Nsubj);
    let main = |&t: &usize| doc.node(t).head().relation() == Relation::Root;
    let subject = subjects().find(main).or_else(|| subjects().next())?;
    let person =
        ["he", "she", "they", "i", "we"].contains(&article.word(subject).to_lowercase().as_str());
    let named =
        doc.node(subject).pos() == Pos::Propn || speaker_label::is_source(article.word(subject));
    let speaker = speaker::named(doc, subject).filter(|_| person || named)?;
    Some(Said { cue: colon..colon + 1, speaker: Some(speaker) })
}

#[cfg(test)]
mod tests {
    use crate::extract::quote::tests::check;

    #[test]
    fn names_beside_words_sign_them() {
        check(
            "“I have never seen so much snow.” — Aiko Mori",
            "Aiko Mori <—> I have never seen so much snow.",
        );
    }

    #[test]
    fn colons_lead_to_what_their_subject_says() {
        check(
            "She then turned to the crowd once more: “There is no way back for us.”",
            "She <:> There is no way back for us.",
        );
        check(
            "For one: “There is no way back for us now,” she said.",
            "she <said> There is no way back for us now,",
        );
        check(
            "The list was long: “There is no way back for us.”",
            "- <-> There is no way back for us.",
        );
    }

    #[test]
    fn titles_with_colons_are_no_labels() {
        check("He read the book \"Baptiste: A Life of Work\" on the train and slept.", "");
        check(
            "Asked which horse he liked, Duarte smiled: “The one that I happen to sit on.”",
            "Duarte <:> The one that I happen to sit on.",
        );
    }
}
