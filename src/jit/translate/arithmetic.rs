//! Numbers: what a processor's instruction does, with the checks that the language asks for.

use super::super::access::narrowed;
use super::super::flow::Instruction;
use super::super::range::{Interval, exact};
use super::Translator;
use crate::bytecode::op::Opcode;
use crate::types::Scalar;
use cranelift_codegen::ir::condcodes::{FloatCC, IntCC};
use cranelift_codegen::ir::{InstBuilder, Value, types};

impl Translator<'_, '_, '_> {
    /// `false` for what is no arithmetic.
    pub(super) fn arithmetic(&mut self, instruction: &Instruction) -> bool {
        self.integers(instruction) || self.floats(instruction) || self.conversions(instruction)
    }

    fn integers(&mut self, instruction: &Instruction) -> bool {
        let word = instruction.word;
        let (a, b, c) = (word.a(), word.b(), word.c());
        let number = i64::from(word.c_signed());
        use Opcode::*;
        let value = match instruction.opcode {
            ADD_I => {
                let left = self.get(b);
                let number = self.integer(number as u64);
                self.sum(left, number, instruction)
            }
            ADD => {
                let (left, right) = (self.get(b), self.get(c));
                self.sum(left, right, instruction)
            }
            SUB => {
                let (left, right) = (self.get(b), self.get(c));
                self.difference(left, right, instruction)
            }
            MUL | MUL_I => {
                let left = self.get(b);
                let right = match instruction.opcode {
                    MUL_I => self.integer(number as u64),
                    _ => self.get(c),
                };
                match self.cannot_overflow(instruction) {
                    true => self.builder.ins().imul(left, right),
                    false => {
                        let (value, overflow) = self.builder.ins().smul_overflow(left, right);
                        self.trap_if(overflow, instruction);
                        value
                    }
                }
            }
            DIV | REM => self.divide(instruction),
            UDIV | UREM => {
                let (left, right) = (self.get(b), self.get(c));
                let zero = self.builder.ins().icmp_imm_s(IntCC::Equal, right, 0);
                self.trap_if(zero, instruction);
                match instruction.opcode {
                    UDIV => self.builder.ins().udiv(left, right),
                    _ => self.builder.ins().urem(left, right),
                }
            }
            DIV_I | REM_I => {
                let left = self.get(b);
                self.divide_by(left, number, instruction)
            }
            ADD_WRAP | SUB_WRAP | MUL_WRAP | AND | OR | XOR => {
                let (left, right) = (self.get(b), self.get(c));
                match instruction.opcode {
                    ADD_WRAP => self.builder.ins().iadd(left, right),
                    SUB_WRAP => self.builder.ins().isub(left, right),
                    MUL_WRAP => self.builder.ins().imul(left, right),
                    AND => self.builder.ins().band(left, right),
                    OR => self.builder.ins().bor(left, right),
                    _ => self.builder.ins().bxor(left, right),
                }
            }
            AND_I => {
                let left = self.get(b);
                self.builder.ins().band_imm_s(left, number)
            }
            SHL | SHR => {
                let (left, right) = (self.get(b), self.get(c));
                let most = IntCC::UnsignedGreaterThan;
                let outside = self.builder.ins().icmp_imm_s(most, right, 63);
                self.trap_if(outside, instruction);
                match instruction.opcode {
                    SHL => self.builder.ins().ishl(left, right),
                    _ => self.builder.ins().sshr(left, right),
                }
            }
            SHL_I => {
                let left = self.get(b);
                self.builder.ins().ishl_imm_u(left, number)
            }
            SHR_I => {
                let left = self.get(b);
                self.builder.ins().sshr_imm_u(left, number)
            }
            NEG => {
                let (zero, value) = (self.integer(0), self.get(b));
                self.difference(zero, value, instruction)
            }
            ABS => {
                let value = self.get(b);
                let least = self.integer(i64::MIN as u64);
                let overflow = self.builder.ins().icmp(IntCC::Equal, value, least);
                self.trap_if(overflow, instruction);
                self.builder.ins().iabs(value)
            }
            COMPLEMENT => {
                let value = self.get(b);
                self.builder.ins().bnot(value)
            }
            NOT => {
                let value = self.get(b);
                self.builder.ins().bxor_imm_s(value, 1)
            }
            MIN | MAX => {
                let (left, right) = (self.get(b), self.get(c));
                match instruction.opcode {
                    MIN => self.builder.ins().smin(left, right),
                    _ => self.builder.ins().smax(left, right),
                }
            }
            UCMP => {
                let (left, right) = (self.get(b), self.get(c));
                let above = (self.builder.ins()).icmp(IntCC::UnsignedGreaterThan, left, right);
                let below = (self.builder.ins()).icmp(IntCC::UnsignedLessThan, left, right);
                let (above, below) = (self.truth(above), self.truth(below));
                self.builder.ins().isub(above, below)
            }
            EQ | NE | LT | LE => {
                let (left, right) = (self.get(b), self.get(c));
                let code = match instruction.opcode {
                    EQ => IntCC::Equal,
                    NE => IntCC::NotEqual,
                    LT => IntCC::SignedLessThan,
                    _ => IntCC::SignedLessThanOrEqual,
                };
                let value = self.builder.ins().icmp(code, left, right);
                self.truth(value)
            }
            _ => return false,
        };
        self.set(a, value);
        true
    }

    /// A condition as 0 or 1.
    pub(super) fn truth(&mut self, condition: Value) -> Value {
        self.builder.ins().uextend(types::I64, condition)
    }

    fn cannot_overflow(&self, instruction: &Instruction) -> bool {
        let (left, right) = self.ranges.operands(self.version, self.index);
        exact(instruction.opcode, left, right).is_some_and(|exact| exact.fits())
    }

    fn sum(&mut self, left: Value, right: Value, instruction: &Instruction) -> Value {
        if self.cannot_overflow(instruction) {
            return self.builder.ins().iadd(left, right);
        }
        let (known_left, known_right) = self.ranges.operands(self.version, self.index);
        for (from, by) in [(left, known_right), (right, known_left)] {
            if let Some(grows) = by.sign() {
                let value = self.builder.ins().iadd(left, right);
                self.trap_unless_moved(value, from, grows, instruction);
                return value;
            }
        }
        let (value, overflow) = self.builder.ins().sadd_overflow(left, right);
        self.trap_if(overflow, instruction);
        value
    }

    fn difference(&mut self, left: Value, right: Value, instruction: &Instruction) -> Value {
        if self.cannot_overflow(instruction) {
            return self.builder.ins().isub(left, right);
        }
        let (_, known_right) = self.ranges.operands(self.version, self.index);
        if let Some(shrinks) = known_right.sign() {
            let value = self.builder.ins().isub(left, right);
            self.trap_unless_moved(value, left, !shrinks, instruction);
            return value;
        }
        let (value, overflow) = self.builder.ins().ssub_overflow(left, right);
        self.trap_if(overflow, instruction);
        value
    }

    /// An error if a value that grows, or shrinks, went the other way: one comparison and its branch, where the
    /// processor's flag would have to be fetched first.
    fn trap_unless_moved(
        &mut self,
        value: Value,
        from: Value,
        grows: bool,
        instruction: &Instruction,
    ) {
        let wrapped = match grows {
            true => IntCC::SignedLessThan,
            false => IntCC::SignedGreaterThan,
        };
        let overflow = self.builder.ins().icmp(wrapped, value, from);
        self.trap_if(overflow, instruction);
    }

    /// By a number that is neither 0 nor -1. Natural numbers leave out what rounds towards zero.
    fn divide_by(&mut self, left: Value, number: i64, instruction: &Instruction) -> Value {
        let is_quotient = matches!(instruction.opcode, Opcode::DIV | Opcode::DIV_I);
        let (dividend, _) = self.ranges.operands(self.version, self.index);
        if dividend.is_natural() && number > 0 && (number as u64).is_power_of_two() {
            let bits = i64::from(number.trailing_zeros());
            return match is_quotient {
                true => self.builder.ins().ushr_imm_u(left, bits),
                false => self.builder.ins().band_imm_s(left, number - 1),
            };
        }
        let right = self.integer(number as u64);
        if dividend.is_natural() && number > 0 {
            let quotient = self.natural_quotient(left, number);
            return match is_quotient {
                true => quotient,
                false => {
                    let multiple = self.builder.ins().imul(quotient, right);
                    self.builder.ins().isub(left, multiple)
                }
            };
        }
        match is_quotient {
            true => self.builder.ins().sdiv(left, right),
            false => self.builder.ins().srem(left, right),
        }
    }

    /// Of a natural number by one that is no power of two: the upper half of a product. As the dividend has 63 bits, a
    /// factor of 64 is exact (Granlund, Montgomery: "Division by Invariant Integers using Multiplication", theorem 4.2).
    fn natural_quotient(&mut self, left: Value, number: i64) -> Value {
        let bits = 64 - (number - 1).leading_zeros();
        let factor = (1u128 << (63 + bits)) / number as u128 + 1;
        let factor = self.integer(factor as u64);
        let upper = self.builder.ins().umulhi(left, factor);
        self.builder.ins().ushr_imm_u(upper, i64::from(bits - 1))
    }

    fn divide(&mut self, instruction: &Instruction) -> Value {
        let word = instruction.word;
        let (left, right) = (self.get(word.b()), self.get(word.c()));
        let (dividend, divisor) = self.ranges.operands(self.version, self.index);
        if divisor.low == divisor.high && !matches!(divisor.low, -1 | 0) {
            return self.divide_by(left, divisor.low, instruction);
        }
        if !divisor.has(0) && (!divisor.has(-1) || dividend.is_natural()) {
            return self.quotient(left, right, instruction);
        }
        let zero = self.builder.ins().icmp_imm_s(IntCC::Equal, right, 0);
        self.trap_if(zero, instruction);
        if !divisor.has(-1) || !dividend.has(i64::MIN) {
            return self.quotient(left, right, instruction);
        }
        let minus = self.builder.ins().icmp_imm_s(IntCC::Equal, right, -1);
        let (negate, divide) = (self.cold_block(), self.new_block());
        let done = self.joining_block();
        self.branch(minus, negate, divide);
        self.builder.switch_to_block(negate);
        let value = match instruction.opcode {
            Opcode::DIV => {
                let zero = self.integer(0);
                let (value, overflow) = self.builder.ins().ssub_overflow(zero, left);
                self.trap_if(overflow, instruction);
                value
            }
            _ => self.integer(0),
        };
        self.jump(done, &[value]);
        self.builder.switch_to_block(divide);
        let value = self.quotient(left, right, instruction);
        self.jump(done, &[value]);
        self.joined(done)
    }

    /// Of operands that the processor can divide; the remainder if that is the instruction's. Numbers of 32 bits take it
    /// less time.
    fn quotient(&mut self, left: Value, right: Value, instruction: &Instruction) -> Value {
        let (dividend, divisor) = self.ranges.operands(self.version, self.index);
        let is_quotient = instruction.opcode == Opcode::DIV;
        let half = Interval {
            low: 0,
            high: u32::MAX.into(),
        };
        if dividend.is_within(half) && divisor.is_within(half) {
            let left = self.builder.ins().ireduce(types::I32, left);
            let right = self.builder.ins().ireduce(types::I32, right);
            let value = match is_quotient {
                true => self.builder.ins().udiv(left, right),
                false => self.builder.ins().urem(left, right),
            };
            return self.builder.ins().uextend(types::I64, value);
        }
        match is_quotient {
            true => self.builder.ins().sdiv(left, right),
            false => self.builder.ins().srem(left, right),
        }
    }

    fn floats(&mut self, instruction: &Instruction) -> bool {
        let word = instruction.word;
        let (a, b, c) = (word.a(), word.b(), word.c());
        use Opcode::*;
        let value = match instruction.opcode {
            ADD_F | SUB_F | MUL_F | DIV_F => {
                let (left, right) = (self.get_float(b), self.get_float(c));
                match instruction.opcode {
                    ADD_F => self.builder.ins().fadd(left, right),
                    SUB_F => self.builder.ins().fsub(left, right),
                    MUL_F => self.builder.ins().fmul(left, right),
                    _ => self.builder.ins().fdiv(left, right),
                }
            }
            REM_F => {
                let (left, right) = (self.get_float(b), self.get_float(c));
                let call = self.machine.calls.float_remainder;
                let pair = [types::F64, types::F64];
                match self.call_address(call, &pair, Some(types::F64), &[left, right]) {
                    Some(value) => value,
                    None => left,
                }
            }
            ROUND_F => {
                let value = self.get_float(b);
                let call = self.machine.calls.float_round;
                match self.call_address(call, &[types::F64], Some(types::F64), &[value]) {
                    Some(rounded) => rounded,
                    None => value,
                }
            }
            NEG_F | ABS_F | SQRT_F | FLOOR_F | CEIL_F => {
                let value = self.get_float(b);
                match instruction.opcode {
                    NEG_F => self.builder.ins().fneg(value),
                    ABS_F => self.builder.ins().fabs(value),
                    SQRT_F => self.builder.ins().sqrt(value),
                    FLOOR_F => self.builder.ins().floor(value),
                    _ => self.builder.ins().ceil(value),
                }
            }
            EQ_F | NE_F | LT_F | LE_F => {
                let (left, right) = (self.get_float(b), self.get_float(c));
                let code = match instruction.opcode {
                    EQ_F => FloatCC::Equal,
                    NE_F => FloatCC::NotEqual,
                    LT_F => FloatCC::LessThan,
                    _ => FloatCC::LessThanOrEqual,
                };
                let value = self.builder.ins().fcmp(code, left, right);
                let value = self.truth(value);
                self.set(a, value);
                return true;
            }
            MIN_F | MAX_F => {
                // As the interpreter has it: of a number and what is none, the number; of two zeros, the first.
                let (left, right) = (self.get_float(b), self.get_float(c));
                let code = match instruction.opcode {
                    MIN_F => FloatCC::LessThanOrEqual,
                    _ => FloatCC::GreaterThanOrEqual,
                };
                let first = self.builder.ins().fcmp(code, left, right);
                let none = self.builder.ins().fcmp(FloatCC::Unordered, right, right);
                let first = self.builder.ins().bor(first, none);
                self.builder.ins().select(first, left, right)
            }
            _ => return false,
        };
        self.set_float(a, value);
        true
    }

    fn conversions(&mut self, instruction: &Instruction) -> bool {
        let word = instruction.word;
        let (a, b) = (word.a(), word.b());
        if let Some(scalar) = narrowed(instruction.opcode) {
            self.narrow(instruction, scalar);
            return true;
        }
        use Opcode::*;
        match instruction.opcode {
            INT_TO_FLOAT => {
                let value = self.get(b);
                let value = self.builder.ins().fcvt_from_sint(types::F64, value);
                self.set_float(a, value);
            }
            FLOAT_TO_INT => {
                let value = self.get_float(b);
                // 2^63 is the first double that does not fit; what is below -2^63 has no fraction.
                let most = self.builder.ins().f64const(9223372036854775808.0);
                let least = self.builder.ins().f64const(-9223372036854775808.0);
                let high = FloatCC::UnorderedOrGreaterThanOrEqual;
                let high = self.builder.ins().fcmp(high, value, most);
                let low = self.builder.ins().fcmp(FloatCC::LessThan, value, least);
                let outside = self.builder.ins().bor(high, low);
                self.trap_if(outside, instruction);
                let value = self.builder.ins().fcvt_to_sint_sat(types::I64, value);
                self.set(a, value);
            }
            NARROW_CSTR => {
                let text = self.get(b);
                let flag = self.nul_flag_unless_null(text);
                self.trap_if(flag, instruction);
                self.set(a, text);
            }
            NARROW_BITS => {
                let value = self.get(b);
                let width = word.c_signed();
                let unused = 64 - i64::from(width.unsigned_abs());
                let up = self.builder.ins().ishl_imm_u(value, unused);
                let held = match width < 0 {
                    true => self.builder.ins().sshr_imm_u(up, unused),
                    false => self.builder.ins().ushr_imm_u(up, unused),
                };
                let other = self.builder.ins().icmp(IntCC::NotEqual, held, value);
                self.trap_if(other, instruction);
                self.set(a, value);
            }
            ROUND_F32 => {
                let value = self.get_float(b);
                let value = self.builder.ins().fdemote(types::F32, value);
                let value = self.builder.ins().fpromote(types::F64, value);
                self.set_float(a, value);
            }
            CHECK_NOT_NULL => {
                let value = self.get(a);
                let null = self.builder.ins().icmp_imm_s(IntCC::Equal, value, 0);
                self.trap_if(null, instruction);
            }
            _ => return false,
        }
        true
    }

    /// The value widened again from a scalar's width: what it would be if the scalar held it.
    pub(super) fn widened(&mut self, value: Value, scalar: Scalar) -> Value {
        let ty = match scalar.size() {
            1 => types::I8,
            2 => types::I16,
            4 => types::I32,
            _ => return value,
        };
        let narrow = self.builder.ins().ireduce(ty, value);
        match scalar.range().is_some_and(|(low, _)| low < 0) {
            true => self.builder.ins().sextend(types::I64, narrow),
            false => self.builder.ins().uextend(types::I64, narrow),
        }
    }

    fn narrow(&mut self, instruction: &Instruction, scalar: Scalar) {
        let value = self.get(instruction.word.b());
        let held = self.widened(value, scalar);
        let other = self.builder.ins().icmp(IntCC::NotEqual, held, value);
        self.trap_if(other, instruction);
        self.set(instruction.word.a(), value);
    }
}
