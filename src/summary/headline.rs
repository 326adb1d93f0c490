//! The headline: the article's title, whole; where it has none, its main point in as few words as the grammar
//! allows.

use super::{
    Chooser, Chosen, Why,
    compress::{Cut, fit, shorten},
    line::Shown,
};
use crate::options::Length;

impl Chooser<'_, '_> {
    /// The article's title as it is; where it has none, its main point, cut to the words of a headline where
    /// that leaves it true, and else without its asides; none where the caller gave a title that the text
    /// does not hold.
    pub(super) fn headline(&self, main: Option<usize>) -> Option<Chosen> {
        if self.article().title_beside(self.options.title.as_deref()).is_some() {
            return None;
        }
        self.title().or_else(|| main.map(|main| self.main_point(main)))
    }

    fn main_point(&self, main: usize) -> Chosen {
        let most = match self.options.length {
            Length::Short => 12,
            Length::Medium => 17,
            Length::Long => 22,
        };
        let mut line = self.line(main);
        self.alone.name([&mut line.shown]);
        let short = fit(self.doc, &line.shown, most)
            .unwrap_or_else(|| shorten(self.doc, &line.shown, Cut::All));
        Chosen { shown: short, ..line }
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
