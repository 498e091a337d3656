//! Values known before the program runs: `const`, sizes, and constants that must fit their type.
//!
//! Folding works on the typed IR, and only on what cannot fail: an expression that would be an
//! error when run is not a constant, and stays an error of the run.

use super::tir::{Arithmetic, Comparison, Conversion, Expression, ExpressionKind};
use crate::source::Span;
use crate::types::Ty;
use std::rc::Rc;

#[derive(Clone, Debug, PartialEq)]
pub enum Constant {
    Int(i64),
    Float(f64),
    Bool(bool),
    String(Rc<str>),
    /// The case of a C enum with this number, and the enum.
    Case(i64, Ty),
}

impl Constant {
    pub fn ty(&self) -> Ty {
        match self {
            Constant::Int(_) => Ty::INT,
            Constant::Float(_) => Ty::FLOAT,
            Constant::Bool(_) => Ty::BOOL,
            Constant::String(_) => Ty::STR,
            Constant::Case(_, ty) => *ty,
        }
    }

    pub fn expression(&self) -> ExpressionKind {
        match self {
            Constant::Int(value) | Constant::Case(value, _) => ExpressionKind::Int(*value),
            Constant::Float(value) => ExpressionKind::Float(*value),
            Constant::Bool(value) => ExpressionKind::Bool(*value),
            Constant::String(value) => ExpressionKind::String(value.clone()),
        }
    }
}

/// The value of an expression, where it is known.
pub fn evaluate(expression: &Expression) -> Option<Constant> {
    use Constant::*;
    Some(match &expression.kind {
        ExpressionKind::Int(value) => Int(*value),
        ExpressionKind::Float(value) => Float(*value),
        ExpressionKind::Bool(value) => Bool(*value),
        ExpressionKind::String(value) => String(value.clone()),
        ExpressionKind::Negate(inner) => match evaluate(inner)? {
            Int(value) => Int(value.checked_neg()?),
            Float(value) => Float(-value),
            _ => return None,
        },
        ExpressionKind::Complement(inner) => match evaluate(inner)? {
            Int(value) => Int(!value),
            _ => return None,
        },
        ExpressionKind::Not(inner) => match evaluate(inner)? {
            Bool(value) => Bool(!value),
            _ => return None,
        },
        ExpressionKind::And(left, right) => match (evaluate(left)?, evaluate(right)?) {
            (Bool(left), Bool(right)) => Bool(left && right),
            _ => return None,
        },
        ExpressionKind::Or(left, right) => match (evaluate(left)?, evaluate(right)?) {
            (Bool(left), Bool(right)) => Bool(left || right),
            _ => return None,
        },
        ExpressionKind::Arithmetic(operator, left, right) => {
            match (evaluate(left)?, evaluate(right)?) {
                (Int(left), Int(right)) => Int(int_arithmetic(*operator, left, right)?),
                (Float(left), Float(right)) => Float(float_arithmetic(*operator, left, right)?),
                (String(left), String(right)) if *operator == Arithmetic::Add => {
                    String(format!("{left}{right}").into())
                }
                _ => return None,
            }
        }
        ExpressionKind::Compare(operator, left, right) => match (evaluate(left)?, evaluate(right)?)
        {
            (Int(left), Int(right)) => Bool(compare(*operator, &left, &right)),
            (Float(left), Float(right)) => Bool(compare(*operator, &left, &right)),
            (String(left), String(right)) => Bool(compare(*operator, &left, &right)),
            (Bool(left), Bool(right)) => Bool(compare(*operator, &left, &right)),
            _ => return None,
        },
        ExpressionKind::Convert(conversion, inner) => match (conversion, evaluate(inner)?) {
            (Conversion::IntToFloat, Int(value)) => Float(value as f64),
            (Conversion::BoolToInt, Bool(value)) => Int(value.into()),
            // Of a C enum.
            (Conversion::BoolToInt, Int(value)) => Int(value),
            (Conversion::FloatToInt, Float(value)) => {
                let whole = value.trunc();
                if !(-9.3e18..9.3e18).contains(&whole) || whole as i64 as f64 != whole {
                    return None;
                }
                Int(whole as i64)
            }
            (Conversion::RoundF32, Float(value)) => Float(value as f32 as f64),
            (Conversion::Narrow(scalar), Int(value)) => match scalar.range() {
                Some((low, high)) if value < low || value > high => return None,
                _ => Int(value),
            },
            _ => return None,
        },
        _ => return None,
    })
}

/// Why an expression has no value yet: the part that is to blame, and what would go wrong where all its parts
/// are known.
pub fn blame(expression: &Expression) -> (Span, Option<&'static str>) {
    let parts: &[&Expression] = match &expression.kind {
        ExpressionKind::Negate(inner)
        | ExpressionKind::Complement(inner)
        | ExpressionKind::Not(inner)
        | ExpressionKind::Convert(_, inner) => &[inner],
        ExpressionKind::And(left, right)
        | ExpressionKind::Or(left, right)
        | ExpressionKind::Arithmetic(_, left, right)
        | ExpressionKind::Compare(_, left, right) => &[left, right],
        _ => &[],
    };
    if let Some(part) = parts.iter().find(|part| evaluate(part).is_none()) {
        return match blame(part) {
            (Span::NONE, problem) => (expression.span, problem),
            blamed => blamed,
        };
    }
    let problem = match &expression.kind {
        ExpressionKind::Arithmetic(Arithmetic::Divide | Arithmetic::Remainder, _, right)
            if evaluate(right) == Some(Constant::Int(0)) =>
        {
            Some("division by zero")
        }
        ExpressionKind::Arithmetic(Arithmetic::ShiftLeft | Arithmetic::ShiftRight, ..) => {
            Some("a shift is from 0 to 63")
        }
        ExpressionKind::Arithmetic(..) | ExpressionKind::Negate(_) if expression.ty == Ty::INT => {
            Some("the result does not fit `int`")
        }
        _ => None,
    };
    (expression.span, problem)
}

fn compare<T: PartialOrd>(operator: Comparison, left: &T, right: &T) -> bool {
    match operator {
        Comparison::Equal => left == right,
        Comparison::NotEqual => left != right,
        Comparison::Less => left < right,
        Comparison::LessEqual => left <= right,
        Comparison::Greater => left > right,
        Comparison::GreaterEqual => left >= right,
    }
}

fn int_arithmetic(operator: Arithmetic, left: i64, right: i64) -> Option<i64> {
    let shift = || u32::try_from(right).ok().filter(|amount| *amount < 64);
    Some(match operator {
        Arithmetic::Add => left.checked_add(right)?,
        Arithmetic::Subtract => left.checked_sub(right)?,
        Arithmetic::Multiply => left.checked_mul(right)?,
        Arithmetic::Divide => left.checked_div(right)?,
        Arithmetic::Remainder if right == 0 => return None,
        Arithmetic::Remainder => left.wrapping_rem(right),
        Arithmetic::AddWrapping => left.wrapping_add(right),
        Arithmetic::SubtractWrapping => left.wrapping_sub(right),
        Arithmetic::MultiplyWrapping => left.wrapping_mul(right),
        Arithmetic::BitAnd => left & right,
        Arithmetic::BitOr => left | right,
        Arithmetic::BitXor => left ^ right,
        Arithmetic::ShiftLeft => left << shift()?,
        Arithmetic::ShiftRight => left >> shift()?,
    })
}

fn float_arithmetic(operator: Arithmetic, left: f64, right: f64) -> Option<f64> {
    Some(match operator {
        Arithmetic::Add => left + right,
        Arithmetic::Subtract => left - right,
        Arithmetic::Multiply => left * right,
        Arithmetic::Divide => left / right,
        Arithmetic::Remainder => left % right,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Span;

    fn int(value: i64) -> Box<Expression> {
        Box::new(Expression::new(
            ExpressionKind::Int(value),
            Ty::INT,
            Span::NONE,
        ))
    }

    fn fold(operator: Arithmetic, left: i64, right: i64) -> Option<Constant> {
        let kind = ExpressionKind::Arithmetic(operator, int(left), int(right));
        evaluate(&Expression::new(kind, Ty::INT, Span::NONE))
    }

    #[test]
    fn what_would_fail_is_no_constant() {
        assert_eq!(fold(Arithmetic::Add, 2, 3), Some(Constant::Int(5)));
        assert_eq!(fold(Arithmetic::Add, i64::MAX, 1), None);
        assert_eq!(fold(Arithmetic::Divide, 1, 0), None);
        assert_eq!(fold(Arithmetic::Divide, i64::MIN, -1), None);
        assert_eq!(
            fold(Arithmetic::Remainder, i64::MIN, -1),
            Some(Constant::Int(0))
        );
        assert_eq!(fold(Arithmetic::ShiftLeft, 1, 64), None);
        assert_eq!(fold(Arithmetic::ShiftRight, -8, 1), Some(Constant::Int(-4)));
    }
}
