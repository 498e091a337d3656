//! Loops: `while`, `loop`, and `for` over ranges, lists, texts, maps, and whatever has `next`.

use super::constant::{self, Constant};
use super::error::{self, Because, Immutable};
use super::tir::{
    Block, Comparison, Conversion, Expression, ExpressionKind, Intrinsic, LocalId, LoopId, Place,
    PlaceKind,
};
use super::{Checker, LoopContext, Want};
use crate::native::Native;
use crate::source::Span;
use crate::syntax::ast::{self, Name, PatternKind};
use crate::types::{Ty, TyKind};

impl Checker<'_> {
    // ---- loops

    fn open_loop(&mut self, label: Option<Name>, value: Option<Ty>, word: &'static str) -> LoopId {
        let context = self.context();
        let id = LoopId(context.next_loop);
        context.next_loop += 1;
        let defers = context.defers;
        context.loops.push(LoopContext {
            id,
            label: label.map(|label| label.symbol),
            value,
            word,
            broken: false,
            defers,
        });
        id
    }

    /// Whether some `break` left the loop.
    fn close_loop(&mut self) -> bool {
        self.context()
            .loops
            .pop()
            .is_some_and(|closed| closed.broken)
    }

    /// A `while` or `for`: where a `break` in it has a value, that alone is told.
    pub(super) fn loop_without_value(
        &mut self,
        check: impl FnOnce(&mut Self) -> Expression,
    ) -> Expression {
        let before = self.diagnostics.len();
        let mut checked = check(self);
        if self.diagnostics[before..]
            .iter()
            .any(|one| one.id == "break-value")
        {
            checked.ty = Ty::UNKNOWN;
        }
        checked
    }

    pub(super) fn while_loop(&mut self, repeat: &ast::While, span: Span) -> Expression {
        let mut declared = Vec::new();
        let (id, endless, condition, body) = self.in_scope(|checker| {
            let (condition, known) = checker.condition(&repeat.condition, &mut declared);
            let endless = constant::evaluate(&condition) == Some(Constant::Bool(true));
            let id = checker.open_loop(repeat.label, None, "while");
            checker.declare_narrowed(&known);
            let body = checker.block(&repeat.body, Want::Discard);
            (id, endless, condition, body)
        });
        let broken = self.close_loop();
        let kind = ExpressionKind::While {
            id,
            condition: Box::new(condition),
            body: Box::new(body),
        };
        let ty = if endless && !broken {
            Ty::NEVER
        } else {
            Ty::UNIT
        };
        with_declared(declared, Expression::new(kind, ty, span))
    }

    pub(super) fn endless_loop(
        &mut self,
        repeat: &ast::Loop,
        want: Want,
        span: Span,
    ) -> Expression {
        let value = match want {
            Want::Type(ty) => ty,
            Want::Any => self.state.types.fresh_variable(),
            Want::Discard => Ty::UNIT,
        };
        let id = self.open_loop(repeat.label, Some(value), "loop");
        let body = self.block(&repeat.body, Want::Discard);
        let broken = self.close_loop();
        let kind = ExpressionKind::Loop {
            id,
            body: Box::new(body),
        };
        let ty = if broken { value } else { Ty::NEVER };
        Expression::new(kind, ty, span)
    }

    pub(super) fn for_loop(&mut self, repeat: &ast::For, span: Span) -> Expression {
        if matches!(repeat.pattern.kind, PatternKind::Error) {
            return Expression::new(ExpressionKind::Unit, Ty::UNKNOWN, span);
        }
        let at = repeat.iterable.span;
        if let ast::ExpressionKind::Range(range) = &repeat.iterable.kind {
            let (Some(start), Some(end)) = (&range.start, &range.end) else {
                return self.broken(at, error::open_range(at));
            };
            let because = Because::new(at, "a range has ints");
            let start = self.expect(start, Ty::INT, because);
            let end = self.expect(end, Ty::INT, because);
            return self.for_range(repeat, (start, end, range.inclusive), span);
        }
        let iterable = self.expression(&repeat.iterable, Want::Any);
        match self.kind(iterable.ty) {
            TyKind::List(element) => {
                let element = self.state.types.value_type(element);
                self.for_list(repeat, iterable, element, span)
            }
            TyKind::Str => {
                let ty = self.state.types.list(Ty::STR);
                let chars = Intrinsic::Native(Native::STR_CHARS);
                let list =
                    Expression::new(ExpressionKind::Intrinsic(chars, vec![iterable]), ty, at);
                self.for_list(repeat, list, Ty::STR, span)
            }
            TyKind::Array(element, _) => {
                let ty = self.state.types.list(element);
                let native = Intrinsic::Native(Native::ARRAY_LIST);
                let list =
                    Expression::new(ExpressionKind::Intrinsic(native, vec![iterable]), ty, at);
                let element = self.state.types.value_type(element);
                self.for_list(repeat, list, element, span)
            }
            TyKind::Map(key, value) => self.for_map(repeat, iterable, (key, value), span),
            TyKind::Range => {
                let local = self.new_local("_", Ty::RANGE, false, Span::NONE);
                let set = ExpressionKind::Let(local, Box::new(iterable));
                let end = |index| {
                    let range = Place {
                        kind: PlaceKind::Local(local),
                        ty: Ty::RANGE,
                        span: at,
                    };
                    let place = Place {
                        kind: PlaceKind::Field(Box::new(range), index),
                        ty: Ty::INT,
                        span: at,
                    };
                    Expression::new(ExpressionKind::Read(Box::new(place)), Ty::INT, at)
                };
                let whole = self.for_range(repeat, (end(0), end(1), false), span);
                let ty = whole.ty;
                let block = Block {
                    statements: vec![Expression::new(set, Ty::UNIT, at)],
                    value: Some(Box::new(whole)),
                };
                Expression::new(ExpressionKind::Block(block), ty, span)
            }
            TyKind::Unknown => self.broken_loop(repeat, span),
            TyKind::Never => {
                self.broken_loop(repeat, span);
                iterable
            }
            TyKind::Variable(_) => {
                self.report(error::type_not_known_yet(at));
                self.broken_loop(repeat, span)
            }
            _ => self.for_iterator(repeat, iterable, span),
        }
    }

    /// A loop over what could not be checked: its body is.
    fn broken_loop(&mut self, repeat: &ast::For, span: Span) -> Expression {
        self.loop_body(repeat, Ty::UNKNOWN);
        Expression::new(ExpressionKind::Unit, Ty::UNKNOWN, span)
    }

    fn for_range(
        &mut self,
        repeat: &ast::For,
        (start, end, inclusive): (Expression, Expression, bool),
        span: Span,
    ) -> Expression {
        let (id, variable, body) = self.loop_body(repeat, Ty::INT);
        let kind = ExpressionKind::ForRange {
            id,
            variable,
            start: Box::new(start),
            end: Box::new(end),
            inclusive,
            body: Box::new(body),
        };
        Expression::new(kind, Ty::UNIT, span)
    }

    fn for_list(
        &mut self,
        repeat: &ast::For,
        list: Expression,
        element: Ty,
        span: Span,
    ) -> Expression {
        let (id, variable, body) = self.loop_body(repeat, element);
        let kind = ExpressionKind::ForList {
            id,
            variable,
            list: Box::new(list),
            body: Box::new(body),
        };
        Expression::new(kind, Ty::UNIT, span)
    }

    /// `for (k, v) in map`, or `for entry in map`: a tuple of both.
    fn for_map(
        &mut self,
        repeat: &ast::For,
        map: Expression,
        (key, value): (Ty, Ty),
        span: Span,
    ) -> Expression {
        let id = self.open_loop(repeat.label, None, "for");
        let (key_local, value_local, body) = self.in_scope(|checker| {
            let mut statements = Vec::new();
            let at = repeat.pattern.span;
            let (key_local, value_local) = (
                checker.new_local("_", key, false, Span::NONE),
                checker.new_local("_", value, false, Span::NONE),
            );
            let parts = vec![
                Expression::new(ExpressionKind::Local(key_local), key, at),
                Expression::new(ExpressionKind::Local(value_local), value, at),
            ];
            let pair_type = checker.state.types.tuple(vec![key, value]);
            let pair = Expression::new(ExpressionKind::Tuple(parts), pair_type, at);
            let local = checker.new_local("_", pair_type, false, Span::NONE);
            let set = ExpressionKind::Let(local, Box::new(pair));
            statements.push(Expression::new(set, Ty::UNIT, at));
            checker.loop_names(&repeat.pattern, local, &mut statements);
            let body = checker.block(&repeat.body, Want::Discard);
            (key_local, value_local, with_statements(statements, body))
        });
        self.close_loop();
        let kind = ExpressionKind::ForMap {
            id,
            key: key_local,
            value: value_local,
            map: Box::new(map),
            body: Box::new(body),
        };
        Expression::new(kind, Ty::UNIT, span)
    }

    /// `for x in object`: as long as `next` gives something.
    fn for_iterator(&mut self, repeat: &ast::For, object: Expression, span: Span) -> Expression {
        let at = repeat.iterable.span;
        let ty = object.ty;
        let next = self
            .interner
            .lookup("next")
            .map(|symbol| ast::Name { symbol, span: at });
        let Some(next) = next.filter(|name| self.iterates(ty, *name)) else {
            let name = self.type_name(ty);
            self.report(error::not_iterable(at, &name));
            return self.broken_loop(repeat, span);
        };
        // A struct is copied: the loop has an iterator of its own.
        let local = self.new_local("_", ty, true, Span::NONE);
        let set = ExpressionKind::Let(local, Box::new(object));
        let call = ast::Call {
            callee: ast::Expression {
                kind: ast::ExpressionKind::Error,
                span: at,
            },
            arguments: Vec::new(),
            parentheses: at,
        };
        let receiver = Expression::new(ExpressionKind::Local(local), ty, at);
        let value = self.method_of(receiver, next, &call, Want::Any, at);
        let TyKind::Optional(element) = self.kind(value.ty) else {
            if self.state.types.shallow(value.ty) != Ty::UNKNOWN {
                let name = self.type_name(value.ty);
                self.report(error::next_gives(at, &name));
            }
            return self.broken_loop(repeat, span);
        };
        let given = self.new_local("_", value.ty, false, Span::NONE);
        let optional = value.ty;
        let variable = || Expression::new(ExpressionKind::Local(given), optional, at);
        let null = Expression::new(ExpressionKind::Null, optional, at);
        let test =
            ExpressionKind::Compare(Comparison::NotEqual, Box::new(variable()), Box::new(null));
        let bind = Block {
            statements: vec![Expression::new(
                ExpressionKind::Let(given, Box::new(value)),
                Ty::UNIT,
                at,
            )],
            value: Some(Box::new(Expression::new(test, Ty::BOOL, at))),
        };
        let condition = Expression::new(ExpressionKind::Block(bind), Ty::BOOL, at);
        let id = self.open_loop(repeat.label, None, "for");
        let body = self.in_scope(|checker| {
            let present = Expression::new(
                ExpressionKind::Convert(Conversion::Reinterpret, Box::new(variable())),
                element,
                at,
            );
            let local = checker.new_local("_", element, false, Span::NONE);
            let mut statements = vec![Expression::new(
                ExpressionKind::Let(local, Box::new(present)),
                Ty::UNIT,
                at,
            )];
            checker.loop_names(&repeat.pattern, local, &mut statements);
            let body = checker.block(&repeat.body, Want::Discard);
            with_statements(statements, body)
        });
        self.close_loop();
        let kind = ExpressionKind::While {
            id,
            condition: Box::new(condition),
            body: Box::new(body),
        };
        let statements = vec![
            Expression::new(set, Ty::UNIT, at),
            Expression::new(ExpressionKind::Declare(vec![given]), Ty::UNIT, at),
        ];
        with_statements(statements, Expression::new(kind, Ty::UNIT, span))
    }

    fn iterates(&mut self, ty: Ty, next: Name) -> bool {
        let Some((id, _)) = self.state.types.named_of(ty) else {
            return false;
        };
        let nominal = self.state.nominals.get(&id);
        nominal.is_some_and(|nominal| nominal.methods.contains_key(&next.symbol))
    }

    /// The variable of a loop, and the body that sees its names.
    fn loop_body(&mut self, repeat: &ast::For, ty: Ty) -> (LoopId, LocalId, Expression) {
        let id = self.open_loop(repeat.label, None, "for");
        let (variable, body) = self.in_scope(|checker| {
            let pattern = &repeat.pattern;
            let mut statements = Vec::new();
            let variable = match pattern.kind {
                PatternKind::Name(symbol) => {
                    let name = Name {
                        symbol,
                        span: pattern.span,
                    };
                    checker.declare_local(name, ty, false)
                }
                _ => {
                    let local = checker.new_local("_", ty, false, Span::NONE);
                    checker.loop_names(pattern, local, &mut statements);
                    local
                }
            };
            let context = checker.context();
            context.quiet[variable.0 as usize] = true;
            context.fixed[variable.0 as usize] = Some(Immutable::Loop);
            let body = checker.block(&repeat.body, Want::Discard);
            (variable, with_statements(statements, body))
        });
        self.close_loop();
        (id, variable, body)
    }

    /// The names of a loop's pattern.
    fn loop_names(
        &mut self,
        pattern: &ast::Pattern,
        local: LocalId,
        statements: &mut Vec<Expression>,
    ) {
        if matches!(pattern.kind, PatternKind::Wildcard) {
            return;
        }
        let first = self.context().locals.len();
        self.take_apart(pattern, local, (false, false), statements);
        let context = self.context();
        for index in first..context.locals.len() {
            context.quiet[index] = true;
            context.fixed[index] = Some(Immutable::Loop);
        }
    }
}

/// The variables that a condition sets are declared in front of it.
pub(super) fn with_declared(declared: Vec<LocalId>, whole: Expression) -> Expression {
    if declared.is_empty() {
        return whole;
    }
    let span = whole.span;
    let statements = vec![Expression::new(
        ExpressionKind::Declare(declared),
        Ty::UNIT,
        span,
    )];
    with_statements(statements, whole)
}

/// Statements in front of a value.
pub(super) fn with_statements(statements: Vec<Expression>, value: Expression) -> Expression {
    if statements.is_empty() {
        return value;
    }
    let (ty, span) = (value.ty, value.span);
    let block = Block {
        statements,
        value: Some(Box::new(value)),
    };
    Expression::new(ExpressionKind::Block(block), ty, span)
}
