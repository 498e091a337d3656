//! The functions and types that are there without an import: how they are called, and one sentence for people.
//!
//! The checker knows what they do; this is what editors show of them.

/// A built-in function or type.
#[derive(Clone, Copy, Debug)]
pub struct BuiltIn {
    pub name: &'static str,
    /// As it would be declared; empty for a type.
    pub signature: &'static str,
    pub meaning: &'static str,
}

macro_rules! rows {
    ($($name:literal $signature:literal $meaning:literal)*) => {
        &[$(BuiltIn { name: $name, signature: $signature, meaning: $meaning }),*]
    };
}

pub const FUNCTIONS: &[BuiltIn] = rows! {
    "print" "print(values...)" "Writes values, a space between them and a line break behind."
    "eprint" "eprint(values...)" "Writes values to the standard error, a space between them and a line break behind."
    "input" "input(prompt: str = \"\") -> str?" "Writes a prompt and reads a line; `null` at the end of the input."
    "len" "len(value) -> int" "The length of a text, list, map or fixed array."
    "min" "min(a, b)" "The smaller of two numbers; one float makes both floats."
    "max" "max(a, b)" "The greater of two numbers; one float makes both floats."
    "abs" "abs(number)" "The number without its sign."
    "int" "int(value) -> int" "Makes an int of a number, a bool or a C enum; a fraction is cut off."
    "float" "float(value) -> float" "Makes a float of a number."
    "str" "str(value) -> str" "Makes text of any value."
    "chr" "chr(code: int) -> str" "The character with a code point."
    "typeof" "typeof(value) -> str" "The name of a value's type."
    "Error" "Error(message: str, kind: str = \"error\", errno: int = 0) -> Error" "A new error, for `throw`."
    "keep" "keep(f)" "Keeps a function for good, for C to call."
    "exit" "exit(status: int = 0)" "Ends the program."
    "args" "args: [str]" "The words of the command line behind the script."
};

pub const TYPES: &[BuiltIn] = rows! {
    "int" "" "64-bit integer; what overflows is an error."
    "float" "" "IEEE double."
    "bool" "" "`true` or `false`."
    "str" "" "Immutable UTF-8 text with a NUL behind it, so that it is a C string."
    "i8" "" "8-bit integer in memory; read as an `int`."
    "i16" "" "16-bit integer in memory; read as an `int`."
    "i32" "" "32-bit integer in memory; read as an `int`."
    "i64" "" "64-bit integer: the same as `int`."
    "u8" "" "Unsigned 8-bit integer in memory; read as an `int`."
    "u16" "" "Unsigned 16-bit integer in memory; read as an `int`."
    "u32" "" "Unsigned 32-bit integer in memory; read as an `int`."
    "u64" "" "Unsigned 64-bit integer in memory; its bits are read as an `int`."
    "isize" "" "Signed integer as wide as an address: C's `ssize_t`."
    "usize" "" "Unsigned integer as wide as an address: C's `size_t`."
    "f32" "" "IEEE single in memory; read as a `float`."
    "f64" "" "IEEE double: the same as `float`."
    "cstr" "" "A C string; read as a `str`."
    "void" "" "What `*void` points to: anything."
    "Error" "" "An error: `message`, `kind`, `errno` and `trace`."
    "c_bool" "" "C's `bool`."
    "c_char" "" "C's `char`."
    "c_schar" "" "C's `signed char`."
    "c_uchar" "" "C's `unsigned char`."
    "c_short" "" "C's `short`."
    "c_ushort" "" "C's `unsigned short`."
    "c_int" "" "C's `int`: 32 bits."
    "c_uint" "" "C's `unsigned int`: 32 bits."
    "c_long" "" "C's `long`: 64 bits."
    "c_ulong" "" "C's `unsigned long`: 64 bits."
    "c_longlong" "" "C's `long long`: 64 bits."
    "c_ulonglong" "" "C's `unsigned long long`: 64 bits."
    "c_float" "" "C's `float`."
    "c_double" "" "C's `double`."
    "c_longdouble" "" "C's `long double`: 80 bits, in 16 bytes."
    "c_size_t" "" "C's `size_t`."
};

pub fn function(name: &str) -> Option<&'static BuiltIn> {
    FUNCTIONS.iter().find(|row| row.name == name)
}

pub fn named_type(name: &str) -> Option<&'static BuiltIn> {
    TYPES.iter().find(|row| row.name == name)
}
