//! The language suite: every `.arc` file under `tests/` is a test, its expectations stand in its comments.
//!
//! `cargo test --test lang PATTERN` runs those with PATTERN in their names; `BLESS=1` writes what was
//! reported into the files. `tests/README.md` explains the comments.

#[path = "runner/execute.rs"]
mod execute;
#[path = "runner/golden.rs"]
mod golden;
#[path = "runner/program.rs"]
mod program;
#[path = "runner/stage.rs"]
mod stage;

use libtest_mimic::{Arguments, Failed, Trial};
use program::Program;
use stage::Stage;
use std::process::ExitCode;
use std::sync::Arc;

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    let stage = match Stage::build() {
        Ok(stage) => Arc::new(stage),
        Err(problem) => {
            eprintln!("the language suite cannot start: {problem}");
            return ExitCode::FAILURE;
        }
    };
    let bless = std::env::var_os("BLESS").is_some_and(|value| value == "1");
    let trials = stage
        .names()
        .iter()
        .map(|name| {
            let (stage, name) = (stage.clone(), name.clone());
            let missing =
                Program::read(&stage, &name).is_ok_and(|program| stage.misses(&program).is_some());
            let title = name.trim_end_matches(".arc").to_owned();
            Trial::test(title, move || test(&stage, &name, bless)).with_ignored_flag(missing)
        })
        .collect();
    libtest_mimic::run(&arguments, trials).exit_code()
}

fn test(stage: &Stage, name: &str, bless: bool) -> Result<(), Failed> {
    let program = Program::read(stage, name)?;
    if let Some(missing) = stage.misses(&program) {
        return Err(format!("needs the library {missing}").into());
    }
    if program.dumps.is_empty() {
        golden::check_run(stage, &program, bless)
    } else {
        golden::check_dumps(stage, &program, bless)
    }
    .map_err(Failed::from)
}
