//! Pronouns that can only mean one person or, where they say something, one organization.

use super::{Mention, mention::MentionBy, resolved::Entity};
use crate::{
    analysis::Document,
    lexicon::{
        cue,
        gender::{self, Gender},
        title,
    },
    syntax::{entity_kind::EntityKind, pos::Pos, relation::Relation},
    text::{token::is_quote, word_set::WordSet},
};
use std::ops::Range;

/// Sentences before a pronoun's own in which the person that it means is sought, the nearest first.
const FARTHEST: usize = 4;

/// The same for an organization.
const FARTHEST_BODY: usize = 1;

/// Adds "he" and "she" to the person whom the pronoun fits: who alone was named in this sentence so far and
/// the one before, or alone, or as the doer, in the nearest sentence that names any. Likewise "the
/// 78-year-old", and the "it" that says something to an organization.
pub(super) fn add(doc: &Document, entities: &mut [Entity]) {
    let mut people = Named::of(doc, entities, EntityKind::Person);
    let mut bodies = Named::of(doc, entities, EntityKind::Organization);
    let body: Vec<usize> = doc.article.body().collect();
    for (at, &sentence) in body.iter().enumerate() {
        for token in doc.article.sentences[sentence].tokens.clone() {
            let Some((tokens, who)) = standing_in(doc, token) else { continue };
            let (told_of, farthest) = match who {
                Who::Person(_) => (&mut people, FARTHEST),
                Who::Body => (&mut bodies, FARTHEST_BODY),
            };
            let near = &body[at.saturating_sub(farthest)..=at];
            if let Some(e) = told_of.meant(near, &Sought::of(doc, token, who.gender())) {
                let depth = depth(doc, &tokens);
                let place = Place { token, entity: e, depth, kin: false };
                told_of.tell(sentence, place, who.gender());
                let Some(entity) = entities.get_mut(e) else { continue };
                let by = match who {
                    Who::Person(None) => MentionBy::Description,
                    _ => MentionBy::Pronoun,
                };
                entity.mentions.push(Mention { tokens, by });
            }
        }
    }
    entities.iter_mut().for_each(|e| e.mentions.sort_by_key(|m| m.tokens.start));
}

/// Whom words stand in for.
#[derive(Clone, Copy)]
enum Who {
    /// A person, of a gender where the words tell one.
    Person(Option<Gender>),
    /// An organization.
    Body,
}

impl Who {
    fn gender(self) -> Option<Gender> {
        match self {
            Who::Person(gender) => gender,
            Who::Body => None,
        }
    }
}

/// The words that begin with a token and stand for somebody, and for whom.
fn standing_in(doc: &Document, token: usize) -> Option<(Range<usize>, Who)> {
    let node = doc.node(token);
    if node.pos() == Pos::Pron {
        let gender = gender::of_pronoun(node.text()).map(|gender| Who::Person(Some(gender)));
        let says = || node.is(&["it"]) && says(doc, token);
        let who = gender.or_else(|| says().then_some(Who::Body))?;
        return Some((token..token + 1, who));
    }
    let end = of_age(doc, token)?;
    Some((token..end, Who::Person(None)))
}

/// One past the last token of "the 78-year-old" where no other noun follows.
fn of_age(doc: &Document, token: usize) -> Option<usize> {
    let word = |t: usize| doc.article.tokens.get(t).map_or("", |_| doc.node(t).text());
    let age = doc.node(token).is(&["the"])
        && [(2, "-"), (3, "year"), (4, "-"), (5, "old")]
            .iter()
            .all(|&(at, w)| word(token + at) == w);
    let end = token + 6;
    let goes_on = age && end < doc.article.tokens.len() && {
        let next = doc.node(end);
        next.is_noun() || next.pos() == Pos::Adj
    };
    (age && !goes_on).then_some(end)
}

/// Whether a token is who says something: "it | said that …", "it | warned of …". In somebody's words, and
/// in "what it says", a paper or a rule may be meant.
fn says(doc: &Document, token: usize) -> bool {
    let verb = doc.node(token).head();
    let mark = |&t: &usize| doc.node(t).text().chars().all(is_quote);
    let quoted = (verb.sentence().start..token).filter(mark).count() % 2 == 1;
    doc.node(token).relation() == Relation::Nsubj
        && verb.pos() == Pos::Verb
        && !quoted
        && doc.child(verb.index, &[Relation::Obj]).is_none_or(|object| object > token)
        && cue::takes(verb.text()) & (cue::SPEECH | cue::THOUGHT | cue::WILL) != 0
}

/// Who is told of where: the people, or the organizations. People whom the article does not name stand
/// behind the entities.
struct Named {
    /// Where each sentence tells of whom, in order.
    named: Vec<Vec<Place>>,
    /// The paragraph of each sentence.
    paragraphs: Vec<usize>,
    /// What is known of each entity.
    genders: Vec<Option<Gender>>,
    /// Whom a pronoun has meant so far.
    pronouns: Vec<bool>,
    /// From which on those stand who have no name.
    strangers: usize,
}

/// Whom a pronoun may mean.
struct Sought {
    token: usize,
    gender: Option<Gender>,
    /// Whether the pronoun says something.
    says: bool,
    /// Tokens of what it says before it, where nobody speaks.
    told: Range<usize>,
}

impl Sought {
    fn of(doc: &Document, token: usize, gender: Option<Gender>) -> Self {
        let verb = doc.node(token).head();
        let subject = doc.node(token).relation() == Relation::Nsubj;
        let says = subject && cue::takes(verb.text()) != 0;
        let told = match says {
            true => quoted_before(doc, token).unwrap_or_else(|| told_before(doc, token)),
            false => token..token,
        };
        Self { token, gender, says, told }
    }
}

/// Where somebody is told of.
#[derive(Clone, Copy)]
struct Place {
    token: usize,
    entity: usize,
    /// For who does something: how many clauses it lies within.
    depth: Option<usize>,
    /// Whether it only tells of somebody's family: "a daughter, Ingrid, died".
    kin: bool,
}

impl Named {
    fn of(doc: &Document, entities: &[Entity], kind: EntityKind) -> Self {
        let article = &doc.article;
        let mut named: Vec<Vec<Place>> = vec![Vec::new(); article.sentences.len()];
        let mut genders: Vec<Option<Gender>> = entities.iter().map(|e| gender(doc, e)).collect();
        // A single name that never does anything, and has no role, may be a place or a thing.
        let acts = |entity: &Entity| {
            let does = || {
                let acts = |m: &Mention| depth(doc, &m.tokens).is_some() || is_called(doc, m);
                entity.mentions.iter().any(acts)
            };
            entity.name.len() > 1 || entity.role.is_some() || does()
        };
        let people = entities.iter().enumerate().filter(|(_, e)| e.kind == kind);
        for (e, entity) in people.filter(|&(e, entity)| genders[e].is_some() || acts(entity)) {
            for mention in entity.mentions.iter().filter(|m| !is_bracketed(doc, &m.tokens)) {
                let token = mention.tokens.start;
                let depth = depth(doc, &mention.tokens);
                let kin = is_kin(doc, &mention.tokens);
                named[article.sentence_of(token)].push(Place { token, entity: e, depth, kin });
            }
        }
        let stranger = |&t: &usize| kind == EntityKind::Person && is_stranger(doc, t);
        for token in (0..article.tokens.len()).filter(stranger) {
            let depth = depth(doc, &(token..token + 1));
            let place = Place { token, entity: genders.len(), depth, kin: false };
            named[article.sentence_of(token)].push(place);
            genders.push(gender::told_by(article.word(token)));
        }
        named.iter_mut().for_each(|people| people.sort_unstable_by_key(|p| (p.token, p.entity)));
        let paragraphs = article.sentences.iter().map(|s| s.paragraph).collect();
        let pronouns = vec![false; genders.len()];
        Self { named, paragraphs, genders, pronouns, strangers: entities.len() }
    }

    /// Whom a pronoun means, in the last of some sentences. Families are told of for the sake of whose they
    /// are, who comes first.
    fn meant(&self, sentences: &[usize], sought: &Sought) -> Option<usize> {
        let own = self.meant_of(sentences, sought, |p| !p.kin);
        own.or_else(|| self.meant_of(sentences, sought, |_| true))
    }

    /// As [`Named::meant`], of some of the places.
    fn meant_of(
        &self,
        sentences: &[usize],
        sought: &Sought,
        may: impl Fn(&Place) -> bool + Copy,
    ) -> Option<usize> {
        let last = *sentences.last()?;
        let near = |back: usize| sentences[..sentences.len() - back].last().copied();
        let people = |back: usize| {
            let sentence = near(back);
            let beside = sentence.is_some_and(|s| self.paragraphs[s] == self.paragraphs[last]);
            // Farther back, only who is known to be a man or a woman.
            let open = back < 2 || back == 2 && beside;
            let named = sentence.map_or(&[][..], |s| &self.named[s]);
            named.iter().filter(move |p| {
                // "A technician would come, he promised": the technician is told of.
                let told = sought.says && back == 0 && p.entity >= self.strangers;
                may(p)
                    && p.token < sought.token
                    && !(told || sought.told.contains(&p.token))
                    && fits(self.genders[p.entity], sought.gender).unwrap_or(open)
            })
        };
        let back = (0..sentences.len()).find(|&back| people(back).next().is_some())?;
        if back == 0 {
            let both =
                || people(0).chain((sentences.len() > 1).then(|| people(1)).into_iter().flatten());
            return only(both()).or_else(|| self.spoken_of(both()));
        }
        only(people(back))
            .or_else(|| first_doer(people(back)))
            .or_else(|| self.spoken_of(people(back)))
    }

    /// Of several, the one whom the pronouns before this one mean.
    fn spoken_of<'a>(&self, people: impl Iterator<Item = &'a Place>) -> Option<usize> {
        only(people.filter(|p| self.pronouns[p.entity]))
    }

    /// Notes whom a pronoun means.
    fn tell(&mut self, sentence: usize, pronoun: Place, gender: Option<Gender>) {
        self.pronouns[pronoun.entity] = true;
        self.genders[pronoun.entity] = gender.or(self.genders[pronoun.entity]);
        let people = &mut self.named[sentence];
        people.insert(people.partition_point(|p| p.token < pronoun.token), pronoun);
    }
}

/// Whether a name fills a bracket behind another: "Hanna (Ilse Marchetti)" tells of Hanna.
fn is_bracketed(doc: &Document, name: &Range<usize>) -> bool {
    let word = |t: usize| doc.article.tokens.get(t).map_or("", |_| doc.article.word(t));
    let opens = name.start.checked_sub(1).filter(|&t| word(t) == "(");
    let named = opens.is_some_and(|t| doc.names.iter().any(|n| n.tokens.end == t));
    named && word(name.end) == ")"
}

/// Nouns for somebody's family.
const KIN: WordSet = WordSet::new(&[
    "aunt", "brother", "child", "cousin", "daughter", "father", "granddaughter", "grandfather",
    "grandmother", "grandson", "husband", "mother", "nephew", "niece", "sister", "son", "uncle",
    "wife",
]);

/// Whether a name stands beside a noun for somebody's family, and says nothing: "a daughter, Ingrid, died",
/// "her son Peter".
fn is_kin(doc: &Document, name: &Range<usize>) -> bool {
    let mark = |t: usize| doc.node(t).text() == ",";
    let before = (name.start.saturating_sub(2)..name.start).rev().find(|&t| !mark(t));
    let kin = before.is_some_and(|t| KIN.contains(&doc.node(t).text().to_lowercase()));
    let says = |t: usize| cue::takes(doc.node(t).head().text()) & cue::SPEECH != 0;
    kin && !name.clone().chain(before).any(says)
}

/// Whether a person is told by what he or she is called: "a patient man named Orrin".
fn is_called(doc: &Document, mention: &Mention) -> bool {
    let before = mention.tokens.start.checked_sub(1);
    before.is_some_and(|t| doc.node(t).is(&["named", "called"]))
}

/// Whether a noun is for somebody who does something and has no name: "a tax clerk reads", "her supervisor
/// refused"; not in another's words, whom the article goes on about: "a technician would come, he promised".
fn is_stranger(doc: &Document, noun: usize) -> bool {
    let node = doc.node(noun);
    let leads = |t: usize| {
        doc.node(t).is(&["a", "an", "another", "one"])
            || doc.node(t).relation() == Relation::NmodPoss
    };
    let called = || {
        let next = noun + 1 < doc.arcs.len() && doc.node(noun + 1).is(&["named", "called"]);
        next || doc.child(noun, &[Relation::Appos]).is_some()
    };
    let told = || {
        node.sentence().any(|t| {
            t != node.head().index
                && cue::takes(doc.node(t).text()) != 0
                && doc.child(t, &[Relation::Nsubj]).is_some()
        })
    };
    node.pos() == Pos::Noun
        && node.relation() == Relation::Nsubj
        && title::is_person(&node.text().to_lowercase())
        && doc.children(noun).any(leads)
        && !called()
        && !told()
}

/// Whether what is known of somebody fits a pronoun; nothing, where either is not known.
fn fits(known: Option<Gender>, gender: Option<Gender>) -> Option<bool> {
    Some(known? == gender?)
}

/// For somebody who does something, in how many clauses within others; none for all else.
fn depth(doc: &Document, mention: &Range<usize>) -> Option<usize> {
    let head = mention.clone().find(|&t| !mention.contains(&doc.arcs[t].head))?;
    // "Its director, | Ann Lee, said so", "Ann Lee and | Bob Roe said so".
    let joined = matches!(doc.node(head).relation(), Relation::Appos | Relation::Conj);
    let doer = if joined { doc.arcs[head].head } else { head };
    let subject = matches!(doc.node(doer).relation(), Relation::Nsubj | Relation::NsubjPass);
    let verb = doc.arcs[doer].head;
    let up = |&t: &usize| Some(doc.arcs[t].head).filter(|&head| head != t);
    subject.then(|| std::iter::successors(Some(verb), up).take(DEEPEST).count())
}

/// Steps from a verb to the root of its sentence that are counted, at most.
const DEEPEST: usize = 12;

/// Of several, who does something in the outermost clause: whom the next sentence goes on about most
/// likely (the backward-looking centre of Grosz, Joshi & Weinstein 1995).
fn first_doer<'a>(people: impl Iterator<Item = &'a Place> + Clone) -> Option<usize> {
    let least = people.clone().filter_map(|p| p.depth).min()?;
    only(people.filter(|p| p.depth == Some(least)))
}

/// The tokens of what a pronoun says before it: "Lee had complained, | he said". Whoever is named there is
/// spoken of, and does not speak (Principle C of binding, Chomsky 1981).
fn told_before(doc: &Document, token: usize) -> Range<usize> {
    let verb = doc.node(token).head();
    let content = doc.child(verb.index, &[Relation::Ccomp]).filter(|&content| content < token);
    match content {
        Some(content) => doc.phrase(content).start..token,
        None if verb.relation() == Relation::Parataxis => verb.sentence().start..token,
        None => token..token,
    }
}

/// Tokens of a quotation before who says it, at most.
const LONGEST_QUOTATION: usize = 80;

/// The tokens of the quotation right before who says it: "“I saw a push on Lee,” | he said".
fn quoted_before(doc: &Document, token: usize) -> Option<Range<usize>> {
    let mark = |t: &usize| doc.node(*t).is_quote_mark();
    let closes = (token.saturating_sub(3)..token).rev().find(mark)?;
    let near = closes.saturating_sub(LONGEST_QUOTATION)..closes;
    near.rev().find(mark).map(|opens| opens..token)
}

/// The one whom all mentions name.
fn only<'a>(mut people: impl Iterator<Item = &'a Place>) -> Option<usize> {
    let first = people.next()?.entity;
    people.all(|p| p.entity == first).then_some(first)
}

/// What the given name, the role, and the words right before the names say.
fn gender(doc: &Document, entity: &Entity) -> Option<Gender> {
    let article = &doc.article;
    if entity.kind != EntityKind::Person {
        return None;
    }
    let titles = entity.mentions.iter().filter_map(|m| m.tokens.start.checked_sub(1));
    let given = (entity.name.len() > 1).then_some(entity.name.start);
    // "Hanna (Ilse Marchetti), a widow": what stands beside the name.
    let beside = |m: &Mention| m.tokens.clone().find_map(|t| doc.child(t, &[Relation::Appos]));
    titles
        .chain(entity.mentions.iter().filter_map(beside))
        .chain(entity.role.clone().into_iter().flatten())
        .chain(given)
        .find_map(|t| gender::told_by(article.word(t)))
}

#[cfg(test)]
mod tests {
    use crate::entity::tests::check;

    #[test]
    fn people_without_a_name_stand_between() {
        check(
            "The camera loves Noor Haldane. A tax clerk reads the names. He wept.",
            &["Person Noor Haldane [-] Noor Haldane"],
        );
        check(
            "Deon Lund wrote back. A technician would come at no charge, he promised.",
            &["Person Deon Lund [-] Deon Lund, he"],
        );
    }

    #[test]
    fn whoever_is_quoted_is_not_whom_he_tells_of() {
        check(
            "Declan Roe lost. “There was a push on Tom Lund,” he said.",
            &["Person Declan Roe [-] Declan Roe, he", "Person Tom Lund [-] Tom Lund"],
        );
    }

    #[test]
    fn families_are_told_of_for_whose_they_are() {
        check(
            "Mrs. Odile Brask retired in May. A daughter, Ingrid, died in 1979. She wept.",
            &["Person Ingrid [daughter] Ingrid", "Person Odile Brask [-] Odile Brask, She"],
        );
    }

    #[test]
    fn whoever_plays_somebody_is_not_told_of() {
        check(
            "Anna Berg met Hanna Roe (Ilse Lund) by a lake. She swears that it is hers.",
            &[
                "Person Anna Berg [-] Anna Berg, She, hers",
                "Person Hanna Roe [-] Hanna Roe",
                "Person Ilse Lund [-] Ilse Lund",
            ],
        );
    }
}
