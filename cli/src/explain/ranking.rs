//! Every sentence of the running text, the best first: its score, and what raised it.

use nutgraf::stages::{
    Read,
    rank::{Ranked, reasons::Reasons},
};

/// The sentences of an article by their scores.
pub fn shown(Read { doc, entities, facts, ranked, title, .. }: &Read) -> String {
    let article = &doc.article;
    let reasons = Reasons::new(doc, entities, facts, *title, ranked);
    let mut order: Vec<usize> = (0..ranked.len()).collect();
    order.sort_by(|&a, &b| ranked[b].score.total_cmp(&ranked[a].score));
    let line = |place: usize| {
        let Ranked { sentence, score, .. } = ranked[place];
        let text = article.sentence_span(sentence).of(article.text);
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        format!("sentence\t{score:.3}\t{sentence}\t{text}\n\t{}\n", reasons.of(place).join("; "))
    };
    order.into_iter().map(line).collect()
}
