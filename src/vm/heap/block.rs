//! What is known of 64 KiB of the heap, kept apart from them: objects carry no header.
//!
//! A block holds cells of one size for objects of one type, from its start on. A larger object has a run of blocks:
//!
//! ```text
//!   CELLS                          LARGE        REST         REST
//!   │ 0 │ 1 │ 2 │ 3 │ … │ n-1 │/│  │ the object ┼────────────┼──────────│/////│
//! ```
//!
//! Two bits stand for each cell. Between collections `blocked` is just the opposite of `allocated`:
//! a cell that holds no object looks as if it were marked already, so that the marker, which meets any address,
//! tests one bit, in one cache line.
//!
//! ```text
//!   allocated  blocked
//!       0         1      free
//!       1         0      an object, not yet reached
//!       1         1      an object, reached by the collection under way
//! ```

use super::size_class::{BLOCK, SMALLEST_CELL};

/// No block: the end of a list of them.
pub(super) const NO_BLOCK: u32 = u32::MAX;

const WORDS: usize = BLOCK / SMALLEST_CELL / 64;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum Kind {
    /// What fresh metadata says: all zero.
    Free = 0,
    Cells,
    Large,
    /// Behind the first block of a large object.
    Rest,
    /// Objects that are never collected.
    Immortal,
}

/// What the marker needs of a block, in one cache line.
#[derive(Debug)]
#[repr(C, align(64))]
pub(super) struct Header {
    /// 2³² by the cell's size, rounded up; 0 where there is one object only.
    pub reciprocal: u32,
    /// Cells; 0 where nothing can be marked (free, rest, immortal).
    pub objects: u32,
    /// Bytes.
    pub cell: usize,
    /// Where in an object addresses lie: the type's own list.
    pub offsets: *const u32,
    /// As the type says: 0 for offsets that apply once.
    pub stride: usize,
    pub offset_count: u32,
    /// Of a rest: the block where the object starts. Of the start: how many blocks there are.
    pub span: u32,
    pub ty: u32,
    /// Which of the type's allocators.
    pub class: u32,
    /// The next block of the same allocator that has room.
    pub next: u32,
    pub kind: Kind,
    /// Memory may hold something other than zeros.
    pub dirty: bool,
    /// Cells that are free now may hold something other than zeros.
    pub reused: bool,
    /// Objects were marked here that the mark stack had no room for.
    pub overflowed: bool,
}

#[derive(Debug)]
#[repr(C)]
pub(super) struct Block {
    pub header: Header,
    pub blocked: [u64; WORDS],
    pub allocated: [u64; WORDS],
}

/// Which cell a byte of a block belongs to: exact for cells of up to 16 KiB, as the tests show.
#[inline(always)]
pub(super) fn cell_index(offset: usize, reciprocal: u32) -> usize {
    (offset * reciprocal as usize) >> 32
}

pub(super) fn reciprocal(cell: usize) -> u32 {
    ((1_u64 << 32).div_ceil(cell as u64)) as u32
}

/// Bits `from..to` of a word, `to` up to 64.
fn bits(from: usize, to: usize) -> u64 {
    (!0 << from) & (!0 >> (64 - to))
}

impl Block {
    /// Words of the bitmaps that are in use.
    pub fn words(&self) -> usize {
        (self.header.objects as usize).div_ceil(64)
    }

    /// Frees every cell.
    pub fn clear(&mut self) {
        let words = self.words();
        self.blocked[..words].fill(!0);
        self.allocated[..words].fill(0);
    }

    pub fn is_allocated(&self, index: usize) -> bool {
        self.allocated[index / 64] >> (index % 64) & 1 != 0
    }

    /// Reached by the collection under way; asked of objects only.
    pub fn is_marked(&self, index: usize) -> bool {
        self.blocked[index / 64] >> (index % 64) & 1 != 0
    }

    /// The next free cells at or behind `from`: first index, and how many, up to `most`.
    pub fn free_run(&self, from: usize, most: usize) -> Option<(usize, usize)> {
        let objects = self.header.objects as usize;
        let start = next_one(&self.blocked, from, objects)?;
        let end = next_one(&self.allocated, start, objects.min(start + most))
            .unwrap_or(objects.min(start + most));
        Some((start, end - start))
    }

    pub fn set_allocated(&mut self, start: usize, count: usize) {
        self.each_word(start, count, |allocated, blocked, mask| {
            *allocated |= mask;
            *blocked &= !mask;
        });
    }

    pub fn set_free(&mut self, start: usize, count: usize) {
        self.each_word(start, count, |allocated, blocked, mask| {
            *allocated &= !mask;
            *blocked |= mask;
        });
    }

    fn each_word(&mut self, start: usize, count: usize, change: impl Fn(&mut u64, &mut u64, u64)) {
        let end = start + count;
        let mut at = start;
        while at < end {
            let word = at / 64;
            let to = end.min((word + 1) * 64);
            let mask = bits(at % 64, to - word * 64);
            change(&mut self.allocated[word], &mut self.blocked[word], mask);
            at = to;
        }
    }

    /// Ends a collection: what was not reached is free. How many objects are left.
    pub fn sweep(&mut self) -> usize {
        let words = self.words();
        let mut live = 0;
        for (allocated, blocked) in self.allocated[..words]
            .iter_mut()
            .zip(&mut self.blocked[..words])
        {
            *allocated &= *blocked;
            *blocked = !*allocated;
            live += allocated.count_ones() as usize;
        }
        live
    }
}

/// The first bit set in `from..to`.
fn next_one(words: &[u64; WORDS], from: usize, to: usize) -> Option<usize> {
    if from >= to {
        return None;
    }
    let mut index = from / 64;
    let mut word = words[index] & (!0 << (from % 64));
    loop {
        if word != 0 {
            let found = index * 64 + word.trailing_zeros() as usize;
            return (found < to).then_some(found);
        }
        index += 1;
        if index * 64 >= to {
            return None;
        }
        word = words[index];
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vm::heap::size_class::LARGEST_CELL;

    #[test]
    fn division_by_multiplication_is_exact() {
        for cell in (SMALLEST_CELL..=LARGEST_CELL).step_by(8) {
            let reciprocal = reciprocal(cell);
            for index in 0..=(BLOCK - 1) / cell {
                let first = index * cell;
                let last = (first + cell - 1).min(BLOCK - 1);
                assert_eq!(cell_index(first, reciprocal), index, "{first} / {cell}");
                assert_eq!(cell_index(last, reciprocal), index, "{last} / {cell}");
            }
        }
    }

    #[test]
    fn a_header_is_one_cache_line() {
        assert_eq!(size_of::<Header>(), 64);
        assert_eq!(size_of::<Block>(), 64 + 1024);
    }

    #[test]
    fn runs_of_free_cells() {
        // SAFETY: all zero is a free block; its pointer is not read here.
        let mut block: Block = unsafe { std::mem::zeroed() };
        block.header.objects = 1000;
        block.clear();
        assert_eq!(block.free_run(0, 4096), Some((0, 1000)));
        block.set_allocated(0, 130);
        block.set_allocated(140, 1);
        block.set_allocated(900, 100);
        assert_eq!(block.free_run(0, 4096), Some((130, 10)));
        assert_eq!(block.free_run(0, 3), Some((130, 3)));
        assert_eq!(block.free_run(140, 4096), Some((141, 759)));
        assert_eq!(block.free_run(900, 4096), None);
        block.set_free(64, 64);
        assert_eq!(block.free_run(0, 4096), Some((64, 64)));
        assert_eq!(block.free_run(1000, 4096), None);
        // Nothing was reached.
        assert_eq!(block.sweep(), 0);
        assert_eq!(block.free_run(0, 4096), Some((0, 1000)));
    }
}
