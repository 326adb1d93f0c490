//! A line in so many words: its asides go first, then clauses and phrases at its end that are a claim of
//! their own or only tell when, where or by how much.

use super::{Cut, Cutter, shorten};
use crate::{
    analysis::Document,
    lexicon::{cue, time::names_time},
    summary::line::Shown,
    syntax::{entity_kind::EntityKind, pos::Pos, relation::Relation},
    text::{token::is_quote, word_set::WordSet},
};
use std::ops::Range;

/// A line with at most `most` words: where it has more, without its asides, and then without as few of
/// the clauses and phrases at its end as it takes. `None` where the grammar gives no such line.
pub fn fit(doc: &Document, line: &Shown, most: usize) -> Option<Shown> {
    let article = &doc.article;
    let fits = |line: &Shown| line.words(article) <= most;
    if fits(line) {
        return Some(line.clone());
    }
    let short = shorten(doc, line, Cut::All);
    if fits(&short) {
        return Some(short);
    }
    let (run, before) = short.runs.split_last()?;
    let cutter = Cutter { doc, run, cut: Cut::All };
    // Whose claim it is stays behind what is left of it: "…, trial finds".
    [run.end, cutter.attribution()].into_iter().find_map(|end| {
        let cutter = Cutter { run: &(run.start..end), ..cutter };
        let ends = (run.start + 1..end).rev().filter_map(|at| cutter.without_end(at));
        ends.map(|kept| {
            let mut runs = [before, &kept].concat();
            runs.extend(Some(end..run.end).filter(|rest| !rest.is_empty()));
            Shown { runs, ..short }
        })
        .find(fits)
    })
}

/// Tokens that a headline's attribution has at most, its comma among them.
const LONGEST_ATTRIBUTION: usize = 6;

impl Cutter<'_, '_> {
    /// Where the attribution at the end of a headline begins, with its comma: ", trial finds"; else its end.
    fn attribution(&self) -> usize {
        let Range { start, end } = *self.run;
        let comma = (start..end).rev().take(LONGEST_ATTRIBUTION).find(|&t| self.word(t) == ",");
        comma.filter(|_| cue::is_cue(self.word(end - 1))).unwrap_or(end)
    }

    /// The run without the clause or phrase that begins at a token and ends it, and with its stop.
    fn without_end(&self, at: usize) -> Option<Vec<Range<usize>>> {
        let stop = self.run.end - usize::from(matches!(self.word(self.run.end - 1), "." | "!"));
        let head = (at..stop).find(|&t| {
            let phrase = self.doc.phrase(t);
            phrase.start == at && phrase.end >= stop && self.doc.arcs[t].head < at
        })?;
        // "…, officers confirmed on Wednesday, after …": whose claim it is stays.
        let says = |t: usize| {
            self.doc.node(t).relation() == Relation::Parataxis && cue::is_cue(self.word(t))
        };
        let free = !(at..stop).any(says) && self.is_free_end(at, head, &(at..stop));
        let end = if self.word(at - 1) == "," { at - 1 } else { at };
        let runs = [self.run.start..end, stop..self.run.end];
        free.then(|| runs.into_iter().filter(|run| !run.is_empty()).collect())
    }

    /// Whether what ends a sentence is a whole further claim, or only sets the first one in time.
    fn is_free_end(&self, at: usize, head: usize, tokens: &Range<usize>) -> bool {
        let doc = self.doc;
        let first = self.word(at).to_lowercase();
        let verb = |t: usize| doc.node(t).pos() == Pos::Verb;
        let setting = SETTINGS.contains(&first.as_str());
        match self.doc.node(head).relation() {
            // What is said, denied or doubted in a further claim, or in what came before, is so there alone.
            Relation::Conj => {
                let further = first == "and" && verb(head) && verb(self.doc.arcs[head].head);
                further && is_unconditional(self.doc, tokens)
            }
            Relation::Advcl | Relation::Obl if EARLIER.contains(&first.as_str()) => {
                is_unconditional(self.doc, tokens)
            }
            _ if !self.is_free(tokens) => false,
            Relation::Advcl | Relation::Obl if setting => true,
            // "deaths in children by a third": the network joins it to the noun at times.
            Relation::Nmod => first == "by" && self.sets(&first, at, head),
            Relation::Obl => self.sets(&first, at, head),
            _ => false,
        }
    }

    /// Whether a phrase tells by how much, or in what place or at what time something happened.
    fn sets(&self, first: &str, at: usize, head: usize) -> bool {
        let doc = self.doc;
        let number =
            (at..head + 1).any(|t| doc.node(t).pos() == Pos::Num || PARTS.contains(&self.word(t)));
        let place = || {
            let behind = doc.names.partition_point(|name| name.tokens.end <= head);
            let name = doc.names.get(behind).filter(|name| name.tokens.contains(&head));
            name.is_some_and(|name| name.kind == EntityKind::Place)
        };
        match first {
            "by" => number,
            "in" | "on" | "at" | "near" => place() || names_time(self.word(head)),
            _ => false,
        }
    }
}

/// Whether no condition or bound stands among some tokens that may hold for what stands before them, and no
/// half of a quotation.
pub fn is_unconditional(doc: &Document, tokens: &Range<usize>) -> bool {
    let word = |t: usize| doc.article.word(t);
    let mark = |t: &usize| word(*t).chars().all(is_quote);
    let binds = |t: usize| CONDITIONS.contains(word(t).to_lowercase().as_str());
    tokens.clone().filter(mark).count() % 2 == 0 && !tokens.clone().any(binds)
}

/// Words before what sets a claim in time: without it, the claim is as true.
const SETTINGS: &[&str] =
    &["after", "amid", "as", "before", "during", "following", "when", "while"];

/// Those of them that lead to what was before, or went beside it.
const EARLIER: &[&str] = &["after", "amid", "during", "following"];

/// Words that make what stands before them depend on something, or bound it: "for the first time | since
/// 1990".
const CONDITIONS: WordSet = WordSet::new(&[
    "but", "depend", "depends", "except", "excluding", "if", "least", "most", "need", "needs",
    "only", "pending", "provided", "require", "requires", "since", "subject", "though", "unless",
    "until", "without",
]);

/// Parts of a whole, by which something grows or falls.
const PARTS: &[&str] = &["fifth", "half", "quarter", "tenth", "third", "thirds"];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Models;

    /// The first sentence in so many words.
    fn check_fit(text: &str, most: usize, expected: Option<&str>) {
        let doc = Document::read(text, None, Models::english());
        let article = &doc.article;
        let line = fit(&doc, &Shown::whole(article, 0), most);
        assert_eq!(line.map(|l| l.text(article).1).as_deref(), expected, "{text}");
    }

    #[test]
    fn ends_go_where_words_are_few() {
        let text = "The old mill will close on Friday after the council voted to sell the land.";
        check_fit(text, 20, Some(text));
        check_fit(text, 12, Some("The old mill will close on Friday."));
        check_fit(text, 5, None);
        check_fit(
            "The firm cut 400 jobs in Leeds and closed its oldest factory in Hull.",
            8,
            Some("The firm cut 400 jobs in Leeds."),
        );
        check_fit(
            "Old footprints push back the arrival of people in Iceland by 3,000 years",
            10,
            Some("Old footprints push back the arrival of people in Iceland"),
        );
        check_fit(
            "New vaccine cuts deaths in young children by a third, trial finds",
            9,
            Some("New vaccine cuts deaths in young children, trial finds"),
        );
        check_fit("Otters live in the old mill for the first time since the 1960s.", 10, None);
        check_fit(
            "Otters are living in the mill, wildlife officers confirmed on Wednesday, after a dog had \
             found one.",
            7,
            None,
        );
        check_fit("The mill will close in May unless the council agrees to buy the land.", 8, None);
        check_fit("The council bought bread and cheese for the school and the town.", 8, None);
    }
}
