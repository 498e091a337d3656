//! Reads the text of a script, and says in plain words why that failed.

use super::arguments::{COMMANDS, PLANNED, Target};
use super::report;
use super::{Status, process};
use crate::diagnostic::nearest;
use crate::session::Session;
use crate::source::FileId;
use std::io::{self, ErrorKind, Read};
use std::path::Path;

/// Adds the script to the session; what is wrong has been reported.
pub fn load(session: &mut Session, target: &Target) -> Result<FileId, Status> {
    let (name, text) = match target {
        Target::Code(code) => ("<code>".to_owned(), code.clone()),
        Target::File(path) => read(path)?,
    };
    session.add(&name, text).map_err(|diagnostics| {
        report::diagnostics(session, &diagnostics);
        Status::REJECTED
    })
}

/// The name that messages show, and the text; `-` is the standard input. What is wrong has been reported.
pub fn read(path: &Path) -> Result<(String, String), Status> {
    let (name, bytes) = if path.as_os_str() == "-" {
        let mut bytes = Vec::new();
        let read = io::stdin().lock().read_to_end(&mut bytes);
        ("<stdin>".to_owned(), read.map(|_| bytes))
    } else {
        (path.display().to_string(), std::fs::read(path))
    };
    let problem = match bytes.map(String::from_utf8) {
        Ok(Ok(text)) => return Ok((name, text)),
        Ok(Err(problem)) => {
            let good = problem.utf8_error().valid_up_to();
            let bytes = problem.as_bytes();
            let line = bytes[..good].iter().filter(|byte| **byte == b'\n').count() + 1;
            format!(
                "{name} is not UTF-8 text: line {line} has the byte 0x{:02x}",
                bytes[good]
            )
        }
        Err(problem) => match problem.kind() {
            ErrorKind::NotFound => not_found(path),
            ErrorKind::IsADirectory => format!("{name} is a folder, not a script"),
            _ => format!("cannot read {name}: {}", process::system_message(&problem)),
        },
    };
    report::error(&problem);
    Err(Status::REJECTED)
}

/// A word that is no file is perhaps a misspelt command, or one of another tool.
fn not_found(path: &Path) -> String {
    let word = path.to_string_lossy();
    if PLANNED.contains(&&*word) {
        return format!("`arc {word}` is not there yet; `arc --help` lists the commands");
    }
    let bare = !word.contains(['/', '.']);
    match nearest_file(path) {
        // `arc hello` for `arc hello.arc`
        Some(near) if near == format!("{word}.arc") => {
            format!("there is no file {word}; did you mean {near}?")
        }
        _ if bare && nearest(&word, COMMANDS.iter().copied()).is_some() => {
            let near = nearest(&word, COMMANDS.iter().copied()).unwrap_or_default();
            format!("there is no command `{word}`; did you mean `arc {near}`?")
        }
        Some(near) => format!("there is no file {word}; did you mean {near}?"),
        None if bare => {
            format!("there is no file {word}, nor such a command; `arc --help` lists the commands")
        }
        None => format!("there is no file {word}"),
    }
}

/// A script in the same folder that is called nearly so.
fn nearest_file(path: &Path) -> Option<String> {
    let name = path.file_name()?.to_str()?;
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    let mut names: Vec<String> = std::fs::read_dir(folder)
        .ok()?
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|candidate| candidate.ends_with(".arc"))
        .collect();
    names.sort();
    let with_extension = format!("{name}.arc");
    let found = match names.iter().find(|candidate| **candidate == with_extension) {
        Some(found) => found.as_str(),
        None => nearest(name, names.iter().map(String::as_str))?,
    };
    Some(path.with_file_name(found).display().to_string())
}
