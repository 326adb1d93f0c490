//! [`Article`] → [`Tagged`]: each token's part of speech.
//!
//! A greedy averaged perceptron from left to right (Collins 2002), over the universal parts of speech
//! with what the grammar needs beyond them: number of nouns, forms of verbs.

use crate::{
    article::Article,
    linear::{Scorer, best, feature, pair, triple},
    look::{CAPITAL, CAPS, FIRST, GLUED, HEADLINE, Look, looks},
    models::Models,
};
use std::ops::Range;

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

/// All tags; a model's classes are indices into it.
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

/// An article with its tokens' looks and tags.
#[derive(Clone, Debug)]
pub struct Tagged<'t> {
    /// The stage before.
    pub article: Article<'t>,
    /// How each token looks.
    pub looks: Vec<Look>,
    /// Each token's class, an index into [`TAGS`].
    pub classes: Vec<u8>,
}

impl<'t> Tagged<'t> {
    /// Tags an article.
    pub fn new(article: Article<'t>, models: &Models) -> Self {
        let looks = looks(&article, &models.lists);
        let mut classes = vec![0; looks.len()];
        for sentence in &article.sentences {
            decode(&models.tag, &looks, sentence.tokens.clone(), &mut classes, |_, _, best| best);
        }
        Self { article, looks, classes }
    }

    /// A token's tag.
    pub fn tag(&self, token: usize) -> Tag {
        TAGS[usize::from(self.classes[token])]
    }

    /// A token's part of speech.
    pub fn pos(&self, token: usize) -> Pos {
        self.tag(token).pos
    }

    /// A token's form.
    pub fn form(&self, token: usize) -> Form {
        self.tag(token).form
    }
}

/// Tags the tokens of one sentence from left to right. `choose` sees each token with its features
/// and the class that scored best, and says which class to go on with; training learns there.
pub fn decode(
    scorer: &impl Scorer,
    looks: &[Look],
    range: Range<usize>,
    classes: &mut [u8],
    mut choose: impl FnMut(usize, &[u32], u8) -> u8,
) {
    let mut features = Vec::with_capacity(40);
    for at in range.clone() {
        features.clear();
        extract(looks, &range, at, classes, &mut features);
        let mut scores = [0; TAGS.len()];
        features.iter().for_each(|&feature| scorer.add(feature, &mut scores));
        classes[at] = choose(at, &features, best(&scores) as u8);
    }
}

/// What stands beyond the ends of a sentence.
const EDGE: Look = Look { lower: 1, shape: 1, prefix: [1; 3], suffix: [1; 4], flags: 0 };

/// The look at a distance from a token, or [`EDGE`] beyond its sentence.
pub fn around<'l>(looks: &'l [Look], range: &Range<usize>, at: usize, distance: isize) -> &'l Look {
    at.checked_add_signed(distance).filter(|i| range.contains(i)).map_or(&EDGE, |i| &looks[i])
}

fn extract(
    looks: &[Look],
    range: &Range<usize>,
    at: usize,
    classes: &[u8],
    features: &mut Vec<u32>,
) {
    let look = |distance: isize| around(looks, range, at, distance);
    let class = |back: usize| {
        at.checked_sub(back).filter(|i| range.contains(i)).map_or(255, |i| u32::from(classes[i]))
    };
    let word = look(0);
    let (one, two) = (class(1), class(2));
    let case = u32::from(word.flags & (CAPITAL | CAPS | FIRST | HEADLINE | GLUED));
    features.extend([
        feature(0, 0),
        feature(1, word.lower),
        feature(2, word.suffix[0]),
        feature(3, word.suffix[1]),
        feature(4, word.suffix[2]),
        feature(5, word.suffix[3]),
        feature(6, word.prefix[0]),
        feature(7, word.prefix[1]),
        feature(8, word.prefix[2]),
        pair(9, word.shape, case),
        pair(10, word.suffix[2], case),
        feature(11, look(-1).lower),
        feature(12, look(-2).lower),
        feature(13, look(1).lower),
        feature(14, look(2).lower),
        feature(15, look(-1).suffix[2]),
        feature(16, look(1).suffix[2]),
        feature(17, look(1).suffix[1]),
        pair(18, look(1).shape, word.shape),
        pair(19, look(-1).lower, word.lower),
        pair(20, word.lower, look(1).lower),
        feature(21, one),
        pair(22, one, two),
        pair(23, one, word.lower),
        pair(24, one, look(1).lower),
        triple(25, one, two, word.lower),
        pair(26, one, word.suffix[2]),
        pair(27, one, look(1).suffix[1]),
        feature(28, u32::from(word.flags)),
        triple(29, one, word.suffix[1], look(1).suffix[1]),
        pair(30, look(1).lower, look(2).lower),
    ]);
}
