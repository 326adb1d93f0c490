//! Names → groups: those of one and the same person, organization or place.

use super::{
    kind,
    mention::{self, Written},
};
use crate::{
    lexicon::gender::{self, Gender},
    segment::Article,
    syntax::entity_kind::EntityKind,
};
use std::collections::HashMap;

/// The names of each, in the order in which they were joined.
pub(super) fn gather<'w>(
    article: &'w Article<'w>,
    written: &'w [Written],
) -> Vec<Vec<&'w Written>> {
    let mut gathered = Gathered::of(article);

    let long = |w: &&Written| w.is_full() || w.words[0].contains('-');
    // The longest come first, so that "Supreme Court" finds "US Supreme Court".
    let mut full: Vec<&Written> = written.iter().filter(long).collect();
    full.sort_by_key(|w| (is_born(article, w), usize::MAX - w.words.len(), w.tokens.start));
    full.into_iter().for_each(|name| gathered.add(name));
    written.iter().filter(|w| !long(w)).for_each(|name| gathered.add(name));
    gathered.groups
}

/// Names gathered by what they name.
struct Gathered<'w> {
    article: &'w Article<'w>,
    groups: Vec<Vec<&'w Written>>,
    /// What is known of each group of a person.
    genders: Vec<Option<Gender>>,
    /// Normalised name → group.
    by_name: HashMap<String, usize>,
    /// Family name → the groups of people who bear it, the last one told at the end.
    by_family: HashMap<String, Vec<usize>>,
    /// Acronym → group.
    by_initials: HashMap<String, usize>,
    /// First word of an organization's or place's name of several words → group.
    by_first: HashMap<String, usize>,
    /// The part behind the last hyphen of a place's name → group: "Karabakh"; the last word of an
    /// organization's: "Rovers". None where several end so.
    by_last: HashMap<String, Option<usize>>,
    /// Given name → the one who bears it; none where several do.
    by_given: HashMap<String, Option<usize>>,
}

impl<'w> Gathered<'w> {
    fn of(article: &'w Article<'w>) -> Self {
        Self {
            article,
            groups: Vec::new(),
            genders: Vec::new(),
            by_name: HashMap::new(),
            by_family: HashMap::new(),
            by_initials: HashMap::new(),
            by_first: HashMap::new(),
            by_last: HashMap::new(),
            by_given: HashMap::new(),
        }
    }

    fn add(&mut self, name: &'w Written) {
        let gender = self.gender(name);
        let same = self.by_name.get(&name.key()).copied();
        let same = same.filter(|&group| self.may_be(gender, group));
        let known = same.or_else(|| self.short_form(name));
        let group = known.unwrap_or_else(|| {
            self.groups.push(Vec::new());
            self.genders.push(None);
            self.groups.len() - 1
        });
        self.groups[group].push(name);
        self.genders[group] = self.genders[group].or(gender);
        self.by_name.entry(name.key()).or_insert(group);
        if name.kind == EntityKind::Person && known.is_none() {
            self.by_family.entry(name.family().to_owned()).or_default().push(group);
        }
        if name.is_full() && matches!(name.kind, EntityKind::Organization | EntityKind::Place) {
            self.by_first.entry(name.words[0].clone()).or_insert(group);
        }
        let hyphened = name.words.last().and_then(|w| w.rsplit_once('-'));
        if let Some((_, last)) = hyphened.filter(|_| name.kind == EntityKind::Place) {
            only(&mut self.by_last, last, group);
        }
        let of = name.words.iter().any(|w| w == "of");
        if name.is_full() && name.kind == EntityKind::Organization && !of {
            only(&mut self.by_last, &name.words[name.words.len() - 1], group);
        }
        if name.is_full() && name.kind == EntityKind::Person {
            only(&mut self.by_given, &name.words[0], group);
        }
        if let Some(initials) = name.initials() {
            self.by_initials.entry(initials).or_insert(group);
        }
    }

    /// What a given name, or the title before a person's name, says: "Mrs. | Lund".
    fn gender(&self, name: &Written) -> Option<Gender> {
        let person = name.kind == EntityKind::Person;
        let before = name.tokens.start.checked_sub(1).filter(|_| person);
        let title = before.map(|t| self.article.word(t)).and_then(gender::told_by);
        title.or_else(|| gender::told_by(&name.words[0]).filter(|_| person && name.is_full()))
    }

    /// Whether a person may be the one of a group: no Mrs is a Mr.
    fn may_be(&self, gender: Option<Gender>, group: usize) -> bool {
        self.genders[group].zip(gender).is_none_or(|(known, gender)| known == gender)
    }

    /// The group that a shorter name belongs to.
    fn short_form(&self, name: &Written) -> Option<usize> {
        let named_after = || {
            let group = self.by_first.get(&name.words[0]).copied();
            // "Ashford" is the club, where "Ashford United" is told.
            group.filter(|&g| {
                name.kind != EntityKind::Place || kind::is_club(&self.groups[g][0].words)
            })
        };
        let acronym = name.words[0].chars().filter(|c| c.is_uppercase()).count() > 1;
        if !name.is_full()
            && !acronym
            && !self.by_family.contains_key(&name.words[0])
            && let Some(group) = named_after()
        {
            return Some(group);
        }
        let group = match name.kind {
            EntityKind::Person => self.same_person(name).or_else(|| {
                let given = self.by_given.get(&name.words[0]).copied().flatten();
                let alone = !name.is_full() || is_born(self.article, name);
                given.or_else(|| self.pet_name(&name.words[0])).filter(|_| alone)
            }),
            EntityKind::Organization if name.is_full() => self.without_state(name),
            _ if name.words.len() == 1 => {
                self.by_initials.get(&name.words[0].replace('.', "")).copied().or_else(|| {
                    self.by_last
                        .get(&name.words[0])
                        .copied()
                        .flatten()
                        .filter(|&g| self.groups[g][0].kind == name.kind)
                })
            }
            _ => None,
        }?;
        (self.groups[group][0].kind == name.kind || name.kind != EntityKind::Person)
            .then_some(group)
    }

    /// Whose given name a shorter one opens: "Ben", "Benny" after "Benjamin Lund".
    fn pet_name(&self, name: &str) -> Option<usize> {
        let stem = ["ie", "i", "y"].iter().find_map(|end| name.strip_suffix(end)).unwrap_or(name);
        let shorter = |given: &str| given.len() > name.len() + 1 && given.starts_with(stem);
        let mut bearers = self.by_given.iter().filter(|(given, _)| shorter(given));
        let (_, bearer) = bearers.next().filter(|_| stem.len() >= SHORTEST_PET_NAME)?;
        bearers.next().is_none().then_some(*bearer)?
    }

    /// "Supreme Court" after "US Supreme Court".
    fn without_state(&self, name: &Written) -> Option<usize> {
        let last = self.by_last.get(name.words.last()?).copied().flatten()?;
        let full = &self.groups[last][0];
        let longer = full.words.len() == name.words.len() + 1 && full.words.ends_with(&name.words);
        (longer && mention::is_state(&full.words[0])).then_some(last)
    }

    /// A family name alone, or a fuller form of a name: the last bearer told before.
    fn same_person(&self, name: &Written) -> Option<usize> {
        let bearers = self.by_family.get(name.family())?;
        let bearers = &bearers[bearers.len().saturating_sub(MOST_BEARERS)..];
        let gender = self.gender(name);
        let fits =
            |group: &&usize| name.agrees(self.groups[**group][0]) && self.may_be(gender, **group);
        let before = |group: &&usize| self.groups[**group][0].tokens.start < name.tokens.start;
        bearers
            .iter()
            .rev()
            .filter(fits)
            .find(before)
            .or_else(|| bearers.iter().find(fits))
            .copied()
    }
}

/// Whether somebody bore a name before: "She was born Ann Roe".
pub(super) fn is_born(article: &Article, name: &Written) -> bool {
    let before = name.tokens.start.checked_sub(1).map(|t| article.word(t));
    before.is_some_and(|word| matches!(word, "born" | "née" | "nee"))
}

/// Notes whom a short form means, or that it means several.
fn only(map: &mut HashMap<String, Option<usize>>, short: &str, group: usize) {
    let meant = map.entry(short.to_owned()).or_insert(Some(group));
    *meant = meant.filter(|&g| g == group);
}

/// Letters of a pet name, at least.
const SHORTEST_PET_NAME: usize = 3;

/// People of one family name that a bare family name is held against, at most: the last told.
const MOST_BEARERS: usize = 8;

#[cfg(test)]
mod tests {
    use crate::entity::tests::check;

    #[test]
    fn titles_part_people_of_one_family() {
        check(
            "Odile Brask died on Monday, said her son, Peter Brask. Mrs. Brask was 91.",
            &[
                "Person Odile Brask [-] Odile Brask, her, Brask",
                "Person Peter Brask [son] Peter Brask",
            ],
        );
    }

    #[test]
    fn names_borne_before_and_pet_names() {
        check(
            "Benjamin Lund spoke. He was born Benjamin Roe in Oslo. Ben wept.",
            &[
                "Person Benjamin Lund [-] Benjamin Lund, He, Benjamin Roe, Ben",
                "Place Oslo [-] Oslo",
            ],
        );
    }
}
