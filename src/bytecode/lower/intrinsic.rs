//! Built-in functions and methods.

use super::Lowerer;
use super::expression::Link;
use crate::bytecode::op::{Opcode, Register};
use crate::check::tir::{Expression, Intrinsic};

/// What the opcode of an intrinsic takes.
enum Shape {
    /// `R[a] = op R[b]`
    Unary(Opcode),
    /// `R[a] = op R[b], R[c]`
    Binary(Opcode),
    /// Of all arguments, in consecutive registers; no result.
    Range(Opcode),
    /// Of one argument; no result.
    Statement(Opcode),
    /// An element is appended, as its type asks.
    Push,
    ForeignExists,
}

fn shape(intrinsic: Intrinsic) -> Shape {
    use Shape::{Binary, Range, Statement, Unary};
    match intrinsic {
        Intrinsic::Print => Range(Opcode::PRINT),
        Intrinsic::ErrorPrint => Range(Opcode::ERROR_PRINT),
        Intrinsic::ListLength => Unary(Opcode::LIST_LEN),
        Intrinsic::StringLength => Unary(Opcode::STR_LEN),
        Intrinsic::ListPush => Shape::Push,
        Intrinsic::ListPointer => Unary(Opcode::LIST_POINTER),
        Intrinsic::IntAbs => Unary(Opcode::ABS),
        Intrinsic::IntMin => Binary(Opcode::MIN),
        Intrinsic::IntMax => Binary(Opcode::MAX),
        Intrinsic::FloatAbs => Unary(Opcode::ABS_F),
        Intrinsic::FloatMin => Binary(Opcode::MIN_F),
        Intrinsic::FloatMax => Binary(Opcode::MAX_F),
        Intrinsic::FloatSqrt => Unary(Opcode::SQRT_F),
        Intrinsic::FloatFloor => Unary(Opcode::FLOOR_F),
        Intrinsic::FloatCeil => Unary(Opcode::CEIL_F),
        Intrinsic::FloatRound => Unary(Opcode::ROUND_F),
        Intrinsic::MakeError => Unary(Opcode::MAKE_ERROR),
        Intrinsic::Exit => Statement(Opcode::EXIT),
        Intrinsic::Chr => Unary(Opcode::CHR),
        Intrinsic::PointerString => Unary(Opcode::CSTR_TO_STR),
        Intrinsic::UnsignedDivide => Binary(Opcode::UDIV),
        Intrinsic::UnsignedRemainder => Binary(Opcode::UREM),
        Intrinsic::UnsignedCompare => Binary(Opcode::UCMP),
        Intrinsic::UnsignedString => Unary(Opcode::USTR),
        Intrinsic::ForeignExists(_) => Shape::ForeignExists,
    }
}

impl<'a> Lowerer<'a> {
    /// Without a destination the result is dropped.
    pub(super) fn intrinsic(
        &mut self,
        intrinsic: Intrinsic,
        arguments: &'a [Expression],
        destination: Option<Register>,
    ) {
        let result = |lowerer: &mut Self| destination.unwrap_or_else(|| lowerer.registers.take());
        match (shape(intrinsic), arguments) {
            (Shape::Unary(op), [argument]) => {
                let destination = result(self);
                self.unary(op, argument, destination);
            }
            (Shape::Binary(op), [left, right]) => {
                let (a, b) = self.operands(left, right);
                let destination = result(self);
                self.code.abc(op, destination, a, b);
            }
            (Shape::Statement(op), [argument]) => {
                let value = self.operand(argument);
                self.code.a(op, value);
            }
            (Shape::Push, [list, value]) => {
                let element = self.inner_type(list.ty);
                let op = self.push_op(element);
                let (list, value) = self.operands(list, value);
                self.code.ab(op, list, value);
            }
            (Shape::Range(op), [argument]) => {
                let value = self.operand(argument);
                self.code.range(op, value, value, 1);
            }
            (Shape::Range(op), _) => {
                let first = self.registers.next();
                let values = arguments
                    .iter()
                    .enumerate()
                    .map(|(index, argument)| (index as u16, argument));
                self.consecutive(first, values, Link::Used);
                self.code.range(
                    op,
                    first,
                    first,
                    arguments.len().min(u16::MAX.into()) as u16,
                );
            }
            (Shape::ForeignExists, _) => {
                let destination = result(self);
                if let Intrinsic::ForeignExists(function) = intrinsic {
                    self.foreign_exists(function, destination);
                }
            }
            // The checker gives each as many arguments as it takes.
            _ => arguments.iter().for_each(|argument| self.effect(argument)),
        }
    }
}
