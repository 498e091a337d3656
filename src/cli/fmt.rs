//! `arc fmt [FILE|FOLDER]…`: brings scripts into their canonical form.
//!
//! A file is replaced as a whole or not at all: the new text is written beside it, under the same rights, and takes
//! its place by renaming. What would not change is not touched.

use super::{Status, diff, files, process, report, script};
use crate::format::Refusal;
use crate::session::{Options, Session};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// What is to happen to a file that is not formatted; without either it is written.
#[derive(Clone, Copy, Debug)]
pub struct Mode {
    /// It is named.
    pub check: bool,
    /// The difference is shown.
    pub diff: bool,
}

pub fn fmt(named: &[PathBuf], mode: Mode) -> Status {
    let (files, mut status) = match files::scripts(named) {
        Ok(files) => (files, Status::SUCCESS),
        Err(files) => (files, Status::REJECTED),
    };
    for file in files {
        status = status.or(fmt_file(&file, mode));
    }
    status
}

fn fmt_file(path: &Path, mode: Mode) -> Status {
    let (name, text) = match script::read(path) {
        Ok(read) => read,
        Err(status) => return status,
    };
    let mut session = Session::new(Options::default());
    let formatted = session
        .add(&name, text.clone())
        .map(|id| session.format(id));
    let formatted = match formatted {
        Ok(Ok(formatted)) => formatted,
        Err(diagnostics) | Ok(Err(Refusal::Errors(diagnostics))) => {
            report::diagnostics(&session, &diagnostics);
            return Status::REJECTED;
        }
        Ok(Err(Refusal::Mistake { line })) => {
            report::error(&format!(
                "{name} is left as it is: formatting it near line {line} would change it, which is a mistake of `arc fmt`"
            ));
            return Status::REJECTED;
        }
    };
    let is_input = path.as_os_str() == "-";
    if mode.diff && formatted != text {
        let shown = diff::unified(&name, &text, &formatted, report::output_style().color);
        return Status::UNCAUGHT.or(process::print(&shown));
    }
    if mode.check || mode.diff {
        return match formatted == text {
            true => Status::SUCCESS,
            false => Status::UNCAUGHT.or(process::print(&format!("{name}\n"))),
        };
    }
    if is_input {
        return process::print(&formatted);
    }
    if formatted == text {
        return Status::SUCCESS;
    }
    match replace(path, &formatted) {
        Ok(()) => Status::SUCCESS,
        Err(problem) => {
            let reason = process::system_message(&problem);
            report::error(&format!("cannot write {name}: {reason}"));
            Status::REJECTED
        }
    }
}

/// Puts a text in the place of a file's, whole or not at all.
fn replace(path: &Path, text: &str) -> io::Result<()> {
    // The file itself, where the name is a link to it.
    let path = path.canonicalize()?;
    let permissions = std::fs::metadata(&path)?.permissions();
    if permissions.readonly() {
        return Err(io::Error::new(
            io::ErrorKind::PermissionDenied,
            "it is read-only",
        ));
    }
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let beside = path.with_file_name(format!(".{name}.{}.tmp", std::process::id()));
    let written = (|| {
        let mut file = std::fs::File::create_new(&beside)?;
        file.write_all(text.as_bytes())?;
        file.set_permissions(permissions)?;
        file.sync_all()?;
        std::fs::rename(&beside, &path)
    })();
    if written.is_err() {
        let _ = std::fs::remove_file(&beside);
    }
    written
}
