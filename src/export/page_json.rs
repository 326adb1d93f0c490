//! JSON that a page may hold.

/// JSON as it may stand in a page's `<script>` element, whatever its strings say.
///
/// In `application/ld+json` an article's own words may close the element (`</script>`) or open a
/// comment (`<!--`), and what follows would run. JSON has `<`, U+2028 and U+2029 in strings only, so
/// each is written as its escape, and the value that is read stays the same. Write every export that
/// goes into a page through this.
///
/// ```
/// # let models = nutgraf::Models::english();
/// let brief = nutgraf::brief(models, "“Stop </script>,” said Ann Lee.", &nutgraf::Options::default());
/// let json = serde_json::to_string(&brief.json_ld()).expect("a Brief is JSON");
/// assert!(json.contains("</script>"));
/// assert!(nutgraf::page_json(&json).contains("\\u003c/script>"));
/// ```
#[must_use = "the JSON that was given is as it was"]
pub fn page_json(json: &str) -> String {
    let mut written = String::with_capacity(json.len());
    for c in json.chars() {
        match c {
            '<' => written.push_str("\\u003c"),
            '\u{2028}' => written.push_str("\\u2028"),
            '\u{2029}' => written.push_str("\\u2029"),
            _ => written.push(c),
        }
    }
    written
}

#[cfg(test)]
mod tests {
    use super::page_json;
    use serde_json::{Value, json};

    #[test]
    fn the_value_stays_the_same() {
        let value = json!({"a<b": ["</script><!--", "\u{2028}\u{2029}", "\\<", "\\\\u003c", 1]});
        let written = page_json(&value.to_string());
        assert!(!written.contains(['<', '\u{2028}', '\u{2029}']), "{written}");
        assert_eq!(serde_json::from_str::<Value>(&written).expect("JSON"), value);
    }
}
