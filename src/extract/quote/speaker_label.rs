//! Words behind their speaker's name and a colon: headlines ("Lund: bridge will stay shut") and
//! the lines of an interview ("LUND: We did all we could.").

use super::{interview, marks::pair_marks, quotation::Quote};
use crate::{
    analysis::Document,
    segment::{Paragraph, ParagraphKind},
    syntax::{entity_kind::EntityKind, pos::Pos},
    text::{token::is_quote, word_set::WordSet},
};
use std::{collections::HashMap, ops::Range};

/// Tokens that a label has at most.
const LONGEST: usize = 7;

/// Tokens that labelled words have at least.
const SHORTEST: usize = 4;

/// Lines that a label opens where it names who speaks in an interview.
const LINES: usize = 2;

/// Nouns, in lower case, for those whose words a headline tells.
const SOURCES: WordSet = WordSet::new(&[
    "adviser", "advocates", "aide", "aides", "ambassador", "analyst", "analysts", "attorney",
    "author", "camp", "campaign", "captain", "charity", "chief", "coach", "commissioner",
    "committee", "council", "critics", "data", "director", "doctor", "doctors", "economist",
    "economists", "envoy", "expert", "experts", "family", "figures", "governor", "inquiry",
    "insider", "insiders", "investigators", "lawmaker", "lawmakers", "lawyer", "lawyers", "leader",
    "mayor", "memo", "minister", "ministry", "newspaper", "observers", "office", "officer",
    "official", "officials", "paper", "police", "poll", "polls", "pollster", "president",
    "prosecutor", "prosecutors", "report", "reports", "research", "researchers", "review",
    "scientist", "scientists", "source", "sources", "spokesman", "spokesperson", "spokeswoman",
    "statement", "studies", "study", "survey", "union", "watchdog", "witness", "witnesses",
]);

/// Whether a noun is for those whose words are told.
pub fn is_source(noun: &str) -> bool {
    SOURCES.contains(noun.to_lowercase().as_str())
}

/// Labelled words in an article's headlines and text, in order.
pub fn find(doc: &Document) -> Vec<Quote> {
    let article = &doc.article;
    let tellers = tellers(doc);
    let labelled: Vec<(&Paragraph, (Range<usize>, usize))> = article
        .paragraphs
        .iter()
        .filter(|p| {
            matches!(p.kind, ParagraphKind::Title | ParagraphKind::Heading | ParagraphKind::Body)
        })
        .filter_map(|p| Some((p, label(doc, p, &tellers)?)))
        .collect();
    let mut lines: HashMap<Vec<&str>, usize> = HashMap::new();
    let words = |label: &Range<usize>| label.clone().map(|t| article.word(t)).collect::<Vec<_>>();
    for (_, (label, _)) in &labelled {
        *lines.entry(words(label)).or_default() += 1;
    }
    let lines_of = |label: &Range<usize>| lines[&words(label)] >= LINES;
    labelled
        .iter()
        .flat_map(|(p, (label, colon))| labelled_words(doc, p, label, *colon, lines_of(label)))
        .collect()
}

/// The words that open a paragraph before its colon, where they name somebody, and the colon.
fn label(
    doc: &Document,
    paragraph: &Paragraph,
    tellers: &HashMap<String, EntityKind>,
) -> Option<(Range<usize>, usize)> {
    let article = &doc.article;
    let sentence = &article.sentences[paragraph.sentences.start].tokens;
    let mut first = sentence.clone().take(LONGEST + 1);
    let colon = first.find(|&t| article.word(t) == ":").filter(|&t| t > sentence.start)?;
    // "Lund to the council: …", "Lund on the bridge: …": whoever speaks stands first.
    let hears = |t: &usize| matches!(article.word(*t), "to" | "on");
    // "Statement from Ann Lee: …"
    let from = (sentence.start..colon).find(|&t| article.word(t) == "from");
    let start = from.map_or(sentence.start, |t| t + 1);
    let label = start..(start + 1..colon).find(hears).unwrap_or(colon);
    if label.is_empty() {
        return None;
    }
    let capital = |t: usize| article.word(t).starts_with(|c: char| !c.is_lowercase());
    let joins = |t: usize| matches!(article.word(t), "of" | "at" | "and" | "the" | "for");
    let source = |t: usize| t + 1 == label.end && is_source(article.word(t));
    let quoted = label.clone().any(|t| article.word(t).starts_with(is_quote));
    let named = !quoted && label.clone().all(|t| capital(t) || joins(t) || source(t));
    (named && speaks(doc, &label, tellers)).then_some((label, colon))
}

/// The words of a sentence before a colon, where there is no verb among them that could say it:
/// "Ann Lee: “…”".
pub fn before(doc: &Document, colon: usize) -> Option<Range<usize>> {
    let sentence = &doc.node(colon).sentence();
    let dash =
        (sentence.start..colon).rev().find(|&t| matches!(doc.node(t).text(), "-" | "–" | "—"));
    let from = (sentence.start..colon).rev().find(|&t| doc.node(t).text() == "from");
    let label = dash.max(from).map_or(sentence.start, |t| t + 1)..colon;
    let nominal = |t: usize| {
        matches!(doc.node(t).pos(), Pos::Propn | Pos::Pron) || is_source(doc.node(t).text())
    };
    let verbal = |t: usize| doc.node(t).is_verbal();
    let names = label.clone().next_back().is_some_and(nominal);
    (names && label.len() <= LONGEST && !label.clone().any(verbal)).then_some(label)
}

/// Whether a label is a noun for those who tell, or of a person or an organization that the article
/// names, by full name or by its last word.
fn speaks(doc: &Document, label: &Range<usize>, tellers: &HashMap<String, EntityKind>) -> bool {
    let last = doc.node(label.end - 1).text().to_lowercase();
    // "The Salt Road review: …" heads what somebody thinks of a work.
    if label.len() > 1 && last == "review" {
        return false;
    }
    let names = &doc.names;
    let behind = names.partition_point(|n| n.tokens.start < label.start);
    let within = names.get(behind).filter(|n| n.tokens.end <= label.end);
    is_source(&last)
        || tellers.get(&last).or(within.map(|n| &n.kind)).is_some_and(|k| *k != EntityKind::Place)
}

/// The last words of the article's names, in lower case, and what each names; a person before others.
fn tellers(doc: &Document) -> HashMap<String, EntityKind> {
    let mut tellers = HashMap::new();
    for name in &doc.names {
        let last = doc.node(name.tokens.end - 1).text().to_lowercase();
        let kind = tellers.entry(last).or_insert(name.kind);
        if name.kind == EntityKind::Person {
            *kind = name.kind;
        }
    }
    tellers
}

/// What stands behind a label: the paragraph in an interview, an answer sentence by sentence; else its
/// first sentence.
fn labelled_words(
    doc: &Document,
    paragraph: &Paragraph,
    label: &Range<usize>,
    colon: usize,
    interview: bool,
) -> Vec<Quote> {
    let article = &doc.article;
    let last = if interview { paragraph.sentences.end - 1 } else { paragraph.sentences.start };
    let tokens = colon + 1..article.sentences[last].tokens.end;
    let verbal = tokens.clone().any(|t| doc.node(t).is_verbal());
    // Marks in running text are read where quotations are.
    let mark = |t: usize| doc.node(t).is_quote_mark();
    let marked = tokens.start < tokens.end && mark(tokens.start);
    let running = paragraph.kind == ParagraphKind::Body;
    let whole = |pair: &Range<usize>| marked && !running && pair.end + 2 >= tokens.end;
    let within = pair_marks(article, tokens.clone()).0.into_iter().next();
    let (tokens, direct) = match within.filter(whole) {
        Some(within) => (within, true),
        None => (tokens, interview),
    };
    let told = direct && marked || verbal && !(marked && running);
    if !told || tokens.len() < SHORTEST {
        return Vec::new();
    }
    let asked = article.word(tokens.end - 1) == "?";
    let answer = interview && !asked && !marked;
    let said = if answer { interview::sentences(doc, tokens) } else { vec![tokens] };
    let quote = |tokens| Quote {
        tokens,
        direct,
        speaker: Some(label.clone()),
        antecedent: None,
        cue: Some(colon..colon + 1),
        rule: "label",
    };
    said.into_iter().map(quote).collect()
}

#[cfg(test)]
mod tests {
    use crate::extract::quote::tests::check;

    #[test]
    fn labels_name_who_tells() {
        check(
            "Noor Rahman: Museum will stay shut until May\n\n\
             The museum in Dhaka is old. It was built in 1902.",
            "Noor Rahman <:> Museum will stay shut until May",
        );
        check(
            "NOVAK: How long will it take you?\n\n\
             MENDES: We need a year. It may be more.\n\n\
             NOVAK: And what will it cost us?\n\n\
             MENDES: I do not know that yet. Nobody does.",
            "NOVAK <:> How long will it take you?\n\
             MENDES <:> We need a year.\n\
             MENDES <:> It may be more.\n\
             NOVAK <:> And what will it cost us?\n\
             MENDES <:> I do not know that yet. Nobody does.",
        );
        check(
            "Advocates: Shelter will stay shut until May\n\n\
             The shelter in Quito is old. It was built in 1902.",
            "Advocates <:> Shelter will stay shut until May",
        );
        check("Weather: it will rain all over the north on Sunday.", "");
    }

    #[test]
    fn headlines_with_labels() {
        check(
            "Ana Ruiz: 'The reef is fair game'\n\n\
             Ana Ruiz spoke in Lima on Monday. The reef is old and will be closed.",
            "Ana Ruiz <:> The reef is fair game",
        );
        check(
            "Mendes to the court: Mine must stay open\n\n\
             The mine in Peru is old. Rosa Mendes met the court.",
            "Mendes <:> Mine must stay open",
        );
    }
}
