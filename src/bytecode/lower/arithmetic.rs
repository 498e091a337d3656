//! Arithmetic of ints and floats.

use super::Lowerer;
use crate::bytecode::assemble::Constant;
use crate::bytecode::op::{Opcode, Register};
use crate::check::tir::{Arithmetic, Expression};
use crate::types::Ty;

impl<'a> Lowerer<'a> {
    pub(super) fn arithmetic(
        &mut self,
        whole: &'a Expression,
        arithmetic: Arithmetic,
        left: &'a Expression,
        right: &'a Expression,
        destination: Register,
    ) {
        if self.is_text(whole.ty) {
            return self.text(whole, destination);
        }
        // A constant has no effects, so the other may be evaluated first.
        let swapped = commutes(arithmetic)
            && (self.immediate(left).is_some() || self.float_constant(left).is_some());
        let (left, right) = if swapped {
            (right, left)
        } else {
            (left, right)
        };
        let a = self.operand(left);
        let a = self.protect(left, a, &[right]);
        self.operate(arithmetic, whole.ty, destination, a, right);
    }

    /// `destination = left op right`, where `left` is evaluated already and cannot change any more.
    pub(super) fn operate(
        &mut self,
        arithmetic: Arithmetic,
        ty: Ty,
        destination: Register,
        left: Register,
        right: &'a Expression,
    ) {
        if self.is_float(ty) {
            return self.operate_on_floats(arithmetic, destination, left, right);
        }
        let immediate = self
            .immediate(right)
            .and_then(|number| immediate_op(arithmetic, number));
        match immediate {
            Some((op, number)) => self.code.ab_immediate(op, destination, left, number),
            None => {
                let right = self.operand(right);
                self.code.abc(int_op(arithmetic), destination, left, right);
            }
        }
    }

    /// Twice a number is its sum with itself, and division by a power of two is multiplication: the same numbers, sooner.
    fn operate_on_floats(
        &mut self,
        arithmetic: Arithmetic,
        destination: Register,
        left: Register,
        right: &'a Expression,
    ) {
        let constant = self.float_constant(right);
        let reciprocal = match arithmetic {
            Arithmetic::Divide => constant.and_then(exact_reciprocal),
            _ => None,
        };
        let (op, right) = match reciprocal {
            Some(reciprocal) => {
                let bits = Constant::Bits(reciprocal.to_bits() as i64);
                (Opcode::MUL_F, self.constant_operand(&bits))
            }
            None if arithmetic == Arithmetic::Multiply && constant == Some(2.0) => {
                (Opcode::ADD_F, left)
            }
            None => (float_op(arithmetic), self.operand(right)),
        };
        self.code.abc(op, destination, left, right);
    }

    fn float_constant(&self, expression: &Expression) -> Option<f64> {
        match self.constant(expression)? {
            Constant::Bits(bits) if self.is_float(expression.ty) => {
                Some(f64::from_bits(bits as u64))
            }
            _ => None,
        }
    }
}

/// `1 / number` where that is exact, and neither of them so small that it has fewer digits: for powers of two.
fn exact_reciprocal(number: f64) -> Option<f64> {
    let fraction = number.to_bits() << 12;
    let reciprocal = 1.0 / number;
    (fraction == 0 && number.is_normal() && reciprocal.is_normal()).then_some(reciprocal)
}

fn commutes(arithmetic: Arithmetic) -> bool {
    matches!(
        arithmetic,
        Arithmetic::Add | Arithmetic::Multiply | Arithmetic::BitAnd
    )
}

/// The form with the right operand in the instruction.
fn immediate_op(arithmetic: Arithmetic, number: i16) -> Option<(Opcode, i16)> {
    Some(match (arithmetic, number) {
        (Arithmetic::Add, _) => (Opcode::ADD_I, number),
        (Arithmetic::Subtract, _) => (Opcode::ADD_I, number.checked_neg()?),
        (Arithmetic::Multiply, _) => (Opcode::MUL_I, number),
        (Arithmetic::Divide | Arithmetic::Remainder, 0 | -1) => return None,
        (Arithmetic::Divide, _) => (Opcode::DIV_I, number),
        (Arithmetic::Remainder, _) => (Opcode::REM_I, number),
        (Arithmetic::BitAnd, _) => (Opcode::AND_I, number),
        (Arithmetic::ShiftLeft, 0..64) => (Opcode::SHL_I, number),
        (Arithmetic::ShiftRight, 0..64) => (Opcode::SHR_I, number),
        _ => return None,
    })
}

fn int_op(arithmetic: Arithmetic) -> Opcode {
    match arithmetic {
        Arithmetic::Add => Opcode::ADD,
        Arithmetic::Subtract => Opcode::SUB,
        Arithmetic::Multiply => Opcode::MUL,
        Arithmetic::Divide => Opcode::DIV,
        Arithmetic::Remainder => Opcode::REM,
        Arithmetic::AddWrapping => Opcode::ADD_WRAP,
        Arithmetic::SubtractWrapping => Opcode::SUB_WRAP,
        Arithmetic::MultiplyWrapping => Opcode::MUL_WRAP,
        Arithmetic::BitAnd => Opcode::AND,
        Arithmetic::BitOr => Opcode::OR,
        Arithmetic::BitXor => Opcode::XOR,
        Arithmetic::ShiftLeft => Opcode::SHL,
        Arithmetic::ShiftRight => Opcode::SHR,
    }
}

/// Floats have the first five only; the checker lets no other through.
fn float_op(arithmetic: Arithmetic) -> Opcode {
    match arithmetic {
        Arithmetic::Add => Opcode::ADD_F,
        Arithmetic::Subtract => Opcode::SUB_F,
        Arithmetic::Multiply => Opcode::MUL_F,
        Arithmetic::Divide => Opcode::DIV_F,
        Arithmetic::Remainder => Opcode::REM_F,
        wrapping_or_bits => int_op(wrapping_or_bits),
    }
}
