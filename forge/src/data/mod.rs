//! Reads the training and development sets.

pub mod article;
pub mod bio;
pub mod conllu;
pub mod facts;
pub mod gold;

use nutgraf::stages::{segment::Article, text::span::Span};

/// A text that holds several sentences, each with its tokens' places.
#[derive(Default)]
pub struct Corpus {
    pub text: String,
    pub sentences: Vec<Vec<Span>>,
}

impl Corpus {
    /// The corpus as an article, one sentence a sentence.
    pub fn article(&self) -> Article<'_> {
        Article::from_sentences(&self.text, self.sentences.clone())
    }

    /// Appends a token to the last sentence.
    pub fn push(&mut self, form: &str, space: bool) {
        let start = self.text.len();
        self.text.push_str(form);
        if let Some(sentence) = self.sentences.last_mut() {
            sentence.push(Span::new(start, self.text.len()));
        }
        if space {
            self.text.push(' ');
        }
    }
}
