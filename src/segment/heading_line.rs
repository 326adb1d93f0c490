//! One line of a page → the source and day of publication that it tells, and what else it is.

use super::{block::ends_sentence, date_line::calendar_date, dateline::dateline};
use crate::{
    lexicon::press::{AGENCIES, PAPER, PUBLISHED, SECTIONS},
    text::{
        calendar::Date,
        span::Span,
        token::{Token, TokenKind},
    },
};

/// Letters of a word that a title is known by.
const LONG_WORD: usize = 4;

/// Such words, in lower case, that tell a title from a line which holds little else than a date.
const TITLE_WORDS: usize = 3;

/// Tokens of a line that names a paper, and of one that tells an hour, at most.
const PAPER_TOKENS: usize = 8;
const STAMP_TOKENS: usize = 8;

/// One block, read for what it credits.
pub struct Line<'a> {
    /// The whole text.
    pub text: &'a str,
    /// The block's tokens.
    pub tokens: &'a [Token],
    /// The block's place.
    pub span: Span,
}

impl<'a> Line<'a> {
    /// The words of the block.
    pub fn text(&self) -> &'a str {
        self.span.of(self.text)
    }

    pub(super) fn word(&self, at: usize) -> &'a str {
        self.tokens.get(at).map_or("", |t| t.span.of(self.text))
    }

    pub(super) fn capital(&self, at: usize) -> bool {
        self.word(at).starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
    }

    pub(super) fn spans(&self, tokens: std::ops::Range<usize>) -> Span {
        self.tokens[tokens.start].span.cover(self.tokens[tokens.end - 1].span)
    }

    /// Whether the line opens with one of some lower-case words.
    pub fn is_labelled(&self, labels: &[&str]) -> bool {
        let first = self.word(0).to_lowercase();
        let second = || format!("{first} {}", self.word(1).to_lowercase());
        labels.iter().any(|l| *l == first || *l == second())
    }

    /// A path of sections: "Home > World > Asia", "News | Politics".
    pub fn is_trail(&self) -> bool {
        let text = self.text();
        let path = [" > ", " › ", " » ", " / "].iter().any(|mark| text.contains(mark));
        let pair = || text.contains(" | ") && self.is_name(6) && !self.names_paper();
        path && self.tokens.len() < 14 || pair()
    }

    /// Entries of a menu in one line: "World  Business  Legal", "Home | News | Sport".
    pub fn is_menu(&self) -> bool {
        let text = self.text();
        let wide = text.matches("  ").count() + text.matches('\t').count();
        let marks = text.matches(['|', '•', '·']).count();
        (wide >= 2 || marks >= 2) && (0..self.tokens.len()).all(|i| self.is_title_word(i))
    }

    fn is_title_word(&self, at: usize) -> bool {
        let small = ["of", "the", "and", "de", "&", "'s", "’s", "-", ".", "|", "•", "·"];
        self.capital(at) || small.contains(&self.word(at))
    }

    /// Few words, all capitalised but for the small ones.
    pub fn is_name(&self, most: usize) -> bool {
        let words = self
            .tokens
            .iter()
            .filter(|t| matches!(t.kind, TokenKind::Word | TokenKind::Number))
            .count();
        (1..=most).contains(&words)
            && self.tokens.len() <= most + 2
            && (0..self.tokens.len()).all(|i| self.is_title_word(i))
    }

    /// Whether it holds a word that papers, agencies and stations are named by.
    pub fn names_paper(&self) -> bool {
        let among =
            |list: &[&str], t: &Token| list.contains(&t.span.of(self.text).to_lowercase().as_str());
        AGENCIES.contains(&self.text()) || self.tokens.iter().any(|t| among(PAPER, t))
    }

    /// The paper in a short line that names one, perhaps with a town: "BBC News, Oslo".
    pub fn paper(&self) -> Option<Span> {
        let end =
            (0..self.tokens.len()).find(|&i| self.word(i) == ",").unwrap_or(self.tokens.len());
        let short = self.tokens.len() <= PAPER_TOKENS && !ends_sentence(self.text());
        let name = Line { text: self.text, tokens: &self.tokens[..end], span: self.span };
        (end > 0 && short && name.is_name(5) && name.names_paper()).then(|| self.spans(0..end))
    }

    /// A short line that tells an hour: "Updated 9:15 a.m. ET".
    pub fn is_stamp(&self) -> bool {
        let number = self.tokens.iter().any(|t| t.kind == TokenKind::Number);
        self.is_labelled(PUBLISHED) && number && self.tokens.len() <= STAMP_TOKENS
    }

    /// The name of a section of a paper: "Science & Environment", "Local News".
    pub fn is_section(&self) -> bool {
        let words = self.text().to_lowercase();
        words
            .split(|c: char| !c.is_alphanumeric())
            .filter(|w| !w.is_empty())
            .all(|w| SECTIONS.contains(w))
    }

    /// A line at the head of a letter: "To: All staff", "Sent: Monday".
    pub fn is_letterhead(&self) -> bool {
        let labels = ["from", "to", "cc", "bcc", "sent", "date", "reply-to"];
        self.word(1) == ":" && labels.contains(&self.word(0).to_lowercase().as_str())
    }

    /// "Subject: The bridge" → the words behind the label.
    pub fn subject(&self) -> Option<Span> {
        let labelled = self.word(0).eq_ignore_ascii_case("subject") && self.word(1) == ":";
        (labelled && self.tokens.len() > 2).then(|| self.spans(2..self.tokens.len()))
    }

    /// The line's date, where it holds little else: "Dec 7 2023", "Published: 3 May 2024, 10:15 GMT",
    /// "The Post | 3 May 2024" (with the source before it).
    pub fn date(&self) -> Option<(Date, Span, Option<Span>)> {
        let (date, range) = self.find_date()?;
        let others = self.tokens.len() - range.len();
        let most = if self.is_labelled(PUBLISHED) { 30 } else { 14 };
        let title = range.start > 0 && self.tells();
        if others > most || (ends_sentence(self.text()) && others > 3) || title {
            return None;
        }
        let mark = (0..range.start)
            .find(|&i| matches!(self.word(i), "|" | "•" | "·" | "—" | "–" | "-" | ","));
        let source = mark.filter(|&i| i > 0).and_then(|i| {
            let span = Span::new(self.span.start, self.tokens[i - 1].span.end);
            let name = Line { text: self.text, tokens: &self.tokens[..i], span };
            (name.is_name(5) && name.names_paper() && !name.is_section()).then_some(name.span)
        });
        Some((date, self.spans(range), source))
    }

    /// Whether a line is a title that names a day: "Report on the flood at the mill, 3 May 2024". What pages
    /// say of themselves is few words, or labelled, or in pieces.
    fn tells(&self) -> bool {
        let long = |t: &Token| {
            let word = t.span.of(self.text);
            word.len() >= LONG_WORD && word.chars().all(char::is_lowercase)
        };
        let apart = |t: &Token| matches!(t.span.of(self.text), "." | "|" | "•" | "·");
        !self.is_labelled(PUBLISHED)
            && self.byline().is_none()
            && !self.tokens.iter().any(apart)
            && self.tokens.iter().filter(|t| long(t)).count() >= TITLE_WORDS
    }

    /// Whether the line says when the article was published.
    pub fn is_dated(&self) -> bool {
        self.is_labelled(PUBLISHED) && self.date().is_some()
    }

    /// The date of a line that says that it is the day of publication.
    pub fn labelled_date(&self) -> Option<(Date, Span)> {
        self.date().filter(|_| self.is_labelled(PUBLISHED)).map(|(date, span, _)| (date, span))
    }

    /// "KESTREL BAY, May 21, 2024 — …" at the head of the text.
    pub fn dateline_date(&self) -> Option<(Date, Span)> {
        let end = dateline(self.text, self.tokens)?;
        let (date, range) = self.find_date().filter(|(_, range)| range.end <= end)?;
        Some((date, self.spans(range)))
    }

    fn find_date(&self) -> Option<(Date, std::ops::Range<usize>)> {
        (0..self.tokens.len().min(20)).find_map(|at| {
            let (date, len) = calendar_date(self.text, &self.tokens[at..])?;
            Some((date, at..at + len))
        })
    }

    /// "Source: Reuters".
    pub fn labelled_source(&self) -> Option<Span> {
        let label = ["Source: ", "SOURCE: ", "Source - ", "Via "]
            .iter()
            .find(|l| self.text().starts_with(**l))?;
        let name = Span::new(self.span.start + label.len(), self.span.end).trim(self.text);
        (!name.is_empty() && self.tokens.len() < 10).then_some(name)
    }

    /// A title without the paper behind it, and the paper: "Bridge to close | The Post".
    pub fn split_source(&self) -> (Span, Option<Span>) {
        let whole = (self.span, None);
        let mark = (2..self.tokens.len()).rfind(|&i| {
            matches!(self.word(i), "|" | "-" | "–" | "—" | "·")
                && self.tokens[i - 1].span.end < self.tokens[i].span.start
        });
        let Some(mark) = mark.filter(|&i| i + 1 < self.tokens.len()) else { return whole };
        let span = self.spans(mark + 1..self.tokens.len());
        let name = Line { text: self.text, tokens: &self.tokens[mark + 1..], span };
        if name.is_name(5) && name.names_paper() && !name.is_section() {
            (self.spans(0..mark), Some(span))
        } else {
            whole
        }
    }

    /// "© 2023 The Post. All rights reserved." → the owner.
    pub fn copyright(&self) -> Option<Span> {
        let sign = (0..self.tokens.len().min(4))
            .rfind(|&i| matches!(self.word(i), "©" | "Copyright" | "COPYRIGHT" | "copyright"))?;
        let year = |i: &usize| {
            self.tokens.get(*i).is_some_and(|t| t.kind == TokenKind::Number)
                || matches!(self.word(*i), "by" | "-" | "–" | "," | "(" | "c" | ")" | "©")
        };
        let start = (sign + 1..).find(|i| !year(i))?;
        let end = (start..self.tokens.len().min(start + 7))
            .take_while(|&i| self.is_title_word(i) && !matches!(self.word(i), "." | "All"))
            .last()?;
        let span = self.spans(start..end + 1);
        let name = Line { text: self.text, tokens: &self.tokens[start..=end], span };
        (name.is_name(6) && self.is_letters(start) && self.word(start) != "All").then_some(span)
    }

    /// "(AFP)" alone at the end.
    pub fn agency(&self) -> Option<Span> {
        if self.word(0) != "(" {
            return None;
        }
        let close = (1..self.tokens.len().min(7)).find(|&i| self.word(i) == ")")?;
        let name = (close > 1).then(|| self.spans(1..close))?;
        AGENCIES.contains(&name.of(self.text)).then_some(name)
    }

    /// "PARIS (AFP) - …", "LONDON, 3 May (Reuters) – …" at the head of the text.
    pub fn dateline_source(&self) -> Option<Span> {
        let open = (1..self.tokens.len().min(10)).find(|&i| self.word(i) == "(")?;
        Line { text: self.text, tokens: &self.tokens[open..], span: self.span }.agency()
    }
}

#[cfg(test)]
pub mod tests {
    use super::*;
    use crate::text::token::tokenize;

    pub fn line<T>(text: &str, read: impl Fn(&Line) -> T) -> T {
        let span = Span::new(0, text.len());
        let mut tokens = Vec::new();
        tokenize(text, span, &mut tokens);
        read(&Line { text, tokens: &tokens, span })
    }

    pub fn told(text: &str, read: impl Fn(&Line) -> Option<Span>) -> String {
        line(text, read).map_or("-", |span| span.of(text)).to_owned()
    }

    #[test]
    fn datelines() {
        for (text, day) in [
            ("LEIVIK, May 21, 2024 — The harbour will grow.", "2024-05-21"),
            ("PARIS, Dec. 7 — It closed on May 21, 2024.", "-"),
            ("The harbour — built on May 21, 2024 — will grow.", "-"),
        ] {
            let date = line(text, |line| line.dateline_date().map(|(date, _)| date.to_string()));
            assert_eq!(date.as_deref().unwrap_or("-"), day, "{text}");
        }
    }

    #[test]
    fn dates() {
        for (text, day) in [
            ("Published 7 December 2023 10:32 GMT", "2023-12-07"),
            (
                "PUBLISHED: 10:32 GMT, 7 December 2023 | UPDATED: 12:01 GMT, 8 May 2024",
                "2023-12-07",
            ),
            ("Updated 10:32 AM EST, Thu December 7, 2023", "2023-12-07"),
            ("Thu 7 Dec 2023 10.32 GMT", "2023-12-07"),
            ("2023-12-07T10:32:00Z", "2023-12-07"),
            ("Dec. 7, 2023 at 10:32 a.m. EST", "2023-12-07"),
            ("December 7, 2023 9:14 AM GMT+1 · Updated 2 hours ago", "2023-12-07"),
            ("3 hours ago", "-"),
            ("The bridge was opened on 7 December 2023.", "-"),
        ] {
            let date = line(text, |line| line.date().map(|(date, ..)| date.to_string()));
            assert_eq!(date.as_deref().unwrap_or("-"), day, "{text}");
        }
    }

    #[test]
    fn sources() {
        for (text, source) in [
            ("© 2023 The Example Times. All rights reserved.", "The Example Times"),
            ("Copyright © 2024 Harbour Post Ltd", "Harbour Post Ltd"),
            ("© 2024 Harbour Post Ltd. All rights reserved.", "Harbour Post Ltd."),
            ("© 2024", "-"),
            ("Copyright law has changed", "-"),
        ] {
            assert_eq!(told(text, |line| line.copyright()), source, "{text}");
        }
        for (text, source) in [
            ("Bridge to close | The Harbour Post", "The Harbour Post"),
            ("Bridge to close - BBC News", "BBC News"),
            ("Bridge to close - for good", "-"),
            ("Harbour Post", "-"),
        ] {
            assert_eq!(told(text, |line| line.split_source().1), source, "{text}");
        }
        assert_eq!(told("LONDON (Reuters) - The bridge", |line| line.dateline_source()), "Reuters");
        assert_eq!(told("PARIS, Dec. 7 — The bridge", |line| line.dateline_source()), "-");
    }

    #[test]
    fn lines_of_a_page() {
        for (text, is) in [
            ("World  Business  Markets  Legal", true),
            ("Home | News | Local Sport", true),
            ("A Title in Title Case", false),
        ] {
            assert_eq!(line(text, |line| line.is_menu()), is, "{text}");
        }
        for (text, is) in [
            ("Home > World > Asia", true),
            ("Business | Autos & Transportation", true),
            ("Bridge to close | The Harbour Post", false),
        ] {
            assert_eq!(line(text, |line| line.is_trail()), is, "{text}");
        }
        for (text, is) in
            [("Science & Environment", true), ("LOCAL NEWS", true), ("Sky News", false)]
        {
            assert_eq!(line(text, |line| line.is_section()), is, "{text}");
        }
        for (text, is) in [("To: All staff", true), ("To the staff: thanks", false)] {
            assert_eq!(line(text, |line| line.is_letterhead()), is, "{text}");
        }
    }
}
