//! The texts of errors about calls: arguments that are missing, too many or wrong, results and types that cannot be found.

use super::{Written, a, listed};
use crate::diagnostic::Diagnostic;
use crate::source::Span;

pub fn not_callable(span: Span, ty: &str) -> Diagnostic {
    Diagnostic::error("not-callable", span, format!("{} cannot be called", a(ty)))
}

pub fn may_be_missing(span: Span, name: &str, declared: Span) -> Diagnostic {
    Diagnostic::error(
        "may-be-missing",
        span,
        format!("`{name}` may be missing in the library"),
    )
    .because(declared, "declared with `extern?`")
    .help(format!(
        "test it first: `if {name} != null {{ {name}(…) }}`"
    ))
}

pub fn too_few_arguments(span: Span, name: &str, missing: &[String], declared: Span) -> Diagnostic {
    let list = missing
        .iter()
        .map(|name| format!("`{name}`"))
        .collect::<Vec<_>>()
        .join(", ");
    let diagnostic = Diagnostic::error("missing-argument", span, format!("`{name}` needs {list}"))
        .label(if missing.len() == 1 {
            "one argument is missing"
        } else {
            "arguments are missing"
        });
    diagnostic.because(declared, "declared here")
}

pub fn too_few_built_in(span: Span, name: &str, missing: &str) -> Diagnostic {
    Diagnostic::error(
        "missing-argument",
        span,
        format!("`{name}` needs {missing}"),
    )
}

pub fn too_many_arguments(span: Span, name: &str, takes: usize, declared: Span) -> Diagnostic {
    let count = match takes {
        0 => "no arguments".to_owned(),
        1 => "one argument".to_owned(),
        n => format!("{n} arguments"),
    };
    Diagnostic::error(
        "too-many-arguments",
        span,
        format!("`{name}` takes {count}"),
    )
    .label("this one is too many")
    .because(declared, "declared here")
}

pub fn unknown_parameter(
    span: Span,
    function: &str,
    name: &str,
    near: Option<&str>,
    known: &[&str],
    declared: Span,
) -> Diagnostic {
    let diagnostic = Diagnostic::error(
        "unknown-parameter",
        span,
        format!("`{function}` has no parameter `{name}`"),
    )
    .because(declared, "declared here");
    match near {
        Some(near) => diagnostic.suggest(format!("did you mean `{near}`?"), span, near),
        None if known.is_empty() => diagnostic,
        None => diagnostic.help(format!("it has {}", listed(known))),
    }
}

pub fn argument_given_twice(span: Span, name: &str, earlier: Span) -> Diagnostic {
    Diagnostic::error(
        "argument-given-twice",
        span,
        format!("`{name}` is given twice"),
    )
    .because(earlier, "first here")
}

pub fn positional_after_named(span: Span, named: Span) -> Diagnostic {
    Diagnostic::error(
        "positional-after-named",
        span,
        "an argument without a name stands behind one with a name",
    )
    .because(named, "this one has a name")
    .help("put it in front, or give it its name too: `name: value`")
}

pub fn no_named_arguments(span: Span, what: &str) -> Diagnostic {
    Diagnostic::error(
        "no-named-arguments",
        span,
        format!("{what} takes no arguments by name"),
    )
}

/// `min(xs)`, `max(a, b, c)`: the list, where the argument is one.
pub fn choice_of_two(parentheses: Span, name: &str, list: Option<Written>) -> Diagnostic {
    let diagnostic = Diagnostic::error(
        "wrong-arguments",
        parentheses,
        format!("`{name}` takes two numbers"),
    );
    match list {
        Some(list) => diagnostic.help(format!(
            "a list has it as a method: `{}.{name}()`",
            if list.is_postfix() { list.name() } else { "xs" }
        )),
        None => diagnostic.help(format!("of more, make a list: `[a, b, c].{name}()`")),
    }
}

/// `max("a", "b")`
pub fn choice_of_texts(span: Span, name: &str) -> Diagnostic {
    Diagnostic::error(
        "type-mismatch",
        span,
        format!("`{name}` takes two numbers, not texts"),
    )
    .help(format!("of texts, make a list: `[a, b].{name}()`"))
}

/// `print("a", end: "")`
pub fn named_in_print(span: Span, name: &str) -> Diagnostic {
    let diagnostic = no_named_arguments(span, "`print`");
    match name {
        "end" => {
            diagnostic.help("`io.write(x)` writes without a line break behind, with `import io`")
        }
        "sep" => diagnostic.help("put them into one text: `\"{a}, {b}\"`, or `xs.join(\", \")`"),
        "file" => diagnostic.help("`eprint` writes to the standard error"),
        _ => diagnostic,
    }
}

pub fn result_type_needed(span: Span, name: &str) -> Diagnostic {
    Diagnostic::error(
        "result-type-needed",
        span,
        format!("the result of `{name}` cannot be inferred"),
    )
    .label("every way through it calls it again before it has told the type")
    .suggest(
        "write what it gives, perhaps an `int`",
        span.after(),
        " -> int",
    )
}

pub fn infinite_instances(span: Span, name: &str) -> Diagnostic {
    Diagnostic::error(
        "infinite-instances",
        span,
        format!("`{name}` calls itself with ever new types"),
    )
    .help("write the types of its parameters")
}

pub fn type_not_known_yet(span: Span) -> Diagnostic {
    Diagnostic::error(
        "type-not-known",
        span,
        "the type of this is not known yet here",
    )
    .help("write it where the variable is declared: `let xs: [int] = []`")
}

/// `ty`: what is known of it.
pub fn variable_type_not_known(span: Span, name: &str, ty: &str) -> Diagnostic {
    let example = match ty {
        _ if ty.starts_with('[') && ty.contains(": ") => "[str: int] = [:]",
        _ if ty.ends_with('?') => "int? = null",
        _ => "[int] = []",
    };
    Diagnostic::error(
        "type-not-known",
        span,
        format!("the type of `{name}` cannot be inferred"),
    )
    .help(format!("write it: `let {name}: {example}`"))
}
