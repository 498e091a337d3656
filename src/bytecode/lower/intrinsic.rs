//! Built-in functions and methods.

use super::Lowerer;
use super::expression::Link;
use crate::bytecode::op::{Opcode, Register};
use crate::bytecode::shape::MAP_LENGTH_OFFSET;
use crate::check::tir::{Expression, Intrinsic};
use crate::native::Native;
use crate::types::Ty;

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
    MapLength,
    ForeignExists,
    /// Of all arguments, in consecutive registers.
    Native(Native),
}

fn shape(intrinsic: Intrinsic) -> Shape {
    use Shape::{Binary, Range, Statement, Unary};
    match intrinsic {
        Intrinsic::Print => Range(Opcode::PRINT),
        Intrinsic::ErrorPrint => Range(Opcode::ERROR_PRINT),
        Intrinsic::ListLength => Unary(Opcode::LIST_LEN),
        Intrinsic::StringLength => Unary(Opcode::STR_LEN),
        Intrinsic::MapLength => Shape::MapLength,
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
        Intrinsic::Native(native) => Shape::Native(native),
    }
}

impl<'a> Lowerer<'a> {
    /// Without a destination the result is dropped.
    pub(super) fn intrinsic(
        &mut self,
        intrinsic: Intrinsic,
        arguments: &'a [Expression],
        ty: Ty,
        destination: Option<Register>,
    ) {
        let result = |lowerer: &mut Self| destination.unwrap_or_else(|| lowerer.take_for(ty));
        match (shape(intrinsic), arguments) {
            (Shape::Unary(op), [argument]) => {
                let destination = result(self);
                self.unary(op, argument, destination);
            }
            (Shape::MapLength, [map]) => {
                let map = self.operand(map);
                let destination = result(self);
                let offset = MAP_LENGTH_OFFSET;
                self.code
                    .ab_immediate(Opcode::FIELD_WORD, destination, map, offset);
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
                let ty = list.ty;
                let (list, value) = self.operands(list, value);
                self.push(list, ty, value);
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
            (Shape::Native(native), _) => {
                let destination = result(self);
                let first = self.registers.next();
                let mut slot = 0u16;
                for argument in arguments {
                    self.consecutive(first, std::iter::once((slot, argument)), Link::Used);
                    slot = slot.saturating_add(self.slots(argument.ty));
                }
                self.registers.take_up_to(first.above(slot));
                let receiver = arguments.first().map_or(ty, |receiver| receiver.ty);
                let given = u64::from(self.slots(ty));
                let wide = native as u64 | given << 16 | self.wide_type(receiver) << 32;
                self.code
                    .range_wide(Opcode::NATIVE, destination, first, slot, wide);
            }
            // The checker gives each as many arguments as it takes.
            _ => arguments.iter().for_each(|argument| self.effect(argument)),
        }
    }
}
