//! Words of other languages, and what stands here in their place.

/// A word that begins a statement elsewhere, what is written here, and whether the one simply takes the other's place.
pub(super) struct Word {
    pub word: &'static str,
    pub here: &'static str,
    pub replaces: bool,
    pub help: &'static str,
}

const fn same(word: &'static str, here: &'static str, help: &'static str) -> Word {
    Word {
        word,
        here,
        replaces: true,
        help,
    }
}

const fn other(word: &'static str, here: &'static str, help: &'static str) -> Word {
    Word {
        word,
        here,
        replaces: false,
        help,
    }
}

pub(super) const FUNCTION: &str = "a function is written `fn name(a, b) { … }`";
const ELSE_IF: &str = "write `else if`";
const MATCH: &str = "write `match value { 1 => …, _ => … }`";
const DEFER: &str = "what must run in any case stands behind `defer`, in front of the rest";
const AROUND: &str =
    "a function sees the variables around it, and may assign those made with `var`";

/// Words in front of a name that another language declares with them.
pub(super) const DECLARING: &[&str] = &[
    "local", "mut", "def", "function", "func", "fun", "sub", "val", "auto",
];

pub(super) const WORDS: &[Word] = &[
    same("def", "fn", FUNCTION),
    same("function", "fn", FUNCTION),
    same("func", "fn", FUNCTION),
    same("fun", "fn", FUNCTION),
    same("sub", "fn", FUNCTION),
    same("local", "let", "every variable is local to its block"),
    same("elif", "else if", ELSE_IF),
    same("elsif", "else if", ELSE_IF),
    same("elseif", "else if", ELSE_IF),
    same("unless", "if not", "write `if not`"),
    same("until", "while not", "write `while not`"),
    same("foreach", "for", "write `for x in xs { }`"),
    same("except", "catch", "write `catch`"),
    same("rescue", "catch", "write `catch`"),
    same("is", "==", "write `==`"),
    same("raise", "throw", "write `throw`"),
    other("lambda", "|x|", "write `|x| x + 1`"),
    other("global", "", AROUND),
    other("nonlocal", "", AROUND),
    other(
        "del",
        "",
        "a key goes with `map.remove(key)`, an element with `list.remove(index)`",
    ),
    other(
        "yield",
        "",
        "give a type a method `next(self) -> T?`, and `for` goes over it",
    ),
    other("finally", "defer", DEFER),
    other("ensure", "defer", DEFER),
    other("switch", "match", MATCH),
    other("case", "match", MATCH),
    other("do", "loop", "write `loop { … if done { break } }`"),
];

/// Whether another language has the word where this one has another.
pub(super) fn is_word(text: &str) -> bool {
    WORDS.iter().any(|word| word.word == text)
}

/// C's words for types, and ours.
pub(super) const TYPES: &[(&str, &str)] = &[
    ("int", "int"),
    ("long", "int"),
    ("float", "float"),
    ("double", "float"),
    ("bool", "bool"),
    ("char", "int"),
    ("string", "str"),
    ("auto", ""),
    ("void", ""),
];
