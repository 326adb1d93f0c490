//! From a Brief's offsets back to bytes and on to code points, for exports that count otherwise.

use crate::{Brief, OffsetUnit, Range, Span};

/// Where each character of the text begins, in the Brief's unit and in bytes; its index is the
/// number of code points before it. The end of the text stands last.
pub(super) struct Places {
    begins: Vec<(usize, usize)>,
}

impl Places {
    pub fn new(brief: &Brief, text: &str) -> Self {
        let width = |c: char| match brief.offset_unit {
            OffsetUnit::Byte => c.len_utf8(),
            OffsetUnit::Utf16 => c.len_utf16(),
        };
        let mut at = (0, 0);
        let mut begins = vec![at];
        begins.extend(text.chars().map(|c| {
            at = (at.0 + width(c), at.1 + c.len_utf8());
            at
        }));
        Self { begins }
    }

    /// The range in code points. One that lies outside of the text ends where the text does.
    pub fn points(&self, range: Range) -> Range {
        Range { start: self.point(range.start), end: self.point(range.end) }
    }

    /// The range in bytes.
    pub fn bytes(&self, range: Range) -> Span {
        let Range { start, end } = self.points(range);
        self.span(start, end)
    }

    /// The bytes of some code points, cut off at the end of the text.
    pub fn span(&self, start: usize, end: usize) -> Span {
        let byte = |point: usize| self.begins[point.min(self.begins.len() - 1)].1;
        Span { start: byte(start), end: byte(end) }
    }

    fn point(&self, offset: usize) -> usize {
        self.begins.partition_point(|b| b.0 < offset).min(self.begins.len() - 1)
    }
}
