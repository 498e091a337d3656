//! The short way of a thunk: C's arguments go into the registers of a function that has native code.
//!
//! ```text
//!   C's    rdi  rsi  rdx  rcx │ xmm0 …        native   rdi = frame │ rsi rdx rcx r8 = C's, widened │ the function │ xmm0 …
//! ```
//!
//! Native code keeps its parameters in registers, so nothing passes through slots, and no handler runs. Where the function
//! has no native code yet, or something is pending, the body goes on as ever: nothing was changed by then.
//!
//! A fault in native code comes back behind the call here, as in a guarded function: so the registers that a callee
//! preserves come from the stack, and the machine's outcome tells.

use super::super::asm::{Condition, Extension, Register, Vector};
use super::super::classify::{Place, ResultPlace};
use super::super::emitter::INTEGER_ARGUMENTS;
use super::super::signature::CType;
use super::super::why::CallbackStep;
use super::{CALLBACK, Emitter, FRAME, MACHINE, OUTER_BASE, OUTER_IP, STATUS_RANGE, at};
use crate::foreign::asm::Forward;

/// Native code takes the frame and the function in registers too.
const MOST_INTEGERS: usize = INTEGER_ARGUMENTS.len() - 2;

impl Emitter<'_> {
    /// Whether native code, if there is some, can be called with C's registers. An adapter takes the function as a parameter of its own.
    pub(super) fn may_call_native(&self) -> bool {
        self.machine.entries != 0 && self.kind.entry.is_none() && self.fits_registers()
    }

    /// Whether all arguments and the result are scalars in registers.
    fn fits_registers(&self) -> bool {
        let is_number = |ctype: &CType| {
            !matches!(
                ctype,
                CType::CStr { .. } | CType::Aggregate(_) | CType::LongDouble
            )
        };
        let mut integers = 0;
        for piece in &self.placement.pieces {
            match piece.place {
                Place::Integer(_) => integers += 1,
                Place::Vector(_) => {}
                Place::Stack(_) => return false,
            }
        }
        integers <= MOST_INTEGERS
            && self.kind.parameters.iter().all(is_number)
            && is_number(&self.kind.result)
            && matches!(
                self.placement.result,
                ResultPlace::Nothing | ResultPlace::Registers(_)
            )
    }

    /// Calls native code if there is some, and returns to C; the frame is known, and nothing is on the stack but what a
    /// callee preserves. Falls through where the long way is to be gone.
    pub(super) fn direct(&mut self) {
        if !self.may_call_native() {
            return;
        }
        let machine = *self.machine;
        let mut long_way = Vec::new();
        let native = CallbackStep::Native;
        self.note(native)
            .load(Extension::None, Register::Rax, at(CALLBACK, 0));
        self.note(native)
            .load(Extension::None, Register::Rax, at(Register::Rax, 0));
        for (byte, number) in machine.enters_registers.into_iter().enumerate() {
            self.note(native)
                .compare_byte_with(at(Register::Rax, byte as i32), number);
            let other = self.note(native).jump_forward_if(Condition::NotEqual);
            long_way.push(other);
        }
        self.note(native)
            .compare_dword_with_zero(at(MACHINE, machine.pending));
        long_way.push(self.note(native).jump_forward_if(Condition::NotEqual));
        long_way.extend(self.null_arguments());
        self.call_native();
        self.leave_native();
        for jump in long_way {
            self.assembler.land(jump);
        }
    }

    /// rax has the address of the function's first word, which says which native code it is.
    fn call_native(&mut self) {
        let machine = *self.machine;
        let (native, keep) = (CallbackStep::Native, CallbackStep::KeepPlace);
        self.note(keep)
            .push_memory(at(MACHINE, machine.native_stack));
        self.note(keep).push(FRAME);
        self.note(keep).push(CALLBACK);
        self.link();
        let entry = Register::R12;
        self.note(native)
            .load(Extension::Zero32, entry, at(Register::Rax, 4));
        self.note(native).add(entry, entry);
        self.note(native).set(Register::R11, machine.entries);
        self.note(native)
            .load_slot_address(entry, Register::R11, entry, 0);
        self.note(keep)
            .load_address(Register::Rax, at(Register::Rsp, machine.guarded));
        self.note(keep)
            .store(at(MACHINE, machine.native_stack), Register::Rax);

        let function = self.shift_arguments();
        let slot = self.function_slot;
        let step = CallbackStep::Function;
        self.note(step)
            .load(Extension::None, function, at(CALLBACK, 0));
        self.note(step).store(at(FRAME, slot), function);
        self.note(native)
            .extend(Extension::None, Register::Rdi, FRAME);
        self.note(native)
            .load(Extension::None, Register::R11, at(entry, 0));
        self.note(native).call_register(Register::R11);
    }

    fn leave_native(&mut self) {
        let machine = *self.machine;
        let restore = CallbackStep::Restore;
        self.note(restore).set(MACHINE, machine.address);
        self.note(restore).pop(CALLBACK);
        self.note(restore).pop(FRAME);
        self.note(restore).pop(Register::Rcx);
        self.note(restore)
            .store(at(MACHINE, machine.native_stack), Register::Rcx);
        self.note(CallbackStep::CheckFailed)
            .compare_dword_with_zero(at(MACHINE, machine.outcome));
        let left = self
            .note(CallbackStep::CheckFailed)
            .jump_forward_if(Condition::NotEqual);
        for (word, link) in [(machine.ip, -24), (machine.base, -16)] {
            self.note(restore)
                .load(Extension::None, Register::Rcx, at(FRAME, link));
            self.note(restore).store(at(MACHINE, word), Register::Rcx);
        }
        let give = CallbackStep::Give;
        if self.kind.result == CType::F32 {
            self.note(give).store_f64(at(FRAME, 0), Vector(0));
            self.note(give).load_f64_as_f32(Vector(0), at(FRAME, 0));
        }
        let refused = self.refused();
        self.epilogue();

        self.assembler.land(left);
        self.tell(machine.left, None);
        let slot = at(FRAME, 0);
        match self.kind.result {
            CType::F32 => self.note(give).load_f64_as_f32(Vector(0), slot),
            CType::F64 => self.note(give).load_f64(Vector(0), slot),
            _ => self.note(give).load(Extension::None, Register::Rax, slot),
        }
        let refused_later = self.refused();
        self.epilogue();

        let any = refused.is_some();
        for jump in [refused, refused_later].into_iter().flatten() {
            self.assembler.land(jump);
        }
        if any {
            self.note(CallbackStep::Failed).store(slot, Register::Rax);
            self.tell(machine.fail, Some(STATUS_RANGE));
            self.note(CallbackStep::GiveZero).set(Register::Rax, 0);
            self.epilogue();
        }
    }

    /// The jump of a result in rax that its type in C does not hold.
    pub(super) fn refused(&mut self) -> Option<Forward> {
        let check = CallbackStep::CheckResult;
        self.compare_with_range()
            .then(|| self.note(check).jump_forward_if(Condition::NotEqual))
    }

    /// `fn(machine, callback, frame, status)`
    fn tell(&mut self, function: u64, status: Option<u32>) {
        let failed = CallbackStep::Failed;
        self.note(failed).reserve_stack(8);
        self.note(failed)
            .extend(Extension::None, Register::Rdi, MACHINE);
        self.note(failed)
            .extend(Extension::None, Register::Rsi, CALLBACK);
        self.note(failed)
            .extend(Extension::None, Register::Rdx, FRAME);
        if let Some(status) = status {
            self.note(failed).set(Register::Rcx, status.into());
        }
        self.call(failed, function);
        self.note(failed).release_stack(8);
    }

    /// Below the frame: the place around it, and a link that ends the run.
    pub(super) fn link(&mut self) {
        let link = CallbackStep::Link;
        self.note(link).store(at(FRAME, -24), OUTER_IP);
        self.note(link).store(at(FRAME, -16), OUTER_BASE);
        let halt = self.machine.halt;
        self.note(link).set(Register::R11, halt);
        self.note(link).store(at(FRAME, -8), Register::R11);
    }
}
