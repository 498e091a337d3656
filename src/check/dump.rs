//! `arc dump types`: every function instance with its types, and the foreign rows, as stable text.

use super::CheckState;
use super::tir::{Function, Program};
use crate::source::{SourceMap, Span};
use crate::types::TypeTable;
use std::fmt::Write;

/// One line per function, indented ones per variable; then the foreign declarations.
pub fn dump(state: &CheckState, sources: &SourceMap) -> String {
    let mut out = String::new();
    let written = |function: &&Function| function.copy_of.is_none();
    for function in state.program.functions.iter().filter(written) {
        dump_function(&mut out, function, &state.types, sources);
    }
    dump_foreign(&mut out, &state.program, &state.types);
    out
}

fn place(sources: &SourceMap, span: Span) -> String {
    match sources.location(span) {
        Some((_, position)) => format!("{}:{}", position.line, position.column),
        None => "-".to_owned(),
    }
}

/// `fn fib(n: int) -> int`
pub fn signature(function: &Function, types: &TypeTable) -> String {
    let parameters: Vec<String> = function.locals[..function.parameters as usize]
        .iter()
        .map(|local| format!("{}: {}", local.name, types.name(local.ty)))
        .collect();
    let result = types.name(function.result);
    let arrow = if result == "()" {
        String::new()
    } else {
        format!(" -> {result}")
    };
    format!("fn {}({}){arrow}", function.name, parameters.join(", "))
}

fn dump_function(out: &mut String, function: &Function, types: &TypeTable, sources: &SourceMap) {
    if function.name.is_empty() {
        out.push_str("top level\n");
    } else {
        let _ = writeln!(
            out,
            "{}  # {}",
            signature(function, types),
            place(sources, function.span)
        );
    }
    for local in &function.locals[function.parameters as usize..] {
        let word = if local.mutable { "var" } else { "let" };
        let kept = if local.global.is_some() {
            ", global"
        } else {
            ""
        };
        let ty = types.name(local.ty);
        let _ = writeln!(
            out,
            "  {word} {}: {ty}  # {}{kept}",
            local.name,
            place(sources, local.span)
        );
    }
}

fn dump_foreign(out: &mut String, program: &Program, types: &TypeTable) {
    for row in &program.externs {
        let mut parameters: Vec<String> = row
            .parameters
            .iter()
            .map(|parameter| format!("{}: {}", parameter.name, types.name(parameter.ty)))
            .collect();
        if row.variadic {
            parameters.push("...".to_owned());
        }
        let result = types.name(row.result);
        let arrow = if result == "()" {
            String::new()
        } else {
            format!(" -> {result}")
        };
        let library = row
            .library
            .name
            .as_deref()
            .map(|name| format!(" \"{name}\""))
            .unwrap_or_default();
        let _ = writeln!(
            out,
            "extern{library} fn {}({}){arrow}",
            row.name,
            parameters.join(", ")
        );
    }
    for variable in &program.foreign_variables {
        let _ = writeln!(
            out,
            "extern var {}: {}",
            variable.name,
            types.name(variable.ty)
        );
    }
}
