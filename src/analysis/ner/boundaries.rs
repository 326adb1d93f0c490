//! Names as the network reads them → with the ends that are theirs, where labels of single words fail:
//! "Newark / Houston" and "Houston Texas" are two names each, "Shaw, Ann" is one, and "Kenneally's" is all
//! of the name of a house where nothing stands behind it that Kenneally could own. How people mark such
//! names in the sets that were learned from chose the rules.

use super::Name;
use crate::{
    analysis::tag::Tagged,
    model::{
        features::{CAPITAL, GIVEN, ORDINARY},
        wordlist::{List, WordLists, join_hash},
    },
    syntax::{
        entity_kind::EntityKind,
        pos::{Form, Pos},
    },
    text::word_set::WordSet,
};
use std::ops::Range;

/// States and provinces that follow a town, also in short.
#[rustfmt::skip]
const REGIONS: WordSet = WordSet::new(&[
    "Ak", "Al", "Alabama", "Alaska", "Alberta", "Ar", "Arizona", "Arkansas", "Az", "B.C.", "Bc", "Ca",
    "Calif.", "California", "Co", "Colorado", "Conn.", "Connecticut", "Ct", "D.C.", "Dc", "Delaware",
    "England", "Fl", "Fla.", "Florida", "Ga", "Georgia", "Hawaii", "Ia", "Idaho", "Il", "Ill.",
    "Illinois", "Indiana", "Iowa", "Kansas", "Kentucky", "Ks", "Ky", "La", "Louisiana", "Ma", "Maine",
    "Manitoba", "Maryland", "Mass.", "Massachusetts", "Md", "Mi", "Michigan", "Minn.", "Minnesota",
    "Mississippi", "Missouri", "Mn", "Mo", "Montana", "Ms", "N.C.", "N.J.", "N.Y.", "Nc", "Nd", "Ne",
    "Nebraska", "Nevada", "Nh", "Nj", "Nm", "Nsw", "Nv", "Ny", "Ohio", "Oklahoma", "Ontario",
    "Oregon", "Pa", "Pennsylvania", "Qld", "Quebec", "Queensland", "Ri", "Sc", "Scotland", "Sd",
    "Tasmania", "Tennessee", "Texas", "Tn", "Tx", "Uk", "Usa", "Ut", "Utah", "Va", "Vermont",
    "Victoria", "Virginia", "Vt", "Wa", "Wales", "Washington", "Wi", "Wisconsin", "Wv", "Wyoming",
]);

/// Words behind which a house is named: "dinner at Kenneally's".
const WHERE: &[&str] = &["at", "from", "inside", "into", "near", "outside", "past", "to"];

/// The names of one sentence, in order, with the ends that are theirs.
pub(super) fn settled(
    tagged: &Tagged,
    lists: &WordLists,
    sentence: &Range<usize>,
    names: Vec<Name>,
) -> Vec<Name> {
    if let Some(tokens) =
        turned(tagged, sentence, &names).or_else(|| signed(tagged, sentence, &names))
    {
        return vec![Name { tokens, kind: EntityKind::Person }];
    }
    let parts = names.into_iter().flat_map(|name| parted(tagged, lists, name));
    let names = parts.map(|name| housed(tagged, sentence, capital(tagged, name))).collect();
    let joints = sentence.clone().filter(|&t| tagged.article.word(t) == "&");
    joints.fold(names, |names, joint| partners(tagged, sentence, names, joint))
}

/// The names with those that "&" joins as one: "Marks & Spencer" is a firm, "Ann & Bob" are two people.
fn partners(tagged: &Tagged, sentence: &Range<usize>, names: Vec<Name>, joint: usize) -> Vec<Name> {
    let long = |t: usize| tagged.article.word(t).chars().count() > 1;
    let named = |t: usize| {
        sentence.contains(&t)
            && long(t)
            && tagged.features[t].flags & CAPITAL != 0
            && tagged.pos(t) == Pos::Propn
    };
    let given = |t: usize| tagged.features[t].flags & (GIVEN | ORDINARY) == GIVEN;
    let (left, right) = (joint.saturating_sub(1), joint + 1);
    let around = |t: usize| names.iter().find(|name| name.tokens.contains(&t));
    let start = around(left).map_or(left, |name| name.tokens.start);
    let end = around(right).map_or(right + 1, |name| name.tokens.end);
    if !named(left) || !named(right) || given(start) && given(right) {
        return names;
    }
    let apart = |name: &Name| name.tokens.end <= start || end <= name.tokens.start;
    let before = names.iter().filter(|name| name.tokens.end <= start).count();
    let mut kept: Vec<Name> = names.iter().filter(|name| apart(name)).cloned().collect();
    kept.insert(before, Name { tokens: start..end, kind: EntityKind::Organization });
    kept
}

/// A name without the small word before it that only describes it: "nationalist Homeland Front".
fn capital(tagged: &Tagged, name: Name) -> Name {
    let Name { mut tokens, kind } = name;
    let named = |t: usize| tagged.features[t].flags & CAPITAL != 0;
    let small = |t: usize| {
        let word = tagged.article.word(t).chars().all(char::is_lowercase);
        word && !tagged.article.glued(t) && !tagged.article.glued(t + 1)
    };
    if tokens.len() > 1
        && small(tokens.start)
        && named(tokens.start + 1)
        && matches!(tagged.pos(tokens.start), Pos::Adj | Pos::Noun)
    {
        tokens.start += 1;
    }
    Name { tokens, kind }
}

/// "Shaw, Ann" as address books write it, alone in its sentence or in quotation marks.
fn turned(tagged: &Tagged, sentence: &Range<usize>, names: &[Name]) -> Option<Range<usize>> {
    let word = |t: usize| tagged.article.word(t);
    let quoted = |t: usize| matches!(word(t), "\"" | "“" | "”");
    let start = sentence.start + usize::from(quoted(sentence.start));
    let end = start + 3;
    let closed = end == sentence.end || end < sentence.end && (quoted(end) || word(end) == "<");
    if !closed || word(start + 1) != "," {
        return None;
    }
    let capital = |t: usize| tagged.features[t].flags & CAPITAL != 0;
    let person = |name: &Name| name.kind == EntityKind::Person;
    let known = tagged.features[start + 2].flags & GIVEN != 0;
    (capital(start) && capital(start + 2) && names.iter().all(person))
        .then_some(start..end)
        .filter(|_| known || !names.is_empty())
}

/// A given name that is all there is of its sentence, but for marks: who signs, or is spoken to.
fn signed(tagged: &Tagged, sentence: &Range<usize>, names: &[Name]) -> Option<Range<usize>> {
    let mark = |t: usize| matches!(tagged.article.word(t), "," | "-" | "–" | "—" | "!" | ":");
    let mut words = sentence.clone().filter(|&t| !mark(t));
    let (word, none) = (words.next()?, words.next().is_none());
    let given = tagged.features[word].flags & (CAPITAL | GIVEN | ORDINARY) == CAPITAL | GIVEN;
    (names.is_empty() && none && given).then_some(word..word + 1)
}

/// The names that stand in one without a mark between them, or with a slash.
fn parted(tagged: &Tagged, lists: &WordLists, name: Name) -> Vec<Name> {
    let Name { tokens, kind } = name;
    let slash = (tokens.start + 1..tokens.end - 1).find(|&t| tagged.article.word(t) == "/");
    let (first, second) = match slash {
        Some(slash) => (tokens.start..slash, slash + 1..tokens.end),
        None => match region(tagged, lists, &tokens).filter(|_| kind == EntityKind::Place) {
            Some(at) => (tokens.start..at, at..tokens.end),
            None => return vec![Name { tokens, kind }],
        },
    };
    [first, second].map(|tokens| Name { tokens, kind }).into()
}

/// Where the state, province or country begins that stands behind its town.
fn region(tagged: &Tagged, lists: &WordLists, tokens: &Range<usize>) -> Option<usize> {
    let hash = |tokens: Range<usize>| {
        let mut words = tokens.map(|t| tagged.features[t].lower);
        let first = words.next()?;
        Some(words.fold(first, join_hash))
    };
    let listed = |list, tokens| hash(tokens).is_some_and(|hash| lists.holds(list, hash));
    let place = |tokens: Range<usize>| {
        listed(List::Places, tokens.clone()) || listed(List::Countries, tokens)
    };
    let at = tokens.end.checked_sub(1).filter(|&at| at > tokens.start)?;
    let town = place(tokens.start..at) && tagged.features[tokens.start].flags & ORDINARY == 0;
    let region = || {
        let word = tagged.article.word(at);
        is_region(word) || listed(List::Countries, at..tokens.end)
    };
    (town && !place(tokens.clone()) && region()).then_some(at)
}

fn is_region(word: &str) -> bool {
    let mut letters = word.chars();
    let Some(first) = letters.next() else { return false };
    let small = letters.as_str().contains('.');
    let rest = if small { letters.as_str().to_owned() } else { letters.as_str().to_lowercase() };
    let word = format!("{}{rest}", first.to_uppercase());
    REGIONS.contains(word.as_str())
}

/// The name with its "'s" where that is part of it, and without where it only tells whose.
fn housed(tagged: &Tagged, sentence: &Range<usize>, name: Name) -> Name {
    let Name { mut tokens, mut kind } = name;
    let clitic = |t: usize| sentence.contains(&t) && matches!(tagged.article.word(t), "'s" | "’s");
    if tokens.len() > 1 && clitic(tokens.end - 1) {
        tokens.end -= 1;
    }
    if !clitic(tokens.end) || owns(tagged, sentence, tokens.end) {
        return Name { tokens, kind };
    }
    if kind == EntityKind::Person {
        let before = tokens.start.checked_sub(1).filter(|t| sentence.contains(t));
        let at = before.is_some_and(|t| WHERE.contains(&&*tagged.article.word(t).to_lowercase()));
        let opens = before.is_none() && sentence.contains(&(tokens.end + 1));
        match (at, opens) {
            (true, _) => kind = EntityKind::Place,
            (_, true) => kind = EntityKind::Organization,
            _ => return Name { tokens, kind },
        }
    }
    tokens.end += 1;
    Name { tokens, kind }
}

/// Whether something stands behind a "'s" that its name could own, or the "'s" is a verb.
fn owns(tagged: &Tagged, sentence: &Range<usize>, clitic: usize) -> bool {
    if tagged.pos(clitic) != Pos::Part {
        return true;
    }
    let next = clitic + 1;
    if next >= sentence.end {
        return false;
    }
    let opening =
        matches!(tagged.article.word(next), "\"" | "“" | "(" | "‘" | "'" | "#" | "[" | "-");
    match tagged.pos(next) {
        Pos::Adp | Pos::Cconj | Pos::Sconj | Pos::Aux | Pos::Pron | Pos::Det => false,
        Pos::Punct => opening,
        Pos::Verb => matches!(tagged.form(next), Form::Gerund | Form::Participle),
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use crate::analysis::ner::tests::check;

    #[test]
    fn towns_and_their_states() {
        check("They moved to Austin Texas in May.", &["Austin Place", "Texas Place"]);
        check("We flew to San Diego california.", &["San Diego Place", "california Place"]);
        check("They moved to South Africa.", &["South Africa Place"]);
        check("He lives in Texas City.", &["Texas City Place"]);
    }

    #[test]
    fn small_words_describe() {
        check("Members of the nationalist Homeland Front left.", &["Homeland Front Organization"]);
        check("They fled to northern Iraq.", &["Iraq Place"]);
    }

    #[test]
    fn names_beside_a_slash() {
        check("The Newark / Houston flight was late.", &["Newark Place", "Houston Place"]);
    }

    #[test]
    fn people_as_address_books_write_them() {
        check("“Marlowe, Edith”", &["Marlowe, Edith Person"]);
        check("Marlowe, Edith", &["Marlowe, Edith Person"]);
        check("Paris, France", &["Paris Place", "France Place"]);
    }

    #[test]
    fn who_signs() {
        check("Traci", &["Traci Person"]);
        check("Hope,", &[]);
    }

    #[test]
    fn houses_named_with_a_clitic() {
        check("We had dinner at Romano's and went home.", &["Romano's Place"]);
        check("We had dinner at Romano's house.", &["Romano Person"]);
        check("She is a friend of Romano's.", &["Romano Person"]);
        check("Google's new office is in Leeds.", &["Google Organization", "Leeds Place"]);
    }
}
