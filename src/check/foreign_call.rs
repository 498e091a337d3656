//! Calls of foreign functions.
//!
//! What a call passes is checked here, as far as types and constants tell; the gate checks the rest. Lists stay lists
//! until all arguments are evaluated, for what comes later may still make them longer.

use super::constant::{self, Constant};
use super::error::{self, Because};
use super::tir::{
    Conversion, Expression, ExpressionKind, ExternId, ForeignCall, Intrinsic, Passing, PlaceKind,
    VariadicKind,
};
use super::{Checker, Want};
use crate::source::Span;
use crate::syntax::ast::{self, Name, Symbol};
use crate::types::{NamedTypeKind, Ty, TyKind};

impl Checker<'_> {
    pub(super) fn call_foreign(
        &mut self,
        id: ExternId,
        call: &ast::Call,
        span: Span,
    ) -> Expression {
        self.finish_extern(id, span);
        let row = self.state.program.foreign(id);
        let (name, declared, variadic) = (row.name.clone(), row.span, row.variadic);
        let count = row.parameters.len();
        // Those that the caller passes.
        let passed: Vec<usize> = (0..count)
            .filter(|index| row.parameters[*index].passing != Passing::Out)
            .collect();
        let name_of = |index: &usize| {
            let parameter = &row.parameters[*index];
            let symbol = self.interner.lookup(&parameter.name);
            Name {
                symbol: symbol.unwrap_or(Symbol(u32::MAX)),
                span: parameter.span,
            }
        };
        let names: Vec<Name> = passed.iter().map(name_of).collect();
        let Some(places) = self.match_arguments(&name, &names, call, variadic, declared) else {
            if passed.len() < count
                && let Some(last) = self.diagnostics.last_mut()
                && last.help.is_none()
            {
                *last = last.clone().help(error::OUTS_ARE_NOT_PASSED);
            }
            self.check_arguments_alone(call);
            return Expression::new(ExpressionKind::Unit, Ty::UNKNOWN, span);
        };
        let places: Vec<usize> = places
            .into_iter()
            .map(|place| match passed.get(place) {
                Some(parameter) => *parameter,
                None => place - passed.len() + count,
            })
            .collect();
        let row = self.state.program.foreign(id);
        let missing: Vec<String> = passed
            .iter()
            .filter(|index| row.parameters[**index].default.is_none() && !places.contains(index))
            .map(|index| row.parameters[*index].name.clone())
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
            address: None,
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
        self.require_lists(id, &site);
        self.check_format(id, &site, call.parentheses);
        self.foreign_value(id, site, span)
    }

    /// What a call gives: where C gives the address of a function, a function value is made of it.
    pub(super) fn foreign_value(
        &mut self,
        id: ExternId,
        site: ForeignCall,
        span: Span,
    ) -> Expression {
        let row = self.state.program.foreign(id);
        let value = row.value;
        let mut parts = Vec::new();
        if !row.drops_result() && row.result != Ty::UNIT {
            parts.push(row.result);
        }
        parts.extend(row.outs().map(|(_, parameter)| parameter.ty));
        let call = |ty| Expression::new(ExpressionKind::CallForeign(Box::new(site)), ty, span);
        if !parts.iter().any(|ty| self.is_c_function(*ty)) {
            return call(value);
        }
        let raw: Vec<Ty> = parts.iter().map(|ty| self.raw_part(*ty)).collect();
        if let ([ty], [raw]) = (&parts[..], &raw[..]) {
            return self.function_from_pointer(call(*raw), *ty);
        }
        let raw = self.state.types.tuple(raw);
        self.functions_from_pointers(call(raw), &parts, value)
    }

    /// What a part of a call's value is before function values are made of addresses.
    fn raw_part(&mut self, ty: Ty) -> Ty {
        if !self.is_c_function(ty) {
            return self.state.types.value_type(ty);
        }
        let pointer = self.state.types.pointer(Ty::VOID);
        self.state.types.optional(pointer)
    }

    fn foreign_argument(
        &mut self,
        id: ExternId,
        place: usize,
        argument: &ast::Expression,
        proven: &mut u64,
    ) -> Expression {
        let parameter = &self.state.program.foreign(id).parameters[place];
        let (ty, span, passing) = (parameter.ty, parameter.span, parameter.passing);
        let written = parameter.type_name.clone();
        let text = format!("`{}` is declared here", parameter.name);
        let because = Because::new(span, &text);
        let ty = match passing {
            Passing::InOut => {
                if !is_address(argument) {
                    let name = self.type_name(ty);
                    self.expression(argument, Want::Any);
                    return self.broken(
                        argument.span,
                        error::inout_without_place(argument.span, &name, because),
                    );
                }
                self.state.types.pointer(ty)
            }
            _ => ty,
        };
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
        if let (Passing::InOut, ExpressionKind::AddressOf(place)) = (passing, &value.kind)
            && !self.check_mutable(place, value.span)
        {
            return Expression::new(ExpressionKind::Unit, Ty::UNKNOWN, value.span);
        }
        if self.list_passes(&value, ty) {
            return value;
        }
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
                let error = self.argument_mismatch(&found, wanted, &written, because);
                return self.broken(found.span, error);
            }
        };
        if self.is_c_function(ty) {
            return self.function_to_pointer(value, ty);
        }
        if self.fits(&value, ty, &written, because) && place < 64 {
            *proven |= 1 << place;
        }
        value
    }

    /// What is wrong with an argument of another type, in words that help with places and lists.
    fn argument_mismatch(
        &mut self,
        found: &Expression,
        wanted: Ty,
        written: &str,
        because: Because,
    ) -> crate::diagnostic::Diagnostic {
        let span = found.span;
        let mut wanted_name = self.type_name(wanted);
        if let Some(target) = self.pointer_target(wanted) {
            let target = self.type_name(target);
            let target = written_target(written).map_or(target, str::to_owned);
            wanted_name = match wanted_name.ends_with('?') {
                true => format!("*{target}?"),
                false => format!("*{target}"),
            };
            let variable = match &found.kind {
                ExpressionKind::AddressOf(place) => match place.kind {
                    PlaceKind::Local(local) => {
                        let name = self.context().locals[local.0 as usize].name.clone();
                        Some((name, place.ty))
                    }
                    PlaceKind::Global(global) => {
                        let row = &self.state.program.globals[global.0 as usize];
                        Some((row.name.clone(), place.ty))
                    }
                    _ => None,
                },
                _ => None,
            };
            if let Some((name, ty)) = variable {
                let ty = self.type_name(ty);
                return error::other_place(span, &name, &target, &ty, because);
            }
            if let TyKind::List(element) = self.kind(found.ty) {
                let element = self.type_name(element);
                return error::list_of_other(span, &target, &element, because);
            }
        }
        if written.starts_with("fn") {
            wanted_name = written.to_owned();
        }
        let found = self.type_name(found.ty);
        error::type_mismatch(self.as_written(span), &wanted_name, &found, because)
    }

    pub(super) fn pointer_target(&self, ty: Ty) -> Option<Ty> {
        match self.state.types.shallow_kind(ty) {
            TyKind::Pointer(target) => Some(self.state.types.shallow(*target)),
            TyKind::Optional(inner) => self.pointer_target(*inner),
            _ => None,
        }
    }

    /// Whether the value is a list, and passes where C wants a pointer to such elements, or to anything.
    fn list_passes(&mut self, value: &Expression, wanted: Ty) -> bool {
        let (TyKind::List(element), Some(target)) =
            (self.kind(value.ty), self.pointer_target(wanted))
        else {
            return false;
        };
        target == Ty::VOID || self.state.types.unify(element, target)
    }

    /// Where other expressions of the declaration name a list, a pointer does not do.
    fn require_lists(&mut self, id: ExternId, site: &ForeignCall) {
        let row = self.state.program.foreign(id);
        let mut pointers = Vec::new();
        for (index, value) in &site.arguments {
            let Some(parameter) = row.parameters.get(*index as usize) else {
                continue;
            };
            let is_list = matches!(self.kind(value.ty), TyKind::List(_) | TyKind::Unknown);
            if parameter.passing != Passing::Elements || is_list {
                continue;
            }
            let default = row.parameters.iter().enumerate().any(|(other, parameter)| {
                let given = site
                    .arguments
                    .iter()
                    .any(|(place, _)| *place as usize == other);
                !given && parameter.default_names.contains(index)
            });
            if default || parameter.kept {
                pointers.push((value.span, parameter.name.clone(), parameter.span));
            }
        }
        for (span, name, declared) in pointers {
            self.report(error::pointer_for_named_list(span, &name, declared));
        }
    }

    /// Whether the argument is known to fit its C type; reports a constant that does not.
    fn fits(&mut self, value: &Expression, ty: Ty, written: &str, because: Because) -> bool {
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
                let error = error::constant_does_not_fit(
                    value.span,
                    &least.to_string(),
                    written,
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
            TyKind::List(_) => VariadicKind::Pointer,
            TyKind::Named(named, _)
                if self.state.types.named(named).kind == NamedTypeKind::CEnum =>
            {
                VariadicKind::Word
            }
            TyKind::Named(..)
                if self.state.types.is_plain_aggregate(value.ty)
                    && self.foreign_problem(value.ty).is_none() =>
            {
                VariadicKind::Aggregate(value.ty)
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

/// `&place`
fn is_address(argument: &ast::Expression) -> bool {
    matches!(
        argument.kind,
        ast::ExpressionKind::Unary(ast::UnaryOperator::AddressOf, _)
    )
}

/// What a pointer or a list points to, in the declaration's own words: `c_int` of `*c_int?` and of `[c_int; n]`.
fn written_target(written: &str) -> Option<&str> {
    if let Some(target) = written.strip_prefix('*') {
        return Some(target.strip_suffix('?').unwrap_or(target));
    }
    let elements = written.strip_prefix('[')?.strip_suffix(']')?;
    let element = elements
        .rsplit_once(';')
        .map_or(elements, |(element, _)| element);
    Some(element.trim_end())
}
