//! The names of an article, cleaned and made consistent throughout it.

use crate::{
    EntityKind, MentionBy,
    article::{Article, ParagraphKind, TokenKind},
    look::{CAPITAL, COUNTRY, FIRST, GIVEN, HEADLINE, PLACE, TITLE},
    name::Name,
    parse::Parsed,
    tag::Pos,
};
use std::{
    collections::{HashMap, HashSet},
    ops::Range,
};

/// One mention of an entity.
#[derive(Clone, Debug, PartialEq)]
pub struct Mention {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// How it is mentioned.
    pub by: MentionBy,
}

/// A name as it is written at one place.
#[derive(Clone, Debug)]
pub struct Written {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// What it names.
    pub kind: EntityKind,
    /// Its words, hyphens joined, without clitics.
    pub words: Vec<String>,
}

impl Written {
    /// Whether it can open an entity that shorter names join.
    pub fn is_full(&self) -> bool {
        self.words.len() > 1
    }

    /// The name, alike however its capitals and stops are written.
    pub fn key(&self) -> String {
        let words = self.words.join(" ").to_lowercase().replace('.', "");
        words.strip_prefix("the ").map_or(words.clone(), str::to_owned)
    }

    /// Letters of the name.
    pub fn letters(&self) -> usize {
        self.words.iter().map(|w| w.chars().count()).sum()
    }

    /// A person's last name.
    pub fn family(&self) -> &str {
        let junior = |w: &&String| matches!(w.trim_end_matches('.'), "Jr" | "Sr" | "II" | "III");
        self.words.iter().rev().find(|w| !junior(w)).map_or("", String::as_str)
    }

    /// The first letters of a name of several words: "European Union" → "EU".
    pub fn initials(&self) -> Option<String> {
        let initials: String = self
            .words
            .iter()
            .filter_map(|w| w.chars().next())
            .filter(|c| c.is_uppercase())
            .collect();
        (self.words.len() > 1 && self.kind != EntityKind::Person && initials.len() > 1)
            .then_some(initials)
    }

    /// Whether two names of people can be one person's: no given name of one contradicts the other's.
    pub fn agrees(&self, other: &Written) -> bool {
        let given = |w: &Written| w.words.len() > 1;
        if !given(self) || !given(other) {
            return true;
        }
        let (a, b) = (&self.words[0], &other.words[0]);
        let initial = |w: &str| w.trim_end_matches('.').chars().count() == 1;
        a == b || ((initial(a) || initial(b)) && a.chars().next() == b.chars().next())
    }
}

/// All names in the title and the running text: what the model found, cleaned, and what the rest of
/// the article makes sure of.
pub fn collect(parsed: &Parsed) -> Vec<Written> {
    let article = &parsed.named.tagged.article;
    let families = families(parsed);
    let mut names: Vec<Written> = parsed
        .named
        .names
        .iter()
        .filter(|n| is_text(article, n.tokens.start))
        .flat_map(|n| divide(parsed, n, &families))
        .filter_map(|n| clean(parsed, &n))
        .collect();
    join_of(article, &mut names);
    drop_common(parsed, &mut names);
    add_told(parsed, &mut names);
    introduce(parsed, &mut names);
    settle(&mut names);
    add_missed(parsed, &mut names);
    names
}

fn is_text(article: &Article, token: usize) -> bool {
    let sentence = &article.sentences[article.sentence_of(token)];
    let kind = article.paragraphs.get(sentence.paragraph).map(|p| p.kind);
    sentence.body || matches!(kind, Some(ParagraphKind::Title | ParagraphKind::Heading))
}

/// The last words of the people whom the model named.
fn families<'t>(parsed: &Parsed<'t>) -> HashSet<&'t str> {
    let people = parsed.named.names.iter().filter(|n| n.kind == EntityKind::Person);
    people.map(|n| parsed.named.tagged.article.word(n.tokens.end - 1)).collect()
}

/// Cuts a person out of a longer name that the model ran together: what ends in the family name of
/// somebody named elsewhere, or stands behind a title and "of" something ("President of Ruritania
/// Ann Lee"), or opens with a country.
fn divide(parsed: &Parsed, name: &Name, families: &HashSet<&str>) -> Vec<Name> {
    let article = &parsed.named.tagged.article;
    let flags = |t: usize| parsed.named.tagged.looks[t].flags;
    let tokens = name.tokens.clone();
    let person = name.kind == EntityKind::Person;
    let last = tokens.end - 1;
    let placed =
        tokens.clone().take_while(|&t| flags(t) & COUNTRY != 0 && flags(t) & GIVEN == 0).count();
    let titled = tokens.start >= 2
        && article.word(tokens.start - 1) == "of"
        && flags(tokens.start - 2) & TITLE != 0;
    let given = (tokens.start + 1..last).find(|&t| flags(t) & GIVEN != 0);
    let start = match () {
        () if placed > 0 && tokens.len() >= placed + 2 && (person || titled) => {
            tokens.start + placed
        }
        () if person => return vec![name.clone()],
        () if titled && given.is_some() => given.unwrap_or(last),
        () if tokens.len() > 1
            && families.contains(article.word(last))
            && flags(last) & (COUNTRY | PLACE) == 0 =>
        {
            let before = last - 1;
            let given = flags(before) & CAPITAL != 0 && flags(before) & (COUNTRY | TITLE) == 0;
            if given { before } else { last }
        }
        () => return vec![name.clone()],
    };
    let mut names = vec![Name { tokens: start..tokens.end, kind: EntityKind::Person }];
    if start > tokens.start && (tokens.start..start).all(|t| flags(t) & COUNTRY != 0) {
        names.insert(0, Name { tokens: tokens.start..start, kind: EntityKind::Place });
    }
    names
}

/// Words that name nothing alone, however they are capitalised.
const NO_NAMES: &[&str] = &[
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january",
    "february", "march", "april", "june", "july", "august", "september", "october", "november",
    "december", "i", "he", "she", "we", "they", "it", "the", "a", "an", "but", "and", "covid",
];

/// Cuts titles, articles, clitics and marks from the ends of a name.
fn clean(parsed: &Parsed, name: &Name) -> Option<Written> {
    let article = &parsed.named.tagged.article;
    let mut tokens = name.tokens.clone();
    let mark = |t: usize| {
        article.tokens[t].kind == TokenKind::Punct && article.word(t) != ")"
            || article.word(t).starts_with(['\'', '’'])
    };
    let title =
        |t: usize| name.kind == EntityKind::Person && super::role::is_title(article.word(t));
    let determiner = |t: usize| matches!(article.word(t), "the" | "The" | "a" | "A");
    while tokens.len() > 1
        && (mark(tokens.start) || title(tokens.start) || determiner(tokens.start))
    {
        tokens.start += 1;
    }
    let hanging = |t: usize| matches!(article.word(t), "of" | "the" | "and" | "for" | "in");
    while tokens.len() > 1 && (mark(tokens.end - 1) || hanging(tokens.end - 1)) {
        tokens.end -= 1;
    }
    let word = article.word(tokens.start);
    let lower = word.to_lowercase();
    let alone = tokens.len() == 1
        && (NO_NAMES.contains(&lower.as_str()) || word.chars().count() < 2 || title(tokens.start));
    let lettered = tokens.clone().any(|t| article.word(t).chars().any(char::is_alphabetic));
    let small = tokens.len() == 1 && word.chars().all(|c| c.is_lowercase() || !c.is_alphabetic());
    let office = tokens.clone().all(|t| is_office(article.word(t)));
    if alone || !lettered || small || office {
        return None;
    }
    let country = tokens.clone().all(|t| parsed.named.tagged.looks[t].flags & COUNTRY != 0);
    let state = tokens.len() == 1 && is_state(word);
    let numbered = name.kind == EntityKind::Person
        && tokens.len() == 1
        && article.tokens.get(tokens.end).is_some_and(|t| t.kind == TokenKind::Number);
    if numbered {
        return None;
    }
    let kind = if country && name.kind == EntityKind::Organization || state {
        EntityKind::Place
    } else {
        name.kind
    };
    let words = words(article, &tokens);
    let kind = super::kind::told_by(&words).unwrap_or(kind);
    Some(Written { words, tokens, kind })
}

/// Whether a word is the short form of a state's name.
pub(super) fn is_state(word: &str) -> bool {
    matches!(word, "US" | "U.S." | "USA" | "U.S.A." | "UK" | "U.K." | "UAE" | "USSR" | "DRC")
}

/// Whether a word is a part of the name of an office, which names nobody: "Foreign Ministers", "State".
fn is_office(word: &str) -> bool {
    let lower = word.to_lowercase();
    let singular = lower.strip_suffix('s').unwrap_or(&lower);
    super::role::is_title(singular)
        || matches!(
            lower.as_str(),
            "foreign"
                | "state"
                | "vice"
                | "deputy"
                | "interior"
                | "defence"
                | "defense"
                | "chief"
                | "executive"
                | "of"
                | "leaders"
        )
}

/// Joins what "of" parts: "Port" and "Kestrel" of "the Port of Kestrel".
fn join_of(article: &Article, names: &mut Vec<Written>) {
    let mut joined: Vec<Written> = Vec::with_capacity(names.len());
    for name in names.drain(..) {
        let before = joined.last_mut().filter(|before| {
            let opens = before.words.last().is_some_and(|w| super::kind::opens_of(w));
            let of = before.tokens.end + 1 == name.tokens.start;
            opens && of && article.word(before.tokens.end) == "of"
        });
        match before {
            Some(before) => {
                before.tokens.end = name.tokens.end;
                before.words = words(article, &before.tokens);
                before.kind = super::kind::told_by(&before.words).unwrap_or(before.kind);
            }
            None => joined.push(name),
        }
    }
    *names = joined;
}

/// Drops words that have a capital only where a sentence or a headline gives it to any word, and stand
/// elsewhere in the article without one: "Depth has to be measured".
fn drop_common(parsed: &Parsed, names: &mut Vec<Written>) {
    let tagged = &parsed.named.tagged;
    let small: HashSet<&str> = (0..tagged.looks.len())
        .filter(|&t| tagged.looks[t].flags & CAPITAL == 0)
        .map(|t| tagged.article.word(t))
        .collect();
    let given = |t: usize| {
        let sentence = &tagged.article.sentences[tagged.article.sentence_of(t)];
        !sentence.body || tagged.looks[t].flags & (FIRST | HEADLINE) != 0
    };
    let earned: HashSet<String> = names
        .iter()
        .filter(|n| n.words.len() == 1 && !given(n.tokens.start))
        .map(Written::key)
        .collect();
    names.retain(|n| {
        n.words.len() > 1 || earned.contains(&n.key()) || !small.contains(n.key().as_str())
    });
    // What only opens a title or a heading would stand in the text too, were it a name.
    let inside: HashSet<String> = names
        .iter()
        .filter(|n| tagged.article.sentences[tagged.article.sentence_of(n.tokens.start)].body)
        .flat_map(|n| {
            let ends = [n.words.first(), n.words.last()];
            ends.into_iter()
                .flatten()
                .map(|w| w.to_lowercase())
                .chain([n.key()])
                .collect::<Vec<_>>()
        })
        .collect();
    names.retain(|n| {
        let opens = tagged.looks[n.tokens.start].flags & FIRST != 0 && given(n.tokens.start);
        let place = tagged.looks[n.tokens.start].flags & COUNTRY != 0;
        n.words.len() > 1 || !opens || place || inside.contains(&n.key())
    });
}

/// The words of a name, pieces around a hyphen joined.
fn words(article: &Article, tokens: &Range<usize>) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for token in tokens.clone() {
        let word = article.word(token);
        let joined = token > tokens.start && article.glued(token);
        match words.last_mut().filter(|_| joined) {
            Some(last) => last.push_str(word),
            None => words.push(word.to_owned()),
        }
    }
    words
}

/// Kinds that the words before a name make sure of: "the contractor, Halden Civil" is an organization, what
/// something is "in" is no person, unless a list knows the given name.
fn introduce(parsed: &Parsed, names: &mut [Written]) {
    let article = &parsed.named.tagged.article;
    let word = |t: usize, back: usize| t.checked_sub(back).map_or("", |t| article.word(t));
    let places: HashSet<String> = names
        .iter()
        .filter(|n| {
            let given = parsed.named.tagged.looks[n.tokens.start].flags & GIVEN != 0;
            let owner = article
                .tokens
                .get(n.tokens.end)
                .is_some_and(|_| matches!(article.word(n.tokens.end), "'s" | "’s"));
            n.kind == EntityKind::Person && !given && !owner && word(n.tokens.start, 1) == "in"
        })
        .map(Written::key)
        .collect();
    for name in names.iter_mut() {
        let start = name.tokens.start;
        let body = word(start, 1) == "," && super::description::is_body(word(start, 2));
        let definite =
            ["the", "its", "their"].iter().any(|w| w.eq_ignore_ascii_case(word(start, 3)));
        if body && definite {
            name.kind = EntityKind::Organization;
        } else if places.contains(&name.key()) {
            name.kind = EntityKind::Place;
        }
    }
}

/// The same name names the same kind of thing throughout: the kind it has most often.
fn settle(names: &mut [Written]) {
    let mut counts: HashMap<String, [usize; 4]> = HashMap::new();
    for name in names.iter() {
        counts.entry(name.key()).or_default()[name.kind as usize] += 1;
    }
    let kinds =
        [EntityKind::Person, EntityKind::Organization, EntityKind::Place, EntityKind::Group];
    for name in names.iter_mut() {
        let count = counts[&name.key()];
        let most = kinds.into_iter().rev().max_by_key(|k| count[*k as usize]).unwrap_or(name.kind);
        name.kind = most;
    }
    let families: HashMap<String, usize> = names
        .iter()
        .filter(|n| n.kind == EntityKind::Person && n.is_full())
        .map(|n| (n.family().to_owned(), 0))
        .collect();
    let acronyms: HashSet<String> = names
        .iter()
        .filter(|n| n.kind == EntityKind::Organization)
        .filter_map(Written::initials)
        .collect();
    for name in names.iter_mut().filter(|n| n.words.len() == 1) {
        if acronyms.contains(&name.words[0]) {
            name.kind = EntityKind::Organization;
        } else if families.contains_key(&name.words[0]) {
            name.kind = EntityKind::Person;
        } else if name.kind == EntityKind::Person && super::capital::is_capital(&name.words[0]) {
            // "Yerevan will release …": the state speaks by its capital.
            name.kind = EntityKind::Place;
        }
    }
}

/// Proper nouns in a row whose last word says that they name something: "Vantor Semiconductor".
fn add_told(parsed: &Parsed, names: &mut Vec<Written>) {
    let tagged = &parsed.named.tagged;
    let article = &tagged.article;
    let mut taken = vec![false; article.tokens.len()];
    names.iter().for_each(|name| taken[name.tokens.clone()].fill(true));
    for sentence in article.body() {
        let range = article.sentences[sentence].tokens.clone();
        let mut at = range.start;
        while at < range.end {
            let proper = |t: &usize| {
                let flags = tagged.looks[*t].flags;
                let inner = *t > at && matches!(tagged.pos(*t), Pos::Noun | Pos::Adj);
                let opens = tagged.pos(*t) == Pos::Propn
                    || flags & FIRST == 0 && *t > range.start && tagged.pos(*t) == Pos::Adj;
                (opens || inner)
                    && flags & CAPITAL != 0
                    && flags & (HEADLINE | TITLE) == 0
                    && !taken[*t]
            };
            let len = (at..range.end.min(at + LONGEST_TOLD)).take_while(proper).count();
            let tokens = at..at + len;
            at += len.max(1);
            if len < 2 {
                continue;
            }
            let words = words(article, &tokens);
            if let Some(kind) = super::kind::told_by(&words) {
                names.push(Written { tokens, kind, words });
            }
        }
    }
    names.sort_by_key(|n| n.tokens.start);
}

/// Tokens of a name that only its last word tells, at most.
const LONGEST_TOLD: usize = 6;

/// The first words of organizations' names stand for them where no list knows them as another name.
fn shorten(parsed: &Parsed, names: &[Written], known: &mut HashMap<String, EntityKind>) {
    let tagged = &parsed.named.tagged;
    let small: HashSet<&str> = (0..tagged.looks.len())
        .filter(|&t| tagged.looks[t].flags & CAPITAL == 0)
        .map(|t| tagged.article.word(t))
        .collect();
    for name in names.iter().filter(|n| n.is_full() && n.kind == EntityKind::Organization) {
        let flags = tagged.looks[name.tokens.start].flags;
        let word = &name.words[0];
        let own = flags & (COUNTRY | PLACE | GIVEN | TITLE) == 0
            && tagged.pos(name.tokens.start) == Pos::Propn
            && !is_office(word)
            && word.chars().count() > 3
            && !small.contains(word.to_lowercase().as_str());
        if own {
            known.entry(word.clone()).or_insert(name.kind);
        }
    }
}

/// Capitalised words that are a name elsewhere in the article and stand alone here.
fn add_missed(parsed: &Parsed, names: &mut Vec<Written>) {
    let article = &parsed.named.tagged.article;
    let mut known: HashMap<String, EntityKind> = HashMap::new();
    for name in names.iter() {
        if name.kind == EntityKind::Person {
            known.insert(name.family().to_owned(), name.kind);
        } else if name.words.len() == 1 && name.tokens.len() == 1 {
            known.insert(name.words[0].clone(), name.kind);
        } else if name.kind == EntityKind::Organization {
            known.extend(name.initials().map(|initials| (initials, name.kind)));
        }
    }
    shorten(parsed, names, &mut known);
    let mut taken = vec![false; article.tokens.len()];
    names.iter().for_each(|name| taken[name.tokens.clone()].fill(true));
    for token in 0..article.tokens.len() {
        let hyphen = token + 1 < article.tokens.len() && article.word(token + 1) == "-";
        let joined = article.glued(token) || hyphen && article.glued(token + 1);
        let proper = !matches!(
            parsed.named.tagged.pos(token),
            Pos::Det | Pos::Pron | Pos::Adp | Pos::Cconj | Pos::Sconj | Pos::Aux | Pos::Part
        );
        if taken[token]
            || joined
            || !proper
            || parsed.named.tagged.looks[token].flags & CAPITAL == 0
            || !is_text(article, token)
        {
            continue;
        }
        let beside = [token.wrapping_sub(1), token + 1].into_iter().any(|t| {
            parsed.named.tagged.looks.get(t).is_some_and(|l| l.flags & CAPITAL != 0)
                && !taken[t]
                && parsed.named.tagged.pos(t) == Pos::Propn
        });
        if let Some(&kind) = known.get(article.word(token)).filter(|_| !beside) {
            names.push(Written {
                words: words(article, &(token..token + 1)),
                tokens: token..token + 1,
                kind,
            });
        }
    }
    names.sort_by_key(|n| n.tokens.start);
}
