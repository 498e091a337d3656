//! What goes in and out of a callback: parameters from where C put them into slots, the result from its slots to where C looks for it.

use super::super::asm::{Condition, Extension, Memory, Register, Vector};
use super::super::classify::{Piece, Place, ResultPlace, ResultRegister};
use super::super::emitter::INTEGER_ARGUMENTS;
use super::super::island::NUL_FLAG_OFFSET;
use super::super::signature::CType;
use super::super::why::CallbackStep;
use super::{CALLBACK, Emitter, FRAME, RESULT_ADDRESS, STATUS_NUL, STATUS_NULL, STATUS_RANGE, at};

/// More words than this are copied by one instruction.
const MOST_MOVES: u32 = 8;

impl<'a> Emitter<'a> {
    // ── parameters ─────────────────────────────────────────────────────────────────────────────

    /// Parameters into their slots: those in registers first, for those on the stack need registers.
    pub(super) fn receive(&mut self) {
        for piece in &self.placement.pieces {
            match piece.place {
                Place::Integer(number) => {
                    self.receive_integer(*piece, INTEGER_ARGUMENTS[usize::from(number)])
                }
                Place::Vector(number) => self.receive_vector(*piece, Vector(number)),
                Place::Stack(_) => {}
            }
        }
        for piece in &self.placement.pieces {
            if let Place::Stack(offset) = piece.place {
                self.receive_stack(*piece, at(Register::Rbp, 16 + offset as i32));
            }
        }
        let (frame, function) = (FRAME, self.function_slot);
        self.note(CallbackStep::Function)
            .load(Extension::None, Register::Rax, at(CALLBACK, 0));
        self.note(CallbackStep::Function)
            .store(at(frame, function), Register::Rax);
    }

    fn slot(&self, piece: Piece) -> Memory {
        at(
            FRAME,
            self.slots[piece.argument as usize] + piece.offset as i32,
        )
    }

    pub(super) fn ctype(&self, piece: Piece) -> &'a CType {
        &self.kind.parameters[piece.argument as usize]
    }

    pub(super) fn is_never_null(&self, piece: Piece) -> bool {
        piece.argument < 64 && self.kind.not_null >> piece.argument & 1 != 0
    }

    fn receive_integer(&mut self, piece: Piece, register: Register) {
        let slot = self.slot(piece);
        match widening(self.ctype(piece)) {
            None => {
                self.note_piece(piece).store(slot, register);
                self.check_null(piece, register);
            }
            Some(extension) => {
                // Only the type's own width means anything.
                let scratch = Register::Rax;
                self.note_piece(piece)
                    .extend(Extension::Zero32, scratch, register);
                self.note_piece(piece).extend(extension, scratch, scratch);
                self.note_piece(piece).store(slot, scratch);
            }
        }
    }

    fn check_null(&mut self, piece: Piece, register: Register) {
        if !self.is_never_null(piece) {
            return;
        }
        self.note(CallbackStep::CheckNull).test(register);
        let fine = self
            .note(CallbackStep::CheckNull)
            .jump_forward_if(Condition::NotEqual);
        let status = STATUS_NULL + piece.argument;
        self.note(CallbackStep::CheckNull)
            .set(Register::Rax, status.into());
        let failed = self.note(CallbackStep::CheckNull).jump_forward();
        self.failed.push(failed);
        self.assembler.land(fine);
    }

    fn receive_vector(&mut self, piece: Piece, register: Vector) {
        let slot = self.slot(piece);
        if *self.ctype(piece) == CType::F32 {
            self.note_piece(piece).widen_f32(register);
        }
        self.note_piece(piece).store_f64(slot, register);
    }

    fn receive_stack(&mut self, piece: Piece, from: Memory) {
        let slot = self.slot(piece);
        let scratch = Register::Rax;
        match self.ctype(piece) {
            CType::F32 => {
                self.note_piece(piece).load_f32_as_f64(Vector(0), from);
                self.note_piece(piece).store_f64(slot, Vector(0));
            }
            CType::LongDouble => {
                self.note_piece(piece).x87_load_f80(from);
                self.note_piece(piece).x87_pop_f64(slot);
            }
            CType::Aggregate(_) => self.receive_words(piece, from),
            ctype => {
                let extension = widening(ctype).unwrap_or(Extension::None);
                self.note_piece(piece).load(extension, scratch, from);
                self.note_piece(piece).store(slot, scratch);
                self.check_null(piece, scratch);
            }
        }
    }

    fn receive_words(&mut self, piece: Piece, from: Memory) {
        let to = self.slot(piece);
        let words = piece.size.div_ceil(8);
        if words > MOST_MOVES {
            self.note_piece(piece).load_address(Register::Rsi, from);
            self.note_piece(piece).load_address(Register::Rdi, to);
            self.note_piece(piece).set(Register::Rcx, words.into());
            self.note_piece(piece).copy_words();
            return;
        }
        for word in 0..words as i32 {
            let further = |memory: Memory| at(memory.base, memory.displacement + 8 * word);
            self.note_piece(piece)
                .load(Extension::None, Register::Rax, further(from));
            self.note_piece(piece).store(further(to), Register::Rax);
        }
    }

    // ── the result ─────────────────────────────────────────────────────────────────────────────

    pub(super) fn give_result(&mut self) {
        let from = at(FRAME, 0);
        let give = CallbackStep::Give;
        match (&self.kind.result, self.placement.result) {
            (_, ResultPlace::Nothing) => {}
            (CType::LongDouble, _) => self.note(give).x87_load_f64(from),
            (CType::F32, _) => self.note(give).load_f64_as_f32(Vector(0), from),
            (CType::F64, _) => self.note(give).load_f64(Vector(0), from),
            (CType::Aggregate(aggregate), place) => match place {
                ResultPlace::Registers(registers) => {
                    for (index, register) in registers.into_iter().enumerate() {
                        let from = at(FRAME, 8 * index as i32);
                        let Some(register) = register else { continue };
                        let assembler = self.note(give);
                        match register {
                            ResultRegister::Rax => {
                                assembler.load(Extension::None, Register::Rax, from)
                            }
                            ResultRegister::Rdx => {
                                assembler.load(Extension::None, Register::Rdx, from)
                            }
                            ResultRegister::Xmm0 => assembler.load_f64(Vector(0), from),
                            ResultRegister::Xmm1 => assembler.load_f64(Vector(1), from),
                        }
                    }
                }
                ResultPlace::X87 => self.note(give).x87_load_f80(from),
                ResultPlace::ComplexX87 => {
                    self.note(give).x87_load_f80(at(FRAME, 16));
                    self.note(give).x87_load_f80(from);
                }
                ResultPlace::Memory => {
                    self.note(give)
                        .extend(Extension::None, Register::Rdi, RESULT_ADDRESS);
                    self.note(give)
                        .extend(Extension::None, Register::Rsi, FRAME);
                    self.note(give).set(Register::Rcx, aggregate.size.into());
                    self.note(give).copy_bytes();
                    self.note(give)
                        .extend(Extension::None, Register::Rax, RESULT_ADDRESS);
                }
                ResultPlace::Nothing => {}
            },
            (CType::CStr { .. }, _) => {
                self.note(give).load(Extension::None, Register::Rax, from);
                self.check_text();
            }
            _ => {
                self.note(give).load(Extension::None, Register::Rax, from);
                self.check_range();
            }
        }
    }

    /// Compares a result in rax with what its C type makes of it; `false` for a type that holds every slot.
    pub(super) fn compare_with_range(&mut self) -> bool {
        let ctype = &self.kind.result;
        let (Some(extension), true) = (widening(ctype), ctype.range().is_some()) else {
            return false;
        };
        let check = CallbackStep::CheckResult;
        self.note(check)
            .extend(extension, Register::Rcx, Register::Rax);
        self.note(check)
            .compare_registers(Register::Rcx, Register::Rax);
        true
    }

    fn check_range(&mut self) {
        if !self.compare_with_range() {
            return;
        }
        let check = CallbackStep::CheckResult;
        let fine = self.note(check).jump_forward_if(Condition::Equal);
        self.note(check).set(Register::Rax, STATUS_RANGE.into());
        let failed = self.note(check).jump_forward();
        self.failed.push(failed);
        self.assembler.land(fine);
    }

    /// A text ends for C where its first NUL is.
    fn check_text(&mut self) {
        let check = CallbackStep::CheckResult;
        self.note(check).test(Register::Rax);
        let null = self.note(check).jump_forward_if(Condition::Equal);
        self.note(check)
            .compare_byte_with_zero(at(Register::Rax, NUL_FLAG_OFFSET));
        let fine = self.note(check).jump_forward_if(Condition::Equal);
        self.note(check).set(Register::Rax, STATUS_NUL.into());
        let failed = self.note(check).jump_forward();
        self.failed.push(failed);
        self.assembler.land(null);
        self.assembler.land(fine);
    }

    pub(super) fn give_zero(&mut self) {
        let zero = CallbackStep::GiveZero;
        match self.placement.result {
            ResultPlace::Memory => {
                self.note(zero)
                    .extend(Extension::None, Register::Rsi, Register::Rdi);
                self.note(zero).set(Register::Rax, 0);
                let size = self.kind.result.size();
                self.note(zero).set(Register::Rcx, size.into());
                self.note(zero).fill_bytes();
                self.note(zero)
                    .extend(Extension::None, Register::Rax, Register::Rsi);
            }
            ResultPlace::X87 => self.note(zero).x87_load_zero(),
            ResultPlace::ComplexX87 => {
                self.note(zero).x87_load_zero();
                self.note(zero).x87_load_zero();
            }
            ResultPlace::Nothing | ResultPlace::Registers(_) => {
                self.note(zero).set(Register::Rax, 0);
                self.note(zero).set(Register::Rdx, 0);
                self.note(zero).clear_vector(Vector(0));
                self.note(zero).clear_vector(Vector(1));
            }
        }
    }
}

/// How a narrow integer is widened to a slot. A `bool` is one byte, 0 or 1.
pub(super) fn widening(ctype: &CType) -> Option<Extension> {
    Some(match ctype {
        CType::I8 => Extension::Sign8,
        CType::I16 => Extension::Sign16,
        CType::I32 => Extension::Sign32,
        CType::U8 | CType::Bool => Extension::Zero8,
        CType::U16 => Extension::Zero16,
        CType::U32 => Extension::Zero32,
        _ => return None,
    })
}
