//! Colours for source text: what the lexer finds, painted.

use crate::syntax::ast::Interner;
use crate::syntax::lexer::{self, Spanned};
use crate::syntax::token::Token;
use crate::types::TypeTable;

const KEYWORD: &str = "\x1b[35m";
const TYPE: &str = "\x1b[33m";
const CALL: &str = "\x1b[34m";
const TEXT: &str = "\x1b[32m";
const NUMBER: &str = "\x1b[36m";
const FAINT: &str = "\x1b[90m";
const PLAIN: &str = "\x1b[0m";

/// The text with colours. Without them it is the same text.
pub fn paint(text: &str) -> String {
    let mut interner = Interner::new();
    let lexed = lexer::lex(text, 0, &mut interner);
    let mut pieces: Vec<(usize, usize, &str)> = lexed
        .comments
        .iter()
        .map(|comment| {
            (
                comment.span.start as usize,
                comment.span.end as usize,
                FAINT,
            )
        })
        .collect();
    for (index, spanned) in lexed.tokens.iter().enumerate() {
        let range = spanned.span.start as usize..spanned.span.end as usize;
        let word = text.get(range.clone()).unwrap_or_default();
        let before = index
            .checked_sub(1)
            .map(|before| &lexed.tokens[before].token);
        let color = color(spanned, word, before, lexed.tokens.get(index + 1));
        if let Some(color) = color {
            pieces.push((range.start, range.end, color));
        }
    }
    pieces.sort_unstable();
    let mut out = String::with_capacity(text.len() * 2);
    let mut done = 0;
    for (start, end, color) in pieces {
        // What is broken may overlap.
        let start = start.max(done);
        let (Some(between), Some(piece)) = (text.get(done..start), text.get(start..end)) else {
            continue;
        };
        out.push_str(between);
        if !piece.is_empty() {
            out.extend([color, piece, PLAIN]);
        }
        done = end;
    }
    out.push_str(text.get(done..).unwrap_or_default());
    out
}

fn color(
    spanned: &Spanned,
    word: &str,
    before: Option<&Token>,
    after: Option<&Spanned>,
) -> Option<&'static str> {
    let member = matches!(before, Some(Token::Dot | Token::QuestionDot));
    let called = after.is_some_and(|after| {
        after.token == Token::LeftParen && after.span.start == spanned.span.end
    });
    Some(match &spanned.token {
        token if token.word().is_some() && !member => KEYWORD,
        Token::SelfWord(_) => KEYWORD,
        Token::Decimal(_) | Token::Radix(_) | Token::Float(_) | Token::Character(_) => NUMBER,
        Token::StringStart | Token::Text(_) | Token::StringEnd => TEXT,
        Token::Quote | Token::TripleQuote | Token::RawQuote | Token::RawTripleQuote => TEXT,
        _ if called => CALL,
        Token::Name(_) if !member && TypeTable::builtin(word).is_some() => TYPE,
        Token::Name(_) if word.starts_with(|sign: char| sign.is_ascii_uppercase()) => TYPE,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bare(text: &str) -> String {
        let mut out = String::new();
        let mut rest = text;
        while let Some(start) = rest.find('\x1b') {
            out.push_str(&rest[..start]);
            let end = rest[start..].find('m').expect("a colour ends");
            rest = &rest[start + end + 1..];
        }
        out + rest
    }

    #[test]
    fn colours_change_nothing_else() {
        let texts = [
            "fn f(x: int) -> str = \"a {x + 1:03} b\" # comment",
            "\"\"\"open {",
            "let s = \"unterminated",
            "x.in(1) ?? $ 'ä' 0x",
            "ä\u{301} \"{\"in\"}\"",
            "",
        ];
        for text in texts {
            assert_eq!(bare(&paint(text)), text);
        }
        assert_eq!(paint("let x"), format!("{KEYWORD}let{PLAIN} x"));
        // Behind a dot every word is a name.
        assert_eq!(paint("x.in"), "x.in");
    }
}
