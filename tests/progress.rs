//! Those who wait for the Brief of a long text hear how far it is.
#![cfg(not(target_arch = "wasm32"))]

use nutgraf::{Models, Options, brief, brief_watched};

fn shares(text: &str) -> Vec<f64> {
    let mut shares = Vec::new();
    let models = Models::english();
    let watched = brief_watched(models, text, &Options::default(), &mut |s| shares.push(s));
    assert_eq!(watched, brief(models, text, &Options::default()));
    shares
}

#[test]
fn progress_goes_from_nothing_to_all() {
    let book = "The miller of Lund sold 40 sacks of flour on Monday. ".repeat(2_000);
    for (text, steps) in [("", 5), ("Rain fell.", 5), (&book, 10)] {
        let shares = shares(text);
        assert_eq!((shares.first(), shares.last()), (Some(&0.0), Some(&1.0)));
        assert!(shares.is_sorted() && shares.len() >= steps, "{shares:?}");
    }
}
