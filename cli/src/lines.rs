//! Briefs of an archive that streams in, a JSON object a line.

use crate::pipeline::in_order;
use crate::progress::progress;
use crate::request::{self, Answered, MAX_LINE};
use nutgraf::Options;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::process::ExitCode;

/// Answers each line of standard input on standard output, in order, each as soon as it is there. At
/// the end it says how many lines have an error for an answer, and fails for them unless told to keep
/// going.
pub fn run(options: Options, keep_going: bool) -> io::Result<ExitCode> {
    let progress = progress(None);
    let lines = Lines { input: BufReader::new(io::stdin()), number: 0 };
    let (mut all, mut wrong) = (0_usize, 0_usize);
    let work = move |line: io::Result<Line>| -> io::Result<Answered> {
        let Line { number, bytes } = line?;
        Ok(request::answer(number, &bytes, &options)?)
    };
    // One write for each line: a reader at the other end of a pipe sees it at once.
    in_order(lines, work, |answer| {
        let Answered { json, well } = answer?;
        io::stdout().write_all((json + "\n").as_bytes())?;
        all += 1;
        wrong += usize::from(!well);
        progress.inc(1);
        Ok(())
    })?;
    progress.finish_and_clear();
    if wrong > 0 {
        eprintln!("nutgraf: {wrong} of {all} lines could not be answered: each has its \"error\"");
    }
    Ok(if wrong == 0 || keep_going { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

struct Line {
    /// From 1.
    number: usize,
    bytes: Vec<u8>,
}

impl Line {
    /// Whether nothing stands there; what was cut off a line that is too long may be anything.
    fn is_blank(&self) -> bool {
        self.bytes.len() <= MAX_LINE && request::bare(&self.bytes).is_empty()
    }
}

struct Lines<R> {
    input: R,
    number: usize,
}

impl<R: BufRead> Lines<R> {
    /// The next line; of one that is longer than [`MAX_LINE`], the first byte too many at most.
    fn read(&mut self) -> io::Result<Option<Line>> {
        let mut bytes = Vec::new();
        let limit = MAX_LINE as u64 + 1;
        if self.input.by_ref().take(limit).read_until(b'\n', &mut bytes)? == 0 {
            return Ok(None);
        }
        if bytes.len() > MAX_LINE && bytes.last() != Some(&b'\n') {
            self.input.skip_until(b'\n')?;
        }
        self.number += 1;
        let number = self.number;
        Ok(Some(Line { number, bytes }))
    }
}

impl<R: BufRead> Iterator for Lines<R> {
    type Item = io::Result<Line>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            match self.read().transpose()? {
                Ok(line) if line.is_blank() => {}
                line => return Some(line),
            }
        }
    }
}
