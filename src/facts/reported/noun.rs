//! What nouns and adjectives of saying and mind tell: "his claim that …", "is critical of …".

use super::{
    super::{cue, labelled, phrase::noun_phrase, speaker},
    Ruled, Told, by,
    complement::{deed, is_finite, leads, matter},
};
use crate::{
    parse::{Parsed, Relation},
    tag::Pos,
};
use std::ops::Range;

/// "She is confident that …", "is critical of …", "is eager to …".
pub(super) fn told_by_adjective(parsed: &Parsed, adjective: usize) -> Option<Told> {
    let subject = holder(parsed, adjective)?;
    let word = parsed.named.tagged.article.word(subject).to_lowercase();
    let person = parsed.named.tagged.pos(subject) != Pos::Pron || PERSONS.contains(&word.as_str());
    let speaker = || speaker::named(parsed, subject);
    // "were frustrated | that it was late", but "so tired that he slept".
    let degree = parsed.child(adjective, &[Relation::Advmod]).is_some();
    let minds = cue::adjective_takes(parsed.named.tagged.article.word(adjective)) != 0;
    let that = |c: usize| {
        let mark = parsed.child(c, &[Relation::Mark]);
        let leads = mark.is_some_and(|m| parsed.named.tagged.article.word(m) == "that");
        leads && minds && !degree
    };
    let clause = parsed
        .children(adjective)
        .filter(|&c| match parsed.arcs[c].relation {
            Relation::Ccomp => true,
            Relation::Advcl => that(c),
            _ => false,
        })
        .find(|&c| c > adjective && is_finite(parsed, c));
    if let Some(clause) = clause {
        let content = ("adjective-clause", parsed.phrase(clause));
        return person.then(|| Told::by(content, speaker()));
    }
    let takes = cue::adjective_takes(parsed.named.tagged.article.word(adjective));
    let matter = || matter(parsed, adjective, &["at"]).filter(|_| takes & cue::MATTER != 0);
    let content = by("adjective-deed", deed(parsed, adjective).filter(|_| takes & cue::WILL != 0))
        .or_else(|| by("adjective-matter", matter()))?;
    person.then(|| Told::by(content, speaker()))
}

/// Pronouns for people, in lower case.
const PERSONS: &[&str] = &[
    "all", "both", "everybody", "everyone", "few", "he", "i", "many", "others", "she", "some",
    "someone", "they", "those", "we", "who", "you",
];

/// Who an adjective tells of: its own subject, or that of the verb that it goes with: "came away
/// convinced that …".
fn holder(parsed: &Parsed, adjective: usize) -> Option<usize> {
    let own = parsed.child(adjective, &[Relation::Nsubj]);
    let passive = parsed.child(adjective, &[Relation::AuxPass]).is_some();
    if own.is_some() && !passive || parsed.child(adjective, &[Relation::Cop]).is_some() {
        return own;
    }
    let arc = parsed.arcs[adjective];
    match arc.relation {
        Relation::Xcomp if arc.head < adjective => parsed.child(arc.head, &[Relation::Nsubj]),
        // "Worried that it would close, residents …", "residents worried that …".
        Relation::Advcl => parsed.child(arc.head, &[Relation::Nsubj]),
        Relation::Acl | Relation::Amod if arc.head + 1 == adjective => {
            let tagged = &parsed.named.tagged;
            let noun = tagged.article.word(arc.head);
            let somebody = tagged.pos(arc.head) == Pos::Propn || labelled::is_source(noun);
            somebody.then_some(arc.head)
        }
        _ => None,
    }
}

/// "His claim that …", "a warning by the union that …", "made the argument that …", "her criticism
/// of …", "a promise to …".
pub(super) fn told_by_noun(parsed: &Parsed, noun: usize) -> Option<Told> {
    if let Some(told) = told_by_friend(parsed, noun) {
        return Some(told);
    }
    let takes = cue::noun_takes(parsed.named.tagged.article.word(noun));
    if takes == 0 {
        return None;
    }
    let clause = [Relation::Acl, Relation::Ccomp];
    let finite = parsed
        .children(noun)
        .find(|&t| t > noun && clause.contains(&parsed.arcs[t].relation) && is_finite(parsed, t))
        .map(|t| parsed.phrase(t));
    let clausal = takes & cue::THOUGHT != 0;
    let clause = finite.or_else(|| that_clause(parsed, noun).filter(|_| clausal));
    let (deeds, matters) = (takes & cue::WILL != 0, takes & cue::MATTER != 0);
    let equals = takes & (cue::THOUGHT | cue::WILL) != 0;
    let matter = || matter(parsed, noun, &["at", "in"]).filter(|_| matters);
    let content: Ruled = by("noun-clause", clause.filter(|_| !is_among(parsed, noun)))
        .or_else(|| by("noun-deed", deed(parsed, noun).filter(|_| deeds)))
        .or_else(|| by("noun-matter", matter()))
        .or_else(|| by("noun-beside", beside(parsed, noun, takes)))
        .or_else(|| by("noun-equated", equated(parsed, noun).filter(|_| equals)))?;
    Some(Told::by(content, owner(parsed, noun)))
}

/// Whether a noun tells where a verb of saying or thinking has its words from: "know from his statements
/// that …".
fn is_among(parsed: &Parsed, noun: usize) -> bool {
    let arc = parsed.arcs[noun];
    let takes = cue::takes(parsed.named.tagged.article.word(arc.head));
    arc.relation == Relation::Obl && takes & (cue::SPEECH | cue::THOUGHT) != 0
}

/// Whose words a noun stands for: its owner's, those it is by or from, or the subject's of its verb.
fn owner(parsed: &Parsed, noun: usize) -> Option<Range<usize>> {
    let owner = parsed.child(noun, &[Relation::NmodPoss]).or_else(|| named_before(parsed, noun));
    let from = || {
        parsed.children(noun).find(|&t| {
            let case = parsed.child(t, &[Relation::Case]);
            let by = |c| ["by", "from"].contains(&parsed.named.tagged.article.word(c));
            parsed.arcs[t].relation == Relation::Nmod && case.is_some_and(by)
        })
    };
    let arc = parsed.arcs[noun];
    match owner.or_else(from) {
        Some(owner) => noun_phrase(parsed, owner),
        None if arc.relation == Relation::Obj && !is_met(parsed, arc.head) => {
            speaker::of(parsed, arc.head)
        }
        None => None,
    }
}

/// Nouns for people by what they hold of something.
const FRIENDS: &[&str] = &[
    "admirer", "backer", "champion", "critic", "defender", "fan", "foe", "opponent", "proponent",
    "sceptic", "skeptic", "supporter",
];

/// "She is a critic of the plan", "Lund, a supporter of the plan".
fn told_by_friend(parsed: &Parsed, noun: usize) -> Option<Told> {
    if !FRIENDS.contains(&parsed.named.tagged.article.word(noun)) {
        return None;
    }
    let somebody = match parsed.arcs[noun].relation {
        Relation::Appos => parsed.arcs[noun].head,
        _ => parsed.child(noun, &[Relation::Cop]).and(parsed.child(noun, &[Relation::Nsubj]))?,
    };
    let content = by("friend", matter(parsed, noun, &[]))?;
    Some(Told::by(content, speaker::named(parsed, somebody)))
}

/// Starts of verbs whose subject meets with the words of others.
const MEETING: &[&str] = &[
    "attract", "draw", "drew", "earn", "evok", "fac", "get", "got", "hear", "ignor", "invit",
    "met", "prompt", "provok", "rais", "receiv", "reject", "spark", "suffer", "sustain", "trigger",
    "win", "won",
];

/// Whether a verb's subject meets with the words of others: "faced criticism for".
fn is_met(parsed: &Parsed, verb: usize) -> bool {
    let word = parsed.named.tagged.article.word(verb).to_lowercase();
    MEETING.iter().any(|start| word.starts_with(start))
}

/// "warnings from the agency that …": the clause that "that" leads behind a noun's phrase, wherever the
/// parser hung it.
fn that_clause(parsed: &Parsed, noun: usize) -> Option<Range<usize>> {
    let tagged = &parsed.named.tagged;
    let sentence = &tagged.article.sentences[tagged.article.sentence_of(noun)].tokens;
    let nominal = |t: &usize| {
        matches!(
            tagged.pos(*t),
            Pos::Adp | Pos::Det | Pos::Adj | Pos::Noun | Pos::Propn | Pos::Part
        ) || parsed.arcs[*t].relation == Relation::NmodPoss
    };
    let that = (noun + 1..sentence.end).find(|t| !nominal(t))?;
    let clause = parsed.arcs[that].head;
    let joins = tagged.article.word(that) == "that" && parsed.arcs[that].relation == Relation::Mark;
    (joins && is_finite(parsed, clause)).then(|| that + 1..parsed.phrase(clause).end)
}

/// "Her message was that it would last", "our advice is to wait": what a form of "be" behind a noun
/// equates it with.
fn equated(parsed: &Parsed, noun: usize) -> Option<Range<usize>> {
    let tagged = &parsed.named.tagged;
    let sentence = &tagged.article.sentences[tagged.article.sentence_of(noun)].tokens;
    let helps = |t: &usize| matches!(tagged.pos(*t), Pos::Adv | Pos::Aux);
    let is =
        (noun + 1..sentence.end).take_while(helps).filter(|&t| tagged.pos(t) == Pos::Aux).last()?;
    let be = ["is", "was", "are", "were", "be", "been", "'s", "’s"];
    let first = is + 1;
    let leads = first < sentence.end && matches!(tagged.article.word(first), "that" | "to");
    (be.contains(&tagged.article.word(is)) && leads).then(|| {
        let content = if tagged.article.word(first) == "that" { first + 1 } else { first };
        content..sentence.end
    })
}

/// "expressed outrage | over the plan", "stop its determination | to build more": what a noun takes and
/// the parser hung on the verb before.
fn beside(parsed: &Parsed, noun: usize, takes: u8) -> Option<Range<usize>> {
    let article = &parsed.named.tagged.article;
    let arc = parsed.arcs[noun];
    if arc.relation != Relation::Obj {
        return None;
    }
    let end = parsed.phrase(noun).end;
    let next = parsed.children(arc.head).find(|&t| parsed.phrase(t).start == end)?;
    let word = article.word(end);
    let phrase = end + 1..parsed.phrase(next).end;
    match parsed.arcs[next].relation {
        Relation::Obl if takes & cue::MATTER != 0 && leads(word) => Some(phrase),
        Relation::Advcl if takes & cue::MATTER != 0 && leads(word) => Some(phrase),
        Relation::Advcl if takes & cue::WILL != 0 && word == "to" => Some(end..phrase.end),
        _ => None,
    }
}

/// "media reports that …", "the Harbour Gazette report that …": the name or the press right before a
/// noun.
fn named_before(parsed: &Parsed, noun: usize) -> Option<usize> {
    let tagged = &parsed.named.tagged;
    let before = noun.checked_sub(1)?;
    let named = tagged.pos(before) == Pos::Propn || tagged.article.word(before) == "media";
    (named && parsed.arcs[before].relation == Relation::Compound).then_some(before)
}

#[cfg(test)]
mod tests {
    use crate::facts::quote::tests::check;

    #[test]
    fn nouns_and_what_stands_behind_them() {
        check(
            "Residents expressed anger over the new ring road.",
            "Residents <expressed> anger over the new ring road",
        );
        check(
            "Despite warnings from the agency that the river would rise, they stayed.",
            "the agency <warnings> the river would rise",
        );
        check(
            "The Harbour Gazette report that the bridge was closed shocked the town.",
            "The Harbour Gazette <report> the bridge was closed",
        );
        check("He faced criticism for closing the old stone bridge.", "");
        check(
            "She came away convinced that the bridge would last.",
            "She <convinced> the bridge would last",
        );
    }

    #[test]
    fn nouns_equate_and_people_hold() {
        check("Her message was that the bridge would last.", "Her <message> the bridge would last");
        check("Lund is a critic of the sale of the park.", "Lund <critic> the sale of the park");
        check(
            "The residents, worried that the bridge would close, wrote to the mayor.",
            "The residents <worried> the bridge would close",
        );
    }

    #[test]
    fn nouns_and_adjectives_tell() {
        check(
            "Her promise to rebuild the old harbour pleased the town.",
            "Her <promise> to rebuild the old harbour",
        );
        check("Lund is critical of the sale of the park.", "Lund <critical> the sale of the park");
        check(
            "The union is eager to keep the plant open.",
            "The union <eager> to keep the plant open",
        );
    }

    #[test]
    fn minds_and_matters() {
        check(
            "The union was frustrated that the city had closed only one of the bridges.",
            "The union <frustrated> the city had closed only one of the bridges",
        );
        check(
            "We know from his statements that most of the money is gone.",
            "We <know> most of the money is gone",
        );
        check(
            "Everyone is convinced the bridge will last.",
            "Everyone <convinced> the bridge will last",
        );
    }
}
