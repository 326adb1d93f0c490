//! Lines that read well without the sentences around them: "he" and "the company" are shown by the name
//! that they stand for, a slice of the article from elsewhere, where no line before tells whom they mean.

mod opener;

use super::line::Shown;
use crate::{
    analysis::Document,
    entity::{mention::MentionBy, resolved::Entity},
    rank::count,
    segment::Article,
    syntax::relation::Relation,
};
pub use opener::is_all_quoted;
use opener::is_subject;
use std::ops::Range;

/// A mention that says nothing alone, and the name that can take its place.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Swap {
    /// Whom it means, where that is an entity.
    entity: Option<usize>,
    by: MentionBy,
    /// Tokens that go.
    gone: Range<usize>,
    /// Tokens of the name.
    name: Range<usize>,
}

/// The mentions of an article as lines need them.
pub struct Alone<'a, 't> {
    doc: &'a Document<'t>,
    entities: &'a [Entity],
    /// Tokens, entity and manner of each mention, in order.
    mentions: Vec<(Range<usize>, usize, MentionBy)>,
    /// The first of each entity's names with "'s" behind it.
    possessives: Vec<Option<Range<usize>>>,
}

impl<'a, 't> Alone<'a, 't> {
    /// Gathers the mentions.
    pub fn new(doc: &'a Document<'t>, entities: &'a [Entity]) -> Self {
        let mut mentions: Vec<_> = entities
            .iter()
            .enumerate()
            .flat_map(|(e, entity)| {
                entity.mentions.iter().map(move |m| (m.tokens.clone(), e, m.by))
            })
            .collect();
        mentions.sort_by_key(|(tokens, e, _)| (tokens.start, *e));
        let article = &doc.article;
        let possessives = entities.iter().map(|entity| possessive(article, entity)).collect();
        Self { doc, entities, mentions, possessives }
    }

    /// Whether a sentence opens with a word for something told before, and nothing can take its place.
    pub fn leans(&self, sentence: usize) -> bool {
        let replaced = |first: usize| self.swaps(sentence).iter().any(|s| s.gone.start == first);
        opener::leans(self.doc, sentence)
            && !opener::first_word(self.doc, sentence).is_some_and(replaced)
    }

    /// Words that names add to a sentence, at most.
    pub fn longer(&self, sentence: usize) -> usize {
        let words = |tokens: &Range<usize>| count(self.article(), tokens.clone());
        let swaps = self.swaps(sentence);
        swaps.iter().map(|swap| words(&swap.name).saturating_sub(words(&swap.gone))).sum()
    }

    /// Gives the lines of a shape, in order, the names that the lines before do not tell.
    pub fn name<'s>(&self, lines: impl IntoIterator<Item = &'s mut Shown>) {
        let mut told: Vec<Vec<usize>> = Vec::new();
        let mut last = None;
        for line in lines {
            let mut named: Vec<usize> = line.runs.iter().flat_map(|run| self.named(run)).collect();
            for swap in self.swaps(line.sentence) {
                let next = last.is_some_and(|last| last + 1 == line.sentence);
                if !self.is_known(&swap, &told, next) {
                    put(&mut line.runs, &swap);
                }
                named.extend(swap.entity);
            }
            told.push(named);
            last = Some(line.sentence);
        }
    }

    /// Gives a line that stands alone the names that its pronouns stand for. A description ("the club") says
    /// something by itself.
    pub fn name_pronouns(&self, line: &mut Shown) {
        let swaps = self.swaps(line.sentence).into_iter();
        for swap in swaps.filter(|swap| swap.by == MentionBy::Pronoun) {
            put(&mut line.runs, &swap);
        }
    }

    fn article(&self) -> &Article<'t> {
        &self.doc.article
    }

    /// The mentions that begin within some tokens.
    fn within(&self, tokens: &Range<usize>) -> &[(Range<usize>, usize, MentionBy)] {
        let first = self.mentions.partition_point(|(m, ..)| m.start < tokens.start);
        let end = self.mentions.partition_point(|(m, ..)| m.start < tokens.end);
        &self.mentions[first..end.max(first)]
    }

    fn named(&self, tokens: &Range<usize>) -> impl Iterator<Item = usize> {
        self.within(tokens).iter().filter(|m| m.2 == MentionBy::Name).map(|m| m.1)
    }

    /// Whether the lines before tell whom a mention means: a pronoun the one right before, a
    /// description the nearest that names any of the kind.
    fn is_known(&self, swap: &Swap, told: &[Vec<usize>], next: bool) -> bool {
        let Some(entity) = swap.entity else { return next };
        let kind = self.entities[entity].kind;
        let alike = |&e: &usize| self.entities[e].kind == kind;
        let reach = if swap.by == MentionBy::Pronoun { 1 } else { told.len() };
        let near = told.iter().rev().take(reach).find(|line| line.iter().any(alike));
        near.is_some_and(|line| {
            let only = line.iter().filter(|e| alike(e)).all(|e| *e == entity);
            line.contains(&entity) && (only || next)
        })
    }

    /// What names can take the place of in a sentence: the first mention of each whom it does not name.
    fn swaps(&self, sentence: usize) -> Vec<Swap> {
        let tokens = Shown::whole(self.article(), sentence).runs[0].clone();
        let mut seen: Vec<usize> = self.named(&tokens).collect();
        let mut swaps: Vec<Swap> = self.opener(sentence, &seen).into_iter().collect();
        seen.extend(swaps.iter().filter_map(|swap| swap.entity));
        for (mention, entity, by) in self.within(&tokens) {
            if seen.contains(entity) || mention.end > tokens.end {
                continue;
            }
            seen.push(*entity);
            let apart = mention.start == tokens.start || !self.article().glued(mention.start);
            if apart && !self.is_quoted(tokens.start..mention.start) {
                let swap = self.swap(mention, *entity, *by);
                // No slice is shown twice in a line.
                let apart = |swap: &Swap| swaps.iter().all(|s| !overlap(&s.name, &swap.name));
                swaps.extend(swap.filter(apart));
            }
        }
        swaps
    }

    /// The name, or the whole subject of the sentence before, for "they" or "it" at a sentence's head.
    fn opener(&self, sentence: usize, named: &[usize]) -> Option<Swap> {
        let subject = opener::antecedent(self.doc, sentence)?;
        let first = opener::first_word(self.doc, sentence)?;
        let whole = |tokens: &Range<usize>| {
            let the = usize::from(self.article().word(subject.start) == "The");
            tokens.end == subject.end && tokens.start == subject.start + the
        };
        let meant = self.within(&subject).iter().find(|(tokens, ..)| whole(tokens));
        let (entity, name) = match meant {
            Some((tokens, e, MentionBy::Name)) if tokens.start > subject.start => {
                (Some(*e), subject)
            }
            Some((_, e, _)) if self.has_article(&self.entities[*e].name) => return None,
            Some((_, e, _)) => (Some(*e), self.entities[*e].name.clone()),
            None => (None, subject),
        };
        let told = entity.is_some_and(|e| named.contains(&e));
        let swap = Swap { entity, by: MentionBy::Pronoun, gone: first..first + 1, name };
        (!told).then_some(swap)
    }

    fn swap(&self, mention: &Range<usize>, entity: usize, by: MentionBy) -> Option<Swap> {
        let name = self.entities[entity].name.clone();
        let whole = |gone, name| Some(Swap { entity: Some(entity), by, gone, name });
        match by {
            MentionBy::Name => None,
            // "The council", where the article writes "the Heritage Council": the article stays.
            MentionBy::Description if self.has_article(&name) => {
                whole(mention.start + 1..mention.end, name)
            }
            MentionBy::Description => whole(mention.clone(), name),
            MentionBy::Pronoun if !self.goes_on(mention.start, entity) => None,
            MentionBy::Pronoun => match self.doc.node(mention.start).relation() {
                Relation::Nsubj | Relation::NsubjPass => whole(mention.clone(), name),
                Relation::NmodPoss => whole(mention.clone(), self.possessives[entity].clone()?),
                _ => None,
            },
        }
    }

    /// Whether the sentence before is about the one whom a pronoun means, who then is no guess.
    fn goes_on(&self, pronoun: usize, entity: usize) -> bool {
        let article = self.article();
        let sentence = article.sentence_of(pronoun);
        let before = (0..sentence).rev().find(|&s| article.sentences[s].body);
        before.is_some_and(|s| {
            self.within(&article.sentences[s].tokens).iter().any(|(mention, e, _)| {
                *e == entity && mention.clone().any(|t| is_subject(self.doc, t))
            })
        })
    }

    /// Whether "the" belongs to a name where it stands.
    fn has_article(&self, name: &Range<usize>) -> bool {
        let the = name.start.wrapping_sub(1);
        self.doc.arcs.get(the).is_some_and(|arc| {
            self.article().word(the).eq_ignore_ascii_case("the") && name.contains(&arc.head)
        })
    }

    /// Whether somebody's own words are open behind some tokens: nothing is put into them.
    fn is_quoted(&self, before: Range<usize>) -> bool {
        let marks =
            before.filter(|&t| matches!(self.article().word(t), "\"" | "“" | "”" | "«" | "»"));
        marks.count() % 2 == 1
    }
}

/// The first of somebody's names with "'s" behind it, with that.
fn possessive(article: &Article, entity: &Entity) -> Option<Range<usize>> {
    let owns = |end: usize| {
        end < article.tokens.len() && article.glued(end) && matches!(article.word(end), "'s" | "’s")
    };
    let mut names = entity.mentions.iter().filter(|m| m.by == MentionBy::Name);
    names.find(|m| owns(m.tokens.end)).map(|m| m.tokens.start..m.tokens.end + 1)
}

fn overlap(a: &Range<usize>, b: &Range<usize>) -> bool {
    a.start < b.end && b.start < a.end
}

/// Puts a name where a mention is shown.
fn put(runs: &mut Vec<Range<usize>>, swap: &Swap) {
    let holds = |run: &Range<usize>| run.start <= swap.gone.start && swap.gone.end <= run.end;
    let Some(at) = runs.iter().position(holds) else { return };
    let run = runs[at].clone();
    let parts = [run.start..swap.gone.start, swap.name.clone(), swap.gone.end..run.end];
    runs.splice(at..=at, parts.into_iter().filter(|part| !part.is_empty()));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{entity, model::Models};

    /// The lines that some sentences make, one a line.
    fn check(text: &str, sentences: &[usize], expected: &[&str]) {
        let doc = Document::read(text, None, Models::english());
        let article = &doc.article;
        let entities = entity::find(&doc);
        let mut lines: Vec<Shown> = sentences.iter().map(|&s| Shown::whole(article, s)).collect();
        Alone::new(&doc, &entities).name(&mut lines);
        let shown: Vec<String> = lines.iter().map(|line| line.text(article).1).collect();
        assert_eq!(shown, expected, "{text}");
    }

    const MAYOR: &str = "Anna Petersen opened the school on Monday. She promised new roofs, and she \
        paid for paint. The roofs leak. They are old. It was raining when the crowd left.";

    #[test]
    fn pronouns_give_way_to_names() {
        check(
            MAYOR,
            &[1, 2],
            &["Anna Petersen promised new roofs, and she paid for paint.", "The roofs leak."],
        );
    }

    #[test]
    fn whom_the_line_before_names_needs_no_name() {
        check(
            MAYOR,
            &[0, 1],
            &[
                "Anna Petersen opened the school on Monday.",
                "She promised new roofs, and she paid for paint.",
            ],
        );
        check(
            MAYOR,
            &[0, 2, 1],
            &[
                "Anna Petersen opened the school on Monday.",
                "The roofs leak.",
                "Anna Petersen promised new roofs, and she paid for paint.",
            ],
        );
    }

    #[test]
    fn descriptions_give_way_to_names() {
        check(
            "Solvane Energy opened a plant in Norway. The company's engineers came from Leeds.",
            &[1],
            &["Solvane Energy's engineers came from Leeds."],
        );
        check(
            "Work at the Natural Heritage Council stopped. The agency is old.",
            &[1],
            &["The Natural Heritage Council is old."],
        );
        check(
            "Prime Minister Anna Petersen flew to London. \"We won,\" the prime minister said.",
            &[1],
            &["\"We won,\" Anna Petersen said."],
        );
    }

    #[test]
    fn possessives_need_a_possessive() {
        check(
            "Robert Smith left. His team lost. Robert Smith's house is empty.",
            &[1],
            &["Robert Smith's team lost."],
        );
        check("Robert Smith left. His team lost.", &[1], &["His team lost."]);
    }

    #[test]
    fn nothing_is_put_into_what_somebody_said() {
        let text = "Anna Petersen sang. \"She sang well,\" said the teacher.";
        check(text, &[1], &["\"She sang well,\" said the teacher."]);
    }

    #[test]
    fn pronouns_without_a_name_lean() {
        let doc = Document::read(MAYOR, None, Models::english());
        let entities = entity::find(&doc);
        let alone = Alone::new(&doc, &entities);
        let leaning: Vec<usize> = (0..5).filter(|&s| alone.leans(s)).collect();
        assert_eq!(leaning, Vec::<usize>::new());
        assert_eq!(alone.longer(1), 1);
    }
}
