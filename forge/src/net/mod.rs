//! Trains the network that `nutgraf::net` runs: the same steps in floating point, their gradients, Adam,
//! and the packing into bytes.

mod chain;
pub mod layout;
pub mod learn;
pub mod math;
pub mod pack;
pub mod sentence;
