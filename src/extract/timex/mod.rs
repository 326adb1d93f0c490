//! Time expressions and their values, after TIMEX3 (Pustejovsky et al. 2003, ISO-TimeML).
//!
//! A grammar over words finds them, longest first; the day of publication, the tense of the verb that
//! governs them and the last date told resolve them, as HeidelTime does (Strötgen & Gertz 2010).

mod context;
mod grammar;
pub mod value;

use crate::{analysis::Document, text::calendar::Date};
use std::ops::Range;
use value::DateKind;

/// A time expression.
#[derive(Clone, Debug, PartialEq)]
pub struct TimeExpression {
    /// Tokens, within one sentence.
    pub tokens: Range<usize>,
    /// TIMEX3's type.
    pub kind: DateKind,
    /// TIMEX3's value.
    pub value: String,
    /// The first and last day that it covers, where they are known.
    pub days: Option<(Date, Date)>,
    /// The rule that made it, as [`super::Facts`] names them.
    pub rule: &'static str,
}

/// The time expressions of an article's running text, in order. `published` is the day from which
/// relative ones are counted.
pub fn find(doc: &Document, published: Option<Date>) -> Vec<TimeExpression> {
    let article = &doc.article;
    let mut found: Vec<TimeExpression> = Vec::new();
    let mut told = grammar::Told::default();
    for sentence in article.body() {
        let range = article.sentences[sentence].tokens.clone();
        let mut reader = grammar::Reader::new(doc, range.clone(), published, told);
        let mut at = range.start;
        while at < range.end {
            match reader.read(at) {
                Some(expression) => {
                    at = expression.tokens.end;
                    told.take(&expression);
                    reader.tell(told);
                    found.push(expression);
                }
                None => at += 1,
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Models;

    /// Asserts which times a text has that was published on Thursday 7 December 2023, each with its value.
    pub(super) fn check(text: &str, expected: &str) {
        let models = Models::english();
        let doc = Document::read(text, None, models);
        let article = &doc.article;
        let shown: Vec<String> = find(&doc, Date::parse("2023-12-07"))
            .iter()
            .map(|d| format!("{}={}", article.span(&d.tokens).of(text), d.value))
            .collect();
        assert_eq!(shown.join("; "), expected, "{text}");
    }

    #[test]
    fn calendar_dates() {
        check("It was signed on November 20 in Paris.", "November 20=2023-11-20");
        check("It was signed on 3 May 2019 in Paris.", "3 May 2019=2019-05-03");
        check("It was signed on Monday, May 6, 2019, in Paris.", "Monday, May 6, 2019=2019-05-06");
        check("The talks in October failed.", "October=2023-10");
        check("They met in September 2020.", "September 2020=2020-09");
        check("It ran from June 3 to July 5, 2022.", "June 3=2022-06-03; July 5, 2022=2022-07-05");
        check("It fell between March and May 2021.", "March=2021-03; May 2021=2021-05");
        check(
            "On 3 March and 5 April 2021 it rained.",
            "3 March=2021-03-03; 5 April 2021=2021-04-05",
        );
        check(
            "It rained from December to February 2015.",
            "December=2014-12; February 2015=2015-02",
        );
        check("The letter of 26.09.2019 was lost.", "26.09.2019=2019-09-26");
        check("On 27-03-2022 it snowed.", "27-03-2022=2022-03-27");
        check("He noted 12-Dec-2014 in the book.", "12-Dec-2014=2014-12-12");
        check("Version 1.2.2019 and 192.168.2.1 failed.", "");
        check("The law was passed in 2019 and again in 1998.", "2019=2019; 1998=1998");
        check("He fought two wars, in 2020 and the 1990s.", "2020=2020; the 1990s=199");
        check("They found 2000 bottles.", "");
        check("In 2011 Apple sold the mill.", "2011=2011");
        check("Since 2015 Harwick has grown.", "2015=2015");
        check("By 2030 solar power will lead.", "2030=2030");
        check("In 2008 Ann Lee left for Leeds.", "2008=2008");
        check("They lost the 2019 elections.", "2019=2019");
        check("The 2020 Olympics were put off.", "2020=2020");
        check("The lights went out in 2000 homes.", "");
        check("The 1500 workers of the mill went home.", "");
        check("A man in his 60s met a woman in her early 40s.", "");
        check("He sang in his band in the 60s.", "the 60s=196");
    }

    #[test]
    fn relative_dates() {
        check("The two sides agreed on Thursday.", "Thursday=2023-12-07");
        check("They will meet on Monday.", "Monday=2023-12-11");
        check("They met on Monday.", "Monday=2023-12-04");
        check("Leeds came from behind to beat York on Monday.", "Monday=2023-12-04");
        check("The council failed to reach a deal on Monday.", "Monday=2023-12-04");
        check("They agreed to sign the deal on Monday.", "Monday=2023-12-11");
        check(
            "He left yesterday and returns tomorrow.",
            "yesterday=2023-12-06; tomorrow=2023-12-08",
        );
        check("Sales fell last year.", "last year=2022");
        check("It opened three years ago.", "three years ago=2020");
        check("It opened two days ago.", "two days ago=2023-12-05");
        check("It formed two billion years ago.", "two billion years ago=PAST_REF");
        check("They may sign by the end of the year.", "the end of the year=2023");
        check("They met last week.", "last week=2023-W48");
        check("They will pay in January and in July.", "January=2024-01; July=2024-07");
        check("It closed last summer.", "last summer=2023-SU");
        check("The market grew in the third quarter.", "the third quarter=2023-Q3");
    }

    #[test]
    fn quarters() {
        check("Second-quarter sales fell.", "Second-quarter=2023-Q2");
        check("The loss for the fourth quarter grew.", "the fourth quarter=2023-Q4");
        check(
            "Sales in the third quarter rose to $9 million from $8 million a year earlier. Profit for the \
             quarter doubled.",
            "the third quarter=2023-Q3; a year earlier=2022-Q3; the quarter=2023-Q3",
        );
        check(
            "It earned $5 million in the first quarter, against $4 million in the year-ago quarter.",
            "the first quarter=2023-Q1; the year-ago quarter=2022-Q1",
        );
        check("In the first nine months sales fell.", "the first nine months=P9M");
        check("It lost money in fiscal 2019.", "fiscal 2019=2019");
    }

    #[test]
    fn the_side_of_a_day() {
        check("It has stood empty since December 20.", "December 20=2022-12-20");
        check("It must be returned by January 14.", "January 14=2024-01-14");
        check("It was sold in June last year.", "June last year=2022-06");
        check("The shop closed earlier this year.", "earlier this year=2023");
        check("It came back on Tuesday, July 4.", "Tuesday, July 4=2023-07-04");
    }

    #[test]
    fn durations_and_sets() {
        check("It took more than two hours.", "more than two hours=PT2H");
        check("It ended 1e308 days later.", "1e308 days later=FUTURE_REF");
        check("Shares hit a five year low.", "five year=P5Y");
        check("They signed the two-year deal.", "two-year=P2Y");
        check("It runs four flights a week.", "");
        check("The twins, 12 years old, won.", "");

        check("It lasted three decades.", "three decades=P3DE");
        check("It stalled over the last two months.", "the last two months=P2M");
        check("The trial took 10 days.", "10 days=P10D");
        check("They waited for two and a half years.", "two and a half years=P2.5Y");
        check("They meet every day.", "every day=P1D");
        check("They meet on the last Sunday of every month.", "the last Sunday of every month=P1M");
        check("The ferry sails daily.", "daily=P1D");
    }

    #[test]
    fn times() {
        check("It began at 5 p.m. on Monday.", "5 p.m. on Monday=2023-12-04T17:00");
        check(
            "It ended on Monday. The mayor left at 5 pm.",
            "Monday=2023-12-04; 5 pm=2023-12-04T17:00",
        );
        check("It begins at 7pm on 20 June.", "7pm on 20 June=2024-06-20T19:00");
        check("It begins on 20 June at 7pm.", "20 June at 7pm=2024-06-20T19:00");
        check("It began on Monday morning.", "Monday morning=2023-12-04TMO");
        check(
            "It began at 10:30 and ended at noon.",
            "10:30=2023-12-07T10:30; noon=2023-12-07T12:00",
        );
        check("It was trading at 21 by 1030 GMT.", "1030 GMT=2023-12-07T10:30");
    }

    #[test]
    fn words_that_are_not_dates() {
        check("They may march in the second half.", "");
        check("They meet on the last day of the season.", "");
        check("He works for Sun in Dallas.", "");
        check("The 1987 crash ruined him.", "1987=1987");
        check("The second man sat down.", "");
        check("The 900000000th visitor came, and it was the 4000000000th century.", "");
        check("She came first and he came second.", "");
    }

    #[test]
    fn names_with_a_month_or_a_season_in_them() {
        for text in [
            "You may march in the square.",
            "May Ellison sang two arias.",
            "June Harker owns the stall.",
            "The judge, Summer Reyes, read the verdict.",
            "Easter Island lost its palms.",
            "Hilary Winter chairs the board.",
            "Soldiers march on the capital.",
            "The Sun sold fewer copies.",
            "Theresa May resigned.",
            "Mr May resigned.",
            "General March fell.",
            "The Seasons by Haydn was sung.",
        ] {
            check(text, "");
        }
    }

    #[test]
    fn words_of_time_that_tell_none() {
        for text in [
            "The sun set behind the mill.",
            "The second violin was late.",
            "She is second to none.",
            "He lives in the French Quarter.",
            "The minute hand broke.",
            "The minutes of the meeting were lost.",
            "Prices fall when it rains.",
            "They sell dates and figs.",
            "The date palm died.",
            "Time flies.",
            "The current was strong.",
            "She springs to her feet.",
            "Her second serve was weak.",
            "The first lady spoke.",
            "He finished second.",
            "Her present was a scarf.",
            "The year book was lost.",
            "Sat on a wall, he wept.",
        ] {
            check(text, "");
        }
    }
}
