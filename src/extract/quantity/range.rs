//! Two numbers that are one quantity: the ends of a range, and a part of so many.

use crate::{
    extract::quantity::{Amount, Cow, Quantity, Reader, unit},
    lexicon::lemma::is_form_of,
    syntax::pos::Pos,
    text::number_word,
};

/// Verbs of what had one amount before and has another then.
const CHANGES: &[&str] = &[
    "climb", "cut", "decline", "decrease", "double", "drop", "ease", "expand", "fall", "go",
    "grow", "increase", "jump", "lift", "lower", "move", "narrow", "plunge", "raise", "reduce",
    "rise", "shrink", "sink", "slide", "slip", "soar", "swell", "triple", "tumble", "widen",
];

/// Steps from a number up to its verb, at most.
const MOST_STEPS: usize = 4;

/// Of so many "one in five" tells without what it counts.
const WHOLES: &[f64] = &[3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0, 12.0, 20.0, 50.0, 100.0, 1_000.0];

impl Reader<'_, '_> {
    /// The upper end of a range: "10 to 20", "10-20", "between 10 and 20", "44 mg to 50 mg", "8- to 16-metre".
    pub(super) fn upper(&self, at: usize, first: &Amount, end: &mut usize) -> Option<Amount> {
        let next = *end;
        let hanging = usize::from(self.is(next, &["-"]) && self.is(next + 1, &["to", "or"]));
        let dash = self.is(next, &["-", "–", "—", "−"]) && self.glued(next) && self.glued(next + 1);
        let to = self.is(next + hanging, &["to"]) || hanging == 1;
        let before = at.saturating_sub(4).max(self.start)..at;
        let between = self.is(next, &["and"]) && before.rev().any(|t| self.is(t, &["between"]));
        let or = self.is(next, &["or"]) && self.is_next(first, next + 1);
        if !(dash || to || between || or) {
            return None;
        }
        let upper = self.amount(next + hanging + 1).filter(|u| !u.number.ordinal)?;
        let signed = self.currency(next + hanging + 1).is_some();
        let falls = first.value.zip(upper.value).is_some_and(|(low, high)| low > high);
        let alike = match (&first.unit, &upper.unit) {
            // "in 2019-20 to £5m"
            (None, _) if signed => false,
            (Some(low), Some(high)) => low == high,
            // "$10 to 20", "12% to a third"; not "three miles to 40 people", "$9,000 to 31 creditors"
            (Some(low), None) => unit::is_currency(low) && !(to && falls),
            _ => true,
        };
        // "from 10 to 4", "fell from 30% to 20%": no range.
        let ranges = at > self.start + 1 && is_form_of(self.word(at - 2), &["range", "vary"]);
        let from = at > self.start && self.is(at - 1, &["from"]) && !ranges;
        let falls = from && falls;
        // "rose from 10 to 20", "raised it by 4 to 52": before and after.
        let by = at > self.start && self.is(at - 1, &["by"]) && to && first.unit.is_some();
        let changes = by || from && self.is_change(at);
        (alike && !falls && !changes && first.number.low.is_none()).then(|| *end = upper.end)?;
        Some(upper)
    }

    /// Whether a number is little more than a first one: "four or | five", "ten or | twelve".
    fn is_next(&self, first: &Amount, at: usize) -> bool {
        let second = self.amount(at).filter(|second| !second.number.ordinal);
        let values = first.value.zip(second.and_then(|second| second.value));
        first.unit.is_none()
            && values.is_some_and(|(low, high)| low >= 1.0 && low < high && high <= low * 2.0)
    }

    /// Whether a number hangs on a verb of change.
    fn is_change(&self, at: usize) -> bool {
        let above = |&t: &usize| Some(self.doc.arcs.get(t)?.head);
        let mut steps = std::iter::successors(Some(at), above).take(MOST_STEPS);
        steps.any(|t| self.pos(t) == Pos::Verb && is_form_of(self.word(t), CHANGES))
    }

    /// "54 votes to 38": both counts, as they stand.
    pub(super) fn votes(&self, at: usize, first: &Amount) -> Option<Quantity> {
        let noun = first.end;
        let votes = self.is(noun, &["votes", "vote"]) && first.unit.is_none();
        let second = self.amount(noun + 2).filter(|_| votes && self.is(noun + 1, &["to"]))?;
        let (qualifier, start) = self.qualifier(at);
        let plain = second.unit.is_none() && !second.number.ordinal && first.number.low.is_none();
        plain.then(|| Quantity {
            tokens: start..second.end,
            value: None,
            low: first.value,
            high: second.value,
            unit: Cow::default(),
            of: Some(noun..noun + 1),
            qualifier,
            rule: "votes",
        })
    }

    /// "$2-3bn", "two to three million": the multiplier of the upper end is the lower one's too.
    pub(super) fn with_scale(&self, first: Amount, upper: Option<&Amount>) -> Amount {
        let scale = upper.map_or(1.0, |upper| upper.number.scale);
        let below = first.value.zip(upper.and_then(|upper| upper.value));
        let shared = scale > 1.0
            && first.number.scale == 1.0
            && below.is_some_and(|(low, high)| number_word::times(low, scale) < high);
        let value =
            if shared { first.value.map(|v| number_word::times(v, scale)) } else { first.value };
        Amount { value, ..first }
    }

    /// "one in five homes", "2 out of 3 voters": a part of one, and what it is a part of.
    pub(super) fn ratio(&self, at: usize, first: &Amount) -> Option<Quantity> {
        let top = first.value.filter(|v| v.fract() == 0.0 && (1.0..10.0).contains(v))?;
        let out = usize::from(self.is(first.end, &["out"]) && self.is(first.end + 1, &["of"]));
        let next = first.end + 1 + out;
        let joined = out == 1 || self.is(first.end, &["in"]);
        let whole = self.amount(next).filter(|_| joined && first.unit.is_none())?;
        let bottom = whole.value.filter(|v| v.fract() == 0.0 && *v > top && *v <= 1_000.0)?;
        let of = self.counted(whole.end, None);
        let part = of.is_some() || !whole.number.digits && WHOLES.contains(&bottom);
        let plain = part && whole.unit.is_none() && !whole.number.ordinal && !self.dated[next];
        let (qualifier, start) = self.qualifier(at);
        plain.then(|| Quantity {
            tokens: start..of.as_ref().map_or(whole.end, |of| of.end),
            value: Some(self.shown(top / bottom, at)),
            low: None,
            high: None,
            unit: Cow::default(),
            of,
            qualifier,
            rule: "ratio",
        })
    }

    /// Whether two digits end a pair of years: "2012–13".
    pub(super) fn ends_years(&self, at: usize) -> bool {
        at >= self.start + 2
            && self.word(at).len() == 2
            && self.is(at - 1, &["-", "–", "/"])
            && self.glued(at)
            && self.dated[at - 2]
            && self.word(at - 2).len() == 4
    }
}
