//! The words of a text that tell most: names, numbers, dates.

use std::collections::HashSet;

/// The words of a text that name, count or date, a set of each: with a capital within a sentence, with a
/// digit, and of the calendar: days of the week, months and the numbers beside them, years.
pub fn telling(text: &str) -> [HashSet<&str>; KINDS] {
    let pieces: Vec<&str> = text.split_whitespace().collect();
    let words: Vec<&str> = pieces.iter().map(|piece| bare(piece)).collect();
    let is_month = |i: usize| words.get(i).is_some_and(|word| MONTHS.contains(word));
    let mut told: [HashSet<&str>; KINDS] = Default::default();
    for (i, &word) in words.iter().enumerate() {
        let opens = i == 0 || pieces[i - 1].ends_with(['.', '?', '!']);
        let counts = word.contains(|c: char| c.is_ascii_digit());
        let year = word.len() == 4 && matches!(word.parse(), Ok(1500..=2099));
        let beside = is_month(i + 1) || i > 0 && is_month(i - 1);
        match () {
            () if is_month(i) && !opens || DAYS.contains(&word) => told[2].insert(word),
            () if counts && (year || beside) => told[2].insert(word),
            () if counts => told[1].insert(word),
            () if word.starts_with(char::is_uppercase) && !opens && word != "I" => {
                told[0].insert(word)
            }
            () => false,
        };
    }
    told
}

/// Kinds of what is told: names, numbers, dates.
pub const KINDS: usize = 3;

const MONTHS: [&str; 12] = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
];

const DAYS: [&str; 7] =
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/// A word without the marks around it and without "'s".
fn bare(piece: &str) -> &str {
    let word = piece.trim_matches(|c: char| !c.is_alphanumeric());
    word.strip_suffix("'s").or(word.strip_suffix("’s")).unwrap_or(word)
}

#[cfg(test)]
mod tests {
    use super::telling;

    #[test]
    fn names_numbers_and_dates_tell() {
        let text = "The mayor met Ann Lee's 12 aides on May 4, 2021. Monday was wet. May he rest.";
        let told = telling(text).map(|told| {
            let mut told: Vec<&str> = told.into_iter().collect();
            told.sort_unstable();
            told.join(" ")
        });
        assert_eq!(told, ["Ann Lee", "12", "2021 4 May Monday"]);
    }
}
