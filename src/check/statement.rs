//! Statements: variables, constants, assertions, `defer`, and expressions whose value is dropped.

use super::constant::{self, Constant};
use super::error::{self, Because};
use super::scope::Binding;
use super::tir::{Expression, ExpressionKind, LocalId};
use super::{Checker, Want};
use crate::source::Span;
use crate::syntax::ast::{self, PatternKind, StatementKind};
use crate::types::{Ty, TyKind};

impl Checker<'_> {
    /// Checks one statement; declarations make no expression.
    pub(super) fn statement(&mut self, statement: &ast::Statement, out: &mut Vec<Expression>) {
        match &statement.kind {
            StatementKind::Let(declared) => {
                if let Some(expression) = self.let_statement(declared, statement.span, out) {
                    out.push(expression);
                }
            }
            StatementKind::Const(declared) => {
                if !self.is_declared_constant(declared) {
                    self.constant(declared);
                }
            }
            StatementKind::Assert(assertion) => out.push(self.assert(assertion, statement.span)),
            StatementKind::Defer(deferred) => {
                if let Some(expression) = self.defer(deferred, statement.span) {
                    out.push(expression);
                }
            }
            StatementKind::Test(test) => self.test(test),
            StatementKind::Expression(expression) => {
                let checked = self.expression(expression, Want::Discard);
                out.push(checked);
            }
            // Declared before the block's first statement.
            StatementKind::Function(_)
            | StatementKind::Extern(_)
            | StatementKind::TypeAlias(_)
            | StatementKind::Aggregate(_)
            | StatementKind::Enum(_)
            | StatementKind::Import(_)
            | StatementKind::Error => {}
        }
    }

    fn let_statement(
        &mut self,
        declared: &ast::Let,
        span: Span,
        out: &mut Vec<Expression>,
    ) -> Option<Expression> {
        let written = declared
            .ty
            .as_ref()
            .map(|ty| (self.place_type(ty), ty.span));
        let value = match (&declared.value, written) {
            (Some(value), Some((ty, because))) => {
                self.expect(value, ty, Because::new(because, "declared here"))
            }
            (Some(value), None) => self.expression(value, Want::Any),
            (None, Some((ty, _))) if declared.mutable => self.zero(ty, declared.pattern.span)?,
            (None, _) => {
                let name = self.pattern_name(&declared.pattern).unwrap_or_default();
                if let PatternKind::Name(symbol) = declared.pattern.kind {
                    let span = declared.pattern.span;
                    self.declare_as_broken(ast::Name { symbol, span });
                }
                let at = declared.pattern.span;
                let word = declared.ty.is_some().then(|| self.let_word(at)).flatten();
                return Some(self.broken(span, error::let_without_value(at, &name, word)));
            }
        };
        let ty = written.map_or(value.ty, |(ty, _)| ty);
        let ty = self.state.types.resolve(ty);
        let ends = match self.kind(value.ty) {
            TyKind::Never => Ty::NEVER,
            _ => Ty::UNIT,
        };
        match &declared.pattern.kind {
            PatternKind::Name(symbol) => {
                let ty = self.variable_type(ty, &value, declared.pattern.span);
                let name = ast::Name {
                    symbol: *symbol,
                    span: declared.pattern.span,
                };
                let local = self.declare_local(name, ty, declared.mutable);
                if let ExpressionKind::Closure(function) = value.kind
                    && !declared.mutable
                {
                    self.context().locals[local.0 as usize].holds = Some(function);
                }
                if self.keeps_globals() {
                    self.make_global(local);
                }
                Some(Expression::new(
                    ExpressionKind::Let(local, Box::new(value)),
                    ends,
                    span,
                ))
            }
            PatternKind::Wildcard => Some(value),
            PatternKind::Error => None,
            _ => {
                let local = self.new_local("_", ty, false, Span::NONE);
                let set = ExpressionKind::Let(local, Box::new(value));
                out.push(Expression::new(set, ends, span));
                let first = self.context().locals.len();
                self.take_apart(&declared.pattern, local, (declared.mutable, false), out);
                if self.keeps_globals() {
                    for index in first..self.context().locals.len() {
                        self.make_global(LocalId(index as u32));
                    }
                }
                None
            }
        }
    }

    /// A variable's type must be one that a value can have.
    fn variable_type(&mut self, ty: Ty, value: &Expression, span: Span) -> Ty {
        match self.kind(ty) {
            TyKind::Unit if is_empty_block(value) => {
                self.report(error::empty_braces(value.span));
                Ty::UNKNOWN
            }
            TyKind::Unit if !matches!(value.kind, ExpressionKind::Unit) => {
                let because = Because::new(span, "for this variable");
                let called = super::expression::is_call(&value.kind);
                self.report(error::no_value(value.span, because, called));
                Ty::UNKNOWN
            }
            TyKind::Never => Ty::UNKNOWN,
            _ => ty,
        }
    }

    fn pattern_name(&self, pattern: &ast::Pattern) -> Option<String> {
        match pattern.kind {
            PatternKind::Name(symbol) => Some(self.text(symbol).to_owned()),
            _ => None,
        }
    }

    /// What a `var` with a type and no value begins with.
    fn zero(&mut self, ty: Ty, span: Span) -> Option<Expression> {
        if self.state.types.shallow(ty) == Ty::UNKNOWN {
            return Some(Expression::new(ExpressionKind::Unit, Ty::UNKNOWN, span));
        }
        let zero = self.zero_expression(ty, span);
        if zero.is_none() {
            let name = self.type_name(ty);
            self.report(error::no_zero(span, &name));
        }
        zero
    }

    /// Whether top-level variables are there for other files, or for lines to come.
    fn keeps_globals(&mut self) -> bool {
        let kept = self.state.incremental.is_some() || self.imported;
        kept && self.context().top_level && self.scope == self.module_scope
    }

    /// `test "name" { … }`: a function of its own where tests are run.
    fn test(&mut self, test: &ast::Test) {
        if !self.state.with_tests || self.imported {
            return;
        }
        let name = test.name.plain().unwrap_or_default().to_owned();
        let function = self.open_context("test", test.name.span, self.scope, false, Ty::UNIT);
        let body = self.block(&test.body, Want::Discard);
        let body = if self.state.types.shallow(body.ty) == Ty::NEVER {
            body
        } else {
            Expression::new(body.kind, Ty::UNIT, body.span)
        };
        self.close_context(body, 0);
        self.state.tests.push(super::Test {
            name,
            function,
            span: test.name.span,
        });
    }

    pub(super) fn constant(&mut self, declared: &ast::Const) {
        let value = match &declared.ty {
            Some(written) => {
                let ty = self.place_type(written);
                self.expect(
                    &declared.value,
                    ty,
                    Because::new(written.span, "declared here"),
                )
            }
            None => self.expression(&declared.value, Want::Any),
        };
        let ty = self.state.types.shallow(value.ty);
        let binding = match constant::evaluate(&value) {
            Some(Constant::Int(number)) if ty != Ty::INT => {
                Binding::Constant(Constant::Case(number, ty))
            }
            Some(constant) => Binding::Constant(constant),
            None => {
                self.no_constant(&value);
                Binding::Broken
            }
        };
        self.state.scopes.declare(
            self.scope,
            declared.name.symbol,
            binding,
            declared.name.span,
        );
    }

    /// Reports why a value is not known before the program runs.
    pub(super) fn no_constant(&mut self, value: &Expression) {
        if self.state.types.shallow(value.ty) == Ty::UNKNOWN {
            return;
        }
        self.report(match constant::blame(value) {
            (span, Some(problem)) => error::constant_fails(span, problem),
            (span, None) => error::not_constant(span),
        });
    }

    fn assert(&mut self, assertion: &ast::Assert, span: Span) -> Expression {
        if let ast::ExpressionKind::Tuple(parts) = &assertion.condition.kind
            && assertion.message.is_none()
            && parts.len() == 2
        {
            let whole = assertion.condition.span;
            return self.broken(span, error::assert_of_tuple(whole));
        }
        let condition = self.condition_expression(&assertion.condition);
        let message = assertion.message.as_ref().map(|message| {
            let checked = self.expression(message, Want::Type(Ty::STR));
            match self.convert(checked, Ty::STR) {
                Ok(text) => Box::new(text),
                Err(other) => {
                    let name = self.type_name(other.ty);
                    Box::new(self.broken(other.span, error::needs_message_text(other.span, &name)))
                }
            }
        });
        let kind = ExpressionKind::Assert {
            condition: Box::new(condition),
            message,
        };
        Expression::new(kind, Ty::UNIT, span)
    }

    fn defer(&mut self, deferred: &ast::Statement, span: Span) -> Option<Expression> {
        if self.is_line_of_session() {
            return Some(self.defer_to_end(deferred, span));
        }
        self.context().defers += 1;
        let mut inside = Vec::new();
        self.in_scope(|checker| checker.statement(deferred, &mut inside));
        self.context().defers -= 1;
        let body = inside.pop()?;
        Some(Expression::new(
            ExpressionKind::Defer(Box::new(body)),
            Ty::UNIT,
            span,
        ))
    }
}

/// `{ }`, which elsewhere is an empty map.
pub(super) fn is_empty_block(value: &Expression) -> bool {
    matches!(&value.kind, ExpressionKind::Block(block) if block.statements.is_empty() && block.value.is_none())
}
