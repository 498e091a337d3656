//! `arc fmt`: its form, and what it must never do to a script.
//!
//! `tests/format/NAME.before` becomes `NAME.after`; `BLESS=1` writes the latter. Every program that there is must
//! keep its tree and its comments, and a formatted one must stay as it is.

use arcane::format::{Refusal, WIDTH};
use arcane::session::{Options, Session};
use std::fs;
use std::path::{Path, PathBuf};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn files(folder: &Path, extension: &str, found: &mut Vec<PathBuf>) {
    let mut paths: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    paths.sort();
    for path in paths {
        if path.is_dir() {
            files(&path, extension, found);
        } else if path.extension().is_some_and(|other| other == extension) {
            found.push(path);
        }
    }
}

fn format(text: &str) -> Result<String, Refusal> {
    let mut session = Session::new(Options::default());
    let file = session.add("a.arc", text.to_owned()).unwrap();
    session.format(file)
}

/// The tree, and the comments in their order.
fn meaning(text: &str) -> (String, Vec<String>) {
    let mut session = Session::new(Options::default());
    let file = session.add("a.arc", text.to_owned()).unwrap();
    let parsed = session.parse(file);
    let comments = parsed.syntax.comments.iter().map(|comment| {
        let comment = session.sources().text(comment.span);
        comment.trim_end().to_owned()
    });
    let comments = comments.collect();
    (session.dump_ast(file).unwrap(), comments)
}

#[test]
fn every_program_keeps_its_meaning_and_is_formatted_once() {
    let mut paths = Vec::new();
    for folder in ["tests", "examples", "src/library", "benches"] {
        files(&root().join(folder), "arc", &mut paths);
    }
    let mut formatted = 0;
    let mut problems = Vec::new();
    for path in &paths {
        // Some are not even text.
        let Ok(text) = fs::read_to_string(path) else {
            continue;
        };
        let name = path.strip_prefix(root()).unwrap().display();
        let once = match format(&text) {
            Ok(once) => once,
            Err(Refusal::Errors(errors)) => {
                assert!(errors.iter().any(|error| error.is_error()));
                continue;
            }
            Err(Refusal::Mistake { line }) => {
                problems.push(format!("{name}:{line}: would mean something else"));
                continue;
            }
        };
        formatted += 1;
        if meaning(&text) != meaning(&once) {
            problems.push(format!("{name}: means something else"));
        }
        if format(&once).as_ref() != Ok(&once) {
            problems.push(format!("{name}: is formatted differently the second time"));
        }
        // Of the text, comments and what is in brackets of a string cannot be broken.
        let too_long = |line: &&str| {
            let code = line.split('#').next().unwrap_or_default().trim_end();
            code.chars().count() > WIDTH && !code.contains('"')
        };
        let untidy = once.lines().any(|line| line.ends_with(' ')) && !once.contains("\"\"\"");
        if untidy || !(once.is_empty() || once.ends_with('\n')) || once.ends_with("\n\n") {
            problems.push(format!("{name}: has blanks at ends of lines"));
        }
        // Long types and patterns may be, but are rare.
        let is_deep = path.components().any(|part| part.as_os_str() == "limits");
        if !is_deep && once.lines().filter(too_long).count() > 3 {
            problems.push(format!("{name}: has long lines"));
        }
    }
    assert!(problems.is_empty(), "{}", problems.join("\n"));
    assert!(formatted > 500, "{formatted} programs");
}

#[test]
fn the_form_is_the_one_in_the_goldens() {
    let mut paths = Vec::new();
    files(&root().join("tests/format"), "before", &mut paths);
    assert!(paths.len() >= 5);
    let mut problems = Vec::new();
    for before in paths {
        let name = before.file_stem().unwrap().to_string_lossy().into_owned();
        let text = fs::read_to_string(&before).unwrap();
        let found = match format(&text) {
            Ok(found) => found,
            Err(refused) => panic!("{name}: {refused:?}"),
        };
        let after = before.with_extension("after");
        if std::env::var_os("BLESS").is_some() {
            fs::write(&after, &found).unwrap();
        }
        let wanted = fs::read_to_string(&after).unwrap_or_default();
        if wanted != found {
            problems.push(format!("{name} becomes:\n{found}"));
        }
        assert_eq!(format(&found), Ok(found.clone()), "{name}, the second time");
    }
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

#[test]
fn what_is_ours_is_formatted() {
    let mut paths = Vec::new();
    for folder in ["examples", "src/library"] {
        files(&root().join(folder), "arc", &mut paths);
    }
    for path in paths {
        let text = fs::read_to_string(&path).unwrap();
        assert!(
            format(&text) == Ok(text),
            "{} is not formatted: run `arc fmt examples src/library`",
            path.display()
        );
    }
}

#[test]
fn line_ends_and_blanks_are_brought_into_order() {
    for (before, after) in [
        ("", ""),
        ("\n\n\n", ""),
        ("\u{feff}let x = 1", "let x = 1\n"),
        (
            "let x = 1\r\n\r\n# two\r\nlet y = 2\r\n",
            "let x = 1\n\n# two\nlet y = 2\n",
        ),
        ("let x = 1;;let y = 2;\n;", "let x = 1\nlet y = 2\n"),
        (
            "\tlet x = 1\t\n\n\n\n\tlet y = 2",
            "let x = 1\n\nlet y = 2\n",
        ),
        (
            "#!/usr/bin/env arc\nprint(1)",
            "#!/usr/bin/env arc\nprint(1)\n",
        ),
        (
            "#!/usr/bin/env arc\n\n\nprint(1)",
            "#!/usr/bin/env arc\n\nprint(1)\n",
        ),
        ("# only\n\n\n# comments   ", "# only\n\n# comments\n"),
        ("fn f() {}\nfn g() { }\n", "fn f() {}\nfn g() {}\n"),
        // A comment does not become the line that names the interpreter.
        ("\n#! a\nprint( 1)\n", "\n#! a\nprint(1)\n"),
        ("f(1.    5, 1.5)", "f(1 .5, 1.5)\n"),
    ] {
        assert_eq!(format(before), Ok(after.to_owned()), "{before:?}");
    }
}

#[test]
fn a_comment_may_stand_between_any_two_tokens() {
    let text = "@packed struct P { x: int = 1, y: [u8; 4] }\n\
        extern \"m\" { fn f(out a: own *T, ...) -> c_int fails != 0 with \"no\" symbol \"g\" blocking }\n\
        fn g[T](var self, a: (int, T?) = (1, null)) -> fn(int) -> int { a.b(c, d: e)[0]?.f! ?? return 1 }\n\
        let (a, [b, ..c]): int = if x and let Some(y) = z { [1: 2] } else { [0; 3] }\n\
        l: for i in 0..n { match x { A(b: 1) | B if c => d += 1, _ => { break l with 2 } } }\n\
        try { throw |a, b| a * -b } catch e { assert not a in b, \"{c}\" }\n";
    // The first text must be right for the others to say anything.
    format(text).unwrap();
    let mut tried = 0;
    for at in 0..text.len() {
        let before = text.as_bytes()[at];
        if !before.is_ascii_whitespace() && !b"(){}[],:=".contains(&before) {
            continue;
        }
        let with_comment = format!("{}# c{at}\n{}", &text[..at], &text[at..]);
        match format(&with_comment) {
            Ok(once) => {
                tried += 1;
                assert_eq!(
                    once.matches(&format!("# c{at}\n")).count(),
                    1,
                    "{with_comment}\n{once}"
                );
                assert_eq!(meaning(&with_comment), meaning(&once));
                assert_eq!(format(&once), Ok(once.clone()), "{with_comment}\n{once}");
            }
            // A line break there ends the statement.
            Err(Refusal::Errors(_)) => {}
            Err(mistake) => panic!("{mistake:?}:\n{with_comment}"),
        }
    }
    assert!(tried > 100, "{tried}");
}
