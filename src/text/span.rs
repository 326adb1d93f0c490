//! Half-open ranges of bytes in the text as it was given.

use super::token::is_space;

/// A half-open range of bytes, `start..end`, on character boundaries.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl Span {
    /// The range `start..end`.
    pub const fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// The slice of `text` that the span names.
    pub fn of<'t>(&self, text: &'t str) -> &'t str {
        &text[self.start..self.end]
    }

    /// Length in bytes.
    pub const fn len(&self) -> usize {
        self.end - self.start
    }

    /// Whether the span names nothing.
    pub const fn is_empty(&self) -> bool {
        self.start >= self.end
    }

    /// Whether `other` lies wholly inside.
    pub const fn contains(&self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// The smallest span that holds both.
    pub fn cover(self, other: Span) -> Span {
        Span::new(self.start.min(other.start), self.end.max(other.end))
    }

    /// The span without what is no token at its ends: white space, control and zero-width characters.
    pub fn trim(self, text: &str) -> Span {
        let slice = self.of(text).trim_end_matches(is_space);
        let kept = slice.trim_start_matches(is_space);
        let start = self.start + (slice.len() - kept.len());
        Span::new(start, start + kept.len())
    }
}
