//! The words of the trade: papers, agencies, sections, jobs, and what opens the lines that credit them.

use crate::text::word_set::WordSet;

/// Words in the names of papers, agencies and stations.
pub const PAPER: &[&str] = &[
    "agency", "broadcasting", "bulletin", "chronicle", "courier", "daily", "dispatch", "examiner",
    "express", "gazette", "globe", "guardian", "herald", "independent", "inquirer", "journal",
    "magazine", "mail", "mercury", "monitor", "news", "newspaper", "newswire", "observer", "post",
    "press", "radio", "record", "reporter", "review", "sentinel", "standard", "star", "sun",
    "telegraph", "times", "tribune", "tv", "weekly", "wire",
];

/// Agencies and stations that are signed by their name alone.
pub const AGENCIES: &[&str] = &[
    "AAP", "ABC", "ABC News", "AFP", "AP", "ANI", "Agence France-Presse", "Al Jazeera", "Anadolu",
    "Associated Press", "BBC", "BBC News", "Bloomberg", "CBC", "CBS", "CBS News", "CNBC", "CNN",
    "DPA", "dpa", "DW", "EFE", "Euronews", "Fox News", "France 24", "IANS", "Interfax", "Kyodo",
    "NBC News", "NHK", "NPR", "PA", "PA Media", "PTI", "RFE/RL", "RTÉ", "Reuters", "Sky News",
    "TASS", "The Associated Press", "UPI", "Xinhua", "Yonhap",
];

/// What opens a line of names, lower-cased.
pub const BYLINES: &[&str] = &[
    "by ", "by: ", "written by ", "reporting by ", "reported by ", "interview by ", "report by ",
    "author: ", "words by ", "text by ", "story by ", "from: ", "par ", "por ",
];

/// Small words and marks within names and between them.
pub const NAME_JOINTS: &[&str] =
    &["and", ",", "&", "-", "de", "van", "von", "al", "bin", "'", ".", "der", "la"];

/// What opens a line that tells the day of publication, lower-cased.
pub const PUBLISHED: &[&str] =
    &["published", "first published", "posted", "date", "updated", "last updated"];

/// Jobs at a paper, lower-cased.
pub const JOBS: &[&str] =
    &["columnist", "contributor", "correspondent", "editor", "reporter", "writer"];

/// Words that sections of a paper are named by.
pub const SECTIONS: WordSet = WordSet::new(&[
    "africa", "america", "americas", "and", "arts", "asia", "australia", "books", "business",
    "climate", "comment", "community", "companies", "crime", "culture", "economy", "education",
    "energy", "entertainment", "environment", "europe", "fashion", "features", "film", "finance",
    "food", "football", "global", "health", "home", "latest", "life", "lifestyle", "live", "local",
    "markets", "media", "middle", "money", "music", "national", "nature", "news", "obituaries",
    "obituary", "opinion", "people", "politics", "property", "region", "regional", "research",
    "science", "society", "sport", "sports", "style", "tech", "technology", "top", "transport",
    "transportation", "travel", "tv", "uk", "us", "video", "weather", "world",
]);
