//! The command line: words in, an exit status out.
//!
//! Each command has a file of its own; [`script`] reads what is to be run, [`report`] says what went
//! wrong. The usual case, `arc FILE …`, is told apart before any parser of options is built, for starting
//! must cost nothing.
//!
//! | status | meaning |
//! | --- | --- |
//! | 0 | all went well |
//! | 1 | an error that the script did not catch |
//! | 2 | an error found before running, or a wrong command line |
//! | n | the script called `exit(n)` |

mod arguments;
mod check;
mod dump;
mod explain;
mod gates;
mod process;
mod report;
mod run;
mod script;
mod test;

use arguments::{Arguments, Command, Faults, Quick, Target};
use clap::{CommandFactory, Parser};
use std::ffi::OsString;

/// How the process ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Status(pub i32);

impl Status {
    pub const SUCCESS: Status = Status(0);
    /// An error that the script did not catch.
    pub const UNCAUGHT: Status = Status(1);
    /// Found before anything ran.
    pub const REJECTED: Status = Status(2);
}

/// Runs a command line, of which the first word is the program's own name.
pub fn main(words: impl IntoIterator<Item = OsString>) -> Status {
    process::restore_pipe_signal();
    process::allocate_in_large_pieces();
    let words: Vec<OsString> = words.into_iter().collect();
    // A script or a line of code, without the cost of building a parser of options.
    if let Some(quick) = Quick::read(words.get(1..).unwrap_or_default()) {
        return run::run(
            &quick.target,
            quick.rest,
            run::Mode {
                gc_stress: quick.gc_stress,
                gates: false,
                trap_faults: quick.faults == Faults::Trap,
            },
        );
    }
    let parsed = match Arguments::try_parse_from(words) {
        Ok(parsed) => parsed,
        Err(problem) => {
            // Printing fails only where nobody can read it.
            let _ = problem.print();
            return Status(problem.exit_code());
        }
    };
    let mode = run::Mode {
        gc_stress: parsed.gc_stress,
        gates: false,
        trap_faults: parsed.faults == Faults::Trap,
    };
    match (parsed.command, parsed.code) {
        (Some(command), _) => command_status(command, mode),
        (None, Some(code)) => run::run(&Target::Code(code), &parsed.script, mode),
        (None, None) => match parsed.script.split_first() {
            Some((file, rest)) => run::run(&Target::File(file.into()), rest, mode),
            None => {
                report::text(&Arguments::command().render_help().to_string());
                Status::REJECTED
            }
        },
    }
}

fn command_status(command: Command, mode: run::Mode) -> Status {
    match command {
        Command::Run { script } => run::run(&Target::File(script.file), &script.arguments, mode),
        Command::Gates { script } => {
            gates::gates(&Target::File(script.file), &script.arguments, mode)
        }
        Command::Check { files } => check::check(&files),
        Command::Explain { id, .. } => explain::explain(id.as_deref()),
        Command::Test { files, filter } => test::test(&files, filter.as_deref(), mode),
        Command::Dump { stage, file } => dump::dump(stage, &Target::File(file)),
    }
}
