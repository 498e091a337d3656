//! The thunk: machine code at which C calls a function of the script's.
//!
//! Every callback has a *stub* of its own ([`super::stub`]), every signature one *body*:
//!
//! ```text
//!   C ──▶ stub   lea r11, [callback]   ──▶ body   registers and stack ─▶ slots of a new frame
//!                jmp [body]                       run the function
//!                                                 slots ─▶ result registers
//! ```
//!
//! The body makes a run of its own behind the foreign call that is under way: the call's instruction tells where
//! its window begins, and how long that is. What the machine was doing is kept on the native stack and below the
//! new frame:
//!
//! ```text
//!   slot stack   … │ window of the call under way │   │ ip │ base │ link = HALT │ R[0] = parameter 0 │ … │ function │
//!   native stack   │ return │ rbp rbx r12 … r15 │ ip │ base │ native_stack │ pending │ R │ mode │ callback │ result │
//! ```
//!
//! What is rare (another thread, a callback that was freed, a full stack, a very long window) is up to the machine's
//! [`Machine::enter`]; so is what to do with an error, [`Machine::fail`]. After a fault in the script the registers
//! that a callee preserves are not what they were, so everything behind the call comes from the stack.
//!
//! This module knows where a machine keeps its words, and nothing else about it.

mod direct;
mod leaf;
mod machine;
mod pieces;

use super::asm::{Assembler, Condition, Extension, Forward, Memory, Register, Vector};
use super::classify::{Piece, Placement, classify};
use super::code_memory::CodeMemory;
use super::emitter::INTEGER_ARGUMENTS;
use super::error::CodeMemoryError;
use super::signature::{CType, Signature};
use super::why::{CallbackStep, Recorder, Why};
pub use machine::Machine;

/// The status of a run whose result does not fit its C type.
pub const STATUS_RANGE: u32 = 0x80;
/// The status of a run whose result is a text with a NUL inside.
pub const STATUS_NUL: u32 = 0x81;
/// The status for a null where the parameter of this number, added, takes none.
pub const STATUS_NULL: u32 = 0x100;

/// What a thunk knows of its callback.
#[repr(C)]
#[derive(Debug)]
pub struct CallbackWord {
    /// The function value, or 0 when there is none any more.
    pub function: u64,
    /// For the machine.
    pub about: u64,
    /// Where the stub goes: to code for this function, a leaf ([`emit_leaf`]); 0 for the body.
    pub way: u64,
    /// Stubs have as many bytes.
    pub spare: u64,
}

/// A kind of callback: callbacks alike share a body.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Kind {
    pub parameters: Vec<CType>,
    pub result: CType,
    /// Bit `i`: parameter `i` is a pointer that is never null; those from the 65th on may be.
    pub not_null: u64,
    /// Where runs begin, if not where the function value says.
    pub entry: Option<u64>,
}

impl Kind {
    fn signature(&self) -> Signature {
        Signature {
            name: "callback".into(),
            parameters: self
                .parameters
                .iter()
                .enumerate()
                .map(|(index, ctype)| super::signature::Parameter {
                    name: format!("argument {}", index + 1).into(),
                    type_name: "".into(),
                    ctype: ctype.clone(),
                })
                .collect(),
            result: self.result.clone(),
            result_type_name: "".into(),
            variadic: false,
        }
    }

    /// Slots of the parameters in the new frame; the function value lies behind them.
    pub fn parameter_slots(&self) -> u32 {
        self.parameters.iter().map(CType::slots).sum()
    }
}

/// A body or a leaf's way, as it was emitted.
#[derive(Clone, Debug)]
pub struct Body {
    pub address: u64,
    pub code: Vec<u8>,
    pub notes: Vec<(usize, Why)>,
}

/// Emits the body of a kind of callbacks.
pub fn emit_body(
    memory: &mut CodeMemory,
    machine: &Machine,
    kind: &Kind,
) -> Result<Body, CodeMemoryError> {
    emit(memory, machine, kind, |emitter| emitter.body())
}

/// Emits how C calls a leaf as a callback of a kind: `code` is the leaf, `body` that of the kind. `None` if its arguments are not such that
/// they come and go in registers.
pub fn emit_leaf(
    memory: &mut CodeMemory,
    machine: &Machine,
    kind: &Kind,
    code: u64,
    body: u64,
) -> Option<Body> {
    let emitted = emit(memory, machine, kind, |emitter| emitter.leaf(code, body));
    emitted.ok().filter(|made| !made.code.is_empty())
}

fn emit(
    memory: &mut CodeMemory,
    machine: &Machine,
    kind: &Kind,
    part: impl FnOnce(&mut Emitter<'_>),
) -> Result<Body, CodeMemoryError> {
    let signature = kind.signature();
    let placement = classify(&signature, &[]);
    let mut code = Vec::new();
    let mut notes = Vec::new();
    let address = memory.next_address(ALIGNMENT);
    let mut slots = Vec::with_capacity(kind.parameters.len());
    let mut next = 0;
    for ctype in &kind.parameters {
        slots.push(next);
        next += 8 * ctype.slots() as i32;
    }
    part(&mut Emitter {
        assembler: Assembler::new(&mut code, address),
        machine,
        kind,
        placement: &placement,
        slots,
        function_slot: next,
        recorder: &mut notes,
        failed: Vec::new(),
    });
    if !code.is_empty() {
        memory.append(&code, ALIGNMENT)?;
        memory.name(address, code.len(), &"callbacks");
    }
    Ok(Body {
        address,
        code,
        notes,
    })
}

const ALIGNMENT: usize = 16;

const MACHINE: Register = Register::R10;
const CALLBACK: Register = Register::R14;
const FRAME: Register = Register::Rbx;
const MODE: Register = Register::R15;
const OUTER_IP: Register = Register::R12;
const OUTER_BASE: Register = Register::R13;
const RESULT_ADDRESS: Register = Register::R12;

/// What a callee preserves, beside rbp.
const PRESERVED: [Register; 5] = [
    Register::Rbx,
    Register::R12,
    Register::R13,
    Register::R14,
    Register::R15,
];

/// Where the slot stack has room for a frame it has room for so many parameters; the machine looks for more.
const MOST_PLAIN_SLOTS: u32 = 128;

struct Emitter<'a> {
    assembler: Assembler<'a>,
    machine: &'a Machine,
    kind: &'a Kind,
    placement: &'a Placement,
    /// Each parameter's distance from the frame's start, in bytes.
    slots: Vec<i32>,
    function_slot: i32,
    recorder: &'a mut Vec<(usize, Why)>,
    /// Jumps to where a status in rax is dealt with.
    failed: Vec<Forward>,
}

fn at(base: Register, displacement: i32) -> Memory {
    Memory { base, displacement }
}

impl<'a> Emitter<'a> {
    fn note(&mut self, step: CallbackStep) -> &mut Assembler<'a> {
        self.recorder
            .note(self.assembler.len(), Why::Callback(step));
        &mut self.assembler
    }

    fn note_piece(&mut self, piece: Piece) -> &mut Assembler<'a> {
        self.recorder
            .note(self.assembler.len(), Why::Receive(piece));
        &mut self.assembler
    }

    fn body(&mut self) {
        self.note(CallbackStep::Preserve).push(Register::Rbp);
        self.note(CallbackStep::Preserve).set_frame_pointer();
        for register in PRESERVED {
            self.note(CallbackStep::Preserve).push(register);
        }
        let address = self.machine.address;
        self.note(CallbackStep::FindMachine).set(MACHINE, address);
        self.note(CallbackStep::FindMachine)
            .extend(Extension::None, CALLBACK, Register::R11);
        self.note(CallbackStep::Plain).set(MODE, 0);

        let rare = self.plain_entry();
        self.direct();
        let entered = self.assembler.here();
        self.open_frame();
        self.receive();
        self.run();
        self.close_frame();
        let finished = self.assembler.here();
        self.give_result();
        self.release();
        let epilogue = self.assembler.here();
        self.epilogue();

        self.rare_entry(rare, entered, epilogue);
        self.failure(finished);
    }

    /// The frame behind the call under way, if all is as usual. Gives the jumps for when it is not.
    fn plain_entry(&mut self) -> Vec<Forward> {
        let machine = *self.machine;
        let mut rare = Vec::new();
        if self.kind.parameter_slots() > MOST_PLAIN_SLOTS {
            rare.push(self.note(CallbackStep::CheckStack).jump_forward());
        }
        self.note(CallbackStep::CheckThread).load_thread_pointer();
        self.note(CallbackStep::CheckThread)
            .compare(Register::Rax, at(MACHINE, machine.thread));
        rare.push(
            self.note(CallbackStep::CheckThread)
                .jump_forward_if(Condition::NotEqual),
        );
        self.note(CallbackStep::CheckFreed)
            .load(Extension::None, Register::Rax, at(CALLBACK, 0));
        self.note(CallbackStep::CheckFreed).test(Register::Rax);
        rare.push(
            self.note(CallbackStep::CheckFreed)
                .jump_forward_if(Condition::Equal),
        );
        self.note(CallbackStep::KeepPlace)
            .load(Extension::None, OUTER_IP, at(MACHINE, machine.ip));
        self.note(CallbackStep::KeepPlace).load(
            Extension::None,
            OUTER_BASE,
            at(MACHINE, machine.base),
        );
        // The word in front of `ip` is the call: its window begins at `a`, and its spare byte says how long it is.
        self.note(CallbackStep::FindFrame)
            .load(Extension::Zero16, FRAME, at(OUTER_IP, 2 - 8));
        self.note(CallbackStep::FindFrame).load(
            Extension::Zero8,
            Register::Rax,
            at(OUTER_IP, 1 - 8),
        );
        self.note(CallbackStep::FindFrame)
            .compare_byte_with(at(OUTER_IP, 1 - 8), 0xff);
        rare.push(
            self.note(CallbackStep::FindFrame)
                .jump_forward_if(Condition::Equal),
        );
        self.note(CallbackStep::FindFrame).add(FRAME, Register::Rax);
        // R[a], the window, and three words below the frame.
        self.note(CallbackStep::FindFrame)
            .load_slot_address(FRAME, OUTER_BASE, FRAME, 4 * 8);
        self.note(CallbackStep::CheckStack)
            .compare(FRAME, at(MACHINE, machine.stack_limit));
        rare.push(
            self.note(CallbackStep::CheckStack)
                .jump_forward_if(Condition::Above),
        );
        self.note(CallbackStep::CheckStack)
            .compare(Register::Rsp, at(MACHINE, machine.native_limit));
        rare.push(
            self.note(CallbackStep::CheckStack)
                .jump_forward_if(Condition::Below),
        );
        rare
    }

    fn open_frame(&mut self) {
        let machine = *self.machine;
        self.note(CallbackStep::KeepPlace).push(OUTER_IP);
        self.note(CallbackStep::KeepPlace).push(OUTER_BASE);
        self.note(CallbackStep::KeepPlace)
            .push_memory(at(MACHINE, machine.native_stack));
        self.note(CallbackStep::KeepPlace)
            .push_memory(at(MACHINE, machine.pending));
        self.note(CallbackStep::KeepPlace).push(FRAME);
        self.note(CallbackStep::KeepPlace).push(MODE);
        self.note(CallbackStep::KeepPlace).push(CALLBACK);
        self.note(CallbackStep::KeepPlace).push(Register::Rdi);
        self.note(CallbackStep::KeepPlace).push(Register::Rax);
        // In one instruction, for a signal may come in front of any.
        self.note(CallbackStep::KeepPlace)
            .and_dword_with(at(MACHINE, machine.pending), machine.pending_for_all);
        self.link();
    }

    // ── the run ────────────────────────────────────────────────────────────────────────────────

    fn run(&mut self) {
        let machine = *self.machine;
        let is_text = |ctype: &CType| matches!(ctype, CType::CStr { .. });
        if self.kind.parameters.iter().any(is_text) {
            self.note(CallbackStep::Texts)
                .extend(Extension::None, Register::Rdi, MACHINE);
            self.note(CallbackStep::Texts)
                .extend(Extension::None, Register::Rsi, CALLBACK);
            self.note(CallbackStep::Texts)
                .extend(Extension::None, Register::Rdx, FRAME);
            self.call(CallbackStep::Texts, machine.prepare);
            self.note(CallbackStep::FindMachine)
                .set(MACHINE, machine.address);
            self.note(CallbackStep::Texts).test(Register::Rax);
            let failed = self
                .note(CallbackStep::Texts)
                .jump_forward_if(Condition::NotEqual);
            self.failed.push(failed);
            self.note(CallbackStep::Function)
                .load(Extension::None, Register::Rax, at(CALLBACK, 0));
        }
        match self.kind.entry {
            Some(entry) => self.note(CallbackStep::Run).set(Register::Rdi, entry),
            None => self.note(CallbackStep::Run).load(
                Extension::None,
                Register::Rdi,
                at(Register::Rax, 0),
            ),
        }
        self.note(CallbackStep::Run)
            .extend(Extension::None, Register::Rsi, FRAME);
        self.note(CallbackStep::Run)
            .extend(Extension::None, Register::Rdx, MACHINE);
        self.note(CallbackStep::Run)
            .set(Register::R8, machine.table);
        self.note(CallbackStep::Run)
            .store(at(MACHINE, machine.native_stack), Register::Rsp);
        self.call(CallbackStep::Run, machine.begin);
        for failed in std::mem::take(&mut self.failed) {
            self.assembler.land(failed);
        }
    }

    fn call(&mut self, step: CallbackStep, target: u64) {
        if self.assembler.reaches(target) {
            return self.note(step).call(target);
        }
        self.note(step).set(Register::Rax, target);
        self.note(step).call_register(Register::Rax);
    }

    /// Puts the machine back to where it was. The status is in rax.
    fn close_frame(&mut self) {
        let machine = *self.machine;
        let restore = CallbackStep::Restore;
        self.note(restore).set(MACHINE, machine.address);
        self.note(restore).pop(Register::Rcx);
        self.note(restore).pop(RESULT_ADDRESS);
        self.note(restore).pop(CALLBACK);
        self.note(restore).pop(MODE);
        self.note(restore).pop(FRAME);
        self.note(restore).pop(Register::Rcx);
        for word in [machine.native_stack, machine.base, machine.ip] {
            self.note(restore).pop(Register::Rdx);
            self.note(restore).store(at(MACHINE, word), Register::Rdx);
        }
        self.note(restore)
            .or_dword(at(MACHINE, machine.pending), Register::Rcx);
        self.note(CallbackStep::CheckFailed).test(Register::Rax);
        let failed = self
            .note(CallbackStep::CheckFailed)
            .jump_forward_if(Condition::NotEqual);
        self.failed.push(failed);
    }

    /// Another thread's run gives the machine back, with the result in its registers.
    fn release(&mut self) {
        let machine = *self.machine;
        let release = CallbackStep::Release;
        self.note(release).test(MODE);
        let plain = self.note(release).jump_forward_if(Condition::Equal);
        self.note(release).reserve_stack(40);
        let word = |index: i32| at(Register::Rsp, 8 * index);
        self.note(release).store(word(0), Register::Rax);
        self.note(release).store(word(1), Register::Rdx);
        self.note(release).store_f64(word(2), Vector(0));
        self.note(release).store_f64(word(3), Vector(1));
        self.note(release).set(Register::Rdi, machine.address);
        self.call(release, machine.leave);
        self.note(release)
            .load(Extension::None, Register::Rax, word(0));
        self.note(release)
            .load(Extension::None, Register::Rdx, word(1));
        self.note(release).load_f64(Vector(0), word(2));
        self.note(release).load_f64(Vector(1), word(3));
        self.note(release).release_stack(40);
        self.assembler.land(plain);
    }

    fn epilogue(&mut self) {
        for register in PRESERVED.into_iter().rev() {
            self.note(CallbackStep::Preserve).pop(register);
        }
        self.note(CallbackStep::Preserve).pop(Register::Rbp);
        self.note(CallbackStep::Return).ret();
    }

    // ── what is rare ───────────────────────────────────────────────────────────────────────────

    /// Asks the machine for a frame, with the arguments' registers kept.
    fn rare_entry(&mut self, jumps: Vec<Forward>, entered: u64, epilogue: u64) {
        let machine = *self.machine;
        let rare = CallbackStep::Rare;
        for jump in jumps {
            self.assembler.land(jump);
        }
        for register in INTEGER_ARGUMENTS {
            self.note(rare).push(register);
        }
        self.note(rare).reserve_stack(72);
        let vector = |index: u8| at(Register::Rsp, 8 * i32::from(index));
        for index in 0..8 {
            self.note(rare).store_f64(vector(index), Vector(index));
        }
        self.note(rare)
            .extend(Extension::None, Register::Rdi, MACHINE);
        self.note(rare)
            .extend(Extension::None, Register::Rsi, CALLBACK);
        self.call(rare, machine.enter);
        self.note(rare)
            .extend(Extension::None, FRAME, Register::Rax);
        self.note(rare).extend(Extension::None, MODE, Register::Rdx);
        for index in 0..8 {
            self.note(rare).load_f64(Vector(index), vector(index));
        }
        self.note(rare).release_stack(72);
        for register in INTEGER_ARGUMENTS.into_iter().rev() {
            self.note(rare).pop(register);
        }
        self.note(rare).set(MACHINE, machine.address);
        self.note(rare).test(FRAME);
        let nothing = self.note(rare).jump_forward_if(Condition::Equal);
        self.note(rare)
            .load(Extension::None, OUTER_IP, at(MACHINE, machine.ip));
        self.note(rare)
            .load(Extension::None, OUTER_BASE, at(MACHINE, machine.base));
        self.note(rare).jump(entered);
        self.assembler.land(nothing);
        self.give_zero();
        self.note(rare).jump(epilogue);
    }

    /// Tells the machine of a status that is not 0, and goes on with zeros for the result.
    fn failure(&mut self, finished: u64) {
        let machine = *self.machine;
        let failed = CallbackStep::Failed;
        for jump in std::mem::take(&mut self.failed) {
            self.assembler.land(jump);
        }
        self.note(failed).reserve_stack(8);
        self.note(failed).set(Register::Rdi, machine.address);
        self.note(failed)
            .extend(Extension::None, Register::Rsi, CALLBACK);
        self.note(failed)
            .extend(Extension::None, Register::Rdx, FRAME);
        self.note(failed)
            .extend(Extension::None, Register::Rcx, Register::Rax);
        self.call(failed, machine.fail);
        self.note(failed).release_stack(8);
        self.note(failed).jump(finished);
    }
}
