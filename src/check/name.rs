//! Names as values: variables of here, of the top level, of functions around; functions, constants, C's globals.

use super::error::{self};
use super::index::{Gap, Meaning};
use super::instance::Definition;
use super::scope::{Binding, Found, Narrowed};
use super::tir::{Expression, ExpressionKind, Global, GlobalId, LocalId, Place, PlaceKind};
use super::{Checker, Want};
use crate::diagnostic;
use crate::source::Span;
use crate::syntax::ast::{Name, Symbol};
use crate::types::{Ty, TyKind, TypeTable};

/// Built-in functions that a slip of the pen may have meant.
pub(super) const BUILTIN_FUNCTIONS: &[&str] = &[
    "print", "eprint", "len", "min", "max", "abs", "exit", "chr", "typeof", "Error", "args", "int",
    "float", "str", "input",
];

/// Words that stand where a value stands.
const WORDS_FOR_VALUES: &[&str] = &[
    "true", "false", "null", "self", "args", "break", "continue", "return",
];

impl Checker<'_> {
    /// What a name stands for here.
    pub(super) fn lookup(&mut self, symbol: Symbol, span: Span) -> Option<Found> {
        self.note_scope_gap(symbol);
        let found = self.state.scopes.lookup(self.scope, symbol, span.start)?;
        self.note(span, found.span, || Meaning::Bound(found.binding.clone()));
        Some(found)
    }

    /// A name where a value stands.
    pub(super) fn name(&mut self, symbol: Symbol, want: Want, span: Span) -> Expression {
        if let Want::Type(wanted) = want {
            self.note_gap(symbol, |_| Gap::Wanted(wanted));
        }
        match self.lookup(symbol, span) {
            Some(Found {
                binding: Binding::Function(id),
                ..
            }) if self.waits_for_types(id, want) => {
                let count = self.state.definitions[id.0 as usize].ast.parameters.len();
                match self.waiting_value(symbol, count, want, span) {
                    Some(value) => value,
                    None => self.function_value(id, want, span),
                }
            }
            Some(found) => self.bound_value(found.binding, Name { symbol, span }, want, span),
            None => self.unbound_name(symbol, want, span),
        }
    }

    /// What a name stands for, as a value.
    pub(super) fn bound_value(
        &mut self,
        binding: Binding,
        name: Name,
        want: Want,
        span: Span,
    ) -> Expression {
        match binding {
            Binding::Local {
                context,
                local,
                narrowed,
            } => self.variable(context, local, narrowed, span),
            Binding::Pointee { context, local } => match self.pointee(context, local, span) {
                Some(place) => self.read_place(place),
                None => Expression::new(ExpressionKind::Unit, Ty::UNKNOWN, span),
            },
            Binding::Constant(constant) => {
                Expression::new(constant.expression(), constant.ty(), span)
            }
            Binding::ForeignVariable(variable) => {
                let ty = self.state.program.foreign_variables[variable.0 as usize].ty;
                self.read_memory(ExpressionKind::ForeignVariable(variable), ty, span)
            }
            Binding::ForeignParameter(index, ty) => {
                self.named_parameters.push(index);
                Expression::new(ExpressionKind::ForeignParameter(index), ty, span)
            }
            Binding::ForeignResult(ty) => Expression::new(ExpressionKind::ForeignResult, ty, span),
            Binding::Extern(id) if self.state.program.foreign(id).optional => {
                self.foreign_presence(id, span)
            }
            Binding::Function(definition) => self.function_value(definition, want, span),
            Binding::Extern(id) | Binding::PresentExtern(id) => {
                self.extern_value(id, name.symbol, span)
            }
            Binding::Type(_) | Binding::GenericType(_) | Binding::GenericAlias(..) => {
                let text = self.text(name.symbol).to_owned();
                self.broken(span, error::not_a_value(span, &text, "a type"))
            }
            Binding::Module(_) => {
                let text = self.text(name.symbol).to_owned();
                self.broken(span, error::not_a_value(span, &text, "a module"))
            }
            Binding::Broken => Expression::new(ExpressionKind::Unit, Ty::UNKNOWN, span),
        }
    }

    /// A variable: of this function, of the top level, or of a function around this one.
    fn variable(
        &mut self,
        context: super::ContextId,
        local: LocalId,
        narrowed: Option<Narrowed>,
        span: Span,
    ) -> Expression {
        let own = self.context().id;
        if context == own {
            self.context().used[local.0 as usize] = true;
            let ty = self.context().locals[local.0 as usize].ty;
            return self.read(ExpressionKind::Local(local), ty, narrowed, span);
        }
        if let Some((global, ty)) = self.outer_variable(context, local) {
            return self.read(ExpressionKind::Global(global), ty, narrowed, span);
        }
        match self.capture(context, local) {
            Some(local) => {
                let ty = self.context().locals[local.0 as usize].ty;
                self.read(ExpressionKind::Local(local), ty, narrowed, span)
            }
            None => Expression::new(ExpressionKind::Unit, Ty::UNKNOWN, span),
        }
    }

    /// What `self` of a method with `var self` stands for.
    pub(super) fn pointee(
        &mut self,
        context: super::ContextId,
        local: LocalId,
        span: Span,
    ) -> Option<Place> {
        if context != self.context().id {
            self.report(error::receiver_captured(span));
            return None;
        }
        let ty = self.context().locals[local.0 as usize].ty;
        let TyKind::Pointer(target) = self.kind(ty) else {
            return None;
        };
        let pointer = Expression::new(ExpressionKind::Local(local), ty, span);
        let zero = Expression::new(ExpressionKind::Int(0), Ty::INT, span);
        Some(Place {
            kind: PlaceKind::Target(pointer, zero),
            ty: target,
            span,
        })
    }

    fn unbound_name(&mut self, symbol: Symbol, want: Want, span: Span) -> Expression {
        let name = self.text(symbol).to_owned();
        if let Some((id, case)) = self.case_of_name(symbol, want.ty(), span) {
            let ty = self.enum_type(id, want);
            return self.case_value(ty, case, span);
        }
        if name == "args" || BUILTIN_FUNCTIONS.contains(&name.as_str()) {
            self.note(span, Span::NONE, || Meaning::BuiltIn);
        }
        if name == "args" {
            let global = self.arguments_global();
            let ty = self.state.program.globals[global.0 as usize].ty;
            return Expression::new(ExpressionKind::Global(global), ty, span);
        }
        if BUILTIN_FUNCTIONS.contains(&name.as_str()) {
            let count = match name.as_str() {
                "int" | "float" | "str" | "len" | "abs" | "chr" | "print" => 1,
                "min" | "max" => 2,
                _ => 0,
            };
            if count > 0
                && self.wanted_function(want).is_none()
                && matches!(want, Want::Any)
                && let Some(value) = self.waiting_value(symbol, count, want, span)
            {
                return value;
            }
            return self.builtin_value(symbol, want, span);
        }
        if let Some(declared) = self.declared_later(symbol) {
            return self.broken(span, error::not_yet_declared(span, &name, declared));
        }
        if let Some(ty) = TypeTable::builtin(&name) {
            return self.place_type_as_value(&name, ty, span);
        }
        if let Some((ty, head)) = self.own_member(symbol) {
            return self.broken(span, error::member_without_self(span, &name, &ty, head));
        }
        let near = self.near_name(symbol);
        let error = error::unknown_name(span, &name, near.as_deref());
        let error = match self.out_of_scope(symbol, span) {
            Some(declared) => error.because(declared, error::OUT_OF_SCOPE),
            None => error,
        };
        self.broken(span, error)
    }

    /// The type whose function is being checked, where it has a member of this name; with the head of the function if that
    /// has no `self`.
    pub(super) fn own_member(&self, symbol: Symbol) -> Option<(String, Option<Span>)> {
        let name = self.text(symbol);
        self.contexts.iter().rev().find_map(|context| {
            let checked = |one: &&Definition| {
                let mut instances = one.instances.iter();
                instances.any(|instance| instance.function == context.function)
            };
            let definition = self.state.definitions.iter().find(checked)?;
            let nominal = self.state.nominals.get(&definition.owner?)?;
            let is_field = nominal
                .declared
                .fields()
                .any(|field| field.name.symbol == symbol);
            if !is_field && !nominal.methods.contains_key(&symbol) {
                return None;
            }
            let owner = definition.name.split('.').next().unwrap_or(name);
            let head = definition
                .ast
                .receiver
                .is_none()
                .then_some(definition.ast.head);
            Some((owner.to_owned(), head))
        })
    }

    /// Where a block around this place declares the variable, further on.
    pub(super) fn declared_later(&self, symbol: Symbol) -> Option<Span> {
        let mut scopes = self.state.scopes.chain(self.scope);
        scopes.find_map(|scope| self.upcoming.get(&(scope, symbol)).copied())
    }

    /// What can be seen from here and is called nearly so.
    pub(super) fn near_name(&self, symbol: Symbol) -> Option<String> {
        let name = self.text(symbol);
        let visible = self.state.scopes.visible(self.scope);
        let names = visible
            .iter()
            .map(|(name, _)| self.text(*name))
            .chain(BUILTIN_FUNCTIONS.iter().copied());
        let near = diagnostic::nearest(name, names);
        // Words of the language, where no name of the script is near.
        near.or_else(|| diagnostic::nearest(name, WORDS_FOR_VALUES.iter().copied()))
            .map(str::to_owned)
            .or_else(|| self.near_case(name))
    }

    /// Where a block that is over has declared the name, in the same file.
    pub(super) fn out_of_scope(&self, symbol: Symbol, span: Span) -> Option<Span> {
        let elsewhere = self.state.scopes.elsewhere(symbol, span.start)?;
        let file = self.sources.file_of(span)?;
        (self.sources.file_of(elsewhere)? == file).then_some(elsewhere)
    }

    fn arguments_global(&mut self) -> GlobalId {
        if let Some(global) = self.state.arguments {
            return global;
        }
        let ty = self.state.types.list(Ty::STR);
        let global = GlobalId(self.state.program.globals.len() as u32);
        self.state.program.globals.push(Global {
            name: "args".to_owned(),
            ty,
            span: Span::NONE,
            mutable: false,
            addressed: false,
            holds: None,
        });
        self.state.arguments = Some(global);
        global
    }

    /// The top-level variable behind a name that another function uses; `None` for a variable of a function.
    pub(super) fn outer_variable(
        &mut self,
        context: super::ContextId,
        local: LocalId,
    ) -> Option<(GlobalId, Ty)> {
        let Some(index) = self.contexts.iter().position(|other| other.id == context) else {
            // Of a file that was checked before.
            let function = self.state.finished.get(&context)?;
            let local = &self.state.program.functions[function.0 as usize].locals[local.0 as usize];
            return Some((local.global?, local.ty));
        };
        let context = &self.contexts[index];
        if !context.top_level || !context.outermost[local.0 as usize] {
            return None;
        }
        self.contexts[index].used[local.0 as usize] = true;
        let ty = self.contexts[index].locals[local.0 as usize].ty;
        Some((self.globalize(index, local), ty))
    }

    /// Moves a variable of the function being checked, a top level, to the globals.
    pub(super) fn make_global(&mut self, local: LocalId) {
        let index = self.contexts.len() - 1;
        self.globalize(index, local);
    }

    fn globalize(&mut self, context: usize, local: LocalId) -> GlobalId {
        let global = GlobalId(self.state.program.globals.len() as u32);
        let variable = &mut self.contexts[context].locals[local.0 as usize];
        if let Some(known) = variable.global {
            return known;
        }
        variable.global = Some(global);
        self.state.program.globals.push(Global {
            name: variable.name.clone(),
            ty: variable.ty,
            span: variable.span,
            mutable: variable.mutable,
            addressed: variable.addressed,
            holds: variable.holds.filter(|_| !variable.mutable),
        });
        global
    }
}
