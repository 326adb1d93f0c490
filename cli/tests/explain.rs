//! `nutgraf explain` as one meets it who looks for where a fact comes from.

use assert_cmd::Command;
use expect_test::expect_file;

const TEXT: &str = "Bridge to close

LEEDS, 4 March 2024 - The old bridge in Leeds will close in May, said the mayor, Ann Lee. She denied that \
it was unsafe. “We will rebuild it within a year,” Lee said. The work costs £3 million.";

fn explain(args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_nutgraf"));
    command.arg("explain").args(args);
    command
}

fn explained(part: &str) -> String {
    let run = explain(&["--only", part]).write_stdin(TEXT).assert().success();
    String::from_utf8(run.get_output().stdout.clone()).expect("UTF-8")
}

/// By <https://universaldependencies.org/format.html>: ten columns, words counted from 1, one root.
#[test]
fn trees_are_conllu() {
    let page = explained("tree");
    let sentences: Vec<&str> = page.split_terminator("\n\n").collect();
    assert!(page.ends_with("\n\n") && sentences.len() > 4, "{page}");
    for sentence in sentences {
        let (comments, words): (Vec<&str>, Vec<&str>) =
            sentence.lines().partition(|line| line.starts_with('#'));
        assert!(comments.iter().any(|line| line.starts_with("# text = ")), "{sentence}");
        let rows: Vec<Vec<&str>> = words.iter().map(|line| line.split('\t').collect()).collect();
        assert!(rows.iter().all(|row| row.len() == 10 && row.iter().all(|cell| !cell.is_empty())));
        let heads: Vec<usize> =
            rows.iter().map(|row| row[6].parse().expect("a head is a number")).collect();
        assert!(heads.iter().all(|head| *head <= rows.len()), "{sentence}");
        for (i, row) in rows.iter().enumerate() {
            assert_eq!(row[0], (i + 1).to_string(), "{sentence}");
            assert_ne!(heads[i], i + 1, "{sentence}");
            assert_eq!(heads[i] == 0, row[7] == "root", "{sentence}");
        }
        assert_eq!(heads.iter().filter(|head| **head == 0).count(), 1, "{sentence}");
    }
    assert!(page.contains("\tAnn\t_\tPROPN\t_\t_\t"), "{page}");
    assert!(
        page.contains("\tName=B-PER\n") && page.contains("\tName=I-PER|SpaceAfter=No\n"),
        "{page}"
    );
}

#[test]
fn every_fact_has_its_rule_and_its_place() {
    let page = explained("facts");
    for line in page.lines() {
        let cells: Vec<&str> = line.split('\t').collect();
        let [_, rule, place, _] = cells[..] else { panic!("{line}") };
        assert!(!rule.is_empty(), "{line}");
        let (start, end) = place.split_once("..").expect("a place");
        let end: usize = end.parse().expect("a byte");
        assert!(
            start.parse::<usize>().is_ok_and(|start| start < end && end <= TEXT.len()),
            "{line}"
        );
    }
    let has = |start: &str, words: &str| {
        let fits = |line: &&str| line.starts_with(start) && line.contains(words);
        assert!(page.lines().any(|line| fits(&line)), "no {start} with {words} in\n{page}");
    };
    has("date\tmonth\t", "May Date 2024-05");
    has("quantity\tmoney\t", "£3 million: Exactly 3000000 GBP");
    has("quote\tsaid\t", "Lee <said, Say> “We will rebuild it within a year,”");
    has("quote\tverb-clause\t", "Denied “denied”; not asserted; not listed");
    has("event\tverb\t", "The old bridge in Leeds | will close | - | When in May; Planned");
    has("entity\tnames\t", "Ann Lee Person, role mayor");
}

#[test]
fn the_ranking_tells_the_best_first_and_why() {
    let page = explained("ranking");
    let lines: Vec<&str> = page.lines().collect();
    let scores: Vec<f64> = lines
        .iter()
        .filter_map(|line| line.strip_prefix("sentence\t")?.split('\t').next()?.parse().ok())
        .collect();
    assert_eq!(scores.len(), 4, "{page}");
    assert!(scores.is_sorted_by(|a, b| a >= b), "{page}");
    assert!(lines[1].starts_with('\t') && lines[1].len() > 10, "{page}");
}

#[test]
fn all_parts_stand_one_behind_the_other() {
    let run = explain(&["-"]).write_stdin(TEXT).assert().success();
    let all = ["tree", "facts", "ranking"].map(explained).join("\n");
    assert_eq!(String::from_utf8_lossy(&run.get_output().stdout), all);
}

#[test]
fn what_cannot_be_explained_is_said() {
    let missing = explain(&["no such file"]).assert().failure();
    let told = String::from_utf8_lossy(&missing.get_output().stderr).into_owned();
    assert!(told.starts_with("nutgraf: no such file: "), "{told}");
    let wrong = explain(&["--published", "soon"]).write_stdin(TEXT).assert().code(2);
    let told = String::from_utf8_lossy(&wrong.get_output().stderr).into_owned();
    assert!(told.contains("`published`: given \"soon\", expected a day"), "{told}");
    for text in ["", "x", "to"] {
        explain(&[]).write_stdin(text).assert().success();
    }
}

/// Trees, facts and ranking of whole articles of several kinds: what a change does to a stage is a diff here,
/// before it is one of a Brief. `UPDATE_EXPECT=1` writes them again.
#[test]
fn stages_of_whole_articles_are_as_expected() {
    for name in [
        "football-huancayo-heel", "inquest-arborist-harness", "market-idukki-cardamom",
        "warning-rawasi-cables",
    ] {
        let root = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests");
        let file = std::fs::read(format!("{root}/gold/articles/{name}.json")).expect("the article");
        let article: serde_json::Value = serde_json::from_slice(&file).expect("JSON");
        let text = article["text"].as_str().expect("its text");
        let run = explain(&[]).write_stdin(text).assert().success();
        let page = String::from_utf8(run.get_output().stdout.clone()).expect("UTF-8");
        expect_file![format!("{root}/stages/{name}.explain")].assert_eq(&page);
    }
}
