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
use super::{Status, report, script};
use crate::session::{Options, Outcome, Session};
use crate::vm::Stop;
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
    let mut files = Vec::new();
    let here = [PathBuf::from(".")];
    let named = if named.is_empty() { &here } else { named };
    for path in named {
        if path.is_dir() {
            collect(path, &mut files);
        } else {
            files.push(path.clone());
        }
    }
    let mut tally = Tally::default();
    for file in files {
        test_file(&file, filter, mode, &mut tally);
    }
    let mut summary = format!("{} passed, {} failed", tally.passed, tally.failed);
    if tally.broken > 0 {
        let scripts = if tally.broken == 1 {
            "script"
        } else {
            "scripts"
        };
        summary += &format!(", {} {scripts} with errors", tally.broken);
    }
    println!("{summary}");
    if tally.failed + tally.broken > 0 {
        return Status::UNCAUGHT;
    }
    Status::SUCCESS
}

/// The scripts in a folder and those within, by name.
fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return report::error(&format!("cannot read the folder {}", folder.display()));
    };
    let mut paths: Vec<PathBuf> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .collect();
    paths.sort();
    for path in paths {
        let hidden = path
            .file_name()
            .is_some_and(|name| name.as_encoded_bytes().starts_with(b"."));
        if path.is_dir() && !hidden {
            collect(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "arc") {
            files.push(path);
        }
    }
}

fn test_file(file: &Path, filter: Option<&str>, mode: Mode, tally: &mut Tally) {
    let mut session = Session::new(Options {
        gc_stress: mode.gc_stress,
        trap_faults: true,
        ..Options::default()
    });
    let Ok(id) = script::load(&mut session, &Target::File(file.to_owned())) else {
        tally.broken += 1;
        return;
    };
    let name = file.display().to_string();
    let name = name.strip_prefix("./").unwrap_or(&name).to_owned();
    let mut begun = false;
    let wanted = |test: &str| filter.is_none_or(|filter| test.contains(filter));
    let outcome = session.test(id, wanted, |session, test, ended| {
        if !std::mem::replace(&mut begun, true) {
            println!("{name}");
        }
        match ended {
            Ok(()) => {
                tally.passed += 1;
                println!("  ok    {test}");
            }
            Err(Stop::Error(error)) => {
                tally.failed += 1;
                println!("  FAIL  {test}");
                report::script_error(session, &error);
            }
            Err(Stop::Exit(status)) => {
                tally.failed += 1;
                println!("  FAIL  {test}: it called exit({status})");
            }
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
