//! The line editor: keys, history, and what is shown while somebody types.

use super::complete;
use super::driver::{Next, Repl};
use super::{goes_on, highlight};
use rustyline::completion::{Completer, Pair};
use rustyline::error::ReadlineError;
use rustyline::highlight::{CmdKind, Highlighter};
use rustyline::hint::Hinter;
use rustyline::history::FileHistory;
use rustyline::validate::Validator;
use rustyline::{
    Cmd, CompletionType, ConditionalEventHandler, Config, Context, Editor, Event, EventContext,
    EventHandler, Helper, KeyCode, KeyEvent, Modifiers, RepeatCount,
};
use std::borrow::Cow;
use std::cell::RefCell;
use std::path::PathBuf;
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

const PROMPT: &str = "> ";
const PAINTED_PROMPT: &str = "\x1b[1;34m>\x1b[0m ";

/// Lines of history that are kept.
const MAXIMUM_HISTORY: usize = 10_000;

/// Reads and runs lines until somebody leaves; gives the exit status.
pub fn run(repl: &Rc<RefCell<Repl>>) -> i32 {
    let mut editor = match editor(repl) {
        Ok(editor) => editor,
        Err(problem) => {
            repl.borrow_mut()
                .refuse(&format!("the terminal cannot be used: {problem}"));
            return 2;
        }
    };
    let history = history_file();
    if let Some(file) = &history {
        // The first time there is none.
        let _ = editor.load_history(file);
    }
    let color = repl.borrow().output_style().color;
    println!(
        "Arcane {}: `:help` tells what can be done here, Ctrl-D leaves",
        env!("CARGO_PKG_VERSION")
    );
    let status = loop {
        let prompt = (PROMPT, if color { PAINTED_PROMPT } else { PROMPT });
        let columns = editor.dimensions().map(|(columns, _)| usize::from(columns));
        repl.borrow_mut().columns = columns;
        repl.borrow().fresh_line();
        match editor.readline(&prompt) {
            Ok(text) => {
                remember(&mut editor, history.as_ref(), &text);
                if let Next::Leave(status) = repl.borrow_mut().enter(&text) {
                    return status;
                }
            }
            Err(ReadlineError::Interrupted) => {}
            Err(_) => break 0,
        }
    };
    repl.borrow_mut().leave();
    status
}

type Arcane = Editor<Typing, FileHistory>;

fn editor(repl: &Rc<RefCell<Repl>>) -> rustyline::Result<Arcane> {
    let config = Config::builder()
        .max_history_size(MAXIMUM_HISTORY)?
        .history_ignore_dups(true)?
        .history_ignore_space(true)
        .completion_type(CompletionType::List)
        .completion_show_all_if_ambiguous(true)
        .indent_size(2)
        .tab_stop(2)
        .build();
    let mut editor = Editor::with_config(config)?;
    let closes = Arc::new(AtomicBool::new(false));
    editor.set_helper(Some(Typing {
        repl: repl.clone(),
        closes: closes.clone(),
        color: repl.borrow().output_style().color,
    }));
    let enter = KeyEvent(KeyCode::Enter, Modifiers::NONE);
    editor.bind_sequence(enter, EventHandler::Conditional(Box::new(Enter)));
    let alt_enter = KeyEvent(KeyCode::Enter, Modifiers::ALT);
    editor.bind_sequence(alt_enter, EventHandler::Simple(Cmd::Newline));
    let brace = KeyEvent(KeyCode::Char('}'), Modifiers::NONE);
    editor.bind_sequence(
        brace,
        EventHandler::Conditional(Box::new(CloseBrace { closes })),
    );
    let tab = KeyEvent(KeyCode::Tab, Modifiers::NONE);
    editor.bind_sequence(tab, EventHandler::Conditional(Box::new(Tab)));
    Ok(editor)
}

/// Keeps a line for later runs too. Written at once: a crash must not lose it.
fn remember(editor: &mut Arcane, file: Option<&PathBuf>, text: &str) {
    if !matches!(editor.add_history_entry(text), Ok(true)) {
        return;
    }
    if let Some(file) = file {
        if let Some(folder) = file.parent() {
            let _ = std::fs::create_dir_all(folder);
        }
        // A history that cannot be kept is no reason to disturb anybody.
        let _ = editor.append_history(file);
    }
}

/// `ARC_HISTORY`, where empty means none; else a file in the folder for what programs remember.
fn history_file() -> Option<PathBuf> {
    if let Some(named) = std::env::var_os("ARC_HISTORY") {
        return (!named.is_empty()).then(|| named.into());
    }
    let absolute = |name: &str| {
        let path = PathBuf::from(std::env::var_os(name)?);
        path.is_absolute().then_some(path)
    };
    let state = absolute("XDG_STATE_HOME")
        .or_else(|| absolute("HOME").map(|home| home.join(".local/state")))?;
    Some(state.join("arcane/history"))
}

/// Enter runs what is complete, and else begins another line, as far to the right as it belongs.
struct Enter;

impl ConditionalEventHandler for Enter {
    fn handle(&self, _: &Event, _: RepeatCount, _: bool, context: &EventContext) -> Option<Cmd> {
        let text = context.line();
        if !goes_on(text) {
            return Some(Cmd::AcceptLine);
        }
        let before = text.get(..context.pos()).unwrap_or(text);
        let line = before.rsplit('\n').next().unwrap_or(before);
        let mut indentation = line.len() - line.trim_start().len();
        if line.trim_end().ends_with(['{', '(', '[']) {
            indentation += 2;
        }
        Some(Cmd::Insert(1, format!("\n{}", " ".repeat(indentation))))
    }
}

/// Tab completes a word, and indents where there is none.
struct Tab;

impl ConditionalEventHandler for Tab {
    fn handle(&self, _: &Event, _: RepeatCount, _: bool, context: &EventContext) -> Option<Cmd> {
        let before = context.line().get(..context.pos())?;
        let line = before.rsplit('\n').next()?;
        let blank = line.trim().is_empty() && !before.is_empty();
        blank.then(|| Cmd::Insert(1, "  ".to_owned()))
    }
}

/// A closing brace on a line of its own moves to where the line with its opening one begins. It is put there as what Tab
/// finds is: of all edits this one replaces text and leaves the cursor behind it.
struct CloseBrace {
    closes: Arc<AtomicBool>,
}

impl ConditionalEventHandler for CloseBrace {
    fn handle(&self, _: &Event, _: RepeatCount, _: bool, context: &EventContext) -> Option<Cmd> {
        let before = context.line().get(..context.pos())?;
        let line = before.rsplit('\n').next()?;
        let indented = line.len() >= 2 && line.bytes().all(|byte| byte == b' ');
        let closes = indented && before.contains('\n');
        self.closes.store(closes, Ordering::Relaxed);
        closes.then_some(Cmd::Complete)
    }
}

/// What the editor asks while somebody types.
struct Typing {
    repl: Rc<RefCell<Repl>>,
    color: bool,
    /// What is to be completed is a closing brace.
    closes: Arc<AtomicBool>,
}

impl Helper for Typing {}
impl Validator for Typing {}

impl Hinter for Typing {
    type Hint = String;
}

impl Highlighter for Typing {
    fn highlight<'l>(&self, line: &'l str, _: usize) -> Cow<'l, str> {
        match self.color {
            true => Cow::Owned(highlight::paint(line)),
            false => Cow::Borrowed(line),
        }
    }

    fn highlight_char(&self, _: &str, _: usize, kind: CmdKind) -> bool {
        self.color && kind != CmdKind::MoveCursor
    }
}

impl Completer for Typing {
    type Candidate = Pair;

    fn complete(
        &self,
        line: &str,
        position: usize,
        _: &Context<'_>,
    ) -> rustyline::Result<(usize, Vec<Pair>)> {
        if self.closes.swap(false, Ordering::Relaxed) {
            let before = line.get(..position).unwrap_or(line);
            let start = before.trim_end_matches(' ').len();
            let closed = format!("{}}}", " ".repeat((position - start).saturating_sub(2)));
            let pair = Pair {
                display: closed.clone(),
                replacement: closed,
            };
            return Ok((start, vec![pair]));
        }
        let Ok(mut repl) = self.repl.try_borrow_mut() else {
            return Ok((position, Vec::new()));
        };
        let found = complete::complete(&mut repl, line, position);
        let pairs = found.words.into_iter().map(|word| Pair {
            display: word.clone(),
            replacement: word,
        });
        Ok((found.start, pairs.collect()))
    }
}
