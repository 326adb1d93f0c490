//! What nouns and adjectives of saying and mind tell: "his claim that …", "is critical of …".

use super::{
    super::{cue, phrase::noun_phrase, saying},
    complement::{deed, is_finite, matter},
};
use crate::{
    parse::{Parsed, Relation},
    tag::Pos,
};
use std::ops::Range;

/// The tokens of what is told, and of who tells it.
pub(super) type Told = (Range<usize>, Option<Range<usize>>);

/// "She is confident that …", "is critical of …", "is eager to …".
pub(super) fn told_by_adjective(parsed: &Parsed, adjective: usize) -> Option<Told> {
    parsed.child(adjective, &[Relation::Cop])?;
    let subject = parsed.child(adjective, &[Relation::Nsubj])?;
    let word = parsed.named.tagged.article.word(subject).to_lowercase();
    let person = parsed.named.tagged.pos(subject) != Pos::Pron
        || ["i", "he", "she", "we", "they", "you", "who"].contains(&word.as_str());
    let speaker = || saying::named(parsed, subject);
    let clause = parsed
        .child(adjective, &[Relation::Ccomp])
        .filter(|&c| c > adjective && is_finite(parsed, c));
    if let Some(clause) = clause {
        return person.then(|| (parsed.phrase(clause), speaker()));
    }
    let takes = cue::adjective_takes(parsed.named.tagged.article.word(adjective));
    let content = deed(parsed, adjective)
        .filter(|_| takes & cue::WILL != 0)
        .or_else(|| matter(parsed, adjective, &["at"]).filter(|_| takes & cue::MATTER != 0))?;
    person.then(|| (content, speaker()))
}

/// "His claim that …", "a warning by the union that …", "made the argument that …", "her criticism
/// of …", "a promise to …".
pub(super) fn told_by_noun(parsed: &Parsed, noun: usize) -> Option<Told> {
    let takes = cue::noun_takes(parsed.named.tagged.article.word(noun));
    if takes == 0 {
        return None;
    }
    let clause = [Relation::Acl, Relation::Ccomp];
    let finite = parsed
        .children(noun)
        .find(|&t| t > noun && clause.contains(&parsed.arcs[t].relation) && is_finite(parsed, t))
        .map(|t| parsed.phrase(t));
    let content = finite
        .or_else(|| deed(parsed, noun).filter(|_| takes & cue::WILL != 0))
        .or_else(|| matter(parsed, noun, &["at", "in"]).filter(|_| takes & cue::MATTER != 0))?;
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
        Some(owner) => noun_phrase(parsed, owner),
        None if arc.relation == Relation::Obj => saying::speaker(parsed, arc.head),
        None => None,
    };
    Some((content, speaker))
}
