//! Blocks of Cranelift's, and the ways out of native code: an instruction's error, an error of somebody else's, and leaving
//! for the interpreter. What is seldom is shared, and out of the way.

use super::super::flow::{Bits, Instruction};
use super::Translator;
use cranelift_codegen::ir::condcodes::IntCC;
use cranelift_codegen::ir::{self, BlockArg, InstBuilder, Value, types};

impl Translator<'_, '_, '_> {
    /// A block that is as warm as the one under way.
    pub(super) fn new_block(&mut self) -> ir::Block {
        match self.is_cold {
            true => self.cold_block(),
            false => self.builder.create_block(),
        }
    }

    pub(super) fn cold_block(&mut self) -> ir::Block {
        let block = self.builder.create_block();
        self.builder.set_cold_block(block);
        block
    }

    /// Returns without a result: an error is under way, or the interpreter goes on.
    pub(super) fn return_nothing(&mut self) {
        let shape = self.source.shape;
        let results = match self.flow.is_loop || shape.in_slots || shape.results != 1 {
            true => Vec::new(),
            false if shape.float_result => {
                vec![self.builder.ins().f64const(0.0)]
            }
            false => vec![self.integer(0)],
        };
        self.builder.ins().return_(&results);
    }

    /// Goes on if the value is 0; else an error is under way.
    pub(super) fn fail_if(&mut self, failed: Value) {
        let on = self.new_block();
        self.go_on_in(on, failed);
    }

    /// The same on a way that is seldom gone: so is what follows.
    pub(super) fn fail_there_if(&mut self, failed: Value) {
        let on = self.cold_block();
        self.go_on_in(on, failed);
    }

    fn go_on_in(&mut self, on: ir::Block, failed: Value) {
        let out = self.giving_up();
        self.branch(failed, out, on);
        self.begin(on);
    }

    pub(super) fn giving_up(&mut self) -> ir::Block {
        match self.giving_up {
            Some(block) => block,
            None => {
                let block = self.cold_block();
                self.giving_up = Some(block);
                block
            }
        }
    }

    /// As `return_nothing`, where it is seldom: from a place that all such ways share.
    pub(super) fn give_up(&mut self) {
        let block = self.giving_up();
        self.jump(block, &[]);
    }

    /// Goes on in a block that nothing else will lead to: its variables are known at once.
    pub(super) fn begin(&mut self, block: ir::Block) {
        self.builder.seal_block(block);
        self.builder.switch_to_block(block);
    }

    /// A block that two ways lead to, each with a word.
    pub(super) fn joining_block(&mut self) -> ir::Block {
        let block = self.new_block();
        self.builder.append_block_param(block, types::I64);
        block
    }

    /// Goes on in such a block; gives the word.
    pub(super) fn joined(&mut self, block: ir::Block) -> Value {
        self.builder.switch_to_block(block);
        self.builder.block_params(block)[0]
    }

    pub(super) fn branch(&mut self, condition: Value, yes: ir::Block, no: ir::Block) {
        let none: [BlockArg; 0] = [];
        self.builder.ins().brif(condition, yes, &none, no, &none);
    }

    pub(super) fn jump(&mut self, block: ir::Block, arguments: &[Value]) {
        let arguments: Vec<BlockArg> = arguments.iter().copied().map(BlockArg::from).collect();
        self.builder.ins().jump(block, &arguments);
    }

    /// The error of an instruction that cannot be done, if the condition holds.
    pub(super) fn trap_if(&mut self, condition: Value, instruction: &Instruction) {
        let out = self.cold_block();
        let on = self.new_block();
        self.branch(condition, out, on);
        let classes = self.classes.clone();
        self.begin(out);
        self.trap(instruction);
        self.classes = classes;
        self.begin(on);
    }

    pub(super) fn trap(&mut self, instruction: &Instruction) {
        self.spill(instruction);
        self.link_here(instruction);
        let (ip, word) = (self.ip(instruction), self.word(instruction));
        let frame = self.frame(instruction);
        let block = match self.trapping {
            Some(block) => block,
            None => {
                let block = self.cold_block();
                for _ in 0..3 {
                    self.builder.append_block_param(block, types::I64);
                }
                self.trapping = Some(block);
                block
            }
        };
        self.jump(block, &[ip, frame, word]);
    }

    /// Lets the interpreter go on at an instruction; what it needs is in the frame.
    pub(super) fn leave(&mut self, instruction: &Instruction) {
        for frame in instruction.frames.clone().iter() {
            self.store_link(*frame);
        }
        let ip = self.source.address(instruction.place);
        let (ip, frame) = (self.integer(ip), self.frame(instruction));
        self.note_place(ip, frame);
        let resume = i64::from(crate::vm::profile::RESUME);
        let outcome = self.builder.ins().iconst(types::I32, resume);
        let offset = self.machine.outcome;
        self.machine_store(outcome, offset);
        self.give_up();
    }

    /// Lets the interpreter do this instruction, and what follows.
    pub(super) fn leave_at(&mut self, instruction: &Instruction, wanted: &Bits) {
        let registers: Vec<usize> = wanted.iter().collect();
        self.spill_registers(&registers);
        self.leave(instruction);
    }

    /// Unless `index < length`, both taken for unsigned: the instruction's error.
    pub(super) fn check_index(&mut self, index: Value, length: Value, instruction: &Instruction) {
        let outside = (self.builder.ins()).icmp(IntCC::UnsignedGreaterThanOrEqual, index, length);
        self.trap_if(outside, instruction);
    }
}
