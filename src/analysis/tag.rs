//! [`Article`] → [`Tagged`]: each token's part of speech, the universal ones with what the grammar
//! needs beyond them: number of nouns, forms of verbs. The network of [`crate::model::network`] tells them.

use crate::{
    model::{
        Models,
        features::{Features, features},
        network::{Scratch, shape::Reading},
    },
    segment::Article,
    syntax::pos::{Form, Pos},
};

/// Sentences after which one who waits hears how far the reading is.
const SENTENCES_A_STEP: usize = 256;

/// An article with what the network says of its tokens.
#[derive(Clone, Debug)]
pub struct Tagged<'t> {
    /// The stage before.
    pub article: Article<'t>,
    /// What each token looks like.
    pub features: Vec<Features>,
    /// What the network says of each token: its tag here, what later stages take besides.
    pub readings: Vec<Reading>,
}

impl<'t> Tagged<'t> {
    /// Tags an article.
    #[cfg(any(test, feature = "stages"))]
    pub fn new(article: Article<'t>, models: &Models) -> Self {
        Self::watched(article, models, &mut |_| ())
    }

    /// Tags an article; `progress` sees the share of its tokens that is done, now and then.
    pub fn watched(article: Article<'t>, models: &Models, progress: &mut dyn FnMut(f64)) -> Self {
        let features = features(&article, &models.lists);
        let mut readings = Vec::with_capacity(features.len());
        let mut scratch = Scratch::default();
        for (s, sentence) in article.sentences.iter().enumerate() {
            if s.is_multiple_of(SENTENCES_A_STEP) {
                progress(readings.len() as f64 / features.len().max(1) as f64);
            }
            models.net.read(&features[sentence.tokens.clone()], &mut scratch, &mut readings);
        }
        Self { article, features, readings }
    }

    /// A token's part of speech.
    pub fn pos(&self, token: usize) -> Pos {
        self.readings[token].tag().pos
    }

    /// A token's form.
    pub fn form(&self, token: usize) -> Form {
        self.readings[token].tag().form
    }
}
