//! Expressions: literals and texts here, the rest by kind in the files beside.

use super::error::{self, Because};
use super::tir::{Conversion, Expression, ExpressionKind, InterpolationPart};
use super::{Checker, Want};
use crate::recursion;
use crate::source::Span;
use crate::syntax::ast::{self, FormatKind, FormatSpec, Name, StringPart};
use crate::types::{NamedTypeKind, Ty, TyKind};

impl Checker<'_> {
    pub(super) fn expression(&mut self, expression: &ast::Expression, want: Want) -> Expression {
        let checked = recursion::with_room(|| self.expression_here(expression, want));
        self.note_type(expression.span, checked.ty);
        checked
    }

    fn expression_here(&mut self, expression: &ast::Expression, want: Want) -> Expression {
        use ast::ExpressionKind as Ast;
        let span = expression.span;
        match &expression.kind {
            Ast::Integer(literal) => self.integer(*literal, false, span),
            Ast::Float(value) => Expression::new(ExpressionKind::Float(*value), Ty::FLOAT, span),
            Ast::Character(value) => {
                Expression::new(ExpressionKind::Int(*value as i64), Ty::INT, span)
            }
            Ast::Boolean(value) => Expression::new(ExpressionKind::Bool(*value), Ty::BOOL, span),
            Ast::Null => self.null(want, span),
            Ast::String(literal) => self.string(literal),
            Ast::Name(symbol) => self.name(*symbol, want, span),
            Ast::List(parts) => self.list(parts, want, span),
            Ast::Repeat(value, count) => self.repeat(value, count, want, span),
            Ast::Map(entries) => self.map(entries, want, span),
            Ast::Tuple(parts) if parts.is_empty() => Expression::unit(span),
            Ast::Tuple(parts) => self.tuple(parts, want, span),
            Ast::Parenthesized(inner) => self.expression(inner, want),
            Ast::Range(range) if range.start.is_none() || range.end.is_none() => {
                self.broken(span, error::open_range(span))
            }
            Ast::Range(range) => self.range_value(range, span),
            Ast::Unary(operator, operand) => self.unary(*operator, operand, want, span),
            Ast::Binary(binary) => self.binary(binary, want, span),
            Ast::As(value, ty) => self.cast(value, ty, span),
            Ast::Call(call) => self.call_wanted(call, want, span),
            Ast::Index(base, index) => self.index(base, index, span),
            Ast::Field(base, name) => self.field(base, *name, want, span),
            Ast::OptionalField(base, name) => self.optional_field(base, *name, None, span),
            Ast::TupleField(base, index) => self.tuple_field(base, *index, span),
            Ast::Unwrap(operand) => self.unwrap(operand, span),
            Ast::If(branch) => self.branch(branch, want, span),
            Ast::While(repeat) => {
                self.loop_without_value(|checker| checker.while_loop(repeat, span))
            }
            Ast::Loop(repeat) => self.endless_loop(repeat, want, span),
            Ast::For(repeat) => self.loop_without_value(|checker| checker.for_loop(repeat, span)),
            Ast::Match(matched) => self.match_value(matched, want, span),
            Ast::Try(attempt) => self.try_catch(attempt, want, span),
            Ast::Block(block) => self.block(block, want),
            Ast::Lambda(lambda) => self.lambda(lambda, want, span),
            Ast::SizeOf(ty) => self.size_of(ty, false, span),
            Ast::AlignOf(ty) => self.size_of(ty, true, span),
            Ast::OffsetOf(ty, field) => self.offset_of(ty, *field, span),
            Ast::Assign(assign) => self.assign(assign, span),
            Ast::Return(value) => self.return_value(value.as_deref(), span),
            Ast::Break(name, value) => self.break_loop(*name, value.as_deref(), span),
            Ast::Continue(label) => self.continue_loop(*label, span),
            Ast::Throw(value) => self.throw(value, span),
            Ast::Error => Expression::new(ExpressionKind::Unit, Ty::UNKNOWN, span),
        }
    }

    // ---- literals

    pub(super) fn integer(
        &mut self,
        literal: ast::IntegerLiteral,
        negative: bool,
        span: Span,
    ) -> Expression {
        let limit = i64::MAX as u64 + u64::from(negative);
        if literal.decimal && literal.value > limit {
            return self.broken(span, error::integer_too_large(span));
        }
        let value = literal.value as i64;
        let value = if negative {
            value.wrapping_neg()
        } else {
            value
        };
        Expression::new(ExpressionKind::Int(value), Ty::INT, span)
    }

    fn null(&mut self, want: Want, span: Span) -> Expression {
        let ty = match want {
            Want::Type(ty) if matches!(self.kind(ty), TyKind::Optional(_)) => ty,
            Want::Type(ty)
                if !self.state.types.is_unbound(ty)
                    && self.state.types.shallow(ty) != Ty::UNKNOWN =>
            {
                let name = self.type_name(ty);
                return self.broken(span, error::never_null(span, &name));
            }
            _ => {
                // Of what it is null comes from elsewhere.
                let inner = self.state.types.fresh_variable();
                self.state.types.optional(inner)
            }
        };
        Expression::new(ExpressionKind::Null, ty, span)
    }

    // ---- texts

    fn string(&mut self, literal: &ast::StringLiteral) -> Expression {
        if let Some(text) = literal.plain() {
            return Expression::new(ExpressionKind::String(text.into()), Ty::STR, literal.span);
        }
        let mut parts = Vec::with_capacity(literal.parts.len());
        for part in &literal.parts {
            parts.push(match part {
                StringPart::Text(text) => InterpolationPart::Text(text.as_str().into()),
                StringPart::Interpolation(value, format) => {
                    let value = self.expression(value, Want::Any);
                    let value = self.shown(value);
                    match format {
                        Some(format) => self.formatted(value, *format),
                        None => InterpolationPart::Value(value, None),
                    }
                }
            });
        }
        Expression::new(ExpressionKind::Interpolate(parts), Ty::STR, literal.span)
    }

    /// A value that is to be shown: there must be one.
    pub(super) fn shown(&mut self, value: Expression) -> Expression {
        match self.kind(value.ty) {
            TyKind::Unit if !matches!(value.kind, ExpressionKind::Unit) => {
                let span = value.span;
                let called = is_call(&value.kind);
                self.broken(span, error::no_value(span, Because::NOTHING, called))
            }
            _ => value,
        }
    }

    /// Checks a format against the type of the value.
    fn formatted(&mut self, value: Expression, format: FormatSpec) -> InterpolationPart {
        let ty = self.state.types.shallow(value.ty);
        let (letter, works_on, good): (&str, &str, bool) = match format.kind {
            None => ("", "", true),
            Some(FormatKind::String) => ("s", "`str`", ty == Ty::STR),
            Some(FormatKind::Decimal) => ("d", "`int`", ty == Ty::INT),
            Some(FormatKind::LowerHex) => ("x", "`int`", ty == Ty::INT),
            Some(FormatKind::UpperHex) => ("X", "`int`", ty == Ty::INT),
            Some(FormatKind::Octal) => ("o", "`int`", ty == Ty::INT),
            Some(FormatKind::Binary) => ("b", "`int`", ty == Ty::INT),
            Some(FormatKind::Exponent) => ("e", "numbers", ty == Ty::INT || ty == Ty::FLOAT),
            Some(FormatKind::Fixed) => ("f", "numbers", ty == Ty::INT || ty == Ty::FLOAT),
            Some(FormatKind::General) => ("g", "numbers", ty == Ty::INT || ty == Ty::FLOAT),
        };
        if ty == Ty::UNKNOWN {
            return InterpolationPart::Value(value, None);
        }
        if !good {
            let found = self.type_name(ty);
            self.report(error::format_type(format.span, letter, &found, works_on));
            return InterpolationPart::Value(value, None);
        }
        let float = matches!(
            format.kind,
            Some(FormatKind::Exponent | FormatKind::Fixed | FormatKind::General)
        );
        let value = if float && ty == Ty::INT {
            self.converted(value, Conversion::IntToFloat, Ty::FLOAT)
        } else {
            value
        };
        let number = ty == Ty::INT || ty == Ty::FLOAT;
        let digits_fit = format.precision.is_none()
            || float
            || (ty == Ty::FLOAT && format.kind.is_none())
            || ty == Ty::STR;
        if (format.plus || format.zero || format.alternate) && !number {
            let found = self.type_name(ty);
            self.report(error::format_type(format.span, "+ # 0", &found, "numbers"));
        } else if !digits_fit {
            let found = self.type_name(ty);
            self.report(error::format_type(
                format.span,
                ".digits",
                &found,
                "`float` and `str`",
            ));
        }
        InterpolationPart::Value(value, Some(format))
    }

    // ---- types as values

    fn size_of(&mut self, written: &ast::TypeExpression, align: bool, span: Span) -> Expression {
        let ty = self.place_type(written);
        if ty == Ty::UNKNOWN || !self.check_layout(ty, written.span) {
            return Expression::new(ExpressionKind::Unit, Ty::UNKNOWN, span);
        }
        match self.state.types.size_and_align(ty) {
            Some((size, alignment)) => {
                let value = if align { alignment } else { size };
                Expression::new(ExpressionKind::Int(value as i64), Ty::INT, span)
            }
            None => {
                let name = self.type_name(ty);
                self.broken(span, error::no_size(written.span, &name))
            }
        }
    }

    fn offset_of(&mut self, written: &ast::TypeExpression, field: Name, span: Span) -> Expression {
        let ty = self.place_type(written);
        if ty == Ty::UNKNOWN || !self.check_layout(ty, written.span) {
            return Expression::new(ExpressionKind::Unit, Ty::UNKNOWN, span);
        }
        let text = self.text(field.symbol).to_owned();
        let layout = self.state.types.layout(ty);
        let found = layout.and_then(|layout| layout.fields.iter().find(|row| *row.name == text));
        match found {
            Some(row) if row.bits.is_some() => {
                self.broken(span, error::address_of_bits(field.span))
            }
            Some(row) => Expression::new(ExpressionKind::Int(row.offset as i64), Ty::INT, span),
            None => {
                let name = self.type_name(ty);
                let fields = layout.map(|layout| &layout.fields);
                let known: Vec<String> = fields
                    .into_iter()
                    .flatten()
                    .map(|row| row.name.to_string())
                    .collect();
                let known: Vec<&str> = known.iter().map(String::as_str).collect();
                let near = crate::diagnostic::nearest(&text, known.iter().copied());
                let error = error::no_type_member(field.span, &name, &text, near, &known);
                self.broken(span, error)
            }
        }
    }

    fn cast(
        &mut self,
        value: &ast::Expression,
        written: &ast::TypeExpression,
        span: Span,
    ) -> Expression {
        let to = self.place_type(written);
        let wanted = self.state.types.value_type(to);
        // `null` alone has no type to reinterpret: it takes the one that is written.
        if matches!(value.kind, ast::ExpressionKind::Null)
            && matches!(self.kind(wanted), TyKind::Optional(_))
        {
            return self.expression(value, Want::Type(wanted));
        }
        let value = self.expression(value, Want::Any);
        let from = self.state.types.shallow(value.ty);
        let conversion = match (self.kind(from), self.kind(wanted)) {
            (TyKind::Unknown, _) | (_, TyKind::Unknown) => {
                return Expression::new(ExpressionKind::Unit, Ty::UNKNOWN, span);
            }
            (TyKind::Pointer(_), TyKind::Pointer(_) | TyKind::Int) => Conversion::Reinterpret,
            (TyKind::Int, TyKind::Pointer(_)) => Conversion::IntToPointer,
            (TyKind::Pointer(_), TyKind::Optional(inner)) if self.is_pointer(inner) => {
                Conversion::Reinterpret
            }
            (TyKind::Optional(inner), TyKind::Int) if self.is_pointer(inner) => {
                Conversion::Reinterpret
            }
            (TyKind::Int, TyKind::Optional(inner)) if self.is_pointer(inner) => {
                Conversion::Reinterpret
            }
            (TyKind::Optional(from), TyKind::Optional(to))
                if self.is_pointer(from) && self.is_pointer(to) =>
            {
                Conversion::Reinterpret
            }
            _ => {
                let (from_name, to_name) = (self.type_name(from), self.type_name(wanted));
                let numbers = matches!(wanted, Ty::INT | Ty::FLOAT | Ty::STR | Ty::BOOL);
                let mut error = error::cannot_convert(span, &from_name, &to_name);
                if error.help.is_none() && numbers {
                    error = error.help(format!(
                        "`as` is for pointers; a value is converted with `{to_name}(x)`"
                    ));
                }
                return self.broken(span, error);
            }
        };
        if let Some(target) = self.pointer_target(wanted)
            && self.is_managed(target)
            && self.is_plain_memory(from, target)
        {
            let (from, to) = (self.type_name(from), self.type_name(wanted));
            let target = self.type_name(target);
            return self.broken(span, error::managed_target(span, &from, &to, &target));
        }
        Expression::new(
            ExpressionKind::Convert(conversion, Box::new(value)),
            wanted,
            span,
        )
    }

    /// Whether a place of the type holds an object of the script's, which nothing but the script can put there.
    fn is_managed(&mut self, ty: Ty) -> bool {
        match self.kind(ty) {
            TyKind::Str | TyKind::List(_) | TyKind::Map(..) | TyKind::Error => true,
            TyKind::Function(..) => true,
            TyKind::Optional(inner) | TyKind::Array(inner, _) => self.is_managed(inner),
            TyKind::Tuple(parts) => parts.iter().any(|part| self.is_managed(*part)),
            TyKind::Named(..) if self.state.types.is_plain_aggregate(ty) => {
                let fields = self.state.types.fields(ty);
                fields.iter().any(|field| self.is_managed(field.ty))
            }
            TyKind::Named(..) => matches!(
                self.state.types.named_kind(ty),
                Some(NamedTypeKind::Class | NamedTypeKind::Enum)
            ),
            _ => false,
        }
    }

    /// Whether what a number or pointer leads to is plain memory, where no object of the type can be. A `*void` may
    /// have been anything.
    fn is_plain_memory(&mut self, from: Ty, target: Ty) -> bool {
        match self.pointer_target(from) {
            Some(Ty::VOID) => false,
            Some(from) => from != target && !self.is_managed(from),
            None => true,
        }
    }

    fn is_pointer(&self, ty: Ty) -> bool {
        matches!(self.state.types.shallow_kind(ty), TyKind::Pointer(_))
    }

    /// Whether it is a variable that may be null elsewhere.
    fn is_narrowed(&self, value: &Expression) -> bool {
        matches!(&value.kind, ExpressionKind::Convert(Conversion::Reinterpret, inner)
            if matches!(self.state.types.shallow_kind(inner.ty), TyKind::Optional(_)))
    }

    fn unwrap(&mut self, operand: &ast::Expression, span: Span) -> Expression {
        let value = self.expression(operand, Want::Any);
        match self.kind(value.ty) {
            TyKind::Optional(inner) => {
                Expression::new(ExpressionKind::Unwrap(Box::new(value)), inner, span)
            }
            TyKind::Unknown => value,
            // A test has told already what the `!` says again.
            _ if self.is_narrowed(&value) => value,
            _ => {
                let name = self.type_name(value.ty);
                self.broken(operand.span, error::never_null(operand.span, &name))
            }
        }
    }
}

/// Whether the value comes from a call of something.
pub(super) fn is_call(kind: &ExpressionKind) -> bool {
    matches!(
        kind,
        ExpressionKind::Call { .. }
            | ExpressionKind::CallValue(..)
            | ExpressionKind::CallForeign(..)
            | ExpressionKind::Intrinsic(..)
    )
}
