//! Text → [`Article`]: paragraphs, sentences and tokens, what each paragraph is, and the heading.

pub mod block;
mod boilerplate;
pub mod boundary;
mod boundary_weights;
mod byline;
mod date_line;
mod dateline;
mod heading;
mod heading_line;
mod line_end;
pub(crate) mod list;
mod markup;
mod paragraph_kind;
pub mod sentence;
mod stop;
mod table;

use crate::text::{
    calendar::Date,
    span::Span,
    token::{self, Token, TokenKind},
};
use dateline::dateline;
use paragraph_kind::kinds;
use std::ops::Range;

/// A text cut into its parts. Nothing is copied: every part is a place in `text`.
#[derive(Clone, Debug)]
pub struct Article<'t> {
    /// The text as it was given.
    pub text: &'t str,
    /// All tokens, in order.
    pub tokens: Vec<Token>,
    /// All sentences, in order; each token belongs to one.
    pub sentences: Vec<Sentence>,
    /// All paragraphs, in order; each sentence belongs to one.
    pub paragraphs: Vec<Paragraph>,
    /// The headline.
    pub title: Option<Span>,
    /// Who wrote it.
    pub byline: Option<Span>,
    /// The publisher or agency.
    pub source: Option<Span>,
    /// The day of publication as the text tells it.
    pub published: Option<(Date, Span)>,
}

/// A sentence: its tokens and its paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// Tokens, never empty.
    pub tokens: Range<usize>,
    /// Index into [`Article::paragraphs`].
    pub paragraph: usize,
    /// Whether it is running text of the article, fit for facts and summary.
    pub body: bool,
}

/// What a paragraph is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ParagraphKind {
    /// The headline.
    Title,
    /// Byline, source or date.
    Meta,
    /// A line that heads a part of the text.
    Heading,
    /// Running text.
    Body,
    /// What the page put around the article.
    Boilerplate,
}

/// A paragraph: its kind and its sentences.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paragraph {
    /// What it is.
    pub kind: ParagraphKind,
    /// Its place in the text.
    pub span: Span,
    /// Indices into [`Article::sentences`].
    pub sentences: Range<usize>,
}

impl<'t> Article<'t> {
    /// Reads a text. `title` is the headline where the caller knows it.
    pub fn read(text: &'t str, title: Option<&str>) -> Self {
        let blocks = block::blocks(text);
        let cut: Vec<Vec<Token>> = blocks
            .iter()
            .map(|block| {
                let mut tokens = Vec::new();
                block.pieces.iter().for_each(|&piece| token::tokenize(text, piece, &mut tokens));
                tokens
            })
            .collect();
        let heading = heading::read(text, &blocks, &cut, title);
        let kinds = kinds(text, &blocks, &heading);
        let mut article = Article {
            text,
            tokens: Vec::with_capacity(cut.iter().map(Vec::len).sum()),
            sentences: Vec::new(),
            paragraphs: Vec::new(),
            title: heading.title,
            byline: heading.byline,
            source: heading.source,
            published: heading.published,
        };
        for ((block, tokens), kind) in blocks.iter().zip(cut).zip(kinds) {
            if !tokens.is_empty() {
                article.push(block.span(), tokens, kind);
            }
        }
        article
    }

    /// The title that a caller gave, where the article's own title line does not hold its words.
    pub fn title_beside<'g>(&self, given: Option<&'g str>) -> Option<&'g str> {
        let given = given.map(str::trim).filter(|given| !given.is_empty())?;
        let told = |span: Span| heading::same_words(span.of(self.text), given);
        (!self.title.is_some_and(told)).then_some(given)
    }

    /// An article from sentences whose tokens were cut elsewhere, as training data has them.
    #[cfg(any(test, feature = "stages"))]
    pub fn from_sentences(text: &'t str, sentences: Vec<Vec<Span>>) -> Self {
        let mut article = Article {
            text,
            tokens: Vec::new(),
            sentences: Vec::new(),
            paragraphs: Vec::new(),
            title: None,
            byline: None,
            source: None,
            published: None,
        };
        for spans in sentences.into_iter().filter(|spans| !spans.is_empty()) {
            let start = article.tokens.len();
            for span in spans {
                let mut pieces = Vec::new();
                token::tokenize(text, span, &mut pieces);
                let kind = pieces.first().map_or(TokenKind::Symbol, |t| t.kind);
                article.tokens.push(Token { span, kind });
            }
            let tokens = start..article.tokens.len();
            article.sentences.push(Sentence { tokens, paragraph: 0, body: true });
        }
        article
    }

    fn push(&mut self, span: Span, tokens: Vec<Token>, kind: ParagraphKind) {
        let start = self.tokens.len();
        self.tokens.extend(tokens);
        let paragraph = self.paragraphs.len();
        let first = self.sentences.len();
        let body = kind == ParagraphKind::Body;
        let mut from = start;
        if let Some(end) = dateline(self.text, &self.tokens[start..]).filter(|_| body) {
            self.sentences.push(Sentence { tokens: start..start + end, paragraph, body: false });
            from = start + end;
        }
        let range = from..self.tokens.len();
        for tokens in sentence::split(self.text, &self.tokens, range, |gap| boundary::ends(&gap)) {
            let wordy = tokens.clone().any(|t| self.tokens[t].kind == TokenKind::Word);
            self.sentences.push(Sentence { tokens, paragraph, body: body && wordy });
        }
        self.paragraphs.push(Paragraph { kind, span, sentences: first..self.sentences.len() });
    }

    /// The words of a token.
    pub fn word(&self, token: usize) -> &'t str {
        self.tokens[token].span.of(self.text)
    }

    /// The place of some tokens, from the first one's start to the last one's end.
    pub fn span(&self, tokens: &Range<usize>) -> Span {
        Span::new(self.tokens[tokens.start].span.start, self.tokens[tokens.end - 1].span.end)
    }

    /// The place of a sentence.
    pub fn sentence_span(&self, sentence: usize) -> Span {
        self.span(&self.sentences[sentence].tokens)
    }

    /// Whether nothing stands between a token and the one before it.
    pub fn glued(&self, token: usize) -> bool {
        token > 0 && self.tokens[token - 1].span.end == self.tokens[token].span.start
    }

    /// The sentence that holds a token.
    pub fn sentence_of(&self, token: usize) -> usize {
        self.sentences.partition_point(|s| s.tokens.end <= token)
    }

    /// The token that holds a byte, or the first one behind it.
    pub fn token_at(&self, byte: usize) -> usize {
        self.tokens.partition_point(|t| t.span.end <= byte)
    }

    /// Sentences that are running text, by index.
    pub fn body(&self) -> impl Iterator<Item = usize> + '_ {
        (0..self.sentences.len()).filter(|&s| self.sentences[s].body)
    }

    /// Whether a token is punctuation.
    pub fn is_mark(&self, token: usize) -> bool {
        self.tokens.get(token).is_some_and(|t| t.kind == TokenKind::Punct)
    }
}
