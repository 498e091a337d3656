//! Leaves: native functions that C calls without a frame on the slot stack.
//!
//! A leaf calls nobody, has no loop, and keeps nothing of C's but the frame pointer; so nobody looks at its frame unless it
//! fails. Until then its frame is the one place that all leaves share ([`Leaf::slots`]); when it fails, what it wrote there is moved behind the
//! frame of the foreign call that is under way, and linked, and the error is that of any other callback:
//!
//! ```text
//!   C ──▶ thunk ──▶ leaf ──────────────────────────▶ result
//!                     │ trap or fault: a frame, an error
//!                     └──▶ thunk, by the outcome ──▶ `left`: the error waits, C gets zeros
//! ```
//!
//! How thunks call leaves is in [`crate::foreign::thunk`].

use super::dispatch;
use super::profile::LEAF_SLOTS;
use super::{Vm, callback, error};
use crate::bytecode::op::Word;
use crate::foreign::CallbackWord;

/// What leaves share.
#[derive(Debug)]
pub(crate) struct Leaf {
    slots: Box<[u64; LEAF_SLOTS]>,
    /// The one that runs, or ran last: thunks write it.
    pub callback: u64,
    /// Where the frame of one that failed was moved to; null where none did.
    frame: *mut u64,
}

impl Default for Leaf {
    fn default() -> Self {
        Leaf {
            slots: Box::new([0; LEAF_SLOTS]),
            callback: 0,
            frame: std::ptr::null_mut(),
        }
    }
}

impl Leaf {
    /// The address of the frame.
    pub fn address(&self) -> u64 {
        self.slots.as_ptr() as u64
    }

    /// Slots from the start to a frame, if it is that of a leaf.
    fn offset(&self, base: *const u64) -> Option<usize> {
        let bytes = (base as usize).checked_sub(self.slots.as_ptr() as usize)?;
        (bytes < size_of_val(&*self.slots)).then_some(bytes / 8)
    }

    /// Whether a frame is that of a leaf.
    pub fn has(&self, base: *const u64) -> bool {
        self.offset(base).is_some()
    }
}

impl Vm {
    /// Where the frame is that native code tells of: that of a leaf is moved to the slot stack. `None` where there is no room.
    ///
    /// # Safety
    /// Native code of this thread runs; if it is a leaf, the machine is where it was when C was called.
    pub(super) unsafe fn frame_of(&mut self, base: *mut u64) -> Option<*mut u64> {
        let Some(offset) = self.leaf.offset(base) else {
            return Some(base);
        };
        let around = match self.code.find(self.ip.wrapping_sub(1)) {
            Some((function, _)) => usize::from(function.frame),
            None => 0,
        };
        let frame = self.base.wrapping_add(around + dispatch::BELOW_RUN);
        if frame > self.stack_limit {
            return None;
        }
        // SAFETY: behind the limit there is room for a frame; below it are the links, as thunks store them.
        unsafe {
            frame.copy_from_nonoverlapping(self.leaf.slots.as_ptr(), LEAF_SLOTS);
            *frame.sub(3) = self.ip as u64;
            *frame.sub(2) = self.base as u64;
            *frame.sub(1) = self.code.halt() as u64;
        }
        self.leaf.frame = frame;
        Some(frame.wrapping_add(offset))
    }
}

/// A leaf whose load or store faulted goes on here, as if the thunk had called this in its place.
pub(super) unsafe extern "sysv64" fn faulted(ip: *const Word, base: *mut u64, word: u64) {
    // SAFETY: the signal handler gives the place, in the thread that runs the machine.
    unsafe {
        std::arch::asm!("fninit", "ldmxcsr [{}]", in(reg) &0x1f80u32, options(nostack, readonly));
        let vm = &mut *super::fault::machine();
        vm.fail_at(ip, base, |vm| vm.native_fault(Word(word)));
    }
}

/// A leaf ended with an error, which waits for the foreign call; the machine is again where that was made.
pub(super) unsafe extern "sysv64" fn left(vm: *mut Vm, callback: *mut CallbackWord) {
    // SAFETY: thunks call with their machine and callback; the links lie below the frame.
    unsafe {
        let vm = &mut *vm;
        vm.outcome = super::compiled::FINISHED;
        let frame = std::mem::replace(&mut vm.leaf.frame, std::ptr::null_mut());
        if !frame.is_null() {
            vm.ip = *frame.sub(3) as *const Word;
            vm.base = *frame.sub(2) as *mut u64;
        }
        let slots = vm.leaf.slots.as_mut_ptr();
        callback::fail(vm, callback, slots, dispatch::UNCAUGHT);
    }
}

impl Vm {
    /// Fails with the error of an instruction of native code, in the frame that it tells of.
    ///
    /// # Safety
    /// As for [`Vm::frame_of`].
    pub(super) unsafe fn fail_at(
        &mut self,
        ip: *const Word,
        base: *mut u64,
        error: impl FnOnce(&mut Self) -> super::Thrown,
    ) {
        // SAFETY: the caller's promise.
        unsafe {
            let super::Thrown = match self.frame_of(base) {
                Some(base) => {
                    self.go_to(ip, base);
                    error(self)
                }
                None => self.throw(error::stack_overflow()),
            };
        }
        self.outcome = super::compiled::FAILED;
    }
}
