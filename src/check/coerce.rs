//! The implicit conversions: few, and each a node.
//!
//! | from | to | |
//! | --- | --- | --- |
//! | `int` | `float` | `IntToFloat` |
//! | value | storage type | range check, rounding |
//! | `T`, `null` | `T?` | the same bits |
//! | `*T` | `*void` | the same bits |
//!
//! Lists for C's pointers are in [`super::foreign`]: they convert only as arguments of an extern.

use super::constant::{self, Constant};
use super::error::{self, Because};
use super::statement::is_empty_block;
use super::tir::{Conversion, Expression, ExpressionKind};
use super::{Checker, Want};
use crate::syntax::ast;
use crate::types::{Scalar, Ty, TyKind};

impl Checker<'_> {
    /// Checks an expression that must be of the type of a place, perhaps a storage type.
    pub(super) fn expect(
        &mut self,
        expression: &ast::Expression,
        ty: Ty,
        because: Because,
    ) -> Expression {
        let wanted = self.state.types.value_type(ty);
        if matches!(expression.kind, ast::ExpressionKind::Null) && self.is_never_null(wanted) {
            let name = self.type_name(wanted);
            return self.broken(
                expression.span,
                error::null_where_never(expression.span, &name, because),
            );
        }
        let checked = self.expression(expression, Want::Type(wanted));
        self.coerce(checked, ty, because)
    }

    /// Whether the type is known, and none that has a null.
    pub(super) fn is_never_null(&self, ty: Ty) -> bool {
        !matches!(
            self.state.types.shallow_kind(ty),
            TyKind::Optional(_) | TyKind::Variable(_) | TyKind::Unknown
        )
    }

    /// Makes `found` fit a place of type `ty`, or reports that it cannot.
    pub(super) fn coerce(&mut self, found: Expression, ty: Ty, because: Because) -> Expression {
        let wanted = self.state.types.value_type(ty);
        match self.convert(found, wanted) {
            Ok(value) => self.narrow(value, ty, because),
            Err(found) => {
                let (span, name) = (last_value(&found).span, self.type_name(found.ty));
                if is_empty_block(&found) && name == "()" {
                    return self.broken(span, error::empty_braces(span));
                }
                let wanted = self.type_name(wanted);
                let error = error::type_mismatch(self.as_written(span), &wanted, &name, because);
                let error = self.with_origin(error, &found);
                self.broken(span, error)
            }
        }
    }

    /// The conversions between value types; gives the expression back where there is none.
    pub(super) fn convert(
        &mut self,
        found: Expression,
        wanted: Ty,
    ) -> Result<Expression, Expression> {
        let types = &self.state.types;
        let (from, to) = (types.shallow(found.ty), types.shallow(wanted));
        if from == to {
            return Ok(found);
        }
        match (types.kind(from).clone(), types.kind(to).clone()) {
            (TyKind::Unknown | TyKind::Never, _) | (_, TyKind::Unknown) => Ok(found),
            (TyKind::Int, TyKind::Float) => {
                Ok(self.converted(found, Conversion::IntToFloat, Ty::FLOAT))
            }
            (TyKind::Optional(from), TyKind::Optional(to)) => {
                if self.pointer_widens(from, to) || self.state.types.unify(from, to) {
                    Ok(self.converted(found, Conversion::Reinterpret, wanted))
                } else {
                    Err(found)
                }
            }
            (TyKind::Variable(_), TyKind::Optional(_))
                if matches!(found.kind, ExpressionKind::Null) =>
            {
                self.state.types.unify(from, to);
                Ok(found)
            }
            (_, TyKind::Optional(inner)) => {
                let span = found.span;
                let value = self.convert(found, inner)?;
                Ok(Expression::new(
                    ExpressionKind::Convert(Conversion::Reinterpret, Box::new(value)),
                    wanted,
                    span,
                ))
            }
            (TyKind::Function(_, gives), TyKind::Function(parameters, result))
                if self.state.types.is_unbound(result) =>
            {
                // The function tells what it gives, whatever is told of its parameters.
                let exact = self.state.types.function(parameters.to_vec(), gives);
                if self.is_call_compatible(from, exact) {
                    self.state.types.unify(result, gives);
                    return Ok(self.converted(found, Conversion::Reinterpret, wanted));
                }
                match self.state.types.unify(from, to) {
                    true => Ok(found),
                    false => Err(found),
                }
            }
            (TyKind::Function(..), TyKind::Function(..)) if self.is_call_compatible(from, to) => {
                Ok(self.converted(found, Conversion::Reinterpret, wanted))
            }
            (TyKind::Pointer(from), TyKind::Pointer(to)) if self.pointer_widens(from, to) => {
                Ok(self.converted(found, Conversion::Reinterpret, wanted))
            }
            _ if self.state.types.unify(from, to) => Ok(found),
            _ => Err(found),
        }
    }

    /// Whether a `*from` passes for a `*to` without being one.
    fn pointer_widens(&self, from: Ty, to: Ty) -> bool {
        let types = &self.state.types;
        match (types.shallow_kind(from), types.shallow_kind(to)) {
            (TyKind::Pointer(_), TyKind::Pointer(target)) => types.shallow(*target) == Ty::VOID,
            (_, TyKind::Void) => true,
            _ => false,
        }
    }

    /// Checks that a value fits a storage type; a constant that cannot is found here.
    pub(super) fn narrow(&mut self, value: Expression, ty: Ty, because: Because) -> Expression {
        if self.is_c_function(ty) {
            return self.function_to_pointer(value, ty);
        }
        if let Ty::CSTR | Ty::OPTIONAL_CSTR = self.state.types.shallow(ty) {
            return self.without_nul(value, because);
        }
        let Some(scalar) = self.state.types.scalar(ty) else {
            return value;
        };
        if scalar == Scalar::F32 {
            return self.converted(value, Conversion::RoundF32, Ty::FLOAT);
        }
        let Some((low, high)) = scalar.range() else {
            return value;
        };
        if self.state.types.shallow(value.ty) != Ty::INT {
            return value;
        }
        match self.range(&value) {
            Some((least, most)) if low <= least && most <= high => value,
            Some((least, most)) if least == most => {
                let (span, name) = (value.span, self.type_name(ty));
                let text = least.to_string();
                self.broken(
                    span,
                    error::constant_does_not_fit(span, &text, &name, (low, high), because),
                )
            }
            _ => self.converted(value, Conversion::Narrow(scalar), Ty::INT),
        }
    }

    /// Checks a constant that is to lie in a bit-field of the type and the width.
    pub(super) fn fit_bits(
        &mut self,
        value: Expression,
        (ty, bits): (Ty, Option<u32>),
        because: Because,
    ) -> Expression {
        let Some(bits @ 1..63) = bits else {
            return value;
        };
        let (low, high) = match self.state.types.shallow(ty) {
            Ty::U8 | Ty::U16 | Ty::U32 | Ty::U64 => (0, (1i64 << bits) - 1),
            _ => (-(1i64 << (bits - 1)), (1i64 << (bits - 1)) - 1),
        };
        match constant::evaluate(&value) {
            Some(Constant::Int(number)) if number < low || number > high => {
                let name = format!("{}: {bits}", self.type_name(ty));
                let text = number.to_string();
                let error =
                    error::constant_does_not_fit(value.span, &text, &name, (low, high), because);
                self.broken(value.span, error)
            }
            _ => value,
        }
    }

    /// A text that is to lie where C looks for one: no NUL may be inside.
    fn without_nul(&mut self, value: Expression, because: Because) -> Expression {
        let mut text = &value;
        while let ExpressionKind::Convert(Conversion::Reinterpret, inner) = &text.kind {
            text = inner;
        }
        match (&text.kind, constant::evaluate(text)) {
            (_, Some(Constant::String(text))) if text.contains('\0') => {
                self.broken(value.span, error::nul_in_constant(value.span, because))
            }
            (_, Some(Constant::String(_))) => value,
            // What was read as C's ends in front of the first NUL.
            (
                ExpressionKind::Convert(Conversion::CStrToStr | Conversion::CStrToOptionalStr, _)
                | ExpressionKind::Null,
                _,
            ) => value,
            _ => {
                let ty = value.ty;
                self.converted(value, Conversion::WithoutNul, ty)
            }
        }
    }

    /// The least and the greatest value of an `int` expression, as far as constants and storage types tell.
    pub(super) fn range(&self, value: &Expression) -> Option<(i64, i64)> {
        if let Some(Constant::Int(value)) = constant::evaluate(value) {
            return Some((value, value));
        }
        let types = &self.state.types;
        let place = match &value.kind {
            ExpressionKind::Local(local) => self.contexts.last()?.locals.get(local.0 as usize)?.ty,
            ExpressionKind::Global(global) => self.state.program.globals.get(global.0 as usize)?.ty,
            ExpressionKind::Convert(Conversion::Narrow(scalar), _) => return scalar.range(),
            ExpressionKind::Convert(Conversion::BoolToInt, _) => return Some((0, 1)),
            ExpressionKind::Index(base, _) => match types.shallow_kind(base.ty) {
                TyKind::List(element) => *element,
                TyKind::Str => return Some((0, 255)),
                _ => return None,
            },
            ExpressionKind::Load(pointer, _) => match types.shallow_kind(pointer.ty) {
                TyKind::Pointer(target) => *target,
                _ => return None,
            },
            _ => return None,
        };
        types.scalar(place)?.range()
    }

    pub(super) fn converted(
        &mut self,
        value: Expression,
        conversion: Conversion,
        ty: Ty,
    ) -> Expression {
        let span = value.span;
        Expression::new(
            ExpressionKind::Convert(conversion, Box::new(value)),
            ty,
            span,
        )
    }

    /// One type for both values, converting the one that can be; `None` where there is none.
    pub(super) fn join(&mut self, first: &mut Expression, second: &mut Expression) -> Option<Ty> {
        let types = &self.state.types;
        let (a, b) = (types.shallow(first.ty), types.shallow(second.ty));
        match (types.kind(a), types.kind(b)) {
            _ if a == b => Some(a),
            (TyKind::Never | TyKind::Unknown, _) => Some(b),
            (_, TyKind::Never | TyKind::Unknown) => Some(a),
            _ => {
                for (from, to) in [(&mut *second, a), (&mut *first, b)] {
                    if self.convert_in_place(from, to) {
                        return Some(to);
                    }
                }
                None
            }
        }
    }

    fn convert_in_place(&mut self, value: &mut Expression, to: Ty) -> bool {
        let taken = std::mem::replace(value, Expression::unit(value.span));
        match self.convert(taken, to) {
            Ok(converted) => {
                *value = converted;
                true
            }
            Err(back) => {
                *value = back;
                false
            }
        }
    }
}

/// What gives a block its value.
fn last_value(expression: &Expression) -> &Expression {
    match &expression.kind {
        ExpressionKind::Block(block) => block.value.as_deref().map_or(expression, last_value),
        _ => expression,
    }
}
