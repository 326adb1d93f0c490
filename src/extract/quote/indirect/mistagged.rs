//! Verbs that taggers took for nouns: "Files show that …", "…, records show, …", "Unions vow to …".

use super::{
    content::that_clause,
    parenthetical::inserted,
    told::{SOME, Told},
};
use crate::{
    analysis::{Document, noun_phrase::chunk},
    lexicon::cue,
    syntax::pos::{Form, Pos},
};
use std::ops::Range;

/// "Files show that …", "…, records show, …": what a verb tells that taggers took for a noun.
pub(super) fn shown(doc: &Document, noun: usize, sentence: &Range<usize>) -> Option<Told> {
    let many = |t: usize| doc.node(t).form() == Form::Plural || SOME.contains(&doc.node(t).text());
    let before = noun.checked_sub(1).filter(|&t| t >= sentence.start)?;
    // "…, researchers in Oslo report."
    let last = noun + 1 >= sentence.end || doc.node(noun + 1).text() == ".";
    let says = cue::takes(doc.node(noun).text()) & cue::SPEECH != 0;
    if (many(before) || last && says && doc.node(before).pos() == Pos::Propn)
        && let Some(told) = inserted(doc, noun, sentence)
    {
        return Some(told);
    }
    if let Some(told) = vowed(doc, noun, sentence) {
        return Some(told);
    }
    if doc.node(noun).text() != "show" {
        return None;
    }
    let clause = that_clause(doc, noun).filter(|clause| clause.start == noun + 2)?;
    let subject = (sentence.start..noun).find(|&t| many(t) && doc.node(t).pos() == Pos::Noun)?;
    Some(Told::by(("noun-for-verb", clause), Some(chunk(doc, subject))))
}

/// "Unions vow to fight the plan": the verb of a headline that the tagger took for a noun.
fn vowed(doc: &Document, noun: usize, sentence: &Range<usize>) -> Option<Told> {
    let article = &doc.article;
    let finite = |t: usize| {
        doc.node(t).is_verbal()
            && matches!(
                doc.node(t).form(),
                Form::Past | Form::Present | Form::Present3 | Form::Modal
            )
    };
    let wills = cue::takes(article.word(noun)) & cue::WILL != 0;
    let leads = noun + 2 < sentence.end && article.word(noun + 1) == "to";
    let before = noun.checked_sub(1).filter(|&t| t >= sentence.start)?;
    let many = doc.node(before).is_noun()
        && (doc.node(before).form() == Form::Plural || article.word(noun).ends_with('s'));
    let headline = wills && leads && many && !sentence.clone().any(finite);
    let subject = chunk(doc, before);
    let content = ("noun-for-verb", noun + 1..sentence.end);
    headline.then(|| Told::by(content, Some(subject.start..noun)))
}

#[cfg(test)]
mod tests {
    use crate::extract::quote::{indirect::tests::told, tests::check};

    #[test]
    fn nouns_that_are_verbs_tell() {
        check(
            "The boat was insured at a value of $3 million in 2011, records show, and it was sold.",
            "records <show> The boat was insured at a value of $3 million in 2011",
        );
        check(
            "Rabbis vow to boycott the speech of the mayor.",
            "Rabbis <vow> to boycott the speech of the mayor",
        );
        check("They watched the old show in the town hall.", "");
    }

    #[test]
    fn nouns_of_written_trees() {
        told(
            "The cargo was insured twice, records show.",
            "inserted: records <show> The cargo was insured twice",
        );
        told("Nurses vow to strike over pay.", "noun-for-verb: Nurses <vow> to strike over pay");
        told(
            "Files show that the mine was closed.",
            "noun-for-verb: Files <show> the mine was closed",
        );
        told("The farm show opened with two bulls.", "");
        told("The report of the old starting gun woke the village.", "");
    }
}
