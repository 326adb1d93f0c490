//! Who tells what a word reports, and whether they do.

use super::{told::states, verb::is_told};
use crate::{
    analysis::{
        Document,
        enhance::subject,
        noun_phrase::{chunk, whole_names},
        relative,
    },
    extract::quote::{cue_search, speaker, speaker_label},
    lexicon::cue,
    syntax::{
        pos::{Form, Pos},
        relation::Relation,
    },
};
use std::ops::Range;

/// Whoever a verb's subject is; where the grammar gives none, the name or noun right before the verb.
pub(super) fn speaker_of(
    doc: &Document,
    verb: usize,
    sentence: &Range<usize>,
) -> Option<Range<usize>> {
    speaker::of(doc, verb).or_else(|| across(doc, verb)).or_else(|| {
        let before = subject_before(doc, verb, sentence)?;
        let takes = cue::takes(doc.node(verb).text());
        let helped = before + 1 < verb;
        let says = takes & cue::SPEECH != 0 || helped && takes != 0;
        let word = doc.node(before).text();
        // "Most believe that …", which taggers take for an adverb.
        if takes & (cue::SPEECH | cue::THOUGHT) != 0
            && super::told::SOME.iter().any(|w| w.eq_ignore_ascii_case(word))
        {
            return Some(before..before + 1);
        }
        let noun = doc.node(before).is_nominal();
        let name = || cue_search::before_comment(doc, verb, sentence);
        match (says && is_told(doc, verb), noun) {
            (true, true) => Some(chunk(doc, before)),
            (true, false) => name().map(|t| whole_names(doc, t..t + 1)),
            _ => None,
        }
    })
}

/// The token before a verb or before the "has" that helps it: "Lund | has vowed to", where the parser hung
/// Lund on another verb.
fn subject_before(doc: &Document, verb: usize, sentence: &Range<usize>) -> Option<usize> {
    let helps =
        |t: &usize| doc.node(*t).pos() == Pos::Aux || doc.node(*t).relation() == Relation::Advmod;
    let passive = [Relation::AuxPass, Relation::NsubjPass];
    let helped = doc.node(verb.checked_sub(1)?).pos() == Pos::Aux
        && doc.child(verb, &passive).is_none()
        && doc.node(verb).form() != Form::Gerund;
    let before = (sentence.start..verb).rev().find(|t| !helped || !helps(t))?;
    let has = |t: usize| ["has", "have", "had", "will", "would"].contains(&doc.node(t).text());
    (before + 1 == verb || has(before + 1)).then_some(before)
}

/// Whoever stands before a finite verb and hangs on another behind it: "The poll | showed that Lund leads".
fn across(doc: &Document, verb: usize) -> Option<Range<usize>> {
    let finite = cue::takes(doc.node(verb).text()) != 0
        && is_told(doc, verb)
        && doc.node(verb).form() != Form::Gerund;
    let subject = finite.then(|| subject::across(doc, verb))??;
    speaker::named(doc, subject)
}

/// Whether a speaker tells some words: not where it is nobody or a mere thing, or where the verb stands
/// behind a quotation that is what is said.
pub(super) fn is_said(
    doc: &Document,
    cue: usize,
    content: &Range<usize>,
    speaker: &Range<usize>,
) -> bool {
    let article = &doc.article;
    // "You" is anybody but where it holds or says that something is so; and what nobody says is not said.
    let alone =
        |words: &[&str]| words.iter().any(|w| article.word(speaker.start).eq_ignore_ascii_case(w));
    let holds = content.start > cue && states(doc, content);
    let anybody = speaker.len() == 1 && alone(&["you"]) && !holds;
    // "shops that can show a fall in sales": a thing that is no statement says no noun.
    let thing = speaker.len() == 1 && matches!(article.word(speaker.start), "that" | "which");
    let thing = thing && !stands_for_somebody(doc, speaker) && !states(doc, content);
    // "That said, …" contrasts.
    let that_said = speaker.len() == 1
        && alone(&["that"])
        && article.word(cue) == "said"
        && cue + 1 < article.tokens.len()
        && article.word(cue + 1) == ",";
    let thing = thing || that_said;
    // "“Dear, yes,” says the seller": a mark parts words that are said from their verb.
    let mark = |t: usize| doc.node(t).is_quote_mark();
    let opened = speaker.start > 0 && mark(speaker.start - 1);
    let words = opened && (speaker.end..cue.min(speaker.end + 2)).any(mark);
    let thing = thing || words || alone(&["whatever", "whichever"]);
    let turned = speaker.start == cue + 1;
    let clause = !turned && is_clause_behind(doc, cue, content);
    let quoted = follows_quotation(doc, cue, speaker) && !clause;
    !anybody && !alone(&["nobody", "none", "neither", "nothing"]) && !thing && !quoted
}

/// Nouns for bodies of people that speak.
const BODIES: &[&str] = &[
    "agency", "airline", "alliance", "army", "association", "authority", "bank", "board", "body",
    "church", "city", "club", "coalition", "commission", "companies", "company", "congress",
    "corporation", "countries", "country", "court", "department", "family", "federation", "firm",
    "firms", "government", "governments", "group", "groups", "institute", "military", "nation",
    "organisation", "organization", "panel", "parliament", "party", "publisher", "regime",
    "regulator", "school", "state", "states", "team", "tribunal", "unions", "university",
];

/// Whether a relative pronoun stands for a name or for those who speak for others.
fn stands_for_somebody(doc: &Document, pronoun: &Range<usize>) -> bool {
    let Some(phrase) = relative::stood_for(doc, pronoun) else { return false };
    let last = phrase.clone().rev().find(|&t| doc.node(t).is_noun());
    let which = doc.node(pronoun.start).text() == "which";
    last.is_some_and(|t| {
        let word = doc.node(t).text();
        doc.node(t).pos() == Pos::Propn
            || speaker_label::is_source(word)
            || which && BODIES.contains(&word)
    })
}

/// Whether a verb and its speaker stand right behind words between marks, which are what is said:
/// "“…,” she said as the doors closed".
fn follows_quotation(doc: &Document, verb: usize, speaker: &Range<usize>) -> bool {
    let article = &doc.article;
    let start = if speaker.end <= verb { speaker.start } else { verb };
    // "“…,” as Lund said at the meeting".
    let deed = article.word((verb + 1).min(article.tokens.len() - 1)) == "to";
    let led = start.checked_sub(1).filter(|&t| article.word(t) == "as" && !deed);
    let start = led.unwrap_or(start);
    // "“…,” she said, adding that …": another verb stands beside the quotation.
    if (speaker.end..verb).any(|t| doc.node(t).pos() == Pos::Verb) {
        return false;
    }
    let quote = |t: usize| doc.node(t).is_quote_mark();
    let sentence = doc.node(verb).sentence().start;
    // A sentence may have been cut before "said".
    let goes_on = start > sentence || article.word(start).starts_with(char::is_lowercase);
    (0..start)
        .next_back()
        .filter(|_| goes_on)
        .is_some_and(|t| quote(t) || article.word(t) == "," && t > 0 && quote(t - 1))
}

/// Whether a clause stands right behind its verb, and none of time: "said it would close".
fn is_clause_behind(doc: &Document, verb: usize, content: &Range<usize>) -> bool {
    let first = verb + 1;
    let that = doc.article.tokens.len() > first && doc.node(first).text() == "that";
    let leads = || matches!(doc.node(first).pos(), Pos::Sconj | Pos::Adp | Pos::Adv);
    content.start == first && states(doc, content) && (that || !leads())
}
