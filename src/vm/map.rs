//! Maps: entries in the order in which they came, and a table of their numbers by hash.
//!
//! ```text
//!   slot ─▶ │ entries ──┼─▶ │ key … │ value … │ key … │ value … │ … │ one bit for each: it is live │
//!           │ index ────┼─▶ │ tag, 1 │ - │ tag, 0 │ gone │ … in groups of eight rows
//!           │ direct ───┼─▶ │ 3 │ - │ 2 │ … the row of the key 0, of 1, of 2, … behind the groups
//!           │ length, used, capacity, mask, numbers, room, rows, generation │
//! ```
//!
//! Keys and values lie in whole slots. The hash says in which group a key's row is, unless that is full; the rows of a group
//! are compared at once ([`group`]), so most lookups look at one group and one entry, whatever they find: few branches that
//! the processor could guess wrong. Keys that are small whole numbers, of which there are many, have rows of their own, where
//! nothing is hashed and nothing is compared; whenever the map grows it is seen for which keys that pays ([`plan`]).
//!
//! A removed entry stays as a gap until the entries grow; when gaps go, numbers change, and the generation says so to
//! whoever goes over the map.

mod group;
mod plan;

use super::{Thrown, Vm, text};
use crate::bytecode::shape::{MAP_LENGTH_OFFSET, MapShape};
pub use group::TAGGED;
use group::{EMPTY, GONE, Group, NO_ROWS, ROWS};
use plan::Plan;
use std::mem::offset_of;
use std::sync::atomic::{AtomicU32, Ordering};

#[derive(Debug)]
#[repr(C)]
pub(crate) struct Map {
    entries: *mut u64,
    index: *mut u32,
    /// Live entries.
    pub length: usize,
    /// Behind the entries: which of them are live.
    live: *mut u64,
    /// Behind the groups: the rows of the keys below `rows`, which are never in a group.
    direct: *mut u32,
    /// Entries, gaps included. Not beside `length`: both would be counted up by one instruction, which waits for two stores.
    used: usize,
    rows: u32,
    /// Entries that there is room for.
    capacity: u32,
    /// The bits of a hash that are the first row of its group.
    mask: u32,
    /// The bits of a row that are the number; the others are the hash's.
    numbers: u32,
    /// Keys that the groups still have room for.
    room: u32,
    /// How often gaps were taken out.
    pub generation: u32,
}

const _: () = assert!(offset_of!(Map, length) == MAP_LENGTH_OFFSET as usize);

const LEAST_ENTRIES: usize = 8;

/// What a word is combined with for its hash: first its bits, then it is multiplied.
pub const WORD_HASH: [u64; 2] = [0x2d35_8dcc_aa6c_78a5, 0x8bb8_4b93_962e_acc9];

/// From a text's bytes to its hash, or 0 where none was asked for.
pub const TEXT_HASH_OFFSET: i32 = -(text::HEADER as i32);

/// Where native code finds a map's parts, in bytes.
#[derive(Clone, Copy, Debug)]
pub struct Offsets {
    pub entries: i32,
    pub index: i32,
    pub live: i32,
    pub direct: i32,
    pub used: i32,
    pub rows: i32,
    pub mask: i32,
    pub numbers: i32,
    pub generation: i32,
}

pub(super) const OFFSETS: Offsets = Offsets {
    entries: offset_of!(Map, entries) as i32,
    index: offset_of!(Map, index) as i32,
    live: offset_of!(Map, live) as i32,
    direct: offset_of!(Map, direct) as i32,
    used: offset_of!(Map, used) as i32,
    rows: offset_of!(Map, rows) as i32,
    mask: offset_of!(Map, mask) as i32,
    numbers: offset_of!(Map, numbers) as i32,
    generation: offset_of!(Map, generation) as i32,
};

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
        let kept = slot.wrapping_add_signed(TEXT_HASH_OFFSET.into());
        let kept = AtomicU32::from_ptr(kept as *mut u32);
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
    let [first, second] = WORD_HASH;
    let product = u128::from(word ^ first) * u128::from(second);
    product as u64 ^ (product >> 64) as u64
}

/// # Safety
/// A key of the shape begins at `key`.
#[inline(always)]
unsafe fn hash(key: *const u64, shape: MapShape) -> u32 {
    // SAFETY: the caller's promise.
    unsafe {
        if is_word(shape) {
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

/// Whether the keys are words, which are the same where their bits are.
#[inline(always)]
fn is_word(shape: MapShape) -> bool {
    shape.key_slots == 1 && shape.texts == 0
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
    fn empty() -> Self {
        Map {
            entries: std::ptr::null_mut(),
            index: no_rows(),
            length: 0,
            live: std::ptr::null_mut(),
            direct: std::ptr::null_mut(),
            used: 0,
            rows: 0,
            capacity: 0,
            mask: 0,
            numbers: 0,
            room: 0,
            generation: 0,
        }
    }

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

    /// The row of a key that has its own.
    #[inline(always)]
    fn own_row(&self, key: u64) -> Option<*mut u32> {
        (key < u64::from(self.rows)).then(|| self.direct.wrapping_add(key as usize))
    }

    /// The row of a key of the shape, if it has its own.
    ///
    /// # Safety
    /// A key of the shape begins at `key`.
    #[inline(always)]
    unsafe fn own_row_at(&self, key: *const u64, shape: MapShape) -> Option<*mut u32> {
        // SAFETY: the caller's promise.
        is_word(shape).then(|| self.own_row(unsafe { *key }))?
    }

    /// The row that names the entry of the key, of which `same` tells whether an entry's is equal.
    ///
    /// # Safety
    /// The map has this shape.
    #[inline(always)]
    unsafe fn probe(
        &self,
        hash: u32,
        shape: MapShape,
        same: impl Fn(*const u64) -> bool,
    ) -> Option<*mut u32> {
        let mut first = (hash & self.mask) as usize;
        loop {
            // SAFETY: the table has whole groups, and some of its rows are empty.
            let group = unsafe { Group::load(self.index.add(first)) };
            let mut tagged = group.tagged(hash, self.numbers);
            while tagged != 0 {
                // SAFETY: a row of the group that names an entry.
                let (row, named) = unsafe {
                    let row = self.index.add(first + tagged.trailing_zeros() as usize);
                    (row, *row)
                };
                if same(self.entry(self.number(named), shape)) {
                    return Some(row);
                }
                tagged &= tagged - 1;
            }
            if group.empty() != 0 {
                return None;
            }
            first = (first + ROWS) & self.mask as usize;
        }
    }

    /// The same for a key in slots.
    ///
    /// # Safety
    /// A key of the shape begins at `key`, and the map has this shape.
    #[inline(always)]
    unsafe fn place(&self, key: *const u64, shape: MapShape) -> Option<*mut u32> {
        // SAFETY: the caller's promise; a key's own row is there.
        unsafe {
            if let Some(row) = self.own_row_at(key, shape) {
                return (*row != EMPTY).then_some(row);
            }
            let hash = hash(key, shape);
            self.probe(hash, shape, |entry| same_key(entry, key, shape))
        }
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
            if let Some(row) = map.own_row(key) {
                return match *row {
                    EMPTY => Glance::Absent,
                    number => Glance::There(map.entry(number as usize, shape).add(1)),
                };
            }
            hash_word(key)
        } else {
            match *(key.wrapping_add_signed(TEXT_HASH_OFFSET.into()) as *const u32) {
                0 => return Glance::Unclear,
                known => known & TAGGED,
            }
        };
        let rows = map.index.add((hash & map.mask) as usize);
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
#[inline(always)]
pub(crate) unsafe fn find(map: u64, key: *const u64, shape: MapShape) -> *mut u64 {
    // SAFETY: the caller's promise.
    unsafe {
        let map = get(map);
        let row = map.place(key, shape);
        row.map_or(std::ptr::null_mut(), |row| {
            map.entry(map.number(*row), shape)
                .add(shape.key_slots.into())
        })
    }
}

/// Takes a key away; tells whether it was there. Its value stays where it was until the next insertion.
pub(crate) unsafe fn remove(map: u64, key: *const u64, shape: MapShape) -> bool {
    // SAFETY: the caller's promise.
    unsafe {
        let map = get(map);
        let Some(row) = map.place(key, shape) else {
            return false;
        };
        let number = map.number(*row);
        *row = if map.own_row_at(key, shape).is_some() {
            EMPTY
        } else {
            // Who looks for another key goes on behind a full group, and must go on doing so.
            let at = row.offset_from_unsigned(map.index);
            let group = Group::load(map.index.add(at / ROWS * ROWS));
            if group.empty() != 0 { EMPTY } else { GONE }
        };
        *map.live.add(number / 64) &= !(1 << (number % 64));
        map.length -= 1;
    }
    true
}

pub(crate) unsafe fn clear(map: u64) {
    // SAFETY: the caller's promise.
    let map = unsafe { get(map) };
    if map.used > 0 {
        map.generation = map.generation.wrapping_add(1);
    }
    *map = Map {
        generation: map.generation,
        ..Map::empty()
    };
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
        self.map_with(Plan::hashed(capacity), shape)
    }

    /// An empty map with room for what is in another one.
    ///
    /// # Safety
    /// `source` holds a map of the shape.
    pub(crate) unsafe fn new_map_like(
        &mut self,
        source: u64,
        shape: MapShape,
    ) -> Result<u64, Thrown> {
        // SAFETY: the caller's promise.
        let plan = unsafe {
            let source = get(source);
            Plan::of(source, source.length, None, shape)
        };
        self.map_with(plan, shape)
    }

    fn map_with(&mut self, plan: Plan, shape: MapShape) -> Result<u64, Thrown> {
        let object = self.allocate(self.object_types.map, size_of::<Map>())?;
        let slot = object.as_ptr() as u64;
        // SAFETY: allocated for it.
        unsafe {
            object.cast::<Map>().write(Map::empty());
            if plan.entries > 0 {
                self.resize_map(std::hint::black_box(slot), plan, shape)?;
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
        // SAFETY: the caller's promise.
        unsafe {
            let map = get(slot);
            if let Some(row) = map.place(key, shape) {
                let (_, value) = entry(slot, map.number(*row), shape);
                return Ok(value);
            }
            self.map_add(slot, key, shape)
        }
    }

    /// The same for a key that is not there.
    ///
    /// # Safety
    /// As for [`find`].
    pub(super) unsafe fn map_add(
        &mut self,
        slot: u64,
        key: *const u64,
        shape: MapShape,
    ) -> Result<*mut u64, Thrown> {
        // SAFETY: the caller's promise; the entry is within the capacity.
        unsafe {
            let map = get(slot);
            let has_room = map.room > 0 || map.own_row_at(key, shape).is_some();
            if map.used == map.capacity as usize || !has_room {
                // Gaps may be room enough.
                let wanted = (map.length + map.length / 2 + 1).max(LEAST_ENTRIES);
                let plan = Plan::of(map, wanted, Some(key), shape);
                self.resize_map(slot, plan, shape)?;
            }
            let map = get(slot);
            let number = map.used;
            let made = map.entry(number, shape);
            *map.live.add(number / 64) |= 1 << (number % 64);
            match shape.key_slots {
                1 => *made = *key,
                slots => std::ptr::copy_nonoverlapping(key, made, slots.into()),
            }
            name(map, number, shape);
            map.used += 1;
            map.length += 1;
            // Nobody had this entry since the memory was made, so the value is zeros.
            Ok(made.add(shape.key_slots.into()))
        }
    }

    /// Moves the live entries to a larger buffer, and makes their table anew.
    ///
    /// # Safety
    /// `slot` holds a map of the shape, for which the plan was made.
    unsafe fn resize_map(&mut self, slot: u64, plan: Plan, shape: MapShape) -> Result<(), Thrown> {
        let live_words = plan.entries.div_ceil(64);
        let bytes = (plan.entries)
            .checked_mul(shape.entry_words())
            .and_then(|words| (words + live_words).checked_mul(8));
        let Some(bytes) = bytes.filter(|_| plan.is_possible()) else {
            return Err(self.out_of_memory());
        };
        let entries = self.allocate(self.object_types.references, bytes)?;
        // Reachable by the native stack while the table is allocated.
        let entries = std::hint::black_box(entries).as_ptr().cast::<u64>();
        let rows = plan.groups + plan.rows;
        let index = self.allocate(self.object_types.data, rows * 4)?;
        let index = index.as_ptr().cast::<u32>();
        // SAFETY: both buffers are new and large enough; the map's own entries are read in order.
        unsafe {
            std::ptr::write_bytes(index, 0xff, rows);
            let words = shape.entry_words();
            let live = entries.add(plan.entries * words);
            let old = get(slot);
            let mut kept = 0;
            if old.length == old.used {
                std::ptr::copy_nonoverlapping(old.entries, entries, old.used * words);
                kept = old.used;
            } else {
                for number in 0..old.used {
                    if old.is_live(number) {
                        let from = old.entry(number, shape);
                        std::ptr::copy_nonoverlapping(from, entries.add(kept * words), words);
                        kept += 1;
                    }
                }
                old.generation = old.generation.wrapping_add(1);
            }
            *old = Map {
                entries,
                index,
                length: kept,
                live,
                direct: index.add(plan.groups),
                used: kept,
                rows: plan.rows as u32,
                capacity: plan.entries as u32,
                mask: (plan.groups - ROWS) as u32,
                numbers: plan.numbers(),
                room: plan.room(),
                generation: old.generation,
            };
            for number in 0..kept {
                *live.add(number / 64) |= 1 << (number % 64);
                name(old, number, shape);
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
/// The entry has its key; the table has room for it.
#[inline(always)]
unsafe fn name(map: &mut Map, number: usize, shape: MapShape) {
    // SAFETY: as above.
    unsafe {
        let key = map.entry(number, shape);
        if let Some(row) = map.own_row_at(key, shape) {
            *row = number as u32;
            return;
        }
        let hash = hash(key, shape);
        let mut first = (hash & map.mask) as usize;
        loop {
            let vacant = Group::load(map.index.add(first)).vacant();
            if vacant != 0 {
                let row = hash & !map.numbers | number as u32;
                *map.index.add(first + vacant.trailing_zeros() as usize) = row;
                map.room -= 1;
                return;
            }
            first = (first + ROWS) & map.mask as usize;
        }
    }
}
