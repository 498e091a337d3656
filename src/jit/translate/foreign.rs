//! Foreign calls: as direct calls of C where the [`Route`] says so, else through the gate.
//!
//! The arguments are stored into the window in any case, for reports of crashes and refused arguments name them; nothing
//! waits for these stores. The gate's checks stand in front of a direct call: a number that its C type does not hold, a
//! text with a NUL inside. Behind the call the interpreter's one test: is anything pending?

use super::super::access::foreign_result;
use super::super::flow::Instruction;
use super::{Translator, trusted};
use crate::bytecode::op::Opcode;
use crate::foreign::classify::{Piece, Place, Placement, ResultPlace, ResultRegister};
use crate::foreign::island::{NUL_FLAG_OFFSET, PENDING_BAD_ARGUMENT};
use crate::foreign::{CType, Route};
use crate::types::Scalar;
use crate::vm::profile::ForeignCallee;
use cranelift_codegen::ir::condcodes::IntCC;
use cranelift_codegen::ir::{AbiParam, InstBuilder, Signature, Type, Value, types};
use cranelift_codegen::isa::CallConv;

impl Translator<'_, '_, '_> {
    pub(super) fn call_foreign(&mut self, instruction: &Instruction) {
        let callee = self.source.foreign(instruction.place);
        self.spill(instruction);
        self.link(instruction);
        let Some(callee) = callee else {
            let (ip, word) = (self.ip(instruction), self.word(instruction));
            let call = self.machine.calls.call_foreign;
            let frame = self.frame(instruction);
            let failed = self.help(call, &[ip, frame, word]);
            self.fail_if(failed);
            return self.reload(instruction);
        };
        match callee.route {
            Route::Direct | Route::Stub { .. } => self.call_directly(&callee, instruction),
            Route::Gate(_) => self.call_gate(&callee, instruction),
        }
    }

    fn call_gate(&mut self, callee: &ForeignCallee, instruction: &Instruction) {
        let (ip, frame) = (self.ip(instruction), self.frame(instruction));
        self.note_place(ip, frame);
        let register = instruction.word.a();
        let slots = i64::from(Self::offset(register + 1));
        let slots = self.builder.ins().iadd_imm_s(self.base, slots);
        let result = register_type(callee.result);
        // The slots' address goes into r9, where the sixth argument is.
        let gate = callee.gate;
        let arguments = [slots; 6];
        let returned = self.call_address(gate, &[types::I64; 6], Some(result), &arguments);
        // An aggregate is in the frame already.
        let returned = returned.filter(|_| callee.result != Opcode::CALL_FOREIGN_UNIT);
        let returned: Vec<_> = returned
            .map(|value| (register, value))
            .into_iter()
            .collect();
        match self.finish_foreign(instruction, &returned)[..] {
            [value] => self.set_result(callee.result, register, value),
            _ => self.reload(instruction),
        }
    }

    fn call_directly(&mut self, callee: &ForeignCallee, instruction: &Instruction) {
        let placement = &callee.placement;
        let mut signature = Signature::new(CallConv::SystemV);
        let mut arguments = Vec::new();
        let mut refused = None;
        let mut register = instruction.word.a() + 1;
        let ctypes = callee.signature.argument_types(&callee.variadic);
        for (index, ctype) in ctypes.enumerate() {
            let proven = index < 64 && callee.proven >> index & 1 == 1;
            if let CType::Aggregate(_) = ctype {
                let own = |piece: &&Piece| piece.argument as usize == index;
                for piece in placement.pieces.iter().filter(own) {
                    let register = register + piece.offset as usize / 8;
                    let (ty, value) = match piece.place {
                        Place::Vector(_) => (types::F64, self.get_float(register)),
                        _ => (types::I64, self.get(register)),
                    };
                    signature.params.push(AbiParam::new(ty));
                    arguments.push(value);
                }
            } else {
                let (ty, value) = self.argument(ctype, register, proven, &mut refused);
                signature.params.push(AbiParam::new(ty));
                arguments.push(value);
            }
            register += ctype.slots() as usize;
        }
        if let Some(refused) = refused {
            self.refuse_if(refused, instruction);
        }
        let (ip, frame) = (self.ip(instruction), self.frame(instruction));
        self.note_place(ip, frame);
        let results = results(callee, placement, instruction.word.a());
        let types = results.iter().map(|(_, ty)| AbiParam::new(*ty));
        signature.returns.extend(types);
        let signature = self.builder.import_signature(signature);
        let target = self.integer(callee.target);
        let call = (self.builder.ins()).call_indirect(signature, target, &arguments);
        let returned = self.builder.inst_results(call).to_vec();
        let registers = results.iter().map(|(register, _)| *register);
        let returned: Vec<_> = registers.zip(returned).collect();
        let values = self.finish_foreign(instruction, &returned);
        if let CType::Aggregate(_) = callee.signature.result {
            for ((register, ty), value) in results.into_iter().zip(values) {
                match ty {
                    types::F64 => self.set_float(register, value),
                    _ => self.set(register, value),
                }
            }
        } else if let [value] = values[..] {
            self.set_result(callee.result, instruction.word.a(), value);
        }
    }

    /// An argument as C takes it. What makes the call impossible is added to `refused`.
    fn argument(
        &mut self,
        ctype: &CType,
        register: usize,
        proven: bool,
        refused: &mut Option<Value>,
    ) -> (Type, Value) {
        match ctype {
            CType::F64 => (types::F64, self.get_float(register)),
            CType::F32 => {
                let value = self.get_float(register);
                (types::F32, self.builder.ins().fdemote(types::F32, value))
            }
            CType::CStr { nullable } => {
                let text = self.get(register);
                let flag = match nullable {
                    false => self.nul_flag(text),
                    true => self.nul_flag_unless_null(text),
                };
                self.also(refused, flag);
                (types::I64, text)
            }
            _ => {
                let value = self.get(register);
                if let (Some(scalar), false) = (narrow(ctype), proven) {
                    let held = self.widened(value, scalar);
                    let other = self.builder.ins().icmp(IntCC::NotEqual, held, value);
                    self.also(refused, other);
                }
                (types::I64, value)
            }
        }
    }

    fn also(&mut self, refused: &mut Option<Value>, more: Value) {
        *refused = Some(match *refused {
            Some(before) => self.builder.ins().bor(before, more),
            None => more,
        });
    }

    fn nul_flag(&mut self, text: Value) -> Value {
        (self.builder.ins()).load(types::I8, trusted(), text, NUL_FLAG_OFFSET)
    }

    pub(super) fn nul_flag_unless_null(&mut self, text: Value) -> Value {
        let (look, done) = (self.new_block(), self.new_block());
        self.builder.append_block_param(done, types::I8);
        let fine = self.builder.ins().iconst(types::I8, 0);
        let none: [cranelift_codegen::ir::BlockArg; 0] = [];
        let fine = [cranelift_codegen::ir::BlockArg::from(fine)];
        self.builder.ins().brif(text, look, &none, done, &fine);
        self.builder.switch_to_block(look);
        let flag = self.nul_flag(text);
        self.jump(done, &[flag]);
        self.builder.switch_to_block(done);
        self.builder.block_params(done)[0]
    }

    /// What the gate's island would do.
    fn refuse_if(&mut self, refused: Value, instruction: &Instruction) {
        let (out, on) = (self.cold_block(), self.new_block());
        self.branch(refused, out, on);
        self.builder.switch_to_block(out);
        let offset = self.machine.pending;
        let pending = self.machine_load(types::I32, offset);
        let bit = i64::from(PENDING_BAD_ARGUMENT);
        let pending = self.builder.ins().bor_imm_s(pending, bit);
        self.machine_store(pending, offset);
        let (ip, word) = (self.ip(instruction), self.word(instruction));
        let call = self.machine.calls.after_foreign;
        let frame = self.frame(instruction);
        self.help(call, &[ip, frame, word]);
        self.return_nothing();
        self.builder.switch_to_block(on);
    }

    /// Looks whether a gate, or a callback, left anything pending; gives the results, which wait in the frame then: so that
    /// no register has to be kept for the seldom way.
    fn finish_foreign(
        &mut self,
        instruction: &Instruction,
        returned: &[(usize, Value)],
    ) -> Vec<Value> {
        self.has_polled = true;
        let offset = self.machine.pending;
        let pending = self.machine_load(types::I32, offset);
        let (out, fine) = (self.cold_block(), self.new_block());
        let on = self.new_block();
        let values: Vec<Value> = returned.iter().map(|(_, value)| *value).collect();
        let mut types = Vec::new();
        for value in &values {
            let ty = self.builder.func.dfg.value_type(*value);
            self.builder.append_block_param(on, ty);
            types.push(ty);
        }
        self.branch(pending, out, fine);
        self.builder.switch_to_block(fine);
        self.jump(on, &values);
        self.builder.switch_to_block(out);
        for (register, value) in returned {
            self.frame_store(*register, *value);
        }
        let (ip, word) = (self.ip(instruction), self.word(instruction));
        let call = self.machine.calls.after_foreign;
        let frame = self.frame(instruction);
        let failed = self.help(call, &[ip, frame, word]);
        self.fail_there_if(failed);
        let kept = returned.iter().zip(types);
        let kept: Vec<Value> = kept
            .map(|((register, _), ty)| self.frame_load(ty, *register))
            .collect();
        self.jump(on, &kept);
        self.builder.switch_to_block(on);
        self.builder.block_params(on).to_vec()
    }

    /// Of a result only the type's own width means anything.
    fn set_result(&mut self, opcode: Opcode, register: usize, value: Value) {
        let value = match (opcode, foreign_result(opcode)) {
            (Opcode::CALL_FOREIGN_F64, _) => return self.set_float(register, value),
            (Opcode::CALL_FOREIGN_F32, _) => {
                let value = self.builder.ins().fpromote(types::F64, value);
                return self.set_float(register, value);
            }
            (_, Some(Scalar::Bool)) => {
                let low = self.builder.ins().ireduce(types::I8, value);
                let set = self.builder.ins().icmp_imm_s(IntCC::NotEqual, low, 0);
                self.truth(set)
            }
            (_, Some(scalar)) => self.widened(value, scalar),
            (_, None) => value,
        };
        self.set(register, value);
    }
}

/// The register in which a result comes back.
fn register_type(result: Opcode) -> Type {
    match result {
        Opcode::CALL_FOREIGN_F32 => types::F32,
        Opcode::CALL_FOREIGN_F64 => types::F64,
        _ => types::I64,
    }
}

/// Integers that a slot may not fit, with whether they have a sign.
fn narrow(ctype: &CType) -> Option<Scalar> {
    Some(match ctype {
        CType::I8 => Scalar::I8,
        CType::U8 => Scalar::U8,
        CType::I16 => Scalar::I16,
        CType::U16 => Scalar::U16,
        CType::I32 => Scalar::I32,
        CType::U32 => Scalar::U32,
        _ => return None,
    })
}

/// The registers of the frame that a direct call writes, with the processor's in which each comes.
fn results(callee: &ForeignCallee, placement: &Placement, last: usize) -> Vec<(usize, Type)> {
    if !matches!(callee.signature.result, CType::Aggregate(_)) {
        return match callee.result {
            Opcode::CALL_FOREIGN_UNIT => Vec::new(),
            result => vec![(last, register_type(result))],
        };
    }
    let ResultPlace::Registers(registers) = placement.result else {
        return Vec::new();
    };
    let first = last + 1 - callee.signature.result.slots() as usize;
    let mut results = Vec::new();
    for (eightbyte, register) in registers.into_iter().enumerate() {
        let ty = match register {
            Some(ResultRegister::Xmm0 | ResultRegister::Xmm1) => types::F64,
            Some(_) => types::I64,
            None => continue,
        };
        results.push((first + eightbyte, ty));
    }
    results
}
