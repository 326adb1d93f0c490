//! A Brief as Markdown, for people.

use crate::{Brief, Entity, EntityKind, Event, Line, OffsetUnit, Quote, Slice, Status, Via};
use std::collections::HashMap;

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
        section(&mut page, "Who said what", self.quotes.iter().filter(|q| q.listed).map(quote));
        let clauses = clauses(self.events.iter().filter(|e| e.listed))
            .into_iter()
            .map(|e| event(e, self.offset_unit));
        section(&mut page, "What happened", clauses);
        page
    }

    fn head(&self, page: &mut String) {
        if let Some(line) = &self.summary.headline {
            page.push_str(&format!("# {}\n\n", escape(&line.text)));
        }
        let slice = |s: &Option<Slice>| s.as_ref().map(|s| escape(&s.exact));
        let date = self.article.published.as_ref().map(|p| escape(&p.value));
        let told: Vec<String> = [slice(&self.article.source), slice(&self.article.byline), date]
            .into_iter()
            .flatten()
            .collect();
        if !told.is_empty() {
            page.push_str(&format!("{}\n\n", line(&told.join(" · "))));
        }
        let shown = |lines: &[Line]| lines.iter().map(|l| escape(&l.text)).collect::<Vec<_>>();
        let tldr = shown(&self.summary.tldr);
        if !tldr.is_empty() {
            page.push_str(&format!("{}\n\n", line(&tldr.join(" "))));
        }
        section(page, "Key points", shown(&self.summary.key_points).into_iter());
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
        page.push_str(&format!("- {}\n", line(item)));
    }
    if items.len() > MOST {
        page.push_str(&format!("- and {} more\n", items.len() - MOST));
    }
    page.push('\n');
}

fn entity(entity: &Entity) -> String {
    let role = entity.role.as_ref().map_or(String::new(), |r| format!(", {}", escape(&r.exact)));
    let state = entity.stands_for.as_ref().map_or(String::new(), |state| match state.via {
        Via::Capital => format!(", stands for {}", escape(state.name)),
        Via::Demonym => format!(", people of {}", escape(state.name)),
    });
    format!("{}{role}{state}", escape(&entity.name))
}

fn quote(quote: &Quote) -> String {
    let cue = quote.cue.as_ref().map_or("", |cue| cue.exact.as_str());
    let speaker = quote.whose().map_or(String::new(), |speaker| {
        let speaker = escape(&speaker.exact);
        match cue.split_whitespace().count() {
            1 if cue.starts_with(char::is_alphabetic) => format!("{speaker} {}: ", escape(cue)),
            0 | 1 => format!("{speaker}: "),
            _ => format!("{} {speaker}: ", escape(cue)),
        }
    });
    if quote.direct {
        format!("{speaker}“{}”", escape(&quote.exact))
    } else {
        format!("{speaker}{}", escape(&quote.exact))
    }
}

/// Of the events of the same doer and verb, which are one clause, the one with the most words.
fn clauses<'b>(events: impl Iterator<Item = &'b Event>) -> Vec<&'b Event> {
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
    let source =
        event.attribution.as_ref().map(|s| format!(" (according to {})", escape(&s.exact)));
    let status = status.to_owned() + &source.unwrap_or_default();
    let Some(subject) = &event.subject else { return escape(&event.exact) + &status };
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
    let subject = bold(&before, &subject.exact, behind);
    let [before, behind] = [before.as_str(), behind].map(|part| {
        let gap = |spaced| if spaced { " " } else { "" };
        let opens = gap(part.starts_with(char::is_whitespace));
        let closes = gap(part.ends_with(char::is_whitespace));
        format!("{opens}{}{closes}", escape(part))
    });
    format!("{before}{subject}{behind}{status}")
}

/// The doer in bold, where the words beside it let asterisks stand for that: behind a letter, those
/// before a dollar sign would show as they are.
fn bold(before: &str, subject: &str, behind: &str) -> String {
    let apart = |beside: Option<char>, edge: Option<char>| {
        beside.is_none_or(char::is_whitespace) || edge.is_some_and(char::is_alphanumeric)
    };
    let opens = apart(before.chars().next_back(), subject.chars().next());
    let closes = apart(behind.chars().next(), subject.chars().next_back());
    let words = escape(subject);
    if opens && closes && !words.is_empty() { format!("**{words}**") } else { words }
}

/// Marks that mean something to Markdown wherever they stand. A backslash before any of them is not
/// shown; before `&` it keeps "&lt;" from being read as another character.
const MARKS: &[char] = &['\\', '`', '*', '_', '[', ']', '<', '>', '#', '|', '~', '&'];

/// The text with Markdown's own marks escaped and its line breaks as spaces.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for (i, word) in text.split_whitespace().enumerate() {
        if i > 0 {
            escaped.push(' ');
        }
        for c in word.chars() {
            if MARKS.contains(&c) {
                escaped.push('\\');
            }
            escaped.push(c);
        }
    }
    escaped
}

/// Escaped text as a line of its own: what would make a list, a rule or a heading of it where it begins
/// ("2) ", "9. ", "- ", "+ ", "===") is escaped too.
fn line(escaped: &str) -> String {
    let behind_number = escaped.trim_start_matches(|c: char| c.is_ascii_digit());
    let number = &escaped[..escaped.len() - behind_number.len()];
    let mut behind = behind_number.chars();
    let (mark, next) = (behind.next(), behind.next());
    let apart = next.is_none_or(char::is_whitespace);
    let opens = match mark {
        Some('.' | ')') => !number.is_empty() && apart,
        Some('+') => number.is_empty() && apart,
        Some('-' | '=') => number.is_empty() && (apart || next == mark),
        _ => false,
    };
    format!("{number}{}{behind_number}", if opens { "\\" } else { "" })
}

#[cfg(test)]
mod tests {
    use super::{bold, escape, line};
    use crate::{Models, Options, brief};

    #[test]
    fn marks_are_escaped() {
        assert_eq!(escape("a *b*\n<c> [d] &lt;"), "a \\*b\\* \\<c\\> \\[d\\] \\&lt;");
        for (text, shown) in [
            ("2) or 3", "2\\) or 3"),
            ("1999. It", "1999\\. It"),
            ("- 5", "\\- 5"),
            ("===", "\\==="),
            ("3.5 million", "3.5 million"),
            ("-5 degrees", "-5 degrees"),
            ("---", "\\---"),
            ("9.", "9\\."),
            ("so - 5", "so - 5"),
        ] {
            assert_eq!(line(&escape(text)), shown);
        }
    }

    #[test]
    fn asterisks_stand_where_they_are_read() {
        assert_eq!(bold("", "$5", " fell"), "**$5**");
        assert_eq!(bold("US", "$5", " fell"), "$5");
        assert_eq!(bold("(", "Ann", "'s"), "**Ann**");
        assert_eq!(bold("", "Acme Inc.", "x"), "Acme Inc.");
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
