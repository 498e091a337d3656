//! Syntax errors whose cause is something that is missing, or stands in another place: told apart by the tokens around
//! the error. Words and signs of other languages are in [`super::habit`].

use super::error;
use super::parser::Reader;
use super::token::Token;
use crate::diagnostic::Diagnostic;

/// What is wrong at token `at`, in the statement that begins with token `first`.
pub(super) fn recognize(reader: &Reader, first: usize, at: usize) -> Option<Diagnostic> {
    let token = reader.token(at);
    let before = at.checked_sub(1).and_then(|index| reader.token(index));
    let span = reader.span(at);
    let begins = |word: Token| reader.token(first) == Some(&word);
    let is_extern = begins(Token::Extern);
    match (before, token) {
        // `print(1) else { }`
        (Some(before), Some(Token::Else)) if *before != Token::RightBrace => {
            Some(error::stray_part(span, "else", "if c { … } else { … }"))
        }
        (Some(before), Some(Token::Catch)) if *before != Token::RightBrace => {
            Some(error::stray_part(span, "catch", "try { … } catch e { … }"))
        }
        // `let a = 1`, and `+ 2` on the next line
        (Some(Token::Separator), Some(sign)) if is_binary(sign) => {
            let sign = reader.text(span);
            let last = reader.span(at.checked_sub(2)?);
            let behind = reader.span(at + 1).before();
            let same_line = reader
                .text(last.after().to(span.before()))
                .trim()
                .is_empty();
            Some(error::operator_begins_line(
                span,
                sign,
                same_line.then_some((last.after(), span.to(behind))),
            ))
        }
        // `extern fn abs(x) -> c_int`
        (Some(Token::Name(_)), Some(Token::RightParen | Token::Comma)) if is_extern => {
            Some(error::extern_parameter_type(reader.span(at - 1)))
        }
        // `extern fn abs(x: c_int) -> c_int { x }`
        (Some(_), Some(Token::LeftBrace)) if is_extern => Some(error::extern_body(span)),
        // `extern strlen(s: cstr)`
        (Some(Token::Extern), Some(Token::Name(_))) => Some(error::extern_without_word(span)),
        // `fn f(x: int) -> int`
        (Some(_), Some(Token::Separator) | None)
            if begins(Token::Fn) && reader.token(at + 1) != Some(&Token::LeftBrace) =>
        {
            let has_body = (first..at)
                .any(|index| matches!(reader.token(index), Some(Token::LeftBrace | Token::Equal)));
            let head = reader.span(first).to(reader.span(at - 1));
            (!has_body).then(|| error::function_without_body(head))
        }
        // `let a = 1 let b = 2`
        (Some(before), Some(token)) if before.can_end_statement() && begins_statement(token) => {
            Some(error::statements_on_a_line(span))
        }
        _ => None,
    }
}

/// Signs that stand between two values and nowhere else.
fn is_binary(token: &Token) -> bool {
    matches!(
        token,
        Token::Plus
            | Token::Slash
            | Token::Percent
            | Token::Caret
            | Token::Less
            | Token::LessEqual
            | Token::Greater
            | Token::GreaterEqual
            | Token::EqualEqual
            | Token::BangEqual
    )
}

/// Words that begin a statement and never go on with one.
fn begins_statement(token: &Token) -> bool {
    matches!(
        token,
        Token::Let | Token::Var | Token::Const | Token::Fn | Token::Return | Token::Defer
    )
}
