//! How errors are told: forms, colours, and carets in place.

use crate::{Arc, Run};
use std::process::Command;

#[test]
fn short_errors_take_a_line_each() {
    let arc = Arc::new("short").file("bad.arc", "let x: int = \"\"\nprint(y)\nlet unused = 1\n");
    let run = arc.run(&["check", "--error-format=short", "bad.arc"]);
    assert_eq!(
        run.report,
        "bad.arc:1:14: error[type-mismatch]: expected `int`, found `str`\n\
         bad.arc:2:7: error[unknown-name]: nothing is called `y` here\n"
    );
    assert_eq!(run.status, 2);
    let run = arc.run(&["--error-format=short", "-e", "let xs = [1]\nprint(xs[5])"]);
    assert_eq!(
        run.report,
        "<code>:2:7: error: index 5 is outside a list of length 1\n"
    );
    assert_eq!(run.status, 1);
}

/// What a reader of JSON makes of each line, if there is one on this machine.
fn read_by_python(lines: &str, expression: &str) -> Option<String> {
    let script = format!(
        "import json, sys\nall = [json.loads(line) for line in sys.argv[1].splitlines()]\nprint({expression})"
    );
    let python = Command::new("python3")
        .args(["-c", &script, lines])
        .output();
    let python = python.ok()?;
    assert!(
        python.status.success(),
        "{lines}\n{}",
        String::from_utf8_lossy(&python.stderr)
    );
    Some(String::from_utf8(python.stdout).unwrap())
}

#[test]
fn errors_as_json() {
    let arc = Arc::new("json").file(
        "bad.arc",
        "# é\nfn area() = 1\nlet total = 1\nprint(\"é\", totl)\n",
    );
    let run = arc.run(&["check", "--error-format=json", "bad.arc"]);
    assert_eq!(run.status, 2);
    let lines: Vec<&str> = run.report.lines().collect();
    assert!(
        lines
            .iter()
            .all(|line| line.starts_with('{') && line.ends_with('}')),
        "{}",
        run.report
    );
    assert_eq!(
        lines.last().copied().unwrap(),
        r#"{"severity":"error","id":"unknown-name","title":"nothing is called `totl` here","file":"bad.arc","line":4,"column":12,"spans":[{"start":{"line":4,"column":12,"byte":45},"end":{"line":4,"column":16,"byte":49},"file":"bad.arc","primary":true,"label":""}],"notes":[],"help":"did you mean `total`?","edits":[{"start":{"line":4,"column":12,"byte":45},"end":{"line":4,"column":16,"byte":49},"file":"bad.arc","replacement":"total"}]}"#
    );
    // The edit does what it says.
    let text = arc.read("bad.arc");
    let mended = format!("{}total{}", &text[..45], &text[49..]);
    assert!(mended.contains("print(\"é\", total)"));
}

#[test]
fn every_kind_of_report_is_json() {
    let arc = Arc::new("json_kinds")
        .file(
            "fails.arc",
            "fn f(xs: [int]) = xs[3]\nfn g() = f([1])\nprint(g())\n",
        )
        .file(
            "thrown.arc",
            "throw Error(\"a \\\"quote\\\", a\\ttab, a\\nline and \\u{1}\")",
        )
        .file("warns.arc", "fn f() { let unused = 1 }\nf()\nprint(2)\n");
    let fails = arc.run(&["--error-format=json", "fails.arc"]);
    assert_eq!((fails.status, fails.report.lines().count()), (1, 1));
    let thrown = arc.run(&["--error-format=json", "thrown.arc"]);
    let warns = arc.run(&["--error-format=json", "warns.arc"]);
    assert_eq!((warns.status, warns.output.as_str()), (0, "2\n"));
    let missing = arc.run(&["check", "--error-format=json", "missing.arc"]);
    assert_eq!(
        missing.report,
        "{\"severity\":\"error\",\"id\":null,\"title\":\"there is no file missing.arc\"}\n"
    );
    let usage = arc.run(&["--error-format=json", "dump", "nonsense", "x.arc"]);
    assert_eq!((usage.status, usage.report.lines().count()), (2, 1));
    let all = [&fails, &thrown, &warns, &missing, &usage].map(|run: &Run| run.report.as_str());
    let read = read_by_python(
        &all.concat(),
        "[(one['severity'], one['id'], one['title'], [f['function'] for f in one.get('trace', [])]) for one in all[:4]]",
    );
    if let Some(read) = read {
        assert_eq!(
            read,
            "[('error', 'index', 'index 3 is outside a list of length 1', ['f', 'g', '']), \
             ('error', 'error', 'a \"quote\", a\\ttab, a', ['']), \
             ('warning', 'unused-variable', '`unused` is never used', []), \
             ('error', None, 'there is no file missing.arc', [])]\n"
        );
    }
}

#[test]
fn colours_are_a_matter_of_taste() {
    let arc = Arc::new("colour_option").file("bad.arc", "print(x)");
    let colours = |words: &[&str], variables: &[(&str, &str)]| {
        let mut command = arc.command(words);
        command.envs(variables.iter().copied());
        Run::from(command.output().unwrap())
            .report
            .contains('\u{1b}')
    };
    assert!(!colours(&["--color=auto", "bad.arc"], &[]));
    assert!(colours(&["--color=always", "bad.arc"], &[]));
    assert!(colours(
        &["--color=always", "bad.arc"],
        &[("NO_COLOR", "1")]
    ));
    assert!(!colours(
        &["--color=never", "bad.arc"],
        &[("CLICOLOR_FORCE", "1")]
    ));
    assert!(!colours(
        &["bad.arc"],
        &[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")]
    ));
    assert!(colours(&["check", "--color", "always", "bad.arc"], &[]));
    assert!(!colours(
        &["--color=always", "--error-format=short", "bad.arc"],
        &[]
    ));
    // Also where the command line itself is wrong.
    assert!(colours(&["--color=always", "dump", "nonsense", "x"], &[]));
    assert!(!colours(&["dump", "nonsense", "x"], &[]));
}

/// The line of source with its caret below.
fn caret(arc: &Arc, text: &str) -> (String, String) {
    let run = arc.run_with_input(&["check", "-"], text);
    let lines: Vec<&str> = run.report.lines().collect();
    let at = lines
        .iter()
        .position(|line| line.contains('^'))
        .unwrap_or_else(|| panic!("{run:?}"));
    let code = |line: &str| line.split_once('|').unwrap().1.to_owned();
    (code(lines[at - 1]), code(lines[at]))
}

#[test]
fn carets_stand_below_what_is_meant() {
    let arc = Arc::new("carets");
    // Columns of a terminal in front of the caret, and those that it takes.
    for (text, before, width) in [
        ("print(nothing)", 7, 7),
        ("\tprint(nothing)", 11, 7),
        ("print(\"\t\", nothing)", 15, 7),
        ("print(\"日本語\", nothing)", 17, 7),
        ("print(\"é\", nothing)", 12, 7),
        ("print(\"e\u{301}\", nothing)", 12, 7),
        ("print(\"👍\", nothing)", 13, 7),
        ("let x = 1\r\nprint(nothing)\r\n", 7, 7),
        ("let x: int = \"日本\"\r\n", 14, 6),
        ("\u{feff}print(nothing)", 7, 7),
    ] {
        let (code, carets) = caret(&arc, text);
        let start = carets.find('^').unwrap();
        assert_eq!(start, before, "{text:?}\n{code}\n{carets}");
        assert_eq!(
            carets.matches('^').count(),
            width,
            "{text:?}\n{code}\n{carets}"
        );
        assert!(!code.contains('\r') && !code.contains('\t'), "{code:?}");
    }
}

#[test]
fn columns_count_characters() {
    let arc = Arc::new("columns");
    for (text, place) in [
        ("print(\"日本語\", nothing)", "1:14"),
        ("print(\"e\u{301}\", nothing)", "1:13"),
        ("\t\tprint(nothing)", "1:9"),
        ("let x = 1\r\n\r\nprint(x, nothing)\r\n", "3:10"),
    ] {
        let run = arc.run_with_input(&["check", "--error-format=short", "-"], text);
        assert!(
            run.report.starts_with(&format!("<stdin>:{place}: ")),
            "{text:?}: {}",
            run.report
        );
    }
}
