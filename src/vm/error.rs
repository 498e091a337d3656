//! The texts of all run-time errors: one function each, giving the kind and the message.

use std::fmt::Display;

/// Kind and message.
pub(crate) type Text = (&'static str, String);

pub(crate) fn overflow(left: i64, operator: &str, right: i64) -> Text {
    let right = if right < 0 {
        format!("({right})")
    } else {
        right.to_string()
    };
    ("overflow", format!("{left} {operator} {right} overflows"))
}

pub(crate) fn overflow_negate(value: i64) -> Text {
    ("overflow", format!("-({value}) overflows"))
}

pub(crate) fn overflow_abs(value: i64) -> Text {
    (
        "overflow",
        format!("the absolute value of {value} overflows"),
    )
}

pub(crate) fn division_by_zero() -> Text {
    ("zero", "division by zero".to_owned())
}

pub(crate) fn shift_amount(amount: i64) -> Text {
    (
        "range",
        format!("a shift by {amount}: it must be from 0 to 63"),
    )
}

pub(crate) fn does_not_fit(value: impl Display, ty: &str) -> Text {
    ("range", format!("{value} does not fit {ty}"))
}

pub(crate) fn nul_inside(text: &str) -> Text {
    let at = text.find('\0').unwrap_or_default();
    (
        "nul",
        format!("the text has a NUL at byte {at}, where a cstr would end before its text does"),
    )
}

pub(crate) fn outside_list(index: i64, length: usize) -> Text {
    (
        "index",
        format!("index {index} is outside a list of length {length}"),
    )
}

pub(crate) fn outside_text(index: i64, length: usize) -> Text {
    (
        "index",
        format!("index {index} is outside a text of {length} bytes"),
    )
}

pub(crate) fn outside_array(index: i64, length: u64) -> Text {
    (
        "index",
        format!("index {index} is outside an array of length {length}"),
    )
}

pub(crate) fn no_such_key(key: &str) -> Text {
    ("key", format!("the map has no key {key}"))
}

pub(crate) fn map_changed() -> Text {
    (
        "key",
        "keys were taken out of the map and put in while a loop went over it".to_owned(),
    )
}

/// A negative width is that of a signed bit-field.
pub(crate) fn does_not_fit_bits(value: i64, width: i16) -> Text {
    let kind = if width < 0 { "signed" } else { "unsigned" };
    let width = width.unsigned_abs();
    let bits = if width == 1 { "bit" } else { "bits" };
    (
        "range",
        format!("{value} does not fit {width} {kind} {bits}"),
    )
}

pub(crate) fn slice_order(start: i64, end: i64) -> Text {
    (
        "index",
        format!("a slice from {start} to {end}: its end is in front of its start"),
    )
}

pub(crate) fn slice_inside_character(at: i64) -> Text {
    (
        "index",
        format!("a cut at {at} would go through a character"),
    )
}

pub(crate) fn slice_of_list(start: i64, end: i64, length: usize) -> Text {
    (
        "index",
        format!("a slice from {start} to {end} is outside a list of length {length}"),
    )
}

pub(crate) fn slice_of_text(start: i64, end: i64, length: usize) -> Text {
    (
        "index",
        format!("a slice from {start} to {end} is outside a text of {length} bytes"),
    )
}

pub(crate) fn empty_text_argument(method: &str) -> Text {
    (
        "range",
        format!("`{method}` needs a text that is not empty"),
    )
}

pub(crate) fn negative_repeat(count: i64) -> Text {
    ("range", format!("a text cannot be repeated {count} times"))
}

pub(crate) fn bad_base(base: i64) -> Text {
    ("range", format!("{base} is not a base from 2 to 36"))
}

pub(crate) fn negative_power(exponent: i64) -> Text {
    (
        "range",
        format!("an int to the power of {exponent} is no int; make it a float"),
    )
}

pub(crate) fn power_overflow(base: i64, exponent: i64) -> Text {
    (
        "overflow",
        format!("{base} to the power of {exponent} overflows"),
    )
}

/// The last line of the regex crate's message says what is wrong, those in front show where.
pub(crate) fn bad_expression(problem: &str) -> Text {
    let reason = problem.lines().last().unwrap_or(problem);
    let reason = reason.strip_prefix("error: ").unwrap_or(reason);
    ("regex", format!("this is no regular expression: {reason}"))
}

pub(crate) fn sum_overflow() -> Text {
    ("overflow", "the sum overflows".to_owned())
}

pub(crate) fn negative_bytes(count: i64) -> Text {
    ("range", format!("{count} elements cannot be read"))
}

pub(crate) fn negative_count(count: i64) -> Text {
    ("range", format!("a list cannot have {count} elements"))
}

pub(crate) fn no_code_point(code: i64) -> Text {
    ("range", format!("{code} is not the code of a character"))
}

pub(crate) fn stack_overflow() -> Text {
    (
        "stack",
        "the stack is used up: does a function call itself without end?".to_owned(),
    )
}

pub(crate) fn out_of_memory() -> String {
    "out of memory".to_owned()
}

pub(crate) fn no_memory_for_machine(cause: &str) -> String {
    format!("no memory to begin with: {cause}")
}

pub(crate) fn too_many_globals() -> String {
    "there are too many top-level variables".to_owned()
}

pub(crate) fn null(what: &str) -> Text {
    ("null", what.to_owned())
}

pub(crate) const NULL_UNWRAPPED: &str = "the value is null";
pub(crate) const NULL_FROM_INT: &str = "0 cannot become a pointer that is never null";
pub(crate) const NULL_C_STRING: &str = "the C string is null";

pub(crate) fn null_result(function: &str) -> Text {
    ("null", format!("{function} returned null"))
}

pub(crate) fn fault(address: u64, writing: bool) -> Text {
    let verb = if writing { "writing" } else { "reading" };
    let text = if address == 0 {
        format!("{verb} through a null pointer")
    } else {
        format!("{verb} at the address {address:#x}, where there is no memory")
    };
    ("fault", text)
}

pub(crate) fn no_executable_memory(cause: &str) -> Text {
    ("memory", format!("no memory for machine code: {cause}"))
}

pub(crate) fn gate_refused(function: &str, cause: &str) -> Text {
    ("error", format!("{function} cannot be called: {cause}"))
}

pub(crate) fn passed_on(function: &str, parameter: Option<&str>) -> Text {
    let what = parameter.unwrap_or("the pointer");
    (
        "owned",
        format!("{function}: {what} was passed on to C before, and is no longer the script's"),
    )
}

pub(crate) fn freed_callback(name: &str) -> Text {
    (
        "error",
        format!(
            "C called back {name}, which was freed: nothing in the script had it any more (`keep(f)` keeps a function)"
        ),
    )
}

pub(crate) fn callback_range(name: &str, value: i64, (low, high): (i64, i64)) -> Text {
    (
        "range",
        format!("{name} gave {value} to C, where it must be from {low} to {high}"),
    )
}

pub(crate) fn callback_nul(name: &str, text: &str) -> Text {
    let at = text.find('\0').unwrap_or_default();
    (
        "nul",
        format!(
            "{name} gave C a text with a NUL at byte {at}, where a cstr would end before its text does"
        ),
    )
}

pub(crate) fn callback_null(name: &str, index: u64) -> Text {
    (
        "null",
        format!("C called back {name} with null for argument {}", index + 1),
    )
}

pub(crate) fn foreign_thread(function: &str) -> String {
    format!(
        "error: a thread of C's called back {function}, and the script did not wait for it within {} seconds\n  \
         = help: declare the extern in which the script waits for the thread as `blocking`",
        super::blocking::PATIENCE.as_secs()
    )
}

pub(crate) fn interrupted() -> Text {
    ("interrupt", "interrupted".to_owned())
}

/// A crash in foreign code: what was called, in which library the instruction lies, and what it did.
pub(crate) fn foreign_fault(
    call: &str,
    library: Option<&str>,
    fault: super::fault::ForeignFault,
) -> Text {
    let place = match library {
        Some(path) => format!(" in {}", path.rsplit('/').next().unwrap_or(path)),
        None => String::new(),
    };
    let address = fault.address;
    let cause = match fault.signal {
        libc::SIGSEGV if fault.is_stack_overflow() => {
            "SIGSEGV: its stack is full, as of a recursion without end".to_owned()
        }
        libc::SIGSEGV if address == 0 => "SIGSEGV: it used a null pointer".to_owned(),
        libc::SIGSEGV => format!("SIGSEGV at the address {address:#x}"),
        libc::SIGBUS => format!("SIGBUS at the address {address:#x}"),
        libc::SIGFPE => "SIGFPE: it divided an integer by zero, or overflowed".to_owned(),
        _ => "SIGILL: it ran into what is no instruction".to_owned(),
    };
    ("fault", format!("{call} crashed{place} with {cause}"))
}

pub(crate) fn cannot_drop(ty: &str, cause: &str) -> String {
    format!("a {ty} cannot be dropped: {cause}")
}

pub(crate) fn too_few_elements(
    function: &str,
    parameter: &str,
    length: usize,
    needed: u64,
) -> Text {
    let elements = if length == 1 { "element" } else { "elements" };
    (
        "range",
        format!("{function}: {parameter} has {length} {elements}, where C may use {needed}"),
    )
}

/// C's text for an errno, behind the function's name.
pub(crate) fn system_error(function: &str, errno: i64) -> String {
    let text = std::io::Error::from_raw_os_error(errno as i32).to_string();
    // Rust appends the number.
    let text = text.split(" (os error").next().unwrap_or("unknown error");
    format!("{function}: {text}")
}

pub(crate) fn invalid_instruction() -> Text {
    (
        "error",
        "the code is broken: there is no such instruction".to_owned(),
    )
}
