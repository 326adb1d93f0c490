//! Verbs of saying that marks part from what they report: "The river, officials say, will rise", "The
//! river rose, said the agency", "as officials say".

use super::{SHORTEST, noun::Told, states};
use crate::{
    article::{Article, token::is_quote},
    facts::{cue, phrase::chunk, speaker},
    parse::{Parsed, Relation},
    tag::{Form, Pos},
};
use std::ops::Range;

/// Starts of verbs that say something only beside words between marks: "the rain continued".
const GOING_ON: &[&str] = &["answer", "continu", "laugh", "repl", "respond"];

/// "The river, officials say, will rise", "The river rose, he said.": a name or noun and a verb of
/// saying between marks, whatever the parser made of them.
pub(super) fn inserted(parsed: &Parsed, verb: usize, sentence: &Range<usize>) -> Option<Told> {
    let tagged = &parsed.named.tagged;
    let article = &tagged.article;
    let speaker = parted(parsed, verb, sentence)?;
    let end = behind_adjunct(parsed, verb, sentence);
    let before = sentence.start..speaker.start - 1;
    let behind = (end + 1).min(sentence.end)..sentence.end;
    let opens = behind.clone().next().map(|t| article.word(t));
    // "After the vote, Lund said, “…”": what is said stands behind.
    if opens.is_some_and(|word| word.chars().all(is_quote)) {
        return None;
    }
    let verbal = |t: usize| matches!(tagged.pos(t), Pos::Verb | Pos::Aux);
    let goes_on = opens == Some("that") || before.len() < SHORTEST || !states(parsed, &before);
    let content = if behind.len() > before.len() && goes_on { behind } else { before };
    content.clone().any(verbal).then_some((content, Some(speaker)))
}

/// The name or noun before a finite verb of saying, where marks part both from the rest.
fn parted(parsed: &Parsed, verb: usize, sentence: &Range<usize>) -> Option<Range<usize>> {
    let tagged = &parsed.named.tagged;
    let article = &tagged.article;
    if cue::takes(article.word(verb)) & (cue::SPEECH | cue::THOUGHT) == 0
        || !matches!(tagged.form(verb), Form::Past | Form::Present | Form::Present3)
        || GOING_ON.iter().any(|w| article.word(verb).starts_with(w))
    {
        return None;
    }
    let parts = |t: usize| matches!(article.word(t), "," | "—" | "–" | "." | "--");
    let end = behind_adjunct(parsed, verb, sentence);
    let within = |t: &usize| matches!(tagged.pos(*t), Pos::Adv | Pos::Aux);
    let last = (sentence.start..verb).rev().find(|t| !within(t))?;
    let named = before_bracket(article, sentence, last);
    let noun = matches!(tagged.pos(named), Pos::Noun | Pos::Propn | Pos::Pron);
    let speaker = chunk(parsed, named);
    let opened = speaker.start > sentence.start && parts(speaker.start - 1);
    let closed = end >= sentence.end || parts(end);
    (noun && opened && closed).then_some(speaker)
}

/// The token before brackets that end at a token, "Ann Lee (D-Ohio) said"; the token itself where none do.
fn before_bracket(article: &Article, sentence: &Range<usize>, last: usize) -> usize {
    if article.word(last) != ")" {
        return last;
    }
    let open = (sentence.start..last).rev().take(LONGEST_BRACKET).find(|&t| article.word(t) == "(");
    open.filter(|&open| open > sentence.start).map_or(last, |open| open - 1)
}

/// Tokens within brackets behind a speaker's name at most.
const LONGEST_BRACKET: usize = 10;

/// Tokens that tell when or where somebody says something, at most.
const LONGEST_ADJUNCT: usize = 5;

/// The token behind a verb and what tells when or where it is said, up to a mark: "officials said on
/// Monday, …"; right behind the verb where no mark is near.
fn behind_adjunct(parsed: &Parsed, verb: usize, sentence: &Range<usize>) -> usize {
    let tagged = &parsed.named.tagged;
    let next = verb + 1;
    // "told the newspaper on Monday": whoever is told may stand there too.
    let hearers = matches!(tagged.article.word(verb), "told" | "tells");
    let opens = next < sentence.end
        && (hearers
            || tagged.pos(next) == Pos::Adp
            || speaker::is_weekday(tagged.article.word(next)));
    let near = next..(next + LONGEST_ADJUNCT + 1).min(sentence.end);
    let nominal = |t: usize| {
        matches!(tagged.pos(t), Pos::Adp | Pos::Det | Pos::Adj | Pos::Noun | Pos::Propn | Pos::Num)
    };
    let mark = near.filter(|_| opens).find(|&t| !nominal(t));
    mark.filter(|&t| tagged.pos(t) == Pos::Punct).unwrap_or(next)
}

/// Verbs that stand before whoever says, behind what is said.
const TURNED: &[&str] = &[
    "acknowledged", "added", "adds", "argued", "argues", "concluded", "explained", "explains",
    "insisted", "noted", "notes", "recalled", "reported", "reports", "said", "say", "says",
    "warned", "warns", "wrote", "writes",
];

/// "The bridge will close in May, said one engineer.": a verb of saying behind a mark, and then a name
/// or noun up to the next mark.
pub(super) fn inverted(parsed: &Parsed, verb: usize, sentence: &Range<usize>) -> Option<Told> {
    let tagged = &parsed.named.tagged;
    let article = &tagged.article;
    if !TURNED.contains(&article.word(verb)) || parsed.arcs[verb].relation == Relation::Conj {
        return None;
    }
    let comma = verb.checked_sub(1).filter(|&t| t > sentence.start && article.word(t) == ",")?;
    let noun = |t: usize| matches!(tagged.pos(t), Pos::Noun | Pos::Propn | Pos::Pron | Pos::Num);
    let opens = |t: usize| noun(t) || matches!(tagged.pos(t), Pos::Det | Pos::Adj | Pos::Part);
    let head = (verb + 1..sentence.end).take_while(|&t| opens(t)).filter(|&t| noun(t)).last()?;
    // "the harbour's engineer": a chunk ends at the owner.
    // "said dryly", "said Tuesday": no speaker.
    let adverb =
        head == verb + 1 && tagged.pos(head) == Pos::Noun && article.word(head).ends_with("ly");
    if speaker::is_weekday(article.word(head)) || adverb {
        return None;
    }
    let owned = (verb + 1..head).any(|t| tagged.pos(t) == Pos::Part);
    let chunk = chunk(parsed, head);
    let speaker = if owned { verb + 1..chunk.end } else { chunk };
    let before = sentence.start..comma;
    let verbal =
        |part: &Range<usize>| part.clone().any(|t| matches!(tagged.pos(t), Pos::Verb | Pos::Aux));
    let ends = (speaker.end..sentence.end).find(|&t| tagged.pos(t) == Pos::Punct);
    let named = speaker.start == verb + 1 && !verbal(&(speaker.end..ends.unwrap_or(sentence.end)));
    (named && states(parsed, &before)).then_some((before, Some(speaker)))
}

/// Tokens from "as" to the head of the subject behind it at most.
const LONGEST_DOER: usize = 6;

/// "The river, as officials point out, does not flood": what stands on the longer side of a clause with
/// "as" that marks part from the rest, whatever the parser hung it on.
pub(super) fn around_aside(parsed: &Parsed, verb: usize) -> Option<Range<usize>> {
    let article = &parsed.named.tagged.article;
    let sentence = &article.sentences[article.sentence_of(verb)].tokens;
    let subject = parsed.child(verb, &[Relation::Nsubj]).filter(|&t| t < verb)?;
    let led = |&t: &usize| article.word(t).eq_ignore_ascii_case("as");
    let start = (sentence.start..subject).rev().take(LONGEST_DOER).find(led)?;
    let particle = parsed.child(verb, &[Relation::CompoundPrt]).filter(|&t| t == verb + 1);
    let end = particle.map_or(verb, |t| t) + 1;
    let parts = |t: usize| matches!(article.word(t), "," | "—" | "–" | "." | "--");
    let opened = start == sentence.start || parts(start - 1);
    let closed = end >= sentence.end || parts(end);
    if !opened || !closed {
        return None;
    }
    let (before, behind) = (sentence.start..start, end.min(sentence.end)..sentence.end);
    Some(if behind.len() > before.len() { behind } else { before })
}

#[cfg(test)]
mod tests {
    use crate::facts::quote::tests::check;

    #[test]
    fn asides_and_turned_verbs() {
        check(
            "The river, as one of the engineers pointed out, does not flood the town.",
            "one of the engineers <pointed> does not flood the town",
        );
        check(
            "The bridge will close in May, said one engineer.",
            "one engineer <said> The bridge will close in May",
        );
        check(
            "The bridge will close in May, engineers said on Monday, after a long winter.",
            "engineers <said> The bridge will close in May",
        );
        check(
            "That is why, he argued, the town should be prepared.",
            "he <argued> the town should be prepared",
        );
        check(
            "The bridge is old, Sen. Ann Lee (D-Ohio) told the Harbour Gazette.",
            "Sen. Ann Lee <told> The bridge is old",
        );
        check("He stood up, told the crowd to go and said nothing.", "");
    }

    #[test]
    fn insertions_part_what_they_report() {
        check(
            "The old bridge, engineers say, will have to be closed in May.",
            "engineers <say> will have to be closed in May",
        );
        check(
            "The river will rise by two metres, the agency said.",
            "the agency <said> The river will rise by two metres",
        );
    }
}
