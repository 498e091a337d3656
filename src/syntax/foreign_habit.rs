//! Habits from C in a foreign declaration: it says what C's header says, and so people write it as the header does.

use super::error;
use super::parser::Reader;
use super::token::Token;
use crate::diagnostic::Diagnostic;
use crate::source::Span;

/// C's words for a number in one row, and what the type is called here.
const NUMBERS: &[(&str, &str)] = &[
    ("unsigned long long int", "c_ulonglong"),
    ("unsigned long long", "c_ulonglong"),
    ("unsigned long int", "c_ulong"),
    ("unsigned short int", "c_ushort"),
    ("unsigned long", "c_ulong"),
    ("unsigned short", "c_ushort"),
    ("unsigned char", "c_uchar"),
    ("unsigned int", "c_uint"),
    ("signed char", "c_schar"),
    ("signed int", "c_int"),
    ("long long int", "c_longlong"),
    ("long long", "c_longlong"),
    ("long double", "c_longdouble"),
    ("long int", "c_long"),
    ("short int", "c_short"),
    ("unsigned", "c_uint"),
];

/// Words that begin a declaration of C.
const TYPES: &[&str] = &[
    "void", "char", "short", "int", "long", "float", "double", "unsigned", "signed", "size_t",
    "bool",
];

/// The hint for the syntax error at token `at`, if it is in a foreign declaration and C is the reason.
pub(super) fn recognize(reader: &Reader, at: usize) -> Option<Diagnostic> {
    let first = member_start(reader, at)?;
    let span = reader.span(at);
    let before = at.checked_sub(1).and_then(|index| reader.token(index));
    if matches!(before, Some(Token::Fails(_))) {
        return Some(error::habit(
            reader.span(at - 1),
            "`fails` says which results are failures",
            "write `fails < 0`, `fails != 0`, `fails == null`, or `fails if` with any condition",
        ));
    }
    // `int abs(int x);`
    if is_word(reader, first, TYPES) && (at == first + 1 || at == first) {
        return Some(error::habit(
            reader.span(first),
            "a foreign function is declared with `fn`, and its types stand behind the names",
            "`int f(const char *s)` is written `fn f(s: cstr) -> c_int`",
        ));
    }
    // `int (*compare)(int, int)`
    if reader.token(at) == Some(&Token::Star) && before == Some(&Token::LeftParen)
        || reader.token(at) == Some(&Token::LeftParen) && reader.token(at + 1) == Some(&Token::Star)
    {
        return Some(error::habit(
            span,
            "a pointer to a function is written as the function's type",
            "`int (*f)(void *, int)` is written `f: fn(*void?, c_int) -> c_int`",
        ));
    }
    let suffix = |index: usize| {
        matches!(
            reader.token(index),
            Some(Token::Fails(_) | Token::SymbolWord(_) | Token::Blocking(_) | Token::With(_))
        )
    };
    if suffix(at) && (first..at).any(suffix) {
        return Some(error::habit(
            span,
            "what stands behind a foreign function has an order",
            "first `fails … with …`, then `symbol \"name\"`, then `blocking`",
        ));
    }
    match reader.token(at)? {
        Token::Const => Some(error::habit_edit(
            span,
            "C's `const` is not written in a type",
            "leave it out; `const char *` is a `cstr` where it is a text",
            span.to(reader.span(at + 1).before()),
            "",
        )),
        Token::Struct | Token::Union | Token::Enum => Some(error::habit_edit(
            span,
            "a type is named without the word that declares it",
            "leave it out",
            span.to(reader.span(at + 1).before()),
            "",
        )),
        // `char *path`, `char*`
        Token::Star if matches!(before, Some(Token::Name(_))) => {
            let name = reader.text(reader.span(at - 1));
            let help = match name {
                "char" => "`char *` is a `cstr` where it is a text, else `*c_char`",
                _ => "a pointer to a `T` is `*T`, behind the parameter's name: `p: *T`",
            };
            let title = "the star stands in front of what is pointed to";
            Some(error::habit(span, title, help))
        }
        Token::Name(_) => number(reader, at),
        _ => None,
    }
}

/// `unsigned long`, where the parser stumbled over the second word.
fn number(reader: &Reader, at: usize) -> Option<Diagnostic> {
    let start = at.checked_sub(1)?;
    let words =
        (start..start + 4).take_while(|index| matches!(reader.token(*index), Some(Token::Name(_))));
    let texts: Vec<&str> = words.map(|index| reader.text(reader.span(index))).collect();
    let row = texts.join(" ");
    let (words, ours) = NUMBERS.iter().find(|(words, _)| {
        row.strip_prefix(words)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
    })?;
    let count = words.split(' ').count();
    if count < 2 {
        return None;
    }
    let all: Span = reader.span(start).to(reader.span(start + count - 1));
    let title = format!("C's `{words}` is one word here");
    let help = format!("write `{ours}`");
    Some(error::habit_edit(all, &title, &help, all, ours))
}

fn is_word(reader: &Reader, index: usize, words: &[&str]) -> bool {
    matches!(reader.token(index), Some(Token::Name(_)))
        && words.contains(&reader.text(reader.span(index)))
}

/// Where the declaration around token `at` begins, if it is a foreign one.
fn member_start(reader: &Reader, at: usize) -> Option<usize> {
    let mut depth = 0usize;
    let mut start = None;
    for index in (0..at).rev() {
        match reader.token(index)? {
            Token::RightParen | Token::RightBracket | Token::RightBrace => depth += 1,
            Token::LeftParen | Token::LeftBracket if depth == 0 => {}
            Token::LeftParen | Token::LeftBracket => depth -= 1,
            Token::LeftBrace if depth > 0 => depth -= 1,
            Token::LeftBrace => {
                // `extern {`, `extern "z" {`
                let opens = (index.saturating_sub(4)..index)
                    .any(|before| reader.token(before) == Some(&Token::Extern));
                return opens.then(|| start.unwrap_or(index + 1));
            }
            Token::Separator if depth == 0 && start.is_none() => start = Some(index + 1),
            Token::Extern if depth == 0 && start.is_none() => return Some(index + 1),
            _ => {}
        }
    }
    None
}
