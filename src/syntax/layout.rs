//! Lines and brackets: which line breaks end a statement, and which bracket closes which.
//!
//! A line break becomes a separator when its line's last token can end a statement, the next line does
//! not go on with it, and the innermost bracket is no `(` or `[`. What the parser gets is balanced:
//! closers that are missing are made up here, and reported at their opener. So are separators behind a `}`, where the
//! parser would else look for the error within the block.

use super::ast::Interner;
use super::lexer::{Lexed, Spanned};
use super::token::Token;
use super::word_habit;
use crate::source::Span;

/// Brackets nested deeper than this are an error, so that no walk over the tree runs out of stack.
pub const MAXIMUM_NESTING: usize = 200;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LayoutError {
    /// Nothing closes the opener; the second place is where the text went on without it.
    Unclosed(Bracket),
    /// A closer of another kind than the opener.
    Mismatched(Bracket),
    /// A closer that nothing opened.
    Stray,
    /// A statement or member right behind a `}`, in its line.
    InRow,
    TooDeep,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bracket {
    Paren,
    Square,
    Brace,
    Interpolation,
}

impl Bracket {
    pub fn opener(self) -> &'static str {
        match self {
            Bracket::Paren => "(",
            Bracket::Square => "[",
            Bracket::Brace | Bracket::Interpolation => "{",
        }
    }

    pub fn closer(self) -> &'static str {
        match self {
            Bracket::Paren => ")",
            Bracket::Square => "]",
            Bracket::Brace | Bracket::Interpolation => "}",
        }
    }

    fn closing_token(self) -> Token {
        match self {
            Bracket::Paren => Token::RightParen,
            Bracket::Square => Token::RightBracket,
            Bracket::Brace => Token::RightBrace,
            Bracket::Interpolation => Token::InterpolationEnd,
        }
    }
}

/// What is wrong with the brackets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LayoutProblem {
    pub error: LayoutError,
    pub opener: Span,
    pub place: Span,
}

#[derive(Debug, Default)]
pub struct Laid {
    pub tokens: Vec<Spanned>,
    pub problems: Vec<LayoutProblem>,
    /// The text ends within a bracket.
    pub open_bracket: bool,
}

struct Open {
    bracket: Bracket,
    span: Span,
    /// The body of an `extern` block.
    foreign: bool,
}

/// Makes what the parser reads of what the lexer made.
pub fn lay_out(lexed: Lexed, interner: &mut Interner, end: u32) -> Laid {
    let mut layout = Layout {
        laid: Laid::default(),
        stack: Vec::new(),
        foreign_statement: false,
        line_break: None,
    };
    layout.laid.tokens.reserve(lexed.tokens.len());
    let mut tokens = lexed.tokens.into_iter();
    while let Some(spanned) = tokens.next() {
        if layout.stack.len() > MAXIMUM_NESTING {
            layout.problem(LayoutError::TooDeep, spanned.span, spanned.span);
            layout
                .stack
                .iter_mut()
                .for_each(|open| open.span = Span::NONE);
            break;
        }
        layout.take(spanned, tokens.as_slice(), interner);
    }
    layout.finish(end);
    layout.laid
}

struct Layout {
    laid: Laid,
    stack: Vec<Open>,
    /// The statement under way began with `extern`.
    foreign_statement: bool,
    /// The first line break since the last token.
    line_break: Option<Span>,
}

impl Layout {
    fn problem(&mut self, error: LayoutError, opener: Span, place: Span) {
        self.laid.problems.push(LayoutProblem {
            error,
            opener,
            place,
        });
    }

    fn push(&mut self, token: Token, span: Span) {
        self.laid.tokens.push(Spanned { token, span });
    }

    fn last(&self) -> Option<&Token> {
        self.laid.tokens.last().map(|last| &last.token)
    }

    fn take(&mut self, spanned: Spanned, rest: &[Spanned], interner: &mut Interner) {
        let span = spanned.span;
        match &spanned.token {
            Token::LineBreak => {
                self.line_break.get_or_insert(span);
                return;
            }
            Token::Semicolon => {
                self.line_break = None;
                self.separate(span);
                return;
            }
            _ => {}
        }
        match self.line_break.take() {
            Some(line_break) => self.at_line_start(&spanned.token, rest, line_break),
            None if self.in_lines()
                && self.last() == Some(&Token::RightBrace)
                && spanned.token.begins_statement()
                && !matches!(&spanned.token, Token::Name(name) if word_habit::is_word(interner.text(*name))) =>
            {
                self.problem(LayoutError::InRow, span, span);
                self.separate(span.before());
            }
            None => {}
        }
        match &spanned.token {
            Token::LeftParen => self.open(Bracket::Paren, spanned),
            Token::LeftBracket => self.open(Bracket::Square, spanned),
            Token::LeftBrace => self.open(Bracket::Brace, spanned),
            Token::InterpolationStart => self.open(Bracket::Interpolation, spanned),
            Token::RightParen => self.close(Bracket::Paren, spanned),
            Token::RightBracket => self.close(Bracket::Square, spanned),
            Token::RightBrace => self.close(Bracket::Brace, spanned),
            Token::InterpolationEnd => self.close(Bracket::Interpolation, spanned),
            token => {
                if *token == Token::Extern
                    && matches!(
                        self.last(),
                        None | Some(Token::Separator | Token::LeftBrace)
                    )
                {
                    self.foreign_statement = true;
                }
                // C has fields called `in`.
                let behind_dot = matches!(self.last(), Some(Token::Dot | Token::QuestionDot));
                match token.word() {
                    Some(word) if behind_dot => self.push(Token::Name(interner.intern(word)), span),
                    _ => self.push(spanned.token, span),
                }
            }
        }
    }

    /// The first token of a line: does the line break in front end a statement?
    fn at_line_start(&mut self, token: &Token, rest: &[Spanned], line_break: Span) {
        // A line that begins a declaration cannot be within `( [`: those were not closed. But `fn(` begins a type, and
        // `var self` a list of parameters.
        let next = || {
            let mut rest = rest.iter().map(|spanned| &spanned.token);
            rest.find(|token| **token != Token::LineBreak)
        };
        let declares = match token {
            Token::Fn => next() != Some(&Token::LeftParen),
            Token::Var => !matches!(next(), Some(Token::SelfWord(_))),
            _ => true,
        } && matches!(
            token,
            Token::Let
                | Token::Fn
                | Token::Const
                | Token::Struct
                | Token::Class
                | Token::Enum
                | Token::Extern
                | Token::Import
                | Token::Var
                | Token::While
                | Token::Return
        );
        while declares
            && let Some(open) = self.stack.last()
            && matches!(open.bracket, Bracket::Paren | Bracket::Square)
        {
            let (bracket, opener) = (open.bracket, open.span);
            self.problem(LayoutError::Unclosed(bracket), opener, line_break);
            self.stack.pop();
            self.push(bracket.closing_token(), line_break.before());
        }
        if self.in_lines()
            && self.last().is_some_and(Token::can_end_statement)
            && !self.continues(token)
        {
            self.separate(line_break);
        }
    }

    /// Whether lines count here: not within `( [`.
    fn in_lines(&self) -> bool {
        matches!(
            self.stack.last().map(|open| open.bracket),
            None | Some(Bracket::Brace)
        )
    }

    fn continues(&self, token: &Token) -> bool {
        let foreign = self.foreign_statement || self.stack.last().is_some_and(|open| open.foreign);
        token.continues_statement()
            || (foreign
                && matches!(
                    token,
                    Token::Fails(_) | Token::With(_) | Token::SymbolWord(_) | Token::Blocking(_)
                ))
    }

    fn separate(&mut self, span: Span) {
        if !matches!(
            self.last(),
            None | Some(Token::Separator | Token::LeftBrace)
        ) {
            self.push(Token::Separator, span);
        }
        // The `;` of a `[u8; n]` ends nothing.
        if self.in_lines() && !self.stack.last().is_some_and(|open| open.foreign) {
            self.foreign_statement = false;
        }
    }

    fn open(&mut self, bracket: Bracket, spanned: Spanned) {
        let foreign = bracket == Bracket::Brace && self.foreign_statement;
        self.stack.push(Open {
            bracket,
            span: spanned.span,
            foreign,
        });
        self.push(spanned.token, spanned.span);
    }

    fn close(&mut self, bracket: Bracket, spanned: Spanned) {
        let place = spanned.span;
        let Some(depth) = self.stack.iter().rposition(|open| open.bracket == bracket) else {
            // `(1, 2]`: the closer is of the wrong kind.
            match self.stack.last() {
                Some(open)
                    if matches!(open.bracket, Bracket::Paren | Bracket::Square)
                        && bracket != Bracket::Brace =>
                {
                    let (wanted, opener) = (open.bracket, open.span);
                    self.problem(LayoutError::Mismatched(wanted), opener, place);
                    self.stack.pop();
                    self.push(wanted.closing_token(), place);
                }
                _ => self.problem(LayoutError::Stray, place, place),
            }
            return;
        };
        while self.stack.len() > depth + 1 {
            self.make_up_closer(place);
        }
        self.stack.pop();
        if bracket == Bracket::Brace {
            self.drop_separator();
        }
        self.push(spanned.token, place);
        // The parameters of a single declaration end with a bracket too, and it goes on behind them.
        if bracket == Bracket::Brace && self.stack.is_empty() {
            self.foreign_statement = false;
        }
    }

    fn make_up_closer(&mut self, place: Span) {
        if let Some(open) = self.stack.pop() {
            if !open.span.is_none() {
                self.problem(LayoutError::Unclosed(open.bracket), open.span, place);
            }
            if open.bracket == Bracket::Brace {
                self.drop_separator();
            }
            self.push(open.bracket.closing_token(), place.before());
            if open.bracket == Bracket::Interpolation {
                self.push(Token::StringEnd, place.before());
            }
        }
    }

    /// A separator in front of `}` separates nothing.
    fn drop_separator(&mut self) {
        if self.last() == Some(&Token::Separator) {
            self.laid.tokens.pop();
        }
    }

    fn finish(&mut self, end: u32) {
        let place = Span::new(end, end);
        self.laid.open_bracket = !self.stack.is_empty();
        while !self.stack.is_empty() {
            self.make_up_closer(place);
        }
        self.drop_separator();
    }
}
