//! `models/MANIFEST`: what each section of `en.bin` learned from, under which licence or on which legal
//! ground, and its hash. `models/ATTRIBUTION.md` says who made the sets.

use crate::{
    net::pack::{BITS, MATRIX_BITS},
    train::network::{EPOCHS, WORDS},
};
use nutgraf::stages::model::format::{SECTIONS, checksum};
use std::{collections::HashMap, fmt::Write};

/// What each section holds, in the order of [`SECTIONS`].
fn contents() -> [String; SECTIONS.len()] {
    let net = format!(
        "parts of speech, names, grammar; {EPOCHS} rounds, {WORDS} words kept, \
        {BITS} bits a weight of the table and {MATRIX_BITS} of the matrices"
    );
    ["word lists of names and places, as hashes".to_owned(), net]
}

/// Sets of each section, in the order of [`SECTIONS`], with their licence, or the legal ground where a
/// set has none.
const SOURCES: [&[&str]; SECTIONS.len()] = [
    &[
        "models/lexicon/given.txt, family.txt: NameDatabases (names/lists/first, last), public domain",
        "models/lexicon/places.txt, countries.txt: GeoNames (names/lists/cities), CC BY 4.0",
        "models/lexicon/ordinary.txt, of-*.txt: how often words stand in the sets of [net], on the grounds told there",
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
        "summaries/cnn-train, cnndm-mixed, xsum, inshorts: news text without a licence, which the teacher labelled; \
         text and data mining (Directive (EU) 2019/790, Article 4): weights are kept, and no text",
        "models/taught.br: what the teacher said (forge/teacher), tuned from all-mpnet-base-v2, Apache-2.0",
    ],
];

/// The manifest of a model file with those sections and weights.
pub fn manifest(file: &[u8], sections: &HashMap<&'static str, &[u8]>) -> String {
    let mut page = format!(
        "en.bin  {} bytes  fnv1a {:08x}  made by: make forge  licence: CC BY-SA 4.0 (LICENSE, ATTRIBUTION.md)\n",
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_manifest_is_that_of_the_model() {
        let file = include_bytes!("../../models/en.bin");
        let sections =
            nutgraf::stages::model::format::sections(file).expect("the packed model is whole");
        expect_test::expect_file!["../../models/MANIFEST"].assert_eq(&manifest(file, &sections));
    }

    #[test]
    fn every_set_has_a_licence_or_a_legal_ground() {
        let told = ["CC BY", "MIT", "Apache-2.0", "public domain", "mining", "grounds told there"];
        for set in SOURCES.concat() {
            assert!(told.iter().any(|ground| set.contains(ground)), "{set}");
        }
    }
}
