//! Links into the article: text fragments (`#:~:text=…`), which a browser scrolls to and marks
//! (<https://wicg.github.io/scroll-to-text-fragment/>).
//!
//! A browser takes the first match, whatever the case, at the bounds of words; `start` alone must lie
//! in one block of the page, and `start,end` may span several. So the text is read as pieces, words
//! and single marks, and the shortest directive is taken whose first match is the place itself.

use super::{item::Item, place::Places};
use crate::{brief::Brief, text::span::Span};
use serde::Serialize;
use std::{collections::HashMap, fmt::Write, ops::Range};

/// Words of context, or of each end of a range, at most. Where so many do not tell a place apart, the
/// text repeats itself and the item has no fragment.
const MOST: usize = 8;

/// A key point or fact with its link, made by [`Brief::fragments`].
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Fragment {
    /// Its place in the Brief: `quotes-3`.
    pub path: String,
    /// What it is: `key point`, `person`, `quotation`…
    pub kind: &'static str,
    /// Its words as they stand, from its first to its last.
    pub exact: String,
    /// First unit.
    pub start: usize,
    /// One past the last unit.
    pub end: usize,
    /// To be put behind the article's address: `#:~:text=…`. None where the text repeats itself so
    /// that no short one would lead there.
    pub fragment: Option<String>,
}

impl Brief {
    /// Text fragments that lead to each key point and each fact of the article.
    ///
    /// `text` is the text that the Brief was made of. A place that ends within a word is widened to
    /// the whole word, as browsers match whole words only. One is cut off where the text ends; what has
    /// none in the text is left out.
    #[must_use]
    pub fn fragments(&self, text: &str) -> Vec<Fragment> {
        let places = Places::new(self, text);
        let blocks = self.article.paragraphs.iter().filter_map(|&p| places.points(p));
        let blocks = blocks.map(|block| places.span(block)).collect();
        let page = Page::new(text, blocks);
        let fragment = |Item { path, kind, ranges, .. }: Item| {
            let (first, last) = self.home(&ranges)?;
            let place = places.points(crate::brief::Range { start: first.start, end: last.end })?;
            let crate::brief::Range { start, end } = places.units(place);
            let span = places.span(place);
            let exact = span.of(text).to_owned();
            Some(Fragment { path, kind, exact, start, end, fragment: page.fragment(span) })
        };
        self.items().filter_map(fragment).collect()
    }

    /// The first and the last of the ranges in the sentence that the longest lies in: a name from
    /// elsewhere leads nowhere.
    fn home(
        &self,
        ranges: &[crate::brief::Range],
    ) -> Option<(crate::brief::Range, crate::brief::Range)> {
        let longest = ranges.iter().max_by_key(|range| range.end.saturating_sub(range.start))?;
        let sentence = |range: &crate::brief::Range| {
            self.article.sentences.partition_point(|s| s.end <= range.start)
        };
        let at = sentence(longest);
        let mut home = ranges.iter().copied().filter(|range| sentence(range) == at);
        let first = home.next()?;
        Some((first, home.next_back().unwrap_or(first)))
    }
}

/// The text as a browser matches it.
struct Page<'t> {
    text: &'t str,
    /// Paragraphs in order.
    blocks: Vec<Span>,
    pieces: Vec<Span>,
    /// For each piece, which word or mark it is, whatever its case.
    words: Vec<usize>,
    /// For each word or mark, the pieces that are it, in order.
    found: Vec<Vec<usize>>,
}

impl<'t> Page<'t> {
    fn new(text: &'t str, blocks: Vec<Span>) -> Self {
        let pieces = pieces(text);
        let mut known: HashMap<String, usize> = HashMap::new();
        let mut found: Vec<Vec<usize>> = Vec::new();
        let mut words = Vec::with_capacity(pieces.len());
        for (at, piece) in pieces.iter().enumerate() {
            let word = *known.entry(piece.of(text).to_lowercase()).or_insert(found.len());
            if word == found.len() {
                found.push(Vec::new());
            }
            found[word].push(at);
            words.push(word);
        }
        Self { text, blocks, pieces, words, found }
    }

    /// The shortest fragment whose first match is the pieces that hold the span.
    fn fragment(&self, span: Span) -> Option<String> {
        let start = self.pieces.partition_point(|p| p.end <= span.start);
        let end = self.pieces.partition_point(|p| p.start < span.end);
        if start >= end {
            return None;
        }
        let whole = self.one_block(start..end).then(|| self.exact(start..end)).flatten();
        [whole, self.range(start..end)].into_iter().flatten().min_by_key(String::len)
    }

    /// `[prefix-,]text[,-suffix]` with as little context as tells the place apart.
    fn exact(&self, place: Range<usize>) -> Option<String> {
        (0..=MOST).find_map(|context| {
            let mut around = self.contexts(&place, context);
            around.retain(|whole| self.first(whole) == Some(whole.start));
            around.iter().map(|whole| self.directive(whole, &place, None)).min_by_key(String::len)
        })
    }

    /// `[prefix-,]start,end`: as few first words as tell its beginning apart, and as few last words
    /// as are not met before its end.
    fn range(&self, place: Range<usize>) -> Option<String> {
        if place.len() <= MOST && self.one_block(place.clone()) {
            return None;
        }
        let most = MOST.min(place.len() / 2);
        let start = (1..=most).map(|n| place.start..place.start + n).find(|start| {
            self.is_word(start.end - 1)
                && self.one_block(start.clone())
                && self.first(start) == Some(start.start)
        })?;
        let end = (1..=most).map(|n| place.end - n..place.end).find(|end| {
            self.is_word(end.start)
                && self.one_block(end.clone())
                && self.next(end, start.end) == Some(end.start)
        })?;
        Some(self.directive(&start, &start, Some(&end)))
    }

    /// The place with so many pieces before it, behind it, or on both sides, within its block. Context
    /// begins and ends with a word: browsers differ in how they look for bare marks.
    fn contexts(&self, place: &Range<usize>, context: usize) -> Vec<Range<usize>> {
        let before = place.start.saturating_sub(context);
        let behind = (place.end + context).min(self.pieces.len());
        let mut around = vec![before..place.end, place.start..behind, before..behind];
        let closed = |whole: &Range<usize>| {
            (whole.start == place.start || self.is_word(whole.start))
                && (whole.end == place.end || self.is_word(whole.end - 1))
        };
        around.retain(|whole| closed(whole) && self.one_block(whole.clone()));
        around
    }

    fn one_block(&self, place: Range<usize>) -> bool {
        let block = |at: usize| self.blocks.partition_point(|b| b.start <= self.pieces[at].start);
        block(place.start) == block(place.end - 1)
    }

    fn is_word(&self, piece: usize) -> bool {
        self.pieces[piece].of(self.text).starts_with(is_letter)
    }

    fn first(&self, place: &Range<usize>) -> Option<usize> {
        self.next(place, 0)
    }

    /// Where the words of `place` stand first, from a piece on; sought by the rarest of them.
    fn next(&self, place: &Range<usize>, from: usize) -> Option<usize> {
        let words = &self.words[place.clone()];
        let rarest = (0..words.len()).min_by_key(|&i| self.found[words[i]].len())?;
        let stands = &self.found[words[rarest]];
        let begins =
            stands[stands.partition_point(|&at| at < from + rarest)..].iter().map(|at| at - rarest);
        begins.into_iter().find(|&at| self.words[at..].starts_with(words))
    }

    fn directive(
        &self,
        whole: &Range<usize>,
        start: &Range<usize>,
        end: Option<&Range<usize>>,
    ) -> String {
        let mut directive = "#:~:text=".to_owned();
        if whole.start < start.start {
            self.encode(whole.start..start.start, &mut directive);
            directive.push_str("-,");
        }
        self.encode(start.clone(), &mut directive);
        if let Some(end) = end {
            directive.push(',');
            self.encode(end.clone(), &mut directive);
        }
        if whole.end > start.end {
            directive.push_str(",-");
            self.encode(start.end..whole.end, &mut directive);
        }
        directive
    }

    /// Percent-encodes the words of some pieces; a run of white space is one space, as on a page. The
    /// dash, the comma and the ampersand are the syntax's own, so only letters, digits and marks that
    /// no address minds stand as they are.
    fn encode(&self, place: Range<usize>, directive: &mut String) {
        let span =
            Span { start: self.pieces[place.start].start, end: self.pieces[place.end - 1].end };
        let words: Vec<&str> = span.of(self.text).split_whitespace().collect();
        for byte in words.join(" ").bytes() {
            if byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'~') {
                directive.push(char::from(byte));
            } else {
                let _ = write!(directive, "%{byte:02X}");
            }
        }
    }
}

/// Words and single marks. A word goes on over a mark between two letters or digits ("Armenia's",
/// "3.5", "U.S"), since browsers may not end a match there; a hyphen ends it, as it does for them.
fn pieces(text: &str) -> Vec<Span> {
    let mut pieces: Vec<Span> = Vec::new();
    let mut letters = text.char_indices().peekable();
    let mut in_word = false;
    while let Some((start, c)) = letters.next() {
        let end = start + c.len_utf8();
        let joins = matches!(c, '\'' | '’' | '.' | ',' | ':' | '·' | '_' | '\u{ad}')
            && letters.peek().is_some_and(|(_, next)| is_letter(*next));
        match pieces.last_mut().filter(|_| in_word && (is_letter(c) || joins)) {
            Some(word) => word.end = end,
            None if !c.is_whitespace() => pieces.push(Span { start, end }),
            None => {}
        }
        in_word = is_letter(c) || in_word && joins;
    }
    pieces
}

fn is_letter(c: char) -> bool {
    // Marks that combine with a letter are neither letters nor white space, and not to be parted.
    c.is_alphanumeric() || matches!(c, '\u{300}'..='\u{36f}' | '\u{200c}' | '\u{200d}' | '\u{fe0f}')
}

#[cfg(test)]
mod tests {
    use super::Page;
    use crate::{brief, model::Models, options::Options, text::span::Span};

    fn check(text: &str, words: &str, nth: usize, expected: Option<&str>) {
        let (start, _) = text.match_indices(words).nth(nth).expect("the words stand there");
        let page = Page::new(text, vec![Span { start: 0, end: text.len() }]);
        let fragment = page.fragment(Span { start, end: start + words.len() });
        assert_eq!(fragment.as_deref(), expected.map(|e| format!("#:~:text={e}")).as_deref());
    }

    #[test]
    fn a_name_from_elsewhere_leads_nowhere() {
        let text = "Anna Lee met us. She sang for hours, and left.";
        let brief = brief(Models::english(), text, &Options::default());
        let range = |words: &str| {
            let start = text.find(words).expect("the words stand there");
            crate::brief::Range { start, end: start + words.len() }
        };
        let ranges = [range("Anna Lee"), range("sang for hours"), range("left")];
        assert_eq!(brief.home(&ranges), Some((ranges[1], ranges[2])));
    }

    #[test]
    fn the_shortest_that_is_unique() {
        let text = "The dam broke. The dam was old, and the dam was full of ice and stones and mud and more.";
        check(text, "ice", 0, Some("ice"));
        check(text, "dam", 0, Some("dam"));
        check(text, "dam", 1, Some("dam,-was"));
        check(text, "dam", 2, Some("and%20the-,dam"));
        check(text, "was full of ice and stones and mud and more", 0, Some("was%20full,more"));
    }

    #[test]
    fn marks_of_the_syntax_are_escaped() {
        check("A tie-break, R&D, 5 % of it.", "tie-break, R&D", 0, Some("tie%2Dbreak%2C%20R%26D"));
        check("Café\n owners paid.", "Café\n owners", 0, Some("Caf%C3%A9%20owners"));
    }

    #[test]
    fn words_are_matched_whole() {
        check("Armenia's army left.", "Armenia", 0, Some("Armenia%27s"));
        check("It cost 3.5 or 3.52.", "3.5", 0, Some("3.5"));
        check("He said so. SAID she?", "SAID", 0, Some("SAID,-she"));
    }

    #[test]
    fn what_repeats_itself_has_none() {
        let text = "so on and ".repeat(40);
        check(&text, "on", 20, None);
    }

    #[test]
    fn items_of_a_brief_lead_home() {
        let text = "Ann Lee met Tom Ford in Leeds on May 5.\n\nTom Ford left Leeds on Monday.";
        let options = Options { language: Some("en".to_owned()), ..Options::default() };
        let found = brief(Models::english(), text, &options).fragments(text);
        let date = found.iter().find(|f| f.kind == "date").expect("a date");
        assert_eq!(date.fragment.as_deref(), Some("#:~:text=May%205"), "{found:?}");
    }
}
