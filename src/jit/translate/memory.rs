//! Lists, texts, and memory behind pointers.
//!
//! Loads and stores through a script's pointers may fault: they have the place of their instruction, by which the signal
//! handler knows them. Everything else is the machine's own.

use super::super::access::{field, list_push, list_read, list_write, pointer};
use super::super::effect::slots_of;
use super::super::flow::Instruction;
use super::{Translator, trusted};
use crate::bytecode::op::Opcode;
use crate::types::Scalar;
use crate::vm::heap::allocator::{CURSOR_OFFSET, END_OFFSET};
use cranelift_codegen::ir::condcodes::IntCC;
use cranelift_codegen::ir::{InstBuilder, MemFlagsData, Value, types};

/// The first cases' numbers of an enum are no addresses.
const MOST_CASES: i64 = 4095;

/// More slots of a block than this are the interpreter's.
const MOST_PIECES: usize = 64;

impl Translator<'_, '_, '_> {
    /// `false` for what has nothing to do with memory.
    pub(super) fn memory(&mut self, instruction: &Instruction) -> bool {
        let word = instruction.word;
        let (a, b, c) = (word.a(), word.b(), word.c());
        if let Some(kind) = list_read(instruction.opcode) {
            let address = self.element(b, c, kind.size() as i64, instruction);
            self.load(kind, a, address, 0, trusted());
            return true;
        }
        if let Some(kind) = list_write(instruction.opcode) {
            let address = self.element(a, b, kind.size() as i64, instruction);
            self.store(kind, c, address, 0, trusted());
            return true;
        }
        if let Some(kind) = list_push(instruction.opcode) {
            self.push(kind, instruction);
            return true;
        }
        if let Some((kind, store)) = pointer(instruction.opcode) {
            let (pointer, index) = match store {
                true => (a, b),
                false => (b, c),
            };
            let (pointer, index) = (self.get(pointer), self.get(index));
            let offset = self.scaled(index, kind.size() as i64);
            let address = self.builder.ins().iadd(pointer, offset);
            let flags = MemFlagsData::new();
            self.link(instruction);
            match store {
                true => self.store(kind, c, address, 0, flags),
                false => self.load(kind, a, address, 0, flags),
            }
            return true;
        }
        if let Some((kind, store)) = field(instruction.opcode) {
            let address = self.get(if store { a } else { b });
            let offset = i32::from(word.c_signed());
            let flags = MemFlagsData::new();
            self.link(instruction);
            match store {
                true => self.store(kind, b, address, offset, flags),
                false => self.load(kind, a, address, offset, flags),
            }
            return true;
        }
        use Opcode::*;
        match instruction.opcode {
            STR_LEN => {
                let text = self.get(b);
                let length = self.builder.ins().load(types::I64, trusted(), text, -8);
                self.set(a, length);
            }
            STR_BYTE => {
                let (text, index) = (self.get(b), self.get(c));
                let length = self.builder.ins().load(types::I64, trusted(), text, -8);
                self.check_index(index, length, instruction);
                let address = self.builder.ins().iadd(text, index);
                self.load(Scalar::U8, a, address, 0, trusted());
            }
            LIST_LEN => {
                let length = self.list_length(b);
                self.set(a, length);
            }
            LIST_POINTER => {
                let data = self.list_data(b);
                self.set(a, data);
            }
            LIST_ELEMENTS => {
                let (list, count) = (self.get(b), self.get(c));
                let (data, length) = (self.machine.list_data, self.machine.list_length);
                let length = self.builder.ins().load(types::I64, trusted(), list, length);
                let few = (self.builder.ins()).icmp(IntCC::UnsignedGreaterThan, count, length);
                self.trap_if(few, instruction);
                let value = self.builder.ins().load(types::I64, trusted(), list, data);
                self.set(a, value);
            }
            ELEMENT_ADDRESS => {
                let size = instruction.wide as u32 as i64;
                let address = self.element(b, c, size, instruction);
                self.set(a, address);
            }
            ARRAY_ADDRESS => {
                let (array, index) = (self.get(b), self.get(c));
                let count = self.integer(instruction.wide >> 32);
                self.check_index(index, count, instruction);
                let offset = self.scaled(index, (instruction.wide & 0xffff_ffff) as i64);
                let address = self.builder.ins().iadd(array, offset);
                self.set(a, address);
            }
            POINTER_OFFSET => {
                let (pointer, count) = (self.get(b), self.get(c));
                let offset = self.scaled(count, instruction.wide as i64);
                let address = self.builder.ins().iadd(pointer, offset);
                self.set(a, address);
            }
            CASE_OF => self.case_of(instruction),
            ALLOCATE | ALLOCATE_CELL => return self.allocate(instruction),
            LOAD_BLOCK | STORE_BLOCK => return self.block_transfer(instruction),
            _ => return false,
        }
        true
    }

    pub(super) fn scaled(&mut self, index: Value, size: i64) -> Value {
        match size {
            1 => index,
            _ if (size as u64).is_power_of_two() => {
                let amount = i64::from(size.trailing_zeros());
                self.builder.ins().ishl_imm_u(index, amount)
            }
            _ => {
                let size = self.integer(size as u64);
                self.builder.ins().imul(index, size)
            }
        }
    }

    /// The address of a list's element, of the registers of both.
    fn element(
        &mut self,
        list: usize,
        index: usize,
        size: i64,
        instruction: &Instruction,
    ) -> Value {
        let at = self.get(index);
        if !self.ranges.is_inside(self.version, self.index) {
            let length = self.list_length(list);
            self.check_index(at, length, instruction);
        }
        let data = self.list_data(list);
        let offset = self.scaled(at, size);
        self.builder.ins().iadd(data, offset)
    }

    fn load(
        &mut self,
        kind: Scalar,
        register: usize,
        from: Value,
        offset: i32,
        flags: MemFlagsData,
    ) {
        let wide = types::I64;
        let value = match kind {
            Scalar::I8 => self.builder.ins().sload8(wide, flags, from, offset),
            Scalar::U8 => self.builder.ins().uload8(wide, flags, from, offset),
            Scalar::I16 => self.builder.ins().sload16(wide, flags, from, offset),
            Scalar::U16 => self.builder.ins().uload16(wide, flags, from, offset),
            Scalar::I32 => self.builder.ins().sload32(flags, from, offset),
            Scalar::U32 => self.builder.ins().uload32(flags, from, offset),
            Scalar::Word => return self.set_loaded(register, from, offset, flags),
            Scalar::F32 => {
                let value = self.builder.ins().load(types::F32, flags, from, offset);
                let value = self.builder.ins().fpromote(types::F64, value);
                return self.set_float(register, value);
            }
            Scalar::F64 => {
                let value = self.builder.ins().load(types::F64, flags, from, offset);
                return self.set_float(register, value);
            }
            Scalar::Bool => {
                let value = self.builder.ins().uload8(wide, flags, from, offset);
                let value = self.builder.ins().icmp_imm_s(IntCC::NotEqual, value, 0);
                self.truth(value)
            }
        };
        self.set(register, value);
    }

    fn store(
        &mut self,
        kind: Scalar,
        register: usize,
        to: Value,
        offset: i32,
        flags: MemFlagsData,
    ) {
        match kind {
            Scalar::F32 => {
                let value = self.get_float(register);
                let value = self.builder.ins().fdemote(types::F32, value);
                self.builder.ins().store(flags, value, to, offset);
            }
            Scalar::F64 => {
                let value = self.get_float(register);
                self.builder.ins().store(flags, value, to, offset);
            }
            Scalar::Word => {
                let float = self.classes[register] == super::Class::Float
                    && !self.flow.in_frame.has(register);
                let value = match float {
                    true => self.get_float(register),
                    false => self.get(register),
                };
                self.builder.ins().store(flags, value, to, offset);
            }
            _ => {
                let value = self.get(register);
                match kind.size() {
                    1 => self.builder.ins().istore8(flags, value, to, offset),
                    2 => self.builder.ins().istore16(flags, value, to, offset),
                    _ => self.builder.ins().istore32(flags, value, to, offset),
                };
            }
        }
    }

    /// Appends where there is room; else the list grows first.
    fn push(&mut self, kind: Scalar, instruction: &Instruction) {
        let word = instruction.word;
        let machine = self.machine;
        let list = self.get(word.a());
        let word_type = types::I64;
        let length = (self.builder.ins()).load(word_type, trusted(), list, machine.list_length);
        let capacity = (self.builder.ins()).load(word_type, trusted(), list, machine.list_capacity);
        let full = IntCC::UnsignedGreaterThanOrEqual;
        let full = self.builder.ins().icmp(full, length, capacity);
        let (grow, on) = (self.cold_block(), self.new_block());
        self.branch(full, grow, on);
        let classes = self.classes.clone();
        self.builder.switch_to_block(grow);
        // So that the collector, and the error, find both.
        self.spill(instruction);
        let size = self.integer(kind.size() as u64);
        self.link_here(instruction);
        let (ip, frame) = (self.ip(instruction), self.frame(instruction));
        let failed = self.help(machine.calls.grow, &[list, size, ip, frame]);
        self.fail_there_if(failed);
        self.jump(on, &[]);
        self.classes = classes;
        self.builder.switch_to_block(on);
        let data = (self.builder.ins()).load(word_type, trusted(), list, machine.list_data);
        let offset = self.scaled(length, kind.size() as i64);
        let address = self.builder.ins().iadd(data, offset);
        self.store(kind, word.b(), address, 0, trusted());
        let longer = self.builder.ins().iadd_imm_s(length, 1);
        (self.builder.ins()).store(trusted(), longer, list, machine.list_length);
    }

    /// The next cell of the run that objects of this size are made in; the machine's work where it is at its end.
    fn allocate(&mut self, instruction: &Instruction) -> bool {
        let Some((allocator, cell)) = self.source.allocator(instruction.opcode, instruction.wide)
        else {
            return false;
        };
        let allocator = self.integer(allocator);
        let (cursor, end) = (CURSOR_OFFSET as i32, END_OFFSET as i32);
        let start = (self.builder.ins()).load(types::I64, trusted(), allocator, cursor);
        let next = self.builder.ins().iadd_imm_u(start, cell);
        let end = (self.builder.ins()).load(types::I64, trusted(), allocator, end);
        let full = (self.builder.ins()).icmp(IntCC::UnsignedGreaterThan, next, end);
        let (slow, fast) = (self.cold_block(), self.new_block());
        let done = self.joining_block();
        self.branch(full, slow, fast);
        self.builder.switch_to_block(slow);
        self.machine_does(instruction);
        let made = self.frame_load(types::I64, instruction.word.a());
        self.jump(done, &[made]);
        self.builder.switch_to_block(fast);
        (self.builder.ins()).store(trusted(), next, allocator, cursor);
        self.jump(done, &[start]);
        let object = self.joined(done);
        self.set(instruction.word.a(), object);
        true
    }

    fn case_of(&mut self, instruction: &Instruction) {
        let value = self.get(instruction.word.b());
        let above = IntCC::UnsignedGreaterThan;
        let object = self.builder.ins().icmp_imm_s(above, value, MOST_CASES);
        let (load, done) = (self.new_block(), self.joining_block());
        let none: [cranelift_codegen::ir::BlockArg; 0] = [];
        let plain = [cranelift_codegen::ir::BlockArg::from(value)];
        self.builder.ins().brif(object, load, &none, done, &plain);
        self.builder.switch_to_block(load);
        let tag = self.builder.ins().load(types::I64, trusted(), value, 0);
        self.jump(done, &[tag]);
        let tag = self.joined(done);
        let case = self.builder.ins().iadd_imm_s(tag, -1);
        self.set(instruction.word.a(), case);
    }

    /// A struct of so many bytes, in pieces.
    fn block_transfer(&mut self, instruction: &Instruction) -> bool {
        let word = instruction.word;
        let bytes = instruction.wide & 0xffff_ffff;
        let slots = slots_of(bytes);
        let Ok(start) = i32::try_from(instruction.wide >> 32) else {
            self.failed = true;
            return true;
        };
        if slots > MOST_PIECES {
            self.failed = true;
            return true;
        }
        self.link(instruction);
        let store = instruction.opcode == Opcode::STORE_BLOCK;
        let (address, first) = match store {
            true => (self.get(word.a()), word.b()),
            false => (self.get(word.b()), word.a()),
        };
        let flags = MemFlagsData::new();
        let mut values: Vec<(usize, Value)> = Vec::new();
        for slot in 0..slots {
            let left = bytes - 8 * slot as u64;
            let offset = start + 8 * slot as i32;
            let register = first + slot;
            match (store, left) {
                (true, 8..) => self.store(Scalar::Word, register, address, offset, flags),
                (false, 8..) => {
                    let value = self.builder.ins().load(types::I64, flags, address, offset);
                    values.push((register, value));
                }
                (true, _) => self.store_rest(register, address, offset, left as u32),
                (false, _) => {
                    let value = self.load_rest(address, offset, left as u32);
                    values.push((register, value));
                }
            }
        }
        // Written when all was read: the address may be one of the registers, and a fault leaves them as they were.
        for (register, value) in values {
            self.set(register, value);
        }
        true
    }

    /// The pieces of a number of bytes below 8: how far, how long.
    fn pieces(bytes: u32) -> impl Iterator<Item = (u32, u32)> {
        let mut at = 0;
        [4, 2, 1].into_iter().filter_map(move |size| {
            if bytes & size == 0 {
                return None;
            }
            let piece = (at, size);
            at += size;
            Some(piece)
        })
    }

    fn load_rest(&mut self, address: Value, offset: i32, bytes: u32) -> Value {
        let flags = MemFlagsData::new();
        let mut whole = self.integer(0);
        for (at, size) in Self::pieces(bytes) {
            let offset = offset + at as i32;
            let piece = match size {
                4 => self.builder.ins().uload32(flags, address, offset),
                2 => (self.builder.ins()).uload16(types::I64, flags, address, offset),
                _ => (self.builder.ins()).uload8(types::I64, flags, address, offset),
            };
            let piece = self.builder.ins().ishl_imm_u(piece, i64::from(8 * at));
            whole = self.builder.ins().bor(whole, piece);
        }
        whole
    }

    fn store_rest(&mut self, register: usize, address: Value, offset: i32, bytes: u32) {
        let flags = MemFlagsData::new();
        let whole = self.get(register);
        for (at, size) in Self::pieces(bytes) {
            let offset = offset + at as i32;
            let piece = self.builder.ins().ushr_imm_u(whole, i64::from(8 * at));
            match size {
                4 => self.builder.ins().istore32(flags, piece, address, offset),
                2 => self.builder.ins().istore16(flags, piece, address, offset),
                _ => self.builder.ins().istore8(flags, piece, address, offset),
            };
        }
    }
}
