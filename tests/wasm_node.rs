//! The JavaScript boundary in Node: the tests of `tests/wasm/`.
#![cfg(target_arch = "wasm32")]

mod wasm;
