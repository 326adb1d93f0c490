//! The Brief: what an article says, owned and grounded.
//!
//! The contract is `www/brief.d.ts`, field by field; `serde` writes these types as it says. Every
//! `exact` is the slice of the text between `start` and `end`, counted in [`Brief::offset_unit`].

mod annotation;
mod compose;
mod fragment;
mod item;
mod json_ld;
mod markdown;
mod place;

use crate::offsets::OffsetUnit;
pub use annotation::AnnotationPage;
pub(crate) use compose::{Parts, compose};
pub use fragment::Fragment;
pub use json_ld::NewsArticle;
use serde::Serialize;

/// Version of the contract.
pub const SCHEMA_VERSION: u8 = 1;

/// A half-open range, `start..end`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Range {
    /// First unit.
    pub start: usize,
    /// One past the last unit.
    pub end: usize,
}

/// A slice of the article with its place.
#[derive(Clone, Debug, PartialEq, Serialize)]
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
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Brief {
    /// [`SCHEMA_VERSION`].
    pub schema_version: u8,
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

/// What the engine can do for a language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Coverage {
    /// Summary and facts.
    Full,
    /// Summary only: facts need a model that is not there.
    Summary,
}

/// The article's own parts.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
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
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Published {
    /// ISO 8601.
    pub value: String,
    /// Where it was found.
    pub from: PublishedFrom,
    /// Its place in the text.
    pub span: Option<Slice>,
}

/// Where the day of publication was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum PublishedFrom {
    /// The caller told it.
    Option,
    /// The text tells it.
    Text,
}

/// A line of a summary: the article's words between `ranges`, in order.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Line {
    /// The words as they read.
    pub text: String,
    /// The slices that they are, in the order shown: a name that stands in for a pronoun is a slice
    /// from elsewhere.
    pub ranges: Vec<Range>,
    /// Index into [`Article::sentences`]: the sentence that the line shows.
    pub sentence: usize,
    /// 0 to 1.
    pub score: f64,
    /// Why it was chosen, for people.
    pub reasons: Vec<String>,
}

/// The summary in its shapes.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Summary {
    /// The article in one line.
    pub headline: Option<Line>,
    /// Too long; didn't read: one to a few sentences.
    pub tldr: Vec<Line>,
    /// A paragraph that invites reading on.
    pub teaser: Vec<Line>,
    /// The main points, most important first.
    pub key_points: Vec<Line>,
    /// The chosen sentences in the order of the article.
    pub sentences: Vec<Line>,
}

/// What sort of thing a name names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
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

/// One person, organization, place or group, with all its mentions.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Entity {
    /// What sort of thing it is.
    pub kind: EntityKind,
    /// The fullest name in the text.
    pub name: String,
    /// "Prime Minister of Armenia".
    pub role: Option<Slice>,
    /// The state that a capital acts for, or whose people a group is.
    pub stands_for: Option<StandsFor>,
    /// 0 to 1: how much of the article turns on it.
    pub salience: f64,
    /// Its mentions in the order of the text.
    pub mentions: Vec<Mention>,
}

/// What ties an entity to a state.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Via {
    /// "Baku will free"
    Capital,
    /// "Armenians"
    Demonym,
}

/// The state that a capital acts for, or whose people a group is.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct StandsFor {
    /// The state's name in nutgraf's own lexicon, not in the article.
    pub name: &'static str,
    /// What ties them.
    pub via: Via,
    /// Index into [`Brief::entities`] of the state itself, where the article names it.
    pub entity: Option<usize>,
}

/// How an entity is mentioned at one place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum MentionBy {
    /// "Pashinyan"
    Name,
    /// "the prime minister"
    Description,
    /// "he"
    Pronoun,
}

/// One mention of an entity.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Mention {
    /// Verbatim.
    pub exact: String,
    /// First unit.
    pub start: usize,
    /// One past the last unit.
    pub end: usize,
    /// Index into [`Article::sentences`].
    pub sentence: usize,
    /// How it is mentioned there.
    pub by: MentionBy,
}

/// The four types of TIMEX3.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum DateKind {
    /// A day, month, year…
    Date,
    /// A time of day.
    Time,
    /// A length of time.
    Duration,
    /// A recurrence.
    Set,
}

/// A time expression.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct DateFact {
    /// Verbatim.
    pub exact: String,
    /// First unit.
    pub start: usize,
    /// One past the last unit.
    pub end: usize,
    /// Index into [`Article::sentences`].
    pub sentence: usize,
    /// Which of TIMEX3's types.
    pub kind: DateKind,
    /// TIMEX3 value: `2023-12-07`, `199`, `P3D`, `PRESENT_REF`.
    pub value: String,
}

/// How exact a quantity is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Qualifier {
    /// As it stands.
    #[serde(rename = "exactly")]
    Exactly,
    /// "some", "nearly", "around".
    #[serde(rename = "about")]
    About,
    /// "more than", "over".
    #[serde(rename = "more than")]
    MoreThan,
    /// "fewer than", "under".
    #[serde(rename = "less than")]
    LessThan,
    /// "up to", "as many as".
    #[serde(rename = "up to")]
    UpTo,
    /// "at least".
    #[serde(rename = "at least")]
    AtLeast,
}

/// A number with what it measures or counts.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Quantity {
    /// Verbatim.
    pub exact: String,
    /// First unit.
    pub start: usize,
    /// One past the last unit.
    pub end: usize,
    /// Index into [`Article::sentences`].
    pub sentence: usize,
    /// The number; none for a range or where only bounds are known.
    pub value: Option<f64>,
    /// Lower bound of a range.
    pub low: Option<f64>,
    /// Upper bound of a range.
    pub high: Option<f64>,
    /// `USD`, `%`, `kilometre`, empty for a count.
    pub unit: String,
    /// What is counted.
    pub of: Option<Slice>,
    /// How exact it is.
    pub qualifier: Qualifier,
}

/// Words that somebody said.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Quote {
    /// Verbatim, without the quotation marks.
    pub exact: String,
    /// First unit.
    pub start: usize,
    /// One past the last unit.
    pub end: usize,
    /// Index into [`Article::sentences`].
    pub sentence: usize,
    /// Between quotation marks, or reported.
    pub direct: bool,
    /// Whose words.
    pub speaker: Option<Slice>,
    /// What the speaker stands for, where that is a relative pronoun: "critics who say".
    pub antecedent: Option<Slice>,
    /// Index into [`Brief::entities`].
    pub entity: Option<usize>,
    /// The verb of saying, or "according to".
    pub cue: Option<Slice>,
}

impl Quote {
    /// Whose words they are: the speaker, or what it stands for.
    pub fn whose(&self) -> Option<&Slice> {
        self.antecedent.as_ref().or(self.speaker.as_ref())
    }
}

/// The part that an argument plays in an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// Time.
    When,
    /// Place.
    Where,
    /// Receiver or goal.
    To,
    /// Company or means.
    With,
    /// Source.
    From,
    /// Subject matter.
    About,
    /// Manner.
    How,
    /// Cause or purpose.
    Why,
}

/// A further argument of an event.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Argument {
    /// The part that it plays.
    pub role: Role,
    /// Its words.
    pub span: Slice,
}

/// Whether an event took place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Status {
    /// It took place, or takes place.
    Happened,
    /// It is to take place.
    Planned,
    /// It may take place.
    Possible,
}

/// Who did what to whom.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Event {
    /// The clause, verbatim.
    pub exact: String,
    /// First unit.
    pub start: usize,
    /// One past the last unit.
    pub end: usize,
    /// Index into [`Article::sentences`].
    pub sentence: usize,
    /// Who.
    pub subject: Option<Slice>,
    /// Did what.
    pub predicate: Slice,
    /// To whom or what.
    pub object: Option<Slice>,
    /// When, where, to whom, how, why.
    pub others: Vec<Argument>,
    /// Whether it is denied.
    pub negated: bool,
    /// Whether it took place.
    pub status: Status,
    /// According to whom.
    pub attribution: Option<Slice>,
    /// 0 to 1.
    pub score: f64,
}

/// A point of the timeline.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Moment {
    /// Index into [`Brief::dates`].
    pub date: usize,
    /// What happened then.
    pub what: Slice,
    /// Where it lies, seen from the day of publication; none where that day is not known.
    pub when: Option<When>,
}

/// Where a point of time lies, seen from the day of publication.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum When {
    /// Before that day.
    Past,
    /// On that day, or in a longer time around it, such as its year.
    Present,
    /// Behind that day.
    Future,
}
