//! The texts of errors about foreign declarations and calls.

use super::{Because, a, with_cause};
use crate::diagnostic::Diagnostic;
use crate::source::Span;

pub fn no_slot_type(span: Span, ty: &str) -> Diagnostic {
    let diagnostic = Diagnostic::error("not-a-foreign-type", span, format!("C knows no `{ty}`"));
    if ty == "str" {
        return diagnostic.help("a C string is a `cstr`");
    }
    diagnostic.help("C's types are the numbers with a width, `bool`, `cstr`, `*T` and structs")
}

pub fn foreign_plain_string(span: Span) -> Diagnostic {
    Diagnostic::error("not-a-foreign-type", span, "C knows no `str`").suggest(
        "a C string is a `cstr`",
        span,
        "cstr",
    )
}

pub fn text_for_pointer(span: Span, wanted: &str, because: Because) -> Diagnostic {
    with_cause(
        Diagnostic::error(
            "type-mismatch",
            span,
            format!("expected `{wanted}`, found `str`"),
        )
        .label("this is `str`"),
        because,
    )
    .help(
        "a parameter that takes a C string is declared as `cstr`; `text.bytes()` is a list of the bytes of a text",
    )
}

pub fn variadic_type(span: Span, ty: &str) -> Diagnostic {
    Diagnostic::error(
        "variadic-type",
        span,
        format!("{} cannot stand for one of C's variadic arguments", a(ty)),
    )
    .help(match ty.starts_with("fn(") {
        true => "declare the function once more, with the function's own type: `fn name(…, f: fn(c_int)) symbol \"…\"`",
        false => "numbers, `bool`, `str` and pointers can",
    })
}

pub fn nul_in_constant(span: Span, because: Because) -> Diagnostic {
    with_cause(
        Diagnostic::error(
            "nul-in-text",
            span,
            "this text has a NUL inside, where C would think that it ends",
        ),
        because,
    )
}

pub fn bad_library_name(span: Span) -> Diagnostic {
    Diagnostic::error("bad-library-name", span, "a library's name is a plain text")
}

pub fn bad_symbol_name(span: Span) -> Diagnostic {
    Diagnostic::error("bad-symbol-name", span, "a symbol's name is a plain text")
}

pub fn list_result(span: Span) -> Diagnostic {
    Diagnostic::error(
        "not-a-foreign-type",
        span,
        "C cannot give a list: it does not tell how long it is",
    )
    .help("declare the result as `*T`")
}

pub fn fails_without_result(span: Span) -> Diagnostic {
    Diagnostic::error(
        "fails-without-result",
        span,
        "there is no result to compare with",
    )
    .help("declare one with `->`, or write `fails if` with a condition")
}

pub fn needs_message_text(span: Span, found: &str) -> Diagnostic {
    Diagnostic::error(
        "type-mismatch",
        span,
        format!("a message is a `str`, this is `{found}`"),
    )
    .help("put it in a text: `\"failed: {x}\"`")
}

pub fn no_foreign_field(span: Span, ty: &str, field: &str, found: &str) -> Diagnostic {
    let diagnostic = Diagnostic::error(
        "not-a-foreign-type",
        span,
        format!("C cannot take a `{ty}`: its field `{field}` is `{found}`"),
    );
    match found {
        "str" => diagnostic.help("a field that holds a C string is a `cstr`"),
        _ if found.starts_with("fn") || found.starts_with("(fn") => diagnostic
            .help("declare the struct within the `extern` block: its functions are C's then"),
        _ => diagnostic
            .help("C's types are the numbers with a width, `bool`, `cstr`, `*T` and structs"),
    }
}

pub fn array_by_value(span: Span) -> Diagnostic {
    Diagnostic::error("not-a-foreign-type", span, "C passes no array by value")
        .help("declare it as `*T`")
}

pub fn default_of_out(span: Span) -> Diagnostic {
    Diagnostic::error(
        "out-with-default",
        span,
        "an `out` parameter has no default: C fills it, and nobody passes it",
    )
}

pub fn default_of_inout(span: Span) -> Diagnostic {
    Diagnostic::error(
        "inout-with-default",
        span,
        "an `inout` parameter has no default: it is a variable that the caller lends",
    )
}

/// The address of a variable whose type is not quite what C changes there.
pub fn other_place(
    span: Span,
    place: &str,
    wanted: &str,
    found: &str,
    because: Because,
) -> Diagnostic {
    with_cause(
        Diagnostic::error(
            "type-mismatch",
            span,
            format!("`{place}` is {}, and C has {} there", a(found), a(wanted)),
        )
        .label(format!("expected `*{wanted}`, found `*{found}`")),
        because,
    )
    .help(format!("declare it so: `var {place}: {wanted} = …`"))
}

pub fn list_of_other(span: Span, wanted: &str, found: &str, because: Because) -> Diagnostic {
    with_cause(
        Diagnostic::error(
            "type-mismatch",
            span,
            format!("C wants the address of `{wanted}`, and this is a list of `{found}`"),
        )
        .label(format!("expected `[{wanted}]`, found `[{found}]`")),
        because,
    )
    .help(match wanted.starts_with("fn(") {
        true => "write the list where it is passed: there its functions become C's".to_owned(),
        false => format!("a list lies in memory as its type says: declare it as `[{wanted}]`"),
    })
}

pub fn managed_target(span: Span, from: &str, to: &str, target: &str) -> Diagnostic {
    let diagnostic = Diagnostic::error(
        "cannot-convert",
        span,
        format!(
            "{} cannot become {}: what lies there is no `{target}` of the script's",
            a(from),
            a(to)
        ),
    );
    match target {
        "str" => diagnostic.help("where C keeps a text lies a `cstr`: `p as *cstr`; `p.str()` reads the text at `p` itself"),
        _ => diagnostic.help("a `*void` that once was such a pointer can become it again"),
    }
}

pub fn inout_without_place(span: Span, ty: &str, because: Because) -> Diagnostic {
    with_cause(
        Diagnostic::error(
            "type-mismatch",
            span,
            "an `inout` is lent a place: write `&` in front of a variable",
        )
        .label(format!("expected `&` and a `var` of type `{ty}`")),
        because,
    )
}

pub fn pointer_for_named_list(span: Span, name: &str, declared: Span) -> Diagnostic {
    Diagnostic::error(
        "type-mismatch",
        span,
        format!("`{name}` must be a list here: the declaration asks it for more than its address"),
    )
    .because(declared, "declared here")
    .help("pass the arguments too whose defaults name it")
}

pub fn fails_in_no_range(span: Span) -> Diagnostic {
    Diagnostic::error("fails-in", span, "`fails in` is followed by a range")
        .help("write `fails if` with a condition for anything else: `fails if result in codes`")
}

pub fn own_without_drop(span: Span, ty: &str, target: Option<&str>) -> Diagnostic {
    let diagnostic = Diagnostic::error(
        "own-without-drop",
        span,
        format!("nobody knows how to drop a `{ty}`"),
    );
    match target {
        Some(target) => diagnostic.help(format!(
            "say it where the type is declared: `type {target} drop free_function`"
        )),
        None => {
            diagnostic.help("only pointers to types that are declared with `drop` can be owned")
        }
    }
}

pub fn format_argument(
    span: Span,
    conversion: &str,
    wanted: &str,
    found: &str,
    format: Span,
) -> Diagnostic {
    let diagnostic = Diagnostic::error(
        "format-argument",
        span,
        format!("`{conversion}` takes {wanted}, this is `{found}`"),
    )
    .because(format, "by this format");
    match (wanted, found) {
        ("an `int`", "float") => diagnostic.help("floats are written with `%f` or `%g`"),
        ("a `float`", "int") => {
            diagnostic.help("ints are written with `%ld`; `float(x)` makes a float")
        }
        ("a `str`", "int" | "float" | "bool") => {
            diagnostic.help("`str(x)` makes text of any value")
        }
        (_, "str") => diagnostic.help("texts are written with `%s`"),
        _ => diagnostic,
    }
}

pub fn format_misses(span: Span, conversion: &str, format: Span) -> Diagnostic {
    Diagnostic::error(
        "format-argument",
        span,
        format!("nothing is passed for `{conversion}`"),
    )
    .because(format, "by this format")
    .help("a percent sign itself is written `%%`")
}

pub fn format_unknown(span: Span, conversion: &str) -> Diagnostic {
    Diagnostic::error(
        "format-argument",
        span,
        format!("C has no conversion `{conversion}`"),
    )
    .help("a percent sign itself is written `%%`")
}

pub fn format_ends(span: Span, conversion: &str) -> Diagnostic {
    Diagnostic::error(
        "format-argument",
        span,
        format!("the format ends in the midst of a conversion, behind `{conversion}`"),
    )
    .help("a percent sign itself is written `%%`")
}

pub fn format_has_no_more(span: Span, count: usize, format: Span) -> Diagnostic {
    let arguments = if count == 1 { "argument" } else { "arguments" };
    Diagnostic::error(
        "format-argument",
        span,
        format!("the format takes {count} {arguments}: this one is too many"),
    )
    .because(format, "this format")
}

pub fn inout_as_value(span: Span, name: &str) -> Diagnostic {
    Diagnostic::error(
        "not-a-value",
        span,
        format!("`{name}` has an `inout` parameter, which only a call by name can lend a place"),
    )
    .help(format!(
        "write a lambda: `|x| {{ var y = x; {name}(&y); y }}`"
    ))
}

pub fn endless_declaration(span: Span, name: &str, declared: Span) -> Diagnostic {
    Diagnostic::error(
        "endless-declaration",
        span,
        format!(
            "what the declaration of `{name}` says is part of each call, so it cannot call `{name}`"
        ),
    )
    .because(declared, "declared here")
}

pub fn declaration_captures(span: Span, name: &str) -> Diagnostic {
    Diagnostic::error(
        "declaration-captures",
        span,
        format!("a declaration cannot use `{name}`, a variable of the code around it"),
    )
    .help(NAMES_OF_DECLARATION)
}

pub fn circular_default(span: Span, name: &str) -> Diagnostic {
    Diagnostic::error(
        "endless-default",
        span,
        format!("the default of `{name}` needs the value of `{name}`"),
    )
    .help("let one of them have a default that names no other")
}

pub fn narrower_in_c(span: Span, name: &str, theirs: &str, wide: &str) -> Diagnostic {
    Diagnostic::warning(
        "wider-than-in-c",
        span,
        format!("`{name}` has 64 bits here, C's `{name}` has 32"),
    )
    .suggest(
        format!("C's `{name}` is `{theirs}`; where 64 bits are meant `{wide}` says so"),
        span,
        theirs,
    )
}

/// What else can be said of arguments that do not match, where C fills parameters.
pub const OUTS_ARE_NOT_PASSED: &str =
    "an `out` is not passed: C fills it, and it is what the call gives";

/// What the expressions of a declaration can name.
pub const NAMES_OF_DECLARATION: &str =
    "a declaration can name its own parameters, `result`, and what stands at the top level";
