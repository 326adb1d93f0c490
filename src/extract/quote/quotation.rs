//! A quotation and its tokens.

use std::ops::Range;

/// A quotation.
#[derive(Clone, Debug, PartialEq)]
pub struct Quote {
    /// Tokens of the words, without the marks.
    pub tokens: Range<usize>,
    /// Between marks, or reported.
    pub direct: bool,
    /// Tokens of the speaker.
    pub speaker: Option<Range<usize>>,
    /// Tokens of what the speaker stands for, where that is a relative pronoun: "critics who say".
    pub antecedent: Option<Range<usize>>,
    /// Tokens of the verb of saying or "according to".
    pub cue: Option<Range<usize>>,
    /// The rule that made it, or that found its speaker last, as [`crate::extract::Facts`] names them.
    pub rule: &'static str,
}

impl Quote {
    /// Whose words they are: the speaker, or what it stands for.
    pub fn whose(&self) -> Option<&Range<usize>> {
        self.antecedent.as_ref().or(self.speaker.as_ref())
    }
}

/// Words from which a quotation without a verb of saying counts: shorter ones are titles, nicknames
/// and words held at a distance.
pub const WORDS_ALONE: usize = 5;
