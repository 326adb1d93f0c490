//! Quotations: what somebody said, between marks or reported, and who said it.
//!
//! Marks are paired paragraph by paragraph; the verb of saying is looked for around them, its subject
//! in the grammar (after Pareti et al. 2013). Reported speech is the clause that a verb of saying
//! takes, or what "according to" somebody is so.

use super::saying;
use crate::{
    article::{Article, Paragraph, ParagraphKind, token::is_quote},
    parse::{Parsed, Relation},
    tag::{Form, Pos},
};
use std::ops::Range;

/// A quotation.
#[derive(Clone, Debug, PartialEq)]
pub struct Quote {
    /// Tokens of the words, without the marks.
    pub tokens: Range<usize>,
    /// Between marks, or reported.
    pub direct: bool,
    /// Tokens of the speaker.
    pub speaker: Option<Range<usize>>,
    /// Tokens of the verb of saying or "according to".
    pub cue: Option<Range<usize>>,
}

/// Words from which a quotation without a verb of saying counts: shorter ones are titles, nicknames
/// and words held at a distance.
const WORDS_ALONE: usize = 5;

/// The quotations of an article's running text, in order.
pub fn find(parsed: &Parsed) -> Vec<Quote> {
    let article = &parsed.named.tagged.article;
    let mut quotes: Vec<Quote> = Vec::new();
    let mut open_end = false;
    for paragraph in article.paragraphs.iter().filter(|p| p.kind == ParagraphKind::Body) {
        let tokens = article.sentences[paragraph.sentences.start].tokens.start
            ..article.sentences[paragraph.sentences.end - 1].tokens.end;
        let (pairs, unclosed) = pair_marks(article, tokens);
        let first = quotes.len();
        for (i, pair) in pairs.into_iter().enumerate() {
            let heir = if open_end && i == 0 || quotes.len() > first {
                quotes.last().cloned()
            } else {
                None
            };
            quotes.extend(direct(parsed, pair, heir, paragraph));
        }
        open_end = unclosed;
    }
    let mut marked = vec![false; article.tokens.len()];
    quotes.iter().for_each(|q| marked[q.tokens.clone()].fill(true));
    quotes.extend(reported(parsed).filter(|r| !r.tokens.clone().any(|t| marked[t])));
    quotes.sort_by_key(|q| (q.tokens.start, q.tokens.end));
    quotes
}

fn overlaps(a: &Range<usize>, b: &Range<usize>) -> bool {
    a.start < b.end && b.start < a.end
}

/// What stands between quotation marks in a paragraph, and whether its last mark is left open, as it
/// is where the next paragraph goes on.
fn pair_marks(article: &Article, range: Range<usize>) -> (Vec<Range<usize>>, bool) {
    let mut pairs = Vec::new();
    let mut open: Option<(usize, char)> = None;
    for token in range.clone() {
        let Some(mark) = Mark::read(article, token, &range) else {
            continue;
        };
        match open {
            None if mark.opens => open = Some((token, mark.closing)),
            Some((start, closing)) if mark.closes && mark.sign == closing => {
                if start + 1 < token {
                    pairs.push(start + 1..token);
                }
                open = None;
            }
            _ => {}
        }
    }
    if let Some((start, _)) =
        open.filter(|(start, closing)| start + 1 < range.end && *closing != '\'')
    {
        pairs.push(start + 1..range.end);
    }
    (pairs, open.is_some())
}

struct Mark {
    sign: char,
    closing: char,
    opens: bool,
    closes: bool,
}

impl Mark {
    fn read(article: &Article, token: usize, range: &Range<usize>) -> Option<Mark> {
        let word = article.word(token);
        let sign = word.chars().next().filter(|c| is_quote(*c))?;
        if !word.chars().all(is_quote) {
            return None;
        }
        let sign = if matches!(word, "``" | "''") { '"' } else { sign };
        let before = token == range.start || !article.glued(token);
        let behind = token + 1 >= range.end || !article.glued(token + 1);
        let single = matches!(sign, '\'' | '‘' | '’');
        let bracket =
            token > range.start && matches!(article.word(token - 1), "(" | "[" | "—" | "-" | "–");
        let inner = token > range.start && article.word(token - 1).chars().all(is_quote);
        let (opens, closes) = match sign {
            '“' | '„' | '‘' | '「' | '『' | '«' | '‹' => (true, false),
            '”' | '’' | '」' | '』' | '»' | '›' => (false, true),
            _ if word == "``" => (true, false),
            _ if word == "''" => (false, true),
            _ if single => (
                (before || bracket || inner) && !behind,
                !before && (behind || is_mark(article, token + 1)),
            ),
            _ => (before || bracket || inner || !behind, !before || behind),
        };
        let closing = match sign {
            '“' | '„' => '”',
            '‘' => '’',
            '«' => '»',
            '‹' => '›',
            '「' => '」',
            '『' => '』',
            other => other,
        };
        Some(Mark { sign, closing, opens, closes })
    }
}

fn is_mark(article: &Article, token: usize) -> bool {
    article.tokens.get(token).is_some_and(|t| t.kind == crate::article::TokenKind::Punct)
}

/// A quotation between marks with its speaker: from its own sentence, from the sentence beside it, or
/// from the quotation before.
fn direct(
    parsed: &Parsed,
    pair: Range<usize>,
    heir: Option<Quote>,
    paragraph: &Paragraph,
) -> Option<Quote> {
    let article = &parsed.named.tagged.article;
    let words =
        pair.clone().filter(|&t| article.word(t).starts_with(char::is_alphanumeric)).count();
    if words == 0 {
        return None;
    }
    let (first, last) = (article.sentence_of(pair.start), article.sentence_of(pair.end - 1));
    let around = article.sentences[first].tokens.start..article.sentences[last].tokens.end;
    let said = saying::around(parsed, &pair, &around)
        .or_else(|| neighbour(parsed, &pair, first, last, paragraph));
    let (cue, speaker) = match (said, heir) {
        (Some(said), _) => (Some(said.cue), said.speaker),
        (None, Some(heir)) if words >= WORDS_ALONE => (heir.cue, heir.speaker),
        _ if words >= WORDS_ALONE => (None, None),
        _ => return None,
    };
    let capitals =
        pair.clone().filter(|&t| article.word(t).starts_with(char::is_uppercase)).count();
    let work = cue.is_none() && capitals * 2 > words;
    (!work).then_some(Quote { tokens: pair, direct: true, speaker, cue })
}

/// "X said." before or behind a quotation that fills its sentences.
fn neighbour(
    parsed: &Parsed,
    pair: &Range<usize>,
    first: usize,
    last: usize,
    paragraph: &Paragraph,
) -> Option<saying::Said> {
    let article = &parsed.named.tagged.article;
    let whole = pair.start <= article.sentences[first].tokens.start + 1
        && pair.end + 2 >= article.sentences[last].tokens.end;
    let behind =
        (last + 1 < paragraph.sentences.end).then(|| article.sentences[last + 1].tokens.clone());
    let before = first
        .checked_sub(1)
        .filter(|s| *s >= paragraph.sentences.start)
        .map(|s| article.sentences[s].tokens.clone());
    let colon = |range: &Range<usize>| matches!(article.word(range.end - 1), ":" | ",");
    if !whole {
        return None;
    }
    let tagline = behind
        .filter(|range| range.len() <= TAGLINE && !article.word(range.start).chars().all(is_quote));
    let lead = before.filter(colon);
    lead.into_iter().chain(tagline).find_map(|range| saying::around(parsed, pair, &range))
}

/// Tokens of a sentence like "he said." that belongs to the quotation before it.
const TAGLINE: usize = 8;

/// Reported speech: clauses that verbs of saying take, and sentences "according to" somebody.
fn reported<'a>(parsed: &'a Parsed) -> impl Iterator<Item = Quote> + 'a {
    let article = &parsed.named.tagged.article;
    article.body().flat_map(move |s| {
        let range = article.sentences[s].tokens.clone();
        let clauses = range.clone().filter_map(move |verb| reported_clause(parsed, verb));
        let according = range.clone().filter_map(move |token| according_to(parsed, token, &range));
        clauses.chain(according)
    })
}

/// Tokens that a reported clause has at least.
const REPORTED_TOKENS: usize = 4;

fn reported_clause(parsed: &Parsed, verb: usize) -> Option<Quote> {
    let article = &parsed.named.tagged.article;
    if parsed.named.tagged.pos(verb) != Pos::Verb || !saying::is_cue(article.word(verb)) {
        return None;
    }
    let clause = parsed
        .child(verb, &[Relation::Ccomp])
        .or_else(|| parsed.child(verb, &[Relation::Parataxis]).filter(|&c| c < verb))?;
    let speaker = saying::speaker(parsed, verb)?;
    let mut tokens = parsed.phrase(clause);
    while tokens.len() > 1
        && (article.word(tokens.start).eq_ignore_ascii_case("that")
            || is_mark(article, tokens.start))
    {
        tokens.start += 1;
    }
    while tokens.len() > 1 && is_mark(article, tokens.end - 1) {
        tokens.end -= 1;
    }
    let finite = tokens.clone().any(|t| {
        matches!(parsed.named.tagged.pos(t), Pos::Verb | Pos::Aux)
            && parsed.named.tagged.form(t) != Form::Gerund
    });
    let apart = !overlaps(&tokens, &speaker) && !tokens.contains(&verb);
    (finite && apart && tokens.len() >= REPORTED_TOKENS).then_some(Quote {
        tokens,
        direct: false,
        speaker: Some(speaker),
        cue: Some(verb..verb + 1),
    })
}

fn according_to(parsed: &Parsed, token: usize, range: &Range<usize>) -> Option<Quote> {
    let article = &parsed.named.tagged.article;
    let said = saying::according(parsed, token, range)?;
    let speaker = said.speaker?;
    let behind =
        speaker.end + usize::from(speaker.end < range.end && article.word(speaker.end) == ",");
    let mut tokens = if token <= range.start + 1 { behind..range.end } else { range.start..token };
    while tokens.len() > 1 && is_mark(article, tokens.end - 1) {
        tokens.end -= 1;
    }
    (tokens.len() >= 3).then_some(Quote {
        tokens,
        direct: false,
        speaker: Some(speaker),
        cue: Some(said.cue),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Models;

    fn check(text: &str, expected: &str) {
        let models = Models::english();
        let parsed = Parsed::read(text, None, &models);
        let article = &parsed.named.tagged.article;
        let words = |r: &Option<Range<usize>>| r.as_ref().map_or("-", |r| article.span(r).of(text));
        let shown: Vec<String> = find(&parsed)
            .iter()
            .map(|q| {
                format!(
                    "{} <{}> {}",
                    words(&q.speaker),
                    words(&q.cue),
                    article.span(&q.tokens).of(text)
                )
            })
            .collect();
        assert_eq!(shown.join("\n"), expected, "{text}");
    }

    #[test]
    fn speakers_before_and_behind() {
        check(
            "\"We are very happy with the vote,\" Ann Lee said on Monday.",
            "Ann Lee <said> We are very happy with the vote,",
        );
        check(
            "“The bridge will be closed for a year,” said the mayor.",
            "the mayor <said> The bridge will be closed for a year,",
        );
        check(
            "The minister said: \"There is no other way to do it.\"",
            "The minister <said> There is no other way to do it.",
        );
    }

    #[test]
    fn reported_speech() {
        check(
            "The company said it would close two plants.",
            "The company <said> it would close two plants",
        );
        check(
            "The river rose by two metres, according to the agency.",
            "the agency <according to> The river rose by two metres",
        );
    }

    #[test]
    fn titles_are_no_quotations() {
        check("She read \"War and Peace\" on the train.", "");
    }
}
