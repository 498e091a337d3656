//! Instances: a function is checked once per set of argument types.
//!
//! The key of an instance is the type of every parameter, or nothing where the caller leaves the
//! parameter to its default: that instance begins by setting it. A parameter with a written type always has
//! that type, so a function with written types has one instance per set of defaults used.
//!
//! An instance is entered into the table before its body is checked. A recursive call finds it there,
//! with a result type that is still a variable, and the other paths of the body bind that.

use super::error::{self, Because};
use super::scope::{Binding, DefinitionId, ScopeId};
use super::tir::{Block, Expression, ExpressionKind, FunctionId};
use super::{Checker, Instantiation, Want};
use crate::recursion;
use crate::source::Span;
use crate::syntax::ast::{self, Name};
use crate::types::{NamedTypeId, Ty, TyKind};
use std::rc::Rc;

/// Nested instances of one function with ever new types are an error beyond this.
const MAXIMUM_NESTED_INSTANCES: usize = 40;

/// A declared function and its instances.
#[derive(Debug)]
pub(super) struct Definition {
    pub name: String,
    pub ast: Rc<ast::Function>,
    /// Where it was declared.
    pub scope: ScopeId,
    /// The type whose member it is.
    pub owner: Option<NamedTypeId>,
    /// It stands within a function, whose variables it may use.
    pub nested: bool,
    /// The type whose member it is has parameters.
    pub generic_owner: bool,
    pub(super) instances: Vec<Instance>,
    /// Instances being checked right now.
    pub(super) open: usize,
    /// It was found to need ever more of them: no new ones are made, or two calls in it would take for ever to end.
    pub(super) endless: bool,
}

#[derive(Debug)]
pub(super) struct Instance {
    pub key: Vec<Option<Ty>>,
    type_arguments: Vec<Ty>,
    pub function: FunctionId,
}

impl Definition {
    pub fn new(name: String, ast: Rc<ast::Function>, scope: ScopeId) -> Self {
        Definition {
            name,
            ast,
            scope,
            owner: None,
            nested: false,
            generic_owner: false,
            instances: Vec::new(),
            open: 0,
            endless: false,
        }
    }

    /// A member of a type.
    pub fn method(
        name: String,
        ast: Rc<ast::Function>,
        scope: ScopeId,
        owner: NamedTypeId,
        generic_owner: bool,
    ) -> Self {
        Definition {
            owner: Some(owner),
            generic_owner,
            ..Definition::new(name, ast, scope)
        }
    }

    /// What it was checked as.
    pub fn functions(&self) -> impl Iterator<Item = FunctionId> {
        self.instances.iter().map(|instance| instance.function)
    }

    /// Whether anybody called it.
    pub fn has_instances(&self) -> bool {
        !self.instances.is_empty()
    }

    /// Whether its parameters all have types, so that it can be checked without a call.
    pub fn is_typed(&self) -> bool {
        let ast = &self.ast;
        !self.generic_owner
            && ast.type_parameters.is_empty()
            && ast
                .parameters
                .iter()
                .all(|parameter| parameter.ty.is_some())
    }
}

/// The parameters' types as a call sees them.
pub(super) struct SignatureTypes {
    /// `None` where the parameter has no written type.
    pub parameters: Vec<Option<Ty>>,
    pub type_arguments: Vec<Ty>,
}

impl Checker<'_> {
    /// The names of the type parameters: of the type whose member it is, then its own.
    fn type_parameters(&self, definition: &Definition) -> Vec<Name> {
        let owner = definition
            .owner
            .and_then(|owner| self.state.nominals.get(&owner));
        let mut names = owner.map_or_else(Vec::new, |owner| owner.parameters.clone());
        names.extend_from_slice(&definition.ast.type_parameters);
        names
    }

    /// The written types of a function's parameters, its type parameters as fresh variables.
    pub(super) fn signature_types(&mut self, id: DefinitionId) -> SignatureTypes {
        let definition = &self.state.definitions[id.0 as usize];
        let (ast, scope) = (definition.ast.clone(), definition.scope);
        let names = self.type_parameters(definition);
        let type_arguments: Vec<Ty> = names
            .iter()
            .map(|_| self.state.types.fresh_variable())
            .collect();
        let parameters = self.with_type_parameters(&names, scope, &type_arguments, |checker| {
            ast.parameters
                .iter()
                .map(|parameter| parameter.ty.as_ref().map(|ty| checker.place_type(ty)))
                .collect()
        });
        SignatureTypes {
            parameters,
            type_arguments,
        }
    }

    /// The written result type, with these type arguments.
    pub(super) fn result_type(
        &mut self,
        id: DefinitionId,
        written: &ast::TypeExpression,
        type_arguments: &[Ty],
    ) -> Ty {
        let definition = &self.state.definitions[id.0 as usize];
        let (names, scope) = (self.type_parameters(definition), definition.scope);
        self.with_type_parameters(&names, scope, type_arguments, |checker| {
            checker.place_type(written)
        })
    }

    /// The type of `self` in a method, with the type arguments that its signature was given.
    pub(super) fn receiver_type(&mut self, id: DefinitionId, type_arguments: &[Ty]) -> Option<Ty> {
        let owner = self.state.definitions[id.0 as usize].owner?;
        let count = self.state.nominals.get(&owner)?.parameters.len();
        let arguments = type_arguments.get(..count)?.into();
        Some(self.state.types.intern(TyKind::Named(owner, arguments)))
    }

    /// Runs `inside` in the function's own scope, with its type parameters bound.
    fn with_type_parameters<T>(
        &mut self,
        names: &[Name],
        scope: ScopeId,
        type_arguments: &[Ty],
        inside: impl FnOnce(&mut Self) -> T,
    ) -> T {
        let own = self.state.scopes.open(Some(scope));
        for (name, ty) in names.iter().zip(type_arguments) {
            self.state
                .scopes
                .declare(own, name.symbol, Binding::Type(*ty), name.span);
        }
        let outer = std::mem::replace(&mut self.scope, own);
        let value = inside(self);
        self.scope = outer;
        value
    }

    /// The instance for these argument types, checked now if it is new.
    pub(super) fn instance(
        &mut self,
        id: DefinitionId,
        key: Vec<Option<Ty>>,
        type_arguments: &[Ty],
        call: Span,
    ) -> Option<FunctionId> {
        if self.state.scopes.take_replaced() {
            self.state.forget_instances();
        }
        self.state.types.settle();
        let key: Vec<Option<Ty>> = key
            .into_iter()
            .map(|ty| ty.map(|ty| self.state.types.resolve(ty)))
            .collect();
        let type_arguments: Vec<Ty> = type_arguments
            .iter()
            .map(|ty| self.state.types.resolve(*ty))
            .collect();
        let known = self.state.definitions[id.0 as usize]
            .instances
            .iter()
            .find(|instance| {
                instance.type_arguments == type_arguments
                    && instance.key.len() == key.len()
                    && instance.key.iter().zip(&key).all(|(a, b)| match (a, b) {
                        (Some(a), Some(b)) => {
                            self.state.types.shallow(*a) == self.state.types.shallow(*b)
                        }
                        (None, None) => true,
                        _ => false,
                    })
            })
            .map(|instance| instance.function);
        if known.is_some() {
            return known;
        }
        let definition = &mut self.state.definitions[id.0 as usize];
        if definition.endless {
            return None;
        }
        if definition.open >= MAXIMUM_NESTED_INSTANCES {
            definition.endless = true;
            let (span, name) = (definition.ast.name.span, definition.name.clone());
            self.report(error::infinite_instances(span, &name).because(call, "called here"));
            return None;
        }
        definition.open += 1;
        let function = recursion::with_room(|| self.check_instance(id, key, type_arguments, call));
        self.state.definitions[id.0 as usize].open -= 1;
        Some(function)
    }

    fn check_instance(
        &mut self,
        id: DefinitionId,
        key: Vec<Option<Ty>>,
        type_arguments: Vec<Ty>,
        call: Span,
    ) -> FunctionId {
        let definition = &self.state.definitions[id.0 as usize];
        let (ast, scope, name) = (
            definition.ast.clone(),
            definition.scope,
            definition.name.clone(),
        );
        let generic = !definition.is_typed();
        let names = self.type_parameters(definition);
        let own = self.state.scopes.open(Some(scope));
        for (parameter, ty) in names.iter().zip(&type_arguments) {
            self.state
                .scopes
                .declare(own, parameter.symbol, Binding::Type(*ty), parameter.span);
        }
        let text = self.instantiation_text(&name, &key);
        self.calls.push(Instantiation {
            call,
            text,
            generic,
        });

        let function = self.open_context(&name, ast.head, own, false, Ty::UNKNOWN);
        let result = match &ast.result {
            Some(written) => self.place_type(written),
            None => self.state.types.fresh_variable(),
        };
        self.context().result = result;
        self.context().result_because = ast.result.as_ref().map(|written| written.span);
        let value_result = self.state.types.value_type(result);
        self.state.program.functions[function.0 as usize].result = value_result;
        let receiver = ast
            .receiver
            .and_then(|receiver| Some((receiver, self.receiver_type(id, &type_arguments)?)));
        self.state.definitions[id.0 as usize]
            .instances
            .push(Instance {
                key: key.clone(),
                type_arguments,
                function,
            });

        let mut statements = Vec::new();
        if let Some((receiver, ty)) = receiver {
            self.declare_receiver(receiver, ty);
        }
        let parameters =
            self.parameters(&ast, &key, &mut statements) + u32::from(ast.receiver.is_some());
        let errors = self.diagnostics.len();
        let body = self.function_body(&ast, result);
        if self.state.types.is_unbound(result) {
            // No path gave a type: the function never returns, or only by calling itself.
            let bound = match self.kind(body.ty) {
                TyKind::Never => Ty::NEVER,
                TyKind::Unknown => Ty::UNKNOWN,
                // What is wrong in it has been said.
                _ if self.diagnostics[errors..].iter().any(|one| one.is_error()) => Ty::UNKNOWN,
                _ => {
                    self.report(error::result_type_needed(ast.head, &name));
                    Ty::UNKNOWN
                }
            };
            match bound {
                Ty::NEVER => self.state.types.never_returns(result),
                bound => {
                    self.state.types.unify(result, bound);
                }
            }
        }
        let body = if statements.is_empty() {
            body
        } else {
            let (ty, span) = (body.ty, body.span);
            let block = Block {
                statements,
                value: Some(Box::new(body)),
            };
            Expression::new(ExpressionKind::Block(block), ty, span)
        };
        self.close_context(body, parameters);
        self.calls.pop();
        function
    }

    /// `self`: the value; of `var self` the address of the place, unless that is an object anyway.
    fn declare_receiver(&mut self, receiver: ast::Receiver, ty: Ty) {
        let Some(symbol) = self.interner.lookup("self") else {
            return;
        };
        let context = self.context().id;
        let by_address = receiver.mutable && !self.state.types.is_address(ty);
        let binding = if by_address {
            let pointer = self.state.types.pointer(ty);
            let local = self.new_local("self", pointer, false, receiver.span);
            Binding::Pointee { context, local }
        } else {
            let local = self.new_local("self", ty, false, receiver.span);
            self.context().fixed[local.0 as usize] = Some(error::Immutable::Receiver);
            Binding::Local {
                context,
                local,
                narrowed: None,
            }
        };
        self.context().quiet[0] = true;
        self.state
            .scopes
            .declare(self.scope, symbol, binding, receiver.span);
    }

    /// Declares the parameters, and sets those that the caller leaves to their defaults.
    fn parameters(
        &mut self,
        ast: &ast::Function,
        key: &[Option<Ty>],
        statements: &mut Vec<Expression>,
    ) -> u32 {
        let mut unset = Vec::new();
        for (parameter, given) in ast.parameters.iter().zip(key) {
            let written = parameter.ty.as_ref().map(|ty| self.place_type(ty));
            let ty = written
                .or(*given)
                .unwrap_or_else(|| self.state.types.fresh_variable());
            let text = self.text(parameter.name.symbol).to_owned();
            let local = self.new_local(&text, ty, true, parameter.name.span);
            self.context().quiet[local.0 as usize] = true;
            match given {
                Some(_) => self.bind_parameter(parameter, local),
                None => unset.push((parameter, local)),
            }
        }
        for (parameter, local) in unset {
            if let Some(default) = &parameter.default {
                let ty = self.context().locals[local.0 as usize].ty;
                let value = self.expect(
                    default,
                    ty,
                    Because::new(parameter.name.span, "for this parameter"),
                );
                let span = value.span;
                if self.state.types.is_unbound(ty) {
                    self.state.types.unify(ty, value.ty);
                }
                let set = ExpressionKind::Let(local, Box::new(value));
                statements.push(Expression::new(set, Ty::UNIT, span));
            }
            self.bind_parameter(parameter, local);
        }
        // Those behind are variables of its own: a caller that leaves them out has no registers for them.
        let given = key.iter().rposition(Option::is_some);
        given.map_or(0, |last| last as u32 + 1)
    }

    fn bind_parameter(&mut self, parameter: &ast::Parameter, local: super::LocalId) {
        let context = self.context().id;
        let binding = Binding::Local {
            context,
            local,
            narrowed: None,
        };
        self.state.scopes.declare(
            self.scope,
            parameter.name.symbol,
            binding,
            parameter.name.span,
        );
    }

    fn function_body(&mut self, ast: &ast::Function, result: Ty) -> Expression {
        let because = match self.context().result_because {
            Some(span) => Because::new(span, "the result is declared here"),
            None => Because::NOTHING,
        };
        // Declared as `()`: whatever the last statement is, its value is dropped.
        if self.state.types.shallow(result) == Ty::UNIT {
            return self.expression(&ast.body, Want::Discard);
        }
        let wanted = self.state.types.value_type(result);
        let body = self.expression(&ast.body, Want::Type(wanted));
        if body.ty == Ty::UNIT
            && ast.result.is_some()
            && self.state.types.shallow(wanted) != Ty::UNKNOWN
            && matches!(ast.body.kind, ast::ExpressionKind::Block(_))
        {
            let name = self.type_name(wanted);
            let end = ast.body.span.after();
            let end = Span::new(end.start - 1, end.start);
            let error = error::block_without_value(end, &name, because);
            return self.broken(ast.head, error);
        }
        // A bare `return` somewhere: what the last statement gives is dropped.
        if ast.result.is_none() && self.state.types.shallow(result) == Ty::UNIT {
            return body;
        }
        // `[f(n - 1)]` in `f`: what is made of the result cannot tell it.
        let types = &self.state.types;
        let found = types.shallow(body.ty);
        if let TyKind::Variable(variable) = types.shallow_kind(result)
            && found != types.shallow(result)
            && types.occurs(*variable, found)
        {
            return body;
        }
        self.coerce(body, result, because)
    }

    fn instantiation_text(&self, name: &str, key: &[Option<Ty>]) -> String {
        /// Longer names of types are cut off.
        const LONGEST: usize = 60;
        let shown = |ty: &Ty| match self.type_name(*ty) {
            name if name.chars().count() > LONGEST => {
                name.chars().take(LONGEST).collect::<String>() + "…"
            }
            name => name,
        };
        let types: Vec<String> = key.iter().flatten().map(shown).collect();
        format!("`{name}` is called here with ({})", types.join(", "))
    }

    /// Checks the functions from `first` on that nobody called, where their parameters have types.
    pub(super) fn check_uncalled(&mut self, first: usize) {
        // Checking one may declare more.
        let mut next = first;
        while next < self.pending.len() {
            let id = self.pending[next];
            next += 1;
            let definition = &self.state.definitions[id.0 as usize];
            if !definition.is_typed() {
                continue;
            }
            // Also the defaults have types to keep to, called or not.
            let defaults: Vec<bool> = definition
                .ast
                .parameters
                .iter()
                .map(|one| one.default.is_some())
                .collect();
            let with_defaults = |instance: &Instance| {
                instance
                    .key
                    .iter()
                    .zip(&defaults)
                    .all(|(ty, default)| ty.is_none() == *default)
            };
            if definition.instances.iter().any(with_defaults) {
                continue;
            }
            let span = definition.ast.name.span;
            let mut key = self.signature_types(id).parameters;
            for (ty, default) in key.iter_mut().zip(&defaults) {
                if *default {
                    *ty = None;
                }
            }
            self.instance(id, key, &[], span);
        }
        if self.state.index.is_some() && !self.imported {
            self.uncalled.extend_from_slice(&self.pending[first..]);
        }
        self.pending.truncate(first);
    }
}
