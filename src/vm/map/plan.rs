//! How large a map's parts are to be.
//!
//! Entries have room for half as many again. Which keys get a row of their own is decided by counting: rows for all keys
//! below a power of two, the largest of which a quarter would be taken. So such rows take no more memory than a table of hashes
//! would at its emptiest, and a map of numbers without any order has none.

use super::group::ROWS;
use super::{Map, is_word};
use crate::bytecode::shape::MapShape;

/// Where there is one key that small, there are so many rows.
const LEAST_ROWS: usize = 8;
/// No key of more bits has a row of its own.
const MOST_BITS: usize = 29;
/// Rows of the groups of a map that has nothing else.
const LEAST_GROUPS: usize = 16;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Plan {
    /// Entries that there is to be room for.
    pub entries: usize,
    /// Rows of groups.
    pub groups: usize,
    /// Rows of keys that have their own.
    pub rows: usize,
}

impl Plan {
    /// Room for so many keys of which nothing is known.
    pub fn hashed(wanted: usize) -> Self {
        match wanted {
            0 => Plan {
                entries: 0,
                groups: 0,
                rows: 0,
            },
            _ => Plan::new(wanted, wanted, 0),
        }
    }

    /// Room for so many keys, among them those that are there, and the one to come.
    ///
    /// # Safety
    /// The map has this shape, and so has the key.
    pub unsafe fn of(map: &Map, wanted: usize, next: Option<*const u64>, shape: MapShape) -> Self {
        if !is_word(shape) || wanted == 0 {
            return Plan::hashed(wanted);
        }
        if let (0, Some(key)) = (map.used, next) {
            // SAFETY: the caller's promise.
            return match unsafe { *key } < LEAST_ROWS as u64 {
                true => Plan::new(wanted, 0, LEAST_ROWS),
                false => Plan::hashed(wanted),
            };
        }
        // By the length of the key in bits.
        let mut keys = [0; 65];
        let mut count = |key: u64| keys[(u64::BITS - key.leading_zeros()) as usize] += 1;
        // SAFETY: the caller's promise: keys of one slot.
        unsafe {
            next.into_iter().for_each(|key| count(*key));
            for number in 0..map.used {
                if map.is_live(number) {
                    count(*map.entry(number, shape));
                }
            }
        }
        let rows = rows(&keys);
        if rows == 0 {
            return Plan::hashed(wanted);
        }
        let direct: usize = keys[..=rows.ilog2() as usize].iter().sum();
        let hashed = keys.iter().sum::<usize>() - direct;
        // So that a few large keys in a large map do not make it grow again and again.
        Plan::new(wanted, (hashed + hashed / 2).max(wanted / 8), rows)
    }

    fn new(wanted: usize, hashed: usize, rows: usize) -> Self {
        let least = if rows == 0 { LEAST_GROUPS } else { ROWS };
        Plan {
            entries: named_by(table_for(wanted).max(LEAST_GROUPS)),
            groups: table_for(hashed).max(least),
            rows,
        }
    }

    /// Whether numbers and tags fit into a row.
    pub fn is_possible(self) -> bool {
        self.entries <= 1 << 30 && self.groups <= 1 << 30 && self.rows <= 1 << 30
    }

    /// The bits of a row that are an entry's number.
    pub fn numbers(self) -> u32 {
        (2 << self.entries.ilog2()) - 1
    }

    /// Keys that the groups have room for.
    pub fn room(self) -> u32 {
        named_by(self.groups) as u32
    }
}

fn table_for(keys: usize) -> usize {
    (keys.saturating_mul(8).div_ceil(7)).next_power_of_two()
}

/// Seven eighths of a table may name entries.
fn named_by(table: usize) -> usize {
    table / 8 * 7
}

/// How many keys, from 0 on, are to have rows of their own, where so many have each number of bits: a power of two, or 0.
fn rows(keys: &[usize; 65]) -> usize {
    let mut below = 0;
    let mut rows = 0;
    for (bits, count) in keys.iter().enumerate().take(MOST_BITS + 1) {
        below += count;
        let wanted = 1 << bits;
        if *count > 0 && (below * 4 >= wanted || wanted <= LEAST_ROWS) {
            // Twice as many for keys that go on as they began.
            let twice = below * 4 >= 2 * wanted;
            rows = if twice { 2 * wanted } else { wanted };
        }
    }
    if rows == 0 { 0 } else { rows.max(LEAST_ROWS) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows_for(keys: impl Iterator<Item = u64>) -> usize {
        let mut counted = [0; 65];
        keys.for_each(|key| counted[(64 - key.leading_zeros()) as usize] += 1);
        rows(&counted)
    }

    #[test]
    fn keys_that_are_close_have_rows_of_their_own() {
        assert_eq!(rows_for(0..1), LEAST_ROWS);
        assert_eq!(rows_for(0..1000), 2048);
        assert_eq!(rows_for((0..1000).map(|key| key * 2)), 2048);
        assert_eq!(rows_for((0..1000).chain([u64::MAX, 1 << 40])), 2048);
    }

    #[test]
    fn others_have_none() {
        assert_eq!(rows_for(std::iter::empty()), 0);
        assert_eq!(rows_for((1..1000).map(|key| key << 20)), 0);
        assert_eq!(rows_for(u64::MAX - 100..=u64::MAX), 0);
        assert_eq!(rows_for(1 << 20..(1 << 20) + 1000), 0);
    }

    #[test]
    fn groups_have_room_for_what_is_hashed() {
        for wanted in [1, 7, 8, 14, 15, 100, 1000] {
            let plan = Plan::hashed(wanted);
            assert!(plan.entries >= wanted && plan.room() as usize >= wanted);
        }
    }
}
