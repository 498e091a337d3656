//! Every code block of the book runs, and prints what the book shows.
//!
//! A block ```` ```arc ```` is a program of its own; the block ```` ```text ```` right behind it is all that it writes to the
//! standard output, or, if it begins with `error` or `warning`, to the standard error. Without one nothing is compared, but
//! the program must end well. `arc,ignore` is only shown; `arc,file=NAME` is kept beside the programs of its chapter that follow.
//! A block ```` ```console ```` has lines `$ command` for the shell, each with all that the command writes.
//!
//! `BLESS=1` writes into the book what its programs write; then read the difference.
//!
//! `README.md` is a chapter too. Links must lead somewhere, to a heading where they name one, and the summary must list every chapter.

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
    /// The code is lines of a terminal.
    console: bool,
    /// Files that the chapter has shown before.
    files: Vec<(String, String)>,
}

fn main() {
    let arguments = Arguments::from_args();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/book/src");
    let mut chapters = Vec::new();
    collect(&folder, &mut chapters);
    let mut trials = Vec::new();
    let listed = folder.clone();
    let all = chapters.clone();
    trials.push(Trial::test("summary", move || summary(&listed, &all)));
    chapters.push(Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md"));
    let bless = std::env::var_os("BLESS").is_some();
    for chapter in chapters {
        if bless {
            self::bless(&folder, &chapter).expect("a chapter can be written");
        }
        let name = name_of(&folder, &chapter);
        let text = std::fs::read_to_string(&chapter).expect("a chapter is UTF-8 text");
        for block in blocks(&name, &text) {
            let title = format!("{}:{}", block.chapter, block.line);
            trials.push(Trial::test(title, move || {
                if block.console {
                    run_console(&block)
                } else {
                    run(&block)
                }
            }));
        }
        trials.push(Trial::test(format!("{name} links"), move || {
            check_links(&chapter, &text)
        }));
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

/// `guide/control`; what is not in the book goes by the name of its file.
fn name_of(folder: &Path, chapter: &Path) -> String {
    let name = match chapter.strip_prefix(folder) {
        Ok(name) => name,
        Err(_) => Path::new(chapter.file_name().unwrap_or_default()),
    };
    name.with_extension("").display().to_string()
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
        } else if fence.trim() == "console" {
            found.push(Block {
                chapter: chapter.to_owned(),
                line: start,
                code: body,
                shown: None,
                console: true,
                files: files.clone(),
            });
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
                console: false,
                files: files.clone(),
            });
        }
    }
    found
}

/// A folder of the block's own, with the files that the chapter has shown before.
fn folder_of(block: &Block) -> Result<PathBuf, Failed> {
    let name = block.chapter.replace('/', "_");
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("book_{name}_{}", block.line));
    std::fs::create_dir_all(&folder)?;
    for (name, text) in &block.files {
        std::fs::write(folder.join(name), text)?;
    }
    Ok(folder)
}

/// Runs each line `$ command`, and compares the whole block.
fn run_console(block: &Block) -> Result<(), Failed> {
    let found = terminal(block)?;
    if found != block.code {
        return Err(format!("the book shows:\n{}\nthe terminal:\n{found}", block.code).into());
    }
    Ok(())
}

/// What a terminal shows where the block's commands are given.
fn terminal(block: &Block) -> Result<String, Failed> {
    let folder = folder_of(block)?;
    let program = Path::new(env!("CARGO_BIN_EXE_arc"));
    let mut path = program.parent().unwrap_or(program).as_os_str().to_owned();
    if let Some(others) = std::env::var_os("PATH") {
        path.push(":");
        path.push(others);
    }
    let mut found = String::new();
    for command in block
        .code
        .lines()
        .filter_map(|line| line.strip_prefix("$ "))
    {
        let output = Command::new("sh")
            .args(["-c", &format!("exec 2>&1; {command}")])
            .current_dir(&folder)
            .env("PATH", &path)
            .env("NO_COLOR", "1")
            .stdin(std::process::Stdio::null())
            .output()?;
        found += &format!("$ {command}\n");
        found += &String::from_utf8_lossy(&output.stdout);
        if !found.ends_with('\n') {
            found.push('\n');
        }
    }
    Ok(found)
}

/// Every chapter is in the summary, and every line of the summary is a chapter.
fn summary(folder: &Path, chapters: &[PathBuf]) -> Result<(), Failed> {
    let file = folder.join("SUMMARY.md");
    let text = std::fs::read_to_string(&file)?;
    let listed: Vec<PathBuf> = links(&text)
        .iter()
        .map(|link| folder.join(&link.target))
        .collect();
    for chapter in chapters {
        let known = listed.iter().any(|listed| listed == chapter);
        if !known && *chapter != file {
            return Err(format!("SUMMARY.md does not list {}", chapter.display()).into());
        }
    }
    Ok(())
}

/// A link of a chapter.
#[derive(Debug)]
struct Link {
    line: usize,
    target: String,
}

/// The links of a text, without those in code.
fn links(text: &str) -> Vec<Link> {
    let mut found = Vec::new();
    let mut in_block = false;
    for (number, line) in text.lines().enumerate() {
        if line.starts_with("```") {
            in_block = !in_block;
        }
        if in_block {
            continue;
        }
        // Every other part is code.
        let prose: String = line.split('`').step_by(2).collect::<Vec<_>>().join("`");
        for behind in prose.split("](").skip(1) {
            if let Some((target, _)) = behind.split_once(')') {
                found.push(Link {
                    line: number + 1,
                    target: target.to_owned(),
                });
            }
        }
    }
    found
}

/// The anchors of a text's headings, as mdBook makes them.
fn anchors(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut in_block = false;
    for line in text.lines() {
        in_block ^= line.starts_with("```");
        let heading = line.trim_start_matches('#');
        if !in_block && heading.len() < line.len() && heading.starts_with(' ') {
            let anchor = heading.trim().to_lowercase().replace(' ', "-");
            let keep = |c: &char| c.is_alphanumeric() || *c == '-' || *c == '_';
            found.push(anchor.chars().filter(keep).collect());
        }
    }
    found
}

fn check_links(chapter: &Path, text: &str) -> Result<(), Failed> {
    for Link { line, target } in links(text) {
        if target.contains("://") {
            continue;
        }
        let (file, anchor) = target.split_once('#').unwrap_or((&target, ""));
        let linked = match file {
            "" => text.to_owned(),
            _ if chapter.with_file_name(file).is_dir() => continue,
            _ => std::fs::read_to_string(chapter.with_file_name(file))
                .map_err(|_| format!("line {line} links to {target}, which is not there"))?,
        };
        if !anchor.is_empty() && !anchors(&linked).iter().any(|known| known == anchor) {
            return Err(
                format!("line {line} links to {target}, a heading that is not there").into(),
            );
        }
    }
    Ok(())
}

/// How a program of the book ended, and what it wrote to both streams.
struct Written {
    success: bool,
    out: String,
    err: String,
}

fn written(block: &Block) -> Result<Written, Failed> {
    let folder = folder_of(block)?;
    std::fs::write(folder.join("example.arc"), &block.code)?;
    let output = Command::new(env!("CARGO_BIN_EXE_arc"))
        .arg("example.arc")
        .current_dir(&folder)
        .env("NO_COLOR", "1")
        .stdin(std::process::Stdio::null())
        .output()?;
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).trim_end().to_owned();
    Ok(Written {
        success: output.status.success(),
        out: text(&output.stdout),
        err: without_count(&text(&output.stderr)),
    })
}

/// How many frames a deep trace leaves out depends on how large they are.
fn without_count(report: &str) -> String {
    let lines = report.lines().map(|line| {
        if line.ends_with(" more frames …") {
            "  … more frames …"
        } else {
            line
        }
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// The block shows what the program writes to the standard error.
fn shows_errors(shown: &str) -> bool {
    shown.starts_with("error") || shown.starts_with("warning")
}

/// Writes into the blocks of a chapter what its programs write.
fn bless(folder: &Path, chapter: &Path) -> Result<(), Failed> {
    let text = std::fs::read_to_string(chapter)?;
    let name = name_of(folder, chapter);
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    for block in blocks(&name, &text).iter().rev() {
        let end = |from: usize, lines: &[String]| {
            (from..lines.len()).find(|line| lines[*line].trim_end() == "```")
        };
        let Some(last) = end(block.line, &lines) else {
            continue;
        };
        let (from, to, shown) = if block.console {
            (block.line, last, terminal(block)?)
        } else if let Some(shown) = &block.shown {
            let opened = (last + 1..lines.len()).find(|line| lines[*line] == "```text");
            let Some(opened) = opened else { continue };
            let Some(closed) = end(opened + 1, &lines) else {
                continue;
            };
            let written = written(block)?;
            let text = if shows_errors(shown) {
                written.err
            } else {
                written.out
            };
            (opened + 1, closed, text)
        } else {
            continue;
        };
        lines.splice(from..to, shown.lines().map(str::to_owned));
    }
    let blessed = lines.join("\n") + "\n";
    if blessed != text {
        std::fs::write(chapter, blessed)?;
    }
    Ok(())
}

fn run(block: &Block) -> Result<(), Failed> {
    let Written { success, out, err } = written(block)?;
    let shown = block.shown.as_deref().map(str::trim_end);
    let report = |wanted: &str, found: &str| {
        Err(format!("the book shows:\n{wanted}\n\nthe program writes:\n{found}\n{err}").into())
    };
    match shown {
        Some(shown) if shows_errors(shown) => match err {
            _ if err == shown => {}
            _ => return report(shown, &err),
        },
        Some(shown) if out != shown => return report(shown, &out),
        _ if !success => return report("an end without an error", &out),
        _ => {}
    }
    Ok(())
}
