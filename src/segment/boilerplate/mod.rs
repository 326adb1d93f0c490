//! What a pasted page carries besides its article: share buttons, cookie notices, captions, links to
//! other stories, agency marks. It is left out of the summary and the facts.

mod phrases;

use phrases::{
    ADDRESSED, ADDRESSES, COMMENTS, ENDINGS, NETWORKS, OPENINGS, PRIVACY, WHOLE, WITHIN,
};

/// Words of a link or a label, which address nobody, at most: "Privacy Policy".
const LABEL_WORDS: usize = 5;

/// Words of the line with which readers' comments begin, at most.
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

/// Whether a block is page boilerplate.
pub fn is_boilerplate(block: &str) -> bool {
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
        || WHOLE.contains(bare)
        || is_counter(bare)
        || is_agency_mark(block)
        || is_notice(&lower, words)
        || is_link(&lower, words)
        || is_credited(&lower, words)
        || is_imprint(&lower, words)
        || within(OPENINGS, |block, phrase| block.starts_with(phrase))
        || within(WITHIN, |block, phrase| block.contains(phrase))
        || within(ADDRESSED, |block, phrase| block.contains(phrase)) && addresses(&lower, words)
        || within(ENDINGS, |block, phrase| block.trim_end_matches(['.', ')']).ends_with(phrase))
}

/// Whether a block speaks to its reader, or is a label.
fn addresses(lower: &str, words: usize) -> bool {
    let spaced: String = lower
        .chars()
        .map(|c| if c.is_alphanumeric() { c } else { ' ' })
        .collect::<String>()
        .split_whitespace()
        .flat_map(|word| [" ", word])
        .collect();
    let says = |word: &&str| {
        spaced.match_indices(*word).any(|(at, _)| {
            let behind = spaced[at + word.len()..].chars().next();
            spaced[..at].ends_with(' ') && behind.is_none_or(|c| c == ' ')
        })
    };
    words <= LABEL_WORDS || ADDRESSES.iter().any(says)
}

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

/// Words of a copyright line, and of a sentence that leads elsewhere, at most.
const IMPRINT_WORDS: usize = 40;
const ELSEWHERE_WORDS: usize = 16;

/// "Copyright 2024 Harbour Press", "For more on this, see …": but "copyright law", and "for more than a year".
fn is_imprint(lower: &str, words: usize) -> bool {
    let owned = |rest: &str| {
        rest.trim_start().starts_with(|c: char| c.is_ascii_digit() || "©(".contains(c))
            || lower.contains("reserved")
    };
    let elsewhere = |rest: &str| !rest.starts_with("than ");
    lower.strip_prefix("copyright ").is_some_and(|rest| words <= IMPRINT_WORDS && owned(rest))
        || lower
            .strip_prefix("for more ")
            .is_some_and(|rest| words <= ELSEWHERE_WORDS && elsewhere(rest))
}

/// Words of a photographer's name behind the agency's at most, with that.
const CREDIT_WORDS: usize = 4;

/// Words that a picture's caption has at most.
const CAPTION_WORDS: usize = 60;

/// A caption that ends in who took the picture: "… in Oslo. REUTERS/Ann Lee". A "Reuters/Ipsos poll"
/// stands earlier.
fn is_credited(lower: &str, words: usize) -> bool {
    let credit = || lower.split_whitespace().rev().take(CREDIT_WORDS);
    words <= CAPTION_WORDS && credit().any(|word| word.starts_with("reuters/"))
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
    fn boilerplate_is_told_from_text() {
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
            "Privacy Policy",
            "By clicking you agree to our terms of service.",
            "For more on this story, listen to our podcast.",
            "Copyright 2024 Harbour Press",
            "Want the newspaper? Enjoy the print edition with digital access.",
            "Already a subscriber? Sign in",
            "To continue reading, please log in or create a free account.",
            "You have 3 free articles left this month. Subscribe for £1 a week.",
            "We use necessary cookies to make our site work.",
            "Watch all the action below with our live video.",
            ">>> Why the mill left town",
            "^ Lee, A. (1988). Rivers of the North. pp. 44–46.",
        ] {
            assert!(is_boilerplate(block), "{block}");
        }
        for block in [
            "Share prices fell by 3% on Monday.",
            "The paper will end its print edition in May, its owner said on Monday.",
            "A free trial of the drug will begin in May, the clinic said.",
            "The follow-up study was larger.",
            "Subscribers to the service lost money.",
            "Read the room, the minister said.",
            "12 people died.",
            "The watch was sold for $2m.",
            "World leaders met in Paris.",
            "We must protect your privacy, the minister told parliament, and the consent that you give.",
            "The firm said that Facebook and Instagram would share less on children.",
            "Reporting by the paper led to three arrests.",
            "The search firm said on Monday that it would rewrite its privacy policy.",
            "It changed its terms of service in March and told users that they could unsubscribe.",
            "Regulators said that the firm uses cookies to follow readers from page to page.",
            "Lund, who was solely responsible for the change, signed up for a course in law.",
            "The latest Reuters/Harbour poll showed on Friday that Lund leads by four points.",
            "Terms of the deal were not disclosed.",
            "For more than a decade the bridge was closed to lorries.",
            "Copyright law in the country dates from 1911.",
            "Recommended treatment is rest and water for two weeks.",
        ] {
            assert!(!is_boilerplate(block), "{block}");
        }
    }
}
