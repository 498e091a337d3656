//! Foreign declarations.
//!
//! A declaration becomes a row of [`tir::Extern`](super::tir::Extern): nothing is opened or looked up. Its expressions
//! are in [`foreign_expression`](super::foreign_expression), calls in [`foreign_call`](super::foreign_call), which types
//! C has too in [`foreign_type`](super::foreign_type).

use super::Checker;
use super::error;
use super::foreign_expression::PendingExtern;
use super::foreign_type::Position;
use super::scope::Binding;
use super::tir::{
    Extern, ExternId, ExternParameter, ForeignVariable, ForeignVariableId, LibraryName, Passing,
};
use crate::source::Span;
use crate::syntax::ast::{self, ParameterMode, Symbol, TypeKind};
use crate::types::ty::NamedTypeKind;
use crate::types::{Ty, TyKind};
use rustc_hash::FxHashMap;
use std::rc::Rc;

impl Checker<'_> {
    // ---- declarations

    pub(super) fn opaque_type(&mut self, declared: &ast::ExternType, block: &ast::Extern) {
        let name = self.text(declared.name.symbol).to_owned();
        let types = &self.state.types;
        // Nothing is known of such a type but its name: declared again, it is the same one.
        let earlier = self.earlier_type(declared.name);
        let earlier = earlier.filter(|id| types.named(*id).kind == NamedTypeKind::Opaque);
        let id = match earlier {
            Some(id) => id,
            None => self.state.types.declare_named(name, NamedTypeKind::Opaque),
        };
        let ty = self.state.types.intern(TyKind::Named(id, Box::default()));
        self.state.scopes.declare(
            self.scope,
            declared.name.symbol,
            Binding::Type(ty),
            declared.name.span,
        );
        if let Some(drop) = declared.drop {
            self.declare_drop(id, drop, block);
        }
    }

    pub(super) fn declare_extern(
        &mut self,
        block: &ast::Extern,
        seen: &mut FxHashMap<Symbol, Span>,
    ) {
        let Some(library) = self.library_name(block) else {
            if let Some(literal) = &block.library {
                self.report(error::bad_library_name(literal.span));
            }
            return;
        };
        self.state.program.externs.reserve(block.members.len());
        for member in &block.members {
            match member {
                ast::ExternMember::Function(function) => {
                    if self.declare_once(seen, function.name) {
                        self.extern_function(function, &library);
                    }
                }
                ast::ExternMember::Variable(variable) => {
                    if self.declare_once(seen, variable.name) {
                        self.extern_variable(variable, &library);
                    }
                }
                ast::ExternMember::Const(declared) => {
                    if self.declare_once(seen, declared.name) {
                        self.constant(declared);
                    }
                }
                // Declared with the block's other types.
                ast::ExternMember::Aggregate(_) | ast::ExternMember::Enum(_) => {}
                ast::ExternMember::Type(_) | ast::ExternMember::Error(_) => {}
            }
        }
    }

    /// The library that a block names; `None` where that is no plain text.
    pub(super) fn library_name(&self, block: &ast::Extern) -> Option<LibraryName> {
        let name = match &block.library {
            None => None,
            Some(literal) => match literal.plain() {
                Some(text) if !text.is_empty() && !text.contains('\0') => Some(text.to_owned()),
                _ => return None,
            },
        };
        Some(LibraryName {
            name,
            folder: self.folder.clone(),
        })
    }

    fn extern_variable(&mut self, variable: &ast::ExternVariable, library: &LibraryName) {
        let ty = self.foreign_type(&variable.ty, Position::Variable);
        let name = self.text(variable.name.symbol).to_owned();
        let symbol = self.symbol_name(variable.symbol.as_ref(), &name);
        let id = ForeignVariableId(self.state.program.foreign_variables.len() as u32);
        self.state.program.foreign_variables.push(ForeignVariable {
            name,
            symbol,
            library: library.clone(),
            ty,
            span: variable.name.span,
        });
        let binding = if ty == Ty::UNKNOWN {
            Binding::Broken
        } else {
            Binding::ForeignVariable(id)
        };
        self.state.scopes.declare(
            self.scope,
            variable.name.symbol,
            binding,
            variable.name.span,
        );
    }

    pub(super) fn symbol_name(
        &mut self,
        written: Option<&ast::StringLiteral>,
        name: &str,
    ) -> String {
        match written.map(|literal| (literal, literal.plain())) {
            None => name.to_owned(),
            Some((_, Some(text))) if !text.is_empty() && !text.contains('\0') => text.to_owned(),
            Some((literal, _)) => {
                self.report(error::bad_symbol_name(literal.span));
                name.to_owned()
            }
        }
    }

    fn extern_function(&mut self, function: &Rc<ast::ExternFunction>, library: &LibraryName) {
        let before = self.diagnostics.len();
        let name = self.text(function.name.symbol).to_owned();
        let symbol = self.symbol_name(function.symbol.as_ref(), &name);
        let mut seen: FxHashMap<Symbol, Span> = FxHashMap::default();
        let mut parameters = Vec::with_capacity(function.parameters.len());
        for parameter in &function.parameters {
            let text = self.text(parameter.name.symbol).to_owned();
            if let Some(earlier) = seen.insert(parameter.name.symbol, parameter.name.span)
                && text != "_"
            {
                self.report(error::duplicate_parameter(
                    parameter.name.span,
                    &text,
                    earlier,
                ));
            }
            parameters.push(self.extern_parameter(parameter, text));
        }
        let (result, result_name) = match &function.result {
            Some(written) => {
                let ty = self.foreign_type(written, Position::Result);
                if function.result_owned {
                    self.require_drop(ty, written.span);
                }
                (ty, self.written(written.span))
            }
            None => (Ty::UNIT, String::new()),
        };
        self.own_by_drop(&symbol, &mut parameters);
        let value = self.call_value_type(result, &parameters, function.fails.is_some());
        let id = ExternId(self.state.program.externs.len() as u32);
        self.state.program.externs.push(Extern {
            name,
            symbol,
            library: library.clone(),
            parameters,
            variadic: function.variadic,
            result,
            result_owned: function.result_owned,
            value,
            pointer: false,
            result_name,
            fails: None,
            optional: function.optional,
            blocking: function.blocking,
            span: function.span,
        });
        let failed = self.diagnostics[before..]
            .iter()
            .any(|diagnostic| diagnostic.is_error());
        let binding = if failed {
            Binding::Broken
        } else {
            Binding::Extern(id)
        };
        let scope = self.scope;
        self.state
            .scopes
            .declare(scope, function.name.symbol, binding, function.name.span);
        if failed {
            return;
        }
        let function = function.clone();
        self.pending_externs.push(PendingExtern {
            id,
            function,
            scope,
        });
    }

    fn extern_parameter(
        &mut self,
        parameter: &ast::ExternParameter,
        name: String,
    ) -> ExternParameter {
        let (passing, position) = match parameter.mode {
            ParameterMode::In => (Passing::Value, Position::Parameter),
            ParameterMode::Out => (Passing::Out, Position::Out),
            ParameterMode::InOut => (Passing::InOut, Position::Out),
        };
        // The length of `[T; n]` is checked when all parameters have names.
        let (passing, ty) = match &parameter.ty.kind {
            TypeKind::Array(element, _) | TypeKind::List(element)
                if parameter.mode == ParameterMode::In =>
            {
                let element = self.foreign_type(element, Position::Target);
                let ty = match element {
                    Ty::UNKNOWN => Ty::UNKNOWN,
                    _ => self.state.types.pointer(element),
                };
                (Passing::Elements, ty)
            }
            _ => (passing, self.foreign_type(&parameter.ty, position)),
        };
        if parameter.owned {
            self.require_drop(ty, parameter.ty.span);
        }
        match (&parameter.default, passing) {
            (Some(default), Passing::Out) => self.report(error::default_of_out(default.span)),
            (Some(default), Passing::InOut) => self.report(error::default_of_inout(default.span)),
            _ => {}
        }
        ExternParameter {
            name,
            passing,
            ty,
            owned: parameter.owned,
            length: None,
            kept: false,
            type_name: self.written(parameter.ty.span),
            default: None,
            default_names: Vec::new(),
            span: parameter.name.span,
        }
    }

    /// What a call gives. A status that only tells whether it failed is dropped where there is something better.
    fn call_value_type(&mut self, result: Ty, parameters: &[ExternParameter], fails: bool) -> Ty {
        let mut parts: Vec<Ty> = parameters
            .iter()
            .filter(|parameter| parameter.passing == Passing::Out)
            .map(|parameter| self.state.types.value_type(parameter.ty))
            .collect();
        if parts.is_empty() {
            return self.state.types.value_type(result);
        }
        if !fails && result != Ty::UNIT {
            parts.insert(0, self.state.types.value_type(result));
        }
        match parts[..] {
            [only] => only,
            _ if parts.contains(&Ty::UNKNOWN) => Ty::UNKNOWN,
            _ => self.state.types.tuple(parts),
        }
    }

    /// The source text of a type, for messages and gates.
    fn written(&self, span: Span) -> String {
        self.sources.text(span).to_owned()
    }

    /// What `result` is in `fails`: before any check, an address may be null.
    pub(super) fn raw_result(&mut self, declared: Ty) -> Ty {
        match self.kind(declared) {
            TyKind::CStr => {
                let pointer = self.state.types.pointer(Ty::I8);
                self.state.types.optional(pointer)
            }
            TyKind::Pointer(_) => self.state.types.optional(declared),
            TyKind::Optional(inner) if self.state.types.shallow(inner) == Ty::CSTR => {
                self.raw_result(Ty::CSTR)
            }
            _ => self.state.types.value_type(declared),
        }
    }
}
