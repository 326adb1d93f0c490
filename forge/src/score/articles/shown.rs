//! What is read first, and what must not stand alone.

use super::{
    Counts, Read, Sure,
    words::{content, held, plain},
};
use nutgraf::{Brief, Event, Line, Quote, Status};
use std::collections::HashSet;

/// The share of a clause's content words from which an item tells it, and from which it shows it.
const TELLS: f64 = 0.67;
const SHOWS: f64 = 0.8;

/// Key facts and key points that are looked at.
const FIRST_FACTS: usize = 8;
const FIRST_POINTS: usize = 3;

/// Letters at the head of a line by which it is known.
const KNOWN_BY: usize = 40;

pub fn count(read: &Read, counts: &mut Counts, sure: &mut Sure) {
    let Read { article, brief, untitled, .. } = read;
    let items = items(brief);
    for fact in &article.key_facts {
        counts.ask("told", items.iter().any(|(shown, _)| tells(&fact.evidence, &content(shown))));
    }
    let lines: Vec<String> = lines(brief);
    let all = || items.iter().cloned().chain(lines.iter().map(|l| (l.clone(), l.clone())));
    for clause in &article.not_facts {
        let words = content(&clause.exact);
        let leaks = |(shown, whole): (String, String)| {
            let led = |need: &String| {
                plain(&whole).contains(&plain(need)) || plain(&shown).contains(&plain(need))
            };
            !words.is_empty()
                && held(&words, &content(&whole)) >= SHOWS
                && !clause.needs.iter().any(led)
        };
        counts.ask("taken back", !all().any(leaks));
    }
    key_facts(read, counts, sure);
    let points = || brief.summary.key_points.iter();
    for line in points().take(FIRST_POINTS) {
        let fits = |first: &String| {
            let (a, b) = (plain(first), plain(&line.text));
            b.contains(head(&a)) || a.contains(head(&b))
        };
        counts.ask("points fit", article.publishable.iter().any(fits));
    }
    let headline =
        |brief: &Brief| brief.summary.headline.as_ref().map_or(String::new(), |l| plain(&l.text));
    if let Some(title) = &article.title {
        counts.ask("title kept", headline(brief) == plain(title));
    }
    for group in &article.headline_must {
        let has = |line: &str| group.iter().any(|word| line.contains(&plain(word)));
        counts.ask("headline", has(&headline(brief)));
        counts.ask("own headline", has(&headline(untitled)));
    }
    for junk in article.junk.iter().map(|junk| plain(junk)).filter(|junk| !junk.is_empty()) {
        let shown = points()
            .map(|line| line.text.clone())
            .chain(items.iter().map(|(_, whole)| whole.clone()));
        counts.ask("junk out", !shown.map(|text| plain(&text)).any(|text| text.contains(&junk)));
    }
}

/// The first letters of a line.
fn head(line: &str) -> &str {
    line.char_indices().nth(KNOWN_BY).map_or(line, |(end, _)| &line[..end])
}

fn tells(evidence: &[String], shown: &HashSet<String>) -> bool {
    evidence.iter().any(|clause| held(&content(clause), shown) >= TELLS)
}

/// The quotations and events that are put forward as true: their parts, and the whole.
fn items(brief: &Brief) -> Vec<(String, String)> {
    let quote = |q: &Quote| (q.exact.clone(), format!("said {}", q.exact));
    let event = |e: &Event| {
        let part = |slice: &Option<nutgraf::Slice>| {
            slice.as_ref().map_or(String::new(), |s| s.exact.clone())
        };
        let may = if e.status == Status::Possible { " possible" } else { "" };
        let not = if e.negated { " not" } else { "" };
        let told = format!(
            "{} {} {}{may}{not} {}",
            part(&e.subject),
            e.predicate.exact,
            part(&e.object),
            part(&e.attribution)
        );
        (told, e.exact.clone())
    };
    let quotes = brief.quotes.iter().filter(|q| q.asserted).map(quote);
    quotes.chain(brief.events.iter().filter(|e| e.asserted).map(event)).collect()
}

/// All lines of a Brief, and what its timeline tells.
fn lines(brief: &Brief) -> Vec<String> {
    let summary = &brief.summary;
    let lists = [&summary.tldr, &summary.teaser, &summary.key_points];
    let text = |line: &Line| line.text.clone();
    summary
        .headline
        .iter()
        .map(text)
        .chain(lists.into_iter().flatten().map(text))
        .chain(brief.key_facts.iter().map(|fact| fact.text.clone()))
        .chain(brief.timeline.iter().map(|moment| moment.what.exact.clone()))
        .collect()
}

/// Those that the long Brief's key facts hold together; each of them is right that tells one.
fn key_facts(Read { article, long, .. }: &Read, counts: &mut Counts, sure: &mut Sure) {
    let seen: HashSet<String> =
        long.key_facts.iter().flat_map(|fact| content(&fact.text)).collect();
    for fact in article.key_facts.iter().take(FIRST_FACTS) {
        counts.ask("key facts", tells(&fact.evidence, &seen));
    }
    sure.key_facts.extend(long.key_facts.iter().map(|line| {
        let words = content(&line.text);
        (line.confidence, article.key_facts.iter().any(|fact| tells(&fact.evidence, &words)))
    }));
}
