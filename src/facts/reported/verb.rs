//! What a verb tells of somebody's words, by the frames that [`cue`] gives it and the grammar around it.

use super::{
    super::cue,
    aside::around_aside,
    complement::{is_clause, is_finite, matter},
    judgement::{estimated, holds_as, judged},
};
use crate::{
    parse::{Parsed, Relation},
    tag::{Form, Pos},
};
use std::ops::Range;

/// Verbs that take no object but a clause: what stands behind them is one, whatever the parser saw.
const CLAUSAL: &[&str] = &[
    "said", "say", "says", "saying", "argue", "argued", "argues", "insist", "insists", "insisted",
    "believe", "believes", "believed", "think", "thinks", "thought",
];

/// Words that lead a clause of time or reason. Sorted.
const ADVERBIAL: &[&str] =
    &["after", "although", "as", "because", "before", "since", "though", "until", "when", "while"];

/// What a verb tells: a clause, wherever it stands; else a deed, a judgement or a matter.
pub(super) fn told_by_verb(parsed: &Parsed, verb: usize) -> Option<Range<usize>> {
    let word = parsed.named.tagged.article.word(verb);
    let says = cue::takes(word) & (cue::SPEECH | cue::THOUGHT) != 0;
    let clausal = CLAUSAL.iter().any(|w| w.eq_ignore_ascii_case(word));
    let told = is_told(parsed, verb);
    clause(parsed, verb)
        .or_else(|| says.then(|| beside(parsed, verb)).flatten())
        .or_else(|| says.then(|| that_clause(parsed, verb)).flatten())
        .or_else(|| (says && told).then(|| bare_clause(parsed, verb)).flatten())
        .or_else(|| (clausal && told).then(|| tail(parsed, verb)).flatten())
        .or_else(|| told.then(|| phrase(parsed, verb)).flatten())
}

/// "said the river would rise": the clause that a verb takes, with those joined to it.
fn clause(parsed: &Parsed, verb: usize) -> Option<Range<usize>> {
    let takes = cue::takes(parsed.named.tagged.article.word(verb));
    let says = takes & (cue::SPEECH | cue::THOUGHT) != 0;
    // "praised that the bridge was safe": the clause of a verb that takes a phrase as well.
    let plain = |c: usize| takes != 0 && is_told(parsed, verb) && is_finite(parsed, c);
    let clause = parsed
        .children(verb)
        .filter(|&t| parsed.arcs[t].relation == Relation::Ccomp)
        .filter(|&c| says && is_clause(parsed, c) || plain(c))
        .filter(|&c| !is_adverbial(parsed, c) && !goes_on(parsed, verb, c))
        .max_by_key(|&c| (is_next(parsed, verb, c), parsed.phrase(c).len()))?;
    let content = parsed.phrase(clause);
    // A clause behind the verb may hold the verb's subject, where the parser erred.
    let start = if clause > verb { content.start.max(verb + 1) } else { content.start };
    let content = if content.contains(&verb) { start..content.end } else { content };
    let end = joined_end(parsed, verb, content.end);
    // "said it helps when it rains": the parser may hang the condition on the verb of saying.
    let condition = parsed.children(verb).filter(|&t| parsed.arcs[t].relation == Relation::Advcl);
    let condition = condition.map(|t| parsed.phrase(t)).find(|phrase| {
        let led = matches!(parsed.arcs[phrase.start].relation, Relation::Mark | Relation::Advmod);
        phrase.start == end && led
    });
    Some(content.start..condition.map_or(end, |phrase| phrase.end))
}

/// "vowed to rebuild it", "called it a mistake", "spoke of rain": what else a verb's frame lets it take.
fn phrase(parsed: &Parsed, verb: usize) -> Option<Range<usize>> {
    let takes = cue::takes(parsed.named.tagged.article.word(verb));
    if takes & cue::WILL != 0
        && let Some(deed) = willed(parsed, verb)
    {
        let phrase = parsed.phrase(deed);
        let to = parsed.child(deed, &[Relation::Mark]).filter(|&t| t > verb && t < deed);
        return Some(to.unwrap_or(phrase.start.max(verb + 1))..phrase.end);
    }
    if takes & (cue::JUDGEMENT | cue::WORDING) != 0
        && let Some(judged) = judged(parsed, verb)
    {
        return Some(judged);
    }
    if let Some(estimated) = estimated(parsed, verb) {
        return Some(estimated);
    }
    if takes & cue::REGARD != 0
        && let Some(regarded) = judged(parsed, verb).filter(|words| holds_as(parsed, words))
    {
        return Some(regarded);
    }
    let leads: &[&str] = if takes & cue::TARGET != 0 { &["at", "in"] } else { &[] };
    (takes & (cue::MATTER | cue::TARGET) != 0).then(|| matter(parsed, verb, leads)).flatten()
}

/// What a verb of will leads to: "plans to be back", "promised on Monday to rebuild it".
fn willed(parsed: &Parsed, verb: usize) -> Option<usize> {
    let tagged = &parsed.named.tagged;
    let to = |t: usize| {
        parsed
            .child(t, &[Relation::Mark])
            .is_some_and(|m| m > verb && tagged.article.word(m) == "to")
    };
    let bare = parsed.child(verb, &[Relation::Obj]).is_none();
    parsed.children(verb).find(|&t| match parsed.arcs[t].relation {
        Relation::Xcomp => tagged.pos(t) == Pos::Verb || to(t),
        // The parser takes what a day parts from its verb for a purpose.
        Relation::Advcl => t > verb && bare && to(t),
        _ => false,
    })
}

/// Whether a clause stands right behind its verb, up to adverbs and "that".
fn is_next(parsed: &Parsed, verb: usize, clause: usize) -> bool {
    let start = parsed.phrase(clause).start;
    let between = |t: usize| matches!(parsed.named.tagged.pos(t), Pos::Adv | Pos::Punct);
    start > verb && (verb + 1..start).all(between)
}

/// Where the last of the clauses ends that "that" joins to one: "said that …, that … and that …".
fn joined_end(parsed: &Parsed, verb: usize, end: usize) -> usize {
    let article = &parsed.named.tagged.article;
    let joined = |phrase: &Range<usize>| {
        let joint = |&t: &usize| !matches!(article.word(t), "," | ";" | "and" | "but" | "or");
        phrase.clone().find(joint).is_some_and(|t| article.word(t) == "that")
    };
    parsed
        .children(verb)
        .filter(|&t| matches!(parsed.arcs[t].relation, Relation::Ccomp | Relation::Conj))
        .map(|t| parsed.phrase(t))
        .filter(|phrase| phrase.start >= end && joined(phrase))
        .map(|phrase| phrase.end)
        .fold(end, usize::max)
}

/// Whether a clause tells when or why: "said as the doors closed".
fn is_adverbial(parsed: &Parsed, clause: usize) -> bool {
    let first = parsed.phrase(clause).start;
    parsed.arcs[first].head == clause
        && ADVERBIAL.binary_search(&parsed.named.tagged.article.word(first)).is_ok()
}

/// Whether a clause behind a mark tells what happens then, not what is said: "…, he said, leaving the
/// hall", "…, she said, and the doors closed".
fn goes_on(parsed: &Parsed, verb: usize, clause: usize) -> bool {
    let tagged = &parsed.named.tagged;
    if clause < verb {
        return false;
    }
    let start = parsed.phrase(clause).start.max(verb + 1);
    let first = (start..clause).find(|&t| tagged.pos(t) != Pos::Punct).unwrap_or(clause);
    let marked = tagged.article.word(first - 1) == ",";
    let joins = tagged.pos(first) == Pos::Cconj;
    marked && (joins || tagged.form(first) == Form::Gerund)
}

/// Whether a verb tells what somebody does: it is finite, or a participle beside a finite verb as in
/// "…, promising to", and no infinitive within another's deed.
pub(super) fn is_told(parsed: &Parsed, verb: usize) -> bool {
    let beside = || {
        parsed.arcs[verb].relation == Relation::Advcl
            && parsed.child(verb, &[Relation::Mark]).is_none()
    };
    match parsed.named.tagged.form(verb) {
        Form::Past | Form::Present | Form::Present3 => true,
        Form::Gerund if beside() => true,
        Form::Base | Form::Gerund if parsed.arcs[verb].relation == Relation::Xcomp => true,
        // "Some residents question the plan", "who live there and see it as a threat".
        Form::Base if parsed.child(verb, &[Relation::Nsubj]).is_some_and(|t| t < verb) => {
            let to = |t: usize| parsed.named.tagged.article.word(t) == "to";
            !parsed.children(verb).any(|t| parsed.arcs[t].relation == Relation::Mark && to(t))
        }
        Form::Base if parsed.arcs[verb].relation == Relation::Conj => {
            is_told(parsed, parsed.arcs[verb].head)
        }
        _ => parsed.child(verb, &[Relation::Aux, Relation::AuxPass]).is_some(),
    }
}

/// "said on Friday at a meeting that …": the clause that "that" leads behind a verb, wherever the
/// parser hung it.
fn that_clause(parsed: &Parsed, verb: usize) -> Option<Range<usize>> {
    let tagged = &parsed.named.tagged;
    let article = &tagged.article;
    let sentence = &article.sentences[article.sentence_of(verb)].tokens;
    let verbal = |t: usize| matches!(tagged.pos(t), Pos::Verb | Pos::Aux);
    let that = (verb + 1..sentence.end).take_while(|&t| !verbal(t)).find(|&t| {
        let joins = tagged.pos(t) == Pos::Sconj || parsed.arcs[t].relation == Relation::Mark;
        article.word(t) == "that" && joins
    })?;
    let clause = parsed.arcs[that].head;
    (clause > that && is_clause(parsed, clause)).then(|| that + 1..parsed.phrase(clause).end)
}

/// "acknowledged funding was a reason": a clause without "that" whose subject the parser took for the
/// verb's object, for a finite verb stands right behind it.
fn bare_clause(parsed: &Parsed, verb: usize) -> Option<Range<usize>> {
    let tagged = &parsed.named.tagged;
    let object = parsed.child(verb, &[Relation::Obj]).filter(|&t| t > verb)?;
    let start = parsed.phrase(object).start;
    let sentence = &tagged.article.sentences[tagged.article.sentence_of(verb)].tokens;
    let within = |t: usize| {
        !matches!(tagged.pos(t), Pos::Verb | Pos::Aux | Pos::Punct | Pos::Sconj)
            && !["who", "which", "that"].contains(&tagged.article.word(t))
    };
    let finite = (object + 1..sentence.end).find(|&t| !within(t))?;
    let verbal = matches!(tagged.pos(finite), Pos::Verb | Pos::Aux)
        && matches!(tagged.form(finite), Form::Past | Form::Present | Form::Present3);
    let helps =
        matches!(parsed.arcs[finite].relation, Relation::Aux | Relation::AuxPass | Relation::Cop);
    let head = if helps { parsed.arcs[finite].head } else { finite };
    let whole = parsed.phrase(head);
    // "announced the arrest and said": another verb beside the first.
    let beside = parsed.arcs[head].relation == Relation::Conj && parsed.arcs[head].head == verb;
    (start > verb && verbal && !beside && !whole.contains(&verb)).then_some(start..whole.end)
}

/// All that stands behind a verb of saying, where the parser saw no clause in it.
fn tail(parsed: &Parsed, verb: usize) -> Option<Range<usize>> {
    let tagged = &parsed.named.tagged;
    let tail = verb + 1..parsed.phrase(verb).end;
    let first = tail.clone().find(|&t| tagged.pos(t) != Pos::Adv)?;
    let opens = matches!(
        tagged.pos(first),
        Pos::Det | Pos::Noun | Pos::Propn | Pos::Pron | Pos::Adj | Pos::Num
    );
    // "says nothing for an hour", "believed her": no clause.
    let pronoun = tagged.pos(first) == Pos::Pron && parsed.arcs[first].head == verb;
    (opens && !pronoun).then_some(first..tail.end)
}

/// "The river rose, he said": what a verb of saying stands beside.
fn beside(parsed: &Parsed, verb: usize) -> Option<Range<usize>> {
    // "The plan is bold: it says little of cost": the verb has words of its own.
    if parsed.child(verb, &[Relation::Obj, Relation::Xcomp]).is_some_and(|t| t > verb) {
        return None;
    }
    if let Some(rest) = around_aside(parsed, verb) {
        return Some(rest);
    }
    if let Some(clause) = parsed.child(verb, &[Relation::Parataxis]).filter(|&c| c < verb) {
        return Some(parsed.phrase(clause));
    }
    let arc = parsed.arcs[verb];
    let own = parsed.child(verb, &[Relation::Nsubj]).is_some();
    if arc.relation != Relation::Parataxis && !is_aside(parsed, verb) || !own {
        return None;
    }
    let (whole, said) = (parsed.phrase(arc.head), parsed.phrase(verb));
    let (before, behind) = (whole.start..said.start, said.end..whole.end);
    Some(if behind.len() > before.len() { behind } else { before })
}

/// "as the figures show", "…, declared the agency": a clause that hangs on what it tells.
fn is_aside(parsed: &Parsed, verb: usize) -> bool {
    let article = &parsed.named.tagged.article;
    let led = |mark: usize| article.word(mark).eq_ignore_ascii_case("as");
    let bare = || parsed.child(verb, &[Relation::Obj, Relation::Xcomp, Relation::Obl]).is_none();
    let as_told = parsed.child(verb, &[Relation::Mark]).is_some_and(led) && bare();
    let turned = parsed.child(verb, &[Relation::Nsubj]).is_some_and(|subject| subject > verb);
    let apart = parsed.phrase(verb).start == verb
        && verb.checked_sub(1).is_some_and(|t| matches!(article.word(t), "," | "—"));
    parsed.arcs[verb].relation == Relation::Advcl && (as_told || turned && apart)
}

#[cfg(test)]
mod tests {
    use crate::facts::quote::tests::check;

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
            "Lund promised on Monday to rebuild the old harbour.",
            "Lund <promised> to rebuild the old harbour",
        );
        check(
            "The firm hopes to be ready for the cold winter.",
            "The firm <hopes> to be ready for the cold winter",
        );
    }

    #[test]
    fn clauses_that_parsers_take_apart() {
        check(
            "While he acknowledged rain was a major reason, others stayed.",
            "he <acknowledged> rain was a major reason",
        );
        check(
            "The minister proposes allowing parents to deduct the cost.",
            "The minister <proposes> allowing parents to deduct the cost",
        );
        check(
            "Lund is promising to help the fishing villages.",
            "Lund <promising> to help the fishing villages",
        );
        check(
            "Many see the deal as a threat to the town.",
            "Many <see> the deal as a threat to the town",
        );
    }

    #[test]
    fn clauses_stand_apart_from_their_verb() {
        check(
            "Lund said on Friday at a meeting in Oslo that the bridge may last.",
            "Lund <said> the bridge may last",
        );
        check(
            "Lund said that the bridge is old, that it may last and that nobody knows how long.",
            "Lund <said> the bridge is old, that it may last and that nobody knows how long",
        );
        check("Lund said nothing for an hour on Friday.", "");
        check(
            "As the figures show, the river rose by two metres.",
            "the figures <show> the river rose by two metres",
        );
        check("Speaking to reporters from the region, Lund smiled.", "");
    }

    #[test]
    fn what_is_told_beside_a_quotation() {
        check(
            "“It will last,” Lund said, adding that the bridge had been tested.",
            "Lund <said> It will last,\nLund <adding> the bridge had been tested",
        );
        check(
            "“It will last,” Lund said during a visit to the old bridge in May.",
            "Lund <said> It will last,",
        );
    }
}
