//! What a time expression needs to be understood away from its place in the text.

use super::{TimeExpression, value::DateKind};
use crate::{
    lexicon::time::{Piece, Unit, piece},
    segment::Article,
    text::word_set::WordSet,
};

/// Words that count from a time told before.
const HANGING: WordSet =
    WordSet::new(&["before", "earlier", "following", "later", "previous", "same"]);

impl TimeExpression {
    /// Whether only its value tells which day, month or year it means: "Thursday", "last year", "5 May",
    /// where a year is meant that the words do not say.
    pub fn needs_value(&self, article: &Article) -> bool {
        let year = self.value.get(..self.value.len().min(4)).unwrap_or("");
        let dated = matches!(self.kind, DateKind::Date | DateKind::Time)
            && year.len() > 1
            && year.bytes().all(|b| b.is_ascii_digit());
        dated && !article.span(&self.tokens).of(article.text).contains(year)
    }

    /// Whether it counts from a time told before, and has no value that tells as much: "ten minutes later",
    /// "two days earlier" where nobody knows from when.
    pub fn hangs(&self, article: &Article) -> bool {
        let words = || self.tokens.clone().map(|t| article.word(t).to_lowercase());
        // "Earlier this year" counts from the day of publication.
        let counts = words().skip(1).any(|w| HANGING.contains(w.as_str()));
        let unit = |word: &str| match piece(word) {
            Piece::Unit(unit) | Piece::Units(unit) => Some(unit),
            _ => None,
        };
        // A value holds a day, and nothing finer.
        let fine = words().filter_map(|w| unit(&w)).any(|unit| unit < Unit::Day);
        counts && (fine || self.days.is_none())
    }
}

#[cfg(test)]
mod tests {
    use crate::{analysis::Document, extract::timex::find, model::Models, text::calendar::Date};

    /// Whether the first time expression of a text needs its value, and whether it hangs on one before.
    fn check(text: &str, published: Option<&str>, expected: (bool, bool)) {
        let doc = Document::read(text, None, Models::english());
        let article = &doc.article;
        let found = find(&doc, published.and_then(Date::parse));
        let told = (found[0].needs_value(article), found[0].hangs(article));
        assert_eq!(told, expected, "{text}: {:?}", found[0]);
    }

    #[test]
    fn what_words_leave_open() {
        let day = Some("2023-12-07");
        check("The two sides agreed on Thursday.", day, (true, false));
        check("The two sides agreed on Thursday.", None, (false, false));
        check("Sales fell last year.", day, (true, false));
        check("It was signed on 3 May.", day, (true, false));
        check("It was signed on 3 May 2019.", day, (false, false));
        check("He fought in the 1990s.", day, (false, false));
        check("The trial took ten days.", day, (false, false));
        check("It closed earlier this year.", day, (true, false));
    }

    #[test]
    fn what_counts_from_another_time() {
        let day = Some("2023-12-07");
        check("He scored again ten minutes later.", day, (true, true));
        check("He died two days later.", day, (true, false));
        check("He died two days later.", None, (false, true));
        check("It reopened the following year.", None, (false, true));
    }
}
