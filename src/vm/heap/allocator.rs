//! Allocation: a cursor that moves through runs of free cells, and what happens at the end of a run.
//!
//! ```text
//!   allocated before          │ handed out │ zeroed, free   │ in use │ free, looked for later
//!   ├── a block of the type ──┼────────────┼────────────────┼────────┼──────────────────────┤
//!                                          ▲ cursor         ▲ end    ▲ position
//! ```
//!
//! A run counts as allocated as a whole when it is begun; a collection takes back what was not handed out.
//! Runs are no longer than what the cache holds, so that zeroing one is warming it up.

use super::block::{Kind, NO_BLOCK, cell_index, reciprocal};
use super::descriptor::Type;
use super::error::OutOfMemory;
use super::size_class::BLOCK;
use super::{Heap, HeapType};
use std::ptr::{self, NonNull};

/// Bytes of a run, at most.
const RUN: usize = 16 << 10;

/// Where the next object of a type and size lies.
///
/// Compiled code reads and writes the first two words: the layout is fixed, and the address does not
/// change ([`Heap::allocator_address`]).
///
/// ```text
///   start = cursor;  next = start + cell
///   next > end  →  Heap::allocate        else  cursor = next, and the object is at start, zeroed
/// ```
#[derive(Debug)]
#[repr(C)]
pub struct Allocator {
    pub(super) cursor: usize,
    pub(super) end: usize,
    /// Bytes.
    pub(super) cell: usize,
    /// The block that the run is in.
    pub(super) block: u32,
    /// The first cell of the block that has not been looked at.
    pub(super) position: u32,
    /// Other blocks with room, linked by their headers.
    pub(super) available: u32,
    kind: HeapType,
}

/// Bytes from an [`Allocator`]'s address to its cursor, for compiled code.
pub const CURSOR_OFFSET: usize = std::mem::offset_of!(Allocator, cursor);
/// Bytes from an [`Allocator`]'s address to its end, for compiled code.
pub const END_OFFSET: usize = std::mem::offset_of!(Allocator, end);

impl Allocator {
    pub(super) fn new(kind: HeapType, cell: usize) -> Self {
        Allocator {
            cursor: 0,
            end: 0,
            cell,
            block: NO_BLOCK,
            position: 0,
            available: NO_BLOCK,
            kind,
        }
    }

    /// The type of its objects, and their bytes: what [`Heap::allocate`] must be asked for to begin the next run.
    pub fn cells(&self) -> (HeapType, usize) {
        (self.kind, self.cell)
    }

    /// The next object of the run, if there is one.
    #[inline(always)]
    pub fn bump(&mut self) -> Option<NonNull<u8>> {
        let start = self.cursor;
        let next = start + self.cell;
        if next > self.end {
            return None;
        }
        self.cursor = next;
        NonNull::new(start as *mut u8)
    }
}

impl Heap {
    /// What [`Heap::allocate`] does at the end of a run, and for objects that need more than memory.
    #[cold]
    #[inline(never)]
    pub(super) fn allocate_slow(
        &mut self,
        kind: HeapType,
        bytes: usize,
    ) -> Result<NonNull<u8>, OutOfMemory> {
        let failed = OutOfMemory { bytes };
        let ty = &mut self.types[kind.0 as usize];
        ty.fill_allocators();
        let cell = ty.cell_size(bytes);
        let finalizer = ty.descriptor.finalizer;
        // Room to remember it first: an object that nobody finalizes must not come to be.
        if finalizer.is_some() && self.finalizable.try_reserve(1).is_err() {
            return Err(failed);
        }
        let start = match ty.class(bytes) {
            Some(class) if !Type::is_large(cell) => self.refill(kind, class, finalizer.is_some()),
            _ => self.allocate_large(kind, cell),
        };
        let start = start.ok_or(failed)?;
        if let Some(finalizer) = finalizer {
            self.finalizable.push((start.as_ptr() as usize, finalizer));
        }
        Ok(start)
    }

    /// Begins the next run, and takes its first cell. `single` leaves no more, so that the next allocation comes
    /// here again.
    fn refill(&mut self, kind: HeapType, class: usize, single: bool) -> Option<NonNull<u8>> {
        loop {
            let room = self.room();
            let allocator = &mut self.types[kind.0 as usize].allocators[class];
            let cell = allocator.cell;
            if room < cell {
                return None;
            }
            if allocator.block != NO_BLOCK {
                let most = if single || self.options.stress {
                    1
                } else {
                    (RUN.min(room) / cell).max(1)
                };
                let block = self.space.block_mut(allocator.block as usize);
                if let Some((first, count)) = block.free_run(allocator.position as usize, most) {
                    block.set_allocated(first, count);
                    let reused = block.header.reused;
                    allocator.position = (first + count) as u32;
                    let start = self.space.address(allocator.block as usize) + first * cell;
                    let bytes = count * cell;
                    if reused {
                        // SAFETY: free cells of a block in use; nobody has them.
                        unsafe { ptr::write_bytes(start as *mut u8, 0, bytes) };
                    }
                    allocator.cursor = start + cell;
                    allocator.end = start + bytes;
                    self.allocated += bytes;
                    return NonNull::new(start as *mut u8);
                }
            }
            let next = allocator.available;
            if next != NO_BLOCK {
                allocator.block = next;
                allocator.position = 0;
                allocator.available = self.space.block(next as usize).header.next;
                continue;
            }
            // Forgotten here, for the block is full: it comes back when a collection finds room in it.
            allocator.block = NO_BLOCK;
            let fresh = self.space.take(1)?;
            self.begin_cells(fresh, kind, class, cell);
            let allocator = &mut self.types[kind.0 as usize].allocators[class];
            allocator.block = fresh as u32;
            allocator.position = 0;
        }
    }

    fn begin_cells(&mut self, index: usize, kind: HeapType, class: usize, cell: usize) {
        self.describe(index, kind, cell);
        let block = self.space.block_mut(index);
        let header = &mut block.header;
        header.kind = Kind::Cells;
        header.class = class as u32;
        header.objects = (BLOCK / cell) as u32;
        header.reciprocal = reciprocal(cell);
        header.reused = header.dirty;
        header.dirty = true;
        block.clear();
    }

    /// Writes into a block's header what its type says.
    fn describe(&mut self, index: usize, kind: HeapType, cell: usize) {
        let ty = &self.types[kind.0 as usize];
        let header = &mut self.space.block_mut(index).header;
        header.cell = cell;
        header.offsets = ty.offsets.as_ptr();
        header.offset_count = ty.offsets.len() as u32;
        header.stride = ty.stride;
        header.ty = kind.0;
        header.class = 0;
        header.next = NO_BLOCK;
        header.span = 1;
        header.overflowed = false;
    }

    fn allocate_large(&mut self, kind: HeapType, cell: usize) -> Option<NonNull<u8>> {
        if self.room() < cell {
            return None;
        }
        let count = cell.div_ceil(BLOCK);
        let first = self.space.take(u32::try_from(count).ok()? as usize)?;
        self.describe(first, kind, cell);
        for index in first..first + count {
            self.zero_block(index, cell - (index - first) * BLOCK);
            let header = &mut self.space.block_mut(index).header;
            header.kind = if index == first {
                Kind::Large
            } else {
                Kind::Rest
            };
            header.objects = u32::from(index == first);
            header.reciprocal = 0;
            header.span = if index == first { count } else { first } as u32;
        }
        let block = self.space.block_mut(first);
        block.clear();
        block.set_allocated(0, 1);
        self.allocated += cell;
        NonNull::new(self.space.address(first) as *mut u8)
    }

    /// Zeroes up to `bytes` of a block just taken, where it may hold anything else.
    fn zero_block(&mut self, index: usize, bytes: usize) {
        let address = self.space.address(index);
        let header = &mut self.space.block_mut(index).header;
        if std::mem::replace(&mut header.dirty, true) {
            // SAFETY: a block that was free: nobody has its memory.
            unsafe { ptr::write_bytes(address as *mut u8, 0, bytes.min(BLOCK)) };
        }
    }

    /// Memory that is never collected and never scanned, zeroed, aligned to 16: for literals.
    pub fn allocate_immortal(&mut self, bytes: usize) -> Result<NonNull<u8>, OutOfMemory> {
        let failed = OutOfMemory { bytes };
        let size = bytes.max(1).checked_next_multiple_of(16).ok_or(failed)?;
        if size > self.room() {
            return Err(failed);
        }
        if size > self.immortal.len() {
            let count = size.div_ceil(BLOCK);
            let first = self.space.take(count).ok_or(failed)?;
            for index in first..first + count {
                self.zero_block(index, BLOCK);
                let header = &mut self.space.block_mut(index).header;
                header.kind = Kind::Immortal;
                header.objects = 0;
            }
            let range = self.space.address(first)..self.space.address(first + count);
            // What is left of a large literal's blocks is seldom more than what was there.
            if range.len() - size < self.immortal.len() {
                self.immortal_bytes += size;
                return NonNull::new(range.start as *mut u8).ok_or(failed);
            }
            self.immortal = range;
        }
        let start = self.immortal.start;
        self.immortal.start += size;
        self.immortal_bytes += size;
        NonNull::new(start as *mut u8).ok_or(failed)
    }

    /// Bytes that may be allocated before the limit, garbage counting as use.
    pub(super) fn room(&self) -> usize {
        match self.options.limit {
            Some(limit) if !self.unlimited => limit.saturating_sub(self.bytes_in_use()),
            _ => usize::MAX,
        }
    }

    /// Takes back the rests of all runs, so that what is allocated is what was handed out.
    pub(super) fn retire_runs(&mut self) {
        for allocator in self.types.iter_mut().flat_map(|ty| &mut ty.allocators) {
            if allocator.cursor < allocator.end {
                let block = self.space.block_mut(allocator.block as usize);
                let first = cell_index(allocator.cursor % BLOCK, block.header.reciprocal);
                let count = (allocator.end - allocator.cursor) / allocator.cell;
                block.set_free(first, count);
                self.allocated -= allocator.end - allocator.cursor;
            }
            *allocator = Allocator::new(allocator.kind, allocator.cell);
        }
    }
}
