//! The heap: typed blocks without object headers, mark and sweep, nothing moves.
//!
//! One range of addresses is reserved; 64 KiB blocks of it are handed out in order. A block holds objects of
//! one type and one size, so that objects carry no header and keep the layout that C gives them; what an
//! address belongs to is found by its block:
//!
//! ```text
//!   address − start ─▶ block = ÷ 64 KiB ─▶ row: type, object size, mark bits
//!                      object = rest ÷ size
//! ```
//!
//! An allocator per type and size bumps a cursor through runs of free objects. What is free is what the last
//! collection did not mark: blocks are swept when their turn to be allocated from comes, and a block that
//! has no mark at all goes back for any type. Objects larger than a few KiB have blocks of their own.
//!
//! Roots are ranges of words that may hold anything (slots, the native stack), and pointers into the middle of
//! an object keep it alive. The heap knows nothing of values: only which words of a type are pointers.

mod block;
mod mark;

use super::mapping::MappingError;
use block::{BLOCK, BlockTable, State};
use std::ops::Range;
use std::ptr::NonNull;

/// A registered type of objects.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct HeapType(u16);

/// Which words of an object are pointers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pointers {
    None,
    /// The first word alone.
    First,
    /// Every word may be one: what is none is passed over.
    All,
}

#[derive(Clone, Copy, Debug)]
pub struct Descriptor {
    /// For statistics.
    pub name: &'static str,
    pub pointers: Pointers,
}

#[derive(Clone, Copy, Debug, Default)]
pub struct Options {
    /// Bytes of blocks that may be in use.
    pub limit: Option<usize>,
    /// Asks for a collection before every allocation.
    pub stress: bool,
}

/// The next free objects of one type and size: allocation is `cursor += size` while below `end`.
#[derive(Clone, Debug)]
#[repr(C)]
struct Allocator {
    cursor: usize,
    end: usize,
    /// Blocks of this kind that were not swept since the last collection.
    unswept: Vec<u32>,
    /// The block being allocated from, and the object from which the next free run is looked for.
    current: Option<(u32, u32)>,
}

impl Default for Allocator {
    fn default() -> Self {
        Allocator {
            cursor: 0,
            end: 0,
            unswept: Vec::new(),
            current: None,
        }
    }
}

/// Object sizes in bytes: steps of at most a quarter, all multiples of 16.
const CLASSES: &[u32] = &[
    16, 32, 48, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384, 448, 512, 640, 768, 896, 1024, 1280, 1536, 1792,
    2048, 2560, 3072, 3584, 4096, 5120, 6144, 7168, 8192,
];
const LARGEST: usize = 8192;

/// The class of every multiple of 16 up to [`LARGEST`].
const CLASS_OF: [u8; LARGEST / 16 + 1] = {
    let mut table = [0; LARGEST / 16 + 1];
    let mut class = 0;
    let mut index = 0;
    while index < table.len() {
        if index * 16 > CLASSES[class] as usize {
            class += 1;
        }
        table[index] = class as u8;
        index += 1;
    }
    table
};

/// Allocation between two collections is at least this.
const LEAST_BUDGET: usize = 16 << 20;

/// What the heap has done and holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Statistics {
    pub collections: u64,
    /// Bytes of the objects that the last collection found alive.
    pub live: usize,
    /// Bytes of blocks in use.
    pub blocks: usize,
}

#[derive(Debug)]
pub struct Heap {
    table: BlockTable,
    types: Vec<Descriptor>,
    allocators: Vec<Allocator>,
    /// Bytes handed out since the last collection, in runs.
    allocated: usize,
    budget: usize,
    options: Options,
    unlimited: bool,
    statistics: Statistics,
    mark_stack: Vec<usize>,
}

impl Heap {
    pub fn new(options: Options) -> Result<Self, MappingError> {
        Ok(Heap {
            table: BlockTable::reserve()?,
            types: Vec::new(),
            allocators: Vec::new(),
            allocated: 0,
            budget: LEAST_BUDGET,
            options,
            unlimited: false,
            statistics: Statistics::default(),
            mark_stack: Vec::new(),
        })
    }

    pub fn register(&mut self, descriptor: Descriptor) -> HeapType {
        self.types.push(descriptor);
        self.allocators
            .resize(self.types.len() * CLASSES.len(), Allocator::default());
        HeapType(self.types.len() as u16 - 1)
    }

    /// Whether it is time to collect: the caller knows the roots.
    #[inline]
    pub fn needs_collection(&self) -> bool {
        self.allocated >= self.budget || self.options.stress
    }

    /// Memory may go beyond the limit, to report that it is used up. Gives what was allowed before.
    pub fn lift_limit(&mut self, lifted: bool) -> bool {
        std::mem::replace(&mut self.unlimited, lifted)
    }

    pub fn statistics(&self) -> Statistics {
        Statistics {
            blocks: self.table.used_blocks() * BLOCK,
            ..self.statistics
        }
    }

    /// Zeroed memory of at least that many bytes, aligned to 16. `None` where there is no more.
    #[inline]
    pub fn allocate(&mut self, kind: HeapType, bytes: usize) -> Option<NonNull<u8>> {
        if bytes <= LARGEST {
            let class = usize::from(CLASS_OF[bytes.div_ceil(16)]);
            let index = usize::from(kind.0) * CLASSES.len() + class;
            let allocator = &mut self.allocators[index];
            let start = allocator.cursor;
            let next = start + CLASSES[class] as usize;
            if next <= allocator.end {
                allocator.cursor = next;
                return NonNull::new(start as *mut u8);
            }
            return self.allocate_slow(kind, class);
        }
        self.allocate_large(kind, bytes)
    }

    #[cold]
    #[inline(never)]
    fn allocate_slow(&mut self, kind: HeapType, class: usize) -> Option<NonNull<u8>> {
        let index = usize::from(kind.0) * CLASSES.len() + class;
        let size = CLASSES[class];
        loop {
            let allocator = &mut self.allocators[index];
            if let Some((block, from)) = allocator.current {
                if let Some(run) = self.table.free_run(block, from, size) {
                    allocator.current = Some((block, run.end));
                    let start = self.table.address(block) + run.start as usize * size as usize;
                    let bytes = (run.end - run.start) as usize * size as usize;
                    // SAFETY: objects of a block in use that nothing marked: nobody has them.
                    unsafe { self.table.clear(block, start, bytes) };
                    allocator.cursor = start + size as usize;
                    allocator.end = start + bytes;
                    self.allocated += bytes;
                    return NonNull::new(start as *mut u8);
                }
                allocator.current = None;
            }
            let next = match allocator.unswept.pop() {
                Some(block) => block,
                None => {
                    self.within_limit(1)?;
                    self.table.take(1, kind, State::Small(size))?
                }
            };
            self.allocators[index].current = Some((next, 0));
        }
    }

    #[cold]
    #[inline(never)]
    fn allocate_large(&mut self, kind: HeapType, bytes: usize) -> Option<NonNull<u8>> {
        let blocks = bytes.checked_add(BLOCK - 1)? / BLOCK;
        self.within_limit(blocks)?;
        let block = self
            .table
            .take(u32::try_from(blocks).ok()?, kind, State::Large(blocks as u32))?;
        let start = self.table.address(block);
        // SAFETY: blocks just taken.
        unsafe { self.table.clear(block, start, bytes) };
        self.allocated += blocks * BLOCK;
        NonNull::new(start as *mut u8)
    }

    fn within_limit(&self, blocks: usize) -> Option<()> {
        match self.options.limit {
            Some(limit) if !self.unlimited && (self.table.used_blocks() + blocks) * BLOCK > limit => None,
            _ => Some(()),
        }
    }

    /// The type of the object that an address lies in; `None` for an address outside of the heap.
    pub fn type_of(&self, address: usize) -> Option<HeapType> {
        self.table.find(address).map(|found| found.kind)
    }

    /// Frees what cannot be reached from the words of `roots` and the native stack up to `native_base`
    /// (0 for none).
    pub fn collect(&mut self, roots: &[Range<usize>], native_base: usize) {
        self.table.clear_marks();
        for root in roots {
            self.mark_words(root.clone());
        }
        if native_base != 0 {
            self.mark_native_stack(native_base);
        }
        self.sweep();
    }

    /// Gives unmarked blocks back, and lines the others up for their allocators.
    fn sweep(&mut self) {
        for allocator in &mut self.allocators {
            *allocator = Allocator::default();
        }
        let mut live = 0;
        for block in (0..self.table.len()).rev() {
            match self.table.sweep(block) {
                block::Swept::Free => {}
                block::Swept::Small { kind, size, marked } => {
                    live += marked as usize * size as usize;
                    let class = usize::from(CLASS_OF[size as usize / 16]);
                    self.allocators[usize::from(kind.0) * CLASSES.len() + class]
                        .unswept
                        .push(block);
                }
                block::Swept::Large { blocks } => live += blocks as usize * BLOCK,
            }
        }
        self.table.give_back();
        self.statistics.collections += 1;
        self.statistics.live = live;
        self.allocated = 0;
        self.budget = live.max(LEAST_BUDGET);
    }
}

#[cfg(test)]
mod tests;
