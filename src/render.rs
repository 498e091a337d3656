//! Diagnostics as text for people.
//!
//! Until here an error is data ([`Diagnostic`], [`ScriptError`]); this module alone knows how it looks, and
//! alone uses the rendering crate. What it makes is stable: same input, same text, so that tests can
//! hold it. The forms for tools, a line each, stand in [`line`].
//!
//! ```text
//! error[type-mismatch]: expected `int`, found `str`      ◀─ severity, id, title
//!  --> fib.arc:3:9
//!   |
//! 3 | let n: int = "ten"
//!   |        ---   ^^^^^ this is `str`                    ◀─ the primary place, and its word
//!   |        |
//!   |        because of this type                         ◀─ secondary places
//!   |
//!   = note: …
//! help: …                                                ◀─ help, with its edit as a change of the source
//! ```
//!
//! Only the lines between the outermost places are handed on, so that the time does not depend on
//! the size of the file. Spans may be anything: they are cut to the text and to whole characters.

pub mod line;

use crate::diagnostic::{Diagnostic, Label, Severity};
use crate::library;
use crate::source::{FileId, SourceFile, SourceMap, Span};
use crate::vm::ScriptError;
use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Patch, Renderer, Snippet};
use std::fmt::Write;
use std::ops::Range;

/// How texts are to look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Style {
    pub color: bool,
    /// Columns that a line of source may take before it is cut.
    pub width: usize,
}

impl Style {
    pub const PLAIN: Style = Style {
        color: false,
        width: 140,
    };

    /// For a stream that is a terminal or not. `NO_COLOR` turns colours off (<https://no-color.org>),
    /// `CLICOLOR_FORCE` on.
    pub fn for_stream(is_terminal: bool) -> Self {
        let set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
        let forced = std::env::var_os("CLICOLOR_FORCE")
            .is_some_and(|value| !value.is_empty() && value != "0");
        let dumb = std::env::var_os("TERM").is_some_and(|terminal| terminal == "dumb");
        Style {
            color: !set("NO_COLOR") && (forced || is_terminal && !dumb),
            ..Style::PLAIN
        }
    }

    /// The same where somebody asked for colours, or for none.
    pub fn with_color(self, asked: Option<bool>) -> Self {
        Style {
            color: asked.unwrap_or(self.color),
            ..self
        }
    }

    fn renderer(self) -> Renderer {
        let renderer = if self.color {
            Renderer::styled()
        } else {
            Renderer::plain()
        };
        renderer.term_width(self.width)
    }
}

/// All of them, each followed by an empty line, but for the last.
pub fn diagnostics(sources: &SourceMap, all: &[Diagnostic], style: Style) -> String {
    let mut out = String::new();
    for diagnostic in all {
        if !out.is_empty() {
            out.push('\n');
        }
        out.push_str(&self::diagnostic(sources, diagnostic, style));
    }
    out
}

/// One error or warning, with a line break at its end.
pub fn diagnostic(sources: &SourceMap, diagnostic: &Diagnostic, style: Style) -> String {
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let title = level.primary_title(&diagnostic.title).id(diagnostic.id);
    let mut group = Group::with_title(title);
    for window in windows(sources, &diagnostic.primary, &diagnostic.secondary) {
        group = group.element(window.snippet());
    }
    for note in &diagnostic.notes {
        group = group.element(Level::NOTE.message(note));
    }
    let mut groups = Vec::with_capacity(2);
    match &diagnostic.help {
        Some(help) => match edit_snippets(
            sources,
            help.edits
                .iter()
                .map(|edit| (edit.span, &*edit.replacement)),
        ) {
            snippets if snippets.is_empty() => {
                groups.push(group.element(Level::HELP.message(&help.text)))
            }
            snippets => {
                groups.push(group);
                groups.push(Level::HELP.secondary_title(&help.text).elements(snippets));
            }
        },
        None => groups.push(group),
    }
    finish(style.renderer().render(&groups))
}

/// How a message that guesses what was meant begins.
const DID_YOU_MEAN: &str = "did you mean ";

/// The message of a run-time error, in parts.
struct Message<'a> {
    title: &'a str,
    /// What follows the first line are facts: what was tried, say.
    notes: Vec<&'a str>,
    help: Option<&'a str>,
}

fn split_message(message: &str) -> Message<'_> {
    let mut lines = message.lines();
    let first = lines.next().unwrap_or_default();
    let (title, mut help) = match first.find(DID_YOU_MEAN) {
        Some(at) => (first[..at].trim_end_matches("; "), Some(&first[at..])),
        None => (first, None),
    };
    let mut notes = Vec::new();
    for line in lines.map(str::trim).filter(|line| !line.is_empty()) {
        if help.is_none() && line.starts_with(DID_YOU_MEAN) {
            help = Some(line);
        } else {
            notes.push(line);
        }
    }
    Message { title, notes, help }
}

/// An error that nobody caught: its message, where it was thrown, and the calls that led there.
pub fn script_error(sources: &SourceMap, error: &ScriptError, style: Style) -> String {
    let Message { title, notes, help } = split_message(&error.message);
    let mut group = Group::with_title(Level::ERROR.primary_title(title));
    let primary = Label {
        span: place_of(sources, error),
        text: String::new(),
    };
    for window in windows(sources, &primary, &[]) {
        group = group.element(window.snippet());
    }
    for note in notes {
        group = group.element(Level::NOTE.message(note));
    }
    if let Some(help) = help {
        group = group.element(Level::HELP.message(help));
    }
    let mut out = finish(style.renderer().render(&[group]));
    // A trace of one frame says nothing that the source line has not said.
    if error.trace.len() + error.omitted > 1 {
        trace(&mut out, sources, error);
    }
    out
}

/// Where the script was: what the standard library throws is shown at the call that led into it.
fn place_of(sources: &SourceMap, error: &ScriptError) -> Span {
    let in_library = |span: Span| {
        let file = sources.file_of(span).map(|id| sources.file(id));
        file.is_some_and(|file| library::MODULES.iter().any(|one| one.text == file.text))
    };
    let mut places = std::iter::once(error.span).chain(error.trace.iter().map(|frame| frame.span));
    places
        .find(|span| !span.is_none() && !in_library(*span))
        .unwrap_or(error.span)
}

fn trace(out: &mut String, sources: &SourceMap, error: &ScriptError) {
    for (index, frame) in error.trace.iter().enumerate() {
        if error.omitted > 0 && index == error.omitted_at {
            let frames = if error.omitted == 1 {
                "frame"
            } else {
                "frames"
            };
            let _ = writeln!(out, "  … {} more {frames} …", thousands(error.omitted));
        }
        let name = match frame.function.as_str() {
            "" => "top level",
            name => name,
        };
        let _ = match sources.location(frame.span) {
            Some((file, position)) => {
                let (line, column) = (position.line, position.column);
                writeln!(out, "  in {name} at {}:{line}:{column}", file.name)
            }
            None => writeln!(out, "  in {name}"),
        };
    }
}

/// `9,990`
fn thousands(number: usize) -> String {
    let digits = number.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// Without blanks at the ends of lines, with one line break at the end of the text.
fn finish(rendered: String) -> String {
    let mut out = String::with_capacity(rendered.len() + 1);
    for line in rendered.lines() {
        out.push_str(line.trim_end());
        out.push('\n');
    }
    out
}

// ---- places

/// Bytes of a text, and what is said of them.
type Shown<'a> = (AnnotationKind, Range<usize>, &'a str);

/// Bytes of a text, and what is to stand there.
type Replaced<'a> = (Range<usize>, &'a str);

/// The lines of one file that hold some places.
struct Window<'a> {
    file: &'a SourceFile,
    /// Bytes of the file's text.
    lines: Range<usize>,
    first_line: usize,
    /// Bytes within the window.
    places: Vec<Shown<'a>>,
}

impl<'a> Window<'a> {
    fn snippet(self) -> Snippet<'a, Annotation<'a>> {
        let annotations = self.places.into_iter().map(|(kind, range, text)| {
            let annotation = kind.span(range);
            if text.is_empty() {
                annotation
            } else {
                annotation.label(text)
            }
        });
        Snippet::source(&self.file.text[self.lines])
            .line_start(self.first_line)
            .path(self.file.name.as_str())
            .annotations(annotations)
    }
}

/// The primary place's file first, then the others in their order.
fn windows<'a>(
    sources: &'a SourceMap,
    primary: &'a Label,
    secondary: &'a [Label],
) -> Vec<Window<'a>> {
    let mut files: Vec<(FileId, Vec<Shown>)> = Vec::new();
    let labels = std::iter::once((AnnotationKind::Primary, primary)).chain(
        secondary
            .iter()
            .map(|label| (AnnotationKind::Context, label)),
    );
    for (kind, label) in labels {
        let Some(id) = sources.file_of(label.span) else {
            continue;
        };
        let place = (
            kind,
            visible(sources.file(id), label.span),
            label.text.as_str(),
        );
        match files.iter_mut().find(|(known, _)| *known == id) {
            Some((_, places)) => places.push(place),
            None => files.push((id, vec![place])),
        }
    }
    files
        .into_iter()
        .map(|(id, mut places)| {
            let file = sources.file(id);
            let (lines, first_line) =
                line_window(file, places.iter().map(|(_, range, _)| range.clone()));
            for (_, range, _) in &mut places {
                *range = range.start - lines.start..range.end - lines.start;
            }
            Window {
                file,
                lines,
                first_line,
                places,
            }
        })
        .collect()
}

/// The bytes of the lines around all `ranges`, and the number of the first of them (from 1).
fn line_window(
    file: &SourceFile,
    ranges: impl Iterator<Item = Range<usize>> + Clone,
) -> (Range<usize>, usize) {
    let first = ranges.clone().map(|range| range.start).min().unwrap_or(0);
    let last = ranges.map(|range| range.end).max().unwrap_or(0).max(first);
    let start = file.text[..first].rfind('\n').map_or(0, |at| at + 1);
    let end = file.text[last..]
        .find('\n')
        .map_or(file.text.len(), |at| last + at);
    let line = file.position(file.base() + start as u32).line;
    (start..end, line)
}

/// What is pointed at: an empty place at the end of the file is shown behind the last text there is,
/// not on a line that nobody wrote, and the line break at the end of a place is nothing to point at.
fn visible(file: &SourceFile, span: Span) -> Range<usize> {
    let text = &file.text;
    let range = whole_characters(file, span);
    let blank = ['\n', '\r', ' ', '\t'];
    if range.start == text.len() {
        let end = text.trim_end_matches(blank).len();
        return end..end;
    }
    range.start..range.start + text[range.clone()].trim_end_matches(blank).len()
}

/// The bytes of a span, cut to the text and to whole characters.
fn whole_characters(file: &SourceFile, span: Span) -> Range<usize> {
    let mut range = file.range(span);
    while !file.text.is_char_boundary(range.start) {
        range.start -= 1;
    }
    while !file.text.is_char_boundary(range.end) {
        range.end += 1;
    }
    range
}

/// Edits as changes of the source, a snippet per file; overlapping ones are left out.
fn edit_snippets<'a>(
    sources: &'a SourceMap,
    edits: impl Iterator<Item = (Span, &'a str)>,
) -> Vec<Snippet<'a, Patch<'a>>> {
    let mut files: Vec<(FileId, Vec<Replaced>)> = Vec::new();
    for (span, replacement) in edits {
        let Some(id) = sources.file_of(span) else {
            continue;
        };
        let range = whole_characters(sources.file(id), span);
        match files.iter_mut().find(|(known, _)| *known == id) {
            Some((_, edits)) => edits.push((range, replacement)),
            None => files.push((id, vec![(range, replacement)])),
        }
    }
    let snippet = |(id, mut edits): (FileId, Vec<Replaced<'a>>)| {
        edits.sort_by_key(|(range, _)| (range.start, range.end));
        let mut end = 0;
        edits.retain(|(range, _)| {
            let apart = range.start >= end;
            end = end.max(range.end);
            apart
        });
        let file = sources.file(id);
        let (lines, first_line) = line_window(file, edits.iter().map(|(range, _)| range.clone()));
        let patches = edits.into_iter().map(|(range, replacement)| {
            Patch::new(
                range.start - lines.start..range.end - lines.start,
                replacement,
            )
        });
        Snippet::source(&file.text[lines.clone()])
            .line_start(first_line)
            .path(file.name.as_str())
            .patches(patches)
    };
    files.into_iter().map(snippet).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vm::TraceFrame;

    fn map(text: &str) -> SourceMap {
        let mut map = SourceMap::new();
        map.add("a.arc", text.to_owned()).unwrap();
        map
    }

    #[test]
    fn shows_places_notes_and_the_edit() {
        let sources = map("let x = 1\nprint(xx)\n");
        let shown = Diagnostic::error(
            "unknown-name",
            Span::new(16, 18),
            "nothing is called `xx` here",
        )
        .because(Span::new(4, 5), "this is near")
        .note("a fact")
        .suggest("did you mean `x`?", Span::new(16, 18), "x");
        assert_eq!(
            diagnostic(&sources, &shown, Style::PLAIN),
            "error[unknown-name]: nothing is called `xx` here
 --> a.arc:2:7
  |
1 | let x = 1
  |     - this is near
2 | print(xx)
  |       ^^
  |
  = note: a fact
help: did you mean `x`?
  |
2 - print(xx)
2 + print(x)
  |
"
        );
    }

    #[test]
    fn every_span_of_every_text_is_shown_without_panic() {
        let long = format!("let s = \"{}\" + y", "ab".repeat(5000));
        let texts = [
            "",
            "\n",
            "a",
            "\ta = 日本 + 1\r\n\r\nb",
            "é\n\n\n",
            "x\0\u{1b}[31my\u{202e}z",
            &long,
        ];
        for text in texts {
            let sources = map(text);
            let end = text.len() as u32 + 1;
            let step = (end as usize / 24).max(1);
            for start in (0..=end).step_by(step) {
                for stop in (start..=end).step_by(step) {
                    let span = Span::new(start, stop);
                    let shown = Diagnostic::error("id", span, "title")
                        .label("label")
                        .because(Span::new(0, start), "cause")
                        .suggest("help", span, "new\ntext");
                    let text = diagnostic(&sources, &shown, Style::PLAIN);
                    assert!(text.starts_with("error[id]: title\n"));
                    assert!(!text.contains('\u{1b}'), "{text}");
                }
            }
        }
    }

    #[test]
    fn a_long_line_is_cut_around_its_place() {
        let text = format!("let s = \"{}\" + y", "ab".repeat(5000));
        let sources = map(&text);
        let at = text.len() as u32 - 1;
        let shown = diagnostic(
            &sources,
            &Diagnostic::error("id", Span::new(at, at + 1), "title"),
            Style::PLAIN,
        );
        assert!(
            shown.lines().all(|line| line.chars().count() <= 160),
            "{shown}"
        );
        assert!(shown.contains("+ y"), "{shown}");
        assert!(shown.contains(&format!("a.arc:1:{}", at + 1)), "{shown}");
    }

    #[test]
    fn tabs_and_wide_characters_keep_the_caret_in_place() {
        let sources = map("\tlet 日本 = y");
        let shown = diagnostic(
            &sources,
            &Diagnostic::error("id", Span::new(14, 15), "t"),
            Style::PLAIN,
        );
        assert_eq!(
            shown,
            "error[id]: t\n --> a.arc:1:11\n  |\n1 |     let 日本 = y\n  |                ^\n"
        );
    }

    #[test]
    fn the_end_of_the_file_is_shown_behind_its_last_text() {
        let sources = map("f(1,\n\n");
        let shown = diagnostic(
            &sources,
            &Diagnostic::error("id", Span::new(6, 6), "t"),
            Style::PLAIN,
        );
        assert_eq!(
            shown,
            "error[id]: t\n --> a.arc:1:5\n  |\n1 | f(1,\n  |     ^\n"
        );
    }

    #[test]
    fn an_uncaught_error_has_its_trace_shortened() {
        let sources = map("fn f(n) { f(n + 1) }\nf(0)\n");
        let frame = |function: &str, start| TraceFrame {
            function: function.to_owned(),
            span: Span::new(start, start + 8),
        };
        let error = ScriptError {
            signal: None,
            kind: "stack".to_owned(),
            message: "the stack is used up\n  tried this\n  did you mean that?".to_owned(),
            errno: 0,
            span: Span::new(10, 18),
            trace: vec![frame("f", 10), frame("f", 10), frame("", 21)],
            omitted: 9990,
            omitted_at: 2,
        };
        assert_eq!(
            script_error(&sources, &error, Style::PLAIN),
            "error: the stack is used up
 --> a.arc:1:11
  |
1 | fn f(n) { f(n + 1) }
  |           ^^^^^^^^
  |
  = note: tried this
  = help: did you mean that?
  in f at a.arc:1:11
  in f at a.arc:1:11
  … 9,990 more frames …
  in top level at a.arc:2:1
"
        );
    }

    #[test]
    fn colours_only_where_asked_for() {
        let sources = map("x");
        let shown = Diagnostic::warning("id", Span::new(0, 1), "t");
        let style = Style {
            color: true,
            ..Style::PLAIN
        };
        assert!(diagnostic(&sources, &shown, style).contains("\u{1b}["));
        assert!(diagnostic(&sources, &shown, Style::PLAIN).starts_with("warning[id]: t\n"));
    }
}
