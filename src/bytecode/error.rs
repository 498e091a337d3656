//! What lowering has to say: only that a function is too large.

use crate::diagnostic::Diagnostic;
use crate::source::Span;

/// Why there is no code for a function.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Failure {
    /// More registers than an instruction can name.
    Registers,
    /// More words than a function may have.
    Words,
    /// More rows of a session's table than an instruction can name.
    Table,
    /// A value that no place can hold.
    Value,
}

pub fn function_failed(failure: Failure, name: &str, span: Span) -> Diagnostic {
    let what = match name {
        "" => "the top level of this file".to_owned(),
        name => format!("`{name}`"),
    };
    match failure {
        Failure::Registers => {
            Diagnostic::error("function-too-large", span, format!("{what} is too large"))
                .label("needs more than 65,000 variables and intermediate values at once")
                .note("a struct or a fixed array in a variable counts for one with every 8 bytes")
                .help("split it into several functions; keep large values in lists or objects")
        }
        Failure::Words => {
            Diagnostic::error("function-too-large", span, format!("{what} is too large"))
                .label("needs more than 1,048,576 instructions")
                .note("a deferred statement is repeated at every way out of its block")
                .help("split it into several functions")
        }
        Failure::Table => Diagnostic::error(
            "program-too-large",
            span,
            format!("the program is too large for {what}"),
        )
        .label("has more than 2,147,483,647 foreign calls, formats or variables before it"),
        Failure::Value => {
            Diagnostic::error("too-large", span, format!("a value in {what} is too large"))
                .label("needs more than 1 GiB")
                .help("a list, or a class, takes memory of its own")
        }
    }
}
