//! Lists of words whose order the compiler checks, looked up by halves.

/// A set of words.
#[derive(Clone, Copy, Debug)]
pub(crate) struct WordSet(&'static [&'static str]);

impl WordSet {
    /// A set of words that are sorted by their bytes, each there once; any other list does not compile.
    pub(crate) const fn new(words: &'static [&'static str]) -> Self {
        let mut i = 1;
        while i < words.len() {
            follows(words[i - 1], words[i]);
            i += 1;
        }
        Self(words)
    }

    /// Whether the set holds a word as it is written.
    pub(crate) fn contains(self, word: &str) -> bool {
        self.0.binary_search(&word).is_ok()
    }

    /// The words, in order.
    #[cfg(test)]
    pub(crate) fn iter(self) -> impl Iterator<Item = &'static str> {
        self.0.iter().copied()
    }
}

/// What some words stand for.
#[derive(Clone, Copy, Debug)]
pub(crate) struct WordMap<T: 'static>(&'static [(&'static str, T)]);

impl<T: Copy> WordMap<T> {
    /// A map whose words are sorted by their bytes, each there once; any other table does not compile.
    pub(crate) const fn new(rows: &'static [(&'static str, T)]) -> Self {
        let mut i = 1;
        while i < rows.len() {
            follows(rows[i - 1].0, rows[i].0);
            i += 1;
        }
        Self(rows)
    }

    /// What a word stands for, as it is written.
    pub(crate) fn get(self, word: &str) -> Option<T> {
        self.0.binary_search_by_key(&word, |row| row.0).ok().map(|at| self.0[at].1)
    }

    /// The words, in order, each with what it stands for.
    #[cfg(test)]
    pub(crate) fn iter(self) -> impl Iterator<Item = (&'static str, T)> {
        self.0.iter().copied()
    }
}

/// Asks that a word stand behind another. What the compiler says names the word that does not.
const fn follows(before: &str, word: &str) {
    assert!(precedes(before.as_bytes(), word.as_bytes()), "{}", word);
}

/// Whether a word sorts before another.
pub(crate) const fn precedes(a: &[u8], b: &[u8]) -> bool {
    let mut i = 0;
    while i < a.len() && i < b.len() {
        if a[i] != b[i] {
            return a[i] < b[i];
        }
        i += 1;
    }
    a.len() < b.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found() {
        let set = WordSet::new(&["one", "six", "two"]);
        assert!(set.contains("six") && !set.contains("Six") && !set.contains(""));
        let map = WordMap::new(&[("one", 1), ("two", 2)]);
        assert_eq!(["one", "six", "two"].map(|word| map.get(word)), [Some(1), None, Some(2)]);
    }

    #[test]
    fn only_sorted_words_precede() {
        assert!(precedes(b"adviser", b"advocates") && precedes(b"aide", b"aides"));
        assert!(!precedes(b"advocates", b"adviser") && !precedes(b"aide", b"aide"));
    }
}
