//! Foreign declarations and calls.
//!
//! A declaration becomes a row of [`tir::Extern`](super::tir::Extern): nothing is opened or looked up. What a
//! call passes is checked here, as far as types and constants tell; the gate checks the rest.

use super::constant::{self, Constant};
use super::error::{self, Because};
use super::scope::Binding;
use super::tir::{
    Comparison, Conversion, Expression, ExpressionKind, Extern, ExternId, ExternParameter, Fails,
    ForeignCall, ForeignVariable, ForeignVariableId, Intrinsic, LibraryName, VariadicKind,
};
use super::{Checker, Want};
use crate::source::Span;
use crate::syntax::ast::{self, Name, ParameterMode, Symbol, TypeKind};
use crate::types::ty::NamedTypeKind;
use crate::types::{Ty, TyKind};
use rustc_hash::FxHashMap;

impl Checker<'_> {
    // ---- declarations

    pub(super) fn opaque_type(&mut self, declared: &ast::ExternType) {
        if let Some(drop) = declared.drop {
            self.report(error::not_supported_yet(drop.span, "`drop` is"));
        }
        let name = self.text(declared.name.symbol).to_owned();
        let id = self.state.types.declare_named(name, NamedTypeKind::Opaque);
        let ty = self.state.types.intern(TyKind::Named(id, Box::default()));
        self.state.scopes.declare(
            self.scope,
            declared.name.symbol,
            Binding::Type(ty),
            declared.name.span,
        );
    }

    pub(super) fn declare_extern(
        &mut self,
        block: &ast::Extern,
        seen: &mut FxHashMap<Symbol, Span>,
    ) {
        let name = match &block.library {
            None => None,
            Some(literal) => match literal.plain() {
                Some(text) if !text.is_empty() && !text.contains('\0') => Some(text.to_owned()),
                _ => {
                    self.report(error::bad_library_name(literal.span));
                    return;
                }
            },
        };
        let library = LibraryName {
            name,
            folder: self.folder.clone(),
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

    fn extern_variable(&mut self, variable: &ast::ExternVariable, library: &LibraryName) {
        let ty = self.foreign_type(&variable.ty);
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

    fn symbol_name(&mut self, written: Option<&ast::StringLiteral>, name: &str) -> String {
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
        if function.blocking {
            self.report(error::not_supported_yet(
                function.name.span,
                "`blocking` is",
            ));
        }
        if function.result_owned {
            self.report(error::not_supported_yet(function.name.span, "`own` is"));
        }
        let (result, result_name) = match &function.result {
            Some(written) => {
                let ty = self.foreign_type(written);
                let ty = if ty != Ty::UNIT && ty != Ty::UNKNOWN {
                    self.foreign_result_type(ty, written.span)
                } else {
                    ty
                };
                (ty, self.written(written.span))
            }
            None => (Ty::UNIT, String::new()),
        };
        let id = ExternId(self.state.program.externs.len() as u32);
        self.state.program.externs.push(Extern {
            name,
            symbol,
            library: library.clone(),
            parameters,
            variadic: function.variadic,
            result,
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

    fn foreign_result_type(&mut self, ty: Ty, span: Span) -> Ty {
        if let TyKind::List(_) = self.kind(ty) {
            self.report(error::list_result(span));
            return Ty::UNKNOWN;
        }
        ty
    }

    fn extern_parameter(
        &mut self,
        parameter: &ast::ExternParameter,
        name: String,
    ) -> ExternParameter {
        if parameter.mode != ParameterMode::In {
            let what = if parameter.mode == ParameterMode::Out {
                "`out` is"
            } else {
                "`inout` is"
            };
            self.report(error::not_supported_yet(parameter.name.span, what));
        }
        if parameter.owned {
            self.report(error::not_supported_yet(parameter.name.span, "`own` is"));
        }
        let ty = self.foreign_type(&parameter.ty);
        // A list is passed as the address of its elements.
        let ty = match self.kind(ty) {
            TyKind::List(element) => self.state.types.pointer(element),
            TyKind::Unit => {
                self.report(error::no_slot_type(parameter.ty.span, "()"));
                Ty::UNKNOWN
            }
            _ => ty,
        };
        ExternParameter {
            name,
            ty,
            type_name: self.written(parameter.ty.span),
            default: None,
            span: parameter.name.span,
        }
    }

    /// The source text of a type, for messages and gates.
    fn written(&self, span: Span) -> String {
        self.sources.text(span).to_owned()
    }

    /// A type that C has too.
    fn foreign_type(&mut self, written: &ast::TypeExpression) -> Ty {
        if let TypeKind::Array(..) = written.kind {
            self.report(error::not_supported_yet(written.span, "`[T; n]` is"));
            return Ty::UNKNOWN;
        }
        let ty = self.place_type(written);
        match self.kind(ty) {
            TyKind::Str => {
                self.report(error::foreign_plain_string(written.span));
                Ty::UNKNOWN
            }
            TyKind::Optional(inner) => match self.kind(inner) {
                TyKind::Pointer(_) | TyKind::CStr | TyKind::Unknown => ty,
                _ => {
                    let name = self.type_name(ty);
                    self.report(error::no_slot_type(written.span, &name));
                    Ty::UNKNOWN
                }
            },
            TyKind::Error | TyKind::Range => {
                let name = self.type_name(ty);
                self.report(error::no_slot_type(written.span, &name));
                Ty::UNKNOWN
            }
            _ => ty,
        }
    }

    /// The expressions of a declaration, in a scope where the parameters and `result` have names.
    fn extern_expressions(&mut self, id: ExternId, function: &ast::ExternFunction) {
        if function.fails.is_none()
            && function
                .parameters
                .iter()
                .all(|parameter| parameter.default.is_none())
        {
            return;
        }
        self.in_scope(|checker| {
            for (index, parameter) in function.parameters.iter().enumerate() {
                let ty = checker.state.program.foreign(id).parameters[index].ty;
                let ty = checker.state.types.value_type(ty);
                let binding = Binding::ForeignParameter(index as u32, ty);
                checker.state.scopes.declare(
                    checker.scope,
                    parameter.name.symbol,
                    binding,
                    parameter.name.span,
                );
            }
            for (index, parameter) in function.parameters.iter().enumerate() {
                if let Some(default) = &parameter.default {
                    let row = &checker.state.program.foreign(id).parameters[index];
                    let (ty, span) = (row.ty, row.span);
                    let value =
                        checker.expect(default, ty, Because::new(span, "for this parameter"));
                    checker.state.program.externs[id.0 as usize].parameters[index].default =
                        Some(value);
                }
            }
            if let Some(fails) = &function.fails {
                let fails = checker.fails(id, function, fails);
                checker.state.program.externs[id.0 as usize].fails = fails;
            }
        });
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
                    self.report(error::not_supported_yet(
                        value.span,
                        "`fails in` with something else than a range is",
                    ));
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
    fn raw_result(&mut self, declared: Ty) -> Ty {
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

    // ---- calls

    pub(super) fn call_foreign(
        &mut self,
        id: ExternId,
        call: &ast::Call,
        span: Span,
    ) -> Expression {
        let row = self.state.program.foreign(id);
        let (name, declared, variadic) = (row.name.clone(), row.span, row.variadic);
        let (count, result) = (
            row.parameters.len(),
            self.state.types.value_type(row.result),
        );
        let names: Vec<Name> = self
            .state
            .program
            .foreign(id)
            .parameters
            .iter()
            .map(|parameter| Name {
                symbol: self
                    .interner
                    .lookup(&parameter.name)
                    .unwrap_or(Symbol(u32::MAX)),
                span: parameter.span,
            })
            .collect();
        let Some(places) = self.match_arguments(&name, &names, call, variadic, declared) else {
            self.check_arguments_alone(call);
            return Expression::new(ExpressionKind::Unit, Ty::UNKNOWN, span);
        };
        let missing: Vec<String> = self
            .state
            .program
            .foreign(id)
            .parameters
            .iter()
            .enumerate()
            .filter(|(index, parameter)| parameter.default.is_none() && !places.contains(index))
            .map(|(_, parameter)| parameter.name.clone())
            .collect();
        if !missing.is_empty() {
            self.check_arguments_alone(call);
            return self.broken(
                call.parentheses,
                error::too_few_arguments(call.parentheses, &name, &missing, declared),
            );
        }
        let mut site = ForeignCall {
            function: id,
            arguments: Vec::with_capacity(places.len()),
            variadic: Vec::new(),
            proven: 0,
        };
        for (argument, place) in call.arguments.iter().zip(places) {
            let value = if place < count {
                self.foreign_argument(id, place, &argument.value, &mut site.proven)
            } else {
                let (value, kind) = self.variadic_argument(&argument.value);
                site.variadic.push(kind);
                value
            };
            site.arguments.push((place as u32, value));
        }
        Expression::new(ExpressionKind::CallForeign(Box::new(site)), result, span)
    }

    fn foreign_argument(
        &mut self,
        id: ExternId,
        place: usize,
        argument: &ast::Expression,
        proven: &mut u64,
    ) -> Expression {
        let parameter = &self.state.program.foreign(id).parameters[place];
        let (ty, span) = (parameter.ty, parameter.span);
        let text = format!("`{}` is declared here", parameter.name);
        let because = Because::new(span, &text);
        let wanted = self.state.types.value_type(ty);
        // A list literal takes its element type from the pointer's target.
        let hint = match self.pointer_target(ty) {
            Some(target)
                if matches!(
                    argument.kind,
                    ast::ExpressionKind::List(_) | ast::ExpressionKind::Repeat(..)
                ) =>
            {
                if self.is_readable(target) {
                    self.state.types.list(target)
                } else {
                    wanted
                }
            }
            _ => wanted,
        };
        let want = match self.kind(hint) {
            TyKind::List(_) if self.pointer_target(ty) == Some(Ty::VOID) => Want::Any,
            _ => Want::Type(hint),
        };
        let value = self.expression(argument, want);
        let value = self.list_as_pointer(value, ty);
        if self.state.types.shallow(value.ty) == Ty::STR && self.pointer_target(ty).is_some() {
            let name = self.type_name(wanted);
            return self.broken(
                value.span,
                error::text_for_pointer(value.span, &name, because),
            );
        }
        let value = match self.convert(value, wanted) {
            Ok(value) => value,
            Err(found) => {
                let (span, name) = (found.span, self.type_name(found.ty));
                let wanted = self.type_name(wanted);
                return self.broken(span, error::type_mismatch(span, &wanted, &name, because));
            }
        };
        if self.fits(&value, ty, because) && place < 64 {
            *proven |= 1 << place;
        }
        value
    }

    fn pointer_target(&self, ty: Ty) -> Option<Ty> {
        match self.state.types.shallow_kind(ty) {
            TyKind::Pointer(target) => Some(self.state.types.shallow(*target)),
            TyKind::Optional(inner) => self.pointer_target(*inner),
            _ => None,
        }
    }

    /// A list passes the address of its elements where C wants a pointer to such, or to anything.
    fn list_as_pointer(&mut self, value: Expression, wanted: Ty) -> Expression {
        let (TyKind::List(element), Some(target)) =
            (self.kind(value.ty), self.pointer_target(wanted))
        else {
            return value;
        };
        if target != Ty::VOID && !self.state.types.unify(element, target) {
            return value;
        }
        let pointer = self.state.types.pointer(target);
        self.converted(value, Conversion::ListToPointer, pointer)
    }

    /// Whether the argument is known to fit its C type; reports a constant that does not.
    fn fits(&mut self, value: &Expression, ty: Ty, because: Because) -> bool {
        if let Some(Constant::String(text)) = constant::evaluate(value) {
            if text.contains('\0') {
                self.report(error::nul_in_constant(value.span, because));
            }
            return true;
        }
        let Some((low, high)) = self
            .state
            .types
            .scalar(ty)
            .and_then(|scalar| scalar.range())
        else {
            return false;
        };
        match self.range(value) {
            Some((least, most)) if low <= least && most <= high => true,
            Some((least, most)) if least == most => {
                let name = self.type_name(ty);
                let error = error::constant_does_not_fit(
                    value.span,
                    &least.to_string(),
                    &name,
                    (low, high),
                    because,
                );
                self.report(error);
                true
            }
            _ => false,
        }
    }

    fn variadic_argument(&mut self, argument: &ast::Expression) -> (Expression, VariadicKind) {
        let value = self.expression(argument, Want::Any);
        let kind = match self.kind(value.ty) {
            TyKind::Int | TyKind::Bool => VariadicKind::Word,
            TyKind::Float => VariadicKind::Double,
            TyKind::Str => VariadicKind::Text,
            TyKind::Pointer(_) => VariadicKind::Pointer,
            TyKind::Optional(inner) => match self.kind(inner) {
                TyKind::Str => VariadicKind::Text,
                _ => VariadicKind::Pointer,
            },
            TyKind::List(element) => {
                let pointer = self.state.types.pointer(element);
                let value = self.converted(value, Conversion::ListToPointer, pointer);
                return (value, VariadicKind::Pointer);
            }
            TyKind::Unknown | TyKind::Never => VariadicKind::Word,
            _ => {
                let name = self.type_name(value.ty);
                let span = value.span;
                return (
                    self.broken(span, error::variadic_type(span, &name)),
                    VariadicKind::Word,
                );
            }
        };
        (value, kind)
    }

    /// `f` of an `extern? fn`, as in `f != null`: null where the library has no such function.
    pub(super) fn foreign_presence(&mut self, id: ExternId, span: Span) -> Expression {
        let exists = Expression::new(
            ExpressionKind::Intrinsic(Intrinsic::ForeignExists(id), Vec::new()),
            Ty::BOOL,
            span,
        );
        let pointer = self.state.types.pointer(Ty::VOID);
        let optional = self.state.types.optional(pointer);
        self.converted(exists, Conversion::Reinterpret, optional)
    }
}
