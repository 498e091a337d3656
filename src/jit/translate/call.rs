//! Calls between functions of the script.
//!
//! ```text
//!   base of the callee's frame = base + 8 a;   its link = the place behind a copy of the CALL, for traces
//!   native code there   ─▶ call it: parameters in registers, or in its frame
//!   none yet            ─▶ parameters into its frame, and a run of the interpreter
//!   it did not finish   ─▶ the interpreter goes on in its frame, or the error goes on in this one
//! ```

use super::super::flow::Instruction;
use super::{Translator, is_float, result_type, signature, trusted};
use crate::bytecode::op::Opcode;
use crate::vm::profile::{Callee, ENTRY, Machine, Shape};
use cranelift_codegen::ir::condcodes::IntCC;
use cranelift_codegen::ir::{
    self, AbiParam, ExtFuncData, ExternalName, InstBuilder, MemFlagsData, Signature,
    UserExternalName, Value, types,
};
use cranelift_codegen::isa::{CallConv, TargetIsa};
use cranelift_frontend::FunctionBuilder;

impl Translator<'_, '_, '_> {
    pub(super) fn call(&mut self, instruction: &Instruction) {
        let at = instruction.place;
        let (Some(callee), Some(place)) = (self.source.callee(at), self.source.return_place(at))
        else {
            self.failed = true;
            return;
        };
        let a = instruction.word.a();
        let frame = self.begin_frame(instruction, place);
        let shape = callee.shape;
        let done = self.new_block();
        if shape.results == 1 {
            self.builder.append_block_param(done, result_type(shape));
        }
        match shape.in_slots {
            true => {
                for parameter in 0..usize::from(shape.parameters) {
                    self.store_register(a + parameter, frame, parameter);
                }
                self.call_in_slots(callee, frame, instruction, done);
            }
            false => self.call_in_registers(callee, a, frame, instruction, done),
        }
        self.begin(done);
        match (shape.results, self.builder.block_params(done)) {
            (1, [result]) if shape.float_result => {
                let result = *result;
                self.set_float(a, result);
            }
            (1, [result]) => {
                let result = *result;
                self.set(a, result);
            }
            _ => self.reload(instruction),
        }
    }

    /// The base of a callee's frame, once there is room for it; it has its link.
    fn begin_frame(&mut self, instruction: &Instruction, place: u64) -> Value {
        self.link(instruction);
        let distance = i64::from(Self::offset(instruction.word.a()));
        let frame = self.builder.ins().iadd_imm_s(self.base, distance);
        let limit = self.machine_load(types::I64, self.machine.stack_limit);
        let above = IntCC::UnsignedGreaterThan;
        let full = self.builder.ins().icmp(above, frame, limit);
        self.trap_if(full, instruction);
        let limit = self.machine_load(types::I64, self.machine.native_limit);
        let stack = self.builder.ins().get_stack_pointer(types::I64);
        let full = self
            .builder
            .ins()
            .icmp(IntCC::UnsignedLessThan, stack, limit);
        self.trap_if(full, instruction);
        let place = self.integer(place);
        self.builder.ins().store(trusted(), place, frame, -8);
        self.links
            .retain(|frame| frame.shift < instruction.word.a());
        frame
    }

    fn call_in_slots(
        &mut self,
        callee: Callee,
        frame: Value,
        instruction: &Instruction,
        done: ir::Block,
    ) {
        let cell = self.integer(callee.cell);
        let code = self.builder.ins().load(types::I64, trusted(), cell, 0);
        let (native, interpreted) = (self.new_block(), self.cold_block());
        self.branch(code, native, interpreted);
        self.begin(interpreted);
        self.interpret(callee, frame, instruction, done);
        self.begin(native);
        let signature = self
            .builder
            .import_signature(signature(callee.shape, false));
        self.builder.ins().call_indirect(signature, code, &[frame]);
        self.finish_call(callee.shape, frame, instruction, done, None);
    }

    fn call_in_registers(
        &mut self,
        callee: Callee,
        first: usize,
        frame: Value,
        instruction: &Instruction,
        done: ir::Block,
    ) {
        let shape = callee.shape;
        let mut arguments = vec![frame];
        for parameter in 0..shape.parameters {
            let register = first + usize::from(parameter);
            arguments.push(match is_float(shape, parameter) {
                true => self.get_float(register),
                false => self.get(register),
            });
        }
        let signature = self.builder.import_signature(signature(shape, false));
        let call = if callee.is_itself && !self.flow.is_loop {
            let name = UserExternalName::new(0, 0);
            let name = self.builder.func.declare_imported_user_function(name);
            let itself = self.builder.import_function(ExtFuncData {
                name: ExternalName::user(name),
                signature,
                colocated: true,
                patchable: false,
            });
            self.builder.ins().call(itself, &arguments)
        } else {
            let cell = self.integer(callee.cell);
            let code = self.builder.ins().load(types::I64, trusted(), cell, 0);
            let (native, interpreted) = (self.new_block(), self.cold_block());
            self.branch(code, native, interpreted);
            let classes = self.classes.clone();
            self.begin(interpreted);
            for parameter in 0..usize::from(shape.parameters) {
                self.store_register(first + parameter, frame, parameter);
            }
            self.interpret(callee, frame, instruction, done);
            self.classes = classes;
            self.begin(native);
            (self.builder.ins()).call_indirect(signature, code, &arguments)
        };
        let result = self.builder.inst_results(call).first().copied();
        self.finish_call(shape, frame, instruction, done, result);
    }

    /// Runs a callee that has no native code.
    fn interpret(
        &mut self,
        callee: Callee,
        frame: Value,
        instruction: &Instruction,
        done: ir::Block,
    ) {
        let entry = self.integer(callee.entry);
        let failed = self.help(self.machine.calls.interpret, &[entry, frame]);
        self.pass_on(failed, instruction);
        self.done_from_frame(callee.shape, frame, done);
    }

    /// Behind a call of native code: did it finish?
    fn finish_call(
        &mut self,
        shape: Shape,
        frame: Value,
        instruction: &Instruction,
        done: ir::Block,
        result: Option<Value>,
    ) {
        let outcome = self.machine_load(types::I32, self.machine.outcome);
        let (left, finished) = (self.cold_block(), self.new_block());
        self.branch(outcome, left, finished);
        self.begin(left);
        let failed = self.help(self.machine.calls.resume, &[frame]);
        self.pass_on(failed, instruction);
        self.done_from_frame(shape, frame, done);
        self.begin(finished);
        match (shape.results, result) {
            (1, Some(result)) => self.jump(done, &[result]),
            _ => self.done_from_frame(shape, frame, done),
        }
    }

    /// Goes on with the result that lies where the callee's frame began.
    fn done_from_frame(&mut self, shape: Shape, frame: Value, done: ir::Block) {
        match shape.results {
            1 => {
                let ty = result_type(shape);
                let result = self.builder.ins().load(ty, trusted(), frame, 0);
                self.jump(done, &[result]);
            }
            _ => self.jump(done, &[]),
        }
    }

    /// An error of a callee goes on in this frame. What follows is as seldom as what it follows: the interpreter did the call.
    fn pass_on(&mut self, failed: Value, instruction: &Instruction) {
        let (out, on) = (self.cold_block(), self.cold_block());
        self.branch(failed, out, on);
        self.begin(out);
        let (ip, frame) = (self.ip(instruction), self.frame(instruction));
        self.note_place(ip, frame);
        self.give_up();
        self.begin(on);
    }

    pub(super) fn call_value(&mut self, instruction: &Instruction) {
        let Some(place) = self.source.return_place(instruction.place) else {
            self.failed = true;
            return;
        };
        let word = instruction.word;
        let frame = self.begin_frame(instruction, place);
        for register in word.a()..=word.b() {
            self.store_register(register, frame, register - word.a());
        }
        let function = self.get(word.b());
        // A function value begins with where its code does, and that with ENTER_NATIVE if there is native code.
        let entry = self.builder.ins().load(types::I64, trusted(), function, 0);
        let first = self.builder.ins().load(types::I64, trusted(), entry, 0);
        let opcode = self.builder.ins().band_imm_u(first, 0xff);
        let enters = Opcode::ENTER_NATIVE as i64;
        let native = self.builder.ins().icmp_imm_u(IntCC::Equal, opcode, enters);
        let (call, interpreted) = (self.new_block(), self.cold_block());
        let (left, done) = (self.cold_block(), self.new_block());
        self.branch(native, call, interpreted);
        self.begin(interpreted);
        let failed = self.help(self.machine.calls.call_value, &[frame, function]);
        self.pass_on(failed, instruction);
        self.jump(done, &[]);

        self.begin(call);
        let index = self.builder.ins().ushr_imm_u(first, 32);
        let offset = self.builder.ins().imul_imm_u(index, ENTRY as i64);
        let entries = self.integer(self.machine.entries);
        let cell = self.builder.ins().iadd(entries, offset);
        let code = self.builder.ins().load(types::I64, trusted(), cell, 0);
        let adapter = self.builder.ins().load(types::I64, trusted(), cell, 8);
        let signature = self.builder.import_signature(adapter_signature());
        (self.builder.ins()).call_indirect(signature, adapter, &[frame, code]);
        let outcome = self.machine_load(types::I32, self.machine.outcome);
        self.branch(outcome, left, done);
        self.begin(left);
        let failed = self.help(self.machine.calls.resume, &[frame]);
        self.pass_on(failed, instruction);
        self.jump(done, &[]);

        self.begin(done);
        self.reload(instruction);
    }
}

/// `fn(base, code) -> base`
pub fn adapter_signature() -> Signature {
    let mut signature = Signature::new(CallConv::SystemV);
    signature.params.extend([AbiParam::new(types::I64); 2]);
    signature.returns.push(AbiParam::new(types::I64));
    signature
}

/// Calls native code of a shape with what lies in the frame, and puts the result there if it finished.
pub fn adapter(
    mut builder: FunctionBuilder<'_>,
    machine: &Machine,
    shape: Shape,
    isa: &dyn TargetIsa,
) {
    let start = builder.create_block();
    builder.append_block_params_for_function_params(start);
    builder.switch_to_block(start);
    let (base, code) = (
        builder.block_params(start)[0],
        builder.block_params(start)[1],
    );
    let mut arguments = vec![base];
    if !shape.in_slots {
        for parameter in 0..shape.parameters {
            let ty = match is_float(shape, parameter) {
                true => types::F64,
                false => types::I64,
            };
            let offset = i32::from(parameter) * 8;
            arguments.push(builder.ins().load(ty, trusted(), base, offset));
        }
    }
    let signature = builder.import_signature(signature(shape, false));
    let call = builder.ins().call_indirect(signature, code, &arguments);
    if let Some(result) = builder.inst_results(call).first().copied() {
        let address = builder.ins().iconst(types::I64, machine.address as i64);
        let outcome = (builder.ins()).load(types::I32, trusted(), address, machine.outcome);
        let (finished, end) = (builder.create_block(), builder.create_block());
        let none: [ir::BlockArg; 0] = [];
        builder.ins().brif(outcome, end, &none, finished, &none);
        builder.switch_to_block(finished);
        builder
            .ins()
            .store(MemFlagsData::trusted(), result, base, 0);
        builder.ins().jump(end, &none);
        builder.switch_to_block(end);
    }
    builder.ins().return_(&[base]);
    builder.seal_all_blocks();
    builder.finalize(isa.frontend_config());
}
