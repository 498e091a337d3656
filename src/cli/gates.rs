//! `arc gates FILE …`: runs a script, then shows the gates that it made.

use super::arguments::Target;
use super::run::{self, Mode};
use super::{Status, process};
use std::ffi::OsString;

pub fn gates(target: &Target, arguments: &[OsString], mode: Mode) -> Status {
    let mode = Mode {
        gates: true,
        ..mode
    };
    match run::run_in_session(target, arguments, mode) {
        Ok((session, status)) => match process::print(&session.gates_text()) {
            Status::SUCCESS => status,
            failed => failed,
        },
        Err(status) => status,
    }
}
