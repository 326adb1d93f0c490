//! What a verb tells of somebody's words, by the frames that [`cue`] gives it and the grammar around it.

use super::{
    complement::matter,
    content::clause,
    evaluation::{estimated, holds_as, judged},
    parenthetical::{around_aside, is_told_before},
    told::{Ruled, SHORTEST, by},
};
use crate::{
    analysis::{
        Document,
        enhance::{
            complement::{bare_clause, that_clause},
            subject,
        },
    },
    lexicon::cue,
    syntax::{
        pos::{Form, Pos},
        relation::Relation,
    },
};
use std::ops::Range;

/// Verbs that take no object but a clause: what stands behind them is one, whatever the parser saw.
const CLAUSAL: &[&str] = &[
    "said", "say", "says", "saying", "argue", "argued", "argues", "insist", "insists", "insisted",
    "believe", "believes", "believed", "think", "thinks", "thought",
];

/// What a verb tells: a clause, wherever it stands; else a deed, a judgement or a matter.
pub(super) fn told_by_verb(doc: &Document, verb: usize) -> Option<Ruled> {
    let word = doc.node(verb).text();
    let says = cue::takes(word) & (cue::SPEECH | cue::THOUGHT) != 0;
    let clausal = CLAUSAL.iter().any(|w| w.eq_ignore_ascii_case(word));
    let told = is_told(doc, verb);
    let phrase = || {
        let (rule, phrase) = phrase(doc, verb).filter(|_| told)?;
        Some((rule, without_comment(doc, phrase)))
    };
    by("verb-clause", clause(doc, verb))
        .or_else(|| by("verb-beside", says.then(|| beside(doc, verb))?))
        .or_else(|| by("verb-that", says.then(|| that_clause(doc, verb))?))
        .or_else(|| by("verb-bare", (says && told).then(|| bare_clause(doc, verb))?))
        .or_else(|| by("verb-tail", (clausal && told).then(|| tail(doc, verb))?))
        .or_else(phrase)
}

/// A phrase without what a comma and a relative pronoun open: "praised the old plan, which …".
fn without_comment(doc: &Document, phrase: Range<usize>) -> Range<usize> {
    let article = &doc.article;
    let opens = |&t: &usize| {
        let next = article.word((t + 1).min(article.tokens.len() - 1));
        article.word(t) == "," && ["who", "which", "whose", "where"].contains(&next)
    };
    let long = (phrase.start + SHORTEST).min(phrase.end)..phrase.end;
    phrase.start..long.clone().find(opens).unwrap_or(phrase.end)
}

/// "vowed to rebuild it", "called it a mistake", "spoke of rain": what else a verb's frame lets it take.
fn phrase(doc: &Document, verb: usize) -> Option<Ruled> {
    let takes = cue::takes(doc.node(verb).text());
    if takes & cue::WILL != 0
        && let Some(deed) = willed(doc, verb)
    {
        let phrase = doc.phrase(deed);
        let to = doc.child(deed, &[Relation::Mark]).filter(|&t| t > verb && t < deed);
        let to = to.unwrap_or(phrase.start.max(verb + 1));
        return Some(("verb-deed", doer(doc, verb, to).unwrap_or(to)..phrase.end));
    }
    if takes & (cue::JUDGEMENT | cue::WORDING) != 0
        && let Some(judged) = judged(doc, verb)
    {
        return Some(("verb-judgement", judged));
    }
    if let Some(estimated) = estimated(doc, verb) {
        return Some(("verb-estimate", estimated));
    }
    if takes & cue::REGARD != 0
        && let Some(regarded) = judged(doc, verb).filter(|words| holds_as(doc, words))
    {
        return Some(("verb-regard", regarded));
    }
    let leads: &[&str] = if takes & cue::TARGET != 0 { &["at", "in"] } else { &[] };
    let matters = takes & (cue::MATTER | cue::TARGET) != 0;
    by("verb-matter", matters.then(|| matter(doc, verb, leads))?)
}

/// Where those begin who are to do what a verb of will leads to: "asked | the court to rule".
fn doer(doc: &Document, verb: usize, to: usize) -> Option<usize> {
    let object = doc.child(verb, &[Relation::Obj, Relation::Iobj]).filter(|&t| t > verb)?;
    let phrase = doc.phrase(object);
    (phrase.start > verb && phrase.end >= to && phrase.start < to).then_some(phrase.start)
}

/// What a verb of will leads to: "plans to be back", "promised on Monday to rebuild it".
fn willed(doc: &Document, verb: usize) -> Option<usize> {
    let to = |t: usize| {
        doc.child(t, &[Relation::Mark]).is_some_and(|m| m > verb && doc.node(m).text() == "to")
    };
    let bare = doc.child(verb, &[Relation::Obj]).is_none();
    doc.children(verb).find(|&t| match doc.node(t).relation() {
        Relation::Xcomp => doc.node(t).pos() == Pos::Verb || to(t),
        // "promised on Monday to rebuild it": hung on it as a purpose.
        Relation::Advcl => t > verb && bare && to(t),
        _ => false,
    })
}

/// Whether a verb tells what somebody does: it is finite, or a participle beside a finite verb as in
/// "…, promising to", and no infinitive within another's deed.
pub(super) fn is_told(doc: &Document, verb: usize) -> bool {
    let beside = || {
        doc.node(verb).relation() == Relation::Advcl && doc.child(verb, &[Relation::Mark]).is_none()
    };
    match doc.node(verb).form() {
        Form::Past | Form::Present | Form::Present3 => true,
        Form::Gerund if beside() => true,
        // "is expected to name", "was asked to tell": nobody has yet.
        Form::Base | Form::Gerund if doc.node(verb).relation() == Relation::Xcomp => {
            let head = doc.arcs[verb].head;
            let lets = doc.node(head).text().eq_ignore_ascii_case("let");
            let gerund = doc.node(verb).form() == Form::Gerund;
            !lets && (gerund || doc.child(head, &[Relation::AuxPass]).is_none())
        }
        // "Some residents question the plan", "who live there and see it as a threat".
        Form::Base if doc.child(verb, &[Relation::Nsubj]).is_some_and(|t| t < verb) => {
            let to = |t: usize| doc.node(t).text() == "to";
            !doc.children(verb).any(|t| doc.node(t).relation() == Relation::Mark && to(t))
        }
        Form::Base if doc.node(verb).relation() == Relation::Conj => {
            is_told(doc, doc.arcs[verb].head)
        }
        // "when asked by a reporter": its doer is told; "Lund (right) called for it": a past form.
        Form::Participle if subject::agent(doc, verb).is_some() => true,
        Form::Participle
            if doc.node(verb).relation() == Relation::Root
                && doc.child(verb, &[Relation::Nsubj]).is_some_and(|t| t < verb) =>
        {
            true
        }
        _ => doc.child(verb, &[Relation::Aux, Relation::AuxPass]).is_some(),
    }
}

/// All that stands behind a verb of saying, where the parser saw no clause in it.
fn tail(doc: &Document, verb: usize) -> Option<Range<usize>> {
    let tail = verb + 1..doc.phrase(verb).end;
    let first = tail.clone().find(|&t| doc.node(t).pos() != Pos::Adv)?;
    let opens = matches!(
        doc.node(first).pos(),
        Pos::Det | Pos::Noun | Pos::Propn | Pos::Pron | Pos::Adj | Pos::Num
    );
    if doc.node(first).text() == "that" && doc.node(first).relation() == Relation::Mark {
        return Some(first + 1..tail.end);
    }
    // "says nothing for an hour", "believed her": no clause, but "says they are".
    let verbal = |t: usize| tail.contains(&t) && doc.node(t).is_verbal();
    let pronoun = doc.node(first).pos() == Pos::Pron && doc.arcs[first].head == verb;
    (opens && (!pronoun || verbal(first + 1))).then_some(first..tail.end)
}

/// "The river rose, he said": what a verb of saying stands beside.
fn beside(doc: &Document, verb: usize) -> Option<Range<usize>> {
    // "The plan is bold: it says little of cost": the verb has words of its own.
    if doc.child(verb, &[Relation::Obj, Relation::Xcomp]).is_some_and(|t| t > verb) {
        return None;
    }
    if let Some(rest) = around_aside(doc, verb) {
        return Some(rest);
    }
    if let Some(clause) = doc.child(verb, &[Relation::Parataxis]).filter(|&c| c < verb) {
        return Some(doc.phrase(clause));
    }
    let arc = doc.arcs[verb];
    let own = doc.child(verb, &[Relation::Nsubj]).is_some()
        || subject::agent(doc, verb).is_some() && is_aside(doc, verb);
    if arc.relation != Relation::Parataxis && !is_aside(doc, verb) || !own {
        return None;
    }
    // "It was late; they learned of it on Friday": another sentence, with words of its own.
    let of = |t: usize| {
        let case = doc.child(t, &[Relation::Case]).map(|c| doc.node(c).text());
        t > verb && doc.node(t).relation() == Relation::Obl && matches!(case, Some("of" | "about"))
    };
    if doc.children(verb).any(of) {
        return None;
    }
    let (whole, said) = (doc.phrase(arc.head), doc.phrase(verb));
    let (before, behind) = (whole.start..said.start, said.end..whole.end);
    let words = if behind.len() > before.len() { behind } else { before };
    (!is_told_before(doc, &words)).then_some(words)
}

/// "as the figures show", "…, declared the agency": a clause that hangs on what it tells.
fn is_aside(doc: &Document, verb: usize) -> bool {
    let article = &doc.article;
    let led = |mark: usize| article.word(mark).eq_ignore_ascii_case("as");
    // "as reported by the paper on Monday".
    let doer = || subject::agent(doc, verb).is_some();
    let bare = || {
        doc.child(verb, &[Relation::Obj, Relation::Xcomp]).is_none()
            && (doc.child(verb, &[Relation::Obl]).is_none() || doer())
    };
    let as_told = doc.child(verb, &[Relation::Mark]).is_some_and(led) && bare();
    let turned = doc.child(verb, &[Relation::Nsubj]).is_some_and(|subject| subject > verb);
    let apart = doc.phrase(verb).start == verb
        && verb.checked_sub(1).is_some_and(|t| matches!(article.word(t), "," | "—"));
    doc.node(verb).relation() == Relation::Advcl && (as_told || turned && apart)
}

#[cfg(test)]
mod tests {
    use crate::extract::quote::{indirect::tests::told, tests::check};

    #[test]
    fn finite_verbs_that_taggers_take_for_bare_ones() {
        check("Many live there and see the road as a threat.", "Many <see> the road as a threat");
        check(
            "Some residents, however, question the sense of the plan.",
            "Some residents <question> the sense of the plan",
        );
    }

    #[test]
    fn days_part_wills_from_their_verbs() {
        check(
            "Chanda promised on Monday to rebuild the old clinic.",
            "Chanda <promised> to rebuild the old clinic",
        );
        check(
            "The firm hopes to be ready for the cold winter.",
            "The firm <hopes> to be ready for the cold winter",
        );
    }

    #[test]
    fn what_is_told_beside_a_quotation() {
        check(
            "“It will heal,” Petrov said, adding that the tendon had been scanned.",
            "Petrov <said> It will heal,\n\
             Petrov <adding> the tendon had been scanned",
        );
        check(
            "“It will heal,” Petrov said during a visit to the old clinic in May.",
            "Petrov <said> It will heal,",
        );
    }

    #[test]
    fn deeds_and_those_who_are_to_do_them() {
        check(
            "Okafor asked the appeal court to rule on the patent.",
            "Okafor <asked> the appeal court to rule on the patent",
        );
        check(
            "Chanda has vowed to rebuild the old clinic.",
            "Chanda <vowed> to rebuild the old clinic",
        );
        check("She was expected to name a new head of the orchestra.", "");
        check("That said, a loss to the rival would end the season.", "");
        check(
            "Moreau praised the old recipe for the sauce, which the chef had dropped.",
            "Moreau <praised> the old recipe for the sauce",
        );
    }

    #[test]
    fn verbs_of_written_trees() {
        told(
            "The nurse promised on Sunday to call the family back.",
            "verb-deed: The nurse <promised> to call the family back",
        );
        told(
            "The jury asked the judge to read the charge again.",
            "verb-deed: The jury <asked> the judge to read the charge again",
        );
        told(
            "The frost, as the growers report, has killed the blossom.",
            "verb-beside: the growers <report> has killed the blossom",
        );
        told("The pilot was told to turn back to Lisbon.", "");
        told("The clinic is expected to announce a date for the trial.", "");
        told("The treasurer said nothing about the missing rent.", "");
        told("He stopped to say a few words to the miners.", "");
    }
}
