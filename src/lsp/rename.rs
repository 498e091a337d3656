//! Renaming: every place gets the new name, or none does.
//!
//! Whether the new name would clash is not guessed: the changed texts are checked, and all that named the old one must name the new one,
//! nothing else may, and no error may have come.

use super::analysis::Analysis;
use super::document::{Document, Documents, Lines};
use super::references::{self, Target};
use super::server::Refusal;
use crate::check::inspect::Sort;
use crate::diagnostic::Diagnostic;
use crate::source::Span;
use crate::syntax::token::Token;
use lsp_types::{Location, Position, Range, TextEdit, Uri, WorkspaceEdit};
use std::collections::HashMap;
use std::path::PathBuf;

/// The name at a position, if it can be renamed.
pub fn prepare(analysis: &mut Analysis, position: Position) -> Result<Range, Refusal> {
    let (name, _) = nameable(analysis, position)?;
    let range = analysis.range(name);
    range.ok_or_else(|| Refusal::failed("there is no name here"))
}

fn nameable(analysis: &mut Analysis, position: Position) -> Result<(Span, Target), Refusal> {
    let nothing = || Refusal::failed("there is no name here that could be changed");
    let name = analysis.word_at(position).ok_or_else(nothing)?;
    let text = analysis.session.sources().text(name).to_owned();
    if Token::KEYWORDS.contains(&text.as_str()) {
        return Err(Refusal::failed(format!(
            "`{text}` is a word of the language"
        )));
    }
    let found = analysis.described_at(name).ok_or_else(nothing)?;
    if found.declared.is_none() {
        return Err(Refusal::failed(format!("`{text}` is built in")));
    }
    if found.sort == Sort::Module {
        let declared = match analysis.used_at(name) {
            Some(found) => found.declared,
            None => name,
        };
        // `import util as u` has a name of its own.
        let before = analysis
            .source()
            .range(Span::new(analysis.source().base(), declared.start));
        if !analysis.text()[before].trim_end().ends_with(" as") {
            return Err(Refusal::failed(format!(
                "`{text}` is called as its file is; `import … as` gives it another name"
            )));
        }
    }
    let (target, _) = references::target(analysis, position).ok_or_else(nothing)?;
    if !references::is_own(&target.declared.uri) {
        return Err(Refusal::failed(format!(
            "`{text}` is declared by the standard library"
        )));
    }
    Ok((name, target))
}

pub fn rename(
    analysis: &mut Analysis,
    position: Position,
    new_name: &str,
    documents: &Documents,
    roots: &[PathBuf],
) -> Result<WorkspaceEdit, Refusal> {
    let (_, target) = nameable(analysis, position)?;
    check_name(new_name)?;
    let mut changes: HashMap<Uri, Vec<TextEdit>> = HashMap::new();
    if target.name == new_name {
        return Ok(edit(changes));
    }
    let mut after = documents.clone();
    let mut changed: Vec<(Document, Vec<Location>, usize)> = Vec::new();
    for document in references::candidates(&target, documents, roots) {
        let Some(mut analysis) = Analysis::new(&document, documents) else {
            continue;
        };
        let spans = references::within(&mut analysis, &target);
        if spans.is_empty() {
            continue;
        }
        let edits: Vec<TextEdit> = spans
            .iter()
            .filter_map(|span| {
                Some(TextEdit {
                    range: analysis.range(*span)?,
                    new_text: new_name.to_owned(),
                })
            })
            .collect();
        let (text, places) = replace(&analysis, &spans, new_name);
        let errors = errors(&analysis.diagnostics);
        let document = Document { text, ..document };
        let lines = Lines::new(&document.text);
        let places = places
            .into_iter()
            .map(|place| Location {
                uri: document.uri.clone(),
                range: lines.range(place),
            })
            .collect();
        changes.insert(document.uri.clone(), edits);
        after.insert(document.clone());
        changed.push((document, places, errors));
    }
    check_meaning(&target, new_name, &changed, &after)?;
    Ok(edit(changes))
}

fn edit(changes: HashMap<Uri, Vec<TextEdit>>) -> WorkspaceEdit {
    WorkspaceEdit {
        changes: Some(changes),
        ..WorkspaceEdit::default()
    }
}

fn check_name(name: &str) -> Result<(), Refusal> {
    let mut bytes = name.bytes();
    let begins = bytes
        .next()
        .is_some_and(|byte| byte.is_ascii_alphabetic() || byte == b'_');
    if !begins || !bytes.all(|byte| byte.is_ascii_alphanumeric() || byte == b'_') {
        return Err(Refusal::failed(format!(
            "`{name}` is no name: a letter or `_`, then letters, digits and `_`"
        )));
    }
    if name == "_" || Token::KEYWORDS.contains(&name) {
        return Err(Refusal::failed(format!(
            "`{name}` is a word of the language"
        )));
    }
    Ok(())
}

/// The text with the new name, and where that stands in it.
fn replace(
    analysis: &Analysis,
    spans: &[Span],
    name: &str,
) -> (String, Vec<std::ops::Range<usize>>) {
    let old = analysis.text();
    let (mut text, mut places, mut from) = (String::new(), Vec::new(), 0);
    for span in spans {
        let range = analysis.source().range(*span);
        text.push_str(&old[from..range.start]);
        places.push(text.len()..text.len() + name.len());
        text.push_str(name);
        from = range.end;
    }
    text.push_str(&old[from..]);
    (text, places)
}

fn errors(diagnostics: &[Diagnostic]) -> usize {
    diagnostics.iter().filter(|one| one.is_error()).count()
}

/// Whether everything means after the change what it meant before.
fn check_meaning(
    target: &Target,
    name: &str,
    changed: &[(Document, Vec<Location>, usize)],
    after: &Documents,
) -> Result<(), Refusal> {
    let clash = || {
        Refusal::failed(format!(
            "`{name}` stands for something else where `{}` is used",
            target.name
        ))
    };
    // Where the declaration is now.
    let shifted = |location: &Location| {
        let (_, places, _) = changed.iter().find(|(one, ..)| one.uri == location.uri)?;
        let line = location.range.start.line;
        let old = location.range.start.character;
        let same_line = places.iter().filter(|place| place.range.start.line == line);
        let grown = name.len() as i64 - target.name.len() as i64;
        same_line
            .enumerate()
            .find(|(index, place)| {
                let moved = i64::from(place.range.start.character) - *index as i64 * grown;
                moved == i64::from(old)
            })
            .map(|(_, place)| place.clone())
    };
    let declared = shifted(&target.declared).ok_or_else(clash)?;
    let renamed = Target {
        name: name.to_owned(),
        declared,
    };
    for (document, places, errors_before) in changed {
        let Some(mut analysis) = Analysis::new(document, after) else {
            return Err(clash());
        };
        let now: Vec<Location> = references::within(&mut analysis, &renamed)
            .into_iter()
            .filter_map(|span| analysis.location(span))
            .collect();
        if now != *places || errors(&analysis.diagnostics) > *errors_before {
            return Err(clash());
        }
    }
    Ok(())
}
