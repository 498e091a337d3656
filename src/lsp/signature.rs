//! The parameters of the call that is being typed, and which of them the cursor is at.

use super::analysis::Analysis;
use super::completion::{span_of, try_endings};
use super::document::Documents;
use super::hover;
use crate::syntax::ast::Interner;
use crate::syntax::lexer::{self, Spanned};
use crate::syntax::token::Token;
use lsp_types::{
    ActiveParameter, ParameterInformation, ParameterInformationLabel, Position, SignatureHelp,
    SignatureInformation,
};
use std::ops::Range;

/// A call that is open at the cursor.
#[derive(Debug, PartialEq, Eq)]
struct OpenCall {
    callee: Range<usize>,
    /// Arguments in front of the cursor's.
    index: usize,
    /// The name in front of the cursor's argument.
    name: Option<String>,
}

pub fn at(
    analysis: &mut Analysis,
    position: Position,
    documents: &Documents,
) -> Option<SignatureHelp> {
    let offset = analysis.lines().offset(position);
    let text = analysis.text().to_owned();
    let call = open_call(&text, offset)?;
    let callee = span_of(analysis, &call.callee);
    if let Some(help) = help(analysis, callee, &call) {
        return Some(help);
    }
    // The text is broken here: once more with what would mend it.
    let document = documents.get(analysis.uri())?;
    let mut tried = try_endings(document, &text, offset..offset, documents, |tried| {
        let callee = span_of(tried, &call.callee);
        tried.used_at(callee).is_some()
    })?;
    let callee = span_of(&tried, &call.callee);
    help(&mut tried, callee, &call)
}

fn help(
    analysis: &mut Analysis,
    callee: crate::source::Span,
    call: &OpenCall,
) -> Option<SignatureHelp> {
    let found = analysis.used_at(callee)?;
    let signature = analysis.session.reader().signature(&found)?;
    let units = |end: usize| signature.label[..end].encode_utf16().count() as u32;
    let parameters: Vec<ParameterInformation> = signature
        .parameters
        .iter()
        .map(|(start, end)| ParameterInformation {
            label: ParameterInformationLabel::Tuple((units(*start), units(*end))),
            documentation: None,
        })
        .collect();
    let named = call
        .name
        .as_ref()
        .and_then(|name| signature.names.iter().position(|known| known == name));
    let active = named.unwrap_or(call.index).min(parameters.len());
    let documentation = analysis
        .session
        .reader()
        .used_here(&found)
        .map(|found| hover::documentation(&found, analysis))
        .filter(|text| !text.is_empty());
    Some(SignatureHelp {
        signatures: vec![SignatureInformation {
            label: signature.label,
            documentation: documentation.map(|text| hover::markup(text).into()),
            parameters: Some(parameters),
            active_parameter: None,
        }],
        active_signature: Some(0),
        active_parameter: Some(ActiveParameter::Int(active as u32)),
    })
}

/// The innermost call whose parentheses are open at the offset.
fn open_call(text: &str, offset: usize) -> Option<OpenCall> {
    let lexed = lexer::lex(&text[..offset], 0, &mut Interner::new());
    let tokens = &lexed.tokens;
    // For each open bracket where it is, and the commas in it so far.
    let mut open: Vec<(usize, Vec<usize>)> = Vec::new();
    for (index, spanned) in tokens.iter().enumerate() {
        // What the lexer closes at the end is open at the cursor.
        if spanned.span.start == spanned.span.end {
            continue;
        }
        match spanned.token {
            Token::LeftParen
            | Token::LeftBracket
            | Token::LeftBrace
            | Token::InterpolationStart => {
                open.push((index, Vec::new()));
            }
            Token::RightParen
            | Token::RightBracket
            | Token::RightBrace
            | Token::InterpolationEnd => {
                open.pop();
            }
            Token::Comma => {
                if let Some((_, commas)) = open.last_mut() {
                    commas.push(index);
                }
            }
            _ => {}
        }
    }
    while let Some((at, commas)) = open.pop() {
        match tokens[at].token {
            Token::LeftBracket => continue,
            Token::LeftParen => {}
            // A block within the arguments is a place of its own.
            _ => return None,
        }
        let Some(callee) = callee_of(tokens, at) else {
            continue;
        };
        let first = commas.last().copied().unwrap_or(at) + 1;
        let name = match tokens.get(first..first + 2) {
            Some([name, colon]) if colon.token == Token::Colon => text
                .get(name.span.start as usize..name.span.end as usize)
                .map(str::to_owned),
            _ => None,
        };
        return Some(OpenCall {
            callee,
            index: commas.len(),
            name,
        });
    }
    None
}

/// The name in front of a parenthesis, where that begins a call.
fn callee_of(tokens: &[Spanned], at: usize) -> Option<Range<usize>> {
    let name = &tokens[at.checked_sub(1)?];
    let is_name = matches!(name.token, Token::Name(_)) || name.token.contextual().is_some();
    let declares = at >= 2 && tokens[at - 2].token == Token::Fn;
    let adjacent = name.span.end == tokens[at].span.start;
    (is_name && adjacent && !declares).then_some(name.span.start as usize..name.span.end as usize)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_innermost_open_call_is_found() {
        let at = |text: &str| {
            let call = open_call(text, text.len())?;
            Some((text[call.callee].to_owned(), call.index, call.name))
        };
        let call = |name: &str, index, named: Option<&str>| {
            Some((name.to_owned(), index, named.map(str::to_owned)))
        };
        assert_eq!(at("f("), call("f", 0, None));
        assert_eq!(at("f(1, g(2, 3), "), call("f", 2, None));
        assert_eq!(at("f(1, g(2, [3, 4"), call("g", 1, None));
        assert_eq!(at("x.f(a, width: 1"), call("f", 1, Some("width")));
        assert_eq!(at("print(\"{f(1, "), call("f", 1, None));
        assert_eq!(at("f((1, 2"), call("f", 0, None));
        for nothing in ["", "f(1)", "fn f(a", "f(|| { ", "(1, 2", "f (1"] {
            assert_eq!(at(nothing), None, "{nothing}");
        }
    }
}
