//! Verbs of saying that stand before whoever says: "The bridge will close in May, said one engineer."

use super::told::{Told, states};
use crate::{
    analysis::{Document, enhance::subject, noun_phrase::chunk},
    lexicon::time::is_weekday,
    syntax::{
        pos::{Form, Pos},
        relation::Relation,
    },
};
use std::ops::Range;

/// Verbs that stand before whoever says, behind what is said.
const TURNED: &[&str] = &[
    "acknowledged", "added", "adds", "argued", "argues", "concluded", "explained", "explains",
    "insisted", "noted", "notes", "recalled", "reported", "reports", "said", "say", "says",
    "warned", "warns", "wrote", "writes",
];

/// "The bridge will close in May, said one engineer.": a verb of saying behind a mark, and then a name
/// or noun up to the next mark.
pub(super) fn inverted(doc: &Document, verb: usize, sentence: &Range<usize>) -> Option<Told> {
    let article = &doc.article;
    if !TURNED.contains(&article.word(verb)) || doc.node(verb).relation() == Relation::Conj {
        return None;
    }
    let comma = verb.checked_sub(1).filter(|&t| t > sentence.start && article.word(t) == ",")?;
    let speaker = speaker_behind(doc, verb, sentence)?;
    let verbal = |t: usize| doc.node(t).is_verbal();
    let quote = |t: usize| doc.node(t).is_quote_mark();
    let ends = (speaker.end..sentence.end).find(|&t| doc.node(t).pos() == Pos::Punct && !quote(t));
    let ends = ends.unwrap_or(sentence.end);
    if (speaker.end..ends).any(verbal) {
        return None;
    }
    let before = sentence.start..comma;
    let content = if states(doc, &before) && !is_name_told_of(doc, &before) {
        before
    } else {
        rest(doc, &before, ends..sentence.end)?
    };
    Some(Told::by(("turned", content), Some(speaker)))
}

/// The name or noun right behind a verb: "said one engineer", but "said dryly", "said Tuesday".
fn speaker_behind(doc: &Document, verb: usize, sentence: &Range<usize>) -> Option<Range<usize>> {
    let noun =
        |t: usize| matches!(doc.node(t).pos(), Pos::Noun | Pos::Propn | Pos::Pron | Pos::Num);
    let opens = |t: usize| noun(t) || matches!(doc.node(t).pos(), Pos::Det | Pos::Adj | Pos::Part);
    let head = (verb + 1..sentence.end).take_while(|&t| opens(t)).filter(|&t| noun(t)).last()?;
    let timed = is_weekday(doc.node(head).text()) || subject::is_time(doc, head);
    // "the harbour's engineer": a chunk ends at the owner.
    let owned = (verb + 1..head).any(|t| doc.node(t).pos() == Pos::Part);
    let chunk = chunk(doc, head);
    let speaker = if owned { verb + 1..chunk.end } else { chunk };
    (!timed && speaker.start == verb + 1).then_some(speaker)
}

/// "The bridge, said one engineer, | will close": what goes on from a subject that nothing else parts from
/// its verb.
fn rest(doc: &Document, before: &Range<usize>, behind: Range<usize>) -> Option<Range<usize>> {
    let bare = !before.clone().any(|t| doc.node(t).pos() == Pos::Punct);
    let finite = |t: &usize| {
        let led = *t > 0 && doc.node(t - 1).text() == ",";
        led && doc.node(*t).is_verbal() && doc.node(*t).form() != Form::Gerund
    };
    let goes_on = behind.clone().find(finite).filter(|_| bare)?;
    Some(goes_on..behind.end)
}

/// Whether some words are a name and what a comment tells of it: "Ann Lee, who led the inquiry".
fn is_name_told_of(doc: &Document, words: &Range<usize>) -> bool {
    let article = &doc.article;
    let comma = words.clone().find(|&t| article.word(t) == ",");
    let verbal = |t: usize| doc.node(t).is_verbal();
    let main = |t: &usize| {
        use Relation::{Acl, AclRelcl, Advcl};
        verbal(*t)
            && !matches!(doc.node(*t).relation(), Acl | AclRelcl | Advcl)
            && !verbal(doc.arcs[*t].head)
    };
    comma.is_some_and(|comma| !(words.start..comma).any(verbal)) && !words.clone().any(|t| main(&t))
}

#[cfg(test)]
mod tests {
    use crate::extract::quote::{indirect::tests::told, tests::check};

    #[test]
    fn speakers_behind_their_verb() {
        check(
            "The frost will return in May, said one forecaster.",
            "one forecaster <said> The frost will return in May",
        );
        check(
            "Part of the problem, say farmers like Piet Maas, is the salt under the field.",
            "farmers <say> is the salt under the field",
        );
        check(
            "Noor Rahman, who led the inquiry, said Costa had known of the leak.",
            "Noor Rahman <said> Costa had known of the leak",
        );
    }

    #[test]
    fn turned_verbs_of_written_trees() {
        told(
            "The vaccine needs a second dose, said the doctors.",
            "turned: the doctors <said> The vaccine needs a second dose",
        );
        told(
            "The harvest, said the grower, will be late this year.",
            "turned: the grower <said> will be late this year",
        );
        told("The abbot rose early, said grace.", "");
        told("The letter arrived on Friday, reported missing since May.", "");
        told("“Nobody came,” said the usher.", "");
    }
}
