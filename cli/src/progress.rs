//! The line that tells a person how far the work is.

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::io::{self, IsTerminal};

/// A line on standard error, where a person sees it and it does not run into the answers.
pub fn progress(articles: Option<u64>) -> ProgressBar {
    let seen = io::stderr().is_terminal() && !io::stdout().is_terminal();
    let target = if seen { ProgressDrawTarget::stderr() } else { ProgressDrawTarget::hidden() };
    let style = ProgressStyle::with_template(match articles {
        Some(_) => "{wide_bar} {human_pos} of {human_len} articles, {eta} to go",
        None => "{spinner} {human_pos} articles, {per_sec}, {elapsed}",
    });
    ProgressBar::with_draw_target(articles, target)
        .with_style(style.expect("the templates are right"))
}
