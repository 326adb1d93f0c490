//! Times the library natively for `benches/run.js`: a path on each line of standard input, the
//! milliseconds that its text's Brief took on each line of standard output.

use nutgraf::{Models, OffsetUnit, Options};
use std::hint::black_box;
use std::io;
use std::time::Instant;

fn main() -> io::Result<()> {
    let models = Models::english();
    let options = Options { offset_unit: OffsetUnit::Utf16, ..Options::default() };
    for path in io::stdin().lines() {
        let text = std::fs::read_to_string(path?)?;
        let start = Instant::now();
        black_box(nutgraf::brief(&models, &text, &options));
        println!("{}", start.elapsed().as_secs_f64() * 1e3);
    }
    Ok(())
}
