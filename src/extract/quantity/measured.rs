//! What a measure, a share or a sum is of, by the grammar: "fell 14%" of what fell, "a limit of 3 times", "a
//! $60,000 policy", "€70,000 in fuel".

use crate::{
    analysis::noun_phrase::chunk,
    extract::quantity::{Reader, unit::is_currency},
    lexicon::{lemma::is_form_of, time::names_time},
    syntax::{entity_kind::EntityKind, pos::Pos, relation::Relation},
};
use std::ops::Range;

/// Verbs whose subject is what is measured, where a measure is their object or beside them.
const MEASURING: &[&str] = &[
    "add", "advance", "amount", "average", "climb", "come", "contain", "cost", "cover", "decline",
    "dip", "drop", "ease", "equal", "exceed", "expand", "fall", "fetch", "gain", "grow", "hit",
    "increase", "jump", "last", "lose", "measure", "narrow", "number", "plunge", "reach", "rise",
    "run", "shed", "shrink", "sink", "slide", "slip", "soar", "span", "stand", "stretch", "surge",
    "total", "tumble", "weigh", "widen",
];

/// Nouns for a change in what is measured.
const CHANGES: &[&str] = &[
    "cut", "decline", "decrease", "drop", "fall", "gain", "increase", "jump", "reduction", "rise",
];

impl Reader<'_, '_> {
    /// What the measure of some tokens is of, where a noun tells it; `unit` is what it is measured in.
    pub(super) fn measured(&self, tokens: &Range<usize>, unit: &str) -> Option<Range<usize>> {
        let doc = self.doc;
        let within = |t: usize| tokens.contains(&t);
        let head = tokens.clone().find(|&t| !within(doc.arcs[t].head) || doc.arcs[t].head == t)?;
        let above = doc.arcs[head].head;
        // "bought it for £2 million in cash": the sum is of what was bought.
        let price = (tokens.start.saturating_sub(2)..tokens.start).any(|t| self.is(t, &["for"]));
        let spent = is_currency(unit) && !price;
        let spent = spent.then(|| self.spent_on(tokens.end)).flatten();
        if spent.is_some() {
            return spent;
        }
        match doc.node(head).relation() {
            Relation::Root => self.subject(head),
            _ if doc.child(head, &[Relation::Cop]).is_some() => self.subject(head),
            Relation::Nummod | Relation::Compound | Relation::Amod if above >= tokens.end => {
                self.modified(tokens.end)
            }
            Relation::Nmod if above < tokens.start => self.named_by(above, tokens.start),
            Relation::Obj if is_form_of(doc.node(above).text(), MEASURING) => self.subject(above),
            Relation::Obl | Relation::Advmod => {
                let speed = unit.ends_with(" per hour") || unit.ends_with(" per second");
                if speed { self.subject(above) } else { self.changed(above, head) }
            }
            _ => None,
        }
    }

    /// Whose age a number is: "Ann Lee, | 58, …".
    pub(super) fn aged(&self, at: usize) -> Option<Range<usize>> {
        let comma = at.checked_sub(1).filter(|&t| self.is(t, &[","]))?;
        let names = &self.doc.names;
        let name = names.get(names.partition_point(|name| name.tokens.end < comma))?;
        (name.tokens.end == comma).then(|| name.tokens.clone())
    }

    /// "in fuel", "for a sandwich", "on a tractor", right behind a sum.
    fn spent_on(&self, at: usize) -> Option<Range<usize>> {
        let doc = self.doc;
        if !self.is(at, &["in", "for", "on"]) {
            return None;
        }
        let noun = doc.arcs.get(at)?.head;
        let near = noun > at && doc.phrase(noun).start == at && !self.dated[noun];
        let thing = doc.node(noun).pos() == Pos::Noun && !names_time(self.word(noun));
        (near && thing).then(|| self.bare(noun))
    }

    /// "a $60,000 | policy", "a 9.2% | rise in revenue", "a five-place | grid penalty".
    fn modified(&self, at: usize) -> Option<Range<usize>> {
        let hyphen = usize::from(self.is(at, &["-"]) && self.glued(at));
        let start = at + hyphen;
        Some(start..self.with_in(self.nouns(start)?))
    }

    /// Takes "in revenue" into "rise in revenue".
    pub(super) fn with_in(&self, end: usize) -> usize {
        let changes = is_form_of(self.word(end - 1), CHANGES) && self.is(end, &["in"]);
        changes.then(|| self.nouns(end + 1)).flatten().unwrap_or(end)
    }

    /// "a limit of | 3.5 metres", "a profit of about | £2 million".
    fn named_by(&self, noun: usize, at: usize) -> Option<Range<usize>> {
        let leads = (at.saturating_sub(3)..at).any(|t| self.is(t, &["of"]));
        (leads && self.doc.node(noun).is_noun()).then(|| self.bare(noun))
    }

    /// What a verb puts at a measure: its object, or else what fell, rose or was sold.
    fn changed(&self, verb: usize, measure: usize) -> Option<Range<usize>> {
        let doc = self.doc;
        // "rose 6% to $352": the first is another measure.
        let counts = [Relation::Nummod, Relation::Compound];
        let counted = |t: usize| doc.child(t, &counts).is_some_and(|t| self.is_all_digits(t));
        let word = |t: usize| self.word(t).starts_with(char::is_alphabetic);
        let object = doc.child(verb, &[Relation::Obj]).filter(|&t| t > verb && t < measure);
        let object = object.filter(|&t| !counted(t) && word(t));
        if let Some(object) = object {
            let noun = doc.node(object).is_noun() && !self.dated[object];
            return noun.then(|| self.bare(object));
        }
        let passive = doc.child(verb, &[Relation::NsubjPass]).is_some();
        (passive || is_form_of(doc.node(verb).text(), MEASURING)).then(|| self.subject(verb))?
    }

    /// What does what a verb tells, where a noun names it; who falls 14 metres is not what is measured.
    fn subject(&self, verb: usize) -> Option<Range<usize>> {
        let subject = self.doc.child(verb, &[Relation::Nsubj, Relation::NsubjPass])?;
        let person = self.named.get(subject).copied().flatten() == Some(EntityKind::Person);
        (!person && self.doc.node(subject).is_noun()).then(|| self.bare(subject))
    }

    /// A noun with the words that belong to it, without its article or owner.
    fn bare(&self, noun: usize) -> Range<usize> {
        let Range { mut start, end } = chunk(self.doc, noun);
        while start < noun && matches!(self.pos(start), Pos::Det | Pos::Pron | Pos::Punct) {
            start += 1;
        }
        start..end
    }
}

#[cfg(test)]
mod tests {
    use crate::extract::quantity::tests::check;

    #[test]
    fn what_is_measured_stands_behind_a_sum_or_before_it() {
        check("They left $3,800 in cash.", "$3,800: 3800 USD cash Exactly");
        check("He paid €40 for a sandwich.", "€40: 40 EUR sandwich Exactly");
        check("She bought a $60,000 policy.", "$60,000: 60000 USD policy Exactly");
        check("It has a limit of 3.5 metres.", "3.5 metres: 3.5 metre limit Exactly");
        check("The storm put the damage at £8 million.", "£8 million: 8000000 GBP damage Exactly");
        check("It saw a 9% rise in revenue.", "9%: 9 % rise in revenue Exactly");
    }

    #[test]
    fn what_rose_or_fell_is_measured() {
        check("Wheat rose 6% to $352.", "6%: 6 % Wheat Exactly; $352: 352 USD Wheat Exactly");
        check("The house was sold for £2 million.", "£2 million: 2000000 GBP house Exactly");
        check("The rate is 1.5%.", "1.5%: 1.5 % rate Exactly");
    }

    #[test]
    fn who_does_something_is_not_measured() {
        check("Ann Lee fell 14 metres.", "14 metres: 14 metre  Exactly");
        check("She earns £40.", "£40: 40 GBP  Exactly");
        check("The firm will pay £2 million in May.", "£2 million: 2000000 GBP  Exactly");
        check("It rose 6% in early trading.", "6%: 6 %  Exactly");
        check("The insurer repaid £290,000.", "£290,000: 290000 GBP  Exactly");
    }

    #[test]
    fn what_somebody_owns_is_whole() {
        check("They fixed 41% of Malta’s roads.", "41%: 41 % Malta’s roads Exactly");
    }
}
