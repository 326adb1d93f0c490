//! Words told within other words: whose they are, and where those end that another verb of the same
//! speaker only goes on from: "Lund said it would last, though she admitted that it was old".

use super::quotation::Quote;
use crate::{
    analysis::{Document, relative::is_relative},
    lexicon::cue,
    segment::Article,
    syntax::{
        pos::{Form, Pos},
        relation::Relation,
    },
};
use std::ops::Range;

/// Tokens that reported words keep at least where others are parted from them.
const SHORTEST: usize = 4;

/// Reported words that are not told within others: "he said she hopes so" is his.
pub fn outermost(doc: &Document, mut reported: Vec<Quote>) -> Vec<Quote> {
    reported.sort_by_key(|q| (q.tokens.start, std::cmp::Reverse(q.tokens.end)));
    let mut kept: Vec<Quote> = Vec::new();
    for quote in reported {
        let cue = quote.cue.as_ref().map_or(quote.tokens.start, |cue| cue.start);
        match kept.last_mut().filter(|outer| outer.tokens.contains(&cue)) {
            None => kept.push(quote),
            Some(outer) => {
                if let Some(goes_on) = parted(doc, outer, &quote, cue) {
                    outer.tokens.end = goes_on.end;
                    kept.push(Quote { speaker: goes_on.speaker, rule: "parted", ..quote });
                }
            }
        }
    }
    kept
}

/// Where words end that others go on from, and who speaks those.
struct GoesOn {
    end: usize,
    speaker: Option<Range<usize>>,
}

/// Parts words from those within them that are told beside them: "…, though she admitted …", "…, adding
/// that …", "said it would … and warned …".
fn parted(doc: &Document, outer: &Quote, inner: &Quote, cue: usize) -> Option<GoesOn> {
    let article = &doc.article;
    let said = outer.cue.as_ref().filter(|said| said.end <= outer.tokens.start)?;
    if doc.node(said.start).pos() != Pos::Verb {
        return None;
    }
    let within = |t: &usize| matches!(doc.node(*t).pos(), Pos::Adv | Pos::Aux | Pos::Part);
    let before = |from: usize| (outer.tokens.start..from).rev().find(|t| !within(t));
    let pronoun = inner.speaker.as_ref().filter(|s| {
        let own = doc.arcs[s.start].head == cue && doc.node(s.start).pos() == Pos::Pron;
        own && outer.tokens.contains(&s.start) && article.word(s.start) != "it"
    });
    let (lead, speaker) = match pronoun {
        Some(subject) if contrasts(article, before(subject.start)?) => {
            (before(subject.start)?, inner.speaker.clone())
        }
        _ if doc.node(cue).form() == Form::Gerund && article.word(before(cue)?) == "," => {
            (before(cue)?, outer.speaker.clone())
        }
        None if shares(doc, said.start, cue, before(cue)?) => (before(cue)?, outer.speaker.clone()),
        _ => return None,
    };
    let mut end = lead;
    while end > outer.tokens.start && article.is_mark(end - 1) {
        end -= 1;
    }
    (end >= outer.tokens.start + SHORTEST).then_some(GoesOn { end, speaker })
}

/// Whether a word opens a clause against the one before: "…, though", "… — and".
fn contrasts(article: &Article, word: usize) -> bool {
    let marked = word.checked_sub(1).is_some_and(|t| article.is_mark(t));
    match article.word(word) {
        "though" | "although" | "but" | ";" => true,
        "and" | "while" | "yet" => marked,
        _ => false,
    }
}

/// Whether a verb behind "and" has the subject of an earlier one: it has that one's form, and not the
/// form of the verb that the parser joined it to.
fn shares(doc: &Document, earlier: usize, verb: usize, lead: usize) -> bool {
    let joins = matches!(doc.node(lead).text(), "and" | "but");
    let own = [Relation::Nsubj, Relation::NsubjPass];
    let form = doc.node(verb).form();
    joins
        && form == doc.node(earlier).form()
        && matches!(form, Form::Past | Form::Present | Form::Present3)
        && doc.child(verb, &own).is_none()
        && doc.node(verb).head().form() != form
}

/// Gives words between marks within reported ones the speaker of those, where no verb of their own
/// within takes them.
pub fn adopt(article: &Article, quotes: &mut [Quote], reported: &[Quote]) {
    for quote in quotes {
        let at = reported.partition_point(|r| r.tokens.start <= quote.tokens.start);
        let Some(outer) = at.checked_sub(1).map(|at| &reported[at]) else { continue };
        let said = |cue: &Range<usize>| {
            outer.tokens.contains(&cue.start) && cue::quotes(article.word(cue.start))
        };
        let thing = |speaker: &Range<usize>| {
            ["it", "this", "that", "which"].contains(&article.word(speaker.start))
        };
        // "Lund said that when she called it “a mistake”": she is Lund more often than not.
        let pronoun = |speaker: &Range<usize>| ["he", "she"].contains(&article.word(speaker.start));
        let own = quote.cue.as_ref().is_some_and(said)
            && !quote.speaker.as_ref().is_some_and(|s| thing(s) || pronoun(s));
        if quote.tokens.end <= outer.tokens.end && !own {
            quote.speaker.clone_from(&outer.speaker);
            quote.cue.clone_from(&outer.cue);
            quote.rule = "adopted";
        }
    }
}

/// Gives words that fill their sentences, and that nothing in them says whose they are, the speaker of
/// what the sentence before them reports.
pub fn inherit(article: &Article, quotes: &mut [Quote], reported: &[Quote]) {
    for quote in quotes.iter_mut() {
        let sentence = article.sentence_of(quote.tokens.start);
        let starts = article.sentences[sentence].tokens.start;
        // A cue of its own, be it that of a quotation that it goes on from, stays where none is nearer.
        let nearest = quote.cue.as_ref().map_or(0, |cue| cue.start);
        if quote.speaker.is_some() && nearest >= starts {
            continue;
        }
        let whole = quote.tokens.start <= article.sentences[sentence].tokens.start + 1;
        let Some(before) = sentence.checked_sub(1).filter(|_| whole) else { continue };
        let before = &article.sentences[before].tokens;
        let at = reported.partition_point(|r| r.tokens.start < before.start);
        let says = |r: &&Quote| {
            let cue = r.cue.as_ref().is_some_and(|c| {
                c.len() > 1 || cue::takes(article.word(c.start)) & cue::SPEECH != 0
            });
            // "said Ann Lee, who said …": Lee herself goes on.
            let who = r.speaker.as_ref().is_some_and(|s| is_relative(article.word(s.start)));
            let gerund = r.cue.as_ref().is_some_and(|c| article.word(c.start).ends_with("ing"));
            let behind = quote.speaker.is_some() && (who || gerund);
            cue && !behind
                && before.contains(&r.tokens.start)
                && r.cue.as_ref().is_none_or(|c| c.start >= nearest)
        };
        if let Some(told) =
            reported[at..].iter().take_while(|r| r.tokens.start < before.end).filter(says).last()
        {
            quote.speaker.clone_from(&told.speaker);
            quote.cue.clone_from(&told.cue);
            quote.rule = "inherited";
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::{
        analysis::conllu,
        extract::quote::{
            indirect,
            tests::{check, shown},
        },
    };

    #[test]
    fn words_end_where_others_go_on_from_them() {
        check(
            "Tanaka said the drug would help, though she admitted that it was old and costly.",
            "Tanaka <said> the drug would help\nshe <admitted> it was old and costly",
        );
        check(
            "The agency said it would test the water and warned that nobody should drink it.",
            "The agency <said> it would test the water\nThe agency <warned> nobody should drink it",
        );
        check(
            "Duarte said it did not hurt the growers, arguing that no crop had been lost.",
            "Duarte <said> it did not hurt the growers\n\
             Duarte <arguing> no crop had been lost",
        );
        check(
            "The hospital announced the sale of the park and said a new ward would open.",
            "The hospital <announced> the sale of the park\n\
             The hospital <said> a new ward would open",
        );
    }

    #[test]
    fn words_within_others_are_told_there() {
        check(
            "Duarte said the union believes that the plant will stay open.",
            "Duarte <said> the union believes that the plant will stay open",
        );
    }

    #[test]
    fn the_nearest_before_goes_on() {
        check(
            "“It is late,” Kaya said. Berg added that nobody had asked them. “It is far too late for all of us now.”",
            "Kaya <said> It is late,\n\
             Berg <added> nobody had asked them\n\
             Berg <added> It is far too late for all of us now.",
        );
    }

    /// Asserts what a written tree tells, without what is told within it.
    fn told(text: &str, expected: &str) {
        let doc = conllu::of(text);
        let outermost = super::outermost(&doc, indirect::find(&doc).collect());
        let found: Vec<String> =
            outermost.iter().map(|q| format!("{}: {}", q.rule, shown(&doc, q))).collect();
        assert_eq!(found.join("\n"), expected, "{text}");
    }

    #[test]
    fn nests_of_written_trees() {
        told(
            "The vet said the herd would recover, though she admitted that two calves had died.",
            "verb-clause: The vet <said> the herd would recover\n\
             parted: she <admitted> two calves had died",
        );
        told(
            "The vet said it would test the herd and warned that nobody should milk it.",
            "verb-clause: The vet <said> it would test the herd\n\
             parted: The vet <warned> nobody should milk it",
        );
        told(
            "The clerk announced the sale of the mill and said the rent would rise.",
            "verb-judgement: The clerk <announced> the sale of the mill\n\
             verb-clause: The clerk <said> the rent would rise",
        );
        told(
            "The pastor said the choir hopes that the roof will hold.",
            "verb-clause: The pastor <said> the choir hopes that the roof will hold",
        );
        told(
            "The pilot said the crew warned that the fuel was low.",
            "verb-clause: The pilot <said> the crew warned that the fuel was low",
        );
    }
}
