//! The addresses of the heap, and which blocks of them are free.
//!
//! One reservation holds the blocks and what is known of them; neither costs memory before it is used.
//! Address to block is a subtraction and a shift.
//!
//! ```text
//!   base = 0x10_0000_0000                                  table
//!   │ block 0 │ block 1 │ … in use or free │ … never used … │ Block 0 │ Block 1 │ …          │
//!   ├── readable, writable ─────────────────┤ no access ────┼── rw ──────────┤ no access ────┤
//! ```
//!
//! The address is low, where nothing else lies, for the heap takes so much room that it would push libraries
//! and the code arena apart, which must be near one another. Should somebody be there (another machine of the same
//! process), the next place is tried, and in the end any.
//!
//! Blocks that come free stay for the next allocation, lowest first, as far as the collector expects to need
//! them; the others' memory goes back to the system, their addresses stay.

use super::block::{Block, Kind};
use super::error::HeapError;
use super::size_class::{BLOCK, BLOCK_SHIFT};
use std::io;
use std::ptr;

const PREFERRED_BASE: usize = 0x10_0000_0000;
const PREFERRED_BYTES: usize = 64 << 30;
/// With less than this a heap is not worth beginning.
const LEAST_BYTES: usize = 4 << 20;
/// Places to try before the system chooses.
const PLACES: usize = 32;
const PAGE: usize = 4096;
/// Blocks made accessible at first, and at most at once: each step is a few system calls.
const FIRST_STEP: usize = 16;
const LARGEST_STEP: usize = 1024;

#[derive(Debug)]
pub(super) struct Space {
    reservation: *mut libc::c_void,
    reserved: usize,
    pub base: usize,
    pub table: *mut Block,
    /// Blocks that there are addresses for.
    capacity: usize,
    /// Blocks that are readable and writable.
    committed: usize,
    /// Blocks that were ever in use.
    pub used: usize,
    /// A bit for each of them: free.
    free: Vec<u64>,
    free_count: usize,
    /// Nothing is free in the words before.
    first_free: usize,
    /// Free blocks whose memory has not been given back.
    dirty_free: usize,
}

impl Space {
    pub fn reserve() -> Result<Self, HeapError> {
        let mut bytes = PREFERRED_BYTES;
        if let Some(limit) = address_space_limit() {
            bytes = bytes.min((limit / 2).max(LEAST_BYTES));
        }
        loop {
            let capacity = bytes / BLOCK;
            match reserve_near(PREFERRED_BASE, reservation_size(capacity)) {
                Ok((reservation, reserved)) => {
                    return Ok(Space::new(reservation, reserved, capacity));
                }
                Err(_) if bytes > LEAST_BYTES => bytes /= 2,
                Err(cause) => return Err(HeapError { bytes, cause }),
            }
        }
    }

    fn new(reservation: *mut libc::c_void, reserved: usize, capacity: usize) -> Self {
        let base = (reservation as usize).next_multiple_of(BLOCK);
        Space {
            reservation,
            reserved,
            base,
            table: (base + capacity * BLOCK) as *mut Block,
            capacity,
            committed: 0,
            used: 0,
            free: Vec::new(),
            free_count: 0,
            first_free: 0,
            dirty_free: 0,
        }
    }

    /// Bytes of addresses from the base that may hold objects.
    pub fn extent(&self) -> usize {
        self.used << BLOCK_SHIFT
    }

    /// Which block an address lies in, if in one that was ever used.
    pub fn block_of(&self, address: usize) -> Option<usize> {
        let offset = address.wrapping_sub(self.base);
        (offset < self.extent()).then_some(offset >> BLOCK_SHIFT)
    }

    pub fn address(&self, block: usize) -> usize {
        self.base + (block << BLOCK_SHIFT)
    }

    pub fn block(&self, index: usize) -> &Block {
        assert!(index < self.used);
        // SAFETY: the table is committed as far as blocks are used, and zeros are a valid `Block`.
        unsafe { &*self.table.add(index) }
    }

    pub fn block_mut(&mut self, index: usize) -> &mut Block {
        assert!(index < self.used);
        // SAFETY: as in `block`; the reference borrows all of the space.
        unsafe { &mut *self.table.add(index) }
    }

    pub fn blocks_in_use(&self) -> usize {
        self.used - self.free_count
    }

    /// Bytes of blocks that may take memory: in use, or free and not given back.
    pub fn resident_bound(&self) -> usize {
        (self.blocks_in_use() + self.dirty_free) * BLOCK
    }

    /// Takes `count` consecutive blocks; `None` if there is no room.
    pub fn take(&mut self, count: usize) -> Option<usize> {
        let first = match self.find(count) {
            Some(first) => first,
            None => self.extend(count)?,
        };
        for block in first..first + count {
            self.set_free_bit(block, false);
            if self.block(block).header.dirty {
                self.dirty_free -= 1;
            }
        }
        self.free_count -= count;
        Some(first)
    }

    /// Frees `count` consecutive blocks.
    pub fn release(&mut self, first: usize, count: usize) {
        for block in first..first + count {
            let header = &mut self.block_mut(block).header;
            header.kind = Kind::Free;
            header.objects = 0;
            if header.dirty {
                self.dirty_free += 1;
            }
            self.set_free_bit(block, true);
        }
        self.free_count += count;
        self.first_free = self.first_free.min(first / 64);
    }

    /// The first free block at or behind `from`.
    pub fn next_free(&self, from: usize) -> Option<usize> {
        let mut word = from / 64;
        let mut bits = self.free.get(word)? & (!0 << (from % 64));
        while bits == 0 {
            word += 1;
            bits = *self.free.get(word)?;
        }
        Some(word * 64 + bits.trailing_zeros() as usize)
    }

    fn set_free_bit(&mut self, block: usize, free: bool) {
        let mask = 1 << (block % 64);
        if free {
            self.free[block / 64] |= mask;
        } else {
            self.free[block / 64] &= !mask;
        }
    }

    fn find(&mut self, count: usize) -> Option<usize> {
        if self.free_count < count {
            return None;
        }
        let mut start = self.next_free(self.first_free * 64)?;
        self.first_free = start / 64;
        loop {
            let end = (start..start + count).find(|&block| !self.is_free(block));
            let Some(end) = end else { return Some(start) };
            start = self.next_free(end)?;
        }
    }

    fn is_free(&self, block: usize) -> bool {
        self.free
            .get(block / 64)
            .is_some_and(|word| word >> (block % 64) & 1 != 0)
    }

    /// Makes blocks that were never used free ones, and returns the first of `count` free ones at the end.
    fn extend(&mut self, count: usize) -> Option<usize> {
        let mut first = self.used;
        while first > 0 && self.used - first < count && self.is_free(first - 1) {
            first -= 1;
        }
        let used = first.checked_add(count)?;
        self.commit(used)?;
        self.free.resize(used.div_ceil(64), 0);
        let fresh = self.used..used;
        self.free_count += fresh.len();
        self.used = used;
        for block in fresh {
            self.set_free_bit(block, true);
        }
        self.first_free = self.first_free.min(first / 64);
        Some(first)
    }

    /// Makes the first `blocks` blocks accessible, in large steps as far as the system allows.
    fn commit(&mut self, blocks: usize) -> Option<()> {
        if blocks <= self.committed {
            return Some(());
        }
        if blocks > self.capacity {
            return None;
        }
        let step = self.committed.clamp(FIRST_STEP, LARGEST_STEP);
        let generous = (self.committed + step).max(blocks).min(self.capacity);
        let done = self.commit_to(generous) || self.commit_to(blocks);
        done.then_some(())
    }

    fn commit_to(&mut self, blocks: usize) -> bool {
        let writable = |from: usize, to: usize| {
            let (from, to) = (from / PAGE * PAGE, to.next_multiple_of(PAGE));
            // SAFETY: whole pages of our own reservation.
            unsafe {
                libc::mprotect(
                    from as *mut _,
                    to - from,
                    libc::PROT_READ | libc::PROT_WRITE,
                ) == 0
            }
        };
        let table = self.table.wrapping_add(self.committed) as usize;
        let table_end = self.table.wrapping_add(blocks) as usize;
        if !writable(table, table_end)
            || !writable(self.address(self.committed), self.address(blocks))
        {
            return false;
        }
        self.committed = blocks;
        true
    }

    /// Gives memory of free blocks back, the highest first, until about `keep` of them have memory.
    pub fn give_back(&mut self, keep: usize) {
        let mut end = self.used;
        while self.dirty_free > keep && end > 0 {
            // A run of dirty free blocks that ends at `end`.
            let most = self.dirty_free - keep;
            let mut start = end;
            while start > 0
                && end - start < most
                && self.is_free(start - 1)
                && self.block(start - 1).header.dirty
            {
                start -= 1;
            }
            if start == end {
                end -= 1;
                continue;
            }
            let (address, bytes) = (self.address(start), (end - start) * BLOCK);
            // SAFETY: blocks without objects; nobody reads them before they are taken again.
            let given =
                unsafe { libc::madvise(address as *mut _, bytes, libc::MADV_DONTNEED) } == 0;
            if !given {
                return;
            }
            for block in start..end {
                self.block_mut(block).header.dirty = false;
            }
            self.dirty_free -= end - start;
            end = start;
        }
    }
}

#[cfg(test)]
impl Space {
    /// Free blocks, and those of them that have memory, as counted along the way.
    pub fn counted(&self) -> (usize, usize) {
        (self.free_count, self.dirty_free)
    }

    /// The same, counted anew.
    pub fn recounted(&self) -> (usize, usize) {
        let free: Vec<usize> = (0..self.used)
            .filter(|&block| self.is_free(block))
            .collect();
        let dirty = free
            .iter()
            .filter(|&&block| self.block(block).header.dirty)
            .count();
        (free.len(), dirty)
    }
}

impl Drop for Space {
    fn drop(&mut self) {
        // SAFETY: our own reservation; objects do not outlive their heap.
        unsafe { libc::munmap(self.reservation, self.reserved) };
    }
}

/// Blocks, their table, and what aligning the first of them may cost.
fn reservation_size(capacity: usize) -> usize {
    (capacity * (BLOCK + size_of::<Block>()) + BLOCK).next_multiple_of(PAGE)
}

/// What `ulimit -v` leaves.
fn address_space_limit() -> Option<usize> {
    let mut limit = libc::rlimit {
        rlim_cur: 0,
        rlim_max: 0,
    };
    // SAFETY: fills the struct lent to it.
    let known = unsafe { libc::getrlimit(libc::RLIMIT_AS, &mut limit) } == 0;
    (known && limit.rlim_cur != libc::RLIM_INFINITY).then_some(limit.rlim_cur as usize)
}

/// Reserves `bytes` at `base`, else a little further on, else anywhere.
fn reserve_near(base: usize, bytes: usize) -> io::Result<(*mut libc::c_void, usize)> {
    let step = bytes.next_multiple_of(1 << 30);
    for place in 0..PLACES {
        let wanted = (base + place * step) as *mut libc::c_void;
        match map(wanted, bytes, libc::MAP_FIXED_NOREPLACE) {
            // Perhaps elsewhere: a kernel that does not know the flag takes the address for a hint.
            Ok(start) => return Ok((start, bytes)),
            Err(cause) if cause.raw_os_error() == Some(libc::EEXIST) => {}
            Err(cause) => return Err(cause),
        }
    }
    map(ptr::null_mut(), bytes, 0).map(|start| (start, bytes))
}

fn map(
    address: *mut libc::c_void,
    bytes: usize,
    flags: libc::c_int,
) -> io::Result<*mut libc::c_void> {
    let flags = flags | libc::MAP_PRIVATE | libc::MAP_ANONYMOUS | libc::MAP_NORESERVE;
    // SAFETY: a new mapping, which replaces none.
    let start = unsafe { libc::mmap(address, bytes, libc::PROT_NONE, flags, -1, 0) };
    if start == libc::MAP_FAILED {
        Err(io::Error::last_os_error())
    } else {
        Ok(start)
    }
}
