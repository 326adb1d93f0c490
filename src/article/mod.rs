//! Text → [`Article`]: paragraphs, sentences and tokens, what each paragraph is, and the heading.

pub mod boundary;
mod boundary_weights;
mod byline;
mod credit;
mod furniture;
mod heading;
mod line_end;
pub(crate) mod list;
mod markup;
mod paragraph;
mod press;
pub mod sentence;
mod stop;
mod table;

pub use crate::text::{
    calendar::Date,
    span::Span,
    token::{self, Token, TokenKind},
};
pub(crate) use paragraph::ends_sentence;
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
    Furniture,
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
        let blocks = paragraph::blocks(text);
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
    #[cfg(feature = "stages")]
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
}

/// What each block is. Short lines between paragraphs are headings, unless the text has no
/// paragraphs at all: then it is a list or a poem, and its lines are its text.
fn kinds(
    text: &str,
    blocks: &[paragraph::Block],
    heading: &heading::Heading,
) -> Vec<ParagraphKind> {
    let slices: Vec<&str> = blocks.iter().map(|b| b.span().of(text)).collect();
    let running: Vec<bool> = slices.iter().map(|block| heading::is_body(block)).collect();
    let paragraphs = running.iter().filter(|r| **r).count();
    let prose = paragraphs * 4 >= slices.len() || paragraphs >= 4;
    let mut kinds: Vec<ParagraphKind> = slices
        .iter()
        .enumerate()
        .map(|(i, block)| match () {
            () if heading.headline == Some(i) => ParagraphKind::Title,
            () if heading.blocks.contains(&i) => ParagraphKind::Meta,
            () if running[i] => ParagraphKind::Body,
            () if furniture::is_furniture(block) => ParagraphKind::Furniture,
            () if prose && is_heading(block) => ParagraphKind::Heading,
            () if table::is_head(&slices, i) => ParagraphKind::Heading,
            () => ParagraphKind::Body,
        })
        .collect();
    if prose {
        let first = running.iter().position(|r| *r).unwrap_or(0);
        for kind in kinds[..first].iter_mut().filter(|k| **k == ParagraphKind::Heading) {
            *kind = ParagraphKind::Furniture;
        }
        // A heading has text behind it: what stands behind "Related topics" at the end are links.
        let last = kinds.iter().rposition(|k| *k == ParagraphKind::Body).unwrap_or(0);
        for i in last + 1..kinds.len() {
            if kinds[i - 1] == ParagraphKind::Furniture && kinds[i] == ParagraphKind::Heading {
                kinds[i] = ParagraphKind::Furniture;
            }
        }
        let end = comments(&slices, &running).unwrap_or(slices.len());
        for kind in kinds[end..].iter_mut().filter(|k| **k != ParagraphKind::Meta) {
            *kind = ParagraphKind::Furniture;
        }
    }
    kinds
}

/// Paragraphs of running text behind which readers' comments may begin.
const BEFORE_COMMENTS: usize = 3;

/// The block with which readers' comments begin.
fn comments(blocks: &[&str], running: &[bool]) -> Option<usize> {
    let mut paragraphs = 0;
    blocks.iter().zip(running).position(|(block, running)| {
        paragraphs += usize::from(*running);
        paragraphs >= BEFORE_COMMENTS && furniture::opens_comments(block)
    })
}

/// Words that a heading or a caption within the text has at most.
const HEADING_WORDS: usize = 25;

fn is_heading(block: &str) -> bool {
    let short = block.split_whitespace().nth(HEADING_WORDS).is_none();
    let item = block.starts_with(|c: char| !c.is_alphanumeric() && !token::is_quote(c));
    let wide = block.chars().any(token::is_ideograph);
    // "“I have never seen so much rain.” ― Ann Lee"
    let signed = block.starts_with(token::is_quote)
        && block
            .rsplit_once(['―', '—', '–'])
            .is_some_and(|(words, _)| words.trim_end().ends_with(token::is_quote));
    short && !item && !wide && !signed && !paragraph::ends_sentence(block)
}

/// Tokens that a dateline has at most.
const DATELINE_TOKENS: usize = 16;

/// The tokens of a dateline at the head of a paragraph: "WASHINGTON (AP) —", "BAKU, 7 Dec (AFP) -",
/// "SPLIT, Croatia —".
fn dateline(text: &str, tokens: &[Token]) -> Option<usize> {
    let word = |i: usize| tokens[i].span.of(text);
    let dash = (1..tokens.len().min(DATELINE_TOKENS)).find(|&i| {
        let apart = tokens[i - 1].span.end < tokens[i].span.start;
        matches!(word(i), "—" | "–" | "-" | "--" | "―") && (apart || word(i) != "-")
    });
    let colon =
        || (2..tokens.len().min(DATELINE_TOKENS)).find(|&i| word(i) == ":" && word(i - 1) == ")");
    let end = dash.or_else(colon)?;
    let shouts = |i: usize| word(i).chars().all(|c| !c.is_lowercase());
    let lower = |i: usize| word(i).starts_with(char::is_lowercase);
    let capitals = word(0).chars().count() > 2 && shouts(0) && tokens[0].kind == TokenKind::Word;
    let agency = (1..end).any(|i| word(i) == "(")
        && !(1..end).any(|i| lower(i) && !matches!(word(i), "of" | "the" | "de"));
    let shouted =
        (1..end).all(|i| shouts(i) || is_month(word(i)) || tokens[i].kind == TokenKind::Number);
    let comma = (1..end).find(|&i| word(i) == ",");
    let country = comma.is_some_and(|comma| {
        (1..comma).all(shouts) && end - comma <= COUNTRY_TOKENS && !(comma..end).any(lower)
    });
    (word(0).starts_with(char::is_uppercase)
        && (agency || capitals && (shouted || country))
        && end + 1 < tokens.len())
    .then_some(end + 1)
}

/// Tokens of the comma and the country behind the town of a dateline, at most.
const COUNTRY_TOKENS: usize = 4;

fn is_month(word: &str) -> bool {
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        .iter()
        .any(|m| word.starts_with(m))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn datelines_are_no_text() {
        for (text, line) in [
            ("WASHINGTON (AP) — It closed on Monday.", "WASHINGTON (AP) —"),
            ("Baku, 7 Dec (AFP) - It closed on Monday.", "Baku, 7 Dec (AFP) -"),
            ("PARIS, Dec. 7 — It closed on Monday.", "PARIS, Dec. 7 —"),
            ("NEW YORK -- It closed on Monday.", "NEW YORK --"),
            ("SPLIT, Croatia — It closed on Monday.", "SPLIT, Croatia —"),
            ("ST. PAUL, Minn. (AP) — It closed on Monday.", "ST. PAUL, Minn. (AP) —"),
            ("It closed — as planned — on Monday.", "-"),
            ("NASA chief Ann Lee — who left — is back.", "-"),
        ] {
            let article = Article::read(text, None);
            let first = Some(0).filter(|&s| !article.sentences[s].body);
            let shown = first.map_or("-", |s| article.sentence_span(s).of(text));
            assert_eq!(shown, line, "{text}");
        }
    }
}
