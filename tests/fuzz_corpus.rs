//! The fuzz targets on the stable toolchain: every corpus file, every program of the suite, and a fixed
//! number of mutations of each, through all stages up to verified code. None may panic, hang or use up the
//! stack. The mutations are the same in every run; `FUZZ_ROUNDS=1000` makes more of them.

use arcane::format::Refusal;
use arcane::render::{self, Style};
use arcane::session::{Options, Session};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// Mutations of each file.
const ROUNDS: usize = 12;

/// No text of the corpus may take longer.
const LIMIT: Duration = Duration::from_secs(120);

fn files(folder: &Path, out: &mut Vec<PathBuf>) {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return;
    };
    let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    for path in paths {
        if path.is_dir() {
            files(&path, out);
        } else {
            out.push(path);
        }
    }
}

/// All stages in front of running, and the errors as text.
fn run(text: &str) {
    let start = Instant::now();
    let mut session = Session::new(Options::default());
    let Ok(file) = session.add("fuzz.arc", text.to_owned()) else {
        return;
    };
    let _ = session.dump_ast(file);
    match session.format(file) {
        Ok(_) | Err(Refusal::Errors(_)) => {}
        Err(mistake) => panic!("{mistake:?}"),
    }
    if let Err(diagnostics) = session.dump_bytecode(file) {
        render::diagnostics(session.sources(), &diagnostics, Style::PLAIN);
    }
    assert!(
        start.elapsed() < LIMIT,
        "took {:?}:\n{text}",
        start.elapsed()
    );
}

/// Numbers that are the same everywhere.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6364136223846793005)
            .wrapping_add(1442695040888963407);
        (self.0 >> 33) as usize % limit.max(1)
    }
}

const PIECES: &[&str] = &[
    "{",
    "}",
    "(",
    ")",
    "[",
    "]",
    "\"",
    "\"\"\"",
    "'",
    "\n",
    ";",
    ",",
    ":",
    ".",
    "..",
    "=",
    "==",
    "=>",
    "->",
    "|",
    "||",
    "!",
    "?",
    "??",
    "?.",
    "@",
    "#",
    "\\",
    "-",
    "*",
    "&",
    "+%",
    "fn ",
    "let ",
    "var ",
    "if ",
    "else ",
    "while ",
    "for ",
    "in ",
    "match ",
    "extern ",
    "return ",
    "break ",
    "defer ",
    "try ",
    "catch ",
    "throw ",
    "struct ",
    "self",
    "null",
    "0",
    "1e9",
    "0x",
    "9223372036854775808",
    "{x",
    ":>8",
    "ü",
    "\u{0}",
    "type ",
    "with ",
    "fails ",
    "as ",
    "not ",
    "as *void",
    "...",
];

fn mutate(text: &str, other: &str, random: &mut Random) -> String {
    let mut bytes = text.as_bytes().to_vec();
    for _ in 0..=random.below(4) {
        let at = random.below(bytes.len() + 1);
        match random.below(6) {
            0 if at < bytes.len() => {
                let end = (at + 1 + random.below(12)).min(bytes.len());
                bytes.drain(at..end);
            }
            1 => bytes.truncate(at),
            2 => {
                let from = random.below(bytes.len() + 1);
                let end = (from + random.below(60)).min(bytes.len());
                let copy = bytes[from..end].to_vec();
                bytes.splice(at..at, copy);
            }
            3 => {
                let other = other.as_bytes();
                let from = random.below(other.len() + 1);
                let end = (from + random.below(80)).min(other.len());
                bytes.splice(at..at, other[from..end].iter().copied());
            }
            4 if at < bytes.len() => bytes[at] = random.below(128) as u8,
            _ => {
                let piece = PIECES[random.below(PIECES.len())];
                bytes.splice(at..at, piece.bytes());
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// On a stack as large as that of a program's first thread.
fn on_a_main_stack(work: impl FnOnce() + Send + 'static) {
    let thread = std::thread::Builder::new()
        .stack_size(8 << 20)
        .spawn(work)
        .unwrap();
    if let Err(panic) = thread.join() {
        std::panic::resume_unwind(panic);
    }
}

#[test]
fn no_text_breaks_the_stages() {
    on_a_main_stack(|| {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let mut paths = Vec::new();
        for folder in ["fuzz/corpus/script", "tests", "examples"] {
            files(&root.join(folder), &mut paths);
        }
        let corpus = root.join("fuzz/corpus/script");
        let texts: Vec<String> = paths
            .iter()
            .filter(|path| {
                path.starts_with(&corpus)
                    || path.extension().is_some_and(|extension| extension == "arc")
            })
            .filter_map(|path| std::fs::read(path).ok())
            .map(|bytes| String::from_utf8_lossy(&bytes).into_owned())
            .collect();
        assert!(texts.len() > 5, "there is a corpus");
        let rounds = std::env::var("FUZZ_ROUNDS")
            .ok()
            .and_then(|rounds| rounds.parse().ok())
            .unwrap_or(ROUNDS);
        let mut random = Random(1);
        for text in &texts {
            run(text);
            for _ in 0..rounds {
                let other = &texts[random.below(texts.len())];
                let mutated = mutate(text, other, &mut random);
                // A panic shows its text by this line.
                let _shown = ShowOnPanic(&mutated);
                run(&mutated);
            }
        }
    });
}

struct ShowOnPanic<'a>(&'a str);

impl Drop for ShowOnPanic<'_> {
    fn drop(&mut self) {
        if std::thread::panicking() {
            eprintln!("the text was:\n{}", self.0);
        }
    }
}

#[test]
fn deep_nesting_is_an_error() {
    on_a_main_stack(|| {
        let deep = |open: &str, middle: &str, close: &str, count: usize| {
            format!(
                "let x = {}{middle}{}",
                open.repeat(count),
                close.repeat(count)
            )
        };
        for count in [100, 199, 1_000, 100_000] {
            run(&deep("(", "1", ")", count));
            run(&deep("[", "1", "]", count));
            run(&deep("-", "1", "", count));
            run(&deep("not ", "true", "", count));
            run(&deep("1 + ", "1", "", count));
            run(&deep("1 ?? ", "1", "", count));
            run(&deep("f(", "1", ")", count));
            run(&deep("x", ".len", ".len", count));
            run(&deep("if true { ", "1", " } else { 2 }", count));
            run(&deep("if a { 1 } else ", "{ 2 }", "", count));
            run(&deep("\"{", "1", "}\"", count));
            run(&deep("|x| ", "x", "", count));
            run(&deep("try { ", "1", " } catch { 2 }", count));
            run(&format!("{}{}", "{".repeat(count), "}".repeat(count)));
            run(&format!(
                "let x: {}int{} = 1",
                "[".repeat(count),
                "]".repeat(count)
            ));
            run(&format!("let x: {}int = 1", "*".repeat(count)));
            run(&format!("let x: *int{} = 1", "?".repeat(count)));
            run(&format!("fn f() {{ {} }}", "defer ".repeat(count)));
            run(&"{".repeat(count));
            run(&"(".repeat(count));
            run(&")".repeat(count));
            run(&"\"{".repeat(count));
            run(&"return ".repeat(count));
        }
    });
}
