//! The reserved range and its blocks: who has which, and what is marked in it.

use super::super::mapping::{Guard, Mapping, MappingError};
use super::HeapType;
use std::ops::Range;

/// Bytes of a block.
pub(super) const BLOCK: usize = 64 * 1024;

/// Addresses reserved; halved as long as the system gives no more.
const RESERVED: usize = 64 << 30;

/// Free blocks are kept with their pages up to this many.
const KEPT: usize = 256;

/// What a block is used for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum State {
    Free,
    /// Objects of this size.
    Small(u32),
    /// The first of so many blocks of one object.
    Large(u32),
    /// A further block of the object that begins so many blocks in front.
    Tail(u32),
}

#[derive(Debug)]
struct Row {
    state: State,
    kind: HeapType,
    /// Its pages hold old data.
    dirty: bool,
    /// A bit per object; empty while the block has none.
    marks: Vec<u64>,
}

/// An object of the heap.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Object {
    pub start: usize,
    pub size: usize,
    pub kind: HeapType,
    block: u32,
    index: u32,
}

pub(super) enum Swept {
    Free,
    Small { kind: HeapType, size: u32, marked: u32 },
    Large { blocks: u32 },
}

#[derive(Debug)]
pub(super) struct BlockTable {
    mapping: Mapping,
    rows: Vec<Row>,
    used: usize,
    /// No block in front of it is free.
    first_free: usize,
}

impl BlockTable {
    pub fn reserve() -> Result<Self, MappingError> {
        let mut bytes = RESERVED;
        let mapping = loop {
            match Mapping::reserve(bytes, Guard::End) {
                Ok(mapping) => break mapping,
                Err(problem) if bytes <= 64 << 20 => return Err(problem),
                Err(_) => bytes /= 2,
            }
        };
        Ok(BlockTable {
            mapping,
            rows: Vec::new(),
            used: 0,
            first_free: 0,
        })
    }

    pub fn len(&self) -> u32 {
        self.rows.len() as u32
    }

    pub fn used_blocks(&self) -> usize {
        self.used
    }

    /// Blocks begin at multiples of their size from the start of the range.
    pub fn address(&self, block: u32) -> usize {
        self.mapping.start() as usize + block as usize * BLOCK
    }

    /// `count` free blocks in a row, for objects of a type.
    pub fn take(&mut self, count: u32, kind: HeapType, state: State) -> Option<u32> {
        let first = match self.free_blocks(count as usize) {
            Some(first) => first,
            None => {
                let first = self.trailing_free();
                let end = first + count as usize;
                if end * BLOCK > self.mapping.bytes() {
                    return None;
                }
                while self.rows.len() < end {
                    self.rows.push(Row {
                        state: State::Free,
                        kind,
                        dirty: false,
                        marks: Vec::new(),
                    });
                }
                first
            }
        };
        for offset in 0..count as usize {
            let row = &mut self.rows[first + offset];
            row.kind = kind;
            row.state = if offset == 0 { state } else { State::Tail(offset as u32) };
            let objects = match row.state {
                State::Small(size) => BLOCK / size as usize,
                State::Large(_) => 1,
                _ => 0,
            };
            row.marks.clear();
            row.marks.resize(objects.div_ceil(64), 0);
        }
        self.used += count as usize;
        if first == self.first_free {
            self.first_free = first + count as usize;
        }
        Some(first as u32)
    }

    fn free_blocks(&mut self, count: usize) -> Option<usize> {
        let is_free = |row: &Row| row.state == State::Free;
        while self.rows.get(self.first_free).is_some_and(|row| !is_free(row)) {
            self.first_free += 1;
        }
        let mut run = 0;
        for index in self.first_free..self.rows.len() {
            run = if is_free(&self.rows[index]) { run + 1 } else { 0 };
            if run == count {
                return Some(index + 1 - count);
            }
        }
        None
    }

    /// Where the free blocks at the end begin.
    fn trailing_free(&self) -> usize {
        self.rows
            .iter()
            .rposition(|row| row.state != State::Free)
            .map_or(0, |last| last + 1)
    }

    /// Zeroes memory that may hold old data.
    ///
    /// # Safety
    /// Nobody has the memory, which lies in `block` and those behind it that were taken with it.
    pub unsafe fn clear(&mut self, block: u32, start: usize, bytes: usize) {
        let blocks = bytes.div_ceil(BLOCK).max(1);
        let rows = &mut self.rows[block as usize..block as usize + blocks];
        if rows.iter().any(|row| row.dirty) {
            // SAFETY: the caller's promise.
            unsafe { std::ptr::write_bytes(start as *mut u8, 0, bytes) };
        }
    }

    /// The next run of unmarked objects from an object on.
    pub fn free_run(&self, block: u32, from: u32, size: u32) -> Option<Range<u32>> {
        let count = BLOCK as u32 / size;
        let marks = &self.rows[block as usize].marks;
        let marked = |index: u32| marks[index as usize / 64] >> (index % 64) & 1 != 0;
        let mut start = from;
        while start < count && marked(start) {
            start += 1;
        }
        let mut end = start;
        while end < count && !marked(end) {
            // Whole words at once.
            end += if end % 64 == 0 && end + 64 <= count && marks[end as usize / 64] == 0 {
                64
            } else {
                1
            };
        }
        (start < end).then_some(start..end)
    }

    // ---- marks

    pub fn clear_marks(&mut self) {
        for row in &mut self.rows {
            row.marks.fill(0);
        }
    }

    /// The object that an address points to or into.
    #[inline]
    pub fn find(&self, address: usize) -> Option<Object> {
        let offset = address.wrapping_sub(self.mapping.start() as usize);
        let block = offset / BLOCK;
        let row = self.rows.get(block)?;
        let (block, row) = match row.state {
            State::Tail(before) => (block - before as usize, &self.rows[block - before as usize]),
            _ => (block, row),
        };
        let (index, size) = match row.state {
            State::Small(size) => {
                let index = (offset % BLOCK) as u32 / size;
                if index >= BLOCK as u32 / size {
                    return None;
                }
                (index, size as usize)
            }
            State::Large(blocks) => (0, blocks as usize * BLOCK),
            _ => return None,
        };
        Some(Object {
            start: self.address(block as u32) + index as usize * size,
            size,
            kind: row.kind,
            block: block as u32,
            index,
        })
    }

    /// Marks an object; `false` if it was marked before.
    #[inline]
    pub fn mark(&mut self, object: &Object) -> bool {
        let word = &mut self.rows[object.block as usize].marks[object.index as usize / 64];
        let bit = 1u64 << (object.index % 64);
        let fresh = *word & bit == 0;
        *word |= bit;
        fresh
    }

    /// After marking: frees a block in which nothing is marked.
    pub fn sweep(&mut self, block: u32) -> Swept {
        let row = &mut self.rows[block as usize];
        let marked: u32 = row.marks.iter().map(|word| word.count_ones()).sum();
        let freed = match row.state {
            State::Free | State::Tail(_) => return Swept::Free,
            State::Small(size) if marked > 0 => {
                row.dirty = true;
                return Swept::Small {
                    kind: row.kind,
                    size,
                    marked,
                };
            }
            State::Large(blocks) if marked > 0 => return Swept::Large { blocks },
            State::Small(_) => 1,
            State::Large(blocks) => blocks,
        };
        for offset in 0..freed {
            let row = &mut self.rows[(block + offset) as usize];
            row.state = State::Free;
            row.dirty = true;
            row.marks = Vec::new();
        }
        self.used -= freed as usize;
        self.first_free = self.first_free.min(block as usize);
        Swept::Free
    }

    /// Returns the pages of free blocks beyond those kept for the next allocations.
    pub fn give_back(&mut self) {
        let mut kept = 0;
        for index in 0..self.rows.len() {
            if self.rows[index].state != State::Free || !self.rows[index].dirty {
                continue;
            }
            kept += 1;
            if kept <= KEPT {
                continue;
            }
            let start = self.address(index as u32) as *mut libc::c_void;
            // SAFETY: a free block: nobody has its memory, which reads as zeros from now on.
            let given = unsafe { libc::madvise(start, BLOCK, libc::MADV_DONTNEED) };
            self.rows[index].dirty = given != 0;
        }
    }
}
