//! What verbs of judgement take: what is judged, with what is held of it, or the value it is put at.

use super::told::SHORTEST;
use crate::{
    analysis::{Document, enhance::subject, relative::is_relative},
    lexicon::{cue, lemma::is_form_of, time::names_time},
    syntax::{
        pos::{Form, Pos},
        relation::Relation,
    },
    text::word_set::WordSet,
};
use std::ops::Range;

/// Prepositions that lead on from a noun more often than from its verb.
const NOMINAL: &[&str] = &[
    "about", "against", "between", "by", "for", "from", "in", "like", "of", "on", "over", "to",
    "toward", "with", "within",
];

/// Verbs whose object is a text that somebody makes.
const MAKING: &[&str] = &["publish", "release", "tell", "tweet", "write"];

/// Verbs whose object is what somebody makes, be it words or not.
const MADE: &[&str] = &["publish", "release", "write"];

/// Nouns for what finds out, and those who do.
const STUDIES: &[&str] = &[
    "analysis", "audit", "inquiry", "inspectors", "investigation", "investigators", "paper",
    "papers", "poll", "polls", "report", "research", "researchers", "review", "scientists",
    "studies", "study", "survey",
];

/// Nouns for what words are said in.
const OCCASIONS: WordSet = WordSet::new(&[
    "address", "appearance", "appearances", "article", "debate", "debates", "editorial", "email",
    "forum", "interview", "interviews", "letter", "meeting", "memo", "message", "post", "rally",
    "release", "remarks", "report", "session", "sessions", "speech", "statement", "tweet",
    "tweets", "video",
]);

/// Whether a particle makes another verb of one: "called off the sale", "showed off a hat".
fn is_turned(doc: &Document, verb: usize) -> bool {
    let particle = doc.child(verb, &[Relation::CompoundPrt]).filter(|&t| t == verb + 1);
    particle.is_some_and(|t| doc.node(t).text() != "out")
}

/// "blasted her for the delay", "called the plan a mistake": what is judged, with the judgement.
pub(super) fn judged(doc: &Document, verb: usize) -> Option<Range<usize>> {
    if is_turned(doc, verb) {
        return None;
    }
    let behind = || doc.children(verb).filter(|&t| t > verb);
    // "was hailed by the union": what stands before the verb is judged; "he was blamed for the delay".
    if let Some(patient) = doc.child(verb, &[Relation::NsubjPass]) {
        // "was written by two brothers" tells who made it.
        if is_form_of(doc.node(verb).text(), MAKING) {
            return None;
        }
        let patient = doc.phrase(patient);
        let judgement = behind().find(|&t| is_judgement(doc, verb, t));
        let judgement = judgement.map(|t| doc.phrase(t)).filter(|_| patient.len() < SHORTEST);
        return Some(judgement.unwrap_or(patient));
    }
    // "wrote the script", "published a fix" tell what is made.
    if is_form_of(doc.node(verb).text(), MADE) {
        return None;
    }
    // Without an object, "called for" is followed by a matter.
    let object = behind().find(|&t| is_object(doc, verb, t))?;
    let judgements = || behind().filter(|&t| t != object && is_judgement(doc, verb, t));
    let article = &doc.article;
    let itself = ["self", "selves"].iter().any(|end| article.word(object).ends_with(end));
    // "found cracks", "found itself in trouble" tell what happened; "found it troubling" what is held.
    let finds = ["find", "finds", "found"].contains(&article.word(verb));
    // "A study found 31 cases of it".
    let studies = || {
        let subject = subject::subject(doc, verb);
        subject.is_some_and(|t| STUDIES.contains(&article.word(t).to_lowercase().as_str()))
    };
    if finds && (itself || judgements().next().is_none() && !studies()) {
        return None;
    }
    let whole = judgements()
        .map(|t| doc.phrase(t))
        .fold(doc.phrase(object), |all, p| all.start.min(p.start)..all.end.max(p.end));
    Some(held(doc, lengthened(doc, verb, whole.start.max(verb + 1)..whole.end)))
}

/// Whether a token behind a verb is what it judges. "Proposes allowing", "denied taking": a gerund right
/// behind is what the verb takes.
fn is_object(doc: &Document, verb: usize, token: usize) -> bool {
    use Relation::{Advcl, Ccomp, Iobj, Obj, Xcomp};
    let gerund = token == verb + 1 && doc.node(token).form() == Form::Gerund;
    let relation = doc.node(token).relation();
    matches!(relation, Obj | Iobj | Xcomp | Ccomp) || relation == Advcl && gerund
}

/// Whether a token behind a verb is what it holds of something: "a mistake", "as a threat", "for it".
fn is_judgement(doc: &Document, verb: usize, token: usize) -> bool {
    use Relation::{Acl, Advcl, Ccomp, Iobj, Nmod, Obj, Obl, Xcomp};
    let article = &doc.article;
    let led = || {
        doc.child(token, &[Relation::Case, Relation::Mark]).is_some_and(|case| {
            let charges = is_form_of(article.word(verb), &["charge"]);
            let with = charges || cue::takes(article.word(verb)) & cue::THOUGHT != 0;
            let word = article.word(case);
            ["as", "for", "of", "to"].contains(&word) || with && word == "with"
        })
    };
    match doc.node(token).relation() {
        Obj | Iobj | Xcomp | Ccomp => true,
        Obl | Advcl | Acl | Nmod => led(),
        _ => false,
    }
}

/// What is judged with the "as a mistake" right behind it, wherever the parser hung that.
fn held(doc: &Document, words: Range<usize>) -> Range<usize> {
    let article = &doc.article;
    let led = words.end < article.tokens.len() && article.word(words.end) == "as";
    let case = led && doc.node(words.end).relation() == Relation::Case;
    let noun = doc.arcs[words.end.min(article.tokens.len() - 1)].head;
    if case { words.start..doc.phrase(noun).end } else { words }
}

/// Few words with the phrases right behind them: parsers hang "an offer | from the rival firm" on the
/// verb as well.
fn lengthened(doc: &Document, verb: usize, mut words: Range<usize>) -> Range<usize> {
    let article = &doc.article;
    // "polls show Lund ahead by ten points": what is shown of somebody may be any phrase.
    let takes = cue::takes(article.word(verb));
    let shows = takes & cue::THOUGHT != 0;
    let start = words.end;
    for t in doc.children(verb).filter(|&t| t >= start) {
        let phrase = doc.phrase(t);
        let first = Some(phrase.start).filter(|&c| doc.node(c).relation() == Relation::Case);
        let case = doc.child(t, &[Relation::Case, Relation::Mark]).or(first);
        let tells = case.is_some_and(|c| NOMINAL.contains(&article.word(c)))
            || shows && doc.node(t).relation() != Relation::Punct;
        // "condemned it in a statement", "on Monday": where and when somebody says it.
        let word = article.word(t);
        let number = word.starts_with(|c: char| c.is_ascii_digit());
        let day = number || names_time(word) || OCCASIONS.contains(word);
        let relative = is_relative(article.word(phrase.start));
        let long = words.clone().filter(|&t| !article.is_mark(t)).count() >= SHORTEST;
        if long || phrase.start != words.end || !(tells && !day || relative) {
            break;
        }
        words.end = phrase.end;
    }
    words
}

/// "put the cost at $2 million", "pegs it at 3 percent": what somebody takes the value of something for.
pub(super) fn estimated(doc: &Document, verb: usize) -> Option<Range<usize>> {
    let puts = is_form_of(doc.node(verb).text(), &["put", "peg"]);
    let object = doc.child(verb, &[Relation::Obj, Relation::Iobj]).filter(|&t| puts && t > verb)?;
    let value = |&t: &usize| {
        let case = doc.child(t, &[Relation::Case]);
        case.is_some_and(|c| doc.node(c).text() == "at")
            && doc.phrase(t).any(|t| doc.node(t).pos() == Pos::Num)
    };
    let value = doc.children(verb).chain(doc.children(object)).find(value)?;
    let end = doc.phrase(value).end;
    let start = doc.phrase(object).start;
    (start < end).then_some(start..end)
}

/// Whether "as" stands among the words behind what they are about: "the deal as a threat".
pub(super) fn holds_as(doc: &Document, words: &Range<usize>) -> bool {
    let article = &doc.article;
    words.clone().skip(1).any(|t| {
        article.word(t) == "as"
            && matches!(doc.node(t).relation(), Relation::Case | Relation::Mark | Relation::Advmod)
    })
}

#[cfg(test)]
mod tests {
    use crate::extract::quote::{indirect::tests::told, tests::check};

    #[test]
    fn few_words_take_what_stands_behind_them() {
        check(
            "Moreau called the sale of the painting a mistake.",
            "Moreau <called> the sale of the painting a mistake",
        );
        check(
            "The curator cited a letter from the customs office.",
            "The curator <cited> a letter from the customs office",
        );
        check(
            "Prosecutors charged two men with stealing the boat.",
            "Prosecutors <charged> two men with stealing the boat",
        );
        check(
            "She said the pump helps when the river is high.",
            "She <said> the pump helps when the river is high",
        );
    }

    #[test]
    fn judgements_go_with_what_is_judged() {
        check(
            "Novak blasted the league for closing the old stadium.",
            "Novak <blasted> the league for closing the old stadium",
        );
        check("The firm continued talks with its old rival.", "");
    }

    #[test]
    fn values_are_put_and_particles_make_other_verbs() {
        check(
            "The agency put the cost of the storm at $2 million.",
            "The agency <put> the cost of the storm at $2 million",
        );
        check("The firm called off the sale of the old mill.", "");
        check("Engineers found cracks in two of the beams.", "");
    }

    #[test]
    fn doers_of_passives_judge() {
        check(
            "The sale of the old park was condemned by the residents.",
            "the residents <condemned> The sale of the old park",
        );
    }

    #[test]
    fn studies_find_and_some_see() {
        check(
            "A 2014 study by the school found 31 cases of fraud in the town.",
            "A 2014 study by the school <found> 31 cases of fraud",
        );
        check(
            "Some saw the deal as simply part of a long fight.",
            "Some <saw> the deal as simply part of a long fight",
        );
        check(
            "The firm declined several requests for an interview on the plan.",
            "The firm <declined> several requests for an interview on the plan",
        );
        check("The letter was written by two brothers.", "");
    }

    #[test]
    fn judgements_of_written_trees() {
        told(
            "Critics called the staging of the opera a triumph.",
            "verb-judgement: Critics <called> the staging of the opera a triumph",
        );
        told(
            "The auditor put the loss at 4.2 million euros.",
            "verb-estimate: The auditor <put> the loss at 4.2 million euros",
        );
        told(
            "Many see the glacier as a warning.",
            "verb-regard: Many <see> the glacier as a warning",
        );
        told(
            "Two poets praised the old actor for his courage.",
            "verb-judgement: Two poets <praised> the old actor for his courage",
        );
        told("The airline called off the flight to Nairobi.", "");
        told("Divers found two anchors in the lagoon.", "");
        told("The song was written by two sisters from Cork.", "");
    }
}
