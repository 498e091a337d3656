//! What the grammar's actions call to build nodes that take more than a line.

use super::ast::*;
use crate::source::Span;
use std::rc::Rc;

/// Symbols that the grammar must know: `_` is a name to the lexer, and a wildcard to patterns.
#[derive(Debug)]
pub struct Names {
    underscore: Symbol,
}

impl Names {
    pub fn new(interner: &mut Interner) -> Self {
        Names {
            underscore: interner.intern("_"),
        }
    }

    pub fn pattern(&self, symbol: Symbol) -> PatternKind {
        if symbol == self.underscore {
            PatternKind::Wildcard
        } else {
            PatternKind::Name(symbol)
        }
    }
}

pub fn nothing(at: u32) -> Expression {
    Expression {
        kind: ExpressionKind::Tuple(Vec::new()),
        span: Span::new(at, at),
    }
}

pub fn block((span, block): (Span, Block)) -> Expression {
    Expression {
        kind: ExpressionKind::Block(Box::new(block)),
        span,
    }
}

pub fn binary(
    left: Expression,
    operator: (Span, BinaryOperator),
    right: Expression,
    start: u32,
    end: u32,
) -> Expression {
    let binary = Binary {
        operator: operator.1,
        operator_span: operator.0,
        left,
        right,
    };
    Expression {
        kind: ExpressionKind::Binary(Box::new(binary)),
        span: Span::new(start, end),
    }
}

pub fn unary(operator: UnaryOperator, operand: Expression, start: u32, end: u32) -> Expression {
    Expression {
        kind: ExpressionKind::Unary(operator, Box::new(operand)),
        span: Span::new(start, end),
    }
}

pub fn range(
    first: Option<Expression>,
    last: Option<Expression>,
    inclusive: bool,
    start: u32,
    end: u32,
) -> Expression {
    let range = Range {
        start: first,
        end: last,
        inclusive,
    };
    Expression {
        kind: ExpressionKind::Range(Box::new(range)),
        span: Span::new(start, end),
    }
}

/// `break x`: a lone name may be a label; the checker knows.
pub fn break_value(value: Option<Expression>) -> ExpressionKind {
    match value {
        Some(Expression {
            kind: ExpressionKind::Name(symbol),
            span,
        }) => ExpressionKind::Break(Some(Name { symbol, span }), None),
        value => ExpressionKind::Break(None, value.map(Box::new)),
    }
}

/// A loop that may still get its label.
#[derive(Debug)]
pub enum Repeat {
    While(Condition, Block),
    Loop(Block),
    For(Pattern, Expression, Block),
}

impl Repeat {
    pub fn labelled(self, label: Option<Name>) -> ExpressionKind {
        match self {
            Repeat::While(condition, body) => ExpressionKind::While(Box::new(While {
                label,
                condition,
                body,
            })),
            Repeat::Loop(body) => ExpressionKind::Loop(Box::new(Loop { label, body })),
            Repeat::For(pattern, iterable, body) => ExpressionKind::For(Box::new(For {
                label,
                pattern,
                iterable,
                body,
            })),
        }
    }
}

#[derive(Debug)]
pub enum EnumMember {
    Case(EnumCase),
    Other(Member),
}

pub fn enumeration(
    name: Name,
    type_parameters: Vec<Name>,
    representation: Option<TypeExpression>,
    all: Vec<EnumMember>,
) -> Rc<Enum> {
    let (mut cases, mut members) = (Vec::new(), Vec::new());
    for member in all {
        match member {
            EnumMember::Case(case) => cases.push(case),
            EnumMember::Other(member) => members.push(member),
        }
    }
    Rc::new(Enum {
        name,
        type_parameters,
        representation,
        cases,
        members,
    })
}

/// `import c "file"`
pub fn import_c(file: StringLiteral, link: Vec<StringLiteral>, alias: Option<Name>) -> Box<Import> {
    Box::new(Import {
        source: ImportSource::C { file, link },
        alias,
        names: None,
    })
}

pub fn broken_arm(start: u32, end: u32) -> Arm {
    let span = Span::new(start, end);
    Arm {
        pattern: Pattern {
            kind: PatternKind::Error,
            span,
        },
        guard: None,
        body: Expression {
            kind: ExpressionKind::Error,
            span,
        },
        span,
    }
}

#[allow(
    clippy::boxed_local,
    reason = "the parser moves its symbols: what is large comes boxed"
)]
pub fn extern_parameter(
    mode: ParameterMode,
    name: Name,
    rest: Box<(bool, TypeExpression, Option<Expression>)>,
) -> Box<ExternParameter> {
    let (owned, ty, default) = *rest;
    Box::new(ExternParameter {
        mode,
        owned,
        name,
        ty,
        default,
    })
}
