//! Sentences without what they can do without: asides in brackets and between dashes, relative clauses
//! and appositions between commas, phrases behind the last comma that add something.
//!
//! Nothing that changes what is claimed is left out (compare the safe deletions of Clarke & Lapata
//! 2008): no denial, doubt or condition, no bound of a number, and nothing that says whose claim it is.

mod fit;

use super::line::Shown;
use crate::{
    analysis::Document,
    rank::is_word,
    segment::Article,
    syntax::{
        pos::{Form, Pos},
        relation::Relation,
    },
    text::{token::is_quote, word_set::WordSet},
};
pub use fit::{fit, is_unconditional};
use std::ops::Range;

/// How much is left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cut {
    /// Brackets, dashes and relative clauses.
    Asides,
    /// Appositions too, which tell who somebody is, and what follows from the rest: "…, sending its
    /// shares up".
    All,
}

/// What a line shows without what it can do without.
pub fn shorten(doc: &Document, line: &Shown, cut: Cut) -> Shown {
    let article = &doc.article;
    let runs: Vec<Range<usize>> =
        line.runs.iter().flat_map(|run| Cutter { doc, run, cut }.kept()).collect();
    let says = runs.iter().flat_map(Clone::clone).any(|t| is_word(article, t));
    if says { Shown { runs, ..*line } } else { line.clone() }
}

/// Tokens that an aside has at most.
const MOST_TOKENS: usize = 30;

#[derive(Clone, Copy)]
struct Cutter<'a, 't> {
    doc: &'a Document<'t>,
    run: &'a Range<usize>,
    cut: Cut,
}

impl<'t> Cutter<'_, 't> {
    fn article(&self) -> &Article<'t> {
        &self.doc.article
    }

    fn word(&self, token: usize) -> &'t str {
        if self.run.contains(&token) { self.article().word(token) } else { "" }
    }

    /// The run without its asides.
    fn kept(&self) -> Vec<Range<usize>> {
        let mut runs = Vec::new();
        let (mut start, mut at) = (self.run.start, self.run.start);
        while at < self.run.end {
            match self.aside(at) {
                Some(aside) => {
                    runs.push(start..aside.start);
                    (start, at) = (aside.end, aside.end);
                }
                None => at += 1,
            }
        }
        runs.push(start..self.run.end);
        runs.retain(|run| !run.is_empty());
        runs
    }

    /// The aside that begins with a mark, with the marks that are not needed without it.
    fn aside(&self, at: usize) -> Option<Range<usize>> {
        let within = at + 1..self.run.end.min(at + MOST_TOKENS);
        let close = |mark: &str| within.clone().find(|&t| self.word(t) == mark);
        let aside = match self.word(at) {
            "(" => at..close(")")? + 1,
            dash @ ("—" | "–") if at > self.run.start && !self.article().glued(at) => {
                let close = close(dash)?;
                if close == at + 1 || close + 1 == self.run.end {
                    return None;
                }
                at..close + 1
            }
            "," if at > self.run.start => self.between_commas(at)?,
            _ => return None,
        };
        self.is_free(&aside).then_some(aside)
    }

    fn between_commas(&self, at: usize) -> Option<Range<usize>> {
        let first = at + 1;
        let last = self.run.end.min(first + MOST_TOKENS);
        // Commas hang on what stands between them.
        let head = (first..last).find(|&t| {
            matches!(self.doc.phrase(t).start, start if start == at || start == first)
                && self.doc.arcs[t].head < at
                && self.adds(first, t)
        })?;
        let end = self.doc.phrase(head).end;
        let end = if self.word(end - 1) == "," { end - 1 } else { end };
        match self.word(end) {
            "." => Some(at..end),
            // What stands behind the comma hangs on it where another aside follows.
            "," if self.between_commas(end).is_some() || is_relative(self.word(end + 1)) => {
                Some(at..end)
            }
            // "Asked by the lawyer, an old friend, | he left": the second comma parts the whole phrase.
            "," if self.opens_subject(end + 1) => Some(at..end),
            "," if !self.only_ends(first, head) => Some(at..end + 1),
            _ => None,
        }
    }

    /// Whether a subject begins at a token.
    fn opens_subject(&self, at: usize) -> bool {
        (at..self.run.end.min(at + MOST_TOKENS)).any(|t| {
            matches!(self.doc.node(t).relation(), Relation::Nsubj | Relation::NsubjPass)
                && self.doc.phrase(t).start == at
        })
    }

    /// Whether a phrase between commas merely adds, by its first word and its head.
    fn adds(&self, first: usize, head: usize) -> bool {
        let doc = self.doc;
        match self.doc.node(head).relation() {
            Relation::AclRelcl => is_relative(self.word(first)),
            Relation::Appos => {
                self.cut == Cut::All
                    && matches!(self.word(first), "a" | "an" | "the")
                    && doc.node(head).pos() == Pos::Noun
            }
            _ => self.only_ends(first, head),
        }
    }

    /// Whether a phrase can be left out at the end of a sentence alone: "…, with two goals", "…,
    /// sending its shares up".
    fn only_ends(&self, first: usize, head: usize) -> bool {
        let doc = self.doc;
        match self.doc.node(head).relation() {
            _ if self.cut == Cut::Asides => false,
            Relation::Obl => self.word(first) == "with",
            Relation::Advcl => {
                self.word(first) == "with" || first == head && doc.node(head).form() == Form::Gerund
            }
            _ => false,
        }
    }

    /// Whether a claim stays what it is without some tokens.
    fn is_free(&self, tokens: &Range<usize>) -> bool {
        !tokens.clone().any(|t| {
            let word = self.word(t);
            word.chars().all(is_quote) || BINDING.contains(word.to_lowercase().as_str())
        })
    }
}

fn is_relative(word: &str) -> bool {
    matches!(word, "who" | "which" | "whose" | "where")
}

/// Words that deny, doubt, bound or attribute what a sentence claims.
const BINDING: WordSet = WordSet::new(&[
    "according", "alleged", "allegedly", "although", "apparently", "believed", "but", "could",
    "denied", "denies", "deny", "denying", "depend", "depends", "disputed", "disputes", "except",
    "exclude", "excludes", "excluding", "hardly", "if", "least", "likely", "may", "might", "most",
    "n't", "need", "needs", "neither", "never", "no", "nor", "not", "n’t", "only", "pending",
    "perhaps", "possibly", "probably", "provided", "rejected", "rejects", "reportedly", "require",
    "requires", "said", "saying", "says", "subject", "though", "unless", "unlikely", "until",
    "without",
]);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Models;

    fn check(text: &str, expected: &str) {
        let doc = Document::read(text, None, Models::english());
        let article = &doc.article;
        let whole = Shown::whole(article, 0);
        assert_eq!(shorten(&doc, &whole, Cut::All).text(article).1, expected, "{text}");
    }

    #[test]
    fn asides_are_left_out() {
        for text in [
            "The bridge (built in 1891) will close on Monday.",
            "The bridge — the oldest in town — will close on Monday.",
            "The bridge, which was built in 1891, will close on Monday.",
            "The bridge, a landmark of the town, will close on Monday.",
            "The bridge (built in 1891), which carries the road, will close on Monday.",
        ] {
            check(text, "The bridge will close on Monday.");
        }
    }

    #[test]
    fn ends_that_add_are_left_out() {
        check(
            "Rovers won the cup on Sunday, with two late goals from the captain.",
            "Rovers won the cup on Sunday.",
        );
        check(
            "The firm raised its forecast, sending its shares up 7%.",
            "The firm raised its forecast.",
        );
        check("The council met Robert Smith, who runs the mill.", "The council met Robert Smith.");
    }

    #[test]
    fn a_comma_that_parts_a_phrase_from_the_subject_stays() {
        check(
            "Asked by Robert Smith, a lawyer from Leeds, the mayor left the room.",
            "Asked by Robert Smith, the mayor left the room.",
        );
    }

    #[test]
    fn one_aside_after_another() {
        check(
            "Robert Smith, a teacher from Leeds, who runs the mill, won the prize.",
            "Robert Smith won the prize.",
        );
    }

    #[test]
    fn what_changes_the_claim_stays() {
        for text in [
            "The bridge (if the council agrees) will close on Monday.",
            "The bridge — not the tunnel — will close on Monday.",
            "The bridge will close on Monday, the mayor said.",
            "The bridge will close on Monday, according to the mayor.",
            "Robert Smith, who denies the charges, will appear in court.",
            "Sales, which exclude exports, fell by 2%.",
            "The deal, which needs the approval of the court, will close in May.",
            "The bridge, which may be unsafe, will close on Monday.",
            "The firm cut its forecast, saying its costs had risen.",
            "The men who ran the mill sold it.",
            "The mayor, Anna Petersen, opened the bridge.",
            "The bridge cost £4 million (at least).",
            "The club won with two late goals.",
            "Bread, a cheese and the wine were sold.",
            "(He left.)",
        ] {
            check(text, text);
        }
    }

    #[test]
    fn appositions_stay_where_only_asides_go() {
        let text =
            "Anna Petersen, a singer from Leeds, died (at home) on Friday, leaving two sons.";
        let doc = Document::read(text, None, Models::english());
        let article = &doc.article;
        let line = shorten(&doc, &Shown::whole(article, 0), Cut::Asides);
        assert_eq!(
            line.text(article).1,
            "Anna Petersen, a singer from Leeds, died on Friday, leaving two sons."
        );
    }
}
