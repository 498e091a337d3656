//! The REPL: a session that goes on line by line, in a terminal or fed through a pipe.
//!
//! ```text
//!   editor ──┐                    ┌─▶ command   `:type e`, `?name`
//!            ├─ a line ─▶ driver ─┤
//!   pipe ────┘                    └─▶ session ─▶ value ─▶ highlight
//! ```
//!
//! The driver knows no terminal: what is typed comes as text, and what it shows goes to the two standard streams.
//! [`editor`] alone uses the crate for editing lines; it asks [`complete`] and [`highlight`] while somebody types.

mod answer;
mod command;
mod complete;
mod driver;
mod editor;
mod highlight;
mod layout;
mod reference;
mod replay;

pub use driver::{Next, Repl};

use crate::foreign::Audience;
use crate::session::{Jit, incremental};
use crate::vm;
use std::cell::RefCell;
use std::io::IsTerminal;
use std::rc::Rc;

/// How a REPL is started.
#[derive(Clone, Copy, Debug, Default)]
pub struct Settings {
    /// Collect garbage at every allocation.
    pub gc_stress: bool,
    /// What becomes native code.
    pub jit: Jit,
    /// Who is told what native code is called.
    pub names: Audience,
    /// Whether there are colours; else each stream decides.
    pub color: Option<bool>,
}

/// Runs a REPL on the standard streams; gives the exit status.
pub fn start(settings: Settings) -> i32 {
    let repl = Repl::new(settings);
    if std::io::stdin().is_terminal() && std::io::stdout().is_terminal() {
        editor::run(&Rc::new(RefCell::new(repl)))
    } else {
        read_pipe(repl)
    }
}

/// Reads lines without prompts, and goes on behind errors; the status is that of the first line that failed.
fn read_pipe(mut repl: Repl) -> i32 {
    let mut text = String::new();
    // Read as scripts read it, so that `input()` gets the lines that follow.
    while let Some(line) = vm::read_input_line() {
        text.push_str(&line);
        if goes_on(&text) {
            text.push('\n');
            continue;
        }
        if let Next::Leave(status) = repl.enter(&std::mem::take(&mut text)) {
            return status;
        }
    }
    if !text.is_empty()
        && let Next::Leave(status) = repl.enter(&text)
    {
        return status;
    }
    repl.leave();
    repl.status()
}

/// Whether a text is a command of the REPL, and not of the language.
fn is_command(text: &str) -> bool {
    text.trim_start().starts_with([':', '?'])
}

/// Whether more is to be typed before the text can be run.
fn goes_on(text: &str) -> bool {
    !is_command(text) && incremental::is_unfinished(text)
}
