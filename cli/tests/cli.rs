//! The command as a user meets it: arguments, standard input, output and status.

use assert_cmd::Command;
use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Read, Write};
use std::path::PathBuf;
use std::process::{Child, Stdio};
use tempfile::TempDir;

const TEXT: &str = "The council met in Leeds. It approved the bridge by 12 votes to 3.";

fn nutgraf(args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_nutgraf"));
    command.args(args);
    command
}

/// A folder with one file, and its path.
fn file(bytes: &[u8]) -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path().join("article.txt");
    std::fs::write(&path, bytes).expect("a file");
    (folder, path)
}

fn lines(output: &[u8]) -> Vec<Value> {
    let output = std::str::from_utf8(output).expect("UTF-8");
    let parse = |line| serde_json::from_str(line).expect(line);
    output.lines().map(parse).collect()
}

/// The answers to lines of input, some of which may be wrong.
fn answers(input: &[u8]) -> Vec<Value> {
    let run = nutgraf(&["--jsonl", "--keep-going"]).write_stdin(input).assert().success();
    lines(&run.get_output().stdout)
}

#[test]
fn one_file_as_json_is_its_brief() {
    let (_folder, path) = file(TEXT.as_bytes());
    let run = nutgraf(&["--json", path.to_str().expect("a path")]).assert();
    let printed = run.success().get_output().stdout.clone();
    let briefs = lines(&printed);
    assert_eq!(briefs.len(), 1);
    assert_eq!(briefs[0]["schemaVersion"], 1);
    assert_eq!(briefs[0]["offsetUnit"], "utf16");
    assert_eq!(briefs[0]["article"]["sentences"][1], json!({"start": 26, "end": 66}));
}

#[test]
fn standard_input_reads_as_a_file() {
    let (_folder, path) = file(TEXT.as_bytes());
    for format in [&["--json"][..], &[]] {
        let by_path = nutgraf(format).arg(&path).assert().success();
        let by_pipe = nutgraf(format).arg("-").write_stdin(TEXT).assert().success();
        assert_eq!(by_path.get_output().stdout, by_pipe.get_output().stdout);
    }
}

#[test]
fn several_files_are_told_apart() {
    let (_folder, path) = file(TEXT.as_bytes());
    let path = path.to_str().expect("a path");
    let run = nutgraf(&[path, "-"]).write_stdin(TEXT).assert().success();
    let printed = String::from_utf8_lossy(&run.get_output().stdout).into_owned();
    let headings: Vec<_> = printed.lines().filter(|l| l.starts_with("# `")).collect();
    assert_eq!(headings, [format!("# `{path}`"), "# `-`".to_owned()]);

    let run = nutgraf(&["--json", path, "-"]).write_stdin(TEXT).assert().success();
    let briefs = lines(&run.get_output().stdout);
    assert_eq!(briefs[0]["id"], path);
    assert_eq!(briefs[1]["id"], "-");
    assert_eq!(briefs[0]["brief"], briefs[1]["brief"]);
}

#[test]
fn exports_are_json() {
    let (_folder, path) = file(TEXT.as_bytes());
    let printed = |args: &[&str]| {
        let run = nutgraf(args).arg(&path).assert().success();
        lines(&run.get_output().stdout).remove(0)
    };
    assert_eq!(printed(&["--json-ld"])["@type"], "NewsArticle");
    assert_eq!(printed(&["--fragments"])[0]["path"], "keyFacts-0");
    let source = |page: Value| page["items"][0]["target"][0]["source"].clone();
    let own = source(printed(&["--annotations"]));
    assert!(own.as_str().is_some_and(|s| s.starts_with("file:///") && s.ends_with("/article.txt")));
    let url = "https://example.org/a";
    assert_eq!(source(printed(&["--annotations", "--url", &format!("{url}#top")])), url);
}

#[test]
fn no_article_breaks_out_of_the_script_element_that_holds_its_export() {
    let hostile = "</script><script>hit()</script><!--\u{2028}\u{2029}";
    let text = format!("Ann {hostile} Lee said on Monday: “We waited {hostile} for 3 days.”");
    let (folder, path) = file(text.as_bytes());
    let other = folder.path().join("<script>.txt");
    std::fs::copy(&path, &other).expect("a copy");
    for format in ["--json", "--json-ld", "--annotations", "--fragments"] {
        for files in [&[&path][..], &[&path, &other]] {
            let run = nutgraf(&[format]).args(files).assert().success();
            let printed = String::from_utf8_lossy(&run.get_output().stdout).into_owned();
            assert!(!printed.contains(['<', '\u{2028}', '\u{2029}']), "{format}: {printed}");
            assert!(lines(printed.as_bytes())[0].to_string().contains("</script>"), "{printed}");
        }
    }
}

#[test]
fn of_a_page_the_article_alone_is_read() {
    let page = "<!doctype html><title>Leeds</title><body><nav>Home News Sport</nav><article>\
        <h1>Council approves the bridge</h1>\
        <div class=\"ad-slot\"><div><p>Acme Corp. sells mattresses for $99 until Friday.</p></div></div>\
        <p>The council met in Leeds. It approved the bridge by 12 votes to 3.</p>\
        <figure><figcaption>Jane Roe took this picture in York.</figcaption></figure>\
        <p hidden>John Doe wrote a draft for $5 million.</p>\
        <p>Mayor Ann Lee said it would cost £3 million.</p></article>\
        <section id=\"comments\"><p>Bob Hall said he hated it for 9 reasons.</p></section>\
        <footer>Example Media Ltd. 2024</footer></body>";
    let (_folder, path) = file(page.as_bytes());
    let run = nutgraf(&[]).arg(&path).assert().success();
    let printed = String::from_utf8_lossy(&run.get_output().stdout).into_owned();
    for own in ["Council approves the bridge", "Ann Lee", "12 votes", "£3 million"] {
        assert!(printed.contains(own), "{own} in {printed}");
    }
    for other in ["Acme", "$99", "Jane Roe", "York", "Doe", "Bob Hall", "Example Media", "Sport"] {
        assert!(!printed.contains(other), "{other} in {printed}");
    }
}

#[test]
fn a_file_that_cannot_be_read_is_named_and_the_others_are_done() {
    let (folder, broken) = file(b"caf\xe9 society");
    let missing = folder.path().join("missing.txt");
    let run =
        nutgraf(&["--json"]).args([&broken, &missing]).arg("-").write_stdin(TEXT).assert().code(1);
    let told = String::from_utf8_lossy(&run.get_output().stderr).into_owned();
    let told: Vec<_> = told.lines().collect();
    let not_utf8 = "not UTF-8: the character at byte 3 is broken";
    assert_eq!(told[0], format!("nutgraf: {}: {not_utf8}", broken.display()));
    assert!(told[1].starts_with(&format!("nutgraf: {}: ", missing.display())));
    let answers = lines(&run.get_output().stdout);
    assert_eq!(answers[0]["error"], not_utf8);
    assert!(answers[1]["error"].is_string());
    assert_eq!(answers[2]["brief"]["schemaVersion"], 1);
}

#[test]
fn wrong_arguments_are_explained() {
    for (args, message) in [
        (&["--length", "tiny", "-"][..], "option `length`: given \"tiny\""),
        (&["--max-words", "-3", "-"], "option `maxWords`: given -3"),
        (&["--max-sentences", "few", "-"], "option `maxSentences`: given \"few\""),
        (&["--published", "yesterday", "-"], "option `published`: given \"yesterday\""),
        (&["--language", "english!", "-"], "option `language`: given \"english!\""),
        (&["--lenght", "long", "-"], "unexpected argument '--lenght'"),
        (&["--jsonl", "--json"], "cannot be used with"),
        (&["--json", "--json-ld", "-"], "cannot be used with"),
        (&["--jsonl", "--fragments"], "cannot be used with"),
        (&["--json", "--url", "https://example.org/", "-"], "cannot be used with"),
        (&["--url", "https://example.org/", "-"], "required arguments"),
        (&["--annotations", "--url", "javascript:hit()", "-"], "'javascript:hit()' for '--url"),
        (&["--annotations", "--url", "example.org/a", "-"], "expected an http or https address"),
        (&["--jsonl", "article.txt"], "cannot be used with"),
        (&["--keep-going", "-"], "cannot be used with"),
        (&["--keep-going"], "required arguments"),
        (&[], "required arguments were not provided"),
    ] {
        let run = nutgraf(args).write_stdin(TEXT).assert().code(2);
        let told = String::from_utf8_lossy(&run.get_output().stderr).into_owned();
        assert!(told.contains(message), "{args:?}: {told}");
    }
}

#[test]
fn help_names_every_option_and_shows_examples() {
    let run = nutgraf(&["--help"]).assert().success();
    let help = String::from_utf8_lossy(&run.get_output().stdout).into_owned();
    for part in [
        "--json",
        "--jsonl",
        "--keep-going",
        "--json-ld",
        "--annotations",
        "--fragments",
        "--url",
        "--published",
        "--title",
        "--language",
        "--length",
        "--max-words",
        "--max-sentences",
        "--compress",
        "--only",
        "Examples:",
        "nutgraf --jsonl < archive.jsonl",
    ] {
        assert!(help.contains(part), "{part}");
    }
}

#[test]
fn parts_of_a_brief_are_asked_for_by_name() {
    let line = json!({"id": 1, "text": TEXT, "options": {"include": ["quotes", "keyFacts"]}});
    let answers = answers(line.to_string().as_bytes());
    let brief = &answers[0]["brief"];
    assert!(!brief["keyFacts"].as_array().expect("a list").is_empty(), "{brief}");
    assert_eq!(brief["events"], json!([]));
    let line = json!({"id": 1, "text": TEXT, "options": {"include": ["facts"]}});
    let error = self::answers(line.to_string().as_bytes())[0]["error"].to_string();
    assert!(error.contains("option `include`: given"), "{error}");
    let mixed = json!({"id": 1, "text": TEXT, "options": {"include": ["quotes", 1]}});
    let error = self::answers(mixed.to_string().as_bytes())[0]["error"].to_string();
    assert!(error.contains("given an array, expected an array of"), "{error}");
}

#[test]
fn an_archive_is_answered_in_order_and_a_bad_line_spoils_only_itself() {
    let mut input = Vec::new();
    for id in 0..600 {
        match id % 50 {
            13 => input.extend(b"{\"id\": 13, oops\n"),
            31 => input.extend(b"{\"id\": 31, \"text\": \"caf\xe9\"}\n"),
            _ => {
                let text = TEXT.repeat(1 + id * 7919 % 40);
                writeln!(input, "{}", json!({"id": id, "text": text})).expect("memory");
            }
        }
    }
    let answers = answers(&input);
    assert_eq!(answers.len(), 600);
    for (id, answer) in answers.iter().enumerate() {
        let (expected, brief) = match id % 50 {
            13 => (json!(null), false),
            31 => (json!(31), false),
            _ => (json!(id), true),
        };
        assert_eq!(answer["id"], expected);
        assert_eq!(answer["brief"].is_object(), brief, "{answer}");
        assert_eq!(answer["error"].is_string(), !brief, "{answer}");
    }
}

#[test]
fn an_id_of_any_kind_is_echoed_to_the_letter() {
    for id in [
        "7", "1.50", "-0", "12345678901234567890123", "\"a\\u00e9\"", "null", "true",
        "[1, {\"b\": 2}]", "{\"a\": []}",
    ] {
        let line = format!("{{\"id\": {id}, \"text\": \"\"}}");
        let run = nutgraf(&["--jsonl"]).write_stdin(line).assert().success();
        let printed = String::from_utf8_lossy(&run.get_output().stdout).into_owned();
        assert!(printed.starts_with(&format!("{{\"id\":{id},\"brief\":")), "{printed}");
    }
}

#[test]
fn what_is_wrong_with_a_line_is_said() {
    for (line, id, error) in [
        (&b"nonsense"[..], json!(null), "expected an object"),
        (b"[1, \"text\", null, null, null]", json!(null), "expected an object"),
        (b"[1]", json!(null), "expected an object"),
        (b"{\"id\": 1}", json!(1), "missing field `text`"),
        ("{\"é\": 1, \"id\" 2}".as_bytes(), json!(null), "expected `:` at column 15"),
        (b"{\"id\": 1, \"text\": \"", json!(null), "EOF while parsing a string at column 19"),
        (b"{\"text\": \"\"}", json!(null), "missing field `id`"),
        (b"{\"id\": 1, \"txt\": \"\"}", json!(1), "missing field `text`"),
        (b"{\"id\": 1, \"text\": 5}", json!(1), "field `text`: given 5, expected a string"),
        (
            b"{\"id\": 1, \"text\": [5]}",
            json!(1),
            "field `text`: given an array, expected a string",
        ),
        (b"{\"id\": 1, \"text\": \"\", \"text\": \"\"}", json!(1), "field `text` is given twice"),
        (b"{\"id\": 1, \"id\": 2, \"text\": \"\"}", json!(null), "field `id` is given twice"),
        (
            b"{\"id\": 1, \"url\": 2, \"text\": \"\", \"url\": 3}",
            json!(1),
            "field `url` is given twice",
        ),
        (b"{\"id\": 1, \"text\": \"\xff\"}", json!(1), "not UTF-8: the character at byte 19"),
        (b"{\"id\": 1, \"text\": \"\\ud800\"}", json!(1), "hex escape"),
        (
            b"{\"id\": 1, \"text\": \"\", \"options\": []}",
            json!(1),
            "field `options`: given an array, expected an object of options",
        ),
        (
            b"{\"id\": 1, \"text\": \"\", \"options\": {\"lenght\": 1}}",
            json!(1),
            "unknown option `lenght`",
        ),
        (
            b"{\"id\": 1, \"text\": \"\", \"options\": {\"length\": [1]}}",
            json!(1),
            "option `length`: given an array",
        ),
        (
            b"{\"id\": 1, \"text\": \"\", \"options\": {\"maxWords\": 9, \"maxWords\": 9}}",
            json!(1),
            "option `maxWords` is given twice",
        ),
        (
            b"{\"id\": 1, \"text\": \"\", \"title\": \"a\", \"options\": {\"title\": \"b\"}}",
            json!(1),
            "option `title` is given twice",
        ),
        (
            b"{\"id\": 1, \"text\": \"\", \"published\": \"soon\"}",
            json!(1),
            "option `published`: given \"soon\"",
        ),
    ] {
        // Lines are counted as an editor counts them, and end as the system's own do.
        for (before, behind) in [("", ""), ("\u{feff}\r\n \t", "\r\n\r\n"), ("{\"id\": 0}\n", "\n")]
        {
            let input = [before.as_bytes(), line, behind.as_bytes()].concat();
            let answers = answers(&input);
            let answer = answers.last().expect("an answer");
            assert_eq!(answer["id"], id, "{answer}");
            let told = answer["error"].as_str().expect("an error");
            let number = 1 + before.matches('\n').count();
            let place = format!("line {number}: ");
            assert!(told.starts_with(&place) && told.contains(error), "{told}");
        }
    }
}

#[test]
fn fields_that_are_not_its_own_come_back_as_they_were() {
    let line = "{\"url\": \"https://example.org/é\", \"id\": 1, \"text\": \"\", \"Text\": 1.50, \"meta\": {\"b\": [1, null]}, \"title\": null}";
    let run = nutgraf(&["--jsonl"]).write_stdin(line).assert().success();
    let printed = String::from_utf8_lossy(&run.get_output().stdout).into_owned();
    let head = "{\"id\":1,\"url\":\"https://example.org/é\",\"Text\":1.50,\"meta\":{\"b\": [1, null]},\"brief\":";
    assert!(printed.starts_with(head), "{printed}");
    let wrong = answers(b"{\"id\": 2, \"url\": 7}");
    assert_eq!(wrong, [json!({"id": 2, "url": 7, "error": "line 1: missing field `text`"})]);
}

#[test]
fn an_answer_is_taken_for_a_line_and_answered_anew() {
    let line = b"{\"id\": 1, \"text\": \"It rained.\", \"brief\": 7, \"error\": \"of before\", \"kept\": 1}";
    let answer = &answers(line)[0];
    assert_eq!(answer["brief"]["article"]["words"], 2);
    assert_eq!((answer.get("error"), &answer["kept"]), (None, &json!(1)));
}

#[test]
fn byte_order_marks_spoil_nothing() {
    let mut input = Vec::new();
    for id in 0..3 {
        // Files that begin with one were joined.
        writeln!(input, "\u{feff}{}\r", json!({"id": id, "text": TEXT})).expect("memory");
    }
    let run = nutgraf(&["--jsonl"]).write_stdin(input).assert().success();
    let ids: Vec<_> = lines(&run.get_output().stdout).iter().map(|a| a["id"].clone()).collect();
    assert_eq!(ids, [0, 1, 2]);
}

#[test]
fn a_run_with_wrong_lines_says_how_many_and_fails() {
    let input = "{\"id\": 1}\n\n{\"id\": 2, \"text\": \"\"}\nnonsense\n";
    for (args, status) in [(&["--jsonl"][..], 1), (&["--jsonl", "--keep-going"], 0)] {
        let run = nutgraf(args).write_stdin(input).assert().code(status);
        let told = String::from_utf8_lossy(&run.get_output().stderr).into_owned();
        let expected = "nutgraf: 2 of 3 lines could not be answered: each has its \"error\"\n";
        assert_eq!(told, expected);
        assert_eq!(lines(&run.get_output().stdout).len(), 3);
    }
    let run = nutgraf(&["--jsonl"]).write_stdin("{\"id\": 2, \"text\": \"\"}").assert().success();
    assert_eq!(run.get_output().stderr, b"");
}

#[test]
fn a_line_goes_before_the_command_line() {
    let input = "{\"id\": 1, \"text\": \"\"}\n\
                 {\"id\": 2, \"text\": \"\", \"published\": \"2024-05-06\", \"options\": {\"length\": \"long\"}}";
    let run =
        nutgraf(&["--jsonl", "--published", "2023-12-07"]).write_stdin(input).assert().success();
    let days: Vec<_> = lines(&run.get_output().stdout)
        .iter()
        .map(|answer| answer["brief"]["article"]["published"]["value"].clone())
        .collect();
    assert_eq!(days, ["2023-12-07", "2024-05-06"]);
}

#[test]
fn a_line_without_end_is_refused_and_the_next_is_answered() {
    let mut input = vec![b'x'; (64 << 20) + 1];
    input.extend(b"xxx\n{\"id\": 2, \"text\": \"\"}");
    let answers = answers(&input);
    assert_eq!(answers[0], json!({"id": null, "error": "line 1: longer than 64 MiB"}));
    assert_eq!(answers[1]["id"], 2);
}

fn start() -> Child {
    std::process::Command::new(env!("CARGO_BIN_EXE_nutgraf"))
        .arg("--jsonl")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the command starts")
}

#[test]
fn a_single_line_is_answered_while_the_input_stays_open() {
    let mut child = start();
    let mut input = child.stdin.take().expect("a pipe");
    let mut output = BufReader::new(child.stdout.take().expect("a pipe"));
    for id in 0..3 {
        writeln!(input, "{}", json!({"id": id, "text": TEXT})).expect("it reads");
        let mut line = String::new();
        output.read_line(&mut line).expect("it answers");
        assert_eq!(lines(line.as_bytes())[0]["id"], id);
    }
    drop(input);
    assert!(child.wait().expect("it ends").success());
}

#[test]
fn it_ends_quietly_when_nobody_reads_on() {
    let mut child = start();
    let mut input = child.stdin.take().expect("a pipe");
    let mut output = BufReader::new(child.stdout.take().expect("a pipe"));
    let line = format!("{}\n", json!({"id": 1, "text": TEXT}));
    input.write_all(line.as_bytes()).expect("it reads");
    output.read_line(&mut String::new()).expect("it answers");
    drop(output);
    // The pipe breaks on one of the answers to come; from then on nobody reads these lines.
    while input.write_all(line.as_bytes()).is_ok() {}
    let mut told = String::new();
    let mut errors = child.stderr.take().expect("a pipe");
    errors.read_to_string(&mut told).expect("UTF-8");
    assert_eq!(told, "");
    assert!(child.wait().expect("it ends").success());
}
