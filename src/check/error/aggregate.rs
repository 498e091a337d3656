//! The texts of errors about structs, enums, patterns, function values, modules.

use crate::diagnostic::{Diagnostic, nearest};
use crate::source::Span;

// ---- structs, classes, enums

pub fn unknown_attribute(span: Span, name: &str) -> Diagnostic {
    if name == "packed" {
        let title = "`@packed` takes no number: it leaves out all gaps";
        return Diagnostic::error("unknown-attribute", span, title);
    }
    let diagnostic = Diagnostic::error(
        "unknown-attribute",
        span,
        format!("there is no attribute `@{name}`"),
    );
    if let Some(near) = nearest(name, ["packed", "align"]) {
        return diagnostic.suggest(format!("did you mean `@{near}`?"), span, near);
    }
    diagnostic.help("`@packed` leaves out the gaps between fields, `@align(n)` aligns to n bytes")
}

pub fn attribute_of_class(span: Span) -> Diagnostic {
    Diagnostic::error(
        "unknown-attribute",
        span,
        "a class has no layout of its own to change",
    )
    .help("attributes stand before a `struct` or `union`")
}

pub fn bad_alignment(span: Span) -> Diagnostic {
    Diagnostic::error(
        "bad-alignment",
        span,
        "an alignment is a power of two, up to 4096",
    )
    .help("write one: `@align(16)`")
}

pub fn bad_bit_width(span: Span, ty: &str) -> Diagnostic {
    Diagnostic::error(
        "bad-bits",
        span,
        format!("a bit-field of `{ty}` cannot have this width"),
    )
    .help("a bit-field has an integer type, and from 1 to as many bits as the type")
}

pub fn representation_of_payload(span: Span) -> Diagnostic {
    Diagnostic::error("bad-enum", span, "an enum with payloads has no C type")
        .help("only an enum whose cases hold nothing is one of C's")
}

pub fn bad_representation(span: Span, ty: &str) -> Diagnostic {
    Diagnostic::error(
        "bad-enum",
        span,
        format!("an enum cannot be stored as `{ty}`"),
    )
    .help("write an integer type, such as `c_int` or `u8`")
}

pub fn value_of_payload_case(span: Span) -> Diagnostic {
    Diagnostic::error(
        "bad-enum",
        span,
        "a case has a number only where no case has a payload",
    )
}

pub fn field_of_enum(span: Span) -> Diagnostic {
    Diagnostic::error("bad-enum", span, "an enum has no fields of its own")
        .help("a case holds something: `Circle(r: float)`")
}

pub fn infinite_type(span: Span, ty: &str, inner: &str) -> Diagnostic {
    let title = if ty == inner {
        format!("`{ty}` contains itself, so it would have no end")
    } else {
        format!("`{ty}` contains `{inner}`, which contains itself")
    };
    Diagnostic::error("infinite-type", span, title)
        .help("refer to the other by a pointer or a list, or make it a `class`")
}

/// `type A = [A]`
pub fn alias_circle(span: Span, name: &str) -> Diagnostic {
    Diagnostic::error(
        "infinite-type",
        span,
        format!("`{name}` is a name for a type that is made of `{name}` itself"),
    )
    .help("a `class` or an `enum` may refer to itself")
}

pub fn tuple_too_large(span: Span, most: u32) -> Diagnostic {
    Diagnostic::error(
        "too-large",
        span,
        format!("this tuple has more than {most} parts, with those of the tuples in it"),
    )
    .help("a list, or a class, takes memory of its own")
}

pub fn type_too_large(span: Span, ty: &str) -> Diagnostic {
    Diagnostic::error("too-large", span, format!("`{ty}` is too large"))
        .label("needs more than 1 GiB")
        .help("a list, or a class, takes memory of its own")
}

pub fn no_size(span: Span, ty: &str) -> Diagnostic {
    Diagnostic::error(
        "no-size",
        span,
        format!("nothing can hold a `{ty}`: its size is not known"),
    )
    .help(format!("a pointer to it can be held: `*{ty}`"))
}

pub fn not_constructible(span: Span, ty: &str) -> Diagnostic {
    Diagnostic::error(
        "not-callable",
        span,
        format!("a value of `{ty}` is not made by a call"),
    )
}

pub fn enum_called(span: Span, ty: &str, cases: &[String]) -> Diagnostic {
    let first = cases.first().map_or("…", String::as_str);
    Diagnostic::error(
        "not-callable",
        span,
        format!("a value of the enum `{ty}` is one of its cases"),
    )
    .help(format!("write `{ty}.{first}`"))
}

pub fn union_fields(span: Span, ty: &str) -> Diagnostic {
    Diagnostic::error(
        "union-fields",
        span,
        format!("the fields of the union `{ty}` share their memory: give one"),
    )
}

pub fn field_needs_value(
    span: Span,
    ty: &str,
    field: &str,
    field_type: &str,
    declared: Span,
) -> Diagnostic {
    Diagnostic::error(
        "field-needs-value",
        span,
        format!("`{ty}` needs a value for `{field}`"),
    )
    .because(
        declared,
        format!("there is no `{field_type}` that it could begin with"),
    )
    .help(format!(
        "give one, a default (`{field}: {field_type} = …`), or make it `{field_type}?`"
    ))
}

pub fn ambiguous_case(span: Span, name: &str, enums: &[String]) -> Diagnostic {
    let all: Vec<String> = enums.iter().map(|one| format!("`{one}.{name}`")).collect();
    Diagnostic::error(
        "ambiguous-case",
        span,
        format!("several enums have a case `{name}`"),
    )
    .help(format!("write {}", all.join(" or ")))
}

pub fn case_needs_payload(span: Span, name: &str, count: usize) -> Diagnostic {
    let what = if count == 1 { "a value" } else { "values" };
    Diagnostic::error(
        "case-needs-payload",
        span,
        format!("the case `{name}` holds {what}"),
    )
    .help(format!("write `{name}(…)`"))
}

// ---- patterns

/// `in_lambda`: as its parameter.
pub fn refutable_pattern(span: Span, ty: &str, in_lambda: bool) -> Diagnostic {
    let title = format!("this pattern does not fit every value of type `{ty}`");
    let diagnostic = Diagnostic::error("refutable-pattern", span, title);
    diagnostic.help(if in_lambda {
        "give the parameter a name, and choose with `match` in the body: `|x| match x { … }`"
    } else {
        "choose with `match`, or with `if let`: they say what happens else"
    })
}

pub fn always_matches(span: Span, ty: &str) -> Diagnostic {
    Diagnostic::error(
        "always-matches",
        span,
        format!("this fits every `{ty}`, so there is nothing to ask"),
    )
    .help("write `let` on a line of its own")
}

pub fn match_not_exhaustive(span: Span, missing: &[String], more: bool) -> Diagnostic {
    let shown: Vec<String> = missing.iter().map(|one| format!("`{one}`")).collect();
    let text = shown.join(", ") + if more { ", …" } else { "" };
    Diagnostic::error(
        "match-not-exhaustive",
        span,
        format!("this `match` does not say what happens for {text}"),
    )
    .help("add an arm for it, or `_ => …` for all others")
}

pub fn unreachable_arm(span: Span) -> Diagnostic {
    Diagnostic::warning("unreachable-arm", span, "no value comes to this arm")
        .help("the arms in front of it take all that it fits")
}

pub fn bound_twice(span: Span, name: &str, earlier: Span) -> Diagnostic {
    Diagnostic::error(
        "bound-twice",
        span,
        format!("`{name}` stands twice in this pattern"),
    )
    .because(earlier, "here, too")
    .help("give one another name, and compare with an `if` behind the pattern")
}

pub fn alternatives_bind(span: Span) -> Diagnostic {
    Diagnostic::error(
        "alternatives-bind",
        span,
        "the patterns around `|` do not give the same names",
    )
}

pub fn alternatives_differ(span: Span, name: &str, first: &str, second: &str) -> Diagnostic {
    Diagnostic::error(
        "alternatives-bind",
        span,
        format!("`{name}` is `{first}` in one pattern and `{second}` in another"),
    )
}

pub fn pattern_type(span: Span, found: &str, wanted: &str) -> Diagnostic {
    let found = if found.starts_with(['`', 'a']) {
        found.to_owned()
    } else {
        format!("`{found}`")
    };
    Diagnostic::error(
        "pattern-type",
        span,
        format!("{found} never fits {}", super::a(wanted)),
    )
}

pub fn empty_range_pattern(span: Span) -> Diagnostic {
    Diagnostic::error("empty-range", span, "no number is in this range")
        .help("the smaller number stands first: `1..5`")
}

pub fn tuple_pattern(span: Span, count: usize, ty: &str, is_tuple: bool) -> Diagnostic {
    let title = if is_tuple {
        format!("`{ty}` does not have {count} parts")
    } else {
        format!("`{ty}` is no tuple that could be taken apart")
    };
    Diagnostic::error("pattern-type", span, title)
}

pub fn misplaced_rest(span: Span) -> Diagnostic {
    Diagnostic::error(
        "misplaced-rest",
        span,
        "`..` stands last in a list's or a case's pattern",
    )
}

pub fn unknown_in_pattern(span: Span, name: &str, near: Option<&str>) -> Diagnostic {
    let diagnostic = Diagnostic::error(
        "unknown-name",
        span,
        format!("nothing is called `{name}` here"),
    );
    match near {
        Some(near) => diagnostic.suggest(format!("did you mean `{near}`?"), span, near),
        None => diagnostic.help("a name that begins with a capital must exist; one that a pattern gives begins with a small letter"),
    }
}

pub fn type_as_pattern(span: Span, ty: &str) -> Diagnostic {
    Diagnostic::error("pattern-type", span, format!("`{ty}` is a type"))
        .help(format!("write its fields: `{ty}(x, ..)`"))
}

pub fn constant_with_fields(span: Span) -> Diagnostic {
    Diagnostic::error("pattern-type", span, "a constant has no fields")
}

pub fn too_many_fields(span: Span, name: &str, count: usize) -> Diagnostic {
    let fields = match count {
        0 => "no value".to_owned(),
        1 => "one field".to_owned(),
        n => format!("{n} fields"),
    };
    let diagnostic = Diagnostic::error("pattern-type", span, format!("`{name}` holds {fields}"));
    match count {
        0 => diagnostic.help(format!("write `{name}` alone")),
        _ => diagnostic,
    }
}

pub fn field_after_named(span: Span) -> Diagnostic {
    let message = "a field without a name stands behind one with a name";
    Diagnostic::error("pattern-type", span, message)
}

pub fn fields_left_out(span: Span, name: &str, missing: &[String]) -> Diagnostic {
    let shown: Vec<String> = missing.iter().map(|one| format!("`{one}`")).collect();
    Diagnostic::error(
        "fields-left-out",
        span,
        format!("this pattern of `{name}` leaves out {}", shown.join(", ")),
    )
    .help(format!("write `{name}(…, ..)` if they do not matter"))
}

// ---- function values

pub fn lambda_parameter_unknown(span: Span) -> Diagnostic {
    Diagnostic::error(
        "type-not-known",
        span,
        "nothing tells the type of this parameter",
    )
    .help("write it: `|x: int| …`")
}

pub fn method_as_value(span: Span, name: &str) -> Diagnostic {
    let name = name.rsplit('.').next().unwrap_or(name);
    let title = format!("`{name}` is a method: it can be called, but is no value of its own");
    Diagnostic::error("method-as-value", span, title)
        .help(format!("write a lambda: `|x| x.{name}()`"))
}

pub fn generic_as_value(span: Span, name: &str) -> Diagnostic {
    Diagnostic::error(
        "generic-as-value",
        span,
        format!("`{name}` works on several types, and nothing here tells on which"),
    )
    .help(format!("write a lambda with types: `|x: int| {name}(x)`"))
}

pub fn variadic_as_value(span: Span, name: &str) -> Diagnostic {
    Diagnostic::error(
        "generic-as-value",
        span,
        format!("`{name}` takes any number of arguments, so it is no value"),
    )
    .help(format!("write a lambda that calls it: `|x| {name}(…)`"))
}

pub fn may_be_null_called(span: Span, ty: &str) -> Diagnostic {
    Diagnostic::error(
        "may-be-null",
        span,
        format!("this may be null: its type is `{ty}`"),
    )
    .help("test it first: `if f != null { f(…) }`, or write `f!(…)`")
}

pub fn wrong_argument_count(span: Span, ty: &str, takes: usize, found: usize) -> Diagnostic {
    let count = if takes == 1 {
        "one argument".to_owned()
    } else {
        format!("{takes} arguments")
    };
    Diagnostic::error(
        "wrong-arguments",
        span,
        format!("`{ty}` takes {count}, not {found}"),
    )
}

/// `wanted`: the types that the lambda is called with. `is_tuple`: one tuple, which has the parameters as its parts.
pub fn lambda_parameters(
    span: Span,
    found: usize,
    wanted: &[String],
    is_tuple: bool,
) -> Diagnostic {
    let called = match wanted {
        [] => "without an argument".to_owned(),
        [one] => format!("with one argument, a value of type `{one}`"),
        more => format!("with {} arguments, `{}`", more.len(), more.join(", ")),
    };
    let parameters = match found {
        0 => "no parameter".to_owned(),
        1 => "one parameter".to_owned(),
        more => format!("{more} parameters"),
    };
    let diagnostic = Diagnostic::error(
        "wrong-arguments",
        span,
        format!("this function has {parameters}, and is called {called}"),
    );
    if is_tuple {
        return diagnostic.wrap("parentheses take a tuple apart", span, "(", ")");
    }
    if found < wanted.len() {
        return diagnostic.help("a parameter that is not needed is called `_`");
    }
    diagnostic
}

pub fn receiver_captured(span: Span) -> Diagnostic {
    Diagnostic::error(
        "self-captured",
        span,
        "a function within cannot use the `self` of a method with `var self`",
    )
    .help("it may run when the place is gone; copy what it needs with `let` first")
}

// ---- arrays, maps, members of values

pub fn array_length(span: Span, wanted: u64, found: usize) -> Diagnostic {
    Diagnostic::error(
        "array-length",
        span,
        format!("{found} elements for an array of {wanted}"),
    )
}

pub fn bad_key(span: Span, ty: &str) -> Diagnostic {
    Diagnostic::error("bad-key", span, format!("`{ty}` cannot be a key of a map"))
        .help("keys are `int`, `str`, `bool`, C enums, and tuples of these")
}

pub fn not_optional(span: Span, ty: &str) -> Diagnostic {
    Diagnostic::error(
        "never-null",
        span,
        format!("this is never null: its type is `{ty}`"),
    )
    .help("write `.` instead of `?.`")
}

pub fn needs_element(span: Span, method: &str, wanted: &str, found: &str) -> Diagnostic {
    Diagnostic::error(
        "method-needs",
        span,
        format!("`{method}` is for lists of {wanted}, not of `{found}`"),
    )
}

pub fn sort_needs_order(span: Span, found: &str) -> Diagnostic {
    Diagnostic::error(
        "method-needs",
        span,
        format!("`sort` cannot compare values of `{found}`: they have no order of their own"),
    )
    .help("say by what: `xs.sort_by(|x| x.name)`")
}

pub fn not_a_slice(span: Span, ty: &str) -> Diagnostic {
    Diagnostic::error("not-indexable", span, format!("`{ty}` has no slices"))
}

pub fn private_name(span: Span, name: &str) -> Diagnostic {
    Diagnostic::error(
        "private-name",
        span,
        format!("`{name}` is private to its module"),
    )
    .help("a name that begins with `_` is not seen by others")
}

pub fn no_module_member(span: Span, module: &str, name: &str, near: Option<&str>) -> Diagnostic {
    let diagnostic = Diagnostic::error(
        "unknown-name",
        span,
        format!("the module `{module}` has no `{name}`"),
    );
    match (near, name) {
        (_, "max" | "min" | "abs") => {
            diagnostic.help(format!("it is built in, and needs no module: `{name}(…)`"))
        }
        (_, "inf" | "INFINITY" | "HUGE_VAL") if module == "math.arc" => {
            diagnostic.help("it is a function: `math.infinity()`")
        }
        (Some(near), _) => diagnostic.suggest(format!("did you mean `{near}`?"), span, near),
        (None, _) => diagnostic,
    }
}

pub fn module_not_found(
    span: Span,
    name: &str,
    tried: &[String],
    near: Option<&str>,
) -> Diagnostic {
    let name = name.trim_matches('"');
    let mut diagnostic = Diagnostic::error(
        "module-not-found",
        span,
        format!("there is no module `{name}`"),
    );
    if !tried.is_empty() {
        diagnostic = diagnostic.note(format!(
            "looked for {}, and in the standard library",
            tried.join(", ")
        ));
    }
    match near {
        Some(near) => diagnostic.suggest(format!("did you mean `{near}`?"), span, near),
        None => diagnostic,
    }
}

pub fn import_cycle(span: Span, chain: &[String]) -> Diagnostic {
    Diagnostic::error("import-cycle", span, "this import leads back to this file").help(
        format!("{} ", chain.join(" imports "))
            .trim_end()
            .to_owned(),
    )
}

pub fn import_inside(span: Span) -> Diagnostic {
    Diagnostic::error(
        "import-inside",
        span,
        "an `import` stands at the top level of a file",
    )
}

pub fn static_on_value(span: Span, name: &str, ty: &str, receiver: Span) -> Diagnostic {
    Diagnostic::error(
        "static-on-value",
        span,
        format!("`{name}` has no `self`: it belongs to the type"),
    )
    .suggest(
        "call it by the type's name",
        receiver,
        ty.split('[').next().unwrap_or(ty),
    )
}

pub fn receiver_outside(span: Span) -> Diagnostic {
    Diagnostic::error(
        "self-outside",
        span,
        "`self` stands only in the functions of a type",
    )
}

pub fn slice_assigned(span: Span) -> Diagnostic {
    Diagnostic::error(
        "not-a-place",
        span,
        "a slice is a copy, so nothing can be assigned to it",
    )
}

pub fn outside_array(span: Span, index: i64, count: u64) -> Diagnostic {
    Diagnostic::error(
        "index-outside",
        span,
        format!("the index {index} is outside an array of {count}"),
    )
}

pub fn negative_length(span: Span) -> Diagnostic {
    Diagnostic::error("array-length", span, "an array has no negative length")
}

pub fn type_argument_count(span: Span, ty: &str, wanted: usize, found: usize) -> Diagnostic {
    let takes = match wanted {
        0 => "no type arguments".to_owned(),
        1 => "one type argument".to_owned(),
        n => format!("{n} type arguments"),
    };
    let diagnostic = Diagnostic::error(
        "type-arguments",
        span,
        format!("`{ty}` takes {takes}, not {found}"),
    );
    if found == 0 && wanted > 0 {
        return diagnostic.help(format!("write `{ty}[…]`"));
    }
    diagnostic
}

/// `Stack[int]()`, `last[int](xs)`
pub fn type_arguments_in_call(span: Span, name: &str, is_type: bool) -> Diagnostic {
    let diagnostic = Diagnostic::error(
        "type-arguments",
        span,
        "type arguments are not written where a value stands",
    );
    match is_type {
        true => diagnostic.help(format!(
            "they follow from the values, or from the type that is wanted: `let x: {name}[int] = {name}()`"
        )),
        false => diagnostic.help(format!("they follow from the arguments: `{name}(…)`")),
    }
}

pub fn arguments_of_plain_type(span: Span, ty: &str) -> Diagnostic {
    Diagnostic::error(
        "type-arguments",
        span,
        format!("`{ty}` takes no type arguments"),
    )
    .help(format!(
        "a list of it is `[{ty}]`, an array of three `[{ty}; 3]`"
    ))
}

pub fn next_gives(span: Span, ty: &str) -> Diagnostic {
    Diagnostic::error(
        "not-iterable",
        span,
        format!("its `next` gives `{ty}`, which never ends"),
    )
    .help("`next(self) -> T?` gives null when there is no more")
}

pub fn module_unreadable(span: Span, name: &str, problem: &str) -> Diagnostic {
    let problem = problem.split(" (os error").next().unwrap_or(problem);
    Diagnostic::error(
        "module-not-found",
        span,
        format!("`{name}` cannot be read: {problem}"),
    )
}

pub fn endless_default(span: Span, ty: &str, field: &str) -> Diagnostic {
    Diagnostic::error(
        "endless-default",
        span,
        format!(
            "the default of `{field}` makes a `{ty}`, which needs the default of `{field}` again"
        ),
    )
    .help("make it null by default, and set it where it is needed")
}

pub fn list_of_long_double(span: Span) -> Diagnostic {
    Diagnostic::error("no-size", span, "a list cannot hold `c_longdouble`")
        .help("a struct can, and so can a fixed array in one; a list of `float` holds the values")
}

pub fn keep_needs_function(span: Span, ty: &str) -> Diagnostic {
    Diagnostic::error(
        "keep-needs-function",
        span,
        format!("`keep` is for functions that C calls, not for `{ty}`"),
    )
}
