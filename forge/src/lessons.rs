//! All sentences that may be learned from, cut into our tokens, with what gold labels they have.
//!
//! Gold labels come from the sets, others from the teacher. Plain text that was taught is cut where it
//! was cut when it was taught, so that what decides on sentences can change without the teacher.

use crate::{
    data::{
        Corpus,
        bio::{self, Labelled},
        conllu,
    },
    taught,
};
use anyhow::{Context, Result, ensure};
use nutgraf::stages::{
    model::{
        features::{Features, GLUED, features},
        wordlist::WordLists,
    },
    segment::Article,
    text::span::Span,
};
use serde::{Deserialize, Serialize};
use std::{io::Write, ops::Range, path::Path};

/// Sets of names that may be learned from.
const NAMES: [&str; 7] =
    ["wikigold", "wnut17", "btc", "sec-filings", "crossner-politics", "gmb", "uner-ewt"];

/// Sets of plain text.
const PLAIN: [&str; 4] = ["cnn-train", "cnndm-mixed", "xsum", "inshorts"];

/// Tags, heads and relations of a sentence, a number a token; heads count from 1, 0 is the root.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
pub struct Tree {
    pub tags: Vec<u8>,
    pub heads: Vec<u16>,
    pub relations: Vec<u8>,
}

/// A sentence to learn from.
pub struct Lesson {
    pub set: &'static str,
    pub tokens: Vec<String>,
    pub features: Vec<Features>,
    pub tree: Option<Tree>,
    pub names: Option<Vec<u8>>,
}

/// Reads all sets. `taught` is what the teacher said, if it was asked: its names stand even where a
/// set has others, as it was told to keep what is gold; its trees where there are none.
pub fn read(
    data: &Path,
    lists: &WordLists,
    taught: Option<Vec<taught::Sentence>>,
) -> Result<Vec<Lesson>> {
    let mut reader =
        LessonReader { lists, taught: taught.map(Vec::into_iter), lessons: Vec::new() };
    let bank = conllu::read(&data.join("grammar/en_ewt-train.conllu"))?;
    let article = bank.corpus.article();
    reader.push(&article, "ewt", |s| {
        let tokens = article.sentences[s].tokens.clone();
        let tree = Tree {
            tags: bank.classes[tokens].to_vec(),
            heads: bank.heads[s][1..].iter().map(|&head| head as u16).collect(),
            relations: bank.relations[s][1..].to_vec(),
        };
        (Some(tree), None)
    })?;
    for name in NAMES {
        let mut set = Labelled::default();
        bio::read(&data.join(format!("names/train/{name}.bio")), 1, &mut set)?;
        let article = set.corpus.article();
        let labels = |s: usize| set.labels[article.sentences[s].tokens.clone()].to_vec();
        reader.push(&article, name, |s| (None, Some(labels(s))))?;
    }
    for name in PLAIN {
        let path = data.join(format!("summaries/{name}.jsonl"));
        let lines = std::fs::read_to_string(&path).with_context(|| path.display().to_string())?;
        for line in lines.lines() {
            let story: serde_json::Value = serde_json::from_str(line)?;
            reader.push_plain(story["text"].as_str().unwrap_or(""), name)?;
        }
    }
    Ok(reader.lessons)
}

struct LessonReader<'a> {
    lists: &'a WordLists,
    taught: Option<std::vec::IntoIter<taught::Sentence>>,
    lessons: Vec<Lesson>,
}

impl LessonReader<'_> {
    /// Adds the sentences of an article; `gold` tells what is known of each.
    fn push(
        &mut self,
        article: &Article,
        set: &'static str,
        gold: impl Fn(usize) -> (Option<Tree>, Option<Vec<u8>>),
    ) -> Result<()> {
        let features = features(article, self.lists);
        for (s, sentence) in article.sentences.iter().enumerate() {
            let (mut tree, mut names) = gold(s);
            let len = sentence.tokens.len();
            if let Some(taught) = &mut self.taught {
                let (given, answer) = taught.next().unwrap_or_default();
                ensure!(given == len, "{set}, sentence {s}: taught {given} tokens, expected {len}");
                if let Some(answer) = answer {
                    tree.get_or_insert(answer.tree);
                    names = Some(answer.names);
                }
            }
            let tokens = sentence.tokens.clone().map(|t| article.word(t).to_owned()).collect();
            let features = features[sentence.tokens.clone()].to_vec();
            self.lessons.push(Lesson { set, tokens, features, tree, names });
        }
        Ok(())
    }

    fn push_plain(&mut self, text: &str, set: &'static str) -> Result<()> {
        let article = Article::read(text, None);
        let Some(taught) = &self.taught else {
            return self.push(&article, set, |_| (None, None));
        };
        let mut at = 0;
        let cut = taught.as_slice().iter().map_while(|&(len, _)| {
            let sentence: Range<usize> = at..at + len;
            at = sentence.end;
            (at <= article.tokens.len()).then_some(sentence)
        });
        let spans = |tokens: Range<usize>| article.tokens[tokens].iter().map(|t| t.span).collect();
        let sentences: Vec<Vec<Span>> = cut.map(spans).collect();
        let (taught, given) = (sentences.iter().map(Vec::len).sum::<usize>(), article.tokens.len());
        ensure!(taught == given, "{set}: a text of {taught} tokens was taught, expected {given}");
        let article = Article::from_sentences(text, sentences);
        self.push(&article, set, |_| (None, None))
    }
}

/// The looks of a sentence whose words are written otherwise, as headlines are.
pub fn rewritten(
    lesson: &Lesson,
    lists: &WordLists,
    write: impl Fn(&str) -> String,
) -> Vec<Features> {
    let mut corpus = Corpus::default();
    corpus.sentences.push(Vec::new());
    let glued = |t: usize| lesson.features.get(t).is_none_or(|word| word.flags & GLUED != 0);
    for (t, token) in lesson.tokens.iter().enumerate() {
        corpus.push(&write(token), !glued(t + 1));
    }
    features(&corpus.article(), lists)
}

/// A lesson as the teacher reads it; what is not known is left out.
#[derive(Serialize)]
struct Question<'a> {
    set: &'a str,
    tokens: &'a [String],
    #[serde(skip_serializing_if = "<[u8]>::is_empty")]
    tags: &'a [u8],
    #[serde(skip_serializing_if = "<[u16]>::is_empty")]
    heads: &'a [u16],
    #[serde(skip_serializing_if = "<[u8]>::is_empty")]
    relations: &'a [u8],
    #[serde(skip_serializing_if = "<[u8]>::is_empty")]
    names: &'a [u8],
}

/// Writes lessons as JSON lines.
pub fn export(lessons: &[Lesson], out: &mut impl Write) -> Result<()> {
    let none = Tree::default();
    for lesson in lessons {
        let tree = lesson.tree.as_ref().unwrap_or(&none);
        let question = Question {
            set: lesson.set,
            tokens: &lesson.tokens,
            tags: &tree.tags,
            heads: &tree.heads,
            relations: &tree.relations,
            names: lesson.names.as_deref().unwrap_or(&[]),
        };
        serde_json::to_writer(&mut *out, &question)?;
        out.write_all(b"\n")?;
    }
    Ok(())
}
