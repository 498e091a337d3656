//! Errors: what went wrong, and where it is caught.
//!
//! A handler that finds something wrong does no more than jump to [`trap`](super::dispatch): the instruction is
//! looked at again here, for the operation and its operands, so that the way without errors carries nothing.

use super::operation::Done;
use super::{ScriptError, Thrown, Vm, error, error_object, list, text};
use crate::bytecode::op::{Format, NullReason, Opcode, Word};
use crate::bytecode::shape::MapShape;

impl Vm {
    /// Makes an error of the kind with the trace of where the machine is.
    pub(crate) fn throw(&mut self, (kind, message): error::Text) -> Thrown {
        self.throw_with(kind, &message, 0)
    }

    pub(crate) fn throw_with(&mut self, kind: &str, message: &str, errno: i64) -> Thrown {
        let made = self.text(kind).and_then(|kind| {
            let message = self.text(message)?;
            let error = self.new_error(kind, message, errno)?;
            self.thrown = error;
            self.note_trace(error)
        });
        // An allocation that failed has thrown its own error.
        match made {
            Ok(()) | Err(Thrown) => Thrown,
        }
    }

    /// The error of a load or store that faulted.
    pub(crate) fn fault(&mut self, word: Word) -> Thrown {
        let base = self.base;
        // SAFETY: the instruction's registers are in the frame at `base`.
        let register = |index: usize| unsafe { *base.add(index) };
        let writes = writes(word);
        let start = register(if writes { word.a() } else { word.b() });
        let address = match word.opcode() {
            Some(Opcode::CSTR_TO_STR | Opcode::CSTR_TO_OPTIONAL) | None => start,
            // SAFETY: the second word of the instruction.
            Some(Opcode::LOAD_BLOCK | Opcode::STORE_BLOCK) => unsafe {
                start.wrapping_add((*self.ip).0 >> 32)
            },
            Some(opcode) if opcode.format() == Format::AbI => {
                start.wrapping_add(i64::from(word.c_signed()) as u64)
            }
            Some(opcode) => {
                let index = register(if writes { word.b() } else { word.c() });
                start.wrapping_add(index.wrapping_mul(element_size(opcode)))
            }
        };
        self.throw(error::fault(address, writes))
    }

    /// The error of the instruction in front of `ip`, which found that it cannot be done.
    pub(crate) fn trap(&mut self, word: Word) -> Thrown {
        let base = self.base;
        // SAFETY: the instruction's registers are in the frame at `base`.
        let register = |index: usize| unsafe { *base.add(index) };
        let Some(opcode) = word.opcode() else {
            return self.throw(error::invalid_instruction());
        };
        // What is no register of this instruction may lie outside the stack.
        let (b, c) = match opcode.format() {
            Format::Abc | Format::AbcW => (register(word.b()) as i64, register(word.c()) as i64),
            Format::Ab | Format::AbI => (register(word.b()) as i64, 0),
            _ => (0, 0),
        };
        let text = match opcode {
            Opcode::ADD => error::overflow(b, "+", c),
            Opcode::SUB => error::overflow(b, "-", c),
            Opcode::MUL => error::overflow(b, "*", c),
            Opcode::ADD_I if word.c_signed() < 0 => {
                error::overflow(b, "-", -i64::from(word.c_signed()))
            }
            Opcode::ADD_I => error::overflow(b, "+", word.c_signed().into()),
            Opcode::MUL_I => error::overflow(b, "*", word.c_signed().into()),
            Opcode::DIV if c != 0 => error::overflow(b, "/", c),
            Opcode::DIV | Opcode::REM | Opcode::UDIV | Opcode::UREM => error::division_by_zero(),
            Opcode::SHL | Opcode::SHR => error::shift_amount(c),
            Opcode::NEG => error::overflow_negate(b),
            Opcode::ABS => error::overflow_abs(b),
            Opcode::FLOAT_TO_INT => error::does_not_fit(
                super::format::float(f64::from_bits(register(word.b()))),
                "int",
            ),
            Opcode::NARROW_I8 => error::does_not_fit(b, "i8"),
            Opcode::NARROW_U8 => error::does_not_fit(b, "u8"),
            Opcode::NARROW_I16 => error::does_not_fit(b, "i16"),
            Opcode::NARROW_U16 => error::does_not_fit(b, "u16"),
            Opcode::NARROW_I32 => error::does_not_fit(b, "i32"),
            Opcode::NARROW_U32 => error::does_not_fit(b, "u32"),
            // SAFETY: the operand is a text, by the opcode.
            Opcode::STR_BYTE => error::outside_text(c, unsafe { text::length(b as u64) }),
            Opcode::CHR => error::no_code_point(b),
            Opcode::CHECK_NOT_NULL => self.null_error(word.imm()),
            Opcode::CSTR_TO_STR => error::null(error::NULL_C_STRING),
            // SAFETY: the operand is a text, by the opcode.
            Opcode::NARROW_CSTR => error::nul_inside(unsafe { text::get(b as u64) }),
            Opcode::NARROW_BITS => error::does_not_fit_bits(b, word.c_signed()),
            Opcode::LIST_ELEMENTS => {
                let (function, parameter) = self
                    .foreign_call_ahead(word.a())
                    .unwrap_or(("the function", None));
                // SAFETY: the operand is a list, by the opcode.
                let length = unsafe { list::get(b as u64).length };
                error::too_few_elements(function, parameter.unwrap_or("a list"), length, c as u64)
            }
            Opcode::MAP_ENTRY => {
                // SAFETY: the second word is the shape, the key begins in `c`.
                let key = unsafe {
                    let shape = MapShape::from_word((*self.ip).0);
                    show_key(base.add(word.c()), shape)
                };
                error::no_such_key(&key)
            }
            // SAFETY: the second word of the instruction.
            Opcode::ARRAY_ADDRESS => unsafe { error::outside_array(c, (*self.ip).0 >> 32) },
            Opcode::CALL | Opcode::CALL_VALUE | Opcode::ENTER => error::stack_overflow(),
            opcode if is_list_read(opcode) => {
                // SAFETY: the operand is a list, by the opcode.
                error::outside_list(c, unsafe { list::get(b as u64).length })
            }
            // Only writes to lists are left.
            _ => {
                let list = register(word.a());
                // SAFETY: as above.
                error::outside_list(b, unsafe { list::get(list).length })
            }
        };
        self.throw(text)
    }

    fn null_error(&self, reason: i32) -> error::Text {
        if reason == NullReason::ForeignPointer as i32 || reason == NullReason::ForeignString as i32
        {
            return error::null_result(&self.foreign_name_before(self.ip));
        }
        error::null(match reason {
            reason if reason == NullReason::Unwrap as i32 => error::NULL_UNWRAPPED,
            reason if reason == NullReason::IntToPointer as i32 => error::NULL_FROM_INT,
            _ => error::NULL_C_STRING,
        })
    }

    /// Visits the instruction that each frame is at, innermost first, through the runs that C began too.
    pub(crate) fn each_frame(&self, mut visit: impl FnMut(*const Word)) {
        let halt = self.code.halt();
        let (mut ip, mut base) = (self.ip, self.base);
        loop {
            visit(ip.wrapping_sub(1));
            // SAFETY: below every base is its link, and a link follows a CALL.
            unsafe {
                let link = *base.sub(1) as *const Word;
                if link == halt {
                    // Where the run around this one was.
                    ip = *base.sub(3) as *const Word;
                    base = *base.sub(2) as *mut u64;
                    if ip.is_null() {
                        return;
                    }
                    continue;
                }
                base = base.sub((*link.sub(1)).a());
                ip = link;
            }
        }
    }

    /// Moves the machine to where the error under way is caught; an error again if nobody does in this run, or down to
    /// the frame that begins at `floor`.
    pub(crate) fn unwind(&mut self, floor: *mut u64) -> Done {
        let halt = self.code.halt();
        let (mut ip, mut base) = (self.ip, self.base);
        loop {
            if let Some((function, offset)) = self.code.find(ip.wrapping_sub(1))
                && let Some(target) = function.handler(offset)
            {
                self.ip = self.code.at(function, target);
                self.base = base;
                return Ok(());
            }
            // SAFETY: as in `each_frame`.
            unsafe {
                let link = *base.sub(1) as *const Word;
                if link == halt || base == floor {
                    return Err(Thrown);
                }
                base = base.sub((*link.sub(1)).a());
                ip = link;
            }
        }
    }

    /// The error under way, for those outside.
    pub(crate) fn take_error(&mut self) -> Box<ScriptError> {
        let slot = std::mem::take(&mut self.thrown);
        // SAFETY: `thrown` is an error while one is under way.
        let error = unsafe { error_object::get(slot) };
        let trace = self.trace_frames(error);
        let (omitted, omitted_at) = Vm::omitted(error);
        // SAFETY: an error's parts are texts.
        let (kind, message) = unsafe {
            (
                text::get(error.kind).to_owned(),
                text::get(error.message).to_owned(),
            )
        };
        Box::new(ScriptError {
            signal: self.dying.take(),
            kind,
            message,
            errno: error.errno,
            span: trace
                .first()
                .map_or(crate::source::Span::NONE, |frame| frame.span),
            trace,
            omitted,
            omitted_at,
        })
    }
}

/// Whether a load or store through a pointer is a store.
pub(super) fn writes(word: Word) -> bool {
    let number = word.opcode_number();
    let between = |first: Opcode, last: Opcode| (first as u8..=last as u8).contains(&number);
    between(Opcode::STORE_8, Opcode::STORE_F64)
        || between(Opcode::SET_FIELD_LONG_DOUBLE, Opcode::SET_FIELD_F64)
        || number == Opcode::STORE_BLOCK as u8
}

/// Bytes between neighbouring elements.
fn element_size(opcode: Opcode) -> u64 {
    match opcode {
        Opcode::LOAD_I16 | Opcode::LOAD_U16 | Opcode::STORE_16 => 2,
        Opcode::LOAD_I32
        | Opcode::LOAD_U32
        | Opcode::LOAD_F32
        | Opcode::STORE_32
        | Opcode::STORE_F32 => 4,
        Opcode::LOAD_WORD | Opcode::LOAD_F64 | Opcode::STORE_WORD | Opcode::STORE_F64 => 8,
        _ => 1,
    }
}

/// A key as an error shows it: it is known by its shape alone.
///
/// # Safety
/// A key of the shape begins at `key`.
unsafe fn show_key(key: *const u64, shape: MapShape) -> String {
    let parts: Vec<String> = (0..usize::from(shape.key_slots))
        .map(|slot| {
            // SAFETY: the caller's promise; marked slots hold texts.
            unsafe {
                let word = *key.add(slot);
                let mut shown = String::new();
                if shape.texts >> slot & 1 == 1 {
                    super::display::quote(&mut shown, text::get(word));
                } else {
                    shown = (word as i64).to_string();
                }
                shown
            }
        })
        .collect();
    match parts.as_slice() {
        [one] => one.clone(),
        _ => format!("({})", parts.join(", ")),
    }
}

fn is_list_read(opcode: Opcode) -> bool {
    opcode == Opcode::ELEMENT_ADDRESS
        || (Opcode::LIST_GET_I8 as u8..=Opcode::LIST_GET_BOOL as u8).contains(&(opcode as u8))
}
