//! Words, and what is known of them by themselves.

pub mod act;
pub mod capital;
pub mod cue;
pub mod gender;
pub mod lemma;
pub mod name_context;
pub mod operator;
pub mod people;
pub mod press;
pub mod stop;
pub mod time;
pub mod title;
