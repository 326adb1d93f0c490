//! Briefs of files, in the order given.

use crate::args::{Args, Format};
use crate::{engine, input::read, pipeline::in_order, progress::progress};
use nutgraf::{Brief, Options, page_json};
use serde_json::value::{RawValue, to_raw_value};
use std::collections::BTreeMap;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use url::Url;

/// Prints each file's Brief. One that cannot be read is named on standard error; the others are done
/// all the same.
pub fn run(files: Vec<PathBuf>, printer: Printer, options: Options) -> io::Result<ExitCode> {
    let progress = progress(Some(files.len() as u64));
    let mut status = ExitCode::SUCCESS;
    let work = move |path: PathBuf| {
        let text = read(&path);
        let brief = text.and_then(|text| Ok((engine::brief(&text, &options)?, text)));
        let error = brief.as_ref().err().cloned();
        let shown = match brief {
            Ok((brief, text)) => printer.brief(&path, &brief, &text),
            Err(error) => printer.error(&path, error),
        };
        (path, error, shown)
    };
    in_order(files.into_iter(), work, |(path, error, shown)| {
        if let Some(error) = error {
            progress.suspend(|| eprintln!("nutgraf: {}: {error}", path.display()));
            status = ExitCode::FAILURE;
        }
        progress.inc(1);
        io::stdout().write_all(shown?.as_bytes())
    })?;
    progress.finish_and_clear();
    Ok(status)
}

/// How a Brief is shown.
pub struct Printer {
    format: Format,
    /// The address that annotations are of; each file's own when absent.
    url: Option<Url>,
    /// One file gives its JSON; several give a line each that names the file, as `--jsonl` does.
    several: bool,
}

impl Printer {
    pub fn new(args: &Args) -> Self {
        Self { format: args.format(), url: args.url.clone(), several: args.files.len() > 1 }
    }

    fn brief(&self, path: &Path, brief: &Brief, text: &str) -> io::Result<String> {
        let json = match self.format {
            Format::Markdown => return Ok(self.markdown(path, brief)),
            Format::Brief => serde_json::to_string(brief),
            Format::JsonLd => serde_json::to_string(&brief.json_ld()),
            Format::Annotations => {
                let source = self.url.clone().map_or_else(|| address(path), Url::into);
                serde_json::to_string(&brief.annotations(text, &source))
            }
            Format::Fragments => serde_json::to_string(&brief.fragments(text)),
        }?;
        self.line(path, self.format.key(), json)
    }

    fn error(&self, path: &Path, error: String) -> io::Result<String> {
        if self.several && self.format != Format::Markdown {
            return self.line(path, "error", serde_json::to_string(&error)?);
        }
        Ok(String::new())
    }

    fn line(&self, path: &Path, key: &str, json: String) -> io::Result<String> {
        let line = if self.several {
            let id = to_raw_value(&path.to_string_lossy())?;
            let json = RawValue::from_string(json)?;
            serde_json::to_string(&BTreeMap::from([("id", id), (key, json)]))?
        } else {
            json
        };
        // Any of them may end in a page, so none can close a script element there.
        Ok(page_json(&line) + "\n")
    }

    fn markdown(&self, path: &Path, brief: &Brief) -> String {
        let heading = self.several.then(|| format!("# {}\n\n", code(&path.to_string_lossy())));
        let gap = if self.several { "\n" } else { "" };
        format!("{}{}{gap}", heading.unwrap_or_default(), brief.to_markdown())
    }
}

/// A name as Markdown's code: between more backticks than stand together in it.
fn code(name: &str) -> String {
    let name = name.replace(['\n', '\r'], " ");
    let longest = name.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest + 1);
    let edge = |c| name.starts_with(c) || name.ends_with(c);
    // One space on each side is not shown.
    let gap = if edge('`') || edge(' ') { " " } else { "" };
    format!("{fence}{gap}{name}{gap}{fence}")
}

/// A file's address (RFC 8089); that of standard input names nothing.
fn address(path: &Path) -> String {
    let own = path.canonicalize().ok().and_then(|path| Url::from_file_path(path).ok());
    own.map_or("about:blank".to_owned(), Url::into)
}

#[cfg(test)]
mod tests {
    use super::code;

    #[test]
    fn a_name_in_a_heading_is_shown_as_it_is() {
        for (name, shown) in [
            ("a *b* &lt; #.txt", "`a *b* &lt; #.txt`"),
            ("it`s ``so``.txt", "```it`s ``so``.txt```"),
            ("`a`", "`` `a` ``"),
            (" a ", "`  a  `"),
            ("a\nb.txt", "`a b.txt`"),
        ] {
            assert_eq!(code(name), shown);
        }
    }
}
