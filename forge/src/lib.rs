//! The workshop of nutgraf: trains and packs `models/en.bin` from the sets under `NUTGRAF_DATA`, and
//! scores it on their development parts and on our own gold. Ships nothing.

pub mod data;
pub mod lessons;
pub mod lexicon;
mod manifest;
mod net;
mod pack;
mod random;
pub mod score;
pub mod taught;
pub mod train;
