//! A Brief as JSON-LD in the vocabulary of <https://schema.org>, for search engines and archives.
//!
//! The article is a `NewsArticle`, its people, organizations and places are `mentions`, those that
//! much of it turns on are what it is `about`, and its direct quotations are `hasPart`.

use crate::{
    brief::{
        Article, Brief,
        fact::{Entity, Quote},
    },
    syntax::entity_kind::EntityKind,
};
use serde::Serialize;

/// Salience from which on an article is about an entity and does not only mention it.
const ABOUT: f64 = 0.5;

/// A `NewsArticle` of schema.org, made by [`Brief::json_ld`]; `serde` writes it as JSON-LD, and
/// [`page_json`](crate::page_json) as JSON-LD for a page.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct NewsArticle<'b> {
    #[serde(rename = "@context")]
    context: &'static str,
    #[serde(rename = "@type")]
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    headline: Option<&'b str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    date_published: Option<&'b str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    author: Option<Thing<'b>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    publisher: Option<Thing<'b>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    r#abstract: Option<String>,
    in_language: &'b str,
    word_count: usize,
    /// ISO 8601
    time_required: String,
    about: Vec<Reference>,
    mentions: Vec<Thing<'b>>,
    has_part: Vec<Quotation<'b>>,
}

/// A `Person`, an `Organization`, a `Place`, or a `Thing` where schema.org has no narrower word.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Thing<'b> {
    #[serde(rename = "@type")]
    kind: &'static str,
    #[serde(rename = "@id", skip_serializing_if = "Option::is_none")]
    id: Option<String>,
    name: &'b str,
    #[serde(skip_serializing_if = "Option::is_none")]
    job_title: Option<&'b str>,
}

/// Points at a [`Thing`] of the same document.
#[derive(Debug, Serialize)]
struct Reference {
    #[serde(rename = "@id")]
    id: String,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Quotation<'b> {
    #[serde(rename = "@type")]
    kind: &'static str,
    text: &'b str,
    /// A person or an organization: schema.org lets nothing else speak.
    #[serde(skip_serializing_if = "Option::is_none")]
    spoken_by_character: Option<Reference>,
    /// The speaker as the article has it, such as "the statement".
    #[serde(skip_serializing_if = "Option::is_none")]
    credit_text: Option<&'b str>,
}

impl Brief {
    /// The Brief as a `NewsArticle` of schema.org; people have their roles as `jobTitle`.
    ///
    /// What is not known is left out. Every string but the type names is the article's own, and the
    /// `abstract` is the key facts, or the lines of the shortest summary where there are none, joined by spaces. So it may hold `</script>`:
    /// what goes into a page is written through [`page_json`](crate::page_json).
    #[must_use]
    pub fn json_ld(&self) -> NewsArticle<'_> {
        let Article { byline, source, published, words, reading_minutes, .. } = &self.article;
        let about = |(_, entity): &(usize, &Entity)| entity.salience >= ABOUT;
        let headline = self.summary.headline.as_ref().map(|line| line.text.as_str());
        let facts: Vec<&str> = self.key_facts.iter().map(|fact| fact.text.as_str()).collect();
        let tldr: Vec<&str> = self.summary.tldr.iter().map(|line| line.text.as_str()).collect();
        let told = if facts.is_empty() { tldr } else { facts };
        NewsArticle {
            context: "https://schema.org",
            kind: "NewsArticle",
            headline,
            date_published: published.as_ref().map(|p| p.value.as_str()),
            author: byline.as_ref().map(|b| Thing::new("Person", &b.exact)),
            publisher: source.as_ref().map(|s| Thing::new("Organization", &s.exact)),
            r#abstract: Some(told.join(" ")).filter(|text| !text.is_empty()),
            in_language: &self.language,
            word_count: *words,
            time_required: format!("PT{reading_minutes}M"),
            about: self.entities.iter().enumerate().filter(about).map(|(i, _)| at(i)).collect(),
            mentions: self.entities.iter().enumerate().map(|(i, e)| mentioned(i, e)).collect(),
            has_part: self
                .quotes
                .iter()
                .filter(|q| q.direct && q.listed)
                .map(|q| self.quotation(q))
                .collect(),
        }
    }

    fn quotation<'b>(&'b self, quote: &'b Quote) -> Quotation<'b> {
        let speaks = |&e: &usize| {
            let kind = self.entities.get(e).map(|entity| entity.kind);
            matches!(kind, Some(EntityKind::Person | EntityKind::Organization))
        };
        Quotation {
            kind: "Quotation",
            text: &quote.exact,
            spoken_by_character: quote.entity.filter(speaks).map(at),
            credit_text: quote.whose().map(|s| s.exact.as_str()),
        }
    }
}

impl<'b> Thing<'b> {
    fn new(kind: &'static str, name: &'b str) -> Self {
        Self { kind, id: None, name, job_title: None }
    }
}

fn mentioned(index: usize, entity: &Entity) -> Thing<'_> {
    let person = entity.kind == EntityKind::Person;
    Thing {
        kind: match entity.kind {
            EntityKind::Person => "Person",
            EntityKind::Organization => "Organization",
            EntityKind::Place => "Place",
            EntityKind::Group => "Thing",
        },
        id: Some(at(index).id),
        name: &entity.name,
        job_title: entity.role.as_ref().filter(|_| person).map(|role| role.exact.as_str()),
    }
}

/// The entity's place in the Brief, as a fragment of the document's address.
fn at(index: usize) -> Reference {
    Reference { id: format!("#entity-{index}") }
}

#[cfg(test)]
mod tests {
    use crate::{brief, model::Models, options::Options};
    use serde_json::{Value, json};

    fn json_ld(text: &str) -> Value {
        let options = Options::default();
        serde_json::to_value(brief(Models::english(), text, &options).json_ld()).expect("JSON")
    }

    #[test]
    fn people_have_their_role_and_speak() {
        let article = json_ld(
            "French President Emmanuel Macron spoke on Monday. \"We will rebuild it together,\" Macron said.",
        );
        assert_eq!(article["@context"], "https://schema.org");
        assert_eq!(article["@type"], "NewsArticle");
        let macron = article["mentions"].as_array().expect("mentions").iter();
        let macron: Vec<_> = macron.filter(|m| m["@type"] == "Person").collect();
        assert_eq!(macron.len(), 1);
        assert_eq!(macron[0]["name"], "Emmanuel Macron");
        assert_eq!(macron[0]["jobTitle"], "French President");
        let quotation = &article["hasPart"][0];
        assert_eq!(quotation["text"], "We will rebuild it together,");
        assert_eq!(quotation["spokenByCharacter"]["@id"], macron[0]["@id"]);
    }

    #[test]
    fn nothing_is_made_up_of_nothing() {
        let article = json_ld("");
        assert!(article.get("headline").is_none());
        assert_eq!(article["mentions"], json!([]));
    }
}
