//! Operators: which types they work on, and what they become.

use super::error;
use super::tir::{
    Arithmetic, Block, Comparison, Conversion, Expression, ExpressionKind, Intrinsic, Place,
    PlaceKind,
};
use super::{Checker, Want};
use crate::native::Native;
use crate::source::Span;
use crate::syntax::ast::{self, BinaryOperator, UnaryOperator};
use crate::types::{NamedTypeKind, Ty, TyKind};

impl Arithmetic {
    /// The arithmetic of an operator; `None` for comparisons and logic.
    pub(super) fn of(operator: BinaryOperator) -> Option<Arithmetic> {
        Some(match operator {
            BinaryOperator::Add => Arithmetic::Add,
            BinaryOperator::Subtract => Arithmetic::Subtract,
            BinaryOperator::Multiply => Arithmetic::Multiply,
            BinaryOperator::Divide => Arithmetic::Divide,
            BinaryOperator::Remainder => Arithmetic::Remainder,
            BinaryOperator::AddWrapping => Arithmetic::AddWrapping,
            BinaryOperator::SubtractWrapping => Arithmetic::SubtractWrapping,
            BinaryOperator::MultiplyWrapping => Arithmetic::MultiplyWrapping,
            BinaryOperator::BitAnd => Arithmetic::BitAnd,
            BinaryOperator::BitOr => Arithmetic::BitOr,
            BinaryOperator::BitXor => Arithmetic::BitXor,
            BinaryOperator::ShiftLeft => Arithmetic::ShiftLeft,
            BinaryOperator::ShiftRight => Arithmetic::ShiftRight,
            _ => return None,
        })
    }
}

fn comparison_of(operator: BinaryOperator) -> Option<Comparison> {
    Some(match operator {
        BinaryOperator::Equal => Comparison::Equal,
        BinaryOperator::NotEqual => Comparison::NotEqual,
        BinaryOperator::Less => Comparison::Less,
        BinaryOperator::LessEqual => Comparison::LessEqual,
        BinaryOperator::Greater => Comparison::Greater,
        BinaryOperator::GreaterEqual => Comparison::GreaterEqual,
        _ => return None,
    })
}

impl Checker<'_> {
    pub(super) fn unary(
        &mut self,
        operator: UnaryOperator,
        operand: &ast::Expression,
        want: Want,
        span: Span,
    ) -> Expression {
        match operator {
            UnaryOperator::Negate => {
                if let ast::ExpressionKind::Integer(literal) = operand.kind {
                    return self.integer(literal, true, span);
                }
                let value = self.expression(operand, want);
                match self.state.types.shallow(value.ty) {
                    Ty::NEVER => value,
                    ty @ (Ty::INT | Ty::FLOAT) => {
                        Expression::new(ExpressionKind::Negate(Box::new(value)), ty, span)
                    }
                    other => self.wrong_operand(operator, other, operand.span, span),
                }
            }
            UnaryOperator::Complement => {
                let value = self.expression(operand, Want::Type(Ty::INT));
                match self.state.types.shallow(value.ty) {
                    Ty::NEVER => value,
                    Ty::INT => {
                        Expression::new(ExpressionKind::Complement(Box::new(value)), Ty::INT, span)
                    }
                    other => self.wrong_operand(operator, other, operand.span, span),
                }
            }
            UnaryOperator::Not => {
                let value = self.condition_expression(operand);
                Expression::new(ExpressionKind::Not(Box::new(value)), Ty::BOOL, span)
            }
            UnaryOperator::AddressOf => self.address_of(operand, span),
            UnaryOperator::Dereference => self.dereference(operand, span),
        }
    }

    fn wrong_operand(
        &mut self,
        operator: UnaryOperator,
        ty: Ty,
        operand: Span,
        span: Span,
    ) -> Expression {
        if ty == Ty::UNKNOWN {
            return Expression::new(ExpressionKind::Unit, Ty::UNKNOWN, span);
        }
        let name = self.type_name(ty);
        self.broken(
            span,
            error::unary_type(span, operator.text(), &name, operand),
        )
    }

    pub(super) fn binary(&mut self, binary: &ast::Binary, want: Want, span: Span) -> Expression {
        match binary.operator {
            BinaryOperator::And | BinaryOperator::Or => self.logic(binary, span),
            BinaryOperator::In | BinaryOperator::NotIn => self.contains(binary, span),
            BinaryOperator::Coalesce => self.coalesce(binary, span),
            operator => match comparison_of(operator) {
                Some(comparison) => self.comparison(comparison, binary, span),
                None => self.arithmetic(binary, want, span),
            },
        }
    }

    // ---- arithmetic

    fn arithmetic(&mut self, binary: &ast::Binary, want: Want, span: Span) -> Expression {
        // What is wanted of a sum is wanted of its parts, for unknown results of recursive calls. Not a float: the sum
        // may become one, parts that are ints stay so, and are divided as ints are.
        let arithmetic = Arithmetic::of(binary.operator);
        let hint = match want {
            Want::Type(ty) if matches!(self.state.types.shallow(ty), Ty::INT | Ty::STR) => want,
            _ => Want::Any,
        };
        let left = self.expression(&binary.left, hint);
        let right = self.expression(&binary.right, Want::Any);
        let Some(arithmetic) = arithmetic else {
            return Expression::new(ExpressionKind::Unit, Ty::UNKNOWN, span);
        };
        self.arithmetic_of(arithmetic, left, right, binary, span)
    }

    fn arithmetic_of(
        &mut self,
        arithmetic: Arithmetic,
        mut left: Expression,
        mut right: Expression,
        binary: &ast::Binary,
        span: Span,
    ) -> Expression {
        let types = &self.state.types;
        let (a, b) = (types.shallow(left.ty), types.shallow(right.ty));
        if a == Ty::UNKNOWN || b == Ty::UNKNOWN {
            return Expression::new(ExpressionKind::Unit, Ty::UNKNOWN, span);
        }
        if a == Ty::NEVER {
            return self.never_after(vec![left, right], span);
        }
        if let (TyKind::Pointer(target), Ty::INT, Arithmetic::Add | Arithmetic::Subtract) =
            (types.kind(a).clone(), b, arithmetic)
            && self.is_readable(target)
        {
            let offset = match arithmetic {
                Arithmetic::Subtract => {
                    let span = right.span;
                    Expression::new(ExpressionKind::Negate(Box::new(right)), Ty::INT, span)
                }
                _ => right,
            };
            return Expression::new(
                ExpressionKind::PointerOffset(Box::new(left), Box::new(offset)),
                a,
                span,
            );
        }
        if let Some(ty) = self.join(&mut left, &mut right)
            && (self.arithmetic_works(arithmetic, ty) || self.state.types.is_unbound(ty))
        {
            let kind = ExpressionKind::Arithmetic(arithmetic, Box::new(left), Box::new(right));
            return Expression::new(kind, ty, span);
        }
        let (a, b) = (self.type_name(a), self.type_name(b));
        let error = error::operator_types(
            binary.operator_span,
            binary.operator.text(),
            (self.as_written(binary.left.span), &a),
            (self.as_written(binary.right.span), &b),
        );
        let error = self.with_origin(self.with_origin(error, &left), &right);
        self.broken(span, error)
    }

    /// Of operands that never give a value nothing is made: no type of theirs can be wrong.
    pub(super) fn never_after(&mut self, operands: Vec<Expression>, span: Span) -> Expression {
        let block = Block {
            statements: operands,
            value: None,
        };
        Expression::new(ExpressionKind::Block(block), Ty::NEVER, span)
    }

    pub(super) fn arithmetic_works(&self, arithmetic: Arithmetic, ty: Ty) -> bool {
        use Arithmetic::*;
        matches!(
            (arithmetic, self.state.types.shallow(ty)),
            (_, Ty::INT)
                | (Add | Subtract | Multiply | Divide | Remainder, Ty::FLOAT)
                | (Add, Ty::STR)
        )
    }

    // ---- comparison

    fn comparison(
        &mut self,
        comparison: Comparison,
        binary: &ast::Binary,
        span: Span,
    ) -> Expression {
        let mut left = self.expression(&binary.left, Want::Any);
        let hint = self.state.types.shallow(left.ty);
        let hint = match self.kind(hint) {
            TyKind::Unknown | TyKind::Variable(_) => Want::Any,
            _ if matches!(binary.right.kind, ast::ExpressionKind::Null) => {
                if !matches!(self.kind(hint), TyKind::Optional(_)) {
                    let name = self.type_name(hint);
                    return self.broken(span, error::never_null(binary.left.span, &name));
                }
                Want::Type(hint)
            }
            _ => Want::Type(hint),
        };
        let mut right = self.expression(&binary.right, hint);
        let (a, b) = (left.ty, right.ty);
        let equality = matches!(comparison, Comparison::Equal | Comparison::NotEqual);
        if let Some(ty) = self.join(&mut left, &mut right) {
            if self.state.types.shallow(ty) == Ty::UNKNOWN {
                return Expression::new(ExpressionKind::Unit, Ty::UNKNOWN, span);
            }
            if self.state.types.shallow(ty) == Ty::NEVER {
                return self.never_after(vec![left, right], span);
            }
            if !equality && self.is_ordered_tuple(ty) {
                return self.compare_tuples(comparison, [left, right], ty, span);
            }
            if self.comparable(ty, equality) {
                let kind = ExpressionKind::Compare(comparison, Box::new(left), Box::new(right));
                return Expression::new(kind, Ty::BOOL, span);
            }
        }
        let (a, b) = (self.type_name(a), self.type_name(b));
        let error = error::operator_types(
            binary.operator_span,
            binary.operator.text(),
            (self.as_written(binary.left.span), &a),
            (self.as_written(binary.right.span), &b),
        );
        let error = self.with_origin(self.with_origin(error, &left), &right);
        self.broken(span, error)
    }

    pub(super) fn comparable(&self, ty: Ty, equality: bool) -> bool {
        match self.state.types.shallow_kind(ty) {
            TyKind::Int
            | TyKind::Float
            | TyKind::Str
            | TyKind::Pointer(_)
            | TyKind::Variable(_) => true,
            TyKind::Bool | TyKind::Error => equality,
            TyKind::List(element) => equality && self.comparable(*element, true),
            TyKind::Optional(inner) => equality && self.comparable(*inner, true),
            TyKind::I8 | TyKind::U8 | TyKind::I16 | TyKind::U16 | TyKind::I32 | TyKind::U32 => true,
            TyKind::U64 | TyKind::F32 | TyKind::CStr => true,
            TyKind::Range | TyKind::Named(..) | TyKind::Function(..) | TyKind::CFunction(..) => {
                equality
            }
            TyKind::Tuple(parts) => {
                equality && parts.iter().all(|part| self.comparable(*part, true))
            }
            TyKind::Array(element, _) => equality && self.comparable(*element, true),
            TyKind::Map(_, value) => equality && self.comparable(*value, true),
            _ => false,
        }
    }

    // ---- logic

    fn logic(&mut self, binary: &ast::Binary, span: Span) -> Expression {
        let left = self.condition_expression(&binary.left);
        let and = binary.operator == BinaryOperator::And;
        // `x != null and …`: the right side knows.
        let narrowed = self.narrowings(&left, and);
        let right = self.in_scope(|checker| {
            checker.declare_narrowed(&narrowed);
            if and {
                return checker.condition_expression(&binary.right);
            }
            // `ok or throw …`
            let right = checker.expression(&binary.right, Want::Type(Ty::BOOL));
            checker.as_condition(right)
        });
        let (left, right) = (Box::new(left), Box::new(right));
        let kind = if and {
            ExpressionKind::And(left, right)
        } else {
            ExpressionKind::Or(left, right)
        };
        Expression::new(kind, Ty::BOOL, span)
    }

    /// An expression that must be a `bool`.
    pub(super) fn condition_expression(&mut self, expression: &ast::Expression) -> Expression {
        if matches!(strip(expression), ast::ExpressionKind::Null) {
            let error = error::condition_is_not_bool(self.as_written(expression.span), "null");
            return self.broken(expression.span, error);
        }
        let value = self.expression(expression, Want::Type(Ty::BOOL));
        self.as_condition(value)
    }

    pub(super) fn as_condition(&mut self, value: Expression) -> Expression {
        match self.kind(value.ty) {
            TyKind::Bool | TyKind::Never | TyKind::Unknown => value,
            TyKind::Variable(_) => {
                self.state.types.unify(value.ty, Ty::BOOL);
                value
            }
            _ => {
                let name = self.type_name(value.ty);
                let error = error::condition_is_not_bool(self.as_written(value.span), &name);
                let error = self.with_origin(error, &value);
                self.broken(value.span, error)
            }
        }
    }

    fn contains(&mut self, binary: &ast::Binary, span: Span) -> Expression {
        let value = self.expression(&binary.left, Want::Any);
        let ast::ExpressionKind::Range(range) = strip(&binary.right) else {
            return self.contained(value, binary, span);
        };
        let (Some(start), Some(end)) = (&range.start, &range.end) else {
            return self.broken(binary.right.span, error::open_range(binary.right.span));
        };
        let value = self.coerce(
            value,
            Ty::INT,
            error::Because::new(binary.right.span, "a range has ints"),
        );
        let start = self.expect(start, Ty::INT, error::Because::NOTHING);
        let end = self.expect(end, Ty::INT, error::Because::NOTHING);
        let kind = ExpressionKind::InRange {
            value: Box::new(value),
            start: Box::new(start),
            end: Box::new(end),
            inclusive: range.inclusive,
        };
        let inside = Expression::new(kind, Ty::BOOL, span);
        match binary.operator {
            BinaryOperator::NotIn => {
                Expression::new(ExpressionKind::Not(Box::new(inside)), Ty::BOOL, span)
            }
            _ => inside,
        }
    }

    /// `x in xs`, where the right side is no range that is written out.
    fn contained(&mut self, value: Expression, binary: &ast::Binary, span: Span) -> Expression {
        let whole = self.expression(&binary.right, Want::Any);
        let because = error::Because::new(binary.right.span, "looked for in this");
        let inside = match self.kind(whole.ty) {
            TyKind::List(element) => {
                let value = self.coerce(value, element, because);
                if !self.comparable(element, true) {
                    let name = self.type_name(element);
                    let at = binary.operator_span;
                    return self.broken(
                        span,
                        error::needs_element(at, "in", "what can be compared", &name),
                    );
                }
                let native = Intrinsic::Native(Native::LIST_CONTAINS);
                ExpressionKind::Intrinsic(native, vec![whole, value])
            }
            TyKind::Map(key, _) => {
                let value = self.coerce(value, key, because);
                ExpressionKind::MapHas(Box::new(whole), Box::new(value))
            }
            TyKind::Str => {
                let value = self.coerce(value, Ty::STR, because);
                let native = Intrinsic::Native(Native::STR_CONTAINS);
                ExpressionKind::Intrinsic(native, vec![whole, value])
            }
            TyKind::Range => {
                let value = self.coerce(value, Ty::INT, because);
                return self.in_range_value(value, whole, binary.operator, span);
            }
            TyKind::Unknown => return whole,
            _ => {
                let (a, b) = (self.type_name(value.ty), self.type_name(whole.ty));
                let error = error::operator_types(
                    binary.operator_span,
                    "in",
                    (self.as_written(binary.left.span), &a),
                    (self.as_written(binary.right.span), &b),
                );
                return self.broken(span, error);
            }
        };
        self.negated_if(Expression::new(inside, Ty::BOOL, span), binary.operator)
    }

    fn negated_if(&mut self, inside: Expression, operator: BinaryOperator) -> Expression {
        let span = inside.span;
        match operator {
            BinaryOperator::NotIn => {
                Expression::new(ExpressionKind::Not(Box::new(inside)), Ty::BOOL, span)
            }
            _ => inside,
        }
    }

    fn in_range_value(
        &mut self,
        value: Expression,
        range: Expression,
        operator: BinaryOperator,
        span: Span,
    ) -> Expression {
        // Both are evaluated once, in their order.
        let (one, other) = (
            self.new_local("_", Ty::INT, false, Span::NONE),
            self.new_local("_", Ty::RANGE, false, Span::NONE),
        );
        let statements = vec![
            Expression::new(ExpressionKind::Let(one, Box::new(value)), Ty::UNIT, span),
            Expression::new(ExpressionKind::Let(other, Box::new(range)), Ty::UNIT, span),
        ];
        let end = |index| {
            let range = Place {
                kind: PlaceKind::Local(other),
                ty: Ty::RANGE,
                span,
            };
            let place = Place {
                kind: PlaceKind::Field(Box::new(range), index),
                ty: Ty::INT,
                span,
            };
            Box::new(Expression::new(
                ExpressionKind::Read(Box::new(place)),
                Ty::INT,
                span,
            ))
        };
        let kind = ExpressionKind::InRange {
            value: Box::new(Expression::new(ExpressionKind::Local(one), Ty::INT, span)),
            start: end(0),
            end: end(1),
            inclusive: false,
        };
        let inside = self.negated_if(Expression::new(kind, Ty::BOOL, span), operator);
        let block = Block {
            statements,
            value: Some(Box::new(inside)),
        };
        Expression::new(ExpressionKind::Block(block), Ty::BOOL, span)
    }

    fn coalesce(&mut self, binary: &ast::Binary, span: Span) -> Expression {
        let left = self.expression(&binary.left, Want::Any);
        let TyKind::Optional(inner) = self.kind(left.ty) else {
            if self.state.types.shallow(left.ty) == Ty::UNKNOWN {
                return left;
            }
            let name = self.type_name(left.ty);
            return self.broken(binary.left.span, error::never_null(binary.left.span, &name));
        };
        let right = self.expression(&binary.right, Want::Type(inner));
        let optional_right = matches!(self.kind(right.ty), TyKind::Optional(_));
        let ty = if optional_right { left.ty } else { inner };
        let right = match self.kind(right.ty) {
            TyKind::Never => right,
            _ => self.coerce(
                right,
                ty,
                error::Because::new(binary.left.span, "what stands in for its null"),
            ),
        };
        let kind = ExpressionKind::Coalesce(Box::new(left), Box::new(right));
        Expression::new(kind, ty, span)
    }

    /// `int(x)`, `float(x)`, `str(x)`.
    pub(super) fn conversion_call(&mut self, value: Expression, to: Ty, span: Span) -> Expression {
        let from = self.state.types.shallow(value.ty);
        let conversion = match (self.kind(from), to) {
            (TyKind::Unknown, _) => return value,
            (TyKind::Int, Ty::INT) | (TyKind::Float, Ty::FLOAT) | (TyKind::Str, Ty::STR) => {
                return value;
            }
            (TyKind::Unit, _) if !matches!(value.kind, ExpressionKind::Unit) => {
                return self.shown(value);
            }
            (_, Ty::STR) => Conversion::ToString,
            (TyKind::Float, Ty::INT) => Conversion::FloatToInt,
            (TyKind::Bool, Ty::INT) => Conversion::BoolToInt,
            (TyKind::Named(id, _), Ty::INT)
                if self.state.types.named(id).kind == NamedTypeKind::CEnum =>
            {
                Conversion::BoolToInt
            }
            (TyKind::Int, Ty::FLOAT) => Conversion::IntToFloat,
            (TyKind::Variable(_), _) => {
                return self.broken(span, error::type_not_known_yet(value.span));
            }
            _ => {
                let (from, to) = (self.type_name(from), self.type_name(to));
                return self.broken(span, error::cannot_convert(span, &from, &to));
            }
        };
        Expression::new(
            ExpressionKind::Convert(conversion, Box::new(value)),
            to,
            span,
        )
    }
}

/// Without the parentheses around it.
fn strip(expression: &ast::Expression) -> &ast::ExpressionKind {
    match &expression.kind {
        ast::ExpressionKind::Parenthesized(inner) => strip(inner),
        kind => kind,
    }
}
