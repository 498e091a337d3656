//! Writes the instructions of one gate; what a gate is, [`gate`](super::gate) says.
//!
//! The emitter walks the pieces of a [`Placement`] and writes for each what brings it to its place.
//! It tells a `Recorder` the reason for every instruction; the usual recorder is `()`, for which
//! nothing of that remains in the compiled code.

use super::asm::{Assembler, Extension, Memory, Register, Vector};
use super::classify::{Piece, Place, Placement, ResultPlace, ResultRegister, classify_into};
use super::code_memory::{CodeMemory, code_pointer};
use super::error::{CodeMemoryError, GateError};
use super::gate::{Gate, GateAddress, Target};
use super::island::{ColdStub, Islands, NUL_FLAG_OFFSET};
use super::signature::{CType, Signature};
use super::why::{Recorder, Step, Why};

/// The registers of [`Place::Integer`].
pub const INTEGER_ARGUMENTS: [Register; 6] = [
    Register::Rdi,
    Register::Rsi,
    Register::Rdx,
    Register::Rcx,
    Register::R8,
    Register::R9,
];

/// Holds the address of the slots.
const SLOTS: Register = Register::R9;

/// More stack arguments than this are refused; the machine keeps 64 KiB of native stack for a call.
const MOST_STACK_BYTES: u32 = 32 << 10;
/// Aggregates up to this many words are pushed, larger ones copied by one instruction.
const MOST_PUSHES: u32 = 16;
const MOST_ALIGNMENT: u32 = 4096;

const SAVED_SLOTS: Memory = Memory {
    base: Register::Rbp,
    displacement: -8,
};
const SAVED_BUFFER: Memory = Memory {
    base: Register::Rbp,
    displacement: -16,
};
const STACK_TOP: Memory = Memory {
    base: Register::Rsp,
    displacement: 0,
};
/// In the red zone, which nothing overwrites between two instructions of ours.
const BELOW_STACK: Memory = Memory {
    base: Register::Rsp,
    displacement: -8,
};

/// Emits gates, and keeps what emissions use again.
#[derive(Debug)]
pub(crate) struct GateWriter {
    /// Of gates without and with a frame.
    islands: [Islands; 2],
    placement: Placement,
    /// Each argument's distance from the slots' address, in bytes.
    slots: Vec<i32>,
    /// Of the gate emitted last.
    code: Vec<u8>,
}

/// What a gate is wanted for.
pub(crate) struct Request<'a> {
    pub signature: &'a Signature,
    pub variadic: &'a [CType],
    pub proven: u64,
    pub target: Target,
}

impl GateWriter {
    /// With a cold stub in `memory` for the machine's word at `pending`.
    pub fn new(memory: &mut CodeMemory, pending: u64) -> Result<Self, CodeMemoryError> {
        let cold = ColdStub::emit(memory, pending)?;
        Ok(GateWriter {
            islands: [Islands::new(cold.plain), Islands::new(cold.framed)],
            placement: Placement::default(),
            slots: Vec::new(),
            code: Vec::new(),
        })
    }

    /// The code of the gate emitted last.
    pub fn code(&self) -> &[u8] {
        &self.code
    }

    pub fn emit<R: Recorder>(
        &mut self,
        memory: &mut CodeMemory,
        request: &Request,
        recorder: &mut R,
    ) -> Result<Gate, GateError> {
        let signature = request.signature;
        classify_into(signature, request.variadic, &mut self.placement);
        let placement = &self.placement;
        if placement.stack_bytes > MOST_STACK_BYTES {
            return Err(GateError::TooManyStackBytes {
                bytes: placement.stack_bytes,
                most: MOST_STACK_BYTES,
            });
        }
        let alignment = (placement.stack_alignment).max(signature.result.alignment());
        if alignment > MOST_ALIGNMENT || !alignment.is_power_of_two() {
            return Err(GateError::Alignment(alignment));
        }
        if signature.result.size() > MOST_STACK_BYTES && signature.result.alignment() > 8 {
            return Err(GateError::TooManyStackBytes {
                bytes: signature.result.size(),
                most: MOST_STACK_BYTES,
            });
        }
        self.slots.clear();
        let mut slot = 0;
        for ctype in signature.argument_types(request.variadic) {
            self.slots.push(slot);
            // Bounded by the stack bytes and the registers.
            slot += 8 * ctype.slots() as i32;
        }
        let keeps_islands = self.islands;
        let framed = needs_frame(signature, placement);
        let address = memory.next_address(1);
        let mut emitter = Emitter {
            assembler: Assembler::new(&mut self.code, address),
            islands: &mut self.islands[usize::from(framed)],
            placement,
            slots: &self.slots,
            request,
            recorder,
        };
        match framed {
            false => emitter.jumping_gate(),
            true => emitter.framed_gate(),
        }
        match memory.append(&self.code, 1) {
            Ok(address) => Ok(Gate {
                address: GateAddress(code_pointer(address).ok_or(CodeMemoryError::NotOurs)?),
                size: self.code.len() as u32,
            }),
            Err(error) => {
                self.islands = keeps_islands;
                Err(error.into())
            }
        }
    }
}

/// Whether something remains to be done when the function returns.
fn needs_frame(signature: &Signature, placement: &Placement) -> bool {
    placement.stack_bytes > 0
        || match placement.result {
            ResultPlace::Nothing => false,
            ResultPlace::Registers(_) => matches!(signature.result, CType::Aggregate(_)),
            ResultPlace::X87 | ResultPlace::ComplexX87 => true,
            ResultPlace::Memory => needs_buffer(signature, placement),
        }
}

/// Slots are aligned to 8 only; a result that C may store with wider instructions goes into a buffer.
fn needs_buffer(signature: &Signature, placement: &Placement) -> bool {
    placement.result == ResultPlace::Memory && signature.result.alignment() > 8
}

/// How an integer narrower than a slot is widened, which is what its check compares.
fn extension_of(ctype: &CType) -> Option<Extension> {
    Some(match ctype {
        CType::I8 => Extension::Sign8,
        CType::I16 => Extension::Sign16,
        CType::I32 => Extension::Sign32,
        CType::U8 => Extension::Zero8,
        CType::U16 => Extension::Zero16,
        CType::U32 => Extension::Zero32,
        _ => return None,
    })
}

struct Emitter<'a, R> {
    assembler: Assembler<'a>,
    islands: &'a mut Islands,
    placement: &'a Placement,
    slots: &'a [i32],
    request: &'a Request<'a>,
    recorder: &'a mut R,
}

impl<'a, R: Recorder> Emitter<'a, R> {
    /// Notes what the next instruction is for, and hands out the assembler to write it.
    #[inline(always)]
    fn note(&mut self, why: Why) -> &mut Assembler<'a> {
        self.recorder.note(self.assembler.len(), why);
        &mut self.assembler
    }

    fn jumping_gate(&mut self) {
        self.load_registers();
        self.go(Why::Jump);
    }

    fn framed_gate(&mut self) {
        let signature = self.request.signature;
        let buffer = needs_buffer(signature, self.placement);
        let stored = buffer
            || (matches!(signature.result, CType::Aggregate(_))
                && !matches!(
                    self.placement.result,
                    ResultPlace::Nothing | ResultPlace::Memory
                ));
        self.note(Why::OpenFrame).push(Register::Rbp);
        self.note(Why::SetFramePointer).set_frame_pointer();
        let mut below = 0;
        if stored {
            self.note(Why::KeepSlots).push(SLOTS);
            below = 8;
        }
        if buffer {
            self.reserve_buffer();
            below = 0;
        }
        self.push_stack_arguments(below);
        self.load_registers();
        self.go(Why::Call);
        if stored || self.placement.result == ResultPlace::X87 {
            self.take_result(buffer);
        }
        self.note(Why::CloseFrame).leave();
        self.note(Why::Return).ret();
    }

    /// Leaves rsp a multiple of 16.
    fn reserve_buffer(&mut self) {
        let result = &self.request.signature.result;
        let alignment = result.alignment().max(16);
        self.note(Why::KeepBuffer).push(SLOTS);
        if alignment > 16 {
            self.note(Why::AlignStack).align_stack(alignment as i32);
        }
        let size = result.size().next_multiple_of(alignment);
        self.note(Why::ReserveBuffer).reserve_stack(size as i32);
        self.note(Why::KeepBuffer)
            .store(SAVED_BUFFER, Register::Rsp);
    }

    // ── stack arguments ────────────────────────────────────────────────────────────────────────

    /// Pushes the stack arguments, the last first. `below` is how far rsp is from a multiple of 16.
    fn push_stack_arguments(&mut self, below: u32) {
        let placement = self.placement;
        let alignment = placement.stack_alignment;
        let padding = match alignment {
            ..=16 => (below + placement.stack_bytes) % 16,
            _ => {
                self.note(Why::AlignStack).align_stack(alignment as i32);
                placement.stack_bytes.next_multiple_of(alignment) - placement.stack_bytes
            }
        };
        self.pad_stack(padding);
        let mut top = placement.stack_bytes;
        for piece in placement.pieces.iter().rev() {
            let Place::Stack(offset) = piece.place else {
                continue;
            };
            self.pad_stack(top - (offset + piece.size).next_multiple_of(8));
            self.push_argument(*piece);
            top = offset;
        }
    }

    fn pad_stack(&mut self, bytes: u32) {
        match bytes {
            0 => {}
            8 => self.note(Why::PadStack).push(Register::Rax),
            _ => self.note(Why::PadStack).reserve_stack(bytes as i32),
        }
    }

    fn push_argument(&mut self, piece: Piece) {
        let slot = self.slot(piece);
        match self.argument_type(piece) {
            CType::Aggregate(_) => self.push_aggregate(piece),
            CType::LongDouble => {
                self.note(Why::Move(piece, Step::Widen)).x87_load_f64(slot);
                self.note(Why::Move(piece, Step::Reserve)).reserve_stack(16);
                self.note(Why::Move(piece, Step::Push))
                    .x87_pop_f80(STACK_TOP);
            }
            CType::F32 => {
                let scratch = Vector(0);
                self.note(Why::Move(piece, Step::Narrow))
                    .load_f64_as_f32(scratch, slot);
                self.note(Why::Move(piece, Step::Push))
                    .move_f32_bits(Register::Rax, scratch);
                self.note(Why::Move(piece, Step::Push)).push(Register::Rax);
            }
            ctype if self.is_checked(piece, ctype) => {
                self.load_checked(piece, ctype, Register::Rax);
                self.note(Why::Move(piece, Step::Push)).push(Register::Rax);
            }
            _ => self.note(Why::Move(piece, Step::Whole)).push_memory(slot),
        }
    }

    fn push_aggregate(&mut self, piece: Piece) {
        let slot = self.slot(piece);
        let words = piece.size.div_ceil(8);
        if words <= MOST_PUSHES {
            for word in (0..words).rev() {
                let part = Piece {
                    offset: 8 * word,
                    size: (piece.size - 8 * word).min(8),
                    ..piece
                };
                let from = self.slot(part);
                self.note(Why::Move(part, Step::Whole)).push_memory(from);
            }
            return;
        }
        self.note(Why::Move(piece, Step::Reserve))
            .reserve_stack(8 * words as i32);
        let copy = Why::Move(piece, Step::Copy);
        self.note(copy)
            .extend(Extension::None, Register::Rdi, Register::Rsp);
        self.note(copy).load_address(Register::Rsi, slot);
        self.note(copy).set(Register::Rcx, words.into());
        self.note(copy).copy_words();
    }

    // ── register arguments ─────────────────────────────────────────────────────────────────────

    /// Loads what goes into registers, then `al`; r9 loses the slots' address at the end.
    fn load_registers(&mut self) {
        if self.placement.result == ResultPlace::Memory {
            let (first, buffer) = (
                INTEGER_ARGUMENTS[0],
                needs_buffer(self.request.signature, self.placement),
            );
            let result = self.result_slot(SLOTS, 0);
            let assembler = self.note(Why::PassResultAddress);
            match buffer {
                true => assembler.load(Extension::None, first, SAVED_BUFFER),
                false => assembler.load_address(first, result),
            }
        }
        if self.request.target == Target::Slot {
            let address = Memory {
                base: SLOTS,
                displacement: 8 * self.argument_slots() as i32,
            };
            self.note(Why::FetchTarget)
                .load(Extension::None, Register::R11, address);
        }
        let mut last = None;
        for piece in &self.placement.pieces {
            match piece.place {
                Place::Stack(_) => {}
                Place::Vector(number) => self.load_vector(*piece, Vector(number)),
                Place::Integer(number) => match INTEGER_ARGUMENTS[usize::from(number)] {
                    SLOTS => last = Some(*piece),
                    register => self.load_integer(*piece, register),
                },
            }
        }
        if let Some(piece) = last {
            self.load_over_slots(piece);
        }
        if self.request.signature.variadic {
            let count = self.placement.vector_registers;
            self.note(Why::CountVectors(count)).set_al(count);
        }
    }

    fn load_vector(&mut self, piece: Piece, register: Vector) {
        let slot = self.slot(piece);
        match self.argument_type(piece) {
            CType::F32 => self
                .note(Why::Move(piece, Step::Narrow))
                .load_f64_as_f32(register, slot),
            _ => self
                .note(Why::Move(piece, Step::Whole))
                .load_f64(register, slot),
        }
    }

    fn load_integer(&mut self, piece: Piece, register: Register) {
        let slot = self.slot(piece);
        let ctype = self.argument_type(piece);
        if self.is_checked(piece, ctype) {
            return self.load_checked(piece, ctype, register);
        }
        let (step, extension) = match ctype {
            // 0 or 1 in all of the slot, as the types of the language have it.
            CType::Bool => (Step::Proven, Extension::Zero32),
            ctype if ctype.range().is_some() => (Step::Proven, Extension::Zero32),
            _ => (Step::Whole, Extension::None),
        };
        self.note(Why::Move(piece, step))
            .load(extension, register, slot);
    }

    /// Loads and checks while r9 still has the slots' address.
    fn load_checked(&mut self, piece: Piece, ctype: &CType, register: Register) {
        let slot = self.slot(piece);
        let Some(extension) = extension_of(ctype) else {
            self.note(Why::Move(piece, Step::Whole))
                .load(Extension::None, register, slot);
            return self.check_string(piece, ctype, register);
        };
        self.note(Why::Move(piece, Step::Extend(extension)))
            .load(extension, register, slot);
        self.note(Why::CompareRange(piece.argument))
            .compare(register, slot);
        self.leave_if_not_equal(piece);
    }

    /// Loads r9, after which the slots are out of reach.
    fn load_over_slots(&mut self, piece: Piece) {
        let slot = self.slot(piece);
        let ctype = self.argument_type(piece);
        if !self.is_checked(piece, ctype) {
            return self.load_integer(piece, SLOTS);
        }
        match extension_of(ctype) {
            Some(Extension::Zero32) => {
                let high = Memory {
                    displacement: slot.displacement + 4,
                    ..slot
                };
                self.note(Why::CompareRange(piece.argument))
                    .compare_dword_with_zero(high);
                self.leave_if_not_equal(piece);
                self.note(Why::Move(piece, Step::Proven))
                    .load(Extension::Zero32, SLOTS, slot);
            }
            Some(extension) => {
                let scratch = Register::Rax;
                self.note(Why::Move(piece, Step::Whole))
                    .load(Extension::None, SLOTS, slot);
                self.note(Why::CompareRange(piece.argument))
                    .extend(extension, scratch, SLOTS);
                self.note(Why::CompareRange(piece.argument))
                    .compare_registers(scratch, SLOTS);
                self.leave_if_not_equal(piece);
            }
            None => {
                self.note(Why::Move(piece, Step::Whole))
                    .load(Extension::None, SLOTS, slot);
                self.check_string(piece, ctype, SLOTS);
            }
        }
    }

    /// Leaves if a NUL lies inside the string whose address is in `text`.
    fn check_string(&mut self, piece: Piece, ctype: &CType, text: Register) {
        let nullable = matches!(ctype, CType::CStr { nullable: true });
        let mut skip = None;
        if nullable {
            self.note(Why::TestNull(piece.argument)).test(text);
            self.note(Why::SkipNull(piece.argument)).skip_if_equal();
            skip = Some(self.assembler.len());
        }
        let flag = Memory {
            base: text,
            displacement: NUL_FLAG_OFFSET,
        };
        self.note(Why::CompareNul(piece.argument))
            .compare_byte_with_zero(flag);
        self.leave_if_not_equal(piece);
        if let Some(from) = skip {
            self.assembler.land_skip(from);
        }
    }

    fn leave_if_not_equal(&mut self, piece: Piece) {
        let offset = self.assembler.len();
        let exit = self.islands.leave_if_not_equal(&mut self.assembler);
        self.recorder.note(offset, Why::Leave(piece.argument, exit));
    }

    // ── the call and its result ────────────────────────────────────────────────────────────────

    fn go(&mut self, why: Why) {
        let (target, near) = match self.request.target {
            Target::Function(function) => {
                let target = function.as_ptr() as u64;
                let near = self.assembler.reaches(target);
                if !near {
                    self.note(Why::FarTarget).set(Register::R11, target);
                }
                (target, near)
            }
            Target::Slot => (0, false),
        };
        let assembler = self.note(why);
        match (why, near) {
            (Why::Call, true) => assembler.call(target),
            (Why::Call, false) => assembler.call_register(Register::R11),
            (_, true) => assembler.jump(target),
            (_, false) => assembler.jump_register(Register::R11),
        }
    }

    fn take_result(&mut self, buffer: bool) {
        if buffer {
            // The callee gave the buffer's address back in rax.
            let words = self.request.signature.result.slots();
            self.note(Why::FetchSlots)
                .load(Extension::None, Register::Rdi, SAVED_SLOTS);
            let result = self.result_slot(Register::Rdi, 0);
            self.note(Why::FetchSlots)
                .load_address(Register::Rdi, result);
            self.note(Why::CopyResult)
                .extend(Extension::None, Register::Rsi, Register::Rax);
            self.note(Why::CopyResult).set(Register::Rcx, words.into());
            self.note(Why::CopyResult).copy_words();
            return;
        }
        if self.request.signature.result == CType::LongDouble {
            self.note(Why::ConvertResult).x87_pop_f64(BELOW_STACK);
            self.note(Why::ConvertResult)
                .load_f64(Vector(0), BELOW_STACK);
            return;
        }
        let slots = Register::Rcx;
        self.note(Why::FetchSlots)
            .load(Extension::None, slots, SAVED_SLOTS);
        let [first, second, third] = [0, 1, 2].map(|index| self.result_slot(slots, index));
        match self.placement.result {
            ResultPlace::Registers(registers) => {
                for (index, register) in registers.into_iter().enumerate() {
                    let to = if index == 0 { first } else { second };
                    let Some(register) = register else { continue };
                    let assembler = self.note(Why::StoreResult(index as u32));
                    match register {
                        ResultRegister::Rax => assembler.store(to, Register::Rax),
                        ResultRegister::Rdx => assembler.store(to, Register::Rdx),
                        ResultRegister::Xmm0 => assembler.store_f64(to, Vector(0)),
                        ResultRegister::Xmm1 => assembler.store_f64(to, Vector(1)),
                    }
                }
            }
            ResultPlace::X87 => self.note(Why::StoreResult(0)).x87_pop_f80(first),
            ResultPlace::ComplexX87 => {
                self.note(Why::StoreResult(0)).x87_pop_f80(first);
                self.note(Why::StoreResult(1)).x87_pop_f80(third);
            }
            ResultPlace::Nothing | ResultPlace::Memory => {}
        }
    }

    // ── questions ──────────────────────────────────────────────────────────────────────────────

    fn slot(&self, piece: Piece) -> Memory {
        Memory {
            base: SLOTS,
            displacement: self.slots[piece.argument as usize] + piece.offset as i32,
        }
    }

    fn argument_slots(&self) -> u32 {
        let Request {
            signature,
            variadic,
            ..
        } = self.request;
        signature.argument_slots(variadic)
    }

    /// A slot of an aggregate result, which lies in front of the arguments.
    fn result_slot(&self, slots: Register, index: i32) -> Memory {
        Memory {
            base: slots,
            displacement: 8 * (index - self.request.signature.result.slots() as i32),
        }
    }

    fn argument_type(&self, piece: Piece) -> &'a CType {
        let Request {
            signature,
            variadic,
            ..
        } = self.request;
        let ctype = signature.argument_type(variadic, piece.argument as usize);
        ctype.unwrap_or(&CType::Void)
    }

    fn is_checked(&self, piece: Piece, ctype: &CType) -> bool {
        let proven = piece.argument < 64 && self.request.proven >> piece.argument & 1 != 0;
        !proven && (ctype.range().is_some() || matches!(ctype, CType::CStr { .. }))
    }
}
