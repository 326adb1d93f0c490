//! An entity, once its mentions are gathered.

use super::mention::Mention;
use crate::syntax::entity_kind::EntityKind;
use serde::{Deserialize, Serialize};
use std::ops::Range;

/// One person, organization, place or group.
#[derive(Clone, Debug, PartialEq)]
pub struct Entity {
    /// What it is.
    pub kind: EntityKind,
    /// Tokens of the fullest name.
    pub name: Range<usize>,
    /// Tokens of the role, as it stands beside a name.
    pub role: Option<Range<usize>>,
    /// The state that a capital or a people stands for.
    pub stands_for: Option<StandsFor>,
    /// 0 to 1.
    pub salience: f64,
    /// Its mentions, in order.
    pub mentions: Vec<Mention>,
}

/// The state that an entity stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StandsFor {
    /// Its name in the lexicon.
    pub name: &'static str,
    /// What ties them.
    pub via: Via,
    /// Index of the state's own entity, where the article names it.
    pub entity: Option<usize>,
}

/// What ties an entity to a state.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum Via {
    /// "Baku will free"
    Capital,
    /// "Armenians"
    Demonym,
}
