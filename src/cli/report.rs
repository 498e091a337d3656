//! What went wrong, on the standard error.
//!
//! All messages of the command line go through here, so that another form of output is one more
//! case in this file.

use crate::diagnostic::Diagnostic;
use crate::render::{self, Style};
use crate::session::Session;
use crate::source::SourceMap;
use crate::vm::ScriptError;
use std::io::{IsTerminal, Write};

/// Where nobody reads, nothing can be reported.
pub fn text(text: &str) {
    let _ = std::io::stderr().lock().write_all(text.as_bytes());
}

/// An error of the command line itself.
pub fn error(message: &str) {
    text(&format!("error: {message}\n"));
}

pub fn diagnostics(session: &Session, all: &[Diagnostic]) {
    warnings(session.sources(), all);
}

pub fn warnings(sources: &SourceMap, all: &[Diagnostic]) {
    if !all.is_empty() {
        text(&render::diagnostics(sources, all, style()));
    }
}

pub fn script_error(session: &Session, error: &ScriptError) {
    text(&render::script_error(session.sources(), error, style()));
}

fn style() -> Style {
    Style::for_stream(std::io::stderr().is_terminal())
}
