//! Bytecode to Cranelift's IR.
//!
//! ```text
//!   fn(base, parameters in registers …) -> result     a function
//!   fn(base)                                          one whose parameters and result lie in the frame; a loop
//! ```
//!
//! `base` is the address of the frame's first register. Where an instruction needs the interpreter's help, its operands are
//! stored into the frame, the help is called with the place of the instruction, and what it wrote is loaded again. Ways
//! that are seldom taken are cold blocks, which Cranelift puts at the end.

mod arithmetic;
mod call;
mod control;
mod exit;
mod foreign;
mod map;
mod memory;
mod versions;

use super::flow::{Bits, Class, Flow, Frame, Instruction};
use super::range::{Ranges, Version};
use crate::bytecode::op::Opcode;
use crate::vm::profile::{Machine, Shape, Source, has_operation};
use cranelift_codegen::ir::{
    self, AbiParam, InstBuilder, MemFlagsData, SigRef, Signature, SourceLoc, StackSlot,
    StackSlotData, StackSlotKind, Type, Value, types,
};
use cranelift_codegen::isa::{CallConv, TargetIsa};
use cranelift_frontend::{FunctionBuilder, Variable};

pub use call::{adapter, adapter_signature};

/// The machine's own memory: never faults.
fn trusted() -> MemFlagsData {
    MemFlagsData::trusted()
}

/// How native code is called.
pub fn signature(shape: Shape, is_loop: bool) -> Signature {
    let mut signature = Signature::new(CallConv::SystemV);
    signature.params.push(AbiParam::new(types::I64));
    if is_loop || shape.in_slots {
        return signature;
    }
    for parameter in 0..shape.parameters {
        let ty = match is_float(shape, parameter) {
            true => types::F64,
            false => types::I64,
        };
        signature.params.push(AbiParam::new(ty));
    }
    if shape.results == 1 {
        signature.returns.push(AbiParam::new(result_type(shape)));
    }
    signature
}

fn is_float(shape: Shape, parameter: u16) -> bool {
    parameter < 64 && shape.float_parameters >> parameter & 1 == 1
}

fn result_type(shape: Shape) -> Type {
    match shape.float_result {
        true => types::F64,
        false => types::I64,
    }
}

/// Translates what the flow orders. Gives the word of the native frame that has the base, by which a fault's place is
/// found; `None` if there is something that only the interpreter can do.
pub fn translate(
    builder: FunctionBuilder<'_>,
    source: &mut Source<'_>,
    flow: &Flow,
    ranges: &Ranges,
    isa: &dyn TargetIsa,
) -> Option<StackSlot> {
    let mut translator = Translator::new(builder, source, flow, ranges);
    translator.function();
    let Translator {
        mut builder,
        kept_base,
        failed,
        ..
    } = translator;
    builder.seal_all_blocks();
    builder.finalize(isa.frontend_config());
    (!failed).then_some(kept_base)
}

struct Translator<'a, 's, 't> {
    builder: FunctionBuilder<'a>,
    source: &'t mut Source<'s>,
    flow: &'t Flow,
    ranges: &'t Ranges,
    machine: Machine,
    base: Value,
    kept_base: StackSlot,
    integers: Vec<Option<Variable>>,
    floats: Vec<Option<Variable>>,
    /// Where each register's value is now.
    classes: Vec<Class>,
    /// By block of the flow; the narrow ones where there are two versions.
    blocks: Vec<Option<ir::Block>>,
    narrow_blocks: Vec<Option<ir::Block>>,
    /// The block under way, `None` at the entry; which version of it; whether it is out of the way of what is faster.
    block: Option<usize>,
    version: Version,
    is_cold: bool,
    /// By register of a list: the variables that its header is read into in front of loops.
    headers: Vec<(usize, versions::Header)>,
    /// Blocks that leave for the interpreter, with where it goes on.
    exits: Vec<(ir::Block, usize)>,
    /// What all errors of instructions share: tells the machine of the place, the frame and the word, and returns.
    trapping: Option<ir::Block>,
    /// Returns without a result, for all that is seldom.
    giving_up: Option<ir::Block>,
    /// What functions of the machine take and give, as far as they were called.
    signatures: Vec<(Vec<Type>, Option<Type>, SigRef)>,
    /// Links of frames that are not on the machine's stack by themselves, as far as they are stored in this block.
    links: Vec<Frame>,
    /// In this block the machine was asked whether anything is pending: behind a foreign call.
    has_polled: bool,
    /// The instruction under way.
    index: usize,
    failed: bool,
}

impl<'a, 's, 't> Translator<'a, 's, 't> {
    fn new(
        mut builder: FunctionBuilder<'a>,
        source: &'t mut Source<'s>,
        flow: &'t Flow,
        ranges: &'t Ranges,
    ) -> Self {
        let size = flow.classes.first().map_or(0, Vec::len);
        let kept_base =
            builder.create_sized_stack_slot(StackSlotData::new(StackSlotKind::ExplicitSlot, 8, 3));
        let start = builder.create_block();
        builder.append_block_params_for_function_params(start);
        builder.switch_to_block(start);
        let base = builder.block_params(start)[0];
        Translator {
            machine: source.machine,
            builder,
            source,
            flow,
            ranges,
            base,
            kept_base,
            integers: vec![None; size],
            floats: vec![None; size],
            classes: vec![Class::Nothing; size],
            blocks: vec![None; flow.blocks.len()],
            narrow_blocks: vec![None; flow.blocks.len()],
            block: None,
            version: Version::Wide,
            is_cold: false,
            headers: Vec::new(),
            exits: Vec::new(),
            trapping: None,
            giving_up: None,
            signatures: Vec::new(),
            links: Vec::new(),
            has_polled: false,
            index: 0,
            failed: false,
        }
    }

    fn function(&mut self) {
        for block in &self.flow.order {
            self.is_cold = self.ranges.has_both(*block);
            self.blocks[*block] = Some(self.new_block());
            if self.is_cold {
                self.narrow_blocks[*block] = Some(self.builder.create_block());
            }
        }
        self.is_cold = false;
        let slot = self.kept_base;
        let place = self.builder.ins().stack_addr(types::I64, slot, 0);
        self.builder.ins().store(trusted(), self.base, place, 0);
        self.receive();
        self.go_to(self.flow.entry);
        for block in self.flow.order.clone() {
            self.block_in(block, Version::Wide, self.blocks[block]);
            self.block_in(block, Version::Narrow, self.narrow_blocks[block]);
        }
        while let Some((block, index)) = self.exits.pop() {
            self.builder.switch_to_block(block);
            let instruction = self.flow.instructions[index].clone();
            self.leave(&instruction);
        }
        if let Some(block) = self.trapping {
            self.builder.switch_to_block(block);
            let told = self.builder.block_params(block).to_vec();
            self.call_address(self.machine.calls.trap, &[types::I64; 3], None, &told);
            self.give_up();
        }
        if let Some(block) = self.giving_up {
            self.builder.switch_to_block(block);
            self.return_nothing();
        }
    }

    /// Parameters, or what a loop finds in the frame.
    fn receive(&mut self) {
        let start = self.builder.current_block();
        let parameters = start.map_or(Vec::new(), |block| {
            self.builder.block_params(block).to_vec()
        });
        let shape = self.source.shape;
        if self.flow.is_loop || shape.in_slots {
            let wanted = self.flow.blocks[self.flow.entry].live_in.clone();
            for register in wanted.iter() {
                if !self.flow.in_frame.has(register) {
                    let integer = self.frame_load(types::I64, register);
                    self.set_variable(Class::Integer, register, integer);
                    let float = self.frame_load(types::F64, register);
                    self.set_variable(Class::Float, register, float);
                    self.classes[register] = Class::Both;
                }
            }
            return;
        }
        for parameter in 0..shape.parameters {
            let value = parameters[usize::from(parameter) + 1];
            match is_float(shape, parameter) {
                true => self.set_float(parameter.into(), value),
                false => self.set(parameter.into(), value),
            }
        }
    }

    /// Fills a version of a block, if there is one.
    fn block_in(&mut self, block: usize, version: Version, to: Option<ir::Block>) {
        let Some(to) = to else { return };
        self.block = Some(block);
        self.version = version;
        self.is_cold = version == Version::Wide && self.ranges.has_both(block);
        self.builder.switch_to_block(to);
        self.classes.clone_from(&self.flow.classes[block]);
        self.fill(block);
    }

    fn fill(&mut self, block: usize) {
        self.links.clear();
        self.has_polled = false;
        let range = self.flow.blocks[block].instructions.clone();
        for index in range.clone() {
            self.index = index;
            let instruction = self.flow.instructions[index].clone();
            let place = SourceLoc::new(index as u32);
            self.builder.set_srcloc(place);
            if self.instruction(&instruction) {
                return;
            }
        }
        // It runs into the next one.
        if let [next] = self.flow.blocks[block].successors[..] {
            self.go_to(next);
        } else {
            self.failed = true;
        }
    }

    /// Translates one instruction. `true` if nothing follows it in the block.
    fn instruction(&mut self, instruction: &Instruction) -> bool {
        if let Some(ended) = self.control(instruction) {
            return ended;
        }
        if self.arithmetic(instruction)
            || self.memory(instruction)
            || self.map(instruction)
            || self.transfer(instruction)
        {
            return false;
        }
        if !has_operation(instruction.opcode) {
            let wanted = self.live_before();
            self.leave_at(instruction, &wanted);
            return true;
        }
        self.operation(instruction)
    }

    /// What the interpreter does in a function of its own. `true` if it never comes back.
    fn operation(&mut self, instruction: &Instruction) -> bool {
        self.link(instruction);
        let failed = self.ask_machine(instruction);
        use Opcode::*;
        if matches!(instruction.opcode, THROW | RETHROW | THROW_OS | ASSERT_FAIL) {
            self.give_up();
            return true;
        }
        self.fail_if(failed);
        self.reload(instruction);
        false
    }

    /// The same in a block of its own, for what is seldom: what the instruction wrote is in the frame.
    fn machine_does(&mut self, instruction: &Instruction) {
        self.link_here(instruction);
        let failed = self.ask_machine(instruction);
        self.fail_there_if(failed);
    }

    /// Has the instruction's operation done on the frame; gives 0 unless it failed.
    fn ask_machine(&mut self, instruction: &Instruction) -> Value {
        self.spill(instruction);
        let (ip, word) = (self.ip(instruction), self.word(instruction));
        let frame = self.frame(instruction);
        self.help(self.machine.calls.operation, &[ip, frame, word])
    }

    // ---- registers

    fn variable(&mut self, class: Class, register: usize) -> Variable {
        let (variables, ty) = match class {
            Class::Float => (&mut self.floats, types::F64),
            _ => (&mut self.integers, types::I64),
        };
        match variables[register] {
            Some(variable) => variable,
            None => {
                let variable = self.builder.declare_var(ty);
                variables[register] = Some(variable);
                variable
            }
        }
    }

    fn set_variable(&mut self, class: Class, register: usize, value: Value) {
        let variable = self.variable(class, register);
        self.builder.def_var(variable, value);
    }

    fn offset(register: usize) -> i32 {
        (register * 8) as i32
    }

    fn frame_load(&mut self, ty: Type, register: usize) -> Value {
        let (base, offset) = (self.base, Self::offset(register));
        self.builder.ins().load(ty, trusted(), base, offset)
    }

    fn frame_store(&mut self, register: usize, value: Value) {
        let (base, offset) = (self.base, Self::offset(register));
        self.builder.ins().store(trusted(), value, base, offset);
    }

    /// A register's value as 64 bits.
    fn get(&mut self, register: usize) -> Value {
        if self.flow.in_frame.has(register) {
            return self.frame_load(types::I64, register);
        }
        if self.classes[register] == Class::Float {
            let value = self.get_float(register);
            let bits = self
                .builder
                .ins()
                .bitcast(types::I64, MemFlagsData::new(), value);
            self.set_variable(Class::Integer, register, bits);
            self.classes[register] = Class::Both;
            return bits;
        }
        let variable = self.variable(Class::Integer, register);
        self.builder.use_var(variable)
    }

    /// A register's value as a double.
    fn get_float(&mut self, register: usize) -> Value {
        if self.flow.in_frame.has(register) {
            return self.frame_load(types::F64, register);
        }
        if !matches!(self.classes[register], Class::Float | Class::Both) {
            let bits = self.get(register);
            let value = self
                .builder
                .ins()
                .bitcast(types::F64, MemFlagsData::new(), bits);
            self.set_variable(Class::Float, register, value);
            self.classes[register] = Class::Both;
            return value;
        }
        let variable = self.variable(Class::Float, register);
        self.builder.use_var(variable)
    }

    fn set_as(&mut self, class: Class, register: usize, value: Value) {
        if self.flow.in_frame.has(register) {
            return self.frame_store(register, value);
        }
        self.set_variable(class, register, value);
        self.classes[register] = class;
        if self.flow.through.has(register) {
            self.frame_store(register, value);
        }
    }

    fn set(&mut self, register: usize, value: Value) {
        self.set_as(Class::Integer, register, value);
    }

    fn set_float(&mut self, register: usize, value: Value) {
        self.set_as(Class::Float, register, value);
    }

    /// A constant: there as both.
    fn set_constant(&mut self, register: usize, bits: u64) {
        let integer = self.integer(bits);
        self.set(register, integer);
        if !self.flow.in_frame.has(register) {
            let float = f64::from_bits(bits);
            let float = self
                .builder
                .ins()
                .f64const(ir::immediates::Ieee64::with_float(float));
            self.set_variable(Class::Float, register, float);
            self.classes[register] = Class::Both;
        }
    }

    /// A value in the frame, or in memory, that is wanted as one or the other.
    fn set_loaded(&mut self, register: usize, address: Value, offset: i32, flags: MemFlagsData) {
        let class = self.flow.class_written(self.source, self.index, register);
        let ty = match class {
            Class::Float => types::F64,
            _ => types::I64,
        };
        let value = self.builder.ins().load(ty, flags, address, offset);
        self.set_as(
            if class == Class::Float {
                class
            } else {
                Class::Integer
            },
            register,
            value,
        );
    }

    /// Copies a register, in whatever it is.
    fn copy(&mut self, to: usize, from: usize) {
        let class = self.classes[from];
        if self.flow.in_frame.has(from) || matches!(class, Class::Integer | Class::Nothing) {
            let value = self.get(from);
            return self.set(to, value);
        }
        let value = self.get_float(from);
        if class == Class::Float {
            return self.set_float(to, value);
        }
        let bits = self.get(from);
        self.set(to, bits);
        if !self.flow.in_frame.has(to) {
            self.set_variable(Class::Float, to, value);
            self.classes[to] = Class::Both;
        }
    }

    /// Stores a register into a frame, its own or one that begins.
    fn store_register(&mut self, register: usize, base: Value, slot: usize) {
        let float = self.classes[register] == Class::Float && !self.flow.in_frame.has(register);
        let value = match float {
            true => self.get_float(register),
            false => self.get(register),
        };
        let offset = Self::offset(slot);
        self.builder.ins().store(trusted(), value, base, offset);
    }

    /// Stores what an instruction reads into the frame.
    fn spill(&mut self, instruction: &Instruction) {
        let registers: Vec<usize> = instruction.effect.read().collect();
        self.spill_registers(&registers);
    }

    fn spill_registers(&mut self, registers: &[usize]) {
        for register in registers {
            if !self.flow.in_frame.has(*register) && !self.flow.through.has(*register) {
                self.store_register(*register, self.base, *register);
            }
        }
    }

    /// Loads what an instruction wrote into the frame.
    fn reload(&mut self, instruction: &Instruction) {
        let registers: Vec<usize> = instruction.effect.written().collect();
        for register in registers {
            if !self.flow.in_frame.has(register) {
                self.set_loaded(register, self.base, Self::offset(register), trusted());
            }
        }
    }

    // ---- constants and the machine

    fn integer(&mut self, bits: u64) -> Value {
        self.builder.ins().iconst(types::I64, bits as i64)
    }

    /// The place behind an instruction's first word: where the machine is while it runs.
    fn ip(&mut self, instruction: &Instruction) -> Value {
        let address = self.source.address(instruction.place) + 8;
        self.integer(address)
    }

    fn word(&mut self, instruction: &Instruction) -> Value {
        self.integer(instruction.original.0)
    }

    /// Where the instruction's own frame begins.
    fn frame(&mut self, instruction: &Instruction) -> Value {
        match instruction.shift() {
            0 => self.base,
            shift => {
                let offset = i64::from(Self::offset(shift));
                self.builder.ins().iadd_imm_s(self.base, offset)
            }
        }
    }

    /// Lets the machine find the frames around the instruction's own: before it is told of one.
    fn link(&mut self, instruction: &Instruction) {
        for frame in instruction.frames.iter() {
            if !self.links.contains(frame) {
                self.links.retain(|other| other.shift != frame.shift);
                self.links.push(*frame);
                self.store_link(*frame);
            }
        }
    }

    /// The same in a block of its own.
    fn link_here(&mut self, instruction: &Instruction) {
        for frame in instruction.frames.clone().iter() {
            if !self.links.contains(frame) {
                self.store_link(*frame);
            }
        }
    }

    fn store_link(&mut self, frame: Frame) {
        let link = self.integer(frame.link);
        let (base, offset) = (self.base, Self::offset(frame.shift) - 8);
        self.builder.ins().store(trusted(), link, base, offset);
    }

    fn machine_load(&mut self, ty: Type, offset: i32) -> Value {
        let machine = self.integer(self.machine.address);
        self.builder.ins().load(ty, trusted(), machine, offset)
    }

    fn machine_store(&mut self, value: Value, offset: i32) {
        let machine = self.integer(self.machine.address);
        self.builder.ins().store(trusted(), value, machine, offset);
    }

    /// Tells the machine which instruction of which frame runs.
    fn note_place(&mut self, ip: Value, frame: Value) {
        let (at, base) = (self.machine.ip, self.machine.base);
        self.machine_store(ip, at);
        self.machine_store(frame, base);
    }

    fn call_address(
        &mut self,
        address: u64,
        parameters: &[Type],
        result: Option<Type>,
        arguments: &[Value],
    ) -> Option<Value> {
        let signature = self.signature(parameters, result);
        let callee = self.integer(address);
        let call = self
            .builder
            .ins()
            .call_indirect(signature, callee, arguments);
        self.builder.inst_results(call).first().copied()
    }

    fn signature(&mut self, parameters: &[Type], result: Option<Type>) -> SigRef {
        let mut known = self.signatures.iter();
        if let Some(known) = known.find(|known| known.0 == parameters && known.1 == result) {
            return known.2;
        }
        let mut signature = Signature::new(CallConv::SystemV);
        signature
            .params
            .extend(parameters.iter().map(|ty| AbiParam::new(*ty)));
        signature.returns.extend(result.map(AbiParam::new));
        let imported = self.builder.import_signature(signature);
        self.signatures
            .push((parameters.to_vec(), result, imported));
        imported
    }

    /// Calls one of the machine's functions, all of whose arguments are words, for a word.
    fn help(&mut self, address: u64, arguments: &[Value]) -> Value {
        let parameters = vec![types::I64; arguments.len()];
        match self.call_address(address, &parameters, Some(types::I64), arguments) {
            Some(result) => result,
            None => self.integer(0),
        }
    }
}
