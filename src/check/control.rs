//! Blocks, branches, loops, jumps and errors.

use super::error::{self, Because, Immutable};
use super::repeat::with_declared;
use super::scope::{Binding, Narrowed};
use super::tir::{
    Block, Comparison, Conversion, Expression, ExpressionKind, ExternId, Intrinsic, LocalId,
};
use super::{Checker, Want};
use crate::diagnostic;
use crate::source::Span;
use crate::syntax::ast::{self, Name};
use crate::types::{Ty, TyKind};

/// What is known not to be null.
#[derive(Clone, Copy, Debug)]
pub(super) enum Known {
    /// A variable, and the type that it has there.
    Local(LocalId, Ty),
    /// An `extern?` function.
    Extern(ExternId),
}

pub(super) type Narrowings = Vec<Known>;

impl Checker<'_> {
    // ---- blocks

    pub(super) fn block(&mut self, block: &ast::Block, want: Want) -> Expression {
        self.in_scope(|checker| checker.block_here(block, want))
    }

    fn block_here(&mut self, block: &ast::Block, want: Want) -> Expression {
        self.declare_all(&block.statements);
        let mut statements = Vec::new();
        let mut value = None;
        let mut never: Option<Span> = None;
        for (index, statement) in block.statements.iter().enumerate() {
            if let Some(because) = never {
                self.report(error::unreachable(statement.span, because));
                // Said once; what follows is still checked for errors.
                never = None;
            }
            let last = index + 1 == block.statements.len();
            match &statement.kind {
                ast::StatementKind::Expression(expression) if last && want != Want::Discard => {
                    let checked = self.expression(expression, want);
                    value = Some(Box::new(checked));
                }
                _ => {
                    self.statement(statement, &mut statements);
                    if let Some(checked) = statements.last() {
                        // What a function of the script never gives today it may give tomorrow.
                        let called = matches!(
                            checked.kind,
                            ExpressionKind::Call { .. } | ExpressionKind::CallValue(..)
                        );
                        if self.state.types.shallow(checked.ty) == Ty::NEVER && !last && !called {
                            never = Some(checked.span);
                        }
                        let known = self.narrowings_behind(checked);
                        self.declare_narrowed(&known);
                    }
                }
            }
        }
        let diverges = statements
            .iter()
            .any(|statement| self.state.types.shallow(statement.ty) == Ty::NEVER);
        let ty = match &value {
            _ if diverges => Ty::NEVER,
            Some(value) => value.ty,
            None => Ty::UNIT,
        };
        Expression::new(
            ExpressionKind::Block(Block { statements, value }),
            ty,
            block.span,
        )
    }

    // ---- branches

    pub(super) fn branch(&mut self, branch: &ast::If, want: Want, span: Span) -> Expression {
        let branch_want = if branch.otherwise.is_none() {
            Want::Discard
        } else {
            want
        };
        let mut declared = Vec::new();
        let (condition, known_else, mut then) = self.in_scope(|checker| {
            let (condition, known) = checker.condition(&branch.condition, &mut declared);
            let known_else = checker.narrowings(&condition, false);
            checker.declare_narrowed(&known);
            let then = checker.block(&branch.then, branch_want);
            (condition, known_else, then)
        });
        let Some(otherwise) = &branch.otherwise else {
            if let Want::Type(wanted) = want
                && !matches!(
                    self.kind(wanted),
                    TyKind::Unit | TyKind::Unknown | TyKind::Variable(_)
                )
            {
                let name = self.type_name(wanted);
                return self.broken(span, error::if_without_else(span, &name));
            }
            let kind = ExpressionKind::If {
                condition: Box::new(condition),
                then: Box::new(then),
                otherwise: None,
            };
            return with_declared(declared, Expression::new(kind, Ty::UNIT, span));
        };
        let hint = match want {
            Want::Any if !matches!(self.kind(then.ty), TyKind::Never | TyKind::Unknown) => {
                self.wanted_beside(then.ty, gives_null(otherwise))
            }
            other => other,
        };
        let mut otherwise = self.in_scope(|checker| {
            checker.declare_narrowed(&known_else);
            checker.expression(otherwise, hint)
        });
        let ty = self.join_branches(&mut then, &mut otherwise, want);
        let kind = ExpressionKind::If {
            condition: Box::new(condition),
            then: Box::new(then),
            otherwise: Some(Box::new(otherwise)),
        };
        with_declared(declared, Expression::new(kind, ty, span))
    }

    /// What is wanted of another way than the one that gave a `first`: it may be null where the first is not.
    pub(super) fn wanted_beside(&mut self, first: Ty, null: bool) -> Want {
        let value =
            self.is_never_null(first) && !matches!(self.kind(first), TyKind::Unit | TyKind::Never);
        match null && value {
            true => Want::Type(self.state.types.optional(first)),
            false => Want::Type(first),
        }
    }

    /// The type of what is given in one of two ways.
    fn join_branches(&mut self, first: &mut Expression, second: &mut Expression, want: Want) -> Ty {
        if want == Want::Discard {
            let both = [first.ty, second.ty].map(|ty| self.state.types.shallow(ty));
            return if both == [Ty::NEVER; 2] {
                Ty::NEVER
            } else {
                Ty::UNIT
            };
        }
        if let Want::Type(wanted) = want
            && !self.state.types.is_unbound(wanted)
        {
            // Each way alone may convert to what is wanted; what does not is reported there.
            for way in [&mut *first, &mut *second] {
                let taken = std::mem::replace(way, Expression::unit(way.span));
                *way = match self.convert(taken, wanted) {
                    Ok(converted) | Err(converted) => converted,
                };
            }
        }
        match self.join(first, second) {
            Some(ty) => ty,
            None => {
                let (a, b) = (self.type_name(first.ty), self.type_name(second.ty));
                let (at, other) = (value_span(second), value_span(first));
                self.report(error::branches_differ(at, &a, other, &b));
                Ty::UNKNOWN
            }
        }
    }

    /// A condition, and what is known where it holds. The names that it binds are declared in the scope around;
    /// their variables are added to `declared`.
    pub(super) fn condition(
        &mut self,
        condition: &ast::Condition,
        declared: &mut Vec<LocalId>,
    ) -> (Expression, Narrowings) {
        let mut whole: Option<Expression> = None;
        for part in &condition.parts {
            let checked = match part {
                ast::ConditionPart::Expression(expression) => self.condition_expression(expression),
                ast::ConditionPart::Let(pattern, value) => {
                    self.let_condition(pattern, value, declared)
                }
            };
            whole = Some(match whole {
                None => checked,
                Some(before) => {
                    let span = before.span.to(checked.span);
                    Expression::new(
                        ExpressionKind::And(Box::new(before), Box::new(checked)),
                        Ty::BOOL,
                        span,
                    )
                }
            });
            // What one part tells, the next ones know.
            if let Some(before) = &whole
                && condition.parts.len() > 1
            {
                let known = self.narrowings(before, true);
                self.declare_narrowed(&known);
            }
        }
        let whole = whole.unwrap_or(Expression::new(
            ExpressionKind::Bool(true),
            Ty::BOOL,
            condition.span,
        ));
        let known = self.narrowings(&whole, true);
        (whole, known)
    }

    // ---- narrowing

    /// Whether nobody can assign the variable behind the checker's back: a function may assign a `var` of the
    /// top level.
    fn is_narrowable(&self, local: LocalId) -> bool {
        self.contexts
            .last()
            .is_some_and(|context| !context.top_level || context.fixed[local.0 as usize].is_some())
    }

    /// Which variables are not null where `condition` is `truth`.
    pub(super) fn narrowings(&self, condition: &Expression, truth: bool) -> Narrowings {
        match &condition.kind {
            ExpressionKind::Compare(comparison, left, right) => {
                let tells = match comparison {
                    Comparison::NotEqual => truth,
                    Comparison::Equal => !truth,
                    _ => false,
                };
                // `null == x` tells the same as `x == null`.
                let (left, right) = match &left.kind {
                    ExpressionKind::Null => (unconverted(right), &**left),
                    _ => (&**left, &**right),
                };
                match (&left.kind, &right.kind) {
                    (ExpressionKind::Local(local), ExpressionKind::Null) if tells => {
                        match self.state.types.shallow_kind(left.ty) {
                            TyKind::Optional(inner) if self.is_narrowable(*local) => {
                                vec![Known::Local(*local, *inner)]
                            }
                            _ => Vec::new(),
                        }
                    }
                    (ExpressionKind::Convert(_, value), ExpressionKind::Null) if tells => {
                        match value.kind {
                            ExpressionKind::Intrinsic(Intrinsic::ForeignExists(id), _) => {
                                vec![Known::Extern(id)]
                            }
                            _ => Vec::new(),
                        }
                    }
                    _ => Vec::new(),
                }
            }
            ExpressionKind::And(left, right) if truth => self.both(left, right, truth),
            ExpressionKind::Or(left, right) if !truth => self.both(left, right, truth),
            ExpressionKind::Not(inner) => self.narrowings(inner, !truth),
            _ => Vec::new(),
        }
    }

    fn both(&self, left: &Expression, right: &Expression, truth: bool) -> Narrowings {
        let mut all = self.narrowings(left, truth);
        all.extend(self.narrowings(right, truth));
        all
    }

    /// What is known behind a statement: `if x == null { return }`, `x != null or return`, `assert x != null`.
    fn narrowings_behind(&self, statement: &Expression) -> Narrowings {
        match &statement.kind {
            ExpressionKind::If {
                condition,
                then,
                otherwise: None,
            } if self.state.types.shallow(then.ty) == Ty::NEVER => {
                self.narrowings(condition, false)
            }
            ExpressionKind::Or(condition, jump)
                if self.state.types.shallow(jump.ty) == Ty::NEVER =>
            {
                self.narrowings(condition, true)
            }
            ExpressionKind::Assert { condition, .. } => self.narrowings(condition, true),
            _ => Vec::new(),
        }
    }

    /// Lets the names of the variables stand for their narrower types in this scope.
    pub(super) fn declare_narrowed(&mut self, known: &Narrowings) {
        for known in known {
            let name = match known {
                Known::Local(local, _) => &self.context().locals[local.0 as usize].name,
                Known::Extern(id) => &self.state.program.foreign(*id).name,
            };
            let name = name.clone();
            let Some(symbol) = self.interner.lookup(&name) else {
                continue;
            };
            let own = self.context().id;
            let Some(found) = self.state.scopes.lookup(self.scope, symbol, u32::MAX - 1) else {
                continue;
            };
            // The name may stand for something else by now.
            let binding = match (found.binding, known) {
                (Binding::Local { context, local, .. }, Known::Local(same, ty))
                    if context == own && local == *same =>
                {
                    Binding::Local {
                        context,
                        local,
                        narrowed: Some(Narrowed {
                            ty: *ty,
                            scope: self.scope,
                            loops: self.context().loops.len(),
                        }),
                    }
                }
                (Binding::Extern(id), Known::Extern(same)) if id == *same => {
                    Binding::PresentExtern(id)
                }
                _ => continue,
            };
            self.state
                .scopes
                .declare(self.scope, symbol, binding, found.span);
        }
    }

    // ---- jumps

    /// The loop that a jump means: the innermost, or the one with the label.
    fn target(&mut self, label: Option<Name>, word: &str, span: Span) -> Option<usize> {
        let context = self.context();
        let defers = context.defers;
        let found = match label {
            None => context.loops.len().checked_sub(1),
            Some(label) => context
                .loops
                .iter()
                .rposition(|open| open.label == Some(label.symbol)),
        };
        match (found, label) {
            (Some(index), _) if self.context().loops[index].defers == defers => Some(index),
            (Some(_), _) => {
                self.report(error::leaves_defer(span, word));
                None
            }
            (None, Some(label)) => {
                let name = self.text(label.symbol).to_owned();
                let labels: Vec<ast::Symbol> = self
                    .context()
                    .loops
                    .iter()
                    .filter_map(|open| open.label)
                    .collect();
                let near = diagnostic::nearest(
                    &name,
                    labels.iter().map(|symbol| self.interner.text(*symbol)),
                );
                let near = near.map(str::to_owned);
                self.report(error::unknown_label(label.span, &name, near.as_deref()));
                None
            }
            (None, None) => {
                let in_function = !self.context().top_level;
                self.report(error::outside_loop(span, word, in_function));
                None
            }
        }
    }

    pub(super) fn break_loop(
        &mut self,
        name: Option<Name>,
        value: Option<&ast::Expression>,
        span: Span,
    ) -> Expression {
        // A lone name is a label if one is in scope, else a value.
        let is_label = |checker: &mut Self, name: Name| {
            checker
                .context()
                .loops
                .iter()
                .any(|open| open.label == Some(name.symbol))
        };
        let lone_value = match (name, value) {
            (Some(name), None) if !is_label(self, name) => {
                if self.lookup(name.symbol, name.span).is_none() {
                    self.target(Some(name), "break", span);
                    return Expression::new(ExpressionKind::Unit, Ty::UNKNOWN, span);
                }
                Some(ast::Expression {
                    kind: ast::ExpressionKind::Name(name.symbol),
                    span: name.span,
                })
            }
            _ => None,
        };
        let label = if lone_value.is_some() { None } else { name };
        let value = lone_value.as_ref().or(value);
        let Some(index) = self.target(label, "break", span) else {
            if let Some(value) = value {
                self.expression(value, Want::Any);
            }
            return Expression::new(ExpressionKind::Unit, Ty::UNKNOWN, span);
        };
        let (id, wanted, word) = {
            let open = &mut self.context().loops[index];
            open.broken = true;
            (open.id, open.value, open.word)
        };
        let value = match (value, wanted) {
            (Some(value), Some(wanted)) => {
                let checked = if self.state.types.shallow(wanted) == Ty::UNIT {
                    self.expression(value, Want::Discard)
                } else {
                    self.expect(value, wanted, Because::NOTHING)
                };
                Some(Box::new(checked))
            }
            (Some(value), None) => {
                self.expression(value, Want::Any);
                return self.broken(
                    value.span,
                    error::break_value_outside_loop(value.span, word),
                );
            }
            (None, Some(wanted)) => {
                if !self.state.types.unify(wanted, Ty::UNIT) {
                    let name = self.type_name(wanted);
                    return self.broken(
                        span,
                        error::block_without_value(span, &name, Because::NOTHING),
                    );
                }
                None
            }
            (None, None) => None,
        };
        Expression::new(ExpressionKind::Break(id, value), Ty::NEVER, span)
    }

    pub(super) fn continue_loop(&mut self, label: Option<Name>, span: Span) -> Expression {
        match self.target(label, "continue", span) {
            Some(index) => {
                let id = self.context().loops[index].id;
                Expression::new(ExpressionKind::Continue(id), Ty::NEVER, span)
            }
            None => Expression::new(ExpressionKind::Unit, Ty::UNKNOWN, span),
        }
    }

    pub(super) fn return_value(
        &mut self,
        value: Option<&ast::Expression>,
        span: Span,
    ) -> Expression {
        if self.context().top_level {
            if let Some(value) = value {
                self.expression(value, Want::Any);
            }
            return self.broken(span, error::return_outside_function(span));
        }
        if self.context().defers > 0 {
            return self.broken(span, error::leaves_defer(span, "return"));
        }
        let result = self.context().result;
        let declared = self.context().result_because;
        let because = match declared {
            Some(declared) => Because::new(declared, "the result is declared here"),
            None => Because::NOTHING,
        };
        let value = match value {
            Some(value) => {
                if self.state.types.shallow(result) == Ty::UNIT {
                    let checked = self.expression(value, Want::Any);
                    let checked = self.coerce(checked, Ty::UNIT, because);
                    Some(Box::new(checked))
                } else {
                    Some(Box::new(self.expect(value, result, because)))
                }
            }
            None => {
                if !self.state.types.unify(result, Ty::UNIT) {
                    let name = self.type_name(result);
                    return self.broken(span, error::block_without_value(span, &name, because));
                }
                None
            }
        };
        Expression::new(ExpressionKind::Return(value), Ty::NEVER, span)
    }

    // ---- errors

    pub(super) fn throw(&mut self, value: &ast::Expression, span: Span) -> Expression {
        let error = self.expression(value, Want::Type(Ty::ERROR));
        match self.state.types.shallow(error.ty) {
            Ty::ERROR => Expression::new(ExpressionKind::Throw(Box::new(error)), Ty::NEVER, span),
            Ty::UNKNOWN => Expression::new(ExpressionKind::Unit, Ty::UNKNOWN, span),
            other => {
                let name = self.type_name(other);
                self.broken(value.span, error::throw_needs_error(value.span, &name))
            }
        }
    }

    pub(super) fn try_catch(&mut self, attempt: &ast::Try, want: Want, span: Span) -> Expression {
        let mut body = self.block(&attempt.body, want);
        let hint = match want {
            Want::Any if !matches!(self.kind(body.ty), TyKind::Never | TyKind::Unknown) => {
                self.wanted_beside(body.ty, ends_in_null(&attempt.handler))
            }
            other => other,
        };
        let (binding, mut handler) = self.in_scope(|checker| {
            let binding = attempt.binding.map(|name| {
                let local = checker.declare_local(name, Ty::ERROR, false);
                let context = checker.context();
                context.quiet[local.0 as usize] = true;
                context.fixed[local.0 as usize] = Some(Immutable::Caught);
                local
            });
            (binding, checker.block(&attempt.handler, hint))
        });
        let ty = self.join_branches(&mut body, &mut handler, want);
        let kind = ExpressionKind::Try {
            body: Box::new(body),
            binding,
            handler: Box::new(handler),
        };
        Expression::new(kind, ty, span)
    }
}

/// What became the type of a `null` beside it, and is the same for it.
fn unconverted(expression: &Expression) -> &Expression {
    match &expression.kind {
        ExpressionKind::Convert(Conversion::Reinterpret, inner)
            if matches!(inner.kind, ExpressionKind::Local(_)) =>
        {
            inner
        }
        _ => expression,
    }
}

/// Whether one way through the expression gives a written `null`.
pub(super) fn gives_null(expression: &ast::Expression) -> bool {
    match &expression.kind {
        ast::ExpressionKind::Null => true,
        ast::ExpressionKind::Parenthesized(inner) => gives_null(inner),
        ast::ExpressionKind::Block(block) => ends_in_null(block),
        ast::ExpressionKind::If(branch) => {
            ends_in_null(&branch.then) || branch.otherwise.as_ref().is_some_and(gives_null)
        }
        _ => false,
    }
}

fn ends_in_null(block: &ast::Block) -> bool {
    let last = block.statements.last().map(|statement| &statement.kind);
    matches!(last, Some(ast::StatementKind::Expression(value)) if gives_null(value))
}

/// Where the value of a block stands, for messages.
fn value_span(expression: &Expression) -> Span {
    match &expression.kind {
        ExpressionKind::Block(Block {
            value: Some(value), ..
        }) => value_span(value),
        _ => expression.span,
    }
}
