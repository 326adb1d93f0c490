//! [`Document`] → facts: dates, quantities, quotations and events, each with its tokens.

pub mod confidence;
mod confidence_weights;
pub mod event;
pub mod number;
pub mod quantity;
pub mod quote;
#[cfg(test)]
mod template;
pub mod timex;

use crate::{analysis::Document, extract::quote::quotation::Quote, text::calendar::Date};
use quote::stance::{self, Stance};

/// All facts of an article. Each names the rule that made it, so that one may see which rule erred, and
/// how often each does.
#[derive(Clone, Debug, Default)]
pub struct Facts {
    /// Time expressions, in order.
    pub dates: Vec<timex::TimeExpression>,
    /// Quantities, in order.
    pub quantities: Vec<quantity::Quantity>,
    /// Quotations, in order.
    pub quotes: Vec<Quote>,
    /// What the speaker of each quotation does with its words.
    pub stances: Vec<Stance>,
    /// Events, in order.
    pub events: Vec<event::Event>,
}

impl Facts {
    /// Finds the facts of an article published on a day.
    pub fn new(doc: &Document, published: Option<Date>) -> Self {
        let dates = timex::find(doc, published);
        let quantities = quantity::find(doc, &dates);
        let quotes = quote::find(doc);
        let stances: Vec<Stance> = quotes.iter().map(|quote| stance::of(doc, quote)).collect();
        let events = event::find(doc, &dates, &quotes, &stances);
        Self { dates, quantities, quotes, stances, events }
    }
}
