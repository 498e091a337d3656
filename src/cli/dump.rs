//! `arc dump STAGE FILE`: what a stage makes of a script, as text.

use super::arguments::{Stage, Target};
use super::{Status, process, report, script};
use crate::session::{Options, Session};

pub fn dump(stage: Stage, target: &Target) -> Status {
    let mut session = Session::new(Options::default());
    let file = match script::load(&mut session, target) {
        Ok(file) => file,
        Err(status) => return status,
    };
    let dumped = match stage {
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
