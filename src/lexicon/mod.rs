//! Words, and what is known of them by themselves.

pub mod lemma;
