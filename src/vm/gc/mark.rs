//! Marking: from roots through the objects, with a stack of its own, so that no list is too long.

use super::{Heap, Pointers};
use std::arch::asm;
use std::ops::Range;

impl Heap {
    /// Marks what the words of a range of memory point to, and all that can be reached from there.
    pub(super) fn mark_words(&mut self, range: Range<usize>) {
        self.push_words(range);
        self.drain();
    }

    fn push_words(&mut self, range: Range<usize>) {
        let mut at = range.start.next_multiple_of(8);
        while at + 8 <= range.end {
            // SAFETY: roots are memory of the machine, objects are memory of the heap.
            let word = unsafe { (at as *const usize).read() };
            self.push(word);
            at += 8;
        }
    }

    #[inline]
    fn push(&mut self, address: usize) {
        let Some(object) = self.table.find(address) else {
            return;
        };
        if self.table.mark(&object) && self.types[usize::from(object.kind.0)].pointers != Pointers::None {
            self.mark_stack.push(object.start);
        }
    }

    fn drain(&mut self) {
        while let Some(start) = self.mark_stack.pop() {
            let Some(object) = self.table.find(start) else {
                continue;
            };
            match self.types[usize::from(object.kind.0)].pointers {
                Pointers::None => {}
                Pointers::First => self.push_words(start..start + 8),
                Pointers::All => self.push_words(start..start + object.size),
            }
        }
    }

    /// Marks from the callee-saved registers and the native stack of this thread, up to `base`.
    #[inline(never)]
    pub(super) fn mark_native_stack(&mut self, base: usize) {
        let mut registers = [0usize; 6];
        // SAFETY: stores registers into an array of this frame.
        unsafe {
            asm!(
                "mov [{0}], rbx",
                "mov [{0} + 8], rbp",
                "mov [{0} + 16], r12",
                "mov [{0} + 24], r13",
                "mov [{0} + 32], r14",
                "mov [{0} + 40], r15",
                in(reg) registers.as_mut_ptr(),
                options(nostack, preserves_flags),
            );
        }
        let top = registers.as_ptr() as usize;
        self.mark_words(top..top + size_of_val(&registers));
        if top < base {
            self.mark_words(top..base);
        }
    }
}
