//! Habits from Python that are more than a word in the place of another.

use super::error;
use super::parser::Reader;
use super::token::Token;
use crate::diagnostic::Diagnostic;

/// Tokens that are looked through for the beginning of what went wrong.
const FAR: usize = 24;

/// The hint for the syntax error at token `at` of a statement that begins at `first`.
pub(super) fn recognize(reader: &Reader, first: usize, at: usize) -> Option<Diagnostic> {
    let span = reader.span(at);
    let before = at.checked_sub(1);
    let token_before = before.and_then(|index| reader.token(index));
    match (reader.token(first), token_before, reader.token(at)) {
        // `import json, random`
        (Some(Token::Import), _, Some(Token::Comma)) => {
            return Some(error::habit(
                span,
                "an `import` names one module",
                "write a line for each",
            ));
        }
        // `import os.path`
        (Some(Token::Import), _, Some(Token::Dot)) => {
            return Some(error::habit(
                span,
                "a module is a file, and no part of another",
                "one in a folder is named by its path: `import \"shapes/circle.arc\"`",
            ));
        }
        // `from math import *`
        (Some(Token::From(_)), Some(Token::Import), Some(Token::Star)) => {
            return Some(error::habit(
                span,
                "names are imported one by one",
                "write `from math import sin, cos`, or `import math` and `math.sin(x)`",
            ));
        }
        // `with open(name) as file { }`
        (Some(Token::With(_)), ..) if at == first + 1 => {
            return Some(error::habit(
                reader.span(first),
                "there is no `with`",
                "`defer file.close()` behind the line that opens it closes it in any case",
            ));
        }
        // `class Dog(Animal)`
        (Some(Token::Class), _, Some(Token::LeftParen)) if at == first + 2 => {
            return Some(error::habit(
                span,
                "a class inherits from none",
                "hold the other in a field, or let an `enum` tell the kinds apart",
            ));
        }
        // `[x * 2 for x in xs]`
        (_, Some(before), Some(Token::For)) if before.can_end_statement() => {
            return Some(error::habit(
                span,
                "a list is made of another with methods",
                "write `xs.map(|x| x * 2)`, and `xs.filter(|x| x > 0)` for an `if`",
            ));
        }
        // `f"{x}"`
        (_, Some(Token::Name(_)), Some(Token::StringStart)) => {
            let prefix = reader.span(at - 1);
            let text = reader.text(prefix);
            if prefix.end == span.start && matches!(text, "f" | "F" | "b" | "u") {
                let title = match text {
                    "f" | "F" => "every text fills in what stands between `{` and `}`",
                    _ => "there is one kind of text, and its bytes are UTF-8",
                };
                let help = format!("leave out the `{text}`");
                return Some(error::habit_edit(prefix, title, &help, prefix, ""));
            }
        }
        _ => {}
    }
    // `"{{x}}"`
    let far = at.saturating_sub(FAR);
    let doubled = (far..at).rev().find(|index| {
        reader.token(*index) == Some(&Token::InterpolationStart)
            && reader.token(index + 1) == Some(&Token::LeftBrace)
            && reader.span(*index).end == reader.span(index + 1).start
    })?;
    Some(error::habit(
        reader.span(doubled).to(reader.span(doubled + 1)),
        "a brace that means itself is not doubled",
        "write `\\{` and `\\}`",
    ))
}
