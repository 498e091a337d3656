//! Habits from other languages about declarations: words in front of one, declarations that there are not, and how types,
//! parameters and lambdas are written.

use super::error;
use super::parser::Reader;
use super::token::Token;
use crate::diagnostic::Diagnostic;

const SEEN: &str = "every name of the top level is seen by those who import the file, except those that begin with `_`";
const BEHAVIOUR: &str = "a function without types takes whatever has the members that it uses; an `enum` tells kinds apart";
const WITHIN: &str = "methods stand in the body of their type: `struct Point { x: int, fn twice(self) = self.x * 2 }`";
const FILE: &str = "a file is a module: `import \"shapes.arc\"`, and then `shapes.area(1)`";

/// Words in front of a declaration, which are left out here.
const MODIFIERS: &[(&[&str], &str)] = &[
    (&["pub", "public", "export"], SEEN),
    (
        &["private", "protected", "internal"],
        "leave it out; a name of the top level that begins with `_` is seen in its own file only",
    ),
    (
        &["static"],
        "leave it out; a function of a type without `self` belongs to the type, and so does a `const`",
    ),
    (
        &["async"],
        "leave it out; a call comes back when it is done",
    ),
    (
        &[
            "inline",
            "final",
            "abstract",
            "virtual",
            "override",
            "readonly",
            "constexpr",
        ],
        "leave it out",
    ),
];

/// Words that begin a declaration elsewhere.
const DECLARATIONS: &[(&[&str], &str)] = &[
    (&["trait", "interface", "protocol"], BEHAVIOUR),
    (&["impl", "extension"], WITHIN),
    (&["namespace", "package", "module", "mod"], FILE),
    (
        &["use", "using", "include", "require"],
        "write `import name`",
    ),
    (
        &["typedef"],
        "a type gets another name with `type Name = int`",
    ),
    (
        &["record", "data"],
        "write `struct Point { x: int, y: int }`",
    ),
];

/// The hint for the syntax error at token `at` of a statement that begins at `first`.
pub(super) fn recognize(reader: &Reader, first: usize, at: usize) -> Option<Diagnostic> {
    let token = reader.token(at);
    let before = at.checked_sub(1).and_then(|index| reader.token(index));
    let left = at.checked_sub(2).and_then(|index| reader.token(index));
    let span = reader.span(at);
    if at == first + 1
        && let Some(found) = foreign_word(reader, first)
    {
        return Some(found);
    }
    // `struct Range { in: int }`: C's field may have any name here.
    if let Some(word) = token.and_then(Token::word)
        && reader.token(at + 1) == Some(&Token::Colon)
        && in_type_body(reader, at)
    {
        return Some(error::word_as_field(span, word));
    }
    match (before, token) {
        // `class Dog: Animal`, `class Dog extends Animal`
        (Some(Token::Name(_)), Some(Token::Colon | Token::Less | Token::Name(_)))
            if matches!(left, Some(Token::Class | Token::Struct))
                && (token != Some(&Token::Less)
                    || !reader.text(reader.span(at + 2)).starts_with('>'))
                && inherits(reader, at) =>
        {
            Some(error::habit(
                span,
                "a class inherits from none",
                "hold the other in a field, or let an `enum` tell the kinds apart",
            ))
        }
        // `class Box<T>`, `fn last<T>(xs)`
        (Some(Token::Name(_)), Some(Token::Less))
            if matches!(
                left,
                Some(Token::Class | Token::Struct | Token::Enum | Token::Fn | Token::Type(_))
            ) =>
        {
            Some(error::habit(
                span,
                "type parameters stand in brackets",
                "write `class Box[T] { }`, `fn last[T](xs: [T])`",
            ))
        }
        // `xs: List<int>`
        (Some(Token::Name(_)), Some(Token::Less))
            if matches!(left, Some(Token::Colon | Token::Arrow)) =>
        {
            Some(error::habit(
                span,
                "type arguments stand in brackets",
                "a list is `[int]`, a map `[str: int]`, and a type with an argument `Stack[int]`",
            ))
        }
        // `xs: [int, 3]`
        (Some(Token::Name(_)), Some(Token::Comma))
            if left == Some(&Token::LeftBracket)
                && at.checked_sub(3).and_then(|index| reader.token(index))
                    == Some(&Token::Colon) =>
        {
            Some(error::habit(
                span,
                "a type in brackets has no `,`",
                "a list is `[int]`, an array of three `[int; 3]`, a map `[str: int]`",
            ))
        }
        // `xs: int[]`, `xs: int[3]`
        (Some(Token::LeftBracket), Some(Token::RightBracket | Token::Decimal(_)))
            if matches!(left, Some(Token::Name(_)))
                && matches!(
                    at.checked_sub(3).and_then(|index| reader.token(index)),
                    Some(Token::Colon | Token::Arrow)
                ) =>
        {
            Some(element_type_in_front(reader, at))
        }
        // `struct Point { x, y }`
        (
            Some(Token::Name(_)),
            Some(Token::Comma | Token::Separator | Token::RightBrace | Token::Equal),
        ) if matches!(
            left,
            Some(Token::LeftBrace | Token::Comma | Token::Separator)
        ) && in_type_body(reader, at) =>
        {
            let name = reader.span(at - 1);
            let text = reader.text(name);
            Some(error::habit(
                name,
                "a field has a type",
                &format!(
                    "write `{text}: int`, or another one; `class Box[T] {{ {text}: T }}` leaves it open"
                ),
            ))
        }
        // `fn f(xs...)`, `fn f(*xs)`, `fn f(...xs)`
        (Some(_), Some(Token::Ellipsis | Token::Star)) if in_parameters(reader, at) => {
            Some(error::habit(
                span,
                "a function has as many parameters as it names",
                "take a list: `fn f(xs: [int])`, and call it with `f([1, 2])`",
            ))
        }
        // `fn length((x, y))`
        (Some(Token::LeftParen | Token::Comma), Some(Token::LeftParen))
            if in_parameters(reader, at) =>
        {
            Some(error::habit(
                span,
                "a parameter of a function is one name",
                "take it apart within: `fn length(p) { let (x, y) = p; … }`; a lambda may: `|(x, y)| x + y`",
            ))
        }
        // `f = fn(x) { x + 1 }`
        (Some(before), Some(Token::Fn)) if *before != Token::Separator => {
            (reader.token(at + 1) == Some(&Token::LeftParen)).then(|| {
                error::habit(
                    span,
                    "a function without a name is a lambda",
                    "write `|x| x + 1`, or `|x| { … }`",
                )
            })
        }
        // `|x| -> int { x }`
        (Some(Token::Bar), Some(Token::Arrow)) => Some(error::habit(
            span,
            "the result of a lambda has no written type",
            "leave it out: it follows from the value",
        )),
        // `1 + |x| x`
        (
            Some(Token::Plus | Token::Minus | Token::Star | Token::Slash),
            Some(Token::Bar | Token::BarBar),
        ) => Some(error::habit(
            span,
            "a lambda is a whole expression, and no part of one",
            "put it into parentheses, or give it a name with `let`",
        )),
        // `catch (e)`
        (Some(Token::Catch), Some(Token::LeftParen)) => {
            let title = "the name of what is caught has no parentheses";
            match (reader.token(at + 1), reader.token(at + 2)) {
                (Some(Token::Name(_)), Some(Token::RightParen)) => {
                    let whole = span.to(reader.span(at + 2));
                    let name = reader.text(reader.span(at + 1)).to_owned();
                    let help = format!("write `catch {name}`");
                    Some(error::habit_edit(whole, title, &help, whole, &name))
                }
                _ => Some(error::habit(span, title, "write `catch e`")),
            }
        }
        // `catch ValueError e`
        (Some(Token::Name(_)), Some(Token::Name(_) | Token::As | Token::Colon))
            if left == Some(&Token::Catch) =>
        {
            Some(error::habit(
                reader.span(at - 1),
                "every error is an `Error`, and is caught",
                "write `catch e { … }`; `e.kind` tells one from another, and `throw e` passes it on",
            ))
        }
        // `for i in 0..10 step 2`
        (Some(_), Some(Token::Name(_)))
            if reader.token(first) == Some(&Token::For)
                && matches!(reader.text(span), "step" | "by") =>
        {
            Some(error::habit(
                span,
                "a range counts by one",
                "other steps are made with `while`, or with `from + i * step`",
            ))
        }
        // `for i in 0..10..2`
        (Some(_), Some(Token::DotDot))
            if reader.token(first) == Some(&Token::For)
                && (first..at).any(|index| reader.token(index) == Some(&Token::DotDot)) =>
        {
            Some(error::habit(
                span,
                "a range counts by one",
                "other steps are made with `while`, or with `from + i * step`",
            ))
        }
        // `x +%= 1`
        (
            Some(sign @ (Token::PlusWrap | Token::MinusWrap | Token::StarWrap)),
            Some(Token::Equal),
        ) => {
            let sign = sign.describe();
            let sign = sign.trim_matches('`');
            Some(error::habit(
                reader.span(at - 1).to(span),
                &format!("there is no `{sign}=`"),
                &format!("write `x = x {sign} y`"),
            ))
        }
        _ => None,
    }
}

/// `int[]`, `int[3]`: token `at` is the one behind the bracket.
fn element_type_in_front(reader: &Reader, at: usize) -> Diagnostic {
    let element = reader.span(at - 2);
    let name = reader.text(element);
    let (written, last) = match reader.token(at) {
        Some(Token::RightBracket) => (format!("[{name}]"), at),
        _ => (
            format!("[{name}; {}]", reader.text(reader.span(at))),
            at + 1,
        ),
    };
    let title = "the type of the elements stands within the brackets";
    let help = format!("write `{written}`");
    let whole = element.to(reader.span(last));
    error::habit_edit(whole, title, &help, whole, &written)
}

/// A declaration with a word in front, or of a kind, that there is not; token `first` is the word.
fn foreign_word(reader: &Reader, first: usize) -> Option<Diagnostic> {
    if !matches!(reader.token(first), Some(Token::Name(_))) {
        return None;
    }
    let (span, next) = (reader.span(first), reader.span(first + 1));
    let text = reader.text(span);
    let declares = matches!(
        reader.token(first + 1),
        Some(
            Token::Name(_)
                | Token::Fn
                | Token::Let
                | Token::Var
                | Token::Const
                | Token::Class
                | Token::Struct
                | Token::Enum
                | Token::Type(_)
        )
    );
    let title = format!("there is no `{text}`");
    if declares && let Some((_, help)) = MODIFIERS.iter().find(|(words, _)| words.contains(&text)) {
        return Some(error::habit_edit(
            span,
            &title,
            help,
            span.to(next.before()),
            "",
        ));
    }
    let names = declares || reader.token(first + 1) == Some(&Token::StringStart);
    let (_, help) = DECLARATIONS
        .iter()
        .find(|(words, _)| names && words.contains(&text))?;
    Some(error::habit(span, &title, help))
}

/// Whether what stands behind a type's name names another: token `at` is the one behind the name.
fn inherits(reader: &Reader, at: usize) -> bool {
    match reader.token(at) {
        Some(Token::Name(_)) => matches!(
            reader.text(reader.span(at)),
            "extends" | "implements" | "is"
        ),
        Some(Token::Colon) => true,
        // `class Dog < Animal`
        _ => reader.token(at + 2) == Some(&Token::LeftBrace),
    }
}

/// Where the innermost bracket around token `at` opens.
fn innermost(reader: &Reader, at: usize) -> Option<usize> {
    let mut depth = 0usize;
    (0..at).rev().find(|index| {
        match reader.token(*index) {
            Some(Token::RightParen | Token::RightBracket | Token::RightBrace) => depth += 1,
            Some(Token::LeftParen | Token::LeftBracket | Token::LeftBrace) if depth == 0 => {
                return true;
            }
            Some(Token::LeftParen | Token::LeftBracket | Token::LeftBrace) => depth -= 1,
            _ => {}
        }
        false
    })
}

/// Whether token `at` is right within the body of a struct, class or union.
fn in_type_body(reader: &Reader, at: usize) -> bool {
    let Some(brace) = innermost(reader, at) else {
        return false;
    };
    reader.token(brace) == Some(&Token::LeftBrace)
        && (brace.saturating_sub(8)..brace)
            .rev()
            .take_while(|index| {
                !matches!(
                    reader.token(*index),
                    Some(Token::Separator | Token::RightBrace)
                )
            })
            .any(|index| {
                matches!(
                    reader.token(index),
                    Some(Token::Struct | Token::Class | Token::Union)
                )
            })
}

/// Whether token `at` is right within the parameters of a function of the script.
fn in_parameters(reader: &Reader, at: usize) -> bool {
    let Some(paren) = innermost(reader, at) else {
        return false;
    };
    reader.token(paren) == Some(&Token::LeftParen)
        && paren >= 2
        && matches!(reader.token(paren - 1), Some(Token::Name(_)))
        && reader.token(paren - 2) == Some(&Token::Fn)
}
