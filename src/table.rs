//! Sorted tables of words.

/// What a table, sorted by its words, says of a word.
pub(crate) fn find<T: Copy>(table: &[(&str, T)], word: &str) -> Option<T> {
    table.binary_search_by_key(&word, |row| row.0).ok().map(|at| table[at].1)
}

#[cfg(test)]
mod tests {
    #[test]
    fn words_are_found() {
        let table = [("one", 1), ("two", 2)];
        assert_eq!(
            ["one", "six", "two"].map(|word| super::find(&table, word)),
            [Some(1), None, Some(2)]
        );
    }
}
