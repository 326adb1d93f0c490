//! Lines of results, tables and ranks, which have no grammar that could tell who plays: "Leeds 2 Derby 0",
//! "Leeds 3 2 1 0 7", "LEEDS AT DERBY", "1. Ann Lee (Kenya) 15:08". Who stands before scores is a club
//! unless it is a country or bears a person's name, and who has a rank and a country is a person.

use super::Name;
use crate::{
    analysis::tag::Tagged,
    model::features::{CAPITAL, COUNTRY, GIVEN, ORDINARY},
    syntax::entity_kind::EntityKind,
    text::token::TokenKind,
};
use std::ops::Range;

/// Longest name in such a line, in tokens.
const LONGEST: usize = 4;
/// Figures that make a line one of a table.
const FIGURES: usize = 3;

/// The names of one sentence, in order, as such a line tells them, where it is one.
pub(super) fn read(tagged: &Tagged, sentence: &Range<usize>, names: Vec<Name>) -> Vec<Name> {
    let line = Line { tagged, end: sentence.end };
    if let Some(players) = line.played(sentence.start) {
        players.into_iter().filter_map(|tokens| line.player(tokens, &names)).collect()
    } else if let Some(tokens) = line.ranked(sentence.start).filter(|run| untold(run, &names)) {
        let after = names.iter().position(|name| name.tokens.start > tokens.start);
        let mut names = names;
        let person = Name { tokens, kind: EntityKind::Person };
        names.insert(after.unwrap_or(names.len()), person);
        names
    } else {
        names
    }
}

fn untold(run: &Range<usize>, names: &[Name]) -> bool {
    names.iter().all(|name| name.tokens.end <= run.start || run.end <= name.tokens.start)
}

struct Line<'a, 't> {
    tagged: &'a Tagged<'t>,
    end: usize,
}

impl Line<'_, '_> {
    /// Who plays: two with a score each, two with "at" between them, or one before the figures of a table.
    fn played(&self, start: usize) -> Option<Vec<Range<usize>>> {
        let first = self.run(start)?;
        let figures = self.figures(first.end);
        if figures >= FIGURES && first.end + figures == self.end {
            return Some(vec![first]);
        }
        let at = first.end < self.end && self.word(first.end) == "AT";
        if figures != 1 && !at {
            return None;
        }
        let second = self.run(first.end + 1)?;
        let closed = second.end + self.figures(second.end);
        let whole = closed == self.end || self.word(closed) == "(";
        (whole && (at || closed == second.end + 1)).then(|| vec![first, second])
    }

    /// Who has a rank before the name and a country behind it.
    fn ranked(&self, start: usize) -> Option<Range<usize>> {
        let number =
            start < self.end && self.tagged.article.tokens[start].kind == TokenKind::Number;
        let stop = start + 1 < self.end && self.word(start + 1) == ".";
        let run = self.run(start + 1 + usize::from(stop)).filter(|run| number && run.len() > 1)?;
        let country = (run.end..self.end).nth(1)?;
        let told = self.word(run.end) == "(" && self.flags(country) & COUNTRY != 0;
        told.then_some(run)
    }

    /// The name of a player, if the words are one.
    fn player(&self, tokens: Range<usize>, names: &[Name]) -> Option<Name> {
        let read = |kind| names.iter().any(|name| name.tokens == tokens && name.kind == kind);
        let all = |flag| tokens.clone().all(|t| self.flags(t) & flag != 0);
        let person = read(EntityKind::Person) && self.flags(tokens.start) & GIVEN != 0;
        let ordinary = all(ORDINARY) && untold(&tokens, names);
        let kind = match (person, all(COUNTRY)) {
            (true, _) => EntityKind::Person,
            (_, true) => EntityKind::Place,
            _ => EntityKind::Organization,
        };
        (!ordinary).then_some(Name { tokens, kind })
    }

    /// The words with capitals that begin there.
    fn run(&self, start: usize) -> Option<Range<usize>> {
        let named = |&t: &usize| {
            self.flags(t) & CAPITAL != 0 && self.word(t) != "AT"
                || t > start && matches!(self.word(t), "&" | "of" | "and" | "de")
        };
        let end = start + (start..self.end).take_while(named).count();
        (1..=LONGEST).contains(&(end - start)).then_some(start..end)
    }

    /// How many figures stand there in a row; a dash is one where there is nothing to tell, but joins
    /// those of a day.
    fn figures(&self, start: usize) -> usize {
        let number = |t: usize| {
            let sign = |c: char| c.is_ascii_digit() || ".,-+/:½".contains(c);
            let word = self.word(t);
            word.chars().all(sign) && word.contains(|c: char| c.is_ascii_digit() || c == '½')
        };
        let figure = |&t: &usize| number(t) || t > start && self.word(t) == "-" && !number(t + 1);
        (start..self.end).take_while(figure).count()
    }

    fn word(&self, token: usize) -> &str {
        if token < self.end { self.tagged.article.word(token) } else { "" }
    }

    fn flags(&self, token: usize) -> u16 {
        self.tagged.features[token].flags
    }
}

#[cfg(test)]
mod tests {
    use crate::analysis::ner::tests::check;

    #[test]
    fn clubs_of_results() {
        check("Leeds 2 Derby 0", &["Leeds Organization", "Derby Organization"]);
        check("SAN JOSE 3 Denver 2", &["SAN JOSE Organization", "Denver Organization"]);
        check("BOSTON AT DENVER", &["BOSTON Organization", "DENVER Organization"]);
    }

    #[test]
    fn clubs_of_tables() {
        check("Hartlepool 4 2 1 1 6 5 7", &["Hartlepool Organization"]);
        check("DENVER 75 59 .560 -", &["DENVER Organization"]);
        check("LONDON 1996-08-31", &["LONDON Place"]);
    }

    #[test]
    fn countries_and_people_stay() {
        check("Portugal 2 Norway 0", &["Portugal Place", "Norway Place"]);
        check("Thomas Lindqvist 66 68 71", &["Thomas Lindqvist Person"]);
        check("5. Abela Terefe (Ethiopia) 15:08.79", &["Abela Terefe Person", "Ethiopia Place"]);
    }

    #[test]
    fn other_lines_are_not_of_players() {
        check("Flour 200 Sugar 100", &[]);
        check("Steve, Rod and Elise -", &["Steve Person", "Rod Person", "Elise Person"]);
    }
}
