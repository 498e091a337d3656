//! Habits from other languages that are signs: those that are words here, those that are made of two of ours, and
//! numbers that begin or end with their point.

use super::error;
use super::parser::Reader;
use super::token::Token;
use crate::diagnostic::Diagnostic;
use crate::source::Span;

/// The hint for the syntax error at token `at`.
pub(super) fn recognize(reader: &Reader, at: usize) -> Option<Diagnostic> {
    sign(reader, at)
        .or_else(|| doubled_sign(reader, at))
        .or_else(|| bare_point(reader, at))
}

/// Signs that mean something elsewhere: what they are called here.
fn sign(reader: &Reader, at: usize) -> Option<Diagnostic> {
    let span = reader.span(at);
    Some(match reader.token(at)? {
        Token::AmpersandAmpersand => {
            error::habit_edit(span, "`&&` is written `and`", "write `and`", span, "and")
        }
        Token::BarBar => error::habit_edit(span, "`||` is written `or`", "write `or`", span, "or"),
        Token::Bang => {
            let title = "`!` before a value is written `not`";
            error::habit_edit(span, title, "write `not`", span, "not ")
        }
        Token::Question => error::habit(
            span,
            "there is no `a ? b : c`",
            "choose with `if a { b } else { c }`, which has a value",
        ),
        Token::Semicolon => error::habit(span, "one `;` is enough", "leave it out"),
        _ => return None,
    })
}

/// Signs that other languages make of two of ours, at or around the error.
fn doubled_sign(reader: &Reader, at: usize) -> Option<Diagnostic> {
    for left in [at, at.wrapping_sub(1), at.wrapping_sub(2)] {
        let (Some(one), Some(two)) = (reader.token(left), reader.token(left.wrapping_add(1)))
        else {
            continue;
        };
        let (first, second) = (reader.span(left), reader.span(left + 1));
        if first.end != second.start {
            continue;
        }
        let both = first.to(second);
        return Some(match (one, two) {
            (Token::Plus, Token::Plus) => step(reader, left, both, "++", "+= 1"),
            (Token::Minus, Token::Minus) => step(reader, left, both, "--", "-= 1"),
            (Token::Slash, Token::Slash) => two_slashes(reader, left, both),
            (Token::Slash, Token::Star) => error::habit(
                both,
                "a comment begins with `#`",
                "write `#` in front of each line",
            ),
            (Token::Tilde, Token::Equal) => {
                error::habit_edit(both, "`~=` is written `!=`", "write `!=`", both, "!=")
            }
            (Token::Colon, Token::Equal) => {
                let title = "there is no `:=`";
                let help = "a new variable is declared with `let`, or with `var` if it changes";
                match left.checked_sub(1) {
                    Some(name) if matches!(reader.token(name), Some(Token::Name(_))) => {
                        let name = reader.span(name).before();
                        error::habit_edit(both, title, help, name, "let ").suggest("", both, "=")
                    }
                    _ => error::habit(both, title, help),
                }
            }
            _ => continue,
        });
    }
    None
}

/// `// a comment`, `7 // 2`: token `left` is the first slash.
fn two_slashes(reader: &Reader, left: usize, both: Span) -> Diagnostic {
    let rest = &reader.source.text[reader.source.range(both).end..];
    let rest = rest.lines().next().unwrap_or("").trim();
    let operand = left.checked_sub(1).is_some_and(|before| {
        let gap = reader.span(before).after().to(both.before());
        reader.token(before).is_some_and(Token::can_end_statement)
            && !reader.text(gap).contains('\n')
    });
    let words: Vec<&str> = rest.split_whitespace().collect();
    let single =
        words.len() == 1 || rest.starts_with(|sign: char| sign.is_ascii_digit() || sign == '(');
    if operand && single {
        return error::habit(
            both,
            "there is no `//`",
            "two ints divide to an int, cut toward zero: `7 / 2` is 3; a comment begins with `#`",
        );
    }
    error::habit_edit(both, "a comment begins with `#`", "write `#`", both, "#")
}

/// `.5`, `5.`
fn bare_point(reader: &Reader, at: usize) -> Option<Diagnostic> {
    let title = "a number has digits on both sides of its point";
    let touch = |left: usize| reader.span(left).end == reader.span(left + 1).start;
    if reader.token(at) == Some(&Token::Dot)
        && matches!(reader.token(at + 1), Some(Token::Decimal(_)))
        && touch(at)
    {
        let span = reader.span(at).to(reader.span(at + 1));
        let help = format!("write `0{}`", reader.text(span));
        return Some(error::habit_edit(span, title, &help, span.before(), "0"));
    }
    let point = at.checked_sub(1)?;
    let digits = point.checked_sub(1)?;
    if reader.token(point) == Some(&Token::Dot)
        && matches!(reader.token(digits), Some(Token::Decimal(_)))
        && touch(digits)
    {
        let span = reader.span(digits).to(reader.span(point));
        let help = format!("write `{}0`", reader.text(span));
        return Some(error::habit_edit(span, title, &help, span.after(), "0"));
    }
    None
}

/// `x++`, `++x`
fn step(reader: &Reader, left: usize, both: Span, sign: &str, assign: &str) -> Diagnostic {
    let title = format!("there is no `{sign}`");
    let before = left.checked_sub(1).and_then(|index| reader.token(index));
    if matches!(before, Some(Token::Name(_))) {
        return error::habit_edit(
            both,
            &title,
            &format!("write `{assign}`"),
            both,
            &format!(" {assign}"),
        );
    }
    error::habit(
        both,
        &title,
        &format!("write `x {assign}` on a line of its own"),
    )
}
