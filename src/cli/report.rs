//! What went wrong, on the standard error.
//!
//! All messages of the command line go through here, in the form and the colours that it asks for.

use super::Status;
use super::arguments::{Color, ErrorFormat, Options};
use crate::diagnostic::Diagnostic;
use crate::explanation::Page;
use crate::render::{self, Style, line};
use crate::session::Session;
use crate::source::SourceMap;
use crate::vm::ScriptError;
use std::io::{IsTerminal, Write};
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};

/// Set once the command line has been read.
static OPTIONS: Mutex<Option<Options>> = Mutex::new(None);

/// Something stands on the standard error already: an empty line sets off what follows.
static SAID: AtomicBool = AtomicBool::new(false);

pub fn configure(options: Options) {
    *OPTIONS.lock().unwrap_or_else(|broken| broken.into_inner()) = Some(options);
}

fn options() -> Options {
    let options = OPTIONS.lock().unwrap_or_else(|broken| broken.into_inner());
    options.unwrap_or_default()
}

/// Where nobody reads, nothing can be reported.
pub fn text(text: &str) {
    let _ = std::io::stderr().lock().write_all(text.as_bytes());
}

/// An error of the command line itself.
pub fn error(message: &str) {
    text(&match options().error_format {
        ErrorFormat::Json => line::json_message(message),
        _ => format!("error: {message}\n"),
    });
}

/// A wrong command line, or a wish for help, in the words of the parser of options.
pub fn usage(problem: &clap::Error) -> Status {
    if problem.use_stderr() && options().error_format == ErrorFormat::Json {
        let message = problem.render().to_string();
        let first = message.lines().next().unwrap_or_default();
        error(first.trim_start_matches("error: "));
    } else {
        // Printing fails only where nobody can read it.
        let _ = problem.print();
    }
    Status(problem.exit_code())
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
    let is_read = std::io::stderr().is_terminal() && options().error_format == ErrorFormat::Human;
    if !is_read || id == "error" || Page::of(id).is_none() {
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
    if all.is_empty() {
        return;
    }
    text(&match options().error_format {
        ErrorFormat::Human => set_off(render::diagnostics(sources, all, style())),
        ErrorFormat::Short => all.iter().map(|one| line::short(sources, one)).collect(),
        ErrorFormat::Json => all.iter().map(|one| line::json(sources, one)).collect(),
    });
}

pub fn script_error(session: &Session, error: &ScriptError) {
    let sources = session.sources();
    text(&match options().error_format {
        ErrorFormat::Human => render::script_error(sources, error, style()),
        ErrorFormat::Short => line::short_error(sources, error),
        ErrorFormat::Json => line::json_error(sources, error),
    });
    more(&error.kind);
}

/// The diagnostics of one script from those of the next.
fn set_off(shown: String) -> String {
    if SAID.swap(true, Ordering::Relaxed) {
        format!("\n{shown}")
    } else {
        shown
    }
}

fn style() -> Style {
    styled(std::io::stderr().is_terminal())
}

/// How the standard output may look.
pub fn output_style() -> Style {
    styled(std::io::stdout().is_terminal())
}

fn styled(is_terminal: bool) -> Style {
    Style::for_stream(is_terminal).with_color(options().color.asked())
}

/// The same for the messages of the parser of options.
pub fn clap_color(color: Color) -> clap::ColorChoice {
    match color {
        Color::Auto => clap::ColorChoice::Auto,
        Color::Always => clap::ColorChoice::Always,
        Color::Never => clap::ColorChoice::Never,
    }
}
