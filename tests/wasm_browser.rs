//! The JavaScript boundary in a browser: the tests of `tests/wasm/`.
#![cfg(target_arch = "wasm32")]

mod wasm;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
