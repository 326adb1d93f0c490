//! The lists of a Brief against those of the editors.

use super::{
    Counts, Read, Sure,
    words::{bare, plain},
};
use crate::data::article::{Article, Named, Statement};
use nutgraf::{Brief, Entity, EntityKind, MentionBy, Quantity, Quote};
use std::{collections::HashSet, ops::Range};

pub fn count(read: &Read, counts: &mut Counts, sure: &mut Sure) {
    let Read { article, brief, .. } = read;
    let kinds = [
        ("people", EntityKind::Person, &article.people),
        ("organizations", EntityKind::Organization, &article.organizations),
        ("places", EntityKind::Place, &article.places),
    ];
    for (name, kind, gold) in kinds {
        let given: Vec<&Entity> = brief.entities.iter().filter(|e| e.kind == kind).collect();
        let free: Vec<bool> = gold.iter().map(|g| g.free.is_free()).collect();
        tally(counts, name, &given, &free, |e, i| is_named(e, &gold[i]));
    }
    roles(read, counts);
    let places: Vec<_> = article.dates.iter().map(|d| d.place.find(&article.text)).collect();
    let free: Vec<bool> = article.dates.iter().map(|d| d.free.is_free()).collect();
    tally(counts, "dates", &brief.dates, &free, |date, i| {
        overlap(&places[i], date.start..date.end) && date.value == article.dates[i].value
    });
    quantities(read, counts);
    said(read, counts, sure);
}

/// Counts a list.
fn tally<T>(
    counts: &mut Counts,
    name: &'static str,
    given: &[T],
    free: &[bool],
    fits: impl Fn(&T, usize) -> bool,
) {
    let right = judge(given, free, fits);
    let hit = right.iter().filter(|right| **right == Some(true)).count();
    let asked = free.iter().filter(|free| !**free).count();
    counts.list(name, hit, right.iter().flatten().count(), asked);
}

/// Whether each item of a list is right: each of gold is found once, and what is free is neither right nor
/// wrong.
fn judge<T>(given: &[T], free: &[bool], fits: impl Fn(&T, usize) -> bool) -> Vec<Option<bool>> {
    let mut used = HashSet::new();
    let right = |item: &T| {
        let found: Vec<usize> = (0..free.len()).filter(|&i| fits(item, i)).collect();
        match found.iter().find(|i| !free[**i] && !used.contains(*i)) {
            Some(&i) => Some(used.insert(i)),
            None => (!found.iter().any(|&i| free[i])).then_some(false),
        }
    };
    given.iter().map(right).collect()
}

/// The names by which an entity is mentioned.
fn forms(entity: &Entity) -> HashSet<String> {
    let named = entity.mentions.iter().filter(|m| m.by == MentionBy::Name);
    named.map(|m| bare(&m.exact)).chain([bare(&entity.name)]).collect()
}

fn is_named(entity: &Entity, gold: &Named) -> bool {
    let forms = forms(entity);
    gold.also.iter().chain([&gold.name]).any(|name| forms.contains(&bare(name)))
}

fn roles(Read { article, brief, .. }: &Read, counts: &mut Counts) {
    let people = || brief.entities.iter().filter(|e| e.kind == EntityKind::Person);
    let shown = people().filter(|e| e.role.is_some()).count();
    let asked = article.people.iter().filter(|p| p.role.is_some());
    let fits = |gold: &str, entity: &&Entity| {
        let role = entity.role.as_ref().map_or(String::new(), |role| plain(&role.exact));
        !role.is_empty() && (gold.contains(&role) || role.contains(gold))
    };
    let hit = asked.clone().flat_map(|person| {
        let role = plain(person.role.as_deref().unwrap_or_default());
        people().filter(|e| is_named(e, person)).filter(move |e| fits(&role, e))
    });
    counts.list("roles", hit.count(), shown, asked.clone().count());
}

fn quantities(Read { article, brief, .. }: &Read, counts: &mut Counts) {
    let gold = &article.quantities;
    let places: Vec<_> = gold.iter().map(|q| q.place.find(&article.text)).collect();
    let close = |a: Option<f64>, b: Option<f64>| {
        a.zip(b).is_some_and(|(a, b)| (a - b).abs() <= 1e-6 * b.abs().max(1.0))
    };
    let fits = |given: &Quantity, i: usize| {
        let range = close(given.low, gold[i].low) && close(given.high, gold[i].high);
        overlap(&places[i], given.start..given.end) && (close(given.value, gold[i].value) || range)
    };
    let free: Vec<bool> = gold.iter().map(|q| q.free.is_free()).collect();
    tally(counts, "quantities", &brief.quantities, &free, fits);
    let counted = |i: &usize| gold[*i].of.is_some();
    let right = (0..gold.len()).filter(counted).flat_map(|i| {
        let of = plain(gold[i].of.as_deref().unwrap_or_default());
        let given = brief.quantities.iter().filter(move |q| fits(q, i));
        given.filter_map(|q| q.of.as_ref()).filter(move |given| {
            let given = plain(&given.exact);
            of.contains(&given) || given.contains(&of)
        })
    });
    let shown = brief.quantities.iter().filter(|q| q.of.is_some()).count();
    counts.list("counted", right.count(), shown, (0..gold.len()).filter(counted).count());
}

/// Who puts what forward as true.
fn said(read: &Read, counts: &mut Counts, sure: &mut Sure) {
    let Read { article, brief, .. } = read;
    let (right, gold) = told(article, brief, |quote, who| speaks(brief, quote, who));
    let hit = right.iter().filter(|right| **right == Some(true)).count();
    counts.list("said", hit, right.iter().flatten().count(), gold);
    let judged = brief.quotes.iter().zip(true_as_shown(article, brief));
    sure.quotes.extend(judged.filter_map(|(quote, right)| Some((quote.confidence, right?))));
}

/// Whether each quotation of a Brief is right, in order; nothing of one that is not put forward as true, or
/// that is not asked for. Then how many are asked for.
fn told(
    article: &Article,
    brief: &Brief,
    speaks: impl Fn(&Quote, &str) -> bool,
) -> (Vec<Option<bool>>, usize) {
    let gold: Vec<&Statement> = article.statements.iter().filter(|s| s.asserted).collect();
    let places: Vec<_> = gold.iter().map(|s| s.place.find(&article.text)).collect();
    let free: Vec<bool> = gold.iter().map(|s| s.free.is_free()).collect();
    let fits = |quote: &&Quote, i: usize| {
        shares(&places[i], quote.start..quote.end) && speaks(quote, &gold[i].speaker)
    };
    let asserted: Vec<&Quote> = brief.quotes.iter().filter(|quote| quote.asserted).collect();
    let mut right = judge(&asserted, &free, fits).into_iter();
    let each = brief.quotes.iter().map(|quote| if quote.asserted { right.next()? } else { None });
    (each.collect(), free.iter().filter(|free| !**free).count())
}

/// The same, but that a speaker who is shown in the article's own words, "the minister", need not be known by
/// name.
pub fn true_as_shown(article: &Article, brief: &Brief) -> Vec<Option<bool>> {
    let unnamed = |quote: &Quote| quote.speaker.is_some() && quote.entity.is_none();
    told(article, brief, |quote, who| unnamed(quote) || speaks(brief, quote, who)).0
}

/// Whether a quotation's speaker is whom the editors name.
fn speaks(brief: &Brief, quote: &Quote, gold: &str) -> bool {
    let gold = bare(gold);
    let last = gold.split(' ').next_back().unwrap_or_default();
    let speaker = quote.speaker.as_ref().map(|s| plain(&s.exact));
    let entity = quote.entity.map(|e| forms(&brief.entities[e])).unwrap_or_default();
    speaker.into_iter().chain(entity).map(|name| bare(&name)).filter(|name| !name.is_empty()).any(
        |name| {
            gold.contains(&name)
                || name.contains(&gold)
                || name.split(' ').next_back() == Some(last)
        },
    )
}

fn overlap(gold: &Option<Range<usize>>, given: Range<usize>) -> bool {
    gold.as_ref().is_some_and(|gold| gold.start < given.end && given.start < gold.end)
}

/// Whether two stretches share half of the shorter one.
fn shares(gold: &Option<Range<usize>>, given: Range<usize>) -> bool {
    gold.as_ref().is_some_and(|gold| {
        let common = gold.end.min(given.end).saturating_sub(gold.start.max(given.start));
        2 * common >= gold.len().min(given.len())
    })
}
