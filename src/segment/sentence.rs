//! Tokens of a paragraph → sentences.
//!
//! The rules of `stop` decide what they know; the gaps that they leave in doubt are
//! decided by the model of [`boundary`](super::boundary).

use super::{
    boundary::Gap,
    list::ListMarkers,
    stop::{Reader, Verdict},
};
use crate::text::token::Token;
use std::ops::Range;

/// Tokens that a sentence has at most: a longer run is no sentence that anyone wrote, and is cut, so
/// that the later stages stay linear in the text.
const MOST_TOKENS: usize = 300;

/// Cuts `range` of `tokens`, one paragraph's, into sentences, each a range of tokens. `ends` answers
/// for the gaps that the rules leave in doubt.
pub fn split<'a>(
    text: &'a str,
    tokens: &'a [Token],
    range: Range<usize>,
    mut ends: impl FnMut(Gap<'a>) -> bool,
) -> Vec<Range<usize>> {
    let reader = Reader::new(text, tokens, range.clone());
    let markers = ListMarkers::find(text, tokens, range.clone());
    let mut sentences = Vec::new();
    let mut start = range.start;
    let mut at = range.start;
    while at < range.end {
        if at > start && (markers.starts_item(at) || at - start >= MOST_TOKENS) {
            sentences.push(start..at);
            start = at;
        }
        let (next, verdict) = match markers.is_part(at) {
            true => (at + 1, Verdict::GoesOn),
            false => reader.decide(start, at),
        };
        at = next;
        let cut = at < range.end
            && match verdict {
                Verdict::Ends => true,
                Verdict::GoesOn => false,
                Verdict::Doubtful => {
                    reader.english
                        && ends(Gap { text, tokens, paragraph: range.clone(), start, next: at })
                }
            };
        if cut {
            sentences.push(start..at);
            start = at;
        }
    }
    if start < range.end {
        sentences.push(start..range.end);
    }
    sentences
}

#[cfg(test)]
mod tests {
    use crate::segment::Article;

    /// The sentences of a paragraph, parted by " | ".
    fn check(expected: &str) {
        let text = expected.replace(" | ", " ");
        let article = Article::read(&text, None);
        let got: Vec<&str> =
            (0..article.sentences.len()).map(|s| article.sentence_span(s).of(&text)).collect();
        assert_eq!(got.join(" | "), expected);
    }

    #[test]
    fn stops_that_end_and_stops_that_do_not() {
        check("Dr. J. R. Moss of the U.S. Navy left at 5 p.m. on Monday. | He went home.");
        check("It cost £3.50 at No. 10 St. James's Road. | The price rose!! | Why?");
        check("Shares in Acme Inc. fell. | The firm, i.e. its board, met in Sept. and agreed.");
        check("She works at Yahoo! in Leeds. | It pays well.");
        check("It closed.[3] | He left.[4][5] | So it is.");
        check("In 2024 the firm earned OMR 8.9 million. | It won EUR 2 million.");
    }

    #[test]
    fn quotations() {
        check("\"Did you see it?\" she asked. | \"No.\" | Then they left.");
        check(
            "Lund agreed to it. | ''We shall build it,'' he said. | ''It will last.'' | He left.",
        );
        check("“We lost,” Smith said. | “That is all.” | Smith said no more.");
        check("\"It was late!\" Moreau said. | (He was wrong.) | They knew it.");
    }

    #[test]
    fn doubtful_gaps_are_learned() {
        check("where did you go? | i waited for an hour. | they never came");
        check("great food and great service. | we will be back!");
        check("See the note from Anna <anna@example.org> | Thanks for that.");
        check("That made my day :-) | Now back to work.");
        check("This is where it ended. | *** | Next morning they sailed.");
    }

    #[test]
    fn names_and_marks_within_a_sentence_are_no_boundary() {
        check("On Tuesday President Hugo Banda met Prime Minister Li Wei in the Great Hall.");
        check("There are two kinds: Some float, and others sink.");
        check("Nobody knew - not even Sir Keith Hall - that the Dutch had left.");
        check("Maybe I was wrong, but the 42nd Street station had closed.");
    }

    #[test]
    fn names_with_marks_and_short_cries() {
        check("Help! magazine sold out on Monday.");
        check("She yelled \"Stop! Put it down!\" and ran after the tram.");
        check("\"I did it. | I want to sleep,\" Lima said. | She did.");
        check("Node.js and ASP.NET run at the mill.");
        check("It has two parts: a. the dam, b. the lock.");
        check("Hand it in on 23rd. May.");
        check("Rents rose 6 per cent. | Wages fell.");
    }

    #[test]
    fn hours_and_what_tells_their_day() {
        check("The gates open at 9 a.m. Tuesday in the old yard.");
        check("They were called at 10:30 p.m. Sunday to the mill.");
        check("The yard opens at 7 a.m. Easter Monday and shuts early.");
        check("Offers were due by 5 p.m. Nov. 12 at the mill.");
        check("The start is at 3 p.m. GMT in the harbour.");
        check("The gates opened at 9 a.m. | Mary Lund was the first.");
        check("The gates open at 9 a.m. | Monday is a holiday.");
        check("The gates shut at 9 p.m. | The crowd went home.");
    }

    #[test]
    fn stops_of_cases_units_and_places() {
        check("The court ruled in Lund v. Harbour Board on Monday.");
        check("The path is 40 mi. long and has no bench.");
        check("It is 3 in. deep and made of oak.");
        check("He read Matt. 5:9 aloud.");
        check("It stands in Para. 4 of the lease.");
        check("It was Plan B. | The town liked it.");
        check("He met King Charles I. | He smiled.");
        check("She lives on Mill St. | The road is long.");
        check("She met George W. Lund on St. Mary's Road.");
    }

    #[test]
    fn letters() {
        check("Dear all, | Please find the notes attached. | Kind regards, | Maria Lund");
        // FIXME: "Thanks," is a line of its own here.
        check("I have sent it to you. | Thanks, Maria");
    }

    #[test]
    fn other_languages() {
        check("I am 19. | My brother is 21. | We live in Leeds.");
        check("Das Haus wurde im 19. Jahrhundert gebaut. | Er kam auf Platz 3. | Anna siegte.");
        check("Am 12. Juni war es z. B. sehr warm. | Wir blieben zu Hause.");
        check("„Ich habe keine Zeit.“ | Er ging bzw. lief nach Hause.");
        check("Ի՞նչ ես մտածում: | Ոչինչ:");
        check("Πού είναι; | Δεν ξέρω.");
        check("Não sei! - disse ela.");
    }
}
