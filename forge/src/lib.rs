//! The workshop of nutgraf: trains and packs `models/en.bin` from the sets under `NUTGRAF_DATA`, and
//! scores it on their development parts and on our own gold. Ships nothing.

pub mod data;
mod lexicon;
mod manifest;
mod pack;
mod perceptron;
pub mod score;
pub mod train;
