//! `:save`: what was entered, as a script that can be run.

use crate::source::SourceMap;
use crate::syntax::ast::{Interner, StatementKind, Symbol};
use crate::syntax::parser;
use rustc_hash::FxHashSet;

/// The lines in their order, without declarations that later ones replace: a script declares a name once.
pub fn script(lines: &[String]) -> String {
    let mut interner = Interner::new();
    let mut sources = SourceMap::new();
    let mut replaced: FxHashSet<Symbol> = FxHashSet::default();
    let mut kept = Vec::new();
    for line in lines.iter().rev() {
        let Ok(file) = sources.add("", line.clone()) else {
            break;
        };
        let parsed = parser::parse(file, &sources, &mut interner);
        let mut text = line.clone();
        for statement in parsed.module.statements.iter().rev() {
            let name = match &statement.kind {
                StatementKind::Function(function) => function.name,
                StatementKind::Aggregate(aggregate) => aggregate.name,
                StatementKind::Enum(declared) => declared.name,
                StatementKind::TypeAlias(alias) => alias.name,
                StatementKind::Const(declared) => declared.name,
                _ => continue,
            };
            if !replaced.insert(name.symbol) {
                text.replace_range(sources.file(file).range(statement.span), "");
            }
        }
        let text = text.trim_end();
        if !text.trim().is_empty() {
            kept.push(text.to_owned());
        }
    }
    kept.reverse();
    kept.iter().map(|line| format!("{line}\n")).collect()
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_script_declares_a_name_once() {
        let lines = [
            "fn f() = 1",
            "let x = f()",
            "fn f() = 2; let y = 3",
            "x + y",
        ];
        let lines = lines.map(str::to_owned);
        assert_eq!(
            super::script(&lines),
            "let x = f()\nfn f() = 2; let y = 3\nx + y\n"
        );
    }
}
