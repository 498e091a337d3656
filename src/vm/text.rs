//! Text objects: a `str` is the address of its bytes, so that it is a C string as it lies.
//!
//! ```text
//!   -16         -12          -8                0                         len
//!   │ hash: u32 │ flags: u32 │ len: u64        │ bytes, UTF-8 …          │ 0 │
//!                 ▲                            ▲
//!                 not 0: a NUL inside          the slot
//! ```
//!
//! Gates test the flag's lowest byte ([`crate::foreign::island::NUL_FLAG_OFFSET`]); it is set once, when
//! the text is made.

use super::{Thrown, Vm};
use crate::foreign::NUL_FLAG_OFFSET;
use std::rc::Rc;

/// Bytes in front of the text.
pub(crate) const HEADER: usize = 16;

/// Writes header, bytes and the NUL behind them.
///
/// # Safety
/// `block` has room for `HEADER + parts + 1` bytes, and nobody else reads it yet.
unsafe fn fill(block: *mut u8, parts: &[&[u8]]) -> u64 {
    let length: usize = parts.iter().map(|part| part.len()).sum();
    let has_nul = parts.iter().any(|part| part.contains(&0));
    // SAFETY: the caller's promise; header fields lie at multiples of their size.
    unsafe {
        block.cast::<u32>().write(0);
        block.cast::<u32>().add(1).write(has_nul.into());
        block.cast::<u64>().add(1).write(length as u64);
        let mut at = block.add(HEADER);
        for part in parts {
            std::ptr::copy_nonoverlapping(part.as_ptr(), at, part.len());
            at = at.add(part.len());
        }
        at.write(0);
    }
    block as u64 + HEADER as u64
}

/// A text outside of the heap, for constants: the block, and what a slot holds.
pub(crate) fn immortal(text: &str) -> (Rc<[u64]>, u64) {
    let words = (HEADER + text.len() + 1).div_ceil(8);
    let mut block: Rc<[u64]> = std::iter::repeat_n(0, words).collect();
    let start = Rc::get_mut(&mut block).map_or(std::ptr::null_mut(), |words| words.as_mut_ptr());
    // SAFETY: the block was made for this size, and is not shared yet.
    let address = unsafe { fill(start.cast(), &[text.as_bytes()]) };
    (block, address)
}

/// # Safety
/// `slot` holds a text.
pub(crate) unsafe fn length(slot: u64) -> usize {
    // SAFETY: every text has a header.
    unsafe { ((slot - 8) as *const u64).read() as usize }
}

/// Whether there is a NUL inside.
///
/// # Safety
/// `slot` holds a text.
pub(crate) unsafe fn has_nul(slot: u64) -> bool {
    let flag = slot.wrapping_add_signed(NUL_FLAG_OFFSET.into());
    // SAFETY: every text has a header.
    unsafe { (flag as *const u8).read() != 0 }
}

/// The text in a slot.
///
/// # Safety
/// `slot` holds a text, which lives as long as what is made of the result.
pub(crate) unsafe fn get<'a>(slot: u64) -> &'a str {
    // SAFETY: texts are UTF-8 of the length that their header says.
    unsafe {
        std::str::from_utf8_unchecked(std::slice::from_raw_parts(slot as *const u8, length(slot)))
    }
}

impl Vm {
    /// A new text of several pieces.
    pub(crate) fn new_text(&mut self, parts: &[&[u8]]) -> Result<u64, Thrown> {
        let length: usize = parts.iter().map(|part| part.len()).sum();
        let block = self.allocate(self.object_types.text, HEADER + length + 1)?;
        // SAFETY: allocated for exactly this.
        Ok(unsafe { fill(block.as_ptr(), parts) })
    }

    pub(crate) fn text(&mut self, text: &str) -> Result<u64, Thrown> {
        self.new_text(&[text.as_bytes()])
    }

    /// A copy of what C holds for a text. What is no UTF-8 is replaced by U+FFFD.
    pub(crate) fn text_of_c(&mut self, bytes: &[u8]) -> Result<u64, Thrown> {
        match std::str::from_utf8(bytes) {
            Ok(_) => self.new_text(&[bytes]),
            Err(_) => self.text(&String::from_utf8_lossy(bytes)),
        }
    }
}
