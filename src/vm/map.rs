//! Maps: entries in the order in which they came, and a table of their numbers by hash.
//!
//! ```text
//!   slot ─▶ │ entries ──┼─▶ │ key … │ value … │ key … │ value … │ … │ one bit for each: it is live │
//!           │ index ────┼─▶ │ tag, 1 │ - │ tag, 0 │ gone │ … in groups of eight rows
//!           │ length, used, capacity, mask, numbers, generation │
//! ```
//!
//! Keys and values lie in whole slots. The hash says in which group a key's row is, unless that is full; the rows of a group
//! are compared at once ([`group`]), so most lookups look at one group and one entry, whatever they find: few branches that
//! the processor could guess wrong. A removed entry stays as a gap until the entries grow; when gaps go, numbers
//! change, and the generation says so to whoever goes over the map.

mod group;

use super::{Thrown, Vm, text};
use crate::bytecode::shape::{MAP_LENGTH_OFFSET, MapShape};
use group::{EMPTY, GONE, Group, NO_ROWS, ROWS, TAGGED};
use std::sync::atomic::{AtomicU32, Ordering};

#[derive(Debug)]
#[repr(C)]
pub(crate) struct Map {
    entries: *mut u64,
    index: *mut u32,
    /// Live entries.
    pub length: usize,
    /// Entries, gaps included.
    used: usize,
    /// Entries that there is room for.
    capacity: usize,
    /// The bits of a hash that are the first row of its group.
    mask: usize,
    /// The bits of a row that are the number; the others are the hash's.
    numbers: u32,
    /// Behind the entries: which of them are live.
    live: *mut u64,
    /// How often gaps were taken out.
    pub generation: usize,
}

const _: () = assert!(std::mem::offset_of!(Map, length) == MAP_LENGTH_OFFSET as usize);

const LEAST_ENTRIES: usize = 8;

/// # Safety
/// `slot` holds a map, which lives as long as what is made of the result.
pub(crate) unsafe fn get<'a>(slot: u64) -> &'a mut Map {
    // SAFETY: the caller's promise.
    unsafe { &mut *(slot as *mut Map) }
}

/// The hash of a text: computed once, and kept in its header; never 0.
///
/// # Safety
/// `slot` holds a text.
pub(crate) unsafe fn hash_text(slot: u64) -> u32 {
    // SAFETY: the header's first word is the hash, or 0; others may write the same number there.
    unsafe {
        let kept = AtomicU32::from_ptr((slot - super::text::HEADER as u64) as *mut u32);
        match kept.load(Ordering::Relaxed) {
            0 => {
                let hash = hash_bytes(text::get(slot).as_bytes());
                kept.store(hash, Ordering::Relaxed);
                hash
            }
            known => known,
        }
    }
}

fn hash_bytes(bytes: &[u8]) -> u32 {
    let mut state = 0x9e37_79b9_7f4a_7c15 ^ bytes.len() as u64;
    let (words, rest) = bytes.as_chunks::<8>();
    for word in words {
        state = mix(state ^ u64::from_le_bytes(*word));
    }
    let mut last = [0; 8];
    last[..rest.len()].copy_from_slice(rest);
    let hash = mix(state ^ u64::from_le_bytes(last));
    ((hash ^ hash >> 32) as u32).max(1)
}

/// Folds the 128-bit product: every bit of the word counts in every bit of the result.
#[inline(always)]
fn mix(word: u64) -> u64 {
    let product = u128::from(word ^ 0x2d35_8dcc_aa6c_78a5) * 0x8bb8_4b93_962e_acc9;
    product as u64 ^ (product >> 64) as u64
}

/// # Safety
/// A key of the shape begins at `key`.
#[inline(always)]
unsafe fn hash(key: *const u64, shape: MapShape) -> u32 {
    // SAFETY: the caller's promise.
    unsafe {
        if shape.key_slots == 1 && shape.texts == 0 {
            return hash_word(*key);
        }
        if shape.key_slots == 1 {
            return hash_text(*key) & TAGGED;
        }
        let mut state = 0;
        for slot in 0..usize::from(shape.key_slots) {
            let word = *key.add(slot);
            let part = if is_text(shape, slot) {
                hash_text(word).into()
            } else {
                word
            };
            state = mix(state ^ part);
        }
        state as u32 & TAGGED
    }
}

#[inline(always)]
fn hash_word(word: u64) -> u32 {
    mix(word) as u32 & TAGGED
}

fn is_text(shape: MapShape, slot: usize) -> bool {
    slot < 32 && shape.texts >> slot & 1 == 1
}

/// # Safety
/// Keys of the shape begin at both.
#[inline(always)]
unsafe fn same_key(left: *const u64, right: *const u64, shape: MapShape) -> bool {
    (0..usize::from(shape.key_slots)).all(|slot| {
        // SAFETY: the caller's promise; marked slots hold texts.
        unsafe {
            let (a, b) = (*left.add(slot), *right.add(slot));
            a == b || is_text(shape, slot) && text::get(a) == text::get(b)
        }
    })
}

impl Map {
    fn entry(&self, number: usize, shape: MapShape) -> *mut u64 {
        self.entries.wrapping_add(number * shape.entry_words())
    }

    fn number(&self, row: u32) -> usize {
        (row & self.numbers) as usize
    }

    /// # Safety
    /// The entry exists.
    unsafe fn is_live(&self, number: usize) -> bool {
        // SAFETY: there is a bit for each entry.
        unsafe { *self.live.add(number / 64) >> (number % 64) & 1 == 1 }
    }

    /// Where the table names the entry of the key, of which `same` tells whether an entry's is equal.
    ///
    /// # Safety
    /// The map has this shape.
    #[inline(always)]
    unsafe fn probe(
        &self,
        hash: u32,
        shape: MapShape,
        same: impl Fn(*const u64) -> bool,
    ) -> Option<usize> {
        let mut first = hash as usize & self.mask;
        loop {
            // SAFETY: the table has whole groups, and some of its rows are empty.
            let group = unsafe { Group::load(self.index.add(first)) };
            let mut tagged = group.tagged(hash, self.numbers);
            while tagged != 0 {
                let at = first + tagged.trailing_zeros() as usize;
                // SAFETY: a row of the group that names an entry.
                let row = unsafe { *self.index.add(at) };
                if same(self.entry(self.number(row), shape)) {
                    return Some(at);
                }
                tagged &= tagged - 1;
            }
            if group.empty() != 0 {
                return None;
            }
            first = (first + ROWS) & self.mask;
        }
    }

    /// The same for a key in slots.
    ///
    /// # Safety
    /// A key of the shape begins at `key`, and the map has this shape.
    #[inline(always)]
    unsafe fn place(&self, key: *const u64, hash: u32, shape: MapShape) -> Option<usize> {
        // SAFETY: the caller's promise.
        unsafe { self.probe(hash, shape, |entry| same_key(entry, key, shape)) }
    }
}

/// What the first group of rows tells of a key.
pub(crate) enum Glance {
    /// The address of what stands under the key.
    There(*mut u64),
    Absent,
    /// Ask [`find`].
    Unclear,
}

/// The few instructions that most lookups are: for a key of one slot that is no text, or this very text.
///
/// An unoptimised build leaves the vectors on the native stack, so there they are not the handler's own.
///
/// # Safety
/// `map` holds a map of the shape, and `key` a key of it. The same holds for all that follow.
#[cfg_attr(debug_assertions, inline(never))]
#[cfg_attr(not(debug_assertions), inline(always))]
pub(crate) unsafe fn glance(map: u64, key: *const u64, shape: MapShape) -> Glance {
    // SAFETY: the caller's promise; a text's header has its hash, or 0.
    unsafe {
        if shape.key_slots != 1 {
            return Glance::Unclear;
        }
        let (map, key) = (get(map), *key);
        let hash = if shape.texts == 0 {
            hash_word(key)
        } else {
            match *((key - text::HEADER as u64) as *const u32) {
                0 => return Glance::Unclear,
                known => known & TAGGED,
            }
        };
        let rows = map.index.add(hash as usize & map.mask);
        let group = Group::load(rows);
        let tagged = group.tagged(hash, map.numbers);
        if tagged == 0 {
            return match group.empty() {
                0 => Glance::Unclear,
                _ => Glance::Absent,
            };
        }
        let row = *rows.add(tagged.trailing_zeros() as usize);
        let entry = map.entry(map.number(row), shape);
        if *entry != key {
            return Glance::Unclear;
        }
        Glance::There(entry.add(1))
    }
}

/// The address of what stands under the key; null where nothing does.
pub(crate) unsafe fn find(map: u64, key: *const u64, shape: MapShape) -> *mut u64 {
    // SAFETY: the caller's promise.
    unsafe {
        let map = get(map);
        let place = map.place(key, hash(key, shape), shape);
        place.map_or(std::ptr::null_mut(), |at| {
            map.entry(map.number(*map.index.add(at)), shape)
                .add(shape.key_slots.into())
        })
    }
}

/// Takes a key away; tells whether it was there. Its value stays where it was until the next insertion.
pub(crate) unsafe fn remove(map: u64, key: *const u64, shape: MapShape) -> bool {
    // SAFETY: the caller's promise.
    unsafe {
        let map = get(map);
        let Some(at) = map.place(key, hash(key, shape), shape) else {
            return false;
        };
        let number = map.number(*map.index.add(at));
        // Who looks for another key goes on behind a full group, and must go on doing so.
        let group = Group::load(map.index.add(at / ROWS * ROWS));
        *map.index.add(at) = if group.empty() != 0 { EMPTY } else { GONE };
        *map.live.add(number / 64) &= !(1 << (number % 64));
        map.length -= 1;
    }
    true
}

pub(crate) unsafe fn clear(map: u64) {
    // SAFETY: the caller's promise.
    let map = unsafe { get(map) };
    if map.used > 0 {
        map.generation += 1;
    }
    map.entries = std::ptr::null_mut();
    map.index = no_rows();
    map.live = std::ptr::null_mut();
    map.length = 0;
    map.used = 0;
    map.capacity = 0;
    map.mask = 0;
    map.numbers = 0;
}

/// The number of the first entry from `from` on.
pub(crate) unsafe fn next(map: u64, from: usize) -> Option<usize> {
    // SAFETY: the caller's promise.
    unsafe {
        let map = get(map);
        (from..map.used).find(|number| map.is_live(*number))
    }
}

/// Key and value of an entry.
pub(crate) unsafe fn entry(map: u64, number: usize, shape: MapShape) -> (*mut u64, *mut u64) {
    // SAFETY: the caller's promise.
    let key = unsafe { get(map) }.entry(number, shape);
    (key, key.wrapping_add(shape.key_slots.into()))
}

impl Vm {
    /// An empty map with room for so many entries.
    pub(crate) fn new_map(&mut self, capacity: usize, shape: MapShape) -> Result<u64, Thrown> {
        let object = self.allocate(self.object_types.map, size_of::<Map>())?;
        let map = Map {
            entries: std::ptr::null_mut(),
            index: no_rows(),
            length: 0,
            used: 0,
            capacity: 0,
            mask: 0,
            numbers: 0,
            live: std::ptr::null_mut(),
            generation: 0,
        };
        let slot = object.as_ptr() as u64;
        // SAFETY: allocated for it.
        unsafe {
            object.cast::<Map>().write(map);
            if capacity > 0 {
                self.resize_map(std::hint::black_box(slot), capacity, shape)?;
            }
        }
        Ok(slot)
    }

    /// The address of what stands under the key: zeros where it is new.
    ///
    /// # Safety
    /// As for [`find`].
    pub(crate) unsafe fn map_insert(
        &mut self,
        slot: u64,
        key: *const u64,
        shape: MapShape,
    ) -> Result<*mut u64, Thrown> {
        // SAFETY: the caller's promise; the entry is within the capacity.
        unsafe {
            let hash = hash(key, shape);
            let map = get(slot);
            if let Some(at) = map.place(key, hash, shape) {
                let (_, value) = entry(slot, map.number(*map.index.add(at)), shape);
                return Ok(value);
            }
            if map.used == map.capacity {
                // Gaps may be room enough.
                let wanted = (map.length + map.length / 2 + 1).max(LEAST_ENTRIES);
                self.resize_map(slot, wanted, shape)?;
            }
            let map = get(slot);
            let number = map.used;
            let made = map.entry(number, shape);
            *map.live.add(number / 64) |= 1 << (number % 64);
            std::ptr::copy_nonoverlapping(key, made, shape.key_slots.into());
            let value = made.add(shape.key_slots.into());
            std::ptr::write_bytes(value, 0, shape.value_slots.into());
            name(map, number, hash);
            map.used += 1;
            map.length += 1;
            Ok(value)
        }
    }

    /// Moves the live entries to a larger buffer, and makes their table anew.
    ///
    /// # Safety
    /// `slot` holds a map of the shape.
    unsafe fn resize_map(
        &mut self,
        slot: u64,
        wanted: usize,
        shape: MapShape,
    ) -> Result<(), Thrown> {
        // Seven eighths of the table may name entries.
        let table = (wanted * 8).div_ceil(7).next_power_of_two().max(16);
        let capacity = table / 8 * 7;
        let live_words = capacity.div_ceil(64);
        let bytes = capacity
            .checked_mul(shape.entry_words())
            .and_then(|words| (words + live_words).checked_mul(8));
        let Some(bytes) = bytes.filter(|_| table <= 1 << 31) else {
            return Err(self.out_of_memory());
        };
        let entries = self.allocate(self.object_types.references, bytes)?;
        // Reachable by the native stack while the table is allocated.
        let entries = std::hint::black_box(entries).as_ptr().cast::<u64>();
        let index = self.allocate(self.object_types.data, table * 4)?;
        let index = index.as_ptr().cast::<u32>();
        // SAFETY: both buffers are new and large enough; the map's own entries are read in order.
        unsafe {
            std::ptr::write_bytes(index, 0xff, table);
            let words = shape.entry_words();
            let live = entries.add(capacity * words);
            let old = get(slot);
            let mut kept = 0;
            for number in 0..old.used {
                if old.is_live(number) {
                    let from = old.entry(number, shape);
                    std::ptr::copy_nonoverlapping(from, entries.add(kept * words), words);
                    kept += 1;
                }
            }
            if kept != old.used {
                old.generation += 1;
            }
            old.entries = entries;
            old.index = index;
            old.live = live;
            old.used = kept;
            old.capacity = capacity;
            old.mask = table - ROWS;
            old.numbers = (2 << capacity.ilog2()) - 1;
            for number in 0..kept {
                *live.add(number / 64) |= 1 << (number % 64);
                let hash = hash(old.entry(number, shape), shape);
                name(old, number, hash);
            }
        }
        Ok(())
    }
}

/// The table of a map without entries: nobody writes to it, for there is no room for an entry.
fn no_rows() -> *mut u32 {
    (&raw const NO_ROWS).cast_mut().cast()
}

/// Enters an entry into the table, which does not name it yet.
///
/// # Safety
/// The table has a vacant row.
unsafe fn name(map: &mut Map, number: usize, hash: u32) {
    let mut first = hash as usize & map.mask;
    // SAFETY: as above.
    unsafe {
        loop {
            let vacant = Group::load(map.index.add(first)).vacant();
            if vacant != 0 {
                let row = hash & !map.numbers | number as u32;
                *map.index.add(first + vacant.trailing_zeros() as usize) = row;
                return;
            }
            first = (first + ROWS) & map.mask;
        }
    }
}
