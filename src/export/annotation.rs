//! A Brief as annotations on the article, after the Web Annotation Data Model
//! (<https://www.w3.org/TR/annotation-model/>), for annotation tools and archives.
//!
//! Each key point and each fact is one annotation. Its target says twice where it is: by position, in
//! code points, and by the words with what stands around them, which still finds them when the page
//! has changed.

use super::{item::Item, place::Places};
use crate::brief::{Brief, Range};
use serde::Serialize;

/// Characters of context on each side of a quoted place, at most.
const CONTEXT: usize = 32;

/// An `AnnotationPage` of the Web Annotation Data Model, made by [`Brief::annotations`]; `serde`
/// writes it as JSON-LD.
#[derive(Debug, Serialize)]
pub struct AnnotationPage<'a> {
    #[serde(rename = "@context")]
    context: &'static str,
    id: String,
    r#type: &'static str,
    items: Vec<Annotation<'a>>,
}

#[derive(Debug, Serialize)]
struct Annotation<'a> {
    id: String,
    r#type: &'static str,
    motivation: &'static str,
    body: Vec<TextualBody>,
    target: Vec<Target<'a>>,
}

#[derive(Debug, Serialize)]
struct TextualBody {
    r#type: &'static str,
    purpose: &'static str,
    value: String,
}

/// A `SpecificResource`: a part of the article.
#[derive(Debug, Serialize)]
struct Target<'a> {
    r#type: &'static str,
    source: &'a str,
    selector: (TextPositionSelector, TextQuoteSelector<'a>),
}

#[derive(Debug, Serialize)]
struct TextPositionSelector {
    r#type: &'static str,
    start: usize,
    end: usize,
}

#[derive(Debug, Serialize)]
struct TextQuoteSelector<'a> {
    r#type: &'static str,
    exact: &'a str,
    prefix: &'a str,
    suffix: &'a str,
}

impl Brief {
    /// Key points, mentions, dates, quantities, quotations and events as annotations of the article
    /// at the address `source`, an IRI.
    ///
    /// `text` is the text that the Brief was made of. An annotation's id is `source` with the
    /// item's place in the Brief behind it, such as `#quotes-3`; its bodies are tags: what it is,
    /// and its normalised value, if it has one. A place is cut off where the text ends; what has none in
    /// the text has no annotation.
    #[must_use]
    pub fn annotations<'a>(&self, text: &'a str, source: &'a str) -> AnnotationPage<'a> {
        let places = Places::new(self, text);
        let target = |&range: &Range| {
            let selector = selectors(places.points(range)?, text, &places);
            Some(Target { r#type: "SpecificResource", source, selector })
        };
        let annotation = |item: Item| Annotation {
            id: format!("{source}#{}", item.path),
            r#type: "Annotation",
            motivation: "tagging",
            body: [Some(item.kind.to_owned()), item.value].into_iter().flatten().map(tag).collect(),
            target: item.ranges.iter().filter_map(target).collect(),
        };
        AnnotationPage {
            context: "http://www.w3.org/ns/anno.jsonld",
            id: format!("{source}#nutgraf"),
            r#type: "AnnotationPage",
            items: self.items().map(annotation).filter(|a| !a.target.is_empty()).collect(),
        }
    }
}

fn tag(value: String) -> TextualBody {
    TextualBody { r#type: "TextualBody", purpose: "tagging", value }
}

/// The two ways to find a range of code points again.
fn selectors<'a>(
    Range { start, end }: Range,
    text: &'a str,
    places: &Places,
) -> (TextPositionSelector, TextQuoteSelector<'a>) {
    let words = |start, end| places.span(Range { start, end }).of(text);
    let position = TextPositionSelector { r#type: "TextPositionSelector", start, end };
    let quote = TextQuoteSelector {
        r#type: "TextQuoteSelector",
        exact: words(start, end),
        prefix: words(start.saturating_sub(CONTEXT), start),
        suffix: words(end, end + CONTEXT),
    };
    (position, quote)
}

#[cfg(test)]
mod tests {
    use crate::{brief, model::Models, options::Options, text::offsets::OffsetUnit};
    use serde_json::{Value, json};

    const TEXT: &str =
        "😀 Café owners in Leeds paid £3.5m in May. 😀 Ann Lee said on Monday that they are sorry.";

    fn page(offset_unit: OffsetUnit) -> Value {
        let options = Options { offset_unit, ..Options::default() };
        let brief = brief(Models::english(), TEXT, &options);
        serde_json::to_value(brief.annotations(TEXT, "https://example.org/a")).expect("JSON")
    }

    #[test]
    fn positions_count_code_points() {
        let letters: Vec<char> = TEXT.chars().collect();
        let page = page(OffsetUnit::Utf16);
        let items = page["items"].as_array().expect("items");
        assert!(items.len() > 5, "{page}");
        for item in items {
            let selector = &item["target"][0]["selector"];
            let at = |key: &str| selector[0][key].as_u64().expect("a number") as usize;
            let words: String = letters[at("start")..at("end")].iter().collect();
            assert_eq!(selector[1]["exact"], words);
            let around =
                ["prefix", "exact", "suffix"].map(|k| selector[1][k].as_str().expect("words"));
            assert!(TEXT.contains(&around.concat()), "{around:?}");
        }
    }

    #[test]
    fn the_unit_of_the_brief_does_not_show() {
        assert_eq!(page(OffsetUnit::Byte), page(OffsetUnit::Utf16));
    }

    #[test]
    fn another_text_is_no_harm() {
        let brief = brief(Models::english(), TEXT, &Options::default());
        let page = serde_json::to_value(brief.annotations("é", "urn:a")).expect("JSON");
        assert_eq!(page["items"][0]["target"][0]["selector"][1]["exact"], json!("é"));
    }
}
