//! The library's one way in, for every thread.

use nutgraf::{Brief, Models, Options};
use std::any::Any;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// The Brief of `text`.
///
/// # Errors
/// Where the library panics: a fault of ours must not end the run for all other articles.
pub fn brief(text: &str, options: &Options) -> Result<Brief, String> {
    caught(|| nutgraf::brief(Models::english(), text, options))
}

/// What some work gives.
///
/// # Errors
/// Where it panics.
pub fn caught<T>(work: impl FnOnce() -> T) -> Result<T, String> {
    catch_unwind(AssertUnwindSafe(work))
        .map_err(|panic| format!("internal error, please report it: {}", message(&*panic)))
}

fn message(panic: &(dyn Any + Send)) -> &str {
    panic
        .downcast_ref::<String>()
        .map(String::as_str)
        .or_else(|| panic.downcast_ref().copied())
        .unwrap_or("no message")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_becomes_an_error() {
        let word = "boom";
        for outcome in [caught(|| panic!("boom")), caught(|| panic!("{word}"))] {
            let error: Result<(), String> = outcome;
            assert_eq!(error, Err("internal error, please report it: boom".to_owned()));
        }
    }
}
