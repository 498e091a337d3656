//! Drives lexer, layout and the generated parser, and turns what went wrong into diagnostics.
//!
//! Parsing never fails: what could not be understood is a node of its own, and an error. At most one
//! error is reported per line, and none that only follows from another.

use super::ast::{Interner, Module};
use super::build::Names;
use super::lexer::{self, Comment, Spanned};
use super::token::{LexicalError, Token};
use super::{error, grammar, layout};
use crate::diagnostic::{self, Diagnostic};
use crate::source::{FileId, SourceFile, SourceMap, Span};
use lalrpop_util::ParseError;

/// Operators, postfixes and branches in a row beyond this are an error: trees as deep as that would
/// use up the stack of those who walk over them.
const MAXIMUM_CHAIN: usize = 5000;

/// What a text became.
#[derive(Debug, Default)]
pub struct Parsed {
    pub module: Module,
    pub diagnostics: Vec<Diagnostic>,
    pub comments: Vec<Comment>,
    /// The text ends too early, within a bracket or a string: more may follow.
    pub incomplete: bool,
    /// Nothing is wrong so far, but the text ends too early: who types it would go on.
    pub unfinished: bool,
    /// Where there were errors: names that stand behind a word that declares. What is said of them is not
    /// known, so that nobody should be told that they are unknown.
    pub broken_names: Vec<Span>,
}

type Recovery = lalrpop_util::ErrorRecovery<u32, Token, LexicalError>;

pub fn parse(file: FileId, sources: &SourceMap, interner: &mut Interner) -> Parsed {
    let source = sources.file(file);
    let lexed = lexer::lex(&source.text, source.base(), interner);
    let mut diagnostics: Vec<Diagnostic> = Vec::new();
    for (problem, span) in &lexed.errors {
        diagnostics.push(error::lexical(*problem, *span, sources.text(*span)));
    }
    let lexical_errors = diagnostics.len();
    let (comments, open_string) = (lexed.comments.clone(), lexed.open_string);
    // All that is wrong with its characters, if anything is, is that a text of many lines is still open.
    let characters_fine = lexed.errors.is_empty() || open_string && lexed.errors.len() == 1;
    let mut tokens = lexed.tokens.iter();
    let documents = tokens.all(|one| one.token == Token::LineBreak)
        && comments.iter().any(|one| one.documentation);
    let laid = layout::lay_out(lexed, interner, source.span().end);
    for problem in &laid.problems {
        diagnostics.push(error::layout(problem));
    }
    let incomplete = laid.open_bracket || open_string;
    let brackets_fine = laid
        .problems
        .iter()
        .all(|one| one.place == source.span().after());
    let last = laid.tokens.iter().rev().find(|one| !one.span.is_none());
    let last_end = last.map_or(0, |last| last.span.end);
    let mut parsed = Parsed {
        comments,
        incomplete,
        ..Parsed::default()
    };
    if let Some(span) = longest_chain(&laid.tokens) {
        diagnostics.push(error::chain_too_long(span));
        parsed.diagnostics = diagnostics;
        return parsed;
    }
    diagnostics.extend(super::habit::warnings(source, &laid.tokens));
    let names = Names::new(interner);
    let mut recovered = Vec::new();
    let tokens = laid
        .tokens
        .into_iter()
        .map(|spanned| Ok((spanned.span.start, spanned.token, spanned.span.end)));
    match grammar::ModuleParser::new().parse(&names, &mut recovered, tokens) {
        Ok(module) => parsed.module = module,
        Err(fatal) => recovered.push(lalrpop_util::ErrorRecovery {
            error: fatal,
            dropped_tokens: Vec::new(),
        }),
    }
    let at_end = |recovery: &Recovery| matches!(recovery.error, ParseError::UnrecognizedEof { .. });
    let goes_on = incomplete || documents || recovered.iter().any(at_end);
    let wrong_before = recovered.iter().any(|one| starts_at(&one.error) < last_end);
    parsed.unfinished =
        goes_on && characters_fine && brackets_fine && (open_string || !wrong_before);
    if !recovered.is_empty() {
        // The tokens went into the tree: for the errors they are made once more.
        let lexed = lexer::lex(&source.text, source.base(), interner);
        let laid = layout::lay_out(lexed, interner, source.span().end);
        let reader = Reader {
            source,
            tokens: &laid.tokens,
        };
        parsed.broken_names = reader.declared_names();
        // A file that ends too early behind another error does so because of it.
        let told = diagnostics.iter().any(Diagnostic::is_error) || !recovered.iter().all(at_end);
        for recovery in recovered
            .iter()
            .filter(|recovery| !told || !at_end(recovery))
        {
            diagnostics.push(reader.diagnostic(&recovery.error));
        }
    }
    // What is wrong in a line's characters explains the rest of it.
    let line = |diagnostic: &Diagnostic| source.position(diagnostic.primary.span.start).line;
    let lexical: Vec<usize> = diagnostics[..lexical_errors].iter().map(line).collect();
    let mut index = 0;
    diagnostics.retain(|diagnostic| {
        index += 1;
        index <= lexical_errors || !diagnostic.is_error() || !lexical.contains(&line(diagnostic))
    });
    diagnostic::sort(&mut diagnostics);
    parsed.diagnostics = one_per_line(source, diagnostics);
    parsed
}

fn starts_at(problem: &ParseError<u32, Token, LexicalError>) -> u32 {
    match problem {
        ParseError::UnrecognizedToken { token, .. } | ParseError::ExtraToken { token } => token.0,
        ParseError::UnrecognizedEof { location, .. } | ParseError::InvalidToken { location } => {
            *location
        }
        ParseError::User { .. } => 0,
    }
}

/// The first error of each line, and all warnings.
fn one_per_line(source: &SourceFile, diagnostics: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let mut last_line = 0;
    diagnostics
        .into_iter()
        .filter(|diagnostic| {
            if !diagnostic.is_error() {
                return true;
            }
            let line = source.position(diagnostic.primary.span.start).line;
            let first = line != last_line;
            last_line = line;
            first
        })
        .collect()
}

/// Where a row of tokens that could nest without brackets grows too long.
fn longest_chain(tokens: &[Spanned]) -> Option<Span> {
    // Counts in each bracket what may make the tree one deeper.
    let mut counts = vec![0usize];
    for spanned in tokens {
        match spanned.token {
            Token::LeftParen
            | Token::LeftBracket
            | Token::LeftBrace
            | Token::InterpolationStart => {
                *counts.last_mut()? += 1;
                counts.push(0);
            }
            Token::RightParen
            | Token::RightBracket
            | Token::RightBrace
            | Token::InterpolationEnd => {
                if counts.len() > 1 {
                    counts.pop();
                }
            }
            Token::Separator | Token::Comma => *counts.last_mut()? = 0,
            Token::Name(_) | Token::Decimal(_) | Token::Text(_) => {}
            _ => *counts.last_mut()? += 1,
        }
        if *counts.last()? > MAXIMUM_CHAIN {
            return Some(spanned.span);
        }
    }
    None
}

/// Reads the tokens around an error.
pub(super) struct Reader<'a> {
    pub source: &'a SourceFile,
    pub tokens: &'a [Spanned],
}

impl Reader<'_> {
    fn diagnostic(&self, problem: &ParseError<u32, Token, LexicalError>) -> Diagnostic {
        match problem {
            ParseError::UnrecognizedToken { token, expected } => {
                let span = Span::new(token.0, token.2);
                let index = self
                    .tokens
                    .partition_point(|other| other.span.start < token.0);
                // Of made-up closers and real tokens at one place, the one that the parser saw.
                let index = (index..self.tokens.len())
                    .find(|at| self.tokens[*at].token == token.1 && self.tokens[*at].span == span)
                    .unwrap_or(index);
                super::habit::recognize(self, index)
                    .unwrap_or_else(|| error::unexpected(span, &token.1, expected))
            }
            ParseError::UnrecognizedEof { location, expected } => {
                let span = Span::new(*location, *location);
                super::habit::recognize(self, self.tokens.len())
                    .unwrap_or_else(|| error::unexpected_end(span, expected))
            }
            ParseError::ExtraToken { token } => {
                error::unexpected(Span::new(token.0, token.2), &token.1, &[])
            }
            ParseError::InvalidToken { location } => {
                error::unexpected_end(Span::new(*location, *location), &[])
            }
            ParseError::User { error: lexical } => error::lexical(*lexical, Span::new(0, 0), ""),
        }
    }

    /// Names right behind `let`, `fn` and their kin.
    fn declared_names(&self) -> Vec<Span> {
        let declares = |token: &Token| {
            matches!(
                token,
                Token::Let
                    | Token::Var
                    | Token::Const
                    | Token::Fn
                    | Token::For
                    | Token::Struct
                    | Token::Class
            )
        };
        // What another language would declare so.
        let foreign = |first: Span| {
            let word = self.text(first);
            super::word_habit::DECLARING.contains(&word)
                || super::word_habit::TYPES.iter().any(|(ty, _)| *ty == word)
                || super::habit::near_statement_word(word).is_some()
        };
        let pairs = self.tokens.windows(2).filter(|pair| {
            declares(&pair[0].token)
                || matches!(pair[0].token, Token::Name(_)) && foreign(pair[0].span)
        });
        pairs
            .filter(|pair| matches!(pair[1].token, Token::Name(_)))
            .map(|pair| pair[1].span)
            .chain(self.tokens.windows(3).filter_map(|three| {
                // `x := 1`
                let walrus = matches!(
                    (&three[0].token, &three[1].token, &three[2].token),
                    (Token::Name(_), Token::Colon, Token::Equal)
                );
                walrus.then_some(three[0].span)
            }))
            .collect()
    }

    pub fn token(&self, index: usize) -> Option<&Token> {
        self.tokens.get(index).map(|spanned| &spanned.token)
    }

    pub fn span(&self, index: usize) -> Span {
        match self.tokens.get(index) {
            Some(spanned) => spanned.span,
            None => self.source.span().after(),
        }
    }

    pub fn text(&self, span: Span) -> &str {
        self.source.text.get(self.source.range(span)).unwrap_or("")
    }
}
