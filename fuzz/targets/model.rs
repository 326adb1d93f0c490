//! A damaged model is refused by name; one that is taken reads texts as any other does.
//!
//! The input is the damage: for each five bytes, where in the file (three) and what is done there.
//! Checksums are made good again, or else all damage would end at them.
#![no_main]

use libfuzzer_sys::fuzz_target;
use nutgraf::stages::model::format::{MAGIC, SECTIONS, checksum};
use nutgraf::{Models, Options};

const MODEL: &[u8] = include_bytes!("../../models/en.bin");
const TEXT: &str = "Ann Lee told the council in Leeds on Monday that it had paid £3.5 million.";

fuzz_target!(|damage: &[u8]| {
    let mut model = MODEL.to_vec();
    for step in damage.chunks_exact(5) {
        let at = u32::from_le_bytes([step[0], step[1], step[2], 0]) as usize % model.len();
        match step[3] % 4 {
            0 => model[at] = step[4],
            1 => model[at] ^= 1 << (step[4] % 8),
            2 => drop(model.drain(at..model.len().min(at + usize::from(step[4])))),
            _ => model.insert(at, step[4]),
        }
        if model.is_empty() {
            return;
        }
    }
    mend(&mut model);
    match Models::load(&model) {
        Ok(models) => nutgraf_fuzz::check_with(&models, TEXT, None, &Options::default()),
        Err(error) => assert!(!error.to_string().is_empty()),
    }
});

/// Writes lengths and checksums that are right for as many sections as there are.
fn mend(model: &mut [u8]) {
    let mut at = MAGIC.len() + 4;
    for (i, _) in SECTIONS.iter().enumerate() {
        let content = at + 8;
        let Some(head) = model.get(at..content) else { return };
        let told = u32::from_le_bytes([head[0], head[1], head[2], head[3]]) as usize;
        let left = model.len() - content;
        let len = if i + 1 == SECTIONS.len() { left } else { told.min(left) };
        let sum = checksum(&model[content..content + len]);
        model[at..at + 4].copy_from_slice(&(len as u32).to_le_bytes());
        model[at + 4..content].copy_from_slice(&sum.to_le_bytes());
        at = content + len;
    }
}
