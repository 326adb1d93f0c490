//! Immutable tables, checked once when loaded.

/// What the stages know of a language.
#[derive(Debug)]
pub struct Models {
    _private: (),
}

impl Models {
    /// The English models that the crate carries.
    pub fn english() -> Models {
        Models { _private: () }
    }
}
