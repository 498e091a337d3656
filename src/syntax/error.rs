//! The texts of all errors of lexer, layout and parser: one function each.

use super::layout::{LayoutError, LayoutProblem, MAXIMUM_NESTING};
use super::token::{LexicalError, Token};
use crate::diagnostic::Diagnostic;
use crate::source::Span;

// ---- tokens

pub fn lexical(problem: LexicalError, span: Span, text: &str) -> Diagnostic {
    match problem {
        LexicalError::UnknownCharacter => unknown_character(span, text),
        LexicalError::IntegerTooLarge => {
            Diagnostic::error("integer-too-large", span, "this number does not fit 64 bits")
        }
        LexicalError::LeadingZero => {
            let digits = text.trim_start_matches(['0', '_']);
            let octal = !digits.is_empty() && digits.bytes().all(|digit| matches!(digit, b'0'..=b'7' | b'_'));
            let diagnostic = Diagnostic::error("leading-zero", span, "a number does not begin with 0");
            if octal {
                diagnostic.suggest("an octal number is written with `0o`", span, format!("0o{digits}"))
            } else {
                diagnostic.suggest("leave the zero out", span, if digits.is_empty() { "0" } else { digits })
            }
        }
        LexicalError::NumberSuffix => Diagnostic::error("bad-number", span, format!("`{text}` is not a number"))
            .help("numbers are written `42`, `1_000`, `0xff`, `0o17`, `0b1010`, `1.5`, `1e9`"),
        LexicalError::BadCharacterLiteral => {
            let diagnostic = Diagnostic::error("bad-character", span, "one character stands between `'` and `'`");
            let inner = text.trim_matches('\'');
            diagnostic.suggest("a text has double quotes", span, format!("\"{inner}\""))
        }
        LexicalError::UnknownEscape => Diagnostic::error("unknown-escape", span, "there is no such escape")
            .help(r#"the escapes are \n \t \r \0 \\ \" \{ \} \xHH \u{…}; r"raw" text has none"#),
        LexicalError::BadUnicodeEscape => Diagnostic::error("unknown-escape", span, format!("`{text}` is no character"))
            .help("\\x goes up to \\x7f; other characters are written \\u{1F600}, with up to six digits"),
        LexicalError::UnterminatedString => Diagnostic::error("unterminated-text", span, "this text is not closed")
            .label("it begins here")
            .help("a text that has several lines stands between `\"\"\"` and `\"\"\"`"),
        LexicalError::UnterminatedInterpolation => {
            Diagnostic::error("unterminated-text", span, "a `{` in this text is not closed")
                .label("it begins here")
                .help("a `{` that means itself is written `\\{`")
        }
        LexicalError::EmptyInterpolation => {
            Diagnostic::error("empty-interpolation", span, "there is nothing between `{` and `}`")
                .help("braces that mean themselves are written `\\{` and `\\}`")
        }
        LexicalError::BadFormat => Diagnostic::error("bad-format", span, format!("`{text}` is not a format"))
            .help("a format is `[[fill]<^>][+][#][0][width][.digits][type]`, with a type of `d x X o b e f g s`"),
    }
}

fn unknown_character(span: Span, text: &str) -> Diagnostic {
    let title = match text.chars().next() {
        Some(sign) if sign.is_control() => {
            format!("the character U+{:04X} means nothing here", sign as u32)
        }
        Some('`') => "a backtick means nothing here".to_owned(),
        Some(sign) => format!("`{sign}` means nothing here"),
        None => "this means nothing here".to_owned(),
    };
    let diagnostic = Diagnostic::error("unknown-character", span, title);
    match text.chars().next() {
        Some('“' | '”' | '„') => {
            diagnostic.suggest("a text stands between straight quotes", span, "\"")
        }
        Some('‘' | '’') => diagnostic.suggest("this is the straight one", span, "'"),
        Some('\'') => diagnostic.help("a text has double quotes, `'a'` is one character"),
        Some('$') => diagnostic
            .help("a value is put into a text with `{…}`, and a name has no sign in front"),
        Some('`') => diagnostic.help("a text has double quotes"),
        Some(sign) if sign.is_alphabetic() => {
            diagnostic.help("a name is made of the letters a to z and A to Z, digits and `_`")
        }
        Some('\\') => diagnostic
            .help("a line goes on by itself when it ends with an operator, or within brackets"),
        _ => diagnostic,
    }
}

// ---- brackets

pub fn layout(problem: &LayoutProblem) -> Diagnostic {
    match problem.error {
        LayoutError::Unclosed(bracket) => {
            let diagnostic = Diagnostic::error(
                "unclosed-bracket",
                problem.opener,
                format!("this `{}` is not closed", bracket.opener()),
            );
            diagnostic.because(
                problem.place,
                format!("`{}` is missing here", bracket.closer()),
            )
        }
        LayoutError::Mismatched(bracket) => Diagnostic::error(
            "mismatched-bracket",
            problem.place,
            format!("`{}` should stand here", bracket.closer()),
        )
        .because(
            problem.opener,
            format!("this `{}` is to be closed", bracket.opener()),
        ),
        LayoutError::Stray => {
            Diagnostic::error("stray-bracket", problem.place, "this closes nothing")
        }
        LayoutError::InRow => Diagnostic::error(
            "syntax",
            problem.place,
            "this stands in a row with what ends at the `}`",
        )
        .help("write `,` between members and arms, `;` between statements, or a new line"),
        LayoutError::TooDeep => Diagnostic::error(
            "nested-too-deeply",
            problem.place,
            format!("brackets are nested more than {MAXIMUM_NESTING} deep"),
        ),
    }
}

pub fn chain_too_long(span: Span) -> Diagnostic {
    Diagnostic::error("nested-too-deeply", span, "this expression is too long")
        .help("give parts of it names with `let`")
}

// ---- grammar

pub fn unexpected(span: Span, token: &Token, expected: &[String]) -> Diagnostic {
    let found = token.describe();
    let diagnostic = match expectation(expected) {
        Some(wanted) => {
            Diagnostic::error("syntax", span, format!("expected {wanted}, found {found}"))
                .label(format!("not {found}"))
        }
        None => Diagnostic::error("syntax", span, format!("{found} cannot stand here")),
    };
    match token.word() {
        Some(word)
            if expected.iter().any(|name| name == "NAME")
                && !expected.iter().any(|name| name == "\"~\"") =>
        {
            diagnostic.help(format!(
                "`{word}` is a word of the language, and cannot be a name"
            ))
        }
        _ if expected.iter().any(|name| name == "SEPARATOR")
            && expected.iter().any(|name| name == "\",\"") =>
        {
            diagnostic.help(
                "what stands in a row here is separated by `,`, or stands on lines of its own",
            )
        }
        _ => diagnostic,
    }
}

/// `struct Range { in: int }`
pub fn word_as_field(span: Span, word: &str) -> Diagnostic {
    Diagnostic::error(
        "syntax",
        span,
        format!("`{word}` is a word of the language, and cannot be a name"),
    )
    .suggest(
        "another name will do, also for a field of C's: only its place and its type count",
        span,
        format!("{word}_"),
    )
}

pub fn unexpected_end(span: Span, expected: &[String]) -> Diagnostic {
    match expectation(expected) {
        Some(wanted) => Diagnostic::error(
            "syntax",
            span,
            format!("expected {wanted}, found the end of the file"),
        ),
        None => Diagnostic::error("syntax", span, "the file ends too early"),
    }
}

/// The expected tokens in human words: sets that mean one thing are named by what they mean.
fn expectation(expected: &[String]) -> Option<String> {
    let tokens: Vec<&str> = expected.iter().map(|name| name.trim_matches('"')).collect();
    let has = |name: &str| tokens.contains(&name);
    let mut words: Vec<String> = Vec::new();
    let folded: &[&str];
    if has("let") && has("DECIMAL") && has("defer") {
        // Everything else in the set begins a statement too.
        return Some("a statement".to_owned());
    } else if has("DECIMAL") && has("~") {
        words.push("an expression".to_owned());
        folded = EXPRESSION_STARTS;
    } else if has("fn") && has("*") && has("[") && has("NAME") && !has("const") {
        words.push("a type".to_owned());
        folded = TYPE_STARTS;
    } else if has("DECIMAL") && has("..") && has("NAME") {
        words.push("a name or another pattern".to_owned());
        folded = PATTERN_STARTS;
    } else if has("NAME") {
        words.push("a name".to_owned());
        folded = CONTEXTUAL;
    } else {
        folded = &[];
    }
    let operators = has("*") && has("+") && has("==") && words.is_empty();
    let rest = tokens.iter().filter(|name| {
        !(folded.contains(name) || operators && OPERATORS.contains(name))
            && **name != "FORMAT"
            && **name != "NAME"
    });
    let mut closers: Vec<String> = rest.map(|name| token_name(name)).collect();
    closers.dedup();
    words.extend(closers);
    if operators {
        words.push("an operator".to_owned());
    }
    if words.is_empty() || words.len() > 5 {
        return words
            .into_iter()
            .next()
            .filter(|first| first.starts_with('a'));
    }
    Some(match words.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, before)) => format!("{} or {last}", before.join(", ")),
        None => return None,
    })
}

fn token_name(name: &str) -> String {
    match name {
        "NAME" => "a name".to_owned(),
        "DECIMAL" | "RADIX" | "FLOAT" => "a number".to_owned(),
        "CHARACTER" => "a character".to_owned(),
        "STRING_START" | "TEXT" | "STRING_END" => "a text".to_owned(),
        "INTERPOLATION_START" => "`{`".to_owned(),
        "INTERPOLATION_END" => "`}`".to_owned(),
        "SEPARATOR" => "the end of the line".to_owned(),
        sign => format!("`{sign}`"),
    }
}

const CONTEXTUAL: &[&str] = &[
    "NAME", "blocking", "drop", "fails", "from", "inout", "link", "out", "own", "symbol", "test",
    "type", "with",
];

const EXPRESSION_STARTS: &[&str] = &[
    "NAME",
    "blocking",
    "drop",
    "fails",
    "from",
    "inout",
    "link",
    "out",
    "own",
    "symbol",
    "test",
    "type",
    "with",
    "DECIMAL",
    "RADIX",
    "FLOAT",
    "CHARACTER",
    "STRING_START",
    "alignof",
    "break",
    "continue",
    "false",
    "for",
    "if",
    "loop",
    "match",
    "not",
    "null",
    "offsetof",
    "return",
    "self",
    "sizeof",
    "throw",
    "true",
    "try",
    "while",
    "(",
    "[",
    "&",
    "*",
    "-",
    "~",
    "|",
    "||",
    "{",
    "..",
    "..=",
];

const TYPE_STARTS: &[&str] = &[
    "NAME", "blocking", "drop", "fails", "from", "inout", "link", "out", "own", "symbol", "test",
    "type", "with", "fn", "*", "[", "(",
];

const PATTERN_STARTS: &[&str] = &[
    "NAME",
    "blocking",
    "drop",
    "fails",
    "from",
    "inout",
    "link",
    "out",
    "own",
    "symbol",
    "test",
    "type",
    "with",
    "DECIMAL",
    "RADIX",
    "FLOAT",
    "CHARACTER",
    "STRING_START",
    "false",
    "null",
    "true",
    "(",
    "[",
    "-",
    "..",
];

const OPERATORS: &[&str] = &[
    "!", "!=", "%", "&", "(", "*", "*%", "+", "+%", "-", "-%", ".", "..", "..=", "/", "<", "<<",
    "<=", "==", ">", ">=", ">>", "?.", "??", "[", "^", "and", "as", "in", "not", "or", "|", "%=",
    "&=", "*=", "+=", "-=", "/=", "<<=", "=", ">>=", "^=", "|=",
];

pub fn misspelt_word(span: Span, text: &str, near: &str) -> Diagnostic {
    Diagnostic::error(
        "syntax",
        span,
        format!("no statement begins with `{text} …`"),
    )
    .suggest(format!("did you mean `{near}`?"), span, near)
}

/// `else` or `catch` that belongs to nothing.
pub fn stray_part(span: Span, word: &str, whole: &str) -> Diagnostic {
    let owner = whole.split(' ').next().unwrap_or(whole);
    Diagnostic::error("syntax", span, format!("this `{word}` has no `{owner}`"))
        .help(format!("it stands behind the `}}` of one: `{whole}`"))
}

/// `move_sign` is where the sign belongs, and where it is to go.
pub fn operator_begins_line(span: Span, sign: &str, move_sign: Option<(Span, Span)>) -> Diagnostic {
    let title = format!("a line cannot begin with `{sign}`");
    let diagnostic = Diagnostic::error("syntax", span, title);
    let help = "a line goes on when it ends with an operator, or within brackets";
    match move_sign {
        Some((end, sign_and_blanks)) => {
            diagnostic
                .suggest(help, end, format!(" {sign}"))
                .suggest("", sign_and_blanks, "")
        }
        None => diagnostic.help(help),
    }
}

/// `print({ 1 })`
pub fn block_as_value(span: Span) -> Diagnostic {
    Diagnostic::error("syntax", span, "a `{ }` block cannot stand here")
        .help("it stands as a statement, behind `=`, and as the body of a function, lambda or arm; give its value a name with `let`")
}

/// `a, b = b, a`: each part is to stand in parentheses.
pub fn without_parentheses(span: Span, parts: &[Span]) -> Diagnostic {
    let diagnostic = Diagnostic::error("syntax", span, "several at once stand in parentheses");
    parts.iter().fold(diagnostic, |diagnostic, part| {
        diagnostic.wrap("make tuples of them: `(a, b) = (b, a)`", *part, "(", ")")
    })
}

pub fn extern_parameter_type(span: Span) -> Diagnostic {
    Diagnostic::error("syntax", span, "a parameter of an `extern` needs a type")
        .help("write it as C's header has it: `x: c_int`, `text: cstr`, `p: *void`")
}

pub fn extern_body(span: Span) -> Diagnostic {
    Diagnostic::error(
        "syntax",
        span,
        "an `extern` has no body: the library has it",
    )
    .help("a function of the script is declared with `fn` alone")
}

pub fn extern_without_word(span: Span) -> Diagnostic {
    Diagnostic::error(
        "syntax",
        span,
        "`extern` is followed by `fn`, or by a library's name",
    )
    .suggest("a function is declared with `fn`", span.before(), "fn ")
}

pub fn function_without_body(span: Span) -> Diagnostic {
    Diagnostic::error("syntax", span, "this function has no body").help(
        "write `= expression` or `{ … }` behind it; a function of C is declared with `extern fn`",
    )
}

pub fn statements_on_a_line(span: Span) -> Diagnostic {
    Diagnostic::error("syntax", span, "two statements stand on one line").suggest(
        "put the second one on a line of its own, or `;` in between",
        span.before(),
        "; ",
    )
}

pub fn open_range(span: Span) -> Diagnostic {
    Diagnostic::error("open-range", span, "this range has no end").help(
        "only an index may leave it out, as in `xs[1..]`; to count without an end there is `loop`",
    )
}

// ---- habits from elsewhere

/// A habit from another language: what was written, and what is written here.
pub fn habit(span: Span, title: &str, help: &str) -> Diagnostic {
    Diagnostic::error("habit", span, title).help(help)
}

pub fn habit_edit(
    span: Span,
    title: &str,
    help: &str,
    edit: Span,
    replacement: &str,
) -> Diagnostic {
    Diagnostic::error("habit", span, title).suggest(help, edit, replacement)
}

// ---- warnings

pub fn unused_continuation(span: Span, sign: &str) -> Diagnostic {
    Diagnostic::warning("unused-value", span, "nobody uses this value")
        .label(format!(
            "the line begins with `{sign}`: did you mean to go on with the line before?"
        ))
        .help("a line goes on when it ends with an operator, or within brackets")
}

pub fn minus_before_method(span: Span, text: &str, name: &str) -> Diagnostic {
    Diagnostic::warning(
        "minus-before-method",
        span,
        format!("this is `-({text}.{name}…)`"),
    )
    .suggest("parentheses say what is meant", span, format!("(-{text})"))
}
