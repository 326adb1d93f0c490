//! Clauses under operators: what an article denies, refuses, doubts, hopes, asks, plans, or makes a condition
//! of, stands in no list without the words that do so; and what it tells is told.
//!
//! Sentences are made of every operator, every clause, and several positions, so that no rule can be fitted
//! to one of them.
#![cfg(not(target_arch = "wasm32"))]

use expect_test::expect_file;
use nutgraf::{Brief, Models, Options, Status, brief};
use std::{collections::BTreeMap, fmt::Write};

/// An operator: sentences with `{}` where the clause stands, or with the doer `{S}` and the deed as an infinitive
/// `{V}` or a gerund `{G}`; and the words, parted by a bar, of which one must be shown with it.
struct Operator {
    kind: &'static str,
    frames: &'static [&'static str],
    word: &'static str,
}

const fn op(kind: &'static str, word: &'static str, frames: &'static [&'static str]) -> Operator {
    Operator { kind, frames, word }
}

#[rustfmt::skip]
const OPERATORS: &[Operator] = &[
    op("denied", "denied", &["The spokesman denied that {}.", "The spokesman denied on Friday that {}.", "The spokesman spoke to reporters and denied that {}."]),
    op("denied", "denies", &["The chairman, who retires in May, denies that {}."]),
    op("denied", "rejected", &["The ministry rejected claims that {}.", "Claims that {} were rejected by the ministry."]),
    op("denied", "dismissed", &["The agency dismissed reports that {}.", "Lawyers dismissed the suggestion that {}."]),
    op("denied", "disputed", &["Her lawyer disputed that {}."]),
    op("denied", "refuted", &["The report refuted the idea that {}."]),
    op("denied", "ruled out", &["Engineers ruled out that {}."]),
    op("denied", "untrue", &["It is untrue that {}.", "The claim that {} is untrue."]),
    op("denied", "false", &["It is false that {}.", "Rumours that {} are false."]),
    op("negated", "no evidence", &["There is no evidence that {}.", "The inquiry found no evidence that {}."]),
    op("negated", "no sign", &["There was no sign that {}."]),
    op("negated", "not", &["The editor did not say that {}.", "It is not true that {}.", "The inspector has not confirmed that {}."]),
    op("negated", "yet to", &["The minister has yet to confirm that {}."]),
    op("negated", "never", &["The editor never said that {}."]),
    op("negated", "Nobody", &["Nobody has shown that {}."]),
    op("doubted", "doubts", &["The auditor doubts that {}.", "Two members have doubts that {}."]),
    op("doubted", "doubted", &["The auditor doubted that {}."]),
    op("doubted", "unclear", &["It is unclear whether {}.", "It remained unclear on Friday whether {}."]),
    op("doubted", "whether", &["Investigators asked whether {}.", "The panel will examine whether {}.", "The question is whether {}."]),
    op("doubted", "wondered", &["Analysts wondered if {}."]),
    op("doubted", "unlikely", &["It is unlikely that {}."]),
    op("refused", "refused", &["Officials refused to say whether {}."]),
    op("refused", "declined", &["The company declined to confirm that {}."]),
    op("conditional", "If", &["If {}, the tax will rise.", "The mayor said on Monday that the tax would rise if {}."]),
    op("conditional", "unless", &["Unless {}, the tax will rise.", "The tax will rise unless {}."]),
    op("conditional", "provided", &["The tax will fall provided {}."]),
    op("hoped", "hopes", &["The union hopes that {}.", "The union, which has 900 members, hopes that {}."]),
    op("hoped", "hoped", &["Neighbours hoped that {}."]),
    op("hoped", "wishes", &["The owner wishes that {}."]),
    op("feared", "fears", &["The coach fears that {}.", "Fears that {} grew on Friday."]),
    op("feared", "worried", &["Parents worried that {}."]),
    op("asked", "?", &["Is it true that {}?", "Who says that {}?"]),
    op("asked", "demanded", &["Protesters demanded that {}."]),
    op("alleged", "alleged", &["Prosecutors alleged that {}.", "It was alleged that {}."]),
    op("alleged", "claimed", &["The pilot claimed that {}.", "It has been claimed that {}."]),
    op("alleged", "claim", &["The claim that {} surprised the town.", "His claim that {} was widely shared."]),
    op("alleged", "believes", &["The witness believes that {}."]),
    op("alleged", "suspects", &["The insurer suspects that {}."]),
    op("alleged", "suggestion", &["The suggestion that {} angered the staff."]),
    op("alleged", "allegations", &["Allegations that {} were made in May."]),
    op("rumoured", "rumour", &["A rumour that {} spread on Monday."]),
    op("rumoured", "rumours", &["There were rumours that {}."]),
    op("rumoured", "speculation", &["Speculation that {} moved the shares."]),
    op("rumoured", "rumoured", &["It was rumoured that {}."]),
];

/// Operators over deeds.
#[rustfmt::skip]
const WILLS: &[Operator] = &[
    op("refused", "refused", &["{S} refused to {V}.", "Last week {S} again refused to {V}."]),
    op("refused", "declined", &["{S} declined to {V}."]),
    op("refused", "failed", &["{S} failed to {V}."]),
    op("refused", "barred", &["The judge barred {S} from {G}.", "{S} was barred from {G}."]),
    op("refused", "stopped", &["The rain stopped {S} from {G}."]),
    op("refused", "acquitted", &["{S} was acquitted of {G}."]),
    op("refused", "cleared", &["A jury cleared {S} of {G}."]),
    op("refused", "against", &["Lawyers warned {S} against {G}."]),
    op("negated", "not", &["{S} did not {V}.", "{S} will not {V}.", "{S} did not call or {V}."]),
    op("negated", "without", &["The talks ended without {S} {G}."]),
    op("denied", "denied", &["{S} denied {G}."]),
    op("alleged", "accused", &["Police accused {S} of {G}.", "{S} was accused of {G}."]),
    op("alleged", "suspicion", &["{S} was held on suspicion of {G}."]),
    op("planned", "plan", &["{S} plans to {V}.", "{S} announced a plan to {V}."]),
    op("planned", "agreed", &["{S} agreed to {V}."]),
    op("planned", "threatened", &["{S} threatened to {V}."]),
    op("hoped", "hopes", &["{S} hopes to {V}."]),
    op("wanted", "want", &["{S} wants to {V}.", "Residents want {S} to {V}."]),
    op("asked", "asked", &["Neighbours asked {S} to {V}.", "{S} was asked to {V}."]),
    op("asked", "urged", &["Union leaders urged {S} to {V}."]),
    op("ordered", "ordered", &["The court ordered {S} to {V}.", "{S} was ordered to {V}."]),
    op("conditional", "if", &["If {S} were to {V}, the tax would rise."]),
    op("possible", "may|possible", &["{S} may {V}.", "{S} may call the police or {V}."]),
];

/// Doers, their deeds as infinitive and gerund, and the words by which a deed is known again.
const DEEDS: &[(&str, &str, &str, &[&str])] = &[
    ("the bank", "sell its office in Leeds", "selling its office in Leeds", &["office", "Leeds"]),
    (
        "the minister",
        "take money from a builder",
        "taking money from a builder",
        &["money", "builder"],
    ),
    (
        "the striker",
        "sign a contract with Norwood",
        "signing a contract with Norwood",
        &["contract", "Norwood"],
    ),
    (
        "Harlow Foods",
        "close a factory near Derby",
        "closing a factory near Derby",
        &["factory", "Derby"],
    ),
    (
        "the army",
        "shell a village on the border",
        "shelling a village on the border",
        &["village", "border"],
    ),
    ("Maria Keller", "write the letter", "writing the letter", &["letter"]),
    ("the museum", "buy a stolen painting", "buying a stolen painting", &["painting"]),
    ("the airline", "cancel 60 flights", "cancelling 60 flights", &["60 flights"]),
    ("the school", "sack its head teacher", "sacking its head teacher", &["teacher"]),
    ("the farmer", "shoot the wolf", "shooting the wolf", &["wolf"]),
];

/// Clauses of things that can be true or false; each with the words by which it is known again.
const CLAUSES: &[(&str, &[&str])] = &[
    ("the bank had sold its office in Leeds", &["bank", "sold", "office"]),
    ("the minister took money from a builder", &["minister", "took", "money"]),
    ("two divers found the wreck in April", &["divers", "found", "wreck"]),
    ("the hospital lost the records of 40 patients", &["hospital", "lost", "records"]),
    ("the striker had signed a contract with Norwood", &["striker", "signed", "contract"]),
    ("Harlow Foods closed a factory near Derby", &["Harlow", "closed", "factory"]),
    ("the army shelled a village on the border", &["army", "shelled", "village"]),
    ("the court freed three of the men", &["court", "freed", "men"]),
    ("the drug cured half of the mice", &["drug", "cured", "mice"]),
    ("the council had hidden the costs of the bridge", &["council", "hidden", "costs"]),
    ("Maria Keller wrote the letter herself", &["Keller", "wrote", "letter"]),
    ("the dam leaked oil into the lake", &["dam", "leaked", "oil"]),
    ("the driver ignored a red light", &["driver", "ignored", "light"]),
    ("the museum bought a stolen painting", &["museum", "bought", "painting"]),
    ("the party paid for the trip", &["party", "paid", "trip"]),
    ("the glacier shrank by nine metres", &["glacier", "shrank", "metres"]),
    ("the airline cancelled 60 flights", &["airline", "cancelled", "flights"]),
    ("the school sacked its head teacher", &["school", "sacked", "teacher"]),
    ("the farmer shot the wolf in the barn", &["farmer", "shot", "wolf"]),
    ("the software deleted every message", &["software", "deleted", "message"]),
];

/// All that a reader is shown as a fact of its own: quotations with their verb, events, lines, the timeline.
fn shown(brief: &Brief) -> Vec<String> {
    let quotes = brief.quotes.iter().filter(|q| q.listed).map(|q| q.clause.exact.clone());
    let events = brief.events.iter().filter(|e| e.listed).map(|e| {
        let parts = [e.subject.as_ref(), Some(&e.predicate), e.object.as_ref()];
        let parts = parts.into_iter().flatten().chain(e.others.iter().map(|o| &o.span));
        // The page adds a tag where the words do not say so.
        let tags = [
            (e.status == Status::Possible).then_some("possible"),
            e.negated.then_some("did not happen"),
        ];
        let words = parts.map(|part| part.exact.as_str()).chain(tags.into_iter().flatten());
        words.collect::<Vec<_>>().join(" ")
    });
    let summary = &brief.summary;
    let lines = [&summary.tldr, &summary.teaser, &summary.key_points, &summary.sentences];
    let lines = lines.into_iter().flatten().chain(&summary.headline).map(|l| l.text.clone());
    let moments = brief.timeline.iter().map(|moment| moment.what.exact.clone());
    let facts = brief.key_facts.iter().map(|fact| fact.text.clone());
    quotes.chain(events).chain(lines).chain(facts).chain(moments).collect()
}

/// Whether a text tells a clause.
fn tells(text: &str, clause: &[&str]) -> bool {
    clause.iter().all(|word| text.contains(word))
}

#[derive(Default)]
struct Count {
    sentences: usize,
    clean: usize,
    told: usize,
}

/// What opens and ends each article, so that its sentence is neither alone nor the first.
fn article(sentence: &str) -> String {
    format!(
        "The town of Wennbury held its summer fair on Saturday. Some 900 people came, and the rain stayed away. \
         {sentence} The mayor opened the fair with a short speech and cut the ribbon at noon."
    )
}

fn capital(clause: &str) -> String {
    clause[..1].to_uppercase() + &clause[1..]
}

/// Every sentence, with the operator that it holds and the words by which its clause is known.
fn sentences() -> impl Iterator<Item = (&'static Operator, String, &'static [&'static str])> {
    let clauses = OPERATORS.iter().flat_map(|operator| {
        operator.frames.iter().flat_map(move |frame| {
            CLAUSES
                .iter()
                .map(move |&(clause, words)| (operator, frame.replace("{}", clause), words))
        })
    });
    let deeds = WILLS.iter().flat_map(|operator| {
        operator.frames.iter().flat_map(move |frame| {
            DEEDS.iter().map(move |&(doer, deed, gerund, words)| {
                let sentence =
                    frame.replace("{S}", doer).replace("{V}", deed).replace("{G}", gerund);
                (operator, sentence, words)
            })
        })
    });
    clauses.chain(deeds).map(|(operator, sentence, words)| (operator, capital(&sentence), words))
}

#[test]
fn no_operator_is_lost() {
    let models = Models::english();
    let options = Options::default().published("2024-05-14").expect("a day");
    let mut kinds: BTreeMap<&str, Count> = BTreeMap::new();
    let mut leaks = String::new();
    for (operator, sentence, words) in sentences() {
        let items = shown(&brief(models, &article(&sentence), &options));
        let shows = |item: &String| {
            let item = item.to_lowercase();
            operator.word.to_lowercase().split('|').any(|word| item.contains(word))
        };
        let (whole, bare): (Vec<&String>, Vec<&String>) =
            items.iter().filter(|item| tells(item, words)).partition(|item| shows(item));
        for kind in [operator.kind, "all"] {
            let count = kinds.entry(kind).or_default();
            count.sentences += 1;
            count.clean += usize::from(bare.is_empty());
            count.told += usize::from(!whole.is_empty());
        }
        if let Some(leak) = bare.first() {
            let _ = writeln!(leaks, "{sentence} -> {leak}");
        }
    }
    let mut page = "operator: clean, told, of\n".to_owned();
    for (kind, Count { clean, told, sentences }) in &kinds {
        let _ = writeln!(page, "{kind}: {clean} {told} {sentences}");
    }
    expect_file!["gold/operators.scores"].assert_eq(&page);
    let Count { clean, told, sentences } = kinds["all"];
    assert!(clean * 100 >= sentences * 99, "{clean} of {sentences} are clean:\n{leaks}");
    assert!(told * 100 >= sentences * 90, "{told} of {sentences} are told");
}
