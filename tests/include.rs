//! A Brief may hold some of its parts alone.

use nutgraf::{Brief, Given, Models, Options, Part, brief};

const TEXT: &str = "Harwick opens its second bridge\n\nAnn Lee, the mayor of Harwick, said on 4 May 2024 that the bridge had \
    cost 12 million euros. The council closed the old one in March.";

fn read(parts: &[Part]) -> Brief {
    brief(Models::english(), TEXT, &Options::default().include(parts))
}

#[test]
fn what_is_asked_for_is_as_in_the_whole_brief() {
    let whole = brief(Models::english(), TEXT, &Options::default());
    assert!(whole.events.len() > 1 && !whole.quotes.is_empty() && !whole.timeline.is_empty());
    let Brief { summary, key_facts, entities, dates, quantities, quotes, events, timeline, .. } =
        &whole;
    assert_eq!(read(&[Part::Summary]).summary, *summary);
    assert_eq!(read(&[Part::KeyFacts]).key_facts, *key_facts);
    assert_eq!(read(&[Part::Entities]).entities, *entities);
    assert_eq!(read(&[Part::Dates]).dates, *dates);
    assert_eq!(read(&[Part::Quantities]).quantities, *quantities);
    assert_eq!(read(&[Part::Quotes]).quotes, *quotes);
    assert_eq!(read(&[Part::Events]).events, *events);
    assert_eq!(read(&[Part::Timeline]).timeline, *timeline);
}

#[test]
fn what_is_not_asked_for_is_empty() {
    let none = read(&[]);
    let whole = brief(Models::english(), TEXT, &Options::default());
    assert_eq!((&none.article, &none.engine), (&whole.article, &whole.engine));
    assert_eq!(none.summary, nutgraf::Summary::default());
    let lists =
        [none.key_facts.len(), none.entities.len(), none.dates.len(), none.quantities.len()];
    assert_eq!(lists, [0; 4]);
    assert_eq!([none.quotes.len(), none.events.len(), none.timeline.len()], [0; 3]);
    let some = read(&[Part::Quotes, Part::Dates]);
    assert_eq!((some.quotes.len(), some.dates.len()), (whole.quotes.len(), whole.dates.len()));
    assert_eq!((some.events.len(), some.key_facts.len()), (0, 0));
}

#[test]
fn parts_are_asked_for_by_name() {
    let mut options = Options::default();
    let names = ["keyFacts".to_owned(), "timeline".to_owned()];
    options.set("include", Given::Texts(&names)).expect("known parts");
    assert_eq!(options, Options::default().include(&[Part::KeyFacts, Part::Timeline]));
    options.set("include", Given::Nothing).expect("all");
    assert_eq!(options, Options::default());
    let error = options.set("include", Given::Text("summary")).expect_err("no array");
    assert!(
        error.to_string().starts_with("option `include`: given \"summary\", expected an array of")
    );
}

#[test]
fn the_engine_is_told() {
    let engine = read(&[]).engine;
    assert_eq!(engine.version, env!("CARGO_PKG_VERSION"));
    let manifest = include_str!("../models/MANIFEST");
    assert!(manifest.contains(&format!("fnv1a {}", engine.model)), "{engine:?}");
}
