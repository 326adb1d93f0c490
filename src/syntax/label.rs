//! Labels of the words of names: outside, begin, inside (BIO, Ramshaw & Marcus 1995).

use super::entity_kind::EntityKind;

/// Labels: 0 outside, then begin and inside of each of [`KINDS`].
pub const LABELS: usize = 7;

/// The kinds that the model knows, in the order of its labels.
pub const KINDS: [EntityKind; 3] =
    [EntityKind::Person, EntityKind::Organization, EntityKind::Place];

/// Whether a label may follow another: inside only behind begin or inside of the same kind.
pub fn follows(before: usize, label: usize) -> bool {
    label == 0 || label % 2 == 1 || before == label || before + 1 == label
}
