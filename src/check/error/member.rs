//! The texts of errors about members and elements: what a type has not, or has by another name.

use super::{Written, a, elsewhere, listed};
use crate::diagnostic::Diagnostic;
use crate::source::Span;

/// What other languages call members of built-in types, and what they are called here.
pub const USUAL_MEMBERS: &[(&str, &str)] = &[
    ("length", "len"),
    ("size", "len"),
    ("count", "len"),
    ("append", "push"),
    ("add", "push"),
    ("push_back", "push"),
    ("to_upper", "upper"),
    ("to_uppercase", "upper"),
    ("toUpperCase", "upper"),
    ("to_lower", "lower"),
    ("to_lowercase", "lower"),
    ("toLowerCase", "lower"),
    ("strip", "trim"),
    ("includes", "contains"),
    ("has", "contains"),
    ("startswith", "starts_with"),
    ("startsWith", "starts_with"),
    ("endswith", "ends_with"),
    ("endsWith", "ends_with"),
    ("foreach", "each"),
    ("for_each", "each"),
    ("forEach", "each"),
    ("indexOf", "index"),
    ("index_of", "index"),
    ("charAt", "chars"),
    ("concat", "extend"),
    ("delete", "remove"),
];

/// `known` are the members that it has, where the script has declared it.
pub fn no_type_member(
    span: Span,
    ty: &str,
    name: &str,
    near: Option<&str>,
    known: &[&str],
) -> Diagnostic {
    let diagnostic = Diagnostic::error("unknown-member", span, format!("`{ty}` has no `{name}`"));
    match near {
        Some(near) => diagnostic.suggest(format!("did you mean `{near}`?"), span, near),
        None if known.is_empty() => diagnostic,
        None => diagnostic.help(format!("it has {}", listed(known))),
    }
}

/// The same of a value: what other languages call it is told. `behind`: the parentheses of a call.
pub fn unknown_method(
    span: Span,
    ty: &str,
    name: &str,
    near: Option<&str>,
    known: &[&str],
    behind: Option<Span>,
) -> Diagnostic {
    if known.is_empty()
        && let Some(help) = elsewhere::member(ty, name)
    {
        return no_type_member(span, ty, name, None, &[]).help(help);
    }
    if let (Some(near @ ("len" | "ptr")), Some(parentheses)) = (near, behind) {
        return no_type_member(span, ty, name, None, &[]).suggest(
            format!("`{near}` is a property, without parentheses"),
            span.to(parentheses),
            near,
        );
    }
    let diagnostic = no_type_member(span, ty, name, near, known);
    if near.is_none() && known.is_empty() && behind.is_none() && ty.starts_with("[str: ") {
        return diagnostic.help(format!("a key is read with `map[\"{name}\"]`"));
    }
    diagnostic
}

/// `receiver` is what stands in front of the point, and `point` where it stands.
pub fn member_of_optional(
    span: Span,
    ty: &str,
    name: &str,
    receiver: Option<(Written, Span)>,
) -> Diagnostic {
    let diagnostic = Diagnostic::error(
        "may-be-null",
        span,
        format!("this may be null: its type is `{ty}`"),
    );
    let Some((receiver, point)) = receiver else {
        return diagnostic.help(format!("`x?.{name}` is null where `x` is"));
    };
    let x = receiver.name();
    diagnostic
        .because(receiver.span, format!("this is `{ty}`"))
        .note(format!(
            "`if let x = {x} {{ … }}` asks first, `{x}!` throws where it is null"
        ))
        .suggest("`?.` gives null where this is null", point, "?")
}

pub fn assigned_through_optional(span: Span, ty: &str, name: &str) -> Diagnostic {
    Diagnostic::error(
        "may-be-null",
        span,
        format!("this may be null: its type is `{ty}`"),
    )
    .help(format!(
        "`if x != null {{ x.{name} = … }}` asks first, `x!.{name} = …` throws where it is null"
    ))
}

pub fn property_called(span: Span, name: &str, parentheses: Span) -> Diagnostic {
    Diagnostic::error(
        "property-called",
        span,
        format!("`{name}` is a property, not a method"),
    )
    .suggest("leave the parentheses out", parentheses, "")
}

pub fn method_not_called(span: Span, name: &str) -> Diagnostic {
    Diagnostic::error("method-not-called", span, format!("`{name}` is a method")).suggest(
        "call it",
        span.after(),
        "()",
    )
}

pub fn not_indexable(span: Span, ty: &str) -> Diagnostic {
    let diagnostic = Diagnostic::error("not-indexable", span, format!("{} has no elements", a(ty)));
    match ty.starts_with('(') {
        true => diagnostic.help("the parts of a tuple are `t.0`, `t.1` …, or `let (a, b) = t`"),
        false => diagnostic,
    }
}

/// `map.get(key, other)`
pub fn get_with_other(span: Span) -> Diagnostic {
    Diagnostic::error("too-many-arguments", span, "`get` takes one argument")
        .label("this one is too many")
        .help("`map.get(key) ?? other` gives another value where the key is absent")
}

/// `xs[-1]`
pub fn negative_index(span: Span, index: i64, whole: Written) -> Diagnostic {
    let diagnostic = Diagnostic::warning(
        "index-outside",
        span,
        "an index is not counted from the end: this one is always outside",
    );
    if !whole.is_postfix() {
        return diagnostic;
    }
    let counted = format!("{}.len - {}", whole.text, index.unsigned_abs());
    diagnostic.suggest("count from the end with `len`", span, counted)
}
