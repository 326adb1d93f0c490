//! A Brief in other forms: Markdown for people, JSON-LD, annotations and links for machines. Each is a
//! function of a Brief, and of the text where it needs that, and reads nothing anew.

mod amount;
mod annotation;
mod escape;
mod fragment;
mod item;
mod json_ld;
mod links;
mod markdown;
mod page_json;
mod place;
mod timex_words;

pub use annotation::AnnotationPage;
pub use fragment::Fragment;
pub use json_ld::NewsArticle;
pub use page_json::page_json;
