//! `arc check FILE…`: all errors and warnings, without running.

use super::arguments::Target;
use super::{Status, report, script};
use crate::diagnostic::Diagnostic;
use crate::session::{Options, Session};
use std::path::PathBuf;

pub fn check(files: &[PathBuf]) -> Status {
    let mut status = Status::SUCCESS;
    let mut said = false;
    for file in files {
        // Scripts know nothing of each other.
        let mut session = Session::new(Options::default());
        let Ok(id) = script::load(&mut session, &Target::File(file.clone())) else {
            status = Status::REJECTED;
            continue;
        };
        let diagnostics = session.check(id);
        if said && !diagnostics.is_empty() {
            report::text("\n");
        }
        said |= !diagnostics.is_empty();
        report::diagnostics(&session, &diagnostics);
        if diagnostics.iter().any(Diagnostic::is_error) {
            status = Status::REJECTED;
        }
    }
    status
}
