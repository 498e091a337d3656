//! `arc test [FILE|FOLDER]…`: runs the `test` blocks of scripts, each script in a session of its own.
//!
//! ```text
//! queue.arc
//!   ok    push and pop
//!   FAIL  an empty queue
//! 1 passed, 1 failed
//! ```

use super::arguments::Target;
use super::run::Mode;
use super::{Status, files, process, report, script};
use crate::session::{Options, Outcome, Session};
use crate::vm::Stop;
use std::cell::Cell;
use std::path::{Path, PathBuf};

/// What has been counted.
#[derive(Debug, Default)]
struct Tally {
    passed: usize,
    failed: usize,
    /// Scripts that could not be run.
    broken: usize,
}

pub fn test(named: &[PathBuf], filter: Option<&str>, mode: Mode) -> Status {
    let mut tally = Tally::default();
    let found = files::scripts(named);
    if found.is_err() {
        tally.broken += 1;
    }
    for file in found.unwrap_or_else(|found| found) {
        test_file(&file, filter, mode, &mut tally);
    }
    let mut summary = format!("{} passed, {} failed", tally.passed, tally.failed);
    if tally.broken > 0 {
        let plural = if tally.broken == 1 { "" } else { "s" };
        summary += &format!(", {} script{plural} with errors", tally.broken);
    }
    if tally.passed + tally.failed + tally.broken == 0 {
        summary = match filter {
            Some(filter) => format!("there is no test with `{filter}` in its name"),
            None => "there are no tests: they are written `test \"name\" { … }`".to_owned(),
        };
    }
    let written = process::print(&format!("{summary}\n"));
    let failed = match (tally.failed, tally.broken) {
        (0, 0) => Status::SUCCESS,
        (_, 0) => Status::UNCAUGHT,
        _ => Status::REJECTED,
    };
    failed.or(written)
}

/// What became of a test, in green or red where that is seen.
fn verdict(passed: bool) -> &'static str {
    match (report::output_style().color, passed) {
        (false, true) => "ok   ",
        (false, false) => "FAIL ",
        (true, true) => "\u{1b}[32mok\u{1b}[0m   ",
        (true, false) => "\u{1b}[1;31mFAIL\u{1b}[0m ",
    }
}

fn test_file(file: &Path, filter: Option<&str>, mode: Mode, tally: &mut Tally) {
    let mut session = Session::new(Options {
        gc_stress: mode.gc_stress,
        trap_faults: true,
        jit: mode.jit,
        hot_after: mode.hot_after,
        replace_code_pages: mode.replace_code_pages,
        names: mode.names,
        ..Options::default()
    });
    let Ok(id) = script::load(&mut session, &Target::File(file.to_owned())) else {
        tally.broken += 1;
        return;
    };
    let name = file.display().to_string();
    let begun = Cell::new(false);
    // Asked before anything runs: the name stands above what the script prints.
    let wanted = |test: &str| {
        let wanted = filter.is_none_or(|filter| test.contains(filter));
        if wanted && !begun.replace(true) {
            process::print(&format!("{name}\n"));
        }
        wanted
    };
    let outcome = session.test(id, wanted, |session, test, ended| match ended {
        Ok(()) => {
            tally.passed += 1;
            process::print(&format!("  {} {test}\n", verdict(true)));
        }
        Err(Stop::Error(error)) => {
            tally.failed += 1;
            process::print(&format!("  {} {test}\n", verdict(false)));
            report::script_error(session, &error);
        }
        Err(Stop::Exit(status)) => {
            tally.failed += 1;
            process::print(&format!(
                "  {} {test}: it called exit({status})\n",
                verdict(false)
            ));
        }
    });
    match outcome {
        Outcome::Finished => {}
        Outcome::Exited(status) => {
            tally.broken += 1;
            report::error(&format!("{name} called exit({status}) before its tests"));
        }
        Outcome::Failed(error) => {
            tally.broken += 1;
            report::script_error(&session, &error);
        }
        Outcome::Rejected(diagnostics) => {
            tally.broken += 1;
            report::diagnostics(&session, &diagnostics);
        }
    }
}
