//! The facts of a Brief: entities, dates, quantities, quotations, events and the timeline.

use super::Slice;
use crate::{
    MentionBy,
    entity::resolved::Via,
    extract::{
        event::{argument_role::Role, status::Status},
        quantity::qualifier::Qualifier,
        timex::value::DateKind,
    },
    lexicon::{act::Act, operator::OperatorKind},
    syntax::entity_kind::EntityKind,
};
use serde::{Deserialize, Serialize};

/// One person, organization, place or group, with all its mentions.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
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

/// The state that a capital acts for, or whose people a group is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct StandsFor {
    /// The state's name in nutgraf's own lexicon, not in the article.
    pub name: String,
    /// What ties them.
    pub via: Via,
    /// Index into [`Brief::entities`](super::Brief::entities) of the state itself, where the article names it.
    pub entity: Option<usize>,
}

/// One mention of an entity.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Mention {
    /// Verbatim.
    pub exact: String,
    /// First unit.
    pub start: usize,
    /// One past the last unit.
    pub end: usize,
    /// Index into [`Article::sentences`](super::Article::sentences).
    pub sentence: usize,
    /// How it is mentioned there.
    pub by: MentionBy,
}

/// A time expression.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct DateFact {
    /// Verbatim.
    pub exact: String,
    /// First unit.
    pub start: usize,
    /// One past the last unit.
    pub end: usize,
    /// Index into [`Article::sentences`](super::Article::sentences).
    pub sentence: usize,
    /// Which of TIMEX3's types.
    pub kind: DateKind,
    /// TIMEX3 value: `2023-12-07`, `199`, `P3D`, `PRESENT_REF`.
    pub value: String,
}

/// A number with what it measures or counts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Quantity {
    /// Verbatim.
    pub exact: String,
    /// First unit.
    pub start: usize,
    /// One past the last unit.
    pub end: usize,
    /// Index into [`Article::sentences`](super::Article::sentences).
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
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Quote {
    /// Verbatim, without the quotation marks.
    pub exact: String,
    /// First unit.
    pub start: usize,
    /// One past the last unit.
    pub end: usize,
    /// Index into [`Article::sentences`](super::Article::sentences).
    pub sentence: usize,
    /// Between quotation marks, or reported.
    pub direct: bool,
    /// Whose words.
    pub speaker: Option<Slice>,
    /// What the speaker stands for, where that is a relative pronoun: "critics who say".
    pub antecedent: Option<Slice>,
    /// Index into [`Brief::entities`](super::Brief::entities).
    pub entity: Option<usize>,
    /// The verb of saying, or "according to".
    pub cue: Option<Slice>,
    /// What the speaker does with the words: as the cue says it, not as a reader might guess.
    pub act: Act,
    /// Whether the speaker puts the words forward as true: false for what is denied, refused, asked, hoped,
    /// ordered, never said.
    pub asserted: bool,
    /// The least stretch of the article that holds the words, the cue with its negation and auxiliaries, and
    /// the speaker where the same sentence names one, in whatever order they stand.
    pub clause: Slice,
    /// The words that take it back or hedge it, outermost first.
    pub under: Vec<Operator>,
    /// 0 to 1: of quotations with this confidence, the share that were right in texts that people marked. 1 where one
    /// that is read back was made before there was any.
    #[serde(default = "super::sure")]
    pub confidence: f64,
    /// Whether lists show it: it is asserted, under no operator, and stands under a verb of saying or writing.
    pub listed: bool,
}

/// The words under which a clause stands: "denied" and "plans to" in "denied plans to sell".
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Operator {
    /// The words.
    pub span: Slice,
    /// What they make of the clause.
    pub kind: OperatorKind,
}

impl Quote {
    /// Whose words they are: the speaker, or what it stands for.
    pub fn whose(&self) -> Option<&Slice> {
        self.antecedent.as_ref().or(self.speaker.as_ref())
    }
}

/// A further argument of an event.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Argument {
    /// The part that it plays.
    pub role: Role,
    /// Its words.
    pub span: Slice,
}

/// Who did what to whom.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
#[serde(rename_all = "camelCase")]
pub struct Event {
    /// The clause, verbatim.
    pub exact: String,
    /// First unit.
    pub start: usize,
    /// One past the last unit.
    pub end: usize,
    /// Index into [`Article::sentences`](super::Article::sentences).
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
    /// Whose words it stands in, with the cue where both stand together: "according to the statement", "Lee
    /// said".
    pub attribution: Option<Slice>,
    /// Whether the article, or whom `attribution` names, puts it forward as true, as told (with `negated` and
    /// `status`): false under "denied that", "no evidence", "if", "hopes", "whether", a question.
    pub asserted: bool,
    /// The words that take it back or hedge it, outermost first.
    pub under: Vec<Operator>,
    /// 0 to 1: of events with this confidence, the share that were right in texts that people marked. 1 where one
    /// that is read back was made before there was any.
    #[serde(default = "super::sure")]
    pub confidence: f64,
    /// Whether lists show it: it is asserted and under no operator.
    pub listed: bool,
    /// Events of the same doer and verb are one clause, which lists tell once ("cut 1,200 jobs and a plant"):
    /// they share a number, which means nothing else. None for an event that shares its clause with no other.
    pub clause_id: Option<usize>,
    /// 0 to 1.
    pub score: f64,
}

/// A point of the timeline.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Moment {
    /// Index into [`Brief::dates`](super::Brief::dates).
    pub date: usize,
    /// What happened then, with whose words it stands in.
    pub what: Slice,
    /// Index into [`Brief::events`](super::Brief::events), whose `asserted`, `negated` and `under` hold for it.
    pub event: Option<usize>,
    /// Where it lies, seen from the day of publication; none where that day is not known.
    pub when: Option<When>,
}

/// Where a point of time lies, seen from the day of publication.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum When {
    /// Before that day.
    Past,
    /// On that day, or in a longer time around it, such as its year.
    Present,
    /// Behind that day.
    Future,
}
