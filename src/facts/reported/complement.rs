//! What verbs, nouns and adjectives take: clauses, infinitives, and phrases behind prepositions.

use super::super::{cue, speaker};
use crate::{
    parse::{Parsed, Relation},
    tag::{Form, Pos},
};
use std::ops::Range;

/// Prepositions of what somebody speaks for or about.
const MATTERS: &[&str] = &["for", "of", "about", "against", "with", "on", "over", "to"];

/// Whether a preposition leads to what somebody speaks for or about, behind a noun.
pub(super) fn leads(word: &str) -> bool {
    MATTERS.contains(&word) || word == "at"
}

/// "called for a vote": what stands behind the preposition.
pub(super) fn matter(parsed: &Parsed, verb: usize, more: &[&str]) -> Option<Range<usize>> {
    let article = &parsed.named.tagged.article;
    parsed.children(verb).filter(|&t| t > verb).find_map(|t| {
        let clause = parsed.arcs[t].relation == Relation::Advcl;
        let clause = clause || parsed.arcs[t].relation == Relation::Acl;
        use Relation::{Nmod, Obj, Obl};
        if !clause && !matches!(parsed.arcs[t].relation, Obl | Nmod | Obj) {
            return None;
        }
        let case = parsed.child(t, &[Relation::Case, Relation::Mark])?;
        let word = article.word(case);
        // "voted 11 to 6 on Monday night" tells no matter.
        let next = case + 1;
        let number = parsed.named.tagged.pos(next) == Pos::Num || article.word(next) == "more";
        let dated = speaker::is_weekday(article.word(next));
        let into = article.word(verb).to_lowercase().starts_with("look").then_some(&"into");
        let leads = MATTERS.iter().chain(more).chain(into).any(|w| w.eq_ignore_ascii_case(word))
            && !dated
            && !(number && word != "of" && word != "about")
            && !(word == "to" && cue::addresses(article.word(verb)));
        let phrase = parsed.phrase(t);
        let further = [Relation::Xcomp, Relation::Advcl, Relation::Obl];
        let tail =
            parsed.children(verb).filter(|&o| o > t && further.contains(&parsed.arcs[o].relation));
        let end = tail.map(|o| parsed.phrase(o).end).fold(phrase.end, usize::max);
        leads.then(|| case + 1..end)
    })
}

/// "to rebuild the harbour": the infinitive that a verb, noun or adjective takes.
pub(super) fn deed(parsed: &Parsed, head: usize) -> Option<Range<usize>> {
    let tagged = &parsed.named.tagged;
    let infinitive = |&t: &usize| {
        let relation = parsed.arcs[t].relation;
        let leads = parsed
            .child(t, &[Relation::Mark])
            .is_some_and(|m| tagged.article.word(m).eq_ignore_ascii_case("to"));
        t > head && matches!(relation, Relation::Xcomp | Relation::Acl | Relation::Advcl) && leads
    };
    let deed = parsed.children(head).find(infinitive)?;
    Some(parsed.phrase(deed).start.max(head + 1)..parsed.phrase(deed).end)
}

/// Whether a complement is a clause, and no bare participle.
pub(super) fn is_clause(parsed: &Parsed, clause: usize) -> bool {
    let verbal = |t: usize| matches!(parsed.named.tagged.pos(t), Pos::Verb | Pos::Aux);
    parsed.phrase(clause).any(|t| verbal(t) && parsed.named.tagged.form(t) != Form::Gerund)
}

/// Whether a complement has a subject of its own: it can be true or false.
pub(super) fn is_finite(parsed: &Parsed, clause: usize) -> bool {
    let subject = [Relation::Nsubj, Relation::NsubjPass, Relation::Csubj, Relation::Expl];
    parsed.child(clause, &subject).is_some() && is_clause(parsed, clause)
}
