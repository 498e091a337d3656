//! `arc check [FILE|FOLDER]…`: all errors and warnings, without running.

use super::arguments::Target;
use super::{Status, files, report, script};
use crate::diagnostic::Diagnostic;
use crate::session::{Options, Session};
use std::path::PathBuf;

pub fn check(named: &[PathBuf]) -> Status {
    let (files, mut status) = match files::scripts(named) {
        Ok(files) => (files, Status::SUCCESS),
        Err(files) => (files, Status::REJECTED),
    };
    for file in files {
        // Scripts know nothing of each other.
        let mut session = Session::new(Options::default());
        let Ok(id) = script::load(&mut session, &Target::File(file)) else {
            status = Status::REJECTED;
            continue;
        };
        let diagnostics = session.check(id);
        report::diagnostics(&session, &diagnostics);
        if diagnostics.iter().any(Diagnostic::is_error) {
            status = Status::REJECTED;
        }
    }
    status
}
