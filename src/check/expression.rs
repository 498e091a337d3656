//! Expressions: literals and texts here, the rest by kind in the files beside.

use super::error::{self, Because};
use super::tir::{
    self, Conversion, Expression, ExpressionKind, InterpolationPart, Place, PlaceKind,
};
use super::{Checker, Want};
use crate::recursion;
use crate::source::Span;
use crate::syntax::ast::{self, FormatKind, FormatSpec, Name, StringPart};
use crate::types::{Ty, TyKind};

impl Checker<'_> {
    pub(super) fn expression(&mut self, expression: &ast::Expression, want: Want) -> Expression {
        recursion::with_room(|| self.expression_here(expression, want))
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
            Ast::While(repeat) => self.while_loop(repeat, span),
            Ast::Loop(repeat) => self.endless_loop(repeat, want, span),
            Ast::For(repeat) => self.for_loop(repeat, span),
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

    fn list(&mut self, parts: &[ast::Expression], want: Want, span: Span) -> Expression {
        if let Some((element, count)) = self.wanted_array(want) {
            return self.array(parts, element, count, want, span);
        }
        let wanted = self.wanted_element(want);
        let Some(first) = parts.first() else {
            let element = wanted.unwrap_or_else(|| self.state.types.fresh_variable());
            let ty = self.state.types.list(element);
            return Expression::new(ExpressionKind::List(Vec::new()), ty, span);
        };
        if let Some(element) = wanted {
            let because = Because::new(span, "an element of this list");
            let values = parts
                .iter()
                .map(|part| self.expect(part, element, because))
                .collect();
            let ty = self.state.types.list(element);
            return Expression::new(ExpressionKind::List(values), ty, span);
        }
        let mut values = vec![self.expression(first, Want::Any)];
        for part in &parts[1..] {
            let element = values[0].ty;
            let mut value = self.expression(part, Want::Type(element));
            match self.join(&mut values[0], &mut value) {
                Some(_) => {}
                None => {
                    let (first, found) = (self.type_name(element), self.type_name(value.ty));
                    let because =
                        Because::new(values[0].span, "the first element tells the type of all");
                    value = self.broken(
                        value.span,
                        error::type_mismatch(value.span, &first, &found, because),
                    );
                }
            }
            values.push(value);
        }
        // The first may have become a float on the way.
        let element = values[0].ty;
        let values: Vec<Expression> = values
            .into_iter()
            .map(|value| self.coerce(value, element, Because::NOTHING))
            .collect();
        self.list_of(element, ExpressionKind::List(values), span)
    }

    fn repeat(
        &mut self,
        value: &ast::Expression,
        count: &ast::Expression,
        want: Want,
        span: Span,
    ) -> Expression {
        if let Some((element, length)) = self.wanted_array(want) {
            return self.repeated_array(value, count, (element, length), want, span);
        }
        let wanted = self.wanted_element(want);
        let value = match wanted {
            Some(element) => self.expect(
                value,
                element,
                Because::new(span, "an element of this list"),
            ),
            None => self.expression(value, Want::Any),
        };
        let element = wanted.unwrap_or(value.ty);
        let count = self.expect(
            count,
            Ty::INT,
            Because::new(span, "the number of elements is an int"),
        );
        self.list_of(
            element,
            ExpressionKind::Repeat(Box::new(value), Box::new(count)),
            span,
        )
    }

    fn list_of(&mut self, element: Ty, kind: ExpressionKind, span: Span) -> Expression {
        if self.state.types.shallow(element) == Ty::UNKNOWN {
            return Expression::new(ExpressionKind::Unit, Ty::UNKNOWN, span);
        }
        if matches!(self.kind(element), TyKind::Unit | TyKind::Never) {
            return self.broken(
                span,
                error::block_without_value(span, "element", Because::NOTHING),
            );
        }
        let ty = self.state.types.list(element);
        Expression::new(kind, ty, span)
    }

    fn wanted_element(&self, want: Want) -> Option<Ty> {
        match want {
            Want::Type(ty) => match self.state.types.shallow_kind(ty) {
                TyKind::List(element) => Some(*element),
                TyKind::Optional(inner) => match self.state.types.shallow_kind(*inner) {
                    TyKind::List(element) => Some(*element),
                    _ => None,
                },
                _ => None,
            },
            _ => None,
        }
    }

    // ---- arrays, tuples, maps, ranges

    /// Element and length of the fixed array that is wanted.
    fn wanted_array(&self, want: Want) -> Option<(Ty, u64)> {
        match want {
            Want::Type(ty) => match self.state.types.shallow_kind(ty) {
                TyKind::Array(element, count) => Some((*element, *count)),
                _ => None,
            },
            _ => None,
        }
    }

    fn array(
        &mut self,
        parts: &[ast::Expression],
        element: Ty,
        count: u64,
        want: Want,
        span: Span,
    ) -> Expression {
        let Want::Type(ty) = want else {
            return Expression::unit(span);
        };
        if parts.len() as u64 > count {
            parts.iter().for_each(|part| {
                self.expression(part, Want::Any);
            });
            return self.broken(span, error::array_length(span, count, parts.len()));
        }
        let because = Because::new(span, "an element of this array");
        let mut values = Vec::with_capacity(parts.len());
        for (index, part) in parts.iter().enumerate() {
            values.push((index as u32, self.expect(part, element, because)));
        }
        // What is left out is zero, as in C.
        for index in parts.len() as u64..count {
            match self.zero_value(element, span) {
                Some(None) => break,
                Some(Some(value)) => values.push((index as u32, value)),
                None => {
                    let name = self.type_name(element);
                    return self.broken(span, error::let_without_value(span, &name));
                }
            }
        }
        Expression::new(ExpressionKind::Construct(values), ty, span)
    }

    /// `[value; count]` where a fixed array is wanted.
    fn repeated_array(
        &mut self,
        value: &ast::Expression,
        count: &ast::Expression,
        (element, length): (Ty, u64),
        want: Want,
        span: Span,
    ) -> Expression {
        let Want::Type(ty) = want else {
            return Expression::unit(span);
        };
        let because = Because::new(span, "an element of this array");
        let Some(found) = self.constant_int(count) else {
            return Expression::new(ExpressionKind::Unit, Ty::UNKNOWN, span);
        };
        if found as u64 != length {
            return self.broken(
                span,
                error::array_length(span, length, found.max(0) as usize),
            );
        }
        let first = self.expect(value, element, because);
        if matches!(
            first.kind,
            ExpressionKind::Int(0) | ExpressionKind::Bool(false)
        ) {
            return Expression::new(ExpressionKind::Construct(Vec::new()), ty, span);
        }
        // Evaluated once, and then copied.
        let local = self.new_local("_", first.ty, false, Span::NONE);
        let value_type = first.ty;
        let set = ExpressionKind::Let(local, Box::new(first));
        let values = (0..length.min(1 << 16))
            .map(|index| {
                let copy = Expression::new(ExpressionKind::Local(local), value_type, span);
                (index as u32, copy)
            })
            .collect();
        let block = tir::Block {
            statements: vec![Expression::new(set, Ty::UNIT, span)],
            value: Some(Box::new(Expression::new(
                ExpressionKind::Construct(values),
                ty,
                span,
            ))),
        };
        Expression::new(ExpressionKind::Block(block), ty, span)
    }

    fn tuple(&mut self, parts: &[ast::Expression], want: Want, span: Span) -> Expression {
        let wanted: Option<Vec<Ty>> = match want {
            Want::Type(ty) => {
                let ty = match self.kind(ty) {
                    TyKind::Optional(inner) => inner,
                    _ => ty,
                };
                match self.kind(ty) {
                    TyKind::Tuple(types) if types.len() == parts.len() => Some(types.to_vec()),
                    _ => None,
                }
            }
            _ => None,
        };
        let mut values = Vec::with_capacity(parts.len());
        for (index, part) in parts.iter().enumerate() {
            let value = match &wanted {
                Some(types) => self.expect(
                    part,
                    types[index],
                    Because::new(span, "a part of this tuple"),
                ),
                None => self.expression(part, Want::Any),
            };
            values.push(self.shown(value));
        }
        if values
            .iter()
            .any(|value| self.state.types.shallow(value.ty) == Ty::UNKNOWN)
        {
            return Expression::new(ExpressionKind::Unit, Ty::UNKNOWN, span);
        }
        let types = values.iter().map(|value| value.ty).collect();
        let ty = self.state.types.tuple(types);
        Expression::new(ExpressionKind::Tuple(values), ty, span)
    }

    fn tuple_field(&mut self, base: &ast::Expression, index: u32, span: Span) -> Expression {
        let base = self.expression(base, Want::Any);
        match self.kind(base.ty) {
            TyKind::Tuple(parts) => match parts.get(index as usize) {
                Some(part) => {
                    let place = self.place_of(base);
                    let kind = PlaceKind::Field(Box::new(place), index);
                    self.read_place(Place {
                        kind,
                        ty: *part,
                        span,
                    })
                }
                None => {
                    let name = self.type_name(base.ty);
                    self.broken(
                        span,
                        error::tuple_pattern(span, index as usize + 1, &name, true),
                    )
                }
            },
            TyKind::Unknown => base,
            TyKind::Variable(_) => self.broken(span, error::type_not_known_yet(base.span)),
            _ => {
                let name = self.type_name(base.ty);
                self.broken(
                    span,
                    error::unknown_method(span, &name, &index.to_string(), None),
                )
            }
        }
    }

    fn map(
        &mut self,
        entries: &[(ast::Expression, ast::Expression)],
        want: Want,
        span: Span,
    ) -> Expression {
        let wanted = match want {
            Want::Type(ty) => {
                let ty = match self.kind(ty) {
                    TyKind::Optional(inner) => inner,
                    _ => ty,
                };
                match self.kind(ty) {
                    TyKind::Map(key, value) => Some((key, value)),
                    _ => None,
                }
            }
            _ => None,
        };
        let mut values: Vec<(Expression, Expression)> = Vec::with_capacity(entries.len());
        let (key_type, value_type) = match wanted {
            Some(types) => types,
            None => match entries.first() {
                Some((key, value)) => {
                    let key = self.expression(key, Want::Any);
                    let value = self.expression(value, Want::Any);
                    let types = (key.ty, value.ty);
                    let key = self.shown(key);
                    values.push((key, self.shown(value)));
                    types
                }
                None => (
                    self.state.types.fresh_variable(),
                    self.state.types.fresh_variable(),
                ),
            },
        };
        let because = Because::new(span, "an entry of this map");
        for (key, value) in &entries[values.len()..] {
            let key = self.expect(key, key_type, because);
            let value = self.expect(value, value_type, because);
            values.push((key, value));
        }
        if !entries.is_empty() && !self.check_key(key_type, span) {
            return Expression::new(ExpressionKind::Unit, Ty::UNKNOWN, span);
        }
        let ty = self.state.types.intern(TyKind::Map(key_type, value_type));
        Expression::new(ExpressionKind::Map(values), ty, span)
    }

    /// Whether values of the type may be keys; reports those that may not.
    pub(super) fn check_key(&mut self, ty: Ty, span: Span) -> bool {
        let fits = self.is_key(ty);
        if !fits {
            let name = self.type_name(ty);
            self.report(error::bad_key(span, &name));
        }
        fits
    }

    fn is_key(&self, ty: Ty) -> bool {
        match self.state.types.shallow_kind(ty) {
            TyKind::Int | TyKind::Str | TyKind::Bool | TyKind::Unknown | TyKind::Variable(_) => {
                true
            }
            TyKind::Tuple(parts) => parts.iter().all(|part| self.is_key(*part)),
            TyKind::Named(id, _) => {
                self.state.types.named(*id).kind == crate::types::NamedTypeKind::CEnum
            }
            _ => false,
        }
    }

    /// `a..b` as a value.
    fn range_value(&mut self, range: &ast::Range, span: Span) -> Expression {
        let (Some(start), Some(end)) = (&range.start, &range.end) else {
            return self.broken(span, error::open_range(span));
        };
        let because = Because::new(span, "a range has ints");
        let start = self.expect(start, Ty::INT, because);
        let end = self.expect(end, Ty::INT, because);
        let kind = ExpressionKind::Range(Box::new(start), Box::new(end), range.inclusive);
        Expression::new(kind, Ty::RANGE, span)
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
                self.broken(
                    span,
                    error::block_without_value(span, "value", Because::NOTHING),
                )
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
                self.broken(span, error::no_type_member(field.span, &name, &text, None))
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
        let value = self.expression(value, Want::Any);
        let from = self.state.types.shallow(value.ty);
        let wanted = self.state.types.value_type(to);
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
        Expression::new(
            ExpressionKind::Convert(conversion, Box::new(value)),
            wanted,
            span,
        )
    }

    fn is_pointer(&self, ty: Ty) -> bool {
        matches!(self.state.types.shallow_kind(ty), TyKind::Pointer(_))
    }

    fn unwrap(&mut self, operand: &ast::Expression, span: Span) -> Expression {
        let value = self.expression(operand, Want::Any);
        match self.kind(value.ty) {
            TyKind::Optional(inner) => {
                Expression::new(ExpressionKind::Unwrap(Box::new(value)), inner, span)
            }
            TyKind::Unknown => value,
            _ => {
                let name = self.type_name(value.ty);
                self.broken(operand.span, error::never_null(operand.span, &name))
            }
        }
    }
}
