//! What an instruction, or a way out of a block, says of the values in registers.

use super::interval::{Exact, Interval};
use super::known::{Known, Limit, Value};
use crate::bytecode::op::Opcode;
use crate::jit::access::{narrowed, scalar_given};
use crate::jit::flow::Instruction;
use crate::types::Scalar;

/// What an instruction of arithmetic works on; the number in it where it has no second register.
pub fn operands(instruction: &Instruction, known: &Known<'_>) -> Option<(Interval, Interval)> {
    let word = instruction.word;
    let number = Interval::constant(word.c_signed().into());
    use Opcode::*;
    Some(match instruction.opcode {
        ADD | SUB | MUL | DIV | REM | UDIV | UREM | ADD_WRAP | SUB_WRAP | MUL_WRAP | AND | OR
        | XOR | SHL | SHR | MIN | MAX => (known.of(word.b()), known.of(word.c())),
        ADD_I | MUL_I | DIV_I | REM_I | AND_I | SHL_I | SHR_I => (known.of(word.b()), number),
        NEG | ABS | COMPLEMENT => (Interval::constant(0), known.of(word.b())),
        _ => return None,
    })
}

/// What arithmetic that fails where it overflows would give; `None` for all that never does.
pub fn exact(opcode: Opcode, left: Interval, right: Interval) -> Option<Exact> {
    use Opcode::*;
    Some(match opcode {
        ADD | ADD_I => left.plus(right),
        SUB | NEG => left.minus(right),
        MUL | MUL_I => left.times(right),
        _ => return None,
    })
}

fn arithmetic(opcode: Opcode, left: Interval, right: Interval) -> Interval {
    if let Some(exact) = exact(opcode, left, right) {
        return exact.held();
    }
    use Opcode::*;
    match opcode {
        DIV | DIV_I => left.divided_by(right).held(),
        REM | REM_I => left.remainder_by(right),
        UDIV if left.is_natural() && right.is_natural() => left.divided_by(right).held(),
        UREM if left.is_natural() && right.is_natural() => left.remainder_by(right),
        ADD_WRAP => left.plus(right).wrapped(),
        SUB_WRAP => left.minus(right).wrapped(),
        MUL_WRAP => left.times(right).wrapped(),
        AND | AND_I => left.and(right),
        OR | XOR => left.united_bits(right),
        SHL | SHL_I => match (right.low == right.high, u32::try_from(right.low)) {
            (true, Ok(amount @ 0..64)) => left.shifted_left(amount).wrapped(),
            _ => Interval::ALL,
        },
        SHR | SHR_I => match (right.low == right.high, u32::try_from(right.low)) {
            (true, Ok(amount @ 0..64)) => left.shifted_right(amount),
            _ => left.join(left.shifted_right(63)),
        },
        MIN => Interval {
            low: left.low.min(right.low),
            high: left.high.min(right.high),
        },
        MAX => Interval {
            low: left.low.max(right.low),
            high: left.high.max(right.high),
        },
        ABS => {
            let negative = left.minus(right).held();
            Interval {
                low: right.low.max(negative.low).max(0),
                high: right.high.max(negative.high),
            }
        }
        COMPLEMENT => Interval {
            low: !right.high,
            high: !right.low,
        },
        _ => Interval::ALL,
    }
}

/// Changes `known` to what it is behind the instruction. Its jump, if it has one, is [`along`]'s.
pub fn apply(instruction: &Instruction, known: &mut Known<'_>) {
    let word = instruction.word;
    let (a, b, c) = (word.a(), word.b(), word.c());
    use Opcode::*;
    match instruction.opcode {
        MOVE => known.set(a, copied(b, known)),
        MOVE_PAIR => {
            let values = vec![known.value(b), known.value(c)];
            known.set_all(a, values);
        }
        MOVE_BLOCK => {
            let values = (0..c).map(|at| known.value(b + at)).collect();
            known.set_all(a, values);
        }
        LOAD_INT => known.set(a, Interval::constant(word.imm().into())),
        LOAD_WIDE => known.set(a, Interval::constant(instruction.wide as i64)),
        LOAD_PAIR => {
            known.set(a, Interval::constant(word.b_signed().into()));
            known.set(a + 1, Interval::constant(word.c_signed().into()));
        }
        CLEAR => (0..b).for_each(|at| known.set(a + at, Interval::constant(0))),
        // The counter moves on the way back only.
        FOR_LOOP | FOR_LOOP_INCLUSIVE => {}
        _ => {
            let given = given(instruction, known).map(|interval| Value {
                interval,
                limit: limit(instruction, known),
            });
            for register in instruction.effect.written() {
                known.set(register, Interval::ALL);
            }
            if let Some(given) = given {
                known.set(a, given);
            }
        }
    }
}

/// The value of a register, for another one: what has no limit stays at least below itself and 1.
fn copied(register: usize, known: &Known<'_>) -> Value {
    let value = known.value(register);
    Value {
        limit: value.limit.or_else(|| known.limit(register, 1)),
        ..value
    }
}

/// Below what the result of arithmetic stays.
fn limit(instruction: &Instruction, known: &Known<'_>) -> Option<Limit> {
    let word = instruction.word;
    let left = || copied(word.b(), known);
    let number = i64::from(word.c_signed());
    use Opcode::*;
    match instruction.opcode {
        ADD_I => left().limit?.moved(number),
        DIV_I | SHR_I if number >= 0 && left().interval.is_natural() => left().limit,
        SUB if known.of(word.c()).is_natural() => left().limit,
        MIN => left().limit.or_else(|| known.value(word.c()).limit),
        REM if left().interval.is_natural() && known.of(word.c()).low > 0 => {
            known.limit(word.c(), 0)
        }
        _ => None,
    }
}

/// What an instruction leaves in its first register; `None` where nothing is known of it.
fn given(instruction: &Instruction, known: &Known<'_>) -> Option<Interval> {
    let opcode = instruction.opcode;
    if let Some((left, right)) = operands(instruction, known) {
        return Some(arithmetic(opcode, left, right));
    }
    if let Some(scalar) = scalar_given(opcode) {
        return Some(Interval::of(scalar));
    }
    if let Some(scalar) = narrowed(opcode) {
        let (held, fits) = (known.of(instruction.word.b()), Interval::of(scalar));
        return Some(held.meet(fits).unwrap_or(fits));
    }
    use Opcode::*;
    match opcode {
        EQ | NE | LT | LE | EQ_F | NE_F | LT_F | LE_F | EQ_STR | EQ_VALUE => Some(Interval::BOOL),
        UCMP | COMPARE_STR => Some(Interval::ORDER),
        STR_LEN | LIST_LEN => Some(Interval::COUNT),
        STR_BYTE => Some(Interval::of(Scalar::U8)),
        _ => None,
    }
}

/// What is known behind a block's last instruction, on the way to its target or to what follows. `false` if that way
/// is never gone.
pub fn along(instruction: &Instruction, jumps: bool, known: &mut Known<'_>) -> bool {
    let word = instruction.word;
    let (a, b) = (word.a(), word.b());
    use Opcode::*;
    match instruction.opcode {
        FOR_LOOP | FOR_LOOP_INCLUSIVE => {
            if !jumps {
                return true;
            }
            let (now, last) = (known.of(a), known.of(b));
            let next = now.plus(Interval::constant(1)).held();
            let next = match instruction.opcode {
                FOR_LOOP => next.below(last),
                _ => next.at_most(last),
            };
            match next {
                Some(next) => known.set(a, next),
                None => return false,
            }
            known.keep_below(a, b, i32::from(instruction.opcode != FOR_LOOP));
            true
        }
        JEQ | JNE | JLT | JLE => {
            let (left, right) = (known.of(a), known.of(b));
            let (left, right) = match (instruction.opcode, jumps) {
                (JEQ, true) | (JNE, false) => (left.meet(right), right.meet(left)),
                (JLT, true) => (left.below(right), right.above(left)),
                (JLE, true) => (left.at_most(right), right.at_least(left)),
                (JLT, false) => (left.at_least(right), right.at_most(left)),
                (JLE, false) => (left.above(right), right.below(left)),
                _ => return true,
            };
            let (Some(left), Some(right)) = (left, right) else {
                return false;
            };
            known.narrow(a, left);
            known.narrow(b, right);
            match (instruction.opcode, jumps) {
                (JLT, true) => known.keep_below(a, b, 0),
                (JLT, false) => known.keep_below(b, a, 1),
                (JLE, true) => known.keep_below(a, b, 1),
                (JLE, false) => known.keep_below(b, a, 0),
                _ => {}
            }
            true
        }
        JEQ_I | JNE_I | JLT_I | JLE_I | JGT_I | JGE_I => {
            let (left, number) = (known.of(a), i64::from(word.b_signed()));
            let right = Interval::constant(number);
            let left = match (instruction.opcode, jumps) {
                (JEQ_I, true) | (JNE_I, false) => left.meet(right),
                (JEQ_I, false) | (JNE_I, true) => left.without(number),
                (JLT_I, true) | (JGE_I, false) => left.below(right),
                (JLE_I, true) | (JGT_I, false) => left.at_most(right),
                (JGT_I, true) | (JLE_I, false) => left.above(right),
                _ => left.at_least(right),
            };
            match left {
                Some(left) => known.narrow(a, left),
                None => return false,
            }
            true
        }
        _ => true,
    }
}
