//! A collection: mark from the roots, queue what is to be finalized, sweep, and decide when the next one is due.
//!
//! **Finalizers.** The heap remembers objects of types with a finalizer in the order of making. Those that
//! marking did not reach go to a queue, the newest first, and are marked after all, with what they lead to; the
//! queue is a root until somebody takes from it. So whoever runs the finalizer finds the object whole, and
//! may even keep it. Each object is queued once; when the finalizer has run it is memory like any other. An object
//! whose resource was given away should say so itself (by a null, for instance): it is queued all the same.

use super::block::{Kind, NO_BLOCK, cell_index};
use super::descriptor::{Finalizer, HeapType};
use super::mark::Marker;
use super::native_stack::with_stored_registers;
use super::size_class::BLOCK;
use super::{Heap, LEAST_BUDGET};
use std::ops::Range;
use std::ptr::NonNull;
use std::time::Instant;

/// A block with less room than this part of it is not allocated from.
const LEAST_ROOM: usize = 32;
/// Entries of the mark stack that are kept for the next collection.
const KEPT_STACK: usize = 64 << 10;

/// From where objects are reachable.
#[derive(Clone, Copy, Debug, Default)]
pub struct Roots<'a> {
    /// Ranges of addresses whose aligned words may be anything: the slot stack, globals.
    pub ranges: &'a [Range<usize>],
    /// Single words.
    pub words: &'a [u64],
}

/// An object that became unreachable, and what it wants.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unreachable {
    pub object: NonNull<u8>,
    pub finalizer: Finalizer,
}

impl Heap {
    /// Frees what cannot be reached from the roots.
    ///
    /// # Safety
    /// The ranges are readable, and no object is used later that cannot be reached from `roots`.
    pub unsafe fn collect(&mut self, roots: &Roots<'_>) {
        let begun = Instant::now();
        self.retire_runs();
        let stack = std::mem::take(&mut self.mark_stack);
        let outside = std::mem::take(&mut self.outside);
        let mut marker = Marker::new(&self.space, stack, self.most_marks, outside);
        for &word in roots.words {
            marker.visit(word as usize);
        }
        for unreachable in &self.unreachable {
            marker.visit(unreachable.object.as_ptr() as usize);
        }
        for range in roots.ranges {
            // SAFETY: the caller's promise.
            unsafe { marker.visit_range(range.clone()) };
        }
        marker.drain();
        self.queue_unreachable(&mut marker);
        let (stack, mut outside) = marker.into_parts();
        outside.finish(|object| self.is_marked(object));
        self.outside = outside;
        self.mark_stack = stack;
        self.mark_stack.shrink_to(KEPT_STACK);
        let live = self.sweep();
        self.finish(live);
        let pause = begun.elapsed();
        self.statistics.pause_total += pause;
        self.statistics.pause_longest = self.statistics.pause_longest.max(pause);
    }

    /// The same, with this thread's native stack up to `stack_base` as a root, and the registers.
    ///
    /// # Safety
    /// As for [`Heap::collect`]; `stack_base` is an address in this thread's stack, at or above the frame of whoever
    /// holds an object.
    pub unsafe fn collect_with_native_stack(&mut self, stack_base: usize, roots: &Roots<'_>) {
        with_stored_registers(|lowest| {
            let mut ranges = Vec::with_capacity(roots.ranges.len() + 1);
            ranges.extend_from_slice(roots.ranges);
            ranges.push(lowest..stack_base);
            // SAFETY: the caller's promise; the stack is readable from its pointer up.
            unsafe {
                self.collect(&Roots {
                    ranges: &ranges,
                    words: roots.words,
                })
            };
        });
    }

    /// From now on tells when no word in reach has the address any more, nor anybody the object that it stands for.
    pub fn watch(&mut self, address: usize, object: Option<NonNull<u8>>) {
        let object = object.map(|object| object.as_ptr() as usize);
        self.outside.watch(address, object);
    }

    pub fn unwatch(&mut self, address: usize) {
        self.outside.unwatch(address);
    }

    /// The watched addresses that nobody had at the last collection, in no order. They are watched no more.
    pub fn take_released(&mut self) -> Vec<usize> {
        std::mem::take(&mut self.outside.released)
    }

    /// The next object that became unreachable; the newest of a collection comes first. From now on it is kept alive by
    /// the caller only.
    pub fn take_unreachable(&mut self) -> Option<Unreachable> {
        self.unreachable.pop_front()
    }

    /// At the end of all: queues every object that has a finalizer and was not queued before, the newest first.
    pub fn queue_all_finalizable(&mut self) {
        while let Some((address, finalizer)) = self.finalizable.pop() {
            if let Some(object) = NonNull::new(address as *mut u8) {
                self.unreachable
                    .push_back(Unreachable { object, finalizer });
            }
        }
    }

    fn queue_unreachable(&mut self, marker: &mut Marker) {
        let mut finalizable = std::mem::take(&mut self.finalizable);
        let queued = self.unreachable.len();
        finalizable.retain(|&(address, finalizer)| {
            if self.is_marked(address) {
                return true;
            }
            self.unreachable.extend(
                NonNull::new(address as *mut u8).map(|object| Unreachable { object, finalizer }),
            );
            false
        });
        self.finalizable = finalizable;
        self.unreachable.make_contiguous()[queued..].reverse();
        for unreachable in self.unreachable.range(queued..) {
            marker.visit(unreachable.object.as_ptr() as usize);
        }
        marker.drain();
    }

    /// Of the start of an object.
    fn is_marked(&self, address: usize) -> bool {
        self.space.block_of(address).is_some_and(|index| {
            let block = self.space.block(index);
            block.is_marked(cell_index(address % BLOCK, block.header.reciprocal))
        })
    }

    /// Frees blocks without objects, and lines those with room up for their allocators, the lowest first. Gives the bytes of
    /// the objects left.
    fn sweep(&mut self) -> usize {
        let mut live = 0;
        for index in (0..self.space.used).rev() {
            let block = self.space.block_mut(index);
            let kind = block.header.kind;
            if !matches!(kind, Kind::Cells | Kind::Large) {
                continue;
            }
            let objects = block.sweep();
            let header = &mut block.header;
            live += objects * header.cell;
            if objects == 0 {
                let span = header.span as usize;
                self.space.release(index, span);
            } else if kind == Kind::Cells {
                header.reused = true;
                header.next = NO_BLOCK;
                let room = header.objects as usize - objects;
                if room * LEAST_ROOM >= header.objects as usize && room > 0 {
                    let allocator =
                        &mut self.types[header.ty as usize].allocators[header.class as usize];
                    header.next = allocator.available;
                    allocator.available = index as u32;
                }
            }
        }
        live
    }

    fn finish(&mut self, live: usize) {
        self.statistics.collections += 1;
        self.statistics.allocated_bytes += self.allocated as u64;
        self.live = live;
        self.allocated = 0;
        self.budget = live.max(LEAST_BUDGET);
        // What is free is about to be used again, up to the budget, whose rest may lie in blocks that have room.
        self.space.give_back(self.budget.div_ceil(BLOCK));
    }

    /// The types by their names, with the bytes of cells that they hold now: for people.
    pub fn bytes_by_type(&self) -> Vec<(&str, usize)> {
        let mut bytes = vec![0; self.types.len()];
        for index in 0..self.space.used {
            let block = self.space.block(index);
            if matches!(block.header.kind, Kind::Cells | Kind::Large) {
                let objects = (0..block.header.objects as usize)
                    .filter(|&object| block.is_allocated(object))
                    .count();
                bytes[block.header.ty as usize] += objects * block.header.cell;
            }
        }
        self.types
            .iter()
            .map(|ty| ty.descriptor.name.as_str())
            .zip(bytes)
            .collect()
    }

    pub fn finalizer_of(&self, kind: HeapType) -> Option<Finalizer> {
        self.types[kind.0 as usize].descriptor.finalizer
    }
}
