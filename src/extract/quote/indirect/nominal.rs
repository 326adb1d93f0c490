//! What nouns and adjectives of saying and mind tell: "his claim that …", "is critical of …".

use super::{
    complement::{leads, matter},
    told::{Ruled, Told, by},
};
use crate::{
    analysis::{
        Document,
        enhance::complement::{infinitive_clause, is_finite},
        noun_phrase::noun_phrase,
    },
    extract::quote::{speaker, speaker_label},
    lexicon::{cue, lemma::is_form_of},
    syntax::{pos::Pos, relation::Relation},
};
use std::ops::Range;

/// "She is confident that …", "is critical of …", "is eager to …".
pub(super) fn told_by_adjective(doc: &Document, adjective: usize) -> Option<Told> {
    let subject = holder(doc, adjective)?;
    let word = doc.node(subject).text().to_lowercase();
    let person = doc.node(subject).pos() != Pos::Pron || PERSONS.contains(&word.as_str());
    let speaker = || speaker::named(doc, subject);
    // "were frustrated | that it was late", but "so tired that he slept".
    let degree = doc.child(adjective, &[Relation::Advmod]).is_some();
    let minds = cue::adjective_takes(doc.node(adjective).text()) != 0;
    let that = |c: usize| {
        let mark = doc.child(c, &[Relation::Mark]);
        let leads = mark.is_some_and(|m| doc.node(m).text() == "that");
        leads && minds && !degree
    };
    let clause = doc
        .children(adjective)
        .filter(|&c| match doc.node(c).relation() {
            Relation::Ccomp => true,
            Relation::Advcl => that(c),
            _ => false,
        })
        .find(|&c| c > adjective && is_finite(doc, c));
    if let Some(clause) = clause {
        let content = ("adjective-clause", doc.phrase(clause));
        return person.then(|| Told::by(content, speaker()));
    }
    let takes = cue::adjective_takes(doc.node(adjective).text());
    let matter = || matter(doc, adjective, &["at"]).filter(|_| takes & cue::MATTER != 0);
    let content =
        by("adjective-deed", infinitive_clause(doc, adjective).filter(|_| takes & cue::WILL != 0))
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
fn holder(doc: &Document, adjective: usize) -> Option<usize> {
    let own = doc.child(adjective, &[Relation::Nsubj]);
    let passive = doc.child(adjective, &[Relation::AuxPass]).is_some();
    if own.is_some() && !passive || doc.child(adjective, &[Relation::Cop]).is_some() {
        return own;
    }
    let arc = doc.arcs[adjective];
    match arc.relation {
        Relation::Xcomp if arc.head < adjective => doc.child(arc.head, &[Relation::Nsubj]),
        // "Worried that it would close, residents …", "residents worried that …".
        Relation::Advcl => doc.child(arc.head, &[Relation::Nsubj]),
        Relation::Acl | Relation::Amod if arc.head + 1 == adjective => {
            let noun = doc.node(arc.head).text();
            let somebody = doc.node(arc.head).pos() == Pos::Propn || speaker_label::is_source(noun);
            somebody.then_some(arc.head)
        }
        _ => None,
    }
}

/// "His claim that …", "a warning by the union that …", "made the argument that …", "her criticism
/// of …", "a promise to …".
pub(super) fn told_by_noun(doc: &Document, noun: usize) -> Option<Told> {
    if let Some(told) = told_by_friend(doc, noun) {
        return Some(told);
    }
    let takes = cue::noun_takes(doc.node(noun).text());
    if takes == 0 {
        return None;
    }
    let clause = [Relation::Acl, Relation::Ccomp];
    let finite = doc
        .children(noun)
        .find(|&t| t > noun && clause.contains(&doc.node(t).relation()) && is_finite(doc, t))
        .map(|t| doc.phrase(t));
    let clausal = takes & cue::THOUGHT != 0;
    let clause = finite.or_else(|| that_clause(doc, noun).filter(|_| clausal));
    let (deeds, matters) = (takes & cue::WILL != 0, takes & cue::MATTER != 0);
    let equals = takes & (cue::THOUGHT | cue::WILL) != 0;
    let matter = || matter(doc, noun, &["at", "in"]).filter(|_| matters);
    let content: Ruled = by("noun-clause", clause.filter(|_| !is_among(doc, noun)))
        .or_else(|| by("noun-deed", infinitive_clause(doc, noun).filter(|_| deeds)))
        .or_else(|| by("noun-matter", matter()))
        .or_else(|| by("noun-beside", beside(doc, noun, takes)))
        .or_else(|| by("noun-equated", equated(doc, noun).filter(|_| equals)))?;
    Some(Told::by(content, owner(doc, noun)))
}

/// Whether a noun tells where a verb of saying or thinking has its words from: "know from his statements
/// that …".
fn is_among(doc: &Document, noun: usize) -> bool {
    let arc = doc.arcs[noun];
    let takes = cue::takes(doc.node(arc.head).text());
    arc.relation == Relation::Obl && takes & (cue::SPEECH | cue::THOUGHT) != 0
}

/// Whose words a noun stands for: its owner's, those it is by or from, or the subject's of its verb.
fn owner(doc: &Document, noun: usize) -> Option<Range<usize>> {
    let owner = doc.child(noun, &[Relation::NmodPoss]).or_else(|| named_before(doc, noun));
    let from = || {
        doc.children(noun).find(|&t| {
            let case = doc.child(t, &[Relation::Case]);
            let by = |c| ["by", "from"].contains(&doc.node(c).text());
            doc.node(t).relation() == Relation::Nmod && case.is_some_and(by)
        })
    };
    let arc = doc.arcs[noun];
    match owner.or_else(from) {
        Some(owner) => noun_phrase(doc, owner),
        None if arc.relation == Relation::Obj && !is_met(doc, arc.head) => {
            speaker::of(doc, arc.head)
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
fn told_by_friend(doc: &Document, noun: usize) -> Option<Told> {
    if !FRIENDS.contains(&doc.node(noun).text()) {
        return None;
    }
    let somebody = match doc.node(noun).relation() {
        Relation::Appos => doc.arcs[noun].head,
        _ => doc.child(noun, &[Relation::Cop]).and(doc.child(noun, &[Relation::Nsubj]))?,
    };
    let content = by("friend", matter(doc, noun, &[]))?;
    Some(Told::by(content, speaker::named(doc, somebody)))
}

/// Verbs whose subject meets with the words of others.
const MEETING: &[&str] = &[
    "attract", "draw", "earn", "evoke", "face", "get", "hear", "ignore", "invite", "meet",
    "prompt", "provoke", "raise", "receive", "reject", "spark", "suffer", "sustain", "trigger",
    "win",
];

/// Whether a verb's subject meets with the words of others: "faced criticism for".
fn is_met(doc: &Document, verb: usize) -> bool {
    is_form_of(doc.node(verb).text(), MEETING)
}

/// "warnings from the agency that …": the clause that "that" leads behind a noun's phrase, wherever the
/// parser hung it.
fn that_clause(doc: &Document, noun: usize) -> Option<Range<usize>> {
    let sentence = &doc.node(noun).sentence();
    let nominal = |t: &usize| {
        matches!(
            doc.node(*t).pos(),
            Pos::Adp | Pos::Det | Pos::Adj | Pos::Noun | Pos::Propn | Pos::Part
        ) || doc.node(*t).relation() == Relation::NmodPoss
    };
    let that = (noun + 1..sentence.end).find(|t| !nominal(t))?;
    let clause = doc.arcs[that].head;
    let joins = doc.node(that).text() == "that" && doc.node(that).relation() == Relation::Mark;
    (joins && is_finite(doc, clause)).then(|| that + 1..doc.phrase(clause).end)
}

/// "Her message was that it would last", "our advice is to wait": what a form of "be" behind a noun
/// equates it with.
fn equated(doc: &Document, noun: usize) -> Option<Range<usize>> {
    let sentence = &doc.node(noun).sentence();
    let helps = |t: &usize| matches!(doc.node(*t).pos(), Pos::Adv | Pos::Aux);
    let is = (noun + 1..sentence.end)
        .take_while(helps)
        .filter(|&t| doc.node(t).pos() == Pos::Aux)
        .last()?;
    let be = ["is", "was", "are", "were", "be", "been", "'s", "’s"];
    let first = is + 1;
    let leads = first < sentence.end && matches!(doc.node(first).text(), "that" | "to");
    (be.contains(&doc.node(is).text()) && leads).then(|| {
        let content = if doc.node(first).text() == "that" { first + 1 } else { first };
        content..sentence.end
    })
}

/// "expressed outrage | over the plan", "stop its determination | to build more": what a noun takes and
/// the parser hung on the verb before.
fn beside(doc: &Document, noun: usize, takes: u8) -> Option<Range<usize>> {
    let article = &doc.article;
    let arc = doc.arcs[noun];
    if arc.relation != Relation::Obj {
        return None;
    }
    let end = doc.phrase(noun).end;
    let next = doc.children(arc.head).find(|&t| doc.phrase(t).start == end)?;
    let word = article.word(end);
    let phrase = end + 1..doc.phrase(next).end;
    match doc.node(next).relation() {
        Relation::Obl if takes & cue::MATTER != 0 && leads(word) => Some(phrase),
        Relation::Advcl if takes & cue::MATTER != 0 && leads(word) => Some(phrase),
        Relation::Advcl if takes & cue::WILL != 0 && word == "to" => Some(end..phrase.end),
        _ => None,
    }
}

/// "media reports that …", "the Harbour Gazette report that …": the name or the press right before a
/// noun.
fn named_before(doc: &Document, noun: usize) -> Option<usize> {
    let before = noun.checked_sub(1)?;
    let named = doc.node(before).pos() == Pos::Propn || doc.node(before).text() == "media";
    (named && doc.node(before).relation() == Relation::Compound).then_some(before)
}

#[cfg(test)]
mod tests {
    use crate::extract::quote::{indirect::tests::told, tests::check};

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
            "The Mombasa Gazette report that the clinic was closed shocked the town.",
            "The Mombasa Gazette <report> the clinic was closed",
        );
        check("He faced criticism for selling the old church bell.", "");
        check(
            "She came away convinced that the comet would return.",
            "She <convinced> the comet would return",
        );
    }

    #[test]
    fn nouns_equate_and_people_hold() {
        check(
            "Her message was that the species would survive.",
            "Her <message> the species would survive",
        );
        check(
            "Reyes is a critic of the sale of the forest.",
            "Reyes <critic> the sale of the forest",
        );
        check(
            "The tenants, worried that the kitchen would close, wrote to the landlord.",
            "The tenants <worried> the kitchen would close",
        );
    }

    #[test]
    fn nouns_and_adjectives_tell() {
        check(
            "Her promise to restore the old organ pleased the choir.",
            "Her <promise> to restore the old organ",
        );
        check(
            "Reyes is critical of the sale of the forest.",
            "Reyes <critical> the sale of the forest",
        );
        check(
            "The union is eager to keep the plant open.",
            "The union <eager> to keep the plant open",
        );
    }

    #[test]
    fn minds_and_matters() {
        check(
            "The union was frustrated that the mine had closed only one of the shafts.",
            "The union <frustrated> the mine had closed only one of the shafts",
        );
        check(
            "We know from his statements that most of the money is gone.",
            "We <know> most of the money is gone",
        );
        check(
            "Everyone is convinced the bakery will last.",
            "Everyone <convinced> the bakery will last",
        );
    }

    #[test]
    fn nouns_and_adjectives_of_written_trees() {
        told(
            "Her claim that the vase was stolen divided the family.",
            "noun-clause: Her <claim> the vase was stolen",
        );
        told(
            "The coach is confident that the ankle will heal.",
            "adjective-clause: The coach <confident> the ankle will heal",
        );
        told(
            "The ranger is a critic of the cull of the deer.",
            "friend: The ranger <critic> the cull of the deer",
        );
        told(
            "The skipper's plan was to sail before the storm.",
            "noun-equated: The skipper's <plan> to sail before the storm",
        );
        told(
            "The singer's promise to return the ring was broken.",
            "noun-deed: The singer's <promise> to return the ring",
        );
        told("The bakery drew praise for its dark rye bread.", "");
        told("The boy was so tired that he slept at once.", "");
        told("The report of the old starting gun woke the village.", "");
        told("The soup is full of the taste of summer.", "");
    }

    #[test]
    fn nouns_of_saying_with_another_meaning() {
        for text in [
            "The report card lay on the kitchen table.",
            "The letter of the law is clear here.",
            "The argument over the fence lasted two winters.",
            "The promise of rain brought out the snails.",
            "The question of rent is still open.",
            "Talks about the port broke off at midnight.",
            "The warning light on the stove blinked all night.",
            "The demand for rye fell by half in a year.",
            "The call of the owl woke the twins.",
            "The order of the books on the shelf matters.",
            "An order for forty chairs came from Turin.",
            "The complaint was filed in the wrong court.",
            "The statement of account came in the post.",
            "A reported sum is not a paid sum.",
            "The alleged thief sat in the second row.",
            "The so-called expert left by the back door.",
        ] {
            check(text, "");
        }
    }
}
