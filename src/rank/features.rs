//! What speaks for a sentence, as numbers that the ranker learns from and weighs.

use super::{
    carried::Carried,
    central::{Central, walk},
    words::{content, count, of_title, shared},
};
use crate::{
    analysis::Document,
    model::features::CAPITAL,
    segment::block::ends_sentence,
    syntax::{
        pos::{Form, Pos},
        relation::Relation,
    },
    text::token::is_quote,
};

/// The names of the features, in the order of [`Read::features`].
#[rustfmt::skip]
pub const NAMES: [&str; COUNT] = [
    "first", "second", "third", "near the top", "share of the text", "log of the place",
    "last", "words", "words squared", "short", "words by the article's",
    "comes back", "holds", "walk", "repeated", "title", "titled", "most alike",
    "next", "before", "with the first", "behind", "new words",
    "salience", "most salient", "names", "new entities", "meant", "dates", "new days",
    "quantities", "digits", "quoted", "opens quoted", "reported", "events", "event",
    "depends", "question", "unfinished", "pronouns", "opens with pronoun", "I and we", "you",
    "nouns", "proper nouns", "verbs", "past", "has", "will", "passive", "says", "not",
    "commas", "brackets", "capitals", "sentences", "mean length",
    "opens with the", "opens with a", "opens with name", "subordinate", "relative", "colon",
];

/// Features of a sentence.
pub const COUNT: usize = 64;

/// Sentences that make a text one of sentences.
pub const PROSE: usize = 3;

/// A sentence of the running text as it was read.
#[derive(Clone, Debug)]
pub struct Read {
    /// Index into [`crate::segment::Article::sentences`].
    pub sentence: usize,
    /// The content words, sorted, each once.
    pub words: Vec<u32>,
    /// Words, as people count them.
    pub length: usize,
    /// A number for each of [`NAMES`].
    pub features: [f32; COUNT],
}

/// Reads the sentences of the running text.
pub fn read(doc: &Document, carried: &[Carried], title: Option<&str>) -> Vec<Read> {
    let article = &doc.article;
    let mut reads: Vec<Read> = article
        .body()
        .map(|sentence| {
            let tokens = article.sentences[sentence].tokens.clone();
            let length = count(article, tokens.clone());
            let words = content(doc, tokens);
            Read { sentence, words, length, features: [0.0; COUNT] }
        })
        .collect();
    let whole = Whole::new(doc, &reads, title);
    for place in 0..reads.len() {
        let mut f = Vec::with_capacity(COUNT);
        whole.place(&reads, place, &mut f);
        whole.content(&reads, place, &mut f);
        facts(doc, &carried[reads[place].sentence], &reads[place], &mut f);
        grammar(doc, reads[place].sentence, &mut f);
        f.extend([(1.0 + reads.len() as f64).ln(), whole.mean_length / 30.0]);
        opening(doc, reads[place].sentence, &mut f);
        debug_assert_eq!(f.len(), COUNT, "each feature is read");
        for (to, from) in reads[place].features.iter_mut().zip(f) {
            *to = from as f32;
        }
    }
    reads
}

/// What is known of the whole article.
struct Whole {
    central: Central,
    most_central: [f64; 2],
    walk: Vec<f64>,
    title: Vec<u32>,
    mean_length: f64,
}

impl Whole {
    fn new(doc: &Document, reads: &[Read], title: Option<&str>) -> Self {
        let words: Vec<&[u32]> = reads.iter().map(|r| r.words.as_slice()).collect();
        let central = Central::new(words.iter().copied());
        let most = |value: &dyn Fn(&[u32]) -> f64| {
            words.iter().map(|w| value(w)).fold(f64::MIN_POSITIVE, f64::max)
        };
        let most_central = [most(&|w| central.mean(w)), most(&|w| central.sum(w))];
        let total: usize = reads.iter().map(|r| r.length).sum();
        Self {
            most_central,
            walk: walk(&words),
            title: of_title(doc, title),
            mean_length: total as f64 / reads.len().max(1) as f64,
            central,
        }
    }

    fn place(&self, reads: &[Read], place: usize, f: &mut Vec<f64>) {
        let at = place as f64;
        let count = reads.len() as f64;
        let length = reads[place].length as f64;
        f.extend([
            flag(place == 0),
            flag(place == 1),
            flag(place == 2),
            1.0 / (1.0 + at),
            at / count,
            (1.0 + at).ln(),
            flag(place + 1 == reads.len()),
            (length / 30.0).min(2.0),
            (length / 30.0).min(2.0).powi(2),
            flag(length < 9.0),
            (length / self.mean_length.max(1.0)).min(3.0),
        ]);
    }

    fn content(&self, reads: &[Read], place: usize, f: &mut Vec<f64>) {
        let words = &reads[place].words;
        let of = |i: Option<usize>| {
            i.and_then(|i| reads.get(i)).map_or(0.0, |other| shared(words, &other.words))
        };
        let near = place.saturating_sub(3)..(place + 4).min(reads.len());
        let alike = near
            .filter(|&i| i != place)
            .map(|i| shared(&reads[i].words, words))
            .fold(0.0, f64::max);
        let behind = (place + 1..reads.len().min(place + 5)).map(|i| of(Some(i))).sum::<f64>();
        let earlier = place.saturating_sub(8)..place;
        let again = words
            .iter()
            .filter(|w| earlier.clone().any(|i| reads[i].words.binary_search(w).is_ok()));
        f.extend([
            self.central.mean(words) / self.most_central[0],
            self.central.sum(words) / self.most_central[1],
            self.walk[place].min(4.0),
            self.central.repeated(words),
            shared(words, &self.title),
            flag(!self.title.is_empty()),
            alike,
            of(Some(place + 1)),
            of(place.checked_sub(1)),
            if place > 0 { shared(words, &reads[0].words) } else { 0.0 },
            behind / 4.0,
            (words.len() - again.count()) as f64 / 10.0,
        ]);
    }
}

fn facts(doc: &Document, carried: &Carried, read: &Read, f: &mut Vec<f64>) {
    let article = &doc.article;
    let tokens = article.sentences[read.sentence].tokens.clone();
    let first = article.word(tokens.start);
    let digits = tokens.filter(|&t| article.word(t).contains(|c: char| c.is_ascii_digit())).count();
    let quoted = carried.quoted as f64 / (read.length as f64 + 2.0);
    f.extend([
        carried.salience.min(2.0),
        carried.most_salient,
        (carried.names as f64).min(5.0) / 5.0,
        (carried.new as f64).min(5.0) / 5.0,
        (carried.meant as f64).min(3.0) / 3.0,
        (carried.dates as f64).min(3.0) / 3.0,
        (carried.days as f64).min(2.0) / 2.0,
        (carried.quantities.len() as f64).min(4.0) / 4.0,
        (digits as f64).min(4.0) / 4.0,
        quoted.min(1.0),
        flag(first.starts_with(is_quote)),
        flag(carried.reported),
        (carried.events as f64).min(5.0) / 5.0,
        carried.event,
    ]);
}

fn grammar(doc: &Document, sentence: usize, f: &mut Vec<f64>) {
    let article = &doc.article;
    let tokens = article.sentences[sentence].tokens.clone();
    let count = |test: &dyn Fn(usize) -> bool| tokens.clone().filter(|&t| test(t)).count() as f64;
    let share = |test: &dyn Fn(usize) -> bool| count(test) / tokens.len() as f64;
    let pos = |t: usize| doc.node(t).pos();
    let word =
        |t: usize, list: &[&str]| list.iter().any(|w| w.eq_ignore_ascii_case(article.word(t)));
    let text = article.sentence_span(sentence).of(article.text);
    let root = tokens.clone().find(|&t| doc.arcs[t].head == t).unwrap_or(tokens.start);
    let helper = |list: &[&str]| {
        doc.children(root).any(|t| doc.node(t).relation() == Relation::Aux && word(t, list))
    };
    f.extend([
        flag(super::depends(doc, sentence)),
        flag(text.trim_end_matches(is_quote).ends_with('?')),
        flag(!ends_sentence(text)),
        share(&|t| pos(t) == Pos::Pron),
        flag(pos(tokens.start) == Pos::Pron),
        count(&|t| word(t, &["i", "we", "my", "our", "me", "us"])).min(3.0) / 3.0,
        flag(count(&|t| word(t, &["you", "your"])) > 0.0),
        share(&|t| pos(t) == Pos::Noun),
        share(&|t| pos(t) == Pos::Propn),
        share(&|t| pos(t) == Pos::Verb),
        flag(doc.node(root).form() == Form::Past),
        flag(helper(&["has", "have", "'s", "'ve"])),
        flag(helper(&["will", "would", "could", "may", "might", "can", "should"])),
        flag(doc.child(root, &[Relation::NsubjPass]).is_some()),
        flag(word(root, &["said", "says", "told", "added", "say", "tells"])),
        flag(count(&|t| word(t, &["not", "n't", "never", "no"])) > 0.0),
        count(&|t| article.word(t) == ",").min(4.0) / 4.0,
        count(&|t| matches!(article.word(t), "(" | "[" | "|")).min(2.0) / 2.0,
        share(&|t| doc.features[t].flags & CAPITAL != 0),
    ]);
}

fn opening(doc: &Document, sentence: usize, f: &mut Vec<f64>) {
    let article = &doc.article;
    let tokens = article.sentences[sentence].tokens.clone();
    let first = article.word(tokens.start).to_lowercase();
    let has = |relation: Relation| tokens.clone().any(|t| doc.node(t).relation() == relation);
    f.extend([
        flag(first == "the"),
        flag(matches!(first.as_str(), "a" | "an")),
        flag(doc.node(tokens.start).pos() == Pos::Propn),
        flag(has(Relation::Advcl)),
        flag(has(Relation::AclRelcl)),
        flag(tokens.clone().any(|t| article.word(t) == ":")),
    ]);
}

fn flag(yes: bool) -> f64 {
    f64::from(u8::from(yes))
}
