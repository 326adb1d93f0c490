//! Tables in plain text: rows of cells that tabs or bars part.

/// Rows of figures behind a head that make a table.
const ROWS: usize = 2;

/// Whether a block heads a table: words stand in it where the rows behind it have figures.
pub fn is_head(blocks: &[&str], at: usize) -> bool {
    let head: Vec<&str> = cells(blocks[at]).collect();
    let rows = blocks.get(at + 1..at + 1 + ROWS).unwrap_or_default();
    let figure = |row: &str, cell: usize| cells(row).nth(cell).is_some_and(is_figure);
    head.len() > 1
        && !head.iter().any(|cell| is_figure(cell))
        && !rows.is_empty()
        && rows.iter().all(|row| cells(row).count() == head.len())
        && (0..head.len()).any(|cell| rows.iter().all(|row| figure(row, cell)))
}

fn cells(row: &str) -> impl Iterator<Item = &str> {
    row.trim_matches(['|', ' ']).split(['\t', '|']).map(str::trim)
}

fn is_figure(cell: &str) -> bool {
    cell.contains(|c: char| c.is_ascii_digit()) && !cell.contains(char::is_alphabetic)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn heads_stand_over_figures() {
        let heads = |rows: &[&str]| is_head(rows, 0);
        assert!(heads(&["Club\tWon\tPoints", "Harwick\t9\t28", "Ellmoor\t8\t25"]));
        assert!(heads(&["| Year | Sales |", "| 2021 | $4.5 |", "| 2022 | $4.9 |"]));
        assert!(!heads(&["Harwick\t9\t28", "Ellmoor\t8\t25", "Saltmarsh\t1\t5"]));
        assert!(!heads(&["Club\tTown", "Rovers\tHarwick", "Town\tEllmoor"]));
        assert!(!heads(&["The club won.", "It has 28 points.", "It leads."]));
        assert!(!heads(&["Club\tWon"]));
    }
}
