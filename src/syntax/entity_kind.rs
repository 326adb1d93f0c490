//! What names name.

use serde::{Deserialize, Serialize};

/// What sort of thing a name names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum EntityKind {
    /// A human being.
    Person,
    /// A company, agency, party, team, publication.
    Organization,
    /// A country, city, region, building, river.
    Place,
    /// A people, faith or nationality.
    Group,
}
