//! Which sentences say what matters, into `src/rank/weights.rs`.
//!
//! A sentence is worth the F1 that a summary has with it, beside the others that would be chosen: first
//! the lead, then what trees choose that learned from other stories (learning to search, Daumé et al. 2009;
//! trees choose too well where they learned, and teach what follows from a choice that no one makes). Each
//! story teaches summaries of one sentence, two, three and more, whatever its set is scored by, so that
//! what length costs is learned from the number of sentences and not from where a story comes from.

use super::boost::{Pace, Row, fit};
use crate::score::summaries::{SETS, Story, stories, words};
use anyhow::{Context, Result};
use nutgraf::{
    Models,
    stages::{
        analysis::Document,
        entity,
        extract::Facts,
        rank::{
            carried::carried,
            features::{self, COUNT},
            trees::{LEVELS, Tree, worths},
        },
    },
};
use std::{fmt::Write, path::Path};

/// Sentences of the summaries that are taught.
const TAUGHT: [usize; LEVELS] = [1, 2, 3, 5];

/// What each is multiplied by once it is learned: the more sentences a summary has, the less one of them
/// adds, while what is said again or leans on another costs a choice the same (`src/summary/`). By
/// cross-validation; the last follows the others.
const SPREAD: [f32; LEVELS] = [1.0, 1.5, 3.0, 4.0];

/// Trees that tell what would be chosen, and trees that choose: with 120 of them and longer steps, figures
/// swung more from deal to deal.
const ROUGH: Pace = Pace { trees: 100, step: 0.1 };
const FINE: Pace = Pace { trees: 180, step: 0.045 };

/// What a story counts times the square root of the stories of its set: about 1 in the mean.
const BALANCE: f32 = 24.0;

/// Sentences that a story teaches: of the first ones, since few references look further.
const MOST: usize = 60;

/// Learns from all stories and writes the table.
pub fn train(data: &Path, models: &Path, table: &Path) -> Result<()> {
    let file = models.join("en.bin");
    let models = Models::load(&std::fs::read(&file).with_context(|| file.display().to_string())?)?;
    let mut lessons = Vec::new();
    for set in SETS {
        let stories = stories(data, set.name)?;
        lessons.extend(Lesson::all(&stories, &models));
    }
    println!("{}: {} stories", table.display(), lessons.len());
    let trees = learn(&lessons.iter().collect::<Vec<_>>());
    std::fs::write(table, source(&trees)).with_context(|| table.display().to_string())
}

/// The trees that some stories teach.
pub fn learn(lessons: &[&Lesson]) -> Vec<Tree> {
    // Pairs, since every other story has no title.
    let half = |i: usize| i / 2 % 2;
    let rows = |learned: &[Vec<Tree>], keeps: &dyn Fn(usize) -> bool| -> Vec<Row> {
        let kept = lessons.iter().enumerate().filter(|(i, _)| keeps(*i));
        let taught = |i: usize| learned.get(half(i)).map_or(&[][..], Vec::as_slice);
        kept.flat_map(|(i, lesson)| lesson.rows(i, taught(i))).collect()
    };
    let learned: Vec<Vec<Tree>> =
        (0..2).map(|held| fit(&rows(&[], &|i| half(i) != held), ROUGH)).collect();
    let mut trees = fit(&rows(&learned, &|_| true), FINE);
    for gains in trees.iter_mut().flat_map(|tree| &mut tree.gains) {
        let spread = gains.iter_mut().zip(SPREAD);
        spread.for_each(|(gain, times)| *gain = (f32::from(*gain) * times).round() as i16);
    }
    trees
}

/// A story's sentences, and the words that each shares with the reference.
pub struct Lesson {
    features: Vec<[f32; COUNT]>,
    /// How much the story counts.
    weight: f32,
    /// Words of each sentence.
    lengths: Vec<usize>,
    /// How often each sentence has each word of the reference.
    has: Vec<Vec<usize>>,
    /// How often the reference has each of its words.
    gold: Vec<usize>,
}

impl Lesson {
    /// Reads a set. It counts by the square root of its stories, so that no publisher's way rules.
    pub fn all(stories: &[Story], models: &Models) -> Vec<Self> {
        let weight = 1.0 / (stories.len() as f32).sqrt();
        let read = |(i, story)| Self { weight: weight * BALANCE, ..Self::read(story, i, models) };
        stories.iter().enumerate().map(read).collect()
    }

    /// Reads a story. Every other one goes without its title, since a title tells of which set it is.
    fn read(story: &Story, index: usize, models: &Models) -> Self {
        let title = story.title.as_deref().filter(|_| index.is_multiple_of(2));
        let doc = Document::read(&story.text, title, models);
        let entities = entity::find(&doc);
        let article = &doc.article;
        let facts = Facts::new(&doc, article.published.map(|(day, _)| day));
        let mut reads = features::read(&doc, &carried(article, &entities, &facts), title);
        reads.truncate(MOST);
        let gold = words(&story.summary.join(" "));
        let own: Vec<_> = reads
            .iter()
            .map(|r| words(article.sentence_span(r.sentence).of(&story.text)))
            .collect();
        let has = |own: &std::collections::HashMap<String, usize>| {
            gold.keys().map(|word| own.get(word).copied().unwrap_or(0)).collect()
        };
        Self {
            weight: 1.0,
            features: reads.iter().map(|read| read.features).collect(),
            lengths: own.iter().map(|own| own.values().sum()).collect(),
            has: own.iter().map(has).collect(),
            gold: gold.values().copied().collect(),
        }
    }

    /// What each sentence is worth in each summary that is taught, beside what some trees choose; the
    /// lead where there are none. A long story counts no more than its square root.
    fn rows(&self, story: usize, trees: &[Tree]) -> Vec<Row> {
        let weight = self.weight / (self.features.len() as f32).sqrt();
        let told: Vec<_> = self.features.iter().map(|f| worths(trees, f)).collect();
        let taught = TAUGHT.iter().enumerate().map(|(level, &sentences)| {
            let mut best: Vec<usize> = (0..told.len()).collect();
            best.sort_by(|&a, &b| told[b][level].total_cmp(&told[a][level]));
            best.truncate(sentences);
            self.worths(&best)
        });
        let taught: Vec<Vec<f32>> = taught.collect();
        let row = |(i, &features): (usize, &[f32; COUNT])| {
            let worths = std::array::from_fn(|level| taught[level][i]);
            Row { features, worths, weight, story }
        };
        self.features.iter().enumerate().map(row).collect()
    }

    /// F1 with each sentence, above the mean: with the chosen ones where it is one of them, else in the
    /// place of the last of them.
    fn worths(&self, chosen: &[usize]) -> Vec<f32> {
        let Some((_, others)) = chosen.split_last() else { return Vec::new() };
        let whole = self.f1(chosen);
        let with = |i: usize| {
            if chosen.contains(&i) { whole } else { self.f1(&[others, &[i]].concat()) }
        };
        let all: Vec<f32> = (0..self.lengths.len()).map(with).collect();
        let mean = all.iter().sum::<f32>() / all.len() as f32;
        all.iter().map(|worth| worth - mean).collect()
    }

    /// ROUGE-1 F1 of a summary.
    fn f1(&self, chosen: &[usize]) -> f32 {
        let shared = self.gold.iter().enumerate().map(|(word, &times)| {
            chosen.iter().map(|&i| self.has[i][word]).sum::<usize>().min(times)
        });
        let length: usize = chosen.iter().map(|&i| self.lengths[i]).sum();
        2.0 * shared.sum::<usize>() as f32
            / (length + self.gold.iter().sum::<usize>()).max(1) as f32
    }
}

fn source(trees: &[Tree]) -> String {
    let mut page = format!(
        "//! Made by `forge rank` from news stories and their summaries (CNN / Daily Mail, XSum, Inshorts: text\n\
         //! of others, of which only these numbers are kept). Not to be edited by hand.\n\n\
         use super::trees::Tree;\n\n\
         /// The trees.\n#[rustfmt::skip]\n#[allow(clippy::approx_constant)]\npub static TREES: [Tree; {}] = [\n",
        trees.len()
    );
    for Tree { features, above, gains } in trees {
        let _ = writeln!(
            page,
            "    Tree {{ features: {features:?}, above: {above:?}, gains: {gains:?} }},"
        );
    }
    page.push_str("];\n");
    page
}
