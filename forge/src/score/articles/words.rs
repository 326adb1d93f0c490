//! How words are compared: without case, marks at their ends and, for the content of clauses, small words.

use std::collections::HashSet;

/// Words that carry no content of their own.
const SMALL: [&str; 39] = [
    "a", "an", "and", "as", "at", "be", "been", "by", "for", "from", "had", "has", "have", "he",
    "her", "his", "in", "is", "it", "its", "not", "of", "on", "or", "said", "she", "that", "the",
    "their", "they", "this", "to", "was", "were", "which", "who", "will", "with", "would",
];

/// A text in lower case, its spaces alike, without marks at its ends.
pub fn plain(text: &str) -> String {
    let joined = text.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ");
    joined.trim_matches([' ', '.', ',', ';', ':', '\'', '"', '“', '”', '‘', '’']).to_owned()
}

/// The same without an article.
pub fn bare(text: &str) -> String {
    let plain = plain(text);
    let article = ["the ", "an ", "a "].iter().find_map(|article| plain.strip_prefix(article));
    article.map_or(plain.clone(), str::to_owned)
}

/// The content words of a text, each once.
pub fn content(text: &str) -> HashSet<String> {
    let within = |c: char| c.is_alphanumeric() || "_$£€%.,-".contains(c);
    plain(text)
        .split(|c| !within(c))
        .map(|word| word.trim_end_matches(|c: char| !c.is_alphanumeric() && c != '_'))
        .filter(|word| !word.is_empty() && !SMALL.contains(word))
        .map(str::to_owned)
        .collect()
}

/// The share of some words that others hold.
pub fn held(words: &HashSet<String>, by: &HashSet<String>) -> f64 {
    words.intersection(by).count() as f64 / words.len().max(1) as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_compared_by_their_content() {
        assert_eq!(bare("The  Harbour Board."), "harbour board");
        let words = content("The board said it paid $4.5m, or 12%, in May.");
        let mut words: Vec<&str> = words.iter().map(String::as_str).collect();
        words.sort_unstable();
        assert_eq!(words, ["$4.5m", "12", "board", "may", "paid"]);
        assert!(
            (held(&content("board paid twice"), &content("The board paid")) - 2.0 / 3.0).abs()
                < 1e-9
        );
    }
}
