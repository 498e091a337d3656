//! The shortest way of a thunk: C's arguments go into the registers of a leaf, which needs no frame.
//!
//! ```text
//!   C's    rdi  rsi  rdx  rcx │ xmm0 …        leaf   rdi = the frame of all leaves │ rsi rdx rcx r8 = C's, widened │ the function │ xmm0 …
//! ```
//!
//! A leaf is native code that calls nobody, has no loop, and leaves alone what a callee preserves. Nothing looks at the script's
//! place while it runs, so the machine stays where it is; where the leaf fails, the machine makes up for it
//! ([`Machine::leaf_left`](super::Machine)). It is made for one function, and stubs come here by their words when
//! that is native code.

use super::super::asm::{Condition, Extension, Forward, Register, Vector};
use super::super::classify::Place;
use super::super::emitter::INTEGER_ARGUMENTS;
use super::super::signature::CType;
use super::super::why::CallbackStep;
use super::pieces::widening;
use super::{Emitter, MACHINE, STATUS_RANGE, at};

/// Where the stub leaves the callback.
const WORD: Register = Register::R11;

impl Emitter<'_> {
    /// Calls the function, a leaf, and returns to C. Where that cannot be it goes to the body, with nothing changed but rax and r10.
    /// Emits nothing if there is no such way.
    pub(super) fn leaf(&mut self, code: u64, body: u64) {
        if !self.may_call_native() {
            return;
        }
        let machine = *self.machine;
        let mut other_way = Vec::new();
        let leaf = CallbackStep::Leaf;
        // At the start, where debuggers look for it.
        self.note(CallbackStep::Preserve).push(Register::Rbp);
        self.note(CallbackStep::Preserve).set_frame_pointer();
        self.note(CallbackStep::FindMachine)
            .set(MACHINE, machine.address);
        self.note(CallbackStep::CheckThread).load_thread_pointer();
        self.note(CallbackStep::CheckThread)
            .compare(Register::Rax, at(MACHINE, machine.thread));
        other_way.push(
            self.note(CallbackStep::CheckThread)
                .jump_forward_if(Condition::NotEqual),
        );
        // Ctrl-C sets the limit so that no callback has room.
        self.note(CallbackStep::CheckStack)
            .compare(Register::Rsp, at(MACHINE, machine.native_limit));
        other_way.push(
            self.note(CallbackStep::CheckStack)
                .jump_forward_if(Condition::Below),
        );
        other_way.extend(self.null_arguments());
        self.note(leaf)
            .store(at(MACHINE, machine.leaf_callback), WORD);
        let function = self.shift_arguments();
        self.note(CallbackStep::Function)
            .load(Extension::None, function, at(WORD, 0));
        self.note(leaf).set(Register::Rdi, machine.leaf_frame);
        self.call(leaf, code);
        self.leave_leaf();
        for jump in other_way {
            self.assembler.land(jump);
        }
        self.note(CallbackStep::Preserve).pop(Register::Rbp);
        self.note(leaf).set(Register::Rax, body);
        self.note(leaf).jump_register(Register::Rax);
    }

    fn leave_leaf(&mut self) {
        let machine = *self.machine;
        let (give, failed) = (CallbackStep::Give, CallbackStep::Failed);
        self.note(CallbackStep::FindMachine)
            .set(MACHINE, machine.address);
        self.note(CallbackStep::CheckFailed)
            .compare_dword_with_zero(at(MACHINE, machine.outcome));
        let left = self
            .note(CallbackStep::CheckFailed)
            .jump_forward_if(Condition::NotEqual);
        if self.kind.result == CType::F32 {
            let scratch = at(WORD, 0);
            self.note(give).set(WORD, machine.leaf_frame);
            self.note(give).store_f64(scratch, Vector(0));
            self.note(give).load_f64_as_f32(Vector(0), scratch);
        }
        let refused = self.refused();
        self.note(CallbackStep::Preserve).pop(Register::Rbp);
        self.note(CallbackStep::Return).ret();

        let refused = refused.map(|jump| {
            self.assembler.land(jump);
            self.note(failed).set(Register::Rdx, machine.leaf_frame);
            self.note(failed).store(at(Register::Rdx, 0), Register::Rax);
            self.note(failed).set(Register::Rcx, STATUS_RANGE.into());
            self.tell_of_leaf(machine.fail);
            self.note(failed).jump_forward()
        });
        self.assembler.land(left);
        self.tell_of_leaf(machine.leaf_left);
        if let Some(refused) = refused {
            self.assembler.land(refused);
        }
        self.note(CallbackStep::GiveZero).set(Register::Rax, 0);
        self.note(CallbackStep::GiveZero).clear_vector(Vector(0));
        self.note(CallbackStep::Preserve).pop(Register::Rbp);
        self.note(CallbackStep::Return).ret();
    }

    /// `fn(machine, callback, …)`
    fn tell_of_leaf(&mut self, function: u64) {
        let failed = CallbackStep::Failed;
        let callback = at(MACHINE, self.machine.leaf_callback);
        self.note(failed)
            .load(Extension::None, Register::Rsi, callback);
        self.note(failed)
            .extend(Extension::None, Register::Rdi, MACHINE);
        self.call(failed, function);
    }

    /// Jumps for pointers that are never null and yet are.
    pub(super) fn null_arguments(&mut self) -> Vec<Forward> {
        let mut jumps = Vec::new();
        for piece in self.placement.pieces.clone() {
            if let (Place::Integer(number), true) = (piece.place, self.is_never_null(piece)) {
                let register = INTEGER_ARGUMENTS[usize::from(number)];
                self.note(CallbackStep::CheckNull).test(register);
                let null = self
                    .note(CallbackStep::CheckNull)
                    .jump_forward_if(Condition::Equal);
                jumps.push(null);
            }
        }
        jumps
    }

    /// C's arguments to where native code has its parameters. Gives the register behind them, for the function.
    pub(super) fn shift_arguments(&mut self) -> Register {
        let mut pieces = self.placement.pieces.clone();
        pieces.sort_by_key(|piece| match piece.place {
            Place::Integer(number) => -i32::from(number),
            _ => 1,
        });
        let mut integers = 0;
        for piece in pieces {
            match piece.place {
                Place::Integer(number) => {
                    integers += 1;
                    let from = INTEGER_ARGUMENTS[usize::from(number)];
                    let to = INTEGER_ARGUMENTS[usize::from(number) + 1];
                    let extension = widening(self.ctype(piece)).unwrap_or(Extension::None);
                    self.note_piece(piece).extend(extension, to, from);
                }
                Place::Vector(number) if *self.ctype(piece) == CType::F32 => {
                    self.note_piece(piece).widen_f32(Vector(number));
                }
                _ => {}
            }
        }
        INTEGER_ARGUMENTS[integers + 1]
    }
}
