//! The command line: words in, an exit status out.
//!
//! Each command has a file of its own; [`script`] reads what is to be run, [`files`] finds the scripts in
//! folders, [`report`] says what went wrong. The usual case, `arc FILE …`, is told apart before any parser of
//! options is built, for starting must cost nothing.
//!
//! | status | meaning |
//! | --- | --- |
//! | 0 | all went well |
//! | 1 | an error that the script did not catch; a failed test; a file that is not formatted |
//! | 2 | an error found before running, or a wrong command line |
//! | n | the script called `exit(n)` |
//! | 128 + n | a crash in foreign code, which ends the process by signal n |

mod arguments;
mod check;
mod completions;
mod diff;
mod dump;
mod explain;
mod files;
mod fmt;
mod gates;
mod process;
mod report;
mod run;
mod script;
mod test;

use arguments::{Arguments, COMMANDS, Command, Faults, Options, Quick, Target};
use clap::{CommandFactory, FromArgMatches};
use std::ffi::OsString;
use std::io::IsTerminal;

/// How the process ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Status(pub i32);

impl Status {
    pub const SUCCESS: Status = Status(0);
    /// An error that the script did not catch.
    pub const UNCAUGHT: Status = Status(1);
    /// Found before anything ran.
    pub const REJECTED: Status = Status(2);

    /// The worse of two: what was not even run outweighs what failed.
    fn or(self, other: Status) -> Status {
        Status(self.0.max(other.0))
    }
}

/// Runs a command line, of which the first word is the program's own name.
pub fn main(words: impl IntoIterator<Item = OsString>) -> Status {
    process::restore_pipe_signal();
    process::allocate_in_large_pieces();
    let words: Vec<OsString> = words.into_iter().collect();
    // A script or a line of code, without the cost of building a parser of options.
    if let Some(quick) = Quick::read(words.get(1..).unwrap_or_default()) {
        report::configure(quick.options);
        return run::run(&quick.target, quick.rest, mode(quick.options));
    }
    let scanned = Options::scan(&words);
    report::configure(scanned);
    let parsed = Arguments::command()
        .color(report::clap_color(scanned.color))
        .try_get_matches_from(command_first(words))
        .and_then(|matches| Arguments::from_arg_matches(&matches));
    let parsed = match parsed {
        Ok(parsed) => parsed,
        Err(problem) => return report::usage(&problem),
    };
    report::configure(parsed.options);
    let options = parsed.options;
    let mode = mode(options);
    match (parsed.command, parsed.code) {
        (Some(command), _) => command_status(command, options),
        (None, Some(code)) => run::run(&Target::Code(code), &parsed.script, mode),
        (None, None) => match parsed.script.split_first() {
            Some((file, rest)) => run::run(&Target::File(file.into()), rest, mode),
            None => no_script(options),
        },
    }
}

/// Options in front of a command are the command's: `arc --color=never check x.arc`.
fn command_first(mut words: Vec<OsString>) -> Vec<OsString> {
    let (_, count) = Options::leading(words.get(1..).unwrap_or_default());
    let is_command = |word: &OsString| COMMANDS.iter().any(|command| word == *command);
    if count > 0 && words.get(count + 1).is_some_and(is_command) {
        words[1..count + 2].rotate_right(1);
    }
    words
}

fn mode(options: Options) -> run::Mode {
    run::Mode {
        gc_stress: options.gc_stress,
        replace_code_pages: options.replace_code_pages,
        gates: false,
        trap_faults: options.faults == Faults::Trap,
        jit: options.jit.into(),
        hot_after: options.hot_after,
        native: false,
        names: options.names(),
    }
}

/// `arc` alone: in a terminal somebody wants to type.
fn no_script(options: Options) -> Status {
    if cfg!(feature = "repl") && std::io::stdin().is_terminal() {
        return repl(options);
    }
    report::text(&Arguments::command().render_help().to_string());
    Status::REJECTED
}

#[cfg(feature = "repl")]
fn repl(options: Options) -> Status {
    Status(crate::repl::start(crate::repl::Settings {
        gc_stress: options.gc_stress,
        jit: options.jit.into(),
        names: options.names(),
        color: options.color.asked(),
    }))
}

#[cfg(not(feature = "repl"))]
fn repl(_: Options) -> Status {
    report::error("this `arc` was built without the REPL");
    Status::REJECTED
}

fn command_status(command: Command, options: Options) -> Status {
    let mode = mode(options);
    match command {
        Command::Run { script } => run::run(&Target::File(script.file), &script.arguments, mode),
        Command::Gates {
            html,
            calls,
            code,
            script,
        } => {
            let (target, arguments) = match (code, script.split_first()) {
                (Some(code), _) => (Target::Code(code), script.as_slice()),
                (None, Some((file, rest))) => (Target::File(file.into()), rest),
                (None, None) => return no_script(options),
            };
            let view = match (&html, &calls) {
                (Some(out), _) => gates::View::Page(out),
                (None, Some(name)) => gates::View::Calls(name),
                (None, None) => gates::View::Text,
            };
            gates::gates(&target, arguments, view, mode)
        }
        #[cfg(feature = "lsp")]
        Command::Lsp { stdio: _ } => Status(crate::lsp::serve()),
        Command::Check { files } => check::check(&files),
        Command::Explain { id, .. } => explain::explain(id.as_deref()),
        Command::Test { files, filter } => test::test(&files, filter.as_deref(), mode),
        Command::Fmt { files, check, diff } => fmt::fmt(&files, fmt::Mode { check, diff }),
        Command::Repl => repl(options),
        Command::Dump {
            stage,
            file,
            function,
        } => dump::dump(stage, &Target::File(file), function.as_deref(), mode),
        Command::Completions { shell } => completions::completions(shell),
    }
}
