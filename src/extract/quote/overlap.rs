//! Reported words beside quotations: those that no quotation between marks tells already, and the marked
//! words that they tell in turn.

use super::quotation::{Quote, WORDS_ALONE};
use crate::{lexicon::cue, segment::Article};
use std::ops::Range;

/// Those of some reported words that no quotation between marks tells already.
pub fn apart(article: &Article, quotes: &[Quote], reported: Vec<Quote>) -> Vec<Quote> {
    let marked = marked(article, quotes);
    let within = |range: &Range<usize>| marked[range.end] - marked[range.start];
    // "said it would be “difficult” then" tells more than its one marked word does.
    let long = |range: &Range<usize>| {
        let from = quotes.partition_point(|q| q.tokens.start < range.start);
        let mut quotes = quotes[from..].iter().take_while(|q| q.tokens.start < range.end);
        within(range) == range.len() || quotes.any(|q| q.tokens.len() >= WORDS_ALONE)
    };
    // "said that she did not “comment on rumours”": what takes the words back stands before them.
    let cut = |range: &Range<usize>| {
        let from = quotes.partition_point(|q| q.tokens.start <= range.start);
        let first = quotes.get(from).filter(|q| q.tokens.start < range.end);
        let denies = |t: usize| ["not", "n't", "n’t", "never", "no"].contains(&article.word(t));
        first.is_some_and(|q| (range.start..q.tokens.start).any(denies))
    };
    let told = |range: &Range<usize>| 2 * within(range) > range.len() && long(range) && !cut(range);
    let quoted =
        |r: &Quote| r.cue.as_ref().is_some_and(|cue| within(&(cue.start..cue.start + 1)) > 0);
    let kept = |r: &Quote| is_told_on(article, quotes, r) || !told(&r.tokens) && !quoted(r);
    reported.into_iter().filter(kept).collect()
}

/// Whether words between marks are a part of what reported words tell by the same cue: "said that it was
/// “late” again".
pub fn is_told_whole(article: &Article, quote: &Quote, reported: &[Quote]) -> bool {
    let Some(cue) = &quote.cue else { return false };
    let says = cue::takes(article.word(cue.start)) & (cue::SPEECH | cue::THOUGHT) != 0;
    let Range { start, end } = quote.tokens;
    let whole = |r: &Quote| r.tokens.start <= start && end <= r.tokens.end;
    says && reported.iter().any(|r| r.cue.as_ref() == Some(cue) && whole(r))
}

/// Whether "according to" somebody another said some words between marks.
fn is_told_on(article: &Article, quotes: &[Quote], reported: &Quote) -> bool {
    let Range { start, end } = reported.tokens;
    let Some(cue) = reported
        .cue
        .as_ref()
        .filter(|cue| cue.len() > 1 && article.word(cue.start).eq_ignore_ascii_case("according"))
    else {
        return false;
    };
    let others = |q: &Quote| q.speaker.is_some() && q.cue.as_ref() != Some(cue);
    let from = quotes.partition_point(|q| q.tokens.start < start);
    let mut within = quotes[from..].iter().take_while(|q| q.tokens.start < end).peekable();
    within.peek().is_some() && within.all(others)
}

/// For each place, how many tokens before it stand in quotations.
fn marked(article: &Article, quotes: &[Quote]) -> Vec<usize> {
    let mut steps = vec![0_i32; article.tokens.len() + 1];
    for quote in quotes {
        steps[quote.tokens.start] += 1;
        steps[quote.tokens.end] -= 1;
    }
    let (mut open, mut sum) = (0, 0);
    steps
        .into_iter()
        .map(|step| {
            let before = sum;
            open += step;
            sum += usize::from(open > 0);
            before
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use crate::extract::quote::tests::check;

    #[test]
    fn denials_before_marked_words_stay() {
        check(
            "Lund said only that she did not “comment on paper that falls off a lorry”.",
            "Lund <said> only that she did not “comment on paper that falls off a lorry”",
        );
    }

    #[test]
    fn others_tell_of_quotations() {
        check(
            "“It is far too late for all of us,” Kaya said, according to the Ankara Tribune.",
            "Kaya <said> It is far too late for all of us,\n\
             the Ankara Tribune <according to> It is far too late for all of us,” Kaya said",
        );
    }
}
