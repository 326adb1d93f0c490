//! Inventories: the marks that stages put on words, each with its names.

pub mod entity_kind;
pub mod label;
pub mod pos;
pub mod relation;
