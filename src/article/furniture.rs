//! What a pasted page carries besides its article: share buttons, cookie notices, captions, links to
//! other stories, agency marks. It is left out of the summary and the facts.

/// Whole blocks, lower-cased, without the punctuation at their ends. Sorted.
const WHOLE: &[&str] = &[
    "about us", "abstract", "accept", "accept all", "accept cookies", "ad", "ad feedback",
    "advertisement", "advertising", "all rights reserved", "back to top", "bookmark",
    "breaking news", "close", "comment", "comments", "contact us", "continue", "copy link",
    "copy url", "editor's picks", "email", "entertainment", "exclusive", "explore more",
    "facebook", "follow", "follow us", "for immediate release", "getty images", "help", "home",
    "homepage", "instagram", "latest news", "linkedin", "live", "loading", "log in", "login",
    "menu", "more", "more from us", "more news", "more on this story", "more stories",
    "most popular", "most read", "most viewed", "my account", "news", "newsletter", "newsletters",
    "next", "next article", "open", "opinion", "pinterest", "politics", "popular", "previous",
    "print", "privacy", "read also", "read full story", "read more", "read next", "recommended",
    "reddit", "register", "reject", "reject all", "related", "related articles", "related content",
    "related stories", "related topics", "reply", "report this ad", "save", "search", "see also",
    "see more", "share", "share article", "share on facebook", "share on twitter", "share on x",
    "share this", "share this article", "share this page", "show more", "sign in", "sign out",
    "sign up", "skip to content", "skip to main content", "sponsored", "sponsored content",
    "sport", "subscribe", "subscribe now", "support us", "tags", "telegram", "top stories",
    "topics", "trending", "trending now", "tweet", "twitter", "up next", "video", "view all",
    "view comments", "watch", "weather", "whatsapp", "world", "x", "you may also like",
    "you might also like", "youtube",
];

/// Openings of short blocks, lower-cased, with the most words that such a block has.
const OPENINGS: &[(&str, usize)] = &[
    ("(additional reporting", 40),
    ("(c) ", 40),
    ("^ ", 60),
    ("accept ", 10),
    ("acquire licensing", 12),
    ("additional reporting", 40),
    ("also read", 30),
    ("an earlier version of this", 60),
    ("by clicking", 60),
    ("by continuing", 60),
    ("by signing up", 60),
    ("caption", 40),
    ("click here", 25),
    ("click to", 15),
    ("comments (", 4),
    ("compiled by", 20),
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
    ("explore more on", 10),
    ("file photo", 40),
    ("find us on", 25),
    ("follow ", 12),
    ("for more ", 16),
    ("fund independent", 6),
    ("get our ", 30),
    ("get the latest", 30),
    ("have you been affected", 40),
    ("have you got a story", 40),
    ("image caption", 40),
    ("image credit", 20),
    ("image source", 20),
    ("image:", 40),
    ("join the conversation", 20),
    ("join the discussion", 20),
    ("last modified on", 20),
    ("last updated", 20),
    ("leave a comment", 12),
    ("leave a reply", 12),
    ("like us on", 25),
    ("listen to this", 15),
    ("listen:", 25),
    ("manage cookies", 15),
    ("manage preferences", 15),
    ("more on ", 12),
    ("more:", 25),
    ("original article", 15),
    ("our standards", 20),
    ("photo by", 20),
    ("photo credit", 20),
    ("photo:", 40),
    ("photograph:", 40),
    ("picture:", 40),
    ("pictured:", 40),
    ("play video", 12),
    ("powered by", 6),
    ("read also", 30),
    ("read more", 30),
    ("read next", 30),
    ("read the full", 20),
    ("read:", 30),
    ("reading time", 8),
    ("recommended", 12),
    ("related articles", 15),
    ("related internet links", 6),
    ("related topics", 12),
    ("related:", 30),
    ("republish", 20),
    ("see also", 30),
    ("send your story", 40),
    ("share on ", 6),
    ("share this", 8),
    ("share via", 6),
    ("sign in to", 25),
    ("sign up", 40),
    ("skip to", 8),
    ("source:", 20),
    ("sponsored:", 25),
    ("stay up to date", 30),
    ("story continues", 8),
    ("subscribe ", 40),
    ("support our journalism", 40),
    ("support the ", 5),
    ("support us", 20),
    ("tags:", 40),
    ("terms of ", 20),
    ("text size", 6),
    ("thank you for reading", 30),
    ("thanks for reading", 40),
    ("this article was originally", 40),
    ("this site uses", 60),
    ("this website uses", 60),
    ("top stories", 8),
    ("topics:", 30),
    ("type your email", 6),
    ("video:", 40),
    ("view comments", 6),
    ("view gallery", 6),
    ("want to read more", 30),
    ("watch live", 15),
    ("watch:", 30),
    ("we and our partners", 120),
    ("we use cookies", 120),
    ("we use cookies", 150),
    ("we value your privacy", 120),
    ("you may also", 12),
    ("you may be interested", 12),
    ("you might also", 12),
    ("your email address", 40),
    ("©", 40),
];

/// Phrases that give away a notice wherever they stand in it, with the most words that it has.
const WITHIN: &[(&str, usize)] = &[
    ("(ap photo", 80),
    ("(file photo", 60),
    ("(photo by", 60),
    ("/afp)", 60),
    ("/ap)", 60),
    ("/getty", 60),
    ("/reuters)", 60),
    ("; editing by", 60),
    ("[file photo", 60),
    ("accept all cookies", 150),
    ("accept cookies", 150),
    ("acquire licensing rights", 60),
    ("all rights reserved", 60),
    ("ap photo/", 80),
    ("appears in print", 60),
    ("click to rate", 12),
    ("comments below", 30),
    ("consider supporting us", 150),
    ("content of external sites", 60),
    ("cookie policy", 150),
    ("cookie settings", 150),
    ("file photo", 60),
    ("for all content", 60),
    ("free or paid subscriber", 60),
    ("getty images", 40),
    ("have not been moderated", 30),
    ("may not be published, broadcast", 60),
    ("no spam", 40),
    ("opens in a new", 30),
    ("opens new tab", 40),
    ("order reprints", 60),
    ("our newsletter", 40),
    ("paid subscriber", 60),
    ("photo by ", 25),
    ("privacy policy", 90),
    ("reader-supported", 60),
    ("reuters/", 60),
    ("send your story", 60),
    ("sign up for", 20),
    ("small favor to ask", 150),
    ("small favour to ask", 150),
    ("solely responsible for", 60),
    ("story continues below", 12),
    ("story ideas", 60),
    ("straight to your inbox", 50),
    ("terms of service", 60),
    ("to your inbox", 50),
    ("unsubscribe", 60),
    ("use cookies", 120),
    ("uses cookies", 120),
    ("view image in fullscreen", 40),
    ("you can unsubscribe", 60),
    ("your inbox", 50),
];

/// Endings of captions and credit lines, with the most words before them.
const ENDINGS: &[(&str, usize)] = &[
    ("/afp", 50),
    ("/ap", 50),
    ("/reuters", 50),
    ("ad feedback", 4),
    ("day ago", 4),
    ("days ago", 4),
    ("hour ago", 4),
    ("hours ago", 4),
    ("min ago", 4),
    ("min read", 6),
    ("mins ago", 4),
    ("mins read", 6),
    ("minute read", 6),
    ("minutes ago", 4),
    ("minutes read", 6),
    ("via ap", 50),
    ("via getty images", 50),
    ("via reuters", 50),
    ("weeks ago", 4),
];

/// Openings of the line with which readers' comments begin, lower-cased.
const COMMENTS: &[&str] = &[
    "add a comment", "comments below", "join the conversation", "join the discussion",
    "leave a comment", "leave a reply", "post a comment", "readers' comments", "sort by newest",
    "sort by oldest", "the comments below", "what our readers say",
];

/// Words that such a line has at most.
const COMMENTS_WORDS: usize = 12;

/// Whether readers' comments begin with a block: "Leave a reply", "93 comments", "Comments (93)".
pub fn opens_comments(block: &str) -> bool {
    let lower = block.trim().to_lowercase().replace('’', "'");
    let words: Vec<&str> = lower
        .split(|c: char| !c.is_alphanumeric())
        .filter(|w| !w.is_empty())
        .take(COMMENTS_WORDS + 1)
        .collect();
    let number = |w: &str| w.bytes().all(|b| b.is_ascii_digit());
    let counted = match words[..] {
        ["comments"] => true,
        ["comments", n] | [n, "comments"] => number(n),
        _ => false,
    };
    counted
        || words.len() <= COMMENTS_WORDS && COMMENTS.iter().any(|phrase| lower.starts_with(phrase))
}

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
        || is_notice(&lower, words)
        || is_link(&lower, words)
        || within(OPENINGS, |block, phrase| block.starts_with(phrase))
        || within(WITHIN, |block, phrase| block.contains(phrase))
        || within(ENDINGS, |block, phrase| block.trim_end_matches(['.', ')']).ends_with(phrase))
}

/// What notices on privacy are about, lower-cased.
const PRIVACY: &[&str] = &[
    "advertising", "consent", "cookie", "device", "identifiers", "legitimate interest", "opt out",
    "our partners", "personal data", "personalised", "personalized", "preferences", "privacy",
    "third parties", "your data", "your experience",
];

/// Names of networks on which a page asks to be followed, lower-cased.
const NETWORKS: &[&str] = &[
    "bluesky", "facebook", "instagram", "linkedin", "mastodon", "pinterest", "reddit", "telegram",
    "threads", "tiktok", "twitter", "whatsapp", "youtube",
];

/// Words that a notice on privacy has at most.
const PRIVACY_WORDS: usize = 150;

/// Words that an invitation to follow has at most.
const FOLLOW_WORDS: usize = 30;

/// A notice on privacy: several of the things that they are about, said to "you"; or an invitation to
/// follow on several networks.
fn is_notice(lower: &str, words: usize) -> bool {
    let count = |list: &[&str]| list.iter().filter(|w| lower.contains(**w)).count();
    let told = || lower.contains(" you") && lower.contains("we ") && count(PRIVACY) >= 3;
    let follow = || {
        ["follow ", "find ", "join ", "like ", "share ", "connect "]
            .iter()
            .any(|verb| lower.starts_with(verb))
            && lower.contains(" on ")
            && count(NETWORKS) >= 2
    };
    words <= PRIVACY_WORDS && told() || words <= FOLLOW_WORDS && follow()
}

/// A few words and a web address.
fn is_link(lower: &str, words: usize) -> bool {
    let last = lower.split_whitespace().next_back().unwrap_or("");
    words <= 6 && (last.starts_with("http://") || last.starts_with("https://"))
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
    fn comments_begin() {
        for (block, opens) in [
            ("Comments (93)", true),
            ("93 comments", true),
            ("The comments below have not been moderated.", true),
            ("Leave a Reply", true),
            ("Comments by the minister angered many.", false),
        ] {
            assert_eq!(opens_comments(block), opens, "{block}");
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
            "We and our 842 partners store information on a device, such as cookies, and process personal data for personalised advertising. You may consent to it.",
            "Follow Harbour Post on Facebook, X and Instagram. Send your tips to us.",
            "[1/2] The logo of Velora at its plant, May 2. REUTERS/Ann Lee/File Photo",
            "Additional reporting by Ann Lee in Milan; Editing by Jan Peters",
            "The Post is not responsible for the content of external sites.",
            "The comments below have not been moderated.",
            "More: https://example.org/bridge",
            "^ Lee, A. (1988). Rivers of the North. pp. 44–46.",
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
            "We must protect your privacy, the minister told parliament, and the consent that you give.",
            "The firm said that Facebook and Instagram would share less on children.",
            "Reporting by the paper led to three arrests.",
        ] {
            assert!(!is_furniture(block), "{block}");
        }
    }
}
