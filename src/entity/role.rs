//! Titles and roles beside a person's name.

use crate::{
    article::{Article, TokenKind},
    parse::Parsed,
    tag::Pos,
    word_set::WordSet,
};
use std::ops::Range;

/// Titles that stand before a name and belong to no name.
const TITLES: WordSet = WordSet::new(&[
    "admiral", "ambassador", "archbishop", "baron", "baroness", "bishop", "brigadier", "captain",
    "cardinal", "chairman", "chairwoman", "chancellor", "col", "colonel", "commissioner",
    "congressman", "congresswoman", "councillor", "count", "countess", "dame", "detective", "dr",
    "gen", "general", "gov", "governor", "inspector", "judge", "justice", "king", "lady",
    "lieutenant", "lord", "lt", "madame", "major", "mayor", "minister", "miss", "mr", "mrs", "ms",
    "officer", "pastor", "pope", "president", "prime", "prince", "princess", "prof", "professor",
    "queen", "rabbi", "rep", "representative", "rev", "reverend", "secretary", "sen", "senator",
    "sergeant", "sgt", "sheikh", "sheriff", "sir", "speaker", "sultan",
]);

/// Nouns for what people do, beside those that end as such nouns do.
const ROLES: WordSet = WordSet::new(&[
    "activist", "adviser", "aide", "analyst", "architect", "astronaut", "athlete", "attorney",
    "aunt", "boss", "brother", "captain", "ceo", "cfo", "chair", "chairperson", "chairwoman",
    "champion", "chef", "chief", "clerk", "coach", "colleague", "cook", "correspondent", "critic",
    "cto", "daughter", "dean", "defendant", "delegate", "envoy", "executive", "expert", "father",
    "fellow", "founder", "friend", "geologist", "grandfather", "grandmother", "guard", "guru",
    "head", "heir", "hero", "host", "husband", "mechanic", "mep", "mother", "mp", "neighbor",
    "neighbour", "nephew", "niece", "nurse", "official", "parent", "pilot", "poet", "priest",
    "representative", "resident", "sister", "son", "spokesman", "spokesperson", "spokeswoman",
    "star", "student", "teenager", "tsar", "uncle", "veteran", "widow", "wife", "winner",
    "witness",
]);

/// Endings of nouns for what people do.
const ENDINGS: &[&str] = &["er", "or", "ist", "ian", "ant", "man", "woman", "eer", "ary", "crat"];

/// Tokens that a role has at most.
const MOST_TOKENS: usize = 14;

/// Whether a word is a title that stands before names.
pub fn is_title(word: &str) -> bool {
    let mut lower = [0; 16];
    let word = word.trim_end_matches('.');
    let Some(lower) = lower.get_mut(..word.len()) else {
        return false;
    };
    lower.copy_from_slice(word.as_bytes());
    lower.make_ascii_lowercase();
    std::str::from_utf8(lower).is_ok_and(|w| TITLES.contains(w))
}

/// Whether a word says what a person is.
fn is_role(parsed: &Parsed, token: usize) -> bool {
    let lower = parsed.named.tagged.article.word(token).to_lowercase();
    let noun = matches!(parsed.named.tagged.pos(token), Pos::Noun | Pos::Propn | Pos::Adj);
    let honorific = matches!(
        lower.trim_end_matches('.'),
        "mr" | "mrs" | "ms" | "miss" | "dr" | "sir" | "lady" | "lord" | "dame" | "madame"
    );
    noun && !honorific
        && (TITLES.contains(lower.trim_end_matches('.'))
            || ROLES.contains(lower.as_str())
            || lower.len() > 5 && ENDINGS.iter().any(|e| lower.ends_with(e)))
}

/// The role beside the name of those tokens: before it ("Armenia's Prime Minister …") or in
/// apposition behind it ("…, the prime minister of Armenia,").
pub fn role(parsed: &Parsed, name: &Range<usize>) -> Option<Range<usize>> {
    before(parsed, name).or_else(|| apposed(parsed, name)).or_else(|| behind(parsed, name))
}

/// The role that a name explains: "its regional secretary, Lars Holm", "the mayor, Ann Lee,".
fn apposed(parsed: &Parsed, name: &Range<usize>) -> Option<Range<usize>> {
    let article = &parsed.named.tagged.article;
    let first = article.sentences[article.sentence_of(name.start)].tokens.start;
    let comma = name.start.checked_sub(1).filter(|&t| t > first && article.word(t) == ",")?;
    let role = before(parsed, &(comma..name.end))?;
    let role = role.start..comma;
    let owners = ["the", "its", "their", "his", "her", "our", "my"];
    let definite =
        role.start.checked_sub(1).filter(|&t| t >= first).is_some_and(|ahead| {
            owners.iter().any(|w| w.eq_ignore_ascii_case(article.word(ahead)))
        });
    let owned = role.clone().any(|t| matches!(article.word(t), "'s" | "’s"));
    let noun = is_role(parsed, comma - 1) || role.clone().any(|t| article.word(t) == "of");
    ((definite || owned) && noun).then_some(role)
}

fn before(parsed: &Parsed, name: &Range<usize>) -> Option<Range<usize>> {
    let article = &parsed.named.tagged.article;
    let first = article.sentences[article.sentence_of(name.start)].tokens.start;
    let mut start = name.start;
    while start > first && name.start - start < MOST_TOKENS && belongs(parsed, start - 1) {
        // "the office of the minister": only what is itself a role takes an "of" into it.
        let joins = matches!(article.word(start - 1), "of" | "for");
        if joins && !(start >= first + 2 && is_role(parsed, start - 2)) {
            break;
        }
        start -= 1;
    }
    // A phrase cannot open with a clitic, a preposition or a mark.
    while start < name.start && !opens(parsed, start) {
        start += 1;
    }
    let role = start..name.start;
    // The noun for the role stands right before the name, or before "of" something.
    let named = role.clone().rev().find(|&t| is_role(parsed, t))?;
    let near = named + 1 == name.start || matches!(article.word(named + 1), "of" | "for" | "-");
    near.then_some(role)
}

fn belongs(parsed: &Parsed, token: usize) -> bool {
    let word = parsed.named.tagged.article.word(token);
    let pos = parsed.named.tagged.pos(token);
    matches!(pos, Pos::Noun | Pos::Propn | Pos::Adj)
        && parsed.named.tagged.article.tokens[token].kind == TokenKind::Word
        || matches!(word, "of" | "'s" | "’s" | "-" | "for")
}

fn opens(parsed: &Parsed, token: usize) -> bool {
    let article: &Article = &parsed.named.tagged.article;
    !matches!(article.word(token), "of" | "'s" | "’s" | "-" | "for" | "'")
}

fn behind(parsed: &Parsed, name: &Range<usize>) -> Option<Range<usize>> {
    let article = &parsed.named.tagged.article;
    let end = article.sentences[article.sentence_of(name.start)].tokens.end;
    let word = |t: usize| if t < end { article.word(t) } else { "" };
    if word(name.end) != "," {
        return None;
    }
    let age = article.tokens.get(name.end + 1).is_some_and(|t| t.kind == TokenKind::Number)
        && word(name.end + 2) == ",";
    let start = name.end + if age { 3 } else { 1 };
    let start = start + usize::from(matches!(word(start), "a" | "an" | "the"));
    let stop = (start..end.min(start + MOST_TOKENS)).find(|&t| {
        matches!(
            article.word(t),
            "," | "." | ";" | "—" | "–" | "--" | ")" | "who" | "whose" | ":" | "and"
        )
    })?;
    let verb = (start..stop).any(|t| {
        matches!(parsed.named.tagged.pos(t), Pos::Verb | Pos::Aux | Pos::Pron | Pos::Cconj)
    });
    let close = (start..stop.min(start + 5)).any(|t| is_role(parsed, t));
    (!verb && close && start < stop).then_some(start..stop)
}
