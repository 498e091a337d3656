//! Diagnostics in a line each: for editors that know `file:line:column`, and as JSON for tools.
//!
//! ```text
//! fib.arc:3:14: error[type-mismatch]: expected `int`, found `str`
//! {"severity":"error","id":"type-mismatch","title":"expected `int`, found `str`","file":"fib.arc","line":3,…}
//! ```
//!
//! The book (`reference/tools.md`) says what each member of an object means: they are a promise. Lines and
//! columns count from 1, columns count characters, `byte` counts from the start of the file.

use super::{Message, split_message};
use crate::diagnostic::{Diagnostic, Edit, Label, Severity};
use crate::source::{SourceMap, Span};
use crate::vm::ScriptError;
use std::fmt::Write;

/// `file:line:column: error[id]: title`
pub fn short(sources: &SourceMap, diagnostic: &Diagnostic) -> String {
    let place = place(sources, diagnostic.primary.span);
    let severity = word(diagnostic.severity);
    format!(
        "{place}{severity}[{}]: {}\n",
        diagnostic.id, diagnostic.title
    )
}

/// `file:line:column: error: message`
pub fn short_error(sources: &SourceMap, error: &ScriptError) -> String {
    let title = split_message(&error.message).title;
    format!("{}error: {title}\n", place(sources, error.span))
}

fn place(sources: &SourceMap, span: Span) -> String {
    match sources.location(span) {
        Some((file, position)) => format!("{}:{}:{}: ", file.name, position.line, position.column),
        None => String::new(),
    }
}

/// An error or a warning that was found before running.
pub fn json(sources: &SourceMap, diagnostic: &Diagnostic) -> String {
    let mut object = Object::new();
    object.text("severity", word(diagnostic.severity));
    object.text("id", diagnostic.id);
    object.text("title", &diagnostic.title);
    let labels = std::iter::once(&diagnostic.primary).chain(&diagnostic.secondary);
    object.places(sources, labels);
    object.array("notes", diagnostic.notes.iter().map(|note| quoted(note)));
    let (help, edits) = match &diagnostic.help {
        Some(help) => (quoted(&help.text), help.edits.as_slice()),
        None => ("null".to_owned(), [].as_slice()),
    };
    object.raw("help", &help);
    object.array("edits", edits.iter().filter_map(|one| edit(sources, one)));
    object.finish()
}

/// An error that nobody caught.
pub fn json_error(sources: &SourceMap, error: &ScriptError) -> String {
    let Message { title, notes, help } = split_message(&error.message);
    let mut object = Object::new();
    object.text("severity", "error");
    object.text("id", &error.kind);
    object.text("title", title);
    let primary = Label {
        span: error.span,
        text: String::new(),
    };
    object.places(sources, std::iter::once(&primary));
    object.array("notes", notes.iter().map(|note| quoted(note)));
    object.raw("help", &help.map_or("null".to_owned(), quoted));
    object.raw("edits", "[]");
    object.raw("errno", &error.errno.to_string());
    let signal = error.signal.map(|signal| signal.to_string());
    object.raw("signal", signal.as_deref().unwrap_or("null"));
    let frames = error.trace.iter().map(|frame| {
        let mut object = Object::new();
        object.text("function", &frame.function);
        object.place(sources, frame.span);
        object.close()
    });
    object.array("trace", frames);
    object.raw("omitted", &error.omitted.to_string());
    object.finish()
}

/// An error of the command line, which has no place.
pub fn json_message(message: &str) -> String {
    let mut object = Object::new();
    object.text("severity", "error");
    object.raw("id", "null");
    object.text("title", message);
    object.finish()
}

fn word(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    }
}

fn edit(sources: &SourceMap, edit: &Edit) -> Option<String> {
    let mut object = Object::new();
    object.range(sources, edit.span)?;
    object.text("replacement", &edit.replacement);
    Some(object.close())
}

/// An object under way.
struct Object {
    text: String,
}

impl Object {
    fn new() -> Self {
        Object {
            text: "{".to_owned(),
        }
    }

    fn raw(&mut self, name: &str, value: &str) {
        if self.text.len() > 1 {
            self.text.push(',');
        }
        let _ = write!(self.text, "\"{name}\":{value}");
    }

    fn text(&mut self, name: &str, value: &str) {
        self.raw(name, &quoted(value));
    }

    fn array(&mut self, name: &str, items: impl Iterator<Item = String>) {
        let items: Vec<String> = items.collect();
        self.raw(name, &format!("[{}]", items.join(",")));
    }

    /// File, line and column where a span begins; nothing for what stands in no file.
    fn place(&mut self, sources: &SourceMap, span: Span) {
        if let Some((file, position)) = sources.location(span) {
            self.text("file", &file.name);
            self.raw("line", &position.line.to_string());
            self.raw("column", &position.column.to_string());
        }
    }

    /// File, start and end of a span; `None` for what stands in no file.
    fn range(&mut self, sources: &SourceMap, span: Span) -> Option<()> {
        let file = sources.file(sources.file_of(span)?);
        let range = file.range(span);
        let mut point = |name: &str, at: usize| {
            let position = file.position(file.base() + at as u32);
            let (line, column) = (position.line, position.column);
            let point = format!("{{\"line\":{line},\"column\":{column},\"byte\":{at}}}");
            self.raw(name, &point);
        };
        point("start", range.start);
        point("end", range.end);
        self.text("file", &file.name);
        Some(())
    }

    /// The first label's place, and all of them as `spans`.
    fn places<'a>(&mut self, sources: &SourceMap, labels: impl Iterator<Item = &'a Label>) {
        let mut spans = Vec::new();
        for (index, label) in labels.enumerate() {
            if index == 0 {
                self.place(sources, label.span);
            }
            let mut object = Object::new();
            if object.range(sources, label.span).is_some() {
                object.raw("primary", if index == 0 { "true" } else { "false" });
                object.text("label", &label.text);
                spans.push(object.close());
            }
        }
        self.array("spans", spans.into_iter());
    }

    fn close(mut self) -> String {
        self.text.push('}');
        self.text
    }

    /// The object as a line.
    fn finish(self) -> String {
        self.close() + "\n"
    }
}

/// A text as JSON has it, in one line.
fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for sign in text.chars() {
        match sign {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            // Line ends to some readers, and the controls that JSON forbids.
            '\u{0}'..='\u{1f}' | '\u{7f}' | '\u{2028}' | '\u{2029}' => {
                let _ = write!(out, "\\u{:04x}", sign as u32);
            }
            _ => out.push(sign),
        }
    }
    out.push('"');
    out
}
