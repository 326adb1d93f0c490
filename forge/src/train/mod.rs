//! Training: the network of tags, names and grammar, and the table of sentence boundaries.

pub mod boundary;
pub mod network;
pub mod trade;
