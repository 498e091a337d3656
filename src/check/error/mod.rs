//! The texts of all errors about names and types: one function each.

mod aggregate;
mod call;
mod elsewhere;
mod foreign;
mod member;
mod mismatch;

pub use aggregate::*;
pub use call::*;
pub use foreign::*;
pub use member::*;
pub use mismatch::*;

use crate::diagnostic::Diagnostic;
use crate::source::Span;

/// What a place wants, and the place that says so.
#[derive(Clone, Copy, Debug, Default)]
pub struct Because<'a> {
    pub span: Option<Span>,
    pub text: &'a str,
}

impl<'a> Because<'a> {
    pub const NOTHING: Because<'static> = Because {
        span: None,
        text: "",
    };

    pub fn new(span: Span, text: &'a str) -> Self {
        Because {
            span: Some(span),
            text,
        }
    }
}

/// An expression as the script has it, for help that shows what to write instead.
#[derive(Clone, Copy, Debug)]
pub struct Written<'a> {
    pub span: Span,
    pub text: &'a str,
}

impl Written<'_> {
    /// Short enough to stand in a line of help.
    fn name(&self) -> &str {
        if self.text.len() <= 30 && !self.text.contains('\n') {
            self.text
        } else {
            "x"
        }
    }

    /// A name, a member, an element or a call: a `.` or an operator may stand right behind it.
    fn is_postfix(&self) -> bool {
        let text = self.text;
        let part = |sign: char| sign.is_alphanumeric() || "_.()[]\"".contains(sign);
        !text.is_empty()
            && text.chars().all(part)
            && !text.starts_with(|sign: char| sign.is_ascii_digit())
    }
}

fn with_cause(diagnostic: Diagnostic, because: Because) -> Diagnostic {
    match because.span {
        Some(span) => diagnostic.because(span, because.text),
        None => diagnostic,
    }
}

/// What an optional is where it is not null: `int` of `int?`.
fn present(ty: &str) -> Option<&str> {
    ty.strip_suffix('?')
}

/// A value that can stand in for the null of a `T?`.
fn stand_in(present: &str) -> Option<&'static str> {
    Some(match present {
        "int" => "0",
        "float" => "0.0",
        "str" => "\"\"",
        "bool" => "false",
        _ => return None,
    })
}

/// "`a`, `b` and `c`", cut where there are many.
fn listed(names: &[&str]) -> String {
    const MOST: usize = 8;
    let shown: Vec<String> = names
        .iter()
        .take(MOST)
        .map(|name| format!("`{name}`"))
        .collect();
    match shown.split_last() {
        Some((last, before)) if names.len() <= MOST && !before.is_empty() => {
            format!("{} and {last}", before.join(", "))
        }
        _ if names.len() > MOST => shown.join(", ") + ", …",
        _ => shown.join(", "),
    }
}

/// Of the place that gave a variable its type.
pub fn type_since(name: &str, ty: &str) -> String {
    format!("`{name}` is {} since here", a(ty))
}

/// "a `str`", "an `int`"
fn a(ty: &str) -> String {
    let article = if ty.starts_with(['a', 'e', 'i', 'o', 'E']) {
        "an"
    } else {
        "a"
    };
    format!("{article} `{ty}`")
}

pub fn not_supported_yet(span: Span, what: &str) -> Diagnostic {
    Diagnostic::error(
        "not-supported-yet",
        span,
        format!("{what} not supported yet"),
    )
    .label("not supported yet")
}

pub fn constant_does_not_fit(
    span: Span,
    value: &str,
    ty: &str,
    range: (i64, i64),
    because: Because,
) -> Diagnostic {
    with_cause(
        Diagnostic::error(
            "constant-does-not-fit",
            span,
            format!("{value} does not fit `{ty}`"),
        )
        .label(format!("`{ty}` holds {} to {}", range.0, range.1)),
        because,
    )
}

pub fn integer_too_large(span: Span) -> Diagnostic {
    Diagnostic::error("integer-too-large", span, "this number does not fit `int`")
        .label("`int` holds -9223372036854775808 to 9223372036854775807")
}

/// Of a place that declares a name which is not seen where it is used.
pub const OUT_OF_SCOPE: &str = "this one is known only within its own block";

pub fn unknown_name(span: Span, name: &str, near: Option<&str>) -> Diagnostic {
    let diagnostic = Diagnostic::error(
        "unknown-name",
        span,
        format!("nothing is called `{name}` here"),
    );
    match (near, name) {
        (_, "nil" | "None" | "NULL" | "nullptr" | "undefined") => {
            diagnostic.suggest("no value is written `null`", span, "null")
        }
        (_, "True" | "TRUE") => diagnostic.suggest("this is written `true`", span, "true"),
        (_, "False" | "FALSE") => diagnostic.suggest("this is written `false`", span, "false"),
        (_, "this") => diagnostic.suggest("a method's receiver is called `self`", span, "self"),
        (_, "println" | "puts" | "echo" | "say") => diagnostic.suggest(
            "text is written with `print`, which ends the line",
            span,
            "print",
        ),
        (near, name) => match (elsewhere::function(name), near) {
            (Some(help), _) => diagnostic.help(help),
            (None, Some(near)) => diagnostic.suggest(format!("did you mean `{near}`?"), span, near),
            (None, None) => diagnostic,
        },
    }
}

/// A member of the type around, named without `self`. `head`: that of a method that has no `self`.
pub fn member_without_self(span: Span, name: &str, ty: &str, head: Option<Span>) -> Diagnostic {
    let diagnostic = Diagnostic::error(
        "unknown-name",
        span,
        format!("nothing is called `{name}` here"),
    );
    match head {
        Some(head) => diagnostic
            .because(
                head,
                format!("without `self` this is no method, but a function of the type `{ty}`"),
            )
            .help(format!("a method takes `self`, and says `self.{name}`")),
        None => diagnostic.suggest(
            format!("a member of {} is reached through `self`", a(ty)),
            span.before(),
            "self.",
        ),
    }
}

/// `u8(300)`, `c_int.max`: a type that only places have. `range`: what it holds.
pub fn place_type_as_value(span: Span, name: &str, range: Option<(i64, i64)>) -> Diagnostic {
    let diagnostic = not_a_value(span, name, "a type");
    let help = match name {
        "bool" => "a condition makes one: `n != 0`, `text != \"\"`".to_owned(),
        "void" => "what gives nothing has no `->`".to_owned(),
        _ => format!("a value becomes one where it is stored: `let x: {name} = …`"),
    };
    let diagnostic = diagnostic.help(help);
    match range {
        Some((low, high)) => diagnostic.note(format!("`{name}` holds {low} to {high}")),
        None => diagnostic,
    }
}

/// `int.max`, `str.upper(s)`: a member of a type that is built in. `is_method`: its values have it.
pub fn built_in_type_member(span: Span, ty: &str, name: &str, is_method: bool) -> Diagnostic {
    let diagnostic = Diagnostic::error("unknown-member", span, format!("`{ty}` has no `{name}`"));
    match elsewhere::of_type(ty, name) {
        Some(help) => diagnostic.help(help),
        None if is_method => diagnostic.help(format!("it is called on a value: `x.{name}(…)`")),
        None => diagnostic,
    }
}

pub fn not_yet_declared(span: Span, name: &str, declared: Span) -> Diagnostic {
    Diagnostic::error(
        "used-before-declaration",
        span,
        format!("`{name}` is used before it is declared"),
    )
    .because(declared, "declared here")
}

pub fn unknown_type(span: Span, name: &str, near: Option<&str>) -> Diagnostic {
    let diagnostic = Diagnostic::error("unknown-type", span, format!("there is no type `{name}`"));
    let usual = match name {
        "string" | "String" | "text" => Some("str"),
        "integer" | "Int" | "long" | "i128" | "number" => Some("int"),
        "Float" | "real" => Some("float"),
        "double" => Some("f64"),
        "boolean" | "Bool" => Some("bool"),
        "char" => Some("c_char"),
        "short" => Some("c_short"),
        "unsigned" => Some("c_uint"),
        "byte" => Some("u8"),
        "size_t" => Some("usize"),
        "ssize_t" => Some("isize"),
        _ => None,
    };
    match (elsewhere::type_name(name), usual.or(near)) {
        (Some(help), _) => diagnostic.help(help),
        (None, Some(near)) => diagnostic.suggest(format!("did you mean `{near}`?"), span, near),
        (None, None) => diagnostic,
    }
}

/// `Color.RED`, where a type is wanted.
pub fn not_a_module(span: Span, name: &str, is_type: bool) -> Diagnostic {
    let diagnostic = Diagnostic::error(
        "unknown-type",
        span,
        format!("`{name}` is no module that could have a type"),
    );
    if is_type {
        return diagnostic.help(format!(
            "the type itself is `{name}`; its cases and constants are values"
        ));
    }
    diagnostic
}

pub fn not_a_type(span: Span, name: &str, declared: Span) -> Diagnostic {
    Diagnostic::error("not-a-type", span, format!("`{name}` is not a type"))
        .because(declared, "it is declared here")
}

pub fn not_a_value(span: Span, name: &str, what: &str) -> Diagnostic {
    Diagnostic::error(
        "not-a-value",
        span,
        format!("`{name}` is {what}, not a value"),
    )
}

pub fn no_place_for_type(span: Span, ty: &str) -> Diagnostic {
    Diagnostic::error(
        "no-such-place",
        span,
        format!("no value has the type `{ty}`"),
    )
    .help("`void` only stands behind a `*`; what gives nothing has no `->`")
}

pub fn duplicate(span: Span, name: &str, earlier: Span) -> Diagnostic {
    Diagnostic::error(
        "duplicate-definition",
        span,
        format!("`{name}` is already defined here"),
    )
    .label("the second one")
    .because(earlier, "the first one")
}

pub fn duplicate_parameter(span: Span, name: &str, earlier: Span) -> Diagnostic {
    Diagnostic::error(
        "duplicate-parameter",
        span,
        format!("two parameters are called `{name}`"),
    )
    .because(earlier, "the first one")
}

pub fn default_before_required(span: Span, name: &str, earlier: Span) -> Diagnostic {
    Diagnostic::error(
        "default-before-required",
        span,
        format!("`{name}` has no default, but stands behind one that has"),
    )
    .because(earlier, "this one has a default")
    .help("parameters with defaults come last")
}

// ---- assignment

/// `word` is the `let` of the declaration, where it can be made a `var`.
pub fn assign_to_let(
    span: Span,
    name: &str,
    declared: Span,
    what: Immutable,
    word: Option<Span>,
) -> Diagnostic {
    let diagnostic = Diagnostic::error(
        "assign-to-let",
        span,
        format!("`{name}` cannot be assigned again"),
    );
    match what {
        Immutable::Let => {
            let diagnostic = diagnostic.because(declared, "declared with `let` here");
            let help = "a variable that changes is declared with `var`";
            match word {
                Some(word) => diagnostic.suggest(help, word, "var"),
                None => diagnostic.help(help),
            }
        }
        Immutable::Caught => diagnostic.because(declared, "it is the error that was caught"),
        Immutable::Loop => diagnostic.because(declared, "the loop sets it anew each time"),
        Immutable::Const => diagnostic.because(declared, "a constant never changes"),
        Immutable::Function => diagnostic.because(declared, "it is a function"),
        Immutable::Receiver => diagnostic
            .because(declared, "a method gets its own copy of a struct")
            .suggest(
                "a method that changes the struct takes `var self`",
                declared.before(),
                "var ",
            ),
    }
}

/// A field or element of something that cannot be changed.
pub fn part_of_let(
    span: Span,
    name: &str,
    declared: Span,
    what: Immutable,
    word: Option<Span>,
) -> Diagnostic {
    let mut diagnostic = assign_to_let(span, name, declared, what, word);
    diagnostic.title = format!("`{name}` is a value that cannot be changed, nor can its parts");
    diagnostic
}

pub fn temporary_assigned(span: Span) -> Diagnostic {
    Diagnostic::error(
        "not-a-place",
        span,
        "this is a value that nobody keeps, so changing it would change nothing",
    )
    .help("give it a name with `var` first")
}

pub fn address_of_value(span: Span) -> Diagnostic {
    Diagnostic::error("not-a-place", span, "this has no address")
        .help("a variable has one, and so have fields, elements and `*pointer`")
}

pub fn address_of_bits(span: Span) -> Diagnostic {
    Diagnostic::error("not-a-place", span, "a bit-field has no address of its own")
}

pub fn address_of_receiver(span: Span) -> Diagnostic {
    Diagnostic::error(
        "not-a-place",
        span,
        "the address of `self` is good only as long as the method runs",
    )
    .help("let the caller take the address: `&place`")
}

pub fn narrowed_assigned_in_loop(span: Span, name: &str) -> Diagnostic {
    Diagnostic::error(
        "narrowed-assigned",
        span,
        format!("`{name}` is known not to be null around this loop, and is assigned in it"),
    )
    .help("assign another variable, or test it for null within the loop")
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Immutable {
    Let,
    /// The name behind `catch`.
    Caught,
    Loop,
    Const,
    Function,
    /// `self` of a method.
    Receiver,
}

pub fn not_a_place(span: Span) -> Diagnostic {
    Diagnostic::error("not-a-place", span, "this cannot be assigned to")
        .help("what stands left of `=` is a variable, a field, an element or `*pointer`")
}

/// `(a, b) += (1, 2)`
pub fn compound_parallel(operator: Span, places: Span) -> Diagnostic {
    Diagnostic::error(
        "not-a-place",
        operator,
        "several places can be assigned with `=` only",
    )
    .because(places, "these are several")
    .help("write an assignment for each")
}

/// A value for several places that has not as many parts.
pub fn parallel_parts(
    value: Span,
    places: Span,
    count: usize,
    found: &str,
    is_tuple: bool,
) -> Diagnostic {
    let what = if is_tuple { "" } else { " a tuple of" };
    Diagnostic::error(
        "type-mismatch",
        value,
        format!("expected{what} {count} values, found `{found}`"),
    )
    .label(format!("this is `{found}`"))
    .because(places, format!("{count} places are assigned"))
}

pub fn text_is_immutable(span: Span) -> Diagnostic {
    Diagnostic::error("text-is-immutable", span, "a `str` cannot be changed")
        .help("build a new one: `s[..i] + \"x\" + s[i + 1..]`")
}

/// `word` is the `let`, where a `var` would do.
pub fn let_without_value(span: Span, name: &str, word: Option<Span>) -> Diagnostic {
    let diagnostic =
        Diagnostic::error("let-without-value", span, format!("`{name}` needs a value"));
    match word {
        Some(word) => diagnostic.suggest("a `var` may get its value later", word, "var"),
        None => diagnostic,
    }
}

pub fn no_zero(span: Span, ty: &str) -> Diagnostic {
    Diagnostic::error(
        "let-without-value",
        span,
        format!("this variable needs a value: there is no `{ty}` that it could begin with"),
    )
    .help(format!(
        "give it one, or make its type `{ty}?`, which begins with null"
    ))
}

// ---- operators and conditions

pub fn null_where_never(span: Span, ty: &str, because: Because) -> Diagnostic {
    with_cause(
        Diagnostic::error("never-null", span, format!("`null` is no `{ty}`"))
            .label(format!("`{ty}` is never null")),
        because,
    )
    .help(format!("what may be null has the type `{ty}?`"))
}

pub fn unknown_variable_assigned(span: Span, name: &str, near: Option<&str>) -> Diagnostic {
    let diagnostic = unknown_name(span, name, near);
    match diagnostic.help {
        Some(_) => diagnostic,
        None => diagnostic.help(format!(
            "a new variable is declared with `let {name} = …`, or `var {name} = …` if it changes"
        )),
    }
}

pub fn error_needs_message(span: Span) -> Diagnostic {
    Diagnostic::error("missing-argument", span, "an `Error` needs a message")
        .help("write `Error(\"what went wrong\")`")
}

pub fn never_null(span: Span, ty: &str) -> Diagnostic {
    Diagnostic::error(
        "never-null",
        span,
        format!("this is never null: its type is `{ty}`"),
    )
    .help(format!("what may be null has the type `{ty}?`"))
}

pub fn branches_differ(span: Span, first: &str, first_span: Span, second: &str) -> Diagnostic {
    let diagnostic = Diagnostic::error(
        "branches-differ",
        span,
        format!("one way gives `{first}`, the other `{second}`"),
    )
    .label(format!("this is `{second}`"))
    .because(first_span, format!("this is `{first}`"));
    match (first, second) {
        ("()", _) | (_, "()") => diagnostic.help(
            "both must give a value; if none is wanted, a line `return` behind it gives nothing",
        ),
        _ => diagnostic,
    }
}

pub fn if_without_else(span: Span, wanted: &str) -> Diagnostic {
    Diagnostic::error(
        "if-without-else",
        span,
        format!("this `if` must give {}, but has no `else`", a(wanted)),
    )
    .help("without `else` an `if` has no value")
}

pub fn empty_braces(span: Span) -> Diagnostic {
    Diagnostic::error("empty-braces", span, "this is a block without a value")
        .help("the empty map is `[:]`, the empty list `[]`")
}

/// A block or a function that must give a value of a type.
pub fn block_without_value(span: Span, wanted: &str, because: Because) -> Diagnostic {
    with_cause(
        Diagnostic::error(
            "block-without-value",
            span,
            format!("this must give {}, but ends without a value", a(wanted)),
        ),
        because,
    )
    .help("the value of a block is its last expression")
}

/// Something that gives `()` stands where a value is wanted.
/// `called`: the value would be that of a call.
pub fn no_value(span: Span, because: Because, called: bool) -> Diagnostic {
    let help = match called {
        true => "what is called does something, and gives nothing: it stands on a line of its own",
        false => {
            "the value of a block is its last expression; a loop, a `let` and an assignment have none"
        }
    };
    with_cause(
        Diagnostic::error("block-without-value", span, "this has no value")
            .label("it gives `()`, which is nothing"),
        because,
    )
    .help(help)
}

// ---- control

pub fn outside_loop(span: Span, word: &str, in_function: bool) -> Diagnostic {
    let diagnostic = Diagnostic::error(
        "outside-loop",
        span,
        format!("`{word}` stands outside of a loop"),
    );
    if in_function {
        return diagnostic
            .help("a function is left with `return`, also one that is called in a loop");
    }
    diagnostic
}

pub fn unknown_label(span: Span, name: &str, near: Option<&str>) -> Diagnostic {
    let diagnostic = Diagnostic::error(
        "unknown-label",
        span,
        format!("no loop around this is called `{name}`"),
    );
    match near {
        Some(near) => diagnostic.suggest(format!("did you mean `{near}`?"), span, near),
        None => diagnostic,
    }
}

pub fn break_value_outside_loop(span: Span, word: &str) -> Diagnostic {
    Diagnostic::error(
        "break-value",
        span,
        format!("a `{word}` may end without `break`, so it has no value to give"),
    )
    .help("`loop` gives the value of its `break`; here `return` of a function does, or a `var` in front of the loop")
}

pub fn return_outside_function(span: Span) -> Diagnostic {
    Diagnostic::error(
        "return-outside-function",
        span,
        "`return` stands outside of a function",
    )
    .help("`exit(status)` ends the script")
}

pub fn leaves_defer(span: Span, word: &str) -> Diagnostic {
    Diagnostic::error(
        "leaves-defer",
        span,
        format!("`{word}` cannot leave a `defer`"),
    )
}

pub fn throw_needs_error(span: Span, found: &str) -> Diagnostic {
    let diagnostic = Diagnostic::error(
        "throw-needs-error",
        span,
        format!("only an `Error` can be thrown, this is `{found}`"),
    );
    match found {
        "str" => diagnostic.help("make one of it: `throw Error(\"message\")`"),
        _ => diagnostic,
    }
}

pub fn open_range(span: Span) -> Diagnostic {
    Diagnostic::error("open-range", span, "this range has no end").help(
        "only an index may leave it out, as in `xs[1..]`; to count without an end there is `loop`",
    )
}

// ---- formats

pub fn format_type(span: Span, format: &str, found: &str, works_on: &str) -> Diagnostic {
    Diagnostic::error(
        "format-type",
        span,
        format!("the format `{format}` works on {works_on}, this is `{found}`"),
    )
}

// ---- constants

/// A constant that is needed for its own value, by the way of others.
pub fn constant_circle(span: Span, name: &str, others: &[Span]) -> Diagnostic {
    let title = format!("the value of `{name}` needs `{name}` itself");
    let diagnostic = Diagnostic::error("not-constant", span, title);
    others.iter().fold(diagnostic, |diagnostic, other| {
        diagnostic.because(*other, "by the way of this")
    })
}

pub fn not_constant(span: Span) -> Diagnostic {
    Diagnostic::error(
        "not-constant",
        span,
        "this is not known before the program runs",
    )
    .help("a `const` is made of literals, other constants and operators; use `let` for the rest")
}

/// All parts are known, and the result would be an error.
pub fn constant_fails(span: Span, problem: &str) -> Diagnostic {
    Diagnostic::error(
        "not-constant",
        span,
        format!("this constant cannot be computed: {problem}"),
    )
}

// ---- warnings

pub fn unused_variable(span: Span, name: &str) -> Diagnostic {
    Diagnostic::warning("unused-variable", span, format!("`{name}` is never used")).suggest(
        "a name that starts with `_` is meant to be unused",
        span,
        format!("_{name}"),
    )
}

pub fn unreachable(span: Span, because: Span) -> Diagnostic {
    Diagnostic::warning("unreachable", span, "this is never reached")
        .because(because, "this never comes to an end")
}
