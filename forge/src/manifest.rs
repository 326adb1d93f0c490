//! `models/MANIFEST`: what each section of `en.bin` learned from, under which licence, and its hash.

use crate::{
    net::pack::{BITS, MATRIX_BITS},
    train::network::{EPOCHS, WORDS},
};
use nutgraf::models::{SECTIONS, checksum};
use std::{collections::HashMap, fmt::Write};

/// What each section holds, in the order of [`SECTIONS`].
fn contents() -> [String; SECTIONS.len()] {
    let net = format!(
        "parts of speech, names, grammar; {EPOCHS} rounds, {WORDS} words kept, \
        {BITS} bits a weight of the table and {MATRIX_BITS} of the matrices"
    );
    ["word lists of names and places, as hashes".to_owned(), net]
}

/// Sets and licences of each section, in the order of [`SECTIONS`].
const SOURCES: [&[&str]; SECTIONS.len()] = [
    &[
        "models/lexicon/given.txt, family.txt: NameDatabases (names/lists/first, last), public domain",
        "models/lexicon/places.txt, countries.txt: GeoNames (names/lists/cities), CC BY 4.0",
        "models/lexicon/ordinary.txt, of-*.txt: words counted in the sets of [net]",
    ],
    &[
        "grammar/en_ewt-train.conllu: Universal Dependencies English EWT, CC BY-SA 4.0",
        "names/train/uner-ewt: Universal NER, English EWT, CC BY-SA 4.0",
        "names/train/gmb: Groningen Meaning Bank, texts in the public domain",
        "names/train/wikigold: wikigold, CC BY 4.0",
        "names/train/wnut17: WNUT 2017, CC BY 4.0",
        "names/train/btc: Broad Twitter Corpus, CC BY 4.0",
        "names/train/sec-filings: SEC filings, CC BY 3.0",
        "names/train/crossner-politics: CrossNER, MIT",
        "summaries/cnn-train, cnndm-mixed, xsum, inshorts: news text that the teacher labelled",
        "models/taught.br: what the teacher said (forge/teacher), tuned from all-mpnet-base-v2, Apache-2.0",
    ],
];

/// The manifest of a model file with those sections and weights.
pub fn manifest(file: &[u8], sections: &HashMap<&'static str, &[u8]>) -> String {
    let mut page = format!(
        "en.bin  {} bytes  fnv1a {:08x}  made by: make forge\n",
        file.len(),
        checksum(file)
    );
    for ((section, what), sets) in SECTIONS.iter().zip(contents()).zip(SOURCES) {
        let bytes = sections[section];
        let _ = writeln!(
            page,
            "\n[{section}]  {what}  {} bytes  fnv1a {:08x}",
            bytes.len(),
            checksum(bytes)
        );
        sets.iter().for_each(|set| {
            let _ = writeln!(page, "  {set}");
        });
    }
    page
}
