//! Quantities: a number with its unit or with what it counts, and how exact it is.

mod amount;
mod count;
mod measured;
pub mod qualifier;
mod range;
pub mod unit;

use super::{
    number::{self, Number},
    timex::TimeExpression,
};
use crate::{
    analysis::Document,
    segment::Article,
    syntax::{entity_kind::EntityKind, pos::Pos, relation::Relation},
};
use amount::Amount;
use qualifier::{QUALIFIERS, Qualifier};
use std::{borrow::Cow, ops::Range};
use unit::{Measure, Words};

/// A quantity.
#[derive(Clone, Debug, PartialEq)]
pub struct Quantity {
    /// Tokens from the qualifier to what is counted.
    pub tokens: Range<usize>,
    /// The number; none for a range or a vague count.
    pub value: Option<f64>,
    /// Lower bound.
    pub low: Option<f64>,
    /// Upper bound.
    pub high: Option<f64>,
    /// "USD", "%", "kilometre"; empty for a count.
    pub unit: Cow<'static, str>,
    /// Tokens of what is counted.
    pub of: Option<Range<usize>>,
    /// How exact it is.
    pub qualifier: Qualifier,
    /// The rule that made it, as [`super::Facts`] names them.
    pub rule: &'static str,
}

/// The quantities of an article's running text, in order. Lengths of time are none: they are among the
/// time expressions.
pub fn find(doc: &Document, dates: &[TimeExpression]) -> Vec<Quantity> {
    let article = &doc.article;
    let mut dated = vec![false; article.tokens.len()];
    dates.iter().for_each(|d| dated[d.tokens.clone()].fill(true));
    let mut named = vec![None; article.tokens.len()];
    for name in &doc.names {
        named[name.tokens.clone()].fill(Some(name.kind));
    }
    let mut found = Vec::new();
    for sentence in article.body() {
        let range = article.sentences[sentence].tokens.clone();
        let reader = Reader {
            doc,
            article,
            dated: &dated,
            named: &named,
            end: range.end,
            start: range.start,
        };
        let mut at = range.start;
        while at < range.end {
            let free = !dated[at] && named[at].is_none();
            match free.then(|| reader.read(at)).flatten() {
                Some(quantity) => {
                    // "30 of the | 101 seats"
                    let Range { end, .. } = quantity.tokens;
                    let counted = quantity.of.as_ref().filter(|of| of.end == end);
                    at = counted.map_or(end, |of| of.start).max(at + 1);
                    found.push(quantity);
                }
                None => at += 1,
            }
        }
    }
    found
}

struct Reader<'a, 't> {
    doc: &'a Document<'t>,
    article: &'a Article<'t>,
    /// Whether each token belongs to a time expression: such a one is not counted.
    dated: &'a [bool],
    /// What each token's name is of.
    named: &'a [Option<EntityKind>],
    start: usize,
    end: usize,
}

impl<'t> Reader<'_, 't> {
    #[inline(never)]
    fn word(&self, at: usize) -> &'t str {
        if (self.start..self.end).contains(&at) { self.article.word(at) } else { "" }
    }

    #[inline(never)]
    fn is(&self, at: usize, words: &[&str]) -> bool {
        words.iter().any(|w| w.eq_ignore_ascii_case(self.word(at)))
    }

    #[inline(never)]
    fn glued(&self, at: usize) -> bool {
        (self.start..self.end).contains(&at) && self.article.glued(at)
    }

    #[inline(never)]
    fn pos(&self, at: usize) -> Pos {
        if (self.start..self.end).contains(&at) { self.doc.node(at).pos() } else { Pos::Punct }
    }

    #[inline(never)]
    fn number(&self, at: usize) -> Option<Number> {
        (at < self.end).then(|| number::number(self.article, at, self.end))?
    }

    /// Whether a number stands in a row of three or more, as those that one dials.
    fn is_dialled(&self, at: usize) -> bool {
        let figures = |t: usize| {
            let word = self.word(t);
            word.len() > 1 && word.bytes().all(|b| b.is_ascii_digit())
        };
        let from = (at.saturating_sub(2)..at).rev().take_while(|&t| figures(t)).count();
        figures(at) && from + (at..at + 3).take_while(|&t| figures(t)).count() > 2
    }

    /// The quantity whose number, sign or currency stands at a token.
    fn read(&self, at: usize) -> Option<Quantity> {
        // "R17.4bn": the rest of a number is none.
        let rest = self.glued(at) && self.word(at).starts_with('.');
        if rest || self.is_dialled(at) || self.ends_years(at) || self.is_house(at) {
            return None;
        }
        let Some(first) = self.amount(at) else {
            return self.single(at);
        };
        let clock = self.is(first.end, &["o'clock", "o’clock"]);
        if clock || self.is_resolution(at, &first.number) {
            return None;
        }
        // "a one-off payment", "a one-sided game".
        let bare = first.number.len == 1 && first.unit.is_none();
        if self.is(at, &["one"]) && self.is(at + 1, &["-"]) && bare {
            return None;
        }
        if let Some(joint) = self.ratio(at, &first).or_else(|| self.votes(at, &first)) {
            return Some(joint);
        }
        let mut end = first.end;
        let upper = self.upper(at, &first, &mut end);
        let first = self.with_scale(first, upper.as_ref());
        self.quantity(at, end, &first, upper.as_ref())
    }

    /// The quantity of a number, or of the ends of a range, that ends before a token.
    fn quantity(
        &self,
        at: usize,
        end: usize,
        first: &Amount,
        upper: Option<&Amount>,
    ) -> Option<Quantity> {
        let unit = match upper {
            Some(upper) => upper.unit.clone().or(first.unit.clone()),
            None => first.unit.clone().or_else(|| self.age(at, first.end, &first.number)),
        };
        let counted = self.counted(end, unit.as_deref());
        let fits = match (&unit, upper) {
            (Some(_), _) => true,
            (None, Some(_)) => self.counts_range(end, counted.is_some()),
            (None, None) => self.counts(at, first, counted.is_some()),
        };
        if !fits {
            return None;
        }
        let rule = match (&first.unit, &unit, upper) {
            (.., Some(_)) => "range",
            (Some(unit), ..) if unit::is_currency(unit) => "money",
            (Some(_), ..) => "measure",
            (None, Some(_), _) => "age",
            (None, None, _) => "count",
        };
        let measured = || match (rule, &unit) {
            ("age", _) => self.aged(at),
            (_, Some(unit)) => self.measured(&(at..end), unit),
            (_, None) => None,
        };
        let of = counted.clone().or_else(measured);
        let (qualifier, mut start) = self.qualifier(at);
        start -= usize::from(start == at && self.country(at).is_some());
        let end = counted.as_ref().filter(|_| unit.is_none()).map_or(end, |of| of.end);
        let vague = first.number.low.map(|low| low * first.value.unwrap_or(1.0));
        let exact = upper.is_none() && vague.is_none();
        let (low, high) = upper.map_or((vague, None), |upper| ends(first, upper, unit.is_some()));
        Some(Quantity {
            tokens: start..end,
            value: first.value.filter(|_| exact).map(|v| self.shown(v, at)),
            low,
            high,
            unit: unit.unwrap_or_default(),
            of,
            qualifier,
            rule,
        })
    }

    /// A part in words to three places, as people would write it in digits: 0.333 of "a third".
    fn shown(&self, value: f64, at: usize) -> f64 {
        let digits = self.word(at).contains(|c: char| c.is_ascii_digit());
        if digits || value.fract() == 0.0 { value } else { (value * 1e3).round() / 1e3 }
    }

    /// A single unit behind its article: "a gallon", "a penny".
    fn single(&self, at: usize) -> Option<Quantity> {
        if !self.is(at, &["a", "an"]) || self.pos(at + 1) != Pos::Noun {
            return None;
        }
        let measure = self.units(|words| words.measure(at + 1))?;
        let coin = matches!(measure.unit.as_ref(), "penny" | "dime" | "cent");
        let loose =
            ["foot", "yard", "degree", "stone", "knot", "carat", "pixel", "GBP", "KRW", "ZAR"];
        // "three dollars a gallon" is a rate, "a second look" no length of time.
        let rate =
            matches!(self.pos(at.wrapping_sub(1)), Pos::Noun | Pos::Num | Pos::Sym | Pos::Propn)
                || self.is(at.wrapping_sub(1), &["once", "twice", "half", "times"]);
        let head = !matches!(self.pos(at + 1 + measure.len), Pos::Noun | Pos::Propn | Pos::Adj);
        let alone = !rate && head && !unit::is_time(&measure.unit);
        let real =
            !loose.contains(&measure.unit.as_ref()) && (coin || !unit::is_currency(&measure.unit));
        if !alone || !real {
            return None;
        }
        let (qualifier, start) = self.qualifier(at);
        let end = at + 1 + measure.len;
        // "a mile and a half"
        let half = ["and", "a", "half"].iter().zip(end..).all(|(word, t)| self.is(t, &[word]))
            && !matches!(self.pos(end + 3), Pos::Noun | Pos::Adj | Pos::Propn);
        let (end, times) = if half { (end + 3, 1.5) } else { (end, 1.0) };
        let of = self.counted(end, Some(&measure.unit));
        Some(Quantity {
            tokens: start..end,
            value: Some(measure.factor * times),
            low: None,
            high: None,
            unit: measure.unit,
            of,
            qualifier,
            rule: "single",
        })
    }

    /// "collapsed under | nine passengers": somewhere, and no bound.
    fn lies_under(&self, at: usize) -> bool {
        let head = self.doc.arcs[at].head;
        let case = self.doc.arcs[at - 1].head == head && head != at;
        case && self.pos(head) == Pos::Noun && self.doc.node(head).relation() == Relation::Obl
    }

    /// The words before a number that say how exact it is, and where they start.
    fn qualifier(&self, at: usize) -> (Qualifier, usize) {
        for (words, qualifier) in QUALIFIERS {
            let len = words.len();
            let fits = at >= self.start + len
                && words.iter().enumerate().all(|(i, w)| self.is(at - len + i, &[w]));
            if fits && !(words == &["under"] && self.lies_under(at)) {
                return (*qualifier, at - len);
            }
        }
        (Qualifier::Exactly, at)
    }
}

/// The ends of a range, the lower first where it is measured ("from -18 °C to -34 °C"); a vote of "22 to 17" is
/// told as it is.
fn ends(first: &Amount, upper: &Amount, measured: bool) -> (Option<f64>, Option<f64>) {
    let turned = first.value.zip(upper.value).is_some_and(|(low, high)| low > high);
    if measured && turned { (upper.value, first.value) } else { (first.value, upper.value) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Models;

    pub(super) fn check(text: &str, expected: &str) {
        let models = Models::english();
        let doc = Document::read(text, None, models);
        let dates = crate::extract::timex::find(&doc, None);
        let article = &doc.article;
        let shown: Vec<String> = find(&doc, &dates)
            .iter()
            .map(|q| {
                let of = q.of.as_ref().map_or("", |o| article.span(o).of(text));
                let bounds = match (q.value, q.low, q.high) {
                    (Some(value), ..) => value.to_string(),
                    (_, low, high) => format!(
                        "{}..{}",
                        low.map_or(String::new(), |l| l.to_string()),
                        high.map_or(String::new(), |h| h.to_string())
                    ),
                };
                format!(
                    "{}: {bounds} {} {of} {:?}",
                    article.span(&q.tokens).of(text),
                    q.unit,
                    q.qualifier
                )
            })
            .collect();
        assert_eq!(shown.join("; "), expected, "{text}");
    }

    #[test]
    fn counts() {
        check(
            "More than 100,000 people fled.",
            "More than 100,000 people: 100000  people MoreThan",
        );
        check(
            "They freed 32 prisoners of war.",
            "32 prisoners of war: 32  prisoners of war Exactly",
        );
        check(
            "It claimed tens of thousands of lives.",
            "tens of thousands of lives: 20000..  lives Exactly",
        );
        check("One of them left.", "");
        check("Output rose in 2012–13 to 934 t.", "934 t: 934 tonne  Exactly");
        check(
            "It rose from £2m in 2019-20 to £5m.",
            "£2m: 2000000 GBP  Exactly; £5m: 5000000 GBP  Exactly",
        );
        check("In 2011 Apple sold three shops.", "three shops: 3  shops Exactly");
        check("Anyone who saw it can call 0800 555 111.", "");
        check("The lake was lowered.[3] It drained a village.[12]", "");
    }

    #[test]
    fn money_and_measures() {
        check("It paid $3.5 billion for it.", "$3.5 billion: 3500000000 USD  Exactly");
        check("It paid US$5 million.", "US$5 million: 5000000 USD  Exactly");
        check(
            "It owed $287,000 to 31 creditors.",
            "$287,000: 287000 USD  Exactly; 31 creditors: 31  creditors Exactly",
        );
        check(
            "It paid A$4m and C$2bn.",
            "A$4m: 4000000 AUD  Exactly; C$2bn: 2000000000 CAD  Exactly",
        );
        check(
            "It paid HK$200, NZ$3 or S$9.",
            "HK$200: 200 HKD  Exactly; NZ$3: 3 NZD  Exactly; S$9: 9 SGD  Exactly",
        );
        check("A ticket costs R$30 here.", "R$30: 30 BRL ticket Exactly");
        check("The post pays $120,000 AUD.", "$120,000 AUD: 120000 AUD  Exactly");
        check("The post pays 5 million AUD.", "5 million AUD: 5000000 AUD  Exactly");
        check("It has a 1080p screen and a 720p camera.", "");
        check("The shares fell to 720p.", "720p: 7.2 GBP shares Exactly");
        check("It cost about 40 million euros.", "about 40 million euros: 40000000 EUR  About");
        check("Sales rose by 12%.", "12%: 12 % Sales Exactly");
        check("It is 3.5 km long.", "3.5 km: 3.5 kilometre  Exactly");
        check("It takes 10 to 20 kilograms.", "10 to 20 kilograms: 10..20 kilogram  Exactly");
        check("The pay is $15.40/hour.", "$15.40/hour: 15.4 USD per hour pay Exactly");
        check("It fell to -18 °C.", "-18 °C: -18 degree Celsius  Exactly");
        check("The balance is -$99.99.", "-$99.99: -99.99 USD balance Exactly");
        check(
            "It lent 3 billion yen ($20 million).",
            "3 billion yen: 3000000000 JPY  Exactly; $20 million: 20000000 USD  Exactly",
        );
        check("It costs $2-3bn.", "$2-3bn: 2000000000..3000000000 USD  Exactly");
        check(
            "Two to three million people fled.",
            "Two to three million people: 2000000..3000000  people Exactly",
        );
        check(
            "It ranged from -18 °C to -34 °C.",
            "-18 °C to -34 °C: -34..-18 degree Celsius  Exactly",
        );
        check("Output fell from 30% to 20%.", "30%: 30 % Output Exactly; 20%: 20 % Output Exactly");
        check("It fell to minus 4 degrees.", "minus 4 degrees: -4 degree  Exactly");
        check(
            "The low was 4C and the high 98.6F.",
            "4C: 4 degree Celsius low Exactly; 98.6F: 98.6 degree Fahrenheit  Exactly",
        );
        check(
            "Sales rose 6pc and 12,5 percent.",
            "6pc: 6 %  Exactly; 12,5 percent: 12.5 % Sales Exactly",
        );
        check("It cost 200 Hong Kong dollars.", "200 Hong Kong dollars: 200 HKD  Exactly");
        check(
            "It cost 90 naira and 50 Egyptian pounds.",
            "90 naira: 90 NGN  Exactly; 50 Egyptian pounds: 50 EGP  Exactly",
        );
        check(
            "They paid Rs 7 crore, OMR 8.9 million, 300 kwacha and 40 Kuwaiti dinars.",
            "Rs 7 crore: 70000000 INR  Exactly; OMR 8.9 million: 8900000 OMR  Exactly; \
             300 kwacha: 300 ZMW  Exactly; 40 Kuwaiti dinars: 40 KWD  Exactly",
        );
        check("It cost 5€ and 30 zł.", "5€: 5 EUR  Exactly; 30 zł: 30 PLN  Exactly");
        check("The link runs at 100 Mbps.", "100 Mbps: 100 megabit per second link Exactly");
        check("They drank six gallons of wine.", "six gallons: 6 gallon wine Exactly");
        check("She lost 20 pounds.", "20 pounds: 20 pound-mass  Exactly");
        check("It cost 12bn won.", "12bn won: 12000000000 KRW  Exactly");
        check(
            "He bought four or five kilos of tomatoes.",
            "four or five kilos: 4..5 kilogram tomatoes Exactly",
        );
        check("It was in the six o’clock bulletin.", "");
        check("The Q17.4bn deal closed.", "");
        check("One-fourth of the men left.", "One-fourth of the men: 0.25  men Exactly");
        check("It cost Rs. 4.5 lakh.", "Rs. 4.5 lakh: 450000 INR  Exactly");
        check("It is one and one-half miles away.", "one and one-half miles: 1.5 mile  Exactly");
        check(
            "It is three and a quarter metres high.",
            "three and a quarter metres: 3.25 metre  Exactly",
        );
        check("He walked a mile and a half.", "a mile and a half: 1.5 mile  Exactly");
        check(
            "Rates rose three point two percent.",
            "three point two percent: 3.2 % Rates Exactly",
        );
        check(
            "It fell by one point five million dollars.",
            "one point five million dollars: 1500000 USD  Exactly",
        );
        check(
            "A third were given it, a fifth less than before.",
            "A third: 0.333   Exactly; a fifth: 0.2   Exactly",
        );
        check("It is 2 1/2 in thick.", "2 1/2 in: 2.5 inch  Exactly");
        check("They gave 44 mg to 50 mg.", "44 mg to 50 mg: 44..50 milligram  Exactly");
        check("It is an 8- to 16-metre mirror.", "8- to 16-metre: 8..16 metre mirror Exactly");
        check("It drains a gallon.", "a gallon: 1 gallon  Exactly");
        check("They sold 40 bushels of corn.", "40 bushels: 40 bushel corn Exactly");
        check("They live at 40 Bushel Street.", "");
        check(
            "A gangway collapsed under nine passengers.",
            "nine passengers: 9  passengers Exactly",
        );
        check("It has 14 London boroughs.", "14 London boroughs: 14  London boroughs Exactly");
    }

    #[test]
    fn lengths_of_time_and_ages() {
        check("The war lasted three decades.", "");
        check("Output fell by a third last year.", "a third: 0.333   Exactly");
        check("The price rose by half.", "half: 0.5   Exactly");
        check("A third man was seen.", "");
        check("It took two and a half years.", "");
        check("It opened three years ago.", "");
        check("Ann Lee, 58, won the race.", "58: 58 year Ann Lee Exactly");
        check("She died, aged 58.", "58: 58 year  Exactly");
        check("He was 58.", "58: 58 year  Exactly");
    }

    #[test]
    fn numbers_that_count_nothing() {
        check("Harrow won 3-1 on Sunday.", "");
        check("Call 555-0134 for help.", "");
        check("See page 4 and section 12.", "");
        check("Flight 815 landed.", "");
        check("It opened on 24/7 duty.", "");
    }

    #[test]
    fn what_is_counted() {
        check(
            "They freed 32 Armenian prisoners of war.",
            "32 Armenian prisoners of war: 32  Armenian prisoners of war Exactly",
        );
        check(
            "They held two rounds of negotiations.",
            "two rounds of negotiations: 2  rounds of negotiations Exactly",
        );
        check(
            "Some 40 people left in up to 12 buses.",
            "Some 40 people: 40  people About; up to 12 buses: 12  buses UpTo",
        );
        check("One in five homes is empty.", "One in five homes: 0.2  homes Exactly");
        check("About 2 out of 5 voters stayed.", "About 2 out of 5 voters: 0.4  voters About");
        check("They freed one in May.", "");
        check("About six in ten of them fell.", "About six in ten: 0.6   About");
        check(
            "The party won 30 of the 101 seats.",
            "30 of the 101 seats: 30  101 seats Exactly; 101 seats: 101  seats Exactly",
        );
        check("It passed by 54 votes to 38.", "54 votes to 38: 54..38  votes Exactly");
        check("The staff grew from 19 to 33.", "19: 19   Exactly; 33: 33   Exactly");
        check("It was one of the applicants.", "");
        check("At eight it had hoped to leave the two.", "");
        check("Turnout was up on 2023.", "");
        check("They hold 72% of the votes.", "72%: 72 % votes Exactly");
    }
}
