//! What a verb tells of somebody's words, by the frames that [`cue`] gives it and the grammar around it.

use super::{
    super::{cue, relative::is_relative, saying},
    SHORTEST,
    aside::around_aside,
    complement::{is_clause, is_finite, matter},
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

/// Prepositions that lead on from a noun more often than from its verb.
const NOMINAL: &[&str] =
    &["about", "against", "between", "for", "from", "of", "on", "over", "to", "toward", "with"];

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
        && !is_turned(parsed, verb)
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

/// Whether a particle makes another verb of one: "called off the sale", "showed off a hat".
fn is_turned(parsed: &Parsed, verb: usize) -> bool {
    let particle = parsed.child(verb, &[Relation::CompoundPrt]).filter(|&t| t == verb + 1);
    particle.is_some_and(|t| parsed.named.tagged.article.word(t) != "out")
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

/// "put the cost at $2 million", "pegs it at 3 percent": what somebody takes the value of something for.
fn estimated(parsed: &Parsed, verb: usize) -> Option<Range<usize>> {
    let tagged = &parsed.named.tagged;
    let puts = ["put", "peg"].iter().any(|start| tagged.article.word(verb).starts_with(start));
    let object =
        parsed.child(verb, &[Relation::Obj, Relation::Iobj]).filter(|&t| puts && t > verb)?;
    let value = |&t: &usize| {
        let case = parsed.child(t, &[Relation::Case]);
        case.is_some_and(|c| tagged.article.word(c) == "at")
            && parsed.phrase(t).any(|t| tagged.pos(t) == Pos::Num)
    };
    let value = parsed.children(verb).chain(parsed.children(object)).find(value)?;
    let end = parsed.phrase(value).end;
    let start = parsed.phrase(object).start;
    (start < end).then_some(start..end)
}

/// Whether "as" stands among the words behind what they are about: "the deal as a threat".
fn holds_as(parsed: &Parsed, words: &Range<usize>) -> bool {
    let article = &parsed.named.tagged.article;
    words.clone().skip(1).any(|t| {
        article.word(t) == "as"
            && matches!(parsed.arcs[t].relation, Relation::Case | Relation::Mark)
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

/// "blasted her for the delay", "called the plan a mistake": what is judged, with the judgement.
fn judged(parsed: &Parsed, verb: usize) -> Option<Range<usize>> {
    use Relation::{Acl, Advcl, Ccomp, Iobj, Nmod, Obj, Obl, Xcomp};
    let article = &parsed.named.tagged.article;
    let behind = |t: &usize| *t > verb;
    let led = |t: usize| {
        parsed.child(t, &[Relation::Case, Relation::Mark]).is_some_and(|c| {
            let shows = cue::takes(article.word(verb)) & cue::THOUGHT != 0;
            let word = article.word(c);
            let with = shows || article.word(verb).to_lowercase().starts_with("charg");
            ["as", "for", "of", "to"].contains(&word) || with && word == "with"
        })
    };
    let judgement = |&t: &usize| match parsed.arcs[t].relation {
        Obj | Iobj | Xcomp | Ccomp => true,
        Obl | Advcl | Acl | Nmod => led(t),
        _ => false,
    };
    // "was hailed by the union": what stands before the verb is judged; "he was blamed for the delay".
    if let Some(patient) = parsed.child(verb, &[Relation::NsubjPass]) {
        let patient = parsed.phrase(patient);
        let judgement = parsed.children(verb).filter(behind).find(judgement);
        let judgement = judgement.map(|t| parsed.phrase(t)).filter(|_| patient.len() < SHORTEST);
        return Some(judgement.unwrap_or(patient));
    }
    // Without an object, "called for" is followed by a matter.
    let object = parsed.children(verb).filter(behind).find(|&t| {
        // "proposes allowing", "denied taking": a gerund right behind is what the verb takes.
        let gerund = || t == verb + 1 && parsed.named.tagged.form(t) == Form::Gerund;
        let relation = parsed.arcs[t].relation;
        matches!(relation, Obj | Iobj | Xcomp | Ccomp) || relation == Advcl && gerund()
    })?;
    let finds = ["find", "finds", "found"].contains(&article.word(verb));
    let itself = ["self", "selves"].iter().any(|end| article.word(object).ends_with(end));
    let more = |t: usize| t != object && judgement(&t);
    // "found cracks", "found itself in trouble" tell what happened; "found it troubling" what is held.
    if finds && (itself || !parsed.children(verb).filter(behind).any(more)) {
        return None;
    }
    let judgements = parsed.children(verb).filter(behind).filter(judgement);
    let whole = judgements
        .map(|t| parsed.phrase(t))
        .fold(parsed.phrase(object), |all, p| all.start.min(p.start)..all.end.max(p.end));
    Some(held(parsed, lengthened(parsed, verb, whole.start.max(verb + 1)..whole.end)))
}

/// What is judged with the "as a mistake" right behind it, wherever the parser hung that.
fn held(parsed: &Parsed, words: Range<usize>) -> Range<usize> {
    let article = &parsed.named.tagged.article;
    let led = words.end < article.tokens.len() && article.word(words.end) == "as";
    let case = led && parsed.arcs[words.end].relation == Relation::Case;
    let noun = parsed.arcs[words.end.min(article.tokens.len() - 1)].head;
    if case { words.start..parsed.phrase(noun).end } else { words }
}

/// Few words with the phrases right behind them: parsers hang "an offer | from the rival firm" on the
/// verb as well.
fn lengthened(parsed: &Parsed, verb: usize, mut words: Range<usize>) -> Range<usize> {
    let article = &parsed.named.tagged.article;
    // "polls show Lund ahead by ten points": what is shown of somebody may be any phrase.
    let takes = cue::takes(article.word(verb));
    let shows = takes & cue::THOUGHT != 0;
    let start = words.end;
    for t in parsed.children(verb).filter(|&t| t >= start) {
        let phrase = parsed.phrase(t);
        let case = parsed.child(t, &[Relation::Case]);
        let tells = case.is_some_and(|c| NOMINAL.contains(&article.word(c)))
            || shows && parsed.arcs[t].relation != Relation::Punct;
        let day = saying::is_weekday(article.word(t));
        let relative = is_relative(article.word(phrase.start));
        if words.len() >= SHORTEST || phrase.start != words.end || !(tells && !day || relative) {
            break;
        }
        words.end = phrase.end;
    }
    words
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
