//! `arc FILE`, `arc run FILE`, `arc -e CODE`

use super::arguments::Target;
use super::{Status, report, script};
use crate::foreign::Audience;
use crate::session::{Jit, Options, Outcome, Session};
use std::ffi::OsString;

/// Options of a run.
#[derive(Clone, Copy, Debug, Default)]
pub struct Mode {
    /// Collect garbage at every allocation.
    pub gc_stress: bool,
    /// Keep the gates, to be shown.
    pub gates: bool,
    /// Faults in foreign code are errors.
    pub trap_faults: bool,
    /// What becomes native code.
    pub jit: Jit,
    /// What counts as hot, if not the usual.
    pub hot_after: Option<u32>,
    /// Keep native code, to be shown.
    pub native: bool,
    /// Machine code without memory that is mapped twice.
    pub replace_code_pages: bool,
    /// Who is told what native code is called.
    pub names: Audience,
}

pub fn run(target: &Target, arguments: &[OsString], mode: Mode) -> Status {
    match run_in_session(target, arguments, mode) {
        // The process ends here: nobody needs the session's memory back.
        Ok((session, status)) => {
            std::mem::forget(session);
            status
        }
        Err(status) => status,
    }
}

/// Runs the script, reports how it ended, and gives the session back.
pub fn run_in_session(
    target: &Target,
    arguments: &[OsString],
    mode: Mode,
) -> Result<(Session, Status), Status> {
    let mut session = Session::new(Options {
        gc_stress: mode.gc_stress,
        keep_gates: mode.gates,
        trap_faults: mode.trap_faults,
        jit: mode.jit,
        hot_after: mode.hot_after,
        keep_native: mode.native,
        replace_code_pages: mode.replace_code_pages,
        names: mode.names,
        ..Options::default()
    });
    let mut texts = Vec::with_capacity(arguments.len());
    for (index, argument) in arguments.iter().enumerate() {
        match argument.to_str() {
            Some(text) => texts.push(text.to_owned()),
            None => {
                report::error(&format!(
                    "argument {} of the script is not UTF-8 text",
                    index + 1
                ));
                return Err(Status::REJECTED);
            }
        }
    }
    session.set_arguments(texts);
    let file = script::load(&mut session, target)?;
    let status = match session.run(file, report::warnings) {
        Outcome::Finished => super::process::flush_output(),
        Outcome::Exited(status) => Status(status),
        Outcome::Failed(error) => {
            report::script_error(&session, &error);
            if let Some(signal) = error.signal {
                super::process::die_by(signal);
            }
            Status::UNCAUGHT
        }
        Outcome::Rejected(diagnostics) => {
            report::diagnostics(&session, &diagnostics);
            Status::REJECTED
        }
    };
    Ok((session, status))
}
