//! The expressions of a foreign declaration: lengths, defaults, and what `fails` says.
//!
//! They become part of each call, wherever that is, and name what only the call has: its parameters and `result`. So they
//! are checked apart from the code around them, and late, when everything that they may name is declared: at the top level
//! at the first call, or at the end of the file.
//!
//! ```text
//!  fails < 0 with "cannot open {path}"    plain: written into the call
//!  fails if … with match code { … }       has variables of its own: a function of the parameters, which the call calls
//! ```

use super::error::{self, Because};
use super::scope::{Binding, ScopeId};
use super::tir::{Comparison, Expression, ExpressionKind, ExternId, Fails, FunctionId, Passing};
use super::{Checker, Want};
use crate::source::Span;
use crate::syntax::ast::{self, BinaryOperator, Name, Symbol, TypeKind};
use crate::types::Ty;
use std::rc::Rc;

/// A declaration whose expressions nobody has looked at.
pub(super) struct PendingExtern {
    pub id: ExternId,
    pub function: Rc<ast::ExternFunction>,
    /// Where it was declared.
    pub scope: ScopeId,
}

/// What an expression may name.
struct Named {
    symbol: Symbol,
    span: Span,
    /// The parameter; none for `result`.
    parameter: Option<u32>,
    ty: Ty,
}

impl Checker<'_> {
    /// Checks the expressions of a declaration, if they were not. An error where they need themselves.
    pub(super) fn finish_extern(&mut self, id: ExternId, call: Span) {
        if self.externs_under_way.contains(&id) {
            let row = self.state.program.foreign(id);
            let error = error::endless_declaration(call, &row.name.clone(), row.span);
            self.report(error);
            return;
        }
        let Some(index) = self.pending_externs.iter().position(|one| one.id == id) else {
            return;
        };
        let pending = self.pending_externs.swap_remove(index);
        self.externs_under_way.push(id);
        let outer = std::mem::replace(&mut self.scope, pending.scope);
        let named = std::mem::take(&mut self.named_parameters);
        let errors = self.diagnostics.len();
        self.extern_expressions(id, &pending.function);
        for diagnostic in &mut self.diagnostics[errors..] {
            if diagnostic.id == "unknown-name" && diagnostic.help.is_none() {
                *diagnostic = diagnostic.clone().help(error::NAMES_OF_DECLARATION);
            }
        }
        self.named_parameters = named;
        self.scope = outer;
        self.externs_under_way.pop();
    }

    /// Those of the declarations that nobody called: in a block, or in all of the file.
    pub(super) fn finish_externs(&mut self, scope: Option<ScopeId>) {
        loop {
            let pending = self.pending_externs.iter();
            let wanted = pending.filter(|one| scope.is_none_or(|scope| scope == one.scope));
            let Some(id) = wanted.map(|one| one.id.0).min() else {
                break;
            };
            self.finish_extern(ExternId(id), Span::NONE);
        }
    }

    fn extern_expressions(&mut self, id: ExternId, function: &ast::ExternFunction) {
        let inputs = self.named_by(id, function, |passing| passing != Passing::Out);
        for (index, parameter) in function.parameters.iter().enumerate() {
            let row = &self.state.program.foreign(id).parameters[index];
            let (ty, span, passing) = (row.ty, row.span, row.passing);
            if let (TypeKind::Array(_, count), Passing::Elements) = (&parameter.ty.kind, passing) {
                let because = Because::new(span, "how many elements there are");
                let length = self.apart(count, &inputs, |checker| {
                    checker.expect(count, Ty::INT, because)
                });
                self.state.program.externs[id.0 as usize].parameters[index].length = Some(length);
            }
            let passed = !matches!(passing, Passing::Out | Passing::InOut);
            if let (Some(default), true) = (&parameter.default, passed) {
                self.named_parameters.clear();
                let because = Because::new(span, "for this parameter");
                let value = self.apart(default, &inputs, |checker| {
                    checker.expect(default, ty, because)
                });
                let row = &mut self.state.program.externs[id.0 as usize].parameters[index];
                row.default = Some(value);
                row.default_names = std::mem::take(&mut self.named_parameters);
            }
        }
        self.refuse_circles(id);
        let Some(fails) = &function.fails else {
            return;
        };
        let mut named = self.named_by(id, function, |_| true);
        let declared = self.state.program.foreign(id).result;
        let result = self.raw_result(declared);
        if result != Ty::UNIT
            && let Some(symbol) = self.interner.lookup("result")
        {
            named.push(Named {
                symbol,
                span: function.name.span,
                parameter: None,
                ty: result,
            });
        }
        self.named_parameters.clear();
        let fails = self.fails(result, fails, &named);
        let row = &mut self.state.program.externs[id.0 as usize];
        row.fails = fails;
        for index in self.named_parameters.drain(..) {
            let parameter = &mut row.parameters[index as usize];
            parameter.kept = parameter.passing == Passing::Elements;
        }
    }

    /// Defaults may name each other, but not in a circle.
    fn refuse_circles(&mut self, id: ExternId) {
        let parameters = &self.state.program.foreign(id).parameters;
        let circle = (0..parameters.len()).find(|start| {
            let mut reached: Vec<u32> = parameters[*start].default_names.clone();
            let mut next = 0;
            while let Some(index) = reached.get(next) {
                let further = &parameters[*index as usize].default_names;
                let new: Vec<u32> = (further.iter().copied())
                    .filter(|index| !reached.contains(index))
                    .collect();
                reached.extend(new);
                next += 1;
            }
            reached.contains(&(*start as u32))
        });
        if let Some(index) = circle {
            let parameter = &parameters[index];
            let error = error::circular_default(parameter.span, &parameter.name.clone());
            self.report(error);
        }
    }

    /// The parameters that travel so, by their names.
    fn named_by(
        &mut self,
        id: ExternId,
        function: &ast::ExternFunction,
        wanted: impl Fn(Passing) -> bool,
    ) -> Vec<Named> {
        let mut named = Vec::with_capacity(function.parameters.len() + 1);
        for (index, parameter) in function.parameters.iter().enumerate() {
            let row = &self.state.program.foreign(id).parameters[index];
            let (ty, passing) = (row.ty, row.passing);
            if !wanted(passing) {
                continue;
            }
            let ty = match passing {
                _ if ty == Ty::UNKNOWN => Ty::UNKNOWN,
                Passing::Elements => {
                    let element = self.pointer_target(ty).unwrap_or(Ty::UNKNOWN);
                    self.state.types.list(element)
                }
                Passing::InOut => self.state.types.pointer(ty),
                _ => self.state.types.value_type(ty),
            };
            named.push(Named {
                symbol: parameter.name.symbol,
                span: parameter.name.span,
                parameter: Some(index as u32),
                ty,
            });
        }
        named
    }

    fn fails(&mut self, result: Ty, fails: &ast::Fails, named: &[Named]) -> Option<Fails> {
        let returned = || Expression::new(ExpressionKind::ForeignResult, result, fails.span);
        let condition = match &fails.condition {
            ast::FailsCondition::If(condition) => self.apart(condition, named, |checker| {
                checker.condition_expression(condition)
            }),
            ast::FailsCondition::Compare(..) | ast::FailsCondition::In(_) if result == Ty::UNIT => {
                self.report(error::fails_without_result(fails.span));
                return None;
            }
            ast::FailsCondition::Compare(operator, value) => {
                let comparison = match operator {
                    BinaryOperator::Equal => Comparison::Equal,
                    BinaryOperator::NotEqual => Comparison::NotEqual,
                    BinaryOperator::Less => Comparison::Less,
                    BinaryOperator::LessEqual => Comparison::LessEqual,
                    BinaryOperator::Greater => Comparison::Greater,
                    _ => Comparison::GreaterEqual,
                };
                let because = Because::new(fails.span, "compared with the result");
                let value = self.apart(value, named, |checker| {
                    checker.expect(value, result, because)
                });
                let kind =
                    ExpressionKind::Compare(comparison, Box::new(returned()), Box::new(value));
                Expression::new(kind, Ty::BOOL, fails.span)
            }
            ast::FailsCondition::In(value) => {
                let ast::ExpressionKind::Range(range) = &value.kind else {
                    self.report(error::fails_in_no_range(value.span));
                    return None;
                };
                let (Some(start), Some(end)) = (&range.start, &range.end) else {
                    self.report(error::open_range(value.span));
                    return None;
                };
                let because = Because::new(fails.span, "a range has ints");
                let value = self.coerce(returned(), Ty::INT, because);
                let mut bound = |bound: &ast::Expression| {
                    let bound = self.apart(bound, named, |checker| {
                        checker.expect(bound, Ty::INT, Because::NOTHING)
                    });
                    Box::new(bound)
                };
                let kind = ExpressionKind::InRange {
                    start: bound(start),
                    end: bound(end),
                    value: Box::new(value),
                    inclusive: range.inclusive,
                };
                Expression::new(kind, Ty::BOOL, fails.span)
            }
        };
        let message = fails.message.as_ref().map(|message| {
            self.apart(message, named, |checker| {
                let checked = checker.expression(message, Want::Type(Ty::STR));
                match checker.convert(checked, Ty::STR) {
                    Ok(text) => text,
                    Err(other) => {
                        let name = checker.type_name(other.ty);
                        checker.broken(other.span, error::needs_message_text(other.span, &name))
                    }
                }
            })
        });
        Some(Fails { condition, message })
    }

    /// Checks an expression in a function of its own, and leaves that away where it is not needed.
    fn apart(
        &mut self,
        expression: &ast::Expression,
        named: &[Named],
        check: impl Fn(&mut Self) -> Expression,
    ) -> Expression {
        let errors = self.diagnostics.len();
        if is_plain(expression) {
            let (value, needs_function) = self.in_place(named, &check);
            if !needs_function || self.diagnostics.len() > errors {
                return value;
            }
        }
        let (function, value) = self.in_function(expression.span, named, check);
        let row = &self.state.program.functions[function.0 as usize];
        if let Some(capture) = row.captures.first() {
            let name = row.locals[capture.local.0 as usize].name.clone();
            let error = error::declaration_captures(expression.span, &name);
            return self.broken(expression.span, error);
        }
        value
    }

    /// With the names as places of the call; and whether it turned out to have variables of its own.
    fn in_place(
        &mut self,
        named: &[Named],
        check: impl Fn(&mut Self) -> Expression,
    ) -> (Expression, bool) {
        let scope = self.state.scopes.open(Some(self.scope));
        for one in named {
            let binding = match one.parameter {
                _ if one.ty == Ty::UNKNOWN => Binding::Broken,
                Some(index) => Binding::ForeignParameter(index, one.ty),
                None => Binding::ForeignResult(one.ty),
            };
            let scopes = &mut self.state.scopes;
            scopes.declare(scope, one.symbol, binding, one.span);
        }
        self.push_context(FunctionId(u32::MAX), scope, Ty::UNKNOWN);
        let value = check(self);
        let Some(context) = self.contexts.pop() else {
            return (value, false);
        };
        self.scope = context.outer;
        (
            value,
            !context.locals.is_empty() || !context.nested.is_empty(),
        )
    }

    /// As a function, with the names as its parameters, and the call of it.
    fn in_function(
        &mut self,
        span: Span,
        named: &[Named],
        check: impl Fn(&mut Self) -> Expression,
    ) -> (FunctionId, Expression) {
        let scope = self.state.scopes.open(Some(self.scope));
        let function = self.open_context("declaration", span, scope, false, Ty::UNKNOWN);
        for one in named {
            let Named { symbol, span, .. } = *one;
            let local = self.declare_local(Name { symbol, span }, one.ty, false);
            self.context().quiet[local.0 as usize] = true;
        }
        let value = check(self);
        let ty = value.ty;
        let own = self.context().id;
        self.force_pending_of(own);
        let used = self.context().used.clone();
        self.close_context(value, named.len() as u32);
        self.state.program.functions[function.0 as usize].result = ty;
        // What it does not name is not passed.
        let mut arguments = Vec::new();
        for (local, one) in named.iter().enumerate().filter(|(local, _)| used[*local]) {
            let kind = match one.parameter {
                Some(index) => {
                    self.named_parameters.push(index);
                    ExpressionKind::ForeignParameter(index)
                }
                None => ExpressionKind::ForeignResult,
            };
            arguments.push((local as u32, Expression::new(kind, one.ty, span)));
        }
        let kind = ExpressionKind::Call {
            function,
            arguments,
        };
        (function, Expression::new(kind, ty, span))
    }
}

/// Whether an expression surely declares nothing.
fn is_plain(expression: &ast::Expression) -> bool {
    use ast::ExpressionKind as Kind;
    match &expression.kind {
        Kind::Integer(_) | Kind::Float(_) | Kind::Character(_) | Kind::Boolean(_) | Kind::Null => {
            true
        }
        Kind::Name(_) | Kind::SizeOf(_) | Kind::AlignOf(_) | Kind::OffsetOf(..) => true,
        Kind::String(literal) => literal.parts.iter().all(|part| match part {
            ast::StringPart::Text(_) => true,
            ast::StringPart::Interpolation(value, _) => is_plain(value),
        }),
        Kind::Parenthesized(inner) | Kind::Unary(_, inner) | Kind::As(inner, _) => is_plain(inner),
        Kind::Field(inner, _) | Kind::TupleField(inner, _) | Kind::Unwrap(inner) => is_plain(inner),
        Kind::Binary(binary) => {
            !matches!(binary.operator, BinaryOperator::In | BinaryOperator::NotIn)
                && is_plain(&binary.left)
                && is_plain(&binary.right)
        }
        Kind::Index(base, index) => is_plain(base) && is_plain(index),
        Kind::Call(call) => {
            is_plain(&call.callee) && call.arguments.iter().all(|one| is_plain(&one.value))
        }
        _ => false,
    }
}
