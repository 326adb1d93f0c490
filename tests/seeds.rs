//! The seeds and the Briefs expected of them. `make seeds` writes these again.
#![cfg(not(target_arch = "wasm32"))]

use expect_test::expect_file;
use nutgraf::{
    Brief, Entity, Event, KeyFact, Length, Line, Models, Moment, Operator, Options, Quantity,
    Quote, Slice, brief,
};
use std::{fmt::Write, path::Path};

/// A Brief as lines that one can review, all of its facts with their values.
fn readable(brief: &Brief) -> String {
    let mut page = String::new();
    head(brief, &mut page);
    list(&mut page, "entities", brief.entities.iter().map(entity));
    list(
        &mut page,
        "dates",
        brief.dates.iter().map(|d| format!("{:?} {} = {}", d.kind, flat(&d.exact), d.value)),
    );
    list(
        &mut page,
        "timeline",
        brief
            .timeline
            .iter()
            .map(|m| format!("{} {}: {}", brief.dates[m.date].value, when(m), flat(&m.what.exact))),
    );
    list(&mut page, "quantities", brief.quantities.iter().map(quantity));
    list(&mut page, "quotes", brief.quotes.iter().map(|q| quote(q, brief)));
    list(&mut page, "events", brief.events.iter().map(event));
    page
}

fn head(brief: &Brief, page: &mut String) {
    let article = &brief.article;
    let date = article.published.as_ref().map_or("-", |p| &p.value);
    let _ = writeln!(
        page,
        "title: {}\nbyline: {}\nsource: {}\npublished: {date}",
        slice(&article.title),
        slice(&article.byline),
        slice(&article.source)
    );
    let _ = writeln!(
        page,
        "language: {} ({:?})\nwords: {}, {} min",
        brief.language, brief.coverage, article.words, article.reading_minutes
    );
    let lines = |lines: &[Line]| lines.iter().map(|l| dated(l, brief)).collect::<Vec<_>>();
    list(page, "headline", brief.summary.headline.iter().map(|l| dated(l, brief)));
    list(page, "key facts", brief.key_facts.iter().map(key_fact));
    list(page, "tldr", lines(&brief.summary.tldr).into_iter());
    list(page, "teaser", lines(&brief.summary.teaser).into_iter());
    list(page, "key points", lines(&brief.summary.key_points).into_iter());
}

fn key_fact(fact: &KeyFact) -> String {
    format!("{:.2} {:?} {}", fact.confidence, fact.kind, flat(&fact.text))
}

fn list(page: &mut String, title: &str, items: impl Iterator<Item = String>) {
    let _ = writeln!(page, "\n{title}");
    items.for_each(|item| {
        let _ = writeln!(page, "- {item}");
    });
}

fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn slice(slice: &Option<Slice>) -> String {
    slice.as_ref().map_or("-".to_owned(), |s| flat(&s.exact))
}

fn when(moment: &Moment) -> String {
    moment.when.map_or("-".to_owned(), |when| format!("{when:?}").to_lowercase())
}

fn line(line: &Line) -> String {
    format!("{} ({:.2}: {})", line.text, line.score, line.reasons.join(", "))
}

/// A line with the values that its dates need.
fn dated(line: &Line, brief: &Brief) -> String {
    let date =
        |&d: &usize| format!(" [{} = {}]", flat(&brief.dates[d].exact), brief.dates[d].value);
    format!("{}{}", self::line(line), line.dates.iter().map(date).collect::<String>())
}

fn entity(entity: &Entity) -> String {
    format!(
        "{:?} {} [{}] {:.2}, {} mentions",
        entity.kind,
        flat(&entity.name),
        slice(&entity.role),
        entity.salience,
        entity.mentions.len()
    )
}

fn quantity(q: &Quantity) -> String {
    let number = |n: Option<f64>| n.map_or(String::new(), |n| n.to_string());
    let bounds = if q.value.is_some() {
        number(q.value)
    } else {
        format!("{}..{}", number(q.low), number(q.high))
    };
    format!("{} = {:?} {bounds} {} of {}", flat(&q.exact), q.qualifier, q.unit, slice(&q.of))
}

fn quote(q: &Quote, brief: &Brief) -> String {
    let entity = q.entity.map_or("-", |e| &brief.entities[e].name);
    format!(
        "{}{:?} {} <{}> {} {}: {}",
        unlisted(q.listed, q.asserted, &q.under),
        q.act,
        slice(&q.speaker),
        slice(&q.cue),
        if q.direct { "direct" } else { "reported" },
        entity,
        flat(&q.exact)
    )
}

/// Why lists do not show a fact.
fn unlisted(listed: bool, asserted: bool, under: &[Operator]) -> String {
    if listed {
        return String::new();
    }
    let under = under.iter().map(|op| format!(" {:?} <{}>", op.kind, flat(&op.span.exact)));
    let asserted = if asserted { "unlisted" } else { "open" };
    format!("({asserted}{}) ", under.collect::<String>())
}

fn event(e: &Event) -> String {
    let others: String =
        e.others.iter().map(|o| format!(" [{:?} {}]", o.role, flat(&o.span.exact))).collect();
    let negated = if e.negated { " not" } else { "" };
    format!(
        "{}{:.2} {} | {} | {}{others} {:?}{negated} per {}",
        unlisted(e.listed, e.asserted, &e.under),
        e.score,
        slice(&e.subject),
        flat(&e.predicate.exact),
        slice(&e.object),
        e.status,
        slice(&e.attribution)
    )
}

#[test]
fn seeds_are_briefed_as_expected() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds");
    let models = Models::english();
    let mut names: Vec<_> = std::fs::read_dir(&folder)
        .expect("seeds/ is there")
        .map(|entry| entry.expect("a readable folder").path())
        .filter(|path| path.extension().is_some_and(|e| e == "txt"))
        .collect();
    names.sort();
    assert!(names.len() >= 9, "seeds are missing: {names:?}");
    for path in names {
        let text = std::fs::read_to_string(&path).expect("a seed is UTF-8");
        let got = readable(&brief(models, &text, &Options::default()));
        expect_file![path.with_extension("brief")].assert_eq(&got);
    }
}

#[test]
fn the_first_seed_is_understood() {
    let text = include_str!("../seeds/armenia-azerbaijan.txt");
    let brief = brief(Models::english(), text, &Options::default());
    let exact = |slice: &Option<Slice>| slice.as_ref().map(|s| s.exact.clone());
    assert_eq!(
        exact(&brief.article.title).as_deref(),
        Some("Armenia, Azerbaijan agree to exchange POWs, take steps on normalising ties")
    );
    assert_eq!(exact(&brief.article.source).as_deref(), Some("France 24"));
    assert_eq!(brief.article.published.as_ref().map(|p| p.value.as_str()), Some("2023-12-07"));
    let mut people: Vec<&str> = brief
        .entities
        .iter()
        .filter(|e| e.kind == nutgraf::EntityKind::Person)
        .map(|e| e.name.as_str())
        .collect();
    people.sort_unstable();
    assert_eq!(
        people,
        [
            "Antony Blinken", "Charles Michel", "Emmanuel Macron", "Ilham Aliyev",
            "Nikol Pashinyan", "Olaf Scholz"
        ]
    );
}

#[test]
fn lengths_bound_the_summary() {
    let models = Models::english();
    for text in [include_str!("../seeds/long-read.txt"), include_str!("../seeds/messy-paste.txt")] {
        let mut last = 0;
        for (length, points) in [(Length::Short, 3), (Length::Medium, 5), (Length::Long, 7)] {
            let summary = brief(models, text, &Options::default().length(length)).summary;
            assert_eq!(summary.key_points.len(), points);
            assert_eq!(summary.sentences.len(), points);
            assert!(summary.tldr.len() >= last && !summary.teaser.is_empty());
            last = summary.tldr.len();
        }
    }
}

#[test]
fn page_furniture_stays_out() {
    let text = include_str!("../seeds/messy-paste.txt");
    let brief = brief(Models::english(), text, &Options::default().length(Length::Long));
    let lines: Vec<&str> = brief.summary.sentences.iter().map(|l| l.text.as_str()).collect();
    for furniture in
        ["cookie", "newsletter", "Read more", "Photo by", "comments", "Share", "All rights"]
    {
        assert!(lines.iter().all(|line| !line.contains(furniture)), "{furniture}: {lines:?}");
    }
    assert_eq!(
        brief.article.byline.map(|b| b.exact).as_deref(),
        Some("Tess Okonkwo and Bram de Vries")
    );
}
