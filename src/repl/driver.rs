//! What happens to a line: it runs, its value is shown, and what went wrong is told.

use super::command::{self, Command};
use super::highlight;
use super::layout;
use super::{Settings, is_command};
use crate::diagnostic::Diagnostic;
use crate::render::{self, Style};
use crate::session::{Entered, Jit, Options, Session};
use crate::source::FileId;
use crate::vm::ScriptError;
use std::io::{IsTerminal, Write};
use std::time::{Duration, Instant};

/// Elements that are shown of a list or map, and hundredths of the characters of a text.
const MOST_ELEMENTS: usize = 100;

/// The name of what is typed, in messages.
const NAME: &str = "<repl>";

/// Whether another line is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    Line,
    /// With this exit status.
    Leave(i32),
}

/// A REPL without a terminal.
#[derive(Debug)]
pub struct Repl {
    pub(super) session: Session,
    settings: Settings,
    /// What has been run so far without errors.
    pub(super) accepted: Vec<String>,
    /// What `:save` has written, and may write again.
    pub(super) saved: Vec<String>,
    /// The exit status of the first line that failed; 0 as long as there is none.
    status: i32,
    /// How long the last line took to run, and before that to be checked and compiled.
    pub(super) took: (Duration, Duration),
    /// How wide the terminal is, if there is one.
    pub(super) columns: Option<usize>,
}

impl Repl {
    pub fn new(settings: Settings) -> Self {
        Repl {
            session: new_session(settings),
            settings,
            accepted: Vec::new(),
            saved: Vec::new(),
            status: 0,
            took: Default::default(),
            columns: None,
        }
    }

    /// Runs what was typed: a command, or a line of the language.
    pub fn enter(&mut self, text: &str) -> Next {
        if is_command(text) {
            return match Command::read(text) {
                Ok(command) => command::run(self, &command),
                Err(problem) => self.refuse(&problem),
            };
        }
        if text.trim().is_empty() {
            return Next::Line;
        }
        match self.add(NAME, text) {
            Some(file) => self.run(file, text),
            None => Next::Line,
        }
    }

    /// Adds a text to the session.
    pub(super) fn add(&mut self, name: &str, text: &str) -> Option<FileId> {
        match self.session.add(name, text.to_owned()) {
            Ok(file) => Some(file),
            Err(diagnostics) => {
                self.reject(&diagnostics);
                None
            }
        }
    }

    /// Runs a text, and shows what its last expression gives.
    pub(super) fn run(&mut self, file: FileId, text: &str) -> Next {
        let begun = Instant::now();
        let style = self.error_style();
        let entered = self.session.enter(file, |sources, warnings| {
            if !warnings.is_empty() {
                tell(&render::diagnostics(sources, warnings, style));
            }
        });
        let ran = self.session.ran_for();
        self.took = (ran, begun.elapsed().saturating_sub(ran));
        match entered {
            Entered::Finished(value) => {
                self.accepted.push(text.to_owned());
                if let Some(value) = value {
                    self.fresh_line();
                    let (shown, ty) = self.session.show(value, MOST_ELEMENTS);
                    print(&layout::value(&shown, &ty, self.output_style()));
                }
            }
            Entered::Exited(status) => {
                self.leave_without_deferred();
                return Next::Leave(status);
            }
            Entered::Failed(error) => {
                self.failed(1);
                self.fresh_line();
                self.report(&error);
            }
            Entered::Rejected(diagnostics) => self.reject(&diagnostics),
        }
        Next::Line
    }

    /// Goes to a line of its own behind output that ends without a line break: a sign that fills the line with blanks
    /// goes over to the next one, unless it is the first on its line, and then is rubbed out.
    pub(super) fn fresh_line(&self) {
        if let Some(columns) = self.columns {
            let blanks = " ".repeat(columns.saturating_sub(1));
            let sign = match self.output_style().color {
                true => "\x1b[90m⏎\x1b[0m",
                false => "⏎",
            };
            print(&format!("{sign}{blanks}\r\x1b[K"));
        }
    }

    /// The session is over: what was deferred runs, what is owned is dropped.
    pub fn leave(&mut self) {
        let mut failed = false;
        let style = self.error_style();
        self.session.leave(|session, error| {
            failed = true;
            tell(&render::script_error(session.sources(), error, style));
        });
        if failed {
            self.failed(1);
        }
    }

    fn leave_without_deferred(&mut self) {
        self.session.forget_deferred();
        self.leave();
    }

    /// Begins anew, with nothing defined.
    pub(super) fn reset(&mut self) {
        self.leave();
        self.session = new_session(self.settings);
        self.accepted.clear();
    }

    /// The exit status: 0, or that of the first line that failed.
    pub fn status(&self) -> i32 {
        self.status
    }

    fn failed(&mut self, status: i32) {
        if self.status == 0 {
            self.status = status;
        }
    }

    /// Tells why a command was not done.
    pub(super) fn refuse(&mut self, problem: &str) -> Next {
        self.failed(2);
        let style = self.error_style();
        let (bold, end) = if style.color {
            ("\x1b[1;31m", "\x1b[0m")
        } else {
            ("", "")
        };
        tell(&format!("{bold}error{end}: {problem}\n"));
        Next::Line
    }

    pub(super) fn reject(&mut self, diagnostics: &[Diagnostic]) {
        self.failed(2);
        tell(&render::diagnostics(
            self.session.sources(),
            diagnostics,
            self.error_style(),
        ));
    }

    pub(super) fn jit(&self) -> Jit {
        self.settings.jit
    }

    /// Source text as the output shows it.
    pub(super) fn painted(&self, text: &str) -> String {
        match self.output_style().color {
            true => highlight::paint(text),
            false => text.to_owned(),
        }
    }

    pub(super) fn output_style(&self) -> Style {
        self.style(std::io::stdout().is_terminal())
    }

    fn error_style(&self) -> Style {
        self.style(std::io::stderr().is_terminal())
    }

    fn style(&self, is_terminal: bool) -> Style {
        Style::for_stream(is_terminal).with_color(self.settings.color)
    }

    fn report(&self, error: &ScriptError) {
        if error.signal.is_some() {
            // Who pressed Ctrl-C knows where.
            return tell(
                "interrupted
",
            );
        }
        tell(&render::script_error(
            self.session.sources(),
            error,
            self.error_style(),
        ));
    }
}

fn new_session(settings: Settings) -> Session {
    Session::incremental(Options {
        gc_stress: settings.gc_stress,
        keep_gates: true,
        trap_faults: true,
        jit: settings.jit,
        names: settings.names,
        ..Options::default()
    })
}

/// Where nobody reads, nothing can be shown.
pub(super) fn print(text: &str) {
    let mut out = std::io::stdout().lock();
    let _ = out.write_all(text.as_bytes()).and_then(|()| out.flush());
}

fn tell(text: &str) {
    let _ = std::io::stderr().lock().write_all(text.as_bytes());
}
