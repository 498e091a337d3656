//! Blocks, branches, loops, jumps and errors.

use super::constant::{self, Constant};
use super::error::{self, Because, Immutable};
use super::scope::{Binding, Narrowed};
use super::tir::{
    Block, Comparison, Conversion, Expression, ExpressionKind, ExternId, Intrinsic, LocalId,
    LoopId, Place, PlaceKind,
};
use super::{Checker, LoopContext, Want};
use crate::diagnostic;
use crate::native::Native;
use crate::source::Span;
use crate::syntax::ast::{self, Name, PatternKind};
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
                        if self.state.types.shallow(checked.ty) == Ty::NEVER && !last {
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
                Want::Type(then.ty)
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
    fn condition(
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

    /// What is known behind a statement: `if x == null { return }`.
    fn narrowings_behind(&self, statement: &Expression) -> Narrowings {
        match &statement.kind {
            ExpressionKind::If {
                condition,
                then,
                otherwise: None,
            } if self.state.types.shallow(then.ty) == Ty::NEVER => {
                self.narrowings(condition, false)
            }
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
        self.take_apart(pattern, local, false, statements);
        let context = self.context();
        for index in first..context.locals.len() {
            context.quiet[index] = true;
            context.fixed[index] = Some(Immutable::Loop);
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
                self.report(error::outside_loop(span, word));
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
                Want::Type(body.ty)
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

/// Where the value of a block stands, for messages.
fn value_span(expression: &Expression) -> Span {
    match &expression.kind {
        ExpressionKind::Block(Block {
            value: Some(value), ..
        }) => value_span(value),
        _ => expression.span,
    }
}

/// The variables that a condition sets are declared in front of it.
fn with_declared(declared: Vec<LocalId>, whole: Expression) -> Expression {
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
fn with_statements(statements: Vec<Expression>, value: Expression) -> Expression {
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
