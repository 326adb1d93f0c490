//! The facts of short passages, marked by hand: `tests/gold/facts/`, a file a kind of text. Its
//! README tells the format.

use anyhow::{Context, Result, bail};
use std::{ops::Range, path::Path};

/// The passages of one kind of text.
pub struct Kind {
    /// The file's name.
    pub name: String,
    pub passages: Vec<Passage>,
}

/// A text and all its facts; places are in bytes.
#[derive(Default)]
pub struct Passage {
    /// ISO 8601
    pub published: String,
    pub text: String,
    pub entities: Vec<Entity>,
    pub dates: Vec<Date>,
    pub quantities: Vec<Quantity>,
    pub quotes: Vec<Quote>,
    pub events: Vec<Event>,
}

pub struct Entity {
    /// "person"
    pub kind: String,
    pub name: String,
    pub role: Option<Range<usize>>,
    pub mentions: Vec<Range<usize>>,
}

pub struct Date {
    /// "date"
    pub kind: String,
    pub place: Range<usize>,
    pub value: String,
}

pub struct Quantity {
    pub place: Range<usize>,
    /// The lower and the upper bound; the same twice where it is one number.
    pub bounds: (f64, f64),
    pub unit: String,
    pub of: Option<Range<usize>>,
    pub qualifier: String,
}

pub struct Quote {
    pub direct: bool,
    pub place: Range<usize>,
    pub speaker: Option<Range<usize>>,
    /// The name of the entity that speaks.
    pub entity: Option<String>,
}

pub struct Event {
    pub subject: Option<Range<usize>>,
    pub predicate: Range<usize>,
    pub object: Option<Range<usize>>,
    pub negated: bool,
    /// "happened"
    pub status: String,
}

/// Reads all files of the folder, in the order of their names.
pub fn read_all(folder: &Path) -> Result<Vec<Kind>> {
    let entries = std::fs::read_dir(folder).with_context(|| folder.display().to_string())?;
    let mut paths = entries.map(|e| Ok(e?.path())).collect::<Result<Vec<_>>>()?;
    paths.retain(|path| path.extension().is_some_and(|e| e == "facts"));
    paths.sort();
    paths.iter().map(|path| read(path)).collect()
}

fn read(path: &Path) -> Result<Kind> {
    let content = std::fs::read_to_string(path).with_context(|| path.display().to_string())?;
    let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let passages = content.split("=== ").skip(1).map(parse).collect::<Result<_>>();
    Ok(Kind { passages: passages.with_context(|| name.clone())?, name })
}

/// A passage: the day published, the text, a line `---`, and a fact a line.
pub fn parse(source: &str) -> Result<Passage> {
    let (published, rest) = source.split_once('\n').context("a passage has more than a line")?;
    let (text, facts) = rest.split_once("\n---\n").context("`---` ends the text")?;
    let mut passage = Passage {
        published: published.trim().to_owned(),
        text: text.to_owned(),
        ..Passage::default()
    };
    for line in facts.lines().filter(|line| !line.is_empty()) {
        passage.add(line).with_context(|| line.to_owned())?;
    }
    Ok(passage)
}

impl Passage {
    fn add(&mut self, line: &str) -> Result<()> {
        let (sort, rest) = line.split_once(' ').context("a fact is a word and its fields")?;
        let mut fields = rest.split('|').map(str::trim);
        let first = fields.next().context("a fact has a first field")?;
        let fields: Vec<&str> = fields.collect();
        match sort {
            "person" | "organization" | "place" | "group" => self.entity(sort, first, &fields)?,
            "date" | "time" | "duration" | "set" => {
                let (exact, value) = first.rsplit_once(" = ").context("a date has a value")?;
                let date = Date {
                    kind: sort.to_owned(),
                    place: self.place(exact)?,
                    value: value.to_owned(),
                };
                self.dates.push(date);
            }
            "quantity" => self.quantity(first, &fields)?,
            "quote" | "reported" => {
                let quote = Quote {
                    direct: sort == "quote",
                    place: self.place(first)?,
                    speaker: self.field(&fields, 0)?,
                    entity: fields.get(1).map(|name| (*name).to_owned()),
                };
                self.quotes.push(quote);
            }
            "event" => self.event(first, &fields)?,
            _ => bail!("no sort of fact is called {sort}"),
        }
        Ok(())
    }

    fn entity(&mut self, kind: &str, name: &str, fields: &[&str]) -> Result<()> {
        let mentions = fields.get(1).context("an entity has mentions")?;
        let mentions =
            mentions.split("; ").map(|words| self.place(words)).collect::<Result<_>>()?;
        let (kind, name) = (kind.to_owned(), name.to_owned());
        self.entities.push(Entity { kind, name, role: self.field(fields, 0)?, mentions });
        Ok(())
    }

    fn quantity(&mut self, first: &str, fields: &[&str]) -> Result<()> {
        let (exact, value) = first.rsplit_once(" = ").context("a quantity has a value")?;
        let (number, unit) = value.split_once(' ').unwrap_or((value, ""));
        let (low, high) = number.split_once("..").unwrap_or((number, number));
        self.quantities.push(Quantity {
            place: self.place(exact)?,
            bounds: (low.parse()?, high.parse()?),
            unit: unit.to_owned(),
            of: self.field(fields, 0)?,
            qualifier: fields.get(1).copied().unwrap_or("exactly").to_owned(),
        });
        Ok(())
    }

    fn event(&mut self, subject: &str, fields: &[&str]) -> Result<()> {
        let flags = fields.get(2).copied().unwrap_or("");
        let told = |flag: &&str| flags.split(' ').any(|f| f == *flag);
        let predicate = fields.first().context("an event has a predicate")?;
        self.events.push(Event {
            subject: self.optional(subject)?,
            predicate: self.place(predicate)?,
            object: self.field(fields, 1)?,
            negated: told(&"not"),
            status: ["planned", "possible"]
                .iter()
                .find(|s| told(s))
                .unwrap_or(&"happened")
                .to_string(),
        });
        Ok(())
    }

    fn field(&self, fields: &[&str], at: usize) -> Result<Option<Range<usize>>> {
        self.optional(fields.get(at).copied().unwrap_or("-"))
    }

    /// The place of some words; of none for `-`.
    fn optional(&self, words: &str) -> Result<Option<Range<usize>>> {
        if words == "-" { Ok(None) } else { self.place(words).map(Some) }
    }

    /// Where the words stand, as whole words: the first time, or the n-th of `words#n`. A line break
    /// of the text is a space.
    fn place(&self, words: &str) -> Result<Range<usize>> {
        let nth = words.rsplit_once('#').and_then(|(w, n)| Some((w, n.parse::<usize>().ok()?)));
        let (exact, nth) = nth.unwrap_or((words, 1));
        let text = self.text.replace('\n', " ");
        let whole = |&(at, _): &(usize, &str)| {
            let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
            let inside = |edge: Option<char>, next: Option<char>| letter(edge) && letter(next);
            !inside(text[..at].chars().next_back(), exact.chars().next())
                && !inside(exact.chars().next_back(), text[at + exact.len()..].chars().next())
        };
        let mut places = text.match_indices(exact).filter(whole);
        let (at, _) = nth
            .checked_sub(1)
            .and_then(|before| places.nth(before))
            .with_context(|| format!("`{exact}` does not stand there {nth} times"))?;
        Ok(at..at + exact.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_passage_is_read() {
        let passage = parse(
            "2024-03-14\nAnn Lee left. Ann did not pay 3 to 5 euros.\n---\n\
            person Ann Lee | - | Ann Lee; Ann#2\n\
            quantity 3 to 5 euros = 3..5 EUR\n\
            event Ann#2 | did not pay | 3 to 5 euros | not\n",
        )
        .expect("a passage");
        assert_eq!(passage.entities[0].mentions, [0..7, 14..17]);
        assert_eq!(passage.quantities[0].bounds, (3.0, 5.0));
        assert!(passage.events[0].negated);
        assert_eq!(passage.events[0].status, "happened");
    }

    #[test]
    fn words_that_do_not_stand_there_are_named() {
        let error = parse("2024-03-14\nAnn left.\n---\nperson Ann | - | Ann#2\n");
        let told = format!("{:#}", error.err().expect("an error"));
        assert!(told.contains("`Ann` does not stand there 2 times"), "{told}");
    }
}
