//! Whatever is in the editor, every question is answered: programs of the suite are cut, mangled and asked about everywhere.

use super::server::Server;
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};

/// Numbers that are the same in every run.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, below: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % below.max(1) as u64) as usize
    }
}

fn programs(folder: &Path, found: &mut Vec<PathBuf>) {
    let mut entries: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            programs(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "arc") {
            found.push(path);
        }
    }
}

const PIECES: &[&str] = &[
    "(", ")", "[", "]", "{", "}", "\"", "\"\"\"", ".", "?.", "..", ",", ":", "=", "|", "||", "fn ",
    "let ", "match ", "if ", "for ", "x", "self", "self.", "struct ", "enum ", "extern ",
    "import ", "\n", "é", "😀", "#", "0", "= ", "-> ", "class ", "break ", "a.b.c(", "test \"",
    "%", "\r", "\u{feff}",
];

/// A place in the text between two characters.
fn place(text: &str, dice: &mut Dice) -> usize {
    boundary(text, dice.roll(text.len() + 1))
}

/// The nearest place in front that is between two characters.
fn boundary(text: &str, mut at: usize) -> usize {
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

fn mangle(text: &str, dice: &mut Dice) -> String {
    let mut text = text.to_owned();
    for _ in 0..=dice.roll(3) {
        let (a, b) = (place(&text, dice), place(&text, dice));
        let (start, end) = (a.min(b), a.max(b));
        match dice.roll(5) {
            0 => text.truncate(start),
            1 => {
                let end = boundary(&text, end.min(start + 40));
                text.replace_range(start..end, "");
            }
            2 => {
                let piece = text.get(start..end).unwrap_or_default().to_owned();
                let piece: String = piece.chars().take(60).collect();
                let at = place(&text, dice);
                text.insert_str(at, &piece);
            }
            _ => text.insert_str(start, PIECES[dice.roll(PIECES.len())]),
        }
        if text.len() > 20_000 {
            text.truncate(boundary(&text, 20_000));
        }
    }
    text
}

/// A position in UTF-16 units, sometimes outside.
fn position(text: &str, at: usize) -> Value {
    let before = &text[..at];
    let line = before.matches('\n').count();
    let start = before.rfind('\n').map_or(0, |at| at + 1);
    json!({ "line": line, "character": before[start..].encode_utf16().count() })
}

fn ask_everything(server: &mut Server, uri: &str, text: &str, dice: &mut Dice) {
    let document = json!({ "uri": uri });
    for method in ["textDocument/documentSymbol", "textDocument/formatting"] {
        let _ = server.answer(
            method,
            json!({ "textDocument": document, "options": { "tabSize": 2, "insertSpaces": true } }),
        );
    }
    let all = json!({
        "start": { "line": 0, "character": 0 }, "end": { "line": 1_000_000, "character": 0 },
    });
    server
        .answer(
            "textDocument/codeAction",
            json!({ "textDocument": document, "range": all, "context": { "diagnostics": [] } }),
        )
        .unwrap();
    for _ in 0..2 {
        let at = position(text, place(text, dice));
        let asked = json!({ "textDocument": document, "position": at });
        for method in [
            "hover",
            "definition",
            "documentHighlight",
            "completion",
            "signatureHelp",
        ] {
            let method = format!("textDocument/{method}");
            server.answer(&method, asked.clone()).unwrap();
        }
        let mut references = asked.clone();
        references["context"] = json!({ "includeDeclaration": true });
        server
            .answer("textDocument/references", references)
            .unwrap();
        let mut rename = asked.clone();
        rename["newName"] = json!("renamed_to_this");
        // What cannot be renamed is refused.
        let _ = server.answer("textDocument/prepareRename", asked);
        let _ = server.answer("textDocument/rename", rename);
    }
}

#[test]
fn every_question_about_every_broken_program_is_answered() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut paths = Vec::new();
    for folder in [
        "tests/run",
        "tests/errors",
        "tests/programs",
        "tests/foreign",
        "examples",
    ] {
        programs(&root.join(folder), &mut paths);
    }
    assert!(paths.len() > 500);
    let rounds: usize = std::env::var("ARCANE_FUZZ_ROUNDS")
        .ok()
        .and_then(|text| text.parse().ok())
        .unwrap_or(0);
    let mut dice = Dice(0x9E37_79B9_7F4A_7C15);
    for (index, path) in paths.iter().enumerate() {
        // A run of the tests takes every third program; a thorough one all of them, several times.
        if rounds == 0 && index % 3 != 0 {
            continue;
        }
        let original = fs::read_to_string(path).unwrap();
        let uri = format!("file://{}", path.display());
        for _ in 0..rounds.max(1) {
            let text = mangle(&original, &mut dice);
            fs::write(last_text(), &text).unwrap();
            let mut server = Server::running();
            server.open(&uri, &text);
            ask_everything(&mut server, &uri, &text, &mut dice);
        }
    }
}

/// Where the text is that was last asked about: what a stack overflow leaves to look at.
fn last_text() -> PathBuf {
    std::env::temp_dir().join(format!("arcane-lsp-{}.arc", std::process::id()))
}
