//! What happens when an argument does not fit.
//!
//! A failed check must leave the gate for the arena's one *cold stub*, which marks the call as
//! failed in the machine's `pending` word and returns to the handler. A conditional jump that far
//! takes 6 bytes, one within 128 bytes takes 2. But a `jne` that failed leaves the flags alone, so it
//! may land on another check's `jne`, which then jumps too:
//!
//! ```text
//!  gate of open    …  jne far ───────────────────────────▶ cold stub: leave      (frames)
//!                     ▲                                               or [pending], 1
//!  gate of read    …  jne ┘ 2 bytes: the far jump is the island       ret
//!                     ▲
//!  gate of write   …  jne ┘ … and every jump to an island is an island itself
//! ```
//!
//! So gates that follow each other share one island, and pay nothing for it. The chain is cut at
//! `LONGEST_CHAIN` jumps. Gates with a frame have islands of their own, for there the cold stub
//! must also drop the frame with all that was pushed.
//!
//! The cold path does not say which argument it was: [`bad_argument`] looks at the slots again.

use super::asm::{Assembler, Memory, Register};
use super::code_memory::CodeMemory;
use super::error::CodeMemoryError;
use super::signature::{CType, Signature};
use std::ffi::CStr;

/// The bit that a failed check sets in the machine's `pending` word. It is set, not stored, so that
/// what else is pending is kept.
pub const PENDING_BAD_ARGUMENT: u32 = 1;

/// Where a `str` keeps whether a NUL lies inside: the byte at this distance from its text is
/// non-zero then.
pub const NUL_FLAG_OFFSET: i32 = -12;

/// How many jumps a failed check may take to its island: one for each 128 bytes of gates.
const LONGEST_CHAIN: u8 = 32;

/// The addresses of the cold stub's two entrances.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct ColdStub {
    pub plain: u64,
    /// Drops the frame first.
    pub framed: u64,
}

impl ColdStub {
    /// Emits the stub, which sets [`PENDING_BAD_ARGUMENT`] in the `u32` at `pending`.
    pub fn emit(memory: &mut CodeMemory, pending: u64) -> Result<Self, CodeMemoryError> {
        let mut code = Vec::new();
        let mut assembler = Assembler::new(&mut code, memory.next_address(1));
        let framed = assembler.here();
        assembler.leave();
        let plain = assembler.here();
        assembler.set(Register::Rax, pending);
        let word = Memory {
            base: Register::Rax,
            displacement: 0,
        };
        assembler.set_bits(word, PENDING_BAD_ARGUMENT as u8);
        assembler.ret();
        memory.append(&code, 1)?;
        Ok(ColdStub { plain, framed })
    }
}

/// A conditional jump that leads to the cold stub.
#[derive(Clone, Copy, Debug)]
struct Relay {
    address: u64,
    /// Jumps from there until the cold stub is reached, beyond the first.
    hops: u8,
}

/// How a check leaves its gate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    /// All the way to the cold stub; this jump is an island for those that follow.
    Far,
    /// To the jump at this address, which goes on.
    Relayed(u64),
}

/// The jumps that checks of one kind of gate can use.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Islands {
    cold: u64,
    current: Option<Relay>,
    latest: Option<Relay>,
}

impl Islands {
    /// For gates whose failed checks end at the address `cold`.
    pub fn new(cold: u64) -> Self {
        Islands {
            cold,
            current: None,
            latest: None,
        }
    }

    /// Appends the jump of a check that just compared: taken if the operands differ.
    pub fn leave_if_not_equal(&mut self, assembler: &mut Assembler) -> Exit {
        let address = assembler.here();
        let may_relay = |relay: &Relay| relay.hops < LONGEST_CHAIN;
        for relay in [self.current, self.latest.filter(may_relay)] {
            if let Some(relay) = relay
                && assembler.jump_if_not_equal_near(relay.address)
            {
                self.current = Some(relay);
                self.latest = Some(Relay {
                    address,
                    hops: relay.hops + 1,
                });
                return Exit::Relayed(relay.address);
            }
        }
        assembler.jump_if_not_equal_far(self.cold);
        let here = Relay { address, hops: 0 };
        (self.current, self.latest) = (Some(here), Some(here));
        Exit::Far
    }
}

/// An argument that its C type cannot hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadArgument {
    pub function: Box<str>,
    /// From 0; the variadic arguments count on.
    pub index: usize,
    /// `None` for a variadic argument.
    pub parameter: Option<Box<str>>,
    /// As the script wrote it.
    pub type_name: Box<str>,
    pub value: BadValue,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BadValue {
    /// A number that is not from `smallest` to `largest`.
    OutOfRange {
        number: i64,
        smallest: i64,
        largest: i64,
    },
    /// A string with a NUL at this byte, behind which C would not look.
    NulInside { at: usize },
}

/// The first argument that a gate's checks refuse.
///
/// # Safety
/// `slots` points to the arguments' slots as the gate got them, and strings are still there.
pub unsafe fn bad_argument(
    signature: &Signature,
    variadic: &[CType],
    slots: *const u64,
) -> Option<BadArgument> {
    let mut slot = 0;
    for (index, ctype) in signature.argument_types(variadic).enumerate() {
        // SAFETY: the caller's promise; aggregates without a slot are not read.
        let value = (ctype.slots() == 1).then(|| unsafe { slots.add(slot).read() });
        // SAFETY: as above.
        if let Some(value) = value.and_then(|value| unsafe { refusal(ctype, value) }) {
            let parameter = signature.parameters.get(index);
            return Some(BadArgument {
                function: signature.name.clone(),
                index,
                parameter: parameter.map(|parameter| parameter.name.clone()),
                type_name: match parameter {
                    Some(parameter) => parameter.type_name.clone(),
                    None => c_spelling(ctype).into(),
                },
                value,
            });
        }
        slot += ctype.slots() as usize;
    }
    None
}

/// # Safety
/// For a `CStr`, `slot` is null or the address of a `str`'s text.
unsafe fn refusal(ctype: &CType, slot: u64) -> Option<BadValue> {
    if let Some((smallest, largest)) = ctype.range() {
        let number = slot as i64;
        let fits = (smallest..=largest).contains(&number);
        return (!fits).then_some(BadValue::OutOfRange {
            number,
            smallest,
            largest,
        });
    }
    if matches!(ctype, CType::CStr { .. }) && slot != 0 {
        let text = slot as *const u8;
        // SAFETY: a `str`'s text, NUL-terminated, has its flag in front.
        unsafe {
            if text.offset(NUL_FLAG_OFFSET as isize).read() != 0 {
                let at = CStr::from_ptr(text.cast()).count_bytes();
                return Some(BadValue::NulInside { at });
            }
        }
    }
    None
}

/// What C calls a type that the script did not spell.
fn c_spelling(ctype: &CType) -> &'static str {
    match ctype {
        CType::I8 => "signed char",
        CType::U8 => "unsigned char",
        CType::I16 => "short",
        CType::U16 => "unsigned short",
        CType::I32 => "int",
        CType::U32 => "unsigned int",
        CType::CStr { .. } => "cstr",
        _ => "its C type",
    }
}

#[cfg(test)]
mod tests {
    use super::super::signature::sample::signature;
    use super::*;

    #[test]
    fn the_first_bad_argument_is_named() {
        let open = signature(
            "open",
            &[
                ("path", CType::CStr { nullable: true }),
                ("flags", CType::U8),
            ],
            CType::I32,
        );
        let mut text = *b"\0\0\0\0\0\0\0\0\0\0\0\0ab\0d\0";
        let flag = text.as_mut_ptr();
        let address = flag as u64 + 12;
        let check = |slots: [u64; 3]| {
            // SAFETY: slots and text are as the signature says.
            unsafe { bad_argument(&open, &[CType::I32], slots.as_ptr()) }
        };
        assert_eq!(check([0, 255, 1]), None);
        assert_eq!(check([address, 0, 1 << 31 | !0 << 31]), None);
        let bad = check([address, -1i64 as u64, 0]).unwrap();
        assert_eq!((bad.index, bad.parameter.as_deref()), (1, Some("flags")));
        let bad = check([0, 0, 1 << 31]).unwrap();
        assert_eq!((bad.index, &*bad.type_name), (2, "int"));
        // SAFETY: the first byte of `text`.
        unsafe { flag.write(1) };
        let bad = check([address, 256, 0]).unwrap();
        assert_eq!((bad.index, bad.value), (0, BadValue::NulInside { at: 2 }));
    }

    #[test]
    fn checks_relay_each_other_up_to_a_limit() {
        let (mut code, cold) = (Vec::new(), 0x1_0000_0000);
        let mut assembler = Assembler::new(&mut code, 0x1_0001_0000);
        let mut islands = Islands::new(cold);
        let mut exits = Vec::new();
        for _ in 0..3000 {
            assembler.push(Register::Rax);
            exits.push(islands.leave_if_not_equal(&mut assembler));
        }
        let far = exits.iter().filter(|exit| **exit == Exit::Far).count();
        assert_eq!(exits[0], Exit::Far);
        // 9,000 bytes of checks: a chain of 32 jumps spans 4,096.
        assert_eq!(far, 3);
        // A stretch without checks cuts the chain.
        for _ in 0..200 {
            assembler.ret();
        }
        assert_eq!(islands.leave_if_not_equal(&mut assembler), Exit::Far);
    }
}
