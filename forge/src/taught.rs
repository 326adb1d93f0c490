//! What the teacher said, without the texts that it said it of: `models/taught.br`.
//!
//! One sentence after the other in the order of [`crate::lessons`], as columns, all of it compressed
//! with brotli: the number of sentences; the length of each in tokens; whether it was taught; then for
//! the taught ones the tags, the steps from token to head (0 for the root, zigzag), the relations and
//! the labels of names. Counts and steps are LEB128 numbers, the others bytes.

use crate::{lessons::Tree, pack::number};
use anyhow::{Context, Result, ensure};
use nutgraf::stages::model::format::Reader;
use serde::Deserialize;
use std::{
    io::{Read, Write},
    path::Path,
};

/// The file, in the folder of the models.
pub const FILE: &str = "taught.br";

/// What the teacher said of one sentence.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Answer {
    #[serde(flatten)]
    pub tree: Tree,
    pub names: Vec<u8>,
}

/// A sentence: its length in tokens, and what was said of it, if anything.
pub type Sentence = (usize, Option<Answer>);

/// Packs sentences.
pub fn pack(sentences: &[Sentence]) -> Result<Vec<u8>> {
    let mut raw = Vec::new();
    number(sentences.len(), &mut raw);
    sentences.iter().for_each(|(len, _)| number(*len, &mut raw));
    raw.extend(sentences.iter().map(|(_, answer)| u8::from(answer.is_some())));
    let answers = || sentences.iter().filter_map(|(_, answer)| answer.as_ref());
    answers().for_each(|answer| raw.extend(&answer.tree.tags));
    for answer in answers() {
        for (t, &head) in answer.tree.heads.iter().enumerate() {
            number(zigzag(t, head), &mut raw);
        }
    }
    answers().for_each(|answer| raw.extend(&answer.tree.relations));
    answers().for_each(|answer| raw.extend(&answer.names));
    let mut packed = Vec::new();
    brotli::CompressorWriter::new(&mut packed, 1 << 16, 9, 24).write_all(&raw)?;
    Ok(packed)
}

/// What the teacher said, as the folder of the models keeps it.
pub fn read(models: &Path) -> Result<Vec<Sentence>> {
    let path = models.join(FILE);
    unpack(&std::fs::read(&path).with_context(|| path.display().to_string())?)
}

/// What [`pack`] packed.
pub fn unpack(bytes: &[u8]) -> Result<Vec<Sentence>> {
    let mut raw = Vec::new();
    brotli::Decompressor::new(bytes, 1 << 16).read_to_end(&mut raw).context("taught.br")?;
    let mut reader = Reader::new("taught", &raw);
    let count = reader.count(raw.len())?;
    let lengths = reader.numbers(count)?;
    let taught = reader.bytes(count)?.to_vec();
    let longest: Vec<usize> =
        lengths.iter().zip(&taught).filter(|(_, taught)| **taught == 1).map(|(l, _)| *l).collect();
    let column = |reader: &mut Reader| -> Result<Vec<Vec<u8>>> {
        longest.iter().map(|&len| Ok(reader.bytes(len)?.to_vec())).collect()
    };
    let tags = column(&mut reader)?;
    let mut heads = Vec::with_capacity(longest.len());
    for &len in &longest {
        let steps = reader.numbers(len)?;
        let head = |(t, step)| unzigzag(t, step);
        heads.push(steps.into_iter().enumerate().map(head).collect::<Vec<u16>>());
    }
    let relations = column(&mut reader)?;
    let names = column(&mut reader)?;
    reader.finish()?;
    let mut answers = tags.into_iter().zip(heads).zip(relations).zip(names).map(
        |(((tags, heads), relations), names)| Answer {
            tree: Tree { tags, heads, relations },
            names,
        },
    );
    let answer = |(len, taught)| (len, if taught == 1 { answers.next() } else { None });
    Ok(lengths.into_iter().zip(taught).map(answer).collect())
}

/// 0 for the root; else the step from the token to its head, back and forth in turns.
fn zigzag(token: usize, head: u16) -> usize {
    match usize::from(head) {
        0 => 0,
        head if head <= token => 2 * (token + 1 - head) - 1,
        head => 2 * (head - token - 1),
    }
}

fn unzigzag(token: usize, step: usize) -> u16 {
    let head = match step {
        0 => 0,
        step if step % 2 == 1 => (token + 1).saturating_sub(step.div_ceil(2)),
        step => token + 1 + step / 2,
    };
    head as u16
}

/// The teacher's answers from JSON lines, in the order of the lessons and as many; an empty line is a
/// sentence that it left out.
pub fn read_answers(lines: &str, lengths: &[usize]) -> Result<Vec<Sentence>> {
    let given = lines.lines().count();
    ensure!(given == lengths.len(), "{given} answers, expected {}", lengths.len());
    let answer = |(i, (line, &len)): (usize, (&str, &usize))| {
        let answer: Option<Answer> =
            (!line.is_empty()).then(|| serde_json::from_str(line)).transpose()?;
        let given = answer.as_ref().map_or(len, |answer| answer.names.len());
        ensure!(given == len, "answer {i}: {given} tokens, expected {len}");
        Ok((len, answer))
    };
    lines.lines().zip(lengths).enumerate().map(answer).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_packed_is_unpacked() {
        let tree = Tree { tags: vec![3, 1, 4], heads: vec![2, 0, 2], relations: vec![5, 0, 9] };
        let sentences =
            vec![(3, Some(Answer { tree, names: vec![1, 2, 0] })), (200, None), (0, None)];
        assert_eq!(unpack(&pack(&sentences).unwrap()).unwrap(), sentences);
    }
}
