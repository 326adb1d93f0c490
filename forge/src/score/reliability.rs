//! Whether what is said to be so sure is right so often (reliability diagrams, DeGroot & Fienberg 1983), and
//! by how much the two differ in the mean (expected calibration error, Naeini et al. 2015).

use super::percent;
use std::fmt::Write;

/// Confidences of facts, each with whether it was right.
pub type Judged = Vec<(f64, bool)>;

/// Stretches of confidence that are told apart.
const STEPS: usize = 10;

/// The tables as a part of the page, each with what was judged.
pub fn page(kinds: &[(&str, &Judged)]) -> String {
    let mut page = "## Confidence\n\nOf facts with a confidence between two tenths: how many, what they say in the mean, and how often they were right.\n\n\
        | of | from | to | facts | mean confidence | right % |\n|---|---|---|---|---|---|\n"
        .to_owned();
    for (kind, judged) in kinds {
        for step in 0..STEPS {
            let within = |share: f64| ((share * STEPS as f64) as usize).min(STEPS - 1) == step;
            let (count, mean, right) = mean(judged.iter().filter(|(share, _)| within(*share)));
            if count > 0 {
                let (from, to) = (step as f64 / 10.0, (step + 1) as f64 / 10.0);
                let _ = writeln!(
                    page,
                    "| {kind} | {from:.1} | {to:.1} | {count} | {mean:.2} | {right:.0} |"
                );
            }
        }
    }
    page.push_str("\nExpected calibration error: ");
    let errors = kinds.iter().map(|(kind, judged)| format!("{kind} {:.3}", error(judged)));
    page.push_str(&errors.collect::<Vec<_>>().join(", "));
    page + ".\n"
}

/// How many there are, their mean confidence, and the share that is right, in percent.
fn mean<'a>(judged: impl Iterator<Item = &'a (f64, bool)>) -> (usize, f64, f64) {
    let (mut count, mut sum, mut right) = (0, 0.0, 0);
    for (share, is_right) in judged {
        count += 1;
        sum += share;
        right += usize::from(*is_right);
    }
    (count, sum / count.max(1) as f64, percent(right, count))
}

/// The difference between confidence and what was right, in the mean of all facts.
fn error(judged: &Judged) -> f64 {
    let step = |step: usize| {
        let within = move |share: f64| ((share * STEPS as f64) as usize).min(STEPS - 1) == step;
        let (count, sure, right) = mean(judged.iter().filter(|(share, _)| within(*share)));
        count as f64 * (sure - right / 100.0).abs()
    };
    (0..STEPS).map(step).sum::<f64>() / judged.len().max(1) as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_half_sure_is_right_half_of_the_time() {
        let judged = vec![(0.55, true), (0.55, false), (0.95, true), (1.0, true)];
        let page = page(&[("quotes", &judged)]);
        assert!(page.contains("| quotes | 0.5 | 0.6 | 2 | 0.55 | 50 |\n"), "{page}");
        assert!(
            page.contains("| quotes | 0.9 | 1.0 | 2 | 0.97 | 100 |\n")
                || page.contains("| 0.98 | 100 |"),
            "{page}"
        );
        assert!((error(&judged) - 0.0375).abs() < 1e-9);
    }
}
