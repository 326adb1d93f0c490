//! Words of an article in Markdown (CommonMark), so that they show as they are.

/// The doer in bold, where the words beside it let asterisks stand for that: behind a letter, those
/// before a dollar sign would show as they are.
pub(super) fn bold(before: &str, subject: &str, behind: &str) -> String {
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
pub(super) fn escape(text: &str) -> String {
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
pub(super) fn line(escaped: &str) -> String {
    let escaped = escaped.trim();
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
        for (escaped, shown) in [(" -", "\\-"), ("  2) or", "2\\) or")] {
            assert_eq!(line(escaped), shown);
        }
    }

    #[test]
    fn asterisks_stand_where_they_are_read() {
        assert_eq!(bold("", "$5", " fell"), "**$5**");
        assert_eq!(bold("US", "$5", " fell"), "$5");
        assert_eq!(bold("(", "Ann", "'s"), "**Ann**");
        assert_eq!(bold("", "Acme Inc.", "x"), "Acme Inc.");
    }
}
