//! Training: the network of tags, names and grammar, the table of sentence boundaries, and the trees
//! that rank sentences.

pub mod boost;
pub mod boundary;
pub mod confidence;
pub mod network;
pub mod rank;
pub mod trade;
