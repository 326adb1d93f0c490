//! Verbs that taggers took for nouns: "Files show that …", "…, records show, …", "Unions vow to …".

use super::{SOME, Told, aside::inserted, clause::that_clause};
use crate::{
    facts::{cue, phrase::chunk},
    parse::Parsed,
    tag::{Form, Pos},
};
use std::ops::Range;

/// "Files show that …", "…, records show, …": what a verb tells that taggers took for a noun.
pub(super) fn shown(parsed: &Parsed, noun: usize, sentence: &Range<usize>) -> Option<Told> {
    let tagged = &parsed.named.tagged;
    let many = |t: usize| tagged.form(t) == Form::Plural || SOME.contains(&tagged.article.word(t));
    let before = noun.checked_sub(1).filter(|&t| t >= sentence.start)?;
    // "…, researchers in Oslo report."
    let last = noun + 1 >= sentence.end || tagged.article.word(noun + 1) == ".";
    let says = cue::takes(tagged.article.word(noun)) & cue::SPEECH != 0;
    if (many(before) || last && says && tagged.pos(before) == Pos::Propn)
        && let Some(told) = inserted(parsed, noun, sentence)
    {
        return Some(told);
    }
    if let Some(told) = vowed(parsed, noun, sentence) {
        return Some(told);
    }
    if tagged.article.word(noun) != "show" {
        return None;
    }
    let clause = that_clause(parsed, noun).filter(|clause| clause.start == noun + 2)?;
    let subject = (sentence.start..noun).find(|&t| many(t) && tagged.pos(t) == Pos::Noun)?;
    Some(Told::by(("noun-for-verb", clause), Some(chunk(parsed, subject))))
}

/// "Unions vow to fight the plan": the verb of a headline that the tagger took for a noun.
fn vowed(parsed: &Parsed, noun: usize, sentence: &Range<usize>) -> Option<Told> {
    let tagged = &parsed.named.tagged;
    let article = &tagged.article;
    let finite = |t: usize| {
        matches!(tagged.pos(t), Pos::Verb | Pos::Aux)
            && matches!(tagged.form(t), Form::Past | Form::Present | Form::Present3 | Form::Modal)
    };
    let wills = cue::takes(article.word(noun)) & cue::WILL != 0;
    let leads = noun + 2 < sentence.end && article.word(noun + 1) == "to";
    let before = noun.checked_sub(1).filter(|&t| t >= sentence.start)?;
    let many = matches!(tagged.pos(before), Pos::Noun | Pos::Propn)
        && (tagged.form(before) == Form::Plural || article.word(noun).ends_with('s'));
    let headline = wills && leads && many && !sentence.clone().any(finite);
    let subject = chunk(parsed, before);
    let content = ("noun-for-verb", noun + 1..sentence.end);
    headline.then(|| Told::by(content, Some(subject.start..noun)))
}

#[cfg(test)]
mod tests {
    use crate::facts::quote::tests::check;

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
}
