//! Eight rows of a map's table, compared at once.
//!
//! ```text
//!   31  30                         0
//!  │ 0 │ of the hash │ entry's number │     a row that names an entry
//!  │ 1 │ all ones                     │     empty; with a zero at the end: gone
//! ```
//!
//! So the sign tells whether a row is vacant, and neither kind of vacant row has the tag of a hash.

use std::arch::x86_64::{
    __m128i, _mm_andnot_si128, _mm_castsi128_ps, _mm_cmpeq_epi32, _mm_loadu_si128,
    _mm_movemask_epi8, _mm_movemask_ps, _mm_packs_epi16, _mm_packs_epi32, _mm_set1_epi32,
    _mm_setzero_si128, _mm_xor_si128,
};

/// Rows of a group.
pub(super) const ROWS: usize = 8;
pub(super) const EMPTY: u32 = u32::MAX;
pub(super) const GONE: u32 = u32::MAX - 1;
/// The bits of a hash that count.
pub const TAGGED: u32 = u32::MAX >> 1;

/// A table that names nothing.
pub(super) static NO_ROWS: [u32; ROWS] = [EMPTY; ROWS];

#[derive(Clone, Copy)]
pub(super) struct Group {
    first: __m128i,
    second: __m128i,
}

impl Group {
    /// # Safety
    /// A group's rows begin here.
    #[inline(always)]
    pub unsafe fn load(rows: *const u32) -> Self {
        // SAFETY: the caller's promise; the load need not be aligned.
        unsafe {
            Group {
                first: _mm_loadu_si128(rows.cast()),
                second: _mm_loadu_si128(rows.add(4).cast()),
            }
        }
    }

    /// Bit `i`: row `i` has the hash in all its bits but those of the number.
    #[inline(always)]
    pub fn tagged(self, hash: u32, numbers: u32) -> u32 {
        // SAFETY: every x86-64 processor has SSE2. The same holds for all that follow.
        unsafe {
            let hash = _mm_set1_epi32(hash as i32);
            let numbers = _mm_set1_epi32(numbers as i32);
            let difference = |rows| _mm_andnot_si128(numbers, _mm_xor_si128(rows, hash));
            self.equal(difference, _mm_setzero_si128())
        }
    }

    /// Bit `i`: row `i` has never named an entry, so nobody went on behind this group.
    #[inline(always)]
    pub fn empty(self) -> u32 {
        // SAFETY: as above.
        unsafe { self.equal(|rows| rows, _mm_set1_epi32(EMPTY as i32)) }
    }

    /// Bit `i`: row `i` names no entry.
    #[inline(always)]
    pub fn vacant(self) -> u32 {
        // SAFETY: as above.
        let signs = |rows| unsafe { _mm_movemask_ps(_mm_castsi128_ps(rows)) as u32 };
        signs(self.first) | signs(self.second) << 4
    }

    /// Bit `i`: what is made of row `i` is the same as there in `wanted`.
    #[inline(always)]
    fn equal(self, made: impl Fn(__m128i) -> __m128i, wanted: __m128i) -> u32 {
        // SAFETY: as above.
        unsafe {
            let first = _mm_cmpeq_epi32(made(self.first), wanted);
            let second = _mm_cmpeq_epi32(made(self.second), wanted);
            // Rows that are all ones or zeros become words, bytes and bits.
            let words = _mm_packs_epi32(first, second);
            _mm_movemask_epi8(_mm_packs_epi16(words, _mm_setzero_si128())) as u32
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_told_apart() {
        let hash = 0x2a5c_1234;
        let numbers = 0xff;
        let named = hash & !numbers | 7;
        let other = named ^ 1 << 8;
        let rows = [EMPTY, named, GONE, other, named, other, EMPTY, GONE];
        // SAFETY: eight rows.
        let group = unsafe { Group::load(rows.as_ptr()) };
        assert_eq!(group.tagged(hash, numbers), 0b0001_0010);
        assert_eq!(group.empty(), 0b0100_0001);
        assert_eq!(group.vacant(), 0b1100_0101);
    }

    #[test]
    fn no_hash_is_that_of_a_vacant_row() {
        // SAFETY: eight rows.
        let group =
            unsafe { Group::load([EMPTY, GONE, EMPTY, GONE, EMPTY, GONE, EMPTY, GONE].as_ptr()) };
        for bits in 0..31 {
            assert_eq!(group.tagged(TAGGED, (1 << bits) - 1), 0);
        }
    }
}
