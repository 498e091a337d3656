//! Marking: from the roots through the objects, with a stack of its own, so that no list is too long.
//!
//! Any word may be asked about: whether it is the address of an object, or one in its middle, its block says.
//! What is on the stack is an address from where on an object is yet to be read; a long array puts its own
//! rest there before its first elements, so that the stack stays short. Before an object is read it waits in a
//! short queue while the cache fetches it:
//!
//! ```text
//!   a word ─▶ block ─▶ bit set? ─ no: set it ─▶ stack ─▶ prefetch, queue    ─▶ read its words ─┐
//!     ▲                                                                                          │
//!     └──────────────────────────────────────────────────────────────────────────────────────────┘
//! ```
//!
//! Should there be no memory for a longer stack, the object's block is noted, and its marked objects are
//! read again when the stack is empty.

use super::block::{Block, Kind, cell_index};
use super::outside::Outside;
use super::size_class::{BLOCK, BLOCK_SHIFT};
use super::space::Space;
use std::arch::x86_64::{_MM_HINT_T0, _mm_prefetch};
use std::ops::Range;

/// Objects that the cache is fetching.
const QUEUE: usize = 32;
/// Bytes of an array that are read at a time.
const PORTION: usize = 2048;

/// Where the heap lies. Copied, so that the compiler keeps it in registers while bits are set.
#[derive(Clone, Copy, Debug)]
struct View {
    base: usize,
    /// Bytes from the base that may hold objects.
    extent: usize,
    table: *mut Block,
}

#[derive(Debug)]
pub(super) struct Marker {
    view: View,
    /// Kept from one collection to the next.
    stack: Vec<usize>,
    /// Entries that the stack may have.
    most: usize,
    /// Some block has objects that the stack had no room for.
    overflowed: bool,
    watches: bool,
    outside: Outside,
}

impl Marker {
    pub fn new(space: &Space, stack: Vec<usize>, most: usize, outside: Outside) -> Self {
        Marker {
            view: View {
                base: space.base,
                extent: space.extent(),
                table: space.table,
            },
            stack,
            most,
            overflowed: false,
            watches: !outside.is_empty(),
            outside,
        }
    }

    /// Gives back what it was made of.
    pub fn into_parts(self) -> (Vec<usize>, Outside) {
        (self.stack, self.outside)
    }

    /// Marks what the aligned words of a range may point to.
    ///
    /// # Safety
    /// The range is readable.
    pub unsafe fn visit_range(&mut self, range: Range<usize>) {
        let mut at = range.start.next_multiple_of(8);
        while at < range.end && range.end - at >= 8 {
            // SAFETY: within the range. Volatile, for some other part of the program owns these words.
            let word = unsafe { (at as *const usize).read_volatile() };
            self.visit(word);
            at += 8;
        }
    }

    /// Marks the object that a word points to or into, if there is one.
    pub fn visit(&mut self, word: usize) {
        self.visit_in(self.view, word);
    }

    #[inline(always)]
    fn visit_in(&mut self, view: View, word: usize) {
        let offset = word.wrapping_sub(view.base);
        if offset >= view.extent {
            if self.watches {
                self.see_outside(word);
            }
            return;
        }
        // SAFETY: within the extent, every block has its row in the table; the marker alone uses the table now.
        unsafe {
            let mut block = view.table.add(offset >> BLOCK_SHIFT);
            let mut start = word & !(BLOCK - 1);
            let index = cell_index(offset % BLOCK, (*block).header.reciprocal);
            if index >= (*block).header.objects as usize {
                if (*block).header.kind != Kind::Rest {
                    return;
                }
                let first = (*block).header.span as usize;
                block = view.table.add(first);
                start = view.base + (first << BLOCK_SHIFT);
                // A rest's own reciprocal is 0, so the index is 0 too.
            }
            let bits = &mut (*block).blocked[index / 64];
            let bit = 1 << (index % 64);
            if *bits & bit != 0 {
                return;
            }
            *bits |= bit;
            if (*block).header.offset_count != 0 {
                self.push(block, start + index * (*block).header.cell);
            }
        }
    }

    /// A word that is no object's address may be one that is watched.
    #[inline(never)]
    fn see_outside(&mut self, word: usize) {
        if let Some(object) = self.outside.see(word) {
            self.visit(object);
        }
    }

    /// # Safety
    /// `block` is a row of the table.
    #[inline(always)]
    unsafe fn push(&mut self, block: *mut Block, at: usize) {
        if self.stack.len() == self.stack.capacity() && !self.grow() {
            // SAFETY: the caller's promise.
            unsafe { (*block).header.overflowed = true };
            self.overflowed = true;
            return;
        }
        self.stack.push(at);
    }

    #[cold]
    #[inline(never)]
    fn grow(&mut self) -> bool {
        let more = self
            .stack
            .capacity()
            .max(512)
            .min(self.most.saturating_sub(self.stack.len()));
        more > 0 && self.stack.try_reserve_exact(more).is_ok()
    }

    /// Marks all that can be reached from what is marked.
    pub fn drain(&mut self) {
        self.drain_stack();
        while std::mem::take(&mut self.overflowed) {
            for index in 0..self.view.extent >> BLOCK_SHIFT {
                self.read_again(index);
            }
        }
    }

    fn drain_stack(&mut self) {
        let mut queue = [0; QUEUE];
        let mut place = 0;
        let mut waiting = 0;
        let view = self.view;
        loop {
            let next = match self.stack.pop() {
                Some(at) => {
                    // SAFETY: prefetching reads nothing.
                    unsafe { _mm_prefetch::<_MM_HINT_T0>(at as *const i8) };
                    waiting += 1;
                    at
                }
                None if waiting == 0 => return,
                None => 0,
            };
            let at = std::mem::replace(&mut queue[place], next);
            place = (place + 1) % QUEUE;
            if at != 0 {
                waiting -= 1;
                // SAFETY: entries are addresses in marked objects.
                unsafe { self.read_object(view, at) };
            }
        }
    }

    /// Visits the words of an object from `at` on.
    ///
    /// # Safety
    /// `at` is where an object starts, or where one of its repetitions does.
    #[inline(always)]
    unsafe fn read_object(&mut self, view: View, at: usize) {
        let offset = at - view.base;
        // SAFETY: as in `visit`; offsets lie within their object or element, as `Type::new` made sure.
        unsafe {
            let mut block = view.table.add(offset >> BLOCK_SHIFT);
            let mut first = offset >> BLOCK_SHIFT;
            if (*block).header.kind == Kind::Rest {
                first = (*block).header.span as usize;
                block = view.table.add(first);
            }
            let header = &(*block).header;
            let offsets = std::slice::from_raw_parts(header.offsets, header.offset_count as usize);
            let stride = header.stride;
            if stride == 0 {
                for &offset in offsets {
                    self.visit_in(
                        view,
                        ((at + offset as usize) as *const usize).read_unaligned(),
                    );
                }
                return;
            }
            let start = view.base + (first << BLOCK_SHIFT);
            let end = start + (cell_index(at - start, header.reciprocal) + 1) * header.cell;
            let mut elements = (end - at) / stride;
            let portion = (PORTION / stride).max(1);
            if elements > portion {
                elements = portion;
                self.push(block, at + portion * stride);
            }
            let mut at = at;
            for _ in 0..elements {
                for &offset in offsets {
                    self.visit_in(
                        view,
                        ((at + offset as usize) as *const usize).read_unaligned(),
                    );
                }
                at += stride;
            }
        }
    }

    /// Reads the marked objects of a block whose objects did not all find room on the stack.
    #[cold]
    fn read_again(&mut self, index: usize) {
        let start = self.view.base + (index << BLOCK_SHIFT);
        // SAFETY: `index` is within the extent. Each access to the row ends before objects are read.
        unsafe {
            let block = self.view.table.add(index);
            if !std::mem::take(&mut (*block).header.overflowed) {
                return;
            }
            for object in 0..(*block).header.objects as usize {
                if (*block).is_allocated(object) && (*block).is_marked(object) {
                    self.read_whole(start + object * (*block).header.cell);
                }
            }
        }
    }

    /// Reads an object, and what it leads to.
    ///
    /// # Safety
    /// `at` is where an object starts.
    unsafe fn read_whole(&mut self, at: usize) {
        // SAFETY: the caller's promise.
        unsafe { self.read_object(self.view, at) };
        self.drain_stack();
    }
}
