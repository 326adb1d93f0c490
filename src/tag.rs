//! [`Article`] → [`Tagged`]: each token's part of speech, the universal ones with what the grammar
//! needs beyond them: number of nouns, forms of verbs. The network of [`crate::net`] tells them.

use crate::{
    article::Article,
    look::{Look, looks},
    models::Models,
    net::{Reading, Scratch},
};

/// Universal parts of speech (de Marneffe et al. 2021).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum Pos {
    Adj,
    Adp,
    Adv,
    Aux,
    Cconj,
    Det,
    Intj,
    Noun,
    Num,
    Part,
    Pron,
    Propn,
    Punct,
    Sconj,
    Sym,
    Verb,
    X,
}

/// What a form says beyond its part of speech.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Form {
    /// Nothing.
    Plain,
    /// More than one.
    Plural,
    /// "go"
    Base,
    /// "went"
    Past,
    /// "going"
    Gerund,
    /// "gone"
    Participle,
    /// "(they) go"
    Present,
    /// "goes"
    Present3,
    /// "can"
    Modal,
}

/// A token's part of speech and form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Tag {
    /// Part of speech.
    pub pos: Pos,
    /// Form.
    pub form: Form,
}

const fn tag(pos: Pos, form: Form) -> Tag {
    Tag { pos, form }
}

/// All tags; a reading's class is an index into it.
pub const TAGS: [Tag; 31] = [
    tag(Pos::Adj, Form::Plain),
    tag(Pos::Adp, Form::Plain),
    tag(Pos::Adv, Form::Plain),
    tag(Pos::Cconj, Form::Plain),
    tag(Pos::Det, Form::Plain),
    tag(Pos::Intj, Form::Plain),
    tag(Pos::Noun, Form::Plain),
    tag(Pos::Noun, Form::Plural),
    tag(Pos::Num, Form::Plain),
    tag(Pos::Part, Form::Plain),
    tag(Pos::Pron, Form::Plain),
    tag(Pos::Propn, Form::Plain),
    tag(Pos::Propn, Form::Plural),
    tag(Pos::Punct, Form::Plain),
    tag(Pos::Sconj, Form::Plain),
    tag(Pos::Sym, Form::Plain),
    tag(Pos::X, Form::Plain),
    tag(Pos::Verb, Form::Base),
    tag(Pos::Verb, Form::Past),
    tag(Pos::Verb, Form::Gerund),
    tag(Pos::Verb, Form::Participle),
    tag(Pos::Verb, Form::Present),
    tag(Pos::Verb, Form::Present3),
    tag(Pos::Verb, Form::Modal),
    tag(Pos::Aux, Form::Base),
    tag(Pos::Aux, Form::Past),
    tag(Pos::Aux, Form::Gerund),
    tag(Pos::Aux, Form::Participle),
    tag(Pos::Aux, Form::Present),
    tag(Pos::Aux, Form::Present3),
    tag(Pos::Aux, Form::Modal),
];

/// Sentences after which one who waits hears how far the reading is.
const SENTENCES_A_STEP: usize = 256;

/// An article with what the network says of its tokens.
#[derive(Clone, Debug)]
pub struct Tagged<'t> {
    /// The stage before.
    pub article: Article<'t>,
    /// How each token looks.
    pub looks: Vec<Look>,
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
        let looks = looks(&article, &models.lists);
        let mut readings = Vec::with_capacity(looks.len());
        let mut scratch = Scratch::default();
        for (s, sentence) in article.sentences.iter().enumerate() {
            if s.is_multiple_of(SENTENCES_A_STEP) {
                progress(readings.len() as f64 / looks.len().max(1) as f64);
            }
            models.net.read(&looks[sentence.tokens.clone()], &mut scratch, &mut readings);
        }
        Self { article, looks, readings }
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
