//! Reported speech and thought: what verbs, adjectives and nouns of [`crate::lexicon::cue`] tell of somebody's
//! words, and what "according to" somebody is so.

mod complement;
mod content;
mod evaluation;
mod inversion;
mod mistagged;
mod nominal;
mod parenthetical;
mod source;
mod source_phrase;
mod verb;

use super::{
    Quote,
    marks::{closes, is_mark},
};
use crate::{
    analysis::Document,
    segment::ParagraphKind,
    syntax::{
        pos::{Form, Pos},
        relation::Relation,
    },
};
use inversion::inverted;
use mistagged::shown;
use nominal::{told_by_adjective, told_by_noun};
use parenthetical::inserted;
use source::{is_said, speaker_of};
use source_phrase::credited;
use std::ops::Range;
use verb::told_by_verb;

/// Tokens that reported words have at least.
const SHORTEST: usize = 4;

/// Words that are told, behind the name of the rule that found them.
type Ruled = (&'static str, Range<usize>);

fn by(rule: &'static str, words: Option<Range<usize>>) -> Option<Ruled> {
    Some((rule, words?))
}

/// What a word tells.
struct Told {
    /// Tokens of what is told.
    content: Range<usize>,
    /// Tokens of who tells it.
    speaker: Option<Range<usize>>,
    rule: &'static str,
}

impl Told {
    fn by((rule, content): Ruled, speaker: Option<Range<usize>>) -> Self {
        Self { content, speaker, rule }
    }
}

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
    let Told { content, speaker, rule } = match doc.pos(token) {
        Pos::Verb => match inserted().or_else(|| inverted(doc, token, sentence)) {
            Some(told) => told,
            None => verb()?,
        },
        // "is promising to …", which taggers take for an adjective.
        Pos::Adj if doc.child(token, &[Relation::Aux]).is_some() => verb()?,
        Pos::Adj => told_by_adjective(doc, token)?,
        Pos::Noun => match shown(doc, token, sentence) {
            Some(told) => told,
            None => told_by_noun(doc, token)?,
        },
        _ => return None,
    };
    let mut speaker = speaker?;
    if speaker.start < token {
        speaker.end = speaker.end.min(token);
    }
    if !is_said(doc, token, &content, &speaker) {
        return None;
    }
    let apart = longest_beside(&longest_beside(&content, &(token..token + 1)), &speaker);
    let tokens = trimmed(doc, apart);
    reported(doc, (rule, tokens), speaker, token..token + 1)
}

/// Words as a reported quotation, where they are enough for one.
fn reported(
    doc: &Document,
    (rule, tokens): Ruled,
    speaker: Range<usize>,
    cue: Range<usize>,
) -> Option<Quote> {
    // "said it was late" is enough, "called it late" is not.
    let long = tokens.len() >= SHORTEST || tokens.len() + 1 == SHORTEST && states(doc, &tokens);
    long.then_some(Quote {
        tokens,
        direct: false,
        speaker: Some(speaker),
        antecedent: None,
        cue: Some(cue),
        rule,
    })
}

/// The longer part of some tokens before or behind others.
fn longest_beside(tokens: &Range<usize>, other: &Range<usize>) -> Range<usize> {
    if tokens.end <= other.start || other.end <= tokens.start {
        return tokens.clone();
    }
    let before = tokens.start..other.start.max(tokens.start);
    let behind = other.end.min(tokens.end)..tokens.end;
    if before.len() > behind.len() { before } else { behind }
}

/// Words for people who are not named.
const SOME: &[&str] = &["both", "few", "many", "most", "others", "several", "some"];

/// Whether some tokens hold a subject and its verb.
fn states(doc: &Document, part: &Range<usize>) -> bool {
    let subject = |t: usize| {
        use Relation::{Csubj, Expl, Nsubj, NsubjPass};
        matches!(doc.arcs[t].relation, Nsubj | NsubjPass | Csubj | Expl)
    };
    let heads = |t: &usize| subject(*t) && part.contains(&doc.arcs[*t].head);
    // "Asked about the bridge, Lund said …": a participle says nothing of its own.
    if part.is_empty() {
        return false;
    }
    let leads = doc.form(part.start);
    let participle = matches!(leads, Form::Gerund | Form::Participle | Form::Past);
    part.clone().any(|t| heads(&t)) && !(participle && doc.pos(part.start) == Pos::Verb)
}

/// A clause without "that" and marks at its ends.
fn trimmed(doc: &Document, mut tokens: Range<usize>) -> Range<usize> {
    let article = &doc.article;
    // "said that is unlikely": a subject stays.
    let that = |t: usize| {
        let subject = matches!(doc.arcs[t].relation, Relation::Nsubj | Relation::NsubjPass);
        article.word(t).eq_ignore_ascii_case("that") && !subject
    };
    while tokens.len() > 1 && (that(tokens.start) || is_mark(article, tokens.start)) {
        tokens.start += 1;
    }
    while tokens.len() > 1 && is_mark(article, tokens.end - 1) && !closes(article, &tokens) {
        tokens.end -= 1;
    }
    tokens
}

#[cfg(test)]
mod tests {
    use crate::extract::quote::tests::check;

    #[test]
    fn the_nearest_subject_says() {
        check(
            "What most people would consider a fair offer was made.",
            "most people <consider> a fair offer was made",
        );
        check(
            "\"It is time,\" Lund said in the old hall, stressing that the bridge had been tested.",
            "Lund <said> It is time,\nLund <stressing> the bridge had been tested",
        );
        check(
            "The bridge will have to close in May, noted the harbour's engineer Ann Lee.",
            "the harbour's engineer Ann Lee <noted> The bridge will have to close in May",
        );
        check("The government, which has left the old deal, said nothing.", "");
    }

    #[test]
    fn people_without_a_name() {
        check(
            "Most believe that the economy has improved since May.",
            "Most <believe> the economy has improved since May",
        );
        check("Nobody believes that the bridge will last.", "");
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
            "Lund is confident that the bridge will last.",
            "Lund <confident> the bridge will last",
        );
        check(
            "The minister vowed to rebuild the old harbour.",
            "The minister <vowed> to rebuild the old harbour",
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
