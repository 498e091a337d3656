//! Foreign declarations.
//!
//! A declaration becomes a row of [`tir::Extern`](super::tir::Extern): nothing is opened or looked up. Calls are in
//! [`foreign_call`](super::foreign_call), which types C has too in [`foreign_type`](super::foreign_type).

use super::error::{self, Because};
use super::foreign_type::Position;
use super::scope::Binding;
use super::tir::{
    Comparison, Expression, ExpressionKind, Extern, ExternId, ExternParameter, Fails,
    ForeignVariable, ForeignVariableId, LibraryName, Passing,
};
use super::{Checker, Want};
use crate::source::Span;
use crate::syntax::ast::{self, ParameterMode, Symbol, TypeKind};
use crate::types::ty::NamedTypeKind;
use crate::types::{Ty, TyKind};
use rustc_hash::FxHashMap;

impl Checker<'_> {
    // ---- declarations

    pub(super) fn opaque_type(&mut self, declared: &ast::ExternType, block: &ast::Extern) {
        let name = self.text(declared.name.symbol).to_owned();
        let id = self.state.types.declare_named(name, NamedTypeKind::Opaque);
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

    fn extern_function(&mut self, function: &ast::ExternFunction, library: &LibraryName) {
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
        self.extern_expressions(id, function);
        let failed = self.diagnostics[before..]
            .iter()
            .any(|diagnostic| diagnostic.is_error());
        let binding = if failed {
            Binding::Broken
        } else {
            Binding::Extern(id)
        };
        self.state.scopes.declare(
            self.scope,
            function.name.symbol,
            binding,
            function.name.span,
        );
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
        if let (Some(default), true) = (&parameter.default, passing == Passing::Out) {
            self.report(error::default_of_out(default.span));
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

    /// The expressions of a declaration, in a scope where the parameters and `result` have names.
    fn extern_expressions(&mut self, id: ExternId, function: &ast::ExternFunction) {
        let has_length =
            |parameter: &ast::ExternParameter| matches!(parameter.ty.kind, TypeKind::Array(..));
        if function.fails.is_none()
            && function
                .parameters
                .iter()
                .all(|parameter| parameter.default.is_none() && !has_length(parameter))
        {
            return;
        }
        self.in_scope(|checker| {
            checker.name_parameters(id, function, |passing| passing != Passing::Out);
            for (index, parameter) in function.parameters.iter().enumerate() {
                let row = &checker.state.program.foreign(id).parameters[index];
                let (ty, span, passing) = (row.ty, row.span, row.passing);
                if let (TypeKind::Array(_, count), Passing::Elements) =
                    (&parameter.ty.kind, passing)
                {
                    let because = Because::new(span, "how many elements there are");
                    let length = checker.expect(count, Ty::INT, because);
                    checker.state.program.externs[id.0 as usize].parameters[index].length =
                        Some(length);
                }
                if let (Some(default), true) = (&parameter.default, passing != Passing::Out) {
                    checker.named_parameters.clear();
                    let value =
                        checker.expect(default, ty, Because::new(span, "for this parameter"));
                    let row = &mut checker.state.program.externs[id.0 as usize].parameters[index];
                    row.default = Some(value);
                    row.default_names = std::mem::take(&mut checker.named_parameters);
                }
            }
            checker.name_parameters(id, function, |passing| passing == Passing::Out);
            checker.named_parameters.clear();
            if let Some(fails) = &function.fails {
                let fails = checker.fails(id, function, fails);
                let row = &mut checker.state.program.externs[id.0 as usize];
                row.fails = fails;
                for index in checker.named_parameters.drain(..) {
                    let parameter = &mut row.parameters[index as usize];
                    parameter.kept = parameter.passing == Passing::Elements;
                }
            }
        });
    }

    /// Gives the parameters that travel so their names.
    fn name_parameters(
        &mut self,
        id: ExternId,
        function: &ast::ExternFunction,
        wanted: impl Fn(Passing) -> bool,
    ) {
        for (index, parameter) in function.parameters.iter().enumerate() {
            let row = &self.state.program.foreign(id).parameters[index];
            let (ty, passing) = (row.ty, row.passing);
            if !wanted(passing) {
                continue;
            }
            let binding = match passing {
                _ if ty == Ty::UNKNOWN => Binding::Broken,
                Passing::Elements => {
                    let element = self.pointer_target(ty).unwrap_or(Ty::UNKNOWN);
                    Binding::ForeignParameter(index as u32, self.state.types.list(element))
                }
                Passing::InOut => {
                    Binding::ForeignParameter(index as u32, self.state.types.pointer(ty))
                }
                _ => Binding::ForeignParameter(index as u32, self.state.types.value_type(ty)),
            };
            self.state.scopes.declare(
                self.scope,
                parameter.name.symbol,
                binding,
                parameter.name.span,
            );
        }
    }

    fn fails(
        &mut self,
        id: ExternId,
        function: &ast::ExternFunction,
        fails: &ast::Fails,
    ) -> Option<Fails> {
        let declared = self.state.program.foreign(id).result;
        let result = self.raw_result(declared);
        if result != Ty::UNIT
            && let Some(symbol) = self.interner.lookup("result")
        {
            let at = function.name.span;
            self.state
                .scopes
                .declare(self.scope, symbol, Binding::ForeignResult(result), at);
        }
        let condition = match &fails.condition {
            ast::FailsCondition::If(condition) => self.condition_expression(condition),
            ast::FailsCondition::Compare(..) | ast::FailsCondition::In(_) if result == Ty::UNIT => {
                self.report(error::fails_without_result(fails.span));
                return None;
            }
            ast::FailsCondition::Compare(operator, value) => {
                let comparison = match operator {
                    ast::BinaryOperator::Equal => Comparison::Equal,
                    ast::BinaryOperator::NotEqual => Comparison::NotEqual,
                    ast::BinaryOperator::Less => Comparison::Less,
                    ast::BinaryOperator::LessEqual => Comparison::LessEqual,
                    ast::BinaryOperator::Greater => Comparison::Greater,
                    _ => Comparison::GreaterEqual,
                };
                let value = self.expect(
                    value,
                    result,
                    Because::new(fails.span, "compared with the result"),
                );
                let left = Expression::new(ExpressionKind::ForeignResult, result, fails.span);
                let kind = ExpressionKind::Compare(comparison, Box::new(left), Box::new(value));
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
                let value = Expression::new(ExpressionKind::ForeignResult, result, fails.span);
                let value =
                    self.coerce(value, Ty::INT, Because::new(fails.span, "a range has ints"));
                let kind = ExpressionKind::InRange {
                    value: Box::new(value),
                    start: Box::new(self.expect(start, Ty::INT, Because::NOTHING)),
                    end: Box::new(self.expect(end, Ty::INT, Because::NOTHING)),
                    inclusive: range.inclusive,
                };
                Expression::new(kind, Ty::BOOL, fails.span)
            }
        };
        let message = fails.message.as_ref().map(|message| {
            let checked = self.expression(message, Want::Type(Ty::STR));
            match self.convert(checked, Ty::STR) {
                Ok(text) => text,
                Err(other) => {
                    let name = self.type_name(other.ty);
                    self.broken(other.span, error::needs_message_text(other.span, &name))
                }
            }
        });
        Some(Fails { condition, message })
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
