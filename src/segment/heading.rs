//! Title, byline, source and day of publication, as they stand around an article's text.

use super::{
    block::{Block, ends_sentence},
    boilerplate,
    heading_line::Line,
};
use crate::text::{
    calendar::Date,
    span::Span,
    token::{Token, is_ideograph},
};
use std::collections::HashSet;

/// What stands around the text.
#[derive(Clone, Debug, Default)]
pub struct Heading {
    /// The headline.
    pub title: Option<Span>,
    /// The block that holds the headline, by index.
    pub headline: Option<usize>,
    /// The names of who wrote it.
    pub byline: Option<Span>,
    /// The publisher or agency.
    pub source: Option<Span>,
    /// The day of publication and its words.
    pub published: Option<(Date, Span)>,
    /// Blocks that hold the others, by index: they are no body text.
    pub blocks: Vec<usize>,
}

/// Blocks at the top among which title, byline, source and date are looked for.
const TOP: usize = 60;

/// Blocks at the end among which a byline, an agency or a copyright line is looked for.
const TAIL: usize = 40;

/// Words from which a block that ends as a sentence does is body text.
const BODY_WORDS: usize = 16;

/// Words that a title has at most.
const TITLE_WORDS: usize = 32;

/// Reads the heading from the tokens of each block.
pub fn read(text: &str, blocks: &[Block], tokens: &[Vec<Token>], title: Option<&str>) -> Heading {
    let page = Page { text, blocks, tokens };
    let mut heading = Heading::default();
    let top = page.first_body();
    let mut candidates = Vec::new();
    let entries = page.entries(top);
    for i in (0..top).filter(|i| !entries.contains(i)) {
        let line = page.line(i);
        if heading.take(&line) || line.is_letterhead() || line.credits() || line.is_stamp() {
            heading.blocks.push(i);
        } else if !boilerplate::is_boilerplate(line.text()) && !line.is_trail() && !line.is_menu() {
            candidates.push(i);
        }
    }
    heading.choose_title(&page, &candidates, title);
    heading.choose_byline(&page, &candidates);
    heading.choose_source(&page, &candidates, top);
    if heading.published.is_none() && top < blocks.len() {
        heading.published = page.line(top).dateline_date();
    }
    heading.read_tail(&page, top);
    heading
}

/// Whether a block reads as running text.
pub fn is_body(block: &str) -> bool {
    block.split_whitespace().nth(BODY_WORDS - 1).is_some()
        && ends_sentence(block)
        && !boilerplate::is_boilerplate(block)
}

/// The blocks of a text with their tokens.
struct Page<'a> {
    text: &'a str,
    blocks: &'a [Block],
    tokens: &'a [Vec<Token>],
}

impl<'a> Page<'a> {
    fn line(&self, i: usize) -> Line<'a> {
        Line { text: self.text, tokens: &self.tokens[i], span: self.blocks[i].span() }
    }

    /// The first block of running text; what stands before it is the heading.
    fn first_body(&self) -> usize {
        let top = self.blocks.len().min(TOP);
        let body = |i: &usize| is_body(self.line(*i).text()) && !self.line(*i).is_dated();
        (0..top).find(body).unwrap_or(top)
    }

    /// The blocks above the running text from the first that tells a day, where more do than a page tells
    /// of its own: they are entries of a log or a diary, each of which opens with its day.
    fn entries(&self, top: usize) -> std::ops::Range<usize> {
        let mut dated = (0..top).filter(|&i| self.line(i).date().is_some());
        let first = dated.next();
        match (first, dated.nth(OWN_DATES - 1)) {
            (Some(first), Some(_)) => first..top,
            _ => top..top,
        }
    }

    /// The long words with which the running text opens.
    fn opening(&self) -> HashSet<String> {
        let blocks = (0..self.blocks.len()).filter(|&i| is_body(self.line(i).text()));
        blocks.take(OPENING_BLOCKS).flat_map(|i| long_words(self.line(i).text())).collect()
    }
}

/// Days that a page tells of itself, at most: published, updated, and one in a dateline.
const OWN_DATES: usize = 3;

/// Paragraphs whose words tell a title from the other lines above the text.
const OPENING_BLOCKS: usize = 5;

impl Heading {
    /// Takes byline, date and labelled source from a line at the top; true where it held one.
    fn take(&mut self, line: &Line) -> bool {
        let byline = line.byline();
        let dated = line.date();
        let source = line.labelled_source();
        let took = byline.is_some() || dated.is_some() || source.is_some();
        self.byline = self.byline.or(byline);
        if self.published.is_none() || line.is_labelled(&["published", "first published"]) {
            self.published = dated.map(|(date, span, _)| (date, span)).or(self.published);
        }
        self.source = self.source.or(source).or(dated.and_then(|(_, _, source)| source));
        took
    }

    /// The title: the line that the caller named or a letter's subject; else the first whose words the
    /// text takes up; else the first of some words. It stands above the text and does not end as a sentence.
    fn choose_title(&mut self, page: &Page, candidates: &[usize], given: Option<&str>) {
        let of = |i: usize| page.line(i).text();
        let words = |i: usize| of(i).split_whitespace().count();
        let fits: Vec<usize> = candidates
            .iter()
            .copied()
            .filter(|&i| {
                words(i) <= TITLE_WORDS
                    && !of(i).ends_with(['.', ',', ';', ':'])
                    && page.blocks.len() > i + 1
            })
            .collect();
        let given =
            given.and_then(|given| candidates.iter().copied().find(|&i| same_words(of(i), given)));
        let subject = || candidates.iter().copied().find(|&i| page.line(i).subject().is_some());
        let opening = page.opening();
        let taken_up = |least: usize| {
            let shared = |i: usize| long_words(of(i)).filter(|w| opening.contains(w)).count();
            fits.iter().copied().find(|&i| words(i) >= 4 && shared(i) >= least)
        };
        let long = || fits.iter().copied().find(|&i| words(i) >= 4);
        let wide = || {
            fits.iter().copied().find(|&i| of(i).chars().filter(|&c| is_ideograph(c)).count() >= 6)
        };
        let short = || fits.iter().copied().max_by_key(|&i| (words(i), usize::MAX - i));
        self.headline = given
            .or_else(subject)
            .or_else(|| taken_up(2))
            .or_else(|| taken_up(1))
            .or_else(long)
            .or_else(wide)
            .or_else(short);
        if let Some(i) = self.headline {
            let (title, source) = page.line(i).split_source();
            self.title = page.line(i).subject().or(Some(title));
            self.source = self.source.or(source);
        }
    }

    /// A line of a name alone, with a job, or right above a line that tells a job, a day or a paper.
    fn choose_byline(&mut self, page: &Page, candidates: &[usize]) {
        if self.byline.is_some() {
            return;
        }
        let behind = |i: usize| (i + 1 < page.blocks.len()).then(|| page.line(i + 1));
        let signed = candidates.iter().copied().filter(|i| Some(*i) != self.headline).find(|&i| {
            let line = page.line(i);
            let told =
                |next: Line| next.tells_job() || next.date().is_some() || next.paper().is_some();
            line.signs() && (line.tells_job() || behind(i).is_some_and(told))
        });
        if let Some(i) = signed {
            self.byline = page.line(i).names_from(0);
            self.blocks.push(i);
            let own = |next: &Line| next.tells_job() || next.paper().is_some();
            self.blocks.extend(behind(i).filter(own).map(|_| i + 1));
            self.source = self.source.or_else(|| behind(i)?.paper());
        }
    }

    /// The source: a line that names a paper, or the agency of the dateline, or a short capitalised
    /// line beside the date or the title.
    fn choose_source(&mut self, page: &Page, candidates: &[usize], top: usize) {
        if self.source.is_some() {
            return;
        }
        let beside = |i: usize| {
            let neighbour = |j: Option<usize>| {
                let span = j.and_then(|j| page.blocks.get(j)).map(Block::span);
                span.is_some_and(|s| {
                    self.published.is_some_and(|(_, date)| s.contains(date))
                        || self.title.is_some_and(|title| s.contains(title))
                })
            };
            neighbour(i.checked_sub(1)) || neighbour(Some(i + 1))
        };
        let name = |i: usize| {
            let line = page.line(i);
            Some(i) != self.headline
                && !self.blocks.contains(&i)
                && line.is_name(5)
                && !line.is_section()
        };
        let paper = candidates.iter().copied().find(|&i| name(i) && page.line(i).names_paper());
        self.source = (top < page.blocks.len() && paper.is_none())
            .then(|| page.line(top).dateline_source())
            .flatten();
        let near = || candidates.iter().copied().find(|&i| name(i) && beside(i));
        if let Some(i) = paper.or_else(near).filter(|_| self.source.is_none()) {
            self.source = Some(page.line(i).span);
            self.blocks.push(i);
        }
    }

    /// Takes byline, date, agency and the owner of the rights from the lines at the end.
    fn read_tail(&mut self, page: &Page, top: usize) {
        for i in (page.blocks.len().saturating_sub(TAIL).max(top)..page.blocks.len()).rev() {
            let line = page.line(i);
            let byline = line.byline();
            let dated = line.labelled_date();
            if line.credits() {
                self.blocks.push(i);
            }
            self.source = self.source.or_else(|| line.agency()).or_else(|| line.copyright());
            self.byline = self.byline.or(byline);
            self.published = self.published.or(dated);
            if byline.is_some() || dated.is_some() {
                self.blocks.push(i);
            }
        }
    }
}

/// Whether two texts have the same words, whatever their case and the marks between them.
pub fn same_words(a: &str, b: &str) -> bool {
    let words = |s: &str| {
        s.split(|c: char| !c.is_alphanumeric())
            .filter(|w| !w.is_empty())
            .map(str::to_lowercase)
            .collect::<Vec<_>>()
    };
    words(a) == words(b)
}

/// Words of four letters and more, without their endings, so that "ferries" and "ferry" are one.
fn long_words(text: &str) -> impl Iterator<Item = String> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|w| w.chars().nth(3).is_some())
        .map(|w| w.chars().take(STEM).collect::<String>().to_lowercase())
}

/// Letters at the head of a word by which it is known again.
const STEM: usize = 5;

#[cfg(test)]
mod tests {
    use crate::segment::Article;

    const BODY: &str = "Ferry workers at the port have voted for a strike of five days over the \
                        summer rota, which they say will break up families.";

    /// What is read of the lines above and below a paragraph.
    fn check(above: &[&str], below: &[&str], expected: [&str; 4]) {
        let text = [above, &[BODY], below].concat().join("\n\n");
        let article = Article::read(&text, None);
        let told =
            |span: Option<crate::text::span::Span>| span.map_or("-", |s| s.of(&text)).to_owned();
        let day = article.published.map_or("-".to_owned(), |(date, _)| date.to_string());
        let got = [told(article.title), told(article.byline), told(article.source), day];
        assert_eq!(got, expected, "{text}");
    }

    #[test]
    fn layouts() {
        let title = "Ferry workers vote for summer strike";
        let (byline, source, day) = ("Jane Doe", "The Harbour Post", "2023-12-07");
        check(&[title], &[], [title, "-", "-", "-"]);
        check(
            &["LOCAL NEWS", title, "By Jane Doe", "The Harbour Post", "7 December 2023"],
            &[],
            [title, byline, source, day],
        );
        check(
            &[
                "The Harbour Post",
                "Subscribe",
                "World  Business  Legal  Sport",
                title,
                "Dec 7 2023",
            ],
            &["By Jane Doe"],
            [title, byline, source, day],
        );
        check(
            &["Science & Environment", title, "2 hours ago", "Jane Doe", "Science reporter"],
            &["© 2023 The Harbour Post. All rights reserved."],
            [title, byline, source, "-"],
        );
        check(
            &[&format!("{title} | The Harbour Post"), "Thu 7 Dec 2023 10.32 GMT"],
            &[],
            [title, "-", source, day],
        );
        check(
            &["From: Jane Doe", "To: All staff", &format!("Subject: {title}"), "Date: 7 Dec 2023"],
            &[],
            [title, byline, "-", day],
        );
        check(
            &["A long farewell to the islands", title, "Published: 2023-12-07"],
            &["(AFP)"],
            [title, "-", "AFP", day],
        );
    }

    #[test]
    fn blocks_that_tell_who_wrote_it() {
        let title = "Ferry workers vote for summer strike";
        check(
            &[title, "Jane Doe", "The Harbour Post, Oslo", "Published", "6 March 2024"],
            &[],
            [title, "Jane Doe", "The Harbour Post", "2024-03-06"],
        );
        check(
            &[title, "Jane Doe in Oslo", "Wed 6 Mar 2024 07.30 GMT"],
            &["John Roe reported from Oslo, and Jane Doe from Lima."],
            [title, "Jane Doe", "-", "2024-03-06"],
        );
        check(
            &[title, "By Jane Doe", "Updated 9:15 a.m. ET", "First published 06.03.2024"],
            &[],
            [title, "Jane Doe", "-", "2024-03-06"],
        );
        check(&[title, "By Jane Doe | 16/03/2024"], &[], [title, "Jane Doe", "-", "2024-03-16"]);
        check(&[title, "Jane Doe, 06-Mar-2024"], &[], [title, "-", "-", "2024-03-06"]);
    }

    #[test]
    fn titles_may_name_a_day() {
        let title = "Report on the lost cargo and the crew, 3 May 2024";
        check(
            &[title, "Status: final. Last edited 9 May 2024"],
            &[],
            [title, "-", "-", "2024-05-09"],
        );
        check(
            &[title, "By Jane Doe, harbour reporter, 9 May 2024"],
            &[],
            [title, "Jane Doe", "-", "2024-05-09"],
        );
    }

    #[test]
    fn invisible_lines_are_no_title() {
        check(&["\u{200b}"], &[], ["-"; 4]);
    }
}
