//! One tag of HTML source, with its attributes.

/// A tag, comment or declaration.
pub struct Tag<'t> {
    /// In lower case; empty for a comment.
    pub name: String,
    pub opens: bool,
    /// Names and values as they are written, entities too.
    attributes: Vec<(&'t str, &'t str)>,
    /// One past its last byte.
    pub end: usize,
}

impl<'t> Tag<'t> {
    /// The value of an attribute; empty where it has none.
    pub fn attribute(&self, name: &str) -> Option<&'t str> {
        self.attributes.iter().find(|(own, _)| own.eq_ignore_ascii_case(name)).map(|(_, v)| *v)
    }
}

/// Reads tags from a text, from its start to its end.
pub struct Tags<'t> {
    text: &'t str,
    /// Quotation marks that no longer stand anywhere from here on: looked for once, so that the cost
    /// stays linear.
    missing: Vec<char>,
}

impl<'t> Tags<'t> {
    pub fn new(text: &'t str) -> Self {
        Self { text, missing: Vec::new() }
    }

    /// The tag that starts at the angle bracket `open`. One that is never closed ends with the text.
    pub fn at(&mut self, open: usize) -> Option<Tag<'t>> {
        let rest = &self.text[open + 1..];
        if rest.starts_with("!--") {
            let end = rest.find("-->").map_or(self.text.len(), |i| open + 1 + i + "-->".len());
            return Some(Tag { name: String::new(), opens: true, attributes: Vec::new(), end });
        }
        let opens = !rest.starts_with('/');
        let body = rest.trim_start_matches(['/', '!', '?']);
        let name = body.find(|c: char| !c.is_ascii_alphanumeric() && c != '-');
        let name = &body[..name.unwrap_or(body.len())];
        if !name.starts_with(|c: char| c.is_ascii_alphanumeric()) {
            return None;
        }
        let behind = self.text.len() - body.len() + name.len();
        let (attributes, end) = self.attributes(behind);
        Some(Tag { name: name.to_ascii_lowercase(), opens, attributes, end })
    }

    /// The attributes from `at` on, and the place behind the angle bracket that ends the tag.
    fn attributes(&mut self, mut at: usize) -> (Vec<(&'t str, &'t str)>, usize) {
        let mut attributes = Vec::new();
        let apart = |c: char| c.is_ascii_whitespace() || c == '/';
        loop {
            at = self.behind(at, apart);
            if self.text[at..].starts_with('>') {
                return (attributes, at + 1);
            }
            if at == self.text.len() {
                return (attributes, at);
            }
            let start = at;
            // What starts with "=" is a name all the same.
            let first = self.text[at..].chars().next().map_or(0, char::len_utf8);
            at = self.behind(at + first, |c| !apart(c) && !matches!(c, '=' | '>'));
            let name = &self.text[start..at];
            let equals = self.behind(at, |c| c.is_ascii_whitespace());
            let mut value = "";
            if self.text[equals..].starts_with('=') {
                (value, at) = self.value(self.behind(equals + 1, |c| c.is_ascii_whitespace()));
            }
            attributes.push((name, value));
        }
    }

    /// The value that starts at `at`, and the place behind it.
    fn value(&mut self, at: usize) -> (&'t str, usize) {
        let quote = self.text[at..].chars().next().filter(|c| matches!(c, '"' | '\''));
        if let Some(quote) = quote.filter(|quote| !self.missing.contains(quote)) {
            match self.text[at + 1..].find(quote) {
                Some(len) => return (&self.text[at + 1..at + 1 + len], at + len + 2),
                None => self.missing.push(quote),
            }
        }
        let end = self.behind(at, |c| !c.is_ascii_whitespace() && c != '>');
        (&self.text[at..end], end)
    }

    /// The place behind the characters at `at` that are so.
    fn behind(&self, at: usize, so: impl Fn(char) -> bool) -> usize {
        at + self.text[at..].find(|c| !so(c)).unwrap_or(self.text.len() - at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attributes_are_read_as_browsers_do() {
        for (source, name, expected, rest) in [
            ("<P Class='a b' hidden>x", "p", vec![("Class", "a b"), ("hidden", "")], "x"),
            ("<a title=\"x > y\" href=/b/>x", "a", vec![("title", "x > y"), ("href", "/b/")], "x"),
            ("<x-y a = b\n/>x", "x-y", vec![("a", "b")], "x"),
            ("<p class=\"open>x", "p", vec![("class", "\"open")], "x"),
            ("</p a>x", "p", vec![("a", "")], "x"),
            ("<!DOCTYPE html>x", "doctype", vec![("html", "")], "x"),
            ("<p =b=c>x", "p", vec![("=b", "c")], "x"),
            ("<p é", "p", vec![("é", "")], ""),
            ("<!-- <p> -->x", "", vec![], "x"),
        ] {
            let tag = Tags::new(source).at(0).expect(source);
            let read = (tag.name.as_str(), tag.attributes, &source[tag.end..]);
            assert_eq!(read, (name, expected, rest), "{source}");
        }
        assert!(Tags::new("< b").at(0).is_none());
        assert!(Tags::new("<é>").at(0).is_none());
    }
}
