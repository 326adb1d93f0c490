//! Reported speech and thought: what verbs, adjectives and nouns of [`crate::lexicon::cue`] tell of somebody's
//! words, and what "according to" somebody is so.

mod complement;
mod content;
mod evaluation;
mod insertion;
mod inversion;
mod nominal;
mod parenthetical;
mod source;
mod source_phrase;
mod told;
mod verb;

use super::quotation::Quote;
use crate::{
    analysis::Document,
    extract::quote::indirect::told::{Told, longest_beside, reported, trimmed},
    segment::ParagraphKind,
    syntax::pos::Pos,
};
use inversion::inverted;
use nominal::{told_by_adjective, told_by_noun};
use parenthetical::{inserted, inserted_noun};
use source::{is_said, speaker_of};
use source_phrase::credited;
use std::ops::Range;
use verb::told_by_verb;

/// Reported words in an article's running text, sentence by sentence.
pub fn find<'a>(doc: &'a Document) -> impl Iterator<Item = Quote> + 'a {
    let article = &doc.article;
    let running = |s: &usize| article.sentences[*s].body;
    let title = article.paragraphs.iter().filter(|p| p.kind == ParagraphKind::Title);
    let titles = title.flat_map(|p| p.sentences.clone());
    titles.chain((0..article.sentences.len()).filter(running)).flat_map(move |s| {
        let range = article.sentences[s].tokens.clone();
        let told = range.clone().filter_map({
            let range = range.clone();
            move |token| told(doc, token, &range)
        });
        let credited = range.clone().filter_map(move |token| credited(doc, token, &range));
        told.chain(credited)
    })
}

/// What a token tells of somebody's words.
fn told(doc: &Document, token: usize, sentence: &Range<usize>) -> Option<Quote> {
    let inserted = || inserted(doc, token, sentence);
    let verb = || Some(Told::by(told_by_verb(doc, token)?, speaker_of(doc, token, sentence)));
    let Told { content, speaker, rule } = match doc.node(token).pos() {
        Pos::Verb => match inserted().or_else(|| inverted(doc, token, sentence)) {
            Some(told) => told,
            None => verb()?,
        },
        Pos::Adj => told_by_adjective(doc, token)?,
        Pos::Noun => match inserted_noun(doc, token, sentence) {
            Some(told) => told,
            None => told_by_noun(doc, token)?,
        },
        _ => return None,
    };
    let mut speaker = speaker?;
    if speaker.start < token {
        speaker.end = speaker.end.min(token);
    }
    // "Everyone at the hotel | had told": what helps the verb is not of its subject.
    while speaker.len() > 1 && doc.node(speaker.end - 1).pos() == Pos::Aux {
        speaker.end -= 1;
    }
    if !is_said(doc, token, &content, &speaker) {
        return None;
    }
    let apart = match rule {
        "inserted" => content,
        _ => longest_beside(&longest_beside(&content, &(token..token + 1)), &speaker),
    };
    let tokens = trimmed(doc, apart);
    reported(doc, (rule, tokens), speaker, token..token + 1)
}

#[cfg(test)]
mod tests {
    use crate::{
        analysis::conllu,
        extract::quote::tests::{check, shown},
    };

    /// Asserts what the words of a written tree tell, each with the rule that found it.
    pub fn told(text: &str, expected: &str) {
        let doc = conllu::of(text);
        let found: Vec<String> =
            super::find(&doc).map(|q| format!("{}: {}", q.rule, shown(&doc, &q))).collect();
        assert_eq!(found.join("\n"), expected, "{text}");
    }

    #[test]
    fn the_nearest_subject_says() {
        check(
            "What most people would consider a fair offer was made.",
            "most people <consider> a fair offer was made",
        );
        check(
            "\"It is time,\" Silva said in the crowded court, stressing that the witness had been warned.",
            "Silva <said> It is time,\nSilva <stressing> the witness had been warned",
        );
        check(
            "The ferry will have to dock in May, noted the company's captain Ingrid Solheim.",
            "the company's captain Ingrid Solheim <noted> The ferry will have to dock in May",
        );
        check("The government, which has left the old deal, said nothing.", "");
    }

    #[test]
    fn people_without_a_name() {
        check(
            "Most believe that the economy has improved since May.",
            "Most <believe> the economy has improved since May",
        );
        check("Nobody believes that the drought will last.", "");
    }

    #[test]
    fn reported_speech() {
        check(
            "The company said it would close two plants.",
            "The company <said> it would close two plants",
        );
        check(
            "The river rose by two metres, according to the agency.",
            "the agency <according to> The river rose by two metres",
        );
    }

    #[test]
    fn thought_will_and_judgement() {
        check(
            "The union believes that the plant will stay open.",
            "The union <believes> the plant will stay open",
        );
        check(
            "The coach is confident that the knee will heal.",
            "The coach <confident> the knee will heal",
        );
        check(
            "The minister vowed to rebuild the burnt school.",
            "The minister <vowed> to rebuild the burnt school",
        );
        check(
            "Residents condemned the sale of the old park.",
            "Residents <condemned> the sale of the old park",
        );
        check(
            "The mayor called for a new vote on the plan.",
            "The mayor <called> a new vote on the plan",
        );
        check(
            "Her claim that the water was safe angered the town.",
            "Her <claim> the water was safe",
        );
        check("The storm made the river rise by two metres.", "");
    }
}
