//! What went wrong, on the standard error.
//!
//! All messages of the command line go through here, so that another form of output is one more
//! case in this file.

use crate::diagnostic::Diagnostic;
use crate::explanation::Page;
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
    if let Some(first) = all.iter().find(|one| one.is_error()) {
        more(first.id);
    }
}

/// Where a person reads, a last line says where there is more about the first of the errors.
fn more(id: &str) {
    // What a script throws itself has its own words.
    if !std::io::stderr().is_terminal() || id == "error" || Page::of(id).is_none() {
        return;
    }
    let line = format!("for more: arc explain {id}");
    text(&if style().color {
        format!("\u{1b}[2m{line}\u{1b}[0m\n")
    } else {
        line + "\n"
    });
}

pub fn warnings(sources: &SourceMap, all: &[Diagnostic]) {
    if !all.is_empty() {
        text(&render::diagnostics(sources, all, style()));
    }
}

pub fn script_error(session: &Session, error: &ScriptError) {
    text(&render::script_error(session.sources(), error, style()));
    more(&error.kind);
}

fn style() -> Style {
    Style::for_stream(std::io::stderr().is_terminal())
}
