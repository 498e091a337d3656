//! `arc gates FILE …`: runs a script, then shows the gates that it made; with `--html` as a page, with `--calls` the calls
//! that they are for.

mod page;

use super::arguments::Target;
use super::run::{self, Mode};
use super::{Status, process, report};
use crate::session::gates::CallStory;
use std::ffi::OsString;
use std::fs;
use std::io::IsTerminal;
use std::path::Path;

/// What of the gates is shown.
#[derive(Clone, Copy, Debug)]
pub enum View<'a> {
    /// Their instructions.
    Text,
    /// A page, which goes into this file.
    Page(&'a Path),
    /// The calls in functions of this name; in all where it is empty.
    Calls(&'a str),
}

pub fn gates(target: &Target, arguments: &[OsString], view: View<'_>, mode: Mode) -> Status {
    let html = match view {
        View::Page(out) => Some(out),
        View::Text | View::Calls(_) => None,
    };
    if let Some(problem) = html.and_then(|out| refusal(out, target)) {
        report::error(&problem);
        return Status::REJECTED;
    }
    let mode = Mode {
        gates: true,
        ..mode
    };
    let (mut session, status) = match run::run_in_session(target, arguments, mode) {
        Ok(ended) => ended,
        Err(status) => return status,
    };
    let shown = match view {
        View::Text => process::print(&session.gates_text()),
        View::Calls(name) => {
            let name = Some(name).filter(|name| !name.is_empty());
            let stories = session.call_stories(name);
            if stories.is_empty() {
                report::text(&match name {
                    Some(name) => format!("no function `{name}` that ran has foreign calls\n"),
                    None => "nothing that ran has foreign calls\n".to_owned(),
                });
            }
            process::print(&table(&stories))
        }
        View::Page(out) => {
            let stories = session.gate_stories();
            let page = page::page(&name(target), &stories);
            match fs::write(out, page) {
                Ok(()) => {
                    if std::io::stderr().is_terminal() {
                        report::text(&format!("the page is {}\n", out.display()));
                    }
                    Status::SUCCESS
                }
                Err(problem) => {
                    let reason = process::system_message(&problem);
                    report::error(&format!("cannot write {}: {reason}", out.display()));
                    Status::REJECTED
                }
            }
        }
    };
    match shown {
        Status::SUCCESS => status,
        failed => failed,
    }
}

/// A line for each call, in columns.
fn table(stories: &[CallStory]) -> String {
    let width = |part: fn(&CallStory) -> &str| {
        let widths = stories.iter().map(|story| part(story).chars().count());
        widths.max().unwrap_or(0)
    };
    let (place, function) = (width(|one| &one.place), width(|one| &one.function));
    let callee = width(|one| &one.callee);
    let line = |one: &CallStory| {
        format!(
            "{:place$}  {:function$}  {:callee$}  {}\n",
            one.place, one.function, one.callee, one.way
        )
    };
    stories.iter().map(line).collect()
}

/// Why a page cannot go there: found before the script runs, which may take long.
fn refusal(out: &Path, target: &Target) -> Option<String> {
    let shown = out.display();
    if out.as_os_str() == "-" {
        return Some(
            "--html needs the name of a file: what the script prints is on the standard output"
                .into(),
        );
    }
    let is_script = matches!(target, Target::File(file) if file == out);
    if is_script || out.extension().is_some_and(|end| end == "arc") {
        return Some(format!(
            "--html writes a page, and {shown} is a script; `arc gates --html gates.html {shown}` has both"
        ));
    }
    if out.is_dir() {
        return Some(format!("cannot write {shown}: it is a folder"));
    }
    let folder = out.parent().filter(|folder| !folder.as_os_str().is_empty());
    match folder {
        Some(folder) if !folder.is_dir() => Some(format!(
            "cannot write {shown}: there is no folder {}",
            folder.display()
        )),
        _ => None,
    }
}

/// What the page calls the script.
fn name(target: &Target) -> String {
    match target {
        Target::Code(_) => "a line of code".to_owned(),
        Target::File(path) if path.as_os_str() == "-" => "the standard input".to_owned(),
        Target::File(path) => path.display().to_string(),
    }
}
