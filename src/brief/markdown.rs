//! A Brief as Markdown, for people.

use super::{Brief, Entity, EntityKind, Event, Line, Quote, Slice, Status, Via};
use crate::OffsetUnit;
use std::{collections::HashMap, fmt::Write};

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
        let clauses = clauses(&self.events).into_iter().map(|e| event(e, self.offset_unit));
        section(&mut page, "What happened", clauses);
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
    let state = entity.stands_for.as_ref().map_or(String::new(), |state| match state.via {
        Via::Capital => format!(", stands for {}", state.name),
        Via::Demonym => format!(", people of {}", state.name),
    });
    format!("{}{role}{state}", escape(&entity.name))
}

fn quote(quote: &Quote) -> String {
    let speaker = quote.whose().map_or(String::new(), |s| format!("{}: ", escape(&s.exact)));
    if quote.direct {
        format!("{speaker}“{}”", escape(&quote.exact))
    } else {
        format!("{speaker}{}", escape(&quote.exact))
    }
}

/// Of the events of the same doer and verb, which are one clause, the one with the most words.
fn clauses(events: &[Event]) -> Vec<&Event> {
    let mut told: Vec<&Event> = Vec::new();
    let mut places: HashMap<(usize, Option<usize>), usize> = HashMap::new();
    for event in events {
        let doing = (event.predicate.start, event.subject.as_ref().map(|s| s.start));
        let place = *places.entry(doing).or_insert(told.len());
        match told.get_mut(place) {
            Some(same) if event.exact.len() > same.exact.len() => *same = event,
            Some(_) => {}
            None => told.push(event),
        }
    }
    told
}

/// The words of an event as they stand, the doer in bold.
fn event(event: &Event, unit: OffsetUnit) -> String {
    let status = match event.status {
        Status::Happened => "",
        Status::Planned => " (planned)",
        Status::Possible => " (possible)",
    };
    let Some(subject) = &event.subject else { return escape(&event.exact) + status };
    let width = |c: char| if unit == OffsetUnit::Byte { c.len_utf8() } else { c.len_utf16() };
    let mut at = event.start;
    let before: String = event
        .exact
        .chars()
        .take_while(|&c| {
            at += width(c);
            at <= subject.start
        })
        .collect();
    let behind = &event.exact[before.len() + subject.exact.len()..];
    let [before, behind] = [before.as_str(), behind].map(|part| {
        let gap = |spaced| if spaced { " " } else { "" };
        let opens = gap(part.starts_with(char::is_whitespace));
        let closes = gap(part.ends_with(char::is_whitespace));
        format!("{opens}{}{closes}", escape(part))
    });
    format!("{before}**{}**{behind}{status}", escape(&subject.exact))
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
    use crate::{Models, Options, brief};

    #[test]
    fn marks_are_escaped() {
        assert_eq!(escape("a *b*\n<c> [d]"), "a \\*b\\* \\<c\\> \\[d\\]");
    }

    #[test]
    fn a_clause_is_told_once() {
        let text = "The storm flooded two villages and a port.";
        let page = brief(&Models::english(), text, &Options::default()).to_markdown();
        assert_eq!(
            page.matches("**The storm** flooded two villages and a port").count(),
            1,
            "{page}"
        );
    }

    #[test]
    fn events_read_as_they_stand() {
        let text = "The prisoners were freed on Monday by the army.";
        let page = brief(&Models::english(), text, &Options::default()).to_markdown();
        assert!(page.contains("- The prisoners were freed on Monday by **the army**\n"), "{page}");
    }
}
