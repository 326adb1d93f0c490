//! Title, byline, source and day of publication, as they stand around an article's text.

use super::{
    furniture,
    paragraph::{Block, ends_sentence},
    token::{Token, TokenKind},
};
use crate::{Span, calendar::Date, facts::date::calendar_date};

/// What stands around the text.
#[derive(Clone, Debug, Default)]
pub struct Heading {
    /// The headline.
    pub title: Option<Span>,
    /// The names of who wrote it.
    pub byline: Option<Span>,
    /// The publisher or agency.
    pub source: Option<Span>,
    /// The day of publication and its words.
    pub published: Option<(Date, Span)>,
    /// Blocks that hold them, by index: they are no body text.
    pub blocks: Vec<usize>,
}

/// Blocks at the top among which title, byline, source and date are looked for.
const TOP: usize = 40;

/// Blocks at the end among which a byline or agency is looked for.
const TAIL: usize = 4;

/// Words from which a block that ends as a sentence does is body text.
const BODY_WORDS: usize = 16;

/// Words that a title has at most.
const TITLE_WORDS: usize = 32;

/// Reads the heading from the tokens of each block.
pub fn read(text: &str, blocks: &[Block], tokens: &[Vec<Token>], title: Option<&str>) -> Heading {
    let mut heading = Heading::default();
    let is_body = |i: &usize| is_body(blocks[*i].span().of(text));
    let top = (0..blocks.len().min(TOP)).find(is_body).unwrap_or(blocks.len().min(TOP));
    let mut candidates = Vec::new();
    for i in 0..top {
        let line = Line { text, tokens: &tokens[i], span: blocks[i].span() };
        if heading.take(&line) {
            heading.blocks.push(i);
        } else if !furniture::is_furniture(line.text()) && !line.is_trail() {
            candidates.push(i);
        }
    }
    heading.choose_title(text, blocks, &candidates, title);
    heading.choose_source(text, blocks, tokens, &candidates);
    for i in (blocks.len().saturating_sub(TAIL).max(top)..blocks.len()).rev() {
        let line = Line { text, tokens: &tokens[i], span: blocks[i].span() };
        if heading.source.is_none() {
            heading.source = line.agency();
        }
        if heading.take_tail(&line) {
            heading.blocks.push(i);
        }
    }
    if heading.source.is_none() {
        heading.source = blocks
            .get(top)
            .and_then(|b| Line { text, tokens: &tokens[top], span: b.span() }.dateline_source());
    }
    heading
}

/// Whether a block reads as running text.
pub fn is_body(block: &str) -> bool {
    block.split_whitespace().nth(BODY_WORDS - 1).is_some()
        && ends_sentence(block)
        && !furniture::is_furniture(block)
}

impl Heading {
    /// Takes byline, date and labelled source from a line at the top; true where it held one.
    fn take(&mut self, line: &Line) -> bool {
        let byline = line.byline();
        let dated = line.date();
        let source = line.labelled_source();
        let took = byline.is_some() || dated.is_some() || source.is_some();
        self.byline = self.byline.or(byline);
        if self.published.is_none() || line.text().to_lowercase().starts_with("published") {
            self.published = dated.map(|(date, span, _)| (date, span)).or(self.published);
        }
        self.source = self.source.or(source).or(dated.and_then(|(_, _, source)| source));
        took
    }

    /// Takes byline and date from a line at the end.
    fn take_tail(&mut self, line: &Line) -> bool {
        let byline = line.byline();
        let dated = line.labelled_date();
        self.byline = self.byline.or(byline);
        self.published = self.published.or(dated);
        byline.is_some() || dated.is_some()
    }

    /// The title: the line that the caller named, else the first of some words that stands above the
    /// text and does not end as a sentence.
    fn choose_title(
        &mut self,
        text: &str,
        blocks: &[Block],
        candidates: &[usize],
        title: Option<&str>,
    ) {
        let words = |i: usize| blocks[i].span().of(text).split_whitespace().count();
        let given = title.and_then(|title| {
            candidates.iter().find(|&&i| same_words(blocks[i].span().of(text), title))
        });
        let fits = |&&i: &&usize| {
            let line = blocks[i].span().of(text);
            words(i) <= TITLE_WORDS
                && !line.trim_end().ends_with(['.', ',', ';', ':'])
                && blocks.len() > i + 1
        };
        let long = candidates.iter().filter(fits).find(|&&i| words(i) >= 4);
        let wide = || {
            candidates
                .iter()
                .filter(fits)
                .filter(|&&i| wide_letters(blocks[i].span().of(text)) >= 6)
                .min()
        };
        let short = || candidates.iter().filter(fits).max_by_key(|&&i| (words(i), usize::MAX - i));
        if let Some(&chosen) = given.or(long).or_else(wide).or_else(short) {
            self.title = Some(blocks[chosen].span());
            self.blocks.push(chosen);
        }
    }

    /// The source: a short capitalised line beside the date or the title, or one that names a paper.
    fn choose_source(
        &mut self,
        text: &str,
        blocks: &[Block],
        tokens: &[Vec<Token>],
        candidates: &[usize],
    ) {
        if self.source.is_some() {
            return;
        }
        let beside = |i: usize| {
            let neighbour = |j: Option<usize>| {
                let span = j.and_then(|j| blocks.get(j)).map(Block::span);
                span.is_some_and(|s| {
                    self.published.is_some_and(|(_, date)| s.contains(date))
                        || self.title == Some(s)
                })
            };
            neighbour(i.checked_sub(1)) || neighbour(Some(i + 1))
        };
        let chosen = candidates.iter().copied().find(|&i| {
            let line = Line { text, tokens: &tokens[i], span: blocks[i].span() };
            self.title != Some(line.span) && line.is_name(5) && (line.names_paper() || beside(i))
        });
        if let Some(i) = chosen {
            self.source = Some(blocks[i].span());
            self.blocks.push(i);
        }
    }
}

fn same_words(a: &str, b: &str) -> bool {
    let words = |s: &str| {
        s.split(|c: char| !c.is_alphanumeric())
            .filter(|w| !w.is_empty())
            .map(str::to_lowercase)
            .collect::<Vec<_>>()
    };
    words(a) == words(b)
}

fn wide_letters(line: &str) -> usize {
    line.chars().filter(|&c| super::token::is_ideograph(c)).count()
}

/// Words in the names of papers, agencies and stations.
const PAPER: &[&str] = &[
    "agency", "broadcasting", "bulletin", "chronicle", "courier", "daily", "dispatch", "examiner",
    "express", "gazette", "globe", "guardian", "herald", "independent", "inquirer", "journal",
    "magazine", "mail", "mercury", "monitor", "news", "newspaper", "newswire", "observer", "post",
    "press", "radio", "record", "reporter", "review", "sentinel", "standard", "star", "sun",
    "telegraph", "times", "tribune", "tv", "weekly", "wire",
];

/// Agencies and stations that are signed by their name alone.
const AGENCIES: &[&str] = &[
    "AAP", "ABC", "ABC News", "AFP", "AP", "ANI", "Agence France-Presse", "Al Jazeera", "Anadolu",
    "Associated Press", "BBC", "BBC News", "Bloomberg", "CBC", "CBS", "CBS News", "CNBC", "CNN",
    "DPA", "dpa", "DW", "EFE", "Euronews", "Fox News", "France 24", "IANS", "Interfax", "Kyodo",
    "NBC News", "NHK", "NPR", "PA", "PA Media", "PTI", "RFE/RL", "RTÉ", "Reuters", "Sky News",
    "TASS", "The Associated Press", "UPI", "Xinhua", "Yonhap",
];

struct Line<'a> {
    text: &'a str,
    tokens: &'a [Token],
    span: Span,
}

impl Line<'_> {
    fn text(&self) -> &str {
        self.span.of(self.text)
    }

    fn word(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |t| t.span.of(self.text))
    }

    fn capital(&self, at: usize) -> bool {
        self.word(at).starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
    }

    /// A path of sections: "Home > World > Asia", "News | Politics".
    fn is_trail(&self) -> bool {
        let text = self.text();
        [" > ", " › ", " » ", " / "].iter().any(|mark| text.matches(mark).count() >= 1)
            && self.tokens.len() < 14
    }

    /// Few words, all capitalised but for the small ones.
    fn is_name(&self, most: usize) -> bool {
        let words = self
            .tokens
            .iter()
            .filter(|t| matches!(t.kind, TokenKind::Word | TokenKind::Number))
            .count();
        let small =
            |w: &str| matches!(w, "of" | "the" | "and" | "de" | "&" | "'s" | "’s" | "-" | ".");
        (1..=most).contains(&words)
            && self.tokens.len() <= most + 2
            && (0..self.tokens.len()).all(|i| self.capital(i) || small(self.word(i)))
    }

    fn names_paper(&self) -> bool {
        AGENCIES.contains(&self.text())
            || self
                .tokens
                .iter()
                .any(|t| PAPER.contains(&t.span.of(self.text).to_lowercase().as_str()))
    }

    /// "By Ann Lee and Bob Ray, Political Correspondent" → the names.
    fn byline(&self) -> Option<Span> {
        let lower = self.text().to_lowercase();
        let label = [
            "by ", "written by ", "reporting by ", "reported by ", "author: ", "words by ",
            "text by ", "story by ",
        ]
        .iter()
        .find(|l| lower.starts_with(**l))?;
        let start =
            self.tokens.iter().position(|t| t.span.start >= self.span.start + label.len())?;
        if self.tokens.len() > 30 || ends_sentence(self.text()) && self.tokens.len() > 12 {
            return None;
        }
        let mut end = start;
        let mut at = start;
        while at < self.tokens.len() && self.tokens[at].kind != TokenKind::Number {
            let joins = matches!(
                self.word(at),
                "and"
                    | ","
                    | "&"
                    | "-"
                    | "de"
                    | "van"
                    | "von"
                    | "al"
                    | "bin"
                    | "'"
                    | "."
                    | "der"
                    | "la"
            );
            if self.capital(at) {
                end = at + 1;
            } else if !joins {
                break;
            }
            if self.word(at) == "," && !self.is_person_behind(at + 1) {
                break;
            }
            at += 1;
        }
        (end > start)
            .then(|| Span::new(self.tokens[start].span.start, self.tokens[end - 1].span.end))
    }

    /// Two capitalised words, then an end or "and": another name, not a job or a paper.
    fn is_person_behind(&self, at: usize) -> bool {
        let ends = matches!(self.word(at + 2), "" | "," | "and");
        let job = |i: usize| {
            self.word(i).to_lowercase().ends_with("or")
                || PAPER.contains(&self.word(i).to_lowercase().as_str())
                || matches!(
                    self.word(i).to_lowercase().as_str(),
                    "correspondent" | "staff" | "writer" | "desk" | "in" | "chief"
                )
        };
        self.capital(at) && self.capital(at + 1) && ends && !job(at) && !job(at + 1)
    }

    /// The line's date, where it holds little else: "Dec 7 2023", "Published: 3 May 2024, 10:15 GMT",
    /// "The Post | 3 May 2024" (with the source before it).
    fn date(&self) -> Option<(Date, Span, Option<Span>)> {
        let (date, range) = self.find_date()?;
        let others = self.tokens.len() - range.len();
        if others > 14 || (ends_sentence(self.text()) && others > 3) {
            return None;
        }
        let span =
            Span::new(self.tokens[range.start].span.start, self.tokens[range.end - 1].span.end);
        let mark = (0..range.start)
            .find(|&i| matches!(self.word(i), "|" | "•" | "·" | "—" | "–" | "-" | ","));
        let source = mark.filter(|&i| i > 0).and_then(|i| {
            let name = Line {
                text: self.text,
                tokens: &self.tokens[..i],
                span: Span::new(self.span.start, self.tokens[i - 1].span.end),
            };
            (name.is_name(5) && name.names_paper()).then_some(name.span)
        });
        Some((date, span, source))
    }

    fn labelled_date(&self) -> Option<(Date, Span)> {
        let lower = self.text().to_lowercase();
        let labelled = ["published", "first published", "posted", "date:"]
            .iter()
            .any(|l| lower.starts_with(l));
        self.date().filter(|_| labelled).map(|(date, span, _)| (date, span))
    }

    fn find_date(&self) -> Option<(Date, std::ops::Range<usize>)> {
        (0..self.tokens.len().min(20)).find_map(|at| {
            let (date, len) = calendar_date(self.text, &self.tokens[at..])?;
            Some((date, at..at + len))
        })
    }

    /// "Source: Reuters".
    fn labelled_source(&self) -> Option<Span> {
        let label = ["Source: ", "SOURCE: ", "Source - ", "Via "]
            .iter()
            .find(|l| self.text().starts_with(**l))?;
        let name = Span::new(self.span.start + label.len(), self.span.end).trim(self.text);
        (!name.is_empty() && self.tokens.len() < 10).then_some(name)
    }

    /// "(AFP)" alone at the end.
    fn agency(&self) -> Option<Span> {
        let inner = |at: usize| self.tokens.get(at).is_some_and(|t| t.span.of(self.text) == ")");
        if self.word(0) != "(" {
            return None;
        }
        let close = (1..self.tokens.len().min(7)).find(|&i| inner(i))?;
        let name = Span::new(self.tokens[1].span.start, self.tokens[close - 1].span.end);
        (close > 1 && AGENCIES.contains(&name.of(self.text))).then_some(name)
    }

    /// "PARIS (AFP) - …", "LONDON, 3 May (Reuters) – …" at the head of the text.
    fn dateline_source(&self) -> Option<Span> {
        let open = (1..self.tokens.len().min(10)).find(|&i| self.word(i) == "(")?;
        Line { text: self.text, tokens: &self.tokens[open..], span: self.span }.agency()
    }
}
