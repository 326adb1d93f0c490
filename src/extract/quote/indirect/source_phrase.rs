//! Phrases that tell whose words the rest of their sentence is: "according to the agency", "in her view",
//! "in a new poll", "by his own account", "to many residents".

use super::{
    insertion,
    told::{SOME, reported, states, trimmed},
};
use crate::{
    analysis::{Document, noun_phrase::noun_phrase},
    extract::quote::{
        cue_search::{self, Said},
        quotation::Quote,
        speaker_label,
    },
    syntax::{pos::Pos, relation::Relation},
    text::word_set::WordSet,
};
use std::ops::Range;

/// Nouns behind an owner and "in" or "by" that make the rest the owner's words.
const VIEWS: WordSet = WordSet::new(&[
    "account", "accounts", "admission", "assessment", "estimate", "estimates", "estimation",
    "eyes", "judgement", "judgment", "mind", "opinion", "perspective", "reckoning", "standpoint",
    "telling", "view", "words",
]);

/// Nouns that tell of many people's answers, behind "in".
const POLLS: WordSet = WordSet::new(&["poll", "survey"]);

/// What a phrase that opens at a token credits somebody with: the rest of its sentence, or of its clause.
pub(super) fn credited(doc: &Document, token: usize, sentence: &Range<usize>) -> Option<Quote> {
    let Said { cue, speaker } =
        cue_search::according(doc, token, sentence).or_else(|| source(doc, token, sentence))?;
    let speaker = speaker?;
    let article = &doc.article;
    let end = phrase_end(doc, &speaker, &cue);
    let behind = end + usize::from(end < sentence.end && article.word(end) == ",");
    // "closed because, according to the mayor, it was old", "and by her own account it was": the clause
    // behind is meant.
    let mark = |t: &usize| article.word(*t) == ",";
    let joint = (sentence.start..token).rev().find(|t| !mark(t));
    let leads = joint.is_some_and(|t| {
        matches!(doc.node(t).pos(), Pos::Sconj | Pos::Cconj) && behind < sentence.end
    });
    let opens = token <= sentence.start + 1 || leads;
    let content = match () {
        () if opens => behind..sentence.end,
        // "The gift, according to the inquiry, was legal".
        () if behind > end && article.word(token - 1) == "," => {
            insertion::around(doc, clause(doc, token, sentence)..token - 1, behind..sentence.end)
        }
        () => insertion::around(doc, clause(doc, token, sentence)..token, token..token),
    };
    let content = trimmed(doc, content);
    let according = article.word(token).eq_ignore_ascii_case("according");
    let whole = according || states(doc, &content) && (!opens || leads || behind > end);
    let rule = if according { "according" } else { "credit" };
    if whole { reported(doc, (rule, content), speaker, cue) } else { None }
}

/// Where the clause begins that a crediting phrase behind it belongs to.
fn clause(doc: &Document, token: usize, sentence: &Range<usize>) -> usize {
    if doc.node(token).text() != "in" {
        return sentence.start;
    }
    let mut at = token;
    for _ in 0..HIGHEST_VERB {
        at = doc.arcs[at].head;
        if doc.node(at).pos() == Pos::Verb {
            return doc.phrase(at).start.clamp(sentence.start, token);
        }
    }
    sentence.start
}

/// Heads from a preposition up to the verb that it belongs to at most.
const HIGHEST_VERB: usize = 4;

/// Where a crediting phrase ends: behind its speaker, or the noun that the speaker owns.
fn phrase_end(doc: &Document, speaker: &Range<usize>, cue: &Range<usize>) -> usize {
    let view = VIEWS.contains(doc.node(cue.end - 1).text());
    if view { cue.end } else { speaker.end.max(cue.end) }
}

/// "in her view", "by his own account", "in a new poll", "to many residents", "per the rules".
fn source(doc: &Document, token: usize, sentence: &Range<usize>) -> Option<Said> {
    let article = &doc.article;
    let case = doc.node(token).relation() == Relation::Case;
    let noun = doc.arcs[token].head;
    if !case || noun <= token || !sentence.contains(&noun) {
        return None;
    }
    let word = article.word(noun).to_lowercase();
    let in_ = |words: &[&str]| words.iter().any(|w| w.eq_ignore_ascii_case(article.word(token)));
    if in_(&["in", "by"]) && VIEWS.contains(word.as_str()) {
        let owner = doc.child(noun, &[Relation::NmodPoss])?;
        return Some(Said { cue: token..noun + 1, speaker: noun_phrase(doc, owner) });
    }
    let first = token == sentence.start;
    // "is ahead in the poll that …" tells of the poll.
    let apart = first || article.is_mark(doc.phrase(noun).end);
    let polled = in_(&["in"]) && apart && POLLS.contains(word.as_str());
    let held = first && in_(&["to"]) && is_many(doc, noun);
    (polled || held).then(|| Said { cue: token..token + 1, speaker: noun_phrase(doc, noun) })
}

/// Whether a noun is for people: "many", "many residents", "critics".
fn is_many(doc: &Document, noun: usize) -> bool {
    let article = &doc.article;
    let some = |t: usize| SOME.iter().any(|w| w.eq_ignore_ascii_case(article.word(t)));
    let many = doc.child(noun, &[Relation::Amod]).is_some_and(some);
    some(noun) || many || speaker_label::is_source(article.word(noun))
}

#[cfg(test)]
mod tests {
    use crate::extract::quote::{indirect::tests::told, tests::check};

    #[test]
    fn phrases_credit_the_rest_of_their_sentence() {
        check(
            "The match was stopped because, according to the referee, it was not safe.",
            "the referee <according to> it was not safe",
        );
        check(
            "In her view, the new orchestra will not last.",
            "her <In her view> the new orchestra will not last",
        );
        check(
            "Adeyemi led by nine points in a new Lagos Tribune poll.",
            "a new Lagos Tribune poll <in> Adeyemi led by nine points",
        );
        check(
            "To many growers, the beetle is a threat to the vines.",
            "many growers <To> the beetle is a threat to the vines",
        );
        check(
            "She came from the north, and by her own account the winters were long.",
            "her <by her own account> the winters were long",
        );
        check("She sold the house to many residents.", "");
    }

    #[test]
    fn phrases_of_written_trees() {
        told(
            "According to the coroner, the brakes had failed.",
            "according: the coroner <According to> the brakes had failed",
        );
        told(
            "By his own admission, the painter had never seen the sea.",
            "credit: his <By his own admission> the painter had never seen the sea",
        );
        told(
            "To many fans, the final was a farce.",
            "credit: many fans <To> the final was a farce",
        );
        told(
            "The vote was fair, according to figures released by the court.",
            "according: figures released by the court <according to> The vote was fair",
        );
        told("The bus goes to many villages in the hills.", "");
        told("In his mind he packed the boxes again.", "");
    }
}
