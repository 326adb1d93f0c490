//! Links into the article as a list, for people.

use super::escape::escape;
use crate::brief::Brief;

impl Brief {
    /// A list in Markdown of links to each key point and each fact of the article at the address `source`.
    ///
    /// `text` is the text that the Brief was made of. Of an entity's mentions the first has a link; a
    /// place that no link can tell from others has none.
    #[must_use]
    pub fn links(&self, text: &str, source: &str) -> String {
        let address = address(source);
        let mut last = String::new();
        let mut list = String::new();
        for found in self.fragments(text) {
            let Some(fragment) = found.fragment else { continue };
            let of = found.path.split("-mentions").next().unwrap_or_default().to_owned();
            // An entity's mentions follow each other.
            if of != last {
                let words = escape(&found.exact);
                list.push_str(&format!("- {}: [{words}](<{address}{fragment}>)\n", found.kind));
                last = of;
            }
        }
        list
    }
}

/// An address as it may stand between `<` and `>`: what would end it there is percent-encoded.
fn address(source: &str) -> String {
    let mut address = String::with_capacity(source.len());
    for c in source.chars() {
        match c {
            '<' | '>' | '\\' | ' ' | '\0'..='\x1f' => {
                address.push_str(&format!("%{:02X}", u32::from(c)));
            }
            _ => address.push(c),
        }
    }
    address
}

#[cfg(test)]
mod tests {
    use super::address;
    use crate::{brief, model::Models, options::Options};

    #[test]
    fn a_name_is_linked_once() {
        let text = "Ann Lee met Tom Ford in Leeds.\n\nTom Ford [and Ann Lee] left Leeds on Monday.";
        let options = Options { language: Some("en".to_owned()), ..Options::default() };
        let list = brief(Models::english(), text, &options).links(text, "https://example.org/a");
        assert_eq!(list.matches("- person: [Tom Ford]").count(), 1, "{list}");
        assert!(list.lines().all(|line| line.starts_with("- ") && line.ends_with(">)")), "{list}");
    }

    #[test]
    fn an_address_stays_within_its_brackets() {
        assert_eq!(address("https://a.org/x>) <b>\n\\"), "https://a.org/x%3E)%20%3Cb%3E%0A%5C");
    }
}
