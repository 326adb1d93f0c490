//! The way to the teacher: lessons as JSON lines.

use crate::lessons::{Lesson, Tree};
use anyhow::Result;
use serde::Serialize;
use std::io::Write;

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
