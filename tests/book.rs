//! Every code block of the book runs, and prints what the book shows.
//!
//! A block ```` ```arc ```` is a program of its own; the block ```` ```text ```` right behind it is all that it writes to the
//! standard output, or, if it begins with `error` or `warning`, to the standard error. Without one nothing is compared, but
//! the program must end well. `arc,ignore` is only shown; `arc,file=NAME` is kept beside the programs of its chapter that follow.

use libtest_mimic::{Arguments, Failed, Trial};
use std::path::{Path, PathBuf};
use std::process::Command;

/// A program of the book.
#[derive(Clone, Debug)]
struct Block {
    chapter: String,
    line: usize,
    code: String,
    shown: Option<String>,
    /// Files that the chapter has shown before.
    files: Vec<(String, String)>,
}

fn main() {
    let arguments = Arguments::from_args();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/book/src");
    let mut chapters = Vec::new();
    collect(&folder, &mut chapters);
    let mut trials = Vec::new();
    for chapter in chapters {
        let name = chapter.strip_prefix(&folder).unwrap_or(&chapter);
        let name = name.with_extension("").display().to_string();
        let text = std::fs::read_to_string(&chapter).expect("a chapter is UTF-8 text");
        for block in blocks(&name, &text) {
            let title = format!("{}:{}", block.chapter, block.line);
            trials.push(Trial::test(title, move || run(&block)));
        }
    }
    libtest_mimic::run(&arguments, trials).exit();
}

fn collect(folder: &Path, found: &mut Vec<PathBuf>) {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return;
    };
    let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    for path in paths {
        if path.is_dir() {
            collect(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "md") {
            found.push(path);
        }
    }
}

/// The programs of a chapter, in order.
fn blocks(chapter: &str, text: &str) -> Vec<Block> {
    let lines: Vec<&str> = text.lines().collect();
    let mut found: Vec<Block> = Vec::new();
    let mut files: Vec<(String, String)> = Vec::new();
    let mut at = 0;
    while at < lines.len() {
        let Some(fence) = lines[at].strip_prefix("```") else {
            at += 1;
            continue;
        };
        let start = at + 1;
        let end = (start..lines.len())
            .find(|line| lines[*line].trim_end() == "```")
            .unwrap_or(lines.len());
        let body = lines[start..end].join("\n") + "\n";
        at = end + 1;
        if let Some(name) = fence.strip_prefix("arc,file=") {
            files.push((name.trim().to_owned(), body));
        } else if fence.trim() == "arc" {
            let next = (at..lines.len()).find(|line| !lines[*line].trim().is_empty());
            let shown = next
                .filter(|line| lines[*line].trim_end() == "```text")
                .map(|line| {
                    let end = (line + 1..lines.len())
                        .find(|line| lines[*line].trim_end() == "```")
                        .unwrap_or(lines.len());
                    at = end + 1;
                    lines[line + 1..end].join("\n")
                });
            found.push(Block {
                chapter: chapter.to_owned(),
                line: start,
                code: body,
                shown,
                files: files.clone(),
            });
        }
    }
    found
}

fn run(block: &Block) -> Result<(), Failed> {
    let name = block.chapter.replace('/', "_");
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("book_{name}_{}", block.line));
    std::fs::create_dir_all(&folder)?;
    for (name, text) in &block.files {
        std::fs::write(folder.join(name), text)?;
    }
    std::fs::write(folder.join("example.arc"), &block.code)?;
    let output = Command::new(env!("CARGO_BIN_EXE_arc"))
        .arg("example.arc")
        .current_dir(&folder)
        .env("NO_COLOR", "1")
        .stdin(std::process::Stdio::null())
        .output()?;
    let (out, err) = (
        String::from_utf8_lossy(&output.stdout)
            .trim_end()
            .to_owned(),
        String::from_utf8_lossy(&output.stderr)
            .trim_end()
            .to_owned(),
    );
    let shown = block.shown.as_deref().map(str::trim_end);
    let report = |wanted: &str, found: &str| {
        Err(format!("the book shows:\n{wanted}\n\nthe program writes:\n{found}\n{err}").into())
    };
    match shown {
        Some(shown) if shown.starts_with("error") || shown.starts_with("warning") => match err {
            _ if err == shown => {}
            _ => return report(shown, &err),
        },
        Some(shown) if out != shown => return report(shown, &out),
        _ if !output.status.success() => return report("an end without an error", &out),
        _ => {}
    }
    Ok(())
}
