//! Titles and roles beside a person's name.

use crate::{
    analysis::{Document, enhance},
    lexicon::title::{self, OFFICES, PASSING, is_title},
    segment::Article,
    syntax::{pos::Pos, relation::Relation},
    text::token::TokenKind,
};
use std::ops::Range;

/// Tokens among which the noun of a role behind a name stands: "a 51-year-old roofer".
const CLOSE: usize = 7;

/// Tokens that a role has at most.
const MOST_TOKENS: usize = 14;

/// Whether a word says what a person is.
fn is_role(doc: &Document, token: usize) -> bool {
    let lower = doc.node(token).text().to_lowercase();
    let noun = matches!(doc.node(token).pos(), Pos::Noun | Pos::Propn | Pos::Adj);
    noun && title::is_role(&lower)
}

/// The role beside the name of those tokens: before it ("Armenia's Prime Minister …") or in
/// apposition behind it ("…, the prime minister of Armenia,").
pub fn role(doc: &Document, name: &Range<usize>) -> Option<Range<usize>> {
    // "the governor of Leeds, General Ann Lee": the office says more than the title.
    let title = before(doc, name);
    let bare = title.clone().filter(|t| t.len() == 1 && is_title(doc.node(t.start).text()));
    let office = || apposed(doc, &(bare.map_or(name.start, |title| title.start)..name.end));
    let found = office().or(title).or_else(|| behind(doc, name)).or_else(|| told(doc, name));
    // "survived by a brother, Karl, | by a sister": what a preposition leads is none.
    found.filter(|role| doc.node(role.start).pos() != Pos::Adp)
}

/// "Ann Lee is a physicist in Leeds": what a sentence says that somebody is.
fn told(doc: &Document, name: &Range<usize>) -> Option<Range<usize>> {
    let subject = name.clone().find(|&t| !name.contains(&doc.arcs[t].head))?;
    let noun = doc.arcs[subject].head;
    let is = doc.child(noun, &[Relation::Cop])?;
    let said = doc.node(subject).relation() == Relation::Nsubj
        && matches!(doc.node(is).text(), "is" | "was")
        && is == name.end
        && doc.node(noun).pos() == Pos::Noun
        && is_role(doc, noun);
    let first = doc.child(noun, &[Relation::Det]).filter(|&t| t == is + 1)? + 1;
    let plain = doc.child(noun, &[Relation::Mark, Relation::Cc, Relation::Conj]).is_none()
        && enhance::operator::above(doc, noun).is_empty();
    (said && plain && first <= noun).then(|| first..with_place(doc, noun))
}

/// The end of a role with the "of" or "in" phrase behind it: "physicist | in Leeds".
fn with_place(doc: &Document, noun: usize) -> usize {
    let next = noun + 1;
    let phrase = doc
        .children(noun)
        .find(|&t| doc.node(t).relation() == Relation::Nmod && doc.phrase(t).start == next);
    let end = phrase.map_or(next, |t| doc.phrase(t).end);
    let marks = |t: usize| doc.node(t).pos() == Pos::Punct;
    if end - noun > MOST_TOKENS || (next..end).any(marks) { next } else { end }
}

/// The role that a name explains: "its regional secretary, Lars Holm", "the mayor, Ann Lee,".
fn apposed(doc: &Document, name: &Range<usize>) -> Option<Range<usize>> {
    let article = &doc.article;
    let first = doc.node(name.start).sentence().start;
    let comma = name.start.checked_sub(1).filter(|&t| t > first && article.word(t) == ",")?;
    let role = before(doc, &(comma..name.end))?;
    let role = role.start..comma;
    let owners = ["the", "its", "their", "his", "her", "our", "my"];
    let definite =
        role.start.checked_sub(1).filter(|&t| t >= first).is_some_and(|ahead| {
            owners.iter().any(|w| w.eq_ignore_ascii_case(article.word(ahead)))
        });
    let owned = role.clone().any(|t| matches!(article.word(t), "'s" | "’s" | "'" | "’"));
    let noun =
        is_role(doc, comma - 1) || role.clone().any(|t| matches!(article.word(t), "of" | "for"));
    // "a clerk, Jo Lee, noticed"; not "with a clerk, Ann Lee and …".
    let some = role.start.checked_sub(1).filter(|&t| t >= first).is_some_and(|ahead| {
        ["a", "an", "another"].iter().any(|w| w.eq_ignore_ascii_case(article.word(ahead)))
    });
    let closed = article.tokens.len() == name.end
        || matches!(article.word(name.end), "," | ";" | "." | "–" | "—" | ")");
    ((definite || owned || some && closed) && noun).then_some(role)
}

fn before(doc: &Document, name: &Range<usize>) -> Option<Range<usize>> {
    let article = &doc.article;
    let first = doc.node(name.start).sentence().start;
    let mut start = name.start;
    while start > first && name.start - start < MOST_TOKENS && belongs(doc, start - 1) {
        // "the office of the minister": only what is itself a role takes an "of" into it.
        let joins = matches!(article.word(start - 1), "of" | "for");
        if joins && !(start >= first + 2 && is_role(doc, start - 2)) {
            break;
        }
        // "the sister of | mayor Ann Lee": the mayor's sister is somebody else.
        // Before a comma it may be somebody else's: "a spokesman for the regulator, Ann Lee".
        let titled = joins && doc.node(name.start).text() != "," && is_role(doc, name.start - 1);
        if titled && !OFFICES.contains(doc.node(name.start - 1).text()) {
            break;
        }
        start -= 1;
    }
    // A phrase cannot open with a clitic, a preposition or a mark.
    while start < name.start && !opens(doc, start) {
        start += 1;
    }
    let role = start..name.start;
    // The noun for the role stands right before the name, or before "of" something.
    let named = role.clone().rev().find(|&t| is_role(doc, t))?;
    let near = named + 1 == name.start || matches!(article.word(named + 1), "of" | "for" | "-");
    near.then_some(role)
}

fn belongs(doc: &Document, token: usize) -> bool {
    let word = doc.node(token).text();
    let pos = doc.node(token).pos();
    PASSING.contains(word)
        || matches!(pos, Pos::Noun | Pos::Propn | Pos::Adj)
            && doc.article.tokens[token].kind == TokenKind::Word
        || matches!(word, "of" | "'s" | "’s" | "-" | "for")
        || pos == Pos::Part && matches!(word, "'" | "’")
        || word == "the" && token > 0 && matches!(doc.node(token - 1).text(), "of" | "for")
}

fn opens(doc: &Document, token: usize) -> bool {
    let article: &Article = &doc.article;
    !matches!(article.word(token), "of" | "'s" | "’s" | "-" | "for" | "'" | "’" | "the")
}

fn behind(doc: &Document, name: &Range<usize>) -> Option<Range<usize>> {
    let article = &doc.article;
    let end = doc.node(name.start).sentence().end;
    let word = |t: usize| if t < end { article.word(t) } else { "" };
    if word(name.end) != "," {
        return None;
    }
    let age = article.tokens.get(name.end + 1).is_some_and(|t| t.kind == TokenKind::Number)
        && word(name.end + 2) == ",";
    let start = name.end + if age { 3 } else { 1 };
    if word(start) == "not" {
        return None;
    }
    let determiner =
        matches!(word(start), "a" | "an" | "the" | "our" | "its" | "his" | "her" | "their" | "my");
    let start = start + usize::from(determiner);
    let stop = (start..end.min(start + MOST_TOKENS)).find(|&t| {
        matches!(
            article.word(t),
            "," | "." | ";" | "—" | "–" | "--" | ")" | "who" | "whose" | ":" | "and"
        )
    })?;
    // "a retired worker": a participle before its noun is no verb of its own.
    let modifies = |t: usize| doc.node(t).relation() == Relation::Amod && doc.arcs[t].head > t;
    let verb = (start..stop).any(|t| {
        matches!(doc.node(t).pos(), Pos::Verb | Pos::Aux | Pos::Pron | Pos::Cconj) && !modifies(t)
    });
    let close = (start..stop.min(start + CLOSE)).any(|t| is_role(doc, t));
    (!verb && close && start < stop).then_some(start..stop)
}

#[cfg(test)]
mod tests {
    use super::role;
    use crate::{
        analysis::{Document, conllu},
        model::Models,
        syntax::entity_kind::EntityKind,
    };

    /// Asserts the role that the first person of a text has there.
    fn check(text: &str, expected: &str) {
        bears(&Document::read(text, None, Models::english()), expected);
    }

    fn bears(doc: &Document, expected: &str) {
        let mut names = doc.names.iter();
        let person = names.find(|name| name.kind == EntityKind::Person).expect("a person");
        let found = role(doc, &person.tokens);
        let shown = found.map_or("-", |tokens| doc.article.span(&tokens).of(doc.article.text));
        assert_eq!(shown, expected, "{}", doc.article.text);
    }

    #[test]
    fn roles_stand_before_names() {
        check("The mayor of Leeds, Ann Lee, left.", "mayor of Leeds");
        check("The residents' solicitor, Ann Lee, left.", "residents' solicitor");
        check("It began when a trainee bookkeeper, Ann Lee, saw it.", "trainee bookkeeper");
        check("A spokesman for the bank, Paul Lee, left.", "spokesman for the bank");
        check("They left the office of the minister Ann Lee.", "minister");
        check("A spokesman for Norvane, Paul Lee, left.", "spokesman for Norvane");
        check("A spokesman for the regulator, Paul Lee, left.", "spokesman for the regulator");
        check("The governor of Leeds, General Ann Lee, left.", "governor of Leeds");
        check("They met a baker, Ann Lee and her dog.", "-");
        check("After the storm, Ann Lee left.", "-");
        check("They wept for the sister of mayor Ann Lee.", "mayor");
        check("Acting Police Chief Ann Lee left.", "Acting Police Chief");
        check("Then-mayor Ann Lee signed it.", "Then-mayor");
    }

    #[test]
    fn roles_stand_behind_names() {
        check("Ann Lee, a retired textile worker, left.", "retired textile worker");
        check("Ann Lee, 67, a baker who had seen it, left.", "baker");
        check("Ann Lee, a 51-year-old roofer, left.", "51-year-old roofer");
        check("“It is late,” said Ann Lee, our chief security officer.", "chief security officer");
        check("Ann Lee, tired of waiting, left.", "-");
        check("Ann Lee, not the mayor, left.", "-");
    }

    #[test]
    fn sentences_say_who_somebody_is() {
        check("Ann Lee is a freelance writer in Lisbon.", "freelance writer in Lisbon");
        check("Ann Lee is not a doctor.", "-");
        check("He denied that Ann Lee was a doctor.", "-");
        check("Ann Lee is a doctor or a nurse.", "-");
        check("Ann Lee is a friend.", "friend");
    }

    #[test]
    fn roles_of_written_trees() {
        for (text, expected) in [
            ("Chief Justice Amara Okafor spoke.", "Chief Justice"),
            ("Leila Haddad, a retired teacher, spoke.", "retired teacher"),
            ("Pavel Novak is a cellist in Brno.", "cellist in Brno"),
            ("Pavel Novak is not a cellist.", "-"),
            ("Pavel Novak, tired of waiting, slept.", "-"),
            ("After the storm, Leila Haddad slept.", "-"),
            ("Tomas Reyes, not the owner, paid.", "-"),
        ] {
            bears(&conllu::of(text), expected);
        }
    }

    #[test]
    fn what_stands_near_a_name_is_no_role() {
        for text in [
            "The doctor met Amina Diallo.",
            "Doctors treated Amina Diallo.",
            "Amina Diallo, who left, wept.",
            "Amina Diallo, of Dakar, left.",
            "Amina Diallo, 43, left.",
            "Amina Diallo, her arm in a sling, left.",
            "Amina Diallo, and a doctor, left.",
            "The king is dead, Amina Diallo wrote.",
            "Amina Diallo wants to be a doctor.",
            "If Amina Diallo is a doctor, she can help.",
            "Amina Diallo is said to be a doctor.",
            "Amina Diallo played the king.",
            "Amina Diallo, a year later, left.",
            "Amina Diallo is not the owner.",
            "Amina Diallo may be a spy.",
            "Was Amina Diallo a spy?",
            "Amina Diallo, whose uncle is a judge, left.",
            "Amina Diallo was seen by a nurse.",
            "The mayor and Amina Diallo left.",
            "The mayor thanked Amina Diallo.",
            "Amina Diallo had a teacher.",
            "Amina Diallo is the name of a boat.",
            "Amina Diallo was the first to leave.",
            "The doctor who met Amina Diallo left.",
            "The captain's ship, Amina Diallo says, is old.",
        ] {
            check(text, "-");
        }
    }
}
