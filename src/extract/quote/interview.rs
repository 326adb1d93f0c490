//! Interviews without labels: questions that are paragraphs of their own, and the answers between them.

use super::quotation::Quote;
use crate::{
    analysis::Document,
    segment::{Paragraph, ParagraphKind},
    syntax::entity_kind::EntityKind,
};
use std::ops::Range;

/// Questions that make an interview, at least.
const FEWEST: usize = 3;

/// Tokens of a question, at most.
const LONGEST_QUESTION: usize = 70;

/// Tokens of a remark that stands where a question would, at most.
const LONGEST_REMARK: usize = 30;

/// Words that an item of an answer has at least; shorter sentences go with the next.
const SHORTEST: usize = 4;

/// The answers of an interview, sentence by sentence.
pub fn find(doc: &Document) -> Vec<Quote> {
    interview(doc).unwrap_or_default()
}

fn interview(doc: &Document) -> Option<Vec<Quote>> {
    let body = |p: &&Paragraph| matches!(p.kind, ParagraphKind::Body | ParagraphKind::Heading);
    let paragraphs: Vec<&Paragraph> = doc.article.paragraphs.iter().filter(body).collect();
    let first = paragraphs.iter().position(|p| is_question(doc, p))?;
    let speaker = interviewee(doc, tokens(doc, paragraphs[first]).start)?;
    let turns = &paragraphs[first..];
    let asked = turns.iter().filter(|p| is_question(doc, p)).count();
    let answers: Vec<&Paragraph> = (1..turns.len())
        .filter(|&i| !is_question(doc, turns[i]) && !is_remark(doc, turns, i))
        .map(|i| turns[i])
        .filter(|p| !names(doc, p, &speaker))
        .collect();
    let own = answers.iter().filter(|p| is_first_person(doc, p)).count();
    if asked < FEWEST || 2 * own < asked || 2 * own < answers.len() {
        return None;
    }
    let spoken = answers.into_iter().flat_map(|p| sentences(doc, tokens(doc, p)));
    let title = doc.article.paragraphs.iter().filter(|p| p.kind == ParagraphKind::Title);
    let title = title.filter_map(|p| between_marks(doc, tokens(doc, p)));
    Some(title.chain(spoken).map(|tokens| said(tokens, speaker.clone())).collect())
}

/// The sentences of what somebody says, those of a word or two with the next.
pub(super) fn sentences(doc: &Document, tokens: Range<usize>) -> Vec<Range<usize>> {
    let article = &doc.article;
    let mut said: Vec<Range<usize>> = Vec::new();
    let words = |part: &Range<usize>| {
        part.clone().filter(|&t| article.word(t).starts_with(char::is_alphanumeric)).count()
    };
    let mut start = tokens.start;
    while start < tokens.end {
        let end = article.sentences[article.sentence_of(start)].tokens.end.min(tokens.end);
        match said.last_mut().filter(|last| words(last) < SHORTEST || words(&(start..end)) == 0) {
            Some(last) => last.end = end,
            None => said.push(start..end),
        }
        start = end;
    }
    // "… I said so. No!": a last word goes with what stands before it.
    if said.len() > 1 && said.last().is_some_and(|last| words(last) < SHORTEST) {
        said.pop();
        said.iter_mut().last().into_iter().for_each(|last| last.end = tokens.end);
    }
    said
}

fn tokens(doc: &Document, paragraph: &Paragraph) -> Range<usize> {
    let sentences = &doc.article.sentences;
    let last = paragraph.sentences.end.max(paragraph.sentences.start + 1) - 1;
    sentences[paragraph.sentences.start].tokens.start..sentences[last].tokens.end
}

fn said(tokens: Range<usize>, speaker: Range<usize>) -> Quote {
    Quote {
        tokens,
        direct: true,
        speaker: Some(speaker),
        antecedent: None,
        cue: None,
        rule: "answer",
    }
}

/// Whether a paragraph is a question of somebody who is not quoted.
fn is_question(doc: &Document, paragraph: &Paragraph) -> bool {
    let tokens = tokens(doc, paragraph);
    doc.node(tokens.end - 1).text() == "?"
        && tokens.len() <= LONGEST_QUESTION
        && !doc.node(tokens.start).is_quote_mark()
}

/// Whether a paragraph stands where a question would: one short sentence of nobody who says "I", before
/// a paragraph of somebody who does.
fn is_remark(doc: &Document, turns: &[&Paragraph], at: usize) -> bool {
    let paragraph = turns[at];
    let answered =
        turns.get(at + 1).is_some_and(|next| !is_question(doc, next) && is_first_person(doc, next));
    paragraph.sentences.len() == 1
        && tokens(doc, paragraph).len() <= LONGEST_REMARK
        && !is_question(doc, turns[at - 1])
        && !is_first_person(doc, paragraph)
        && answered
}

/// Whether somebody in a paragraph says "I" or "we".
fn is_first_person(doc: &Document, paragraph: &Paragraph) -> bool {
    tokens(doc, paragraph)
        .any(|t| doc.node(t).is(&["i", "me", "my", "mine", "we", "us", "our", "ours"]))
}

/// Whether a paragraph tells of somebody by the last name.
fn names(doc: &Document, paragraph: &Paragraph, somebody: &Range<usize>) -> bool {
    let last = doc.node(somebody.end - 1).text();
    tokens(doc, paragraph).any(|t| doc.node(t).text() == last)
}

/// Who is named most often before the first question: the full name, as it stands first.
fn interviewee(doc: &Document, before: usize) -> Option<Range<usize>> {
    let article = &doc.article;
    let body = |t: usize| article.sentences[article.sentence_of(t)].body;
    let named: Vec<&Range<usize>> = doc
        .names
        .iter()
        .filter(|n| n.kind == EntityKind::Person && n.tokens.end <= before && body(n.tokens.start))
        .map(|n| &n.tokens)
        .collect();
    let last = |name: &Range<usize>| article.word(name.end - 1);
    let often = |name: &Range<usize>| named.iter().filter(|n| last(n) == last(name)).count();
    let most = named.iter().map(|name| often(name)).max()?;
    let full = named
        .iter()
        .filter(|name| often(name) == most)
        .max_by_key(|name| (name.len().min(2), usize::MAX - name.start))?;
    Some((*full).clone())
}

/// What stands between the marks that a line opens and ends with.
fn between_marks(doc: &Document, tokens: Range<usize>) -> Option<Range<usize>> {
    let marked = tokens.len() > SHORTEST + 1
        && doc.node(tokens.start).is_quote_mark()
        && doc.node(tokens.end - 1).is_quote_mark();
    marked.then(|| tokens.start + 1..tokens.end - 1)
}

#[cfg(test)]
mod tests {
    use crate::extract::quote::tests::check;

    const INTRODUCTION: &str = "“A garden is a slow clock”\n\n\
        Mirela Dobrescu has run the botanic garden in Cluj since 2009. Dobrescu met us in a glasshouse.\n\n";

    #[test]
    fn answers_are_told_sentence_by_sentence() {
        check(
            &format!(
                "{INTRODUCTION}\
                 How does your day begin?\n\n\
                 Early. I open the glasshouse at six. Nobody else likes the cold.\n\n\
                 Is it true that you want to sell the palms?\n\n\
                 No! I have never said that. We will keep all of them.\n\n\
                 Some say you water too much.\n\n\
                 My critics do not own a watering can.\n\n\
                 What comes next?\n\n\
                 I hope to sleep for a week.\n\n\
                 Dobrescu's book is out in May."
            ),
            "Mirela Dobrescu <-> A garden is a slow clock\n\
             Mirela Dobrescu <-> Early. I open the glasshouse at six.\n\
             Mirela Dobrescu <-> Nobody else likes the cold.\n\
             Mirela Dobrescu <-> No! I have never said that.\n\
             Mirela Dobrescu <-> We will keep all of them.\n\
             Some <say> you water too much\n\
             Mirela Dobrescu <-> My critics do not own a watering can.\n\
             Mirela Dobrescu <-> I hope to sleep for a week.",
        );
    }

    #[test]
    fn answers_of_a_guide_are_nobody_s() {
        check(
            "What to know of the new levy\n\n\
             The minister, Raitis Lacis, signed the law on Monday.\n\n\
             Who has to pay?\n\nOwners of empty flats pay 2%. The rest is free.\n\n\
             When does it start?\n\nIt starts in May. Nobody pays before that.\n\n\
             Is there a way out?\n\nThere is none for firms. Heirs have a year.",
            "",
        );
    }
}
