//! The REPL: transcripts of what it is told and answers, and the program itself in a terminal.
//!
//! A transcript is a text `tests/repl/NAME.txt`:
//!
//! ```text
//! # What it shows.
//! > fn f(x) {          what is typed; further lines of it begin with `. `
//! .   x + 1
//! . }
//! > f(1)
//! 2 : int              what comes of it, on both streams
//! [status 0]           how the program ends
//! ```
//!
//! `BLESS=1` writes what came. Each runs in an empty folder of its own.

#[path = "repl/terminal.rs"]
mod terminal;

use libtest_mimic::{Arguments, Failed, Trial};
use std::fs;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// A command that changes nothing and whose answer nobody else gives: it tells inputs apart.
const MARK: &str = ":type (0, \"\", 0, \"\", 0, \"\", 0, \"\")";
const MARKED: &str = "(int, str, int, str, int, str, int, str)\n";

fn main() {
    let arguments = Arguments::from_args();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/repl");
    let mut names: Vec<PathBuf> = fs::read_dir(&folder)
        .expect("the folder of transcripts")
        .map(|entry| entry.expect("its entries").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "txt"))
        .collect();
    names.sort();
    assert!(!names.is_empty(), "there are no transcripts");
    let mut trials: Vec<Trial> = names
        .into_iter()
        .map(|path| {
            let name = path
                .file_stem()
                .expect("a name")
                .to_string_lossy()
                .into_owned();
            Trial::test(name, move || transcript(&path))
        })
        .collect();
    trials.push(Trial::test("the book's chapter", book));
    trials.push(Trial::test("gates", gates));
    trials.push(Trial::test("native code", native_code));
    trials.push(Trial::test("colours", colours));
    trials.extend(terminal::trials());
    libtest_mimic::run(&arguments, trials).exit();
}

fn arc() -> Command {
    Command::new(env!("CARGO_BIN_EXE_arc"))
}

/// An empty folder.
fn scratch(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join("repl")
        .join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a folder for the test");
    folder
}

fn transcript(path: &Path) -> Result<(), Failed> {
    let expected = fs::read_to_string(path)?;
    let (comments, inputs) = inputs(&expected);
    let name = path.file_stem().unwrap_or_default().to_string_lossy();
    let found = comments.clone() + &run(&inputs, &[], &scratch(&name))?;
    if found == expected {
        // What is kept between lines must be found by every collection.
        let stressed = comments + &run(&inputs, &["--gc-stress"], &scratch(&name))?;
        return match stressed == expected {
            true => Ok(()),
            false => Err(format!("with a collection at every allocation:\n{stressed}").into()),
        };
    }
    if std::env::var_os("BLESS").is_some() {
        fs::write(path, found)?;
        return Ok(());
    }
    let differing = expected
        .lines()
        .zip(found.lines())
        .position(|(a, b)| a != b);
    let line = differing.unwrap_or_else(|| expected.lines().count().min(found.lines().count()));
    Err(format!(
        "{} differs from line {} on\n--- expected\n{expected}\n--- found\n{found}",
        path.display(),
        line + 1
    )
    .into())
}

/// What the book shows is what happens: its chapter is one session.
fn book() -> Result<(), Failed> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/book/src/guide/repl.md");
    let text = fs::read_to_string(path)?;
    let blocks = text.split("```repl\n").skip(1);
    let expected: String = blocks.filter_map(|rest| rest.split("```").next()).collect();
    let (_, inputs) = inputs(&expected);
    assert!(!inputs.is_empty(), "the chapter shows nothing");
    let found = run(&inputs, &[], &scratch("book"))?;
    let (found, _) = found.split_once("[status").ok_or("no status")?;
    match found == expected {
        true => Ok(()),
        false => Err(format!("--- expected\n{expected}\n--- found\n{found}").into()),
    }
}

/// A gate is made at the first call; its bytes depend on where C's function lies.
fn gates() -> Result<(), Failed> {
    let lines = [
        "extern fn strlen(s: cstr) -> usize",
        "extern fn labs(n: c_long) -> c_long",
        "strlen(\"a\") + labs(-1)",
        ":gates strlen",
        ":gates",
    ];
    let found = run(&lines.map(str::to_owned), &[], &scratch("gates"))?;
    let (_, found) = found.split_once("> :gates strlen\n").ok_or("no answer")?;
    let (one, all) = found.split_once("> :gates\n").ok_or("no second answer")?;
    let shows = |text: &str, part: &str| match text.contains(part) {
        true => Ok(()),
        false => Err(Failed::from(format!("`{part}` is not in\n{found}"))),
    };
    shows(one, "strlen(s: cstr) -> usize")?;
    shows(one, "mov rdi, [r9]")?;
    shows(all, "labs(n: i64) -> i64").or_else(|_| shows(all, "labs(n: c_long) -> c_long"))?;
    assert!(!one.contains("labs"), "{one}");
    Ok(())
}

/// Native code is shown of what has been called, hot or not; its bytes depend on the processor.
fn native_code() -> Result<(), Failed> {
    let lines = [
        "fn twice(x) = x + x",
        ":asm twice",
        "(twice(1), twice(1.5))",
        ":asm twice",
        ":asm twoce",
        ":asm print",
        "extern fn labs(n: c_long) -> c_long",
        ":asm labs",
        "twice(3)",
    ];
    let lines = lines.map(str::to_owned);
    let found = run(&lines, &[], &scratch("native"))?;
    let shows = |text: &str, part: &str| match text.contains(part) {
        true => Ok(()),
        false => Err(Failed::from(format!("`{part}` is not in\n{text}"))),
    };
    if !cfg!(feature = "jit") {
        return shows(&found, "error: this `arc` was built without");
    }
    for part in [
        "error: there is no code of `twice` yet: call it first",
        "> :asm twice\ntwice(x: int) -> int: ",
        "\n  ; 0 add\n",
        "\n\ntwice(x: float) -> float: ",
        "addsd xmm0",
        "\n  ; 1 return\n",
        "  ret\n",
        "error: no function here is called `twoce`; did you mean `twice`?",
        "error: `print` is no function that was defined here",
        "error: `labs` is C's; `:gates labs` shows how it is called",
        "6 : int",
    ] {
        shows(&found, part)?;
    }
    let found = run(&lines, &["--jit=off"], &scratch("native off"))?;
    shows(
        &found,
        "error: no native code is made here: `--jit=off` says so",
    )?;
    shows(&found, "6 : int")
}

/// They follow `--color` and the environment, and not the stream alone.
fn colours() -> Result<(), Failed> {
    let painted = |words: &[&str], variables: &[(&str, &str)]| -> Result<(bool, bool), Failed> {
        let mut child = arc()
            .arg("repl")
            .args(words)
            .env_remove("NO_COLOR")
            .env_remove("CLICOLOR_FORCE")
            .envs(variables.iter().copied())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()?;
        let stdin = child.stdin.take().ok_or("no input")?;
        (&stdin).write_all(b"1 + 1\nnothing\n")?;
        drop(stdin);
        let output = child.wait_with_output()?;
        let is = |stream: &[u8]| stream.contains(&0x1b);
        Ok((is(&output.stdout), is(&output.stderr)))
    };
    assert_eq!(painted(&[], &[])?, (false, false));
    assert_eq!(painted(&["--color=always"], &[])?, (true, true));
    let no_color = [("NO_COLOR", "1")];
    assert_eq!(painted(&["--color", "always"], &no_color)?, (true, true));
    let forced = [("CLICOLOR_FORCE", "1")];
    assert_eq!(painted(&[], &forced)?, (true, true));
    assert_eq!(painted(&["--color=never"], &forced)?, (false, false));
    Ok(())
}

/// The comments in front, and what is typed.
fn inputs(text: &str) -> (String, Vec<String>) {
    let mut inputs: Vec<String> = Vec::new();
    let mut comments = String::new();
    for line in text.lines() {
        if let Some(input) = line.strip_prefix("> ") {
            inputs.push(input.to_owned());
        } else if let (Some(more), Some(last)) = (
            line.strip_prefix(". ").or((line == ".").then_some("")),
            inputs.last_mut(),
        ) {
            last.push('\n');
            last.push_str(more);
        } else if inputs.is_empty() {
            comments += line;
            comments.push('\n');
        }
    }
    (comments, inputs)
}

/// Types the inputs, and writes down what came of each.
fn run(inputs: &[String], options: &[&str], folder: &Path) -> Result<String, Failed> {
    let (mut reader, writer) = std::io::pipe()?;
    let mut child = arc()
        .arg("repl")
        .args(options)
        .current_dir(folder)
        .env("NO_COLOR", "1")
        .stdin(Stdio::piped())
        .stdout(writer.try_clone()?)
        .stderr(writer)
        .spawn()?;
    let mut text = String::new();
    for input in inputs {
        text += &format!("{input}\n{MARK}\n");
    }
    let mut stdin = child.stdin.take().expect("a pipe");
    let feeder = std::thread::spawn(move || {
        // Where the program has ended already, nobody reads the rest.
        let _ = stdin.write_all(text.as_bytes());
    });
    let mut output = String::new();
    reader.read_to_string(&mut output)?;
    let _ = feeder.join();
    let status = child.wait()?;
    let mut answers = output.split(MARKED);
    let mut found = String::new();
    for input in inputs {
        let Some(answer) = answers.next() else {
            break;
        };
        found += &format!("> {}\n", input.replace('\n', "\n. ")).replace(". \n", ".\n");
        found += &masked(answer);
    }
    found += &answers.map(masked).collect::<String>();
    found += &match status.code() {
        Some(code) => format!("[status {code}]\n"),
        None => "[killed]\n".to_owned(),
    };
    Ok(found)
}

/// Without addresses and times.
fn masked(text: &str) -> String {
    let mut out = String::new();
    for line in text.split_inclusive('\n') {
        if line.starts_with("ran for ") {
            out += "ran for TIME\n";
            continue;
        }
        let mut rest = line;
        while let Some(start) = rest.find("0x") {
            let (front, number) = rest.split_at(start + 2);
            let digits = number.find(|sign: char| !sign.is_ascii_hexdigit());
            let digits = digits.unwrap_or(number.len());
            out += front;
            out += if digits < 8 {
                &number[..digits]
            } else {
                "ADDRESS"
            };
            rest = &number[digits..];
        }
        out += rest;
    }
    out
}
