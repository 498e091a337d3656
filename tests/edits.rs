//! The edits that help shows are right: each is made, and the error that it belongs to is gone.

use arcane::diagnostic::Diagnostic;
use arcane::session::{Options, Session};
use std::path::{Path, PathBuf};

/// Programs of which an edit is only a part of what must change, so that more errors come to light.
const PARTIAL: &[&str] = &[
    "habits/function_expression.arc",
    "syntax/bad_character_literals.arc",
];

fn programs(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).expect("a folder of the suite") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            programs(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "arc") {
            found.push(path);
        }
    }
}

/// What is reported of a text, and where the text begins among all texts of the session.
fn reported(name: &str, text: &str) -> (Vec<Diagnostic>, u32) {
    let mut session = Session::new(Options::default());
    let file = session.add(name, text.to_owned()).expect("a small text");
    let diagnostics = session.check(file);
    (diagnostics, session.sources().file(file).base())
}

fn edited(text: &str, base: u32, diagnostic: &Diagnostic) -> Option<String> {
    let help = diagnostic.help.as_ref()?;
    let mut edits: Vec<_> = help.edits.iter().collect();
    edits.sort_by_key(|edit| (edit.span.start, edit.span.end));
    let mut out = text.to_owned();
    for edit in edits.iter().rev() {
        let start = edit.span.start.checked_sub(base)? as usize;
        let end = edit.span.end.checked_sub(base)? as usize;
        out.get(start..end)?;
        out.replace_range(start..end, &edit.replacement);
    }
    (!edits.is_empty()).then_some(out)
}

#[test]
fn what_help_shows_cures_the_error() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/errors");
    let mut paths = Vec::new();
    programs(&root, &mut paths);
    paths.sort();
    let (mut made, mut wrong) = (0, Vec::new());
    for path in paths {
        let name = path.display().to_string();
        let Ok(text) = std::fs::read_to_string(&path) else {
            continue;
        };
        let (before, base) = reported(&name, &text);
        let count = |all: &[Diagnostic], like: &Diagnostic| {
            let same = |one: &&Diagnostic| one.id == like.id && one.title == like.title;
            all.iter().filter(same).count()
        };
        let unreadable = |all: &[Diagnostic]| {
            let syntax = |one: &&Diagnostic| matches!(one.id, "syntax" | "unclosed-bracket");
            all.iter().filter(syntax).count()
        };
        for diagnostic in &before {
            let Some(text) = edited(&text, base, diagnostic) else {
                continue;
            };
            made += 1;
            let (after, _) = reported(&name, &text);
            if count(&after, diagnostic) >= count(&before, diagnostic) {
                wrong.push(format!("{name}: {}: still there", diagnostic.title));
            }
            let partial = PARTIAL.iter().any(|end| name.ends_with(end));
            if unreadable(&after) > unreadable(&before) && !partial {
                wrong.push(format!("{name}: {}: cannot be read then", diagnostic.title));
            }
        }
    }
    assert!(made > 150, "only {made} edits were found");
    assert!(
        wrong.is_empty(),
        "{made} edits, of which\n{}",
        wrong.join("\n")
    );
}
