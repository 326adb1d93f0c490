//! Events on CaRB dev, by CaRB's own rule (Bhardwaj et al. 2019).
//!
//! Words are matched as bags, part by part: the relation with the relation, the first argument with
//! the first, all others with all others; relations without a word in common do not match. Precision
//! pairs each extraction with one of gold, greedily; recall takes the best extraction for each of
//! gold. A threshold is swept over the scores, and the best F1 counts.

use super::{
    english, percent_of,
    reliability::Judged,
    rules::{Made, Rules},
};
use anyhow::{Context, Result};
use nutgraf::{Event, Models, brief};
use std::{collections::BTreeMap, path::Path};

/// A relation and its arguments, in words.
struct Tuple {
    relation: Vec<String>,
    first: Vec<String>,
    others: Vec<String>,
}

/// A sentence: the tuples of gold, and ours with their scores.
struct Sentence {
    gold: Vec<Tuple>,
    given: Vec<(f64, Tuple)>,
    /// The rule of each that was given, and its confidence.
    made: Vec<RuleAndConfidence>,
}

/// The rule that made an extraction, and its confidence.
type RuleAndConfidence = (&'static str, f64);

/// How much of a tuple was matched: precision and recall, 0 to 1.
type Match = (f64, f64);

/// What was reached at the best threshold.
#[derive(Default)]
pub struct Best {
    pub precision: f64,
    pub recall: f64,
    pub f1: f64,
    threshold: f64,
    sentences: usize,
    gold: usize,
    pub rules: Rules,
    /// The confidence of each event, and whether it was right as rules are.
    pub sure: Judged,
}

/// Verbs of saying: their two arguments may be matched the other way round.
const SAYING: [&str; 5] = ["said", "told", "added", "adds", "says"];

const FORMS_OF_BE: [&str; 8] = ["be", "is", "am", "are", "was", "were", "been", "being"];

/// CaRB dev.
pub fn carb(data: &Path, models: &Models) -> Result<Best> {
    let path = data.join("events/carb-dev.tsv");
    let lines = std::fs::read_to_string(&path).with_context(|| path.display().to_string())?;
    let mut sentences: BTreeMap<&str, Vec<Tuple>> = BTreeMap::new();
    for line in lines.lines() {
        let fields: Vec<&str> = line.split('\t').collect();
        if let [sentence, relation, first, others @ ..] = &fields[..] {
            // CaRB leaves out who said it, which it marks so.
            let others: Vec<&str> = others.iter().copied().filter(|o| !o.contains("C: ")).collect();
            let tuple = Tuple::new(relation, first, &others.join(" "));
            sentences.entry(sentence).or_default().push(tuple);
        }
    }
    let read: Vec<Sentence> = sentences
        .into_iter()
        .map(|(sentence, gold)| {
            let (made, given) = extractions(sentence, models).into_iter().unzip();
            Sentence { gold, given, made }
        })
        .collect();
    let (rules, sure) = judged(&read);
    Ok(Best { rules, sure, ..sweep(&read) })
}

/// An extraction is right of which at least half of the words are those of one of gold.
fn judged(read: &[Sentence]) -> (Rules, Judged) {
    let (mut rules, mut sure) = (Rules::default(), Vec::new());
    for Sentence { gold, given, made } in read {
        for ((_, extraction), (rule, confidence)) in given.iter().zip(made) {
            let right = gold.iter().any(|gold| matched(gold, extraction).0 >= 0.5);
            rules.note("CaRB dev", rule, right);
            sure.push((*confidence, right));
        }
    }
    (rules, sure)
}

/// Each extraction with its score, behind the rule that made it and its confidence.
fn extractions(sentence: &str, models: &Models) -> Vec<(RuleAndConfidence, (f64, Tuple))> {
    let made = Made::new(sentence, &english(), models);
    let tuple = |event: Event| {
        let rule = (made.event(&event), event.confidence);
        let subject = event.subject?;
        let others = event.object.iter().chain(event.others.iter().map(|o| &o.span));
        let others: Vec<&str> = others.map(|slice| slice.exact.as_str()).collect();
        let tuple = Tuple::new(&event.predicate.exact, &subject.exact, &others.join(" "));
        Some((rule, (event.score, tuple)))
    };
    brief(models, sentence, &english()).events.into_iter().filter_map(tuple).collect()
}

impl Tuple {
    fn new(relation: &str, first: &str, others: &str) -> Self {
        let words = |part: &str| part.split_whitespace().map(str::to_owned).collect();
        Self { relation: words(relation), first: words(first), others: words(others) }
    }
}

/// The sums at a threshold: of precisions, extractions, recalls.
#[derive(Clone, Copy, Default)]
struct Sums {
    precision: f64,
    given: usize,
    recall: f64,
}

fn sweep(read: &[Sentence]) -> Best {
    let mut thresholds: Vec<f64> =
        read.iter().flat_map(|s| s.given.iter().map(|(score, _)| *score)).collect();
    thresholds.sort_by(f64::total_cmp);
    thresholds.dedup();
    let mut sums = vec![Sums::default(); thresholds.len()];
    for sentence in read {
        add_sentence(sentence, &thresholds, &mut sums);
    }
    let gold = read.iter().map(|s| s.gold.len()).sum();
    let mut best = Best { sentences: read.len(), gold, ..Best::default() };
    for (sums, &threshold) in sums.iter().zip(&thresholds) {
        let precision = percent_of(sums.precision, sums.given);
        let recall = percent_of(sums.recall, gold);
        let f1 = 2.0 * precision * recall / (precision + recall).max(f64::MIN_POSITIVE);
        if f1 > best.f1 {
            best = Best { precision, recall, f1, threshold, ..best };
        }
    }
    best
}

/// Adds what a sentence gives at each threshold; it changes only at the scores of its own
/// extractions.
fn add_sentence(sentence: &Sentence, thresholds: &[f64], sums: &mut [Sums]) {
    let Sentence { gold, given, .. } = sentence;
    let matches: Vec<Vec<Match>> =
        gold.iter().map(|g| given.iter().map(|(_, e)| matched(g, e)).collect()).collect();
    let mut own: Vec<f64> = given.iter().map(|(score, _)| *score).collect();
    own.sort_by(f64::total_cmp);
    own.dedup();
    let mut from = 0;
    for threshold in own {
        let kept: Vec<usize> = (0..given.len()).filter(|&e| given[e].0 >= threshold).collect();
        let to = thresholds.partition_point(|&t| t <= threshold);
        let best = |row: &Vec<Match>| kept.iter().map(|&e| row[e].1).fold(0.0, f64::max);
        let recall: f64 = matches.iter().map(best).sum();
        let precision = greedy(&matches, &kept);
        for sum in &mut sums[from..to] {
            sum.precision += precision;
            sum.given += kept.len();
            sum.recall += recall;
        }
        from = to;
    }
}

/// The sum of precisions of one-to-one pairs, the most precise first.
fn greedy(matches: &[Vec<Match>], kept: &[usize]) -> f64 {
    let mut pairs: Vec<(f64, usize, usize)> = matches
        .iter()
        .enumerate()
        .flat_map(|(g, row)| kept.iter().map(move |&e| (row[e].0, g, e)))
        .collect();
    pairs.sort_by(|a, b| b.0.total_cmp(&a.0).then((a.1, a.2).cmp(&(b.1, b.2))));
    let (mut rows, mut columns, mut sum) = (Vec::new(), Vec::new(), 0.0);
    for (precision, row, column) in pairs {
        if !rows.contains(&row) && !columns.contains(&column) {
            rows.push(row);
            columns.push(column);
            sum += precision;
        }
    }
    sum
}

fn matched(gold: &Tuple, given: &Tuple) -> Match {
    let straight = matched_parts(gold, given, &given.first, &given.others);
    let says = |word: &String| SAYING.iter().any(|said| word.contains(said));
    if given.others.is_empty() || !gold.relation.iter().any(says) {
        return straight;
    }
    let turned = matched_parts(gold, given, &given.others, &given.first);
    if turned > straight { turned } else { straight }
}

fn matched_parts(gold: &Tuple, given: &Tuple, first: &[String], others: &[String]) -> Match {
    let relation = shared(&gold.relation, &given.relation) + be(&gold.relation, &given.relation);
    if relation == 0 || others.is_empty() && !gold.others.is_empty() {
        return (0.0, 0.0);
    }
    // Where gold tells no more than a doer, what else is given is not counted.
    let others = if gold.others.is_empty() { &[] } else { others };
    let right = relation + shared(&gold.first, first) + shared(&gold.others, others);
    let given = given.relation.len() + first.len() + others.len();
    let gold = gold.relation.len() + gold.first.len() + gold.others.len();
    (right as f64 / given.max(1) as f64, right as f64 / gold.max(1) as f64)
}

/// Words of the one that stand in the other, each counted once.
fn shared(gold: &[String], given: &[String]) -> usize {
    let mut left: Vec<&String> = given.iter().collect();
    let mut count = 0;
    for word in gold {
        if let Some(at) = left.iter().position(|other| *other == word) {
            left.swap_remove(at);
            count += 1;
        }
    }
    count
}

/// 1 where "be" was given for one of its forms.
fn be(gold: &[String], given: &[String]) -> usize {
    let spare =
        given.iter().filter(|w| *w == "be").count() > gold.iter().filter(|w| *w == "be").count();
    usize::from(spare && gold.iter().any(|word| FORMS_OF_BE.contains(&word.as_str())))
}

/// The figures as a part of the page.
pub fn page(best: &Best) -> String {
    format!(
        "## Events\n\nCaRB's own rule, at the best threshold of the score ({:.2}).\n\n\
        | set | P | R | F1 | of | sentences |\n|---|---|---|---|---|---|\n| CaRB dev | {:.1} | {:.1} | {:.1} | {} | {} |\n",
        best.threshold, best.precision, best.recall, best.f1, best.gold, best.sentences
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_matched_as_bags_of_words() {
        let gold = Tuple::new("won", "the team", "the cup in May");
        let given = Tuple::new("won", "team", "the cup");
        assert_eq!(matched(&gold, &given), (1.0, 4.0 / 7.0));
        assert_eq!(matched(&gold, &Tuple::new("lost", "the team", "the cup")), (0.0, 0.0));
        assert_eq!(matched(&gold, &Tuple::new("won", "the team", "")), (0.0, 0.0));
        let alone = Tuple::new("fled", "they", "");
        assert_eq!(matched(&alone, &Tuple::new("fled", "they", "in May")), (1.0, 1.0));
        let said = Tuple::new("said", "Lund", "it rained");
        assert_eq!(matched(&said, &Tuple::new("said", "it rained", "Lund")), (1.0, 1.0));
    }

    #[test]
    fn precision_is_one_to_one_and_recall_takes_the_best() {
        let tuple = || Tuple::new("won", "she", "it");
        let given = vec![(0.5, tuple()), (0.5, tuple())];
        let best = sweep(&[Sentence { gold: vec![tuple()], given, made: Vec::new() }]);
        assert_eq!((best.precision, best.recall), (50.0, 100.0));
    }

    #[test]
    fn the_threshold_leaves_out_what_scores_low() {
        let right = || Tuple::new("won", "she", "it");
        let wrong = || Tuple::new("lost", "he", "that");
        let given = vec![(0.9, right()), (0.1, wrong())];
        let best = sweep(&[Sentence { gold: vec![right()], given, made: Vec::new() }]);
        assert_eq!((best.precision, best.recall, best.threshold), (100.0, 100.0, 0.9));
    }
}
