//! What the pointer rests on: its declaration with the types that were found, C's declaration, and its documentation.

use super::analysis::Analysis;
use crate::check::inspect::{Description, Sort};
use lsp_types::{Hover, MarkupContent, MarkupKind, Position};

pub fn at(analysis: &mut Analysis, position: Position) -> Option<Hover> {
    let name = analysis.word_at(position)?;
    let found = analysis.described_at(name)?;
    let range = analysis.range(name);
    Some(Hover {
        contents: markup(text(&found, analysis)).into(),
        range,
    })
}

pub fn markup(value: String) -> MarkupContent {
    MarkupContent {
        kind: MarkupKind::Markdown,
        value,
    }
}

/// A description as Markdown.
fn text(found: &Description, analysis: &mut Analysis) -> String {
    let mut text = format!("```arcane\n{}\n```\n", found.signature);
    if let Some(foreign) = &found.foreign {
        text.push_str(&format!("```c\n{foreign};\n```\n"));
    }
    if !found.facts.is_empty() {
        text.push_str(&found.facts.join(" "));
        text.push('\n');
    }
    let documentation = documentation(found, analysis);
    if !documentation.is_empty() {
        text.push_str("\n---\n\n");
        text.push_str(&documentation);
        text.push('\n');
    }
    text
}

/// What is said of it where it is declared.
pub fn documentation(found: &Description, analysis: &mut Analysis) -> String {
    if let Some(meaning) = &found.meaning {
        return meaning.clone();
    }
    let origin = match found.sort {
        Sort::Module => found.declared,
        _ => analysis.origin(found.declared),
    };
    analysis.documentation(origin)
}
