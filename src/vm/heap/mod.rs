//! The heap: typed blocks without object headers, mark and sweep, nothing moves.
//!
//! An object is what C would have in that place, no word more: its address can be given to C, held in a register or
//! computed with, and it stays. What the collector must know lies beside: memory is cut into
//! blocks of 64 KiB, each for objects of one type and one size, so that an address tells its block,
//! and the block tells the rest:
//!
//! ```text
//!   address − base ─▶ block  = ÷ 64 KiB  ─▶ row of the table: type, size, where pointers lie, bitmaps
//!                     object = rest ÷ size (by a multiplication)
//! ```
//!
//! So a pointer into the middle of an object keeps it alive, wherever the pointer is: in a slot, on the native stack, in a
//! field. Roots are scanned without knowing what they hold; objects only where their type says that addresses may lie.
//!
//! The parts, in the order in which an object meets them:
//!
//! ```text
//!   descriptor    what is known of a type            size_class   which cell a request gets
//!   space         addresses, free blocks             block        one row of the table
//!   allocator     a cursor through free cells        mark         what is reachable
//!   collect       mark, finalizers, sweep, budget    native_stack registers and stack as roots
//!   outside       addresses of others that it watches
//! ```
//!
//! Allocation never collects: only its caller knows where roots are. It asks [`Heap::needs_collection`] at a point where all
//! objects in use are reachable from them, and after [`OutOfMemory`] it collects and tries once more.
//!
//! The heap knows nothing of values, slots or scripts. It belongs to one thread.

pub(crate) mod allocator;
mod block;
mod collect;
mod descriptor;
mod error;
mod mark;
mod native_stack;
mod outside;
mod size_class;
mod space;

pub use allocator::{Allocator, CURSOR_OFFSET, END_OFFSET};
pub use collect::{Roots, Unreachable};
pub use descriptor::{Descriptor, Finalizer, HeapType, Pointers, Size};
pub use error::{HeapError, OutOfMemory};

use block::{Kind, cell_index};
use descriptor::Type;
use size_class::{BLOCK, BLOCK_SHIFT};
use space::Space;
use std::collections::VecDeque;
use std::ops::Range;
use std::ptr::{self, NonNull};
use std::time::Duration;

/// Bytes that are allocated between two collections, at least; more if more than that is alive.
const LEAST_BUDGET: usize = 16 << 20;
/// Entries that the mark stack begins with.
const FIRST_MARKS: usize = 512;

/// How a heap behaves.
#[derive(Clone, Copy, Debug, Default)]
pub struct Options {
    /// Bytes of objects beyond which allocation fails. Garbage counts until it is collected.
    pub limit: Option<usize>,
    /// A collection is always due, and no allocation takes the fast path, neither here nor in compiled code.
    pub stress: bool,
}

/// What a heap has done and holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Statistics {
    pub collections: u64,
    /// Bytes of the objects that the last collection left.
    pub live_bytes: usize,
    /// Bytes in all, garbage and the rests of runs included.
    pub bytes_in_use: usize,
    /// Bytes allocated since the beginning, immortal ones left out.
    pub allocated_bytes: u64,
    /// Blocks of 64 KiB in use.
    pub blocks: usize,
    /// Bytes of blocks that may take memory; those of a large object take it when they are touched.
    pub committed_bytes: usize,
    pub pause_total: Duration,
    pub pause_longest: Duration,
}

/// An object, found by an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ObjectRef {
    pub start: usize,
    /// Bytes of the cell: at least what was asked for.
    pub size: usize,
    pub kind: HeapType,
}

#[derive(Debug)]
pub struct Heap {
    types: Vec<Type>,
    /// Bytes begun in runs since the last collection.
    allocated: usize,
    budget: usize,
    /// Bytes that the last collection left.
    live: usize,
    options: Options,
    unlimited: bool,
    space: Space,
    /// Room for more literals.
    immortal: Range<usize>,
    immortal_bytes: usize,
    /// Addresses in the order of making.
    finalizable: Vec<(usize, Finalizer)>,
    unreachable: VecDeque<Unreachable>,
    outside: outside::Outside,
    mark_stack: Vec<usize>,
    /// Entries that the mark stack may have.
    most_marks: usize,
    statistics: Statistics,
}

impl Heap {
    pub fn new(options: Options) -> Result<Self, HeapError> {
        Ok(Heap {
            types: Vec::new(),
            allocated: 0,
            budget: LEAST_BUDGET,
            live: 0,
            options,
            unlimited: false,
            space: Space::reserve()?,
            immortal: 0..0,
            immortal_bytes: 0,
            finalizable: Vec::new(),
            outside: outside::Outside::default(),
            unreachable: VecDeque::new(),
            mark_stack: Vec::with_capacity(FIRST_MARKS),
            most_marks: usize::MAX,
            statistics: Statistics::default(),
        })
    }

    /// # Panics
    /// When the descriptor contradicts itself: offsets beyond the object, an alignment that is no power of two.
    pub fn register(&mut self, descriptor: Descriptor) -> HeapType {
        let kind = HeapType(self.types.len() as u32);
        self.types.push(Type::new(kind, descriptor));
        kind
    }

    /// Memory for an object: zeroed, aligned as its type says, of at least `bytes` bytes, which a type of fixed size
    /// has no need of. The address stays, and is the object's as long as it can be reached.
    #[inline(always)]
    pub fn allocate(&mut self, kind: HeapType, bytes: usize) -> Result<NonNull<u8>, OutOfMemory> {
        let ty = &mut self.types[kind.0 as usize];
        if let Some(class) = ty.class(bytes)
            && let Some(allocator) = ty.allocators.get_mut(class)
            && let Some(object) = allocator.bump()
        {
            return Ok(object);
        }
        self.allocate_slow(kind, bytes)
    }

    /// Whether it is time to collect.
    #[inline(always)]
    pub fn needs_collection(&self) -> bool {
        self.allocated >= self.budget || self.options.stress
    }

    /// The limit does not hold for a while, so that its being reached can be reported. Gives what was said before.
    pub fn lift_limit(&mut self, lifted: bool) -> bool {
        std::mem::replace(&mut self.unlimited, lifted)
    }

    /// Bytes that the owner of such an object may use: what a growing list may count as its capacity.
    pub fn usable_bytes(&self, kind: HeapType, bytes: usize) -> usize {
        self.types[kind.0 as usize].usable(bytes)
    }

    /// For compiled code: the allocator of such objects, valid as long as the heap, and the bytes by which its cursor moves.
    /// `None` where only [`Heap::allocate`] will do: large objects, and those with a finalizer.
    pub fn allocator_address(
        &mut self,
        kind: HeapType,
        bytes: usize,
    ) -> Option<(*const Allocator, usize)> {
        let ty = &mut self.types[kind.0 as usize];
        let cell = ty.cell_size(bytes);
        let class = ty.class(bytes)?;
        if Type::is_large(cell) || ty.descriptor.finalizer.is_some() {
            return None;
        }
        ty.fill_allocators();
        Some((ptr::from_ref(&ty.allocators[class]), cell))
    }

    /// The object that an address lies in, at its start, within, or in the unused rest of its cell.
    pub fn object_of(&self, address: usize) -> Option<ObjectRef> {
        let mut index = self.space.block_of(address)?;
        let mut block = self.space.block(index);
        if block.header.kind == Kind::Rest {
            index = block.header.span as usize;
            block = self.space.block(index);
        }
        let header = &block.header;
        let object = cell_index(address % BLOCK, header.reciprocal);
        if object >= header.objects as usize || !block.is_allocated(object) {
            return None;
        }
        let start = (self.space.base + (index << BLOCK_SHIFT)) + object * header.cell;
        let ty = &self.types[header.ty as usize];
        let run = ty
            .allocators
            .get(header.class as usize)
            .map_or(0..0, |allocator| allocator.cursor..allocator.end);
        let found = ObjectRef {
            start,
            size: header.cell,
            kind: HeapType(header.ty),
        };
        // What is left of a run is not an object yet.
        (!run.contains(&start)).then_some(found)
    }

    /// Whether an address lies in an object.
    pub fn contains(&self, address: usize) -> bool {
        self.object_of(address).is_some()
    }

    /// The type of the object that an address lies in.
    pub fn type_of(&self, address: usize) -> Option<HeapType> {
        self.object_of(address).map(|object| object.kind)
    }

    /// Whether an address lies among the objects that are never collected.
    pub fn is_immortal(&self, address: usize) -> bool {
        let block = self.space.block_of(address);
        block.is_some_and(|index| self.space.block(index).header.kind == Kind::Immortal)
    }

    pub fn statistics(&self) -> Statistics {
        Statistics {
            live_bytes: self.live,
            bytes_in_use: self.bytes_in_use(),
            allocated_bytes: self.statistics.allocated_bytes + self.allocated as u64,
            blocks: self.space.blocks_in_use(),
            committed_bytes: self.space.resident_bound(),
            ..self.statistics
        }
    }

    fn bytes_in_use(&self) -> usize {
        self.live + self.allocated + self.immortal_bytes
    }
}

#[cfg(test)]
mod tests;
