//! What is known of the registers at one place: an interval of each, and a register that it stays below.
//!
//! ```text
//!   i: 0 ..= 2^30,  below n + 0        for i in 0..n
//!   k: 1 ..= 2^30,  below n + 1        k = i + 1
//! ```
//!
//! The second is what proves that an index lies in a list: the loop asks once whether `n` is at most the list's length.

use super::interval::Interval;
use crate::bytecode::op::Opcode;
use crate::jit::flow::{Bits, Flow, Instruction};

/// Beyond this an offset says nothing that would be asked for.
const MOST_OFFSET: i32 = 1 << 16;

/// `< R[than] + offset`, computed without overflow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limit {
    /// The number of a register that is followed.
    pub than: usize,
    pub offset: i32,
}

impl Limit {
    /// The same for a value that is so much larger.
    pub fn moved(self, by: i64) -> Option<Limit> {
        let offset = i64::from(self.offset) + by;
        let offset = i32::try_from(offset).ok()?;
        (offset.abs() <= MOST_OFFSET).then_some(Limit { offset, ..self })
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Value {
    pub interval: Interval,
    pub limit: Option<Limit>,
}

impl Value {
    pub const ANY: Value = Value {
        interval: Interval::ALL,
        limit: None,
    };
}

impl From<Interval> for Value {
    fn from(interval: Interval) -> Self {
        Value {
            interval,
            limit: None,
        }
    }
}

/// The registers that are followed, by their numbers.
#[derive(Debug)]
pub struct Registers {
    all: Vec<usize>,
    /// By register, its number.
    number: Vec<Option<usize>>,
    /// By number: whether something may be known to stay below it.
    limits: Vec<bool>,
    /// By number: how many instructions write it.
    writes: Vec<usize>,
}

impl Registers {
    /// Those that the instructions compute, compare or index with, and those that they come from.
    pub fn new<'i>(
        flow: &Flow,
        instructions: impl Iterator<Item = &'i Instruction> + Clone,
    ) -> Self {
        let size = flow.classes.first().map_or(0, Vec::len);
        let mut followed = Bits::new(size);
        let is_move = |opcode| {
            matches!(
                opcode,
                Opcode::MOVE | Opcode::MOVE_PAIR | Opcode::MOVE_BLOCK
            )
        };
        let mut limits = Bits::new(size);
        for Instruction {
            opcode,
            effect,
            word,
            ..
        } in instructions.clone()
        {
            if super::is_arithmetic(*opcode) || super::is_comparison(*opcode) {
                let touched = effect.read().chain(effect.written());
                touched.for_each(|register| followed.add(register));
                effect.read().for_each(|register| limits.add(register));
            }
            if let Some(access) = super::lists::access(*opcode, *word) {
                followed.add(access.index);
            }
        }
        let moves: Vec<&Instruction> = (instructions.clone())
            .filter(|instruction| is_move(instruction.opcode))
            .collect();
        let mut more = true;
        while more {
            more = false;
            for Instruction { effect, .. } in &moves {
                for (to, from) in effect.written().zip(effect.read()) {
                    if followed.has(to) && !followed.has(from) {
                        followed.add(from);
                        more = true;
                    }
                }
            }
        }
        let all: Vec<usize> = (followed.iter())
            .filter(|register| !flow.in_frame.has(*register))
            .collect();
        let mut number = vec![None; size];
        for (at, register) in all.iter().enumerate() {
            number[*register] = Some(at);
        }
        let mut writes = vec![0; all.len()];
        for instruction in instructions {
            for register in instruction.effect.written() {
                if let Some(number) = number[register] {
                    writes[number] += 1;
                }
            }
        }
        Registers {
            limits: all.iter().map(|register| limits.has(*register)).collect(),
            all,
            number,
            writes,
        }
    }

    pub fn count(&self) -> usize {
        self.all.len()
    }

    pub fn number(&self, register: usize) -> Option<usize> {
        self.number[register]
    }

    pub fn register(&self, number: usize) -> usize {
        self.all[number]
    }

    pub fn numbers<'a>(
        &'a self,
        registers: impl Iterator<Item = usize> + 'a,
    ) -> impl Iterator<Item = usize> + 'a {
        registers.filter_map(|register| self.number[register])
    }
}

/// What is known at one place, by the registers' numbers.
pub type Values = Vec<Value>;

#[derive(Clone, Debug)]
pub struct Known<'a> {
    pub registers: &'a Registers,
    pub values: Values,
}

impl Known<'_> {
    pub fn value(&self, register: usize) -> Value {
        match self.registers.number[register] {
            Some(number) => self.values[number],
            None => Value::ANY,
        }
    }

    pub fn of(&self, register: usize) -> Interval {
        self.value(register).interval
    }

    /// The register gets a new value.
    pub fn set(&mut self, register: usize, value: impl Into<Value>) {
        let Some(number) = self.registers.number[register] else {
            return;
        };
        let mut value = value.into();
        if self.registers.limits[number] {
            for other in &mut self.values {
                if other.limit.is_some_and(|limit| limit.than == number) {
                    other.limit = None;
                }
            }
            if value.limit.is_some_and(|limit| limit.than == number) {
                value.limit = None;
            }
        }
        self.values[number] = value;
    }

    /// Registers in a row get values that were known before any of them changed: what stayed below one of these says nothing any more.
    pub fn set_all(&mut self, first: usize, mut values: Vec<Value>) {
        let row = first..first + values.len();
        let changed: Vec<usize> = self.registers.numbers(row.clone()).collect();
        for value in &mut values {
            if value
                .limit
                .is_some_and(|limit| changed.contains(&limit.than))
            {
                value.limit = None;
            }
        }
        for (register, value) in row.zip(values) {
            self.set(register, value);
        }
    }

    /// More is known of the value that it has.
    pub fn narrow(&mut self, register: usize, interval: Interval) {
        if let Some(number) = self.registers.number[register] {
            self.values[number].interval = interval;
        }
    }

    /// The limit that a register is for what is less than it, or so much more.
    pub fn limit(&self, than: usize, offset: i32) -> Option<Limit> {
        let than = self.registers.number[than]?;
        self.registers.limits[than].then_some(Limit { than, offset })
    }

    /// A value was found below another register's, or so much more. Of two such registers the one that changes less is kept.
    pub fn keep_below(&mut self, register: usize, than: usize, offset: i32) {
        let (Some(number), Some(limit)) =
            (self.registers.number[register], self.limit(than, offset))
        else {
            return;
        };
        if number == limit.than {
            return;
        }
        let writes = &self.registers.writes;
        let known = &mut self.values[number].limit;
        let keeps = known.is_some_and(|known| match known.than == limit.than {
            true => known.offset <= limit.offset,
            false => writes[known.than] < writes[limit.than],
        });
        if !keeps {
            *known = Some(limit);
        }
    }
}

/// Adds what comes from elsewhere to what is known at the start of a block. Whether anything else is known now; widened if
/// that could go on for ever. On the way back to a head, only what the loop writes is of other values: `written`.
pub fn join(into: &mut Values, incoming: &Values, widens: bool, written: Option<&Bits>) -> bool {
    let mut changed = false;
    let mut joined = Vec::with_capacity(into.len());
    for (number, (known, more)) in into.iter().zip(incoming).enumerate() {
        let interval = match written.is_none_or(|written| written.has(number)) {
            true => known.interval.join(more.interval),
            false => known.interval,
        };
        let interval = match widens && interval != known.interval {
            true => interval.widened_from(known.interval),
            false => interval,
        };
        let limit = common(known, into, more, incoming);
        let limit = match (known.limit, limit) {
            (Some(before), Some(now)) if widens && now.offset > before.offset => None,
            (_, limit) => limit,
        };
        changed |= interval != known.interval || limit != known.limit;
        joined.push(Value { interval, limit });
    }
    *into = joined;
    changed
}

/// What stays true of a limit on either side: there it is known, or follows from the intervals.
fn common(known: &Value, into: &Values, more: &Value, incoming: &Values) -> Option<Limit> {
    let follows = |value: &Value, all: &Values, limit: Limit| {
        let than = all[limit.than].interval.low;
        i128::from(value.interval.high) < i128::from(than) + i128::from(limit.offset)
    };
    match (known.limit, more.limit) {
        (Some(one), Some(other)) if one.than == other.than => Some(Limit {
            offset: one.offset.max(other.offset),
            ..one
        }),
        (Some(limit), _) if follows(more, incoming, limit) => Some(limit),
        (_, Some(limit)) if follows(known, into, limit) => Some(limit),
        _ => None,
    }
}
