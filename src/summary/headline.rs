//! The headline: the article's title, whole, or what can stand for one, within its words.

use super::{CANDIDATES, Chooser, Chosen, Why};
use crate::{Length, line::Shown, shorten::fit};

/// What a sentence loses as a headline for each word that is too many.
const OVERLONG: f64 = 0.01;

impl Chooser<'_, '_> {
    /// The article's title as it is; where it has none, the best sentence that can be made short enough;
    /// none where the caller gave a title that the text does not hold.
    pub(super) fn headline(&self) -> Option<Chosen> {
        if self.article().title_beside(self.options.title.as_deref()).is_some() {
            return None;
        }
        if let Some(title) = self.title() {
            return Some(title);
        }
        let limit = match self.options.length {
            Length::Short => 12,
            Length::Medium => 17,
            Length::Long => 22,
        };
        let short = |line: Chosen| {
            fit(self.parsed, &line.shown, limit).map(|shown| Chosen { shown, ..line })
        };
        let value = |i: &usize| {
            let over = self.lengths[*i].saturating_sub(limit) as f64;
            self.gain(*i, 1, &[], &[]) - over * OVERLONG
        };
        let mut best: Vec<(usize, f64)> = (0..self.ranked.len()).map(|i| (i, value(&i))).collect();
        best.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        best.into_iter().take(CANDIDATES).find_map(|(i, _)| {
            let mut line = self.line(i);
            self.alone.name([&mut line.shown]);
            short(line)
        })
    }

    fn title(&self) -> Option<Chosen> {
        let article = self.article();
        let title = article.title?;
        let first = article.token_at(title.start);
        let tokens = first..article.token_at(title.end.saturating_sub(1)) + 1;
        Some(Chosen {
            shown: Shown { sentence: article.sentence_of(first), runs: vec![tokens] },
            score: 1.0,
            why: Why::Title,
        })
    }
}
