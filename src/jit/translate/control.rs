//! Jumps, branches, loops, and the ends of functions.

use super::super::flow::{Class, Instruction};
use super::super::range::{Version, Way};
use super::{Translator, trusted};
use crate::bytecode::op::Opcode;
use cranelift_codegen::ir::condcodes::{FloatCC, IntCC};
use cranelift_codegen::ir::{self, InstBuilder, Value, types};

use crate::vm::profile::PENDING_INTERRUPT;

impl Translator<'_, '_, '_> {
    /// `None` for what is no control; else whether nothing follows in the block.
    pub(super) fn control(&mut self, instruction: &Instruction) -> Option<bool> {
        let word = instruction.word;
        use Opcode::*;
        match instruction.opcode {
            JUMP => {
                self.go_to_instruction(instruction.target);
                Some(true)
            }
            JUMP_BACK => {
                self.poll(instruction);
                self.go_to_instruction(instruction.target);
                Some(true)
            }
            JUMP_IF | JUMP_IF_NOT => {
                let value = self.get(word.a());
                let code = match instruction.opcode {
                    JUMP_IF => IntCC::NotEqual,
                    _ => IntCC::Equal,
                };
                let taken = self.builder.ins().icmp_imm_s(code, value, 0);
                self.fork(taken, instruction);
                Some(true)
            }
            JEQ | JNE | JLT | JLE => {
                let (a, b) = (self.get(word.a()), self.get(word.b()));
                let code = match instruction.opcode {
                    JEQ => IntCC::Equal,
                    JNE => IntCC::NotEqual,
                    JLT => IntCC::SignedLessThan,
                    _ => IntCC::SignedLessThanOrEqual,
                };
                let taken = self.builder.ins().icmp(code, a, b);
                self.fork(taken, instruction);
                Some(true)
            }
            JEQ_I | JNE_I | JLT_I | JLE_I | JGT_I | JGE_I => {
                let a = self.get(word.a());
                let code = match instruction.opcode {
                    JEQ_I => IntCC::Equal,
                    JNE_I => IntCC::NotEqual,
                    JLT_I => IntCC::SignedLessThan,
                    JLE_I => IntCC::SignedLessThanOrEqual,
                    JGT_I => IntCC::SignedGreaterThan,
                    _ => IntCC::SignedGreaterThanOrEqual,
                };
                let number = i64::from(word.b_signed());
                let taken = self.builder.ins().icmp_imm_s(code, a, number);
                self.fork(taken, instruction);
                Some(true)
            }
            JEQ_F | JNE_F | JLT_F | JLE_F | JNLT_F | JNLE_F => {
                let (a, b) = (self.get_float(word.a()), self.get_float(word.b()));
                let code = match instruction.opcode {
                    JEQ_F => FloatCC::Equal,
                    JNE_F => FloatCC::NotEqual,
                    JLT_F => FloatCC::LessThan,
                    JLE_F => FloatCC::LessThanOrEqual,
                    JNLT_F => FloatCC::UnorderedOrGreaterThanOrEqual,
                    _ => FloatCC::UnorderedOrGreaterThan,
                };
                let taken = self.builder.ins().fcmp(code, a, b);
                self.fork(taken, instruction);
                Some(true)
            }
            FOR_LOOP | FOR_LOOP_INCLUSIVE => {
                self.for_loop(instruction);
                Some(true)
            }
            RETURN | RETURN_UNIT | RETURN_BLOCK => {
                self.return_from(instruction);
                Some(true)
            }
            ENTER => {
                let bytes = (i64::from(word.imm()) + 1) * 8;
                let end = self.integer(self.machine.stack_end);
                let room = self.builder.ins().isub(end, self.base);
                let short = IntCC::UnsignedLessThan;
                let full = self.builder.ins().icmp_imm_s(short, room, bytes);
                self.trap_if(full, instruction);
                Some(false)
            }
            EXIT | HALT | CATCH => {
                let wanted = self.live_before();
                self.leave_at(instruction, &wanted);
                Some(true)
            }
            _ => None,
        }
    }

    /// The next one if there is one.
    fn for_loop(&mut self, instruction: &Instruction) {
        self.poll(instruction);
        let word = instruction.word;
        let (now, last) = (self.get(word.a()), self.get(word.b()));
        let next = self.builder.ins().iadd_imm_s(now, 1);
        let most = IntCC::SignedGreaterThanOrEqual;
        let over = match instruction.opcode {
            Opcode::FOR_LOOP => self.builder.ins().icmp(most, next, last),
            _ => self.builder.ins().icmp(most, now, last),
        };
        // Behind the loop the counter is what it was; nothing reads it but what asked for it.
        let before = self.classes.clone();
        // Out of the way, so that a turn ends with one jump.
        let (yes, no) = (self.new_block(), self.cold_block());
        self.branch(over, no, yes);
        self.builder.switch_to_block(yes);
        self.set(word.a(), next);
        self.go_to_instruction(instruction.target);
        self.classes = before;
        self.builder.switch_to_block(no);
        self.go_to_next();
    }

    /// Ends the script if it was interrupted.
    fn poll(&mut self, instruction: &Instruction) {
        if self.has_polled {
            return;
        }
        // A signal sets it: what an earlier loop read is not what this one has to see.
        let address = self.machine.address + self.machine.pending as u64;
        let address = self.integer(address);
        let pending = (self.builder.ins()).atomic_load(types::I32, trusted(), address);
        let bit = self
            .builder
            .ins()
            .band_imm_s(pending, i64::from(PENDING_INTERRUPT));
        let (out, on) = (self.cold_block(), self.new_block());
        self.branch(bit, out, on);
        self.builder.switch_to_block(out);
        let (ip, frame) = (self.ip(instruction), self.frame(instruction));
        let call = self.machine.calls.interrupt;
        self.help(call, &[ip, frame]);
        self.return_nothing();
        self.builder.switch_to_block(on);
    }

    fn return_from(&mut self, instruction: &Instruction) {
        let shape = self.source.shape;
        let word = instruction.word;
        if self.flow.is_loop {
            let wanted = self.live_before();
            return self.leave_at(instruction, &wanted);
        }
        let (first, count) = match instruction.opcode {
            Opcode::RETURN => (word.a(), 1),
            Opcode::RETURN_BLOCK => (word.a(), word.b()),
            _ => (0, 0),
        };
        if shape.in_slots {
            let values: Vec<Value> = (0..count)
                .map(|at| {
                    let register = first + at;
                    match self.classes[register] == Class::Float
                        && !self.flow.in_frame.has(register)
                    {
                        true => self.get_float(register),
                        false => self.get(register),
                    }
                })
                .collect();
            for (slot, value) in values.into_iter().enumerate() {
                self.frame_store(slot, value);
            }
            self.builder.ins().return_(&[]);
            return;
        }
        match (shape.results, count) {
            (1, 1) => {
                let value = match shape.float_result {
                    true => self.get_float(first),
                    false => self.get(first),
                };
                self.builder.ins().return_(&[value]);
            }
            _ => self.return_nothing(),
        }
    }

    // ---- edges

    /// Goes to the instruction's target if the condition holds, else to what follows.
    fn fork(&mut self, taken: Value, instruction: &Instruction) {
        let before = self.classes.clone();
        let yes = self.new_block();
        let no = match instruction
            .target
            .is_some_and(|target| target <= self.index)
        {
            // The end of a loop: out of the way of its turns.
            true => self.cold_block(),
            false => self.new_block(),
        };
        self.branch(taken, yes, no);
        self.builder.switch_to_block(yes);
        self.go_to_instruction(instruction.target);
        self.classes = before;
        self.builder.switch_to_block(no);
        self.go_to_next();
    }

    fn go_to_instruction(&mut self, target: Option<usize>) {
        match target.and_then(|target| self.flow.block_at.get(&target)) {
            Some(block) => self.go_to(*block),
            None => self.lost(),
        }
    }

    fn go_to_next(&mut self) {
        self.go_to_instruction(Some(self.index + 1));
    }

    fn lost(&mut self) {
        self.failed = true;
        self.return_nothing();
    }

    /// Ends the block that is being filled with a jump to one of the flow's.
    pub(super) fn go_to(&mut self, block: usize) {
        let live = self.flow.blocks[block].live_in.clone();
        let Some(to) = self.blocks[block] else {
            // The interpreter's.
            let registers: Vec<usize> = live.iter().collect();
            self.spill_registers(&registers);
            let out = self.exit(self.flow.blocks[block].instructions.start);
            return self.jump(out, &[]);
        };
        for register in live.iter() {
            if self.flow.in_frame.has(register) {
                continue;
            }
            match self.flow.classes[block][register] {
                Class::Float => {
                    self.get_float(register);
                }
                Class::Integer => {
                    self.get(register);
                }
                Class::Both => {
                    self.get(register);
                    self.get_float(register);
                }
                Class::Nothing => {}
            }
        }
        let narrow = self.narrow_blocks[block].unwrap_or(to);
        match self.ranges.way(self.block, self.version, block) {
            Way::To(Version::Wide) => self.jump(to, &[]),
            Way::To(Version::Narrow) => self.jump(narrow, &[]),
            Way::Ask(entrance) => self.enter_loop(entrance, narrow, to),
        }
    }

    /// The block that leaves for the interpreter at an instruction.
    fn exit(&mut self, index: usize) -> ir::Block {
        let known = self.exits.iter().find(|(_, at)| *at == index);
        match known {
            Some((block, _)) => *block,
            None => {
                let block = self.cold_block();
                self.exits.push((block, index));
                block
            }
        }
    }

    /// What the instruction under way and those behind it read.
    pub(super) fn live_before(&self) -> super::Bits {
        let size = self.classes.len();
        let mut live = super::Bits::new(size);
        let Some(block) = self.block else { return live };
        let block = &self.flow.blocks[block];
        for next in &block.successors {
            live.unite(&self.flow.blocks[*next].live_in);
        }
        for at in (self.index..block.instructions.end).rev() {
            let effect = &self.flow.instructions[at].effect;
            effect.written().for_each(|register| live.remove(register));
            effect.read().for_each(|register| live.add(register));
        }
        live
    }

    /// Moves between registers, constants, globals, addresses of registers.
    pub(super) fn transfer(&mut self, instruction: &Instruction) -> bool {
        let word = instruction.word;
        use Opcode::*;
        match instruction.opcode {
            MOVE => self.copy(word.a(), word.b()),
            MOVE_PAIR => {
                // Both are read before either is written; the second goes first unless it is where the first comes from.
                let (a, b, c) = (word.a(), word.b(), word.c());
                if b != a + 1 {
                    self.copy(a + 1, c);
                    self.copy(a, b);
                } else if c != a {
                    self.copy(a, b);
                    self.copy(a + 1, c);
                } else {
                    let (first, second) = (self.get(b), self.get(c));
                    self.set(a, first);
                    self.set(a + 1, second);
                }
            }
            LOAD_PAIR => {
                self.set_constant(word.a(), i64::from(word.b_signed()) as u64);
                self.set_constant(word.a() + 1, i64::from(word.c_signed()) as u64);
            }
            MOVE_BLOCK => self.copy_block(word.a(), word.b(), word.c()),
            CLEAR => (0..word.b()).for_each(|at| self.set_constant(word.a() + at, 0)),
            LOAD_INT => self.set_constant(word.a(), i64::from(word.imm()) as u64),
            LOAD_WIDE => self.set_constant(word.a(), instruction.wide),
            LOAD_FUNCTION => {
                let value = self.source.function_value(instruction.wide);
                self.set_constant(word.a(), value);
            }
            LOAD_GLOBAL => {
                let globals = self.integer(self.machine.globals + 8 * word.imm() as u64);
                self.set_loaded(word.a(), globals, 0, trusted());
            }
            STORE_GLOBAL => {
                let globals = self.integer(self.machine.globals);
                self.store_register(word.a(), globals, word.imm() as usize);
            }
            GLOBAL_ADDRESS => {
                let address = self.integer(self.machine.globals + 8 * word.imm() as u64);
                self.set(word.a(), address);
            }
            SLOT_ADDRESS => {
                let offset = i64::from(Self::offset(word.b()));
                let address = self.builder.ins().iadd_imm_s(self.base, offset);
                self.set(word.a(), address);
            }
            CALL => self.call(instruction),
            CALL_VALUE => self.call_value(instruction),
            opcode if super::super::effect::is_foreign_call(opcode) => {
                self.call_foreign(instruction)
            }
            LOAD_ERRNO => return false,
            _ => return false,
        }
        true
    }

    fn copy_block(&mut self, to: usize, from: usize, count: usize) {
        let upwards = to <= from;
        for at in 0..count {
            let at = if upwards { at } else { count - 1 - at };
            self.copy(to + at, from + at);
        }
    }
}
