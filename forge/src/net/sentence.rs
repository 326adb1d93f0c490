//! One sentence through the network and back: its loss and what it adds to the gradients.

use super::{
    chain,
    layout::*,
    math::{add_scaled, apply, cross_entropy, dot, unapply},
};
use crate::lessons::Tree;
use nutgraf::stages::{
    model::network::{
        JOIN, REACH, SEEK,
        embedding::EDGE,
        shape::{DEEP, EMBED, STATE, WINDOW},
        sigmoid, tanh,
    },
    syntax::{label::LABELS, pos::TAGS, relation::RELATIONS},
};

/// Gradients of the parameters; those of the table only for rows that were seen.
pub struct Gradients {
    pub flat: Vec<f32>,
    pub table: Vec<f32>,
    pub rows: Vec<u32>,
    seen: Vec<bool>,
}

impl Gradients {
    pub fn new(rows: usize) -> Self {
        Self {
            flat: vec![0.0; SIZE],
            table: vec![0.0; rows * EMBED],
            rows: Vec::new(),
            seen: vec![false; rows],
        }
    }

    pub fn add_row(&mut self, row: u32, gradient: &[f32]) {
        if !self.seen[row as usize] {
            self.seen[row as usize] = true;
            self.rows.push(row);
        }
        add_scaled(&mut self.table[row as usize * EMBED..][..EMBED], 1.0, gradient);
    }

    pub fn clear(&mut self) {
        self.flat.fill(0.0);
        for row in self.rows.drain(..) {
            self.seen[row as usize] = false;
            self.table[row as usize * EMBED..][..EMBED].fill(0.0);
        }
    }
}

/// The rows of each token of a sentence and what is right of it.
pub struct Example<'a> {
    pub rows: &'a [Vec<u32>],
    pub dropout: &'a Dropout,
    pub tree: Option<&'a Tree>,
    pub names: Option<&'a [u8]>,
}

/// What each place of the tokens' vectors, and of what the layers say of them, counts for: the same for
/// all tokens of a sentence (Gal & Ghahramani 2016), 0 where it is left out.
pub struct Dropout {
    pub vectors: [f32; EMBED],
    pub deep: [f32; DEEP],
}

fn mask(values: &mut [f32], mask: &[f32]) {
    for row in values.chunks_exact_mut(mask.len()) {
        row.iter_mut().zip(mask).for_each(|(value, keep)| *value *= keep);
    }
}

/// What the loss of names weighs; those of tags, heads and relations weigh 1.
const NAME_WEIGHT: f32 = 6.0;

/// Runs an example and adds its gradients; gives its loss.
pub fn learn(
    flat: &[f32],
    table: &[f32],
    example: &Example,
    scale: f32,
    gradients: &mut Gradients,
) -> f32 {
    let len = example.rows.len();
    let mut vectors = embed(table, example.rows);
    mask(&mut vectors, &example.dropout.vectors);
    let first = Layer::run(flat, FIRST, len, |t| &vectors[t * EMBED..][..WINDOW * EMBED]);
    let second = Layer::run(flat, SECOND, len, |t| &first.out[t * DEEP..][..DEEP]);
    let mut deep: Vec<f32> = first.out.iter().zip(&second.out).map(|(a, b)| a + b).collect();
    mask(&mut deep, &example.dropout.deep);

    let mut d_deep = vec![0.0; deep.len()];
    let mut loss = 0.0;
    if let Some(names) = example.names {
        loss += label(flat, &deep, names, scale, &mut gradients.flat, &mut d_deep);
    }
    if let Some(tree) = example.tree {
        loss += tag(flat, &deep, &tree.tags, scale, &mut gradients.flat, &mut d_deep);
        loss += arcs(flat, &deep, tree, scale, &mut gradients.flat, &mut d_deep);
        loss += relations(flat, &deep, tree, scale, &mut gradients.flat, &mut d_deep);
    }

    mask(&mut d_deep, &example.dropout.deep);
    let mut d_first = d_deep.clone();
    let mut d_vectors = vec![0.0; vectors.len()];
    let deep_input = |t: usize| t * DEEP..(t + 1) * DEEP;
    second.unrun(flat, SECOND, &d_deep, &first.out, deep_input, &mut gradients.flat, &mut d_first);
    let window = |t: usize| t * EMBED..(t + WINDOW) * EMBED;
    first.unrun(flat, FIRST, &d_first, &vectors, window, &mut gradients.flat, &mut d_vectors);
    mask(&mut d_vectors, &example.dropout.vectors);
    gradients.add_row(EDGE, &d_vectors[..EMBED]);
    gradients.add_row(EDGE, &d_vectors[(len + 1) * EMBED..]);
    for (t, rows) in example.rows.iter().enumerate() {
        let d = &d_vectors[(t + 1) * EMBED..][..EMBED];
        rows.iter().for_each(|&row| gradients.add_row(row, d));
    }
    loss
}

fn embed(table: &[f32], rows: &[Vec<u32>]) -> Vec<f32> {
    let mut vectors = vec![0.0; (rows.len() + 2) * EMBED];
    let mut add = |place: usize, row: u32| {
        add_scaled(
            &mut vectors[place * EMBED..][..EMBED],
            1.0,
            &table[row as usize * EMBED..][..EMBED],
        );
    };
    add(0, EDGE);
    rows.iter().enumerate().for_each(|(t, rows)| rows.iter().for_each(|&row| add(t + 1, row)));
    add(rows.len() + 1, EDGE);
    vectors
}

/// What a layer did: gates and candidates of each token, before they are squashed and after, and states.
struct Layer {
    raw: Vec<f32>,
    squashed: Vec<f32>,
    out: Vec<f32>,
}

/// Numbers of one direction's gates and candidates.
const HALF: usize = 2 * STATE;

impl Layer {
    fn run<'i>(
        flat: &[f32],
        matrix: Matrix,
        len: usize,
        input: impl Fn(usize) -> &'i [f32],
    ) -> Self {
        let mut raw = vec![0.0; len * 2 * HALF];
        for (t, raw) in raw.chunks_exact_mut(2 * HALF).enumerate() {
            apply(flat, matrix, input(t), raw);
        }
        let gate = |i: usize| (i / STATE).is_multiple_of(2);
        let squash = |(i, &x): (usize, &f32)| if gate(i) { sigmoid(x) } else { tanh(x) };
        let squashed: Vec<f32> = raw.iter().enumerate().map(squash).collect();
        let mut out = vec![0.0; len * DEEP];
        for side in 0..2 {
            let mut state = [0.0_f32; STATE];
            for step in 0..len {
                let t = if side == 0 { step } else { len - 1 - step };
                let (z, c) = squashed[(2 * t + side) * HALF..][..HALF].split_at(STATE);
                for k in 0..STATE {
                    state[k] += z[k] * (c[k] - state[k]);
                }
                out[t * DEEP + side * STATE..][..STATE].copy_from_slice(&state);
            }
        }
        Self { raw, squashed, out }
    }

    #[allow(clippy::too_many_arguments)]
    fn unrun(
        &self,
        flat: &[f32],
        matrix: Matrix,
        d_out: &[f32],
        inputs: &[f32],
        input: impl Fn(usize) -> std::ops::Range<usize>,
        gradients: &mut [f32],
        d_inputs: &mut [f32],
    ) {
        let len = self.out.len() / DEEP;
        let mut d_raw = vec![0.0_f32; self.raw.len()];
        for side in 0..2 {
            let mut d_state = [0.0_f32; STATE];
            for step in (0..len).rev() {
                let (t, before) = match side {
                    0 => (step, step.checked_sub(1)),
                    _ => (len - 1 - step, (step > 0).then(|| len - step)),
                };
                let at = (2 * t + side) * HALF;
                for k in 0..STATE {
                    let d = d_state[k] + d_out[t * DEEP + side * STATE + k];
                    let (z, c) = (self.squashed[at + k], self.squashed[at + STATE + k]);
                    let was = before.map_or(0.0, |b| self.out[b * DEEP + side * STATE + k]);
                    d_raw[at + k] = d * (c - was) * 0.25 * tanh_slope(0.5 * self.raw[at + k]);
                    d_raw[at + STATE + k] = d * z * tanh_slope(self.raw[at + STATE + k]);
                    d_state[k] = d * (1.0 - z);
                }
            }
        }
        for (t, d) in d_raw.chunks_exact(2 * HALF).enumerate() {
            let place = input(t);
            unapply(flat, matrix, &inputs[place.clone()], d, gradients, &mut d_inputs[place]);
        }
    }
}

/// The slope of [`tanh`].
fn tanh_slope(x: f32) -> f32 {
    let square = (x * x).min(9.0);
    let (over, under) = (9.0 - square, 3.0 * (3.0 + square));
    over * over / (under * under)
}

fn tag(
    flat: &[f32],
    deep: &[f32],
    right: &[u8],
    scale: f32,
    gradients: &mut [f32],
    d_deep: &mut [f32],
) -> f32 {
    let mut loss = 0.0;
    let mut scores = [0.0; TAGS.len()];
    let vectors = deep.chunks_exact(DEEP).zip(d_deep.chunks_exact_mut(DEEP));
    for ((vector, d), &right) in vectors.zip(right) {
        apply(flat, TAG, vector, &mut scores);
        loss += cross_entropy(&mut scores, right.into(), scale);
        unapply(flat, TAG, vector, &scores, gradients, d);
    }
    loss
}

fn label(
    flat: &[f32],
    deep: &[f32],
    right: &[u8],
    scale: f32,
    gradients: &mut [f32],
    d_deep: &mut [f32],
) -> f32 {
    let mut scores = vec![[0.0; LABELS]; right.len()];
    for (scores, vector) in scores.iter_mut().zip(deep.chunks_exact(DEEP)) {
        apply(flat, NAME, vector, scores);
    }
    let (moves, d_moves) = (&flat[MOVES..SIZE], &mut gradients[MOVES..SIZE]);
    let loss = chain::learn(&mut scores, moves, right, NAME_WEIGHT * scale, d_moves);
    let vectors = deep.chunks_exact(DEEP).zip(d_deep.chunks_exact_mut(DEEP));
    for ((vector, d), scores) in vectors.zip(&scores) {
        unapply(flat, NAME, vector, scores, gradients, d);
    }
    loss
}

fn arcs(
    flat: &[f32],
    deep: &[f32],
    tree: &Tree,
    scale: f32,
    gradients: &mut [f32],
    d_deep: &mut [f32],
) -> f32 {
    let len = tree.heads.len();
    let side = |matrix: Matrix| {
        let mut raw = vec![0.0; len * SEEK];
        for (t, raw) in raw.chunks_exact_mut(SEEK).enumerate() {
            apply(flat, matrix, &deep[t * DEEP..][..DEEP], raw);
        }
        let squashed: Vec<f32> = raw.iter().map(|&x| tanh(x)).collect();
        (raw, squashed)
    };
    let (raw_seek, seek) = side(SEEKING);
    let (raw_offer, offer) = side(OFFERING);
    let (mut d_seek, mut d_offer) = (vec![0.0; seek.len()], vec![0.0; offer.len()]);
    let root = &flat[ROOT..ROOT + SEEK];
    let mut loss = 0.0;
    let mut scores = Vec::new();
    for t in 0..len {
        let near = t.saturating_sub(REACH)..len.min(t + REACH + 1);
        let head = usize::from(tree.heads[t]);
        if head > 0 && !near.contains(&(head - 1)) {
            continue;
        }
        let mine = &seek[t * SEEK..][..SEEK];
        let distance = |j: usize| DISTANCE + REACH + j - t;
        scores.clear();
        scores.push(dot(mine, root));
        scores.extend(near.clone().map(|j| {
            if j == t { -1e4 } else { dot(mine, &offer[j * SEEK..][..SEEK]) + flat[distance(j)] }
        }));
        let right = if head == 0 { 0 } else { head - near.start };
        loss += cross_entropy(&mut scores, right, scale);
        let d_mine = &mut d_seek[t * SEEK..][..SEEK];
        add_scaled(d_mine, scores[0], root);
        add_scaled(&mut gradients[ROOT..ROOT + SEEK], scores[0], mine);
        for (j, &d) in near.zip(&scores[1..]).filter(|(_, d)| **d != 0.0) {
            add_scaled(d_mine, d, &offer[j * SEEK..][..SEEK]);
            add_scaled(&mut d_offer[j * SEEK..][..SEEK], d, mine);
            gradients[distance(j)] += d;
        }
    }
    for (matrix, raw, mut d) in [(SEEKING, raw_seek, d_seek), (OFFERING, raw_offer, d_offer)] {
        d.iter_mut().zip(&raw).for_each(|(d, &x)| *d *= tanh_slope(x));
        for (t, d) in d.chunks_exact(SEEK).enumerate() {
            let place = t * DEEP..(t + 1) * DEEP;
            unapply(flat, matrix, &deep[place.clone()], d, gradients, &mut d_deep[place]);
        }
    }
    loss
}

fn relations(
    flat: &[f32],
    deep: &[f32],
    tree: &Tree,
    scale: f32,
    gradients: &mut [f32],
    d_deep: &mut [f32],
) -> f32 {
    let mut loss = 0.0;
    let (mut own, mut other) = ([0.0; JOIN], [0.0; JOIN]);
    let mut scores = [0.0; RELATIONS.len()];
    for (t, (&head, &right)) in tree.heads.iter().zip(&tree.relations).enumerate() {
        // The root's child is told by the tree alone.
        let Some(head) = usize::from(head).checked_sub(1) else {
            continue;
        };
        let place = |t: usize| t * DEEP..(t + 1) * DEEP;
        apply(flat, DEPENDENT, &deep[place(t)], &mut own);
        apply(flat, HEAD, &deep[place(head)], &mut other);
        let joined: Vec<f32> = own.iter().zip(&other).map(|(a, b)| (a + b).max(0.0)).collect();
        apply(flat, RELATION, &joined, &mut scores);
        loss += cross_entropy(&mut scores, right.into(), scale);
        let mut d = [0.0; JOIN];
        unapply(flat, RELATION, &joined, &scores, gradients, &mut d);
        d.iter_mut().zip(&joined).filter(|(_, x)| **x == 0.0).for_each(|(d, _)| *d = 0.0);
        unapply(flat, DEPENDENT, &deep[place(t)], &d, gradients, &mut d_deep[place(t)]);
        unapply(flat, HEAD, &deep[place(head)], &d, gradients, &mut d_deep[place(head)]);
    }
    loss
}
