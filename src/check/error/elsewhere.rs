//! Names that other languages have: functions that are methods here or belong to a module, members that are an operator
//! here, and what a type is asked for there. Each with what is written here.

/// Functions of other languages, and of C, with what does the same.
const FUNCTIONS: &[(&[&str], &str)] = &[
    (
        &["range", "xrange"],
        "a range is written `0..n`: `for i in 0..n { }`",
    ),
    (&["sum"], "it is a method: `xs.sum()`"),
    (
        &["map", "filter"],
        "they are methods: `xs.map(|x| x + 1)`, `xs.filter(|x| x > 0)`",
    ),
    (
        &["reduce", "fold"],
        "it is a method: `xs.fold(0, |so_far, x| so_far + x)`",
    ),
    (
        &["any", "all"],
        "they are methods: `xs.any(|x| x > 0)`, `xs.all(|x| x > 0)`",
    ),
    (&["zip"], "it is a method: `xs.zip(ys)`"),
    (
        &["enumerate", "ipairs"],
        "it is a method: `for (i, x) in xs.enumerate() { }`",
    ),
    (
        &["pairs"],
        "a map is gone over with `for (key, value) in map { }`",
    ),
    (
        &["sorted"],
        "`sort` puts a list in order where it lies: `let ys = xs.copy()`, and then `ys.sort()`",
    ),
    (
        &["reversed"],
        "`reverse` turns a list round where it lies: `let ys = xs.copy()`, and then `ys.reverse()`",
    ),
    (
        &["list"],
        "`xs.copy()`, `text.chars()` and `map.keys()` give lists",
    ),
    (
        &["dict", "table"],
        "the empty map is `[:]`, one with entries `[\"a\": 1]`",
    ),
    (
        &["set", "Set", "HashSet"],
        "a map whose values are all `true` serves as a set: `key in map` asks it",
    ),
    (
        &[
            "round", "floor", "ceil", "sqrt", "pow", "sin", "cos", "tan", "log", "exp", "fabs",
        ],
        "numbers have methods: `x.sqrt()`, `x.pow(y)`; `import math` has them as functions",
    ),
    (
        &["ord"],
        "`'a'` is the code of a character, and `s[i]` that of a byte",
    ),
    (
        &["hex", "bin", "oct"],
        "a format writes a number in another base: `\"{n:x}\"`, `\"{n:b}\"`, `\"{n:o}\"`",
    ),
    (
        &["format", "sprintf", "snprintf"],
        "a text formats what stands in it: `\"{x:.2f}\"`",
    ),
    (
        &["string", "String", "tostring", "toString", "to_string"],
        "`str(x)` makes text of any value, and so does `\"{x}\"`",
    ),
    (
        &[
            "tonumber",
            "parseInt",
            "parseFloat",
            "atoi",
            "atof",
            "parse_int",
            "parse_float",
        ],
        "`text.parse_int()` and `text.parse_float()` read a text as a number",
    ),
    (
        &["type", "typename"],
        "`typeof(x)` gives the name of a type",
    ),
    (
        &["isinstance", "instanceof"],
        "every type is known before the program runs; `match` tells the cases of an enum apart",
    ),
    (
        &["open", "readFile", "read_file"],
        "`import fs` has `fs.read(path)`, `fs.read_lines(path)` and `fs.write(path, text)`",
    ),
    (
        &[
            "readline",
            "readLine",
            "raw_input",
            "gets",
            "scanf",
            "prompt",
        ],
        "`input(prompt)` reads a line, and gives null at the end",
    ),
    (
        &["panic", "die", "abort"],
        "`throw Error(\"message\")` ends the script with a message, if nobody catches it",
    ),
    (
        &["require", "include", "use"],
        "another file is made known with `import`",
    ),
    (
        &["copy", "deepcopy", "clone"],
        "lists and maps have a method `copy()`; structs are copied by assignment",
    ),
    (&["pass"], "an empty block is written `{ }`"),
    (&["end"], "a block stands between `{` and `}`"),
    (
        &["console", "fmt", "std"],
        "text is written with `print(x)`, which ends the line",
    ),
    (
        &["printf", "fprintf"],
        "`print(\"{x:.2f}\")` formats; C's own is there with `extern fn printf(format: cstr, ...) -> c_int`",
    ),
    (
        &["malloc", "calloc", "realloc", "free"],
        "a function of C is declared first: `extern fn malloc(n: usize) -> *void`",
    ),
    (
        &[
            "strlen", "strcmp", "strcpy", "strcat", "memcpy", "memset", "getenv", "system", "fopen",
        ],
        "a function of C is declared first: `extern fn strlen(s: cstr) -> usize`",
    ),
    (
        &["rand", "srand", "time", "sleep", "usleep", "getpid", "fork"],
        "a function of C is declared first: `extern fn getpid() -> c_int`; the library has `random`, `time` and `os`",
    ),
];

/// What is written here for a function that another language has.
pub(super) fn function(name: &str) -> Option<&'static str> {
    let row = FUNCTIONS.iter().find(|(names, _)| names.contains(&name));
    row.map(|(_, help)| *help)
}

/// Members of values in other languages that are no method here, with what does the same.
pub(super) fn member(ty: &str, name: &str) -> Option<&'static str> {
    let is_map = ty.starts_with('[') && ty.contains(": ");
    Some(match name {
        "substr" | "substring" | "slice" => "a part of it is `x[from..to]`",
        "items" | "entries" | "iteritems" => {
            "`for (key, value) in map { }` goes over what is in it"
        }
        "has" | "contains" | "contains_key" | "has_key" | "containsKey" | "hasKey" | "includes"
        | "exists"
            if is_map =>
        {
            "`key in map` asks whether a key is there"
        }
        "put" | "set" | "insert" | "add" | "push" if is_map => "`map[key] = value` puts one in",
        "sorted" | "toSorted" => {
            "`sort` puts a list in order where it lies: `let ys = xs.copy()`, and then `ys.sort()`"
        }
        "reversed" | "toReversed" | "rev" => {
            "`reverse` turns a list round where it lies: `let ys = xs.copy()`, and then `ys.reverse()`"
        }
        "reduce" | "foldl" | "inject" => "`xs.fold(0, |so_far, x| so_far + x)` begins with a value",
        "step" | "step_by" | "by" if ty == "range" => {
            "a range counts by one; other steps are made with `while`, or with `from + i * step`"
        }
        "contains" | "includes" if ty == "range" => "`n in a..b` asks whether a number lies in it",
        "len" | "length" | "size" | "count" if ty == "range" => "it has `to - from` numbers",
        "map" | "filter" | "each" | "fold" | "collect" | "to_list" | "sum" if ty == "range" => {
            "a range is gone over with `for`, which may push what it makes onto a list"
        }
        "unwrap" | "expect" if ty.ends_with('?') => {
            "`x!` is the value, or an error where it is null"
        }
        "unwrap_or" | "or_else" | "getOrElse" if ty.ends_with('?') => {
            "`x ?? other` gives another value where it is null"
        }
        "is_none" | "is_null" | "isNull" if ty.ends_with('?') => "write `x == null`",
        "is_some" | "isPresent" if ty.ends_with('?') => "write `x != null`",
        "to_string" | "toString" | "str" | "string" => {
            "`str(x)` makes text of any value, and so does `\"{x}\"`"
        }
        "format" if ty == "str" => "a text formats what stands in it: `\"{x:.2f}\"`",
        "to_int" | "toInt" | "as_int" if ty == "str" => {
            "`text.parse_int()` reads a text as a number"
        }
        "to_float" | "toFloat" | "as_float" if ty == "str" => {
            "`text.parse_float()` reads a text as a number"
        }
        "to_int" | "toInt" | "as_int" if ty == "float" => "`int(x)` cuts a float to an int",
        "to_float" | "toFloat" | "as_float" if ty == "int" => "`float(x)` makes a float of an int",
        _ => return None,
    })
}

/// How a type is written that other languages have a name for.
pub(super) fn type_name(name: &str) -> Option<&'static str> {
    Some(match name {
        "List" | "list" | "Array" | "array" | "vector" | "Vec" | "Vector" | "slice" => {
            "a list of ints is `[int]`, an array of three `[int; 3]`"
        }
        "Map" | "map" | "Dict" | "dict" | "Dictionary" | "HashMap" | "table" | "object" => {
            "a map is written with its types: `[str: int]`"
        }
        "Set" | "set" | "HashSet" => {
            "a map whose values are all `true` serves as a set: `[str: bool]`"
        }
        "Option" | "Optional" | "Maybe" => "what may be null is written `int?`",
        "any" | "Any" | "auto" | "var" | "dynamic" => {
            "leave the type out: it is found, and a parameter without one takes any"
        }
        "None" | "nil" | "null" | "unit" | "Unit" => "what gives nothing has no `->`",
        "function" | "Function" | "func" | "callable" | "Callable" | "closure" => {
            "a function's type is `fn(int, str) -> bool`"
        }
        "tuple" | "Tuple" => "a tuple's type is `(int, str)`",
        "Exception" | "error" => "every error is an `Error`",
        _ => return None,
    })
}

/// What other languages ask a built-in type for, with what is written here.
pub(super) fn of_type(ty: &str, name: &str) -> Option<&'static str> {
    Some(match (ty, name.to_ascii_lowercase().as_str()) {
        ("int", "max" | "max_value" | "maxvalue") => {
            "the largest int is `math.MAX_INT`, behind `import math`"
        }
        ("int", "min" | "min_value" | "minvalue") => {
            "the smallest int is `math.MIN_INT`, behind `import math`"
        }
        ("float", "inf" | "infinity" | "max" | "positive_infinity") => {
            "what is greater than every number is `math.infinity()`, behind `import math`"
        }
        ("float", "neg_infinity" | "negative_infinity" | "min") => {
            "what is less than every number is `-math.infinity()`, behind `import math`"
        }
        ("float", "nan") => "what is no number is `math.nan()`, behind `import math`",
        ("int", "parse" | "parse_int" | "from_str") => {
            "`text.parse_int()` reads a text as a number"
        }
        ("float", "parse" | "parse_float" | "from_str") => {
            "`text.parse_float()` reads a text as a number"
        }
        ("str", "len") => "it belongs to a value: `x.len`",
        ("str", "from" | "new" | "format") => {
            "`str(x)` makes text of any value, and so does `\"{x}\"`"
        }
        _ => return None,
    })
}
