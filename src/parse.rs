//! [`Named`] → [`Parsed`]: each token's head and relation.
//!
//! A greedy arc-hybrid parser (Kuhlmann et al. 2011) trained with its dynamic oracle (Goldberg &
//! Nivre 2013): linear time, one pass, labelled transitions scored by one linear model.

use crate::{
    article::Article,
    linear::{Scorer, feature, pair, triple},
    look::Look,
    models::Models,
    name::Named,
    tag::Tagged,
};
use std::ops::Range;

/// Universal Dependencies' relations, with the subtypes that facts need.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
#[repr(u8)]
pub enum Relation {
    Root,
    Acl,
    AclRelcl,
    Advcl,
    Advmod,
    Amod,
    Appos,
    Aux,
    AuxPass,
    Case,
    Cc,
    Ccomp,
    Compound,
    CompoundPrt,
    Conj,
    Cop,
    Csubj,
    Dep,
    Det,
    Discourse,
    Dislocated,
    Expl,
    Fixed,
    Flat,
    Goeswith,
    Iobj,
    List,
    Mark,
    Nmod,
    NmodPoss,
    Nsubj,
    NsubjPass,
    Nummod,
    Obj,
    Obl,
    Orphan,
    Parataxis,
    Punct,
    Reparandum,
    Vocative,
    Xcomp,
}

/// Relations with their names in Universal Dependencies, in the order of [`Relation`].
pub const RELATIONS: [(Relation, &str); 41] = {
    use Relation::*;
    [
        (Root, "root"),
        (Acl, "acl"),
        (AclRelcl, "acl:relcl"),
        (Advcl, "advcl"),
        (Advmod, "advmod"),
        (Amod, "amod"),
        (Appos, "appos"),
        (Aux, "aux"),
        (AuxPass, "aux:pass"),
        (Case, "case"),
        (Cc, "cc"),
        (Ccomp, "ccomp"),
        (Compound, "compound"),
        (CompoundPrt, "compound:prt"),
        (Conj, "conj"),
        (Cop, "cop"),
        (Csubj, "csubj"),
        (Dep, "dep"),
        (Det, "det"),
        (Discourse, "discourse"),
        (Dislocated, "dislocated"),
        (Expl, "expl"),
        (Fixed, "fixed"),
        (Flat, "flat"),
        (Goeswith, "goeswith"),
        (Iobj, "iobj"),
        (List, "list"),
        (Mark, "mark"),
        (Nmod, "nmod"),
        (NmodPoss, "nmod:poss"),
        (Nsubj, "nsubj"),
        (NsubjPass, "nsubj:pass"),
        (Nummod, "nummod"),
        (Obj, "obj"),
        (Obl, "obl"),
        (Orphan, "orphan"),
        (Parataxis, "parataxis"),
        (Punct, "punct"),
        (Reparandum, "reparandum"),
        (Vocative, "vocative"),
        (Xcomp, "xcomp"),
    ]
};

/// Transitions: 0 shifts, 1 + 2r makes a left arc of relation r, 2 + 2r a right arc.
pub const TRANSITIONS: usize = 1 + 2 * RELATIONS.len();

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

/// A named article with its grammar.
#[derive(Clone, Debug)]
pub struct Parsed<'t> {
    /// The stage before.
    pub named: Named<'t>,
    /// Each token's arc.
    pub arcs: Vec<Arc>,
}

impl<'t> Parsed<'t> {
    /// All stages from a text to its grammar; `title` is the headline where the caller knows it.
    pub fn read(text: &'t str, title: Option<&str>, models: &Models) -> Self {
        let tagged = Tagged::new(Article::read(text, title), models);
        Self::new(Named::new(tagged, models), models)
    }

    /// Parses an article.
    pub fn new(named: Named<'t>, models: &Models) -> Self {
        let tagged = &named.tagged;
        let mut arcs = Vec::with_capacity(tagged.looks.len());
        for sentence in &tagged.article.sentences {
            let range = sentence.tokens.clone();
            let mut state = State::new(range.len());
            let words = Words {
                looks: &tagged.looks[range.clone()],
                classes: &tagged.classes[range.clone()],
            };
            decode(&models.parse, &words, &mut state, |_, _, transition| transition);
            arcs.extend(state.arcs(range.start));
        }
        Self { named, arcs }
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

/// The words of one sentence.
pub struct Words<'a> {
    /// Their looks.
    pub looks: &'a [Look],
    /// Their tags.
    pub classes: &'a [u8],
}

/// No token.
const NONE: usize = usize::MAX;

/// A state of the parser. Tokens are counted from 1; 0 is the root above the sentence.
#[derive(Clone, Debug)]
pub struct State {
    stack: Vec<usize>,
    front: usize,
    /// `heads[t]`, [`NONE`] where there is none yet.
    heads: Vec<usize>,
    labels: Vec<u8>,
    /// Leftmost and rightmost two children, and how many on each side.
    left: Vec<[usize; 2]>,
    right: Vec<[usize; 2]>,
    /// First and last token of the phrase that hangs on each token.
    extents: Vec<(usize, usize)>,
    counts: Vec<[u8; 2]>,
    len: usize,
}

impl State {
    /// The first state of a sentence of `len` tokens.
    pub fn new(len: usize) -> Self {
        Self {
            stack: vec![0],
            front: 1,
            heads: vec![NONE; len + 1],
            labels: vec![0; len + 1],
            left: vec![[NONE; 2]; len + 1],
            right: vec![[NONE; 2]; len + 1],
            extents: (0..=len).map(|t| (t, t)).collect(),
            counts: vec![[0; 2]; len + 1],
            len,
        }
    }

    fn done(&self) -> bool {
        self.front > self.len && self.stack.len() == 1
    }

    /// Whether the transition can be made: a left arc needs a token on the stack and one in front,
    /// a right arc two on the stack; the root takes one child, when nothing is left in front.
    pub fn allows(&self, transition: usize) -> bool {
        let depth = self.stack.len();
        match transition {
            0 => self.front <= self.len,
            t if t % 2 == 1 => depth > 1 && self.front <= self.len && t != 1,
            t => depth > 1 && if depth == 2 { self.front > self.len && t == 2 } else { t != 2 },
        }
    }

    /// Arcs of the gold tree that the transition loses (0 where it is safe), labels aside.
    pub fn cost(&self, transition: usize, heads: &[usize]) -> usize {
        let top = self.stack[self.stack.len() - 1];
        let waits = |t: usize| t >= self.front && t <= self.len;
        let children_in_front = || (self.front..=self.len).filter(|&t| heads[t] == top).count();
        let unrooted = usize::from(heads[top] == 0);
        match transition {
            0 => {
                let below = &self.stack[1..self.stack.len().max(2) - 1];
                usize::from(below.contains(&heads[self.front]))
                    + self.stack.iter().filter(|&&t| t > 0 && heads[t] == self.front).count()
            }
            t if t % 2 == 1 => {
                let under = self.stack[self.stack.len() - 2];
                let lost = (heads[top] == under && under > 0)
                    || (waits(heads[top]) && heads[top] != self.front);
                unrooted + usize::from(lost) + children_in_front()
            }
            2 => children_in_front(),
            _ => unrooted + usize::from(waits(heads[top])) + children_in_front(),
        }
    }

    /// Whether the transition gives the gold relation, where it makes a gold arc at all.
    pub fn labels_right(&self, transition: usize, heads: &[usize], relations: &[u8]) -> bool {
        if transition == 0 {
            return true;
        }
        let top = self.stack[self.stack.len() - 1];
        let head = if transition % 2 == 1 { self.front } else { self.stack[self.stack.len() - 2] };
        heads[top] != head || usize::from(relations[top]) == (transition - 1) / 2
    }

    fn apply(&mut self, transition: usize) {
        if transition == 0 {
            self.stack.push(self.front);
            self.front += 1;
            return;
        }
        let label = ((transition - 1) / 2) as u8;
        let Some(token) = self.stack.pop() else {
            return;
        };
        let head = if transition % 2 == 1 { self.front } else { self.stack[self.stack.len() - 1] };
        self.heads[token] = head;
        self.labels[token] = label;
        let (first, last) = self.extents[token];
        let extent = &mut self.extents[head];
        *extent = (extent.0.min(first), extent.1.max(last));
        let side = usize::from(token > head);
        let outer = if side == 0 { &mut self.left[head] } else { &mut self.right[head] };
        *outer = [token, outer[0]];
        self.counts[head][side] = self.counts[head][side].saturating_add(1);
    }

    /// Arcs as tokens counted from `start`.
    fn arcs(&self, start: usize) -> impl Iterator<Item = Arc> + '_ {
        (1..=self.len).map(move |t| {
            let head = if self.heads[t] == 0 || self.heads[t] == NONE { t } else { self.heads[t] };
            let (left, right) = self.extents[t];
            Arc {
                head: start + head - 1,
                relation: RELATIONS[usize::from(self.labels[t])].0,
                left: start + left - 1,
                right: start + right - 1,
            }
        })
    }

    /// Each token's head (0 the root) and relation, counted from 1, for scoring.
    pub fn tree(&self) -> (&[usize], &[u8]) {
        (&self.heads, &self.labels)
    }
}

/// Parses one sentence. `choose` sees each state with its features and the allowed transition that
/// scored best, and says which to make; training learns there.
pub fn decode(
    scorer: &impl Scorer,
    words: &Words,
    state: &mut State,
    mut choose: impl FnMut(&State, &[u32], usize) -> usize,
) {
    let mut features = Vec::with_capacity(80);
    while !state.done() {
        features.clear();
        extract(state, words, &mut features);
        let mut scores = [0; TRANSITIONS];
        features.iter().for_each(|&feature| scorer.add(feature, &mut scores));
        let best = (0..TRANSITIONS)
            .filter(|&t| state.allows(t))
            .max_by_key(|&t| (scores[t], usize::MAX - t))
            .unwrap_or(0);
        let chosen = choose(state, &features, best);
        state.apply(chosen);
    }
}

fn extract(state: &State, words: &Words, features: &mut Vec<u32>) {
    let stack =
        |depth: usize| state.stack.len().checked_sub(depth + 1).map_or(NONE, |i| state.stack[i]);
    let front =
        |ahead: usize| Some(state.front + ahead).filter(|&t| t <= state.len).unwrap_or(NONE);
    let word = |t: usize| match t {
        NONE => 3,
        0 => 5,
        t => words.looks[t - 1].lower,
    };
    let class = |t: usize| match t {
        NONE => 201,
        0 => 202,
        t => u32::from(words.classes[t - 1]),
    };
    let label = |t: usize| {
        if t == NONE { 203 } else { u32::from(state.labels[t]) }
    };
    let child = |of: &[[usize; 2]], t: usize, i: usize| if t == NONE { NONE } else { of[t][i] };
    let (s0, s1, s2) = (stack(0), stack(1), stack(2));
    let (b0, b1, b2) = (front(0), front(1), front(2));
    let s0l = child(&state.left, s0, 0);
    let s0r = child(&state.right, s0, 0);
    let s1l = child(&state.left, s1, 0);
    let s1r = child(&state.right, s1, 0);
    let b0l = child(&state.left, b0, 0);
    let distance = |a: usize, b: usize| {
        if a == NONE || b == NONE || a == 0 {
            99
        } else {
            match b - a {
                d @ 0..=4 => d as u32,
                5..=9 => 5,
                _ => 6,
            }
        }
    };
    let near = distance(s0, b0);
    let far = distance(s1, s0);
    let count = |t: usize, side: usize| {
        if t == NONE { 9 } else { u32::from(state.counts[t][side].min(3)) }
    };
    let (c0, c1, c2) = (class(s0), class(s1), class(s2));
    let (d0, d1, d2) = (class(b0), class(b1), class(b2));
    let (w0, w1, v0, v1) = (word(s0), word(s1), word(b0), word(b1));
    features.extend([
        feature(0, 0),
        feature(1, w0),
        feature(2, c0),
        pair(3, w0, c0),
        feature(4, w1),
        feature(5, c1),
        pair(6, w1, c1),
        feature(7, v0),
        feature(8, d0),
        pair(9, v0, d0),
        feature(10, v1),
        feature(11, d1),
        pair(12, word(b2), d2),
        pair(13, c0, d0),
        pair(14, w0, v0),
        triple(15, w0, c0, d0),
        triple(16, c0, v0, d0),
        pair(17, c1, c0),
        pair(18, w1, w0),
        triple(19, w1, c1, c0),
        triple(20, c1, w0, c0),
        triple(21, c0, d0, d1),
        triple(22, c1, c0, d0),
        triple(23, c2, c1, c0),
        triple(24, d0, d1, d2),
        triple(25, c0, class(s0l), d0),
        triple(26, c0, class(s0r), d0),
        triple(27, c1, class(s1r), c0),
        triple(28, c1, class(s1l), c0),
        triple(29, c0, class(b0l), d0),
        pair(30, c0, label(s0l)),
        pair(31, c0, label(s0r)),
        pair(32, c1, label(s1r)),
        pair(33, c1, label(s1l)),
        pair(34, d0, label(b0l)),
        triple(35, c0, d0, near),
        triple(36, c1, c0, far),
        triple(37, w0, d0, near),
        triple(38, c0, v0, near),
        triple(39, c0, count(s0, 0), count(s0, 1)),
        pair(40, d0, count(b0, 0)),
        triple(41, c1, count(s1, 0), count(s1, 1)),
        triple(42, w0, label(s0l), label(s0r)),
        triple(43, w1, label(s1l), label(s1r)),
        pair(44, w0, word(s0r)),
        pair(45, w1, word(s1r)),
        pair(46, w0, word(s0l)),
        triple(47, w1, w0, d0),
        triple(48, c1, w0, v0),
        pair(49, w1, v0),
        pair(50, w0, v1),
        triple(51, c1, d0, d1),
        pair(52, word(s2), c0),
        pair(53, c2, w1),
        triple(54, c0, label(s0r), d0),
        triple(55, c1, label(s1r), c0),
        triple(56, c1, class(child(&state.right, s1, 1)), c0),
        pair(57, w0, d1),
        triple(58, c0, v0, d1),
        pair(59, w1, d0),
    ]);
}
