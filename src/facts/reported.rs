//! Reported speech and thought: what verbs, adjectives and nouns of [`super::cue`] tell of somebody's
//! words, and what "according to" somebody is so.

use super::{
    cue,
    mark::{closes, is_mark},
    quote::Quote,
    saying::{self, Said},
};
use crate::{
    article::Article,
    parse::{Parsed, Relation},
    tag::{Form, Pos},
};
use std::ops::Range;

/// Tokens that reported words have at least.
const SHORTEST: usize = 4;

/// Verbs whose clause is what they bring about or amount to, not what somebody holds.
const BRINGING_ABOUT: &[&str] = &[
    "is", "was", "are", "were", "be", "been", "make", "makes", "made", "making", "let", "lets",
    "letting", "help", "helps", "helped", "get", "gets", "got", "have", "has", "had", "ensure",
    "ensures", "ensured", "ensuring", "mean", "means", "meant", "meaning", "cause", "causes",
    "caused", "go", "goes", "went", "come", "comes", "came", "happened", "happens", "seems",
    "seem", "seemed", "appears", "appear", "appeared", "keep", "kept", "turns", "turned", "watch",
    "watched",
];

/// Prepositions of what somebody speaks for or about.
const MATTERS: &[&str] = &["for", "of", "about", "against", "with", "on", "over", "to"];

/// Reported words in an article's running text, sentence by sentence.
pub fn find<'a>(parsed: &'a Parsed) -> impl Iterator<Item = Quote> + 'a {
    let article = &parsed.named.tagged.article;
    article.body().flat_map(move |s| {
        let range = article.sentences[s].tokens.clone();
        let told = range.clone().filter_map({
            let range = range.clone();
            move |token| told(parsed, token, &range)
        });
        let according = range.clone().filter_map(move |token| according_to(parsed, token, &range));
        told.chain(according)
    })
}

/// What a token tells of somebody's words.
fn told(parsed: &Parsed, token: usize, sentence: &Range<usize>) -> Option<Quote> {
    let inserted = || inserted(parsed, token, sentence);
    let (content, speaker) = match parsed.named.tagged.pos(token) {
        Pos::Verb => match inserted() {
            Some(told) => told,
            None => (told_by_verb(parsed, token)?, speaker_of(parsed, token, sentence)),
        },
        Pos::Adj => told_by_adjective(parsed, token)?,
        Pos::Noun => told_by_noun(parsed, token)?,
        _ => return None,
    };
    let mut speaker = speaker?;
    if speaker.start < token {
        speaker.end = speaker.end.min(token);
    }
    let article = &parsed.named.tagged.article;
    let apart = longest_beside(&longest_beside(&content, &(token..token + 1)), &speaker);
    let tokens = trimmed(article, apart);
    (tokens.len() >= SHORTEST).then_some(Quote {
        tokens,
        direct: false,
        speaker: Some(speaker),
        cue: Some(token..token + 1),
    })
}

/// The longer part of some tokens before or behind others.
fn longest_beside(tokens: &Range<usize>, other: &Range<usize>) -> Range<usize> {
    if tokens.end <= other.start || other.end <= tokens.start {
        return tokens.clone();
    }
    let before = tokens.start..other.start.max(tokens.start);
    let behind = other.end.min(tokens.end)..tokens.end;
    if before.len() > behind.len() { before } else { behind }
}

/// Whoever a verb's subject is; where the grammar gives none, the name or noun right before the verb.
fn speaker_of(parsed: &Parsed, verb: usize, sentence: &Range<usize>) -> Option<Range<usize>> {
    let tagged = &parsed.named.tagged;
    saying::speaker(parsed, verb).or_else(|| {
        let before = verb.checked_sub(1).filter(|&t| t >= sentence.start)?;
        let says = cue::takes(tagged.article.word(verb)) & cue::SPEECH != 0;
        let noun = matches!(tagged.pos(before), Pos::Noun | Pos::Propn | Pos::Pron);
        (says && noun && is_told(parsed, verb)).then(|| saying::chunk(parsed, before))
    })
}

fn told_by_verb(parsed: &Parsed, verb: usize) -> Option<Range<usize>> {
    let word = parsed.named.tagged.article.word(verb);
    let takes = cue::takes(word);
    let says = takes & (cue::SPEECH | cue::THOUGHT) != 0;
    let holds = || !BRINGING_ABOUT.iter().any(|w| w.eq_ignore_ascii_case(word));
    let plain = |c: usize| is_told(parsed, verb) && is_finite(parsed, c) && holds();
    let clause = parsed
        .children(verb)
        .filter(|&t| parsed.arcs[t].relation == Relation::Ccomp)
        .filter(|&c| says && is_clause(parsed, c) || plain(c))
        .max_by_key(|&c| parsed.phrase(c).len());
    if let Some(clause) = clause {
        return Some(parsed.phrase(clause));
    }
    if says && let Some(content) = beside(parsed, verb) {
        return Some(content);
    }
    if !is_told(parsed, verb) {
        return None;
    }
    let infinitive = |&t: &usize| {
        parsed.arcs[t].relation == Relation::Xcomp && parsed.named.tagged.pos(t) == Pos::Verb
    };
    if takes & cue::WILL != 0
        && let Some(deed) = parsed.children(verb).find(infinitive)
    {
        return Some(parsed.phrase(deed).start.max(verb + 1)..parsed.phrase(deed).end);
    }
    if takes & (cue::JUDGEMENT | cue::WORDING) != 0
        && let Some(judged) = judged(parsed, verb)
    {
        return Some(judged);
    }
    (takes & cue::MATTER != 0).then(|| matter(parsed, verb)).flatten()
}

/// "blasted her for the delay", "called the plan a mistake": what is judged, with the judgement.
fn judged(parsed: &Parsed, verb: usize) -> Option<Range<usize>> {
    use Relation::{Acl, Advcl, Ccomp, Nmod, Obj, Obl, Xcomp};
    let article = &parsed.named.tagged.article;
    let behind = |t: &usize| *t > verb;
    let led = |t: usize| {
        parsed
            .child(t, &[Relation::Case, Relation::Mark])
            .is_some_and(|c| ["as", "for", "of", "to"].contains(&article.word(c)))
    };
    let judgement = |&t: &usize| match parsed.arcs[t].relation {
        Xcomp | Ccomp => true,
        Obl | Advcl | Acl | Nmod => led(t),
        _ => false,
    };
    // Without an object, "called for" is followed by a matter.
    let object = parsed
        .children(verb)
        .filter(behind)
        .find(|&t| matches!(parsed.arcs[t].relation, Obj | Xcomp | Ccomp))?;
    let judgements = parsed.children(verb).filter(behind).filter(judgement);
    let whole = judgements
        .map(|t| parsed.phrase(t))
        .fold(parsed.phrase(object), |all, p| all.start.min(p.start)..all.end.max(p.end));
    Some(whole.start.max(verb + 1)..whole.end)
}

/// Whether a verb tells what somebody does: it is finite, or a participle beside a finite verb as in
/// "…, promising to", and no infinitive within another's deed.
fn is_told(parsed: &Parsed, verb: usize) -> bool {
    let beside = || {
        parsed.arcs[verb].relation == Relation::Advcl
            && parsed.child(verb, &[Relation::Mark]).is_none()
    };
    match parsed.named.tagged.form(verb) {
        Form::Past | Form::Present | Form::Present3 => true,
        Form::Gerund if beside() => true,
        _ => parsed.child(verb, &[Relation::Aux]).is_some(),
    }
}

/// "The river rose, he said": what a verb of saying stands beside.
fn beside(parsed: &Parsed, verb: usize) -> Option<Range<usize>> {
    if let Some(clause) = parsed.child(verb, &[Relation::Parataxis]).filter(|&c| c < verb) {
        return Some(parsed.phrase(clause));
    }
    let arc = parsed.arcs[verb];
    let own = parsed.child(verb, &[Relation::Nsubj]).is_some();
    if arc.relation != Relation::Parataxis || !own {
        return None;
    }
    let (whole, said) = (parsed.phrase(arc.head), parsed.phrase(verb));
    let (before, behind) = (whole.start..said.start, said.end..whole.end);
    Some(if behind.len() > before.len() { behind } else { before })
}

/// "called for a vote": what stands behind the preposition.
fn matter(parsed: &Parsed, verb: usize) -> Option<Range<usize>> {
    let article = &parsed.named.tagged.article;
    parsed.children(verb).filter(|&t| t > verb).find_map(|t| {
        let clause = parsed.arcs[t].relation == Relation::Advcl;
        if !clause && parsed.arcs[t].relation != Relation::Obl {
            return None;
        }
        let case = parsed.child(t, &[Relation::Case, Relation::Mark])?;
        let leads = MATTERS.iter().any(|w| w.eq_ignore_ascii_case(article.word(case)));
        let phrase = parsed.phrase(t);
        let more = [Relation::Xcomp, Relation::Advcl, Relation::Obl];
        let tail =
            parsed.children(verb).filter(|&o| o > t && more.contains(&parsed.arcs[o].relation));
        let end = tail.map(|o| parsed.phrase(o).end).fold(phrase.end, usize::max);
        leads.then(|| case + 1..end)
    })
}

/// "The river, officials say, will rise", "The river rose, he said.": a name or noun and a verb of
/// saying between marks, whatever the parser made of them.
fn inserted(parsed: &Parsed, verb: usize, sentence: &Range<usize>) -> Option<Told> {
    let tagged = &parsed.named.tagged;
    let article = &tagged.article;
    if cue::takes(article.word(verb)) & cue::SPEECH == 0
        || !matches!(tagged.form(verb), Form::Past | Form::Present | Form::Present3)
    {
        return None;
    }
    let parts = |t: usize| matches!(article.word(t), "," | "—" | "–" | "." | "--");
    let closed = verb + 1 >= sentence.end || parts(verb + 1);
    let within = |t: &usize| matches!(tagged.pos(*t), Pos::Adv | Pos::Aux);
    let named = (sentence.start..verb).rev().find(|t| !within(t))?;
    let noun = |t: usize| matches!(tagged.pos(t), Pos::Noun | Pos::Propn | Pos::Pron);
    let speaker = saying::chunk(parsed, named);
    let opened = speaker.start > sentence.start && parts(speaker.start - 1);
    if !closed || !opened || !noun(named) {
        return None;
    }
    let before = sentence.start..speaker.start - 1;
    let behind = (verb + 2).min(sentence.end)..sentence.end;
    let clause =
        |part: &Range<usize>| part.clone().any(|t| matches!(tagged.pos(t), Pos::Verb | Pos::Aux));
    let content = if behind.len() > before.len() { behind } else { before };
    clause(&content).then_some((content, Some(speaker)))
}

type Told = (Range<usize>, Option<Range<usize>>);

/// "She is confident that …".
fn told_by_adjective(parsed: &Parsed, adjective: usize) -> Option<Told> {
    parsed.child(adjective, &[Relation::Cop])?;
    let clause = parsed.child(adjective, &[Relation::Ccomp]).filter(|&c| c > adjective)?;
    let subject = parsed.child(adjective, &[Relation::Nsubj])?;
    let person = parsed.named.tagged.pos(subject) != Pos::Pron
        || ["i", "he", "she", "we", "they", "you"]
            .iter()
            .any(|w| w.eq_ignore_ascii_case(parsed.named.tagged.article.word(subject)));
    (person && is_finite(parsed, clause))
        .then(|| (parsed.phrase(clause), saying::noun_phrase(parsed, subject)))
}

/// "His claim that …", "a warning by the union that …", "made the argument that …".
fn told_by_noun(parsed: &Parsed, noun: usize) -> Option<Told> {
    if !cue::is_noun(parsed.named.tagged.article.word(noun)) {
        return None;
    }
    let clause = [Relation::Acl, Relation::Ccomp];
    let content = parsed
        .children(noun)
        .find(|&t| t > noun && clause.contains(&parsed.arcs[t].relation) && is_finite(parsed, t))?;
    let owner = parsed.child(noun, &[Relation::NmodPoss]);
    let from = || {
        parsed.children(noun).find(|&t| {
            let case = parsed.child(t, &[Relation::Case]);
            let by = |c| ["by", "from"].contains(&parsed.named.tagged.article.word(c));
            parsed.arcs[t].relation == Relation::Nmod && case.is_some_and(by)
        })
    };
    let arc = parsed.arcs[noun];
    let speaker = match owner.or_else(from) {
        Some(owner) => saying::noun_phrase(parsed, owner),
        None if arc.relation == Relation::Obj => saying::speaker(parsed, arc.head),
        None => None,
    };
    Some((parsed.phrase(content), speaker))
}

/// Whether a complement is a clause, and no bare participle.
fn is_clause(parsed: &Parsed, clause: usize) -> bool {
    let verbal = |t: usize| matches!(parsed.named.tagged.pos(t), Pos::Verb | Pos::Aux);
    parsed.phrase(clause).any(|t| verbal(t) && parsed.named.tagged.form(t) != Form::Gerund)
}

/// Whether a complement has a subject of its own: it can be true or false.
fn is_finite(parsed: &Parsed, clause: usize) -> bool {
    let subject = [Relation::Nsubj, Relation::NsubjPass, Relation::Csubj, Relation::Expl];
    parsed.child(clause, &subject).is_some() && is_clause(parsed, clause)
}

/// A clause without "that" and marks at its ends.
fn trimmed(article: &Article, mut tokens: Range<usize>) -> Range<usize> {
    while tokens.len() > 1
        && (article.word(tokens.start).eq_ignore_ascii_case("that")
            || is_mark(article, tokens.start))
    {
        tokens.start += 1;
    }
    while tokens.len() > 1 && is_mark(article, tokens.end - 1) && !closes(article, &tokens) {
        tokens.end -= 1;
    }
    tokens
}

fn according_to(parsed: &Parsed, token: usize, range: &Range<usize>) -> Option<Quote> {
    let article = &parsed.named.tagged.article;
    let Said { cue, speaker } = saying::according(parsed, token, range)?;
    let speaker = speaker?;
    let behind =
        speaker.end + usize::from(speaker.end < range.end && article.word(speaker.end) == ",");
    let content = if token <= range.start + 1 { behind..range.end } else { range.start..token };
    let tokens = trimmed(article, content);
    (tokens.len() >= SHORTEST).then_some(Quote {
        tokens,
        direct: false,
        speaker: Some(speaker),
        cue: Some(cue),
    })
}
