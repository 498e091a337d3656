//! The slot stack: the frames' registers, in one mapping that never moves.
//!
//! ```text
//!   start                                            limit            end
//!   │ link │ R[0] R[1] … │ link │ R[0] …   →            │  red zone    │ guard page
//! ```
//!
//! A call tests its base against the limit; the red zone behind it has room for the frame of any function
//! that does not test for itself (ENTER), so the test needs no size.

use super::mapping::{Guard, Mapping, MappingError};
use crate::bytecode::assemble::LARGE_FRAME;

/// Slots: 64 MiB, some 500,000 frames of a small recursive function.
const SLOTS: usize = 8 << 20;
/// Slots behind the limit: a frame, and the window of a call made from it.
const RED_ZONE: usize = 2 * LARGE_FRAME as usize + 64;

#[derive(Debug)]
pub(crate) struct SlotStack {
    mapping: Mapping,
}

impl SlotStack {
    pub fn new() -> Result<Self, MappingError> {
        let mapping = Mapping::reserve(SLOTS * 8, Guard::End)?;
        Ok(SlotStack { mapping })
    }

    pub fn start(&self) -> *mut u64 {
        self.mapping.start().cast()
    }

    /// One past the last slot.
    pub fn end(&self) -> *mut u64 {
        self.mapping
            .start()
            .wrapping_add(self.mapping.bytes())
            .cast()
    }

    /// The last base at which a frame without a test of its own may begin.
    pub fn limit(&self) -> *mut u64 {
        self.end().wrapping_sub(RED_ZONE)
    }
}
