//! What a number counts, and whether it counts at all.

use crate::{
    extract::quantity::{Amount, Cow, Number, Reader},
    syntax::{
        entity_kind::EntityKind,
        pos::{Form, Pos},
        relation::Relation,
    },
    text::{number_word, token::TokenKind, word_set::WordSet},
};
use std::ops::Range;

/// Words of what is counted, at most.
const MOST_WORDS: usize = 8;

/// Nouns whose number is a name: "page 4", "Section 12".
const LABELS: WordSet = WordSet::new(&[
    "act", "appendix", "article", "bus", "channel", "chapter", "figure", "flight", "floor", "gate",
    "grade", "group", "highway", "item", "level", "line", "no", "number", "page", "paragraph",
    "part", "phase", "platform", "room", "round", "route", "section", "stage", "step", "table",
    "type", "version", "volume", "world",
]);

impl Reader<'_, '_> {
    /// Whether a number without a unit counts something: not a label ("Room 5"), a score, a list's or
    /// a footnote's marker, a piece of a longer code, or "one" as a pronoun.
    pub(super) fn counts(&self, at: usize, amount: &Amount, counted: bool) -> bool {
        let Amount { number, end, .. } = amount;
        let before = at.wrapping_sub(1);
        let one = number.value == Some(1.0) && !number.digits;
        let joined = self.is(before, &["-", "–", ":", "/", "#", "+", "."]) && self.glued(at)
            || self.is(before, &["#"])
            || self.is(*end, &["-", "–", ":", "/"]) && self.glued(*end) && !self.compound(*end);
        let bracketed = self.is(before, &["[", "("]) && self.is(*end, &["]", ")"]);
        let marker = at == self.start && self.is(*end, &[".", ")"]);
        let part = !number.digits && number.value.is_some_and(|v| v < 1.0 && v > 0.0);
        let by = self.is(before, &["by", "to"]);
        let half = part && number.len == 1 && !by && !self.is(*end, &["of", "the", "a"]);
        let label = number.digits && !counted && self.labels(at);
        let other = label || joined || marker || half || bracketed && number.digits;
        let other = other || self.is_hour(at, *end, counted) || self.is_year(at, *end, number);
        // "one of the applicants", "one quiet night", "1 Lee, 2 Lund": somebody, some time, a rank.
        let some = one && (self.is(*end, &["of"]) || self.is_part_of_day(*end));
        let other = other || some || self.ranks(at, *end);
        !other && (!one || counted)
    }

    /// Whether a bare number is an hour, or only points back: "at eight", "by 8 in the morning", "the two".
    fn is_hour(&self, at: usize, end: usize, counted: bool) -> bool {
        let before = at.wrapping_sub(1);
        let morning = self.is(end, &["in"])
            && self.is(end + 1, &["the"])
            && self.is(end + 2, &["morning", "afternoon", "evening"]);
        let small = number_word::small(self.word(at)).is_some_and(|v| v <= 12.0);
        let told = small && self.is(before, &["at", "since", "the", "these", "those"]);
        !counted && (morning || told)
    }

    /// Whether four digits are a year that no rule of dates took: "up on 2023", "between 1964 and 1973 sales
    /// rose". Who counts so many writes "2,023" or rounds.
    fn is_year(&self, at: usize, end: usize, number: &Number) -> bool {
        let word = self.word(at);
        let digits = end == at + 1 && word.len() == 4 && word.bytes().all(|b| b.is_ascii_digit());
        number.value.is_some_and(|v| digits && (1900.0..2100.0).contains(&v) && v % 50.0 != 0.0)
    }

    /// "one | quiet night", "one | afternoon".
    fn is_part_of_day(&self, at: usize) -> bool {
        let noun = (at..self.end).take(MOST_WORDS).find(|&t| self.pos(t) != Pos::Adj);
        let names = ["afternoon", "day", "evening", "morning", "night", "summer", "winter"];
        noun.is_some_and(|t| self.is(t, &names))
    }

    /// Whether a number before somebody's name is a rank in a list: "1 Lee (Leeds) 1:31.08".
    fn ranks(&self, at: usize, end: usize) -> bool {
        self.is_all_digits(at) && self.named.get(end).copied().flatten() == Some(EntityKind::Person)
    }

    /// Whether a number is a house's: "14 Mill Lane"; not "14 London boroughs", "14 Mills".
    pub(super) fn is_house(&self, at: usize) -> bool {
        let head = self.doc.arcs.get(at).map_or(at, |arc| arc.head);
        let name = |t: usize| {
            self.pos(t) == Pos::Propn && self.word(t).starts_with(|c: char| !c.is_lowercase())
        };
        let whole = head > at + 1 && (at + 1..=head).all(name);
        self.is_all_digits(at) && whole && self.doc.node(head).form() != Form::Plural
    }

    /// Whether a word is a number in digits.
    pub(super) fn is_all_digits(&self, at: usize) -> bool {
        self.word(at).bytes().all(|b| b.is_ascii_digit() || matches!(b, b'.' | b','))
    }

    /// Whether a hyphen joins a number to a word: "12-point".
    fn compound(&self, at: usize) -> bool {
        self.is(at, &["-"])
            && self.word(at + 1).starts_with(char::is_alphabetic)
            && self.glued(at + 1)
    }

    /// Whether the number is the name of the noun before it.
    fn labels(&self, at: usize) -> bool {
        let before = at.wrapping_sub(1);
        let lower = self.word(before).trim_end_matches('.').to_lowercase();
        let hangs = self.doc.arcs.get(at).is_some_and(|arc| arc.head == before);
        match self.pos(before) {
            Pos::Propn => true,
            Pos::Noun => hangs || LABELS.contains(lower.as_str()),
            _ => false,
        }
    }

    /// Whether a range without a unit counts: "3-1" is a score, "555-0134" a telephone number.
    pub(super) fn counts_range(&self, end: usize, counted: bool) -> bool {
        let plural = (end..self.end)
            .take(MOST_WORDS)
            .find(|&t| self.pos(t) == Pos::Noun)
            .is_some_and(|t| self.doc.node(t).form() == Form::Plural);
        let dashed = (end.saturating_sub(2)..end)
            .any(|t| self.is(t, &["-", "–", "—", "−"]) && self.glued(t));
        if dashed { counted && plural } else { true }
    }

    /// "year" where a bare number is somebody's age: "Ann Lee, 58, …", "aged 58", "she was 58".
    pub(super) fn age(&self, at: usize, end: usize, number: &Number) -> Option<Cow<'static, str>> {
        let before = at.wrapping_sub(1);
        number.value.filter(|v| v.fract() == 0.0 && (1.0..=115.0).contains(v))?;
        let closed =
            self.word(end).is_empty() || self.is(end, &[",", ".", ";", ")", "and", "—", "–"]);
        let person = |t: usize| self.named.get(t).copied().flatten() == Some(EntityKind::Person);
        let beside = self.is(before, &[",", "("])
            && person(at.wrapping_sub(2))
            && number.digits
            && self.is(end, &[",", ".", ")"]);
        let told = self.is(before, &["aged"]) || self.is(before, &["age"]) && closed;
        let is_so = self.doc.arcs.get(at).is_some()
            && self.doc.child(at, &[Relation::Cop]).is_some()
            && self.doc.child(at, &[Relation::Nsubj]).is_some_and(|subject| {
                person(subject) || self.is(subject, &["he", "she", "i", "who", "you"])
            });
        let turned = self.is(before, &["turned", "turns", "turning"])
            && closed
            && !self.is(end, &["%", "percent"]);
        (beside
            || told
            || is_so && (closed || self.is(end, &["by", "when", "in", "at", "on"]))
            || turned)
            .then_some("year".into())
    }

    /// What is counted: the noun that grammar hangs the number on, or else the adjectives and nouns behind
    /// it, with its "of" phrase. Behind a unit only "of" something is counted: "hours of
    /// recordings".
    pub(super) fn counted(&self, at: usize, unit: Option<&str>) -> Option<Range<usize>> {
        let of = self.is(at, &["of"]);
        if unit.is_some_and(|u| u != "%") && !of {
            return None;
        }
        let owners =
            ["the", "its", "their", "his", "her", "our", "my", "those", "these", "all", "your"];
        let skip = if of { 1 + usize::from(self.is(at + 1, &owners)) } else { 0 };
        let hyphen = usize::from(!of && self.is(at, &["-"]) && self.glued(at));
        let such = usize::from(self.is(at, &["such"]));
        let start = at + skip + hyphen + such;
        let noun = self.nouns(start)?;
        Some(start..self.with_in(self.with_of(noun)))
    }

    /// The token behind the adjectives and nouns that start at a token.
    pub(super) fn nouns(&self, start: usize) -> Option<usize> {
        let doc = self.doc;
        let mut noun = None;
        let mut end = start;
        while end < self.end && end - start < MOST_WORDS && !self.dated[end] {
            let worded = self.article.tokens[end].kind == TokenKind::Word;
            let changed = matches!(doc.node(end).form(), Form::Participle | Form::Gerund);
            match doc.node(end).pos() {
                // A plural closes the phrase: "two rounds", not "16 people Tuesday".
                Pos::Noun | Pos::Propn if worded && noun.is_some_and(|n| self.closes(n - 1)) => {
                    break;
                }
                Pos::Noun | Pos::Propn if worded => noun = Some(end + 1),
                Pos::Adj => {}
                Pos::Num if noun.is_none() || self.is(end - 1, &["'s", "’s"]) => {}
                _ if noun == Some(end) && self.is(end, &["'s", "’s"]) => {}
                Pos::Verb if changed && noun.is_none() && self.leads(end) => {}
                Pos::Adv if noun.is_none() && self.leads(end) => {}
                Pos::Cconj | Pos::Punct if self.joins(end, noun) => {}
                _ if self.is(end, &["-"]) && self.glued(end) => {}
                _ => break,
            }
            end += 1;
        }
        noun
    }

    fn closes(&self, noun: usize) -> bool {
        let doc = self.doc;
        doc.node(noun).form() == Form::Plural
            && self.doc.node(noun).relation() != Relation::Compound
    }

    /// Whether a word before a noun belongs to it by the grammar: "12 injured men".
    fn leads(&self, token: usize) -> bool {
        let head = self.doc.arcs[token].head;
        head > token && head < self.end && head - token < MOST_WORDS
    }

    /// Whether "and" or a comma joins two adjectives before their noun: "32 sick and wounded men".
    fn joins(&self, token: usize, noun: Option<usize>) -> bool {
        let next = self.pos(token + 1);
        noun.is_none()
            && self.is(token, &["and", "or", ","])
            && next == Pos::Adj
            && self.pos(token.wrapping_sub(1)) == Pos::Adj
    }

    /// Takes "of war" into "prisoners of war": a noun phrase of few words right behind.
    fn with_of(&self, end: usize) -> usize {
        if !self.is(end, &["of"]) {
            return end;
        }
        let article = usize::from(
            matches!(self.pos(end + 1), Pos::Det) || self.is(end + 1, &["its", "their"]),
        );
        let inner = end + 1 + article;
        let noun = self.nouns(inner).filter(|n| n - end <= MOST_WORDS);
        noun.unwrap_or(end)
    }
}

#[cfg(test)]
mod tests {
    use crate::extract::quantity::tests::check;

    #[test]
    fn names_with_a_number_in_them() {
        for text in [
            "He wore number 9.",
            "Chapter 12 tells of the flood.",
            "Route 66 crosses the desert.",
            "Flight 2019 was late.",
            "Psalm 23 was read.",
            "The Boeing 747 landed.",
            "They won 2-1.",
            "World War II ended the trade.",
            "Henry VIII liked pears.",
            "Article 50 was read aloud.",
            "The M25 was shut.",
            "Catch-22 is a novel.",
            "Schalke 04 lost at home.",
            "Apollo 11 is on show.",
            "Fifth Avenue was wet.",
            "Area 51 is closed.",
            "Covid-19 spread.",
            "Vitamin B12 helps.",
            "The A380 is heavy.",
            "Section 8 applies.",
            "Bus 31 broke down.",
            "Isaiah 40:3 was read aloud.",
            "The iPhone 15 sold well.",
            "Dial M for Murder was on.",
            "See page 40.",
            "Channel 4 won a prize.",
            "Pier 39 burned.",
            "The G20 met in Rome.",
            "The U21 team lost.",
            "Figure 4 shows a crab.",
            "Interstate 80 was shut.",
        ] {
            check(text, "");
        }
    }

    #[test]
    fn idioms_count_nothing() {
        for text in [
            "It is second to none.",
            "One by one, they left.",
            "One never knows.",
            "It is one of a kind.",
            "No one came.",
            "One day she will sing Tosca.",
            "He is number one.",
            "She sold it second hand.",
            "They split the bill fifty-fifty.",
            "One of them lied.",
            "A one-off fee applies.",
            "The third floor is dark.",
            "He has a one-track mind.",
            "It takes one to know one.",
            "They met her halfway.",
            "He is all at sixes and sevens.",
        ] {
            check(text, "");
        }
    }

    #[test]
    fn words_that_only_look_like_units() {
        for text in [
            "The pound fell.",
            "She pounds the dough.",
            "The foot of the hill is steep.",
            "Her feet hurt.",
            "The stone was warm.",
            "He inches forward.",
            "Mark bought a drill.",
            "Her degree is in law.",
            "The cup was full.",
            "The bar was full.",
            "A mole dug here.",
            "The grain was ripe.",
        ] {
            check(text, "");
        }
    }
}
