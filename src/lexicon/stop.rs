//! Words by which a stop is read.

use crate::text::word_set::WordSet;

/// Words that open a sentence far more often than a name: capitalised behind a doubtful stop, they
/// say that it ended one.
pub const STARTERS: WordSet = WordSet::new(&[
    "a", "about", "according", "after", "all", "also", "although", "among", "an", "and", "another",
    "are", "as", "at", "because", "before", "between", "both", "but", "by", "can", "could",
    "despite", "did", "do", "does", "during", "each", "every", "for", "from", "had", "has", "have",
    "he", "her", "here", "his", "how", "however", "i", "if", "in", "is", "it", "its", "many",
    "may", "meanwhile", "might", "most", "no", "not", "now", "on", "one", "or", "other", "our",
    "over", "she", "should", "since", "so", "some", "still", "that", "the", "their", "then",
    "there", "these", "they", "this", "those", "though", "two", "under", "until", "was", "we",
    "were", "what", "when", "where", "while", "who", "why", "will", "with", "would", "yet", "you",
    "your",
]);

/// Verbs that follow a closed quotation within the same sentence.
pub const SAYING: &[&str] = &["added", "asked", "replied", "said", "says", "told", "wrote"];

/// Small words of English that no other language spells so; sorted. What the rules leave in doubt is
/// decided by a model of English, so only where one of these stands in the paragraph.
pub const ENGLISH: &[&str] = &[
    "and", "are", "but", "from", "have", "how", "it", "just", "not", "please", "that", "the",
    "there", "these", "they", "this", "what", "which", "who", "why", "with", "would", "you",
    "your",
];

/// Words of German before a number that is an ordinal, but "die", which is English as well: "am 3. Oktober".
pub const ORDINAL: &[&str] =
    &["am", "beim", "das", "dem", "den", "der", "des", "im", "vom", "zum", "zur"];

/// Words that open a sentence and stand in no name.
pub const BEGINNINGS: &[&str] =
    &["But", "He", "His", "Her", "It", "Its", "She", "That", "The", "Their", "They", "This", "We"];

/// Units that are written with a stop.
pub const UNITS: &[&str] = &["ft", "gal", "hr", "in", "lb", "lbs", "mi", "oz", "sq", "yd", "yds"];

/// Well-known names that are written with a mark, without it: "Jeopardy!".
pub const MARKED: &[&str] = &[
    "Ahoy", "Airplane", "Guess", "Hello", "Help", "Jeb", "Jeopardy", "Oklahoma", "Oliver", "Panic",
    "Rouge", "Wham", "Yahoo", "Yum",
];

/// Days, months and feasts, also as they are cut: "Mon", "Sept".
pub const DAYS: &[&str] = &[
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "January",
    "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December", "Christmas", "Easter", "Halloween", "New", "Thanksgiving",
];

/// Zones of time, as they stand behind an hour.
pub const ZONES: &[&str] = &[
    "AEST", "BST", "CDT", "CEST", "CET", "CST", "Central", "EDT", "EST", "ET", "Eastern", "GMT",
    "IST", "JST", "MDT", "MST", "Mountain", "PDT", "PST", "PT", "Pacific", "UTC",
];

/// Verbs behind a day that is a subject.
pub const COPULAS: &[&str] =
    &["is", "was", "will", "has", "had", "would", "marks", "brought", "saw"];
