//! The Brief: what an article says, owned and grounded.
//!
//! The contract is `www/package/brief.d.ts`, field by field; `serde` writes these types as it says, and reads
//! them. Every `exact` is the slice of the text between `start` and `end`, counted in
//! [`Brief::offset_unit`].

mod clause_id;
pub(crate) mod compose;
pub mod fact;
pub mod key_fact;
mod lines;
mod timeline;

use crate::text::offsets::OffsetUnit;
pub use crate::{
    entity::{mention::MentionBy, resolved::Via},
    extract::{
        event::{argument_role::Role, status::Status},
        quantity::qualifier::Qualifier,
        timex::value::DateKind,
    },
    lexicon::{act::Act, operator::OperatorKind},
    syntax::entity_kind::EntityKind,
};
pub use fact::{
    Argument, DateFact, Entity, Event, Mention, Moment, Operator, Quantity, Quote, StandsFor, When,
};
pub use key_fact::{Holds, KeyFact, KeyFactKind};
use serde::{Deserialize, Deserializer, Serialize, de};

/// Version of the contract.
pub const SCHEMA_VERSION: u8 = 1;

/// A half-open range, `start..end`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Range {
    /// First unit.
    pub start: usize,
    /// One past the last unit.
    pub end: usize,
}

/// A slice of the article with its place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Slice {
    /// The text between `start` and `end`, verbatim.
    pub exact: String,
    /// First unit.
    pub start: usize,
    /// One past the last unit.
    pub end: usize,
    /// Index into [`Article::sentences`].
    pub sentence: usize,
}

/// What an article says: summary and typed facts.
///
/// `serde` reads one back, also one that somebody struck, corrected or added fields of their own to:
/// fields that it does not know are passed over, and those that may be null may be missing. Any other
/// that is missing is named in the error; where one is wrong, `serde_path_to_error` tells which. Whether
/// places and indices point at anything is not asked: exports leave out what does not.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Brief {
    /// [`SCHEMA_VERSION`].
    #[serde(deserialize_with = "known_version")]
    pub schema_version: u8,
    /// What made it. Empty where one that is read back was made before it was told.
    #[serde(default)]
    pub engine: Engine,
    /// What all offsets count.
    pub offset_unit: OffsetUnit,
    /// BCP 47, `und` when it cannot be told.
    pub language: String,
    /// What this engine can do for that language.
    pub coverage: Coverage,
    /// The article's parts.
    pub article: Article,
    /// The summary in its shapes.
    pub summary: Summary,
    /// What a reader needs first, the most needed first: at most 3, 5 or 8 by the length asked for.
    /// None where one that is read back was made before there were any.
    #[serde(default)]
    pub key_facts: Vec<KeyFact>,
    /// People, organizations, places and groups, most salient first.
    pub entities: Vec<Entity>,
    /// Time expressions in the order of the text.
    pub dates: Vec<DateFact>,
    /// Quantities in the order of the text.
    pub quantities: Vec<Quantity>,
    /// Quotations in the order of the text.
    pub quotes: Vec<Quote>,
    /// Who did what, highest score first.
    pub events: Vec<Event>,
    /// Dated events in order of time.
    pub timeline: Vec<Moment>,
}

/// Which engine and which models made a Brief.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Engine {
    /// The version of the crate: `0.2.0`.
    pub version: String,
    /// The checksum of the packed models (FNV-1a, 32 bits), as `models/MANIFEST` has it: `2d1bdeb8`.
    pub model: String,
}

impl Engine {
    pub(crate) fn new(model: u32) -> Self {
        Self { version: env!("CARGO_PKG_VERSION").to_owned(), model: format!("{model:08x}") }
    }
}

/// The confidence of a fact that tells none.
fn sure() -> f64 {
    1.0
}

/// Another version may mean something else by the same names.
fn known_version<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u8, D::Error> {
    let version = u8::deserialize(deserializer)?;
    if version == SCHEMA_VERSION {
        return Ok(version);
    }
    let given = de::Unexpected::Unsigned(version.into());
    Err(de::Error::invalid_value(given, &SCHEMA_VERSION.to_string().as_str()))
}

/// What the engine can do for a language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum Coverage {
    /// Summary and facts.
    Full,
    /// Summary only: facts need a model that is not there.
    Summary,
}

/// The article's own parts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Article {
    /// The headline.
    pub title: Option<Slice>,
    /// Who wrote it.
    pub byline: Option<Slice>,
    /// The publisher or agency.
    pub source: Option<Slice>,
    /// When it was published.
    pub published: Option<Published>,
    /// Words of the body and title.
    pub words: usize,
    /// Minutes that an adult reads: words / 238 (Brysbaert 2019), at least 1 where there are words.
    pub reading_minutes: usize,
    /// Paragraphs in order.
    pub paragraphs: Vec<Range>,
    /// Sentences in order.
    pub sentences: Vec<Range>,
}

/// The day of publication.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Published {
    /// ISO 8601.
    pub value: String,
    /// Where it was found.
    pub from: PublishedFrom,
    /// Its place in the text.
    pub span: Option<Slice>,
}

/// Where the day of publication was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum PublishedFrom {
    /// The caller told it.
    Option,
    /// The text tells it.
    Text,
}

/// A line of a summary: the article's words between `ranges`, in order.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Line {
    /// The words as they read.
    pub text: String,
    /// The slices that they are, in the order shown: a name that stands in for a pronoun is a slice
    /// from elsewhere. Empty for a headline that is a title given beside the text; its `sentence` is 0.
    pub ranges: Vec<Range>,
    /// Index into [`Article::sentences`]: the sentence that the line shows.
    pub sentence: usize,
    /// 0 to 1.
    pub score: f64,
    /// What raised its score above that of the article's ordinary sentence, for people: the most first.
    pub reasons: Vec<String>,
    /// Indices into [`Brief::dates`]: times of the line whose words leave open which day, month or year
    /// they mean ("on Thursday", "last year"), so that a reader needs the value.
    pub dates: Vec<usize>,
}

/// The summary in its shapes.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Summary {
    /// The article's title as it is; where it has none, a short line of it.
    pub headline: Option<Line>,
    /// Too long; didn't read: one to a few sentences.
    pub tldr: Vec<Line>,
    /// A paragraph that invites reading on.
    pub teaser: Vec<Line>,
    /// The main points: what matters most first, then in the order of the article.
    pub key_points: Vec<Line>,
    /// The chosen sentences in the order of the article.
    pub sentences: Vec<Line>,
}
