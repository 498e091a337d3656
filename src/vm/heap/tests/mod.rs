//! The heap against models of it, and at its limits.

mod collection;
mod finalizers;
mod graph;
mod memory;
mod stack;

use super::*;

fn heap() -> Heap {
    Heap::new(Options::default()).unwrap()
}

fn stressed() -> Heap {
    let options = Options {
        limit: None,
        stress: true,
    };
    Heap::new(options).unwrap()
}

/// Two pointers and a number.
fn node(heap: &mut Heap) -> HeapType {
    heap.register(Descriptor::fixed("node", 24, Pointers::Offsets(vec![0, 8])))
}

fn make(heap: &mut Heap, kind: HeapType, bytes: usize) -> usize {
    heap.allocate(kind, bytes).unwrap().as_ptr() as usize
}

/// Collects with these addresses as the only roots.
fn keep(heap: &mut Heap, roots: &[usize]) {
    let words: Vec<u64> = roots.iter().map(|&root| root as u64).collect();
    // SAFETY: no ranges; tests do not use what they did not keep.
    unsafe {
        heap.collect(&Roots {
            ranges: &[],
            words: &words,
        })
    };
}

fn put(address: usize, offset: usize, value: usize) {
    // SAFETY: tests write into objects that they hold.
    unsafe { ((address + offset) as *mut usize).write_unaligned(value) }
}

fn get(address: usize, offset: usize) -> usize {
    // SAFETY: as above.
    unsafe { ((address + offset) as *const usize).read_unaligned() }
}

fn bytes_of<'a>(address: usize, size: usize) -> &'a mut [u8] {
    // SAFETY: as above, and no test holds two at a time.
    unsafe { std::slice::from_raw_parts_mut(address as *mut u8, size) }
}

/// Bytes of a range of whole pages that take memory.
fn resident(range: Range<usize>) -> usize {
    let mut pages = vec![0_u8; range.len() / 4096];
    // SAFETY: a mapped range, and a byte for each page of it.
    let result = unsafe { libc::mincore(range.start as *mut _, range.len(), pages.as_mut_ptr()) };
    assert_eq!(result, 0);
    pages.iter().filter(|&&page| page & 1 != 0).count() * 4096
}

/// Bytes of blocks that take memory, as the system sees it.
fn resident_blocks(heap: &Heap) -> usize {
    resident(heap.space.base..heap.space.base + heap.space.extent())
}

/// A sequence that is the same in each run (xorshift64*).
struct Random(u64);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33) as usize % end
    }
}
