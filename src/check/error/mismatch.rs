//! The texts of errors about a value that has another type than its place, and what would make it fit.

use super::{Because, Written, a, present, stand_in, with_cause};
use crate::diagnostic::Diagnostic;
use crate::source::Span;

const TEXT_OF: &str = "`str(x)` makes text of any value, and so does `\"{x}\"`";
const NUMBER_OF: &str = "a text is read as a number with `parse_int()` or `parse_float()`, which give null for other texts";

pub fn type_mismatch(written: Written, wanted: &str, found: &str, because: Because) -> Diagnostic {
    let diagnostic = Diagnostic::error(
        "type-mismatch",
        written.span,
        format!("expected `{wanted}`, found `{found}`"),
    )
    .label(format!("this is `{found}`"));
    made_to_fit(with_cause(diagnostic, because), written, wanted, found)
}

/// Help with the edit that makes a value fit, where there is one.
fn made_to_fit(diagnostic: Diagnostic, written: Written, wanted: &str, found: &str) -> Diagnostic {
    let span = written.span;
    match (wanted, found) {
        ("int", "float") => diagnostic.wrap(
            "`int(x)` cuts a float to an int; `x.round()`, `x.floor()` and `x.ceil()` round first",
            span,
            "int(",
            ")",
        ),
        ("str", "int" | "float" | "bool") => diagnostic.wrap(TEXT_OF, span, "str(", ")"),
        ("int" | "float", "str") => match written.text.strip_prefix('"') {
            // A number in quotes; other literals are no numbers, and cannot be read as one.
            Some(rest) => {
                let inner = rest.trim_end_matches('"');
                let is_number = match wanted {
                    "int" => inner.parse::<i64>().is_ok(),
                    _ => inner.parse::<f64>().is_ok_and(f64::is_finite),
                };
                if is_number {
                    diagnostic.suggest("a number has no quotes", span, inner)
                } else {
                    diagnostic
                }
            }
            None => diagnostic.help(NUMBER_OF),
        },
        ("int" | "float", "str?") => diagnostic.help(format!(
            "`x?.parse_{wanted}() ?? 0` reads a text as a number, and is 0 where there is none"
        )),
        ("int", "bool") => {
            diagnostic.wrap("`int(x)` is 1 for true and 0 for false", span, "int(", ")")
        }
        ("bool", "int") => match written.text {
            "0" => diagnostic.suggest("a `bool` is `true` or `false`", span, "false"),
            "1" => diagnostic.suggest("a `bool` is `true` or `false`", span, "true"),
            _ => diagnostic.wrap("compare it", span, "", " != 0"),
        },
        _ if present(found) == Some(wanted) => {
            let x = written.name();
            let help =
                format!("it may be null: `{x} ?? other` gives another value then, `{x}!` throws");
            match stand_in(wanted) {
                Some(other) => diagnostic.wrap(help, span, "", &format!(" ?? {other}")),
                None => diagnostic.help(help),
            }
        }
        // A fixed array; a list passes by itself.
        _ if wanted.starts_with('*') && found.starts_with('[') && found.contains("; ") => {
            let help = "`.ptr` is the address of the first element";
            match written.is_postfix() {
                true => diagnostic.wrap(help, span, "", ".ptr"),
                false => diagnostic.help(help),
            }
        }
        _ if wanted.starts_with('*') && found.starts_with('*') && !wanted.ends_with('?') => {
            diagnostic.help(format!(
                "`p as {wanted}` takes it for one; nothing checks what lies there"
            ))
        }
        _ => diagnostic,
    }
}

pub fn condition_is_not_bool(written: Written, found: &str) -> Diagnostic {
    let span = written.span;
    let diagnostic = Diagnostic::error(
        "condition-is-not-bool",
        span,
        format!("a condition is a `bool`, this is `{found}`"),
    );
    let ask = "ask what you mean";
    match found {
        "int" | "float" => diagnostic.wrap(ask, span, "", " != 0"),
        "str" => diagnostic.wrap(ask, span, "", " != \"\""),
        _ if found.ends_with('?') => diagnostic.wrap(ask, span, "", " != null"),
        _ if found.starts_with('[') && written.is_postfix() => {
            diagnostic.wrap(ask, span, "", ".len > 0")
        }
        _ if found.starts_with('[') => diagnostic.help("ask what you mean: `xs.len > 0`"),
        _ => diagnostic,
    }
}

/// `assert(a == b, "message")`
pub fn assert_of_tuple(tuple: Span) -> Diagnostic {
    Diagnostic::error(
        "condition-is-not-bool",
        tuple,
        "a condition is a `bool`, this is a tuple",
    )
    .help("`assert` takes no parentheses: `assert a == b, \"message\"`")
}

pub fn operator_types(
    span: Span,
    operator: &str,
    (left, left_type): (Written, &str),
    (right, right_type): (Written, &str),
) -> Diagnostic {
    let is_null = [left.name(), right.name()].contains(&"null");
    let shown = |side: Written, ty| match side.name() {
        "null" => "null",
        _ => ty,
    };
    let (left_type, right_type) = (shown(left, left_type), shown(right, right_type));
    let diagnostic = Diagnostic::error(
        "operator-types",
        span,
        format!("`{operator}` does not work on `{left_type}` and `{right_type}`"),
    )
    .because(left.span, format!("this is `{left_type}`"))
    .because(right.span, format!("this is `{right_type}`"));
    if is_null {
        return diagnostic.help("`null` can only be compared, with `==` and `!=`");
    }
    for (side, ty) in [(left, left_type), (right, right_type)] {
        let Some(present) = present(ty) else { continue };
        let x = side.name();
        let help =
            format!("it may be null: `{x} ?? other` gives another value then, `{x}!` throws");
        return match stand_in(present) {
            Some(other) => diagnostic.wrap(help, side.span, "(", &format!(" ?? {other})")),
            None => diagnostic.help(help),
        };
    }
    let is_list = |ty: &str| ty.starts_with('[');
    match (operator, left_type, right_type) {
        ("+", "str", "int" | "float" | "bool") => diagnostic.wrap(TEXT_OF, right.span, "str(", ")"),
        ("+", "int" | "float" | "bool", "str") => diagnostic.wrap(TEXT_OF, left.span, "str(", ")"),
        ("+", "str", _) | ("+", _, "str") => diagnostic.help(TEXT_OF),
        ("+", one, two) if one == two && is_list(one) => diagnostic.help(
            "`xs.extend(ys)` appends the elements of another list; `xs.copy()` keeps the first",
        ),
        ("+", list, _) if is_list(list) => diagnostic.help("`xs.push(x)` appends an element"),
        ("*", "str", "int") => diagnostic.help("`text.repeat(n)` is the text n times"),
        ("%", "str", _) => {
            diagnostic.help("a value is put into a text with `{…}`: `\"{n} apples\"`")
        }
        ("%" | "&" | "|" | "^" | "<<" | ">>", _, _)
            if left_type == "float" || right_type == "float" =>
        {
            diagnostic.help("it works on `int`; `int(x)` cuts a float to an int")
        }
        ("&" | "|", "bool", "bool") => {
            let word = if operator == "&" { "and" } else { "or" };
            diagnostic.suggest("conditions are joined with `and` and `or`", span, word)
        }
        ("+%" | "-%" | "*%", _, _) => diagnostic.help("the wrapping operators work on `int`"),
        ("==" | "!=", "int", "str")
            if left.text.ends_with(']')
                && let Some(character) = one_character(right.text) =>
        {
            diagnostic.suggest(
                "an element of a text is a number: the code of a byte",
                right.span,
                character,
            )
        }
        ("==" | "!=" | "<" | "<=" | ">" | ">=", "int" | "float", "str")
        | ("==" | "!=" | "<" | "<=" | ">" | ">=", "str", "int" | "float") => diagnostic.help(
            "a number and a text cannot be compared: make a text of one, or a number of the other",
        ),
        _ => diagnostic,
    }
}

pub fn unary_type(span: Span, operator: &str, found: &str, operand: Span) -> Diagnostic {
    Diagnostic::error(
        "operator-types",
        span,
        format!("`{operator}` does not work on `{found}`"),
    )
    .because(operand, format!("this is `{found}`"))
}

pub fn dereference(span: Span, found: &str, operand: Span) -> Diagnostic {
    let diagnostic = unary_type(span, "*", found, operand);
    match found {
        "*void" | "*void?" => diagnostic
            .help("a `*void` does not say what it points to: `p as *int` does, or another type"),
        _ => diagnostic.help("`*p` reads what a pointer points to"),
    }
}

/// `a ** b`
pub fn power_operator(span: Span) -> Diagnostic {
    Diagnostic::error("habit", span, "there is no `**`").help("a power is written `x.pow(n)`")
}

pub fn compound_does_not_fit(
    span: Span,
    place: &str,
    place_span: Span,
    value: &str,
    value_span: Span,
) -> Diagnostic {
    Diagnostic::error(
        "type-mismatch",
        span,
        format!("the result is `{value}`, which `{place}` cannot hold"),
    )
    .because(place_span, format!("this is `{place}`"))
    .because(value_span, format!("this is `{value}`"))
    .help("`int(x)` cuts a float to an int")
}

pub fn not_iterable(span: Span, ty: &str) -> Diagnostic {
    let diagnostic = Diagnostic::error(
        "not-iterable",
        span,
        format!("`for` cannot go over {}", a(ty)),
    );
    match ty {
        "int" => diagnostic.suggest("a range counts, from 0 on", span.before(), "0.."),
        _ if ty.ends_with('?') => diagnostic.help("it may be null: test it first, or `x ?? []`"),
        "float" | "bool" => diagnostic,
        _ => diagnostic.help(
            "it goes over ranges, lists, maps, texts, and objects with a method `next(self) -> T?`",
        ),
    }
}

pub fn cannot_convert(span: Span, from: &str, to: &str) -> Diagnostic {
    let diagnostic = Diagnostic::error(
        "cannot-convert",
        span,
        format!("{} cannot become {}", a(from), a(to)),
    );
    match (from, to) {
        ("str", "int") => diagnostic.help("`s.parse_int()` reads a text as a number"),
        ("str", "float") => diagnostic.help("`s.parse_float()` reads a text as a number"),
        ("str?", "int" | "float") => diagnostic.help(format!(
            "`x?.parse_{to}() ?? 0` reads a text as a number, and is 0 where there is none"
        )),
        _ => diagnostic,
    }
}

/// `"a"` as `'a'`
fn one_character(text: &str) -> Option<String> {
    let inside = text.strip_prefix('"')?.strip_suffix('"')?;
    let plain = |character: char| character.is_ascii_graphic() && !r#"'\{}"#.contains(character);
    let mut characters = inside.chars();
    let only = characters
        .next()
        .filter(|only| *only == ' ' || plain(*only))?;
    characters.next().is_none().then(|| format!("'{only}'"))
}
