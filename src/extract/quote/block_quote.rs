//! Block quotations: a paragraph without marks behind one that ends in "he wrote:".

use super::{quotation::Quote, speaker};
use crate::{
    analysis::Document, lexicon::cue, segment::ParagraphKind, syntax::pos::Pos,
    text::token::is_quote,
};
use std::ops::Range;

/// Tokens from a verb of saying to the colon behind it at most: "he wrote in the letter:".
const LONGEST_TAIL: usize = 6;

/// The block quotations of an article, in order.
pub fn find<'a>(doc: &'a Document) -> impl Iterator<Item = Quote> + 'a {
    let article = &doc.article;
    article.paragraphs.windows(2).filter_map(move |pair| {
        let body = pair.iter().all(|p| p.kind == ParagraphKind::Body);
        let lead = &article.sentences[pair[0].sentences.end - 1].tokens;
        let tokens = article.sentences[pair[1].sentences.start].tokens.start
            ..article.sentences[pair[1].sentences.end - 1].tokens.end;
        let marked = article.word(tokens.start).starts_with(is_quote);
        let (cue, speaker) = said(doc, lead).filter(|_| body && !marked)?;
        Some(Quote {
            tokens,
            direct: true,
            speaker: Some(speaker),
            antecedent: None,
            cue: Some(cue..cue + 1),
            rule: "block",
        })
    })
}

/// The verb of saying that leads to the colon at the end of a sentence, and who says.
fn said(doc: &Document, sentence: &Range<usize>) -> Option<(usize, Range<usize>)> {
    let colon = sentence.end - 1;
    if doc.node(colon).text() != ":" {
        return None;
    }
    let verbal = |t: &usize| doc.node(*t).pos() == Pos::Verb;
    let near = colon.saturating_sub(LONGEST_TAIL).max(sentence.start)..colon;
    let verb = near.rev().find(verbal)?;
    let says = cue::takes(doc.node(verb).text()) & cue::SPEECH != 0;
    Some((verb, speaker::of(doc, verb).filter(|_| says)?))
}

#[cfg(test)]
mod tests {
    use crate::extract::quote::tests::check;

    #[test]
    fn paragraphs_behind_colons_are_quoted() {
        check(
            "In a letter to the choir, Okonjo wrote:\n\n\
             The organ cannot be saved. We have tried all that we could.\n\n\
             The parish meets in May.",
            "Okonjo <wrote> The organ cannot be saved. We have tried all that we could.",
        );
        check("The recipe has three old names:\n\nThe first was used in Naples in 1902.", "");
    }
}
