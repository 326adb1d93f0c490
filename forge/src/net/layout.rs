//! Where each matrix stands in one flat list of parameters.

use nutgraf::stages::{
    model::network::{
        JOIN, REACH, SEEK,
        shape::{DEEP, EMBED, STATE, WINDOW},
    },
    syntax::{label::LABELS, pos::TAGS, relation::RELATIONS},
};

/// A matrix, a row for each output, and its biases behind it.
#[derive(Clone, Copy)]
pub struct Matrix {
    pub at: usize,
    pub outputs: usize,
    pub inputs: usize,
}

impl Matrix {
    const fn new(at: usize, outputs: usize, inputs: usize) -> Self {
        Self { at, outputs, inputs }
    }

    pub const fn biases(&self) -> usize {
        self.at + self.outputs * self.inputs
    }

    pub const fn end(&self) -> usize {
        self.biases() + self.outputs
    }
}

pub const FIRST: Matrix = Matrix::new(0, 4 * STATE, WINDOW * EMBED);
pub const SECOND: Matrix = Matrix::new(FIRST.end(), 4 * STATE, DEEP);
pub const TAG: Matrix = Matrix::new(SECOND.end(), TAGS.len(), DEEP);
pub const NAME: Matrix = Matrix::new(TAG.end(), LABELS, DEEP);
pub const SEEKING: Matrix = Matrix::new(NAME.end(), SEEK, DEEP);
pub const OFFERING: Matrix = Matrix::new(SEEKING.end(), SEEK, DEEP);
pub const DEPENDENT: Matrix = Matrix::new(OFFERING.end(), JOIN, DEEP);
pub const HEAD: Matrix = Matrix::new(DEPENDENT.end(), JOIN, DEEP);
pub const RELATION: Matrix = Matrix::new(HEAD.end(), RELATIONS.len(), JOIN);
/// What the root offers, and what each distance adds.
pub const ROOT: usize = RELATION.end();
pub const DISTANCE: usize = ROOT + SEEK;
/// How well each label of a name follows each.
pub const MOVES: usize = DISTANCE + 2 * REACH + 1;
pub const SIZE: usize = MOVES + LABELS * LABELS;

/// All matrices.
pub const MATRICES: [Matrix; 9] =
    [FIRST, SECOND, TAG, NAME, SEEKING, OFFERING, DEPENDENT, HEAD, RELATION];
