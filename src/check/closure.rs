//! Function values: lambdas, named functions and externs as values, calls of them, and what functions capture.
//!
//! A lambda whose parameters' types are known, by what is written or by what is wanted, is checked where it stands.
//! Another waits until somebody calls it: the call's arguments give the types. So `fn apply(f, x) = f(x)` needs no
//! types, and an instance of it is made per lambda.
//!
//! A function declared within another names that one's variables by their *origin*. When all is checked, each function
//! is given the captures of the functions that it calls or makes values of ([`Checker::close_captures`]), until
//! nothing changes.

use super::error::{self, Because};
use super::scope::{ContextId, DefinitionId, ScopeId};
use super::tir::{
    Block, Capture, Expression, ExpressionKind, ExternId, FunctionId, Local, LocalId, Passing,
};
use super::{Checker, Want};
use crate::source::Span;
use crate::syntax::ast::{self, Name, PatternKind, Symbol};
use crate::types::{Ty, TyKind};
use rustc_hash::FxHashMap;
use std::rc::Rc;

/// A lambda that waits for the types of its parameters.
#[derive(Debug)]
pub(super) struct PendingLambda {
    function: FunctionId,
    lambda: Rc<ast::Lambda>,
    /// Where it stands.
    scope: ScopeId,
    context: ContextId,
    parameters: Vec<Ty>,
    result: Ty,
    /// Whether nobody but the body tells the result.
    infers_result: bool,
}

impl Checker<'_> {
    // ---- lambdas

    pub(super) fn lambda(
        &mut self,
        lambda: &Rc<ast::Lambda>,
        want: Want,
        span: Span,
    ) -> Expression {
        let wanted = self.wanted_function(want);
        if let Some((types, _)) = &wanted
            && types.len() != lambda.parameters.len()
        {
            return self.lambda_of_other_count(lambda, types, span);
        }
        let mut parameters = Vec::with_capacity(lambda.parameters.len());
        for (index, parameter) in lambda.parameters.iter().enumerate() {
            parameters.push(match (&parameter.ty, &wanted) {
                (Some(written), _) => self.place_type(written),
                (None, Some((types, _))) => types[index],
                (None, None) => self.state.types.fresh_variable(),
            });
        }
        let result = match (&lambda.result, &wanted) {
            (Some(written), _) => self.place_type(written),
            (None, Some((_, result))) => *result,
            (None, None) => self.state.types.fresh_variable(),
        };
        let function = self.reserve_function("lambda", span);
        self.context().nested.push(function);
        let ty = self.state.types.function(parameters.clone(), result);
        let pending = PendingLambda {
            function,
            lambda: lambda.clone(),
            scope: self.scope,
            context: self.context().id,
            parameters,
            result,
            infers_result: lambda.result.is_none() && wanted.is_none(),
        };
        let known = pending
            .parameters
            .iter()
            .all(|ty| !self.state.types.has_unbound(*ty));
        if known {
            self.check_lambda(pending);
        } else {
            self.pending_lambdas.push(pending);
        }
        Expression::new(ExpressionKind::Closure(function), ty, span)
    }

    /// Reports a lambda that has not the parameters that it is called with.
    fn lambda_of_other_count(
        &mut self,
        lambda: &ast::Lambda,
        wanted: &[Ty],
        span: Span,
    ) -> Expression {
        let own = &lambda.parameters;
        let spans = own.first().zip(own.last());
        let written = spans.map(|(first, last)| first.pattern.span.to(last.pattern.span));
        // `pairs.map(|key, value| …)`
        let is_tuple = wanted.len() == 1
            && matches!(self.kind(wanted[0]), TyKind::Tuple(parts) if parts.len() == own.len())
            && own.iter().all(|parameter| parameter.ty.is_none());
        let names: Vec<String> = wanted.iter().map(|ty| self.type_name(*ty)).collect();
        let error = error::lambda_parameters(written.unwrap_or(span), own.len(), &names, is_tuple);
        self.broken(span, error)
    }

    /// Parameters and result of the function type that is wanted.
    pub(super) fn wanted_function(&self, want: Want) -> Option<(Vec<Ty>, Ty)> {
        let Want::Type(wanted) = want else {
            return None;
        };
        let wanted = match self.kind(wanted) {
            TyKind::Optional(inner) => inner,
            _ => wanted,
        };
        match self.kind(wanted) {
            TyKind::Function(parameters, result) => Some((parameters.to_vec(), result)),
            _ => None,
        }
    }

    fn check_lambda(&mut self, pending: PendingLambda) {
        let PendingLambda {
            function,
            lambda,
            scope,
            parameters,
            result,
            infers_result,
            ..
        } = pending;
        let own = self.state.scopes.open(Some(scope));
        self.open_context_for(function, own, result);
        let mut statements = Vec::new();
        let mut taken_apart = Vec::new();
        let mut seen: Vec<Name> = Vec::new();
        for (parameter, ty) in lambda.parameters.iter().zip(&parameters) {
            let pattern = &parameter.pattern;
            let local = match pattern.kind {
                PatternKind::Name(symbol) => {
                    let name = Name {
                        symbol,
                        span: pattern.span,
                    };
                    if let Some(earlier) = seen.iter().find(|one| one.symbol == symbol) {
                        let text = self.text(symbol).to_owned();
                        self.report(error::duplicate_parameter(name.span, &text, earlier.span));
                    }
                    seen.push(name);
                    self.declare_local(name, *ty, true)
                }
                _ => {
                    let local = self.new_local("_", *ty, false, pattern.span);
                    if !matches!(pattern.kind, PatternKind::Wildcard) {
                        taken_apart.push((pattern, local));
                    }
                    local
                }
            };
            self.context().quiet[local.0 as usize] = true;
        }
        for (pattern, local) in taken_apart {
            self.take_apart(pattern, local, (false, true), &mut statements);
        }
        let body = self.lambda_body(&lambda.body, result, infers_result);
        let body = if statements.is_empty() {
            body
        } else {
            let (ty, span) = (body.ty, body.span);
            let value = Some(Box::new(body));
            Expression::new(ExpressionKind::Block(Block { statements, value }), ty, span)
        };
        self.close_context(body, parameters.len() as u32);
        let value = self.state.types.value_type(result);
        self.state.program.functions[function.0 as usize].result = value;
    }

    fn lambda_body(&mut self, body: &ast::Expression, result: Ty, infers: bool) -> Expression {
        if self.state.types.shallow(result) == Ty::UNIT {
            return self.expression(body, Want::Discard);
        }
        let wanted = self.state.types.value_type(result);
        let want = if self.state.types.is_unbound(wanted) {
            Want::Any
        } else {
            Want::Type(wanted)
        };
        let checked = self.expression(body, want);
        match self.kind(checked.ty) {
            TyKind::Never if infers => self.state.types.never_returns(result),
            _ if self.state.types.is_unbound(wanted) => {
                self.state.types.unify(wanted, checked.ty);
            }
            _ => {}
        }
        self.coerce(checked, result, Because::NOTHING)
    }

    /// Checks a lambda that waited, now that its type meets that of a call.
    fn force_pending(&mut self, result: Ty) {
        let result = self.state.types.shallow(result);
        let found = self
            .pending_lambdas
            .iter()
            .position(|pending| self.state.types.shallow(pending.result) == result);
        if let Some(index) = found {
            let pending = self.pending_lambdas.remove(index);
            self.check_lambda(pending);
        }
    }

    /// Checks the lambdas of a context that nobody called: their types are known by now, or never.
    pub(super) fn force_pending_of(&mut self, context: ContextId) {
        while let Some(index) = self
            .pending_lambdas
            .iter()
            .position(|pending| pending.context == context)
        {
            let pending = self.pending_lambdas.remove(index);
            let (lambda, parameters) = (pending.lambda.clone(), pending.parameters.clone());
            if let Some(name) = self.waiting_callee(&lambda)
                && let Some(open) = parameters
                    .iter()
                    .position(|ty| self.state.types.is_unbound(*ty))
            {
                for ty in &parameters {
                    if self.state.types.is_unbound(*ty) {
                        self.state.types.unify(*ty, Ty::UNKNOWN);
                    }
                }
                let span = lambda.parameters[open].pattern.span;
                self.report(error::generic_as_value(span, &name));
                // What else is wrong follows from that.
                let told = self.diagnostics.len();
                self.check_lambda(pending);
                self.diagnostics.truncate(told);
                continue;
            }
            let errors = self.diagnostics.len();
            self.check_lambda(pending);
            // What the body does with them may have told.
            let told = self.diagnostics[errors..].iter().any(|one| one.is_error());
            let mut unknown = None;
            for (parameter, ty) in lambda.parameters.iter().zip(&parameters) {
                if self.state.types.is_unbound(*ty) {
                    unknown = unknown.or(Some(parameter.pattern.span));
                    self.state.types.unify(*ty, Ty::UNKNOWN);
                }
            }
            if let (Some(span), false) = (unknown, told) {
                self.report(error::lambda_parameter_unknown(span));
            }
        }
    }

    // ---- functions as values

    /// Whether a function has parameters whose types neither it nor the place tells.
    pub(super) fn waits_for_types(&self, id: DefinitionId, want: Want) -> bool {
        let definition = &self.state.definitions[id.0 as usize];
        !definition.is_typed() && definition.ast.receiver.is_none() && matches!(want, Want::Any)
    }

    /// A function that works on several types, as a value whose types its first call tells: a lambda that calls it.
    /// `None` where it has more parameters than there are names for.
    pub(super) fn waiting_value(
        &mut self,
        callee: Symbol,
        count: usize,
        want: Want,
        span: Span,
    ) -> Option<Expression> {
        let names = ast::Interner::VALUE_NAMES.get(..count)?;
        let name_of = |symbol| ast::Expression {
            kind: ast::ExpressionKind::Name(symbol),
            span,
        };
        let parameters = names.iter().map(|symbol| ast::LambdaParameter {
            pattern: ast::Pattern {
                kind: PatternKind::Name(*symbol),
                span,
            },
            ty: None,
        });
        let arguments = names.iter().map(|symbol| ast::Argument {
            name: None,
            value: name_of(*symbol),
        });
        let call = ast::Call {
            callee: name_of(callee),
            arguments: arguments.collect(),
            parentheses: span,
        };
        let lambda = ast::Lambda {
            parameters: parameters.collect(),
            result: None,
            body: ast::Expression {
                kind: ast::ExpressionKind::Call(Box::new(call)),
                span,
            },
        };
        Some(self.lambda(&Rc::new(lambda), want, span))
    }

    /// The function that a lambda of [`Checker::waiting_value`] calls.
    fn waiting_callee(&self, lambda: &ast::Lambda) -> Option<String> {
        let first = lambda.parameters.first()?;
        let PatternKind::Name(symbol) = first.pattern.kind else {
            return None;
        };
        let ast::ExpressionKind::Call(call) = &lambda.body.kind else {
            return None;
        };
        match call.callee.kind {
            ast::ExpressionKind::Name(callee) if symbol == ast::Interner::VALUE_NAMES[0] => {
                Some(self.text(callee).to_owned())
            }
            _ => None,
        }
    }

    /// A function of the script as a value.
    pub(super) fn function_value(
        &mut self,
        id: DefinitionId,
        want: Want,
        span: Span,
    ) -> Expression {
        let definition = &self.state.definitions[id.0 as usize];
        let (ast, name) = (definition.ast.clone(), definition.name.clone());
        if ast.receiver.is_some() {
            return self.broken(span, error::method_as_value(span, &name));
        }
        let signature = self.signature_types(id);
        let wanted = self.wanted_function(want).map(|(parameters, _)| parameters);
        let required = ast
            .parameters
            .iter()
            .filter(|one| one.default.is_none())
            .count();
        let count = match &wanted {
            Some(wanted) if (required..=ast.parameters.len()).contains(&wanted.len()) => {
                wanted.len()
            }
            _ => ast.parameters.len(),
        };
        let mut key: Vec<Option<Ty>> = Vec::with_capacity(ast.parameters.len());
        for (index, written) in signature.parameters.iter().enumerate() {
            let asked = wanted
                .as_ref()
                .and_then(|wanted| wanted.get(index))
                .copied();
            if index >= count {
                key.push(None);
                continue;
            }
            let ty = match (written, asked) {
                (Some(written), Some(asked)) => {
                    self.state.types.unify(*written, asked);
                    *written
                }
                (Some(written), None) => *written,
                (None, Some(asked)) => asked,
                (None, None) => self.state.types.fresh_variable(),
            };
            if self.state.types.has_unbound(ty) {
                return self.broken(span, error::generic_as_value(span, &name));
            }
            key.push(Some(ty));
        }
        let parameters: Vec<Ty> = key.iter().flatten().copied().collect();
        let Some(function) = self.instance(id, key, &signature.type_arguments, span) else {
            return Expression::new(ExpressionKind::Unit, Ty::UNKNOWN, span);
        };
        self.context().nested.push(function);
        let result = self.state.program.functions[function.0 as usize].result;
        let ty = self.state.types.function(parameters, result);
        Expression::new(ExpressionKind::Closure(function), ty, span)
    }

    /// An extern as a value: a function that calls it.
    pub(super) fn extern_value(&mut self, id: ExternId, symbol: Symbol, span: Span) -> Expression {
        let row = self.state.program.foreign(id);
        let (name, variadic) = (row.name.clone(), row.variadic);
        // What the callee fills is no parameter of the value.
        let passed = || {
            let parameters = row.parameters.iter();
            parameters.filter(|parameter| parameter.passing != Passing::Out)
        };
        let types: Vec<Ty> = passed().map(|parameter| parameter.ty).collect();
        let names: Vec<Option<Symbol>> = passed()
            .map(|parameter| self.interner.lookup(&parameter.name))
            .collect();
        let lends = passed().any(|parameter| parameter.passing == Passing::InOut);
        if variadic {
            return self.broken(span, error::variadic_as_value(span, &name));
        }
        if lends {
            return self.broken(span, error::inout_as_value(span, &name));
        }
        let names: Vec<Symbol> = names.into_iter().flatten().collect();
        let parameters: Vec<Ty> = types
            .iter()
            .map(|ty| self.state.types.value_type(*ty))
            .collect();
        self.wrapped(&name, symbol, &names, parameters, span)
    }

    /// A built-in function as a value, of the type that is wanted.
    pub(super) fn builtin_value(&mut self, symbol: Symbol, want: Want, span: Span) -> Expression {
        let name = self.text(symbol).to_owned();
        let wanted = self.wanted_function(want).map(|(parameters, _)| parameters);
        let Some(parameters) =
            wanted.filter(|all| all.iter().all(|ty| !self.state.types.has_unbound(*ty)))
        else {
            return self.broken(span, error::generic_as_value(span, &name));
        };
        let names: Vec<Symbol> = ast::Interner::VALUE_NAMES
            .into_iter()
            .take(parameters.len())
            .collect();
        if names.len() < parameters.len() {
            return self.broken(span, error::generic_as_value(span, &name));
        }
        self.wrapped(&name, symbol, &names, parameters, span)
    }

    /// A function whose body calls `callee` with its own parameters.
    fn wrapped(
        &mut self,
        name: &str,
        callee: Symbol,
        names: &[Symbol],
        parameters: Vec<Ty>,
        span: Span,
    ) -> Expression {
        let function = self.reserve_function(name, span);
        let result = self.state.types.fresh_variable();
        let own = self.state.scopes.open(Some(self.scope));
        self.open_context_for(function, own, result);
        for (symbol, ty) in names.iter().zip(&parameters) {
            let local = self.declare_local(
                Name {
                    symbol: *symbol,
                    span: Span::NONE,
                },
                *ty,
                false,
            );
            self.context().quiet[local.0 as usize] = true;
        }
        let name_of = |symbol| ast::Expression {
            kind: ast::ExpressionKind::Name(symbol),
            span,
        };
        let call = ast::Call {
            callee: name_of(callee),
            arguments: names
                .iter()
                .map(|symbol| ast::Argument {
                    name: None,
                    value: name_of(*symbol),
                })
                .collect(),
            parentheses: span,
        };
        let body = self.call(&call, span);
        self.state.types.unify(result, body.ty);
        let ty = self.state.types.function(parameters.clone(), body.ty);
        let result = body.ty;
        self.close_context(body, parameters.len() as u32);
        self.state.program.functions[function.0 as usize].result = result;
        Expression::new(ExpressionKind::Closure(function), ty, span)
    }

    // ---- calls

    /// A call of a value.
    pub(super) fn call_value(
        &mut self,
        callee: Expression,
        call: &ast::Call,
        span: Span,
    ) -> Expression {
        let (parameters, result) = match self.kind(callee.ty) {
            TyKind::Function(parameters, result) => (parameters.to_vec(), result),
            TyKind::Variable(_) => {
                let parameters: Vec<Ty> = call
                    .arguments
                    .iter()
                    .map(|_| self.state.types.fresh_variable())
                    .collect();
                let result = self.state.types.fresh_variable();
                let ty = self.state.types.function(parameters.clone(), result);
                self.state.types.unify(callee.ty, ty);
                (parameters, result)
            }
            TyKind::Optional(inner) if matches!(self.kind(inner), TyKind::Function(..)) => {
                self.check_arguments_alone(call);
                let name = self.type_name(callee.ty);
                return self.broken(callee.span, error::may_be_null_called(callee.span, &name));
            }
            _ => {
                self.check_arguments_alone(call);
                return self.not_callable(&callee);
            }
        };
        if let Some(name) = call.arguments.iter().find_map(|argument| argument.name) {
            self.check_arguments_alone(call);
            return self.broken(
                name.span,
                error::no_named_arguments(name.span, "a function value"),
            );
        }
        if call.arguments.len() != parameters.len() {
            self.check_arguments_alone(call);
            let name = self.type_name(callee.ty);
            return self.broken(
                call.parentheses,
                error::wrong_argument_count(
                    call.parentheses,
                    &name,
                    parameters.len(),
                    call.arguments.len(),
                ),
            );
        }
        let mut arguments = Vec::with_capacity(parameters.len());
        let because = Because::new(callee.span, "by the type of this function");
        for (argument, ty) in call.arguments.iter().zip(&parameters) {
            let value = self.expect(&argument.value, *ty, because);
            arguments.push(self.shown(value));
        }
        self.force_pending(result);
        if arguments
            .iter()
            .any(|argument| self.state.types.shallow(argument.ty) == Ty::UNKNOWN)
        {
            return Expression::new(ExpressionKind::Unit, Ty::UNKNOWN, span);
        }
        let value = self.state.types.value_type(result);
        Expression::new(
            ExpressionKind::CallValue(Box::new(callee), arguments),
            value,
            span,
        )
    }

    // ---- captures

    /// What stands in the function being checked for a variable of a function around it.
    pub(super) fn capture(&mut self, context: ContextId, origin: LocalId) -> Option<LocalId> {
        let index = self.contexts.iter().position(|other| other.id == context)?;
        let own = self
            .contexts
            .last()?
            .captures
            .iter()
            .find(|capture| capture.context == context.0 && capture.origin == origin);
        if let Some(own) = own {
            return Some(own.local);
        }
        let outer = &mut self.contexts[index];
        outer.used[origin.0 as usize] = true;
        let variable = &mut outer.locals[origin.0 as usize];
        variable.captured = true;
        let (name, ty, mutable, span) = (
            variable.name.clone(),
            variable.ty,
            variable.mutable,
            variable.span,
        );
        let fixed = outer.fixed[origin.0 as usize];
        let local = self.new_local(&name, ty, mutable, span);
        let own = self.context();
        own.quiet[local.0 as usize] = true;
        own.fixed[local.0 as usize] = fixed;
        own.captures.push(Capture {
            context: context.0,
            origin,
            local,
        });
        Some(local)
    }

    /// Notes that a variable is assigned, here or in a function within.
    pub(super) fn note_assigned(&mut self, context: ContextId, local: LocalId) {
        if let Some(owner) = self.contexts.iter_mut().find(|other| other.id == context) {
            owner.locals[local.0 as usize].assigned = true;
        }
    }

    /// Notes that the address of a variable is taken.
    pub(super) fn note_addressed(&mut self, context: ContextId, local: LocalId) {
        if let Some(owner) = self.contexts.iter_mut().find(|other| other.id == context) {
            let variable = &mut owner.locals[local.0 as usize];
            variable.addressed = true;
            if let Some(global) = variable.global {
                self.state.program.globals[global.0 as usize].addressed = true;
            }
        }
    }

    /// Gives each function what the functions need that it calls or makes values of.
    pub(super) fn close_captures(&mut self, first: usize) {
        let functions = &mut self.state.program.functions;
        let mut by_context: FxHashMap<u32, usize> = FxHashMap::default();
        for (index, function) in functions.iter().enumerate().skip(first) {
            by_context.insert(function.context, index);
        }
        loop {
            let mut changed = false;
            for index in first..functions.len() {
                let nested = std::mem::take(&mut functions[index].nested);
                for inner in &nested {
                    let needed = functions[inner.0 as usize].captures.clone();
                    for capture in needed {
                        let function = &functions[index];
                        let known = function.context == capture.context
                            || function.captures.iter().any(|own| {
                                own.context == capture.context && own.origin == capture.origin
                            });
                        if known {
                            continue;
                        }
                        let model = &functions[inner.0 as usize].locals[capture.local.0 as usize];
                        let local = Local {
                            name: model.name.clone(),
                            global: None,
                            ty: model.ty,
                            mutable: model.mutable,
                            span: model.span,
                            assigned: model.assigned,
                            captured: model.captured,
                            addressed: model.addressed,
                            holds: model.holds,
                        };
                        let function = &mut functions[index];
                        function.locals.push(local);
                        function.captures.push(Capture {
                            local: LocalId(function.locals.len() as u32 - 1),
                            ..capture
                        });
                        changed = true;
                    }
                }
                functions[index].nested = nested;
            }
            if !changed {
                break;
            }
        }
        // What is shared is so for all who share it.
        for index in first..functions.len() {
            for at in 0..functions[index].captures.len() {
                let capture = functions[index].captures[at];
                let Some(owner) = by_context.get(&capture.context) else {
                    continue;
                };
                let origin = &functions[*owner].locals[capture.origin.0 as usize];
                let (assigned, addressed) = (origin.assigned, origin.addressed);
                let holds = origin.holds;
                let local = &mut functions[index].locals[capture.local.0 as usize];
                local.captured = true;
                local.assigned = assigned;
                local.addressed = addressed;
                local.holds = holds;
            }
        }
        // And the owners know that they share it.
        let shared: Vec<Capture> = functions[first..]
            .iter()
            .flat_map(|function| function.captures.iter().copied())
            .collect();
        for capture in shared {
            if let Some(owner) = by_context.get(&capture.context) {
                functions[*owner].locals[capture.origin.0 as usize].captured = true;
            }
        }
    }
}
