//! Quick fixes: the edits that diagnostics propose.

use super::analysis::Analysis;
use super::diagnostics;
use lsp_types::{CodeAction, CodeActionKind, Range, TextEdit, Uri, WorkspaceEdit};
use std::collections::HashMap;

pub fn within(analysis: &Analysis, uri: &Uri, range: Range) -> Vec<CodeAction> {
    let mut actions = Vec::new();
    for diagnostic in &analysis.diagnostics {
        let Some(help) = diagnostic
            .help
            .as_ref()
            .filter(|help| !help.edits.is_empty())
        else {
            continue;
        };
        let Some(shown) = diagnostics::show(diagnostic, analysis) else {
            continue;
        };
        if shown.range.end < range.start || range.end < shown.range.start {
            continue;
        }
        let edits: Option<Vec<TextEdit>> = help
            .edits
            .iter()
            .map(|edit| {
                Some(TextEdit {
                    range: analysis.range(edit.span)?,
                    new_text: edit.replacement.clone(),
                })
            })
            .collect();
        let Some(edits) = edits else {
            continue;
        };
        actions.push(CodeAction {
            title: title(&help.text, &edits),
            kind: Some(CodeActionKind::QuickFix),
            diagnostics: Some(vec![shown]),
            is_preferred: Some(true),
            edit: Some(WorkspaceEdit {
                changes: Some(HashMap::from([(uri.clone(), edits)])),
                ..WorkspaceEdit::default()
            }),
            ..CodeAction::default()
        });
    }
    actions
}

/// The advice, with a capital; a question becomes what is done.
fn title(advice: &str, edits: &[TextEdit]) -> String {
    if let (true, [edit]) = (advice.starts_with("did you mean"), edits) {
        return format!("Change to `{}`", edit.new_text);
    }
    let mut signs = advice.chars();
    match signs.next() {
        Some(first) => format!("{}{}", first.to_uppercase(), signs.as_str()),
        None => "Mend it".to_owned(),
    }
}
