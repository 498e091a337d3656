//! The way into the narrow version of a loop: what has to hold is asked, what is the same in all turns is read.

use super::super::range::{Bound, Entrance, Interval, NARROW, NATURAL};
use super::{Translator, trusted};
use cranelift_codegen::ir::condcodes::IntCC;
use cranelift_codegen::ir::{self, InstBuilder, Value, types};
use cranelift_frontend::Variable;

/// A list's header, as long as its loop runs.
#[derive(Clone, Copy, Debug)]
pub struct Header {
    pub data: Variable,
    pub length: Variable,
}

impl Translator<'_, '_, '_> {
    /// Goes on in the narrow version if all holds that is asked, else in the wide one.
    pub(super) fn enter_loop(&mut self, entrance: &Entrance, narrow: ir::Block, wide: ir::Block) {
        let are_narrow = self.are_within(NARROW, &entrance.narrow);
        let are_natural = self.are_within(NATURAL, &entrance.natural);
        let asked = self.both(are_narrow, are_natural);
        if let Some(asked) = asked {
            let on = self.new_block();
            self.branch(asked, on, wide);
            self.begin(on);
        }
        for list in &entrance.lists {
            // The register may be a part of an optional value that is null, and hold anything.
            let list = self.get(*list);
            let is_list = self.help(self.machine.calls.is_list, &[list]);
            let on = self.new_block();
            self.branch(is_list, on, wide);
            self.begin(on);
        }
        for list in &entrance.lists {
            self.read_header(*list);
        }
        let mut held = None;
        for bound in &entrance.bounds {
            let holds = self.holds(*bound);
            held = self.both(held, Some(holds));
        }
        match held {
            Some(held) => self.branch(held, narrow, wide),
            None => self.jump(narrow, &[]),
        }
    }

    fn both(&mut self, one: Option<Value>, other: Option<Value>) -> Option<Value> {
        match (one, other) {
            (Some(one), Some(other)) => Some(self.builder.ins().band(one, other)),
            (one, other) => one.or(other),
        }
    }

    /// Whether all of the registers are in an interval of as many numbers as some bits can tell apart: none of them, counted from its low
    /// end, has a higher bit.
    fn are_within(&mut self, interval: Interval, registers: &[usize]) -> Option<Value> {
        let mut bits = None;
        for register in registers {
            let value = self.get(*register);
            let from_low = (self.builder.ins()).iadd_imm_s(value, interval.low.wrapping_neg());
            bits = Some(match bits {
                Some(bits) => self.builder.ins().bor(bits, from_low),
                None => from_low,
            });
        }
        let size = interval.high.wrapping_sub(interval.low);
        let code = IntCC::UnsignedLessThanOrEqual;
        bits.map(|bits| self.builder.ins().icmp_imm_u(code, bits, size))
    }

    fn holds(&mut self, bound: Bound) -> Value {
        // Read on this way in, or on that into a loop around.
        let length = match self.variables_of(bound.list) {
            Some(header) => self.builder.use_var(header.length),
            None => self.list_length(bound.list),
        };
        match bound.of {
            Some(register) => {
                let most = self.builder.ins().iadd_imm_s(length, -bound.more);
                let value = self.get(register);
                (self.builder.ins()).icmp(IntCC::SignedLessThanOrEqual, value, most)
            }
            None => {
                let code = IntCC::SignedGreaterThanOrEqual;
                self.builder.ins().icmp_imm_s(code, length, bound.more)
            }
        }
    }

    // ---- lists

    fn read_header(&mut self, list: usize) {
        let header = match self.variables_of(list) {
            Some(header) => header,
            None => {
                let header = Header {
                    data: self.builder.declare_var(types::I64),
                    length: self.builder.declare_var(types::I64),
                };
                self.headers.push((list, header));
                header
            }
        };
        let address = self.get(list);
        for (variable, offset) in [
            (header.data, self.machine.list_data),
            (header.length, self.machine.list_length),
        ] {
            let value = (self.builder.ins()).load(types::I64, trusted(), address, offset);
            self.builder.def_var(variable, value);
        }
    }

    /// The header that was read on the way into a loop around the block under way.
    fn header(&self, list: usize) -> Option<Header> {
        let block = self.block?;
        if !self.ranges.is_read_before(self.version, block, list) {
            return None;
        }
        self.variables_of(list)
    }

    fn variables_of(&self, list: usize) -> Option<Header> {
        let known = self.headers.iter().find(|(known, _)| *known == list);
        known.map(|(_, header)| *header)
    }

    /// The length of the list in a register.
    pub(super) fn list_length(&mut self, list: usize) -> Value {
        match self.header(list) {
            Some(header) => self.builder.use_var(header.length),
            None => self.list_word(list, self.machine.list_length),
        }
    }

    /// The address of its first element.
    pub(super) fn list_data(&mut self, list: usize) -> Value {
        match self.header(list) {
            Some(header) => self.builder.use_var(header.data),
            None => self.list_word(list, self.machine.list_data),
        }
    }

    fn list_word(&mut self, list: usize, offset: i32) -> Value {
        let list = self.get(list);
        self.builder.ins().load(types::I64, trusted(), list, offset)
    }
}
