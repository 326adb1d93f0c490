//! Text → [`Document`]: tokens with their tags, names, heads and relations, as the network of
//! [`crate::model::network`] tells them.

#[cfg(test)]
pub mod conllu;
pub mod enhance;
pub mod ner;
pub mod node;
pub mod noun_phrase;
pub mod relative;
mod repair;
pub mod tag;

use crate::{
    model::{Models, features::Features, network::shape::Reading},
    segment::Article,
    syntax::{
        pos::Tag,
        relation::{RELATIONS, Relation},
    },
};
use ner::Name;
use repair::Tree;
use std::ops::Range;
use tag::Tagged;

/// A token's place in the tree of its sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Arc {
    /// The head's token; the token itself where it is the root.
    pub head: usize,
    /// The relation to the head.
    pub relation: Relation,
    /// First token of the phrase that hangs on this one.
    pub left: usize,
    /// Last token of that phrase.
    pub right: usize,
}

/// An article with all that is known of its tokens.
#[derive(Clone, Debug)]
pub struct Document<'t> {
    /// Its text, tokens, sentences and paragraphs.
    pub article: Article<'t>,
    /// What each token looks like.
    pub features: Vec<Features>,
    /// Each token's part of speech and form.
    pub tags: Vec<Tag>,
    /// The names, in order, not overlapping.
    pub names: Vec<Name>,
    /// Each token's arc.
    pub arcs: Vec<Arc>,
}

impl<'t> Document<'t> {
    /// Reads a text; `title` is the headline where the caller knows it.
    #[cfg(any(test, feature = "stages"))]
    pub fn read(text: &'t str, title: Option<&str>, models: &Models) -> Self {
        Self::watched(text, title, models, &mut |_| ())
    }

    /// As [`Self::read`]; `progress` sees the share that is done, now and then.
    pub fn watched(
        text: &'t str,
        title: Option<&str>,
        models: &Models,
        progress: &mut dyn FnMut(f64),
    ) -> Self {
        let tagged = Tagged::watched(Article::read(text, title), models, progress);
        let names = ner::find(&tagged, models);
        Self::new(tagged, names)
    }

    /// Takes tags and grammar of an article from its readings.
    pub fn new(tagged: Tagged<'t>, names: Vec<Name>) -> Self {
        let Tagged { article, features, readings } = tagged;
        let mut arcs: Vec<Arc> = readings
            .iter()
            .enumerate()
            .map(|(t, reading)| Arc {
                head: t.wrapping_add_signed(reading.head.into()),
                relation: RELATIONS[usize::from(reading.relation)].0,
                left: t,
                right: t,
            })
            .collect();
        let mut tags: Vec<Tag> = readings.iter().map(Reading::tag).collect();
        Tree { article: &article, tags: &mut tags, arcs: &mut arcs }.repair();
        span_phrases(&mut arcs);
        Self { article, features, tags, names, arcs }
    }

    /// The tokens whose head is `head`, in order.
    pub fn children(&self, head: usize) -> impl Iterator<Item = usize> + '_ {
        self.phrase(head).filter(move |&t| t != head && self.arcs[t].head == head)
    }

    /// The first child with one of some relations.
    pub fn child(&self, head: usize, relations: &[Relation]) -> Option<usize> {
        self.children(head).find(|&t| relations.contains(&self.arcs[t].relation))
    }

    /// The tokens of the phrase that hangs on a token.
    pub fn phrase(&self, head: usize) -> Range<usize> {
        self.arcs[head].left..self.arcs[head].right + 1
    }
}

/// Tells each token the ends of its phrase, from the leaves of the trees up.
fn span_phrases(arcs: &mut [Arc]) {
    let mut waiting = vec![0_u32; arcs.len()];
    let is_root = |arcs: &[Arc], t: usize| arcs[t].head == t;
    for t in 0..arcs.len() {
        if !is_root(arcs, t) {
            waiting[arcs[t].head] += 1;
        }
    }
    for leaf in (0..arcs.len()).filter(|&t| waiting[t] == 0).collect::<Vec<_>>() {
        let mut t = leaf;
        while !is_root(arcs, t) {
            let Arc { head, left, right, .. } = arcs[t];
            arcs[head].left = arcs[head].left.min(left);
            arcs[head].right = arcs[head].right.max(right);
            waiting[head] -= 1;
            if waiting[head] > 0 {
                break;
            }
            t = head;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases_span_all_that_hangs_on_them() {
        // "the old man sat down": heads 2 2 3 3 3.
        let mut arcs: Vec<Arc> = [2, 2, 3, 3, 3]
            .into_iter()
            .enumerate()
            .map(|(t, head)| Arc { head, relation: Relation::Dep, left: t, right: t })
            .collect();
        span_phrases(&mut arcs);
        let spans: Vec<_> = arcs.iter().map(|arc| (arc.left, arc.right)).collect();
        assert_eq!(spans, [(0, 0), (1, 1), (0, 2), (0, 4), (4, 4)]);
    }

    fn check(text: &str, expected: &str) {
        let doc = Document::read(text, None, Models::english());
        let article = &doc.article;
        let arc = |t: usize| {
            let Arc { head, relation, .. } = doc.arcs[t];
            let (_, name) = RELATIONS[relation as usize];
            if head == t {
                format!("{name}({})", article.word(t))
            } else {
                format!("{name}({} < {})", article.word(t), article.word(head))
            }
        };
        let arcs: Vec<String> = (0..doc.arcs.len()).map(arc).collect();
        assert_eq!(arcs.join(" "), expected, "{text}");
    }

    #[test]
    fn simple_sentences() {
        check(
            "Anna sold the old house.",
            "nsubj(Anna < sold) root(sold) det(the < house) amod(old < house) obj(house < sold) \
             punct(. < sold)",
        );
        check(
            "The prisoners were freed by rebels.",
            "det(The < prisoners) nsubj:pass(prisoners < freed) aux:pass(were < freed) \
             root(freed) case(by < rebels) obl(rebels < freed) punct(. < freed)",
        );
        check("Yes", "root(Yes)");
    }

    #[test]
    fn every_sentence_is_one_tree() {
        let text = "A ".repeat(2_000) + "end. " + &"( \" the of who ".repeat(100);
        let doc = Document::read(&text, None, Models::english());
        for sentence in &doc.article.sentences {
            let roots = sentence.tokens.clone().filter(|&t| doc.arcs[t].head == t).count();
            assert_eq!(roots, 1);
            for mut t in sentence.tokens.clone() {
                let mut steps = 0;
                while doc.arcs[t].head != t && steps <= sentence.tokens.len() {
                    t = doc.arcs[t].head;
                    steps += 1;
                }
                assert!(steps <= sentence.tokens.len(), "heads go round in a circle");
            }
        }
    }
}
