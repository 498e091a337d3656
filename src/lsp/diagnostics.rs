//! Errors and warnings of a text, as the editor shows them while it is typed.

use super::analysis::Analysis;
use super::document::{Document, Lines};
use crate::diagnostic::{Diagnostic, Severity};
use crate::source::Span;
use crate::syntax::ast::{ImportSource, StatementKind};
use lsp_types::{
    Diagnostic as Shown, DiagnosticRelatedInformation, DiagnosticSeverity, DiagnosticTag, Location,
    PublishDiagnosticsParams, Range,
};

/// All that is to be shown of a text.
pub fn of(document: &Document, analysis: &Analysis) -> PublishDiagnosticsParams {
    let mut shown: Vec<Shown> = analysis
        .diagnostics
        .iter()
        .filter_map(|one| show(one, analysis))
        .collect();
    shown.sort_by_key(|one| one.range);
    PublishDiagnosticsParams {
        uri: document.uri.clone(),
        version: Some(document.version),
        diagnostics: shown,
    }
}

/// One of them; the same for the list and for the actions that mend it.
pub fn show(one: &Diagnostic, analysis: &Analysis) -> Option<Shown> {
    let mut message = one.title.clone();
    let label = &one.primary.text;
    if !label.is_empty() && !message.contains(label.as_str()) {
        message.push('\n');
        message.push_str(label);
    }
    for note in &one.notes {
        message.push_str("\nnote: ");
        message.push_str(note);
    }
    if let Some(help) = &one.help {
        message.push_str("\nhelp: ");
        message.push_str(&help.text);
    }
    let mut related: Vec<DiagnosticRelatedInformation> = one
        .secondary
        .iter()
        .filter_map(|label| {
            Some(DiagnosticRelatedInformation {
                location: analysis.location(label.span)?,
                message: label.text.clone(),
            })
        })
        .collect();
    let range = match analysis.range(one.primary.span) {
        Some(range) => range,
        // What is wrong in an imported file is shown at the import, and leads there.
        None => {
            let location = analysis.location(one.primary.span)?;
            let range = import_of(&location, analysis);
            related.insert(
                0,
                DiagnosticRelatedInformation {
                    location,
                    message: one.title.clone(),
                },
            );
            range
        }
    };
    let severity = match one.severity {
        Severity::Error => DiagnosticSeverity::Error,
        Severity::Warning => DiagnosticSeverity::Warning,
    };
    let unused = one.id.starts_with("unused");
    Some(Shown {
        range,
        severity: Some(severity),
        code: Some(one.id.to_owned().into()),
        source: Some("arc".to_owned()),
        message: message.into(),
        tags: unused.then(|| vec![DiagnosticTag::Unnecessary]),
        related_information: (!related.is_empty()).then_some(related),
        ..Shown::default()
    })
}

/// The import that leads to a file; else the beginning of the text.
fn import_of(location: &Location, analysis: &Analysis) -> Range {
    let file = location.uri.0.rsplit('/').next().unwrap_or_default();
    let names_it = |span: Span| {
        let text = analysis.session.sources().text(span);
        let text = text.trim_matches('"');
        let last = text.rsplit('/').next().unwrap_or(text);
        file.strip_suffix(".arc") == Some(last.strip_suffix(".arc").unwrap_or(last))
    };
    let statements = analysis.parsed.syntax.module.statements.iter();
    let imports = statements.filter_map(|statement| match &statement.kind {
        StatementKind::Import(import) => match &import.source {
            ImportSource::Path(path) => Some(path.span),
            ImportSource::Module(name) => Some(name.span),
            ImportSource::C { .. } => None,
        },
        _ => None,
    });
    let found = imports.into_iter().find(|span| names_it(*span));
    match found {
        Some(span) => Lines::new(analysis.text()).range(analysis.source().range(span)),
        None => Range::default(),
    }
}
