//! `arc fmt`: a script in the one form that everybody reads.
//!
//! ```text
//! text ─ syntax ─▶ AST ─┐
//!   └──── lexer ─▶ tokens, comments ─ builder ─▶ document ─ printer ─▶ text
//! ```
//!
//! The tree says how things belong together, the tokens say what is written, and both are walked in step
//! ([`cursor`]): so a formatted script has the tokens and comments of the old one, in their order, with other blanks
//! between. What may differ are separators alone: `;` where a line break does, a comma at the end of a row.
//!
//! Some choices of the author stay, for they say something: one empty line between things; a body on one line,
//! if it fits; the rows of a list that was written in rows; parameters one a line, if a comma ends the last; a chain of
//! calls that was broken; comments in one column. All else follows from the tree and from [`printer::WIDTH`].
//!
//! The result is parsed again and compared before anybody sees it: a formatter must never change what a script
//! means, nor lose a comment. This folder knows no types and no files.

mod builder;
mod cursor;
mod declaration;
mod document;
mod expression;
mod foreign;
mod printer;
mod statement;
mod trailing;
mod types;

use crate::diagnostic::Diagnostic;
use crate::source::{FileId, SourceMap};
use crate::syntax::ast::Interner;
use crate::syntax::parser::Parsed;
use crate::syntax::{dump, lexer, parser};

pub use printer::WIDTH;

/// Why a text was not formatted.
#[derive(Clone, Debug, PartialEq)]
pub enum Refusal {
    /// It has errors, and nobody knows what is meant.
    Errors(Vec<Diagnostic>),
    /// The formatter has made a mistake, near this line: the text must stay as it is.
    Mistake { line: usize },
}

/// The formatted text of a file.
pub fn format(
    file: FileId,
    sources: &SourceMap,
    interner: &mut Interner,
) -> Result<String, Refusal> {
    let parsed = parser::parse(file, sources, interner);
    if parsed.diagnostics.iter().any(Diagnostic::is_error) {
        return Err(Refusal::Errors(parsed.diagnostics));
    }
    let source = sources.file(file);
    let lexed = lexer::lex(&source.text, source.base(), interner);
    let mut builder = builder::Builder::new(cursor::Cursor::new(source, lexed));
    let doc = builder.module(&parsed.module);
    if let Some(line) = builder.cursor.failure() {
        return Err(Refusal::Mistake { line });
    }
    let first = shebang(&source.text);
    let body = printer::print(&builder.documents, doc);
    let text = match first {
        // A comment that would become a line for the system stays behind the first line.
        "" if body.starts_with("#!") => format!("\n{body}"),
        "" => body,
        // The empty line behind it is the author's.
        first if source.text[first.len()..].starts_with("\n\n") => format!("{first}\n\n{body}"),
        first => format!("{first}\n{body}"),
    };
    match difference((&source.text, source.base()), &parsed, &text, interner) {
        None => Ok(text),
        Some(line) => Err(Refusal::Mistake { line }),
    }
}

/// A first line for the system, which is no part of the script.
fn shebang(text: &str) -> &str {
    if text.starts_with("#!") {
        text.lines().next().unwrap_or_default().trim_end()
    } else {
        ""
    }
}

/// The line where the formatted text means something else than the text, or has other comments.
fn difference(
    (before, base): (&str, u32),
    parsed: &Parsed,
    after: &str,
    interner: &mut Interner,
) -> Option<usize> {
    let mut sources = SourceMap::new();
    let Ok(file) = sources.add("", after.to_owned()) else {
        return Some(1);
    };
    let again = parser::parse(file, &sources, interner);
    let line = |at: u32| sources.file(file).position(at).line;
    if let Some(error) = again.diagnostics.iter().find(|one| one.is_error()) {
        return Some(line(error.primary.span.start));
    }
    let (old, new) = (
        dump::dump(&parsed.module, interner),
        dump::dump(&again.module, interner),
    );
    if old != new {
        let same = old.lines().zip(new.lines()).take_while(|(a, b)| a == b);
        // As far down the text as down the tree.
        let part = same.count() as f64 / old.lines().count().max(1) as f64;
        return Some((part * before.lines().count() as f64) as usize + 1);
    }
    let comments = |text: &str, parsed: &Parsed, base: u32| -> Vec<String> {
        let range = |comment: &lexer::Comment| {
            (comment.span.start - base) as usize..(comment.span.end - base) as usize
        };
        let texts = parsed.comments.iter().map(|comment| &text[range(comment)]);
        texts.map(|text| text.trim_end().to_owned()).collect()
    };
    let (old, new) = (comments(before, parsed, base), comments(after, &again, 0));
    if old == new {
        return None;
    }
    let same = old.iter().zip(&new).take_while(|(a, b)| a == b).count();
    let comment = again
        .comments
        .get(same)
        .map_or(0, |comment| comment.span.start);
    Some(line(comment))
}
