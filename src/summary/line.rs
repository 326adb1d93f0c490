//! Lines of a summary: a sentence's words as slices of the article, joined as they read.

use crate::{
    rank::{count, is_word},
    segment::{Article, list::is_bullet},
    text::span::Span,
};
use std::ops::Range;

/// A line as the tokens that it shows, in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// Index into [`Article::sentences`].
    pub sentence: usize,
    /// Runs of tokens, apart from each other, in the order shown: that of the article, but for names
    /// that stand in for pronouns.
    pub runs: Vec<Range<usize>>,
}

impl Shown {
    /// A whole sentence.
    pub fn whole(article: &Article, sentence: usize) -> Self {
        Self { sentence, runs: vec![said(article, sentence)] }
    }

    /// Words, as people count them.
    pub fn words(&self, article: &Article) -> usize {
        count(article, self.runs.iter().flat_map(Clone::clone))
    }

    /// The slices shown and the text that they make. White space that is more than one plain space
    /// (a line break within the sentence) parts two slices; one space joins them.
    pub fn text(&self, article: &Article) -> (Vec<Span>, String) {
        let mut spans: Vec<Span> = Vec::new();
        let mut text = String::new();
        for run in &self.runs {
            for token in run.clone() {
                let span = article.tokens[token].span;
                let gap = spans.last().map(|last| article.text.get(last.end..span.start));
                match (spans.last_mut(), gap) {
                    (Some(last), Some(Some(gap)))
                        if token > run.start && matches!(gap, "" | " " | "\u{a0}") =>
                    {
                        text.push_str(gap);
                        last.end = span.end;
                    }
                    (last, gap) => {
                        let spaced = gap.flatten().is_none_or(|g| g.contains(char::is_whitespace));
                        if last.is_some() && spaced && !closes(article, token) {
                            text.push(' ');
                        }
                        spans.push(span);
                    }
                }
                text.push_str(span.of(article.text));
            }
        }
        (spans, text)
    }
}

/// A sentence without the marker of a list that it opens with ("• ", "3. ", "2/ "), the word that ties
/// it to the sentence before ("But", "However,") and the footnotes behind it ("[3]").
fn said(article: &Article, sentence: usize) -> Range<usize> {
    let tokens = article.sentences[sentence].tokens.clone();
    let word = |t: usize| if t < tokens.end { article.word(t) } else { "" };
    let numbered = word(tokens.start).bytes().all(|b| b.is_ascii_digit())
        && matches!(word(tokens.start + 1), "." | ")" | "/")
        && article.glued(tokens.start + 1)
        && !article.glued(tokens.start + 2);
    let marker = match word(tokens.start) {
        _ if numbered => 2,
        "-" => 1,
        first if is_bullet(first) => 1,
        _ => 0,
    };
    let footnote = |end: usize| {
        end >= tokens.start + 3
            && word(end - 1) == "]"
            && word(end - 2).bytes().all(|b| b.is_ascii_digit())
            && word(end - 3) == "["
    };
    let mut end = tokens.end;
    while footnote(end) {
        end -= 3;
    }
    let start = tokens.start + marker;
    let start = start + opener(article, start, tokens.end);
    let bare = start..end.max(start);
    if bare.clone().any(|t| is_word(article, t)) { bare } else { tokens }
}

/// Words that tie a sentence to the one before and say nothing more, whatever follows.
const TIES: &[&str] = &["And", "But"];

/// Words that do so where a comma follows: "However hard it was" and "Yet another" say something.
const TIES_WITH_COMMA: &[&str] = &[
    "Additionally", "Also", "Furthermore", "However", "Meanwhile", "Moreover", "Nevertheless",
    "Nonetheless", "So", "Still", "Then", "Yet",
];

/// Tokens of the tie at the head of a sentence.
fn opener(article: &Article, start: usize, end: usize) -> usize {
    if start + 1 >= end {
        return 0;
    }
    let (first, next) = (article.word(start), article.word(start + 1));
    match () {
        () if next == "," && (TIES.contains(&first) || TIES_WITH_COMMA.contains(&first)) => 2,
        () if TIES.contains(&first) && next != "for" => 1,
        () => 0,
    }
}

/// Whether a sentence holds one mark of a quotation without the other.
pub fn half_quoted(article: &Article, sentence: usize) -> bool {
    let text = article.sentence_span(sentence).of(article.text);
    let count = |mark: char| text.chars().filter(|c| *c == mark).count();
    count('"') % 2 == 1 || count('“') != count('”') || count('«') != count('»')
}

/// Whether a sentence is no more than a few words without a stop: a heading, an item of a list.
pub fn is_scrap(article: &Article, sentence: usize) -> bool {
    let text = article.sentence_span(sentence).of(article.text);
    let text = text.trim_end_matches(['"', '”', '’', '\'', '»', ')', ']']);
    let stops = ['.', '!', '?', '…', ':', '。', '！', '？', '।', '؟', '۔'];
    let tokens = article.sentences[sentence].tokens.clone();
    tokens.filter(|&t| is_word(article, t)).count() < WHOLE_WORDS && !text.ends_with(stops)
}

/// Words from which a line without a stop may be a sentence.
const WHOLE_WORDS: usize = 6;

/// Marks and clitics that cling to the word before them.
fn closes(article: &Article, token: usize) -> bool {
    let word = article.word(token);
    let clitic = word.len() > 1 && word.starts_with(['\'', '’']) && article.glued(token);
    clitic || matches!(word, "," | "." | ";" | ":" | "!" | "?" | ")" | "]" | "”" | "’" | "»" | "%")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{analysis::Document, model::Models};

    fn check(text: &str, expected: &str) {
        let article = Article::read(text, None);
        assert_eq!(Shown::whole(&article, 0).text(&article).1, expected, "{text}");
    }

    #[test]
    fn markers_are_left_out() {
        check("The lake was lowered in 1859.[3][4]", "The lake was lowered in 1859.");
        check("• Two people have died near the bridge.", "Two people have died near the bridge.");
        check("3. Squeeze in the juice of both lemons.", "Squeeze in the juice of both lemons.");
        check("2/ Our city approved 1,140 homes.", "Our city approved 1,140 homes.");
        check("1984 was a good year for the bridge.", "1984 was a good year for the bridge.");
    }

    #[test]
    fn ties_are_left_out() {
        check("But Anna sold the house.", "Anna sold the house.");
        check("However, Anna sold the house.", "Anna sold the house.");
        check("However hard it was, Anna sold it.", "However hard it was, Anna sold it.");
        check("But for Anna, nobody came.", "But for Anna, nobody came.");
    }

    #[test]
    fn half_quotations_are_seen() {
        let half = |text: &str| half_quoted(&Article::read(text, None), 0);
        assert!(half("\"We have sold it, she said.") && half("“We have sold it, she said."));
        assert!(!half("\"We have sold it,\" she said.") && !half("“We have sold it,” she said."));
    }

    #[test]
    fn line_breaks_part_ranges() {
        let text = "The old bridge over the river will\nclose on Monday.";
        let doc = Document::read(text, None, Models::english());
        let article = &doc.article;
        let (spans, line) = Shown::whole(article, 0).text(article);
        assert_eq!(
            (spans.len(), line.as_str()),
            (2, "The old bridge over the river will close on Monday.")
        );
    }
}
