//! Reads the text of a script, and says in plain words why that failed.

use super::arguments::{COMMANDS, PLANNED, Target};
use super::report;
use super::{Status, process};
use crate::diagnostic::nearest;
use crate::session::Session;
use crate::source::FileId;
use std::io::{ErrorKind, Read};
use std::path::Path;

/// Adds the script to the session; what is wrong has been reported.
pub fn load(session: &mut Session, target: &Target) -> Result<FileId, Status> {
    let (name, text) = match target {
        Target::Code(code) => ("<code>".to_owned(), code.clone()),
        Target::File(path) if path.as_os_str() == "-" => {
            let mut bytes = Vec::new();
            let read = std::io::stdin()
                .lock()
                .read_to_end(&mut bytes)
                .map(|_| bytes);
            (
                "<stdin>".to_owned(),
                decode("<stdin>", read.map_err(|problem| problem.to_string()))?,
            )
        }
        Target::File(path) => {
            let name = path.display().to_string();
            let read = std::fs::read(path).map_err(|problem| match problem.kind() {
                ErrorKind::NotFound => not_found(path),
                _ => format!("cannot read {name}: {}", process::system_message(&problem)),
            });
            let text = decode(&name, read)?;
            (name, text)
        }
    };
    session.add(&name, text).map_err(|diagnostics| {
        report::diagnostics(session, &diagnostics);
        Status::REJECTED
    })
}

fn decode(name: &str, bytes: Result<Vec<u8>, String>) -> Result<String, Status> {
    let problem = match bytes {
        Ok(bytes) => match String::from_utf8(bytes) {
            Ok(text) => return Ok(text),
            Err(problem) => {
                let good = problem.utf8_error().valid_up_to();
                let bytes = problem.as_bytes();
                let line = bytes[..good].iter().filter(|byte| **byte == b'\n').count() + 1;
                format!(
                    "{name} is not UTF-8 text: line {line} has the byte 0x{:02x}",
                    bytes[good]
                )
            }
        },
        Err(problem) => problem,
    };
    report::error(&problem);
    Err(Status::REJECTED)
}

/// A word that is no file is perhaps a misspelt command, or one of another tool.
fn not_found(path: &Path) -> String {
    let word = path.to_string_lossy();
    let no_file = format!("there is no file {word}");
    if PLANNED.contains(&&*word) {
        return format!("`arc {word}` is not there yet; `arc --help` lists the commands");
    }
    let bare = !word.contains(['/', '.']);
    if bare && let Some(command) = nearest(&word, COMMANDS.iter().copied()) {
        return format!("{no_file}; did you mean `arc {command}`?");
    }
    match nearest_file(path) {
        Some(near) => format!("{no_file}; did you mean {near}?"),
        None => no_file,
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
