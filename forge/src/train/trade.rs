//! What fewer bits a weight and fewer kept words cost in score and save in bytes: `models/TRADE.md`.

use crate::{
    net::{learn::Parameters, pack::pack},
    pack::file,
    score,
};
use anyhow::Result;
use nutgraf::{
    Models,
    stages::model::network::{embedding::WORDS_AT, shape::EMBED},
};
use std::{fmt::Write as _, io::Write, path::Path};

/// The table's file, in the folder of the models.
pub const FILE: &str = "TRADE.md";

/// Bits of a weight of the table, and one in how many kept words stays, the most frequent ones.
const VARIANTS: [(u32, usize); 7] = [(8, 1), (7, 1), (6, 1), (5, 1), (4, 1), (8, 2), (8, 4)];

/// The table. `words` are the hashes of the kept words, sorted; `ranks` say how frequent each is, the
/// most frequent first.
pub fn table(
    data: &Path,
    lists: &[u8],
    words: &[u32],
    ranks: &[usize],
    parameters: &Parameters,
) -> Result<String> {
    let mut page = String::from(
        "| bits a weight of the table | words kept | weights | kB brotli | scores |\n|---|---|---|---|---|\n",
    );
    for (bits, share) in VARIANTS {
        let kept: Vec<usize> =
            (0..words.len()).filter(|&word| ranks[word] * share < words.len()).collect();
        let fewer = fewer(parameters, &kept);
        let words: Vec<u32> = kept.iter().map(|&word| words[word]).collect();
        let bytes = file([lists.to_vec(), pack(&words, &fewer, bits)]);
        let line = score::brief(data, &Models::load(&bytes)?)?;
        let weights = fewer.flat.len() + fewer.table.len();
        let size = brotli_size(&bytes)? / 1000;
        let _ = writeln!(page, "| {bits} | {} | {weights} | {size} | {line} |", words.len());
    }
    Ok(page)
}

/// The parameters without the rows of the words that are not kept.
fn fewer(parameters: &Parameters, kept: &[usize]) -> Parameters {
    let row = |row: usize| &parameters.table[row * EMBED..(row + 1) * EMBED];
    let mut table = parameters.table[..WORDS_AT * EMBED].to_vec();
    kept.iter().for_each(|&word| table.extend(row(WORDS_AT + word)));
    Parameters { flat: parameters.flat.clone(), table }
}

fn brotli_size(bytes: &[u8]) -> Result<usize> {
    let mut packed = Vec::new();
    brotli::CompressorWriter::new(&mut packed, 1 << 16, 11, 22).write_all(bytes)?;
    Ok(packed.len())
}
