//! Every error has its page, and every page an error that the sources can report.
//!
//! That a page's programs write what the page shows is tested with the rest of the book (`book.rs`). Here: the
//! first program of a page has the error that the page is about, and the last one has none.

use arcane::explanation::Page;
use arcane::session::{Options, Outcome, Session};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Pages without a program: what they tell of takes gigabytes, or a hand on the keyboard.
const WITHOUT_PROGRAM: &[&str] = &[
    "function-too-large",
    "interrupt",
    "nested-too-deeply",
    "not-supported-yet",
    "program-too-large",
    "too-much-source",
];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn files(folder: &Path, extension: &str, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).expect("a folder of the sources") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            files(&path, extension, found);
        } else if path.extension().is_some_and(|found| found == extension) {
            found.push(path);
        }
    }
}

/// The words of a text that stand in quotes right behind `before`, blanks aside.
fn quoted_behind(text: &str, before: &str, found: &mut BTreeSet<String>) {
    for behind in text.split(before).skip(1) {
        let word = behind.trim_start().strip_prefix('"');
        if let Some((word, _)) = word.and_then(|rest| rest.split_once('"')) {
            let is_id = |sign: char| sign.is_ascii_lowercase() || sign == '-';
            if word.chars().all(is_id) {
                found.insert(word.to_owned());
            }
        }
    }
}

/// All ids of diagnostics, and all kinds of errors while running, that the sources name.
fn reported() -> BTreeSet<String> {
    let mut ids = BTreeSet::from(["error".to_owned()]);
    let mut sources = Vec::new();
    files(&root().join("src"), "rs", &mut sources);
    for path in sources {
        let text = std::fs::read_to_string(&path).expect("source text");
        let code = text.split("#[cfg(test)]").next().unwrap_or_default();
        quoted_behind(code, "Diagnostic::error(", &mut ids);
        quoted_behind(code, "Diagnostic::warning(", &mut ids);
        let in_machine = path.starts_with(root().join("src/vm"));
        if in_machine && !path.starts_with(root().join("src/vm/tests")) {
            quoted_behind(code, "throw_with(", &mut ids);
            quoted_behind(code, "ScriptError::outside(", &mut ids);
            if path.ends_with("error.rs") {
                // Each text is a pair of kind and message.
                quoted_behind(code, "\n    (", &mut ids);
            }
            for kind in ["library", "symbol", "nul", "range"] {
                if code.contains(&format!("=> \"{kind}\",")) {
                    ids.insert(kind.to_owned());
                }
            }
        }
    }
    let mut modules = Vec::new();
    files(&root().join("src/library"), "arc", &mut modules);
    for path in modules {
        let text = std::fs::read_to_string(path).expect("source text");
        quoted_behind(&text, "kind: ", &mut ids);
    }
    ids
}

#[test]
fn every_error_has_a_page_and_every_page_an_error() {
    let reported = reported();
    let pages: BTreeSet<String> = Page::all().iter().map(|page| page.id.to_owned()).collect();
    let without_page: Vec<_> = reported.difference(&pages).collect();
    let orphans: Vec<_> = pages.difference(&reported).collect();
    assert!(
        without_page.is_empty(),
        "write docs/book/src/errors/ID.md for {without_page:?}"
    );
    assert!(orphans.is_empty(), "nothing reports {orphans:?}");
}

/// The blocks of a page: the words behind the fence, and the lines.
fn blocks(text: &str) -> Vec<(&str, String)> {
    let mut found = Vec::new();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        if let Some(fence) = line.strip_prefix("```") {
            let body: Vec<&str> = lines.by_ref().take_while(|line| *line != "```").collect();
            found.push((fence, body.join("\n") + "\n"));
        }
    }
    found
}

fn folder(page: Page) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("explanation_{}", page.id));
    std::fs::create_dir_all(&folder).expect("a folder for the programs");
    for (fence, body) in blocks(page.text) {
        if let Some(name) = fence.strip_prefix("arc,file=") {
            std::fs::write(folder.join(name), body).expect("a file of the page");
        }
    }
    folder
}

/// The programs of a page, in order.
fn programs(page: Page) -> Vec<String> {
    let all = blocks(page.text).into_iter();
    all.filter(|(fence, _)| fence.split(',').next() == Some("arc") && !fence.contains("file="))
        .map(|(_, body)| body)
        .collect()
}

/// What a program is rejected with, or the kind of the error that ends it.
fn errors_of(path: &Path, program: &str) -> Vec<String> {
    let mut session = Session::new(Options::default());
    let mut ids: Vec<String> = Vec::new();
    let note = |all: &[arcane::diagnostic::Diagnostic]| -> Vec<String> {
        all.iter().map(|one| one.id.to_owned()).collect()
    };
    let name = path.display().to_string();
    let Ok(file) = session.add(&name, program.to_owned()) else {
        return ids;
    };
    let outcome = session.run(file, |_, warnings| ids = note(warnings));
    match outcome {
        Outcome::Rejected(diagnostics) => note(&diagnostics),
        Outcome::Failed(error) => vec![error.kind],
        Outcome::Finished | Outcome::Exited(_) => ids,
    }
}

/// One after the other: some of them catch the machine's faults.
#[test]
fn the_first_program_of_a_page_has_its_error_and_no_other() {
    for page in Page::all() {
        let programs = programs(*page);
        if WITHOUT_PROGRAM.contains(&page.id) {
            assert!(programs.is_empty(), "{} has a program now", page.id);
            continue;
        }
        assert!(
            programs.len() >= 2,
            "{}: a wrong program, and a right one",
            page.id
        );
        let found = errors_of(&folder(*page).join("wrong.arc"), &programs[0]);
        assert!(
            !found.is_empty(),
            "{}: the wrong program has no error",
            page.id
        );
        assert!(
            found.iter().all(|id| id == page.id),
            "{}: {found:?}",
            page.id
        );
    }
}

#[test]
fn the_last_program_of_a_page_is_right() {
    for page in Page::all() {
        let Some(program) = programs(*page).pop() else {
            continue;
        };
        let folder = folder(*page);
        std::fs::write(folder.join("right.arc"), program).expect("the program");
        let output = Command::new(env!("CARGO_BIN_EXE_arc"))
            .arg("right.arc")
            .current_dir(&folder)
            .stdin(std::process::Stdio::null())
            .output()
            .expect("arc runs");
        let complaints = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{}: {complaints}", page.id);
        assert!(complaints.is_empty(), "{}: {complaints}", page.id);
    }
}
