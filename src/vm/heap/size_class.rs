//! Cells for objects of variable length: which sizes there are, and which of them a request gets.
//!
//! ```text
//!   up to   256 bytes   every 16                        16 sizes
//!   up to 2,048 bytes   eight to each doubling          24 sizes   at most an eighth is lost
//!   up to    16 KiB     a block divided by 31, 30, … 4  28 sizes   no rest at the end of a block
//!   beyond              not a cell: blocks of its own
//! ```
//!
//! Every power of two from 16 to 16 KiB is among them, which is how buffers with a strict alignment find
//! theirs: cells lie at multiples of their size.

/// Bytes of a block, and what it is aligned to.
pub(super) const BLOCK: usize = 1 << BLOCK_SHIFT;
pub(super) const BLOCK_SHIFT: u32 = 16;
/// Objects above this have blocks of their own.
pub(super) const LARGEST_CELL: usize = 16 << 10;
/// No cell is smaller: the bitmaps of a block have room for as many.
pub(super) const SMALLEST_CELL: usize = 16;
const GRANULE: usize = 16;
pub(super) const CLASSES: usize = 68;

/// Cell size by class, ascending.
const SIZES: [u16; CLASSES] = sizes();
/// Class by size in granules, rounded up.
const CLASS_OF: [u8; LARGEST_CELL / GRANULE + 1] = class_of();

const fn sizes() -> [u16; CLASSES] {
    let mut sizes = [0; CLASSES];
    let mut class = 0;
    let mut size = GRANULE;
    while size <= 2048 {
        sizes[class] = size as u16;
        class += 1;
        size += if size < 256 {
            GRANULE
        } else {
            1 << (size.ilog2() - 3)
        };
    }
    let mut cells = 31;
    while cells >= 4 {
        sizes[class] = (BLOCK / cells / GRANULE * GRANULE) as u16;
        class += 1;
        cells -= 1;
    }
    assert!(class == CLASSES);
    sizes
}

const fn class_of() -> [u8; LARGEST_CELL / GRANULE + 1] {
    let mut classes = [0; LARGEST_CELL / GRANULE + 1];
    let mut granules = 0;
    let mut class = 0;
    while granules < classes.len() {
        if granules * GRANULE > SIZES[class] as usize {
            class += 1;
        }
        classes[granules] = class as u8;
        granules += 1;
    }
    classes
}

/// The class for a request, `None` for a large object.
#[inline(always)]
pub(super) fn class(bytes: usize) -> Option<usize> {
    // Written so that no sum overflows: the largest requests come from scripts.
    let granules = bytes / GRANULE + usize::from(!bytes.is_multiple_of(GRANULE));
    CLASS_OF.get(granules).map(|&class| class as usize)
}

/// Bytes of a cell of this class.
pub(super) fn cell_size(class: usize) -> usize {
    SIZES[class] as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_request_gets_the_smallest_cell_that_holds_it() {
        for bytes in 0..=LARGEST_CELL {
            let class = class(bytes).unwrap();
            assert!(cell_size(class) >= bytes);
            assert!(class == 0 || cell_size(class - 1) < bytes, "{bytes}");
        }
        assert_eq!(class(LARGEST_CELL + 1), None);
        assert_eq!(class(usize::MAX), None);
    }

    #[test]
    fn little_is_lost() {
        for bytes in 256..=2048 {
            let cell = cell_size(class(bytes).unwrap());
            assert!((cell - bytes) * 8 <= cell, "{bytes} in {cell}");
        }
        for class in 40..CLASSES {
            let cell = cell_size(class);
            assert!(BLOCK % cell < 512, "{cell} leaves {}", BLOCK % cell);
        }
    }

    #[test]
    fn powers_of_two_are_cells() {
        let mut size = SMALLEST_CELL;
        while size <= LARGEST_CELL {
            assert_eq!(cell_size(class(size).unwrap()), size);
            size *= 2;
        }
    }
}
