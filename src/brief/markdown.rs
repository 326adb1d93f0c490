//! A Brief as Markdown, for people.

use super::{Brief, Entity, EntityKind, Event, Line, Quote, Slice, Status};
use std::fmt::Write;

/// Items of a kind that are listed, at most; the rest is counted.
const MOST: usize = 20;

impl Brief {
    /// The Brief as Markdown (CommonMark): headline, key points, and the facts by kind.
    ///
    /// Marks of the article's own text are escaped, so that it shows as it is.
    pub fn to_markdown(&self) -> String {
        let mut page = String::new();
        self.head(&mut page);
        self.people(&mut page);
        section(
            &mut page,
            "When",
            self.timeline.iter().map(|m| {
                format!("{}: {}", escape(&self.dates[m.date].value), escape(&m.what.exact))
            }),
        );
        section(&mut page, "How much", self.quantities.iter().map(|q| escape(&q.exact)));
        section(&mut page, "Who said what", self.quotes.iter().map(quote));
        section(&mut page, "What happened", self.events.iter().map(event));
        page
    }

    fn head(&self, page: &mut String) {
        if let Some(line) = &self.summary.headline {
            page.push_str(&format!("# {}\n\n", escape(&line.text)));
        }
        let slice = |s: &Option<Slice>| s.as_ref().map(|s| escape(&s.exact));
        let date = self.article.published.as_ref().map(|p| p.value.clone());
        let told: Vec<String> = [slice(&self.article.source), slice(&self.article.byline), date]
            .into_iter()
            .flatten()
            .collect();
        if !told.is_empty() {
            page.push_str(&format!("{}\n\n", told.join(" · ")));
        }
        let lines = |lines: &[Line]| lines.iter().map(|l| escape(&l.text)).collect::<Vec<_>>();
        let tldr = lines(&self.summary.tldr);
        if !tldr.is_empty() {
            page.push_str(&format!("{}\n\n", tldr.join(" ")));
        }
        section(page, "Key points", lines(&self.summary.key_points).into_iter());
    }

    fn people(&self, page: &mut String) {
        for (kind, title) in [
            (EntityKind::Person, "People"),
            (EntityKind::Organization, "Organizations"),
            (EntityKind::Place, "Places"),
            (EntityKind::Group, "Groups"),
        ] {
            section(page, title, self.entities.iter().filter(|e| e.kind == kind).map(entity));
        }
    }
}

fn section(page: &mut String, title: &str, items: impl Iterator<Item = String>) {
    let items: Vec<String> = items.collect();
    if items.is_empty() {
        return;
    }
    page.push_str(&format!("## {title}\n\n"));
    for item in items.iter().take(MOST) {
        page.push_str(&format!("- {item}\n"));
    }
    if items.len() > MOST {
        page.push_str(&format!("- and {} more\n", items.len() - MOST));
    }
    page.push('\n');
}

fn entity(entity: &Entity) -> String {
    let role = entity.role.as_ref().map_or(String::new(), |r| format!(", {}", escape(&r.exact)));
    format!("{}{role}", escape(&entity.name))
}

fn quote(quote: &Quote) -> String {
    let speaker =
        quote.speaker.as_ref().map_or(String::new(), |s| format!("{}: ", escape(&s.exact)));
    if quote.direct {
        format!("{speaker}“{}”", escape(&quote.exact))
    } else {
        format!("{speaker}{}", escape(&quote.exact))
    }
}

fn event(event: &Event) -> String {
    let mut words: Vec<String> = Vec::new();
    words.extend(event.subject.as_ref().map(|s| format!("**{}**", escape(&s.exact))));
    words.push(escape(&event.predicate.exact));
    words.extend(event.object.as_ref().map(|o| escape(&o.exact)));
    words.extend(event.others.iter().map(|o| escape(&o.span.exact)));
    let status = match event.status {
        Status::Happened => "",
        Status::Planned => " (planned)",
        Status::Possible => " (possible)",
    };
    format!("{}{status}", words.join(" "))
}

/// The text with Markdown's own marks escaped and its line breaks as spaces.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for (i, word) in text.split_whitespace().enumerate() {
        if i > 0 {
            escaped.push(' ');
        }
        for c in word.chars() {
            if matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~') {
                escaped.push('\\');
            }
            let _ = write!(escaped, "{c}");
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::escape;

    #[test]
    fn marks_are_escaped() {
        assert_eq!(escape("a *b*\n<c> [d]"), "a \\*b\\* \\<c\\> \\[d\\]");
    }
}
