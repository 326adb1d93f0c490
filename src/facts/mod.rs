//! [`Document`] → facts: dates, quantities, quotations and events, each with its tokens.

mod apart;
mod block;
pub mod date;
pub mod event;
mod labelled;
mod mark;
mod nested;
pub mod number;
pub mod quantity;
pub mod quote;
mod reported;
mod saying;
mod signed;
mod speaker;
pub mod stance;
mod unit;
mod work;

use crate::{analysis::Document, text::calendar::Date};
use stance::Stance;

/// All facts of an article. Each names the rule that made it, so that one may see which rule erred, and
/// how often each does.
#[derive(Clone, Debug, Default)]
pub struct Facts {
    /// Time expressions, in order.
    pub dates: Vec<date::TimeExpression>,
    /// Quantities, in order.
    pub quantities: Vec<quantity::Quantity>,
    /// Quotations, in order.
    pub quotes: Vec<quote::Quote>,
    /// What the speaker of each quotation does with its words.
    pub stances: Vec<Stance>,
    /// Events, in order.
    pub events: Vec<event::Event>,
}

impl Facts {
    /// Finds the facts of an article published on a day.
    pub fn new(doc: &Document, published: Option<Date>) -> Self {
        let dates = date::find(doc, published);
        let quantities = quantity::find(doc, &dates);
        let quotes = quote::find(doc);
        let stances: Vec<Stance> = quotes.iter().map(|quote| stance::of(doc, quote)).collect();
        let events = event::find(doc, &dates, &quotes, &stances);
        Self { dates, quantities, quotes, stances, events }
    }
}
