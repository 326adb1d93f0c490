//! From a Brief's offsets back to bytes and on to code points, for exports that count otherwise.

use crate::{
    brief::{Brief, Range},
    text::{offsets::OffsetUnit, span::Span},
};

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

    /// The whole characters of a range in the Brief's unit, in code points: as far as they lie within
    /// the text, and none where no character does.
    pub fn points(&self, range: Range) -> Option<Range> {
        let point = |offset: usize| self.begins.partition_point(|b| b.0 < offset);
        let (start, end) = (point(range.start), point(range.end).min(self.begins.len() - 1));
        (start < end).then_some(Range { start, end })
    }

    /// A range of code points in the Brief's unit.
    pub fn units(&self, points: Range) -> Range {
        Range { start: self.at(points.start).0, end: self.at(points.end).0 }
    }

    /// The bytes of some code points, cut off at the end of the text.
    pub fn span(&self, points: Range) -> Span {
        Span { start: self.at(points.start).1, end: self.at(points.end).1 }
    }

    fn at(&self, point: usize) -> (usize, usize) {
        self.begins[point.min(self.begins.len() - 1)]
    }
}
