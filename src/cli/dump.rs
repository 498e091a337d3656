//! `arc dump STAGE FILE`: what a stage makes of a script, as text.

use super::arguments::{Stage, Target};
use super::run::{self, Mode};
use super::{Status, process, report, script};
use crate::session::{Options, Session};

pub fn dump(stage: Stage, target: &Target, function: Option<&str>, mode: Mode) -> Status {
    if matches!(stage, Stage::Clif | Stage::Asm) {
        return native(stage, target, function, mode);
    }
    let mut session = Session::new(Options::default());
    let file = match script::load(&mut session, target) {
        Ok(file) => file,
        Err(status) => return status,
    };
    let dumped = match stage {
        // Handled above: they are known when the script has run.
        Stage::Clif | Stage::Asm => return Status::REJECTED,
        Stage::Ast => session.dump_ast(file),
        Stage::Types => session.dump_types(file),
        Stage::Bytecode => session.dump_bytecode(file),
    };
    match dumped {
        Ok(text) => process::print(&text),
        Err(diagnostics) => {
            report::diagnostics(&session, &diagnostics);
            Status::REJECTED
        }
    }
}

/// Runs the script, then shows the native code that was made for it.
fn native(stage: Stage, target: &Target, function: Option<&str>, mode: Mode) -> Status {
    let mode = Mode {
        native: true,
        ..mode
    };
    let (session, status) = match run::run_in_session(target, &[], mode) {
        Ok(ended) => ended,
        Err(status) => return status,
    };
    let mut text = String::new();
    for listing in session.native_code() {
        let name = match listing.name.as_str() {
            "" => "(top level)",
            name => name,
        };
        if function.is_some_and(|wanted| wanted != name) {
            continue;
        }
        let what = match listing.head {
            Some(head) => format!(", the loop at word {head}"),
            None => String::new(),
        };
        text += &format!("{name}{what}: {} bytes\n", listing.bytes);
        text += match stage {
            Stage::Clif => &listing.intermediate,
            _ => &listing.assembly,
        };
        text.push('\n');
    }
    if text.is_empty() {
        report::error(match function {
            Some(_) => {
                "no function of that name became native code: was it hot? `--jit=eager` compiles all"
            }
            None => "nothing became native code: was anything hot? `--jit=eager` compiles all",
        });
        return Status::UNCAUGHT;
    }
    match process::print(&text) {
        Status::SUCCESS => status,
        failed => failed,
    }
}
