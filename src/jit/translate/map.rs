//! Maps: the common ways of looking something up, and of going over all entries.
//!
//! Which of the layouts of `vm/map.rs` a key has is known from the shape, but for whether a number has a row of its own.
//! What is seldom, or long, is the machine's.

use super::super::flow::Instruction;
use super::{Translator, trusted};
use crate::bytecode::op::Opcode;
use crate::bytecode::shape::MapShape;
use crate::vm::map::{TAGGED, TEXT_HASH_OFFSET, WORD_HASH};
use cranelift_codegen::ir::condcodes::IntCC;
use cranelift_codegen::ir::{self, BlockArg, InstBuilder, MemFlagsData, Value, types};

impl Translator<'_, '_, '_> {
    /// `false` for what has nothing to do with maps.
    pub(super) fn map(&mut self, instruction: &Instruction) -> bool {
        let a = instruction.word.a();
        match instruction.opcode {
            Opcode::MAP_FIND => {
                let (found, absent) = (self.joining_block(), self.new_block());
                self.find(instruction, found, absent);
                self.builder.switch_to_block(absent);
                let nothing = self.integer(0);
                self.jump(found, &[nothing]);
                self.take(found, a);
            }
            Opcode::MAP_ENTRY => {
                let (found, absent) = (self.joining_block(), self.cold_block());
                self.find(instruction, found, absent);
                let classes = self.classes.clone();
                self.builder.switch_to_block(absent);
                self.trap(instruction);
                self.classes = classes;
                self.take(found, a);
            }
            Opcode::MAP_INSERT => {
                let (found, absent) = (self.joining_block(), self.cold_block());
                self.find(instruction, found, absent);
                let classes = self.classes.clone();
                self.builder.switch_to_block(absent);
                let made = self.add(instruction);
                self.jump(found, &[made]);
                self.classes = classes;
                self.take(found, a);
            }
            Opcode::MAP_NEXT => self.next(instruction),
            _ => return false,
        }
        true
    }

    /// Goes on in the block, with its parameter in the register.
    fn take(&mut self, block: ir::Block, register: usize) {
        let value = self.joined(block);
        self.set(register, value);
    }

    /// Puts in a key that is not there; gives the address of its value.
    fn add(&mut self, instruction: &Instruction) -> Value {
        self.spill(instruction);
        self.link_here(instruction);
        let (map, key) = (instruction.word.b(), instruction.word.c());
        let (map, key) = (self.get(map), self.key_address(key));
        let shape = self.integer(instruction.wide);
        let (ip, frame) = (self.ip(instruction), self.frame(instruction));
        let call = self.machine.calls.map_add;
        let made = self.help(call, &[map, key, shape, ip, frame]);
        let failed = self.builder.ins().icmp_imm_s(IntCC::Equal, made, 0);
        self.fail_if(failed);
        made
    }

    /// The address of a key that lies in the frame.
    fn key_address(&mut self, register: usize) -> Value {
        let offset = i64::from(Self::offset(register));
        self.builder.ins().iadd_imm_s(self.base, offset)
    }

    /// Goes to `found` with the address of what stands under the instruction's key, or to `absent`.
    fn find(&mut self, instruction: &Instruction, found: ir::Block, absent: ir::Block) {
        let word = instruction.word;
        let shape = MapShape::from_word(instruction.wide);
        let map = self.get(word.b());
        let calls = self.machine.calls;
        let (call, key) = match (shape.key_slots, shape.texts) {
            (1, 0) => {
                let key = self.get(word.c());
                self.own_row(map, key, shape, found, absent);
                let machine = self.new_block();
                let hash = self.hash_of_word(key);
                self.first_group(map, key, hash, shape, [found, absent, machine]);
                self.builder.switch_to_block(machine);
                (calls.map_find_word, key)
            }
            (1, _) => {
                let key = self.get(word.c());
                let machine = self.new_block();
                let hash = self.hash_of_text(key, machine);
                self.first_group(map, key, hash, shape, [found, absent, machine]);
                self.builder.switch_to_block(machine);
                (calls.map_find_text, key)
            }
            _ => {
                let key: Vec<usize> = instruction.effect.reads[1].registers().collect();
                self.spill_registers(&key);
                (calls.map_find, self.key_address(word.c()))
            }
        };
        let shape = self.integer(instruction.wide);
        let address = self.help(call, &[map, key, shape]);
        let none: [BlockArg; 0] = [];
        let there = [BlockArg::from(address)];
        (self.builder.ins()).brif(address, found, &there, absent, &none);
    }

    /// Looks into the row that small numbers have of their own; goes on where the key has none.
    fn own_row(
        &mut self,
        map: Value,
        key: Value,
        shape: MapShape,
        found: ir::Block,
        absent: ir::Block,
    ) {
        let at = self.machine.map;
        let [own, named, hashed] = [(); 3].map(|()| self.new_block());
        let rows = self.builder.ins().uload32(trusted(), map, at.rows);
        let has_own = (self.builder.ins()).icmp(IntCC::UnsignedLessThan, key, rows);
        self.branch(has_own, own, hashed);
        self.begin(own);
        let direct = (self.builder.ins()).load(types::I64, trusted(), map, at.direct);
        let offset = self.scaled(key, 4);
        let row = self.builder.ins().iadd(direct, offset);
        let number = self.builder.ins().sload32(trusted(), row, 0);
        let vacant = (self.builder.ins()).icmp_imm_s(IntCC::SignedLessThan, number, 0);
        self.branch(vacant, absent, named);
        self.begin(named);
        let address = self.entry(map, number, shape, shape.key_slots);
        self.jump(found, &[address]);
        self.begin(hashed);
    }

    /// What `hash` of `vm/map.rs` makes of a word, in 64 bits of which the lower 31 count.
    fn hash_of_word(&mut self, key: Value) -> Value {
        let [first, second] = WORD_HASH.map(|factor| self.integer(factor));
        let word = self.builder.ins().bxor(key, first);
        let low = self.builder.ins().imul(word, second);
        let high = self.builder.ins().umulhi(word, second);
        self.builder.ins().bxor(low, high)
    }

    /// The hash that is kept in a text; goes to the other block where none is yet.
    fn hash_of_text(&mut self, text: Value, otherwise: ir::Block) -> Value {
        let known = self.new_block();
        let hash = (self.builder.ins()).uload32(trusted(), text, TEXT_HASH_OFFSET);
        self.branch(hash, known, otherwise);
        self.begin(known);
        hash
    }

    /// Compares the rows of the group that a hash leads to, all at once, and the key of the first entry that can be meant.
    /// Goes to `found` or to `absent`, or where that does not settle it to `otherwise`.
    fn first_group(
        &mut self,
        map: Value,
        key: Value,
        hash: Value,
        shape: MapShape,
        [found, absent, otherwise]: [ir::Block; 3],
    ) {
        let at = self.machine.map;
        let unaligned = MemFlagsData::new().with_notrap();
        let mask = self.builder.ins().uload32(trusted(), map, at.mask);
        let first = self.builder.ins().band(hash, mask);
        let first = self.scaled(first, 4);
        let index = (self.builder.ins()).load(types::I64, trusted(), map, at.index);
        let rows = self.builder.ins().iadd(index, first);
        let numbers = (self.builder.ins()).load(types::I32, trusted(), map, at.numbers);
        // All bits but the number's, of which a row that names an entry has the first clear.
        let tags = self.builder.ins().bnot(numbers);
        let tag = self.builder.ins().ireduce(types::I32, hash);
        let tag = self.builder.ins().band_imm_u(tag, i64::from(TAGGED));
        let tag = self.builder.ins().band(tag, tags);
        let tag = self.builder.ins().splat(types::I32X4, tag);
        let tags = self.builder.ins().splat(types::I32X4, tags);
        let group =
            [0, 16].map(|offset| (self.builder.ins()).load(types::I32X4, unaligned, rows, offset));
        let [left, right] = group.map(|rows| {
            let rows = self.builder.ins().band(rows, tags);
            self.builder.ins().icmp(IntCC::Equal, rows, tag)
        });
        let tagged = self.builder.ins().snarrow(left, right);
        let tagged = self.builder.ins().vhigh_bits(types::I64, tagged);
        let [candidate, no_candidate] = [(); 2].map(|()| self.new_block());
        self.branch(tagged, candidate, no_candidate);
        self.begin(no_candidate);
        let empty = self.builder.ins().iconst(types::I32, -1);
        let empty = self.builder.ins().splat(types::I32X4, empty);
        let [left, right] = group.map(|rows| self.builder.ins().icmp(IntCC::Equal, rows, empty));
        let is_empty = self.builder.ins().bor(left, right);
        let is_empty = self.builder.ins().vhigh_bits(types::I32, is_empty);
        self.branch(is_empty, absent, otherwise);
        self.begin(candidate);
        let row = self.builder.ins().ctz(tagged);
        let row = self.scaled(row, 4);
        let row = self.builder.ins().iadd(rows, row);
        let row = (self.builder.ins()).load(types::I32, trusted(), row, 0);
        let number = self.builder.ins().band(row, numbers);
        let number = self.builder.ins().uextend(types::I64, number);
        let entry = self.entry(map, number, shape, 0);
        let other = (self.builder.ins()).load(types::I64, trusted(), entry, 0);
        let is_same = self.builder.ins().icmp(IntCC::Equal, other, key);
        let value = self.builder.ins().iadd_imm_u(entry, 8);
        let none: [BlockArg; 0] = [];
        let there = [BlockArg::from(value)];
        (self.builder.ins()).brif(is_same, found, &there, otherwise, &none);
    }

    /// The address of a slot of an entry.
    fn entry(&mut self, map: Value, number: Value, shape: MapShape, slot: u16) -> Value {
        let entries = self.machine.map.entries;
        let entries = (self.builder.ins()).load(types::I64, trusted(), map, entries);
        let offset = self.scaled(number, 8 * shape.entry_words() as i64);
        let entry = self.builder.ins().iadd(entries, offset);
        self.builder.ins().iadd_imm_u(entry, 8 * i64::from(slot))
    }

    /// The next entry where it is the next number's: gaps and errors are the machine's.
    fn next(&mut self, instruction: &Instruction) {
        let word = instruction.word;
        let (a, c) = (word.a(), word.c());
        let at = self.machine.map;
        let shape = MapShape::from_word(instruction.wide);
        let (number, seen, map) = (self.get(a), self.get(a + 1), self.get(word.b()));
        let [asked, within, live] = [(); 3].map(|()| self.new_block());
        let (machine, done) = (self.cold_block(), self.new_block());
        for _ in 0..3 {
            self.builder.append_block_param(done, types::I64);
        }
        let generation = self.builder.ins().uload32(trusted(), map, at.generation);
        let first = self.builder.ins().icmp_imm_s(IntCC::Equal, number, 0);
        let seen = self.builder.ins().select(first, generation, seen);
        let changed = (self.builder.ins()).icmp(IntCC::NotEqual, seen, generation);
        self.branch(changed, machine, asked);
        self.begin(asked);
        let used = (self.builder.ins()).load(types::I64, trusted(), map, at.used);
        let is_within = (self.builder.ins()).icmp(IntCC::UnsignedLessThan, number, used);
        let none: [BlockArg; 0] = [];
        let nothing = self.integer(0);
        let end = [number, generation, nothing].map(BlockArg::from);
        (self.builder.ins()).brif(is_within, within, &none, done, &end);
        self.begin(within);
        let bits = (self.builder.ins()).load(types::I64, trusted(), map, at.live);
        let offset = self.builder.ins().ushr_imm_u(number, 6);
        let offset = self.scaled(offset, 8);
        let bits = self.builder.ins().iadd(bits, offset);
        let bits = (self.builder.ins()).load(types::I64, trusted(), bits, 0);
        let bit = self.builder.ins().ushr(bits, number);
        let bit = self.builder.ins().band_imm_u(bit, 1);
        self.branch(bit, live, machine);
        self.begin(live);
        let key = self.entry(map, number, shape, 0);
        self.jump(done, &[number, generation, key]);
        let classes = self.classes.clone();
        self.builder.switch_to_block(machine);
        self.machine_does(instruction);
        let made = [a, a + 1, c].map(|register| self.frame_load(types::I64, register));
        self.jump(done, &made);
        self.classes = classes;
        self.builder.switch_to_block(done);
        let made = self.builder.block_params(done).to_vec();
        for (register, value) in [a, a + 1, c].into_iter().zip(made) {
            self.set(register, value);
        }
    }
}
