//! Syntax errors whose cause is something that is missing, or stands in another place: told apart by the tokens around
//! the error. Words and signs of other languages are in [`super::habit`].

use super::error;
use super::habit::opener_of;
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
        // `print({ 1 })`: the block was read, and what stands around it does not take one.
        (Some(Token::RightBrace), Some(Token::RightParen | Token::RightBracket | Token::Comma)) => {
            let opener = opener_of(reader, at - 1)?;
            let around = opener
                .checked_sub(1)
                .and_then(|index| reader.token(index))?;
            let in_brackets = matches!(
                around,
                Token::LeftParen | Token::LeftBracket | Token::Comma | Token::Colon
            );
            in_brackets.then(|| error::block_as_value(reader.span(opener).to(reader.span(at - 1))))
        }
        // `1 + { 2 }`
        (Some(before), Some(Token::LeftBrace))
            if is_binary(before) || matches!(before, Token::Minus | Token::Star) =>
        {
            Some(error::block_as_value(span))
        }
        // `let a, b = pair`, `for k, v in map`
        (Some(Token::Name(_)), Some(Token::Comma))
            if first + 2 == at
                && (begins(Token::Let) || begins(Token::Var) || begins(Token::For)) =>
        {
            Some(without_parentheses(reader, first + 1))
        }
        // `a, b = b, a`
        (Some(before), Some(Token::Comma)) if before.can_end_statement() => {
            let mut rest = (at..).map_while(|index| reader.token(index));
            let assigns = rest
                .find(|token| matches!(token, Token::Separator | Token::Equal | Token::LeftBrace));
            (assigns == Some(&Token::Equal) && is_place(reader, first, at))
                .then(|| without_parentheses(reader, first))
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

/// Whether the tokens from `first` up to `at` are a name, perhaps with fields of it.
fn is_place(reader: &Reader, first: usize, at: usize) -> bool {
    let named = |index| matches!(reader.token(index), Some(Token::Name(_) | Token::Dot));
    first < at && (first..at).all(named)
}

/// Several names or places in a row that begins at token `first`, and what they are to hold.
fn without_parentheses(reader: &Reader, first: usize) -> Diagnostic {
    let ends = |token: &Token| {
        matches!(
            token,
            Token::Equal | Token::In | Token::Colon | Token::Separator
        )
    };
    let end = row(reader, first, ends).0;
    let places = reader.span(first).to(reader.span(end - 1));
    let mut wrapped = vec![places];
    if reader.token(end) == Some(&Token::Equal) {
        let (last, is_row) = row(reader, end + 1, |token| {
            matches!(token, Token::Separator | Token::RightBrace)
        });
        if is_row {
            wrapped.push(reader.span(end + 1).to(reader.span(last - 1)));
        }
    }
    error::without_parentheses(places, &wrapped)
}

/// The token behind a row that begins at token `first`, and whether it has more than one part.
fn row(reader: &Reader, first: usize, ends: impl Fn(&Token) -> bool) -> (usize, bool) {
    let (mut depth, mut is_row) = (0usize, false);
    let mut index = first;
    while let Some(token) = reader.token(index) {
        match token {
            token if depth == 0 && index > first && ends(token) => break,
            Token::LeftParen | Token::LeftBracket | Token::LeftBrace => depth += 1,
            Token::RightParen | Token::RightBracket | Token::RightBrace => {
                depth = depth.saturating_sub(1)
            }
            Token::Comma if depth == 0 => is_row = true,
            _ => {}
        }
        index += 1;
    }
    (index.max(first + 1), is_row)
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
