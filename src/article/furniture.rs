//! What a pasted page carries besides its article: share buttons, cookie notices, captions, links to
//! other stories, agency marks. It is left out of the summary and the facts.

/// Whole blocks, lower-cased, without the punctuation at their ends. Sorted.
const WHOLE: &[&str] = &[
    "about us", "accept", "accept all", "accept cookies", "ad", "ad feedback", "advertisement",
    "advertising", "all rights reserved", "back to top", "bookmark", "breaking news", "close",
    "comment", "comments", "contact us", "continue", "copy link", "copy url", "editor's picks",
    "email", "entertainment", "exclusive", "explore more", "facebook", "follow", "follow us",
    "for immediate release", "getty images", "help", "home", "homepage", "instagram",
    "latest news", "linkedin", "live", "loading", "log in", "login", "menu", "more",
    "more from us", "more news", "more on this story", "more stories", "most popular", "most read",
    "most viewed", "my account", "news", "newsletter", "newsletters", "next", "next article",
    "open", "opinion", "pinterest", "politics", "popular", "previous", "print", "privacy",
    "read also", "read full story", "read more", "read next", "recommended", "reddit", "register",
    "reject", "reject all", "related", "related articles", "related content", "related stories",
    "related topics", "reply", "report this ad", "save", "search", "see also", "see more", "share",
    "share article", "share on facebook", "share on twitter", "share on x", "share this",
    "share this article", "share this page", "show more", "sign in", "sign out", "sign up",
    "skip to content", "skip to main content", "sponsored", "sponsored content", "sport",
    "subscribe", "subscribe now", "support us", "tags", "telegram", "top stories", "topics",
    "trending", "trending now", "tweet", "twitter", "up next", "video", "view all",
    "view comments", "watch", "weather", "whatsapp", "world", "x", "you may also like",
    "you might also like", "youtube",
];

/// Openings of short blocks, lower-cased, with the most words that such a block has.
const OPENINGS: &[(&str, usize)] = &[
    ("accept ", 10),
    ("also read", 30),
    ("an earlier version of this", 60),
    ("by clicking", 60),
    ("by continuing", 60),
    ("by signing up", 60),
    ("caption", 40),
    ("click here", 25),
    ("click to", 15),
    ("comments (", 4),
    ("continue reading", 15),
    ("copyright ", 40),
    ("credit:", 20),
    ("disclaimer", 60),
    ("do you have a story", 40),
    ("don't miss", 25),
    ("download our", 25),
    ("download the", 12),
    ("enter your email", 25),
    ("estimated reading time", 8),
    ("file photo", 40),
    ("follow ", 12),
    ("for more ", 16),
    ("get our ", 30),
    ("get the latest", 30),
    ("have you got a story", 40),
    ("image:", 40),
    ("image caption", 40),
    ("image credit", 20),
    ("image source", 20),
    ("listen to this", 15),
    ("manage cookies", 15),
    ("manage preferences", 15),
    ("more:", 25),
    ("more on ", 12),
    ("original article", 15),
    ("photo:", 40),
    ("photo by", 20),
    ("photo credit", 20),
    ("photograph:", 40),
    ("picture:", 40),
    ("pictured:", 40),
    ("play video", 12),
    ("read also", 30),
    ("read more", 30),
    ("read next", 30),
    ("read the full", 20),
    ("read:", 30),
    ("reading time", 8),
    ("recommended", 12),
    ("related:", 30),
    ("related articles", 15),
    ("republish", 20),
    ("see also", 30),
    ("share on ", 6),
    ("share this", 8),
    ("share via", 6),
    ("sign up", 40),
    ("skip to", 8),
    ("source:", 20),
    ("story continues", 8),
    ("stay up to date", 30),
    ("subscribe ", 40),
    ("support our journalism", 40),
    ("tags:", 40),
    ("terms of ", 20),
    ("text size", 6),
    ("thank you for reading", 30),
    ("this article was originally", 40),
    ("this site uses", 60),
    ("this website uses", 60),
    ("topics:", 30),
    ("video:", 40),
    ("view comments", 6),
    ("want to read more", 30),
    ("watch:", 30),
    ("watch live", 15),
    ("we and our partners", 120),
    ("we use cookies", 120),
    ("we value your privacy", 120),
    ("your email address", 40),
    ("©", 40),
    ("(c) ", 40),
];

/// Phrases that give away a notice wherever they stand in it, with the most words that it has.
const WITHIN: &[(&str, usize)] = &[
    ("accept all cookies", 150),
    ("all rights reserved", 60),
    ("cookie policy", 150),
    ("cookie settings", 150),
    ("getty images", 40),
    ("may not be published, broadcast", 60),
    ("no spam", 40),
    ("our newsletter", 40),
    ("privacy policy", 90),
    ("sign up for", 20),
    ("straight to your inbox", 50),
    ("terms of service", 60),
    ("to your inbox", 50),
    ("unsubscribe", 60),
    ("uses cookies", 120),
    ("your inbox", 50),
    ("(photo by", 60),
    ("photo by ", 25),
    ("/getty", 60),
    ("/afp)", 60),
    ("/reuters)", 60),
    ("/ap)", 60),
    ("[file photo", 60),
    ("(file photo", 60),
];

/// Endings of captions and credit lines, with the most words before them.
const ENDINGS: &[(&str, usize)] = &[
    ("/reuters", 50),
    ("/afp", 50),
    ("/ap", 50),
    ("via getty images", 50),
    ("via reuters", 50),
    ("via ap", 50),
    ("min read", 6),
    ("minute read", 6),
    ("minutes read", 6),
    ("mins read", 6),
    ("minutes ago", 4),
    ("hours ago", 4),
    ("hour ago", 4),
    ("days ago", 4),
    ("ad feedback", 4),
];

/// Whether a block is page furniture.
pub fn is_furniture(block: &str) -> bool {
    let words = block.split_whitespace().take(151).count();
    if words > 150 {
        return false;
    }
    let lower = block.trim().to_lowercase().replace('’', "'");
    let bare = lower.trim_matches(|c: char| !c.is_alphanumeric());
    let within = |list: &[(&str, usize)], found: fn(&str, &str) -> bool| {
        list.iter().any(|&(phrase, most)| words <= most && found(&lower, phrase))
    };
    bare.is_empty()
        || WHOLE.binary_search(&bare).is_ok()
        || is_counter(bare)
        || is_agency_mark(block)
        || within(OPENINGS, |block, phrase| block.starts_with(phrase))
        || within(WITHIN, |block, phrase| block.contains(phrase))
        || within(ENDINGS, |block, phrase| block.trim_end_matches(['.', ')']).ends_with(phrase))
}

/// A number with at most one word: "12 comments", "4.2k shares", "03:15".
fn is_counter(bare: &str) -> bool {
    let mut words = bare.split_whitespace();
    let number = words.next().is_some_and(|w| {
        w.starts_with(|c: char| c.is_ascii_digit())
            && w.chars().all(|c| c.is_ascii_digit() || ".,:km".contains(c))
    });
    let unit = words.next();
    number
        && words.next().is_none()
        && unit.is_none_or(|w| {
            matches!(w, "comments" | "comment" | "shares" | "share" | "likes" | "views" | "replies")
        })
}

/// An agency's mark alone in brackets, perhaps with a footnote's digit: "(AFP)", "(Reuters)".
fn is_agency_mark(block: &str) -> bool {
    block
        .trim_end_matches(|c: char| c.is_ascii_digit() || c == '.')
        .strip_prefix('(')
        .and_then(|rest| rest.strip_suffix(')'))
        .is_some_and(|name| {
            name.split_whitespace().count() <= 4
                && name.chars().all(|c| c.is_alphanumeric() || " -/&.".contains(c))
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_lines_are_sorted() {
        for pair in WHOLE.windows(2) {
            assert!(pair[0] < pair[1], "{pair:?}");
        }
    }

    #[test]
    fn furniture_is_told_from_text() {
        for block in [
            "Share",
            "Read more: Why the bridge fell",
            "(AFP)",
            "(AFP)2",
            "We use cookies to improve your experience. Accept all cookies?",
            "12 comments",
            "Sign up for our newsletter and get the news to your inbox.",
            "© 2024 The Harbour Post. All rights reserved.",
            "The mayor at the bridge on Monday (Photo by Ann Lee)",
            "ADVERTISEMENT",
            "5 min read",
            "* * *",
        ] {
            assert!(is_furniture(block), "{block}");
        }
        for block in [
            "Share prices fell by 3% on Monday.",
            "The follow-up study was larger.",
            "Subscribers to the service lost money.",
            "Read the room, the minister said.",
            "12 people died.",
            "The watch was sold for $2m.",
            "World leaders met in Paris.",
        ] {
            assert!(!is_furniture(block), "{block}");
        }
    }
}
