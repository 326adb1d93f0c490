//! Strings, and nothing of articles: places, tokens, numerals, the calendar, languages, units of offsets.

pub mod abbreviation;
pub mod calendar;
pub mod language;
pub mod number_word;
pub mod numeral;
pub mod offsets;
mod small_word;
pub mod span;
pub mod token;
pub mod word_set;
