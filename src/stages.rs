//! The steps of [`brief`](crate::brief), for the workshop, the fuzzers and whoever looks inside.
//!
//! Nothing here is promised: names, shapes and meanings change with any release, and without notice.
//! ARCHITECTURE.md tells what each step takes and returns.

pub use crate::read::{Read, read};

macro_rules! open {
    ($($stage:ident)*) => {$(
        #[doc = concat!("What `src/` holds as `", stringify!($stage), "`.")]
        pub mod $stage {
            pub use crate::$stage::*;
        }
    )*};
}

open! { analysis entity extract model rank segment summary syntax text }
